// Cells of Tables 2 and 3. In: rows with their columns. Out: what stands in each cell, and what was
// seen of each row.
#include "report/table_cells.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "form/labels.h"
#include "input/walk.h"
#include "report/value.h"

namespace gouji {
namespace {

bool has_one_below_each_head(const PreparedRow& row) {
  const std::vector<std::pair<int, int>> places = head_places(row.plan);
  return dress_of_values(*row.raw) != Dress::kCells && !places.empty() &&
         count_filled(row.values) == places.size() &&
         are_below(places, row.values.begin(), row.values.end());
}

std::size_t behind_known(const Plan& plan) {
  const auto last = std::find_if(plan.rbegin(), plan.rend(),
                                 [](const Column& column) { return !column.id.empty(); });
  return static_cast<std::size_t>(last - plan.rbegin());
}

// Whether the last value of the form's columns stands where the last head does.
bool is_under_last_head(const PreparedRow& row, const Placement& placement) {
  if (dress_of_values(*row.raw) == Dress::kCells) return false;
  for (std::size_t c = row.plan.size(); c-- > 0;) {
    const Head* head = row.plan[c].head;
    if (head == nullptr || !placement.at[c]) continue;
    const GridCell& value = row.values[*placement.at[c]];
    return value.column < head->column_end && head->column < value.column_end;
  }
  return false;
}

// Whether values that belong to the row, or the end of one of them, may stand elsewhere. Beside a
// row that has as many values of its own nothing else is missing.
bool is_torn(const PreparedRow& row) {
  const std::size_t count = count_filled(row.values);
  const RawRow& raw = *row.raw;
  if (row.torn || row.apart || row.in_parts || row.merged || raw.torn ||
      has_two_in_a_column(row.values, dress_of_values(raw)))
    return true;
  if (count == 0 && raw.paragraph && raw.closeness == Closeness::kFragment) return true;
  // 行政规范性文件18: the first of them is stuck to the label.
  const bool stuck = !raw.words.empty() && raw.words.back() >= '0' && raw.words.back() <= '9';
  if (stuck && count < row.plan.size()) return true;
  return raw.lost > 0 && (raw.lost < 2 || raw.lost != count);
}

Kind kind_of(const RowSpec& spec, std::string_view column, Kind otherwise) {
  for (const ColumnSpec& candidate : spec.columns) {
    if (candidate.id == column) return candidate.kind;
  }
  return otherwise;
}

LabelMatch label_match(const RawRow& raw, const RowSpec& spec) {
  if (raw.closeness != Closeness::kExact) {
    // A label broken over lines is not another wording.
    const bool may_be_broken = raw.dress == Dress::kAligned || raw.paragraph;
    const bool is_piece = raw.closeness == Closeness::kFragment ||
                          essence(spec.label).starts_with(essence_without_number(raw.words));
    return may_be_broken && is_piece ? LabelMatch::kExact : LabelMatch::kVariant;
  }
  const std::u32string label = essence(raw.words);
  return std::u32string_view(label).ends_with(essence(spec.label)) &&
                 !(spec.label == "规范性文件" &&
                   std::u32string_view(label).ends_with(essence("行政规范性文件")))
             ? LabelMatch::kExact
             : LabelMatch::kVariant;
}

class CellFiller {
 public:
  CellFiller(const TableInput& in, const std::vector<PreparedRow>& rows) : in_(in) {
    for (const PreparedRow& row : rows) {
      alignment_.learn(row.values, row.plan.size(), row.raw->label_column,
                       dress_of_values(*row.raw));
      if (row.raw->dress != Dress::kMarkup) continue;
      const std::vector<std::pair<int, int>> places = head_places(row.plan);
      columns_.learn(row.values, row.plan.size(), row.raw->heads, row.raw->label_column);
      if (!places.empty()) columns_.heads(places, row.raw->heads);
    }
    for (const PreparedRow& row : rows) {
      if (row.raw->dress != Dress::kAligned) continue;
      const std::vector<std::pair<int, int>> places = head_places(row.plan);
      if (!places.empty()) alignment_.heads(places, row.raw->dress);
    }
  }

  void fill(const PreparedRow& row, TableRead& table, std::vector<CellValue>& cells) const {
    const Placement placement = placement_of(row);
    RowRead read = read_row(row, placement);
    table.extra_columns = std::max(table.extra_columns, static_cast<int>(row.extra));
    table.extra_filled = table.extra_filled || has_extra_value(row, placement);
    fill_cells(row, placement, read.reliable, cells);
    table.rows.push_back(std::move(read));
  }

