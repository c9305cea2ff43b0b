// Text and structure in, paragraphs and grids out: what readers of rich formats rely on.
#include "document/outline.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catch.h"
#include "input/walk.h"

namespace gouji {
namespace {

using Lines = std::vector<std::string>;

// Paragraphs as they are (headings with # before); rows as column:cell|column:cell, ^ before cells
// that span rows.
Lines shape(Outline& outline) {
  const Extract extract = outline.finish();
  Lines out;
  for (const Block& block : extract.document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back((paragraph->heading ? "#" : "") +
                    std::string(slice(extract.text, paragraph->span)));
      continue;
    }
    for (const GridRow& row : std::get<Grid>(block).rows) {
      std::string cells;
      for (const GridCell& cell : row.cells) {
        if (!cells.empty()) cells += '|';
        if (cell.rows > 1) cells += '^';
        cells += std::to_string(cell.column) + ":" + std::string(slice(extract.text, cell.span));
      }
      out.push_back(cells);
    }
  }
  return out;
}

void cell(Outline& outline, std::string_view text, int columns = 1, int rows = 1) {
  outline.begin_cell(columns, rows);
  outline.text(text);
  outline.end_cell();
}

}  // namespace

TEST_CASE("Lines and headings of an outline") {
  Outline outline;
  outline.end_line();
  outline.mark_heading();
  outline.text("一、总体情况");
  outline.end_line();
  outline.text("正文");
  outline.text("继续");
  CHECK(shape(outline) == Lines{"#一、总体情况", "正文继续"});
  CHECK(shape(outline).empty());
}

TEST_CASE("What is not seen is no text, and characters stand in place of what looks like them") {
  Outline outline;
  outline.wrapped_text("\u200B");
  outline.wrapped_text("\n\uFEFF国务院令第7\u200B1\u20601号\uFE00");
  outline.end_line();
  outline.text("\u200E\u00AD");
  outline.end_line();
  outline.text("⽂化和旅游局2022\uF98E");
  CHECK(shape(outline) == Lines{"国务院令第711号", "文化和旅游局2022年"});
}

TEST_CASE("Blanks of wrapped text") {
  Outline outline;
  outline.wrapped_text(" \n 收到\n  申请 ");
  outline.wrapped_text("\n3 件。in\nall ");
  outline.text("12");
  outline.end_line();
  CHECK(shape(outline) == Lines{"收到申请 3 件。in all 12"});
}

TEST_CASE("Cells below spanning ones stand in the columns that are left") {
  Outline outline;
  outline.begin_table();
  outline.begin_row();
  cell(outline, "甲", 1, 2);
  cell(outline, "乙", 2);
  outline.begin_row();
  cell(outline, "1");
  cell(outline, "2");
  outline.begin_row();
  cell(outline, "3");
  cell(outline, "");
  outline.end_table();
  CHECK(shape(outline) == Lines{"^0:甲|1:乙", "1:1|2:2", "0:3|1:"});
}

TEST_CASE("A row group ends what spans its rows") {
  Outline outline;
  outline.begin_table();
  outline.begin_row();
  cell(outline, "甲", 1, 65535);
  cell(outline, "乙");
  outline.end_row_group();
  outline.begin_row();
  cell(outline, "丙");
  cell(outline, "丁");
  CHECK(shape(outline) == Lines{"^0:甲|1:乙", "0:丙|1:丁"});
}

TEST_CASE("Cells that go on, and cells that are told their column") {
  Outline outline;
  outline.begin_row();
  cell(outline, "甲");
  cell(outline, "1");
  outline.begin_row();
  outline.skip_covered(1);
  outline.move_to_column(3);
  cell(outline, "2");
  CHECK(shape(outline) == Lines{"^0:甲|1:1", "3:2"});
}

TEST_CASE("Tables that lay out a page are taken apart") {
  Outline frame;
  frame.begin_table();
  frame.begin_row();
  frame.begin_cell(1, 1);
  frame.text("标题");
  frame.begin_row();
  frame.begin_cell(1, 1);
  frame.text("一");
  frame.end_line();
  frame.text("二");
  CHECK(shape(frame) == Lines{"标题", "一", "二"});

  Outline page;
  page.begin_table();
  page.begin_row();
  cell(page, "菜单");
  page.begin_cell(1, 1);
  page.text("正文");
  page.begin_table();
  for (int i = 0; i < 2; ++i) {
    page.begin_row();
    cell(page, "规章");
    cell(page, "1");
  }
  page.end_table();
  page.text("尾");
  page.end_table();
  CHECK(shape(page) == Lines{"菜单", "正文", "0:规章|1:1", "0:规章|1:1", "尾"});

  // A small table in a cell of a real one is that cell's text.
  Outline inner;
  inner.begin_row();
  cell(inner, "规章");
  inner.begin_cell(1, 1);
  inner.begin_table();
  inner.begin_row();
  cell(inner, "5");
  inner.end_table();
  inner.end_cell();
  CHECK(shape(inner) == Lines{"0:规章|1:5"});
}

TEST_CASE("Text in a row but in no cell is not lost") {
  Outline outline;
  outline.begin_table();
  outline.begin_row();
  outline.text("前");
  cell(outline, "甲");
  outline.text("后");
  cell(outline, "");
  outline.text("1");
  cell(outline, "2");
  outline.end_row();
  outline.text("末");
  CHECK(shape(outline) == Lines{"前", "0:甲 后|1:1|2:2", "末"});
}

TEST_CASE("A table in a row but in no cell stands in the cell before, with the text behind it") {
  for (const bool blank : {false, true}) {
    Outline outline;
    outline.begin_table();
    outline.begin_row();
    cell(outline, "甲");
    outline.begin_table();
    if (!blank) cell(outline, "内");
    outline.end_table();
    outline.text("后");
    cell(outline, "1");
    outline.end_table();
    outline.text("末");
    CHECK(shape(outline) == Lines{blank ? "0:甲 后|1:1" : "0:甲 内 后|1:1", "末"});
  }
  Outline outline;
  outline.begin_table();
  outline.begin_row();
  outline.begin_table();
  outline.end_table();
  outline.text("后");
  cell(outline, "甲");
  cell(outline, "1");
  outline.end_table();
  CHECK(shape(outline) == Lines{"后", "0:甲|1:1"});
}

TEST_CASE("Whatever is left open or claims too much ends well") {
  Outline outline;
  outline.end_cell();
  outline.end_row();
  outline.end_table();
  outline.begin_cell(1 << 30, 1 << 30);
  outline.text("甲");
  outline.begin_cell(-5, 0);
  outline.text("乙");
  const Extract extract = outline.finish();
  REQUIRE(extract.document.blocks.size() == 1);
  const auto& row = std::get<Grid>(extract.document.blocks[0]).rows.at(0);
  REQUIRE(row.cells.size() == 2);
  CHECK(row.cells[0].column_end <= 4097);
  CHECK(slice(extract.text, row.cells[1].span) == "乙");
}

TEST_CASE("What stands in a row without cells is read, once") {
  Outline outline;
  outline.text("前面的话");
  outline.begin_table();
  outline.begin_row();
  outline.end_row();
  outline.end_table();
  outline.begin_table();
  outline.begin_row();
  outline.begin_table();
  outline.begin_row();
  cell(outline, "甲");
  cell(outline, "1");
  outline.end_table();
  outline.begin_row();
  cell(outline, "乙");
  cell(outline, "2");
  outline.end_table();
  CHECK(shape(outline) == Lines{"前面的话", "0:甲|1:1", "0:乙|1:2"});
}

}  // namespace gouji
