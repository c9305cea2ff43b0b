// First pass over the tables: rows by their labels, heads, and the values after each label.
#ifndef GOUJI_REPORT_ROWS_H_
#define GOUJI_REPORT_ROWS_H_

#include <span>
#include <string_view>

#include "report/found_rows.h"
#include "report/lines.h"

namespace gouji {

// Whatever the dress: labels and heads are told by what they say, values by following a label.
// Linear in the lines.
FoundRows find_rows(std::string_view text, std::span<const Line> lines);

}  // namespace gouji

#endif  // GOUJI_REPORT_ROWS_H_
