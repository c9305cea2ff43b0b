// Stage rules: runs the catalogue. In: a report with its diagnosis; out: all findings in order of
// place, and what became of every rule.
#include "rules/rule.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gouji {
namespace {

// An input that is no report at all says so once; no other rule speaks of it.
bool applies(const Rule& rule, const Context& context) {
  return rule.group == Group::kInput || (context.text.problem.empty() && context.report.recognised);
}

}  // namespace

Verified run_rules(const Context& context, const std::vector<std::string>& disable) {
  Verified verified;
  for (const Rule* rule : registry()) {
    if (std::find(disable.begin(), disable.end(), rule->id) != disable.end()) continue;
    std::vector<Finding> findings;
    Assessment assessment = Assessment::not_assessed(Reason::kUnreadable);
    if (applies(*rule, context)) assessment = rule->check(context, findings);
    if (!findings.empty()) assessment = Assessment::broken();
    verified.outcomes.push_back({std::string(rule->id), assessment.outcome, assessment.reason});
    for (Finding& finding : findings) {
      if (finding.rule.empty()) {
        finding.rule = rule->id;
        finding.severity = rule->severity;
      }
      verified.findings.push_back(std::move(finding));
    }
  }
  const LineIndex lines(context.text.utf8);
  for (Finding& finding : verified.findings) {
    finding.line = lines.line(finding.span.begin);
    finding.column = lines.column(finding.span.begin);
  }
  std::stable_sort(verified.findings.begin(), verified.findings.end(),
                   [](const Finding& a, const Finding& b) {
                     if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
                     return a.span.end > b.span.end;  // the wider first
                   });
  return verified;
}

}  // namespace gouji
