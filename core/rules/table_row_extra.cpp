// Rule table.row_extra. In: rows of the tables that no form has, or that stand there again; out: a
// finding for each.
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding unknown_row(const UnknownRow& row, const std::string& label) {
  return finding_at(
      row.label.empty() ? row.span : row.label,
      {std::string(table_name(row.table)) + "里的" + label + "一行不是规定的行，没有参加核对。",
       "Row " + label + " of " + std::string(table_english(row.table)) +
           " is not in the form and was left out of all checks."},
      {"如果是规定的行写错了名称，请改正行名；如果是自己加的，请删去，其中的数并入相应的行。",
       "If it is a row of the form under a wrong name, correct the name; if it was added, remove "
       "it "
       "and put its figures where they belong."});
}

Finding in_parts(const UnknownRow& row, const std::string& label, const std::string& whole) {
  const std::string table(table_name(row.table));
  const std::string count = std::to_string(row.rows + 1);
  return finding_at(row.label,
                    {table + "的" + whole + "一行分成了 " + count + " 行，从" + label +
                         "起不是规定的行；这一行的数没有参加核对。",
                     "Row " + whole + " of " + std::string(table_english(row.table)) +
                         " is divided into " + count + " rows; those from " + label +
                         " on are not in the form, and the row was left out of all checks."},
                    {"合并为规定的一行，填各行的合计数。",
                     "Make one row of them, as the form has it, with the sums of all."});
}

Finding row_again(const UnknownRow& row, const std::string& label) {
  return finding_at(
      row.label,
      {std::string(table_name(row.table)) + "里的" + label +
           "一行出现了不止一次，填的数不同，这一行没有参加核对。",
       "Row " + label + " of " + std::string(table_english(row.table)) +
           " stands there more than once, with other figures; this one was left out of all "
           "checks."},
      {"只留正确的一行；如果是另一行写错了名称，请改正行名。",
       "Keep the right one; if it is another row under a wrong name, correct the name."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (const TableRead& table : context.report.tables) {
    for (const UnknownRow& row : table.extras) {
      const std::string label = quoted(shortened(context.quote(row.label)));
      if (!row.whole.empty()) {
        const std::string whole = quoted(shortened(context.quote(row.whole)));
        findings.push_back(in_parts(row, label, whole));
        continue;
      }
      findings.push_back(row.again ? row_again(row, label) : unknown_row(row, label));
    }
  }
  return unless_table_absent(context.report);
}

}  // namespace

extern const Rule kTableRowExtra;
const Rule kTableRowExtra = {
    "table.row_extra",
    Severity::kWarning,
    Group::kStructure,
    "",
    {"表格多出一行", "Row that the form does not have"},
    {"表格只有规定的行，不自行增加。", "The tables have the rows of the form, no others."},
    {"自加的行不参加合计，读者也不知道它与规定各行的关系。",
     "An added row is in no total, and readers cannot tell how it relates to the others."},
    {"改正行名，或删去这一行并把数并入相应的行。",
     "Correct the row's name, or remove it and put its figures where they belong."},
    {"国办公开办函〔2021〕30号所附表格（2019、2020年度为国办公开办函〔2019〕60号）",
     "Tables attached to notice 国办公开办函〔2021〕30号 (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("信息内容 | 本年处理决定数量\n"
             "行政处罚 | 5\n"
             "行政强制 | 0\n"
             "行政奖励 | 3",
             "信息内容 | 本年处理决定数量\n"
             "行政处罚 | 5\n"
             "行政强制 | 0"),
};

}  // namespace gouji
