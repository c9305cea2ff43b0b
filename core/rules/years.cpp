// Stage rules: what the rules that compare with last year's report share. In: a report and the one
// on the year before; out: whether they can be compared, and what cells hold, in words.
#include "rules/years.h"

#include <algorithm>
#include <utility>

#include "rules/cells.h"
#include "rules/companions.h"
#include "rules/wording.h"

namespace gouji {

std::string signed_term(Decimal value, int sign) {
  const bool minus = (value < Decimal()) != (sign < 0);
  return (minus ? " - " : " + ") + std::max(value, Decimal() - value).to_string();
}

std::optional<Reason> lacks_previous(const Context& context) {
  if (!context.beside.previous) return Reason::kNoPrevious;
  switch (context.beside.previous->use) {
    case Use::kUsed:
      return std::nullopt;
    case Use::kNotAReport:
    case Use::kUnused:
      return Reason::kUnreadable;
    case Use::kOrgan:
      return Reason::kOrgan;
    default:
      return Reason::kNoPrevious;
  }
}

std::optional<Reason> lacks_previous(const Context& context, std::string_view form) {
  if (const std::optional<Reason> why = lacks_previous(context)) return why;
  const Report& before = context.beside.previous->companion->report;
  const auto follows = [form](const Report& report) {
    return report.form != nullptr && report.form->id == form;
  };
  if (!follows(context.report) || !follows(before)) return Reason::kForm;
  if (!context.report.table(TableId::kDisclosure).found) return Reason::kNoTable;
  return std::nullopt;
}

bool follows_last_year(const Report& before, const Change& change) {
  const CellSpec& spec = all_cells()[change.cell];
  if (spec.table != TableId::kRequests || spec.row->id != "carried_in") return false;
  const std::size_t out = *cell_index(TableId::kRequests, "carried_out", spec.column->id);
  const CellValue& carried = before.cell(out);
  return carried.state == CellState::kNumber && carried.value == change.value;
}

bool contradicts_last_year(const Context& context, std::size_t cell) {
  const CellSpec& spec = all_cells()[cell];
  if (lacks_previous(context) || spec.table != TableId::kRequests) return false;
  if (spec.row->id != "carried_in") return false;
  const std::size_t out = *cell_index(TableId::kRequests, "carried_out", spec.column->id);
  const std::optional<Decimal> before = number_in(context.beside.previous->companion->report, out);
  return before && before != number_in(context.report, cell);
}

Assessment assess_continuation(const Context& context, const Continuation& rule,
                               std::vector<Finding>& findings) {
  if (const std::optional<Reason> why = lacks_previous(context, rule.form)) {
    return Assessment::not_assessed(*why);
  }
  const Report& report = context.report;
  const Report& before = context.beside.previous->companion->report;
  const Form* form = form_by_id(rule.form);
  const auto index = [](std::string_view row, std::string_view column) {
    return *cell_index(TableId::kDisclosure, row, column);
  };
  bool all_read = true;
  const auto was_written = [&before](std::size_t cell) {
    return before.cell(cell).state == CellState::kNumber;
  };
  for (const std::string_view row : rule.rows) {
    const std::size_t result = index(row, rule.result);
    bool all_written = was_written(result);
    const std::optional<Decimal> actual = number_in(report, result);
    std::optional<Decimal> expected = number_in(before, result);
    std::string zh = "上年报告" + cell_zh(result, form) + "为 " + value_zh(before, result);
    std::string en =
        "Last year's report has " + value_en(before, result) + " in " + cell_en(result, form);
    std::string sum = expected ? expected->to_string() : "";
    std::vector<std::size_t> cells{result};
    for (const Continuation::Term& term : rule.terms) {
      const std::size_t cell = index(row, term.column);
      const Report& of = term.before ? before : report;
      const std::optional<Decimal> value = number_in(of, cell);
      if (!value || !expected) {
        expected.reset();
        break;
      }
      if (term.before) all_written = all_written && was_written(cell);
      expected = term.sign > 0 ? *expected + *value : *expected - *value;
      sum += signed_term(*value, term.sign);
      const std::string column(all_cells()[cell].column->label);
      zh += (term.before ? "，上年" : "，本年") + quoted(column) + "为 " + value_zh(of, cell);
      en += std::string(term.before ? ", and last year " : ", and here ") + value_en(of, cell) +
            " in " + quoted_en(all_cells()[cell].column->english);
      if (!term.before) cells.push_back(cell);
    }
    if (!actual || !expected) {
      all_read = false;
      continue;
    }
    if (*actual == *expected) continue;
    if (!all_written) {
      all_read = false;  // what last year's report left blank proves nothing against this one
      continue;
    }
    zh += "，" + sum + " = " + expected->to_string() + "，本报告" +
          (report.cell(result).state == CellState::kBlank ? "这一格空着"
                                                          : "填的是 " + value_zh(report, result)) +
          "。";
    en += ": " + sum + " = " + expected->to_string() + ", but this report has " +
          value_en(report, result) + ".";
    Finding finding = finding_at(report.cell(result).span, {std::move(zh), std::move(en)},
                                 {"对照上一年度的报告核对；上年公布后又有调整的，不必改。",
                                  "Compare with last year's report; if its figure was revised "
                                  "after it was published, leave this as it is."});
    finding.cells = ids_of(cells);
    finding.expected = expected->to_string();
    if (report.cell(result).state == CellState::kNumber) finding.actual = actual->to_string();
    findings.push_back(std::move(finding));
  }
  return all_read ? Assessment::held() : Assessment::not_assessed(Reason::kUnreadable);
}

std::string value_zh(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  if (value.state == CellState::kNumber) return value.value.to_string();
  return value.state == CellState::kBlank ? "空白" : quoted(value.text);
}

std::string value_en(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  if (value.state == CellState::kNumber) return value.value.to_string();
  return value.state == CellState::kBlank ? "a blank" : quoted_en(value.text);
}

}  // namespace gouji
