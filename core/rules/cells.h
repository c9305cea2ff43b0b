// Stage rules: what the rules of the group Cells share. In: the report's cells; out: cells grouped
// by the row in which they are printed, and their names.
#ifndef GOUJI_RULES_CELLS_H_
#define GOUJI_RULES_CELLS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "rules/relations.h"
#include "rules/rule.h"

namespace gouji {

// Cells of one printed row. The three blocks of Table 4 are one row.
struct CellRow {
  TableId table;
  const Form* form;  // in whose words the row is named
  std::vector<std::size_t> cells;
};

// The form in whose words the cell is named: that as whose row its row was read, else the year's.
const Form* form_of_cell(const Report& report, std::size_t cell);

// The rows with cells for which `wanted` says so, in printed order.
template <typename Wanted>
std::vector<CellRow> rows_with(const Report& report, Wanted wanted) {
  std::vector<CellRow> rows;
  const RowSpec* last = nullptr;  // one row, though its cells are of several forms
  for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
    const CellSpec& spec = all_cells()[cell];
    if (!report.table(spec.table).found || !wanted(cell)) continue;
    const bool same = last != nullptr && rows.back().table == spec.table &&
                      (last->id == spec.row->id || spec.table == TableId::kDisputes);
    if (!same) rows.push_back({spec.table, form_of_cell(report, cell), {}});
    last = spec.row;
    rows.back().cells.push_back(cell);
  }
  return rows;
}

// “一、本年新收政府信息公开申请数量”一行, 表四, and in English.
std::string printed_row_zh(const CellRow& row);
std::string printed_row_en(const CellRow& row);
// 自然人、商业企业: names of the cells within their row; 行政复议·总计 in Table 4. Many neighbours
// in a row are shown by the first and the last.
std::string columns_zh(const CellRow& row);
std::string columns_en(const CellRow& row);

// From the first cell to the last one in the text.
Span cover(const Report& report, const std::vector<std::size_t>& cells);
std::vector<std::string> ids_of(const std::vector<std::size_t>& cells);

// Held, or not assessed if no table was found.
Assessment assess_cells(const Report& report);

// Cells in one of two states that both count as 0: blank (cell.blank) or a placeholder
// (cell.placeholder). One finding a row; the value that should stand there where it follows.
void report_empty(const Context& context, CellState state, std::vector<Finding>& findings);

// Adds to a finding on one cell what the diagnosis says of it: relations, expected value, fix.
void add_diagnosis(const Context& context, std::size_t cell, Finding& finding);

}  // namespace gouji

#endif  // GOUJI_RULES_CELLS_H_
