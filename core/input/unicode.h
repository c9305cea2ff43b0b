// What characters are and stand for, as far as the words of reports need it: a few small tables in
// place of the half megabyte that would be all of Unicode's. The tests compare them with ICU's.
#ifndef GOUJI_INPUT_UNICODE_H_
#define GOUJI_INPUT_UNICODE_H_

#include <string_view>

namespace gouji {

// A letter or digit of any script. Exact for ASCII, Latin, punctuation, symbols and what East Asian
// texts are written with; of other scripts their marks and signs count, too.
bool is_letter_or_digit(char32_t c);

// A mark that shows only by what it does to others, or not at all (Cf).
bool is_format_mark(char32_t c);
// The first character at or behind byte `at` that is no such mark; 0 at the end.
char32_t seen_at(std::string_view text, std::size_t at);

// The Latin letters, digits and Han that a compatibility character stands for (NFKC without its
// signs): Ａ, ①, ㈠, ㎡, ⼀, 﨑. Nothing if it is no such character. The view is of a static table
// or of `room`.
std::u16string_view folded(char32_t c, char16_t& room);

}  // namespace gouji

#endif  // GOUJI_INPUT_UNICODE_H_
