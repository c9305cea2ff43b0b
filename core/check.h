// All stages after reading in one call, for callers that read by themselves.
#ifndef GOUJI_CHECK_H_
#define GOUJI_CHECK_H_

#include <string>

#include "document/reader.h"
#include "gouji/gouji.h"
#include "report/companion.h"

namespace gouji {

// What check() does with a document once it is read. A caller that could not get the bytes passes a
// text with problem "input.damaged" and detail "missing", "denied" or "unreadable". The companions
// are those given here, not those of the options.
Result check_reading(Reading reading, const Options& options, const Companions& companions = {});

// The year before's report, and a part's, which is checked by itself for its summary.
CompanionReport read_previous(std::string name, Reading reading);
CompanionReport read_part(std::string name, Reading reading, const Options& options);

}  // namespace gouji

#endif  // GOUJI_CHECK_H_
