// Stage rules: what speaks for a repair beside the relations themselves. In: repairs that are
// equally small; out: those that the text, last year's report or the parts bear out.
#ifndef GOUJI_RULES_EVIDENCE_H_
#define GOUJI_RULES_EVIDENCE_H_

#include "rules/rule.h"

namespace gouji {

// Keeps of each cause the repairs for which most is said. `diagnosis` may be that of the context.
void weigh_repairs(const Context& context, Diagnosis& diagnosis);

// “正文写的数与此相符。”, and what else speaks for the repair of the cause; empty if nothing does.
Bilingual support_of(const Context& context, const Cause& cause);

}  // namespace gouji

#endif  // GOUJI_RULES_EVIDENCE_H_
