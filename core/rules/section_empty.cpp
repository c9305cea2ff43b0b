// Rule section.empty. In: the text of parts one and five; out: a finding where it says nothing.
#include <algorithm>
#include <array>
#include <string>

#include "form/labels.h"
#include "input/walk.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestHeading = 24;  // characters of a sub-heading without full stop
constexpr std::size_t kLongestNothing = 24;  // characters of a sentence of no content

Span meet(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "！", "：", ";"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// A line that is a sub-heading and no more: （一）主动公开.
bool is_bare_heading(std::string_view text) {
  const Numbering number = leading_number(text);
  if (number.style == Numbering::Style::kNone || ends_sentence(text)) return false;
  return essence(text.substr(number.end)).size() <= kLongestHeading;
}

bool starts_with(std::u32string_view text, std::u32string_view words) {
  return text.substr(0, words.size()) == words;
}

bool ends_with(std::u32string_view text, std::u32string_view words) {
  return text.size() >= words.size() && text.substr(text.size() - words.size()) == words;
}

// 无, 暂无, 没有存在的问题, 略: words that say nothing. 无障碍改造… or 没有及时更新网站 do.
bool says_nothing(std::u32string_view text) {
  if (text.empty()) return true;
  if (text.size() > kLongestNothing) return false;
  constexpr std::array<std::u32string_view, 9> kWhole{U"略",     U"同上",   U"同上年",
                                                      U"同去年", U"无变化", U"不涉及",
                                                      U"不适用", U"见附件", U"详见附件"};
  if (std::find(kWhole.begin(), kWhole.end(), text) != kWhole.end()) return true;
  constexpr std::array<std::u32string_view, 6> kNone{U"暂无", U"无",     U"暂时没有",
                                                     U"没有", U"不存在", U"未发现"};
  constexpr std::array<std::u32string_view, 6> kObjects{U"问题", U"情况",     U"事项",
                                                        U"内容", U"改进措施", U"改进"};
  for (const std::u32string_view none : kNone) {
    if (!starts_with(text, none)) continue;
    if (text.size() == none.size()) return true;
    return std::any_of(kObjects.begin(), kObjects.end(),
                       [text](std::u32string_view object) { return ends_with(text, object); });
  }
  return false;
}

// What the part says, without sub-headings and the form's own tables.
std::u32string content(const Context& context, Span body) {
  std::u32string said;
  for (const Block& block : context.document.blocks) {
    if (said.size() > kLongestNothing) break;
    if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) {
      const Span part = trim(context.text.utf8, meet(paragraph->span, body));
      const std::string_view text = context.quote(part);
      if (!is_bare_heading(text)) said += essence(text);
      continue;
    }
    const Span part = meet(std::get<Grid>(block).span, body);
    const bool own = std::any_of(
        context.report.tables.begin(), context.report.tables.end(),
        [&](const TableRead& table) { return table.found && !meet(table.span, part).empty(); });
    if (!own) said += essence(context.quote(part));
  }
  return said;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  bool absent = false;
  for (const Part part : {Part::kOverview, Part::kImprovement}) {
    const Section* section = context.report.section(part);
    if (section == nullptr || section->heading.from_table) {
      absent = true;
      continue;
    }
    const std::u32string said = content(context, section->body);
    if (!says_nothing(said)) continue;
    const Span body = trim(context.text.utf8, section->body);
    const std::string zh = part_zh(part);
    const std::string en = part_en(part);
    Finding finding = finding_at(body.empty() ? section->heading.span : body, {});
    if (said.empty()) {
      finding.message = {zh + "只有标题，没有内容。",
                         "Part " + en + " has a heading and no content."};
    } else {
      const std::string words = quoted(shortened(context.quote(body)));
      finding.message = {zh + "只写了" + words + "，没有实际内容。",
                         "Part " + en + " says only " + words + "."};
    }
    finding.advice =
        part == Part::kOverview
            ? Bilingual{"写明主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面的工作情况。",
                        "Report on proactive disclosure, requests, information management, "
                        "platforms and supervision."}
            : Bilingual{"写明当年存在的主要问题，以及已经采取和准备采取的改进措施。",
                        "Name the main problems of the year and what was or will be done about "
                        "them."};
    findings.push_back(finding);
  }
  return absent ? Assessment::not_assessed(Reason::kUnreadable) : Assessment::held();
}

}  // namespace

extern const Rule kSectionEmpty;
const Rule kSectionEmpty = {
    "section.empty",
    Severity::kWarning,
    Group::kStructure,
    "",
    {"部分没有实际内容", "Part says nothing"},
    {"“总体情况”和“存在的主要问题及改进情况”应当有实际内容，不能空着或只写“无”。",
     "The overview and the part on problems and improvement say something; they are not blank or "
     "just “无”."},
    {"这两个部分没有表格，全靠文字；条例要求报告工作情况、存在的主要问题和改进情况。",
     "These parts have no table, words are all there is; the Regulation asks for the work done, "
     "the main problems and the improvements."},
    {"补写当年的实际情况；确实没有突出问题的，也应说明不足和下一步打算。",
     "Write what the year was like; where there was no serious problem, name shortcomings and next "
     "steps."},
    {"《中华人民共和国政府信息公开条例》第五十条",
     "Regulation on Open Government Information, article 50"},
    check,
};

}  // namespace gouji
