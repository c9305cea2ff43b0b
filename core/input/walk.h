// Walking valid UTF-8. Shared by all stages: everything after `input` is valid by construction.
#ifndef GOUJI_INPUT_WALK_H_
#define GOUJI_INPUT_WALK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "gouji/gouji.h"

namespace gouji {

// next_char() of those that are neither ASCII nor of three bytes.
char32_t next_rare_char(std::string_view text, std::size_t& at);

// The character at byte `at`, which moves behind it. Precondition: at < text.size().
inline char32_t next_char(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if ((lead & 0xF0u) != 0xE0u || text.size() - at < 3) return next_rare_char(text, at);
  const char32_t c = (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
  at += 3;
  return c;
}

// The character that starts at byte `at`, or 0 at the end.
inline char32_t char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_char(text, at) : char32_t{0};
}

// The start of the character before byte `at`. Precondition: at > 0.
inline std::size_t previous_char(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
  return at;
}

// The first byte at or behind `at` that does not begin one of the common Chinese characters, of
// which none is a mark, a digit or a blank; `end` if there is none before it.
inline std::size_t skip_han(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const unsigned lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xE4 || lead > 0xE9) break;  // U+4000 to U+9FFF
    at += 3;
  }
  return at;
}

// Blanks of any width, and characters that are not seen at all (zero-width, marks of direction).
inline bool is_blank(char32_t c) {
  if (c < 0x80) return c <= 0x20 || c == 0x7F;
  return c == 0xA0 || c == 0xAD || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0xFEFF || c == 0x85 ||
         c == 0x1680;
}

// Value of an Arabic digit of either width, or -1.
inline int digit_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

// The place of the first Arabic digit at or behind `at`; `end` if there is none before it.
std::size_t find_digit(std::string_view text, std::size_t at, std::size_t end);

// Value of a Chinese digit, 〇 and 零 to 九, or -1.
inline int chinese_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'○':  // the circle that stands for it
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

// The Arabic number at byte `at`, which moves behind it; -1 without moving where there is none or
// it has more than `most_digits` digits (at most nine).
inline int number_at(std::string_view text, std::size_t& at, int most_digits) {
  std::size_t i = at;
  int value = 0;
  int digits = 0;
  while (i < text.size()) {
    std::size_t next = i;
    const int digit = digit_value(next_char(text, next));
    if (digit < 0) break;
    if (++digits > most_digits) return -1;
    value = value * 10 + digit;
    i = next;
  }
  if (digits == 0) return -1;
  at = i;
  return value;
}

// Whether a byte can begin a blank: most begin a Chinese character or are a digit or letter.
inline bool may_begin_blank(char byte) {
  const unsigned lead = static_cast<unsigned char>(byte);
  return lead <= 0x20 || (lead >= 0x7F && (lead < 0xE4 || lead > 0xE9));
}

// `span` of `text` without blanks at either end; where nothing is left, empty at its beginning.
inline Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && may_begin_blank(text[span.begin])) {
    std::size_t next = span.begin;
    if (!is_blank(next_char(text, next))) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    const std::size_t last = previous_char(text, span.end);
    if (!may_begin_blank(text[last]) || !is_blank(char_at(text, last))) break;
    span.end = last;
  }
  return span;
}

inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// The last words of a text, which tell of what follows them. A sentence may be of any length, and
// have any number of what is looked for.
inline std::string_view near_end(std::string_view text) {
  constexpr std::size_t kReach = 600;  // bytes
  if (text.size() <= kReach) return text;
  return text.substr(previous_char(text, text.size() - kReach + 1));
}

inline void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace gouji

#endif  // GOUJI_INPUT_WALK_H_
