// Identity of a report. In: its lines. Out: title with organ and year, period, signature.
#include "report/identity.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/tokens.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/organ.h"
#include "report/sections.h"

namespace gouji {
namespace {

constexpr std::size_t kTitleLines = 4;     // lines that a title is broken over at most
constexpr std::size_t kLongestTitle = 70;  // characters
// Furniture of a page, such as its menus: as many lines where they lead up to the first part, and
// where no part is found.
constexpr std::size_t kMostBeforeParts = 1000;
constexpr std::size_t kMostWithoutParts = 80;
constexpr std::string_view kStandardWords = "政府信息公开工作年度报告";
// A Chinese digit, or one of the letters and circles that stand for 〇 in years.
int year_digit(char32_t c) {
  const int digit = chinese_digit(c);
  return digit < 0 && (c == 0x25EF || c == 'O' || c == 'o') ? 0 : digit;
}

// Characters without blanks, each with its place in the text.
struct Compact {
  std::string text;
  std::vector<std::size_t> begin;  // for each byte: where its character begins in the text
  std::vector<std::size_t> end;

  void add(std::string_view source, Span span) {
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t here = at;
      const char32_t c = next_char(source, at);
      if (is_blank(c) || c == '*' || c == '#') continue;
      const int digit = digit_value(c);
      const std::string_view piece =
          digit >= 0 && c > 0x7F
              ? std::string_view("0123456789").substr(static_cast<std::size_t>(digit), 1)
              : source.substr(here, at - here);
      text += piece;
      begin.insert(begin.end(), piece.size(), here);
      end.insert(end.end(), piece.size(), at);
    }
  }

  void clear() {
    text.clear();
    begin.clear();
    end.clear();
  }
};

struct YearFound {
  std::size_t begin = 0;
  std::size_t digits_end = 0;
  std::size_t end = 0;  // behind 年 or 年度
  std::optional<int> year;
  bool found = false;  // something that was meant as one (202年度)
};

// The first year in `text`: four digits or four Chinese digits before 年.
YearFound find_year(std::string_view text) {
  constexpr std::string_view kYear = "年";
  for (std::size_t mark = text.find(kYear); mark != std::string_view::npos;
       mark = text.find(kYear, mark + kYear.size())) {
    std::size_t at = mark;
    std::vector<int> digits;
    while (at > 0 && digits.size() < 5) {
      const std::size_t previous = previous_char(text, at);
      const char32_t c = char_at(text, previous);
      int digit = digit_value(c);
      if (digit < 0) digit = year_digit(c);
      if (digit < 0) break;
      digits.insert(digits.begin(), digit);
      at = previous;
    }
    if (digits.size() < 2) continue;
    YearFound found;
    found.found = true;
    found.begin = at;
    found.digits_end = mark;
    found.end = mark + kYear.size();
    if (text.substr(found.end).rfind("度", 0) == 0 &&
        text.substr(found.end).rfind("度报告", 0) != 0) {
      found.end += std::string_view("度").size();
    }
    if (digits.size() == 4 && digits[0] == 2 && digits[1] == 0) {
      found.year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    }
    return found;
  }
  return {};
}

// 2021 at either end of the words before those of the title: a year that lacks its 年.
YearFound find_bare_year(std::string_view text) {
  constexpr int kDigits = 4;
  for (const std::size_t begin : {text.find_last_not_of("0123456789") + 1, std::size_t{0}}) {
    std::size_t at = begin;
    const int year = number_at(text, at, kDigits);
    const bool of_date = at < text.size() && char_at(text, at) < 0x80;  // 2021-01-20
    if (year >= 2000 && year < 2100 && !of_date) return {begin, at, at, year, true};
  }
  return {};
}

bool ends_like_organ(std::string_view name) {
  // 司法局（区行政复议局）.
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (name.ends_with(close)) name = name.substr(0, name.rfind(open));
  }
  return ends_as_organs_do(name);
}

// 广州市黄埔区、广州开发区, before byte `core`: two names of one organ.
bool joins_two_organs(std::string_view compact, std::size_t core) {
  const std::size_t mark = compact.find("、");
  return mark < core && compact.rfind("、") == mark && ends_like_organ(compact.substr(0, mark));
}

