// Stage rules: rules of the user's own (--rules FILE). In: a file of rules, a report; out:
// findings. They are relations between cells, in the language of the forms' own (form/formula.h).
#ifndef GOUJI_RULES_OWN_H_
#define GOUJI_RULES_OWN_H_

#include <vector>

#include "rules/rule.h"

namespace gouji {

// Assesses one rule. It is broken where one of its relations is; else not assessed if one could not
// be read, or if the report's form has none of its cells. Appends a finding for each broken one,
// unless a blank alone explains it: then `cell.blank` has spoken.
// Precondition: the rule is one that read_own_rules() gave.
Assessment assess_own_rule(const Context& context, const OwnRule& rule,
                           std::vector<Finding>& findings);

}  // namespace gouji

#endif  // GOUJI_RULES_OWN_H_
