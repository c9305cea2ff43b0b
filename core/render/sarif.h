// Stage render: results in, SARIF 2.1.0 out, for code review systems and editors.
#ifndef GOUJI_RENDER_SARIF_H_
#define GOUJI_RENDER_SARIF_H_

#include <string>

#include "gouji/gouji.h"

namespace gouji {

// What stands around the results of one run: the tool with all of its rules.
std::string sarif_head(Language language);
std::string sarif_tail();
// The result objects of one document, divided by commas; empty where there are none. An incomplete
// result has one more of kind "open" for each rule that lacked its material, so that no list of
// findings looks like a pass.
std::string to_sarif(const Result& result, Language language);

}  // namespace gouji

#endif  // GOUJI_RENDER_SARIF_H_
