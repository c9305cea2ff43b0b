// Rule date.impossible. In: the dates of the report; out: a finding at each that does not exist,
// and where it was signed before the year that it reports on was over.
#include <optional>
#include <string>

#include "input/walk.h"
#include "report/identity.h"
#include "rules/dates.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding not_a_date(const Context& context, Span span) {
  return finding_at(span,
                    {"没有" + quoted(context.quote(span)) + "这一天。",
                     "There is no such day: " + quoted_en(context.quote(span)) + "."},
                    {"核对并改正日期。", "Check and correct the date."});
}

// A date with its year, or 6月30日 of any year: a leap year has all days.
std::optional<Date> date_at(std::string_view text, std::size_t& at) {
  constexpr int kLeapYear = 2020;
  if (std::optional<Date> date = read_date(text, at)) return date;
  std::optional<Date> date = read_month_and_day(text, at);
  if (date) date->year = kLeapYear;
  return date;
}

bool is_inside(Span span, Span outer) { return span.begin >= outer.begin && span.end <= outer.end; }

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const std::string_view text = context.text.utf8;
  const std::optional<Date> signed_date = signed_on(context);
  if (signed_date && !date_exists(*signed_date)) {
    findings.push_back(not_a_date(context, signed_date->span));
  }
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!paragraph.words.has<"月">()) continue;
    for (std::size_t at = paragraph.span.begin;
         (at = find_digit(text, at, paragraph.span.end)) < paragraph.span.end;) {
      std::size_t i = at;
      const std::optional<Date> date = date_at(text, i);
      if (!date || i > paragraph.span.end) {
        // The whole number: 12021年 holds no date.
        while (digit_value(char_at(text, at)) >= 0) next_char(text, at);
        continue;
      }
      at = i;
      // Only as 年月日: 2020.13.5 may be a version or a number of something.
      if (date_exists(*date) || !has_any(context.quote(date->span), {"年", "日"})) continue;
      const bool said = (signed_date && date->span == signed_date->span) ||
                        (report.period && is_inside(date->span, report.period->span));
      if (!said) findings.push_back(not_a_date(context, date->span));
    }
  }
  if (!signed_date || !date_exists(*signed_date)) return Assessment::held();
  if (!report.year) return Assessment::not_assessed(Reason::kUnreadable);
  const Date last{*report.year, 12, 31, {}};
  if (!is_before(*signed_date, last)) return Assessment::held();
  Finding finding = finding_at(
      signed_date->span,
      {"报告落款日期是" + date_zh(*signed_date) + "，早于统计期限的最后一天" + date_zh(last) + "。",
       "The report is dated " + date_en(*signed_date) +
           ", before the period that it covers ended "
           "on " +
           date_en(last) + "."},
      {"核对落款日期，多半是年份沿用了上一年的。",
       "Check the date: its year is probably left over from the year before."});
  findings.push_back(finding);
  return Assessment::broken();
}

}  // namespace

extern const Rule kDateImpossible;
const Rule kDateImpossible = {
    "date.impossible",
    Severity::kError,
    Group::kIdentity,
    "",
    {"日期不可能", "Impossible date"},
    {"落款日期不早于统计期限的最后一天；文中的日期确实存在。",
     "The report is not dated before its period ended, and its dates exist."},
    {"年度还没结束，不可能有全年数据；这样的日期一望而知是写错的。",
     "Figures for a whole year cannot exist before it ends; such a date is evidently wrong."},
    {"改正日期。", "Correct the date."},
    {"《中华人民共和国政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告",
     "Regulation on the Disclosure of Government Information, article 49: the report is that of "
     "the previous year"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "青禾县文化和旅游局\n"
             "2022年1月12日",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "青禾县文化和旅游局\n"
             "2023年1月12日"),
};

}  // namespace gouji
