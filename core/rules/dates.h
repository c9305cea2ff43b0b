// Stage rules: the dates of a report. In: report and text; out: when it was signed and published.
#ifndef GOUJI_RULES_DATES_H_
#define GOUJI_RULES_DATES_H_

#include <optional>
#include <string>

#include "report/report.h"
#include "rules/rule.h"

namespace gouji {

bool date_exists(const Date& date);
// Order by year, month, day.
bool is_before(const Date& a, const Date& b);

std::string date_zh(const Date& date);  // 2021年1月15日
std::string date_en(const Date& date);  // 2021-01-15

// The date that the report itself bears: below it, or alone in a line between title and part one.
std::optional<Date> signed_on(const Context& context);

// What a portal gives as the day of publication (发布日期：2021-02-05) around the report.
std::optional<Date> published_on(const Context& context);

}  // namespace gouji

#endif  // GOUJI_RULES_DATES_H_
