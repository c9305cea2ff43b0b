// All stages after reading in one call, for callers that read by themselves.
#ifndef GOUJI_CHECK_H_
#define GOUJI_CHECK_H_

#include "document/reader.h"
#include "gouji/gouji.h"

namespace gouji {

// What check() does with a document once it is read. A caller that could not get the bytes passes a
// text with problem "input.damaged" and detail "missing", "denied" or "unreadable".
Result check_reading(Reading reading, const Options& options);

}  // namespace gouji

#endif  // GOUJI_CHECK_H_
