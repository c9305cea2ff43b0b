// Characters in place of what looks like them.
#include "input/lookalikes.h"

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

std::string folded(std::string text) {
  fold_lookalikes(text);
  return text;
}

TEST_CASE("radicals become characters") {
  CHECK(folded("⻘⽲县⽂化和旅游局") == "青禾县文化和旅游局");
  CHECK(folded("⻔⼾⽹站，⾃然⼈") == "门户网站，自然人");
}

TEST_CASE("compatibility ideographs become characters") {
  CHECK(folded("\uFA08政复议，2022\uF98E") == "行政复议，2022年");
  CHECK(folded("（，）\uFEFF\uFA0E") == "（，）\uFEFF\uFA0E");
}

TEST_CASE("blanks of private use become blanks") {
  CHECK(folded("\uE5E5\uE5E5我局\uF020") == "　　我局　");
  CHECK(folded("\uE5E6\uF0B7") == "\uE5E6\uF0B7");
}

TEST_CASE("marks of vertical text and of half width become marks") {
  CHECK(folded("一､收费︵万元︶︽条例︾｡") == "一、收费（万元）《条例》。");
}

TEST_CASE("all else stays, marks with the same first byte included") {
  const std::string text = "“青禾县”—1—…⼀⿰人 €";
  CHECK(folded(text) == "“青禾县”—1—…一⿰人 €");
  CHECK(folded("\xE2") == "\xE2");
  CHECK(folded("").empty());
}

TEST_CASE("a report copied out of a PDF that a browser printed") {
  const Result result =
      check("⻘⽲县⽂化和旅游局2022年政府信息公开⼯作年度报告\n⼀、总体情况\n好。\n", {});
  CHECK(result.organ == "青禾县文化和旅游局");
  CHECK(result.year == 2022);
}

}  // namespace
}  // namespace gouji
