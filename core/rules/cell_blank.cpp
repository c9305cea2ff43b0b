// Stage rules: cell.blank. Cells without a number, one finding a row.
#include "rules/cells.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  report_empty(context, CellState::kBlank, findings);
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellBlank = {
    "cell.blank",
    Severity::kWarning,
    Group::kCells,
    "",
    {"空着的格", "Blank cells"},
    {"表中每一格都应填数，没有发生的填 0。",
     "Every cell of the tables holds a number, 0 where there is none."},
    {"空着的格分不清是没有还是漏填，汇总时也容易出错。",
     "A blank may mean none or forgotten; totals made from it are unsafe."},
    {"没有发生的填 0；漏填的补上实际数字。",
     "Write 0 where there is none; add what was forgotten."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二、表三、表四",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Tables 2 to 4"},
    check,
    passages("行政处罚 | 5\n"
             "行政强制 | （空白）",
             "行政处罚 | 5\n"
             "行政强制 | 0"),
};

}  // namespace gouji
