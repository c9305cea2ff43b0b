// Rule section.missing. In: the parts found; out: a finding for each part of the form without a
// heading, at the place where it should stand.
#include <algorithm>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding none_at_all(const Context& context) {
  const std::size_t end = context.report.title.span.end;
  std::vector<std::string> zh;
  for (const PartSpec& part : parts()) zh.push_back(part_zh(part.part));
  return finding_at({end, end},
                    {"没有找到任何一个部分的标题，报告应当分为六个部分：" + list_zh(zh) + "。",
                     "Not one heading of the six parts of the form was found."},
                    {"按格式给六个部分分别写上标题，各占一行。",
                     "Give each of the six parts its heading, on a line of its own."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const bool any = std::any_of(
      report.sections.begin(), report.sections.end(),
      [](const Section& section) { return section.heading.part && !section.heading.from_table; });
  if (!any) {
    findings.push_back(none_at_all(context));
    return Assessment::broken();
  }
  for (const PartSpec& part : parts()) {
    if (has_heading(report, part.part)) continue;
    const bool table_only = report.section(part.part) != nullptr;
    const std::string zh = part_zh(part.part);
    const std::string en = part_en(part.part);
    Finding finding = finding_at(place_of_part(context, part.part), {});
    if (table_only) {
      finding.message = {"有这一部分的表格，但没有找到标题" + zh + "。",
                         "The table of part " + en + " is there, but its heading is not."};
      finding.advice = {"在表格前补上一行标题" + zh + "。",
                        "Put the heading on a line above the table."};
    } else {
      finding.message = {"缺少" + zh + "这一部分。", "Part " + en + " is absent."};
      finding.advice = {"补上标题" + zh + "和这一部分的内容；没有需要说明的也要写明。",
                        "Add the heading and the content; where there is nothing to say, say so."};
    }
    findings.push_back(finding);
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kSectionMissing;
const Rule kSectionMissing = {
    "section.missing",
    Severity::kError,
    Group::kStructure,
    "",
    {"缺少规定的部分", "Part of the form missing"},
    {"报告应有六个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，"
     "政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。",
     "The report has the six parts of the form: overview, proactive disclosure, requests, "
     "reconsiderations and lawsuits, problems and improvement, other matters."},
    {"六个部分是条例要求的内容，缺一部分就等于少报一项。",
     "The six parts are what the Regulation requires; a missing one is content not reported."},
    {"在规定的位置补上标题和内容；确无内容的，写明“无”及原因。",
     "Add heading and content at the right place; where there is nothing to report, say so."},
    {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号所附格式",
     "Regulation on the Disclosure of Government Information, article 50; form attached to notice "
     "国办公开办函〔2021〕30号"},
    check,
    passages("四、政府信息公开行政复议、行政诉讼情况\n"
             "……\n"
             "六、其他需要报告的事项\n"
             "……",
             "四、政府信息公开行政复议、行政诉讼情况\n"
             "……\n"
             "五、存在的主要问题及改进情况\n"
             "……\n"
             "六、其他需要报告的事项\n"
             "……"),
};

}  // namespace gouji
