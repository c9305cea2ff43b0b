// Rule narrative.year. In: the running text; out: a finding at each year that stands where only the
// report's own can.
#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "input/walk.h"
#include "report/claim_words.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// How an organ speaks of itself, or of what it did in the year.
bool speaks_of_itself(std::string_view text, std::string_view organ) {
  if (!organ.empty() && text.starts_with(organ)) return true;
  return starts_with_any(
      text, {"我局",   "我县",   "我区",     "我市",      "我省",   "我州",   "我镇",
             "我乡",   "我街道", "我委",     "我办",      "我厅",   "我院",   "我中心",
             "我队",   "我所",   "我站",     "我旗",      "我盟",   "我单位", "我部",
             "我社",   "我会",   "本机关",   "本单位",    "本局",   "本级",   "本县",
             "本市",   "本区",   "本镇",     "本乡",      "本街道", "全局",   "全县",
             "全市",   "全区",   "全省",     "全镇",      "全乡",   "全年",   "共收到",
             "未收到", "收到",   "没有收到", "共受理",    "未发生", "区政府", "县政府",
             "市政府", "镇政府", "乡政府",   "区局",      "县局",   "市局",   "因政府信息公开",
             "共公开", "共发布", "主动公开", "共主动公开"});
}

// What the tables count, where nobody else is named: 2021年，作出行政许可16件.
bool counts_of_itself(std::string_view text) {
  return starts_with_any(text, {"作出", "做出", "办理", "办结", "新收", "受理", "制发", "被申请",
                                "行政许可", "行政处罚", "行政复议", "政府信息公开申请"});
}

// 2021年，在县委的领导下，…: how the organ acted, before it is named.
bool tells_how(std::string_view text) {
  return starts_with_any(text, {"在", "按照", "根据", "依据", "面对", "为", "围绕", "以", "结合",
                                "随着", "紧扣", "紧紧围绕", "立足"});
}

// 2021年，认真…, 2021年是…之年, 2021年，政府信息公开工作…: how a report opens without a name.
bool opens_report(std::string_view text) {
  return begins_deed(text) ||
         starts_with_any(text, {"是", "政府信息公开", "政务公开", "信息公开工作"});
}

// 2021年，通过门户网站公开信息268条.
bool publishes(std::string_view text) {
  return text.starts_with("通过") && has_any(text.substr(0, text.find("，")), {"公开", "发布"});
}

// That the organ was founded or praised is history.
bool is_history(const Marks& text) {
  return text.has<"成立", "挂牌", "组建", "荣获", "获评", "获得", "被评", "被确定", "被列为",
                  "入选", "试点">();
}

// What is still to be done.
bool looks_ahead(const Marks& text) {
  return text
      .has<"将", "计划", "拟", "力争", "下一步", "明年", "来年", "新的一年", "打算", "预计">();
}

// 要 as a verb; not 重要, 要求.
bool says_must(std::string_view text) {
  constexpr std::string_view kMust = "要";
  for (std::size_t at = text.find(kMust); at != std::string_view::npos;
       at = text.find(kMust, at + kMust.size())) {
    const bool word =
        ends_with_any(text.substr(0, at),
                      {"重", "主", "需", "必", "首", "纪", "摘", "概", "简", "紧"}) ||
        starts_with_any(text.substr(at + kMust.size()), {"求", "点", "素", "闻", "务", "件"});
    if (!word) return true;
  }
  return false;
}

// 要, 继续 and the like may tell of the year itself, too. 结转下年继续办理 is none.
bool tells_plan(const Piece& text) {
  return looks_ahead(text) || text.has<"进一步", "目标">() ||
         (text.has<"继续">() && !text.has<"继续办理", "继续答复", "继续有效">()) ||
         (text.has<"要">() && says_must(text.text));
}

bool makes_comparison(const Marks& text) {
  return text.has<"较", "相比", "同期", "同比", "增长", "下降", "以来", "至今", "机构改革", "历年",
                  "去年", "比上年", "上一年", "前一年", "今年">();
}

