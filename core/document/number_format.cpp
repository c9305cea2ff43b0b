// A number and its format in, what Excel shows out.
#include "document/number_format.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace gouji {
namespace {

// 0.d1d2d3... times ten to the power of `point`; no digits for zero.
struct Number {
  bool negative = false;
  std::string digits;
  int point = 0;

  bool is_zero() const { return digits.empty(); }

  void normalise() {
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, zeros);
    point -= static_cast<int>(zeros);
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) *this = {};
  }

  // Keeps so many digits, rounding half away from zero.
  void round(int keep) {
    if (keep >= static_cast<int>(digits.size())) return;
    if (keep < 0) {
      *this = {};
      return;
    }
    const bool up = digits[static_cast<std::size_t>(keep)] >= '5';
    digits.resize(static_cast<std::size_t>(keep));
    if (up) {
      std::size_t i = digits.size();
      while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
      if (i > 0) {
        ++digits[i - 1];
      } else {
        digits.insert(digits.begin(), '1');
        ++point;
      }
    }
    normalise();
  }

  std::string whole() const {  // digits before the point
    std::string out = digits.substr(0, static_cast<std::size_t>(std::max(point, 0)));
    out.resize(static_cast<std::size_t>(std::max(point, 0)), '0');
    return out;
  }

  std::string fraction() const {  // and after it
    if (point >= static_cast<int>(digits.size())) return {};
    if (point >= 0) return digits.substr(static_cast<std::size_t>(point));
    return digits.empty() ? "" : std::string(static_cast<std::size_t>(-point), '0') + digits;
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool parse(std::string_view text, Number& number) {
  constexpr std::size_t kLongest = 400;
  constexpr int kMostExponent = 400;
  if (text.empty() || text.size() > kLongest) return false;
  std::size_t i = 0;
  if (text[i] == '+' || text[i] == '-') number.negative = text[i++] == '-';
  bool any = false;
  for (; i < text.size() && is_digit(text[i]); ++i, any = true) {
    number.digits += text[i];
    ++number.point;
  }
  if (i < text.size() && text[i] == '.') {
    for (++i; i < text.size() && is_digit(text[i]); ++i, any = true) number.digits += text[i];
  }
  if (!any) return false;
  if (i < text.size() && (text[i] == 'E' || text[i] == 'e')) {
    ++i;
    bool down = false;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) down = text[i++] == '-';
    int exponent = 0;
    if (i == text.size()) return false;
    for (; i < text.size() && is_digit(text[i]); ++i) {
      exponent = std::min(kMostExponent, exponent * 10 + (text[i] - '0'));
    }
    number.point += down ? -exponent : exponent;
  }
  number.normalise();
  // A workbook's numbers are exact to fifteen digits; what follows is the noise of binary ones.
  constexpr int kExact = 15;
  number.round(kExact);
  return i == text.size();
}

std::string general(Number number) {
  constexpr int kWidth = 10;  // digits, where there is a point
  const int before = std::max(number.point, 1);
  number.round(number.point + std::max(0, kWidth - before));
  std::string out = number.negative && !number.is_zero() ? "-" : "";
  const std::string whole = number.whole();
  const std::string fraction = number.fraction();
  out += whole.empty() ? "0" : whole;
  if (!fraction.empty()) out += "." + fraction;
  return out;
}

// A piece of a format: a sign that stands for something, or characters to be shown.
struct Piece {
  char sign = 0;  // '0' '#' '?' '.' ',' '%' '@' 'G' (General) 'E' '/', dates 'y' 'm' 'd' 'h' 's'
                  // 'a' (星期) 'p' (AM/PM); 0 for characters
  int count = 1;  // of the same sign in a row, of dates
  bool elapsed = false;  // [h]
  std::string text;
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t character_size(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80) {
    ++size;
  }
  return size;
}

// What stands in square brackets: a currency, elapsed time, or what does not show.
void read_bracket(std::string_view inside, std::vector<Piece>& pieces) {
  if (inside.starts_with('$')) {
    pieces.push_back({0, 1, false, std::string(inside.substr(1, inside.find('-') - 1))});
    return;
  }
  const char first = inside.empty() ? '\0' : lower(inside[0]);
  const bool same =
      std::all_of(inside.begin(), inside.end(), [first](char c) { return lower(c) == first; });
  if (same && (first == 'h' || first == 'm' || first == 's')) {
    pieces.push_back({first, static_cast<int>(inside.size()), true, {}});
  }
}

