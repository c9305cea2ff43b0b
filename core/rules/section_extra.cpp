// Rule section.extra. In: the report's headings; out: a finding for each part that the form does
// not have, with the numbers that it shifts.
#include "form/labels.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// The first part after section `at` whose number is higher than the form's.
const Heading* first_shifted(const Report& report, std::size_t at) {
  if (report.sections[at].heading.ordinal == 0) return nullptr;
  for (std::size_t i = at + 1; i < report.sections.size(); ++i) {
    const Heading& heading = report.sections[i].heading;
    if (heading.part && heading.ordinal > static_cast<int>(*heading.part) + 1) return &heading;
  }
  return nullptr;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (report.sections.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const Heading& heading = report.sections[i].heading;
    if (heading.part) continue;
    const std::string name = heading_zh(context, heading);
    Finding finding =
        finding_at(heading.span,
                   {name + "不是规定的六个部分之一",
                    "Heading " + name + " is none of the six parts of the form"},
                   {"把内容并入“一、总体情况”或“六、其他需要报告的事项”，删去这个标题",
                    "Move the content into part one or part six and drop this heading"});
    if (const Heading* shifted = first_shifted(report, i)) {
      const PartSpec& part = parts()[static_cast<std::size_t>(*shifted->part)];
      finding.message.zh += "，后面的序号因此后移（第" + std::string(part.number) + "部分编成了" +
                            quoted(chinese_number(shifted->ordinal)) + "）";
      finding.message.en += ", and the numbers after it are shifted (part " +
                            std::to_string(static_cast<int>(part.part) + 1) + " is numbered " +
                            std::to_string(shifted->ordinal) + ")";
      finding.advice.zh += "，再把后面各部分的序号改回来";
      finding.advice.en += ", then renumber the parts after it";
    }
    finding.message.zh += "。";
    finding.message.en += ".";
    finding.advice.zh += "。";
    finding.advice.en += ".";
    findings.push_back(finding);
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kSectionExtra;
const Rule kSectionExtra = {
    "section.extra",
    Severity::kWarning,
    Group::kStructure,
    "",
    {"多出规定以外的部分", "Part that the form does not have"},
    {"报告只有规定的六个部分，不另设部分。",
     "The report has the six parts of the form, no others."},
    {"自设部分会使后面的序号全部后移，与全国统一格式对不上。",
     "A part of one's own shifts all later numbers away from the uniform form."},
    {"把内容并入相应的部分，通常是“总体情况”或“其他需要报告的事项”，并改回后面的序号。",
     "Move its content into the part where it belongs, mostly the overview or other matters, and "
     "renumber."},
    {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号所附格式",
     "Regulation on the Disclosure of Government Information, article 50; form attached to notice "
     "国办公开办函〔2021〕30号"},
    check,
    passages("五、存在的主要问题及改进情况\n"
             "……\n"
             "六、建议提案办理情况\n"
             "全年承办人大代表建议3件、政协提案2件，均已按时答复。\n"
             "七、其他需要报告的事项\n"
             "……",
             "五、存在的主要问题及改进情况\n"
             "……\n"
             "六、其他需要报告的事项\n"
             "全年承办人大代表建议3件、政协提案2件，均已按时答复。\n"
             "……"),
};

}  // namespace gouji
