// The command line: what a mistyped rule id was meant to be.
#include "cli/nearest.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

#include "rules/rule.h"

namespace gouji::cli {
namespace {

// Characters to insert, delete or replace.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_rule(std::string_view text) {
  std::string_view nearest;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const Rule* rule : registry()) {
    const std::size_t changes = distance(text, rule->id);
    if (changes >= fewest) continue;
    fewest = changes;
    nearest = rule->id;
  }
  return 2 * fewest < text.size() ? nearest : std::string_view();
}

std::string check_rule_id(const std::string& text) {
  if (find_rule(text) != nullptr) return {};
  const std::string nearest(nearest_rule(text));
  if (nearest.empty()) {
    return "没有规则 " + text + "，全部规则见 gouji rules / no rule " + text +
           ", gouji rules lists all";
  }
  return "没有规则 " + text + "，是不是 " + nearest + "？ / no rule " + text + ", did you mean " +
         nearest + "?";
}

}  // namespace gouji::cli
