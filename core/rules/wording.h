// Stage rules: words that several rules share. In: cells, spans, lists; out: pieces of messages in
// Chinese and English.
#ifndef GOUJI_RULES_WORDING_H_
#define GOUJI_RULES_WORDING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "gouji/gouji.h"
#include "report/report.h"

namespace gouji {

// “text”: what is quoted from the form or from the report.
std::string quoted(std::string_view text);
std::string quoted_en(std::string_view text);

// “（七）总计·自然人” and its English counterpart.
std::string cell_zh(std::size_t cell, const Form* form = nullptr);
std::string cell_en(std::size_t cell, const Form* form = nullptr);

// A row as printed, its number included, e.g. “（七）总计”; English: “Total”.
std::string row_zh(const RowSpec& row);
std::string row_en(const RowSpec& row);

// "一、二、三"; "one, two and three".
std::string list_zh(const std::vector<std::string>& items);
std::string list_en(const std::vector<std::string>& items);

// At most `limit` characters of a quotation, with … for the rest; line ends and runs of blanks
// become one blank.
std::string shortened(std::string_view text, std::size_t limit = 24);

// A finding at a place, the rest empty. run_rules adds rule, severity, line and column.
Finding finding_at(Span span, Bilingual message, Bilingual advice = {});

// The id of a cell, "requests.new.total".
std::string cell_id(std::size_t cell);

}  // namespace gouji

#endif  // GOUJI_RULES_WORDING_H_
