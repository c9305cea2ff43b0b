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

}  // namespace gouji
