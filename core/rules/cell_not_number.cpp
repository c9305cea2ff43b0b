// Stage rules: cell.not_number. Text in a cell that is no number.
#include <string>
#include <string_view>
#include <utility>

#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// Rows whose values do not fit the heads: table.shape speaks of them.
bool shape_speaks(const Report& report, std::size_t cell) {
  const CellSpec& spec = all_cells()[cell];
  const TableRead& table = report.table(spec.table);
  for (const RowRead& row : table.rows) {
    if (row.form == nullptr) continue;
    const RowSpec& read = row.form->table(row.table).rows[row.row];
    if (read.id != spec.row->id) continue;
    if (!row.reliable || row.other_shape || row.values.size() > row.wanted) return true;
  }
  return false;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (std::size_t cell = 0; cell < context.report.cells.size(); ++cell) {
    const CellValue& value = context.report.cell(cell);
    if (value.state != CellState::kInvalid || shape_speaks(context.report, cell)) continue;
    const std::string text = shortened(value.text);
    Finding finding = finding_at(
        value.span,
        {cell_zh(cell, context.report.form) + "填的是“" + text + "”，不是数字。",
         cell_en(cell, context.report.form) + " holds “" + text + "”, which is no number."},
        {"改填阿拉伯数字；没有发生的填 0，需要说明的写进正文。",
         "Write the number in digits, 0 where there is none; explanations belong in the text."});
    finding.cells = {cell_id(cell)};
    finding.actual = value.text;
    finding.numeric = false;
    // A letter or character for the digit 0.
    for (const std::string_view zero : {"O", "o", "Ｏ", "〇", "零", "○"}) {
      if (value.text == zero) finding.fix = Fix{value.span, "0"};
    }
    findings.push_back(std::move(finding));
  }
  return assess_cells(context.report);
}

}  // namespace

extern const Rule kCellNotNumber = {
    "cell.not_number",
    Severity::kError,
    Group::kCells,
    "",
    {"填的不是数字", "Not a number"},
    {"表中每一格都应填阿拉伯数字。", "Every cell of the tables holds a number in Arabic digits."},
    {"不是数字的内容无法核对，也无法汇总。",
     "What is no number can neither be checked nor added up."},
    {"改填阿拉伯数字；需要说明的写进正文。",
     "Write the number in digits; explanations belong in the text."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表二、表三、表四",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Tables 2 to 4"},
    check,
    passages("行政许可 | 见附件", "行政许可 | 16"),
};

}  // namespace gouji
