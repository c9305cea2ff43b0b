// Stage rules: requests.balance. In each column of Table 3: 一 + 二 = 三（七） + 四.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context&, const Relation& relation) {
  const ColumnSpec& column = *all_cells()[relation.right.front().cell].column;
  const std::string left = relation.left_sum.to_string();
  const std::string right = relation.right_sum.to_string();
  return {std::string(column.label) + "一列：第一项加第二项之和为 " + left +
              "，第三项“（七）总计”加第四项之和为 " + right + "，两者应当相等。",
          "Column " + quoted_en(column.english) + ": items 1 and 2 make " + left +
              ", items 3 and 4 make " + right + "; they should be equal."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "requests.balance", TableId::kRequests, describe, findings);
}

}  // namespace

extern const Rule kRequestsBalance = {
    "requests.balance",
    Severity::kError,
    Group::kArithmetic,
    "",
    {"收到的与办理的对不上", "Requests received and handled do not balance"},
    {"表三每一列，第一项加第二项之和应等于第三项“（七）总计”加第四项之和。",
     "In each column of Table 3, items 1 and 2 together equal the total of item 3 and item 4 "
     "together."},
    {"这是格式上印着的勾稽关系：每件申请要么办结，要么结转下年。",
     "The form itself prints this relation: each request is either handled or carried over."},
    {"对照申请台账核对本年新收、上年结转、办理总计和结转下年四个数，改正写错的一格。",
     "Check new, carried in, handled and carried over against your records and correct the wrong "
     "cell."},
    {"国办公开办函〔2019〕60号、〔2021〕30号所附格式，表三：第一项加第二项之和，等于第三项加第四项"
     "之和。",
     "Formats annexed to 国办公开办函〔2019〕60号 and 〔2021〕30号, Table 3: item 1 plus item 2 "
     "equals item 3 plus item 4."},
    check,
    passages("一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9\n"
             "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
             "……\n"
             "（七）总计 | 7 | 1 | 0 | 0 | 0 | 0 | 8\n"
             "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1",
             "一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9\n"
             "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
             "……\n"
             "（七）总计 | 7 | 1 | 0 | 0 | 0 | 0 | 8\n"
             "四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1"),
};

}  // namespace gouji
