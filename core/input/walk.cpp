// Walking UTF-8: the characters that are seldom met, and the way to the next digit.
#include "input/walk.h"

namespace gouji {

char32_t next_rare_char(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(at);
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1Fu) << 6 | (byte(at + 1) & 0x3Fu);
    at += 2;
    return c;
  }
  if (lead < 0xF0) {  // cut
    const char32_t c = (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    at += 3;
    return c;
  }
  const char32_t c = (lead & 0x07u) << 18 | (byte(at + 1) & 0x3Fu) << 12 |
                     (byte(at + 2) & 0x3Fu) << 6 | (byte(at + 3) & 0x3Fu);
  at += 4;
  return c;
}

std::size_t find_digit(std::string_view text, std::size_t at, std::size_t end) {
  for (; (at = skip_han(text, at, end)) < end; ++at) {
    const unsigned byte = static_cast<unsigned char>(text[at]);
    if (byte - '0' < 10u) return at;
    if (byte == 0xEF && digit_value(char_at(text, at)) >= 0) return at;
  }
  return end;
}

}  // namespace gouji