 private:
  Placement placement_of(const PreparedRow& row) const {
    const RawRow& raw = *row.raw;
    if (raw.dress == Dress::kMarkup) {
      std::optional<Placement> by_column =
          columns_.place(row.values, row.plan.size(), raw.heads, raw.label_column);
      if (by_column) return *std::move(by_column);
    }
    return alignment_.place(row.values, {row.plan.size(), behind_known(row.plan)}, raw.label_column,
                            dress_of_values(raw), raw.paragraph || has_one_below_each_head(row));
  }

  // What was seen of the row, beside its cells.
  RowRead read_row(const PreparedRow& row, const Placement& placement) const {
    const RawRow& raw = *row.raw;
    RowRead read;
    read.table = in_.table;
    read.form = row.form;
    read.row = static_cast<std::size_t>(row.spec - row.form->table(in_.table).rows.data());
    read.span = raw.span;
    read.label = raw.label;
    read.match = label_match(raw, *row.spec);
    for (const GridCell& cell : row.values) {
      if (!cell.span.empty()) read.values.push_back(cell.span);
    }
    read.wanted = row.other_shape ? 1 : row.plan.size();
    read.other_shape = row.other_shape;
    read.apart = row.apart;
    read.in_parts = row.in_parts;
    read.merged = row.merged;
    read.reliable = placement.fit != Fit::kFewer && !is_torn(row);
    if (placement.fit == Fit::kMore) {
      read.wanted = count_placed(row.values, placement);
      read.beyond = placement.by_place && read.wanted < row.plan.size();
    } else if (read.reliable && !row.other_shape) {
      // Blank columns count as values here: the row has the form's shape.
      read.wanted = read.values.size();
    }
    // Of a row that the year's form does not have form.outdated speaks.
    const bool of_form = spec_in(*raw.entry, in_.assumed) != nullptr;
    for (std::size_t c = 0; of_form && c < row.spec->columns.size(); ++c) {
      if (!has_column(row.plan, row.spec->columns[c].id)) read.lost_columns.push_back(c);
    }
    return read;
  }

  // Whether there is one in a column that is none of the form's.
  static bool has_extra_value(const PreparedRow& row, const Placement& placement) {
    for (std::size_t c = 0; row.extra > 0 && c < row.plan.size(); ++c) {
      const bool any_value = placement.at[c] && is_filled(row.values[*placement.at[c]]);
      if (row.plan[c].id.empty() && any_value) return true;
    }
    return false;
  }

  void fill_cells(const PreparedRow& row, const Placement& placement, bool reliable,
                  std::vector<CellValue>& cells) const {
    const RawRow& raw = *row.raw;
    const bool doubtful =
        placement.fit == Fit::kMore || (row.headless && !is_under_last_head(row, placement));
    for (std::size_t c = 0; c < row.plan.size(); ++c) {
      const std::string_view id = row.plan[c].id;
      if (id.empty()) continue;
      const std::optional<std::size_t> cell = cell_index(in_.table, row.spec->id, id);
      if (!cell) continue;
      CellValue& value = cells[*cell];
      if (!reliable) {
        value = unreadable(in_.text, row.values, raw.span);
        continue;
      }
      const ColumnSpec* column = all_cells()[*cell].column;
      const Span span =
          placement.at[c] ? row.values[*placement.at[c]].span : Span{raw.span.end, raw.span.end};
      value = read_value(in_.text, span, kind_of(*row.spec, id, column->kind));
      value.doubtful = doubtful;
      if (const Head* head = row.plan[c].head) {
        value.head_says_unit = head->says_unit;
        value.head_wants_decimals = head->wants_decimals;
      }
    }
  }

  TableInput in_;
  Alignment alignment_;
  TableColumns columns_;
};

}  // namespace

std::size_t count_placed(const std::vector<GridCell>& values, const Placement& placement) {
  return static_cast<std::size_t>(
      std::count_if(placement.at.begin(), placement.at.end(),
                    [&](const auto& at) { return at && !values[*at].span.empty(); }));
}

bool has_two_in_a_column(const std::vector<GridCell>& values, Dress dress) {
  if (dress != Dress::kAligned) return false;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i].column < values[i - 1].column_end) return true;
  }
  return false;
}

CellValue unreadable(std::string_view text, const std::vector<GridCell>& values, Span row) {
  CellValue value;
  value.state = CellState::kInvalid;
  value.span = row;
  for (const GridCell& cell : values) {
    if (cell.span.empty()) continue;
    if (value.text.empty()) value.span.begin = cell.span.begin;
    if (!value.text.empty()) value.text += ' ';
    value.text += slice(text, cell.span);
    value.span.end = cell.span.end;
  }
  return value;
}

void fill_cells(const TableInput& in, const std::vector<PreparedRow>& rows, TableRead& table,
                std::vector<CellValue>& cells) {
  const CellFiller filler(in, rows);
  for (const PreparedRow& row : rows) filler.fill(row, table, cells);
}

}  // namespace gouji
