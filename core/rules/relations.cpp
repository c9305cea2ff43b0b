// Stage rules: what the rules of the group Arithmetic share. In: the diagnosis; out: findings with
// formula, numbers and repair.
#include "rules/relations.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "input/walk.h"
#include "rules/evidence.h"
#include "rules/wording.h"

namespace gouji {
namespace {

using Term = Relation::Term;

constexpr std::size_t kLongSum = 6;      // terms from which a sum is shown without its zeros
constexpr std::size_t kShownOthers = 4;  // other repairs that advice spells out

// What tells a relation's terms apart: the row's name where it is taken over a column, the column's
// where it is taken over a row.
enum class Naming { kRow, kColumn, kCell };

Naming naming_of(const Relation& relation) {
  if (relation.scope.empty()) return Naming::kCell;
  const Term& any = relation.left.empty() ? relation.right.front() : relation.left.front();
  return all_cells()[any.cell].column->id == relation.scope ? Naming::kRow : Naming::kColumn;
}

// The term as printed.
std::string term_zh(const Term& term, Naming naming) {
  if (naming == Naming::kColumn) return std::string(all_cells()[term.cell].column->label);
  const std::string name = printed_name(term.cell);
  return naming == Naming::kCell ? name : name.substr(0, name.rfind("·"));
}

std::string term_en(const Term& term, Naming naming) {
  if (naming == Naming::kCell) return english_name(term.cell);
  const CellSpec& spec = all_cells()[term.cell];
  return std::string(naming == Naming::kRow ? spec.row->english : spec.column->english);
}

// " + " or " - " between, "-" before the first, then the size.
void add_number(std::string& out, int sign, Decimal value) {
  const bool minus = (value < Decimal()) != (sign < 0);
  if (!out.empty()) {
    out += minus ? " - " : " + ";
  } else if (minus) {
    out += "-";
  }
  out += std::max(value, Decimal() - value).to_string();
}

template <typename Name>
std::string printed_side(const std::vector<Term>& terms, Decimal number, Name name) {
  std::string out;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool skipped = terms.size() > kLongSum && i > 0 && i + 1 < terms.size();
    if (skipped && i > 1) continue;
    if (i > 0) out += terms[i].sign > 0 ? " + " : " - ";
    if (i == 0 && terms[i].sign < 0) out += "-";
    out += skipped ? "…" : name(terms[i]);
  }
  if (out.empty() || number != Decimal()) add_number(out, 1, number);
  return out;
}

// "14 + 2 + 1", and whether it is more than one number.
std::string numbers_side(const Report& report, const std::vector<Term>& terms, Decimal number,
                         bool& several) {
  std::string out;
  std::size_t shown = 0;
  for (const Term& term : terms) {
    const Decimal value = value_of(report, term.cell);
    if (value == Decimal() && terms.size() >= kLongSum) continue;
    add_number(out, term.sign, value);
    ++shown;
  }
  if (number != Decimal()) {
    add_number(out, 1, number);
    ++shown;
  }
  several = shown > 1;
  return shown == 0 ? "0" : out;
}

std::string change_zh(const Report& report, const Change& change) {
  const CellValue& cell = report.cell(change.cell);
  const std::string to = change.value.to_string();
  if (cell.state == CellState::kNumber) {
    return cell_zh(change.cell) + "由 " + cell.value.to_string() + " 改为 " + to;
  }
  return cell_zh(change.cell) + "填 " + to;
}

std::string change_en(const Report& report, const Change& change) {
  const CellValue& cell = report.cell(change.cell);
  const std::string to = change.value.to_string();
  if (cell.state == CellState::kNumber) {
    return cell_en(change.cell) + " is changed from " + cell.value.to_string() + " to " + to;
  }
  return cell_en(change.cell) + " is filled with " + to;
}

// Whether two cells take each other's number.
bool is_exchange(const Report& report, const std::vector<Change>& changes) {
  return changes.size() == 2 && changes[0].value == value_of(report, changes[1].cell) &&
         changes[1].value == value_of(report, changes[0].cell);
}

template <typename Say>
std::vector<std::string> each(const Report& report, const std::vector<Change>& changes, Say say) {
  std::vector<std::string> out;
  for (const Change& change : changes) out.push_back(say(report, change));
  return out;
}

bool contains(const Relation& relation, std::size_t cell) {
  const auto is = [cell](const Term& term) { return term.cell == cell; };
  return std::any_of(relation.left.begin(), relation.left.end(), is) ||
         std::any_of(relation.right.begin(), relation.right.end(), is);
}

// The cell to look at first: the repaired one, else the relation's total; of an inequality, the
// one that is too small (本年增/减 rather than last year's figure).
std::size_t suspect(const Context& context, const Cause& cause) {
  const Relation& relation = context.diagnosis.relations[cause.relations.front()];
  for (const Change& change : cause.repair) {
    if (contains(relation, change.cell)) return change.cell;
  }
  return relation.at_least ? relation.left.back().cell : relation.right.front().cell;
}

std::optional<Decimal> repaired_value(const Cause& cause, std::size_t cell) {
  for (const Change& change : cause.repair) {
    if (change.cell == cell) return change.value;
  }
  return std::nullopt;
}

Finding explain(const Context& context, const Cause& cause, Describe describe) {
  const Report& report = context.report;
  const Relation& relation = context.diagnosis.relations[cause.relations.front()];
  const std::size_t cell = suspect(context, cause);
  const CellValue& value = report.cell(cell);
  Finding finding = finding_at(value.span, describe(context, relation));
  finding.advice = repair_advice(report, cause);
  const Bilingual support = support_of(context, cause);
  finding.advice.zh += support.zh;
  finding.advice.en += support.en;
  add_relations(context, cause, cell, finding);
  if (value.state == CellState::kNumber) finding.actual = value.value.to_string();
  if (relation.at_least) return finding;  // the right value does not follow
  if (const std::optional<Decimal> repaired = repaired_value(cause, cell)) {
    finding.expected = repaired->to_string();
  } else {
    const Decimal held = value_to_hold(report, relation, cell);
    if (held >= Decimal()) finding.expected = held.to_string();
  }
  // A remark beside the number would be lost.
  if (const std::optional<Decimal> sole = sole_value(cause, cell); sole && value.remark.empty()) {
    finding.fix = write_into(context, cell, sole->to_string());
  }
  return finding;
}

}  // namespace

