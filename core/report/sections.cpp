// Parts of a report. In: its lines. Out: the six parts, parts of its own, and numbered
// sub-headings.
#include "report/sections.h"

#include <algorithm>
#include <array>
#include <string>

#include "document/tokens.h"
#include "form/form.h"
#include "input/walk.h"
#include "sorting.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestTitle = 40;  // characters of a heading that stands alone
constexpr std::size_t kLongestLoose = 26;  // of one that only resembles the standard title
constexpr std::size_t kLongestExtra = 30;  // of a part that the form does not have
constexpr std::size_t kHeadLines = 8;      // lines between a heading and its table's first row

// Weights of what speaks for a line as the heading of a part.
constexpr int kAcceptedScore = 10;
constexpr int kLooseScore = 4;
constexpr int kNumberedScore = 3;
constexpr int kRightNumberScore = 2;
constexpr int kMarkedScore = 1;
constexpr int kSubHeadingPenalty = 12;
constexpr int kTableBonus = 8;
constexpr int kLeastScore = 4;

bool contains(const std::u32string& text, std::u32string_view word) {
  return text.find(word) != std::u32string::npos;
}

bool contains_any(const std::u32string& text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return contains(text, word); });
}

void replace_all(std::u32string& text, std::u32string_view from, std::u32string_view to) {
  for (std::size_t at = text.find(from); at != std::u32string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// A title without what makes no difference: conjunctions, 的, 其它 for 其他, the subject that some
// put before it, and the word for the table that others put after it.
std::u32string canonical(std::string_view title) {
  std::u32string text = essence(title);
  replace_all(text, U"其它", U"其他");
  for (const std::u32string_view small : {U"以及", U"的", U"及", U"和", U"与", U"并"}) {
    replace_all(text, small, U"");
  }
  for (const std::u32string_view tail : {U"统计表", U"一览表", U"表"}) {
    if (std::u32string_view(text).ends_with(tail)) {
      text.erase(text.size() - tail.size());
      break;
    }
  }
  for (const std::u32string_view head : {U"政府信息公开工作", U"政务公开工作"}) {
    if (text.rfind(head, 0) == 0 && text.size() > head.size() + 2) {
      text.erase(0, head.size());
      break;
    }
  }
  return text;
}

// The accepted wordings of each part, canonical. Exhaustive for parts one to four and six; for part
// five the object (问题) and the remedy (改进情况, 措施 …) vary freely.
struct Accepted {
  Part part;
  std::u32string_view title;
};
constexpr std::array<Accepted, 12> kAccepted{{
    {Part::kOverview, U"总体情况"},
    {Part::kOverview, U"总体工作情况"},
    {Part::kOverview, U"工作总体情况"},
    {Part::kOverview, U"政府信息公开总体情况"},
    {Part::kDisclosure, U"主动公开政府信息情况"},
    {Part::kDisclosure, U"行政机关主动公开政府信息情况"},
    {Part::kRequests, U"收到处理政府信息公开申请情况"},
    {Part::kRequests, U"行政机关收到处理政府信息公开申请情况"},
    {Part::kDisputes, U"政府信息公开行政复议行政诉讼情况"},
    {Part::kDisputes, U"因政府信息公开工作被申请行政复议提起行政诉讼情况"},
    {Part::kDisputes, U"因政府信息公开被申请行政复议提起行政诉讼情况"},
    {Part::kOther, U"其他需要报告事项"},
}};

bool accepted_improvement(const std::u32string& text) {
  std::u32string_view rest = text;
  const auto take = [&rest](std::initializer_list<std::u32string_view> words) {
    for (const std::u32string_view word : words) {
      if (rest.rfind(word, 0) == 0) {
        rest.remove_prefix(word.size());
        return true;
      }
    }
    return false;
  };
  take({U"目前", U"工作"});
  take({U"存在主要问题", U"存在问题不足", U"存在问题", U"主要问题", U"存在不足", U"存在困难问题"});
  if (rest.size() == text.size()) return false;
  take({U"下一步", U"今后", U"下步"});
  return take({U"改进情况", U"改进措施", U"改进方向", U"改进思路", U"改进意见", U"改进打算",
               U"改进办法", U"改进"}) &&
         rest.empty();
}

// The part of which it is an accepted wording.
std::optional<Part> accepted_part(const std::u32string& text) {
  for (const Accepted& accepted : kAccepted) {
    if (accepted.title == text) return accepted.part;
  }
  if (accepted_improvement(text)) return Part::kImprovement;
  return std::nullopt;
}

PartHit loose_part(const std::u32string& text) {
  if (contains_any(text, {U"行政复议", U"行政诉讼", U"复议诉讼"})) {
    return {Part::kDisputes, TitleMatch::kLoose};
  }
  if (contains_any(text, {U"问题", U"不足", U"困难"}) &&
      (contains_any(text, {U"改进", U"措施", U"打算", U"下一步", U"整改", U"思路", U"建议"}) ||
       contains(text, U"存在"))) {
    return {Part::kImprovement, TitleMatch::kLoose};
  }
  if (contains(text, U"需要报告") ||
      (contains(text, U"其他") && contains(text, U"事项") && !contains(text, U"管理服务"))) {
    return {Part::kOther, TitleMatch::kLoose};
  }
  if (contains(text, U"申请") &&
      (contains(text, U"依申请") || contains_any(text, {U"收到", U"处理", U"办理"}))) {
    return {Part::kRequests, TitleMatch::kLoose};
  }
  if (contains(text, U"主动公开")) return {Part::kDisclosure, TitleMatch::kLoose};
  if (contains_any(text, {U"总体情况", U"总体概况", U"总体工作", U"工作概述", U"概述", U"基本情况",
                          U"总体"})) {
    return {Part::kOverview, TitleMatch::kLoose};
  }
  if (text == U"其他" ||
      (contains(text, U"其他") && contains_any(text, {U"情况", U"内容", U"问题", U"说明"}))) {
    return {Part::kOther, TitleMatch::kLoose};
  }
  return {};
}

// Titles long enough to be told with a slip of the pen in them, without the words that tell
// nothing: 政府信息公开申请情况 is no slip in 政府信息公开总体情况.
PartHit misspelt_part(const std::u32string& text) {
  constexpr std::u32string_view kSubject = U"政府信息公开";
  for (const Accepted& accepted : kAccepted) {
    const std::size_t subject = accepted.title.rfind(kSubject, 0) == 0 ? kSubject.size() : 0;
    const std::size_t limit = tolerance(accepted.title.size() - subject);
    if (limit > 0 && edit_distance(accepted.title, text, limit) <= limit) {
      return {accepted.part, TitleMatch::kLoose};
    }
  }
  return {};
}

// A title without brackets or 书名号 around it and without a remark in brackets after it.
std::string_view bare_title(std::string_view title) {
  Span span = trim(title, {0, title.size()});
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"《", "》"},
                                    {"【", "】"},
                                    {"〈", "〉"},
                                    {"“", "”"}}) {
    const std::string_view inner = slice(title, span);
    if (inner.size() > open.size() + close.size() && inner.rfind(open, 0) == 0 &&
        inner.ends_with(close)) {
      span = {span.begin + open.size(), span.end - close.size()};
    }
  }
  const std::string_view inner = slice(title, span);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!inner.ends_with(close)) continue;
    const std::size_t at = inner.rfind(open);
    if (at != std::string_view::npos && at > 0) return inner.substr(0, at);
  }
  return inner;
}