struct ParsedTitle {
  Title title;
  std::size_t begin = 0;  // in the compact text
  std::size_t end = 0;
  Span year;  // its digits, likewise
  int score = 0;
};

std::optional<ParsedTitle> parse_title(std::string_view compact, std::size_t lines) {
  if (!has_any(compact, {"报告", "年报"})) return std::nullopt;
  std::size_t core = std::string_view::npos;
  for (const std::string_view word :
       {"政府信息公开", "政务信息公开", "政务公开", "信息公开", "政府信息工作年度"}) {
    core = compact.rfind(word);
    // 政府信息公开政府信息公开工作年度报告: the first of two belongs to the organ's page.
    if (core != std::string_view::npos) break;
  }
  if (core == std::string_view::npos) return std::nullopt;
  const std::size_t report = std::max(
      compact.find("报告", core) == std::string_view::npos ? std::size_t{0}
                                                           : compact.find("报告", core) + 6,
      compact.find("年报", core) == std::string_view::npos ? std::size_t{0}
                                                           : compact.find("年报", core) + 6);
  if (report == 0) return std::nullopt;
  for (const std::string_view mark : {"。", "；", "，", "？", "、", "”的"}) {
    if (compact.find(mark) == std::string_view::npos) continue;
    if (mark != "、" || !joins_two_organs(compact, core)) return std::nullopt;
  }
  ParsedTitle parsed;
  constexpr std::u32string_view kMarksBefore = U">：:|丨《【】»›→";
  for (std::size_t at = 0; at < core;) {
    if (kMarksBefore.find(next_char(compact, at)) != std::u32string_view::npos) parsed.begin = at;
  }
  // As a page's table has it: 名称 青禾县…报告.
  for (const std::string_view label : {"名称", "标题", "题名"}) {
    if (compact.substr(parsed.begin).starts_with(label)) parsed.begin += label.size();
  }
  std::string_view before = compact.substr(parsed.begin, core - parsed.begin);
  std::string_view words = compact.substr(core, report - core);
  std::string_view after = compact.substr(report);
  if (after.starts_with("格式")) return std::nullopt;
  parsed.end = report;
  // （2020年度） behind the title is as good as before it.
  Title& title = parsed.title;
  const auto take_year = [&parsed](const YearFound& found, std::size_t offset) {
    parsed.title.year = found.year;
    parsed.year = {offset + found.begin, offset + found.digits_end};
  };
  YearFound year = find_year(before);
  if (!year.found) {
    year = find_bare_year(before);
    title.bare_year = year.found;
  }
  std::string organ;
  if (year.found) {
    organ = std::string(before.substr(0, year.begin)) + std::string(before.substr(year.end));
    take_year(year, parsed.begin);
  } else {
    organ = before;
    const bool bracketed = after.rfind("（", 0) == 0 || after.rfind("(", 0) == 0;
    const YearFound behind = find_year(after);
    if (bracketed && behind.year) {
      take_year(behind, report);
      parsed.end = compact.size();
    } else if (const YearFound inside = find_year(words); inside.year) {
      take_year(inside, core);
      title.wrong_words = true;
    }
  }
  // 华容县人民政府信息公开工作年度报告: its 政府 is the organ's too.
  if (before.ends_with("人民") && words.starts_with("政府")) organ += "政府";
  for (const std::string_view word : {"关于发布", "关于公布", "关于印发", "关于"}) {
    if (organ.rfind(word, 0) == 0) {
      organ.erase(0, word.size());
      break;
    }
  }
  for (const std::string_view open : {"（", "("}) {
    if (organ.ends_with(open)) organ.erase(organ.size() - open.size());
  }
  for (const std::string_view tail : {"的", "关于"}) {
    if (organ.ends_with(tail)) organ.erase(organ.size() - tail.size());
  }
  title.organ = organ;
  title.no_organ = organ.empty();
  title.no_year = !title.year.has_value();
  title.wrong_words = title.wrong_words || words != kStandardWords;
  title.standard = !title.no_organ && !title.no_year && !title.bare_year && !title.wrong_words;
  if (lines > 1 && !title.no_organ && !ends_like_organ(organ)) return std::nullopt;
  // The name of the form, or of the regulation, that a sentence cites over lines.
  if (organ.ends_with("共和国")) return std::nullopt;
  // A whole title below another: the page's, or the one on the cover.
  const bool below_title =
      organ.find("报告") != std::string::npos || organ.find("年报") != std::string::npos;
  if (lines > 1 && below_title) return std::nullopt;
  parsed.score = (title.no_organ ? 0 : 4) + (title.no_year ? 0 : 4) + (title.wrong_words ? 0 : 2) +
                 (words.find("报告") != std::string_view::npos ? 1 : 0);
  // Links of a page to several reports in one line: any title alone is better.
  if (below_title) parsed.score -= 4;
  return parsed;
}

