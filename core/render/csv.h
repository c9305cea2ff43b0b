// Stage render: results in, a table for spreadsheets (CSV) out.
#ifndef GOUJI_RENDER_CSV_H_
#define GOUJI_RENDER_CSV_H_

#include <string>
#include <string_view>

#include "gouji/gouji.h"

namespace gouji {

// A field of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it;
// plain numbers stay numbers.
std::string csv_field(std::string_view text);

// The first line: the names of the columns, behind a byte-order mark, without which spreadsheets
// take the text for another encoding.
std::string csv_head(Language language);
// A line for each finding, or one for a result without any. Lines end as RFC 4180 has it.
std::string to_csv(const Result& result, Language language);

}  // namespace gouji

#endif  // GOUJI_RENDER_CSV_H_
