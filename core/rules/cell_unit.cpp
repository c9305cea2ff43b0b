// Stage rules: cell.unit. A unit written into the cell, or an amount that is evidently in yuan.
#include <string>
#include <utility>

#include "rules/amounts.h"
#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding written_unit(const Context& context, std::size_t cell) {
  const CellValue& value = context.report.cell(cell);
  const Form* form = form_of_cell(context.report, cell);
  const bool amount = all_cells()[cell].column->kind == Kind::kAmount;
  const bool exact = !value.head_wants_decimals;
  const std::string number = exact ? value.value.to_string() : with_decimals(value.value);
  Finding finding = finding_at(
      value.span,
      {cell_zh(cell, form) + "填的是“" + value.text + "”，格内只填数字" +
           (amount ? "，以万元为单位应填 " : "，应填 ") + number + "。",
       cell_en(cell, form) + " holds “" + value.text + "”; the cell takes a number only" +
           (amount ? ", in 万元: " : ": ") + number + "."},
      {"去掉单位，填 " + number + "。", "Drop the unit and write " + number + "."});
  finding.expected = number;
  finding.actual = value.text;
  finding.numeric = false;
  if (value.remark.empty()) finding.fix = Fix{value.span, number};
  return finding;
}

Finding in_yuan(const Context& context, std::size_t cell) {
  const CellValue& value = context.report.cell(cell);
  const Form* form = form_of_cell(context.report, cell);
  const Decimal converted = Decimal::from_raw(value.value.raw() / 10'000);
  const std::string number =
      value.head_wants_decimals ? with_decimals(converted) : converted.to_string();
  Finding finding = finding_at(
      value.span,
      {cell_zh(cell, form) + "填的是 " + value.text +
           "，按万元计大得不合常理，多半是按元填的；换算成万元是 " + number + "。",
       cell_en(cell, form) + " says " + value.text +
           ", which is beyond all reason in 万元 and most likely in yuan; in 万元 it is " + number +
           "."},
      {"核对金额；若是按元填的，改填 " + number + "。",
       "Check the amount; if it is in yuan, write " + number + "."});
  finding.expected = converted.to_string();
  finding.actual = value.value.to_string();
  finding.fix = Fix{value.span, number};
  return finding;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (std::size_t cell = 0; cell < context.report.cells.size(); ++cell) {
    const CellValue& value = context.report.cell(cell);
    if (value.state != CellState::kNumber || !has_other_unit(context.report, cell)) continue;
    Finding finding = value.unit.empty() ? in_yuan(context, cell) : written_unit(context, cell);
    finding.cells = {cell_id(cell)};
    findings.push_back(std::move(finding));
  }
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellUnit = {
    "cell.unit",
    Severity::kWarning,
    Group::kCells,
    "",
    {"格内写了单位或单位不对", "A unit in the cell, or the wrong unit"},
    {"格内只填数字；金额以万元为单位。",
     "Cells hold numbers only; amounts are in 万元 (10,000 yuan)."},
    {"单位写在格内或按元填报，汇总时会差一万倍。",
     "A unit in the cell, or an amount in yuan, makes totals wrong by a factor of ten thousand."},
    {"去掉单位，金额换算成万元。", "Remove the unit and convert amounts to 万元."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二金额栏“单位：万元”",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Table 2, “unit: 万元”"},
    check,
    passages("信息内容 | 本年收费金额（单位：万元）\n"
             "行政事业性收费 | 28153600元",
             "信息内容 | 本年收费金额（单位：万元）\n"
             "行政事业性收费 | 2815.36"),
};

}  // namespace gouji
