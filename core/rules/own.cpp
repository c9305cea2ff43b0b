// Stage rules: rules of the user's own (--rules FILE). In: a file of rules, a report; out:
// findings.
#include "rules/own.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "form/formula.h"
#include "input/text.h"
#include "input/walk.h"
#include "rules/relations.h"
#include "rules/wording.h"

namespace gouji {
namespace {

using Ids = IdRange;
constexpr std::string_view kEach = "*";

// The tables of all forms together, as all_cells() has them.
std::optional<TableId> table_named(std::string_view id) {
  for (std::size_t t = 0; t < kTableCount; ++t) {
    if (forms().back()->tables[t].id == id) return static_cast<TableId>(t);
  }
  return std::nullopt;
}

// Distinct ids of the table's rows, or of its columns, in printed order.
std::vector<std::string_view> ids_of(TableId table, bool rows) {
  std::vector<std::string_view> ids;
  for (const CellSpec& cell : all_cells()) {
    if (cell.table != table) continue;
    const std::string_view id = rows ? cell.row->id : cell.column->id;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

bool has_row(const Form& form, TableId table, std::string_view id) {
  const std::span<const RowSpec> rows = form.table(table).rows;
  return std::any_of(rows.begin(), rows.end(), [id](const RowSpec& row) { return row.id == id; });
}

// Whether a form prints both rows.
bool in_one_form(TableId table, std::string_view a, std::string_view b) {
  const std::span<const Form* const> all = forms();
  return std::any_of(all.begin(), all.end(), [=](const Form* form) {
    return has_row(*form, table, a) && has_row(*form, table, b);
  });
}

// Those that the range names; none if it names one that is not there, or runs backwards.
std::vector<std::string_view> in_range(const std::vector<std::string_view>& ids, const Ids& range) {
  const auto first = std::find(ids.begin(), ids.end(), range.first);
  if (range.last.empty()) {
    if (first == ids.end()) return {};
    return {*first};
  }
  const auto last = std::find(first, ids.end(), range.last);
  if (last == ids.end()) return {};
  return {first, last + 1};
}

// Rows that another form has in place of the last ones belong to the range, too: （六）其他处理.
std::vector<std::string_view> rows_in_range(TableId table, const Ids& range) {
  const std::vector<std::string_view> ids = ids_of(table, true);
  std::vector<std::string_view> rows = in_range(ids, range);
  if (range.last.empty() || rows.empty()) return rows;
  for (auto next = std::find(ids.begin(), ids.end(), range.last) + 1;
       next != ids.end() && !in_one_form(table, range.last, *next); ++next) {
    rows.push_back(*next);
  }
  return rows;
}

// "*" taken as the id that it stands for.
Ids bound(const Ids& ids, std::string_view each) {
  return ids.first == kEach ? Ids{each, {}} : ids;
}

// The cells of one term, with `each` in place of "*": all that the forms have.
std::vector<std::size_t> cells_of(const CellFormula::Term& term, std::string_view each) {
  std::vector<std::size_t> cells;
  const std::optional<TableId> table = table_named(term.table);
  if (!table) return cells;
  for (const std::string_view row : rows_in_range(*table, bound(term.row, each))) {
    for (const std::string_view column :
         in_range(ids_of(*table, false), bound(term.column, each))) {
      if (const auto cell = cell_index(*table, row, column)) cells.push_back(*cell);
    }
  }
  return cells;
}

struct Stars {
  bool rows = false;
  bool columns = false;
  std::vector<std::string_view> tables;  // of the terms with "*"
};

Stars stars_of(const CellFormula& formula) {
  Stars stars;
  for (const auto* side : {&formula.left, &formula.right}) {
    for (const CellFormula::Term& term : *side) {
      if (term.number) continue;
      const bool row = term.row.first == kEach;
      const bool column = term.column.first == kEach;
      stars.rows = stars.rows || row;
      stars.columns = stars.columns || column;
      if (row || column) stars.tables.push_back(term.table);
    }
  }
  return stars;
}

// The ids that "*" stands for in turn; one that is empty where there is none.
std::vector<std::string_view> instances_of(const Stars& stars) {
  if (stars.tables.empty()) return {{}};
  const std::optional<TableId> table = table_named(stars.tables.front());
  return table ? ids_of(*table, stars.rows) : std::vector<std::string_view>();
}

// What the report's form has, or the report all the same.
bool belongs(const Report& report, std::size_t cell) {
  return report.cell(cell).state != CellState::kMissing || report.form == nullptr ||
         has_cell(*report.form, cell);
}

// Appends the terms' cells as far as they belong to the report. False if a term has none.
bool add_terms(const Report& report, const std::vector<CellFormula::Term>& terms,
               std::string_view each, std::vector<Relation::Term>& out, Decimal& number) {
  for (const CellFormula::Term& term : terms) {
    if (term.number) {
      number = number + Decimal::from_integer(term.sign * *term.number);
      continue;
    }
    const std::size_t before = out.size();
    for (const std::size_t cell : cells_of(term, each)) {
      if (belongs(report, cell)) out.push_back({cell, term.sign});
    }
    if (out.size() == before) return false;
  }
  return true;
}

std::vector<Relation> relations_of(const Report& report, const OwnRule& rule,
                                   const CellFormula& formula) {
  std::vector<Relation> relations;
  for (const std::string_view each : instances_of(stars_of(formula))) {
    Relation relation;
    relation.rule = rule.id;
    relation.formula = rule.formula;
    relation.scope = each;
    relation.at_least = formula.at_least;
    if (!add_terms(report, formula.left, each, relation.left, relation.left_number) ||
        !add_terms(report, formula.right, each, relation.right, relation.right_number)) {
      continue;
    }
    evaluate(report, relation);
    relations.push_back(std::move(relation));
  }
  return relations;
}

std::vector<std::size_t> cells_in(const Relation& relation) {
  std::vector<std::size_t> cells;
  for (const auto* side : {&relation.right, &relation.left}) {
    for (const Relation::Term& term : *side) cells.push_back(term.cell);
  }
  return cells;
}

// A cell that holds no number though it should, and would explain by itself that the relation is
// broken: its own rule speaks.
bool blank_explains(const Report& report, const Relation& relation) {
  const std::vector<std::size_t> cells = cells_in(relation);
  return std::any_of(cells.begin(), cells.end(), [&](std::size_t cell) {
    const CellState state = report.cell(cell).state;
    return (state == CellState::kBlank || state == CellState::kPlaceholder) &&
           value_to_hold(report, relation, cell) > Decimal();
  });
}

// What “*” stands for, before the relation itself.
Bilingual scope_of(const Relation& relation, std::size_t cell) {
  if (relation.scope.empty()) return {};
  const CellSpec& any = all_cells()[cell];
  if (any.column->id == relation.scope) {
    return {std::string(any.column->label) + "一栏：",
            "column " + quoted_en(any.column->english) + ": "};
  }
  return {row_zh(*any.row) + "一行：", "row " + row_en(*any.row) + ": "};
}

Finding explain(const Context& context, const OwnRule& rule, const Relation& relation) {
  const Report& report = context.report;
  const ResultRelation shown = show_relation(report, relation);
  const std::vector<std::size_t> cells = cells_in(relation);
  const CellValue& suspected = report.cell(cells.front());
  const Bilingual scope = scope_of(relation, cells.front());
  const std::string title = rule.title.empty() ? rule.id : rule.title;
  Finding finding = finding_at(suspected.span,
                               {"不符合自订的规则“" + title + "”。" + scope.zh + shown.numbers +
                                    "（" + shown.printed.zh + "）。",
                                "Against your own rule " + quoted_en(title) + ": " + scope.en +
                                    shown.numbers + " (" + shown.printed.en + ")."},
                               {"请对照原始台账，逐格核对这条关系中的数字。",
                                "Check every number of this relation against your records."});
  finding.rule = rule.id;
  finding.severity = rule.severity;
  for (const std::size_t cell : cells) finding.cells.push_back(cell_id(cell));
  if (suspected.state == CellState::kNumber) finding.actual = suspected.value.to_string();
  if (const Decimal held = value_to_hold(report, relation, cells.front());
      !relation.at_least && held >= Decimal()) {
    finding.expected = held.to_string();
  }
  finding.relations.push_back(shown);
  return finding;
}

std::optional<Severity> severity_named(std::string_view word) {
  if (word == "error") return Severity::kError;
  if (word == "warning") return Severity::kWarning;
  if (word == "info") return Severity::kInfo;
  return std::nullopt;
}

bool is_own_id(std::string_view id) {
  if (!id.starts_with("own.")) return false;
  const std::string_view name = id.substr(4);
  bool after_letter = false;
  for (const char c : name) {
    const bool letter = c >= 'a' && c <= 'z';
    if (!letter && (c != '_' || !after_letter)) return false;
    after_letter = letter;
  }
  return after_letter;
}

// The first word, which is taken off, with the blanks around it.
std::string_view take_word(std::string_view& line) {
  line = slice(line, trim(line, {0, line.size()}));
  std::size_t end = 0;
  while (end < line.size() && line[end] != ' ' && line[end] != '\t') ++end;
  const std::string_view word = line.substr(0, end);
  line = slice(line, trim(line, {end, line.size()}));
  return word;
}

// What the forms do not have of a term.
std::optional<Bilingual> unknown_in(const CellFormula::Term& term) {
  if (term.number) return std::nullopt;
  const auto no_such = [](std::string_view what_zh, std::string_view what_en, std::string_view id) {
    return Bilingual{"没有" + std::string(what_zh) + "“" + std::string(id) + "”。",
                     "There is no " + std::string(what_en) + " " + quoted_en(id) + "."};
  };
  const std::optional<TableId> table = table_named(term.table);
  if (!table) return no_such("表", "table", term.table);
  for (const bool rows : {true, false}) {
    const std::vector<std::string_view> ids = ids_of(*table, rows);
    const Ids& named = rows ? term.row : term.column;
    if (named.first == kEach) continue;
    for (const std::string_view id : {named.first, named.last}) {
      if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      return no_such(rows ? "行" : "栏", rows ? "row" : "column", id);
    }
    if (in_range(ids, named).empty()) {
      return Bilingual{
          "“" + std::string(named.last) + "”在“" + std::string(named.first) + "”之前。",
          quoted_en(named.last) + " stands before " + quoted_en(named.first) + "."};
    }
  }
  return std::nullopt;
}

// What is wrong with a formula, or nothing.
std::optional<Bilingual> problem_of(std::string_view text) {
  const std::optional<CellFormula> formula = parse_cell_formula(text);
  if (!formula) {
    return Bilingual{
        "公式看不懂。写作“requests.new.total + requests.carried_in.total >= 10”的样子。",
        "This is no formula. Write it like "
        "\"requests.new.total + requests.carried_in.total >= 10\"."};
  }
  for (const auto* side : {&formula->left, &formula->right}) {
    for (const CellFormula::Term& term : *side) {
      if (std::optional<Bilingual> unknown = unknown_in(term)) return unknown;
    }
  }
  const Stars stars = stars_of(*formula);
  const bool one_table = std::adjacent_find(stars.tables.begin(), stars.tables.end(),
                                            std::not_equal_to<>()) == stars.tables.end();
  if ((stars.rows && stars.columns) || !one_table) {
    return Bilingual{"同一条公式里的“*”只能都代表行，或者都代表栏，并且在同一张表里。",
                     "All \"*\" of a formula must stand for rows, or for columns, of one table."};
  }
  const std::vector<std::string_view> instances = instances_of(stars);
  const bool any = std::any_of(instances.begin(), instances.end(), [&](std::string_view each) {
    std::size_t cells = 0;
    for (const auto* side : {&formula->left, &formula->right}) {
      for (const CellFormula::Term& term : *side) {
        const std::size_t count = cells_of(term, each).size();
        if (count == 0 && !term.number) return false;
        cells += count;
      }
    }
    return cells > 0;
  });
  if (any) return std::nullopt;
  return Bilingual{"表里没有公式所说的格子。", "The tables have no cell that the formula names."};
}

// One line of a file of rules.
void read_line(std::string_view line, std::size_t number, OwnRules& out) {
  const auto wrong = [&](Bilingual message) {
    out.problems.push_back({number, std::move(message)});
  };
  const std::size_t mark = line.find('#');
  std::string_view rest = line.substr(0, mark);
  const std::string_view id = take_word(rest);
  if (id.empty()) return;
  OwnRule rule;
  rule.id = id;
  if (!is_own_id(id)) {
    return wrong(
        {"编号“" + shortened(id) + "”应当写作“own.”加小写字母和下划线，例如 own.new_total。",
         "The id " + quoted_en(shortened(id)) +
             " must be \"own.\" with lower-case letters and \"_\", such as "
             "own.new_total."});
  }
  const bool twice = std::any_of(out.rules.begin(), out.rules.end(),
                                 [&](const OwnRule& other) { return other.id == id; });
  if (twice) {
    return wrong({"编号“" + rule.id + "”用过了。", "The id " + quoted_en(id) + " is taken."});
  }
  const std::string_view word = take_word(rest);
  const std::optional<Severity> severity = severity_named(word);
  if (!severity) {
    return wrong({"编号后面要写级别：error、warning 或 info。",
                  "After the id comes the severity: error, warning or info."});
  }
  rule.severity = *severity;
  rule.formula = rest;
  if (std::optional<Bilingual> problem = problem_of(rule.formula)) return wrong(*problem);
  if (mark != line.npos) {
    const std::string_view title = line.substr(mark + 1);
    rule.title = slice(title, trim(title, {0, title.size()}));
  }
  out.rules.push_back(std::move(rule));
}

}  // namespace

OwnRules read_own_rules(std::string_view bytes) {
  constexpr std::size_t kMostRuleBytes = std::size_t{1} << 20;
  OwnRules out;
  std::string copy(bytes);
  const Text text = decode(copy, kMostRuleBytes);
  if (text.problem == "input.empty") return out;
  if (text.format != "text" || !text.problem.empty()) {
    out.problems.push_back({1,
                            {"这不是规则文件：应当是不超过 1 MB 的纯文本，每行一条规则。",
                             "This is no file of rules: it is plain text of at most 1 MB, one rule "
                             "a line."}});
    return out;
  }
  const std::string_view utf8 = text.utf8;
  std::size_t number = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    read_line(utf8.substr(at, end - at), ++number, out);
    at = end + 1;
  }
  return out;
}

Assessment assess_own_rule(const Context& context, const OwnRule& rule,
                           std::vector<Finding>& findings) {
  const std::optional<CellFormula> formula = parse_cell_formula(rule.formula);
  if (!formula) return Assessment::not_assessed(Reason::kForm);
  const std::vector<Relation> relations = relations_of(context.report, rule, *formula);
  if (relations.empty()) return Assessment::not_assessed(Reason::kForm);
  bool broken = false;
  bool unreadable = false;
  bool no_table = false;
  for (const Relation& relation : relations) {
    if (!relation.assessable) {
      unreadable = true;
      const std::vector<std::size_t> cells = cells_in(relation);
      no_table = no_table || std::any_of(cells.begin(), cells.end(), [&](std::size_t cell) {
                   return !context.report.table(all_cells()[cell].table).found;
                 });
    } else if (!relation.holds) {
      broken = true;
      if (blank_explains(context.report, relation)) continue;
      findings.push_back(explain(context, rule, relation));
    }
  }
  if (broken) return Assessment::broken();
  if (unreadable)
    return Assessment::not_assessed(no_table ? Reason::kNoTable : Reason::kUnreadable);
  return Assessment::held();
}

}  // namespace gouji
