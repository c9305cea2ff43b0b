// Values of cells. In: the text of a cell. Out: its state, its exact number and what stood beside
// it.
#include "report/value.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "document/tokens.h"
#include "input/unicode.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

struct Unit {
  std::string_view name;
  std::int64_t times;  // an amount in this unit, times this, …
  std::int64_t by;     // … by this, is in 万元
  std::int64_t plain;  // a count in this unit, times this, is in ones
};

// Longest first, so that 万元 is not read as 万.
constexpr std::array<Unit, 24> kUnits{{
    {"百万元", 100, 1, 1000000},
    {"万元", 1, 1, 10000},
    {"亿元", 10000, 1, 100000000},
    {"千元", 1, 10, 1000},
    {"元", 1, 10000, 1},
    {"万件", 1, 1, 10000},
    {"万条", 1, 1, 10000},
    {"万次", 1, 1, 10000},
    {"万", 1, 1, 10000},
    {"亿", 10000, 1, 100000000},
    {"人次", 1, 1, 1},
    {"件", 1, 1, 1},
    {"条", 1, 1, 1},
    {"次", 1, 1, 1},
    {"起", 1, 1, 1},
    {"宗", 1, 1, 1},
    {"份", 1, 1, 1},
    {"例", 1, 1, 1},
    {"项", 1, 1, 1},
    {"个", 1, 1, 1},
    {"部", 1, 1, 1},
    {"人", 1, 1, 1},
    {"%", 1, 1, 1},
    {"％", 1, 1, 1},
}};

// What exceeds it counts nothing; sums of a whole table stay far below what a Decimal holds.
constexpr std::int64_t kLargestCount = 1'000'000'000;

enum class Sign { kNone, kPlus, kMinus };

// A scan over the cell's text. It knows nothing of forms.
class Scanner {
 public:
  Scanner(std::string_view text, CellValue& out) : text_(text), out_(out) {}

  bool at_end() const { return at_ >= text_.size(); }

  void skip_blanks() {
    while (!at_end()) {
      std::size_t next = at_;
      if (!is_blank(next_char(text_, next))) return;
      at_ = next;
    }
  }

  bool take(std::string_view word) {
    if (!starts_with(text_.substr(at_), word)) return false;
    at_ += word.size();
    return true;
  }

  // + - − ＋ － ±, or 增 减 in words.
  Sign sign(bool words) {
    if (!at_end() && digit_at(static_cast<unsigned char>(text_[at_])) >= 0) return Sign::kNone;
    for (const std::string_view plus : {"+", "±"}) {
      if (take(plus)) return Sign::kPlus;
    }
    if (take("＋")) return wide(Sign::kPlus);
    for (const std::string_view minus : {"-", "−", "–", "—", "﹣"}) {
      if (take(minus)) return Sign::kMinus;
    }
    if (take("－")) return wide(Sign::kMinus);
    if (!words) return Sign::kNone;
    for (const std::string_view more : {"增加", "新增", "增", "↑"}) {
      if (take(more)) return worded(more, Sign::kPlus);
    }
    for (const std::string_view less : {"减少", "减", "↓"}) {
      if (take(less)) return worded(less, Sign::kMinus);
    }
    return Sign::kNone;
  }

  // Digits with grouping commas, a point, more digits. Empty if there is no number or it is too
  // long to be one.
  std::optional<std::int64_t> number() {
    std::int64_t whole = 0;
    std::int64_t fraction = 0;
    std::int64_t scale = Decimal::kOne;
    std::size_t digits = 0;
    std::size_t group = 0;  // digits since the last comma
    bool grouped = false;
    bool point = false;
    while (!at_end()) {
      std::size_t next = at_;
      const char32_t c = next_char(text_, next);
      const int digit = digit_at(c);
      if (digit >= 0) {
        ++digits;
        ++group;
        if (!point) {
          if (whole > std::numeric_limits<std::int64_t>::max() / Decimal::kOne / 10 - 1) {
            return std::nullopt;
          }
          whole = whole * 10 + digit;
        } else {
          ++out_.decimals;
          scale /= 10;
          // Digits beyond the eighth can only be dropped where they are zeros.
          if (scale == 0 && digit != 0) return std::nullopt;
          fraction += digit * scale;
        }
      } else if (is_comma(c) && digits > 0 && !point && (!grouped ? group <= 3 : group == 3) &&
                 digit_at(seen_at(text_, next)) >= 0) {
        if (c != ',') out_.full_width = true;
        grouped = true;
        group = 0;
      } else if (is_point(c) && digits > 0 && !point && digit_at(seen_at(text_, next)) >= 0) {
        if (grouped && group != 3) return std::nullopt;
        if (c != '.') out_.full_width = true;
        point = true;
      } else if (c == '.' && digits == 0 && !point && digit_at(seen_at(text_, next)) >= 0) {
        point = true;                                  // .5 for 0.5
      } else if (digits == 0 || !is_format_mark(c)) {  // these are not seen
        break;
      }
      at_ = next;
    }
    if (digits == 0 || (grouped && !point && group != 3)) return std::nullopt;
    return whole * Decimal::kOne + fraction;
  }

