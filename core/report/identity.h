// Who reports for which year: title, statistical period, signature.
#ifndef GOUJI_REPORT_IDENTITY_H_
#define GOUJI_REPORT_IDENTITY_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "report/lines.h"
#include "report/report.h"

namespace gouji {

// The title among the lines before the first part, over as many lines as it takes.
Title find_title(std::string_view text, std::span<const Line> lines);

// The organ that the sentence names which publishes the report
// (现公布…2024年政府信息公开工作年度报告), in the lines before byte `end`; empty: none does.
std::string find_organ_in_opening(std::string_view text, std::span<const Line> lines,
                                  std::size_t end);

// The stated statistical period (统计期限自…起至…止).
std::optional<Period> find_period(std::string_view text);

struct Signature {
  Date date;
  std::string organ;  // named before the date; may be empty
};
// The date below the report, and who signed. `from`: where the last part begins.
std::optional<Signature> find_signature(std::string_view text, std::span<const Line> lines,
                                        std::size_t from);

// 2021年1月15日, 2021-01-15, 2021/1/15, 2021.1.15 or 二〇二一年一月十五日 at byte `at`, which
// moves behind it. Any day and month are taken: whether the date exists is a rule's question.
std::optional<Date> read_date(std::string_view text, std::size_t& at);

// 6月30日 at byte `at`, likewise; its year is 0.
std::optional<Date> read_month_and_day(std::string_view text, std::size_t& at);

}  // namespace gouji

#endif  // GOUJI_REPORT_IDENTITY_H_
