// Stage rules: requests.row_total. In each row of Table 3 the applicants must sum to 总计.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context&, const Relation& relation) {
  const std::size_t total_cell = relation.right.front().cell;
  std::string row = printed_name(total_cell);
  row.resize(row.rfind("·"));
  const std::string sum = relation.left_sum.to_string();
  const std::string total = relation.right_sum.to_string();
  return {quoted(row) + "一行：六类申请人之和为 " + sum + "，“总计”填的是 " + total + "。",
          "Row " + row_en(*all_cells()[total_cell].row) + ": the six kinds of applicants sum to " +
              sum + ", but the total says " + total + "."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "requests.row_total", TableId::kRequests, describe, findings);
}

}  // namespace

extern const Rule kRequestsRowTotal = {
    "requests.row_total",
    Severity::kError,
    Group::kArithmetic,
    "",
    {"各类申请人之和不等于总计", "Applicants do not sum to the total"},
    {"表三每一行，自然人到“其他”六类申请人之和应等于“总计”。",
     "In each row of Table 3 the six kinds of applicants sum to the total."},
    {"总计一列是上级汇总的依据，与分项对不上会一直错到全国的统计。",
     "The total column is what superiors add up; a wrong one is passed on upwards."},
    {"对照申请台账核对这一行的六类申请人和总计，改正写错的一格。",
     "Check the row against your records and correct the wrong cell."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表三“申请人情况”各列与“总计”。",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Table 3, applicants and "
     "total."},
    check,
    passages(
        "（一）予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 1\n"
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 5",
        "（一）予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 5\n"
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1"),
};

}  // namespace gouji