// A number of one or two digits, Arabic or Chinese, at `at`.
std::optional<int> small_number(std::string_view text, std::size_t& at) {
  if (digit_value(char_at(text, at)) >= 0) {
    const int value = number_at(text, at, 2);
    return value < 0 ? std::nullopt : std::optional<int>(value);
  }
  std::size_t i = at;
  std::u32string chinese;
  while (i < text.size() && chinese.size() < 4) {
    std::size_t next = i;
    const char32_t c = next_char(text, next);
    if (c != U'十' && year_digit(c) < 0) break;
    chinese += c;
    i = next;
  }
  const int ordinal = chinese_ordinal(chinese);
  if (ordinal < 0) return std::nullopt;
  at = i;
  return ordinal;
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (!is_blank(c) || c == '\n') return;
    at = next;
  }
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  std::size_t i = at;
  skip_blanks(text, i);
  if (text.substr(i).rfind(word, 0) != 0) return false;
  at = i + word.size();
  skip_blanks(text, at);
  return true;
}

std::optional<int> four_digits(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  int value = 0;
  int count = 0;
  while (i < text.size() && count < 5) {
    std::size_t next = i;
    const char32_t c = next_char(text, next);
    int digit = digit_value(c);
    if (digit < 0) digit = year_digit(c);
    if (digit < 0) break;
    value = value * 10 + digit;
    ++count;
    i = next;
  }
  if (count != 4) return std::nullopt;
  at = i;
  return value;
}

// 12月31日 at `at`, without a year.
std::optional<Date> month_and_day(std::string_view text, std::size_t& at) {
  Date date;
  std::size_t i = at;
  skip_blanks(text, i);
  date.span.begin = i;
  const std::optional<int> month = small_number(text, i);
  if (!month || !take(text, i, "月")) return std::nullopt;
  const std::optional<int> day = small_number(text, i);
  if (!day || (!take(text, i, "日") && !take(text, i, "号"))) return std::nullopt;
  date.month = *month;
  date.day = *day;
  date.span.end = i;
  at = i;
  return date;
}

bool numbered_part(std::string_view text, const Line& line) {
  return leading_number(slice(text, line.content)).style != Numbering::Style::kNone &&
         announced_part(text, line);
}

// What announces the period: what it is of, and its name.
constexpr std::array<std::string_view, 2> kPeriodOf{"统计", "数据"};
constexpr std::string_view kPeriodNames[]{"期限",     "时间",   "时限", "时段", "周期", "起止",
                                          "数据从",   "数据自", "年限", "范围", "区间", "日期",
                                          "截取时间", "期为",   "期是", "期自", "期从"};
constexpr std::size_t kLongestAnnouncement = 20;  // bytes, with an end of a line in it

// The end of the words that announce a period (统计期限, 数据的起止), of which the first begin at
// `at`; `at` itself if they do not.
std::size_t end_of_announcement(std::string_view text, std::size_t at) {
  std::size_t end = at + kPeriodOf.front().size();
  constexpr std::string_view kLink = "的";
  if (starts_with(text.substr(end), kLink)) end += kLink.size();
  for (const std::string_view name : kPeriodNames) {
    if (starts_with(text.substr(end), name)) return end + name.size();
  }
  return at;
}

