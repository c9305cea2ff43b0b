// narrative.organ: who signs the report, publishes it, and is named in it.
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

Strings named(const std::string& organ, const std::string& sentence) {
  return found_in("narrative.organ", organ +
                                         "2022年政府信息公开工作年度报告\n\n本报告按年编制。\n\n"
                                         "一、总体情况\n\n" +
                                         sentence + "\n\n二、主动公开政府信息情况\n");
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

TEST_CASE("counties of two characters") {
  CHECK(signed_by("单县人民政府", "曹县人民政府") == Strings{"曹县人民政府"});
  CHECK(signed_by("单县人民政府", "单县人民政府办公室").empty());
  CHECK(named("单县人民政府", "2022年，曹县坚持信息公开。") == Strings{"曹县"});
  CHECK(named("青禾县人民政府", "2022年，曹县坚持信息公开。") == Strings{"曹县"});
  CHECK(named("青禾县人民政府", "2022年，全县坚持信息公开。").empty());
  CHECK(named("沛县教育局", "2022年，丰县教育局坚持信息公开。") == Strings{"丰县教育局"});
  CHECK(named("沛县教育局", "2022年，沛县公安局坚持信息公开。") == Strings{"沛县公安局"});
  CHECK(named("沛县教育局", "2022年，徐州市沛县教育局坚持信息公开。").empty());
}

TEST_CASE("an autonomous county or prefecture is called by its short name, too") {
  CHECK(signed_by("凉水彝族自治县人民政府", "凉水县人民政府办公室").empty());
  CHECK(signed_by("凉水彝族自治县人民政府", "清水县人民政府") == Strings{"清水县人民政府"});
  CHECK(named("凉水彝族自治县人民政府", "2022年，凉水县坚持信息公开。").empty());
  CHECK(named("凉水彝族自治县人民政府", "2022年，清水县坚持信息公开。") == Strings{"清水县"});
  CHECK(named("红河哈尼族彝族自治州人民政府", "本报告由红河州人民政府编制。").empty());
  CHECK(named("国家税务总局大理白族自治州税务局", "2022年，大理州税务局坚持信息公开。").empty());
  CHECK(named("云台县石门乡人民政府", "现编制石门乡人民政府年度报告，公布如下。").empty());
}

TEST_CASE("a text may end within the words that could be a place") {
  CHECK(found_in("narrative.organ",
                 "青禾县人民政府2022年政府信息公开工作年度报告\n\n本报告按年编制。\n\n"
                 "一、总体情况\n\n2022年，白河")
            .empty());
}

TEST_CASE("what a template leaves to be filled in") {
  CHECK(named("青禾县教育局", "2022年，XX局坚持信息公开，××县公开信息。") == Strings{"XX局"});
  CHECK(named("青禾县教育局", "2022年，完善县、ＸＸ镇、村三级公开。") == Strings{"ＸＸ镇"});
  CHECK(named("青禾县教育局", "2022年，答复××公司，按《XX县工作要点》开设“××局”专栏。").empty());
  CHECK(named("青禾县教育局", "2022年，建设XX区块链平台，服务××市民。").empty());
  CHECK(named("青禾县教育局", "2022年，在http://www.xxzf.gov.cn/xxgk公开信息。").empty());
}

TEST_CASE("a government and its office sign for each other, under short names too") {
  CHECK(signed_by("青禾县人民政府", "青禾县政府").empty());
  CHECK(signed_by("青禾县人民政府", "青禾县政府办公室").empty());
  CHECK(signed_by("青禾县人民政府", "青禾县教育局") == Strings{"青禾县教育局"});
  // A zone or a part of a city has several names.
  CHECK(signed_by("青禾区人民政府", "区人民政府办公室").empty());
  CHECK(signed_by("大坪镇人民政府", "青禾县人民政府") == Strings{"青禾县人民政府"});
  CHECK(signed_by("大坪镇人民政府", "广元市人民政府").empty());
  CHECK(signed_by("清江新区人民政府", "广元市高新区人民政府").empty());
}

TEST_CASE("a department signs under its short name") {
  CHECK(signed_by("青禾县卫生健康委员会", "青禾县卫健委").empty());
  CHECK(signed_by("青禾县卫生健康委员会", "白河县卫健委") == Strings{"白河县卫健委"});
  CHECK(signed_by("青禾县教育局", "抄送：白河县教育局").empty());
  const std::string longest = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县人民政府办公室";
  CHECK(signed_by("青禾县人民政府", longest) == Strings{longest});
}

TEST_CASE("words that end like places are none") {
  for (const char* department : {"市场监督管理局", "市政管理局", "乡村振兴局"}) {
    CAPTURE(department);
    const std::string cut = std::string("青禾") + department;
    CHECK(named(std::string("青禾县") + department, "做好公开。\n\n" + cut + "牵头落实。") ==
          Strings{cut});
  }
  CHECK(named("青禾县住房和城乡建设局", "在清江市住房城乡建设局指导下推进公开。").empty());
  CHECK(named("新区管理委员会", "与示范区管理委员会联合举办培训。").empty());
  CHECK(named("青禾县农办", "2022年，白河县农办公开信息12条。") == Strings{"白河县农办"});
}

TEST_CASE("a slip in the name of the department itself") {
  CHECK(named("青禾县教科体局", "青禾教科体局办公室负责日常工作。") == Strings{"青禾教科体局"});
  CHECK(named("青禾县教科体局", "青禾县科教体局办公室负责日常工作。") == Strings{"青禾县科教体局"});
  CHECK(named("青禾县文化和旅游局", "青禾县文化旅局办公室负责日常工作。") ==
        Strings{"青禾县文化旅局"});
  CHECK(named("青禾县文化和旅游局", "青禾县文化和旅旅游局办公室负责日常工作。") ==
        Strings{"青禾县文化和旅旅游局"});
  CHECK(named("青禾县市场监督管理局", "青禾县市场监督管理分局负责日常工作。").empty());
  CHECK(named("青禾县文化旅游局", "青禾县文化和广和旅游局负责日常工作。") ==
        Strings{"青禾县文化和广和旅游局"});
  CHECK(named("青禾县文化和旅游局", "开设“青禾县文化旅局”视频号，推进公开。").empty());
  CHECK(named("青禾县文化和旅游局", "推进公开，服务青禾县").empty());
  CHECK(named("青禾县公安局城南分局", "青禾县公安局城楠分局负责日常工作。") ==
        Strings{"青禾县公安局城楠分局"});
}

TEST_CASE("the organ of another place in the opening of a part") {
  const auto opening = [](const std::string& place) {
    return named("青禾县文化和旅游局", "2022年，" + place + "文化和旅游局推进公开。");
  };
  CHECK(opening("").empty());
  CHECK(opening("单县") == Strings{"单县文化和旅游局"});
  CHECK(opening("长阳土家族自治县") == Strings{"长阳土家族自治县文化和旅游局"});
  CHECK(opening("酉阳土家族苗族自治县").empty());  // longer than a name is looked for
  CHECK(opening("经白河县") == Strings{"白河县文化和旅游局"});
  CHECK(named("青禾区教育局", "2022年，清江经济开发区教育局推进公开。") ==
        Strings{"清江经济开发区教育局"});
}

TEST_CASE("another department of the place opens a part") {
  const std::string own = "青禾县文化和旅游局";
  CHECK(named(own, "青禾县教育局坚持以公开为常态。") == Strings{"青禾县教育局"});
  CHECK(named(own, "做好信息公开工作。\n\n青禾县教育局坚持以公开为常态。").empty());
  CHECK(named("青禾县人民政府", "青禾县教育局坚持以公开为常态。").empty());
  CHECK(named(own, "青禾县文旅局坚持以公开为常态。").empty());
  CHECK(named(own, "县教育局坚持以公开为常态。") == Strings{"县教育局"});
  CHECK(named(own, "县文旅局坚持以公开为常态。").empty());
  CHECK(named(own, "市教育局坚持以公开为常态。").empty());
  CHECK(named(own, "县委坚持以公开为常态。").empty());
  CHECK(named(own, "青禾县政务公开局坚持以公开为常态。").empty());
  CHECK(named("青禾县文化旅游局", "青禾县文化广电旅游局坚持以公开为常态。").empty());
  CHECK(named("青禾县教育局", "青禾县教育体育局坚持以公开为常态。").empty());
  CHECK(named(own, "青禾市教育局坚持以公开为常态。").empty());
  // A slip in the name is one finding.
  CHECK(named(own, "青禾县文化体和旅游局坚持以公开为常态。") == Strings{"青禾县文化体和旅游局"});
  CHECK(named(own, "青禾县教育局坚持公开。白河县教育局坚持公开。青禾县旅游和文化局坚持公开。") ==
        Strings{"青禾县教育局", "青禾县旅游和文化局"});
  // Thirty characters are the longest name that is looked for.
  const std::string place = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县";
  CHECK(named(place + "教育局", place + "市场监督管理局坚持公开。") ==
        Strings{place + "市场监督管理局"});
  CHECK(named(place + "教育局", place + "文化和广电旅游局坚持公开。").empty());
  CHECK(found_in("narrative.organ", own + "2022年政府信息公开工作年度报告\n\n本报告按年编制。\n\n"
                                          "一、总体情况\n\n2022年，信息公开工作情况良好")
            .empty());
}

TEST_CASE("the sentence that publishes the report") {
  const auto published = [](const std::string& words) {
    return found_in("narrative.organ", "青禾县教育局2022年政府信息公开工作年度报告\n\n" + words +
                                           "\n\n一、总体情况\n\n做好信息公开工作。\n");
  };
  CHECK(published("现公布白河县水利局 2022年度报告。") == Strings{"白河县水利局"});
  CHECK(published("现将白河县水利局2022年度报告公布如下，请予监督。") == Strings{"白河县水利局"});
  CHECK(published("本年度工作总结完毕，现公布青禾县水利局").empty());
}

}  // namespace gouji_tests
