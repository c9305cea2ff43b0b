// Rule date.late. In: the report's date and the organ; out: a finding where it is later than the
// last day for publication.
#include <optional>
#include <string>

#include "report/organ.h"
#include "rules/dates.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// Departments have until the end of January. So has the office of a government with its own
// report, but it reports for the government too, and the committee of a zone may count as either:
// they, and organs that the name does not tell, are given the later date.
bool is_department(const Organ& organ) {
  return organ.kind == OrganKind::kDepartment || organ.kind == OrganKind::kVertical;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (!report.year) return Assessment::not_assessed(Reason::kUnreadable);
  const std::optional<Date> signed_date = signed_on(context);
  const std::optional<Date> date = signed_date ? signed_date : published_on(context);
  if (!date || !date_exists(*date)) return Assessment::held();
  const bool department = is_department(report.nature);
  const Date last{*report.year + 1, department ? 1 : 3, 31, {}};
  if (!is_before(last, *date)) return Assessment::held();

  const std::string what_zh = signed_date ? "报告落款日期" : "网页标注的发布日期";
  const std::string what_en = signed_date ? "The report is dated " : "The page gives the date ";
  Finding finding = finding_at(
      date->span,
      {what_zh + "是" + date_zh(*date) + "，晚于" + date_zh(last) + "的公布期限。",
       what_en + date_en(*date) + ", after the last day for publication, " + date_en(last) + "."},
      {});
  if (signed_date) {
    finding.advice = {"核对日期是否写错；确实逾期的，尽快公布并说明原因。",
                      "Check the date; if it is right, publish at once and say why it is late."};
  } else {
    finding.rule = "date.late";
    finding.severity = Severity::kInfo;
    finding.advice = {"核对是否逾期公布；如果是网站改版后重新发布的日期，可以不改。",
                      "Check whether it was late; the date may be that of a later republication."};
  }
  findings.push_back(finding);
  return Assessment::broken();
}

}  // namespace

extern const Rule kDateLate;
const Rule kDateLate = {
    "date.late",
    Severity::kWarning,
    Group::kIdentity,
    "",
    {"公布日期晚于期限", "Published after the last day"},
    {"部门的报告应在次年1月31日前公布，各级人民政府的报告应在次年3月31日前公布。",
     "Departments publish by 31 January of the following year, people's governments by 31 March."},
    {"按期公布年度报告是法定义务，逾期要被督促、考核扣分。",
     "Publication in time is a duty; lateness is admonished and costs points."},
    {"核对落款日期；日期无误的，尽快公布。", "Check the date; if it is right, publish at once."},
    {"《中华人民共和国政府信息公开条例》第四十九条",
     "Regulation on the Disclosure of Government Information, article 49"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "青禾县文化和旅游局\n"
             "2023年2月14日",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "青禾县文化和旅游局\n"
             "2023年1月12日"),
};

}  // namespace gouji
