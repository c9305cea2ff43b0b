// Text in, the same text without characters that look like others out.
#include "input/lookalikes.h"

#include <string_view>

#include "input/unicode.h"
#include "input/walk.h"

namespace gouji {
namespace {

// Each character before the one that it looks like: the radicals of Unicode's supplement, and two
// of Kangxi's whose character NFKC takes for an older form; blanks of private use, that of GBK (A3
// A0) and that of fonts with signs for letters; marks of vertical text and of half width. The other
// 212 of Kangxi's radicals and the compatibility ideographs are folded by NFKC.
constexpr std::u32string_view kPairs =
    U"⺁厂⺇几⺒巳⺓幺⺜日⺝月⺞歹⺟母⺠民⺩王⺶羊⺼肉⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻓长⻔门⻗雨⻘青"
    U"⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青"
    U"\uE5E5　\uF020　︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉｡。､、";
constexpr char32_t kFirst = 0x2E80;
constexpr char32_t kFirstKangxi = 0x2F00;
constexpr char32_t kLast = 0x2FDF;
constexpr std::size_t kBytes = 3;

bool may_look_like_another(char32_t c) {
  return (c >= kFirst && c <= kLast) || c == 0xE5E5 || c == 0xF020 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE35 && c <= 0xFE40) || c == 0xFF61 || c == 0xFF64;
}

char32_t character_of(char32_t lookalike) {
  for (std::size_t i = 0; i < kPairs.size(); i += 2) {
    if (kPairs[i] == lookalike) return kPairs[i + 1];
  }
  if (lookalike < kFirstKangxi) return lookalike;
  char16_t room = 0;
  const std::u16string_view plain = folded(lookalike, room);
  return plain.size() == 1 ? char32_t{plain[0]} : lookalike;
}

}  // namespace

void fold_lookalikes(std::string& utf8) {
  for (const char lead : {'\xE2', '\xEE', '\xEF'}) {  // one of these begins each of them
    for (std::size_t at = utf8.find(lead); at != std::string::npos; at = utf8.find(lead, at)) {
      std::size_t end = at;
      const char32_t c = next_char(utf8, end);
      if (may_look_like_another(c)) {
        std::string folded;
        append_utf8(folded, character_of(c));
        if (folded.size() == kBytes) utf8.replace(at, kBytes, folded);
      }
      at = end;
    }
  }
}

}  // namespace gouji
