// Numbers of rows (行次) that stand behind the labels of Tables 2 and 3.
#ifndef GOUJI_REPORT_ROW_NUMBERS_H_
#define GOUJI_REPORT_ROW_NUMBERS_H_

#include <string_view>

#include "report/found_rows.h"

namespace gouji {

// Takes them out of the values of the rows.
void drop_row_numbers(std::string_view text, FoundRows& found);

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_NUMBERS_H_