// The period whose first date ends at byte `i`.
std::optional<Period> period_from(const Date& from, std::string_view text, std::size_t i) {
  for (const std::string_view mark :
       {"起", "开始", "，", ",", "至", "到", "—", "－", "-", "~", "～", "—", "–"}) {
    take(text, i, mark);
  }
  for (const std::string_view until : {"截至", "截止", "止于", "至", "到"}) take(text, i, until);
  Period period;
  period.from = from;
  std::size_t j = i;
  if (std::optional<Date> to = read_date(text, j)) {
    period.to = *to;
  } else if ((to = month_and_day(text, i))) {
    period.to = *to;
    period.to.year = from.year;
  } else {
    return std::nullopt;
  }
  period.span = {period.from.span.begin, period.to.span.end};
  return period;
}

// The period whose first date begins behind `begin`, but not far.
std::optional<Period> period_behind(std::string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 60;  // bytes up to the first date
  const std::size_t limit = std::min(text.size(), begin + kReach);
  for (std::size_t at = begin; at < limit;) {
    std::size_t i = at;
    if (const std::optional<Date> from = read_date(text, i)) return period_from(*from, text, i);
    next_char(text, at);
  }
  return std::nullopt;
}

// 在2022年1月1日至2022年12月31日统计期限内: the period that ends at byte `end`.
std::optional<Period> period_before(std::string_view text, std::size_t end) {
  std::size_t at = end;
  constexpr std::size_t kMost = 24;  // characters of two dates
  for (std::size_t count = 0; count < kMost && at > 0; ++count) {
    at = previous_char(text, at);
    std::size_t i = at;
    const std::optional<Date> from = read_date(text, i);
    if (!from) continue;
    const std::optional<Period> period = period_from(*from, text, i);
    if (period && period->span.end == end) return period;
  }
  return std::nullopt;
}

// 涵盖2022年1月1日至12月31日…信息公开工作情况: what the report covers.
std::optional<Period> period_covered(std::string_view text) {
  constexpr std::string_view kCovers = "涵盖";
  for (std::size_t found = find_word(text, kCovers); found != std::string_view::npos;
       found = find_word(text, kCovers, found + kCovers.size())) {
    const std::optional<Period> period = period_behind(text, found + kCovers.size());
    if (!period) continue;
    const std::string_view between = slice(text, {found, period->span.begin});
    constexpr std::size_t kReach = 120;  // bytes
    std::string_view behind = text.substr(period->span.end, kReach);
    behind = behind.substr(0, behind.find("。"));
    const bool sentence = !has_any(between, {"。", "，", "；", "\n"});
    if (sentence && has(behind, "公开") && has(behind, "情况")) return period;
  }
  return std::nullopt;
}

// The period that is announced at byte `begin`, where a line ends within the announcement.
std::optional<Period> wrapped_period_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 200;  // bytes: two dates, and what stands before and between them
  std::size_t end = text.size();
  if (end - begin > kReach) end = previous_char(text, begin + kReach + 1);
  Compact compact;
  compact.add(text, {begin, end});
  const std::size_t behind = end_of_announcement(compact.text, 0);
  if (behind == 0) return std::nullopt;
  std::optional<Period> period = period_behind(compact.text, behind);
  if (!period) return std::nullopt;
  for (Span* span : {&period->span, &period->from.span, &period->to.span}) {
    *span = {compact.begin[span->begin], compact.end[span->end - 1]};
  }
  return period;
}

}  // namespace

std::optional<Date> read_date(std::string_view text, std::size_t& at) {
  Date date;
  std::size_t i = at;
  date.span.begin = at;
  const std::optional<int> year = four_digits(text, i);
  if (!year) return std::nullopt;
  date.year = *year;
  if (take(text, i, "年")) {
    const std::optional<Date> rest = month_and_day(text, i);
    if (!rest) return std::nullopt;
    date.month = rest->month;
    date.day = rest->day;
  } else {
    std::string_view divider;
    for (const std::string_view mark : {"-", "/", ".", "－", "．"}) {
      if (take(text, i, mark)) {
        divider = mark;
        break;
      }
    }
    if (divider.empty()) return std::nullopt;
    const std::optional<int> month = small_number(text, i);
    if (!month || !take(text, i, divider)) return std::nullopt;
    const std::optional<int> day = small_number(text, i);
    if (!day) return std::nullopt;
    date.month = *month;
    date.day = *day;
  }
  date.span.end = trim(text, {date.span.begin, i}).end;
  at = i;
  return date;
}

