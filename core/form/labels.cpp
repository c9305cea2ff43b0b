// Labels compared by what they say. In: a label as written. Out: its essence, number, distances.
#include "form/labels.h"

#include <algorithm>
#include <array>
#include <vector>

#include "input/unicode.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr char32_t kZero = 0x3007;  // 〇, a number but to Unicode no letter or digit

// Appends what a character says: a full-width form or compatibility sign what it stands for, marks
// nothing.
void append_meaning(std::u32string& out, char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) {
    out += c;
    return;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= 0xA0) {
    char16_t room = 0;
    if (const std::u16string_view plain = folded(c, room); !plain.empty()) {
      out.append(plain.begin(), plain.end());
      return;
    }
  }
  if (c == kZero || is_letter_or_digit(c)) out += c;
}

// A line break as Markdown has it inside a cell: <br>, <br/>, <BR />.
bool skip_break(std::string_view text, std::size_t& at) {
  for (const std::string_view tag : {"<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"}) {
    if (text.compare(at, tag.size(), tag) != 0) continue;
    at += tag.size();
    return true;
  }
  return false;
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_blank(next_char(text, next))) return;
    at = next;
  }
}

bool is_chinese_digit(char32_t c) { return c == U'十' || chinese_digit(c) >= 0; }

bool is_open(char32_t c) { return c == '(' || c == 0xFF08 || c == 0x3014 || c == '['; }
bool is_close(char32_t c) { return c == ')' || c == 0xFF09 || c == 0x3015 || c == ']'; }
bool is_mark(char32_t c) {
  return c == 0x3001 || c == '.' || c == 0xFF0E || c == ',' || c == 0xFF0C || c == ':' ||
         c == 0xFF1A || c == 0x00B7 || c == 0x2024;
}

// A number of one character: ① ⑴ ⒈ ㈠. Returns its style and value.
Numbering single_character(char32_t c) {
  Numbering number;
  using Style = Numbering::Style;
  if (c >= 0x2460 && c <= 0x2473) {
    number.style = Style::kCircled;
    number.ordinal = static_cast<int>(c - 0x2460) + 1;
  } else if (c >= 0x2474 && c <= 0x2487) {
    number.style = Style::kBracketedArabic;
    number.ordinal = static_cast<int>(c - 0x2474) + 1;
  } else if (c >= 0x2488 && c <= 0x249B) {
    number.style = Style::kArabic;
    number.ordinal = static_cast<int>(c - 0x2488) + 1;
  } else if (c >= 0x3220 && c <= 0x3229) {
    number.style = Style::kBracketed;
    number.ordinal = static_cast<int>(c - 0x3220) + 1;
  }
  return number;
}

}  // namespace

std::u32string essence(std::string_view text) {
  std::u32string out;
  out.reserve(text.size() / 3 + 4);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<' && skip_break(text, at)) continue;
    append_meaning(out, next_char(text, at));
  }
  return out;
}

std::u32string essence_without_number(std::string_view text) {
  return essence(text.substr(leading_number(text).end));
}

int chinese_ordinal(std::u32string_view digits) {
  if (digits.empty() || digits.size() > 3) return -1;
  int value = 0;
  int pending = 0;
  bool ten = false;
  for (const char32_t c : digits) {
    if (c == U'十') {
      if (ten) return -1;
      ten = true;
      value = (pending == 0 ? 1 : pending) * 10;
      pending = 0;
      continue;
    }
    const int digit = chinese_digit(c);
    if (digit < 0 || pending != 0) return -1;
    pending = digit;
  }
  return value + pending;
}

std::string chinese_number(int value) {
  static constexpr std::array<std::string_view, 10> kNames{"零", "一", "二", "三", "四",
                                                           "五", "六", "七", "八", "九"};
  if (value < 0 || value > 99) return std::to_string(value);
  std::string out;
  if (value >= 20) out += kNames[static_cast<std::size_t>(value / 10)];
  if (value >= 10) out += "十";
  if (value < 10 || value % 10 != 0) out += kNames[static_cast<std::size_t>(value % 10)];
  return out;
}

Numbering leading_number(std::string_view text, bool mark_optional) {
  using Style = Numbering::Style;
  std::size_t at = 0;
  skip_blanks(text, at);
  if (at >= text.size()) return {};
  std::size_t next = at;
  char32_t c = next_char(text, next);
  if (Numbering number = single_character(c); number.style != Style::kNone) {
    number.digits_begin = at;
    number.digits_end = next;
    skip_blanks(text, next);
    std::size_t after = next;
    if (next < text.size() && is_mark(next_char(text, after))) {
      next = after;
      skip_blanks(text, next);
    }
    number.end = next;
    return number;
  }
  const bool bracketed = is_open(c);
  if (bracketed) {
    at = next;
    skip_blanks(text, at);
  }
  const std::size_t digits_begin = at;
  std::u32string chinese;
  int arabic = 0;
  std::size_t count = 0;
  while (at < text.size() && count < 4) {
    next = at;
    c = next_char(text, next);
    if (const int digit = digit_value(c); digit >= 0 && chinese.empty()) {
      arabic = arabic * 10 + digit;
    } else if (is_chinese_digit(c) && (count == 0 || !chinese.empty())) {
      chinese += c;
    } else {
      break;
    }
    ++count;
    at = next;
  }
  if (count == 0 || count > 3) return {};
  Numbering number;
  number.digits_begin = digits_begin;
  number.digits_end = at;
  number.ordinal = chinese.empty() ? arabic : chinese_ordinal(chinese);
  if (number.ordinal < 0) return {};
  const std::size_t digits_end = at;
  skip_blanks(text, at);
  if (text.substr(at).starts_with("\\.")) ++at;  // Markdown's, lest a list begins here
  next = at;
  c = at < text.size() ? next_char(text, next) : char32_t{0};
  if (bracketed) {
    if (!is_close(c)) return {};
    number.style = chinese.empty() ? Style::kBracketedArabic : Style::kBracketed;
    at = next;
    skip_blanks(text, at);
    std::size_t after = at;
    // （一）、 is a bracketed number with a superfluous mark.
    if (at < text.size() && is_mark(next_char(text, after))) at = after;
  } else {
    number.style = chinese.empty() ? Style::kArabic : Style::kChinese;
    if (is_mark(c) || is_close(c)) {
      at = next;
      // 1.5万 is a number, not a numbering.
      std::size_t after = at;
      if ((c == '.' || c == ',') && chinese.empty() && at < text.size() &&
          digit_value(next_char(text, after)) >= 0) {
        return {};
      }
    } else if (!mark_optional || at == digits_end) {
      return {};
    }
  }
  skip_blanks(text, at);
  number.end = at;
  return number;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  // Each character that the other lacks is a change; of most labels that tells at once.
  std::size_t strange = 0;
  for (const char32_t c : b) {
    if (a.find(c) == a.npos && ++strange > limit) return limit + 1;
  }
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    std::size_t best = row[0];
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({change, row[i] + 1, row[i - 1] + 1});
      best = std::min(best, row[i]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[a.size()], limit + 1);
}

std::size_t tolerance(std::size_t length) {
  if (length < 5) return 0;
  if (length < 9) return 1;
  return std::min<std::size_t>(length / 6 + 1, 5);
}

}  // namespace gouji