  const Unit* unit() {
    if (at_end()) return nullptr;
    for (const Unit& unit : kUnits) {
      if (take(unit.name)) {
        out_.unit += unit.name;
        return &unit;
      }
    }
    return nullptr;
  }

  // （…） or [1] up to the end of the cell.
  bool remark() {
    const std::string_view rest = text_.substr(at_);
    const bool opens = starts_with_any(rest, {"(", "（", "["});
    const bool closes = rest.ends_with(")") || rest.ends_with("）") || rest.ends_with("]");
    if (!(opens && closes) && !is_note_sign(rest)) return false;
    out_.remark = rest;
    at_ = text_.size();
    return true;
  }

 private:
  Sign wide(Sign sign) {
    out_.full_width = true;
    return sign;
  }
  Sign worded(std::string_view word, Sign sign) {
    out_.unit = word;
    return sign;
  }
  int digit_at(char32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    if (c >= 0xFF10 && c <= 0xFF19) {
      out_.full_width = true;
      return static_cast<int>(c - 0xFF10);
    }
    return -1;
  }
  static bool is_comma(char32_t c) { return c == ',' || c == 0xFF0C; }
  static bool is_point(char32_t c) { return c == '.' || c == 0xFF0E || c == 0x00B7; }

  std::string_view text_;
  CellValue& out_;
  std::size_t at_ = 0;
};

bool read_number(std::string_view text, Kind kind, CellValue& out) {
  Scanner scan(unescaped(text), out);
  if (scan.take("¥") || scan.take("￥")) out.unit = "元";
  const Sign sign = scan.sign(kind == Kind::kChange);
  scan.skip_blanks();
  const std::optional<std::int64_t> magnitude = scan.number();
  if (!magnitude) return false;
  std::int64_t raw = *magnitude;
  scan.skip_blanks();
  const Unit* unit = scan.unit();
  if (unit == nullptr && out.unit == "元") unit = &kUnits[4];
  scan.skip_blanks();
  if (!scan.at_end() && !scan.remark()) return false;
  if (unit != nullptr) {
    const std::int64_t times = kind == Kind::kAmount ? unit->times : unit->plain;
    if (raw > std::numeric_limits<std::int64_t>::max() / times) return false;
    raw *= times;
    if (kind == Kind::kAmount) {
      if (raw % unit->by != 0) return false;  // finer than the scale can hold
      raw /= unit->by;
    }
  }
  if (kind != Kind::kAmount && raw > kLargestCount * Decimal::kOne) return false;
  out.value = Decimal::from_raw(sign == Sign::kMinus ? -raw : raw);
  out.state = CellState::kNumber;
  return true;
}

}  // namespace

CellValue read_value(std::string_view text, Span span, Kind kind) {
  CellValue value;
  value.span = trim_cell(text, span);
  const std::string_view content = slice(text, value.span);
  value.text = content;
  if (content.empty()) {
    value.state = CellState::kBlank;
  } else if (is_placeholder(content)) {
    value.state = CellState::kPlaceholder;
  } else if (!read_number(content, kind, value)) {
    // What the attempt has left in it is none of the cell's.
    CellValue invalid;
    invalid.span = value.span;
    invalid.text = content;
    invalid.state = CellState::kInvalid;
    value = std::move(invalid);
  }
  return value;
}

}  // namespace gouji
