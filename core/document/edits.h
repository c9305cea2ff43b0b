// Stage document: edits of a working copy. In: a document as read, and edits one after the other;
// out: the document as it would have been read with their text in it.
#ifndef GOUJI_DOCUMENT_EDITS_H_
#define GOUJI_DOCUMENT_EDITS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "document/reader.h"
#include "gouji/gouji.h"

namespace gouji {

// Edits beyond these are not applied.
inline constexpr std::size_t kMostEdits = 10'000;

// Applies the edits and says of each where its text stands now: nothing where it was not applied,
// because its span is no piece of the text, its text no UTF-8 or the outcome larger than
// `max_bytes`, or where a later one replaced all of it.
//
// A plain text is read anew. A document keeps its paragraphs and tables: the text belongs to the
// cell or paragraph that the span touches, first of all to the one whose place it is; line ends
// part a paragraph, but make no rows of a table. Beside a value of a table whose blank cells leave
// no mark (a PDF's) nothing is put in. Linear in the document for each edit.
std::vector<std::optional<Span>> apply_edits(Reading& reading, const std::vector<Edit>& edits,
                                             std::size_t max_bytes);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_EDITS_H_
