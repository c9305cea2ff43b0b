// Stage rules: disclosure.in_force. Form 2021, Table 2: 现行有效 covers 本年制发 less 本年废止.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context& context, const Relation& relation) {
  const RowSpec& row = *all_cells()[relation.left.front().cell].row;
  const std::string in_force = relation.left_sum.to_string();
  const std::string made = value_of(context.report, relation.right.front().cell).to_string();
  const std::string repealed = value_of(context.report, relation.right.back().cell).to_string();
  return {quoted(row.label) + "：现行有效件数为 " + in_force + "，小于本年制发 " + made +
              " 件减去本年废止 " + repealed + " 件的差 " + relation.right_sum.to_string() + "。",
          row_en(row) + ": " + in_force + " in force is less than " + made + " issued less " +
              repealed + " repealed this year."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "disclosure.in_force", TableId::kDisclosure, describe, findings);
}

}  // namespace

extern const Rule kDisclosureInForce = {
    "disclosure.in_force",
    Severity::kWarning,
    Group::kArithmetic,
    "2021",
    {"现行有效件数偏小", "Too few documents in force"},
    {"表二中，现行有效件数不应小于本年制发件数减本年废止件数。",
     "In Table 2 the number in force should not be below those issued less those repealed this "
     "year."},
    {"本年制发而未废止的文件都现行有效，现行有效件数更小，多半漏填或填反。",
     "What was issued and not repealed this year is in force; fewer means an omission or a swap."},
    {"核对制发、废止、现行有效三个数；现行有效件数应含历年制发、至今有效的文件。",
     "Check the three numbers; those in force include earlier years' documents that still hold."},
    {"国办公开办函〔2021〕30号所附格式，表二第（一）项。",
     "Format annexed to 国办公开办函〔2021〕30号, Table 2, item (1)."},
    check,
    passages("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "……\n"
             "行政规范性文件 | 1 | 0 | 0",
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "……\n"
             "行政规范性文件 | 1 | 0 | 4"),
};

}  // namespace gouji
