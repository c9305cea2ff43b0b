// Which subject a number of the prose counts, and which ones its words name.
#ifndef GOUJI_REPORT_CLAIM_SUBJECTS_H_
#define GOUJI_REPORT_CLAIM_SUBJECTS_H_

#include <initializer_list>
#include <string_view>
#include <vector>

#include "input/lexicon.h"
#include "report/claim_state.h"

namespace gouji {

// The subject of a number between the words `before` and `after` it; null if it is not told, or is
// none of the form's. The state learns what holds for the list.
const Subject* subject_of_number(const ClaimContext& context, const Piece& before,
                                 const Piece& after, const Quantity& quantity, ClaimState& state);

// The applications carried over, into the year or out of it, as `words` say, or a year in one of
// the pieces of text; null where neither does.
const Subject* carried_of(const ClaimContext& context, const Marks& words,
                          std::initializer_list<std::string_view> pieces);

// The subjects that share a number (予以公开或部分公开59件, 行政复议和行政诉讼共3件); of other
// numbers, `read` alone.
std::vector<const Subject*> joined_subjects(const Subject& read, const Piece& before,
                                            const Piece& after);

// The outcome or the kind of applicants that the words name; null: none.
const Subject* share_of(const ClaimContext& context, const Piece& words, const ClaimState& state);

// Whether a clause is nothing but what a number behind it would count: 行政许可：3280件.
bool is_label(const Piece& clause);

// The subjects that `text` names; what is denied stands in `rest`, behind the word that denies.
std::vector<const Subject*> subjects_in(const ClaimContext& context, const Piece& text,
                                        const Piece& rest, const ClaimState& state, bool denied);

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIM_SUBJECTS_H_
