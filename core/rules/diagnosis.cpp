// Stage rules: relations of the form evaluated on a report. In: the report's cells; out: every
// relation with its sums, and for the broken ones the smallest repair that explains them.
#include "rules/diagnosis.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "form/formula.h"
#include "rules/repair.h"
#include "sorting.h"

namespace gouji {
namespace {

constexpr std::size_t kSearchSteps = 20'000;  // some milliseconds
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// A row of a table, of any form, with its cells in all_cells().
struct Row {
  std::string_view id;
  struct Cell {
    std::string_view column;
    std::size_t cell;
  };
  std::vector<Cell> cells;

  std::size_t find(std::string_view column) const {
    for (const Cell& item : cells) {
      if (item.column == column) return item.cell;
    }
    return kNone;
  }
};

// A relation and its place in the order of printing.
struct Placed {
  Relation relation;
  std::size_t place = 0;
};

// A relation of a form with what no report changes.
struct FormRelation {
  const Form* form;
  const RelationSpec* spec;
  Formula formula;
  std::vector<Placed> rows;  // taken over rows: for each row that has its columns
};

Placed named(const RelationSpec& spec, const Formula& formula, std::string_view scope,
             std::size_t place) {
  Placed placed;
  placed.relation.rule = spec.rule;
  placed.relation.formula = spec.formula;
  placed.relation.scope = scope;
  placed.relation.at_least = formula.at_least;
  placed.place = place;
  return placed;
}

bool expand_columns(const Row& row, const std::vector<Formula::Term>& terms,
                    std::vector<Relation::Term>& out) {
  for (const Formula::Term& term : terms) {
    const std::string_view last = term.ids.last.empty() ? term.ids.first : term.ids.last;
    bool inside = false;
    bool closed = false;
    for (const Row::Cell& item : row.cells) {
      if (item.column == term.ids.first) inside = true;
      if (!inside) continue;
      out.push_back({item.cell, term.sign});
      closed = item.column == last;
      if (closed) break;
    }
    if (!closed) return false;
  }
  return true;
}

// A table of all forms together: its rows, and their relations.
struct Plan {
  std::vector<Row> rows;
  std::vector<FormRelation> relations;
  std::vector<std::vector<bool>> own_rows;  // of each of forms(), whether it has the row

  explicit Plan(TableId table) {
    const std::span<const CellSpec> cells = all_cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].table != table) continue;
      if (rows.empty() || rows.back().id != cells[i].row->id) {
        rows.push_back({cells[i].row->id, {}});
      }
      rows.back().cells.push_back({cells[i].column->id, i});
    }
    for (const Form* form : forms()) {
      const TableSpec& printed = form->table(table);
      std::vector<bool>& own = own_rows.emplace_back();
      for (const Row& row : rows) {
        own.push_back(std::any_of(printed.rows.begin(), printed.rows.end(),
                                  [&](const RowSpec& spec) { return spec.id == row.id; }));
      }
      for (const RelationSpec& spec : printed.relations) {
        std::optional<Formula> formula = parse_formula(spec.formula);
        if (!formula) continue;
        relations.push_back({form, &spec, std::move(*formula), {}});
        if (spec.over == RelationSpec::Over::kRows) over_rows(own, relations.back());
      }
    }
  }

 private:
  void over_rows(const std::vector<bool>& own, FormRelation& relation) const {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!own[r]) continue;
      Placed placed = named(*relation.spec, relation.formula, rows[r].id, r);
      if (expand_columns(rows[r], relation.formula.left, placed.relation.left) &&
          expand_columns(rows[r], relation.formula.right, placed.relation.right)) {
        relation.rows.push_back(std::move(placed));
      }
    }
  }
};

const Plan& plan_of(TableId table) {
  static const std::vector<Plan> plans = [] {
    std::vector<Plan> all;
    for (std::size_t t = 0; t < kTableCount; ++t) all.emplace_back(static_cast<TableId>(t));
    return all;
  }();
  return plans[static_cast<std::size_t>(table)];
}