// 将进一步…: what is to come; not 将公开纳入考核, 将公开作为重点.
bool announces_plan(std::string_view text) {
  return has_any(text, {"将进一步", "将继续", "将着力",   "将着重",   "将不断",   "将持续",
                        "将努力",   "将从",   "将重点做", "将重点抓", "将重点从", "将加大",
                        "将加强",   "将严格", "将认真",   "将围绕",   "将坚持",   "将按照",
                        "将深入",   "将切实", "将积极",   "将采取"}) &&
         !has_any(text, {"作为", "纳入", "列入", "列为", "放在", "贯穿", "融入", "摆在", "当作"});
}

// Behind a year: blanks, 度 is part of the mention, one comma.
std::string_view behind(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(char_at(text, at)) && char_at(text, at) != '\n') {
    next_char(text, at);
  }
  std::string_view rest = text.substr(at);
  for (const std::string_view comma : {"，", ","}) {
    if (rest.starts_with(comma)) {
      rest.remove_prefix(comma.size());
      break;
    }
  }
  while (!rest.empty() && is_blank(char_at(rest, 0))) {
    std::size_t i = 0;
    next_char(rest, i);
    rest.remove_prefix(i);
  }
  return rest;
}

class YearRule {
 public:
  YearRule(const Context& context, int year, std::vector<Finding>& findings)
      : context_(context), text_(context.text.utf8), year_(year), findings_(findings) {}

  void run() {
    const Prose& prose = context_.prose;
    std::size_t next = 0;
    std::vector<Span> titles;
    std::size_t titles_of = prose.paragraphs.size();
    const std::vector<bool> running = running_paragraphs(context_);
    for (std::size_t s = 0; s < prose.sentences.size(); ++s) {
      const std::size_t p = prose.sentences[s].paragraph;
      if (!running[p]) continue;
      if (titles_of != p) titles = titles_in(context_, prose.paragraphs[p]);
      titles_of = p;
      if (prose.sentences[s].words.has<"X年", "x年", "Ｘ年", "×年">()) {
        not_filled_in(prose.sentences[s].span, titles);
      }
      if (prose.sentences[s].words.has<"年">()) lost_digit(prose.sentences[s].span, titles);
      while (next < prose.years.size() && prose.years[next].sentence < s) ++next;
      for (; next < prose.years.size() && prose.years[next].sentence == s; ++next) {
        mention(s, prose.years[next], titles);
      }
    }
  }

 private:
  void mention(std::size_t s, const YearMention& mention, const std::vector<Span>& titles) {
    const Span* title = around(titles, mention.span.begin);
    if (title != nullptr && !is_made(*title)) return;
    if (mention.year == year_) {
      compared_with_itself(s, mention);
      told_as_to_come(s, mention);
      return;
    }
    const Period* period = context_.report.period ? &*context_.report.period : nullptr;
    if (period != nullptr && mention.span.begin >= period->span.begin &&
        mention.span.end <= period->span.end) {
      return;
    }
    const Sentence& sentence = context_.prose.sentences[s];
    if (is_leftover(s, sentence, mention)) report(mention.span, sentence.span);
  }

  // 编制《青禾县教育局2019年政府信息公开工作年度报告》: the report itself.
  bool is_made(Span title) const {
    return ends_with_any(slice(text_, {0, title.begin}),
                         {"编制", "编制了", "编制本", "形成", "形成了", "公布", "发布"}) &&
           slice(text_, title).ends_with("年度报告》");
  }

