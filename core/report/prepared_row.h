// A row of Table 2 or 3 with the columns in which its values are to be placed.
#ifndef GOUJI_REPORT_PREPARED_ROW_H_
#define GOUJI_REPORT_PREPARED_ROW_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "report/found_rows.h"
#include "report/plan.h"

namespace gouji {

// What every step that reads a table looks at.
struct TableInput {
  std::string_view text;
  const FoundRows& found;
  TableId table;
  const Form* assumed;  // that of the report year, where nothing tells another one
};

struct PreparedRow {
  explicit PreparedRow(const RawRow& raw_row) : raw(&raw_row), values(raw_row.values) {}

  const RawRow* raw;
  const Form* form = nullptr;
  const RowSpec* spec = nullptr;
  Plan plan;
  std::size_t extra = 0;  // columns that are none of the form's
  bool headless = false;  // one of them has no head: where it stands is not known
  bool heads_known = false;
  bool other_shape = false;
  bool torn = false;      // which of the values are the row's is not known
  bool apart = false;     // they are among those that stand in no row
  bool in_parts = false;  // they are those of the first of several rows that it was divided into
  bool merged = false;    // its columns are one cell
  std::vector<GridCell> values;
};

// The first place of the heads above the row, or `at` if that is before it.
std::size_t first_head(const FoundRows& found, const RawRow& row, std::size_t at);
// How the values are written: those one a line have no place on it.
Dress dress_of_values(const RawRow& row);
// Whether each of the values stands below a head of its own. `heads`: their places, in order.
bool are_below(const std::vector<std::pair<int, int>>& heads,
               std::vector<GridCell>::const_iterator value,
               std::vector<GridCell>::const_iterator end);

}  // namespace gouji

#endif  // GOUJI_REPORT_PREPARED_ROW_H_
