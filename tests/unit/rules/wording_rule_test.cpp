// narrative.wording: slips at the edges of paragraphs and numbers.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings slips(const std::string& sentence) {
  return gouji_tests::found("narrative.wording", sentence);
}

}  // namespace

TEST_CASE("截止 before a date", "[rules]") {
  CHECK(slips("截止09月底，公开信息12条。") == Strings{"截止"});
  CHECK(slips("答复时间按规定计算，何时截止").empty());
}

TEST_CASE("余 behind an exact number", "[rules]") {
  CHECK(slips("公开信息15余条，群众满意。") == Strings{"15余"});
  CHECK(slips("公开信息2，106余条，群众满意。") == Strings{"2，106余"});
  CHECK(slips("印发简报第2期532余册，群众满意。") == Strings{"532余"});
  CHECK(slips("公开信息总数106，余为其他信息。").empty());
  // Also where the text begins with it.
  const std::string parts = "信息已公开，群众满意。\n\n一、总体情况\n\n二、主动公开政府信息情况\n";
  CHECK(gouji_tests::found_in("narrative.wording", "532余条" + parts) == Strings{"532余"});
  CHECK(gouji_tests::found_in("narrative.wording", "余下的" + parts).empty());
}