// The sections of a format, each in pieces.
std::vector<std::vector<Piece>> sections_of(std::string_view format) {
  std::vector<std::vector<Piece>> sections(1);
  for (std::size_t i = 0; i < format.size();) {
    std::vector<Piece>& pieces = sections.back();
    const std::string_view rest = format.substr(i);
    const char c = format[i];
    const char low = lower(c);
    if (c == ';') {
      sections.emplace_back();
      ++i;
    } else if (c == '"') {
      const std::size_t end = std::min(format.find('"', i + 1), format.size());
      pieces.push_back({0, 1, false, std::string(format.substr(i + 1, end - i - 1))});
      i = end + 1;
    } else if (c == '[') {
      const std::size_t end = std::min(format.find(']', i), format.size());
      read_bracket(format.substr(i + 1, end - i - 1), pieces);
      i = end + 1;
    } else if ((c == '\\' || c == '!' || c == '_' || c == '*') && i + 1 < format.size()) {
      // Shown as it is; or a blank as wide; or repeated to fill the cell.
      const std::size_t size = character_size(format, i + 1);
      if (c == '\\' || c == '!') {
        pieces.push_back({0, 1, false, std::string(format.substr(i + 1, size))});
      }
      i += 1 + size;
    } else if (rest.starts_with("General") || rest.starts_with("GENERAL")) {
      pieces.push_back({'G', 1, false, {}});
      i += 7;
    } else if (rest.starts_with("AM/PM") || rest.starts_with("am/pm")) {
      pieces.push_back({'p', 1, false, {}});
      i += 5;
    } else if (rest.starts_with("上午/下午")) {
      pieces.push_back({'p', 2, false, {}});
      i += 13;
    } else if (low == 'e' && i + 1 < format.size() &&
               (format[i + 1] == '+' || format[i + 1] == '-')) {
      pieces.push_back({'E', 1, false, {}});
      i += 2;
    } else if (low == 'y' || low == 'm' || low == 'd' || low == 'h' || low == 's' || low == 'a' ||
               low == 'e') {
      std::size_t size = 1;
      while (i + size < format.size() && lower(format[i + size]) == low) ++size;
      pieces.push_back(
          {low == 'e' ? 'y' : low, low == 'e' ? 4 : static_cast<int>(size), false, {}});
      i += size;
    } else if (c == '0' || c == '#' || c == '?' || c == '.' || c == ',' || c == '%' || c == '@') {
      pieces.push_back({c, 1, false, {}});
      ++i;
    } else {
      const std::size_t size = character_size(format, i);
      pieces.push_back({0, 1, false, std::string(format.substr(i, size))});
      i += size;
    }
  }
  return sections;
}

bool has_sign(const std::vector<Piece>& pieces, std::string_view signs) {
  return std::any_of(pieces.begin(), pieces.end(), [signs](const Piece& piece) {
    return piece.sign != 0 && signs.find(piece.sign) != signs.npos;
  });
}

bool is_placeholder_sign(char sign) { return sign == '0' || sign == '#' || sign == '?'; }

// Takes the brackets that accountants put around a negative number out of its format. False if
// there are none.
bool take_brackets(std::vector<Piece>& pieces) {
  const auto find = [&pieces](std::string_view narrow, std::string_view wide) {
    return std::find_if(pieces.begin(), pieces.end(), [narrow, wide](const Piece& piece) {
      return piece.sign == 0 && (piece.text == narrow || piece.text == wide);
    });
  };
  const auto open = find("(", "（");
  const auto close = find(")", "）");
  if (open == pieces.end() || close == pieces.end() || close < open) return false;
  pieces.erase(close);
  pieces.erase(open);
  return true;
}

