// Stage document: a number as a workbook stores it and its format in; what Excel shows out. Exact
// decimal arithmetic: the same on every platform.
#ifndef GOUJI_DOCUMENT_NUMBER_FORMAT_H_
#define GOUJI_DOCUMENT_NUMBER_FORMAT_H_

#include <string>
#include <string_view>

namespace gouji {

// The code of one of the formats that every workbook has ("0.00", "yyyy/m/d"), those of Chinese
// Excel for the numbers that differ by language. "General" for all others.
std::string_view builtin_format(int id);

// `number` as in XML ("0.30000000000000004", "1E-2"). Dates count from 1900 or from 1904. Formats
// that say nothing new about a value (fractions, powers of ten) show it as General does. What is
// not a number comes back as it is.
std::string format_value(std::string_view number, std::string_view format, bool from_1904);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_NUMBER_FORMAT_H_
