// Stage rules: cell.width. Full-width digits, signs or points, one finding a row.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/walk.h"
#include "rules/cells.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// The text with half-width digits, signs, points and commas, all else as it is.
std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_char(text, at);
    const bool mark = c == 0xFF0B || c == 0xFF0C || c == 0xFF0D || c == 0xFF0E;  // ＋，－．
    if (mark || (c >= 0xFF10 && c <= 0xFF19)) {
      out += static_cast<char>(c - 0xFEE0);
    } else if (c == 0xB7) {  // · for a point
      out += '.';
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const auto wanted = [&report](std::size_t cell) {
    return report.cell(cell).state == CellState::kNumber && report.cell(cell).full_width;
  };
  for (const CellRow& row : rows_with(report, wanted)) {
    const Span span = cover(report, row.cells);
    std::vector<std::string> texts;
    for (const std::size_t cell : row.cells) texts.push_back(quoted(report.cell(cell).text));
    Finding finding =
        finding_at(span,
                   {printed_row_zh(row) + "有全角数字或符号：" + list_zh(texts) + "（" +
                        columns_zh(row) + "）。",
                    printed_row_en(row) + " has full-width digits or signs: " + list_en(texts) +
                        " (" + columns_en(row) + ")."},
                   {"改成半角。", "Write them half-width."});
    finding.cells = ids_of(row.cells);
    // What stands between the cells stays as it is, cells without such characters too.
    finding.fix = Fix{span, half_width(context.quote(span))};
    findings.push_back(std::move(finding));
  }
  return assess_cells(report);
}

}  // namespace

extern const Rule kCellWidth = {
    "cell.width",
    Severity::kInfo,
    Group::kCells,
    "",
    {"全角数字或符号", "Full-width digits or signs"},
    {"表中的数字和正负号用半角。", "Digits and signs in the tables are half-width."},
    {"全角数字（如“１２”“－11”）看起来像数字，许多系统却读不出来。",
     "Full-width digits look right, but many systems cannot read them."},
    {"改用半角数字和符号。", "Write half-width digits and signs."},
    {"GB/T 15835—2011《出版物上数字用法》；国办公开办函〔2019〕60号、〔2021〕30号所附格式",
     "GB/T 15835—2011, General rules for writing numerals in public texts; formats annexed to "
     "国办公开办函〔2019〕60号 and 〔2021〕30号"},
    check,
    passages("行政许可 | １６", "行政许可 | 16"),
};

}  // namespace gouji
