// Walking valid UTF-8. Shared by all stages: everything after `input` is valid by construction.
#ifndef GOUJI_INPUT_WALK_H_
#define GOUJI_INPUT_WALK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "gouji/gouji.h"

namespace gouji {

// The character at byte `at`, which moves behind it. Precondition: at < text.size().
inline char32_t next_char(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1Fu) << 6 | (byte(at + 1) & 0x3Fu);
    at += 2;
    return c;
  }
  if (lead < 0xF0) {
    const char32_t c = (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    at += 3;
    return c;
  }
  const char32_t c = (lead & 0x07u) << 18 | (byte(at + 1) & 0x3Fu) << 12 |
                     (byte(at + 2) & 0x3Fu) << 6 | (byte(at + 3) & 0x3Fu);
  at += 4;
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

// Value of a Chinese digit, 〇 and 零 to 九, or -1.
inline int chinese_digit(char32_t c) {
  if (c == 0x3007 || c == 0x25CB) return 0;  // 〇, and the circle that stands for it
  const std::size_t at = std::u32string_view(U"零一二三四五六七八九").find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
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

// `span` of `text` without blanks at either end; where nothing is left, empty at its beginning.
inline Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_blank(next_char(text, next))) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    const std::size_t last = previous_char(text, span.end);
    if (!is_blank(char_at(text, last))) break;
    span.end = last;
  }
  return span;
}

inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
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
