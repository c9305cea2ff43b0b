// Stage rules: what the rules of the group Cells share. In: the report's cells; out: cells grouped
// by the row in which they are printed, their names, and findings on rows with blanks.
#include "rules/cells.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "rules/structure.h"
#include "rules/wording.h"
#include "rules/years.h"

namespace gouji {
namespace {

constexpr std::size_t kNamesShown = 4;

template <typename Name>
std::vector<std::string> names(const CellRow& row, Name name, std::string_view to) {
  std::vector<std::string> out;
  const std::vector<std::size_t>& cells = row.cells;
  const bool run = cells.size() > kNamesShown && cells.back() - cells.front() + 1 == cells.size();
  if (run) return {name(cells.front(), row.form) + std::string(to) + name(cells.back(), row.form)};
  for (const std::size_t cell : cells) out.push_back(name(cell, row.form));
  return out;
}

std::string short_zh(std::size_t cell, const Form* form) {
  const CellSpec& spec = all_cells()[cell];
  const std::string name = printed_name(cell, form);
  const std::string column = name.substr(name.rfind("·") + std::string_view("·").size());
  return spec.table == TableId::kDisputes ? std::string(spec.row->label) + "·" + column : column;
}

std::string short_en(std::size_t cell, const Form*) {
  const CellSpec& spec = all_cells()[cell];
  return spec.table == TableId::kDisputes ? english_name(cell) : std::string(spec.column->english);
}

// Whether all cells of the table that are there are in this state.
bool whole_table(const Report& report, TableId table, CellState state) {
  for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
    const CellState found = report.cell(cell).state;
    if (all_cells()[cell].table == table && found != CellState::kMissing && found != state) {
      return false;
    }
  }
  return true;
}

// Whether 0 is certain: the cell is in relations, all of them could be read, and they hold.
bool zero_follows(const Diagnosis& diagnosis, std::size_t cell) {
  bool any = false;
  for (const Relation& relation : diagnosis.relations) {
    if (relation.at_least) continue;
    const auto is = [cell](const Relation::Term& term) { return term.cell == cell; };
    if (!std::any_of(relation.left.begin(), relation.left.end(), is) &&
        !std::any_of(relation.right.begin(), relation.right.end(), is)) {
      continue;
    }
    if (!relation.assessable || !relation.holds) return false;
    any = true;
  }
  return any;
}

// Causes that fill one of the cells and nothing that has a number.
std::vector<const Cause*> blank_causes(const Diagnosis& diagnosis, const CellRow& row) {
  std::vector<const Cause*> causes;
  for (const Cause& cause : diagnosis.causes) {
    if (cause.cell_rule.empty() || cause.repair.empty()) continue;
    // Of several cells in different rows the first one speaks.
    const std::size_t cell = cause.repair.front().cell;
    if (std::find(row.cells.begin(), row.cells.end(), cell) != row.cells.end()) {
      causes.push_back(&cause);
    }
  }
  return causes;
}

// Whether the causes leave one of the row's cells as it is.
bool leave_any(const std::vector<const Cause*>& causes, const CellRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](std::size_t cell) {
    return std::none_of(causes.begin(), causes.end(), [cell](const Cause* cause) {
      return std::any_of(cause->repair.begin(), cause->repair.end(),
                         [cell](const Change& change) { return change.cell == cell; });
    });
  });
}

// What belongs into cells of the row, where nothing else would make the relations hold.
std::vector<Change> certain_changes(const Diagnosis& diagnosis, const CellRow& row) {
  std::vector<Change> changes;
  for (const Cause& cause : diagnosis.causes) {
    if (cause.cell_rule.empty() || !cause.alternatives.empty()) continue;
    for (const Change& change : cause.repair) {
      if (std::find(row.cells.begin(), row.cells.end(), change.cell) != row.cells.end()) {
        changes.push_back(change);
      }
    }
  }
  return changes;
}

// “按勾稽关系，“总计”应填 14。”
Bilingual fill_advice(const std::vector<Change>& changes, const CellRow& row) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const Change& change : changes) {
    const std::string value = change.value.to_string();
    zh.push_back(quoted(short_zh(change.cell, row.form)) + "应填 " + value);
    en.push_back(quoted_en(short_en(change.cell, row.form)) + " should be " + value);
  }
  Bilingual advice{"按勾稽关系，" + list_zh(zh) + "。", "By the relations " + list_en(en) + "."};
  if (changes.size() < row.cells.size()) {
    advice.zh += "其余没有发生的填 0。";
    advice.en += " Write 0 in the others if there is none.";
  }
  return advice;
}

// What the cells hold instead of a number: 空着，没有填数, or 填的是“/”，不是数字.
Bilingual instead(const Report& report, const std::vector<std::size_t>& cells, CellState state) {
  if (state == CellState::kBlank) return {"空着，没有填数", "blank"};
  std::vector<std::string> texts;
  for (const std::size_t cell : cells) {
    std::string text = quoted(report.cell(cell).text);
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
      texts.push_back(std::move(text));
  }
  return {"填的是" + list_zh(texts) + "，不是数字", "filled with " + list_en(texts)};
}

