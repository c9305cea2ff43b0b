// Rule section.title. In: the parts' headings; out: a finding for each title that is neither the
// standard one nor an accepted variant, with the standard one as fix.
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (report.sections.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  for (const Section& section : report.sections) {
    const Heading& heading = section.heading;
    // Where the form has no such part, or the part no heading, there is no title to differ.
    if (heading.standard_title) continue;
    const PartSpec& part = parts()[static_cast<std::size_t>(*heading.part)];
    const std::string standard(part.title);
    const std::string written = shortened(context.quote(heading.title_span), 40);
    Finding finding =
        finding_at(heading.title_span,
                   {"第" + std::string(part.number) + "部分的标题写作" + quoted(written) +
                        "，规定的标题是" + quoted(standard) + "。",
                    "Part " + std::to_string(static_cast<int>(part.part) + 1) + " is headed " +
                        quoted_en(written) + "; the form says " + quoted_en(standard) + "."},
                   {"把标题改为" + quoted(standard) + "。",
                    "Change the title to " + quoted_en(standard) + "."});
    finding.numeric = false;
    finding.expected = standard;
    finding.actual = written;
    finding.fix = Fix{heading.title_span, standard};
    findings.push_back(finding);
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kSectionTitle;
const Rule kSectionTitle = {
    "section.title",
    Severity::kInfo,
    Group::kStructure,
    "",
    {"部分标题与规定不同", "Title of a part differs"},
    {"六个部分的标题应为规定的标题或通行的写法。",
     "The parts bear the titles of the form or accepted variants."},
    {"标题全国统一，改写后不便查找和比对。",
     "The titles are uniform nationwide; other words make parts hard to find and compare."},
    {"把标题改为规定的写法。", "Use the title of the form."},
    {"国办公开办函〔2021〕30号所附格式：六个部分的标题（2019、2020年度为国办公开办函〔2019〕60号）",
     "Form attached to notice 国办公开办函〔2021〕30号, titles of the parts (report years 2019 and "
     "2020: 国办公开办函〔2019〕60号)"},
    check,
    passages("三、依申请公开政府信息办理情况", "三、收到和处理政府信息公开申请情况"),
};

}  // namespace gouji