std::optional<Date> read_month_and_day(std::string_view text, std::size_t& at) {
  std::optional<Date> date = month_and_day(text, at);
  if (date) date->span = trim(text, date->span);
  return date;
}

// A title that is glued to the first part: …年度报告一、总体情况….
static Span title_before_part(std::string_view text, Span line) {
  constexpr std::string_view kGlued = "报告一、";
  constexpr std::size_t kReach = 4 * kLongestTitle;  // bytes
  const std::size_t at = slice(text, line).substr(0, kReach).find(kGlued);
  if (at == std::string_view::npos) return {};
  return {line.begin, line.begin + at + std::string_view("报告").size()};
}

// Whether the name has a place in it.
static bool names_place(std::string_view organ) {
  for (const std::string_view place : {"省", "市", "县", "区", "州", "盟", "旗", "乡", "镇"}) {
    const std::size_t at = organ.find(place);
    if (at != std::string_view::npos && at > 0) return true;
  }
  return false;
}

// Whether a line is a title of its own, place and all: what stands above it (a menu of the page) is
// no part of it.
static bool is_whole_title(std::string_view text, Span line) {
  Compact compact;
  compact.add(text, line);
  const std::optional<ParsedTitle> parsed = parse_title(compact.text, 1);
  return parsed && parsed->title.standard && ends_like_organ(parsed->title.organ) &&
         names_place(parsed->title.organ);
}

// The last entry of a page's menu or path: 青禾县人民政府 of 首页 政务公开 青禾县人民政府; empty
// where the line is none.
static Span menu_entry(std::string_view text, Span line) {
  const std::string_view words = slice(text, line);
  if (!has_any(words, {"首页", "位置"})) return {};
  std::size_t begin = line.end;
  while (begin > line.begin) {
    const std::size_t previous = previous_char(text, begin);
    const char32_t c = char_at(text, previous);
    if (is_blank(c) || std::u32string_view(U">：:|丨»›→/").find(c) != std::u32string_view::npos)
      break;
    begin = previous;
  }
  return {begin, line.end};
}

namespace {

// Titles of several reports close together, such as a menu of the page.
class TitleList {
 public:
  // Takes the title that begins in the line, which is no line before that of the last one.
  void add(const Title& title, std::size_t line) {
    above_.reset();
    if (title.no_year || title.no_organ || line == line_) return;
    constexpr std::size_t kClose = 2;  // lines; each may have its date below it
    const bool close = last_.year && line - line_ <= kClose;
    goes_on_ = close && (title.year != last_.year || title.organ != last_.organ);
    if (goes_on_) above_ = line_;
    last_ = title;
    line_ = line;
  }

  // Whether the title in the line is in the list, below its first one.
  bool has(std::size_t line) const { return goes_on_ && line == line_; }
  // The line of the title above the one just added, with which it makes a list.
  std::optional<std::size_t> above() const { return above_; }

 private:
  Title last_;
  std::size_t line_ = std::string_view::npos;
  bool goes_on_ = false;
  std::optional<std::size_t> above_;
};

// 办事处 alone is the end of a name that begins in the line above.
bool is_end_of_name(std::string_view organ) {
  constexpr std::string_view kEnds[]{"办事处",     "管委会", "管理委员会", "办公室",
                                     "政府办公室", "税务局", "分局",       "行政公署"};
  return std::find(std::begin(kEnds), std::end(kEnds), organ) != std::end(kEnds);
}

// Whether a line may be the first one of a name that ends with `end`: of Chinese characters only,
// with a place, and no heading of a page or whole name.
bool may_begin_name(std::string_view line, std::string_view end) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_char(line, at);
    if (c < 0x4E00 || c > 0x9FFF) return false;
  }
  return names_place(line) && !line.ends_with(end) &&
         !has_any(line, {"公开", "首页", "网", "栏", "位置"});
}

}  // namespace

