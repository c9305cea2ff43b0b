// Amounts that are evidently in yuan: no organ of the level spends so much.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

std::string base(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/cases/base/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
    ++count;
  }
  REQUIRE(count > 0);
  return text;
}

bool speaks_of_unit(const std::string& report) {
  const Result result = check(report, {});
  REQUIRE(result.cells.size() > 100);
  return std::any_of(result.findings.begin(), result.findings.end(),
                     [](const Finding& finding) { return finding.rule == "cell.unit"; });
}

}  // namespace

TEST_CASE("how much an organ may spend goes by its level", "[rules]") {
  const std::string county =
      replaced(base("2019-government.txt"), "166\t5230.1800", "166\t1000000.00");
  CHECK(speaks_of_unit(county));
  CHECK_FALSE(speaks_of_unit(replaced(county, "1000000.00", "999999.99")));
  CHECK_FALSE(speaks_of_unit(replaced(county, "青禾县人民政府", "江苏省人民政府")));
  CHECK_FALSE(speaks_of_unit(replaced(county, "青禾县人民政府", "国家税务总局")));
  // What has more decimals than yuan have is in 万元.
  CHECK_FALSE(speaks_of_unit(replaced(county, "1000000.00", "1000000.1234")));
  CHECK(speaks_of_unit(replaced(county, "1000000.00", "1000000.0000")));
}

TEST_CASE("departments of a county and townships spend less than a county", "[rules]") {
  const std::string department = replaced(base("2019-department.txt"), "政府集中采购\t5\t86.4200",
                                          "政府集中采购\t5\t100000.00");
  const std::string government =
      replaced(base("2019-government.txt"), "166\t5230.1800", "166\t100000.00");
  CHECK(speaks_of_unit(department));
  CHECK_FALSE(speaks_of_unit(government));
  CHECK(speaks_of_unit(replaced(government, "青禾县人民政府", "青禾县柳溪镇人民政府")));
}

}  // namespace gouji
