// Formulas of relations: what is read from their text, and what is no formula.
#include "form/formula.h"

#include "catch.h"
#include "form/form.h"

using gouji::Formula;
using gouji::parse_formula;
using Term = gouji::Formula::Term;

TEST_CASE("a formula has two sides of signed terms", "[formula]") {
  const auto balance = parse_formula("new + carried_in = result_total + carried_out");
  REQUIRE(balance);
  CHECK(balance->left == std::vector<Term>{{{"new", ""}, 1}, {{"carried_in", ""}, 1}});
  CHECK(balance->right == std::vector<Term>{{{"result_total", ""}, 1}, {{"carried_out", ""}, 1}});
  CHECK_FALSE(balance->at_least);
}

TEST_CASE("a formula may hold a range", "[formula]") {
  const auto results = parse_formula("granted..other_rest = result_total");
  REQUIRE(results);
  CHECK(results->left == std::vector<Term>{{{"granted", "other_rest"}, 1}});
  CHECK(results->right == std::vector<Term>{{{"result_total", ""}, 1}});
}

TEST_CASE("a formula may be an inequality, with minus and zero", "[formula]") {
  const auto in_force = parse_formula("in_force >= made - repealed");
  REQUIRE(in_force);
  CHECK(in_force->at_least);
  CHECK(in_force->right == std::vector<Term>{{{"made", ""}, 1}, {{"repealed", ""}, -1}});

  const auto items = parse_formula("prev_items + change >= 0");
  REQUIRE(items);
  CHECK(items->left.size() == 2);
  CHECK(items->right.empty());

  const auto negative = parse_formula("-a=b");
  REQUIRE(negative);
  CHECK(negative->left == std::vector<Term>{{{"a", ""}, -1}});
}

TEST_CASE("what is no formula is refused", "[formula]") {
  for (const char* text : {"", "a", "a =", "= a", "a + = b", "a b = c", "a = b = c", "a.. = b",
                           "a = b +", "A = b", "1 = b", "a > b", "a == b", "a = 数"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_formula(text));
  }
}

TEST_CASE("a formula with <= has changed sides", "[formula]") {
  for (const char* text : {"a <= b", "a ≤ b", "b >= a", "b ≥ a"}) {
    CAPTURE(text);
    const auto formula = parse_formula(text);
    REQUIRE(formula);
    CHECK(formula->at_least);
    CHECK(formula->left == std::vector<Term>{{{"b", ""}, 1}});
    CHECK(formula->right == std::vector<Term>{{{"a", ""}, 1}});
  }
}

TEST_CASE("a formula over cells names table, rows and columns, or numbers", "[formula]") {
  const auto formula = gouji::parse_cell_formula("t.a..b.* - 12 >= t . c . d");
  REQUIRE(formula);
  REQUIRE(formula->left.size() == 2);
  CHECK(formula->left[0].table == "t");
  CHECK(formula->left[0].row == gouji::IdRange{"a", "b"});
  CHECK(formula->left[0].column == gouji::IdRange{"*", ""});
  CHECK(formula->left[1].number == 12);
  CHECK(formula->left[1].sign == -1);
  CHECK(formula->right[0].column == gouji::IdRange{"d", ""});
  for (const char* text :
       {"a = b", "t.a = 1", "t.a.b.c = 1", "t.*..a.b = 1", "t.a.b = 1x", "00 = t.a.b"}) {
    CAPTURE(text);
    CHECK_FALSE(gouji::parse_cell_formula(text));
  }
}

TEST_CASE("every relation of the forms is a formula over its table's ids", "[formula]") {
  const auto known = [](const gouji::TableSpec& table, std::string_view id) {
    for (const gouji::RowSpec& row : table.rows) {
      if (row.id == id) return true;
      for (const gouji::ColumnSpec& column : row.columns) {
        if (column.id == id) return true;
      }
    }
    return false;
  };
  for (const gouji::Form* form : gouji::forms()) {
    for (const gouji::TableSpec& table : form->tables) {
      for (const gouji::RelationSpec& relation : table.relations) {
        CAPTURE(relation.formula);
        const auto formula = parse_formula(relation.formula);
        REQUIRE(formula);
        for (const auto* side : {&formula->left, &formula->right}) {
          for (const Term& term : *side) {
            CHECK(known(table, term.ids.first));
            CHECK((term.ids.last.empty() || known(table, term.ids.last)));
          }
        }
      }
    }
  }
}
