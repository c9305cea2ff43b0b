// Stage rules: claims of the text compared with the cells of the tables.
#ifndef GOUJI_RULES_NARRATIVE_H_
#define GOUJI_RULES_NARRATIVE_H_

#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace gouji {

// Compare what the text counts of `table`, or all that it denies, with the cells. Findings of
// `rule` quote both passages: 正文写“…”，表三“…”为 0. A claim that is likely but not certain gives
// a warning that says what it assumed.
Assessment compare_numbers(const Context& context, std::string_view rule, TableId table,
                           std::vector<Finding>& findings);
Assessment compare_denials(const Context& context, std::string_view rule,
                           std::vector<Finding>& findings);

}  // namespace gouji

#endif  // GOUJI_RULES_NARRATIVE_H_
