// Lines and columns of byte offsets, against counting from the beginning.
#include <string>

#include "catch.h"
#include "input/text.h"
#include "input/walk.h"

namespace gouji {
namespace {

struct Place {
  std::size_t line = 1, column = 1;
};

// The plain way: walk from the beginning.
Place place_of(std::string_view text, std::size_t offset) {
  Place place;
  for (std::size_t i = 0; i < offset;) {
    const std::size_t at = i;
    next_char(text, i);
    const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if ((text[at] == '\n' || text[at] == '\r') && !crlf) {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

}  // namespace

TEST_CASE("places agree with counting") {
  std::string text =
      GENERATE(std::string(), std::string("\n"), std::string("一\n二三\r\n\r四\n\n\r\r五a"),
               std::string("\r\n\r\n"), std::string("末行\r"));
  SECTION("as it is") {}
  SECTION("with long lines") {
    std::string line;
    for (int i = 0; i < 1000; ++i) line += i % 3 == 0 ? "字" : "x";
    text = line + text + line + "\n" + text + line;
  }
  const LineIndex lines(text);
  for (std::size_t offset = 0; offset <= text.size();) {
    const Place place = place_of(text, offset);
    CHECK(lines.line(offset) == place.line);
    CHECK(lines.column(offset) == place.column);
    if (offset == text.size()) break;
    next_char(text, offset);
  }
}

TEST_CASE("places beyond the text are its end") {
  const LineIndex lines("一\n二");
  CHECK(lines.line(1000) == 2);
  CHECK(lines.column(1000) == 2);
}

}  // namespace gouji
