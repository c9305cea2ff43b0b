// Stage rules: what speaks for a repair beside the relations themselves. In: repairs that are
// equally small; out: those that the text, last year's report or the parts bear out.
#include "rules/evidence.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/companions.h"
#include "rules/relations.h"
#include "rules/years.h"

namespace gouji {
namespace {

class Evidence {
 public:
  explicit Evidence(const Context& context) : context_(context) {
    if (!lacks_previous(context)) before_ = &context.beside.previous->companion->report;
    for (const Claim& claim : context.claims) {
      // A joint number, a rounded or an uncertain one decides nothing.
      if (claim.subjects.size() > 1 || claim.likely || claim.slack != Decimal()) continue;
      if (!comparable(claim, context.report)) continue;
      Said said{claim.value, {}};
      for (const std::string_view reading : claim.subjects.front()->readings) {
        said.readings.push_back(cells_of_reading(context.report, reading));
      }
      text_.push_back(std::move(said));
    }
  }

  // How many numbers of the text agree with the tables once they are repaired, less those that do
  // as they are.
  int text(const std::vector<Change>& repair) const {
    int count = 0;
    for (const Said& said : text_) {
      count += (agrees(said, repair) ? 1 : 0) - (agrees(said, {}) ? 1 : 0);
    }
    return count;
  }

  bool last_year(const std::vector<Change>& repair) const {
    return before_ != nullptr &&
           std::any_of(repair.begin(), repair.end(), [this](const Change& change) {
             return follows_last_year(*before_, change);
           });
  }

  bool parts(const std::vector<Change>& repair) const {
    return !repair.empty() &&
           std::all_of(repair.begin(), repair.end(), [this](const Change& change) {
             return sum_of_parts(context_.beside, change.cell) == change.value;
           });
  }

  int weight(const std::vector<Change>& repair) const {
    return text(repair) + (last_year(repair) ? 1 : 0) + (parts(repair) ? 1 : 0);
  }

 private:
  struct Said {
    Decimal value;
    std::vector<std::vector<std::size_t>> readings;  // the cells that it may be the sum of
  };

  bool agrees(const Said& said, const std::vector<Change>& repair) const {
    return std::any_of(said.readings.begin(), said.readings.end(),
                       [&](const std::vector<std::size_t>& cells) {
                         Decimal sum;
                         for (const std::size_t cell : cells) sum = sum + value_with(repair, cell);
                         return !cells.empty() && sum == said.value;
                       });
  }

  Decimal value_with(const std::vector<Change>& repair, std::size_t cell) const {
    for (const Change& change : repair) {
      if (change.cell == cell) return change.value;
    }
    return value_of(context_.report, cell);
  }

  const Context& context_;
  const Report* before_ = nullptr;  // last year's
  std::vector<Said> text_;
};

}  // namespace

void weigh_repairs(const Context& context, Diagnosis& diagnosis) {
  if (diagnosis.causes.empty()) return;
  const Evidence evidence(context);
  for (Cause& cause : diagnosis.causes) {
    int most = evidence.weight(cause.repair);
    for (const std::vector<Change>& other : cause.alternatives) {
      most = std::max(most, evidence.weight(other));
    }
    bool found = evidence.weight(cause.repair) == most;
    std::vector<std::vector<Change>> kept;
    for (std::vector<Change>& other : cause.alternatives) {
      if (evidence.weight(other) < most) continue;
      if (found) {
        kept.push_back(std::move(other));
      } else {
        cause.repair = std::move(other);
        found = true;
      }
    }
    cause.alternatives = std::move(kept);
  }
}

Bilingual support_of(const Context& context, const Cause& cause) {
  const Evidence evidence(context);
  Bilingual support;
  const auto add = [&support](bool says, const char* zh, const char* en) {
    if (!says) return;
    support.zh += zh;
    support.en += en;
  };
  add(evidence.text(cause.repair) > 0, "正文写的数与此相符。",
      " The numbers of the text agree with that.");
  add(evidence.last_year(cause.repair), "上年报告的“结转下年度继续办理”也是这个数。",
      " That is what last year's report carried over.");
  add(evidence.parts(cause.repair), "各单位报告之和也是这样。",
      " That is what the parts add up to.");
  return support;
}

}  // namespace gouji
