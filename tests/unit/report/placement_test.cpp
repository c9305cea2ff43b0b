// Which value stands in which column, and when nothing tells.
#include "report/placement.h"

#include <optional>
#include <string>
#include <vector>

#include "catch.h"

namespace gouji {
namespace {

// Cells after a label at position 0: a digit is a value, a dot a blank.
std::vector<GridCell> row(const std::string& pattern) {
  std::vector<GridCell> cells;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const int column = static_cast<int>(i) + 1;
    cells.push_back({{i, pattern[i] == '.' ? i : i + 1}, column, column + 1, false});
  }
  return cells;
}

// Values as wide as one character at these display columns.
std::vector<GridCell> aligned(const std::vector<int>& columns) {
  std::vector<GridCell> cells;
  for (const int column : columns) {
    cells.push_back({{0, 1}, column, column + 1, false});
  }
  return cells;
}

// Where each column's value is in the row: an index, - for none; ! before what is no exact fit.
std::string shown(const Placement& placement) {
  std::string out = placement.fit == Fit::kMore ? "+" : placement.fit == Fit::kFewer ? "!" : "";
  for (const auto& at : placement.at) out += at ? std::to_string(*at) : "-";
  return out;
}

std::string place(const Alignment& alignment, const std::string& pattern, std::size_t columns,
                  bool lost = false) {
  return shown(alignment.place(row(pattern), {columns}, 0, Dress::kTabs, lost));
}

}  // namespace

TEST_CASE("As many values as columns need no evidence") {
  const Alignment nothing;
  CHECK(place(nothing, "123", 3) == "012");
  CHECK(place(nothing, ".1.23.", 3) == "134");
}

TEST_CASE("More values than columns: the first ones fill them") {
  CHECK(place(Alignment(), "1234", 3) == "+012");
  CHECK(place(Alignment(), ".1234", 3) == "+123");
}

TEST_CASE("As many positions as columns are the columns") {
  CHECK(place(Alignment(), "1.3", 3) == "012");
  CHECK(place(Alignment(), "...", 3) == "012");
  // But not where the dress leaves no mark of a blank.
  CHECK(place(Alignment(), "1.3", 3, true) == "!---");
}

TEST_CASE("A row that begins elsewhere than all others tells nothing of those as long as it is") {
  const auto learned = [](std::size_t others) {
    Alignment alignment;
    alignment.learn(row("123"), 3, 0, Dress::kTabs);  // it has lost a blank
    for (std::size_t i = 0; i < others; ++i) alignment.learn(row(".123"), 3, 0, Dress::kTabs);
    return alignment;
  };
  CHECK(place(learned(5), ".12", 3) == "!---");
  CHECK(place(learned(5), ".1.3", 3) == "123");
  // A few others may be the ones that are wrong; so may be two that are alike.
  CHECK(place(learned(4), ".12", 3) == "012");
  Alignment two = learned(5);
  two.learn(row("123"), 3, 0, Dress::kTabs);
  CHECK(place(two, ".12", 3) == "012");
}

TEST_CASE("More positions than columns: only what is certain") {
  CHECK(place(Alignment(), ".1..", 3) == "!---");
  CHECK(place(Alignment(), "1.3.", 3) == "012");
  CHECK(place(Alignment(), ".1.3", 3) == "123");
  CHECK(place(Alignment(), "12", 3) == "!---");
}

TEST_CASE("Complete rows tell where the columns begin, if they agree") {
  Alignment one;
  one.learn(row(".123."), 3, 0, Dress::kTabs);
  CHECK(place(one, ".1.3.", 3) == "123");
  CHECK(place(one, "..1..", 3) == "123");
  CHECK(place(one, ".....", 3) == "123");
  // Three positions where five were: a cell of the row is gone, and which is not known.
  CHECK(place(one, "1.3", 3) == "!---");
  Alignment torn = one;
  torn.learn(row("123.."), 3, 0, Dress::kTabs);
  CHECK(place(torn, ".1.3.", 3) == "!---");
}

TEST_CASE("A blank and a value too many shift nothing where other rows tell the places") {
  Alignment rows;
  rows.learn(row("123."), 3, 0, Dress::kTabs);
  rows.learn(row("1.34"), 3, 0, Dress::kTabs);
  CHECK(place(rows, "1.34", 3) == "+012");
  // But the row as a whole may stand further right.
  CHECK(place(rows, ".234", 3) == "123");
}

TEST_CASE("A row may end before the columns that are none of the form's") {
  Alignment rows;
  rows.learn(row("1234"), 4, 0, Dress::kTabs);
  CHECK(shown(rows.place(row("1.3"), {4, 1}, 0, Dress::kTabs, false)) == "012-");
  CHECK(shown(rows.place(row("1.3"), {4}, 0, Dress::kTabs, false)) == "!----");
}

TEST_CASE("Incomplete rows tell nothing") {
  Alignment alignment;
  alignment.learn(row(".1.3."), 3, 0, Dress::kTabs);
  alignment.learn(row("1234"), 3, 0, Dress::kTabs);
  CHECK(place(alignment, "..1..", 3) == "!---");
}

TEST_CASE("Heads tell where no complete row does") {
  Alignment heads;
  heads.heads({{2, 3}, {3, 4}, {4, 5}}, Dress::kTabs);
  CHECK(place(heads, "..1..", 3) == "123");
  Alignment apart;
  apart.heads({{2, 3}, {4, 5}, {6, 7}}, Dress::kTabs);
  CHECK(place(apart, "..1..", 3) == "!---");
}

