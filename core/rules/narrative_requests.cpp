// Stage rules: narrative.requests. Applications in the text agree with Table 3.
#include "rules/narrative.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return compare_numbers(context, "narrative.requests", TableId::kRequests, findings);
}

}  // namespace

extern const Rule kNarrativeRequests = {
    "narrative.requests",
    Severity::kError,
    Group::kTables,
    "",
    {"正文的申请数与表三不一致", "Applications differ from Table 3"},
    {"正文写的收到、结转、办结和各类处理结果的申请件数，应与表三相同。",
     "Numbers of applications received, carried over, handled and by outcome that the text gives "
     "agree with Table 3."},
    {"同一份报告里两个数对不上，读者无法知道哪个是真的。",
     "Two different numbers in one report leave the reader without the true one."},
    {"以申请登记台账为准，改正正文或表三。",
     "Correct the text or Table 3 by the register of applications."},
    {"《中华人民共和国政府信息公开条例》第五十条第（二）项；年度报告格式第三部分。",
     "Regulation, Article 50 (2); part three of the form."},
    check,
    passages("全年收到政府信息公开申请19件……\n"
             "一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9",
             "全年收到政府信息公开申请9件……\n"
             "一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9"),
};

}  // namespace gouji