Finding on_row(const Context& context, const CellRow& row, CellState state) {
  const Report& report = context.report;
  const Bilingual words = instead(report, row.cells, state);
  const std::vector<const Cause*> causes = blank_causes(context.diagnosis, row);
  const bool one = row.cells.size() == 1;
  const std::string count = std::to_string(row.cells.size());
  Finding finding = finding_at(cover(report, row.cells), {});
  if (one) {
    finding.message = {cell_zh(row.cells.front(), row.form) + words.zh + "。",
                       cell_en(row.cells.front(), row.form) + " is " + words.en + "."};
  } else {
    finding.message = {
        printed_row_zh(row) + "有 " + count + " 格" + words.zh + "：" + columns_zh(row) + "。",
        printed_row_en(row) + " has " + count + " cells " + words.en + ": " + columns_en(row) +
            "."};
  }
  finding.cells = ids_of(row.cells);

  for (const Cause* cause : causes) {
    for (const std::size_t r : cause->relations) {
      finding.relations.push_back(show_relation(report, context.diagnosis.relations[r]));
    }
    const Bilingual advice = repair_advice(report, *cause);
    finding.advice.zh += advice.zh;
    finding.advice.en += (finding.advice.en.empty() ? "" : " ") + advice.en;
  }
  const auto offer = [&](const Change& change) {
    finding.expected = change.value.to_string();
    finding.fix = write_into(context, change.cell, *finding.expected);
    // The cell that is not 0 comes first.
    const auto at = std::find(finding.cells.begin(), finding.cells.end(), cell_id(change.cell));
    std::rotate(finding.cells.begin(), at, at + 1);
  };
  const std::vector<Change> changes = certain_changes(context.diagnosis, row);
  if (changes.size() == 1) offer(changes.front());
  if (!causes.empty()) {
    if (leave_any(causes, row)) {
      finding.advice.zh += "其余没有发生的填 0。";
      finding.advice.en += " Write 0 in the others if there is none.";
    }
    return finding;
  }
  if (!changes.empty()) {
    finding.advice = fill_advice(changes, row);
    return finding;
  }
  finding.advice = {"没有发生的填 0；有数的填实际数字。",
                    "Write 0 where there is none, else the number."};
  if (one && zero_follows(context.diagnosis, row.cells.front()) &&
      !contradicts_last_year(context, row.cells.front())) {
    offer({row.cells.front(), Decimal()});
  }
  return finding;
}

}  // namespace

const Form* form_of_cell(const Report& report, std::size_t cell) {
  const CellSpec& spec = all_cells()[cell];
  const std::vector<RowRead>& rows = report.table(spec.table).rows;
  const auto read = std::find_if(rows.begin(), rows.end(), [&spec](const RowRead& row) {
    return row_spec(row).id == spec.row->id;
  });
  return read == rows.end() ? report.form : read->form;
}

std::string printed_row_zh(const CellRow& row) {
  if (row.table == TableId::kDisputes) return std::string(table_name(row.table));
  std::string name = printed_name(row.cells.front(), row.form);
  name.resize(name.rfind("·"));
  return quoted(name) + "一行";
}

std::string printed_row_en(const CellRow& row) {
  if (row.table == TableId::kDisputes) return std::string(table_english(row.table));
  return "Row " + row_en(*all_cells()[row.cells.front()].row);
}

std::string columns_zh(const CellRow& row) { return list_zh(names(row, short_zh, "至")); }

std::string columns_en(const CellRow& row) { return list_en(names(row, short_en, " to ")); }

Span cover(const Report& report, const std::vector<std::size_t>& cells) {
  Span span = report.cell(cells.front()).span;
  for (const std::size_t cell : cells) {
    span.begin = std::min(span.begin, report.cell(cell).span.begin);
    span.end = std::max(span.end, report.cell(cell).span.end);
  }
  return span;
}

std::vector<std::string> ids_of(const std::vector<std::size_t>& cells) {
  std::vector<std::string> ids;
  for (const std::size_t cell : cells) ids.push_back(cell_id(cell));
  return ids;
}

Assessment assess_cells(const Report& report) {
  for (const TableRead& table : report.tables) {
    if (table.found) return Assessment::held();
  }
  return Assessment::not_assessed(Reason::kNoTable);
}

void report_empty(const Context& context, CellState state, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const auto wanted = [&](std::size_t cell) { return report.cell(cell).state == state; };
  for (const CellRow& row : rows_with(report, wanted)) {
    if (!whole_table(report, row.table, state)) {
      findings.push_back(on_row(context, row, state));
      continue;
    }
    // A table without any number is one finding: its first row reports for all.
    std::vector<std::size_t> cells;
    for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
      if (all_cells()[cell].table == row.table && wanted(cell)) cells.push_back(cell);
    }
    if (row.cells.front() != cells.front()) continue;
    const Bilingual words = instead(report, cells, state);
    Finding finding = finding_at(
        cover(report, cells),
        {std::string(table_name(row.table)) + "的 " + std::to_string(cells.size()) + " 格全部" +
             words.zh + "。",
         "All " + std::to_string(cells.size()) + " cells of " +
             std::string(table_english(row.table)) + " are " + words.en + "."},
        {"没有发生的填 0；有数的填实际数字。", "Write 0 where there is none, else the number."});
    finding.cells = ids_of(cells);
    findings.push_back(std::move(finding));
  }
}

void add_diagnosis(const Context& context, std::size_t cell, Finding& finding) {
  finding.cells = {cell_id(cell)};
  const CellValue& value = context.report.cell(cell);
  if (value.state == CellState::kNumber) finding.actual = value.value.to_string();
  const Cause* cause = cause_of(context.diagnosis, cell);
  if (cause == nullptr) return;
  finding.cells.clear();
  add_relations(context, *cause, cell, finding);
  finding.advice = repair_advice(context.report, *cause);
  if (const std::optional<Decimal> sole = sole_value(*cause, cell)) {
    finding.expected = sole->to_string();
    finding.fix = write_into(context, cell, *finding.expected);
  }
}

}  // namespace gouji
