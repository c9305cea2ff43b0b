// Words looked for all at once: the same as looking for each of them.
#include "input/lexicon.h"

#include <random>
#include <string>
#include <string_view>

#include "catch.h"

namespace gouji {
namespace {

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a piece knows the groups of which a word stands in it") {
  const Piece piece("全年收到行政诉讼3件，为 0。");
  CHECK(piece.has<"诉讼", "起诉">());
  CHECK(piece.has<"起诉", "诉讼">());
  CHECK_FALSE(piece.has<"起诉">());
  CHECK(piece.has<"为 0">());
  CHECK(piece.has<"件">());
  CHECK(piece.has<"。">());
  CHECK_FALSE(piece.has<"复议", "收到行政复议">());
  CHECK_FALSE(Piece("诉").has<"诉讼", "起诉">());
  CHECK_FALSE(Piece("").has<"件">());
}

TEST_CASE("marks of two pieces together are those of either") {
  const Marks both = Piece("予以") | Piece("诉讼");
  CHECK(both.has<"诉讼", "起诉">());
  CHECK_FALSE(both.has<"予以公开">());
  CHECK_FALSE(Piece("予以").has<"诉讼", "起诉">());
}

TEST_CASE("one pass finds what a search for each word finds") {
  constexpr std::string_view kLetters[] = {"申", "请", "公", "开", "信", "息", "1",  "2",
                                           " ",  "未", "书", "表", "𠮷", "é",  "政", "府"};
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += kLetters[random() % 16];
    const Piece piece(text);
    CAPTURE(text);
    CHECK(piece.has<"申请">() == contains(text, "申请"));
    CHECK(piece.has<"申请书", "申请表">() ==
          (contains(text, "申请书") || contains(text, "申请表")));
    CHECK(piece.has<"政府信息", "信息公开">() ==
          (contains(text, "政府信息") || contains(text, "信息公开")));
    CHECK(piece.has<"未">() == contains(text, "未"));
    CHECK(piece.has<"12", "2 1">() == (contains(text, "12") || contains(text, "2 1")));
    CHECK(piece.has<"𠮷é", "é𠮷">() == (contains(text, "𠮷é") || contains(text, "é𠮷")));
  }
}

}  // namespace gouji
