// Which days there are, and how a date is written in English.
#include "rules/dates.h"

#include "catch.h"

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

}  // namespace gouji
