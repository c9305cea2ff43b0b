// All stages after decoding in one call, for callers that decode by themselves.
#ifndef GOUJI_CHECK_H_
#define GOUJI_CHECK_H_

#include "gouji/gouji.h"
#include "input/text.h"

namespace gouji {

// What check() does with the decoded bytes. A caller that could not get the bytes passes a Text
// with problem "input.damaged" and detail "missing", "denied" or "unreadable".
Result check_text(Text text, const Options& options);

}  // namespace gouji

#endif  // GOUJI_CHECK_H_
