// Text in, the same text without radicals, compatibility ideographs and private blanks out.
#include "input/radicals.h"

#include <string_view>

#include "input/unicode.h"
#include "input/walk.h"

namespace gouji {
namespace {

// Each radical before its character: those of Unicode's supplement, and two of Kangxi's whose
// character NFKC takes for an older form. The other 212 of Kangxi's are folded by NFKC.
constexpr std::u32string_view kPairs =
    U"⺁厂⺇几⺒巳⺓幺⺜日⺝月⺞歹⺟母⺠民⺩王⺶羊⺼肉⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻓长⻔门⻗雨⻘青"
    U"⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青";
constexpr char32_t kFirst = 0x2E80;
constexpr char32_t kFirstKangxi = 0x2F00;
constexpr char32_t kLast = 0x2FDF;
constexpr char32_t kGbkBlank = 0xE5E5;     // A3 A0, which browsers show as a blank, too
constexpr char32_t kSymbolBlank = 0xF020;  // of fonts that have signs where others have letters
constexpr char32_t kLastCompatible = 0xFAFF;
constexpr std::size_t kBytes = 3;

char32_t character_of(char32_t radical) {
  for (std::size_t i = 0; i < kPairs.size(); i += 2) {
    if (kPairs[i] == radical) return kPairs[i + 1];
  }
  if (radical == kGbkBlank || radical == kSymbolBlank) return 0x3000;
  if (radical < kFirstKangxi) return radical;
  char16_t room = 0;
  const std::u16string_view plain = folded(radical, room);
  return plain.size() == 1 ? char32_t{plain[0]} : radical;
}

// Folds what is between `first` and `last`: characters that begin with the byte `lead`.
void fold_all(std::string& utf8, char lead, char32_t first, char32_t last) {
  for (std::size_t at = utf8.find(lead); at != std::string::npos; at = utf8.find(lead, at)) {
    std::size_t end = at;
    const char32_t c = next_char(utf8, end);
    if (c >= first && c <= last) {
      std::string folded;
      append_utf8(folded, character_of(c));
      if (folded.size() == kBytes) utf8.replace(at, kBytes, folded);
    }
    at = end;
  }
}

}  // namespace

void fold_radicals(std::string& utf8) {
  fold_all(utf8, '\xE2', kFirst, kLast);
  fold_all(utf8, '\xEE', kGbkBlank, kGbkBlank);
  fold_all(utf8, '\xEF', kSymbolBlank, kLastCompatible);
}

}  // namespace gouji
