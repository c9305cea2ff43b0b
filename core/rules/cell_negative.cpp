// Stage rules: cell.negative. Counts and amounts below 0; only 本年增/减 is signed.
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
    if (cell_fault(context.report, cell) != "cell.negative") continue;
    const Form* form = form_of_cell(context.report, cell);
    const std::string number = value.value.to_string();
    Finding finding = finding_at(value.span,
                                 {cell_zh(cell, form) + "填的是 " + number + "，不能小于 0。",
                                  cell_en(cell, form) + ": " + number + " is below 0."},
                                 {"核对这个数；除“本年增/减”外，各格不填负数。",
                                  "Check the number; only “change this year” may be negative."});
    add_diagnosis(context, cell, finding);
    findings.push_back(std::move(finding));
  }
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellNegative = {
    "cell.negative",
    Severity::kError,
    Group::kCells,
    "",
    {"负数", "A negative number"},
    {"除“本年增/减”外，表中的数都不能小于 0。",
     "Except for “change this year” no number of the tables is below 0."},
    {"件数和金额不会是负的，负号多半是误填或列错了位置。",
     "Counts and amounts cannot be negative; the sign is a slip or the value stands in the wrong "
     "place."},
    {"核对这个数，去掉负号或改填实际数字。",
     "Check the number; drop the sign or write the real one."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二、表三、表四",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Tables 2 to 4"},
    check,
    passages("行政许可 | -16", "行政许可 | 16"),
};

}  // namespace gouji
