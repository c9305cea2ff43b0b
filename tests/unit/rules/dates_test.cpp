// Which days there are, and how a date is written in English.
#include "rules/dates.h"

#include "catch.h"
#include "unit/rules/passage.h"

namespace gouji {

TEST_CASE("29 February stands in leap years alone", "[rules]") {
  CHECK(date_exists({2024, 2, 29, {}}));
  CHECK(date_exists({2000, 2, 29, {}}));
  CHECK_FALSE(date_exists({2100, 2, 29, {}}));
  CHECK_FALSE(date_exists({2023, 2, 29, {}}));
}

TEST_CASE("a date in English", "[rules]") {
  CHECK(date_en({2023, 1, 9, {}}) == "2023-01-09");
  CHECK(date_en({2023, 10, 31, {}}) == "2023-10-31");
}

TEST_CASE("a date alone in the first line, where the title is lost", "[rules]") {
  CHECK(gouji_tests::found_in("date.impossible",
                              "2022年12月20日\n\n本报告统计期限自2022年1月1日起至2022年12月31日止。"
                              "\n\n一、总体情况\n\n二、主动公开政府信息情况\n") ==
        gouji_tests::Strings{"2022年12月20日"});
}

}  // namespace gouji
