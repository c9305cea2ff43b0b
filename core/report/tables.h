// The three tables of a report, read into cells.
#ifndef GOUJI_REPORT_TABLES_H_
#define GOUJI_REPORT_TABLES_H_

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "report/lines.h"
#include "report/report.h"

namespace gouji {

struct TablesRead {
  std::array<TableRead, kTableCount> tables;
  std::array<std::optional<std::size_t>, kTableCount> first_line;  // index into the lines
  std::vector<CellValue> cells;                                    // one for each of all_cells()
  std::vector<bool> is_table;  // for each line: whether it belongs to one of the tables
};

// Rows are found by their labels, columns by their heads, never by counting lines.
// `form` is the form of the report year: the one to assume where heads and labels do not tell.
TablesRead read_tables(std::string_view text, std::span<const Line> lines, const Form* form);

}  // namespace gouji

#endif  // GOUJI_REPORT_TABLES_H_
