// Rule table.missing. In: the tables found; out: one finding for each table of the form that is not
// there, with all its cells.
#include <utility>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Span place_of_table(const Context& context, Part part) {
  const Section* section = context.report.section(part);
  if (section == nullptr) return place_of_part(context, part);
  const std::size_t end = section->body.empty() ? section->heading.span.end : section->body.end;
  return {end, end};
}

Finding absent(const Context& context, const TableSpec& spec) {
  const std::string number(parts()[static_cast<std::size_t>(spec.part)].number);
  return finding_at(
      place_of_table(context, spec.part),
      {"没有找到" + table_zh(spec.table) + "，其中的数据都无法核对。",
       table_en(spec.table) + " was not found; none of its figures could be checked."},
      {"在第" + number +
           "部分补上这张表；表里没有数据的填 0。如果原文有表，请连同表头重新复制；"
           "表格是图片的读不出来，请换成文字的表格。",
       "Add the table to part " + std::to_string(static_cast<int>(spec.part) + 1) +
           ", with 0 where there is nothing. If the original has it, copy it again with its "
           "heads; if it is a picture, which cannot be read, make a table of it."});
}

Finding without_rows(const TableSpec& spec, Span heads) {
  return finding_at(
      {heads.end, heads.end},
      {table_zh(spec.table) + "有表头，表头下面没有找到填数的行，其中的数据都无法核对。",
       table_en(spec.table) + " has its heads, but no row of figures was found below them; none "
                              "could be checked."},
      {"在表头下面补上填数的行，没有发生的填 0。如果原文有数，请连同数重新复制这张表。",
       "Add the row of figures below the heads, with 0 where there is nothing. If the original has "
       "them, copy the table again with its figures."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (const TableSpec& spec : form_in_force(context.report).tables) {
    const TableRead& table = context.report.table(spec.table);
    if (table.found) continue;
    Finding finding =
        table.heads_alone.empty() ? absent(context, spec) : without_rows(spec, table.heads_alone);
    for (const RowSpec& row : spec.rows) add_cells(spec.table, row, finding.cells);
    findings.push_back(std::move(finding));
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kTableMissing;
const Rule kTableMissing = {
    "table.missing",
    Severity::kError,
    Group::kStructure,
    "",
    {"缺少规定的表格", "Table missing"},
    {"第二、三、四部分各有一张规定的表格。",
     "Parts two, three and four each have the table of the form."},
    {"三张表是报告的数据主体，缺表则数据无法公开、核对和汇总。",
     "The three tables are the report's figures; without one they can be neither published nor "
     "checked nor consolidated."},
    {"按格式补上表格，没有发生的填 0，不要用文字代替。",
     "Add the table of the form with 0 where nothing happened; words do not replace it."},
    {"国办公开办函〔2021〕30号所附格式：第二、三、四部分的表格（2019、2020年度为"
     "国办公开办函〔2019〕60号）",
     "Form attached to notice 国办公开办函〔2021〕30号, tables of parts two to four (report years "
     "2019 and 2020: 国办公开办函〔2019〕60号)"},
    check,
    passages("四、政府信息公开行政复议、行政诉讼情况\n"
             "未发生因政府信息公开工作引起的行政复议、行政诉讼。",
             "四、政府信息公开行政复议、行政诉讼情况\n"
             "未发生因政府信息公开工作引起的行政复议、行政诉讼。\n"
             "行政复议 | 行政诉讼\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | "
             "尚未审结 | 总计\n"
             "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
};

}  // namespace gouji
