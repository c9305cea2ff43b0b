// Stage rules: runs the catalogue. In: a report with its diagnosis; out: all findings in order of
// place, and what became of every rule.
#include "rules/rule.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/own.h"
#include "sorting.h"

namespace gouji {
namespace {

// An input that is no report at all says so once; no other rule speaks of it.
bool is_report(const Context& context) {
  return context.text.problem.empty() && context.report.recognised;
}
bool applies(const Rule& rule, const Context& context) {
  return rule.group == Group::kInput || is_report(context);
}

bool listed(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What a rule that does not run would have reported is reported by the next that can: a broken
// relation is not lost because it shares its cause with another. A cause that none reports tells
// nothing.
Diagnosis without(Diagnosis diagnosis, const std::vector<std::string>& disable) {
  for (Cause& cause : diagnosis.causes) {
    if (listed(disable, cause.cell_rule)) cause.cell_rule = {};
    std::stable_partition(cause.relations.begin(), cause.relations.end(), [&](std::size_t r) {
      return !listed(disable, diagnosis.relations[r].rule);
    });
    const std::string_view rule = diagnosis.relations[cause.relations.front()].rule;
    if (cause.cell_rule.empty() && listed(disable, rule)) cause.repair.clear();
  }
  return diagnosis;
}

}  // namespace

Verified run_rules(const Context& given, const Options& options) {
  const std::vector<std::string>& disable = options.disable;
  std::optional<Diagnosis> rest;
  if (!disable.empty()) rest = without(given.diagnosis, disable);
  const Context context{given.text,  given.document, given.report,
                        given.prose, given.claims,   rest ? *rest : given.diagnosis,
                        given.beside};
  Verified verified;
  for (const Rule* rule : registry()) {
    if (listed(disable, rule->id)) continue;
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
  for (const OwnRule& rule : options.own_rules) {
    if (listed(disable, rule.id)) continue;
    Assessment assessment = Assessment::not_assessed(Reason::kUnreadable);
    if (is_report(context)) assessment = assess_own_rule(context, rule, verified.findings);
    verified.outcomes.push_back({rule.id, assessment.outcome, assessment.reason});
  }
  return verified;
}

void put_in_order(std::vector<Finding>& findings, std::string_view text, const Flow& flow) {
  const LineIndex lines(text);
  for (Finding& finding : findings) {
    finding.span = flow.as_written(finding.span);
    if (finding.fix) finding.fix->span = flow.as_written(finding.fix->span);
    finding.line = lines.line(finding.span.begin);
    finding.column = lines.column(finding.span.begin);
  }
  sort_stably(findings, [](const Finding& a, const Finding& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.span.end > b.span.end;  // the wider first
  });
}

}  // namespace gouji
