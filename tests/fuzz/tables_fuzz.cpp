// Tables made of the form's own words: the input chooses the values and what is done to rows,
// columns and cells. Written with tabs, with pipes and as markup they are read to the same cells.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "property/sample.h"
#include "result.h"

namespace gouji::fuzz {
namespace {

using Matrix = std::vector<std::vector<std::string>>;

constexpr std::array<std::string_view, 24> kValues{
    "0",  "1",     "2",   "3",   "7",   "12",  "35", "",    "-",  "/",    "—",     "无",
    "３", "1,234", "-11", "2.5", "3件", "1 2", "０", "5万", "九", "1.20", "（3）", "99999999999"};

// Choices, one byte each; zeros when they are used up.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::size_t below(std::size_t limit) {
    const std::size_t byte = at_ < size_ ? data_[at_++] : 0;
    return limit == 0 ? 0 : byte % limit;
  }
  bool left() const { return at_ < size_; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

Matrix matrix_of(const property::PrintedTable& table) {
  Matrix matrix;
  for (const auto& slots : property::slots_of(table)) {
    auto& row = matrix.emplace_back();
    for (const property::Slot& slot : slots) row.push_back(slot.owner ? slot.cell->text : "");
  }
  return matrix;
}

std::vector<std::string>& row_of(Matrix& matrix, Choices& choices) {
  return matrix[choices.below(matrix.size())];
}

std::string any_word(Matrix& matrix, Choices& choices) {
  const auto& row = row_of(matrix, choices);
  return row.empty() ? std::string() : row[choices.below(row.size())];
}

// What a change leaves of the table.
enum class Clarity {
  kClear,
  kUnclear,    // one way of writing it may tell more than another of which number is whose
  kSenseless,  // nobody could say: two columns under one head, and another one may be gone
};

Clarity change(Matrix& matrix, Choices& choices) {
  if (matrix.size() < 2) return Clarity::kClear;
  const auto where = [&](const auto& items) {
    return static_cast<std::ptrdiff_t>(choices.below(items.size()));
  };
  switch (choices.below(9)) {
    case 0:
      matrix.erase(matrix.begin() + where(matrix));
      break;
    case 1: {
      const auto row = row_of(matrix, choices);
      matrix.insert(matrix.begin() + where(matrix), row);
      break;
    }
    case 2: {
      const std::size_t column = choices.below(matrix.back().size());
      for (auto& row : matrix) {
        if (column < row.size()) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
      }
      break;
    }
    case 3: {
      const std::size_t column = choices.below(matrix.back().size());
      for (auto& row : matrix) {
        if (column < row.size()) {
          const std::string copy = row[column];
          row.insert(row.begin() + static_cast<std::ptrdiff_t>(column), copy);
        }
      }
      return Clarity::kSenseless;
    }
    case 4: {
      auto& row = row_of(matrix, choices);
      if (!row.empty()) row[choices.below(row.size())].clear();
      break;
    }
    case 5: {
      const std::string word = any_word(matrix, choices);
      auto& row = row_of(matrix, choices);
      if (!row.empty()) row[choices.below(row.size())] = word;
      return Clarity::kUnclear;
    }
    case 6: {
      auto& row = row_of(matrix, choices);
      if (row.empty()) break;
      std::string& cell = row[choices.below(row.size())];
      const bool blank = cell.empty();
      cell = kValues[choices.below(kValues.size())];
      // Where nothing stands in the form, a value is of no column.
      return blank ? Clarity::kUnclear : Clarity::kClear;
    }
    case 7: {
      const std::size_t first = choices.below(matrix.size());
      std::swap(matrix[first], matrix[choices.below(matrix.size())]);
      return Clarity::kUnclear;  // heads may stand over other rows than theirs
    }
    case 8: {
      auto& row = row_of(matrix, choices);
      if (row.size() < 2) break;
      row.erase(row.begin() + where(row));
      return Clarity::kUnclear;
    }
  }
  return Clarity::kClear;
}

std::string with_tabs(const Matrix& matrix) {
  std::string out;
  for (const auto& row : matrix) {
    for (std::size_t c = 0; c < row.size(); ++c) out += (c > 0 ? "\t" : "") + row[c];
    out += '\n';
  }
  return out;
}

std::string with_pipes(const Matrix& matrix) {
  std::string out;
  for (const auto& row : matrix) {
    out += '|';
    for (const std::string& cell : row) out += " " + cell + " |";
    out += '\n';
  }
  return out;
}

std::string as_markup(const Matrix& matrix) {
  std::string out = "<table>";
  for (const auto& row : matrix) {
    out += "<tr>";
    for (const std::string& cell : row) out += "<td>" + cell + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

// As the form prints it, with the cells that span.
std::string as_markup(const property::PrintedTable& table) {
  std::string out = "<table>";
  for (const property::PrintedRow& row : table.rows) {
    out += "<tr>";
    for (const property::PrintedCell& cell : row.cells) {
      out += "<td colspan=" + std::to_string(cell.columns) +
             " rowspan=" + std::to_string(cell.rows) + ">" + cell.text + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

// A report around three tables; `line` writes what stands between them.
template <typename Line>
std::string report_of(const property::Sample& sample, const std::array<std::string, 3>& tables,
                      Line line) {
  std::string out = line(sample.organ + std::to_string(sample.year) + "年政府信息公开工作年度报告");
  for (const PartSpec& part : parts()) {
    out += line(std::string(part.number) + "、" + std::string(part.title));
    const auto at = static_cast<std::size_t>(part.part);
    if (at >= 1 && at <= 3) {
      out += tables[at - 1];
    } else {
      out += line("无其他需要报告的事项。");
    }
  }
  return out;
}

std::string plain(const std::string& text) { return text + "\n"; }
std::string paragraph(const std::string& text) { return "<p>" + text + "</p>\n"; }

Result checked(const std::string& bytes) {
  const Result result = check(bytes, {});
  expect_result(result);
  return result;
}

// Whether a finding says that the row of the cell has other values than columns.
bool is_doubted(const Result& result, std::string_view cell) {
  return std::any_of(result.findings.begin(), result.findings.end(), [cell](const Finding& one) {
    return one.rule == "table.shape" &&
           std::find(one.cells.begin(), one.cells.end(), cell) != one.cells.end();
  });
}

// What is read of a table does not depend on how it is written; of one that is unclear, no number
// may differ in silence.
void expect_same_cells(const Result& a, const Result& b, const std::array<Clarity, 3>& clarity) {
  const ResultCell absent;  // a row of the other form that the report does not have
  const auto find = [&absent](const Result& result, std::string_view id) -> const ResultCell& {
    const auto cell = std::find_if(result.cells.begin(), result.cells.end(),
                                   [id](const ResultCell& one) { return one.id == id; });
    return cell != result.cells.end() ? *cell : absent;
  };
  for (const CellSpec& spec : all_cells()) {
    const ResultCell& one = find(a, spec.id);
    const ResultCell& other = find(b, spec.id);
    if (one.state == other.state && one.value == other.value) continue;
    const Clarity of_table = clarity[static_cast<std::size_t>(spec.table)];
    const bool numbers = one.state == CellState::kNumber && other.state == CellState::kNumber;
    const bool silent = numbers && !is_doubted(a, spec.id) && !is_doubted(b, spec.id);
    if (of_table == Clarity::kSenseless || (of_table == Clarity::kUnclear && !silent)) continue;
    for (const Result* result : {&a, &b}) {
      const ResultCell& cell = find(*result, spec.id);
      std::fprintf(stderr, "%s %d \"%s\"\n%s\n", spec.id.c_str(), static_cast<int>(cell.state),
                   cell.text.c_str(), result->text.c_str());
    }
    std::abort();
  }
}

}  // namespace
}  // namespace gouji::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  fuzz::Choices choices(data, size);
  property::Sample sample;
  sample.form = forms()[choices.below(forms().size())];
  sample.year = sample.form->first_year + (sample.form->id == "2019" ? 0 : 1);
  sample.organ = "青禾县水利局";
  sample.values.assign(cell_count(), "0");
  const auto cells = cells_of(*sample.form);
  for (std::size_t count = choices.below(40); count > 0; --count) {
    sample.values[cells[choices.below(cells.size())]] =
        fuzz::kValues[choices.below(fuzz::kValues.size())];
  }
  std::array<property::PrintedTable, 3> tables;
  std::array<fuzz::Matrix, 3> matrices;
  std::array<std::string, 3> spans;
  for (std::size_t t = 0; t < 3; ++t) {
    tables[t] = property::printed(sample, static_cast<TableId>(t));
    matrices[t] = fuzz::matrix_of(tables[t]);
    spans[t] = fuzz::as_markup(tables[t]);
  }
  const bool whole = !choices.left();
  std::array<fuzz::Clarity, 3> clarity{};
  while (choices.left()) {
    const std::size_t table = choices.below(3);
    clarity[table] = std::max(clarity[table], fuzz::change(matrices[table], choices));
  }

  std::array<std::string, 3> tabs, pipes, markup;
  for (std::size_t t = 0; t < 3; ++t) {
    tabs[t] = fuzz::with_tabs(matrices[t]);
    pipes[t] = fuzz::with_pipes(matrices[t]);
    markup[t] = fuzz::as_markup(matrices[t]);
  }
  const Result by_tabs = fuzz::checked(fuzz::report_of(sample, tabs, fuzz::plain));
  const Result by_pipes = fuzz::checked(fuzz::report_of(sample, pipes, fuzz::plain));
  const Result by_markup = fuzz::checked(fuzz::report_of(sample, markup, fuzz::paragraph));
  fuzz::expect_same_cells(by_tabs, by_pipes, clarity);
  fuzz::expect_same_cells(by_tabs, by_markup, clarity);
  if (whole) {
    fuzz::expect_same_cells(by_tabs, fuzz::checked(fuzz::report_of(sample, spans, fuzz::paragraph)),
                            clarity);
  }
  return 0;
}
