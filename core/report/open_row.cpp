// The row that is read. In: the cells of its lines. Out: its label and values, among the rows
// found.
#include "report/open_row.h"

#include <algorithm>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// Of the number that the forms give the row.
Numbering::Style own_style(const RowEntry& row) {
  const auto spec = std::find_if(row.specs.begin(), row.specs.end(),
                                 [](const RowSpec* candidate) { return candidate != nullptr; });
  return leading_number((*spec)->number).style;
}

// Two pieces of one label, each with values beside it: which are the row's is not known.
void doubt_torn_row(RawRow& above, RawRow& below) {
  if (above.entry != below.entry || below.closeness != Closeness::kFragment) return;
  if (above.dress != Dress::kAligned || below.dress != Dress::kAligned) return;
  above.torn = has_value(above.values) && has_value(below.values);
  below.torn = above.torn;
}

}  // namespace

RawRow OpenRow::begin(const Line& line, Cells cells, std::size_t first, Span label) {
  RawRow row;
  row.table = *scan_.table;
  row.label = label;
  row.words = slice(scan_.text, label);
  row.span = line.content;
  row.label_column = cells[first].cell.column;
  row.dress = line.dress;
  row.paragraph = line.row == nullptr || (cells.size() == 1 && line.dress == Dress::kCells);
  row.in_context = scan_.in_context || scan_.has_heads();
  row.heads = scan_.last_heads();
  row.line = scan_.line;
  row.last_line = scan_.line;
  row.round = scan_.round;
  loose_.give_to(row);
  return row;
}

std::size_t OpenRow::take_values(RawRow& row, Cells cells, std::size_t from) const {
  row.values.reserve(row.values.size() + cells.size() - from);
  for (std::size_t i = from; i < cells.size(); ++i) {
    if (cells[i].kind == CellClass::kText && has_value(row.values) &&
        ends_row(row, cells[i].text)) {
      return i;
    }
    // A column of its own says what is counted.
    if (!is_unit(cells[i].text)) row.values.push_back(cells[i].cell);
  }
  return cells.size();
}

// Whether a text behind values is of the next row, or a head over it.
bool OpenRow::ends_row(const RawRow& row, std::string_view text) const {
  const RowHit next = match_row(text, row.table);
  const bool is_label =
      next.row != nullptr && next.closeness == Closeness::kExact && next.row->table == row.table;
  if (is_label || is_group(text)) return true;
  // All of the table may be one row to the document.
  return row.dress == Dress::kCells && (is_full(row) || !exact_head(text).meanings.empty());
}

// Whether the row has a value for each head above it, as far as those are known.
bool OpenRow::is_full(const RawRow& row) const {
  const std::size_t columns = count_columns(scan_.found.head_groups[row.heads], row.table);
  return columns > 0 && row.values.size() - first_filled(row.values) >= columns;
}

void OpenRow::add_words(std::string_view piece) {
  RawRow& row = *scan_.open;
  row.words += piece;
  const RowHit whole = match_row(row.words, row.table);
  if (whole.row == row.entry && whole.closeness == Closeness::kExact) {
    row.closeness = Closeness::kExact;
  }
}

void OpenRow::add_line(const Line& line, Cells cells) {
  RawRow& row = *scan_.open;
  add_to(row.values, cells);
  row.span.end = line.content.end;
  row.last_line = scan_.line;
  // Side by side they have places, though the label is a line of its own.
  if (cells.size() > 1 && line.dress == Dress::kAligned) row.paragraph = false;
  if (is_known(row)) scan_.mark_line();
}

// One value a line belongs to the label above it, if that stands alone in its line too; a whole row
// of them only to a label that has none yet.
bool OpenRow::take_line(const Line& line, Cells cells) {
  RawRow& row = *scan_.open;
  const bool one_a_line = cells.size() == 1;
  if (ends_wrapped_row(line, cells)) {
    add_wrapped(line, cells);
    return true;
  }
  if (!has(cells, CellClass::kValue)) return true;  // blanks are nobody's
  if (has_value(row.values) && !(one_a_line && row.paragraph)) {
    if (!one_a_line) doubt_values_above();
    return false;
  }
  if (one_a_line) row.paragraph = true;
  if (!one_a_line) row.values.clear();
  if (line.dress == Dress::kAligned) row.dress = Dress::kAligned;
  add_line(line, cells);
  return true;
}

