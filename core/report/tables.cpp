// Tables of a report. In: its lines. Out: rows with their values, cells, and what did not fit.
//
// Two passes. The first (rows.h) finds rows, heads and the values after each label; the second,
// here, places the values in columns, when all rows of a table are known and can tell how far its
// values stand to the right.
#include "report/tables.h"

#include <algorithm>
#include <utility>

#include "report/dispute_cells.h"
#include "report/prepared_row.h"
#include "report/row_plans.h"
#include "report/row_repairs.h"
#include "report/rows.h"
#include "report/table_cells.h"
#include "report/table_heads.h"
#include "report/table_rows.h"

namespace gouji {
namespace {

// The form that heads and rows follow, and what in them is another form's than the year's.
void tell_form(const TableInput& in, const RowPlanner& planner,
               const std::vector<PreparedRow>& rows, TableRead& table) {
  std::vector<std::size_t> votes(forms().size(), 0);
  for (const PreparedRow& row : rows) {
    const bool of_one_form = spec_count(*row.raw->entry) == 1;
    const bool heads_tell = in.table == TableId::kDisclosure && row.heads_known;
    if (row.other_shape || !(of_one_form || heads_tell)) continue;
    for (std::size_t f = 0; f < forms().size(); ++f) {
      if (forms()[f] == row.form) ++votes[f];
    }
    if (row.form == in.assumed) continue;
    const std::vector<const Head*> heads = planner.column_heads(*row.raw);
    table.other_form.push_back(of_one_form || heads.empty() ? row.raw->label : heads[0]->span);
  }
  table.other_form.erase(std::unique(table.other_form.begin(), table.other_form.end()),
                         table.other_form.end());
  std::size_t best = 0;
  for (std::size_t f = 0; f < votes.size(); ++f) {
    if (votes[f] > best) {
      best = votes[f];
      table.form = forms()[f];
    }
  }
}

class Filler {
 public:
  Filler(std::string_view text, const Form* form, FoundRows& found, TablesRead& out)
      : text_(text), assumed_(form != nullptr ? form : forms().back()), found_(found), out_(out) {}

  void run() {
    out_.cells.assign(cell_count(), {});
    heed_heads(text_, found_);
    take_from_disputes(found_);
    drop_others_out_of_place(found_);
    const std::size_t rounds = rounds_of_report(found_);
    for (std::size_t t = 0; t < kTableCount; ++t) {
      read_table({text_, found_, static_cast<TableId>(t), assumed_}, rounds);
    }
  }

 private:
  // From the rows of the rounds before `end`.
  void read_table(const TableInput& in, std::size_t end) {
    const std::size_t t = index_of(in.table);
    TableRead& table = out_.tables[t];
    const std::vector<RawRow>& all = found_.rows[t];
    const auto next =
        std::find_if(all.begin(), all.end(), [end](const RawRow& row) { return row.round >= end; });
    const auto count = static_cast<std::size_t>(next - all.begin());
    const std::span<const RawRow> own = std::span(all).first(count);
    std::vector<const RawRow*> rows = choose_rows(own);
    if (rows.empty()) {
      table.heads_alone = heads_alone(in);
      return;
    }
    const bool are_disputes = in.table == TableId::kDisputes;
    if (are_disputes && count_filled(rows.front()->values) < kDisputeCells) {
      rows = block_rows(in, own, rows);
    }
    table.found = true;
    out_.first_line[t] = rows.front()->line;
    find_repeated(in, rows, table);
    if (are_disputes) find_second_disputes(in, rows, table);
    table.span = span_of(rows);
    // Rows of a table of another kind in the text are none of this one's.
    for (const UnknownRow& extra : found_.extras[t]) {
      const bool is_next = next != all.end() && extra.span.begin >= next->span.begin;
      if (extra.span.begin >= table.span.begin && !is_next) table.extras.push_back(extra);
    }
    if (are_disputes) {
      for (const RawRow* row : rows) fill_disputes(in, *row, table, out_.cells);
    } else {
      fill(in, rows, table);
    }
    note_heads(in, rows, table);
  }

  // With the heads above them.
  Span span_of(const std::vector<const RawRow*>& rows) const {
    Span span = rows.front()->span;
    for (const RawRow* row : rows) {
      span.begin = std::min(span.begin, first_head(found_, *row, row->span.begin));
      span.end = std::max(span.end, row->span.end);
    }
    return span;
  }

  // Table 2 or 3.
  void fill(const TableInput& in, const std::vector<const RawRow*>& rows, TableRead& table) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool same_columns = in.table == TableId::kRequests;
      if (i > 0 && same_columns && rows[i]->heads == rows[i - 1]->heads) continue;
      recognise_heads(found_.head_groups[rows[i]->heads], in.table, *rows[i]);
    }
    RowPlanner planner(in, rows);
    std::vector<PreparedRow> prepared;
    for (const RawRow* raw : rows) prepared.push_back(planner.prepare(*raw));
    repair_rows(in, prepared, table);
    fill_cells(in, prepared, table, out_.cells);
    tell_form(in, planner, prepared, table);
  }

  std::string_view text_;
  const Form* assumed_;
  FoundRows& found_;
  TablesRead& out_;
};

// Where an absent cell should stand: after the last one before it in printed order.
void place_missing(const TablesRead& tables, std::vector<CellValue>& cells) {
  for (std::size_t t = 0; t < kTableCount; ++t) {
    std::size_t at = tables.tables[t].span.begin;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (static_cast<std::size_t>(all_cells()[i].table) != t) continue;
      if (cells[i].state == CellState::kMissing) {
        cells[i].span = {at, at};
      } else {
        at = cells[i].span.end;
      }
    }
  }
}

}  // namespace

TablesRead read_tables(std::string_view text, std::span<const Line> lines, const Form* form) {
  FoundRows found = find_rows(text, lines);
  TablesRead out;
  Filler(text, form, found, out).run();
  place_missing(out, out.cells);
  out.is_table = std::move(found.is_table);
  return out;
}

}  // namespace gouji
