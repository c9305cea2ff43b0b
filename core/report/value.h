// A cell's text read as the number that the form wants there.
#ifndef GOUJI_REPORT_VALUE_H_
#define GOUJI_REPORT_VALUE_H_

#include <string_view>

#include "form/form.h"
#include "report/report.h"

namespace gouji {

// Reads the cell at `span` of `text`. Numbers may be full-width, grouped, signed, with a unit or a
// bracketed remark beside them; amounts that name a unit are converted to 万元. Anything else is a
// blank, a placeholder, or invalid, as is a count beyond a thousand million.
CellValue read_value(std::string_view text, Span span, Kind kind);

}  // namespace gouji

#endif  // GOUJI_REPORT_VALUE_H_
