// What a clause without a number claims: a denial, or that all are alike.
#ifndef GOUJI_REPORT_CLAIM_DENIALS_H_
#define GOUJI_REPORT_CLAIM_DENIALS_H_

#include "input/lexicon.h"
#include "report/claim_state.h"

namespace gouji {

// Adds what the clause claims to the context; the state keeps subjects whose number or denial is
// still to come. `others`: the clause is another organ's.
void read_without_number(ClaimContext& context, const Clause& clause, const Piece& text,
                         bool others, ClaimState& state);

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIM_DENIALS_H_
