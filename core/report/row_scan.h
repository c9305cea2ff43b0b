// Where the first pass over the tables is, and what it has found up to there.
#ifndef GOUJI_REPORT_ROW_SCAN_H_
#define GOUJI_REPORT_ROW_SCAN_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "report/found_rows.h"
#include "report/lines.h"

namespace gouji {

// The readers of heads, labels and values share it. Each of them changes what it is there for.
struct RowScan {
  RowScan(std::string_view report, std::span<const Line> all_lines)
      : text(report), lines(all_lines) {
    found.head_groups.emplace_back();
    found.is_table.assign(lines.size(), false);
  }

  // The heads above the line.
  HeadLines& heads() { return found.head_groups.back(); }
  const HeadLines& heads() const { return found.head_groups.back(); }
  bool has_heads() const { return !heads().empty(); }
  // Their index in FoundRows::head_groups.
  std::size_t last_heads() const { return found.head_groups.size() - 1; }
  // The rows of the line's table, which must have one.
  std::vector<RawRow>& rows() { return found.rows[index_of(*table)]; }
  const std::vector<RawRow>& rows() const { return found.rows[index_of(*table)]; }
  // Whether there are heads or rows of the table above the line.
  bool is_in_table() const { return table && (has_heads() || !rows().empty()); }
  // Whether a row is open whose label is known.
  bool is_open_known() const { return open && is_known(*open); }
  // And whether it has no values yet.
  bool waits() const { return is_open_known() && !has_value(open->values); }
  // The line is one of the table's.
  void mark_line() { found.is_table[line] = true; }

  std::string_view text;
  std::span<const Line> lines;
  std::size_t line = 0;          // that is read
  std::optional<TableId> table;  // to which it belongs, as a heading, heads or a label above tell
  bool in_context = true;        // a heading or heads told it
  bool is_transposed = false;    // the table's rows are its columns
  std::size_t round = 0;         // of the report's parts
  std::optional<RawRow> open;    // the row to which the next line may belong
  FoundRows found;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_SCAN_H_
