// Stage rules: the smallest repair. In: equations over numbers, some of them broken; out: the
// smallest sets of numbers whose change makes all of them hold.
#ifndef GOUJI_RULES_REPAIR_H_
#define GOUJI_RULES_REPAIR_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gouji {

// No value may exceed it, so that no sum overflows; as a count it is more than a thousand million.
inline constexpr std::int64_t kRepairLimit = INT64_MAX / 64;

// A number that may be changed. Values are integers; a caller with decimals scales them.
struct RepairVariable {
  std::int64_t value = 0;
  std::int64_t step = 1;  // a new value is a multiple of it
  bool negative_allowed = false;
  bool doubtful = false;  // blank, or not a value of its kind: preferred at equal count
};

// Sum of sign * variable = 0.
struct RepairEquation {
  struct Term {
    std::size_t variable;
    int sign;
  };
  std::vector<Term> terms;
  // No variable is in two equations of one family (rows are a family, columns another): each
  // change mends at most one equation of each, which bounds the search from below.
  std::size_t family = 0;
};

struct RepairChange {
  std::size_t variable;
  std::int64_t value;

  friend bool operator==(const RepairChange&, const RepairChange&) = default;
  friend auto operator<=>(const RepairChange&, const RepairChange&) = default;
};
using RepairSet = std::vector<RepairChange>;  // in order of variable

// All smallest repairs (at most `kMaxRepairs`): fewest changes, among these the ones that change
// the fewest variables that are not doubtful. Where they cannot be gone through within `budget`
// steps, those of them that change one equation's variables only. Empty if nothing is broken, or if
// no repair was found, and `budget` is then 0.
inline constexpr std::size_t kMaxRepairs = 64;
std::vector<RepairSet> smallest_repairs(const std::vector<RepairVariable>& variables,
                                        const std::vector<RepairEquation>& equations,
                                        std::size_t& budget);

}  // namespace gouji

#endif  // GOUJI_RULES_REPAIR_H_