  // 较2022年增加12件 in a report on 2022.
  void compared_with_itself(std::size_t s, const YearMention& mention) {
    const Sentence& sentence = context_.prose.sentences[s];
    const std::string_view before =
        near_end(slice(text_, {sentence.span.begin, mention.span.begin}));
    const std::string_view rest = slice(text_, {mention.span.end, sentence.span.end});
    if (!ends_with_any(before, {"比", "较"}) ||
        !starts_with_any(rest, {"增", "减", "上升", "下降", "提高", "同期", "多", "少"}) ||
        facts(s).several_years) {
      return;
    }
    // A plan is measured by the report's own year, or the year by what was planned for it.
    if (looks_ahead(marks_of(before)) || rest.starts_with("同期计划") ||
        part_of(context_, context_.prose.paragraphs[sentence.paragraph]) == Part::kImprovement) {
      return;
    }
    const std::string own = std::to_string(year_) + "年";
    const std::string last = std::to_string(year_ - 1) + "年";
    findings_.push_back(finding_at(
        mention.span,
        {"这是" + std::to_string(year_) + "年度的报告，这里却与" + own + "相比，应是" + last + "。",
         "The report is for " + std::to_string(year_) +
             ", but here its figures are compared with those of " + std::to_string(year_) +
             " itself, not " + std::to_string(year_ - 1) + "."},
        {"核对是与哪一年相比；与上年相比的，改为" + last + "。",
         "Check which year is meant; if it is the year before, write " + std::to_string(year_ - 1) +
             "年."}));
  }

  // 2022年，我局将进一步…, 1件结转至2022年办理 in a report on 2022: the text of last year's.
  void told_as_to_come(std::size_t s, const YearMention& mention) {
    const Sentence& sentence = context_.prose.sentences[s];
    if (!is_planned(sentence, mention) && !is_carried_into(mention)) return;
    const std::string next = std::to_string(year_ + 1) + "年";
    const std::string passage =
        shortened(context_.quote({mention.span.begin, sentence.span.end}), 16);
    findings_.push_back(finding_at(
        mention.span,
        {"这是" + std::to_string(year_) + "年度的报告，这里却把" + std::to_string(year_) +
             "年说成以后的年份（" + quoted(passage) + "），像是沿用了上一年的文字。",
         "The report is for " + std::to_string(year_) +
             ", but here that year is still to come: probably left over from last year's report."},
        {"核对说的是哪一年；说的是下一年的，改为" + next + "。",
         "Check which year is meant; if it is the next, write " + next + "."}));
  }

  // Part five plans for the year behind the report's.
  bool is_planned(const Sentence& sentence, const YearMention& mention) const {
    const ProseParagraph& paragraph = context_.prose.paragraphs[sentence.paragraph];
    return part_of(context_, paragraph) == Part::kImprovement &&
           is_lead(slice(text_, trim(text_, {sentence.span.begin, mention.span.begin}))) &&
           announces_plan(slice(text_, next_words(mention)));
  }

  // What its clause says behind the year, or else the next one.
  Span next_words(const YearMention& mention) const {
    const Span clause = context_.prose.clauses[mention.clause].span;
    const Span rest{mention.span.end, clause.end};
    const bool last = mention.clause + 1 == context_.prose.sentences[mention.sentence].clause_end;
    if (last || !trim(text_, rest).empty()) return rest;
    return context_.prose.clauses[mention.clause + 1].span;
  }

  // 结转2022年继续办理, 结转至2022年; not 上年结转至2022年办理, 结转至2022年答复的申请18件.
  bool is_carried_into(const YearMention& mention) const {
    const Span clause = context_.prose.clauses[mention.clause].span;
    const std::string_view before = slice(text_, {clause.begin, mention.span.begin});
    const std::string_view rest = slice(text_, {mention.span.end, clause.end});
    const bool carried = ends_with_any(before, {"结转至", "结转到"}) ||
                         (before.ends_with("结转") && starts_with_any(rest, {"继续", "办理"}));
    return carried && !is_month(rest) && !has(rest, "的") &&
           !has_any(before,
                    {"上年", "上一年", "去年", "由", "从", "自", std::to_string(year_ - 1)});
  }

  // 2021年120件，2022年98件.
  bool names_several_years(std::size_t s) const {
    const std::span<const YearMention> years = years_in(context_.prose, s);
    return std::any_of(years.begin(), years.end(), [&](const YearMention& mention) {
      return mention.year != years.front().year;
    });
  }

