// narrative.organ: who signs the report.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace gouji_tests {
namespace {

Strings signed_by(const std::string& organ, const std::string& signer) {
  return found_in("narrative.organ",
                  organ +
                      "2022年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息12条。\n\n"
                      "六、其他需要报告的事项\n\n无其他需要报告的事项。\n\n" +
                      signer + "\n2023年1月20日\n");
}

}  // namespace

TEST_CASE("A government's report is signed by that government, not by another of its rank") {
  CHECK(signed_by("大坪镇人民政府", "青川镇人民政府") == Strings{"青川镇人民政府"});
  CHECK(signed_by("青川县大坪镇人民政府", "大平镇人民政府") == Strings{"大平镇人民政府"});
  CHECK(signed_by("广元市人民政府", "绵阳市人民政府") == Strings{"绵阳市人民政府"});
  CHECK(signed_by("大坪镇人民政府", "大坪镇人民政府").empty());
  CHECK(signed_by("大坪镇人民政府", "青川县大坪镇人民政府").empty());
  CHECK(signed_by("青川县大坪镇人民政府", "大坪镇人民政府").empty());
  CHECK(signed_by("广元市人民政府", "广元市人民政府办公室").empty());
}

}  // namespace gouji_tests
