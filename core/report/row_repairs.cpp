// Repairs of rows. In: the rows of a table with their columns. Out: the same without values that
// are none of theirs, and the doubts of those that are left.
#include "report/row_repairs.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "document/tokens.h"
#include "input/walk.h"
#include "report/value_counts.h"

namespace gouji {
namespace {

class RowRepairs {
 public:
  RowRepairs(const TableInput& in, std::vector<PreparedRow>& rows, TableRead& table)
      : in_(in), rows_(rows), table_(table) {}

  void run() {
    drop_further_labels();
    drop_before_columns();
    settle_extra_columns();
    drop_page_numbers();
    part_rows();
    note_merged();
  }

 private:
  // A number that counts the rows, or a piece of a group's label that reads like a value (the 无 of
  // （四）无法提供, one character a line), stands left of the first column, where all others stand
  // below heads. If those are not all there, and the label is elsewhere, a number may be one of
  // them in a row that stands further left: then the row is not read.
  void drop_before_columns() {
    for (PreparedRow& row : rows_) {
      const bool has_places =
          row.raw->dress == Dress::kAligned && dress_of_values(*row.raw) == Dress::kAligned;
      if (!has_places) continue;
      const std::vector<std::pair<int, int>> heads = head_places(row.plan);
      const std::size_t count = count_filled(row.values);
      if (heads.empty() || count == 0) continue;
      const bool all_there = count == heads.size() + 1;
      if (!all_there && row.raw->line == row.raw->last_line) continue;
      const auto [begin, end] = heads.front();
      const auto first = std::find_if(row.values.begin(), row.values.end(), is_filled);
      if (first->column_end > (all_there ? begin : begin - (end - begin))) continue;
      if (!are_below(heads, first + 1, row.values.end())) continue;
      if (all_there || is_placeholder(slice(in_.text, first->span))) {
        row.values.erase(row.values.begin(), first + 1);
      } else {
        row.torn = true;
      }
    }
  }

  // 其他对外管理服务事项 | 行政检查 | 3 | 1 | 20: a text behind the label that has a value for each
  // column behind it says of what part of the row they are. Rows below that no form has are its
  // other parts; what the whole row has is not known then.
  void drop_further_labels() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      PreparedRow& row = rows_[i];
      if (!has_further_label(row)) continue;
      row.values.erase(row.values.begin());
      const std::size_t end =
          i + 1 < rows_.size() ? begin_behind(*row.raw, *rows_[i + 1].raw) : in_.text.size();
      row.in_parts = join_parts(table_.extras, *row.raw, end);
    }
  }

  bool has_further_label(const PreparedRow& row) const {
    const std::size_t columns = row.plan.size();
    if (row.other_shape || columns == 0 || count_filled(row.values) != columns + 1) return false;
    const auto is_value = [this](const GridCell& cell) {
      return cell.span.empty() || is_value_token(slice(in_.text, cell.span));
    };
    const std::string_view label = slice(in_.text, row.values.front().span);
    const bool has_digit =
        std::any_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !is_value(row.values.front()) && !has_digit &&
           std::all_of(row.values.begin() + 1, row.values.end(), is_value);
  }

  // Where the row below begins, with the heads above it that are not the first one's.
  std::size_t begin_behind(const RawRow& row, const RawRow& below) const {
    const std::size_t begin = below.label.begin;
    return below.heads == row.heads ? begin : first_head(in_.found, below, begin);
  }

  // Makes one of all rows below `row` and before `end` that no form has. False if there are none.
  static bool join_parts(std::vector<UnknownRow>& extras, const RawRow& row, std::size_t end) {
    const auto is_part = [&](const UnknownRow& extra) {
      return !extra.again && row.label.end <= extra.label.begin && extra.label.begin < end;
    };
    const auto first = std::find_if(extras.begin(), extras.end(), is_part);
    if (first == extras.end()) return false;
    const auto last = std::find_if_not(first, extras.end(), is_part);
    first->whole = row.label;
    first->rows = static_cast<std::size_t>(last - first);
    first->span.end = std::prev(last)->span.end;
    extras.erase(first + 1, last);
    return true;
  }

  // Columns that are none of the form's: behind the last one with a head, or without any head where
  // most rows have values in them. Those that no row has values in are not waited for.
  void settle_extra_columns() {
    ValueCounts counts;
    for (const PreparedRow& row : rows_) counts.add({row.raw->heads, row.plan.size()}, row.values);
    for (PreparedRow& row : rows_) {
      if (row.other_shape) continue;
      const ValueCounts::Key key{row.raw->heads, row.plan.size()};
      const std::size_t usual = counts.usual(key).value_or(0);
      // Other rows' values: those of a table whose columns are the form's rows_.
      row.torn = row.torn || count_filled(row.values) > 2 * row.plan.size() + 1;
      if (usual > row.plan.size() && counts.rows(key) > 1 && !row.torn) {
        row.plan.resize(usual);
        row.headless = true;
      }
      const std::size_t columns = row.spec->columns.size();
      row.extra = row.plan.size() > columns ? row.plan.size() - columns : 0;
      const std::size_t needed = std::max(counts.most(key), columns);
      while (row.plan.size() > needed && row.plan.back().id.empty()) row.plan.pop_back();
    }
  }