  bool names_own_year(std::size_t s) const {
    for (const YearMention& other : years_in(context_.prose, s)) {
      if (other.year == year_) return true;
    }
    return false;
  }

  // What a sentence says, read once however many years it names.
  struct Facts {
    std::size_t sentence = std::string_view::npos;
    bool own_year = false;
    bool several_years = false;
    bool plan = false;
    bool comparison = false;
    bool fee = false;
  };

  const Facts& facts(std::size_t s) {
    if (facts_.sentence != s) {
      const Sentence& sentence = context_.prose.sentences[s];
      const Piece whole(slice(text_, sentence.span), sentence.words);
      const bool several = names_several_years(s);
      facts_ = {s,
                names_own_year(s),
                several,
                tells_plan(whole),
                makes_comparison(whole) || several,
                whole.has<"处理费">()};
    }
    return facts_;
  }

  bool is_leftover(std::size_t s, const Sentence& sentence, const YearMention& mention) {
    const std::string_view before =
        slice(text_, trim(text_, {sentence.span.begin, mention.span.begin}));
    const std::string_view rest = behind(slice(text_, {0, sentence.span.end}), mention.span.end);
    const Facts& said = facts(s);
    const ProseParagraph& paragraph = context_.prose.paragraphs[sentence.paragraph];
    const std::optional<Part> part = part_of(context_, paragraph);

    // 截至2019年底, 截止到2019年12月31日.
    if (ends_with_any(before, {"截至", "截止", "截止到", "截至到", "截止至"})) {
      return !said.own_year && (mention.year < year_ || !said.plan) &&
             starts_with_any(rest, {"底", "末", "年底", "12月底", "12月末", "12月31日", "12 月"});
    }
    // 现将我局2021年政府信息公开工作情况报告如下.
    if (announces(before) && has(rest, "公开") && !has(rest, "年度报告") &&
        ends_with_any(rest, {"如下", "如下：", "如下。"})) {
      return true;
    }
    // What the report says of itself before part one: 现公布…2018年度政府信息公开工作年度报告.
    if (!paragraph.section) {
      return mention.span.begin >= context_.report.title.span.end &&
             starts_with_any(rest, {"政府信息公开工作年度报告", "政府信息公开年度报告",
                                    "政府信息公开工作报告"}) &&
             !said.comparison;
    }
    // 本机关2020年度未收取信息处理费.
    if (said.fee && !said.own_year && mention.year >= 2019 &&
        (denies_fee(mention) ||
         starts_with_any(rest, {"未发生", "共收取", "收取", "我", "本", "全年", "无"}))) {
      return mention.year < year_ || !said.plan;
    }
    if (mention.year == year_ - 2 && is_carried_over(rest, sentence)) return true;
    if (part == Part::kImprovement && mention.year > year_) return false;
    if (tells_of_itself(before, rest, part) && opens_paragraph(s, sentence)) {
      return !said.comparison && tells_of_report(s, paragraph);
    }
    // 在2021年，我局…; but 在2019年机构改革中.
    const bool in_year = before == "在" && begins_with_comma(mention.span.end, sentence.span.end);
    if (!(is_lead(before) || in_year) || said.comparison) return false;
    if (mention.year > year_ && said.plan) return false;
    // The opening …年，我局… of a paragraph, behind its heading too:
    // （二）依申请公开。2019年，我局….
    if (!opens_paragraph(s, sentence) || !tells_of_report(s, paragraph)) return false;
    if (names_itself(rest) || publishes(rest) || (has_table(part) && counts_of_itself(rest))) {
      return true;
    }
    if (opens_part(context_.prose, sentence.paragraph) && opens_report(rest)) return true;
    return tells_how(rest) && names_itself_later(sentence, mention);
  }

