// When a share follows from the counts beside it, and which counts those are.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings shares(const std::string& sentence) {
  return gouji_tests::found("narrative.percent", sentence);
}

}  // namespace

TEST_CASE("a share may be off by one unit of its last digit", "[rules]") {
  CHECK(shares("全年接听热线200个，其中咨询类23个，占13%。") == Strings{"13%"});
  CHECK(shares("全年接听热线200个，其中咨询类23个，占12%。").empty());
  CHECK(shares("全年接听热线300个，其中咨询类23个，占7.7%。").empty());
  CHECK(shares("全年接听热线300个，其中咨询类23个，占7.9%。") == Strings{"7.9%"});
  CHECK(shares("全年接听热线300个，其中咨询类23个，占约30%。").empty());
}

TEST_CASE("the whole is an exact count of the same kind that stands before", "[rules]") {
  CHECK(shares("全年接听热线近200个，其中咨询类23个，占40%。").empty());
  CHECK(shares("全年接听热线200次，其中咨询类23个，占40%。").empty());
  CHECK(shares("咨询类23个，占40%，全年接听热线200个。").empty());
  CHECK(shares("全年接听热线20个，其中咨询类23个，占40%。").empty());
  CHECK(shares("全年接听热线200个。其中咨询类23个，占40%。") == Strings{"40%"});
  CHECK(shares("全年接听热线200个。热线由专人值守。其中咨询类23个，占40%。").empty());
}

TEST_CASE("shares in brackets are judged by each other", "[rules]") {
  const std::string calls = "全年接听热线200个，其中咨询类20个（10%）、求助类100个（50%）、";
  CHECK(shares(calls + "投诉类80个（48%）。") == Strings{"48%"});
  CHECK(shares(calls + "投诉类80个（40%）。").empty());
  CHECK(shares(calls + "投诉类80个（同比增长48%）。").empty());
  CHECK(shares("全年接听热线200个，其中咨询类20个（10%）、投诉类80个（48%）。").empty());
}

TEST_CASE("a share of several counts is of which, is not said", "[rules]") {
  CHECK(shares("接听最多的两条热线分别为咨询100个、求助80个，占40%。").empty());
  CHECK(shares("接听热线200个，咨询100个、求助80个，占48%。") == Strings{"48%"});
}

TEST_CASE("the part stands right before its share", "[rules]") {
  CHECK(shares("全年接听热线200个，其中咨询类23个，均已当场答复，占40%。").empty());
  CHECK(shares("全年接听热线200个，其中咨询类23个。占40%。").empty());
  CHECK(shares("全年接听热线200个，其中咨询类近23个，占40%。").empty());
}

TEST_CASE("a share may be one of several counts together", "[rules]") {
  // Of a list's sum, of what was new and what was carried in, of the part and one other.
  CHECK(shares("全年接听热线90个、上年转来10个，其中咨询类23个，占23%。").empty());
  CHECK(shares("全年接听热线80个，其中咨询类20个，占20%。").empty());
}

TEST_CASE("nothing, the part itself and numbers beyond all counts are no wholes", "[rules]") {
  CHECK(shares("全年接听热线200个，投诉类0个，其中咨询类23个，占100%。") == Strings{"100%"});
  CHECK(shares("全年接听热线23个，其中咨询类23个，占40%，另有来信200个。").empty());
  CHECK(shares("全年收费720575940.37927935元，其中工本费1元，占40%。") == Strings{"40%"});
  CHECK(shares("全年收费720575940.37927936元，其中工本费1元，占40%。").empty());
  CHECK(shares("网站接听热线0个，占全年接听热线270个的57.2%。").empty());
  CHECK(shares("网站接听热线180个，占全年接听热线270个的57.2%。") == Strings{"57.2%"});
}

TEST_CASE("the counts of the share's own sentence may make the whole together", "[rules]") {
  const std::string before = "全年接听热线500个。其中投诉类10个、求助类20个、建议类30个，";
  CHECK(shares(before + "咨询类40个，占40%。").empty());
  CHECK(shares(before + "咨询类40个，占45%。") == Strings{"45%"});
}

TEST_CASE("a sentence may begin with a share of which no part is told", "[rules]") {
  std::string sentence = "满意率达95%，全年接听热线200个，";
  for (int i = 0; i < 21; ++i) sentence += "举办培训1场，";
  CHECK(shares(sentence + "其中咨询类23个，占40%。") == Strings{"40%"});
}

TEST_CASE("what is above 100 % is no share of all there is, but may be of a plan", "[rules]") {
  CHECK(shares("图解占120%。") == Strings{"120%"});
  CHECK(shares("图解占年度计划的120%。").empty());
}

TEST_CASE("shares in order need a whole, its parts in its unit, and as many shares", "[rules]") {
  CHECK(shares("公开信息50条，其中动漫30条、文字20条，占比分别为60%、30%") == Strings{"30%"});
  CHECK(shares("印发通知9件。公开信息50条、动漫30条、文字20条，占比分别为60%、30%。") ==
        Strings{"30%"});
  CHECK(shares("公开率100%，公开信息50条、动漫30条、文字20条，占比分别为60%、30%。") ==
        Strings{"30%"});
  CHECK(shares("图解50条，公开信息50条、动漫30条、文字20条，占比分别为60%、30%。").empty());
  CHECK(shares("公开信息约50条，其中动漫30条、文字20条，占比分别为60%、30%。").empty());
  CHECK(shares("公开信息50条，其中动漫30部、文字20条，占比分别为60%、30%。").empty());
  CHECK(shares("公开信息50条，其中动漫50条，占比分别为60%。").empty());
  CHECK(shares("占比分别为60%、30%。").empty());
}

TEST_CASE("the whole may be told in another sentence, if the other shares tell none", "[rules]") {
  CHECK(shares("全年接听热线200个。其中咨询类23个，占11.5%。").empty());
  // One share alone tells of no whole.
  CHECK(shares("宣传册共500册。按语种看，共300册，汉语150册，占50%，双语100册，占20%。").empty());
  // Two tell of two wholes that are near to each other: the third may be of either.
  CHECK(shares("宣传册共1000册，另有1010册未发。法规类500册，占50%；指南类300册，占30%；"
               "其他250册，占25.0%。")
            .empty());
}

TEST_CASE("where three other shares tell the whole none is of a sum by chance", "[rules]") {
  CHECK(shares("解读25件，图解12件，占48%；视频3件，占12%；问答2件，占8%；文字6件，占42%。") ==
        Strings{"42%"});
}
