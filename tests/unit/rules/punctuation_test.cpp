// narrative.punctuation: which marks lack their other half, are surplus or half-width.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings marks(const std::string& sentence) {
  return gouji_tests::found("narrative.punctuation", sentence);
}

}  // namespace

TEST_CASE("the number of an item has a closing bracket only", "[rules]") {
  for (const char* number : {"1", "10", "123", "一", "a", "z", "A", "Z", "①", "⓿"}) {
    CAPTURE(number);
    CHECK(marks(std::string(number) + "）做好公开；2）抓好落实。").empty());
    CHECK(marks("做好两项工作，" + std::string(number) + "）做好公开，2）抓好落实。").empty());
  }
  CHECK(marks("）做好公开，抓好落实。") == Strings{"）"});
  CHECK(marks("做好“青禾文旅”）的维护，抓好落实。") == Strings{"）"});
  CHECK(marks("全年培训12）场，抓好落实。") == Strings{"）"});
  CHECK(marks("2022）年，抓好落实。") == Strings{"）"});
  CHECK(marks("做好两项工作，2022）做好公开。") == Strings{"）"});
  CHECK(marks("做好两项工作，@）做好公开。") == Strings{"）"});
}

TEST_CASE("what a page break tore is one paragraph, what ends is none", "[rules]") {
  CHECK(marks("明确专人，各负其责（含各股室和\n\n　　下属单位）负责，抓好落实。").empty());
  CHECK(marks("明确专人（含各股室，抓好落实。\n\n下属单位）负责，抓好落实。") ==
        Strings{"（", "）"});
}

TEST_CASE("half-width marks stand between Chinese characters", "[rules]") {
  CHECK(marks("明确专人,负责落实。") == Strings{","});
  CHECK(marks("明确专人;  负责落实。") == Strings{";"});
  CHECK(marks("明确专人,").empty());
  CHECK(marks("明确专人, \n\n负责落实。").empty());
  CHECK(marks("编号A,负责落实，第3,负责落实。").empty());
  CHECK(gouji_tests::found_in("narrative.punctuation",
                              "青禾县文化和旅游局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
                              "抓好落实,工作有序") == Strings{","});
}
