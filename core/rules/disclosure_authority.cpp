// Stage rules: disclosure.authority. 规章 in the report of an organ that cannot make any.
#include <optional>
#include <string>
#include <utility>

#include "report/organ.h"
#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (!report.table(TableId::kDisclosure).found) {
    return Assessment::not_assessed(Reason::kNoTable);
  }
  const std::optional<bool> able = can_make_regulations(report.nature);
  if (!able) return Assessment::not_assessed(Reason::kOrgan);
  if (*able) return Assessment::held();

  std::vector<std::size_t> cells;
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
    const CellSpec& spec = all_cells()[cell];
    if (spec.table != TableId::kDisclosure || spec.row->id != "regulations" ||
        !(value_of(report, cell) > Decimal())) {
      continue;
    }
    const std::string number = report.cell(cell).value.to_string();
    const CellRow named{spec.table, form_of_cell(report, cell), {cell}};
    cells.push_back(cell);
    zh.push_back(columns_zh(named) + " " + number);
    en.push_back(number + " " + columns_en(named));
  }
  if (cells.empty()) return Assessment::held();
  Finding finding = finding_at(
      report.cell(cells.front()).span,
      {"“规章”一行填了" + list_zh(zh) + "，而" + report.organ + "没有规章制定权。",
       "Row “Rules” says " + list_en(en) + ", but " + report.organ + " cannot make rules (规章)."},
      {"核对是否把规范性文件填进了“规章”一行；没有规章的填 0。",
       "Check whether normative documents were counted as rules; write 0 if there are none."});
  finding.cells = ids_of(cells);
  findings.push_back(std::move(finding));
  return Assessment::broken();
}

}  // namespace

extern const Rule kDisclosureAuthority = {
    "disclosure.authority",
    Severity::kWarning,
    Group::kArithmetic,
    "",
    {"无权制定规章的机关填了规章", "Rules by an organ that cannot make them"},
    {"只有国务院部门，省级政府，设区的市、自治州政府能制定规章；其他机关规章一行应为 0。",
     "Only departments of the State Council and governments of provinces, cities divided into "
     "districts and autonomous prefectures make rules (规章); for others the row is 0."},
    {"把规范性文件填成规章，会使规章的统计失实。",
     "Normative documents counted as rules distort the statistics."},
    {"核对是否把规范性文件填进了规章一行；无规章制定权的填 0。",
     "Check whether normative documents were counted as rules; without the power to make rules "
     "write 0."},
    {"《中华人民共和国立法法》关于部门规章、地方政府规章制定机关的规定",
     "Legislation Law of the People's Republic of China, on the organs that make rules"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "规章 | 1 | 0 | 3",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "规章 | 0 | 0 | 0"),
};

}  // namespace gouji