bool readable(const Report& report, std::size_t cell) {
  const CellState state = report.cell(cell).state;
  if (state == CellState::kInvalid || state == CellState::kMissing) return false;
  const CellSpec& spec = all_cells()[cell];
  for (const RowRead& row : report.table(spec.table).rows) {
    if (!row.reliable && row.form != nullptr &&
        row.form->table(row.table).rows[row.row].id == spec.row->id) {
      return false;
    }
  }
  return true;
}

// A blank and a placeholder count as 0.
Decimal sum(const Report& report, const std::vector<Relation::Term>& terms, bool& assessable) {
  Decimal total;
  for (const Relation::Term& term : terms) {
    const CellValue& cell = report.cell(term.cell);
    if (!readable(report, term.cell)) assessable = false;
    if (cell.state != CellState::kNumber) continue;
    if (cell.value.raw() > kRepairLimit || cell.value.raw() < -kRepairLimit) {
      assessable = false;  // no count is that large, and sums might overflow
      continue;
    }
    total = term.sign > 0 ? total + cell.value : total - cell.value;
  }
  return total;
}

// Whether one of the numbers may belong to another column.
bool doubtful(const Report& report, const Relation& relation) {
  const auto is = [&](const Relation::Term& term) { return report.cell(term.cell).doubtful; };
  return std::any_of(relation.left.begin(), relation.left.end(), is) ||
         std::any_of(relation.right.begin(), relation.right.end(), is);
}

class TableRelations {
 public:
  TableRelations(const Report& report, TableId table)
      : report_(report), table_(table), plan_(plan_of(table)), own_(report.form) {
    if (own_ == nullptr) own_ = report.table(table).form;
    if (own_ == nullptr) own_ = forms().back();
    order_.push_back(own_);
    for (const Form* form : forms()) {
      if (form != own_) order_.push_back(form);
    }
  }

  // Appends the table's relations, grouped by rule in the form's order.
  void build(std::vector<Relation>& relations) const {
    std::vector<std::string_view> rules;
    for (const Form* form : order_) {
      for (const RelationSpec& spec : form->table(table_).relations) {
        if (std::find(rules.begin(), rules.end(), spec.rule) == rules.end()) {
          rules.push_back(spec.rule);
        }
      }
    }
    for (const std::string_view rule : rules) {
      std::vector<Placed> of_rule;
      // Rows and columns that are there decide, whichever form they belong to …
      for (const Form* form : order_) instantiate(form, rule, false, of_rule);
      // … then what the report's own form wants and the report lacks: it cannot be assessed.
      instantiate(own_, rule, true, of_rule);
      sort_stably(of_rule, [](const Placed& a, const Placed& b) { return a.place < b.place; });
      for (Placed& placed : of_rule) relations.push_back(std::move(placed.relation));
    }
  }

 private:
  const CellValue& value(std::size_t cell) const { return report_.cell(cell); }
  bool missing(std::size_t cell) const { return value(cell).state == CellState::kMissing; }

