// Words looked for with short cuts: the same as a plain search finds.
#include "input/words.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "catch.h"

namespace gouji {

TEST_CASE("a list of words finds the first that stands anywhere") {
  static constexpr WordList kWords({"未收到", "未", "收到", "公开"});
  CHECK(kWords.find("全年共收到3件") == std::string_view("全年共").size());
  CHECK(kWords.find("我局未收到申请") == std::string_view("我局").size());
  CHECK(kWords.find("公") == std::string_view("公").size());
  CHECK(kWords.find("") == 0);
}

TEST_CASE("searches with short cuts find what plain ones do") {
  constexpr std::string_view kLetters[] = {"申", "请", "公", "开", "信", "息", "1",  "2",
                                           " ",  "未", "书", "表", "𠮷", "é",  "政", "府"};
  static constexpr WordList kWords({"申请书", "未公开", "信", "政府é", "开2"});
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += kLetters[random() % 16];
    CAPTURE(text);
    std::size_t first = text.size();
    for (const std::string_view word : {"申请书", "未公开", "信", "政府é", "开2", "2 ", "1"}) {
      CHECK(find_word(text, word) == text.find(word));
      CHECK(find_word(text, word, text.size() / 2) == text.find(word, text.size() / 2));
      if (word.size() > 2) first = std::min(first, text.find(word));
    }
    CHECK(kWords.find(text) == first);
    CHECK(find_byte(text, '1', 0) == std::min(text.find('1'), text.size()));
  }
}

}  // namespace gouji