// A number by a format of placeholders.
std::string by_placeholders(Number number, const std::vector<Piece>& pieces) {
  std::size_t first = pieces.size();
  std::size_t last = 0;
  std::size_t point = pieces.size();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].sign == '%') number.point += number.is_zero() ? 0 : 2;
    if (pieces[i].sign == '.' && point == pieces.size()) point = i;
    if (!is_placeholder_sign(pieces[i].sign)) continue;
    first = std::min(first, i);
    last = i;
  }
  bool grouped = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].sign != ',') continue;
    if (i > first && i < last && i < point) grouped = true;
    // After the last place before the point, each divides by a thousand.
    const bool scales = i > first && (i > last || (i + 1 == point));
    if (scales && !number.is_zero()) number.point -= 3;
  }
  int places = 0;
  int whole_places = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_placeholder_sign(pieces[i].sign)) ++(i < point ? whole_places : places);
  }
  number.round(number.point + places);
  const std::string whole = number.whole();
  std::string fraction = number.fraction();
  fraction.resize(static_cast<std::size_t>(places), '0');

  std::string out = number.negative && !number.is_zero() ? "-" : "";
  const std::size_t extra = whole.size() > static_cast<std::size_t>(whole_places)
                                ? whole.size() - static_cast<std::size_t>(whole_places)
                                : 0;
  std::size_t left = static_cast<std::size_t>(whole_places);  // places to come
  std::size_t place = 0;                                      // after the point
  const auto put_whole = [&](char digit, std::size_t behind) {
    out += digit;
    if (grouped && behind > 0 && behind % 3 == 0) out += ',';
  };
  bool any_place = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.sign == 0) {
      out += piece.text;
    } else if (piece.sign == '%') {
      out += '%';
    } else if (piece.sign == '.') {
      if (i == point && whole_places == 0 && !whole.empty()) out += whole;
      // "0.##" shows no point where no digit follows.
      const bool shown = std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(i), pieces.end(),
                                     [](const Piece& after) { return after.sign == '0'; });
      if (shown || fraction.find_first_not_of('0') != fraction.npos) out += '.';
    } else if (is_placeholder_sign(piece.sign) && i < point) {
      if (!any_place) {
        for (std::size_t k = 0; k < extra; ++k) put_whole(whole[k], whole.size() - 1 - k);
      }
      any_place = true;
      --left;
      if (left < whole.size()) {
        put_whole(whole[whole.size() - 1 - left], left);
      } else if (piece.sign == '0') {
        put_whole('0', left);
      }
    } else if (is_placeholder_sign(piece.sign)) {
      const bool needed = piece.sign == '0' ||
                          fraction.find_first_not_of('0', place) != fraction.npos ||
                          std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(i), pieces.end(),
                                      [](const Piece& after) { return after.sign == '0'; });
      if (needed) out += fraction[place];
      ++place;
    }
  }
  return out;
}

struct Moment {
  std::int64_t days = 0;  // since 1970-01-01
  std::int64_t serial = 0;
  std::int64_t seconds = 0;
  int year = 0, month = 0, day = 0;
};

bool moment_of(const Number& number, bool from_1904, Moment& moment) {
  constexpr std::int64_t kLastDay = 2'958'465;  // 9999-12-31
  constexpr std::int64_t kSecondsOfDay = 86'400;
  if (number.negative || number.point > 7) return false;
  for (const char c : number.whole()) moment.serial = moment.serial * 10 + (c - '0');
  std::int64_t part = 0;
  std::int64_t scale = 1;
  const std::string fraction = number.fraction();
  for (std::size_t i = 0; i < fraction.size() && i < 10; ++i) {
    part = part * 10 + (fraction[i] - '0');
    scale *= 10;
  }
  moment.seconds = (part * kSecondsOfDay + scale / 2) / scale;
  if (moment.seconds == kSecondsOfDay) {
    moment.seconds = 0;
    ++moment.serial;
  }
  if (moment.serial > kLastDay) return false;
  // Excel has a 29 February 1900 (day 60), which there never was.
  constexpr std::int64_t kDay0Of1900 = -25'568;
  constexpr std::int64_t kDay0Of1904 = -24'107;
  moment.days = from_1904 ? kDay0Of1904 + moment.serial
                          : kDay0Of1900 - 1 + moment.serial + (moment.serial < 60 ? 1 : 0);
  // Days to a date of the Gregorian calendar, in eras of 400 years that begin in March.
  const std::int64_t shifted = moment.days + 719'468;
  const std::int64_t era = shifted / 146'097;
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  moment.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  moment.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  moment.year = static_cast<int>(year_of_era + era * 400 + (moment.month <= 2 ? 1 : 0));
  return true;
}

std::string padded(std::int64_t value, int width) {
  std::string out = std::to_string(value);
  if (static_cast<int>(out.size()) < width)
    out.insert(0, static_cast<std::size_t>(width) - out.size(), '0');
  return out;
}

