// Values placed in the cells of a table.
#ifndef GOUJI_REPORT_TABLE_CELLS_H_
#define GOUJI_REPORT_TABLE_CELLS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "report/placement.h"
#include "report/prepared_row.h"

namespace gouji {

// Fills the cells of Table 2 or 3, and notes what was seen of its rows.
void fill_cells(const TableInput& in, const std::vector<PreparedRow>& rows, TableRead& table,
                std::vector<CellValue>& cells);

// Values that stand in columns.
std::size_t count_placed(const std::vector<GridCell>& values, const Placement& placement);
// Values over each other: of two rows that were not told apart.
bool has_two_in_a_column(const std::vector<GridCell>& values, Dress dress);
// A cell of a row with too few values, and nothing that tells which column lacks one.
CellValue unreadable(std::string_view text, const std::vector<GridCell>& values, Span row);

}  // namespace gouji

#endif  // GOUJI_REPORT_TABLE_CELLS_H_
