// Stage input: bytes in, decoded text out, or the problem that prevents it.
// The encoding is judged by content: a byte-order mark, else strictly valid UTF-8, else what the
// characters look like under each candidate.
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "input/format.h"
#include "input/radicals.h"
#include "input/refusal.h"
#include "input/text.h"
#include "input/utf8.h"
#include "input/walk.h"
#include "input/zip.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

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

enum class Charset { kUtf8, kUtf16Le, kUtf16Be, kGb18030, kUtf32 };

struct Recognised {
  Charset charset = Charset::kUtf8;
  std::size_t mark = 0;  // bytes of the byte-order mark
  bool valid = false;    // known to be valid UTF-8
};

struct Utf8Scan {
  std::size_t bad = 0;
  std::size_t three = 0;  // valid sequences of three bytes, as all common Han have
  std::size_t nuls = 0;
};

Utf8Scan scan_utf8(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  Utf8Scan scan;
  for (std::size_t i = 0; i < bytes.size();) {
    if (bytes.size() - i >= sizeof(std::uint64_t)) {
      std::uint64_t word;
      std::memcpy(&word, bytes.data() + i, sizeof word);
      // Eight ASCII characters, none of them NUL.
      if (((word | (word - kOnes)) & kHighBits) == 0) {
        i += sizeof word;
        continue;
      }
    }
    const Character c = character_at(bytes, i);
    if (!c.valid) ++scan.bad;
    if (c.valid && c.size == 3) ++scan.three;
    if (c.code == 0) ++scan.nuls;
    i += c.size;
  }
  return scan;
}

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

Recognised recognise(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {Charset::kUtf8, 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    return {Charset::kUtf32, 4};
  }
  if (bytes.starts_with("\xFF\xFE"sv)) return {Charset::kUtf16Le, 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return {Charset::kUtf16Be, 2};
  if (bytes.starts_with("\x84\x31\x95\x33"sv)) return {Charset::kGb18030, 4};

  const Utf8Scan scan = scan_utf8(bytes);
  const bool many_nuls = scan.nuls > bytes.size() / 4;
  if (scan.bad == 0 && !many_nuls) return {Charset::kUtf8, 0, true};
  // Damaged UTF-8: texts in other encodings hardly ever have its sequences of three.
  if (scan.bad != 0 && scan.three >= scan.bad) return {Charset::kUtf8};
  const Looks little = looks_of_utf16(bytes, false);
  const Looks big = looks_of_utf16(bytes, true);
  const auto fits = [](const Looks& looks) {
    return looks.plausible(0) && (looks.ascii + looks.han) * 2 >= looks.characters;
  };
  const bool little_fits = fits(little);
  const bool big_fits = fits(big);
  if (little_fits || big_fits) {
    const bool is_big = big_fits && (!little_fits || big.frequent > little.frequent);
    return {is_big ? Charset::kUtf16Be : Charset::kUtf16Le};
  }
  return scan.bad == 0 ? Recognised{Charset::kUtf8, 0, true} : Recognised{Charset::kGb18030};
}

void append_replacement(Text& text) {
  text.undecodable.push_back({text.utf8.size(), text.utf8.size() + kReplacement.size()});
  text.utf8 += kReplacement;
}

void decode_utf8(std::string_view bytes, bool valid, Text& text) {
  text.encoding = "UTF-8";
  if (valid) {
    text.utf8 = bytes;
    return;
  }
  text.utf8.reserve(bytes.size());
  std::size_t run = 0;  // start of the valid bytes that are not yet copied
  for (std::size_t i = 0; i < bytes.size();) {
    const Character c = character_at(bytes, i);
    if (!c.valid) {
      text.utf8 += bytes.substr(run, i - run);
      append_replacement(text);
      run = i + c.size;
    }
    i += c.size;
  }
  text.utf8 += bytes.substr(run);
}

void decode_utf16(std::string_view bytes, bool big_endian, Text& text) {
  text.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  text.utf8.reserve(bytes.size() / 2 * 3);
  for_each_utf16(
      bytes, big_endian, [&text](char32_t c) { append_utf8(text.utf8, c); },
      [&text] { append_replacement(text); });
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Gives up with the problem input.encoding when it does not look like a text.
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

// Whether there is nothing to read: blanks, marks of no width, NULs.
bool is_empty(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    if (!is_blank(next_char(utf8, i))) return false;
  }
  return true;
}

void reject(Text& text, const Format& format) {
  text.format = format.id;
  text.problem = format.damaged ? "input.damaged" : "input.unsupported";
  text.detail = format.detail;
  if (format.too_large.empty()) return;
  text.problem = "input.too_large";
  text.detail = format.too_large;
}

// The words of a PDF, whose size is that of the PDF. Spoilt ones are damaged, not in another
// encoding: a program wrote them.
void read_words_text(std::string_view bytes, const WordsHeader& header, Text& text) {
  text.format = "pdf";
  text.bytes = header.bytes;
  text.encoding.clear();
  const Utf8Scan scan = scan_utf8(bytes);
  if (scan.bad > 0 || scan.nuls > 0) {
    text.problem = "input.damaged";
    text.detail = "PDF";
    return;
  }
  text.utf8 = bytes;
}

void read(std::string_view bytes, std::size_t max_bytes, Text& text) {
  if (read_refusal(bytes, text)) return;
  if (const Format format = binary_format(bytes, max_bytes); format.known()) {
    if (format.packaged) {
      text.format = format.id;
    } else {
      reject(text, format);
    }
    return;
  }
  if (const WordsHeader header = words_header(bytes); header.present) {
    read_words_text(bytes, header, text);
    return;
  }
  const Recognised recognised = recognise(bytes);
  const std::string_view content = bytes.substr(recognised.mark);
  switch (recognised.charset) {
    case Charset::kUtf8:
      decode_utf8(content, recognised.valid, text);
      break;
    case Charset::kUtf16Le:
    case Charset::kUtf16Be:
      decode_utf16(content, recognised.charset == Charset::kUtf16Be, text);
      break;
    case Charset::kGb18030:
      decode_gb18030(content, text);
      break;
    case Charset::kUtf32:
      text.problem = "input.encoding";
      text.detail = "UTF-32";
      break;
  }
  if (!text.problem.empty()) {
    text.format.clear();
  } else if (is_empty(text.utf8)) {
    text.problem = "input.empty";
  } else if (const Format format = markup_format(text.utf8); format.id == "html") {
    text.format = format.id;
  } else if (format.known()) {
    reject(text, format);
  }
}

}  // namespace

Text decode(std::string_view bytes, std::size_t max_bytes) {
  Text text;
  text.bytes = bytes.size();
  if (bytes.size() > max_bytes) {
    text.format.clear();
    text.problem = "input.too_large";
  } else {
    read(bytes, max_bytes, text);
  }
  // What cannot be read has no places.
  if (!text.problem.empty()) {
    text.utf8.clear();
    text.undecodable.clear();
  }
  fold_radicals(text.utf8);
  return text;
}

bool needs_gb18030(std::string_view bytes) {
  const std::size_t max_bytes = Options().max_bytes;
  if (const Format format = binary_format(bytes, max_bytes); format.known()) {
    return format.id == "zip" && ZipArchive(bytes, max_bytes).has_gb18030_names();
  }
  return !words_header(bytes).present && recognise(bytes).charset == Charset::kGb18030;
}

}  // namespace gouji
