// The forms: their cells, ids and names.
#include "form/form.h"

#include <algorithm>
#include <set>
#include <string>

#include "catch.h"
#include "form/formula.h"

namespace gouji {

TEST_CASE("Each form has the cells that the notices print") {
  REQUIRE(forms().size() == 2);
  CHECK(cells_of(*form_by_id("2019")).size() == 198);
  CHECK(cells_of(*form_by_id("2021")).size() == 200);
  CHECK(form_by_id("2019")->table(TableId::kRequests).rows.size() == 23);
  CHECK(form_by_id("2021")->table(TableId::kRequests).rows.size() == 25);
  CHECK(form_by_id("2020") == nullptr);
}

TEST_CASE("The form of a year") {
  CHECK(form_of_year(2018) == nullptr);
  CHECK(form_of_year(2019)->id == "2019");
  CHECK(form_of_year(2020)->id == "2019");
  CHECK(form_of_year(2021)->id == "2021");
  CHECK(form_of_year(2030)->id == "2021");
}

TEST_CASE("Every cell has one id, found again") {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < cell_count(); ++i) {
    const CellSpec& cell = all_cells()[i];
    INFO(cell.id);
    CHECK(ids.insert(cell.id).second);
    CHECK(cell_index(cell.id) == i);
    CHECK(cell_index(cell.table, cell.row->id, cell.column->id) == i);
    const bool in_any = std::any_of(forms().begin(), forms().end(),
                                    [i](const Form* form) { return has_cell(*form, i); });
    CHECK(in_any);
    CHECK(!printed_name(i).empty());
    CHECK(!english_name(i).empty());
  }
  CHECK_FALSE(cell_index("requests.new.nobody").has_value());
  CHECK_FALSE(cell_index("").has_value());
}

TEST_CASE("Cells are in printed order") {
  for (const Form* form : forms()) {
    CHECK(std::is_sorted(cells_of(*form).begin(), cells_of(*form).end()));
    std::string row;
    std::set<std::string> done;
    for (const std::size_t cell : cells_of(*form)) {
      const std::string id = all_cells()[cell].id;
      const std::string of = id.substr(0, id.rfind('.'));
      if (of != row) CHECK(done.insert(of).second);
      row = of;
    }
  }
}

TEST_CASE("Printed names") {
  const auto name = [](const char* id) { return printed_name(*cell_index(id)); };
  CHECK(name("requests.result_total.natural") == "（七）总计·自然人");
  CHECK(name("requests.other_rest.total") == "（六）其他处理3.其他·总计");
  CHECK(name("requests.partial.ngo") == "（二）部分公开·社会公益组织");
  CHECK(name("disclosure.license.decisions") == "行政许可·本年处理决定数量");
  CHECK(name("disputes.suit_after_review.pending") == "行政诉讼·复议后起诉·尚未审结");
  CHECK(name("disputes.review.upheld") == "行政复议·结果维持");
}

TEST_CASE("Every relation speaks of rows and columns that its table has") {
  for (const Form* form : forms()) {
    for (const TableSpec& table : form->tables) {
      for (const RelationSpec& relation : table.relations) {
        INFO(relation.rule);
        const auto formula = parse_formula(relation.formula);
        REQUIRE(formula.has_value());
        const auto known = [&](std::string_view id) {
          if (id.empty()) return true;
          return std::any_of(table.rows.begin(), table.rows.end(), [&](const RowSpec& row) {
            if (relation.over == RelationSpec::Over::kColumns) return row.id == id;
            return std::any_of(row.columns.begin(), row.columns.end(),
                               [id](const ColumnSpec& column) { return column.id == id; });
          });
        };
        for (const auto* side : {&formula->left, &formula->right}) {
          for (const Formula::Term& term : *side) {
            CHECK(known(term.ids.first));
            CHECK(known(term.ids.last));
          }
        }
      }
    }
  }
}

}  // namespace gouji