bool OpenRow::takes_text(std::string_view text) const {
  constexpr std::size_t kLongestValue = 12;  // characters
  if (!scan_.is_open_known()) return false;
  const RawRow& row = *scan_.open;
  if (!row.paragraph || is_full(row)) return false;
  const HeadLines& heads = scan_.found.head_groups[row.heads];
  const bool one_a_line =
      std::all_of(heads.begin(), heads.end(), [](const auto& line) { return line.size() == 1; });
  if (!one_a_line || count_columns(heads, row.table) == 0) return false;
  const bool of_label = text.starts_with("（") || text.starts_with("(") ||
                        leading_number(text).style != Numbering::Style::kNone ||
                        is_part_of_any(text) || begins_head(text, *scan_.table);
  return !of_label && character_count(text, kLongestValue) <= kLongestValue;
}

// A piece of the row's own group (（四）无法提) may stand beside any line of its label.
bool OpenRow::begins_another(std::string_view text) const {
  const RowEntry& row = *scan_.open->entry;
  if (is_part_of(text, row)) return false;
  const Numbering number = leading_number(text);
  const bool of_group = is_bare_number(text) || is_part_of_group(text.substr(number.end), row);
  if (of_group && number.style != own_style(row)) return false;
  return number.style != Numbering::Style::kNone || begins_label(text, row.table);
}

// Mail programs wrap long lines: whether the values are the last of a row whose line ends before,
// as both together are one for each head.
bool OpenRow::ends_wrapped_row(const Line& line, Cells cells) const {
  const RawRow& row = *scan_.open;
  if (!is_known(row) || row.last_line + 1 != scan_.line || row.values.empty()) return false;
  const bool in_tabs = row.dress == Dress::kTabs && !row.paragraph && line.row != nullptr &&
                       line.dress == Dress::kTabs;
  const bool by_blanks = row.dress == Dress::kAligned && by_single_blanks(row.values);
  if (!in_tabs && !by_blanks) return false;
  // A lone one may be the number of a page.
  if (cells.size() < 2 || has(cells, CellClass::kBlank)) return false;
  const std::size_t count = count_filled(row.values);
  return count > 0 && first_filled(row.values) + count == row.values.size() &&
         count + cells.size() == count_columns(scan_.found.head_groups[row.heads], row.table);
}

// In the places behind those that the row has.
void OpenRow::add_wrapped(const Line& line, Cells cells) {
  RawRow& row = *scan_.open;
  const int place = row.values.back().column + 1;
  for (const LineCell& cell : cells) {
    row.values.push_back(cell.cell);
    row.values.back().column += place;
    row.values.back().column_end += place;
  }
  row.span.end = line.content.end;
  row.last_line = scan_.line;
  scan_.mark_line();
}

// Values behind the last piece of a label that has some between its pieces: those may be of the row
// above, if it has none.
void OpenRow::doubt_values_above() {
  RawRow& row = *scan_.open;
  std::vector<RawRow>& rows = scan_.found.rows[index_of(row.table)];
  if (!is_known(row) || rows.empty() || has_value(rows.back().values)) return;
  const std::string_view line_above = slice(scan_.text, scan_.lines[scan_.line - 1].content);
  if (!is_part_of(line_above, *row.entry)) return;
  row.torn = true;
  rows.back().torn = true;
}

void OpenRow::close() {
  if (!scan_.open) return;
  RawRow& row = *scan_.open;
  const std::size_t table = index_of(row.table);
  if (is_known(row)) {
    std::vector<RawRow>& rows = scan_.found.rows[table];
    if (!rows.empty()) doubt_torn_row(rows.back(), row);
    rows.push_back(std::move(row));
  } else if (row.values.empty()) {
    heads_.add_last(row);
  } else {
    scan_.found.unknown[table].push_back(std::move(row));
  }
  scan_.open.reset();
}

}  // namespace gouji