Title find_title(std::string_view text, std::span<const Line> lines) {
  Title best;
  int best_score = -1;
  std::size_t best_line = 0;
  std::size_t read_to = 0;  // from there on, lines below the best title are not looked at yet
  bool opened = false;      // whether a sentence stands below it
  bool below_list = false;  // of contents
  TitleList list;
  // The same title below a page's own notices is the report's.
  const auto comes_again = [&](const Title& title, std::size_t line) {
    if (line <= best_line || title.organ != best.organ || title.year != best.year) return false;
    for (; read_to < line; ++read_to) {
      opened = opened || looks_like_prose(slice(text, lines[read_to].content));
    }
    return !opened;
  };
  const auto consider = [&](const std::optional<ParsedTitle>& parsed, const Compact& compact,
                            std::size_t line, int malus = 0) {
    if (!parsed || (below_list && !parsed->title.standard)) return;
    list.add(parsed->title, line);
    // Any other title is better, and of the list's the last one, which may be the report's own.
    if (list.above() == best_line) best_score -= 2;
    if (list.has(line)) ++malus;
    const int score = parsed->score - malus;
    if (score < best_score || (score == best_score && !comes_again(parsed->title, line))) return;
    best_score = score;
    best_line = read_to = line;
    opened = false;
    best = parsed->title;
    best.text = compact.text.substr(parsed->begin, parsed->end - parsed->begin);
    best.span = {compact.begin[parsed->begin], compact.end[parsed->end - 1]};
    if (best.year) {
      best.year_span = {compact.begin[parsed->year.begin], compact.end[parsed->year.end - 1]};
    }
  };
  const auto is_part = [&](std::size_t i) {
    return i < lines.size() && numbered_part(text, lines[i]);
  };
  // The first part from there, unless one stands beside it: a list of contents.
  const auto part_from = [&](std::size_t limit) {
    while (limit < std::min(lines.size(), kMostBeforeParts) &&
           (!is_part(limit) || is_part(limit + 1) || (limit > 0 && is_part(limit - 1)))) {
      ++limit;
    }
    return limit;
  };
  std::size_t limit = part_from(0);
  if (!is_part(limit)) limit = std::min(lines.size(), kMostWithoutParts);
  // Most lines of a page's furniture have none of a title's words, nor do those below them.
  const auto may_be_of_title = [&](std::size_t i) {
    return has_any(slice(text, lines[i].content), {"公", "政"});
  };
  std::size_t next = 0;  // such a line, at or behind i
  Compact compact;
  for (std::size_t i = 0;; ++i) {
    if (i == limit) {
      // The list of contents may end with a part of the organ's own, the title below it.
      if (best_score >= 0 || below_list || !is_part(limit)) break;
      below_list = true;
      limit = part_from(limit + 1);
      if (!is_part(limit)) break;
      continue;
    }
    compact.clear();
    if (const Span glued = title_before_part(text, lines[i].content); !glued.empty()) {
      compact.add(text, glued);
      consider(parse_title(compact.text, 1), compact, i);
      break;
    }
    while (next < limit && (next < i || !may_be_of_title(next))) ++next;
    if (next >= i + kTitleLines) continue;
    const Span entry = menu_entry(text, lines[i].content);
    for (std::size_t n = 0; n < kTitleLines && i + n < limit; ++n) {
      const Line& line = lines[i + n];
      if (character_count(slice(text, line.content), kLongestTitle) > kLongestTitle) break;
      if (n > 0 && is_whole_title(text, line.content)) break;
      compact.add(text, n == 0 && !entry.empty() ? entry : line.content);
      if (character_count(compact.text, kLongestTitle) > kLongestTitle) break;
      const std::optional<ParsedTitle> parsed = parse_title(compact.text, n + 1);
      // 小龙坎街道⏎办事处2023年…: the title of the line above, and no other one.
      if (parsed && best_line + 1 == i && is_end_of_name(parsed->title.organ) &&
          best.organ.ends_with(parsed->title.organ) &&
          may_begin_name(slice(text, lines[best_line].content), parsed->title.organ)) {
        continue;
      }
      // The organ's name may be the menu's last entry, if it stands nowhere below.
      const int malus = n > 0 && !entry.empty() ? 1 : 0;
      consider(parsed, compact, i, malus);
    }
  }
  return best;
}

