// The values of a table on a page. In: the lines that have values. Out: the rows they make, and the
// columns that they stand in.
#ifndef GOUJI_DOCUMENT_LAYOUT_VALUES_H_
#define GOUJI_DOCUMENT_LAYOUT_VALUES_H_

#include <vector>

#include "document/layout_page.h"

namespace gouji {

// The values of one row: their lines overlap where numbers too long for their columns go on below.
struct ValueRow {
  std::vector<ValueLine> lines;  // at least one
  int y = 0;
};

// From the leftmost to the rightmost place of its values.
struct ValueColumn {
  int x0 = 0;
  int x1 = 0;
};

// What the values' places leave of columns: empty where two of a row would be in the same.
std::vector<ValueColumn> columns_of(const PageLines& page, const std::vector<ValueLine>& rows);

// Lines that are too close for rows of their own are one row, and so are the lines of a number
// that is broken.
std::vector<ValueRow> value_rows(const PageLines& page, const std::vector<ValueLine>& lines);

// Numbers too long for their columns go on in the next line. The lines of one row of a table put
// together by columns, and taken; false where they may as well be rows of their own.
bool take_broken_values(PageLines& page, const std::vector<ValueLine>& lines,
                        std::vector<LayoutCell>& cells);

// The values of a row. Where its lines cannot be put together, all of them side by side: more
// values than columns are noticed.
void take_values(PageLines& page, const ValueRow& row, std::vector<LayoutCell>& cells);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_VALUES_H_
