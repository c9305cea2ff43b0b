// Stage render: enumerations in, the identifiers of the contract out.
#include "render/names.h"

#include <algorithm>

namespace gouji {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "info";
  }
  return {};
}

std::string_view name_of(CellState state) {
  switch (state) {
    case CellState::kNumber:
      return "number";
    case CellState::kBlank:
      return "blank";
    case CellState::kPlaceholder:
      return "placeholder";
    case CellState::kInvalid:
      return "invalid";
    case CellState::kMissing:
      return "missing";
  }
  return {};
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kHeld:
      return "held";
    case Outcome::kBroken:
      return "broken";
    case Outcome::kNotAssessed:
      return "not_assessed";
  }
  return {};
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::kForm:
      return "form";
    case Reason::kOrgan:
      return "organ";
    case Reason::kNoPrevious:
      return "no_previous";
    case Reason::kNoTable:
      return "no_table";
    case Reason::kUnreadable:
      return "unreadable";
  }
  return {};
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
      return "pass";
    case Verdict::kFail:
      return "fail";
    case Verdict::kIncomplete:
      return "incomplete";
  }
  return {};
}

std::string_view name_of(Group group) {
  switch (group) {
    case Group::kInput:
      return "input";
    case Group::kIdentity:
      return "identity";
    case Group::kStructure:
      return "structure";
    case Group::kCells:
      return "cells";
    case Group::kArithmetic:
      return "arithmetic";
    case Group::kTables:
      return "tables";
    case Group::kNarrative:
      return "narrative";
    case Group::kYears:
      return "years";
  }
  return {};
}

std::size_t count(const Result& result, Outcome outcome) {
  return static_cast<std::size_t>(
      std::count_if(result.rules.begin(), result.rules.end(),
                    [outcome](const RuleOutcome& rule) { return rule.outcome == outcome; }));
}

std::size_t count(const Result& result, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(result.findings.begin(), result.findings.end(),
                    [severity](const Finding& f) { return f.severity == severity && !f.ignored; }));
}

std::size_t count_ignored(const Result& result) {
  return static_cast<std::size_t>(
      std::count_if(result.findings.begin(), result.findings.end(),
                    [](const Finding& finding) { return finding.ignored.has_value(); }));
}

Summary summary_of(const Result& result) {
  return {count(result, Severity::kError),      count(result, Severity::kWarning),
          count(result, Severity::kInfo),       count_ignored(result),
          count(result, Outcome::kHeld),        count(result, Outcome::kBroken),
          count(result, Outcome::kNotAssessed), result.verdict};
}

}  // namespace gouji
