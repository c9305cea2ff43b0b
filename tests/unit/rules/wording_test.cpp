// Words that several rules share: lists, and passages shortened for a message.
#include "rules/wording.h"

#include <string>

#include "catch.h"

namespace gouji {

TEST_CASE("lists in Chinese and English", "[rules]") {
  CHECK(list_zh({"甲", "乙", "丙"}) == "甲、乙、丙");
  CHECK(list_en({"a", "b", "c"}) == "a, b and c");
  CHECK(list_en({"a"}) == "a");
}

TEST_CASE("a passage is cut between characters, of any length in bytes", "[rules]") {
  for (const std::string character : {"a", "\x7F", "é", "ก", "中", "\uFFFD", "😀"}) {
    CAPTURE(character);
    CHECK(shortened(character + character, 2) == character + character);
    CHECK(shortened(character + character + character, 2) == character + character + "…");
  }
}

TEST_CASE("blanks in a passage are one, and none at its ends", "[rules]") {
  for (const std::string blank : {" ", "\t", "\n", "\r", "\u00A0", "\u3000"}) {
    CAPTURE(blank);
    CHECK(shortened(blank + "甲" + blank + blank + "乙" + blank, 2) == "甲 乙");
  }
}

}  // namespace gouji
