// Stage rules: report in, findings out. One file a rule, one line in registry.cpp.
#ifndef GOUJI_RULES_RULE_H_
#define GOUJI_RULES_RULE_H_

#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "gouji/gouji.h"
#include "input/text.h"
#include "report/claims.h"
#include "report/prose.h"
#include "report/report.h"
#include "rules/companions.h"
#include "rules/diagnosis.h"

namespace gouji {

// A text in both languages that lives as long as the program.
struct Words {
  std::string_view zh;
  std::string_view en;
};

// A passage of a report as it should not be, and the same passage put right. Chinese is the
// report's own; English stands only where the Chinese describes something instead of quoting it.
// “……” is what is left out, “ | ” parts the cells of a row, （空白） is an empty cell.
struct Example {
  Words wrong;
  Words right;
};
constexpr Example passages(std::string_view wrong, std::string_view right) {
  return {{wrong, {}}, {right, {}}};
}

enum class Group {
  kInput,
  kIdentity,
  kStructure,
  kCells,
  kArithmetic,
  kTables,
  kNarrative,
  kYears
};

// Everything that a rule may look at.
struct Context {
  const Text& text;
  const Document& document;
  const Report& report;
  const Prose& prose;
  const std::vector<Claim>& claims;
  const Diagnosis& diagnosis;
  const Beside& beside;

  std::string_view quote(Span span) const {
    return std::string_view(text.utf8).substr(span.begin, span.size());
  }
};

// What a rule says of a report.
struct Assessment {
  Outcome outcome = Outcome::kHeld;
  Reason reason = Reason::kForm;

  static Assessment held() { return {}; }
  static Assessment broken() { return {Outcome::kBroken, Reason::kForm}; }
  static Assessment not_assessed(Reason why) { return {Outcome::kNotAssessed, why}; }
};

struct Rule {
  std::string_view id;  // "requests.balance"
  Severity severity;    // the highest that it gives
  Group group;
  std::string_view forms;  // "2019", "2021" or "" for all
  Words title;             // a few words
  Words what;              // what it checks, one sentence
  Words why;               // why it matters, one sentence
  Words repair;            // how to put it right, one sentence
  Words basis;             // the clause of the regulation or form
  // Appends findings. Line and column are left to the caller, and so are rule and severity, unless
  // the severity differs from the rule's: then both are set (an empty rule id means neither is).
  // An outcome kHeld with findings appended counts as kBroken.
  Assessment (*check)(const Context& context, std::vector<Finding>& findings);
  Example example = {};  // the rule speaks of the one and not of the other
};

// The catalogue, in the order of the documentation.
std::span<const Rule* const> registry();
const Rule* find_rule(std::string_view id);

struct Verified {
  std::vector<Finding> findings;  // as the rules came; without line and column
  std::vector<RuleOutcome> outcomes;
};
// Runs the catalogue but for `options.disable`, then `options.own_rules`.
Verified run_rules(const Context& context, const Options& options);

// Puts findings in order of their place in the text as it is written, and completes them.
void put_in_order(std::vector<Finding>& findings, std::string_view text, const Flow& flow);

}  // namespace gouji

#endif  // GOUJI_RULES_RULE_H_
