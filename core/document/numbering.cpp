// Lists of a Word document in, the numbers of its paragraphs out.
#include "document/numbering.h"

#include <algorithm>

#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestPattern = 120;  // bytes; "第%1章 %2.%3" takes 15

std::string one(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

// `digits` and `units` for 1234: 一千二百三十四. `short_ten`: 十二 instead of 一十二.
std::string counted(int value, std::u32string_view digits, std::u32string_view units,
                    bool short_ten) {
  if (value == 0) return one(digits[0]);
  std::string out;
  if (value >= 10'000) {
    out = counted(value / 10'000, digits, units, short_ten) + one(units[4]);
    value %= 10'000;
    if (value == 0) return out;
    if (value < 1000) out += one(digits[0]);
  }
  bool any = false;   // digits of this group so far
  bool zero = false;  // a gap is to be said
  for (int unit = 1000, place = 3; place >= 0; unit /= 10, --place) {
    const int digit = value / unit % 10;
    if (digit == 0) {
      zero = any;
      continue;
    }
    if (zero) out += one(digits[0]);
    zero = false;
    if (!(short_ten && place == 1 && digit == 1 && out.empty())) {
      out += one(digits[static_cast<std::size_t>(digit)]);
    }
    if (place > 0) out += one(units[static_cast<std::size_t>(place)]);
    any = true;
  }
  return out;
}

std::string digit_by_digit(int value, std::u32string_view digits) {
  std::string out;
  for (const char c : std::to_string(value)) out += one(digits[static_cast<std::size_t>(c - '0')]);
  return out;
}

std::string roman(int value, bool upper) {
  struct Sign {
    int value;
    std::string_view letters;
  };
  constexpr Sign kSigns[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                             {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                             {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string out;
  for (const Sign& sign : kSigns) {
    for (; value >= sign.value; value -= sign.value) out += sign.letters;
  }
  if (upper) {
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// A run of characters for 1 to `count`.
struct Signs {
  std::string_view format;
  char32_t first;
  int count;
};
constexpr Signs kSigns[] = {
    {"decimalEnclosedCircle", U'①', 20},    {"decimalEnclosedCircleChinese", U'①', 20},
    {"decimalEnclosedFullstop", U'⒈', 20},  {"decimalEnclosedParen", U'⑴', 20},
    {"ideographEnclosedCircle", U'㊀', 10},
};

constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
constexpr std::u32string_view kUnits = U"一十百千万";

bool is_any(std::string_view format, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), format) != names.end();
}

std::string clip(std::string_view text) {
  if (text.size() <= kLongestPattern) return std::string(text);
  std::size_t end = kLongestPattern;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end));
}

// Whether a number needs no blank before the text.
bool ends_wide(std::string_view number) {
  return !number.empty() && char_at(number, previous_char(number, number.size())) >= 0x3000;
}

}  // namespace

int integer(std::string_view text, int missing) {
  constexpr int kMost = 1'000'000;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return missing;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return missing;
    value = std::min(kMost, value * 10 + (c - '0'));
  }
  return negative ? -value : value;
}

std::string format_number(std::string_view format, int value) {
  if (format == "none" || format == "bullet") return {};
  if (value < 0) return std::to_string(value);
  if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
  if (format == "numberInDash") return "- " + std::to_string(value) + " -";
  if (is_any(format, {"decimalFullWidth", "decimalFullWidth2"})) {
    return digit_by_digit(value, U"０１２３４５６７８９");
  }
  if (is_any(format, {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
                      "taiwaneseCountingThousand", "japaneseCounting"})) {
    return counted(value, kDigits, kUnits, true);
  }
  if (is_any(format, {"ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"})) {
    return digit_by_digit(value, U"〇一二三四五六七八九");
  }
  if (format == "chineseLegalSimplified") {
    return counted(value, U"零壹贰叁肆伍陆柒捌玖", U"壹拾佰仟萬", false);
  }
  if (is_any(format, {"ideographLegalTraditional", "japaneseLegal"})) {
    return counted(value, U"零壹貳參肆伍陸柒捌玖", U"壹拾佰仟萬", false);
  }
  if (value == 0) return "0";
  for (const Signs& signs : kSigns) {
    if (signs.format == format && value <= signs.count) {
      return one(signs.first + static_cast<char32_t>(value - 1));
    }
  }
  constexpr std::u32string_view kStems = U"甲乙丙丁戊己庚辛壬癸";
  constexpr std::u32string_view kBranches = U"子丑寅卯辰巳午未申酉戌亥";
  if (format == "ideographTraditional" && value <= 10) {
    return one(kStems[static_cast<std::size_t>(value - 1)]);
  }
  if (format == "ideographZodiac" && value <= 12) {
    return one(kBranches[static_cast<std::size_t>(value - 1)]);
  }
  if (is_any(format, {"upperRoman", "lowerRoman"}) && value < 4000) {
    return roman(value, format == "upperRoman");
  }
  if (is_any(format, {"upperLetter", "lowerLetter"}) && value <= 26 * 20) {
    const char first = format == "upperLetter" ? 'A' : 'a';
    return std::string(static_cast<std::size_t>((value - 1) / 26 + 1),
                       static_cast<char>(first + (value - 1) % 26));
  }
  return std::to_string(value);
}

bool ListNumbers::begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) {
  if (space != XmlSpace::kWord) return true;
  const auto value = [&attributes](std::string_view which) {
    return attributes.get(XmlSpace::kWord, which);
  };
  const auto define = [this] { return ++definitions_ <= kMostDefinitions; };
  if (name == "abstractNum") {
    if (!define()) return false;
    abstract_ = &abstracts_[integer(value("abstractNumId"), -1)];
    *abstract_ = {};
  } else if (name == "num") {
    if (!define()) return false;
    list_ = &lists_[integer(value("numId"), -1)];
    *list_ = {};
  } else if (name == "abstractNumId" && list_ != nullptr) {
    list_->abstract = integer(value("val"), -1);
  } else if (name == "numStyleLink" && abstract_ != nullptr) {
    abstract_->style_link = clip(value("val"));
  } else if (name == "lvlOverride" && list_ != nullptr) {
    if (!define()) return false;
    override_ = Override{integer(value("ilvl"), 0), {}, {}};
  } else if (name == "startOverride" && override_) {
    override_->start = integer(value("val"), 1);
  } else if (name == "lvl") {
    if (!define()) return false;
    Level level;
    level.level = integer(value("ilvl"), 0);
    level_ = std::move(level);
  } else if (!level_) {
    return true;
  } else if (name == "start") {
    level_->start = integer(value("val"), 1);
  } else if (name == "numFmt") {
    level_->format = clip(value("val"));
  } else if (name == "lvlText") {
    level_->text = clip(value("val"));
  } else if (name == "suff") {
    level_->suffix = clip(value("val"));
  } else if (name == "pStyle") {
    level_->style = clip(value("val"));
  } else if (name == "lvlRestart") {
    level_->restart = integer(value("val"), 0);
  } else if (name == "isLgl") {
    level_->legal = !is_any(value("val"), {"0", "false", "off"});
  }
  return true;
}

