// Stage form: the relations of the forms as written ("new + carried_in = result_total +
// carried_out"), and those of users, which name whole cells. In: a formula's text; out: its terms.
#ifndef GOUJI_FORM_FORMULA_H_
#define GOUJI_FORM_FORMULA_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gouji {

// One id, or with `last` the range of all ids from `first` to `last` in printed order.
struct IdRange {
  std::string_view first;
  std::string_view last;

  friend bool operator==(const IdRange&, const IdRange&) = default;
};

// sum(left) = sum(right), or >= with `at_least`. A side without terms is 0.
struct Formula {
  struct Term {
    IdRange ids;
    int sign = 1;  // +1 or -1

    friend bool operator==(const Term&, const Term&) = default;
  };
  std::vector<Term> left, right;
  bool at_least = false;
};

// Grammar: side ("=" | ">=" | "<=") side, or with "≥" and "≤"; side: "0" or ["-"] term
// {("+" | "-") term}; term: id or id ".." id; id: lower-case letters, digits and "_", a letter
// first. Blanks do not matter. The terms point into `text`; those of "<=" have changed sides. None
// if the text is no formula.
std::optional<Formula> parse_formula(std::string_view text);

// A formula over cells of any tables. A row or column "*" stands for each of them in turn: one
// relation for each. Of a term with a `number` nothing else counts.
struct CellFormula {
  struct Term {
    std::optional<std::int64_t> number;
    std::string_view table;
    IdRange row, column;  // "*" as `first`: each
    int sign = 1;
  };
  std::vector<Term> left, right;
  bool at_least = false;
};

// Grammar as above, with term: a whole number of at most 12 digits, or table "." ids "." ids; ids:
// "*", id or id ".." id.
std::optional<CellFormula> parse_cell_formula(std::string_view text);

}  // namespace gouji

#endif  // GOUJI_FORM_FORMULA_H_