Decimal value_to_hold(const Report& report, const Relation& relation, std::size_t cell) {
  // Left side minus right side without the cell.
  Decimal rest = relation.left_number - relation.right_number;
  int sign = 1;
  const auto add = [&](const std::vector<Term>& terms, int side) {
    for (const Term& term : terms) {
      if (term.cell == cell) {
        sign = term.sign * side;
      } else if (term.sign * side > 0) {
        rest = rest + value_of(report, term.cell);
      } else {
        rest = rest - value_of(report, term.cell);
      }
    }
  };
  add(relation.left, 1);
  add(relation.right, -1);
  return sign > 0 ? Decimal() - rest : rest;
}

std::optional<Fix> write_into(const Context& context, std::size_t cell, std::string text) {
  const std::string_view all = context.text.utf8;
  const Span span = context.report.cell(cell).span;
  const auto divides = [](char32_t c) { return is_blank(c) || is_pipe(c); };
  const bool free_before = span.begin == 0 || divides(char_at(all, previous_char(all, span.begin)));
  const bool free_after = span.end == all.size() || divides(char_at(all, span.end));
  if (span.empty() && (!free_before || !free_after)) return std::nullopt;
  return Fix{span, std::move(text)};
}

Decimal value_of(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  return value.state == CellState::kNumber ? value.value : Decimal();
}

ResultRelation show_relation(const Report& report, const Relation& relation) {
  const Naming naming = naming_of(relation);
  const auto zh = [naming](const Term& term) { return term_zh(term, naming); };
  const auto en = [naming](const Term& term) { return term_en(term, naming); };
  const std::string_view sign = relation.at_least ? " ≥ " : " = ";
  ResultRelation shown;
  shown.rule = relation.rule;
  shown.formula = relation.formula;
  shown.printed.zh = printed_side(relation.left, relation.left_number, zh);
  shown.printed.zh += sign;
  shown.printed.zh += printed_side(relation.right, relation.right_number, zh);
  shown.printed.en = printed_side(relation.left, relation.left_number, en);
  shown.printed.en += sign;
  shown.printed.en += printed_side(relation.right, relation.right_number, en);

  bool several = false;
  shown.numbers = numbers_side(report, relation.left, relation.left_number, several);
  if (several) shown.numbers += " = " + relation.left_sum.to_string();
  shown.numbers += relation.holds ? sign : std::string_view(relation.at_least ? " < " : " ≠ ");
  const std::string right = numbers_side(report, relation.right, relation.right_number, several);
  if (several) shown.numbers += relation.right_sum.to_string() + " = ";
  shown.numbers += right;
  return shown;
}

