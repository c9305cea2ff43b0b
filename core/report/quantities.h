// Numbers in running text, in Arabic and in Chinese.
#ifndef GOUJI_REPORT_QUANTITIES_H_
#define GOUJI_REPORT_QUANTITIES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "report/prose.h"

namespace gouji {

// A digit of either kind, 两 and 十 among them: a quantity or a year can begin with it.
bool is_number_digit(char32_t c);

// The quantity whose number begins at byte `at`, or none. `from` is where the passage begins: words
// before the number (近, 第) are looked for from there on. On success `at` moves behind its unit.
std::optional<Quantity> read_quantity(std::string_view text, std::size_t from, std::size_t& at);

// The year that begins at byte `at` (2020年, 2020 年度, 二〇二〇年), or none; `at` moves behind it.
std::optional<YearMention> read_year(std::string_view text, std::size_t& at);

}  // namespace gouji

#endif  // GOUJI_REPORT_QUANTITIES_H_
