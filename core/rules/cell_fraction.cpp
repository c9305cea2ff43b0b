// Stage rules: cell.fraction. Counts that are no integers.
#include <string>
#include <utility>

#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (std::size_t cell = 0; cell < context.report.cells.size(); ++cell) {
    const CellValue& value = context.report.cell(cell);
    if (cell_fault(context.report, cell) != "cell.fraction") continue;
    const Form* form = form_of_cell(context.report, cell);
    const std::string number = value.value.to_string();
    Finding finding =
        finding_at(value.span,
                   {cell_zh(cell, form) + "填的是 " + number + "，件数应是整数。",
                    cell_en(cell, form) + ": " + number + " is a count and should be an integer."},
                   {"核对这个数，看是否把金额或比例填到了这一格。",
                    "Check whether an amount or a share was written into this cell."});
    add_diagnosis(context, cell, finding);
    findings.push_back(std::move(finding));
  }
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellFraction = {
    "cell.fraction",
    Severity::kError,
    Group::kCells,
    "",
    {"件数不是整数", "A count that is no integer"},
    {"表中的件数都应是整数，只有金额可以有小数。",
     "Counts are integers; only amounts have decimals."},
    {"件数带小数，多半是把金额或比例填错了格。",
     "A count with decimals is mostly an amount or a share in the wrong cell."},
    {"核对这个数，改填整数。", "Check the number and write an integer."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二、表三、表四",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Tables 2 to 4"},
    check,
    passages("行政许可 | 1.6", "行政许可 | 16"),
};

}  // namespace gouji
