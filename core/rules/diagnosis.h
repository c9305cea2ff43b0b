// Relations of the form evaluated on a report, and the smallest repair that explains broken ones.
#ifndef GOUJI_RULES_DIAGNOSIS_H_
#define GOUJI_RULES_DIAGNOSIS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "report/report.h"

namespace gouji {

// One linear relation over cells: sum(left) = sum(right) (or >=).
struct Relation {
  std::string_view rule;     // "requests.balance"
  std::string_view formula;  // from the form
  std::string_view scope;    // id of the column or row it is taken over; none in some own rules
  struct Term {
    std::size_t cell;  // index into all_cells()
    int sign;          // +1 or -1
  };
  std::vector<Term> left, right;
  Decimal left_number, right_number;  // beside the cells, in a user's own rule
  bool at_least = false;              // ">=" instead of "="
  bool assessable = true;             // every cell could be read (blanks count as 0), and none is
                                      // doubtful if it is broken
  bool holds = true;                  // counts only if assessable
  Decimal left_sum, right_sum;
};

// A change that makes broken relations hold.
struct Change {
  std::size_t cell;
  Decimal value;  // the value that should stand there
};

// Broken relations with one common cause.
struct Cause {
  std::vector<std::size_t> relations;  // indices into Diagnosis::relations, the reported one first
  std::vector<Change> repair;          // the smallest; empty if none was found within the budget
  std::vector<std::vector<Change>> alternatives;  // others, equally small
  // The rule of the group Cells that reports the cause, where all that the smallest repairs change
  // is wrong by itself (a blank, a placeholder, a negative count, a fraction). Empty: the rule of
  // the first relation does.
  std::string_view cell_rule;
};

struct Diagnosis {
  std::vector<Relation> relations;
  std::vector<Cause> causes;
};

// Fills in the sums and what follows from them. A relation is not assessable if a cell is missing,
// invalid, in a row that cannot be relied on, or too large to be a count; a broken one neither if a
// cell is doubtful.
void evaluate(const Report& report, Relation& relation);

// The rule that a cell breaks by itself: "cell.blank", "cell.placeholder", "cell.not_number",
// "cell.negative", "cell.fraction", or "".
std::string_view cell_fault(const Report& report, std::size_t cell);

// Bounded time: the search has a budget, beyond which a cause has no repair.
Diagnosis diagnose(const Report& report);

}  // namespace gouji

#endif  // GOUJI_RULES_DIAGNOSIS_H_
