// Stage rules: cell.not_number. Text in a cell that is no number.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// A formula of a workbook that no program has calculated.
bool is_formula(const CellValue& value) { return value.text.starts_with('='); }

// They have one cause: the program that wrote the workbook.
Finding on_formulas(const Context& context, const std::vector<std::size_t>& cells) {
  const Form* form = form_of_cell(context.report, cells.front());
  const std::string zh = cell_zh(cells.front(), form);
  const std::string en = cell_en(cells.front(), form);
  const std::string count = std::to_string(cells.size());
  Bilingual message{zh + "是公式，还没有算出结果，这一格的数无法核对。",
                    en + " is a formula without a result; its number could not be checked."};
  if (cells.size() > 1) {
    message = {
        "有 " + count + " 格是公式，还没有算出结果，这些格的数无法核对；第一格是" + zh + "。",
        count + " cells are formulas without results, the first of them " + en +
            "; their numbers could not be checked."};
  }
  Finding finding = finding_at(cover(context.report, cells), std::move(message),
                               {"请用 Excel 或 WPS 打开，等公式算完后保存，再检查一次。",
                                "Open the workbook in Excel or WPS, save it once the formulas are "
                                "computed, and check it again."});
  finding.cells = ids_of(cells);
  return finding;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  std::vector<std::size_t> formulas;
  for (std::size_t cell = 0; cell < context.report.cells.size(); ++cell) {
    const CellValue& value = context.report.cell(cell);
    if (value.state != CellState::kInvalid || shape_speaks(context.report, cell)) continue;
    if (is_formula(value)) {
      formulas.push_back(cell);
      continue;
    }
    const Form* form = form_of_cell(context.report, cell);
    const std::string text = shortened(value.text);
    Finding finding = finding_at(
        value.span,
        {cell_zh(cell, form) + "填的是“" + text + "”，不是数字。",
         cell_en(cell, form) + " holds “" + text + "”, which is no number."},
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
  if (!formulas.empty()) findings.push_back(on_formulas(context, formulas));
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
