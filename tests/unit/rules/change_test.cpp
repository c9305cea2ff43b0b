// How many figures of two years narrative.change compares.
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

}  // namespace

TEST_CASE("a change is looked for among sixteen figures of either year, not among more") {
  const auto current = [](int others) {
    return gouji_tests::found("narrative.change", "全年发放" + repeated("公报3份、", others) +
                                                      "宣传册35册，较上年的40册减少15册。");
  };
  CHECK(current(15) == Strings{"减少15册"});
  CHECK(current(16).empty());
  const auto previous = [](int others) {
    return gouji_tests::found("narrative.change", repeated("上年公报3份，", others) +
                                                      "上年宣传册40册，全年35册，减少15册。");
  };
  CHECK(previous(15) == Strings{"减少15册"});
  CHECK(previous(16).empty());
}
