// Stage rules: disputes.total. In each block of Table 4 the outcomes must sum to 总计.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context&, const Relation& relation) {
  const RowSpec& block = *all_cells()[relation.right.front().cell].row;
  std::string name(block.label);
  if (block.group != block.label) name = std::string(block.group) + "·" + name;
  const std::string sum = relation.left_sum.to_string();
  const std::string total = relation.right_sum.to_string();
  return {name + "：四种结果之和为 " + sum + "，“总计”填的是 " + total + "。",
          std::string(block.english) + ": the four outcomes sum to " + sum +
              ", but the total says " + total + "."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "disputes.total", TableId::kDisputes, describe, findings);
}

}  // namespace

extern const Rule kDisputesTotal = {
    "disputes.total",
    Severity::kError,
    Group::kArithmetic,
    "",
    {"四种结果之和不等于总计", "Outcomes do not sum to the total"},
    {"表四每一组，结果维持、结果纠正、其他结果、尚未审结之和应等于“总计”。",
     "In each block of Table 4 upheld, corrected, other and pending sum to the total."},
    {"复议、诉讼的件数和结果是公开工作是否依法的直接反映，不能自相矛盾。",
     "Reconsiderations and lawsuits show how lawful the work was; they must not contradict "
     "themselves."},
    {"对照复议、诉讼台账核对这一组的四种结果和总计，改正写错的一格。",
     "Check the block against your records and correct the wrong cell."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表四各组“总计”。",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Table 4, totals."},
    check,
    passages("行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "6 | 1 | 0 | 1 | 9……",
             "行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "6 | 1 | 0 | 2 | 9……"),
};

}  // namespace gouji
