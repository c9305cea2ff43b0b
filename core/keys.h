// The end of a check. In: findings in order of place, complete; out: the same with their keys,
// those that a person ignores marked, and the verdict.
#ifndef GOUJI_KEYS_H_
#define GOUJI_KEYS_H_

#include <vector>

#include "gouji/gouji.h"

namespace gouji {

// Gives every finding its key. The texts of its cells are taken from the result's cells, the
// passage from the result's text.
void give_keys(Result& result);

// Marks the findings that the options ignore.
void mark_ignored(const std::vector<Ignore>& ignored, std::vector<Finding>& findings);

// A rule that does not apply takes nothing from a result; one whose material is missing does.
bool is_incomplete(const RuleOutcome& rule);

// An error that a person ignores was not put right: what holds nothing worse is incomplete.
Verdict verdict_of(const std::vector<Finding>& findings, const std::vector<RuleOutcome>& rules);

}  // namespace gouji

#endif  // GOUJI_KEYS_H_