namespace {

// The organ of 现公布安镇街道2024年政府信息公开工作年度报告, or of such a title at the beginning of
// a sentence that says by what it is made (…年度报告根据…编制); empty: the line has neither.
std::string organ_of_sentence(std::string_view compact) {
  for (std::size_t at = compact.find(kStandardWords); at != std::string_view::npos;
       at = compact.find(kStandardWords, at + kStandardWords.size())) {
    const std::size_t end = at + kStandardWords.size();
    std::string_view written = compact.substr(0, end);
    for (const std::string_view mark : {"，", "。", "；", "：", ",", "《"}) {
      const std::size_t last = written.rfind(mark);
      if (last != std::string_view::npos) written.remove_prefix(last + mark.size());
    }
    bool published = false;
    for (const std::string_view word : {"现公布", "现发布", "现将", "现向社会公布"}) {
      if (!written.starts_with(word)) continue;
      written.remove_prefix(word.size());
      published = true;
    }
    if (!published && !starts_with_any(compact.substr(end), {"根据", "是根据", "按照", "是按照",
                                                             "依据", "是依据", "依照"})) {
      continue;
    }
    const std::optional<ParsedTitle> parsed = parse_title(written, 1);
    if (parsed && parsed->title.standard &&
        classify_organ(parsed->title.organ).kind != OrganKind::kUnknown) {
      return parsed->title.organ;
    }
  }
  return {};
}

}  // namespace

std::string find_organ_in_opening(std::string_view text, std::span<const Line> lines,
                                  std::size_t end) {
  for (const Line& line : lines.first(std::min(lines.size(), kMostWithoutParts))) {
    if (line.content.begin >= end) break;
    if (!has(slice(text, line.content), "公开工作")) continue;
    Compact compact;
    compact.add(text, line.content);
    if (std::string organ = organ_of_sentence(compact.text); !organ.empty()) return organ;
  }
  return {};
}

std::optional<Period> find_period(std::string_view text) {
  for (const std::string_view of : kPeriodOf) {
    for (std::size_t found = find_word(text, of); found != std::string_view::npos;
         found = find_word(text, of, found + of.size())) {
      const std::size_t end = end_of_announcement(text, found);
      if (end > found && starts_with(text.substr(end), "内")) {
        if (std::optional<Period> period = period_before(text, found)) return period;
      } else if (end > found) {
        if (std::optional<Period> period = period_behind(text, end)) return period;
      } else if (text.substr(found, kLongestAnnouncement).find('\n') == std::string_view::npos) {
        continue;
      }
      if (std::optional<Period> period = wrapped_period_at(text, found)) return period;
    }
  }
  return period_covered(text);
}

std::optional<Signature> find_signature(std::string_view text, std::span<const Line> lines,
                                        std::size_t from) {
  constexpr std::size_t kLongestLine = 60;  // characters of a line with organ and date
  // Below the signature a page may have more dates, such as those of its links.
  std::optional<Signature> last;
  for (std::size_t n = lines.size(); n-- > 0;) {
    const Span content = lines[n].content;
    if (content.begin < from) break;
    const std::string_view line = slice(text, content);
    if (character_count(line, kLongestLine) > kLongestLine) continue;
    for (const std::string_view word :
         {"发布", "来源", "时间", "更新", "浏览", "备案", "统计", "日期"}) {
      if (line.find(word) != std::string_view::npos) goto next;
    }
    for (std::size_t at = content.begin; at < content.end;) {
      std::size_t i = at;
      const std::optional<Date> date = read_date(text, i);
      if (!date) {
        next_char(text, at);
        continue;
      }
      // The date ends its line, but for a bracket.
      const Span rest = trim(text, {date->span.end, content.end});
      if (rest.size() > 3) break;
      Signature signature{*date, {}};
      const Span before = trim(text, {content.begin, date->span.begin});
      if (!before.empty()) {
        signature.organ = slice(text, before);
      } else if (n > 0 && lines[n - 1].content.begin >= from) {
        signature.organ = slice(text, lines[n - 1].content);
      }
      // 返回顶部 is a page's.
      if (!ends_like_organ(signature.organ) || signature.organ.ends_with("顶部") ||
          looks_like_prose(signature.organ)) {
        signature.organ.clear();
      }
      if (!signature.organ.empty()) return signature;
      if (!last) last = signature;
      break;
    }
  next:;
  }
  return last;
}

}  // namespace gouji
