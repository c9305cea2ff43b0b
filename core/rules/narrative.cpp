// Stage rules: claims against cells. In: claims and cells. Out: findings where they contradict.
#include "rules/narrative.h"

#include <algorithm>
#include <optional>
#include <string>

#include "rules/amounts.h"
#include "rules/relations.h"
#include "rules/wording.h"
#include "sorting.h"

namespace gouji {
namespace {

// What the tables say to a claim: the sum of the cells of one reading.
struct Answer {
  std::vector<std::size_t> cells;
  Decimal sum;
};

std::optional<Answer> answer(const Report& report, std::string_view reading) {
  Answer answer;
  answer.cells = cells_of_reading(report, reading);
  if (answer.cells.empty()) return std::nullopt;
  bool any_number = false;
  for (const std::size_t cell : answer.cells) {
    const CellValue& value = report.cell(cell);
    if (value.state == CellState::kInvalid || value.doubtful) return std::nullopt;
    any_number = any_number || value.state == CellState::kNumber;
    if (value.state == CellState::kNumber) answer.sum = answer.sum + value.value;
  }
  // A blank is not a 0: cell.blank speaks of it, and the text may be what should stand there.
  if (!any_number) return std::nullopt;
  return answer;
}

// The readings of a claim, most usual first. A joint number is the sum of its subjects.
std::vector<Answer> answers(const Report& report, const Claim& claim) {
  std::vector<Answer> found;
  if (claim.subjects.size() == 1) {
    for (const std::string_view reading : claim.subjects.front()->readings) {
      if (std::optional<Answer> one = answer(report, reading)) found.push_back(std::move(*one));
    }
    return found;
  }
  Answer joint;
  for (const Subject* subject : claim.subjects) {
    const std::optional<Answer> one = answer(report, subject->readings.front());
    if (!one) return {};
    joint.cells.insert(joint.cells.end(), one->cells.begin(), one->cells.end());
    joint.sum = joint.sum + one->sum;
  }
  found.push_back(std::move(joint));
  return found;
}

bool counts_some(const Claim& claim) { return claim.subjects.front()->some; }

bool agrees(const Claim& claim, const Answer& answer) {
  if (counts_some(claim)) return claim.value <= answer.sum;
  const Decimal difference = std::max(claim.value, answer.sum) - std::min(claim.value, answer.sum);
  return difference == Decimal() || difference < claim.slack;
}

// 386.125万元 in the text, 3861250 in the cell: cell.unit says that it is in yuan.
bool agrees_in_yuan(const Report& report, const Claim& claim, const Answer& answer) {
  const std::size_t cell = answer.cells.front();
  if (answer.cells.size() != 1 || !report.cell(cell).unit.empty() ||
      !has_other_unit(report, cell)) {
    return false;
  }
  return agrees(claim, {answer.cells, Decimal::from_raw(answer.sum.raw() / 10'000)});
}

// 表三“一、本年新收政府信息公开申请数量·总计”, or the cells that are summed.
Bilingual place_of(const Answer& answer, const Form* form) {
  const TableId table = all_cells()[answer.cells.front()].table;
  std::vector<std::string> zh;
  std::vector<std::string> en;
  // Longer sums are named by their ends.
  constexpr std::size_t kMostNamed = 3;
  for (std::size_t i = 0; i < answer.cells.size(); ++i) {
    if (answer.cells.size() > kMostNamed && i > 0 && i + 1 < answer.cells.size()) continue;
    zh.push_back(cell_zh(answer.cells[i], form));
    en.push_back(cell_en(answer.cells[i], form));
  }
  Bilingual place;
  if (answer.cells.size() > kMostNamed) {
    place = {zh.front() + "至" + zh.back(), en.front() + " to " + en.back()};
  } else {
    place = {list_zh(zh), list_en(en)};
  }
  place.zh = std::string(table_name(table)) + place.zh;
  place.en = std::string(table_english(table)) + ", " + place.en;
  if (answer.cells.size() > 1) {
    place.zh += "合计";
    place.en += ", in all";
  }
  return place;
}

Finding contradiction(const Context& context, std::string_view rule, const Claim& claim,
                      const Answer& told) {
  const Bilingual place = place_of(told, context.report.form);
  const std::string sum = told.sum.to_string();
  const std::string passage = shortened(context.quote(claim.span), 48);
  const bool some = counts_some(claim);
  Bilingual message{
      "正文写" + quoted(passage) + "，" + place.zh + (some ? "只有 " : "为 ") + sum + "。",
      "The text says " + quoted_en(passage) + ", but " + place.en + (some ? " is only " : " is ") +
          sum + "."};
  if (claim.likely) {
    message.zh += "这里把它看作本机关本年度政府信息公开方面的数。";
    message.en += " This assumes that the text speaks of the organ's own figure for the year.";
  }
  Finding finding = finding_at(claim.span, std::move(message),
                               {"核对台账，改正正文或表格，使两处一致。",
                                "Check the records and correct the text or the table."});
  for (const std::size_t cell : told.cells) finding.cells.push_back(cell_id(cell));
  if (!some) finding.expected = sum;
  finding.actual = claim.value.to_string();
  finding.rule = rule;
  finding.severity = claim.likely ? Severity::kWarning : Severity::kError;
  return finding;
}

// What the tables say instead, most usual first; empty if they agree, or say nothing.
std::vector<Answer> contradicting(const Context& context, const Claim& claim) {
  if (!comparable(claim, context.report)) return {};
  std::vector<Answer> told = answers(context.report, claim);
  const bool agreed = std::any_of(told.begin(), told.end(), [&](const Answer& one) {
    return agrees(claim, one) || agrees_in_yuan(context.report, claim, one);
  });
  if (agreed) told.clear();
  return told;
}

// Whether a finding on a broken relation says what makes the tables agree with the claim.
bool is_told(const Context& context, const Claim& claim, std::vector<Answer> told) {
  return std::any_of(told.begin(), told.end(), [&](Answer& one) {
    bool repaired = false;
    for (const std::size_t cell : one.cells) {
      const Cause* cause = cause_of(context.diagnosis, cell);
      const std::optional<Decimal> value = cause ? sole_value(*cause, cell) : std::nullopt;
      if (!value) continue;
      one.sum = one.sum + *value - value_of(context.report, cell);
      repaired = true;
    }
    return repaired && agrees(claim, one);
  });
}

// `table`: the one whose numbers are compared; none: the denials about any of them.
Assessment compare(const Context& context, std::string_view rule, std::optional<TableId> table,
                   std::vector<Finding>& findings) {
  bool lost = false;
  bool broken = false;
  for (const Claim& claim : context.claims) {
    const TableId about = claim.subjects.front()->table;
    if (table ? claim.none || about != *table : !claim.none) continue;
    if (!comparable(claim, context.report)) continue;
    if (!context.report.table(about).found) {
      lost = true;
      continue;
    }
    const std::vector<Answer> told = contradicting(context, claim);
    broken = broken || !told.empty();
    if (told.empty() || is_told(context, claim, told)) continue;
    findings.push_back(contradiction(context, rule, claim, told.front()));
  }
  if (broken) return Assessment::broken();
  if (lost || (table && !context.report.table(*table).found)) {
    return Assessment::not_assessed(Reason::kNoTable);
  }
  return Assessment::held();
}

}  // namespace

Assessment compare_numbers(const Context& context, std::string_view rule, TableId table,
                           std::vector<Finding>& findings) {
  return compare(context, rule, table, findings);
}

Assessment compare_denials(const Context& context, std::string_view rule,
                           std::vector<Finding>& findings) {
  return compare(context, rule, std::nullopt, findings);
}

std::vector<Correction> corrections(const Context& context) {
  std::vector<Correction> found;
  for (const Claim& claim : context.claims) {
    if (claim.number == claim.span || counts_some(claim)) continue;
    // An amount in another unit than the cell's.
    if (claim.slack != Decimal() && !context.quote(claim.number).ends_with("万元")) continue;
    for (const Answer& told : contradicting(context, claim)) {
      found.push_back({claim.number.begin, told.sum - claim.before});
    }
  }
  sort_stably(found, [](const Correction& a, const Correction& b) { return a.begin < b.begin; });
  return found;
}

std::span<const Correction> corrections_of(const std::vector<Correction>& corrections,
                                           const Quantity& quantity) {
  const auto first =
      std::partition_point(corrections.begin(), corrections.end(),
                           [&](const Correction& one) { return one.begin < quantity.span.begin; });
  const auto last = std::partition_point(first, corrections.end(), [&](const Correction& one) {
    return one.begin == quantity.span.begin;
  });
  return {corrections.data() + (first - corrections.begin()),
          static_cast<std::size_t>(last - first)};
}

Decimal corrected(const std::vector<Correction>& corrections, const Quantity& quantity) {
  const std::span<const Correction> found = corrections_of(corrections, quantity);
  return found.empty() ? quantity.value : found.front().told;
}

}  // namespace gouji