bool is_chinese_digit(char32_t c) {
  return std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
}

// 第五部分 before a title.
bool part_word(std::string_view text, Numbering& number) {
  if (text.rfind("第", 0) != 0) return false;
  std::size_t at = std::string_view("第").size();
  const std::size_t begin = at;
  std::u32string digits;
  while (at < text.size() && digits.size() < 3) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (!is_chinese_digit(c)) break;
    digits += c;
    at = next;
  }
  constexpr std::string_view kWord = "部分";
  if (digits.empty() || text.substr(at).rfind(kWord, 0) != 0) return false;
  number.style = Numbering::Style::kChinese;
  number.ordinal = chinese_ordinal(digits);
  number.digits_begin = begin;
  number.digits_end = at;
  at += kWord.size();
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (!is_blank(c) && c != U'、' && c != U'：' && c != U':' && c != U'.') break;
    at = next;
  }
  number.end = at;
  return number.ordinal > 0;
}

// Characters that get stuck before a heading when it is copied: l六、 |六、 1六、.
std::size_t dirt_before(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < 4 && at < text.size(); ++i) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    const bool dirt = c == 'l' || c == 'I' || c == '|' || c == '1' || c == '#' || c == '*' ||
                      c == '>' || c == 0x4E28 || c == 0xFF5C || c == 0x25CF || c == 0x25A0 ||
                      c == 0x25C6 || c == 0x2022 || c == 0xB7 || is_blank(c);
    if (is_chinese_digit(c)) {
      const Numbering number = leading_number(text.substr(at));
      return number.style == Numbering::Style::kChinese ? at : 0;
    }
    if (!dirt) return 0;
    at = next;
  }
  return 0;
}

}  // namespace