  bool row_missing(const Row& row) const {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [this](const Row::Cell& item) { return missing(item.cell); });
  }

  // Whether the cell was of another form than the row or column that the report has instead: not
  // a loss.
  bool substituted(std::size_t cell) const {
    if (!missing(cell)) return false;
    for (const Form* form : order_) {
      if (form == own_) continue;
      if (has_cell(*form, cell)) return false;
      for (const Row& row : plan_.rows) {
        for (const Row::Cell& item : row.cells) {
          if (!missing(item.cell) && has_cell(*form, item.cell) && !has_cell(*own_, item.cell)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  void instantiate(const Form* form, std::string_view rule, bool with_missing,
                   std::vector<Placed>& out) const {
    for (const FormRelation& relation : plan_.relations) {
      if (relation.form != form || relation.spec->rule != rule) continue;
      if (relation.spec->over == RelationSpec::Over::kColumns) {
        over_columns(relation, with_missing, out);
      } else {
        over_rows(relation, with_missing, out);
      }
    }
  }

  void over_columns(const FormRelation& of_form, bool with_missing,
                    std::vector<Placed>& out) const {
    const auto& [form, spec, formula, rows] = of_form;
    std::vector<std::pair<const Row*, int>> left, right;
    const bool complete =
        expand_rows(form, formula.left, left) && expand_rows(form, formula.right, right);
    if (left.empty() || (!complete && !with_missing)) return;
    const Row& model = *left.front().first;
    for (std::size_t c = 0; c < model.cells.size(); ++c) {
      const std::string_view column = model.cells[c].column;
      Placed placed = named(*spec, formula, column, plan_.rows.size() + c);
      Relation& relation = placed.relation;
      if (known(out, relation)) continue;
      bool whole = fill(left, column, relation.left);
      whole = fill(right, column, relation.right) && whole;
      if (!whole) continue;  // a column that not every row has
      evaluate(report_, relation);
      out.push_back(std::move(placed));
    }
  }

  static bool fill(const std::vector<std::pair<const Row*, int>>& rows, std::string_view column,
                   std::vector<Relation::Term>& terms) {
    for (const auto& [row, sign] : rows) {
      const std::size_t cell = row->find(column);
      if (cell == kNone) return false;
      terms.push_back({cell, sign});
    }
    return true;
  }

  // The rows that the terms name, as far as the report has them; rows of another form that stand
  // in a range, or right after it, belong to it. False if a row of the form itself is absent.
  bool expand_rows(const Form* form, const std::vector<Formula::Term>& terms,
                   std::vector<std::pair<const Row*, int>>& out) const {
    const auto of_form = std::find(forms().begin(), forms().end(), form) - forms().begin();
    const std::vector<bool>& own_rows = plan_.own_rows[static_cast<std::size_t>(of_form)];
    bool complete = true;
    for (const Formula::Term& term : terms) {
      bool inside = false;
      bool past = false;
      for (std::size_t r = 0; r < plan_.rows.size(); ++r) {
        const Row& row = plan_.rows[r];
        if (row.id == term.ids.first) inside = true;
        if (!inside) continue;
        const bool own = own_rows[r];
        if (past && own) break;
        const bool absent = row_missing(row);
        if (own && absent) complete = false;
        if (own || !absent) out.push_back({&row, term.sign});
        if (term.ids.last.empty()) break;
        if (row.id == term.ids.last) past = true;
      }
      if (!inside) complete = false;
    }
    return complete;
  }

  void over_rows(const FormRelation& of_form, bool with_missing, std::vector<Placed>& out) const {
    const auto lost = [this](const Relation::Term& term) { return missing(term.cell); };
    const auto replaced = [this](const Relation::Term& term) { return substituted(term.cell); };
    const auto any = [](const Relation& relation, const auto& test) {
      return std::any_of(relation.left.begin(), relation.left.end(), test) ||
             std::any_of(relation.right.begin(), relation.right.end(), test);
    };
    for (const Placed& row : of_form.rows) {
      if (known(out, row.relation)) continue;
      if (with_missing ? any(row.relation, replaced) : any(row.relation, lost)) continue;
      evaluate(report_, out.emplace_back(row).relation);
    }
  }

  // `relations`: those of the same rule.
  static bool known(const std::vector<Placed>& relations, const Relation& relation) {
    return std::any_of(relations.begin(), relations.end(),
                       [&](const Placed& other) { return other.relation.scope == relation.scope; });
  }

  const Report& report_;
  TableId table_;
  const Plan& plan_;
  const Form* own_;
  std::vector<const Form*> order_;  // the report's own form first
};

// Disjoint sets over 0 … size - 1.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

// The equalities that could be assessed, connected with each other through their cells.
class Component {
 public:
  Component(const Report& report, const std::vector<Relation>& relations,
            std::vector<std::size_t> members)
      : report_(report), relations_(relations), members_(std::move(members)) {
    for (const std::size_t r : members_) {
      RepairEquation equation;
      equation.family = family(relations[r].rule);
      for (const Relation::Term& term : relations[r].left) add(equation, term.cell, term.sign);
      for (const Relation::Term& term : relations[r].right) add(equation, term.cell, -term.sign);
      equations_.push_back(std::move(equation));
    }
  }

  void explain(std::vector<Cause>& causes) {
    std::size_t budget = kSearchSteps;
    std::vector<RepairSet> repairs = smallest_repairs(variables_, equations_, budget);
    RepairSet sure;
    if (repairs.empty()) {
      // Too many errors for the exact search: take the cells that alone explain all relations
      // that they are in, then search for the rest.
      sure = take_sure();
      budget = kSearchSteps;
      repairs = smallest_repairs(variables_, equations_, budget);
    }
    for (const RepairChange& item : sure) add_cause({{item}}, causes);
    if (!repairs.empty()) {
      add_grouped(repairs, causes);
      return;
    }
    for (const std::size_t e : broken()) {  // no repair was found
      Cause cause;
      cause.relations = {members_[e]};
      causes.push_back(std::move(cause));
    }
  }

 private:
  std::size_t family(std::string_view rule) {
    const auto found = std::find(families_.begin(), families_.end(), rule);
    if (found != families_.end()) return static_cast<std::size_t>(found - families_.begin());
    families_.push_back(rule);
    return families_.size() - 1;
  }

  void add(RepairEquation& equation, std::size_t cell, int sign) {
    std::size_t& v = variable_of_[cell];
    if (v == kNone) {
      v = cells_.size();
      cells_.push_back(cell);
      const CellValue& value = report_.cell(cell);
      const Kind kind = all_cells()[cell].column->kind;
      RepairVariable variable;
      variable.value = value.state == CellState::kNumber ? value.value.raw() : 0;
      variable.step = kind == Kind::kAmount ? 1 : Decimal::kOne;
      variable.negative_allowed = kind == Kind::kChange;
      variable.doubtful = !cell_fault(report_, cell).empty();
      variables_.push_back(variable);
    }
    equation.terms.push_back({v, sign});
  }

  std::int64_t residual(std::size_t equation) const {
    std::int64_t sum = 0;
    for (const RepairEquation::Term& term : equations_[equation].terms) {
      sum += term.sign * variables_[term.variable].value;
    }
    return sum;
  }

  std::vector<std::size_t> broken() const {
    std::vector<std::size_t> out;
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      if (residual(e) != 0) out.push_back(e);
    }
    return out;
  }

  // Changes that mend at least two relations and break none, where no other change claims the
  // same relations.
  RepairSet take_sure() {
    RepairSet taken;
    for (bool again = true; again;) {
      again = false;
      std::vector<std::size_t> claims(equations_.size(), 0);
      RepairSet candidates;
      for (std::size_t v = 0; v < variables_.size(); ++v) {
        const std::optional<std::int64_t> value = sole_value(v);
        if (!value) continue;
        candidates.push_back({v, *value});
        for (const std::size_t e : equations_of(v)) ++claims[e];
      }
      for (const RepairChange& item : candidates) {
        const std::vector<std::size_t> own = equations_of(item.variable);
        if (!std::all_of(own.begin(), own.end(), [&](std::size_t e) { return claims[e] == 1; })) {
          continue;
        }
        variables_[item.variable].value = item.value;
        taken.push_back(item);
        again = true;
      }
    }
    return taken;
  }

  // Of the variable in the equation: 0 where it does not stand there.
  static int sign_in(std::size_t variable, const RepairEquation& equation) {
    for (const RepairEquation::Term& term : equation.terms) {
      if (term.variable == variable) return term.sign;
    }
    return 0;
  }

  std::vector<std::size_t> equations_of(std::size_t variable) const {
    std::vector<std::size_t> out;
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      for (const RepairEquation::Term& term : equations_[e].terms) {
        if (term.variable == variable) out.push_back(e);
      }
    }
    return out;
  }

  // The value with which all relations of the variable hold, if all are broken now.
  std::optional<std::int64_t> sole_value(std::size_t v) const {
    std::optional<std::int64_t> value;
    std::size_t count = 0;
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      for (const RepairEquation::Term& term : equations_[e].terms) {
        if (term.variable != v) continue;
        const std::int64_t difference = residual(e);
        const std::int64_t wanted = variables_[v].value - term.sign * difference;
        if (difference == 0 || (value && *value != wanted)) return std::nullopt;
        value = wanted;
        ++count;
      }
    }
    if (count < 2 || *value % variables_[v].step != 0 ||
        (*value < 0 && !variables_[v].negative_allowed) || *value > kRepairLimit ||
        *value < -kRepairLimit) {
      return std::nullopt;
    }
    return value;
  }

  // One cause for the changes that share a broken relation, in whichever of the repairs. In a
  // relation that holds they go together, too, if they make up for each other: on one side of it,
  // or where one of them mends nothing.
  void add_grouped(const std::vector<RepairSet>& repairs, std::vector<Cause>& causes) {
    Sets sets(variables_.size());
    std::vector<char> mends(variables_.size(), 0);
    for (const std::size_t e : broken()) {
      std::size_t first = kNone;
      for (const RepairSet& repair : repairs) {
        for (const RepairChange& item : repair) {
          if (sign_in(item.variable, equations_[e]) == 0) continue;
          mends[item.variable] = 1;
          if (first == kNone) first = item.variable;
          sets.join(first, item.variable);
        }
      }
    }
    for (const RepairEquation& equation : equations_) {
      for (const RepairSet& repair : repairs) {
        for (std::size_t i = 0; i < repair.size(); ++i) {
          for (std::size_t j = 0; j < i; ++j) {
            const std::size_t a = repair[i].variable;
            const std::size_t b = repair[j].variable;
            const int sides = sign_in(a, equation) * sign_in(b, equation);
            const bool both_mend = mends[a] != 0 && mends[b] != 0;
            if (sides > 0 || (sides < 0 && !both_mend)) sets.join(a, b);
          }
        }
      }
    }
    std::vector<std::size_t> roots;
    for (const RepairSet& repair : repairs) {
      for (const RepairChange& item : repair) {
        const std::size_t root = sets.find(item.variable);
        if (std::find(roots.begin(), roots.end(), root) == roots.end()) roots.push_back(root);
      }
    }
    sort_stably(roots);
    for (const std::size_t root : roots) {
      std::vector<RepairSet> parts;
      for (const RepairSet& repair : repairs) {
        RepairSet part;
        for (const RepairChange& item : repair) {
          if (sets.find(item.variable) == root) part.push_back(item);
        }
        if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) {
          parts.push_back(std::move(part));
        }
      }
      add_cause(parts, causes);
    }
  }

  // Two numbers that were written in each other's place: hardly ever by chance.
  bool is_exchange(const RepairSet& repair) const {
    return repair.size() == 2 && repair[0].value == variables_[repair[1].variable].value &&
           repair[1].value == variables_[repair[0].variable].value;
  }

  // A total is suspected before its parts: it is computed last, often by hand.
  bool is_total(std::size_t variable) const {
    for (const std::size_t r : members_) {
      const Relation& relation = relations_[r];
      if (relation.right.size() == 1 && relation.right.front().cell == cells_[variable])
        return true;
    }
    return false;
  }

  void add_cause(std::vector<RepairSet> repairs, std::vector<Cause>& causes) const {
    const auto totals = [this](const RepairSet& repair) {
      return std::count_if(repair.begin(), repair.end(),
                           [this](const RepairChange& item) { return is_total(item.variable); });
    };
    sort_stably(repairs, [&](const RepairSet& a, const RepairSet& b) {
      if (is_exchange(a) != is_exchange(b)) return is_exchange(a);
      if (totals(a) != totals(b)) return totals(a) > totals(b);
      return a < b;
    });
    Cause cause;
    // A cell that is reported anyway needs no second finding.
    const bool reported = std::all_of(repairs.begin(), repairs.end(), [this](const RepairSet& set) {
      return std::all_of(set.begin(), set.end(), [this](const RepairChange& item) {
        return variables_[item.variable].doubtful;
      });
    });
    if (reported) {
      cause.cell_rule = cell_fault(report_, cells_[repairs.front().front().variable]);
    }
    for (std::size_t i = 0; i < repairs.size(); ++i) {
      std::vector<Change> changes;
      for (const RepairChange& item : repairs[i]) {
        changes.push_back({cells_[item.variable], Decimal::from_raw(item.value)});
      }
      if (i == 0) {
        cause.repair = std::move(changes);
      } else {
        cause.alternatives.push_back(std::move(changes));
      }
    }
    for (const std::size_t r : members_) {
      if (!relations_[r].holds && touches(relations_[r], cause.repair))
        cause.relations.push_back(r);
    }
    causes.push_back(std::move(cause));
  }

  static bool touches(const Relation& relation, const std::vector<Change>& changes) {
    const auto in = [&](const std::vector<Relation::Term>& terms) {
      return std::any_of(terms.begin(), terms.end(), [&](const Relation::Term& term) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const Change& change) { return change.cell == term.cell; });
      });
    };
    return in(relation.left) || in(relation.right);
  }

  const Report& report_;
  const std::vector<Relation>& relations_;
  std::vector<std::size_t> members_;  // indices into relations_, in the order of the form's rules
  std::vector<std::string_view> families_;
  std::vector<std::size_t> cells_;  // cell of each variable
  std::vector<std::size_t> variable_of_ = std::vector<std::size_t>(cell_count(), kNone);
  std::vector<RepairVariable> variables_;
  std::vector<RepairEquation> equations_;
};

}  // namespace