TEST_CASE("In aligned columns a value stands in the reach of its column") {
  Alignment alignment;
  alignment.learn(aligned({10, 20, 30}), 3, 0, Dress::kAligned);
  const auto at = [&](const std::vector<int>& columns) {
    return shown(alignment.place(aligned(columns), {3}, 0, Dress::kAligned, true));
  };
  CHECK(at({10, 30}) == "0-1");
  CHECK(at({21}) == "-0-");
  CHECK(at({25}) == "!---");
  // Two values of one column.
  CHECK(at({10, 11}) == "!---");
}

TEST_CASE("Columns with one blank between are no columns") {
  Alignment alignment;
  alignment.learn(aligned({10, 12, 14}), 3, 0, Dress::kAligned);
  CHECK(shown(alignment.place(aligned({10, 12}), {3}, 0, Dress::kAligned, true)) == "!---");
}

// Cells of a real table: first column, one past the last, filled or blank.
struct TableCell {
  int column;
  int column_end;
  bool filled;
};

static std::vector<GridCell> table_row(const std::vector<TableCell>& cells) {
  std::vector<GridCell> row;
  for (const TableCell& cell : cells) {
    row.push_back({{0, cell.filled ? 1u : 0u}, cell.column, cell.column_end});
  }
  return row;
}

static std::string place(const TableColumns& columns, const std::vector<TableCell>& cells) {
  const std::optional<Placement> placement = columns.place(table_row(cells), 3, 0, 0);
  return placement ? shown(*placement) : "?";
}

TEST_CASE("In real tables a value belongs to the column under whose head it stands") {
  TableColumns columns;
  CHECK(place(columns, {{3, 4, true}, {4, 5, false}, {5, 6, true}}) == "?");
  columns.heads({{3, 4}, {4, 5}, {5, 6}}, 0);
  CHECK(place(columns, {{3, 4, true}, {4, 5, false}, {5, 6, true}}) == "012");
  // Blank cells merged; cells that are not there.
  CHECK(place(columns, {{3, 5, false}, {5, 6, true}}) == "001");
  CHECK(place(columns, {{5, 6, true}}) == "--0");
  CHECK(place(columns, {{3, 4, true}, {5, 6, true}}) == "0-1");
  // A row that ends before the last column may lack any of its cells, unless one above spans it.
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}}) == "!---");
  CHECK(place(columns, {{4, 5, true}}) == "!---");
  TableColumns spanned = columns;
  std::vector<GridCell> above = table_row({{3, 4, true}, {4, 5, true}, {5, 6, true}});
  above.back().rows = 2;
  spanned.learn(above, 3, 0, 0);
  CHECK(place(spanned, {{3, 4, true}, {4, 5, true}}) == "01-");
  // A value over two columns, or under no head.
  CHECK(place(columns, {{3, 5, true}, {5, 6, true}}) == "!---");
  CHECK(place(columns, {{2, 3, true}, {5, 6, true}}) == "!---");
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}, {5, 6, true}}) == "012");
  // What stands right of the last column is left over, though there is a value for each.
  CHECK(place(columns, {{3, 4, false}, {4, 5, true}, {5, 6, true}, {6, 7, true}}) == "+012");
  // A whole row is in order wherever it stands: a group above it may span a row too many.
  CHECK(place(columns, {{2, 3, true}, {3, 4, true}, {4, 5, true}}) == "012");
  CHECK(place(columns, {{4, 5, true}, {5, 6, true}, {6, 7, true}}) == "012");
  CHECK(place(columns, {{2, 3, true}, {3, 4, false}, {4, 5, true}}) == "012");
  CHECK(place(columns, {{4, 5, true}, {5, 6, false}, {6, 7, true}}) == "012");
  CHECK(place(columns, {{2, 3, false}, {3, 4, true}, {4, 5, true}}) == "!---");
  CHECK(place(columns, {{4, 5, true}, {5, 6, true}, {6, 7, false}}) == "!---");
  CHECK(place(columns, {{4, 5, true}, {5, 6, false}, {6, 7, true}, {7, 8, false}}) == "012");
}

TEST_CASE("Complete rows of a real table tell more than heads, if they agree") {
  TableColumns columns;
  columns.heads({{3, 4}, {4, 5}, {5, 6}}, 0);
  columns.learn(table_row({{2, 3, true}, {3, 4, true}, {4, 5, true}}), 3, 0, 0);
  // One may be shifted itself.
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}}) == "!---");
  columns.learn(table_row({{2, 3, true}, {3, 4, true}, {4, 5, true}}), 3, 0, 0);
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}}) == "-01");
  columns.learn(table_row({{3, 4, true}, {4, 5, true}, {5, 6, true}}), 3, 0, 0);
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}}) == "-01");
  columns.learn(table_row({{3, 4, true}, {4, 5, true}, {5, 6, true}}), 3, 0, 0);
  CHECK(place(columns, {{3, 4, true}, {4, 5, true}}) == "!---");
  // One cell for each column: their order is known even so.
  CHECK(place(columns, {{3, 4, true}, {4, 5, false}, {5, 6, true}}) == "012");
}

}  // namespace gouji
