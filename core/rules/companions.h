// Stage rules: what the rules of the group Years share. In: a report and those beside it; out:
// which of them it can be compared with, and their numbers.
#ifndef GOUJI_RULES_COMPANIONS_H_
#define GOUJI_RULES_COMPANIONS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gouji/gouji.h"
#include "report/companion.h"
#include "report/report.h"

namespace gouji {

// What became of a report that stands beside the one that is checked.
enum class Use {
  kUsed,        // compared, or summed
  kNotAReport,  // nothing in it could be read as a report
  kYear,        // another year's than the one wanted, or of no known year
  kOrgan,       // last year's: another organ's
  kCopy,        // a part: one before it has the same organ and numbers
  kTwice,       // a part: its organ has another report, among the parts or as the sum, with others
  kParent,      // a part: the consolidated report itself
  kUnused,      // the report that is checked could not be read
};

struct UsedCompanion {
  const CompanionReport* companion = nullptr;
  Use use = Use::kUnused;
  // Tables of which not every number could be read.
  std::vector<TableId> unread;
};

struct Beside {
  std::optional<UsedCompanion> previous;
  std::vector<UsedCompanion> parts;  // as given
};
// Keeps pointers to the companions. Linear in them, but for sorting names.
Beside judge_companions(const Report& report, const Companions& companions);

// Whether two names are surely those of one organ: width, blanks and 和, a place before the name,
// and 人民政府 after that of a place are no difference. A renamed organ is another one.
bool same_organ(std::string_view a, std::string_view b);

// A count for comparisons: blank and placeholder are 0; none if there is no number to compare.
std::optional<Decimal> number_in(const Report& report, std::size_t cell);

// What the parts have in the cell all together, copies left out; none if there are no parts, or one
// of them has no number to add.
std::optional<Decimal> sum_of_parts(const Beside& beside, std::size_t cell);

}  // namespace gouji

#endif  // GOUJI_RULES_COMPANIONS_H_
