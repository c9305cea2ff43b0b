// Quantities. In: a place in the text. Out: the number there with its unit and precision.
#include "report/quantities.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// Longest first.
constexpr std::array<std::string_view, 35> kUnits{
    "人次", "件次", "万元", "亿元", "百分点", "册次", "元", "件", "条", "次", "起", "宗",
    "份",   "例",   "项",   "个",   "篇",     "期",   "部", "人", "名", "场", "家", "户",
    "批",   "%",    "％",   "倍",   "处",     "本",   "册", "张", "幅", "则", "封"};

// 两 counts, too.
int counting_digit(char32_t c) { return c == U'两' ? 2 : chinese_digit(c); }

std::int64_t chinese_scale(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10000;
    case U'亿':
      return 100000000;
    default:
      return 0;
  }
}

// What may stand between a number and its unit: a line may end there.
bool is_space(char32_t c) { return is_blank(c) && c != '\t'; }

void skip_spaces(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(next_char(text, next))) return;
    at = next;
  }
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (!starts_with(text.substr(at), word)) return false;
  at += word.size();
  return true;
}

struct Number {
  std::int64_t raw = 0;  // in steps of 1e-8
  int decimals = 0;
  std::size_t end = 0;
};

// Whatever is more counts as this much: too much for any cell, and the sum of two is a number.
constexpr std::int64_t kMostWhole = std::numeric_limits<std::int64_t>::max() / Decimal::kOne / 4;
constexpr std::int64_t kMostRaw = kMostWhole * Decimal::kOne;

std::optional<Number> arabic(std::string_view text, std::size_t at) {
  Number number;
  std::int64_t whole = 0;
  std::int64_t fraction = 0;
  std::int64_t scale = Decimal::kOne;
  bool point = false;
  std::size_t digits = 0;
  bool blanks = false;  // part its groups
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    const int digit = digit_value(c);
    if (digit >= 0) {
      if (!point) {
        whole = std::min(whole * 10 + digit, kMostWhole);
      } else {
        ++number.decimals;
        scale /= 10;
        fraction += digit * scale;
      }
      ++digits;
    } else if ((c == ',' || c == 0xFF0C || is_space(c)) && !point && digits > 0) {
      // A grouping comma or blank (1 286条) stands before exactly three digits.
      std::size_t i = next;
      int group = 0;
      while (i < text.size() && group < 4 && digit_value(char_at(text, i)) >= 0) {
        next_char(text, i);
        ++group;
      }
      const bool comma = !is_space(c);
      if (group != 3 || digits > 3 * 4 || (!comma && digits > 3 && !blanks)) break;
      blanks = !comma;
    } else if ((c == '.' || c == 0xFF0E) && !point && digits > 0 &&
               digit_value(char_at(text, next)) >= 0) {
      point = true;
    } else {
      break;
    }
    at = next;
  }
  if (digits == 0) return std::nullopt;
  number.raw = whole * Decimal::kOne + fraction;
  number.end = at;
  return number;
}

// 十二, 一百零三, 两万三千; digits one after the other (一二) are none.
std::optional<Number> chinese(std::string_view text, std::size_t at) {
  std::int64_t total = 0;
  std::int64_t section = 0;
  std::int64_t pending = -1;
  std::size_t count = 0;
  Number number;
  number.end = at;
  while (at < text.size() && count < 20) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (const int digit = counting_digit(c); digit >= 0) {
      if (pending > 0) return std::nullopt;
      pending = digit;
    } else if (const std::int64_t scale = chinese_scale(c); scale > 0) {
      if (scale >= 10000) {
        // 万 after Arabic digits is a scale of its own; alone it is no number.
        if (count == 0) return std::nullopt;
        section += pending > 0 ? pending : 0;
        total = std::min(total + section, kMostWhole / scale) * scale;
        section = 0;
      } else {
        if (pending < 0 && scale != 10) return std::nullopt;
        section += (pending < 0 ? 1 : pending) * scale;
      }
      pending = -1;
    } else {
      break;
    }
    ++count;
    at = next;
    number.end = at;
  }
  if (count == 0) return std::nullopt;
  const std::int64_t value = total + section + (pending > 0 ? pending : 0);
  number.raw = std::min(value, kMostWhole) * Decimal::kOne;
  return number;
}

// 3-5件: the number before is the other end of a range.
bool ends_range(std::string_view before) {
  static constexpr std::string_view kSigns[]{"-", "－", "—", "–", "~", "～", "至"};
  for (const std::string_view sign : kSigns) {
    if (!before.ends_with(sign) || before.size() == sign.size()) continue;
    const std::size_t end = before.size() - sign.size();
    return digit_value(char_at(before, previous_char(before, end))) >= 0;
  }
  return false;
}