PartHit match_part(std::string_view title) {
  const std::u32string text = canonical(bare_title(title));
  if (text.size() < 2 || text.size() > kLongestTitle) return {};
  if (const std::optional<Part> part = accepted_part(text)) return {*part, TitleMatch::kAccepted};
  if (const PartHit hit = misspelt_part(text); hit.match != TitleMatch::kNone) return hit;
  if (text.size() > kLongestLoose) return {};
  return loose_part(text);
}

HeadingLine heading_line(std::string_view text, Span line) {
  line.begin += dirt_before(slice(text, line));
  const std::string_view content = slice(text, line);
  HeadingLine heading;
  heading.line = line;
  if (!part_word(content, heading.number)) heading.number = leading_number(content, true);
  bool marked = false;  // **三、**收到和处理…
  heading.title = trim_marks(text, {line.begin + heading.number.end, line.end}, marked);
  return heading;
}

std::optional<Part> announced_part(std::string_view text, const Line& line) {
  if (line.content.size() > 4 * kLongestTitle || line.content.empty()) return std::nullopt;
  if (line.row != nullptr) {
    const auto filled = std::count_if(line.row->cells.begin(), line.row->cells.end(),
                                      [](const GridCell& cell) { return !cell.span.empty(); });
    if (filled > 2) return std::nullopt;
  }
  const HeadingLine heading = heading_line(text, line.content);
  using Style = Numbering::Style;
  const bool numbered = heading.number.style == Style::kChinese;
  if (!numbered && !line.heading && heading.number.style != Style::kNone) return std::nullopt;
  const std::string_view title = slice(text, heading.title);
  const bool may_be_loose =
      (numbered || line.heading) && line.row == nullptr && !looks_like_prose(title);
  if (!may_be_loose) return accepted_part(canonical(bare_title(title)));
  const PartHit hit = match_part(title);
  // 3.其他 is a row of Table 3.
  const bool item = !numbered && heading.number.style != Style::kNone;
  if (hit.match == TitleMatch::kNone || (item && title == "其他")) return std::nullopt;
  return hit.part;
}

namespace {

struct Candidate {
  std::size_t line = 0;
  PartHit hit;
  HeadingLine heading;
  Span title;
  int score = 0;
};

class SectionFinder {
 public:
  SectionFinder(std::string_view text, std::span<const Line> lines, const TablesRead& tables,
                std::size_t title_end)
      : text_(text), lines_(lines), tables_(tables), title_end_(title_end) {}

  Sections run() {
    collect();
    drop_contents_list();
    find_style();
    score();
    choose();
    add_renamed();
    add_extras();
    add_lost_headings();
    cut();
    sub_headings();
    return std::move(out_);
  }

