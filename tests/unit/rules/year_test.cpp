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

TEST_CASE("the organ by a short name", "[rules]") {
  CHECK(years("2021年，县文旅局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年，县教育局推进信息公开。").empty());
  CHECK(years("2021年，县文旅局被评为信息公开先进单位。").empty());
  CHECK(years("2021年，凤鸣街道推进信息公开。", "滨湖区凤鸣街道办事处") == Strings{"2021年"});
  CHECK(years("2021年，经开区推进信息公开。", "青禾经济技术开发区管理委员会") == Strings{"2021年"});
  CHECK(years("2021年，青禾县推进信息公开。", "青禾县人民政府") == Strings{"2021年"});
}

TEST_CASE("what the report says of itself", "[rules]") {
  CHECK(years("2021年，共公开信息56条。") == Strings{"2021年"});
  CHECK(years("2022年，现将我局2021年政府信息公开工作情况报告如下：") == Strings{"2021年"});
  CHECK(years("现将有关情况说明如下，2021年信息公开渠道如下：").empty());
}

TEST_CASE("a year that a template left to be filled in", "[rules]") {
  CHECK(years("20XX年，平台改版。") == Strings{"20XX年"});
  CHECK(years("截至202×年，平台改版。") == Strings{"202×年"});
  CHECK(years("XXXX年，平台改版。") == Strings{"XXXX年"});
  CHECK(years("印发《20XX年工作要点》模板，X年X月改版。").empty());
}

TEST_CASE("a comparison with the report's own year", "[rules]") {
  CHECK(years("公开信息320条，较2022年增加20条。") == Strings{"2022年"});
  CHECK(years("公开信息320条，较2021年增加20条。").empty());
  CHECK(years("公开信息320条，较2022年初增加20条。").empty());
  CHECK(years("2021年公开信息320条，较2022年减少20条。").empty());
}

TEST_CASE("applications are carried over from the year before", "[rules]") {
  CHECK(years("收到申请9件，2020年结转2件。") == Strings{"2020年"});
  CHECK(years("收到申请9件，2021年结转2件。").empty());
  CHECK(years("收到申请9件，2020年结转2件，2021年结转1件。").empty());
  CHECK(years("收到申请9件，2020年结转至2021年2件。").empty());
}

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
  CHECK(above("", "现将我局" + report + "公布如下。") == Strings{"2021年度"});
  CHECK(above("", "现将我局2021年度政府信息公开工作总结如下。") == Strings{"2021年度"});
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

TEST_CASE("the organ behind what it acted upon", "[rules]") {
  CHECK(years("2021年，在县委领导下，根据要求，我局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年，面对疫情，县文旅局推进信息公开。") == Strings{"2021年"});
  CHECK(years("2021年，在县委领导下，我局获评信息公开先进单位。").empty());
  CHECK(years("2021年，在县委领导下，平台改版，信息公开更加便利。").empty());
  CHECK(years("2021年，通过门户网站公开信息56条。") == Strings{"2021年"});
  CHECK(years("2021年，通过验收，信息公开平台上线。").empty());
}

TEST_CASE("a later year is no plan for 重要 and 要求", "[rules]") {
  CHECK(years("2023年，我局按照要求推进信息公开等重要工作。") == Strings{"2023年"});
  CHECK(years("2023年，我局要推进信息公开。").empty());
}

TEST_CASE("the report's own year as one to come", "[rules]") {
  CHECK(years("收到申请9件，结转2022年继续办理1件。") == Strings{"2022年"});
  CHECK(years("收到申请9件，1件结转至2022年。") == Strings{"2022年"});
  CHECK(years("收到申请9件，结转2023年继续办理1件。").empty());
  CHECK(years("由2021年结转至2022年的申请1件。").empty());
  CHECK(years("上年结转至2022年办理的申请1件。").empty());
  CHECK(years("2021年收到，结转至2022年答复的申请1件。").empty());
  CHECK(years("1件结转至2022年12月办理。").empty());
  CHECK(years("2022年，我局将继续推进信息公开。").empty());  // not in part five
}

TEST_CASE("a year that lost a digit", "[rules]") {
  CHECK(years("202年，我局推进信息公开。") == Strings{"202年"});
  CHECK(years("202年政府信息公开工作有序，群众满意。") == Strings{"202年"});
  CHECK(years("平台建成，始于202年3月。") == Strings{"202年"});
  CHECK(years("平台建成，始于202年100月。").empty());
  CHECK(years("平台建成，编印202年月报。").empty());
  CHECK(years("平台建成，始于202年12个栏目。").empty());
  CHECK(years("平台建成，占2.202年度，占2,202年度。").empty());
  CHECK(years("平台建成，编号12345678202年度。").empty());
  // Also where the text begins with it.
  CHECK(gouji_tests::found_in("narrative.year",
                              "202年度，我局推进公开，统计期限自2022年1月1日起至2022年12月31日止。"
                              "\n\n一、总体情况\n\n二、主动公开政府信息情况\n") ==
        Strings{"202年"});
}

TEST_CASE("what stands before the year that opens a paragraph", "[rules]") {
  CHECK(years("回顾2021年，我局信息公开有序。").empty());
  CHECK(years("在2021年我局信息公开的基础上，持续推进。").empty());
  CHECK(years("在2021年，我局信息公开有序。") == Strings{"2021年"});
  CHECK(years("（一）深入推进主动公开各项工作：2021年，我局信息公开有序。") == Strings{"2021年"});
  CHECK(years("（一）深入推进政务主动公开各项工作：2021年，我局信息公开有序。").empty());
  CHECK(years("（一）深入推进主动公开各项工作。2021年，我局信息公开有序。") == Strings{"2021年"});
  CHECK(years("（一）深入推进政务主动公开各项工作。2021年，我局信息公开有序。").empty());
  CHECK(years("（一）主动公开。工作扎实。2021年，我局信息公开有序。").empty());
  CHECK(years("2019年，我局公开信息120条，2020年公开98条。").empty());
  CHECK(years("平台升级，建成于2021年").empty());
}

TEST_CASE("years above part one", "[rules]") {
  const std::string report = "2021年政府信息公开工作年度报告";
  CHECK(above("", "参照《青禾县教育局" + report + "》编制，现予公布。").empty());
  CHECK(above("", "现公布我局" + report + "。统计期限自2022年1月1日起至2022年12月31日止。") ==
        Strings{"2021年"});
  CHECK(above("", "本报告所列数据的统计期限自2022年1月1日起，截至2021年12月31日止。").empty());
}
