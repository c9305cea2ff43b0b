// What counts as saying nothing, up to which length.
#include "rules/content.h"

#include <string>

#include "catch.h"

namespace gouji {
namespace {

std::u32string times(std::size_t count, std::u32string_view word) {
  std::u32string out;
  for (std::size_t i = 0; i < count; ++i) out += word;
  return out;
}

}  // namespace

TEST_CASE("words that fit every report say nothing", "[rules]") {
  CHECK(says_nothing(U"2019年我局政府信息公开工作总体情况良好"));
  CHECK_FALSE(says_nothing(U"2019年我局政府信息公开工作总体情况复杂"));
  CHECK(says_nothing(times(30, U"工作")));
  CHECK_FALSE(says_nothing(times(30, U"工作") + U"的"));  // so long a sentence is not judged
}

TEST_CASE("a denial says nothing if it ends with what is denied", "[rules]") {
  CHECK(says_nothing(U"暂无"));
  CHECK(says_nothing(U"没有发现突出问题"));
  CHECK_FALSE(says_nothing(U"没有及时更新网站"));
  CHECK_FALSE(says_nothing(U"解决群众反映的问题"));
  CHECK_FALSE(says_nothing(U"人少"));
  CHECK(says_nothing(U"无" + times(21, U"大") + U"问题"));
  CHECK_FALSE(says_nothing(U"无" + times(22, U"大") + U"问题"));
}

}  // namespace gouji