  // 2021年全县各级行政机关均未收取信息处理费; not 自2021年办法施行以来未收取.
  bool denies_fee(const YearMention& mention) const {
    const std::string_view words = slice(text_, next_words(mention));
    return has_any(words, {"未收取", "没有收取", "未产生"}) && !is_month(words) &&
           !has_any(words, {"以来", "施行", "实施", "印发", "公布", "起"});
  }

  // 我局2021年政府信息公开工作…, 本机关2021年度无其他需要报告的事项.
  bool tells_of_itself(std::string_view before, std::string_view rest,
                       std::optional<Part> part) const {
    constexpr std::size_t kLongest = 4;  // characters of 我局 and the like
    const bool pronoun =
        starts_with_any(before, {"我", "本"}) && length_of(before, kLongest) <= kLongest;
    if (before.empty() || !(pronoun || before == context_.report.organ)) return false;
    if (part == Part::kOverview) return rest.starts_with("政府信息公开工作");
    return (has_table(part) || part == Part::kOther) &&
           starts_with_any(rest, {"未", "没有", "无", "政府信息公开工作"});
  }

  bool names_itself(std::string_view text) const {
    return speaks_of_itself(text, context_.report.organ) || names_organ_in_short(text);
  }

  // 2021年，在县委的领导下，按照条例要求，我局…
  bool names_itself_later(const Sentence& sentence, const YearMention& mention) const {
    if (is_history(sentence.words)) return false;
    for (std::size_t c = mention.clause + 1; c < sentence.clause_end; ++c) {
      if (names_itself(slice(text_, context_.prose.clauses[c].span))) return true;
    }
    return false;
  }

  // 2019年，省自然资源厅坚持…, 2019年，凤鸣街道收到…: the organ by a short name at the head of what
  // it did.
  bool names_organ_in_short(std::string_view text) const {
    constexpr std::size_t kShortest = 3;  // characters
    constexpr std::size_t kLongest = 16;
    const std::string_view organ = context_.report.organ;
    if (organ.empty() || is_history(marks_of(text))) return false;
    const OrganKind kind = context_.report.nature.kind;
    // 经开区 for 遂宁经济技术开发区管理委员会.
    const bool of_place = kind == OrganKind::kGovernment || kind == OrganKind::kSubDistrict ||
                          kind == OrganKind::kZone;
    const std::string_view last = organ.substr(previous_char(organ, organ.size()));
    std::size_t end = 0;
    for (std::size_t count = 0; count <= kLongest && end < text.size(); ++count) {
      const std::string_view name = text.substr(0, end);
      const bool ends =
          name.ends_with(last) ||
          (of_place && ends_with_any(name, {"县", "市", "区", "旗", "镇", "乡", "街道"}));
      if (count >= kShortest && ends && is_short_for(name, organ)) return true;
      if (!is_han(next_char(text, end))) break;
    }
    return false;
  }

  // 现将我局…: what the report says of itself begins.
  static bool announces(std::string_view before) {
    const std::string_view near = near_end(before);
    const std::size_t at = near.rfind("现将");
    return at != std::string_view::npos && !has_any(near.substr(at), {"，", "；", ","});
  }

  // 2020年结转2件 in a report on 2022, whose applications were carried over from 2021.
  bool is_carried_over(std::string_view behind, const Sentence& sentence) const {
    if (!starts_with_any(behind, {"结转", "度结转"})) return false;
    const std::size_t count = behind.find("件");
    if (count == std::string_view::npos || has(behind.substr(0, count), "年")) return false;
    // 2020年结转2件、2021年结转3件
    return !has(slice(text_, sentence.span), std::to_string(year_ - 1) + "年");
  }

  // The parts that only tell of the report's year.
  static bool has_table(std::optional<Part> part) {
    return part == Part::kDisclosure || part == Part::kRequests || part == Part::kDisputes;
  }

  bool begins_with_comma(std::size_t begin, std::size_t end) const {
    return starts_with_any(slice(text_, {begin, end}), {"，", ","});
  }

