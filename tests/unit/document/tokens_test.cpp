// Pieces of text told apart by their looks.
#include "document/tokens.h"

#include <string>
#include <vector>

#include "catch.h"
#include "input/walk.h"

namespace gouji {
namespace {

std::vector<std::string> cells_of_row(const std::string& text) {
  std::vector<GridCell> cells;
  std::vector<std::string> out;
  if (!aligned_row(text, {0, text.size()}, cells)) return out;
  for (const GridCell& cell : cells) out.emplace_back(slice(text, cell.span));
  return out;
}

}  // namespace

TEST_CASE("Values by their looks") {
  for (const std::string text : {"0",
                                 "12",
                                 "１２",
                                 "－11",
                                 "+29",
                                 "1,313",
                                 "1.2968",
                                 "53万",
                                 "12件",
                                 "22（其中修订16件）",
                                 "2315831.33元",
                                 "2315831.33 元",
                                 "¥53.20",
                                 "增29",
                                 ".5000",
                                 "/",
                                 "—",
                                 "无",
                                 "N/A",
                                 "50%",
                                 "\\-11",
                                 "\\-",
                                 "----",
                                 "— —",
                                 "52*",
                                 "52⑴",
                                 "52注12"}) {
    INFO(text);
    CHECK(is_value_token(text));
  }
  // Numbers in labels are none.
  for (const std::string text :
       {"1.属于国家秘密", "2.其他", "（一）", "一、", "1.", "3.危及", "2020年", "2020 年", "增加",
        "第3", "三", "", "-a", "件", "-----", "3注", "52*a"}) {
    INFO(text);
    CHECK_FALSE(is_value_token(text));
  }
}

TEST_CASE("Prose has the punctuation of sentences, or is long") {
  CHECK(looks_like_prose("全年收到申请44件。"));
  CHECK(looks_like_prose(std::string(61, 'a')));
  CHECK_FALSE(looks_like_prose("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
}

TEST_CASE("The beginnings of parts") {
  CHECK(starts_part("一、总体情况"));
  CHECK(starts_part("六．其他"));
  CHECK_FALSE(starts_part("一是加强领导"));
  CHECK_FALSE(starts_part("（一）予以公开"));
}

TEST_CASE("Cells are trimmed of blanks and emphasis") {
  const auto trimmed = [](const std::string& text) {
    const Span span = trim_cell(text, {0, text.size()});
    return std::string(slice(text, span));
  };
  CHECK(trimmed("  12 ") == "12");
  CHECK(trimmed("**12**") == "12");
  CHECK(trimmed("__总计__") == "总计");
  CHECK(trimmed("&nbsp;").empty());
  CHECK(trimmed("&nbsp; 12&nbsp;&nbsp;") == "12");
  CHECK(trimmed("\xE2\x80\x8B"
                "0\xC2\xA0") == "0");
  CHECK(trimmed("** **").empty());
}

TEST_CASE("Marks of headings go, and make a heading") {
  const auto stripped = [](const std::string& text, bool& heading) {
    const Span span = trim_marks(text, {0, text.size()}, heading);
    return std::string(slice(text, span));
  };
  bool heading = false;
  CHECK(stripped("## 一、总体情况 ##", heading) == "一、总体情况");
  CHECK(heading);
  CHECK(stripped("**二、主动公开**", heading) == "二、主动公开");
  CHECK(heading);
  CHECK(stripped("> 三、收到", heading) == "三、收到");
  CHECK_FALSE(heading);
  CHECK(stripped("1. **强抓重点**任务", heading) == "1. **强抓重点**任务");
  CHECK_FALSE(heading);
}

TEST_CASE("Rows divided by blanks") {
  using Row = std::vector<std::string>;
  CHECK(cells_of_row("规章 0 0 0") == Row{"规章", "0", "0", "0"});
  CHECK(cells_of_row("（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0").size() == 9);
  CHECK(cells_of_row("自然人　商业企业　科研机构") == Row{"自然人", "商业企业", "科研机构"});
  CHECK(cells_of_row("0 0 0 0 0") == Row{"0", "0", "0", "0", "0"});
  CHECK(cells_of_row("信息内容 采购项目数量 采购总金额（单位：万元，保留4位小数）").size() == 3);
  CHECK(cells_of_row("行政许可 16") == Row{"行政许可", "16"});
  // Values on a line between the pieces of their label.
  CHECK(cells_of_row("          0     5") == Row{"0", "5"});
  CHECK(cells_of_row("          5") == Row{"5"});
  CHECK(cells_of_row("5").empty());
  // A text in the place of a value.
  CHECK(cells_of_row("2.重复申请  0  0  0  见附件  0  0  0").size() == 8);
  CHECK(cells_of_row("规章  0  0  0  见附件").size() == 5);
  CHECK(cells_of_row("电话  0372  传真  0373").empty());
  // Blanks in prose divide nothing.
  CHECK(cells_of_row("2020 年 12 月 31 日").empty());
  CHECK(cells_of_row("申请 19 件，答复 19 件。").empty());
  CHECK(cells_of_row("青禾县水利局 2020 年政府信息公开工作年度报告").empty());
  CHECK(cells_of_row("一、总体情况").empty());
}

TEST_CASE("Display columns count East Asian characters twice") {
  const std::string text = "  规章  0     12";
  std::vector<GridCell> cells;
  REQUIRE(aligned_row(text, {0, text.size()}, cells));
  REQUIRE(cells.size() == 3);
  CHECK(cells[0].column == 2);
  CHECK(cells[1].column == 8);
  CHECK(cells[2].column == 14);
  CHECK(cells[2].column_end == 16);
}

TEST_CASE("Values in a text are those between blanks") {
  const auto has = [](const std::string& text, std::size_t least) {
    return has_values(text, {0, text.size()}, least);
  };
  CHECK(has("规章 0 0 0 规范性文件 1 1 1", 6));
  CHECK_FALSE(has("规章 0 0 0 规范性文件 1 1 1", 7));
  CHECK_FALSE(has("全年收到申请44件", 1));
}

}  // namespace gouji