bool ListNumbers::end(XmlSpace space, std::string_view name) {
  if (space != XmlSpace::kWord) return true;
  if (name == "abstractNum") abstract_ = nullptr;
  if (name == "num") list_ = nullptr;
  if (name == "lvlOverride") {
    if (list_ != nullptr && override_) list_->overrides.push_back(*std::move(override_));
    override_.reset();
  }
  if (name == "lvl") {
    if (level_ && override_) {
      override_->whole = std::move(level_);
    } else if (level_ && abstract_ != nullptr) {
      abstract_->levels.push_back(*std::move(level_));
    }
    level_.reset();
  }
  return true;
}

const ListNumbers::List* ListNumbers::find(int list) const {
  const auto found = lists_.find(list);
  return found == lists_.end() ? nullptr : &found->second;
}

int ListNumbers::resolve(int list) const {
  constexpr int kMostLinks = 8;
  for (int i = 0; i < kMostLinks; ++i) {
    const List* found = find(list);
    if (found == nullptr) return list;
    const auto abstract = abstracts_.find(found->abstract);
    if (abstract == abstracts_.end() || abstract->second.style_link.empty()) return list;
    const auto linked = style_lists_.find(abstract->second.style_link);
    if (linked == style_lists_.end()) return list;
    list = linked->second;
  }
  return list;
}

const ListNumbers::Level* ListNumbers::level_of(const List& list, int level) const {
  for (const Override& override : list.overrides) {
    if (override.level == level && override.whole) return &*override.whole;
  }
  const auto abstract = abstracts_.find(list.abstract);
  if (abstract == abstracts_.end()) return nullptr;
  for (const Level& candidate : abstract->second.levels) {
    if (candidate.level == level) return &candidate;
  }
  return nullptr;
}

std::optional<int> ListNumbers::level_of_style(int list, std::string_view style) const {
  const List* found = find(resolve(list));
  if (found == nullptr) return {};
  for (int level = 0; level < kLevels; ++level) {
    const Level* candidate = level_of(*found, level);
    if (candidate != nullptr && candidate->style == style) return level;
  }
  return {};
}

std::string ListNumbers::next(int list, int level) {
  const auto found = lists_.find(resolve(list));
  if (found == lists_.end() || level < 0 || level >= kLevels) return {};
  List& its = found->second;
  const Level* const own = level_of(its, level);
  if (own == nullptr) return {};
  Counters& counters = counters_[its.abstract];
  const auto slot = [](int which) { return static_cast<std::size_t>(which); };

  if (!its.used) {
    its.used = true;
    for (const Override& override : its.overrides) {
      if (!override.start || override.level < 0 || override.level >= kLevels) continue;
      counters.value[slot(override.level)] = *override.start - 1;
      counters.started[slot(override.level)] = true;
    }
  }
  if (!counters.started[slot(level)]) counters.value[slot(level)] = own->start - 1;
  counters.started[slot(level)] = true;
  ++counters.value[slot(level)];
  for (int below = level + 1; below < kLevels; ++below) {
    const Level* const other = level_of(its, below);
    // A level begins anew after any higher one, or after the one it names and those above it.
    const int restart = other != nullptr && other->restart ? *other->restart : below;
    if (level < restart) counters.started[slot(below)] = false;
  }

  std::string number;
  for (std::size_t i = 0; i < own->text.size(); ++i) {
    const char c = own->text[i];
    const char next = i + 1 < own->text.size() ? own->text[i + 1] : '\0';
    if (c != '%' || next < '1' || next > '9') {
      number += c;
      continue;
    }
    ++i;
    const int which = next - '1';
    const Level* const shown = level_of(its, which);
    if (shown == nullptr) continue;
    const int value = counters.started[slot(which)] ? counters.value[slot(which)] : shown->start;
    const bool digits = own->legal && shown->format != "none";
    number += format_number(digits ? std::string_view("decimal") : shown->format, value);
  }
  if (own->format == "bullet" || number.empty()) return {};
  // What follows the number is not seen behind a wide mark (一、), but behind a bare numeral it is.
  const bool bare = own->text.size() >= 2 && own->text[own->text.size() - 2] == '%';
  if (own->suffix != "nothing" && (bare || !ends_wide(number))) number += ' ';
  return number;
}

}  // namespace gouji
