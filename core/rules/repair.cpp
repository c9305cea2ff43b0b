// Stage rules: the smallest repair, by iterative deepening over the number of changes.
// In: equations over numbers; out: the smallest sets of changes that make all of them hold.
#include "rules/repair.h"

#include <algorithm>
#include <set>
#include <utility>

#include "sorting.h"

namespace gouji {
namespace {

class Search {
 public:
  Search(const std::vector<RepairVariable>& variables, const std::vector<RepairEquation>& equations,
         std::size_t& budget)
      : variables_(variables),
        equations_(equations),
        budget_(budget),
        residual_(equations.size(), 0),
        allowed_(variables.size(), true),
        closed_(equations.size(), false),
        uses_(variables.size()) {
    std::size_t families = 0;
    for (std::size_t e = 0; e < equations.size(); ++e) {
      families = std::max(families, equations[e].family + 1);
      for (const RepairEquation::Term& term : equations[e].terms) {
        residual_[e] += term.sign * variables[term.variable].value;
        uses_[term.variable].push_back({e, term.sign});
      }
    }
    broken_.assign(families, 0);
    for (std::size_t e = 0; e < equations.size(); ++e) {
      if (residual_[e] != 0) ++broken_[equations[e].family];
    }
  }

  std::vector<RepairSet> run() {
    const std::size_t least = most_broken();
    if (least == 0) return {};
    // Nothing is preferred to as few changes as can be, all of what is doubtful, and these are soon
    // found where much is lost at once (a row of blanks).
    const std::size_t steps = budget_;
    for (std::size_t v = 0; v < variables_.size(); ++v) allowed_[v] = variables_[v].doubtful;
    descend(least);
    if (!found_.empty() && budget_ > 0) return best();
    allowed_.assign(variables_.size(), true);
    budget_ = steps;
    found_.clear();
    std::size_t all = 0;
    for (const std::size_t count : broken_) all += count;
    for (std::size_t size = least; size <= all && budget_ > 0; ++size) {
      seen_.clear();
      descend(size);
      if (!found_.empty()) break;
    }
    // A search cut short may have missed better repairs of the same size, but those that it found
    // are no smaller than the smallest: they are kept only if it was complete.
    if (budget_ > 0) return best();
    search_each_equation(least, steps);
    return best();
  }

 private:
  struct Use {
    std::size_t equation;
    int sign;
  };

  // Repairs that change one row or one column only are few, and likelier than others as small.
  void search_each_equation(std::size_t least, std::size_t steps) {
    found_.clear();
    for (const RepairEquation& equation : equations_) {
      allowed_.assign(variables_.size(), false);
      for (const RepairEquation::Term& term : equation.terms) allowed_[term.variable] = true;
      budget_ = steps;
      seen_.clear();
      descend(least);
    }
    if (found_.empty()) budget_ = 0;
  }

  std::size_t most_broken() const { return *std::max_element(broken_.begin(), broken_.end()); }

  // Looks for `left` more changes that mend everything.
  void descend(std::size_t left) {
    if (found_.size() >= kMaxRepairs || budget_ == 0) return;
    --budget_;
    const std::size_t most = most_broken();
    if (most == 0) {
      RepairSet repair = changes_;
      sort_stably(repair);
      if (std::find(found_.begin(), found_.end(), repair) == found_.end()) {
        found_.push_back(std::move(repair));
      }
      return;
    }
    if (most > left) return;
    if (most == left) {
      // As many broken equations in this family as changes left: each change mends exactly one,
      // so each of them holds exactly one change, and any of them may be taken first.
      const std::size_t family = static_cast<std::size_t>(
          std::find(broken_.begin(), broken_.end(), most) - broken_.begin());
      std::size_t smallest = equations_.size();
      for (std::size_t e = 0; e < equations_.size(); ++e) {
        if (residual_[e] == 0 || equations_[e].family != family) continue;
        if (smallest == equations_.size() ||
            equations_[e].terms.size() < equations_[smallest].terms.size()) {
          smallest = e;
        }
      }
      mend(smallest, left);
      return;
    }
    // Otherwise some broken equation holds exactly one change (the changed cells of a smallest
    // repair form no cycle), but which one is not known. The same set is reached in many orders.
    std::pair<RepairSet, std::vector<bool>> state(changes_, closed_);
    sort_stably(state.first);
    if (!seen_.insert(std::move(state)).second) return;
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      if (residual_[e] != 0) mend(e, left);
    }
  }

  // Tries every variable of the equation as the one that mends it.
  void mend(std::size_t equation, std::size_t left) {
    if (closed_[equation]) return;
    closed_[equation] = true;
    const std::int64_t difference = residual_[equation];
    for (const RepairEquation::Term& term : equations_[equation].terms) {
      const std::size_t v = term.variable;
      const RepairVariable& variable = variables_[v];
      const std::int64_t value = variable.value - term.sign * difference;
      if (!allowed_[v]) continue;
      if (in_closed(v, equation) || value % variable.step != 0 ||
          (value < 0 && !variable.negative_allowed) || value > kRepairLimit ||
          value < -kRepairLimit) {
        continue;
      }
      change(v, value - variable.value);
      changes_.push_back({v, value});
      descend(left - 1);
      changes_.pop_back();
      change(v, variable.value - value);
    }
    closed_[equation] = false;
  }

  // Whether another change mends, or the variable itself mended, one of its other equations.
  bool in_closed(std::size_t variable, std::size_t except) const {
    for (const Use& use : uses_[variable]) {
      if (use.equation != except && closed_[use.equation]) return true;
    }
    return false;
  }

  void change(std::size_t variable, std::int64_t difference) {
    for (const Use& use : uses_[variable]) {
      std::int64_t& residual = residual_[use.equation];
      std::size_t& broken = broken_[equations_[use.equation].family];
      if (residual != 0) --broken;
      residual += use.sign * difference;
      if (residual != 0) ++broken;
    }
  }

  std::vector<RepairSet> best() {
    const auto firm = [this](const RepairSet& repair) {
      return std::count_if(repair.begin(), repair.end(), [this](const RepairChange& item) {
        return !variables_[item.variable].doubtful;
      });
    };
    std::vector<RepairSet> out;
    for (const RepairSet& repair : found_) {
      if (!out.empty() && firm(repair) > firm(out.front())) continue;
      if (!out.empty() && firm(repair) < firm(out.front())) out.clear();
      out.push_back(repair);
    }
    sort_stably(out);
    return out;
  }

  const std::vector<RepairVariable>& variables_;
  const std::vector<RepairEquation>& equations_;
  std::size_t& budget_;
  std::vector<std::int64_t> residual_;
  std::vector<bool> allowed_;  // to be changed
  std::vector<bool> closed_;   // holds its one change already
  std::vector<std::vector<Use>> uses_;
  std::vector<std::size_t> broken_;  // by family
  RepairSet changes_;
  std::set<std::pair<RepairSet, std::vector<bool>>> seen_;
  std::vector<RepairSet> found_;
};

}  // namespace

std::vector<RepairSet> smallest_repairs(const std::vector<RepairVariable>& variables,
                                        const std::vector<RepairEquation>& equations,
                                        std::size_t& budget) {
  if (equations.empty()) return {};
  return Search(variables, equations, budget).run();
}

}  // namespace gouji
