// Rows of Table 4. In: lines with values. Out: the table's only row, or one for each of its blocks.
#include "report/dispute_reader.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

std::size_t size_without_blanks_behind(const std::vector<GridCell>& values) {
  const auto last = std::find_if(values.rbegin(), values.rend(), is_filled);
  return static_cast<std::size_t>(values.rend() - last);
}

// 结果维持 … 总计, as an index into the columns of a block.
std::optional<std::size_t> outcome_named(std::string_view text) {
  const std::span<const ColumnSpec> columns =
      forms().back()->table(TableId::kDisputes).rows.front().columns;
  const HeadHit& hit = exact_head(text);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (hit.meaning(TableId::kDisputes, nullptr, columns[c].id) != nullptr) return c;
  }
  return std::nullopt;
}

// From the last text before the first value on; empty if there is none.
Cells last_label_and_values(Cells cells, std::size_t first_value) {
  std::size_t at = first_value;
  while (at > 0 && cells[at - 1].kind != CellClass::kText) --at;
  return at > 0 ? cells.subspan(at - 1) : Cells{};
}

std::vector<RawRow>& rows_of(RowScan& scan) {
  return scan.found.rows[index_of(TableId::kDisputes)];
}

}  // namespace

void DisputeReader::read_values(const Line& line, Cells cells) {
  const bool blank_row = !has(cells, CellClass::kValue);
  if (!blank_row || cells.size() >= kDisputeCells) add(line, cells);
}

void DisputeReader::read_labelled(const Line& line, Cells cells, std::size_t first_value) {
  const Cells from_label = last_label_and_values(cells, first_value);
  if (read_block(line, from_label) || read_outcome(line, from_label)) return;
  // A label before the values (数量, 合计) is none of the table's.
  constexpr std::size_t kLeast = 5;
  const Cells values = cells.subspan(first_value);
  const bool are_heads =
      count_of(values, CellClass::kValue) != kDisputeCells &&
      std::any_of(cells.begin(), cells.end(), [](const LineCell& cell) {
        return cell.kind == CellClass::kText && !match_head(cell.text).meanings.empty();
      });
  if (are_heads || values.size() < kLeast) return;
  add(line, is_whole(line, cells) ? cells : values);
}

bool DisputeReader::is_row(Cells cells, std::size_t first_value) const {
  if (scan_.table != TableId::kDisputes || first_value == 0) return false;
  const std::string_view label = cells[first_text(cells)].text;
  const std::size_t values = cells.size() - first_value;
  if (values == kBlockCells) return block_named(label).has_value();
  return values == kBlocks && outcome_named(label) && blocks_are_columns();
}

void DisputeReader::end_above_heads() {
  if (!row_ || row_->values.size() >= kDisputeCells) return;
  // A block may be a table of its own, with blanks behind it. What else stood above the heads was
  // no value (无 for the part as a whole).
  std::vector<GridCell>& values = row_->values;
  const std::size_t size = size_without_blanks_behind(values);
  if (size > 0 && size % kBlockCells == 0) values.resize(size);
  if (values.size() % kBlockCells == 0 || count_filled(values) % kBlockCells == 0) close();
  row_.reset();
}

void DisputeReader::leave() {
  if (row_ && row_->values.size() >= kDisputeCells) close();
}

void DisputeReader::close() {
  if (!row_) return;
  if (row_->values.size() >= 2 * kDisputeCells && counts_columns()) {
    row_->values.erase(row_->values.begin(), row_->values.begin() + kDisputeCells);
  }
  rows_of(scan_).push_back(std::move(*row_));
  row_.reset();
}

void DisputeReader::leave_part() {
  close();
  outcomes_ = {};
}

RawRow DisputeReader::new_row(Span span, Span label) const {
  RawRow row;
  row.span = span;
  row.label = label;
  row.in_context = true;
  row.line = scan_.line;
  row.round = scan_.round;
  return row;
}

// The cells are values of the table's only row, unless it is whole.
void DisputeReader::add(const Line& line, Cells cells) {
  const bool is_alone = cells.size() == 1;
  const bool goes_on = row_ && row_->paragraph && is_alone && scan_.line == row_->last_line + 1;
  if (row_ && !goes_on && is_none_above(cells)) row_.reset();
  if (row_ && row_->values.size() >= kDisputeCells && !goes_on) {
    if (!is_alone && says_more(cells)) {
      scan_.found.extras[index_of(TableId::kDisputes)].push_back(
          {TableId::kDisputes, line.content, line.content});
    }
    return;
  }
  if (!row_) {
    row_ = new_row(line.content, {line.content.begin, line.content.begin});
    row_->dress = line.dress;
    row_->heads = scan_.last_heads();
    heads_above_ = count_columns(scan_.heads(), TableId::kDisputes);
  }
  row_->paragraph = row_->paragraph || is_alone;
  for (const LineCell& cell : cells) {
    if (!is_unit(cell.text)) row_->values.push_back(cell.cell);
  }
  row_->span.end = line.content.end;
  row_->last_line = scan_.line;
  heads_.end();
  scan_.mark_line();
}

// A row of blanks above the heads is none, nor is one of dashes above numbers, or the number of a
// page above the whole row.
bool DisputeReader::is_none_above(Cells cells) const {
  return !has_value(row_->values) || are_dashes_above(cells) || is_rest_above(cells) ||
         (cells.size() >= kDisputeCells && (counts_columns() || is_above_heads()));
}

// Whether the row of Table 4 so far stands among its heads.
bool DisputeReader::is_above_heads() const {
  return heads_.last_line() > row_->last_line && heads_above_ < kDisputeCells;
}