std::string by_calendar(const Moment& moment, const std::vector<Piece>& pieces) {
  std::string out;
  const bool halves = has_sign(pieces, "p");
  const std::int64_t hour = moment.seconds / 3600;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const int width = std::min(piece.count, 2);
    // Whether the sign before or after (characters apart) makes this m minutes.
    const auto minutes = [&] {
      for (std::size_t k = i; k-- > 0;) {
        if (pieces[k].sign != 0) {
          if (pieces[k].sign == 'h') return true;
          break;
        }
      }
      for (std::size_t k = i + 1; k < pieces.size(); ++k) {
        if (pieces[k].sign != 0) return pieces[k].sign == 's';
      }
      return false;
    };
    switch (piece.sign) {
      case 'y':
        out += piece.count <= 2 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
        break;
      case 'm':
        if (piece.elapsed) {
          out += padded(moment.serial * 1440 + moment.seconds / 60, width);
        } else if (piece.count <= 2 && minutes()) {
          out += padded(moment.seconds / 60 % 60, width);
        } else {
          out += padded(moment.month, piece.count == 2 ? 2 : 1);
        }
        break;
      case 'd':
        if (piece.count <= 2) out += padded(moment.day, width);
        break;
      case 'h':
        if (piece.elapsed) {
          out += padded(moment.serial * 24 + hour, width);
        } else {
          out += padded(halves ? (hour + 11) % 12 + 1 : hour, width);
        }
        break;
      case 's':
        out += padded(piece.elapsed ? moment.serial * 86'400 + moment.seconds : moment.seconds % 60,
                      width);
        break;
      case 'p':
        if (piece.count == 2) {
          out += hour < 12 ? "上午" : "下午";
        } else {
          out += hour < 12 ? "AM" : "PM";
        }
        break;
      case 'a': {
        constexpr std::array<std::string_view, 7> kDays{"日", "一", "二", "三", "四", "五", "六"};
        if (piece.count >= 4) out += "星期";
        out += kDays[static_cast<std::size_t>(((moment.days + 4) % 7 + 7) % 7)];
        break;
      }
      case 0:
        out += piece.text;
        break;
      case '.':
      case ',':
      case '0':
        break;  // parts of a second
      default:
        break;
    }
  }
  return out;
}

}  // namespace

std::string_view builtin_format(int id) {
  switch (id) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
    case 37:
    case 38:
      return "#,##0";
    case 4:
    case 39:
    case 40:
      return "#,##0.00";
    case 5:
    case 6:
      return "¥#,##0";
    case 7:
    case 8:
      return "¥#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    case 14:
      return "yyyy/m/d";
    case 15:
      return "d-m-yy";
    case 16:
      return "d-m";
    case 17:
      return "m-yy";
    case 18:
      return "h:mm AM/PM";
    case 19:
      return "h:mm:ss AM/PM";
    case 20:
      return "h:mm";
    case 21:
      return "h:mm:ss";
    case 22:
      return "yyyy/m/d h:mm";
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
      return "yyyy年m月";
    case 28:
    case 29:
    case 51:
    case 53:
    case 54:
    case 58:
      return "m月d日";
    case 30:
      return "m/d/yy";
    case 31:
      return "yyyy年m月d日";
    case 32:
      return "h时mm分";
    case 33:
      return "h时mm分ss秒";
    case 34:
    case 55:
      return "上午/下午h时mm分";
    case 35:
    case 56:
      return "上午/下午h时mm分ss秒";
    case 41:
    case 42:
      return "#,##0;-#,##0;\"-\"";
    case 43:
    case 44:
      return "#,##0.00;-#,##0.00;\"-\"";
    case 45:
      return "mm:ss";
    case 46:
      return "[h]:mm:ss";
    case 47:
      return "mm:ss";
    case 49:
      return "@";
    default:
      return "General";
  }
}

std::string format_value(std::string_view number, std::string_view format, bool from_1904) {
  constexpr std::size_t kLongestFormat = 255;
  Number value;
  if (!parse(number, value)) return std::string(number);
  // Sections by conditions ([=0]"/";0) are not weighed: the number itself is what counts.
  const bool conditional = format.find("[=") != format.npos || format.find("[<") != format.npos ||
                           format.find("[>") != format.npos;
  if (format.empty() || format == "General" || format.size() > kLongestFormat || conditional) {
    return general(value);
  }
  std::vector<std::vector<Piece>> sections = sections_of(format);
  std::size_t section = 0;
  if (value.negative && sections.size() >= 2) section = 1;
  if (value.is_zero() && sections.size() >= 3) section = 2;
  std::vector<Piece>& pieces = sections[section];
  if (has_sign(pieces, "ymdhsa")) {
    Moment moment;
    return moment_of(value, from_1904, moment) ? by_calendar(moment, pieces) : general(value);
  }
  // The section brings its own sign. Brackets, too, are one, and nothing else in these reports.
  if (section == 1) value.negative = take_brackets(pieces);
  if (has_sign(pieces, "@") || has_sign(pieces, "E")) return general(value);
  const bool fraction = std::any_of(pieces.begin(), pieces.end(),
                                    [](const Piece& piece) { return piece.text == "/"; });
  if (fraction && has_sign(pieces, "?")) return general(value);
  if (has_sign(pieces, "G")) {
    std::string out;
    for (const Piece& piece : pieces) {
      if (piece.sign == 'G') out += general(value);
      if (piece.sign == 0) out += piece.text;
    }
    return out;
  }
  if (!has_sign(pieces, "0#?")) {
    std::string out;  // characters only, or nothing: the value does not show
    for (const Piece& piece : pieces) out += piece.text;
    return out;
  }
  return by_placeholders(value, pieces);
}

}  // namespace gouji
