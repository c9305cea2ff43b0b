// Findings on relations: where a number can be written, and what is said where no repair is found.
#include "rules/relations.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// What is written into a cell that stands at `span` of the text.
std::optional<Fix> written(const std::string& utf8, Span span) {
  Text text;
  text.utf8 = utf8;
  Report report;
  report.cells.resize(cell_count());
  report.cells[0].span = span;
  const Document document;
  const Prose prose;
  const std::vector<Claim> claims;
  const Diagnosis diagnosis;
  const Beside beside;
  return write_into({text, document, report, prose, claims, diagnosis, beside}, 0, "7");
}

}  // namespace

TEST_CASE("a number is written where nothing else would run into it", "[rules]") {
  CHECK(written("ab", {0, 1}));
  CHECK(written(" ", {0, 0}));
  CHECK(written("a\t", {2, 2}));
  CHECK(written("|\t", {1, 1}));
  CHECK_FALSE(written("ab", {1, 1}));
  CHECK_FALSE(written("a b", {1, 1}));
  CHECK_FALSE(written("a b", {2, 2}));
  CHECK_FALSE(written("b", {0, 0}));
  CHECK_FALSE(written("b", {1, 1}));
}

TEST_CASE("the cell to look at first is one of the relation", "[rules]") {
  const Text text;
  const Document document;
  Report report;
  report.cells.resize(cell_count());
  const Prose prose;
  const std::vector<Claim> claims;
  Diagnosis diagnosis;
  Relation relation;
  relation.rule = "requests.balance";
  relation.left = {{1, 1}};
  relation.right = {{2, 1}};
  relation.holds = false;
  diagnosis.relations = {relation};
  Cause cause;
  cause.relations = {0};
  cause.repair = {{5, Decimal::from_integer(3)}, {2, Decimal::from_integer(4)}};
  diagnosis.causes = {cause};
  const Beside beside;
  std::vector<Finding> findings;
  const auto describe = [](const Context&, const Relation&) { return Bilingual(); };
  assess_relations({text, document, report, prose, claims, diagnosis, beside}, "requests.balance",
                   TableId::kRequests, describe, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].cells == std::vector<std::string>{cell_id(2), cell_id(1)});
  CHECK(findings[0].expected == "4");
}

TEST_CASE("where no repair is found, the value is told with which a relation alone holds",
          "[rules]") {
  std::ifstream in(std::filesystem::path(GOUJI_TESTS_DIR) / "cases/base/2021-department.txt",
                   std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t table = text.find("一、本年新收");
  REQUIRE(table != text.npos);
  // Numbers without any order in every row but for two, of which one says less than nothing.
  std::string wrong;
  std::size_t line_begin = table;
  for (int row = 0; row < 25; ++row) {
    const std::size_t line_end = text.find('\n', line_begin);
    std::string line = text.substr(line_begin, line_end - line_begin);
    line.resize(line.find_last_not_of("0123456789\t") + 1);
    line += '\t';
    for (int column = 1; column <= 7; ++column) {
      const bool total = column == 7;
      const int number = row == 2 ? (total ? 5 : 0) : (row * 37 + column * column * 11) % 83;
      line += '\t' + std::to_string(number);
    }
    wrong += line + "\n";
    line_begin = line_end + 1;
  }
  text.replace(table, line_begin - table, wrong);
  std::size_t rows = 0;
  std::size_t balances = 0;
  bool nothing = false;
  for (const Finding& finding : check(text, {}).findings) {
    if (finding.rule == "requests.row_total") {
      ++rows;
      REQUIRE(finding.expected);
      nothing = nothing || *finding.expected == "0";
    }
    if (finding.rule == "requests.balance") {
      ++balances;
      CHECK((!finding.expected || (*finding.expected)[0] != '-'));
    }
  }
  CHECK(rows == 25);
  CHECK(balances == 7);
  CHECK(nothing);
}

}  // namespace gouji
