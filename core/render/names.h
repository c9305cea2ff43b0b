// Stage render: the identifiers of the contract for the enumerations of the public interface.
#ifndef GOUJI_RENDER_NAMES_H_
#define GOUJI_RENDER_NAMES_H_

#include <string_view>

#include "gouji/gouji.h"
#include "rules/rule.h"

namespace gouji {

std::string_view name_of(Severity severity);  // "error"
std::string_view name_of(CellState state);    // "number"
std::string_view name_of(Outcome outcome);    // "not_assessed"
std::string_view name_of(Reason reason);      // "no_table"
std::string_view name_of(Verdict verdict);    // "incomplete"
std::string_view name_of(Group group);        // "arithmetic"

// How many rules came to an outcome, how many findings have a severity and are not ignored, and how
// many are.
std::size_t count(const Result& result, Outcome outcome);
std::size_t count(const Result& result, Severity severity);
Summary summary_of(const Result& result);
std::size_t count_ignored(const Result& result);

}  // namespace gouji

#endif  // GOUJI_RENDER_NAMES_H_
