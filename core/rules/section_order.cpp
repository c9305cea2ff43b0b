// Rule section.order. In: the parts in the order of the text; out: one finding that names those out
// of place, as few as can be.
#include <algorithm>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// The parts that do not belong to the longest run in the form's order.
std::vector<const Section*> out_of_place(const Report& report) {
  std::vector<const Section*> sections;
  std::vector<bool> seen(kPartCount, false);
  for (const Section& section : report.sections) {
    if (!section.heading.part) continue;
    const std::size_t part = static_cast<std::size_t>(*section.heading.part);
    if (!seen[part]) sections.push_back(&section);
    seen[part] = true;
  }
  std::vector<std::size_t> length(sections.size(), 1);
  std::vector<std::size_t> before(sections.size(), sections.size());
  std::size_t last = sections.size();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (*sections[j]->heading.part < *sections[i]->heading.part && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    }
    if (last == sections.size() || length[i] > length[last]) last = i;
  }
  std::vector<bool> in_place(sections.size(), false);
  for (; last < sections.size(); last = before[last]) in_place[last] = true;
  std::vector<const Section*> moved;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!in_place[i]) moved.push_back(sections[i]);
  }
  return moved;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (report.sections.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  const std::vector<const Section*> moved = out_of_place(report);
  if (moved.empty()) return Assessment::held();

  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const Section* section : moved) {
    zh.push_back(part_zh(*section->heading.part));
    en.push_back(part_en(*section->heading.part));
  }
  std::vector<std::string> found;
  for (const Section& section : report.sections) {
    if (!section.heading.part) continue;
    found.push_back(std::string(parts()[static_cast<std::size_t>(*section.heading.part)].number));
  }
  const Heading& first = moved.front()->heading;
  findings.push_back(finding_at(
      first.span.empty() ? Span{moved.front()->span.begin, moved.front()->span.begin} : first.span,
      {"各部分的先后顺序与格式不同，照格式的序号，现在是" + list_zh(found) + "；位置不对的是" +
           list_zh(zh) + "。",
       "The parts are not in the order of the form; out of place: " + list_en(en) + "."},
      {"把" + list_zh(zh) + "连同内容移到规定的位置。",
       "Move " + list_en(en) + " with all content to the prescribed place."}));
  return Assessment::broken();
}

}  // namespace

extern const Rule kSectionOrder;
const Rule kSectionOrder = {
    "section.order",
    Severity::kError,
    Group::kStructure,
    "",
    {"部分的顺序不对", "Parts in another order"},
    {"六个部分应按格式规定的先后排列。", "The six parts stand in the order of the form."},
    {"格式全国统一，顺序打乱后读者和汇总程序会把内容对错位置。",
     "The form is uniform nationwide; in another order, readers and programs take one part for "
     "another."},
    {"把位置不对的部分连同内容移回规定的位置，再核对序号。",
     "Move the parts out of place, with their content, and check the numbers."},
    {"国办公开办函〔2021〕30号所附格式（2019、2020年度为国办公开办函〔2019〕60号）",
     "Form attached to notice 国办公开办函〔2021〕30号 (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("五、其他需要报告的事项\n"
             "无其他需要报告的事项。\n"
             "六、存在的主要问题及改进情况\n"
             "主要问题：……\n"
             "改进措施：……",
             "五、存在的主要问题及改进情况\n"
             "主要问题：……\n"
             "改进措施：……\n"
             "六、其他需要报告的事项\n"
             "无其他需要报告的事项。"),
};

}  // namespace gouji
