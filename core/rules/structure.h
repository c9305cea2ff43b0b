// Stage rules: what the rules on form and structure share. In: the report and pieces of it; out:
// names of parts, rows and tables, and the places where something absent should stand.
#ifndef GOUJI_RULES_STRUCTURE_H_
#define GOUJI_RULES_STRUCTURE_H_

#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "gouji/gouji.h"
#include "report/report.h"
#include "rules/rule.h"

namespace gouji {

// The report's form, or the newest one where neither year nor tables tell.
const Form& form_in_force(const Report& report);

// “五、存在的主要问题及改进情况” and “5. Problems and improvement”.
std::string part_zh(Part part);
std::string part_en(Part part);
// The heading as it is printed, in quotes.
std::string heading_zh(const Context& context, const Heading& heading);

// 表三（收到和处理政府信息公开申请情况） and “Table 3 (Requests for information)”.
std::string table_zh(TableId table);
std::string table_en(TableId table);

const RowSpec& row_spec(const RowRead& row);
// The row as a person would say it: “（七）总计”, with its group where the form has one:
// “（三）不予公开”的“1.属于国家秘密”.
std::string row_name_zh(TableId table, const RowSpec& row);
// Appends the ids of the row's cells.
void add_cells(TableId table, const RowSpec& row, std::vector<std::string>& ids);

// Whether the part has a heading of its own.
bool has_heading(const Report& report, Part part);
// An empty span where the part should stand: before the next part of the form that is there, or
// after the last one.
Span place_of_part(const Context& context, Part part);

// The words of a label without number and blanks around them, and without a remark in brackets
// that the form's own wording does not have: what may be replaced by that wording.
Span words_of_label(const Context& context, Span label, std::string_view wording);

// Held, or not assessed if a table is absent. For rules that look at all three tables.
Assessment unless_table_absent(const Report& report);

}  // namespace gouji

#endif  // GOUJI_RULES_STRUCTURE_H_
