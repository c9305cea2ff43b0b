// The search for the smallest repair: bounded, whatever it is given.
#include "rules/repair.h"

#include <cstdint>
#include <vector>

#include "catch.h"

namespace gouji {

TEST_CASE("a search without a result ends with its budget") {
  // 20 sums of twenty numbers and as many across them, all of them wrong.
  constexpr std::size_t kSide = 20;
  std::vector<RepairVariable> variables(kSide * kSide);
  std::vector<RepairEquation> equations;
  for (std::size_t i = 0; i < kSide; ++i) {
    RepairEquation row;
    RepairEquation column;
    column.family = 1;
    for (std::size_t k = 0; k < kSide; ++k) {
      variables[i * kSide + k].value = static_cast<std::int64_t>(7 * i + 13 * k + i * k);
      row.terms.push_back({i * kSide + k, k == 0 ? -1 : 1});
      column.terms.push_back({k * kSide + i, k == 0 ? -1 : 1});
    }
    equations.push_back(row);
    equations.push_back(column);
  }
  std::size_t budget = 5000;
  CHECK(smallest_repairs(variables, equations, budget).empty());
  CHECK(budget == 0);
}

TEST_CASE("a search without a repair ends before its budget does") {
  // Two counts that are 0 together: neither can make up for the other.
  std::vector<RepairVariable> variables(2);
  for (RepairVariable& variable : variables) variable.value = 1;
  std::size_t budget = 100;
  CHECK(smallest_repairs(variables, {{{{0, 1}, {1, 1}}, 0}}, budget).empty());
  CHECK(budget > 90);
}

}  // namespace gouji
