// Stage rules: requests.results. In each column of Table 3 the results must sum to（七）总计.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context&, const Relation& relation) {
  const ColumnSpec& column = *all_cells()[relation.right.front().cell].column;
  const std::string sum = relation.left_sum.to_string();
  const std::string total = relation.right_sum.to_string();
  return {std::string(column.label) + "一列：办理结果各项之和为 " + sum + "，“（七）总计”填的是 " +
              total + "。",
          "Column " + quoted_en(column.english) + ": the results sum to " + sum +
              ", but “Total of results” says " + total + "."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "requests.results", TableId::kRequests, describe, findings);
}

}  // namespace

extern const Rule kRequestsResults = {
    "requests.results",
    Severity::kError,
    Group::kArithmetic,
    "",
    {"办理结果之和不等于总计", "Results do not sum to the total"},
    {"表三每一列，从“（一）予以公开”到“（六）其他处理”各项之和应等于“（七）总计”。",
     "In each column of Table 3 the results from “Granted” to “Handled otherwise” sum to “Total of "
     "results”."},
    {"总计与分项对不上，公众无法知道申请到底是怎样办理的。",
     "If total and parts disagree, nobody can tell how requests were really handled."},
    {"对照申请台账核对这一列的各项办理结果和总计，改正写错的一格。",
     "Check the column against your records and correct the wrong cell."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表三“三、本年度办理结果（七）总计”。",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Table 3, item 3 (7) Total."},
    check,
    passages(
        "（一）予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 5\n"
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 "
        "| 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（七）总计 | 9 | 1 | 0 | 0 | 0 | 0 | 8",
        "（一）予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 5\n"
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 "
        "| 0 | 0 | 0 | 0 | 1\n"
        "……\n"
        "（七）总计 | 7 | 1 | 0 | 0 | 0 | 0 | 8"),
};

}  // namespace gouji