  // What may stand before an opening year: nothing, a number, a short heading and a colon.
  static bool is_lead(std::string_view before) {
    constexpr std::size_t kLongest = 16;  // characters
    if (before.empty()) return true;
    return length_of(before, kLongest) <= kLongest &&
           ends_with_any(before, {"：", ":", "）", ")", "、", ".", "．"});
  }

  // Only blanks, a number or a short heading stand before the sentence.
  bool opens_paragraph(std::size_t s, const Sentence& sentence) const {
    constexpr std::size_t kLongestHeading = 16;  // characters
    const Span paragraph = context_.prose.paragraphs[sentence.paragraph].span;
    if (sentence.span.begin == paragraph.begin) return true;
    if (s == 0 || context_.prose.sentences[s - 1].span.begin != paragraph.begin) return false;
    return length_of(slice(text_, context_.prose.sentences[s - 1].span), kLongestHeading) <=
           kLongestHeading;
  }

  // A later paragraph of the overview may tell of an earlier year as history: it is a leftover
  // where it speaks of what the report is about, or of what did not happen.
  bool tells_of_report(std::size_t s, const ProseParagraph& paragraph) const {
    const std::optional<Part> part = part_of(context_, paragraph);
    if (!part) return false;
    const bool opens = part == Part::kOverview && !is_history(paragraph.words) &&
                       opens_part(context_.prose, context_.prose.sentences[s].paragraph);
    if (!opens && !has_table(part) &&
        !paragraph.words.has<"公开", "信息", "复议", "诉讼", "没有发生", "未发生", "需要报告">()) {
      return false;
    }
    // A paragraph that goes on to its own year is a comparison: 2019年，我局…。2020年，….
    for (std::size_t other = s;
         other < context_.prose.sentences.size() &&
         context_.prose.sentences[other].paragraph == context_.prose.sentences[s].paragraph;
         ++other) {
      if (names_own_year(other)) return false;
    }
    return true;
  }

  // 202 年度, 20200年: a year that lost a digit or has one too many.
  void lost_digit(Span sentence, const std::vector<Span>& titles) {
    const std::string_view text = slice(text_, {0, sentence.end});
    for (std::size_t at = sentence.begin;
         (at = find_digit(text, at, sentence.end)) < sentence.end;) {
      const std::size_t begin = at;
      std::string digits;
      while (digit_value(char_at(text, at)) >= 0) {
        digits += static_cast<char>('0' + digit_value(next_char(text, at)));
      }
      std::size_t end = at;
      while (char_at(text, end) == ' ') ++end;
      constexpr std::string_view kYear = "年";
      if (!text.substr(end).starts_with(kYear)) continue;
      end += kYear.size();
      const char32_t before =
          begin > sentence.begin ? char_at(text, previous_char(text, begin)) : char32_t{0};
      if (before == '.' || before == ',' || inside_any(titles, begin)) continue;
      const bool degree = text.substr(end).starts_with("度");
      const std::string_view rest = behind(text, end);
      const bool own = speaks_of_itself(rest, context_.report.organ) ||
                       rest.starts_with("政府信息公开") || is_month(rest);
      const bool three = digits.size() == 3 && digits.starts_with("20") && (degree || own);
      const bool five = digits.size() == 5 && digits.starts_with("20");
      if (three || five) report({begin, end}, sentence);
    }
  }

