// Values beside the rows of Tables 2 and 3 that are none of theirs, and rows whose own are not
// known.
#ifndef GOUJI_REPORT_ROW_REPAIRS_H_
#define GOUJI_REPORT_ROW_REPAIRS_H_

#include <vector>

#include "report/prepared_row.h"

namespace gouji {

// All rows of a table together tell it: further labels, numbers of rows and pages, columns that no
// form has, labels without their values, and cells over several columns.
void repair_rows(const TableInput& in, std::vector<PreparedRow>& rows, TableRead& table);

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_REPAIRS_H_