// What the words before a number make of it.
Precision precision_before(std::string_view before) {
  if (ends_with_any(before, {"超过", "超", "不少于", "不低于", "至少", "逾", "突破", "多达"})) {
    return Precision::kAtLeast;
  }
  if (ends_with_any(before, {"近", "约", "大约", "将近", "接近", "不足", "大概", "达到近"}) ||
      ends_range(before)) {
    return Precision::kApproximate;
  }
  return Precision::kExact;
}

// 一起做好, 一次办结, 一件事, 无一例外 count nothing. `number`: as written; `after`: behind the
// unit.
bool is_idiom(std::string_view number, std::string_view unit, std::string_view after) {
  if (number != "一") return false;
  if (unit == "件") return starts_with_any(after, {"事", "件"});
  if (unit == "例") return starts_with(after, "外");
  if (unit == "条") return starts_with(after, "龙");
  if (unit != "起" && unit != "次") return false;
  const char32_t next = char_at(after, 0);
  return next >= 0x4E00 && next <= 0x9FFF &&
         !starts_with_any(
             after, {"因",     "由",   "被",   "对",   "涉",   "案",   "行政", "政府", "信息公开",
                     "依申请", "申请", "复议", "诉讼", "应诉", "起诉", "公民", "的",   "以上",
                     "左右",   "余",   "也",   "都",   "均",   "未",   "没有", "较",   "比",
                     "同比",   "占",   "和",   "及",   "与",   "并",   "其中"});
}

}  // namespace

bool is_number_digit(char32_t c) {
  return digit_value(c) >= 0 || counting_digit(c) >= 0 || c == U'十';
}

std::optional<Quantity> read_quantity(std::string_view text, std::size_t from, std::size_t& at) {
  const char32_t first = char_at(text, at);
  std::optional<Number> number;
  if (digit_value(first) >= 0) {
    number = arabic(text, at);
  } else if (counting_digit(first) >= 0 || first == U'十') {
    number = chinese(text, at);
  }
  if (!number) return std::nullopt;
  Quantity quantity;
  quantity.number = {at, number->end};
  quantity.decimals = number->decimals;
  std::size_t i = number->end;
  skip_spaces(text, i);
  std::int64_t raw = number->raw;
  // 万元 and 亿元 are units; 1.3万条 is 13000 of its unit; 5万余条 is more than that.
  const bool money = starts_with_any(text.substr(i), {"万元", "亿元"});
  if (!money) {
    const char32_t c = char_at(text, i);
    const std::int64_t scale = c == U'万' || c == U'亿' ? chinese_scale(c) : 0;
    if (scale > 0) {
      next_char(text, i);
      raw = std::min(raw, kMostRaw / scale) * scale;
      quantity.number.end = i;
      skip_spaces(text, i);
    }
  }
  bool more = false;
  static constexpr std::string_view kMore[]{"余", "多", "来", "几"};
  for (const std::string_view word : kMore) {
    if (take(text, i, word)) {
      more = true;
      skip_spaces(text, i);
      break;
    }
  }
  const std::string_view* unit = nullptr;
  for (const std::string_view& candidate : kUnits) {
    if (starts_with(text.substr(i), candidate)) {
      unit = &candidate;
      break;
    }
  }
  if (unit == nullptr) return std::nullopt;
  i += unit->size();
  if (is_idiom(slice(text, quantity.number), *unit, text.substr(i))) return std::nullopt;
  quantity.unit = *unit == "％" ? std::string_view("%") : *unit;
  // The money may be rounded after its unit: 30万元左右.
  static constexpr std::string_view kAbout[]{"左右", "上下"};
  for (const std::string_view word : kAbout) {
    if (take(text, i, word)) more = true;
  }
  quantity.precision = precision_before(text.substr(from, at - from));
  // 数十件, 几十件.
  const std::string_view ten = slice(text, quantity.number);
  if ((ten == "十" || ten == "十万") &&
      ends_with_any(text.substr(from, at - from), {"数", "几", "上"})) {
    more = true;
  }
  if (more) quantity.precision = Precision::kApproximate;
  if (take(text, i, "以上") || take(text, i, "余")) quantity.precision = Precision::kAtLeast;
  // 第3次, 第十二项 count nothing.
  if (text.substr(from, at - from).ends_with("第")) return std::nullopt;
  quantity.value = Decimal::from_raw(raw);
  quantity.span = {at, i};
  at = i;
  return quantity;
}

std::optional<YearMention> read_year(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  int year = 0;
  int count = 0;
  while (i < text.size() && count < 5) {
    std::size_t next = i;
    const char32_t c = next_char(text, next);
    int digit = digit_value(c);
    if (digit < 0) digit = counting_digit(c);
    if (digit < 0 || c == U'两') break;
    year = year * 10 + digit;
    ++count;
    i = next;
  }
  if (count != 4 || year < 1949 || year > 2100) return std::nullopt;
  skip_spaces(text, i);
  if (!take(text, i, "年")) return std::nullopt;
  take(text, i, "度");
  YearMention mention;
  mention.year = year;
  mention.span = {at, i};
  at = i;
  return mention;
}

}  // namespace gouji
