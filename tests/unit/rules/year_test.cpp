// Which years can only be left over from another year's report.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings years(const std::string& sentence, const std::string& organ = "青禾县文化和旅游局") {
  return gouji_tests::found("narrative.year", sentence, organ);
}

// Above part one, below the title.
Strings above(const std::string& before, const std::string& behind) {
  return gouji_tests::found_in(
      "narrative.year", before + "青禾县文化和旅游局2022年政府信息公开工作年度报告\n\n" + behind +
                            "\n\n一、总体情况\n\n做好政府信息公开工作。\n");
}

}  // namespace

TEST_CASE("the year that opens a paragraph on the organ itself", "[rules]") {
  CHECK(years("2021年，我局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年 ，我局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年， 我局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年，青禾县文化和旅游局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年，平台改版，信息公开更加便利。").empty());
  CHECK(years("2021年，平台改版，信息公开更加便利。", "").empty());
  CHECK(years("信息公开平台建成于2021年").empty());
}

TEST_CASE("a year within the title of a document is that of the document", "[rules]") {
  CHECK(years("印发《202年度政府信息公开要点》。").empty());
  CHECK(years("印发202年度政府信息公开要点。") == Strings{"202年"});
}

TEST_CASE("the end of a year up to which is counted", "[rules]") {
  CHECK(years("截至2021年底，我局继续公开信息200条。") == Strings{"2021年"});
  CHECK(years("截至2023年底，我局将公开信息200条。").empty());
  CHECK(years("截至2023年底，我局公开信息200条。") == Strings{"2023年"});
  CHECK(years("截至2021年底，我局公开信息200条，2022年公开信息100条。").empty());
  CHECK(years("截至2021年3月，我局公开信息200条。").empty());
}

TEST_CASE("the report speaks of itself above part one", "[rules]") {
  const std::string report = "2021年度政府信息公开工作年度报告";
  CHECK(above("", "现公布我局" + report + "。") == Strings{"2021年度"});
  CHECK(above("", "现公布我局2022年度工作情况，" + report + "另行公布。").empty());
  CHECK(above("", "现将与" + report + "相比的情况公布如下。").empty());
  CHECK(above("", "2021年度工作要点落实情况如下。").empty());
  CHECK(above("上一篇：现公布我局" + report + "。\n\n", "").empty());
}

TEST_CASE("the year in which no fee was charged", "[rules]") {
  CHECK(years("本机关2021年度未收取信息处理费，今后继续减免。") == Strings{"2021年度"});
  CHECK(years("本机关2019年度未收取信息处理费。") == Strings{"2019年度"});
  CHECK(years("本机关2018年度未收取信息处理费。").empty());  // there was none then
  CHECK(years("本机关2023年全年将不再调整信息处理费标准。").empty());
  CHECK(years("本机关2023年度未收取信息处理费。") == Strings{"2023年度"});
}
