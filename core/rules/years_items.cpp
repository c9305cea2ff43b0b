// Stage rules: years.items. Form 2019, Table 2: 上一年项目数量 is that of last year's report with
// its 本年增/减 added.
#include "rules/rule.h"
#include "rules/years.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_continuation(context,
                             {"2019",
                              {"license", "service", "penalty", "coercion", "fee"},
                              "prev_items",
                              {{"change", 1, true}}},
                             findings);
}

}  // namespace

extern const Rule kYearsItems = {
    "years.items",
    Severity::kWarning,
    Group::kYears,
    "2019",
    {"上一年项目数量与上年报告接不上", "Last year's items do not follow from last year's report"},
    {"表二中，上一年项目数量应等于上年报告的上一年项目数量加它的本年增/减。",
     "In Table 2, last year's items are those that last year's report started from, with its "
     "change "
     "added."},
    {"这一格写的就是上年年底的项目数量，上年报告已经公布过。",
     "The cell gives the items at the end of last year, which last year's report has published."},
    {"对照上一年度的报告核对上一年项目数量。",
     "Check last year's items against last year's report."},
    {"国办公开办函〔2019〕60号所附格式，表二第（五）（六）（八）项。",
     "Format annexed to 国办公开办函〔2019〕60号, Table 2, items (5), (6), (8)."},
    check,
    passages("信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n"
             "2019年度报告：行政许可 | 12 | -1 | 35\n"
             "2020年度报告：行政许可 | 12 | 0 | 40",
             "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n"
             "2019年度报告：行政许可 | 12 | -1 | 35\n"
             "2020年度报告：行政许可 | 11 | 0 | 40"),
};

}  // namespace gouji
