// Which figures of two years narrative.change compares, and how many.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

std::string repeated(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += words;
  return out;
}

Strings changes(const std::string& sentence) {
  return gouji_tests::found("narrative.change", sentence);
}

}  // namespace

TEST_CASE("a change is looked for among sixteen figures of either year, not among more") {
  const auto current = [](int others) {
    return changes("全年发放" + repeated("公报3份、", others) +
                   "宣传册35册，较上年的40册减少15册。");
  };
  CHECK(current(15) == Strings{"减少15册"});
  CHECK(current(16).empty());
  const auto previous = [](int others) {
    return changes(repeated("上年公报3份，", others) + "上年宣传册40册，全年35册，减少15册。");
  };
  CHECK(previous(15) == Strings{"减少15册"});
  CHECK(previous(16).empty());
  const auto earlier = [](int others) {
    return changes("全年发放" + repeated("公报3份、", others) +
                   "宣传册35册。较上年的40册减少15册。");
  };
  CHECK(earlier(15) == Strings{"减少15册"});
  CHECK(earlier(16).empty());
}

TEST_CASE("a change is looked for among figures up to 2^56 hundred-millionths", "[rules]") {
  CHECK(changes("全年收费720575940.37927936元，较上年的10元减少5元。") == Strings{"减少5元"});
  CHECK(changes("全年收费720575940.37927937元，较上年的10元减少5元。").empty());
  CHECK(changes("全年收费720575940.37927936元。较上年的10元减少5元。") == Strings{"减少5元"});
  CHECK(changes("全年收费720575940.37927937元。较上年的10元减少5元。").empty());
}

TEST_CASE("with several figures a change is from the one that it names", "[rules]") {
  const std::string several = "全年发放公告30册、宣传册35册，";
  CHECK(changes(several + "较上年40册减少15册。") == Strings{"减少15册"});
  CHECK(changes(several + "同比减少15册（上年为40册）。") == Strings{"减少15册"});
  CHECK(changes(several + "同比减少15册（上年城区为40册）。").empty());
  CHECK(changes(several + "画册减少15册（上年为40册）。").empty());
  CHECK(changes("全年发放宣传册约35册。较上年的40册减少15册。").empty());
}

TEST_CASE("a figure in 万 may be rounded") {
  CHECK(changes("发布信息1.26万条，较上年的1.2万条增长5.2%。").empty());
  CHECK(changes("发布信息1.26万条，较上年的1.2万条增长15.2%。") == Strings{"增长15.2%"});
  CHECK(changes("发布信息1.26万条，同比增长5.2%（2021年1.2万条）。").empty());
  CHECK(changes("发布信息12600条，较上年的12000条增长5.2%。") == Strings{"增长5.2%"});
  CHECK(changes("发布信息1.26万条，较上年的1.2万条减少5.2%。") == Strings{"减少5.2%"});
}

TEST_CASE("a number and its share change in one direction") {
  CHECK(changes("发放宣传册276册，较上年减少35册，增长15%。") == Strings{"减少35册，增长15%"});
  CHECK(changes("发放宣传册276册，减少35册，增长15%。").empty());
}

TEST_CASE("a number and a share of one change are of the figure right before them", "[rules]") {
  CHECK(changes("发放宣传册276册，增加35册，增长12%。") == Strings{"增长12%"});
  CHECK(changes("发放宣传册276册增加35册，增长12%。") == Strings{"增长12%"});
  CHECK(changes("发放宣传册276册，城区增加35册，增长12%。").empty());
  CHECK(changes("发放宣传册276册，成效明显，增加35册，增长12%。").empty());
  // Not of one change, or not exactly.
  CHECK(changes("发放宣传册276册，增加35册，增加12册。").empty());
  CHECK(changes("发放宣传册276册，增加35册，下降12%。").empty());
  CHECK(changes("发放宣传册276册，增加约35册，增长12%。").empty());
  CHECK(changes("发放宣传册276册，增加35册，增长约12%。").empty());
  CHECK(changes("发放宣传册276册，增加35册，其中城区增长12%。").empty());
}
