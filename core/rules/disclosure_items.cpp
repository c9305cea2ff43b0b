// Stage rules: disclosure.items. Form 2019, Table 2: 上一年项目数量 + 本年增/减 is not below 0.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context& context, const Relation& relation) {
  const std::string before = value_of(context.report, relation.left.front().cell).to_string();
  const std::string change = value_of(context.report, relation.left.back().cell).to_string();
  const RowSpec& row = *all_cells()[relation.left.front().cell].row;
  const std::string sum = relation.left_sum.to_string();
  return {quoted(row.label) + "：上一年项目数量 " + before + "，本年增/减 " + change + "，得 " +
              sum + "；项目数量不会小于 0。",
          row_en(row) + ": " + before + " items last year and a change of " + change + " make " +
              sum + "; there cannot be fewer than 0."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "disclosure.items", TableId::kDisclosure, describe, findings);
}

}  // namespace

extern const Rule kDisclosureItems = {
    "disclosure.items",
    Severity::kError,
    Group::kArithmetic,
    "2019",
    {"项目数量减成了负数", "A negative number of items"},
    {"表二中，上一年项目数量加本年增/减不能小于 0。",
     "In Table 2, last year's items and this year's change cannot make less than 0."},
    {"事项不能减到比没有还少，两个数字里必有一个写错，常见的是正负号写反。",
     "There cannot be fewer than no items: one of the numbers is wrong, often its sign."},
    {"核对上一年项目数量和本年增/减，注意正负号。",
     "Check last year's items and this year's change, the sign above all."},
    {"国办公开办函〔2019〕60号所附格式，表二第（五）（六）（八）项。",
     "Format annexed to 国办公开办函〔2019〕60号, Table 2, items (5), (6), (8)."},
    check,
    passages("信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n"
             "行政处罚 | 18 | 2 | 3\n"
             "行政强制 | 2 | -3 | 0",
             "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n"
             "行政处罚 | 18 | 2 | 3\n"
             "行政强制 | 2 | -1 | 0"),
};

}  // namespace gouji
