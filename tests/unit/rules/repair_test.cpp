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

TEST_CASE("so many repairs are found and no more") {
  // A total of 1 over a hundred zeros: any of them may be the 1.
  std::vector<RepairVariable> variables(101);
  RepairEquation sum;
  for (std::size_t v = 0; v < 100; ++v) sum.terms.push_back({v, 1});
  sum.terms.push_back({100, -1});
  variables[100].value = 1;
  std::size_t budget = 1000;
  CHECK(smallest_repairs(variables, {sum}, budget).size() == kMaxRepairs);
}

TEST_CASE("a repair may be as large as the limit") {
  for (const std::int64_t limit : {kRepairLimit, -kRepairLimit}) {
    std::vector<RepairVariable> variables(2);
    variables[0].value = limit;
    for (RepairVariable& variable : variables) variable.negative_allowed = true;
    std::size_t budget = 1000;
    const std::vector<RepairSet> repairs =
        smallest_repairs(variables, {{{{0, 1}, {1, -1}}, 0}}, budget);
    CHECK(repairs == std::vector<RepairSet>{{{0, 0}}, {{1, limit}}});
    // One less is not wanted, one more not allowed.
    variables[0].value = limit > 0 ? limit + 1 : limit - 1;
    CHECK(smallest_repairs(variables, {{{{0, 1}, {1, -1}}, 0}}, budget) ==
          std::vector<RepairSet>{{{0, 0}}});
  }
}

TEST_CASE("the shortest of the broken sums is mended first") {
  // One of two numbers, one of thirty: 1 + 2 * (1 + 30) steps, not 1 + 30 * (1 + 2).
  std::vector<RepairVariable> variables(32);
  RepairEquation two;
  RepairEquation thirty;
  for (std::size_t v = 0; v < 32; ++v) {
    variables[v].value = 1;
    variables[v].negative_allowed = true;
    (v < 2 ? two : thirty).terms.push_back({v, 1});
  }
  for (const auto& equations : {std::vector{two, thirty}, std::vector{thirty, two}}) {
    std::size_t budget = 1000;
    CHECK(smallest_repairs(variables, equations, budget).size() == 60);
    CHECK(budget == 1000 - 63);
  }
}

TEST_CASE("what is mended is not broken again") {
  // Three sums each way of a square, in which two numbers are wrong.
  std::vector<RepairVariable> variables(9);
  for (RepairVariable& variable : variables) variable.negative_allowed = true;
  variables[0].value = 3;
  variables[4].value = 5;
  std::vector<RepairEquation> equations;
  for (std::size_t i = 0; i < 3; ++i) {
    equations.push_back({{{3 * i, 1}, {3 * i + 1, 1}, {3 * i + 2, 1}}, 0});
    equations.push_back({{{i, 1}, {i + 3, 1}, {i + 6, 1}}, 1});
  }
  std::size_t budget = 1000;
  CHECK(smallest_repairs(variables, equations, budget) == std::vector<RepairSet>{{{0, 0}, {4, 0}}});
  CHECK(budget == 993);
}

}  // namespace gouji
