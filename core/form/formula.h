// Stage form: the relations of the forms as written ("new + carried_in = result_total +
// carried_out"). In: a formula's text; out: its terms.
#ifndef GOUJI_FORM_FORMULA_H_
#define GOUJI_FORM_FORMULA_H_

#include <optional>
#include <string_view>
#include <vector>

namespace gouji {

// sum(left) = sum(right), or >= with `at_least`. A side without terms is 0.
struct Formula {
  // One id, or with `last` the range of all ids from `first` to `last` in printed order.
  struct Term {
    std::string_view first;
    std::string_view last;
    int sign = 1;  // +1 or -1

    friend bool operator==(const Term&, const Term&) = default;
  };
  std::vector<Term> left, right;
  bool at_least = false;
};

// Grammar: side ("=" | ">=") side; side: "0" or ["-"] term {("+" | "-") term}; term: id or
// id ".." id; id: lower-case letters, digits and "_", a letter first. Blanks do not matter.
// The terms point into `text`. None if the text is no formula.
std::optional<Formula> parse_formula(std::string_view text);

}  // namespace gouji

#endif  // GOUJI_FORM_FORMULA_H_
