// The tables of characters against those of ICU.
#include "input/unicode.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>
#include <string>

#include "catch.h"

namespace gouji {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

// What the tables were made from knows no newer ones.
bool is_known(char32_t c) {
  UVersionInfo age;
  u_charAge(static_cast<UChar32>(c), age);
  return age[0] > 0 && age[0] <= 15;
}

template <typename Test>
std::string differences(std::initializer_list<Block> blocks, Test differs) {
  std::string found;
  for (const auto& [first, last] : blocks) {
    for (char32_t c = first; c <= last; ++c) {
      if (U_IS_SURROGATE(c) || !is_known(c) || !differs(c)) continue;
      std::array<char, 16> code;
      std::snprintf(code.data(), code.size(), "U+%04X ", static_cast<unsigned>(c));
      found += code.data();
    }
  }
  return found;
}

// The letters, digits and Han in what NFKC makes of a character; nothing if there is anything else.
std::u16string plain_by_icu(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  std::array<UChar, 32> units;
  const int length = unorm2_getDecomposition(nfkc, static_cast<UChar32>(c), units.data(),
                                             static_cast<int>(units.size()), &status);
  std::u16string plain;
  for (int i = 0; i < length;) {
    UChar32 part;
    U16_NEXT(units.data(), i, length, part);
    const bool han = (part >= 0x4E00 && part <= 0x9FFF) || part == 0x3007;
    if (u_isalnum(part) && !han && part >= 0x80) return {};
    if (han || u_isalnum(part)) plain += static_cast<char16_t>(part);
  }
  return plain;
}

}  // namespace

TEST_CASE("letters and digits are those of ICU in what reports are written with") {
  CHECK(differences({{0, 0x36F},
                     {0x2000, 0x2BFF},
                     {0x2E80, 0xA48C},
                     {0xE000, 0xFAD9},
                     {0xFE10, 0xFE6F},
                     {0xFF00, 0xFFFF},
                     {0x1F000, 0x1FFFF},
                     {0x20000, 0x2FA1D}},
                    [](char32_t c) {
                      return is_letter_or_digit(c) != bool{u_isalnum(static_cast<UChar32>(c)) != 0};
                    }) == "");
  for (const char32_t c : {U'ж', U'α', U'م', U'ქ', U'ᠠ', U'한', U'ꀀ'})
    CHECK(is_letter_or_digit(c));
}

TEST_CASE("marks of format are those of ICU") {
  CHECK(differences({{0, 0x10FFFF}}, [](char32_t c) {
          return is_format_mark(c) != (u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR);
        }) == "");
}

TEST_CASE("compatibility characters stand for what NFKC makes of them") {
  CHECK(differences({{0x2070, 0x209F},
                     {0x2100, 0x218F},
                     {0x2460, 0x24FF},
                     {0x2E80, 0x2FDF},
                     {0x3001, 0x33FF},
                     {0xF900, 0xFAFF},
                     {0xFF00, 0xFFEF},
                     {0x1D400, 0x1D7FF}},
                    [](char32_t c) {
                      char16_t room = 0;
                      return folded(c, room) != plain_by_icu(c);
                    }) == "");
  char16_t room = 0;
  CHECK(folded(U'文', room).empty());
  CHECK(folded(U'，', room).empty());
}

}  // namespace gouji
