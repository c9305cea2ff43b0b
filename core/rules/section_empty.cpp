// Rule section.empty. In: the text of parts one and five; out: a finding where it says nothing.
#include <string>

#include "input/walk.h"
#include "rules/content.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  bool absent = false;
  for (const Part part : {Part::kOverview, Part::kImprovement}) {
    const Section* section = context.report.section(part);
    if (section == nullptr || section->heading.from_table) {
      absent = true;
      continue;
    }
    const std::u32string said = said_in(context, *section);
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
     "Regulation on the Disclosure of Government Information, article 50"},
    check,
    passages("五、存在的主要问题及改进情况\n"
             "无。",
             "五、存在的主要问题及改进情况\n"
             "存在的问题：一是公开内容与群众需求的匹配度还不高；二是工作人员对政策理解不够深入。\n"
             "改进情况：一是梳理群众关心的文化惠民、旅游消费等事项，细化公开内容；二是组织学习典型"
             "案例，提高办理质量。"),
};

}  // namespace gouji