  // 20XX年, 202×年, XXXX年: a year that a template left to be filled in.
  void not_filled_in(Span sentence, const std::vector<Span>& titles) {
    constexpr std::string_view kYear = "年";
    constexpr int kDigits = 4;
    for (std::size_t at = find_word(text_, kYear, sentence.begin); at < sentence.end;
         at = find_word(text_, kYear, at + kYear.size())) {
      std::size_t begin = at;
      std::string year;
      while (begin > sentence.begin && year.size() < kDigits) {
        const std::size_t before = previous_char(text_, begin);
        const char32_t c = char_at(text_, before);
        const bool stands_for = is_placeholder_mark(c);
        if (!stands_for && digit_value(c) < 0) break;
        year.insert(year.begin(), stands_for ? 'X' : static_cast<char>('0' + digit_value(c)));
        begin = before;
      }
      const bool any = year.size() == kDigits && year.ends_with('X');
      if (!any || !(year.starts_with("20") || year == "XXXX") || inside_any(titles, begin))
        continue;
      const Span span{begin, at + kYear.size()};
      findings_.push_back(finding_at(
          span,
          {"这里的" + quoted(context_.quote(span)) + "像是模板里没有填上的年份。",
           quoted_en(context_.quote(span)) +
               " looks like a year that a template left to be filled in."},
          {"填上年份；说的是报告当年的，写" + std::to_string(year_) + "年。",
           "Fill in the year; if it is the report's, write " + std::to_string(year_) + "年."}));
    }
  }

  static bool is_month(std::string_view text) {
    std::size_t at = 0;
    return number_at(text, at, 2) != -1 && text.substr(at).starts_with("月");
  }

  void report(Span span, Span sentence) {
    const std::string written = shortened(context_.quote(span));
    const std::string passage = shortened(context_.quote({span.begin, sentence.end}), 16);
    findings_.push_back(
        finding_at(span,
                   {"这是" + std::to_string(year_) + "年度的报告，这里写的却是" + quoted(written) +
                        "（" + quoted(passage) + "），像是沿用了别的年份的文字。",
                    "The report is for " + std::to_string(year_) + ", but here it says " +
                        quoted_en(written) + ": probably left over from another year's report."},
                   {"核对这一处说的是哪一年；说的是当年的，改为" + std::to_string(year_) + "年。",
                    "Check which year is meant; if it is the report's, write " +
                        std::to_string(year_) + "年."}));
  }

  const Context& context_;
  std::string_view text_;
  int year_;
  std::vector<Finding>& findings_;
  Facts facts_;
};

// All else speaks of another year than the title.
void title_left_over(const Title& title, int year, std::vector<Finding>& findings) {
  const std::string written = std::to_string(*title.year) + "年";
  const std::string right = std::to_string(year) + "年";
  Finding finding =
      finding_at(title.year_span,
                 {"标题写的是" + quoted(written) + "，而正文和落款日期都是" + std::to_string(year) +
                      "年度报告的，标题的年份像是沿用了别的年份的。",
                  "The title says " + quoted_en(written) +
                      ", but text and signature are those of a report for " + std::to_string(year) +
                      ": the title's year is probably left over."},
                 {"核对是哪一年的报告；确是" + right + "的，把标题里的年份改为" + right + "。",
                  "Check which year the report is for; if it is " + std::to_string(year) +
                      ", correct the title."});
  finding.expected = std::to_string(year);
  finding.actual = std::to_string(*title.year);
  finding.fix = Fix{title.year_span, std::to_string(year)};
  findings.push_back(finding);
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (!context.report.year) return Assessment::not_assessed(Reason::kUnreadable);
  const int year = *context.report.year;
  const Title& title = context.report.title;
  if (title.year && *title.year != year) title_left_over(title, year, findings);
  YearRule(context, year, findings).run();
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeYear;
const Rule kNarrativeYear = {
    "narrative.year",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"年份像是沿用了别的报告", "Year left over from another report"},
    {"只能写报告年份的地方（截至某年底、“某年，我局……”）写的应是报告年份。",
     "Where only the report's own year can stand (as of the end of …, “In …, our bureau …”) it is "
     "that year."},
    {"年份没有改，说明这一段可能整段抄自往年，数字也可能是往年的。",
     "A year left over suggests that the passage, and its figures, are last year's."},
    {"核对这一段的内容和数字，改正年份。", "Check the passage and its figures, correct the year."},
    {"《中华人民共和国政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告",
     "Regulation on the Disclosure of Government Information, article 49: the report is that of "
     "the previous year"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "2021年，我局坚持以公开促落实、强监管、优服务……",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "2022年，我局坚持以公开促落实、强监管、优服务……"),
};

}  // namespace gouji
