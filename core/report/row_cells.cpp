// The cells of a line by what they hold.
#include "report/row_cells.h"

#include <algorithm>

#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

// 20456. above 00: too long for the number of a label.
bool is_begun_number(std::string_view text) {
  constexpr std::size_t kLeast = 4;
  return text.size() >= kLeast && (text.ends_with('.') || text.ends_with(',')) &&
         is_value_token(text.substr(0, text.size() - 1));
}

bool is_serial_number(std::string_view text) {
  constexpr std::size_t kLongest = 2;  // digits
  return text.size() <= kLongest &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

LineCell classify(std::string_view text, const GridCell& cell) {
  const std::string_view content = slice(text, cell.span);
  CellClass kind = CellClass::kText;
  if (content.empty()) {
    kind = CellClass::kBlank;
  } else if (is_value_token(content) || is_begun_number(content)) {
    kind = CellClass::kValue;
  }
  return {cell, kind, content};
}

bool has(Cells cells, CellClass kind) { return first_of(cells, kind) < cells.size(); }

std::size_t count_of(Cells cells, CellClass kind) {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [kind](const LineCell& cell) { return cell.kind == kind; }));
}

std::size_t first_of(Cells cells, CellClass kind) {
  return static_cast<std::size_t>(
      std::find_if(cells.begin(), cells.end(),
                   [kind](const LineCell& cell) { return cell.kind == kind; }) -
      cells.begin());
}

std::size_t first_text(Cells cells) { return first_of(cells, CellClass::kText); }

std::size_t last_text(Cells cells) {
  std::size_t at = cells.size() - 1;
  while (cells[at].kind != CellClass::kText) --at;
  return at;
}

std::size_t first_value(Cells cells, bool may_be_numbered) {
  const std::size_t value = first_of(cells, CellClass::kValue);
  const std::size_t text = first_text(cells);
  if (!may_be_numbered || value > text || !is_serial_number(cells[value].text)) return value;
  const std::size_t second = value + 1 + first_of(cells.subspan(value + 1), CellClass::kValue);
  return second > text ? second : value;
}

void add_to(std::vector<GridCell>& values, Cells cells) {
  for (const LineCell& cell : cells) values.push_back(cell.cell);
}

bool by_single_blanks(const std::vector<GridCell>& cells) {
  return std::adjacent_find(cells.begin(), cells.end(), [](const GridCell& a, const GridCell& b) {
           return b.column > a.column_end + 1;
         }) == cells.end();
}

bool by_single_blanks(Cells cells) {
  std::vector<GridCell> places;
  add_to(places, cells);
  return by_single_blanks(places);
}

}  // namespace gouji