 private:
  void collect() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.content.begin < title_end_) continue;
      // Blanks within a title (其他需要 报告的事项) look like a row that they divide.
      const bool divided =
          line.row != nullptr && line.row->cells.size() > 1 && line.dress != Dress::kAligned;
      if (divided && !few_filled(*line.row)) continue;
      whole_line(i, line);
    }
    if (candidates_.size() < kPartCount) {
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].row == nullptr) inside_paragraph(i, lines_[i]);
      }
    }
    sort_stably(candidates_, [](const Candidate& a, const Candidate& b) {
      return a.heading.line.begin < b.heading.line.begin;
    });
  }

  static bool few_filled(const GridRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const GridCell& cell) { return !cell.span.empty(); }) <= 2;
  }

  void whole_line(std::size_t i, const Line& line) {
    HeadingLine heading = heading_line(text_, line.content);
    const std::string_view title = slice(text_, heading.title);
    if (title.empty()) return;
    using Style = Numbering::Style;
    const bool numbered = heading.number.style != Style::kNone;
    PartHit hit;
    if (character_count(title, kLongestTitle) <= kLongestTitle) hit = match_part(title);
    if (hit.match != TitleMatch::kAccepted) {
      // A heading and its first sentence on one line.
      if (heading.number.style == Style::kChinese && run_in(i, heading)) return;
      const bool marked = numbered || line.heading;
      if (hit.match != TitleMatch::kLoose || !marked || has_sentence(title) ||
          tables_.is_table[i]) {
        return;
      }
    }
    if (!numbered) take_number_above(i, heading);
    candidates_.push_back({i, hit, heading, heading.title, 0});
  }

  // The number in a line of its own above its title, as editors of pages set it: 一, 01. One of a
  // page is written 1.
  void take_number_above(std::size_t i, HeadingLine& heading) const {
    constexpr std::size_t kLongestNumber = 2;  // characters
    if (i == 0 || lines_[i - 1].row != nullptr) return;
    const Span above = lines_[i - 1].content;
    const std::string_view number = slice(text_, above);
    if (above.begin < title_end_ || character_count(number, kLongestNumber) > kLongestNumber)
      return;
    const HeadingLine whole = heading_line(text_, {above.begin, heading.line.end});
    const bool told = whole.number.style == Numbering::Style::kChinese || number.starts_with('0');
    if (told && whole.title.begin == heading.title.begin) heading = whole;
  }

  static bool has_sentence(std::string_view title) {
    for (const std::string_view mark : {"。", "，", "；", ",", ";"}) {
      if (title.find(mark) != std::string_view::npos) return true;
    }
    return false;
  }

  // The title is what stands before the first mark or blank, if that is a part's accepted title.
  bool run_in(std::size_t i, const HeadingLine& heading) {
    const std::string_view rest = slice(text_, heading.title);
    std::size_t at = 0;
    for (std::size_t n = 0; n <= kLongestTitle && at < rest.size(); ++n) {
      std::size_t next = at;
      const char32_t c = next_char(rest, next);
      const bool ends = is_blank(c) || c == U'。' || c == U'：' || c == U':' || c == U'，' ||
                        c == U',' || c == U'；';
      if (ends && at > 0) {
        const PartHit hit = match_part(rest.substr(0, at));
        if (hit.match == TitleMatch::kAccepted) {
          candidates_.push_back(
              {i, hit, heading, {heading.title.begin, heading.title.begin + at}, 0});
          return true;
        }
        if (!is_blank(c)) break;
      }
      at = next;
    }
    // No mark at all: 一、总体情况2020年，我局…
    for (std::size_t n = 0, end = 0; n < kLongestTitle && end < rest.size(); ++n) {
      next_char(rest, end);
      if (end < 12) continue;
      const char32_t after = char_at(rest, end);
      if (after < '0' || after > '9') continue;
      const PartHit hit = match_part(rest.substr(0, end));
      if (hit.match != TitleMatch::kAccepted) continue;
      candidates_.push_back({i, hit, heading, {heading.title.begin, heading.title.begin + end}, 0});
      return true;
    }
    return false;
  }

  // All parts glued into one paragraph: a number and a standard title after a sentence.
  void inside_paragraph(std::size_t i, const Line& line) {
    const std::string_view content = slice(text_, line.span);
    constexpr std::string_view kMark = "、";
    for (std::size_t mark = content.find(kMark, 1); mark != std::string_view::npos;
         mark = content.find(kMark, mark + kMark.size())) {
      const std::size_t digit = previous_char(content, mark);
      if (digit == 0 || !is_chinese_digit(char_at(content, digit))) continue;
      const char32_t before = char_at(content, previous_char(content, digit));
      if (before != U'。' && before != U'；' && !is_blank(before) && before != U'！' &&
          before != U'）' && before != U'告' && !(before >= '0' && before <= '9')) {
        continue;
      }
      for (const PartSpec& spec : parts()) {
        const std::size_t begin = mark + kMark.size();
        if (content.substr(begin).rfind(spec.title, 0) != 0) continue;
        const Span heading_span{line.span.begin + digit,
                                line.span.begin + begin + spec.title.size()};
        HeadingLine heading = heading_line(text_, heading_span);
        candidates_.push_back({i, {spec.part, TitleMatch::kAccepted}, heading, heading.title, 0});
      }
    }
  }

  // A list of contents: headings one after the other with nothing between. Without the overview it
  // is none: parts whose tables stand elsewhere may say nothing, part one is text.
  void drop_contents_list() {
    std::size_t begin = 0;
    while (begin < candidates_.size()) {
      std::size_t end = begin + 1;
      while (end < candidates_.size() && candidates_[end].line == candidates_[end - 1].line + 1) {
        ++end;
      }
      const bool list = end - begin >= 4 && candidates_.size() - (end - begin) >= 4 &&
                        candidates_[begin].hit.part == Part::kOverview;
      if (list) {
        candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(begin),
                          candidates_.begin() + static_cast<std::ptrdiff_t>(end));
      } else {
        begin = end;
      }
    }
  }

  // The parts are numbered 一、 unless all of them, or all but one, follow each other in another
  // style: 1. 总体情况 … 6. 其他需要报告的事项.
  void find_style() {
    constexpr int kEnough = static_cast<int>(kPartCount) - 1;
    using Style = Numbering::Style;
    for (const Style style : {Style::kArabic, Style::kBracketed, Style::kBracketedArabic}) {
      if (parts_in(style) >= kEnough && parts_in(Style::kChinese) < kEnough) style_ = style;
    }
  }

  // How many parts have their accepted title and their number in this style, one after the other.
  int parts_in(Numbering::Style style) const {
    int count = 0;
    int last = 0;
    for (const Candidate& candidate : candidates_) {
      const Numbering& number = candidate.heading.number;
      if (candidate.hit.match != TitleMatch::kAccepted || number.style != style ||
          number.ordinal != ordinal_of(candidate.hit.part) || number.ordinal <= last) {
        continue;
      }
      last = number.ordinal;
      ++count;
    }
    return count;
  }

  static int ordinal_of(Part part) { return static_cast<int>(part) + 1; }

  void score() {
    for (Candidate& candidate : candidates_) {
      const Numbering& number = candidate.heading.number;
      candidate.score = candidate.hit.match == TitleMatch::kAccepted ? kAcceptedScore : kLooseScore;
      if (number.style == style_) {
        candidate.score += kNumberedScore;
        if (number.ordinal == ordinal_of(candidate.hit.part)) candidate.score += kRightNumberScore;
      } else if (number.style != Numbering::Style::kNone &&
                 number.style != Numbering::Style::kChinese) {
        candidate.score -= kSubHeadingPenalty;
      }
      if (lines_[candidate.line].heading) candidate.score += kMarkedScore;
    }
    for (const PartSpec& spec : parts()) {
      const std::optional<TableId> table = table_in(spec.part);
      if (!table) continue;
      const std::optional<std::size_t> first = tables_.first_line[static_cast<std::size_t>(*table)];
      if (first) favour_titles_of(spec.part, *first);
    }
  }

  // The part's titles that its table follows: the heading, and between it and the table perhaps the
  // title again, as the table's caption. They share what the table says for them.
  void favour_titles_of(Part part, std::size_t first_line) {
    std::size_t c = candidates_.size();
    while (c > 0 && candidates_[c - 1].line >= first_line) --c;
    for (; c > 0 && candidates_[c - 1].hit.part == part; --c) {
      Candidate& candidate = candidates_[c - 1];
      // 1、主动公开政府信息的情况 within 总体情况 is no part, unless its table is right below.
      if (candidate.score < 0 && first_line - candidate.line >= kHeadLines) continue;
      candidate.score += kTableBonus;
    }
  }

  // The headings that make the best sequence of parts in the form's order, chosen together: a title
  // above a table that stands at the end does not take its part's place among the others. Parts
  // that do not fit into it stand in another order.
  void choose() {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Run {
      std::size_t before = kNone;  // the heading before this one in the best sequence up to it
      int score = 0;
    };
    std::vector<Run> runs(candidates_.size());
    std::array<std::size_t, kPartCount> best;  // the last heading of the best sequence, by its part
    best.fill(kNone);
    const auto best_below = [&](std::size_t part) {
      std::size_t last = kNone;
      for (std::size_t p = 0; p < part; ++p) {
        if (best[p] == kNone) continue;
        if (last == kNone || runs[best[p]].score > runs[last].score) last = best[p];
      }
      return last;
    };
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      if (candidates_[c].score < kLeastScore) continue;
      const std::size_t part = static_cast<std::size_t>(candidates_[c].hit.part);
      runs[c].before = best_below(part);
      runs[c].score = candidates_[c].score;
      if (runs[c].before != kNone) runs[c].score += runs[runs[c].before].score;
      if (best[part] == kNone || runs[c].score > runs[best[part]].score) best[part] = c;
    }
    for (std::size_t c = best_below(kPartCount); c != kNone; c = runs[c].before) {
      out_.sections.push_back(section_of(candidates_[c]));
    }
    for (const PartSpec& spec : parts()) {
      if (!has(spec.part)) choose_alone(spec.part);
    }
    sort_stably(out_.sections, earlier);
  }

  void choose_alone(Part part) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (candidate.hit.part != part || candidate.score < kLeastScore) continue;
      if (best == nullptr || candidate.score > best->score) best = &candidate;
    }
    if (best != nullptr) out_.sections.push_back(section_of(*best));
  }

  static bool earlier(const Section& a, const Section& b) {
    return a.heading.span.begin < b.heading.span.begin;
  }

  Section section_of(const Candidate& candidate) const {
    Section section;
    Heading& heading = section.heading;
    heading.part = candidate.hit.part;
    fill_heading(heading, candidate.heading, candidate.title);
    heading.standard_title = candidate.hit.match == TitleMatch::kAccepted;
    return section;
  }

  void fill_heading(Heading& heading, const HeadingLine& line, Span title) const {
    const Numbering& number = line.number;
    if (number.style != Numbering::Style::kNone) {
      heading.ordinal = number.ordinal;
      heading.number = chinese_number(number.ordinal);
      heading.number_span = {line.line.begin + number.digits_begin,
                             line.line.begin + number.digits_end};
    } else {
      heading.number_span = {line.line.begin, line.line.begin};
    }
    heading.title_span = title;
    heading.title = slice(text_, title);
    heading.span = {line.line.begin, title.end};
  }

  // A part under a title of its own: the one numbered line where a part is missing, if its number
  // is that part's and the parts before and after it are there with theirs.
  void add_renamed() {
    std::vector<Section> renamed;
    for (const PartSpec& spec : parts()) {
      if (has(spec.part)) continue;
      const int ordinal = ordinal_of(spec.part);
      const bool first = spec.part == Part::kOverview;
      const bool last = spec.part == Part::kOther;
      const Section* before = first ? nullptr : numbered_section(ordinal - 1);
      const Section* after = last ? nullptr : numbered_section(ordinal + 1);
      if ((!first && before == nullptr) || (!last && after == nullptr)) continue;
      std::vector<Section> found =
          numbered_between(first ? title_end_ : before->heading.span.end,
                           last ? text_.size() : after->heading.span.begin);
      if (found.size() != 1 || found.front().heading.ordinal != ordinal) continue;
      found.front().heading.part = spec.part;
      found.front().heading.standard_title = false;
      renamed.push_back(std::move(found.front()));
    }
    out_.sections.insert(out_.sections.end(), renamed.begin(), renamed.end());
    sort_stably(out_.sections, earlier);
  }

  // The part of this number, if it bears it.
  const Section* numbered_section(int ordinal) const {
    for (const Section& section : out_.sections) {
      const Heading& heading = section.heading;
      if (heading.ordinal == ordinal && ordinal_of(*heading.part) == ordinal) return &section;
    }
    return nullptr;
  }

  // Parts of the organ's own. A numbered line between two parts is one if the later part's number
  // counts it, or if it follows a part that is a table.
  void add_extras() {
    // Where the parts are numbered as items of a list are, an item is no part.
    if (style_ != Numbering::Style::kChinese) return;
    std::vector<Section> extras;
    const std::size_t count = out_.sections.size();
    for (std::size_t s = 0; s < count; ++s) {
      const Section& section = out_.sections[s];
      const bool last = s + 1 == count;
      const int from = section.heading.ordinal;
      const int to = last ? 0 : out_.sections[s + 1].heading.ordinal;
      const std::size_t end = last ? text_.size() : out_.sections[s + 1].heading.span.begin;
      std::vector<Section> found = numbered_between(section.heading.span.end, end);
      if (found.empty() || from == 0) continue;
      const Part part = *section.heading.part;
      const bool after_table = table_in(part).has_value();
      for (const Section& extra : found) {
        const int ordinal = extra.heading.ordinal;
        const bool counted = ordinal > from && (last ? part == Part::kOther : ordinal < to);
        const bool instead = after_table && ordinal == from + 1;
        if (counted || instead) extras.push_back(extra);
      }
    }
    out_.sections.insert(out_.sections.end(), extras.begin(), extras.end());
    sort_stably(out_.sections, earlier);
  }

  std::vector<Section> numbered_between(std::size_t begin, std::size_t end) const {
    std::vector<Section> found;
    int expected = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.content.begin < begin || line.content.begin >= end || line.row != nullptr ||
          tables_.is_table[i] || is_title(i)) {
        continue;
      }
      const HeadingLine heading = heading_line(text_, line.content);
      if (heading.line.begin >= end) continue;  // the next heading itself, behind dirt
      const std::string_view title = slice(text_, heading.title);
      if (heading.number.style != style_ || title.empty()) continue;
      if (has_sentence(title) || character_count(title, kLongestExtra) > kLongestExtra) continue;
      if (expected != 0 && heading.number.ordinal != expected) continue;
      // A mark is needed here: 一 alone before a blank is a word.
      if (leading_number(slice(text_, heading.line)).style == Numbering::Style::kNone &&
          slice(text_, heading.line).rfind("第", 0) != 0) {
        continue;
      }
      Section section;
      fill_heading(section.heading, heading, heading.title);
      expected = heading.number.ordinal + 1;
      found.push_back(std::move(section));
    }
    return found;
  }

  // Whether the line is the title of a part: its heading, or the title once more above its table.
  bool is_title(std::size_t line) const {
    const auto candidate =
        std::lower_bound(candidates_.begin(), candidates_.end(), line,
                         [](const Candidate& c, std::size_t number) { return c.line < number; });
    return candidate != candidates_.end() && candidate->line == line &&
           candidate->hit.match == TitleMatch::kAccepted;
  }

  // A part that lost its heading is known by its table.
  void add_lost_headings() {
    for (const PartSpec& spec : parts()) {
      const std::optional<TableId> table = table_in(spec.part);
      if (!table || has(spec.part)) continue;
      const TableRead& read = tables_.tables[static_cast<std::size_t>(*table)];
      if (!read.found) continue;
      Section section;
      Heading& heading = section.heading;
      heading.part = spec.part;
      heading.from_table = true;
      const std::size_t at = read.span.begin;
      heading.span = heading.number_span = heading.title_span = {at, at};
      out_.sections.push_back(std::move(section));
    }
    sort_stably(out_.sections, earlier);
  }

  bool has(Part part) const {
    return std::any_of(out_.sections.begin(), out_.sections.end(),
                       [part](const Section& section) { return section.heading.part == part; });
  }

  void cut() {
    for (std::size_t s = 0; s < out_.sections.size(); ++s) {
      Section& section = out_.sections[s];
      const std::size_t end =
          s + 1 < out_.sections.size() ? out_.sections[s + 1].heading.span.begin : text_.size();
      section.body = trim(text_, {section.heading.span.end, end});
      section.span = {section.heading.span.begin,
                      std::max(section.heading.span.end, section.body.end)};
    }
  }

  void sub_headings() {
    std::size_t s = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.row != nullptr || tables_.is_table[i]) continue;
      while (s < out_.sections.size() && line.content.begin >= out_.sections[s].span.end) ++s;
      if (s == out_.sections.size()) return;
      if (line.content.begin < out_.sections[s].heading.span.end) continue;
      bool marked = false;
      const Span content = trim_marks(text_, line.content, marked);
      const Numbering number = leading_number(slice(text_, content));
      SubHeading sub;
      using Style = Numbering::Style;
      switch (number.style) {
        case Style::kChinese:
          if (is_title(i)) continue;
          sub.level = SubHeading::Level::kChinese;
          break;
        case Style::kBracketed:
          sub.level = SubHeading::Level::kBracketed;
          break;
        case Style::kArabic:
          sub.level = SubHeading::Level::kArabic;
          break;
        case Style::kBracketedArabic:
          sub.level = SubHeading::Level::kBracketedArabic;
          break;
        default:
          continue;
      }
      if (number.end >= content.size()) continue;
      sub.ordinal = number.ordinal;
      sub.section = s;
      sub.span = {content.begin, content.begin + number.end};
      out_.sub_headings.push_back(sub);
    }
  }

  std::string_view text_;
  std::span<const Line> lines_;
  const TablesRead& tables_;
  std::size_t title_end_;
  std::vector<Candidate> candidates_;
  Numbering::Style style_ = Numbering::Style::kChinese;  // of the parts' numbers
  Sections out_;
};

}  // namespace

Sections find_sections(std::string_view text, std::span<const Line> lines, const TablesRead& tables,
                       std::size_t title_end) {
  return SectionFinder(text, lines, tables, title_end).run();
}

}  // namespace gouji