  // Where each cell is a line, bare numbers of pages come behind the rows that end them: one too
  // many in several rows, each greater by one than that before.
  void drop_page_numbers() {
    constexpr int kMostDigits = 3;
    const auto is_longer = [](const PreparedRow& row) {
      return row.raw->paragraph && count_filled(row.values) == row.plan.size() + 1;
    };
    int next = 0;
    std::size_t longer = 0;
    for (const PreparedRow& row : rows_) {
      if (!is_longer(row)) continue;
      const Span last = row.values.back().span;
      std::size_t at = last.begin;
      const int number = number_at(in_.text, at, kMostDigits);
      if (at != last.end || (longer > 0 && number != next)) return;
      next = number + 1;
      ++longer;
    }
    if (longer < 2) return;
    for (PreparedRow& row : rows_) {
      if (is_longer(row)) row.values.pop_back();
    }
  }

  // Labels that were copied apart from their values, as pages set in columns give them: those that
  // have no values, and no blanks in the place of any, while the table has values without a label.
  // One or two may be the numbers of pages, unless no more are missing.
  void part_rows() {
    constexpr std::size_t kLeast = 3;
    std::size_t missing = 0;
    for (PreparedRow& row : rows_) {
      // Those of another row are among so many.
      row.torn = row.torn || (row.plan.size() > 1 && surplus_lines(row) >= row.plan.size());
    }
    for (const PreparedRow& row : rows_) missing += shows_nothing(row) ? row.plan.size() : 0;
    const std::size_t loose = loose_values();
    if (missing == 0 || loose < std::min(kLeast, missing)) return;
    table_.loose = loose;
    part_shifted_rows();
    std::size_t above = 0;  // such rows, one after the other
    for (PreparedRow& row : rows_) {
      const bool none = shows_nothing(row);
      // The last of several labels has the values of the first below it, or of all of them.
      const bool of_others = above > 1 || (above > 0 && surplus_lines(row) > 0) || row.torn;
      row.apart = row.apart || none || (of_others && row.raw->last_line > row.raw->line);
      above = none ? above + 1 : 0;
    }
    part_rest();
  }

  // Where most rows lack their values, those of the others are not certain either.
  void part_rest() {
    const auto apart = static_cast<std::size_t>(std::count_if(
        rows_.begin(), rows_.end(), [](const PreparedRow& row) { return row.apart; }));
    if (apart * 2 <= rows_.size()) return;
    for (PreparedRow& row : rows_) row.apart = true;
  }

  // Where the values stand before their labels, each row seems to have those of the next, from one
  // that has a row's values above it to one that has none.
  void part_shifted_rows() {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!first && rows_[i].raw->led >= rows_[i].plan.size()) first = i;
      if (!first || !shows_nothing(rows_[i])) continue;
      table_.values_first = table_.values_first || i > *first;
      for (; *first < i; ++*first) rows_[*first].apart = true;
      first.reset();
    }
  }

  // One cell over all columns of a row (无). Copied without its span it is the first of the row,
  // with blanks behind it, as in all rows then.
  void note_merged() {
    constexpr std::size_t kLeast = 3;  // rows
    const bool all =
        rows_.size() >= kLeast && std::all_of(rows_.begin(), rows_.end(), has_first_alone);
    for (PreparedRow& row : rows_) row.merged = all || is_one_cell(row);
  }

  static bool is_one_cell(const PreparedRow& row) {
    if (!only_value(row) || row.values.size() > 1 || row.raw->dress != Dress::kMarkup) return false;
    const GridCell& cell = row.values.front();
    return cell.column_end - cell.column >= static_cast<int>(row.plan.size());
  }

  static bool has_first_alone(const PreparedRow& row) {
    const auto value = only_value(row);
    return value && is_divided(*row.raw) && row.raw->dress != Dress::kMarkup &&
           *value + row.plan.size() == row.values.size();
  }

  // Its index, if the row has columns and one value only.
  static std::optional<std::size_t> only_value(const PreparedRow& row) {
    if (row.plan.size() < 2 || count_filled(row.values) != 1) return std::nullopt;
    return first_filled(row.values);
  }

  static bool shows_nothing(const PreparedRow& row) {
    return !has_value(row.values) && row.values.size() < row.plan.size();
  }

  // Those that no row took, and those that the columns of a row have no room for, where each is a
  // line.
  std::size_t loose_values() const {
    std::size_t loose = in_.found.loose[index_of(in_.table)];
    for (const PreparedRow& row : rows_) loose += surplus_lines(row);
    return loose;
  }

  static std::size_t surplus_lines(const PreparedRow& row) {
    const std::size_t count = row.raw->paragraph ? count_filled(row.values) : 0;
    return count > row.plan.size() ? count - row.plan.size() : 0;
  }

  TableInput in_;
  std::vector<PreparedRow>& rows_;
  TableRead& table_;
};

}  // namespace

void repair_rows(const TableInput& in, std::vector<PreparedRow>& rows, TableRead& table) {
  RowRepairs(in, rows, table).run();
}

}  // namespace gouji
