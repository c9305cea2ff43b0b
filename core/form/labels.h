// Labels compared by what they say: width, spaces, punctuation and numbering are no difference.
#ifndef GOUJI_FORM_LABELS_H_
#define GOUJI_FORM_LABELS_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gouji {

// The characters that carry a label's meaning: NFKC, without blanks, zero-width characters,
// punctuation and marks. "（二） 部分公开(区分处理的, 只计…)" gives 二部分公开区分处理的只计….
std::u32string essence(std::string_view text);

// essence() without a leading number: （一）, 三、, 2., ⑶, 1． and the like.
std::u32string essence_without_number(std::string_view text);

// A number before a label or heading: （一）, 三、, 2., (3), ④.
struct Numbering {
  enum class Style { kNone, kChinese, kBracketed, kArabic, kBracketedArabic, kCircled };
  Style style = Style::kNone;
  int ordinal = 0;
  std::size_t digits_begin = 0;  // byte offsets in the text: the number itself …
  std::size_t digits_end = 0;
  std::size_t end = 0;  // … and one past its bracket, point or comma and blanks after it
};
// Reads the number that `text` begins with. Chinese and Arabic numbers need a mark after them
// (三、 2.) unless `mark_optional`, where a blank will do.
Numbering leading_number(std::string_view text, bool mark_optional = false);

// Value of a Chinese numeral up to 99 (十二, 二十, 〇), or -1.
int chinese_ordinal(std::u32string_view digits);
// 12 as 十二.
std::string chinese_number(int value);

// Levenshtein distance, or limit + 1 as soon as it is known to exceed `limit`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

// Distance up to which two labels may still be the same: none for short ones, where every
// character counts (行政许可, 行政处罚), then about one in six.
std::size_t tolerance(std::size_t length);

}  // namespace gouji

#endif  // GOUJI_FORM_LABELS_H_