void evaluate(const Report& report, Relation& relation) {
  relation.left_sum = sum(report, relation.left, relation.assessable) + relation.left_number;
  relation.right_sum = sum(report, relation.right, relation.assessable) + relation.right_number;
  relation.holds = relation.at_least ? relation.left_sum >= relation.right_sum
                                     : relation.left_sum == relation.right_sum;
  // Where one is broken, that is what table.shape speaks of.
  if (!relation.holds && doubtful(report, relation)) relation.assessable = false;
}

std::string_view cell_fault(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  const Kind kind = all_cells()[cell].column->kind;
  switch (value.state) {
    case CellState::kBlank:
      return "cell.blank";
    case CellState::kPlaceholder:
      return "cell.placeholder";
    case CellState::kInvalid:
      return "cell.not_number";
    case CellState::kMissing:
      return "";
    case CellState::kNumber:
      if (kind != Kind::kChange && value.value < Decimal()) return "cell.negative";
      if (kind != Kind::kAmount && !value.value.is_integer()) return "cell.fraction";
      return "";
  }
  return "";
}

Diagnosis diagnose(const Report& report) {
  Diagnosis diagnosis;
  std::vector<Relation>& relations = diagnosis.relations;
  for (const TableId table : {TableId::kDisclosure, TableId::kRequests, TableId::kDisputes}) {
    if (report.table(table).found) TableRelations(report, table).build(relations);
  }

  // Relations that share a cell belong together.
  Sets sets(relations.size());
  std::vector<std::size_t> first(cell_count(), kNone);
  const auto usable = [&](std::size_t r) {
    return relations[r].assessable && !relations[r].at_least;
  };
  for (std::size_t r = 0; r < relations.size(); ++r) {
    if (!usable(r)) {
      if (relations[r].assessable && !relations[r].holds) {
        Cause cause;  // an inequality says nothing of the right value
        cause.relations = {r};
        for (const auto* side : {&relations[r].left, &relations[r].right}) {
          for (const Relation::Term& term : *side) {
            const std::string_view fault = cell_fault(report, term.cell);
            const bool wrong = fault == "cell.negative" || fault == "cell.fraction";
            // What belongs into a blank may be all that is lacking.
            const bool lacks = !fault.empty() && (side == &relations[r].left) == (term.sign > 0);
            if (wrong || lacks) cause.cell_rule = fault;
          }
        }
        diagnosis.causes.push_back(std::move(cause));
      }
      continue;
    }
    for (const auto* side : {&relations[r].left, &relations[r].right}) {
      for (const Relation::Term& term : *side) {
        if (first[term.cell] == kNone) first[term.cell] = r;
        sets.join(first[term.cell], r);
      }
    }
  }
  for (std::size_t root = 0; root < relations.size(); ++root) {
    if (!usable(root) || sets.find(root) != root) continue;
    std::vector<std::size_t> members;
    bool broken = false;
    for (std::size_t r = root; r < relations.size(); ++r) {
      if (!usable(r) || sets.find(r) != root) continue;
      members.push_back(r);
      broken = broken || !relations[r].holds;
    }
    if (broken) Component(report, relations, std::move(members)).explain(diagnosis.causes);
  }
  return diagnosis;
}

}  // namespace gouji
