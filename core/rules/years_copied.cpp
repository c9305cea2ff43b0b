// Stage rules: years.copied. A part of running text that is word for word last year's, be it with
// the years changed.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/labels.h"
#include "input/words.h"
#include "rules/companions.h"
#include "rules/content.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"
#include "rules/years.h"

namespace gouji {
namespace {

// Letters and digits from which a part says more than any report may say every year.
constexpr std::size_t kShortest = 30;

// The parts that are running text. The others hold tables, and beside them sentences that may well
// stand every year (未发生行政复议、行政诉讼).
constexpr Part kNarrative[] = {Part::kOverview, Part::kImprovement, Part::kOther};

// Sentences that are the same every year, and rightly so.
bool is_standing(std::string_view sentence) {
  return has_any(
      sentence, {"信息处理费", "无其他", "没有其他", "无需要报告", "无需报告", "没有需要", "未发生",
                 "不涉及", "电话", "邮编", "地址", "网址", "下载", "联系", "查阅", "http", "www."});
}

// The text with its report's year and those next to it as what they are to it: 2021年 in last
// year's is 2022年 in this year's.
std::u32string with_relative_years(std::u32string_view text, int year) {
  constexpr char32_t kRelative = 0xE000;  // of private use: stands for no character
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    constexpr std::size_t kDigits = 4;
    int number = 0;
    std::size_t end = at;
    while (end < text.size() && end < at + kDigits && text[end] >= U'0' && text[end] <= U'9') {
      number = 10 * number + static_cast<int>(text[end++] - U'0');
    }
    const int off = number - year;
    if (end == at + kDigits && off >= -1 && off <= 1) {
      out += kRelative + static_cast<char32_t>(off + 1);
      at = end;
    } else {
      out += text[at++];
    }
  }
  return out;
}

struct Said {
  std::u32string all;   // letters and digits of the part's running text
  std::size_t own = 0;  // of them, those in sentences that need not stand every year
  Span span;
};

// A heading without a sentence, and who signed when, is no running text.
Said said_in(std::string_view text, const Report& report, const Prose& prose, Part part) {
  Said said;
  for (const Sentence& sentence : prose.sentences) {
    const ProseParagraph& paragraph = prose.paragraphs[sentence.paragraph];
    if (!paragraph.section || report.sections[*paragraph.section].heading.part != part) continue;
    if (report.signature && paragraph.span.begin >= report.signature->span.begin) continue;
    const std::string_view whole = text.substr(paragraph.span.begin, paragraph.span.size());
    if (!has_any(whole, {"。", "，", "；", ","})) continue;
    const std::string_view words = text.substr(sentence.span.begin, sentence.span.size());
    const std::u32string letters = essence(words);
    if (!is_standing(words)) said.own += letters.size();
    said.all += letters;
    if (said.span.empty()) said.span.begin = sentence.span.begin;
    said.span.end = sentence.span.end;
  }
  return said;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (const std::optional<Reason> why = lacks_previous(context)) {
    return Assessment::not_assessed(*why);
  }
  const CompanionReport& before = *context.beside.previous->companion;
  bool any_here = false;
  bool any_before = false;
  for (const Part part : kNarrative) {
    const Said here = said_in(context.text.utf8, context.report, context.prose, part);
    const Said there = said_in(before.text.utf8, before.report, before.prose, part);
    any_here = any_here || !here.all.empty();
    any_before = any_before || !there.all.empty();
    if (here.own < kShortest || says_nothing(here.all)) continue;
    const bool literally = here.all == there.all;
    // Part six may tell of the same few things in two years.
    const bool but_for_years = part != Part::kOther && context.report.year && before.report.year &&
                               with_relative_years(here.all, *context.report.year) ==
                                   with_relative_years(there.all, *before.report.year);
    if (!literally && !but_for_years) continue;
    findings.push_back(finding_at(
        here.span,
        {part_zh(part) + "这一部分" + (literally ? "" : "除年份外") + "与上年报告一字不差。",
         "The part " + part_en(part) + " is word for word that of last year's report" +
             (literally ? "." : ", but for the years.")},
        {"按本年的实际情况重写。", "Write it anew, as things were this year."}));
  }
  if (!any_here) return Assessment::not_assessed(Reason::kNoTable);
  if (!any_before) return Assessment::not_assessed(Reason::kUnreadable);
  return Assessment::held();
}

}  // namespace

extern const Rule kYearsCopied = {
    "years.copied",
    Severity::kWarning,
    Group::kYears,
    "",
    {"照抄上年报告", "Copied from last year's report"},
    {"总体情况、存在的主要问题及改进情况、其他需要报告的事项不应与上年报告一字不差；"
     "“无其他需要报告的事项”一类固定写法不算。",
     "The overview, the problems and improvements, and the other matters are not word for word "
     "last "
     "year's; standing phrases such as “no other matters” do not count."},
    {"年度报告讲的是这一年做了什么，照抄上年等于没有报告。",
     "The report tells what was done in the year; a copy of last year's tells nothing."},
    {"按本年的工作和问题重写这一部分。",
     "Write the part anew about this year's work and problems."},
    {"《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括存在的主要问题及改进情况等内容",
     "Regulation on the Disclosure of Government Information, article 50: what the yearly report "
     "covers"},
    check,
    passages("2021年度报告：存在的问题：一是政策解读不够通俗；二是栏目更新有时滞后。\n"
             "2022年度报告：存在的问题：一是政策解读不够通俗；二是栏目更新有时滞后。",
             "2021年度报告：存在的问题：一是政策解读不够通俗；二是栏目更新有时滞后。\n"
             "2022年度报告：存在的问题：一是公开内容与群众需求的匹配度还不高；二是工作人员对政策理"
             "解不够深入。"),
};

}  // namespace gouji
