// narrative.repeat: what stands twice by mistake.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings twice(const std::string& sentence) {
  return gouji_tests::found("narrative.repeat", sentence);
}

}  // namespace

TEST_CASE("a doubled word at the beginning and the end of a paragraph", "[rules]") {
  CHECK(twice("规范规范公开流程，持续规范规范") == Strings{"规范规范", "规范规范"});
  CHECK(twice("我我局坚持公开，信息是群众的的") == Strings{"我我", "的的"});
  CHECK(twice("县政府政府债务情况已公开，群众满意。").empty());
}

TEST_CASE("a word may end where another begins", "[rules]") {
  CHECK(twice("全县培训培训干部，抓好落实。") == Strings{"培训培训"});
  CHECK(twice("做好公开公开工作，抓好落实。") == Strings{"公开公开"});
  CHECK(twice("建好公开公开栏，推进信息信息化。").empty());
  CHECK(twice("存在在线办理率低的问题，抓好整改。").empty());
  CHECK(twice("压实责任，层层层层传导。").empty());
}

TEST_CASE("twelve characters are the longest phrase that is looked for", "[rules]") {
  const std::string phrase = "扎实做好主动公开各项工作";
  CHECK(twice("我局" + phrase + phrase + "，抓好落实。") == Strings{phrase + phrase});
  CHECK(twice("我局持" + phrase + "持" + phrase + "，抓好落实。").empty());
}

TEST_CASE("a paragraph of twenty characters counts", "[rules]") {
  const std::string twenty = "健全公开制度，明确专人负责，按月查通报。";
  CHECK(twice(twenty + "\n\n抓好落实。\n\n" + twenty) == Strings{twenty});
}