const Cause* cause_of(const Diagnosis& diagnosis, std::size_t cell) {
  for (const Cause& cause : diagnosis.causes) {
    for (const Change& change : cause.repair) {
      if (change.cell == cell) return &cause;
    }
  }
  return nullptr;
}

std::optional<Decimal> sole_value(const Cause& cause, std::size_t cell) {
  if (!cause.alternatives.empty()) return std::nullopt;
  return repaired_value(cause, cell);
}

Bilingual repair_advice(const Report& report, const Cause& cause) {
  const std::size_t count = cause.relations.size();
  if (cause.repair.empty()) {
    return {"请对照原始台账，逐格核对这条勾稽关系中的数字。",
            "Check every number of this relation against your records."};
  }
  Bilingual advice;
  if (is_exchange(report, cause.repair)) {
    advice = {"这两格的数可能填反了。", "These two numbers may stand in each other's place. "};
  }
  advice.zh += "若" + list_zh(each(report, cause.repair, change_zh)) + "，" +
               (count == 1 ? std::string("这条勾稽关系成立。")
                           : std::to_string(count) + " 条勾稽关系全部成立。");
  advice.en += "If " + list_en(each(report, cause.repair, change_en)) + ", " +
               (count == 1 ? std::string("the relation holds.")
                           : (count == 2 ? std::string("both") : "all " + std::to_string(count)) +
                                 " relations hold.");
  if (cause.alternatives.empty()) return advice;

  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const std::vector<Change>& other : cause.alternatives) {
    if (zh.size() == kShownOthers) break;
    zh.push_back(list_zh(each(report, other, change_zh)));
    en.push_back(list_en(each(report, other, change_en)));
  }
  std::string zh_list;
  std::string en_list;
  for (std::size_t i = 0; i < zh.size(); ++i) {
    zh_list += (i > 0 ? "；或" : "") + zh[i];
    en_list += (i > 0 ? "; or " : "") + en[i];
  }
  const std::size_t more = cause.alternatives.size() - zh.size();
  if (more > 0) {
    zh_list += "；另有 " + std::to_string(more) + " 种改法";
    en_list += "; and " + std::to_string(more) + " more ways";
  }
  advice.zh += "同样可能的还有：" + zh_list + "。请对照原始台账，确认是哪一格有误。";
  advice.en +=
      " Equally possible: " + en_list + ". Check against your records which cell is wrong.";
  return advice;
}

void add_relations(const Context& context, const Cause& cause, std::size_t suspected,
                   Finding& finding) {
  finding.cells.push_back(cell_id(suspected));
  const Relation& first = context.diagnosis.relations[cause.relations.front()];
  for (const std::vector<Term>* side : {&first.left, &first.right}) {
    for (const Term& term : *side) {
      if (term.cell != suspected) finding.cells.push_back(cell_id(term.cell));
    }
  }
  for (const std::size_t r : cause.relations) {
    finding.relations.push_back(show_relation(context.report, context.diagnosis.relations[r]));
  }
}

Assessment assess_relations(const Context& context, std::string_view rule, TableId table,
                            Describe describe, std::vector<Finding>& findings) {
  bool any = false;
  bool broken = false;
  bool unreadable = false;
  for (const Relation& relation : context.diagnosis.relations) {
    if (relation.rule != rule) continue;
    any = true;
    broken = broken || (relation.assessable && !relation.holds);
    unreadable = unreadable || !relation.assessable;
  }
  for (const Cause& cause : context.diagnosis.causes) {
    if (context.diagnosis.relations[cause.relations.front()].rule != rule) continue;
    if (!cause.cell_rule.empty()) continue;
    findings.push_back(explain(context, cause, describe));
  }
  if (broken) return Assessment::broken();
  if (unreadable) return Assessment::not_assessed(Reason::kUnreadable);
  if (any) return Assessment::held();
  // No such relation: another form's rule, or there is no table for it.
  const Form* form = context.report.form;
  if (form != nullptr) {
    const auto& own = form->table(table).relations;
    const bool of_form = std::any_of(
        own.begin(), own.end(), [rule](const RelationSpec& spec) { return spec.rule == rule; });
    if (!of_form) return Assessment::not_assessed(Reason::kForm);
  }
  return Assessment::not_assessed(context.report.table(table).found ? Reason::kUnreadable
                                                                    : Reason::kNoTable);
}

}  // namespace gouji
