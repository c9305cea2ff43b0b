// Stage rules: cell.placeholder. / - 无 and the like for a number, one finding a row.
#include "rules/cells.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  report_empty(context, CellState::kPlaceholder, findings);
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellPlaceholder = {
    "cell.placeholder",
    Severity::kWarning,
    Group::kCells,
    "",
    {"用符号代替数字", "A mark instead of a number"},
    {"表中每一格都应填数，不用“/”“-”“无”代替。",
     "Every cell of the tables holds a number, not “/”, “-” or “无”."},
    {"符号不是数字，系统汇总时读不出来。",
     "A mark is no number; systems that add up reports cannot read it."},
    {"没有发生的填 0；有数的填实际数字。", "Write 0 where there is none, else the number."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二、表三、表四",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Tables 2 to 4"},
    check,
    passages("2.重复申请 | / | / | / | / | / | / | /", "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
};

}  // namespace gouji
