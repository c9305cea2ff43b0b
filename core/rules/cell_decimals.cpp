// Stage rules: cell.decimals. Amounts without the four decimals that their own head asks for.
#include <string>
#include <utility>

#include "rules/amounts.h"
#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (std::size_t cell = 0; cell < context.report.cells.size(); ++cell) {
    const CellValue& value = context.report.cell(cell);
    // An amount in another unit is converted first: cell.unit speaks of it.
    if (value.state != CellState::kNumber || !value.head_wants_decimals ||
        value.decimals == kDecimalsWanted || value.value == Decimal() ||
        has_other_unit(context.report, cell)) {
      continue;
    }
    const Form* form = form_of_cell(context.report, cell);
    const std::string wanted = with_decimals(value.value);
    Finding finding = finding_at(value.span,
                                 {cell_zh(cell, form) + "填的是 " + value.text +
                                      "，表头要求保留 4 位小数，应写作 " + wanted + "。",
                                  cell_en(cell, form) + " says " + value.text +
                                      "; its head asks for 4 decimals: " + wanted + "."},
                                 {"按表头写足 4 位小数。", "Write 4 decimals, as the head says."});
    finding.cells = {cell_id(cell)};
    finding.actual = value.text;
    finding.expected = wanted;
    finding.numeric = false;  // the same number, written otherwise
    if (value.remark.empty()) finding.fix = Fix{value.span, wanted};
    findings.push_back(std::move(finding));
  }
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellDecimals = {
    "cell.decimals",
    Severity::kInfo,
    Group::kCells,
    "",
    {"金额小数位数", "Decimals of an amount"},
    {"表头写明“保留4位小数”的金额应写 4 位小数。",
     "An amount whose head says “保留4位小数” is written with 4 decimals."},
    {"表头的要求就是填报口径，位数不齐时难以判断是否漏写。",
     "The head asks for it; with fewer decimals one cannot tell whether some were lost."},
    {"按表头补足或四舍五入到 4 位小数。", "Write the amount with 4 decimals as the head says."},
    {"国办公开办函〔2019〕60号所附格式，表二第（九）项表头",
     "Format annexed to 国办公开办函〔2019〕60号, Table 2, head of item (9)"},
    check,
    passages("信息内容 | 采购项目数量 | 采购总金额（单位：万元，保留4位小数）\n"
             "政府集中采购 | 5 | 86.42",
             "信息内容 | 采购项目数量 | 采购总金额（单位：万元，保留4位小数）\n"
             "政府集中采购 | 5 | 86.4200"),
};

}  // namespace gouji
