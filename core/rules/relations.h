// Stage rules: what the rules of the group Arithmetic share. In: the diagnosis; out: findings with
// formula, numbers and repair.
#ifndef GOUJI_RULES_RELATIONS_H_
#define GOUJI_RULES_RELATIONS_H_

#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace gouji {

// The sentence that says how a relation is broken.
using Describe = Bilingual (*)(const Context& context, const Relation& relation);

// Outcome of a rule that is a relation of the forms: broken if any of its relations is, even where
// the finding is filed under another rule; not assessed if none is and one could not be read.
// Appends a finding for each cause whose first relation is the rule's, unless a blank, a negative
// number or a fraction explains it: then the cell's own rule speaks.
Assessment assess_relations(const Context& context, std::string_view rule, TableId table,
                            Describe describe, std::vector<Finding>& findings);

// The relation with the form's words and its numbers: "14 + 2 + 1 = 17 ≠ 16".
ResultRelation show_relation(const Report& report, const Relation& relation);

// The value of `cell`, one of the relation's, with which it holds by itself.
Decimal value_to_hold(const Report& report, const Relation& relation, std::size_t cell);

// The cause that suspects the cell before all others, or null.
const Cause* cause_of(const Diagnosis& diagnosis, std::size_t cell);
// The one value with which the cause's relations hold, if no other repair is as small.
std::optional<Decimal> sole_value(const Cause& cause, std::size_t cell);
// “若“（七）总计·自然人”由 43 改为 44，2 条勾稽关系全部成立。”
Bilingual repair_advice(const Report& report, const Cause& cause);
// Every relation that the cause breaks, shown, and every cell of the first one after `suspected`.
void add_relations(const Context& context, const Cause& cause, std::size_t suspected,
                   Finding& finding);

// Puts `text` into a cell. Nothing where the cell is blank and left no mark of its place, so that
// the text would run into a neighbour's.
std::optional<Fix> write_into(const Context& context, std::size_t cell, std::string text);

// Value for sums and messages: blank and placeholder are 0.
Decimal value_of(const Report& report, std::size_t cell);

}  // namespace gouji

#endif  // GOUJI_RULES_RELATIONS_H_
