// Rows of Tables 2 and 3 under labels that say no row's, named by their place among the others.
#ifndef GOUJI_REPORT_UNKNOWN_ROWS_H_
#define GOUJI_REPORT_UNKNOWN_ROWS_H_

#include "report/found_rows.h"

namespace gouji {

// A row whose number, or place between its neighbours, is that of exactly one row which the table
// lacks, and whose label shares a word with that one's, is this row. Moves such rows from `unknown`
// to `rows`, the others that are rows of the table to `extras`.
void name_unknown_rows(std::string_view text, FoundRows& found);

}  // namespace gouji

#endif  // GOUJI_REPORT_UNKNOWN_ROWS_H_
