// Rule period.mismatch. In: the statistical period that the report states; out: a finding where it
// is not 1 January to 31 December of the report year.
#include "rules/dates.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

bool same_day(const Date& a, const Date& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (!report.period) return Assessment::held();
  if (!report.year) return Assessment::not_assessed(Reason::kUnreadable);
  const int year = *report.year;
  const Period& period = *report.period;
  const Date first{year, 1, 1, {}};
  const Date last{year, 12, 31, {}};
  if (same_day(period.from, first) && same_day(period.to, last)) return Assessment::held();

  const std::string wanted = date_zh(first) + "至" + date_zh(last);
  Finding finding =
      finding_at(period.span,
                 {"统计期限写的是" + date_zh(period.from) + "至" + date_zh(period.to) + "，" +
                      std::to_string(year) + "年的报告应为" + wanted + "。",
                  "The statistical period is given as " + date_en(period.from) + " to " +
                      date_en(period.to) + "; a report for " + std::to_string(year) + " covers " +
                      date_en(first) + " to " + date_en(last) + "."},
                 {"核对统计期限和表格数据是否属于" + std::to_string(year) + "年，再改正日期。",
                  "Make sure that the figures are those of " + std::to_string(year) +
                      ", then correct the dates."});
  finding.numeric = false;
  finding.expected = wanted;
  finding.actual = date_zh(period.from) + "至" + date_zh(period.to);
  // Between and around the dates the words stay: 自…起,至…止. A second date that names no year of
  // its own still needs none.
  const bool names_year = context.quote(period.to.span).find("年") != std::string_view::npos;
  std::string text = date_zh(first);
  text += context.quote({period.from.span.end, period.to.span.begin});
  text += names_year ? date_zh(last) : "12月31日";
  finding.fix = Fix{period.span, text};
  findings.push_back(finding);
  return Assessment::broken();
}

}  // namespace

extern const Rule kPeriodMismatch;
const Rule kPeriodMismatch = {
    "period.mismatch",
    Severity::kError,
    Group::kIdentity,
    "",
    {"统计期限与报告年份不符", "Statistical period differs from the report year"},
    {"报告写明统计期限的，应为报告年份的1月1日至12月31日。",
     "Where the report states its statistical period, it is 1 January to 31 December of the report "
     "year."},
    {"期限写错往往是沿用了别的年份的报告，表中数据也可能不是当年的。",
     "A wrong period is often left over from another year's report, and the figures may be too."},
    {"确认数据属于报告年份，再把起止日期改为当年1月1日和12月31日。",
     "Make sure that the figures are those of the report year, then set the dates to 1 January and "
     "31 December."},
    {"《中华人民共和国政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告",
     "Regulation on the Disclosure of Government Information, article 49: the report is that of "
     "the previous year"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"),
};

}  // namespace gouji
