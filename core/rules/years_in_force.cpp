// Stage rules: years.in_force. Form 2021, Table 2: 现行有效件数 is last year's with 本年制发件数
// added and 本年废止件数 taken away.
#include "rules/rule.h"
#include "rules/years.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_continuation(context,
                             {"2021",
                              {"regulations", "normative"},
                              "in_force",
                              {{"made", 1, false}, {"repealed", -1, false}}},
                             findings);
}

}  // namespace

extern const Rule kYearsInForce = {
    "years.in_force",
    Severity::kWarning,
    Group::kYears,
    "2021",
    {"现行有效件数与上年接不上", "Documents in force do not follow from last year's"},
    {"表二中，规章、行政规范性文件的现行有效件数应等于上年报告的现行有效件数加本年制发、减本年废止"
     "。",
     "In Table 2, rules and normative documents in force are those of last year's report, with the "
     "ones made added and the ones repealed taken away."},
    {"接不上，说明制发、废止或现行有效件数至少有一个漏统计。",
     "If they do not follow, at least one of the three numbers is incomplete."},
    {"对照上一年度的报告和文件台账，核对制发、废止和现行有效件数。",
     "Check the three numbers against last year's report and the register of documents."},
    {"国办公开办函〔2021〕30号所附格式，表二第（一）项。",
     "Format annexed to 国办公开办函〔2021〕30号, Table 2, item (1)."},
    check,
    passages("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "2021年度报告：行政规范性文件 | 2 | 1 | 30\n"
             "2022年度报告：行政规范性文件 | 5 | 2 | 30",
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "2021年度报告：行政规范性文件 | 2 | 1 | 30\n"
             "2022年度报告：行政规范性文件 | 5 | 2 | 33"),
};

}  // namespace gouji
