// Values placed in the cells of Table 4.
#ifndef GOUJI_REPORT_DISPUTE_CELLS_H_
#define GOUJI_REPORT_DISPUTE_CELLS_H_

#include <span>
#include <vector>

#include "report/prepared_row.h"

namespace gouji {

// The first row of each block, where blocks are rows or tables of their own; else `whole`.
std::vector<const RawRow*> block_rows(const TableInput& in, std::span<const RawRow> raw,
                                      const std::vector<const RawRow*>& whole);

// Fills the cells whose values the row has, and notes what was seen of its blocks.
void fill_disputes(const TableInput& in, const RawRow& raw, TableRead& table,
                   std::vector<CellValue>& cells);

}  // namespace gouji

#endif  // GOUJI_REPORT_DISPUTE_CELLS_H_
