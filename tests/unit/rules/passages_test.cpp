// What the rules on running text share.
#include "rules/passages.h"

#include <string>
#include <vector>

#include "catch.h"

namespace gouji {

TEST_CASE("Chinese characters end where their blocks do", "[rules]") {
  for (const char32_t c : {0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0x3007, 0x20000, 0x3FFFF}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_han(c));
  }
  for (const char32_t c : {0x33FF, 0x4DC0, 0x4DFF, 0xA000, 0x3006, 0x1FFFF, 0x40000}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_han(c));
  }
}

TEST_CASE("a text is counted up to one character more than the limit", "[rules]") {
  CHECK(length_of("公开信息", 2) == 3);
  CHECK(length_of("公开信息", 4) == 4);
}

TEST_CASE("titles of documents: the outer ones, whole", "[rules]") {
  const std::string text = "a》《b〈c〉《d》》《e";
  const std::vector<Span> titles = book_titles(text, {0, text.size()});
  REQUIRE(titles.size() == 1);
  CHECK(text.substr(titles[0].begin, titles[0].size()) == "《b〈c〉《d》》");
  CHECK_FALSE(inside_any(titles, titles[0].begin - 1));
  CHECK(inside_any(titles, titles[0].begin));
  CHECK(inside_any(titles, titles[0].end - 1));
  CHECK_FALSE(inside_any(titles, titles[0].end));
}

TEST_CASE("a text without blanks and marks of emphasis", "[rules]") {
  CHECK(without_blanks("**公 开**#　信息") == "公开信息");
}

}  // namespace gouji
