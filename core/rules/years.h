// Stage rules: what the rules that compare with last year's report share. In: a report and the one
// on the year before; out: whether they can be compared, and what cells hold, in words.
#ifndef GOUJI_RULES_YEARS_H_
#define GOUJI_RULES_YEARS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace gouji {

// Why there is no report of the year before to compare with; none if there is one.
std::optional<Reason> lacks_previous(const Context& context);
// The same for a rule on what only one form has: both reports must follow it.
std::optional<Reason> lacks_previous(const Context& context, std::string_view form);

// Whether the change writes into the cell what last year's report carried over.
bool follows_last_year(const Report& before, const Change& change);

// Whether last year's report carried something over into this cell, which has another number.
bool contradicts_last_year(const Context& context, std::size_t cell);

// Of the form's Table 2: `row`.`result` of this report should be that of last year's report with
// the terms added, which are "column" of either report.
struct Continuation {
  std::string_view form;
  std::vector<std::string_view> rows;
  std::string_view result;  // column, in both reports
  struct Term {
    std::string_view column;
    int sign;
    bool before;  // of last year's report
  };
  std::vector<Term> terms;
};
// One finding for each row where it is not.
Assessment assess_continuation(const Context& context, const Continuation& rule,
                               std::vector<Finding>& findings);

// " + 1" or " - 1", whatever the sign of the value.
std::string signed_term(Decimal value, int sign);
// "12", or 空白 and “/” where there is no number; in English likewise.
std::string value_zh(const Report& report, std::size_t cell);
std::string value_en(const Report& report, std::size_t cell);

}  // namespace gouji

#endif  // GOUJI_RULES_YEARS_H_