// Whether the row of Table 4 so far begins with the numbers of its columns: 1 to 15.
bool DisputeReader::counts_columns() const {
  std::size_t next = 1;
  for (const GridCell& value : row_->values) {
    if (value.span.empty() && next == 1) continue;
    if (slice(scan_.text, value.span) != std::to_string(next)) return false;
    if (next++ == kDisputeCells) return true;
  }
  return false;
}

// Whether the row of Table 4 so far is too short, and the cells below it are a whole one.
bool DisputeReader::is_rest_above(Cells cells) const {
  return row_->values.size() < kDisputeCells && cells.size() == kDisputeCells &&
         count_of(cells, CellClass::kValue) == kDisputeCells;
}

// Whether the row of Table 4 is that of a rule (---) and the cells below it have numbers.
bool DisputeReader::are_dashes_above(Cells cells) const {
  const std::vector<GridCell>& values = row_->values;
  return std::all_of(values.begin(), values.end(),
                     [this](const GridCell& value) {
                       return value.span.empty() || slice(scan_.text, value.span) == "---";
                     }) &&
         std::any_of(cells.begin(), cells.end(), [](const LineCell& cell) {
           return cell.kind == CellClass::kValue && !is_placeholder(cell.text);
         });
}

// Whether a line below the row of Table 4 says more than that row: Word ends tables with a row of
// blanks, and pages show a table twice.
bool DisputeReader::says_more(Cells cells) const {
  const std::vector<GridCell>& values = row_->values;
  const auto same = [this](const LineCell& cell, const GridCell& value) {
    return cell.text == slice(scan_.text, value.span);
  };
  // Blanks at the end of either are no difference.
  const auto last = std::find_if(values.rbegin(), values.rend(), is_filled);
  while (!cells.empty() && cells.back().kind == CellClass::kBlank) {
    cells = cells.first(cells.size() - 1);
  }
  return has(cells, CellClass::kValue) &&
         !std::equal(cells.begin(), cells.end(), values.begin(), last.base(), same);
}

// A text that takes the place of the first number (见附件, 1-2), where one cell more would be a
// label before them all.
bool DisputeReader::is_whole(const Line& line, Cells cells) const {
  if (cells.size() < kDisputeCells) return false;
  const Cells behind = cells.subspan(kDisputeCells);
  if (count_of(behind, CellClass::kBlank) < behind.size()) return false;
  const std::string_view first = cells.front().text;
  if (line.dress == Dress::kAligned) return !is_left_of_heads(cells.front().cell);
  return line.dress == Dress::kMarkup || is_under_first_head(cells.front().cell) ||
         std::any_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a cell ends before the first head begins, as one over which none stands.
bool DisputeReader::is_left_of_heads(const GridCell& cell) const {
  const HeadLines& heads = scan_.heads();
  return !heads.empty() && std::none_of(heads.begin(), heads.end(), [&cell](const auto& line) {
    return line.front().column < cell.column_end;
  });
}

bool DisputeReader::is_under_first_head(const GridCell& cell) const {
  const HeadLines& group = scan_.heads();
  return !group.empty() && !group.front().empty() && group.front().front().column == cell.column;
}

// A block of Table 4 as a row of its own, behind its name.
bool DisputeReader::read_block(const Line& line, Cells label_and_values) {
  if (label_and_values.size() <= kBlockCells) return false;
  const LineCell& label = label_and_values.front();
  if (!block_named(label.text)) return false;
  close();
  RawRow row = new_row(line.content, label.cell.span);
  row.words = label.text;
  row.label_column = label.cell.column;
  row.dress = line.dress;
  row.heads = scan_.last_heads();
  add_to(row.values, label_and_values.subspan(1));
  rows_of(scan_).push_back(std::move(row));
  heads_.end();
  scan_.mark_line();
  return true;
}

// A line of Table 4 where its blocks are columns: an outcome, and its number in each of them. With
// the last of the outcomes the lines are the table's one row.
bool DisputeReader::read_outcome(const Line& line, Cells label_and_values) {
  if (label_and_values.size() <= kBlocks || !blocks_are_columns()) return false;
  const std::optional<std::size_t> outcome = outcome_named(label_and_values.front().text);
  if (!outcome || !outcomes_[*outcome].empty()) return false;
  const Cells values = label_and_values.subspan(1);
  if (has(values.subspan(kBlocks), CellClass::kValue)) return false;
  add_to(outcomes_[*outcome], values.first(kBlocks));
  scan_.mark_line();
  heads_.end();
  const bool all = std::none_of(outcomes_.begin(), outcomes_.end(),
                                [](const auto& blocks) { return blocks.empty(); });
  if (all) close_outcomes(line);
  return true;
}

void DisputeReader::close_outcomes(const Line& line) {
  RawRow row = new_row(line.content, {});
  for (std::size_t block = 0; block < kBlocks; ++block) {
    for (const std::vector<GridCell>& values : outcomes_) {
      row.values.push_back(values[block]);
      row.span.begin = std::min(row.span.begin, values[block].span.begin);
    }
  }
  row.label = {row.span.begin, row.span.begin};
  rows_of(scan_).push_back(std::move(row));
  outcomes_ = {};
}

// Whether the heads are the names of the three blocks, in order.
bool DisputeReader::blocks_are_columns() const {
  constexpr std::size_t kMostHeads = 32;  // with pieces and titles among them
  std::vector<std::size_t> blocks;
  std::size_t heads = 0;
  for (const std::vector<Head>& line : scan_.heads()) {
    for (const Head& head : line) {
      if (++heads > kMostHeads) return false;
      if (const auto block = block_named(head.words)) blocks.push_back(*block);
    }
  }
  return blocks == std::vector<std::size_t>{0, 1, 2};
}

}  // namespace gouji
