// Stage input: bytes in, decoded text out, of encodings that are not UTF-8.
#include "input/encodings.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "input/walk.h"

namespace gouji {
namespace {

// The five hundred most frequent characters: three quarters of any Chinese text, but only a few in
// a hundred of a text that is read in a wrong encoding.
constexpr std::u16string_view kFrequent =
    u"的一是不在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    u"用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只"
    u"从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手"
    u"应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海"
    u"通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才"
    u"结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼"
    u"书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉"
    u"术领共确传师观清今切院让识候带导争运府息申请县局规章范诉讼复议六七八九零";

constexpr char16_t kFirstHan = 0x4E00;
constexpr char16_t kLastHan = 0x9FFF;

constexpr auto frequent_bits() {
  std::array<std::uint64_t, (kLastHan - kFirstHan) / 64 + 1> bits{};
  for (char16_t c : kFrequent) {
    const auto at = static_cast<std::size_t>(c - kFirstHan);
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  return bits;
}
constexpr auto kFrequentBits = frequent_bits();

// Characters beside the Han that reports are written with.
bool is_usual(char32_t c) {
  if (c < 0x80) return c >= 0x20 ? c != 0x7F : c >= '\t' && c <= '\r';
  return (c >= 0xA0 && c < 0x250)         // Latin
         || (c >= 0x370 && c < 0x400)     // Greek
         || (c >= 0x2000 && c < 0x2600)   // punctuation, numerals, arrows, circled numbers, lines
         || (c >= 0x2600 && c < 0x27C0)   // symbols
         || (c >= 0x3000 && c < 0x3400)   // CJK punctuation, kana, bracketed numbers, units
         || (c >= 0xFE10 && c < 0xFE70)   // forms of punctuation
         || (c >= 0xFF00 && c < 0xFFF0)   // full-width forms
         || c == 0xFEFF || c >= 0x1F000;  // byte-order mark, emoji and rare Han
}

// What a text looks like.
struct Looks {
  std::size_t characters = 0;  // NUL is not counted
  std::size_t odd = 0;         // control characters, private use, scripts that do not belong here
  std::size_t bad = 0;         // not decodable
  std::size_t ascii = 0;
  std::size_t han = 0;
  std::size_t frequent = 0;

  void add(char32_t c) {
    if (c == 0) return;
    ++characters;
    if (c < 0x80) ++ascii;
    if (c >= kFirstHan && c <= kLastHan) {
      ++han;
      const std::size_t at = c - kFirstHan;
      frequent += kFrequentBits[at / 64] >> (at % 64) & 1;
    } else if (c >= 0x3400 && c < kFirstHan) {
      ++han;
    } else if (!is_usual(c)) {
      ++odd;
    }
  }

  void add_bad() {
    ++characters;
    ++bad;
  }

  // Whether it is a text, give or take `slack` rare characters.
  bool plausible(std::size_t slack) const {
    return characters > 0 && (odd + bad) * 20 <= characters && han <= frequent * 8 + slack;
  }
};

char16_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const unsigned first = static_cast<unsigned char>(bytes[at]);
  const unsigned second = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
}

bool is_lead(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trail(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
char32_t join(char32_t lead, char32_t trail) {
  return 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00);
}

// Calls `good(code)` and `bad()` for what the bytes hold as UTF-16.
template <typename Good, typename Bad>
void for_each_utf16(std::string_view bytes, bool big_endian, Good good, Bad bad) {
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    const char16_t unit = unit_at(bytes, i, big_endian);
    if (!is_lead(unit) && !is_trail(unit)) {
      good(char32_t{unit});
      continue;
    }
    const bool pair =
        is_lead(unit) && i + 3 < bytes.size() && is_trail(unit_at(bytes, i + 2, big_endian));
    if (!pair) {
      bad();
      continue;
    }
    good(join(unit, unit_at(bytes, i + 2, big_endian)));
    i += 2;
  }
  if (i < bytes.size()) bad();
}

Looks looks_of_utf16(std::string_view bytes, bool big_endian) {
  constexpr std::size_t kSample = std::size_t{1} << 17;
  Looks looks;
  for_each_utf16(
      bytes.substr(0, std::min(kSample, bytes.size() / 2 * 2)), big_endian,
      [&looks](char32_t c) {
        // Texts in UTF-16 have no NULs: here they tell of bytes of another kind.
        if (c == 0) looks.add_bad();
        looks.add(c);
      },
      [&looks] { looks.add_bad(); });
  return looks;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

Charset charset_by_looks(std::string_view bytes, bool valid_utf8) {
  const Looks little = looks_of_utf16(bytes, false);
  const Looks big = looks_of_utf16(bytes, true);
  const auto fits = [](const Looks& looks) {
    return looks.plausible(0) && (looks.ascii + looks.han) * 2 >= looks.characters;
  };
  const bool little_fits = fits(little);
  const bool big_fits = fits(big);
  if (little_fits || big_fits) {
    const bool is_big = big_fits && (!little_fits || big.frequent > little.frequent);
    return is_big ? Charset::kUtf16Be : Charset::kUtf16Le;
  }
  return valid_utf8 ? Charset::kUtf8 : Charset::kGb18030;
}

void decode_utf16(std::string_view bytes, bool big_endian, Text& text) {
  text.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  text.utf8.reserve(bytes.size() / 2 * 3);
  for_each_utf16(
      bytes, big_endian, [&text](char32_t c) { append_utf8(text.utf8, c); },
      [&text] { append_replacement(text); });
}

void decode_gb18030(std::string_view bytes, Text& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("gb18030", &status));
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  }
  if (U_FAILURE(status)) {
    text.problem = "input.encoding";
    text.detail = "GB18030";  // its table is not loaded
    return;
  }
  constexpr std::size_t kRareWords = 24;
  constexpr std::size_t kSample = std::size_t{1} << 16;
  Looks looks;
  text.encoding = "GB18030";
  text.utf8.reserve(bytes.size() / 2 * 3);
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char32_t lead = 0;  // of a pair that the buffer's end has cut
  for (bool more = true; more;) {
    std::array<UChar, 8192> buffer;
    UChar* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, target + buffer.size(), &source, end, nullptr, true,
                   &status);
    for (const UChar* unit = buffer.data(); unit != target; ++unit) {
      if (is_lead(*unit)) {
        lead = *unit;
        continue;
      }
      const char32_t c = is_trail(*unit) ? join(lead, *unit) : char32_t{*unit};
      looks.add(c);
      append_utf8(text.utf8, c);
    }
    more = U_FAILURE(status);
    if (more && status != U_BUFFER_OVERFLOW_ERROR) {
      append_replacement(text);
      // A character cut by the end of the input says nothing against the encoding.
      more = status != U_TRUNCATED_CHAR_FOUND;
      if (more) looks.add_bad();
    }
    if (looks.characters >= kSample && !looks.plausible(kRareWords)) break;
  }
  if (looks.plausible(kRareWords)) return;
  text.problem = "input.encoding";
  text.encoding.clear();
}

}  // namespace gouji
