// Stage rules: claims of the text compared with the cells of the tables.
#ifndef GOUJI_RULES_NARRATIVE_H_
#define GOUJI_RULES_NARRATIVE_H_

#include <span>
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

// A number of the text that the tables contradict, and what they say instead, in its own unit. A
// sum, a share or a change that is right with it has the same cause and is no finding of its own.
struct Correction {
  std::size_t begin = 0;  // of the number
  Decimal told;
};
// In the order of the text; several of a number that may count several things, most usual first.
std::vector<Correction> corrections(const Context& context);
// Those of the quantity; empty where the tables do not contradict it.
std::span<const Correction> corrections_of(const std::vector<Correction>& corrections,
                                           const Quantity& quantity);
// The quantity's value as the tables have it; as written where they do not contradict it.
Decimal corrected(const std::vector<Correction>& corrections, const Quantity& quantity);

}  // namespace gouji

#endif  // GOUJI_RULES_NARRATIVE_H_
