// Stage input: UTF-8 that may be invalid, one character at a time. What is known to be valid is
// walked with walk.h.
#ifndef GOUJI_INPUT_UTF8_H_
#define GOUJI_INPUT_UTF8_H_

#include <cstddef>
#include <string_view>

namespace gouji {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
  char32_t code = 0;
  // In bytes; of an invalid one the longest part that could begin a character.
  std::size_t size = 1;
  bool valid = true;
};

// The character at `at`. Precondition: at < text.size().
inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  // The second byte's range excludes over-long forms, surrogates and what lies beyond U+10FFFF.
  std::size_t size = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    size = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    size = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    size = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {0xFFFD, 1, false};
  }
  char32_t code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i >= text.size()) return {0xFFFD, i, false};
    const unsigned next = byte(at + i);
    if (next < low || next > high) return {0xFFFD, i, false};
    low = 0x80;
    high = 0xBF;
    code = code << 6 | (next & 0x3F);
  }
  return {code, size, true};
}

}  // namespace gouji

#endif  // GOUJI_INPUT_UTF8_H_
