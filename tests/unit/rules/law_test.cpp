// narrative.law knows every wrong name of the vocabulary, whatever it looks at first.
#include <algorithm>
#include <string>

#include "catch.h"
#include "gouji/gouji.h"
#include "report/laws.h"
#include "unit/rules/passage.h"

namespace gouji {

TEST_CASE("each wrong name of the vocabulary is found") {
  for (const WrongName& name : wrong_names()) {
    CAPTURE(name.wrong);
    const std::string text =
        "青禾县文化和旅游局2022年政府信息公开工作年度报告\n一、总体情况\n"
        "我局认真落实" +
        std::string(name.wrong) + "的要求，按时完成任务。\n";
    const Result result = check(text, {});
    CHECK(std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
      return finding.rule == "narrative.law" && finding.fix && finding.fix->text == name.right;
    }));
  }
}

TEST_CASE("the regulation's own dates, and others") {
  using gouji_tests::Strings;
  const auto said = [](const std::string& date) {
    return gouji_tests::found("narrative.law",
                              "认真落实《中华人民共和国政府信息公开条例》（" + date + "）。");
  };
  CHECK(said("2019年5月15日起施行").empty());
  CHECK(said("2019年5月14日起施行") == Strings{"2019年5月14日"});
  CHECK(said("2019年6月15日起施行") == Strings{"2019年6月15日"});
  CHECK(said("2018年5月15日起施行") == Strings{"2018年5月15日"});
  CHECK(said("2019年4月3日公布").empty());
  CHECK(said("2019年4月15日公布") == Strings{"2019年4月15日"});
  CHECK(said("2019年5月3日公布") == Strings{"2019年5月3日"});
  CHECK(said("2018年4月3日公布") == Strings{"2018年4月3日"});
  CHECK(said("2019年6月1日组织学习").empty());
}

TEST_CASE("a law counts as replaced from the year on in which another came into force") {
  using gouji_tests::Strings;
  const auto said = [](const std::string& year) {
    return gouji_tests::found_in("narrative.law",
                                 "青禾县文化和旅游局" + year +
                                     "年政府信息公开工作年度报告\n\n一、总体情况\n\n"
                                     "组织学习《中华人民共和国合同法》。\n");
  };
  CHECK(said("2020").empty());
  CHECK(said("2021") == Strings{"中华人民共和国合同法"});
}

TEST_CASE("an order of the State Council in short") {
  const auto said = [](const std::string& order) {
    return gouji_tests::found("narrative.law",
                              "认真落实《中华人民共和国政府信息公开条例》（" + order + "）。");
  };
  CHECK(said("国令第492号") == gouji_tests::Strings{"492"});
  CHECK(said("国令第712号") == gouji_tests::Strings{"712"});
  CHECK(said("国令第711号").empty());
}

TEST_CASE("the number of an order or a notice may be any") {
  using gouji_tests::Strings;
  const auto said = [](const std::string& words) {
    return gouji_tests::found("narrative.law", "认真落实" + words);
  };
  CHECK(said("《中华人民共和国政府信息公开条例》（国务院令第0号）。") == Strings{"0"});
  const auto of_year = [&](const std::string& year) {
    return said("《政府信息公开信息处理费管理办法》（国办函〔" + year + "〕109号）。");
  };
  CHECK(of_year("1990") == Strings{"国办函〔1990〕109号"});
  CHECK(of_year("2100") == Strings{"国办函〔2100〕109号"});
  CHECK(of_year("1989").empty());
  CHECK(of_year("2101").empty());
  CHECK(said("《政府信息公开信息处理费管理办法》（国办函〔2021、109号）。").empty());
  CHECK(said("政府信息公开信息处理费管理办法的通知（国办函〔2021〕109号）。") ==
        Strings{"国办函〔2021〕109号"});
  CHECK(said("要求，执行《政府信息公开信息处理费管理办法》和国务院").empty());
  CHECK(gouji_tests::found_in("narrative.law",
                              "国办函〔2022〕7号转来，请各单位执行。\n\n一、总体情况\n\n"
                              "二、主动公开政府信息情况\n")
            .empty());
}

TEST_CASE("names of laws stand beside each other") {
  using gouji_tests::Strings;
  CHECK(gouji_tests::found("narrative.law",
                           "学习《中华人民共和国合同法》中华人民共和国信息公开条例。") ==
        Strings{"中华人民共和国合同法", "中华人民共和国信息公开条例"});
}

}  // namespace gouji
