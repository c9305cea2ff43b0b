// Plain text in all its dresses, by example.
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "document/reader.h"
#include "input/walk.h"

namespace gouji {
namespace {

// A document in short: paragraphs as they are (headings with # before), rows as cell|cell.
std::vector<std::string> shape(const std::string& text) {
  std::vector<std::string> out;
  for (const Block& block : read_text(text).blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back((paragraph->heading ? "#" : "") + std::string(slice(text, paragraph->span)));
      continue;
    }
    for (const GridRow& row : std::get<Grid>(block).rows) {
      std::string cells;
      for (const GridCell& cell : row.cells) {
        if (&cell != &row.cells.front()) cells += '|';
        cells += slice(text, cell.span);
      }
      out.push_back(cells);
    }
  }
  return out;
}

Dress dress(const std::string& text) {
  const Document document = read_text(text);
  REQUIRE(!document.blocks.empty());
  REQUIRE(std::holds_alternative<Grid>(document.blocks.front()));
  return std::get<Grid>(document.blocks.front()).dress;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Paragraphs and headings") {
  CHECK(shape("") == Lines{});
  CHECK(shape("\n \t\n\xC2\xA0\n").size() <= 1);
  CHECK(shape("一、总体情况\n\n2020年，我局…。\n") == Lines{"一、总体情况", "2020年，我局…。"});
  CHECK(shape("# 标题\r\n**一、总体情况**\r正文。") == Lines{"#标题", "#一、总体情况", "正文。"});
  CHECK(shape("\t一个缩进的句子，有标点。\n") == Lines{"一个缩进的句子，有标点。"});
}

TEST_CASE("Rows divided by tabs") {
  CHECK(dress("规章\t0\t0\t0\n") == Dress::kTabs);
  CHECK(shape("规章\t0\t0\t0\n") == Lines{"规章|0|0|0"});
  CHECK(shape("\t\t(三) 不予公开\t\t0\t\n") == Lines{"||(三) 不予公开||0|"});
  // A rule, a blank line and a page number do not end the grid.
  const std::string text = "规章\t0\n--------\t---\n\n- 3 -\n规范性文件\t1\n";
  CHECK(shape(text) == Lines{"规章|0", "规范性文件|1"});
  CHECK(read_text(text).blocks.size() == 1);
}

TEST_CASE("Blank fields at the end of a line are no part of its text") {
  const std::string text =
      "本机关收到申请3件，均已办结。,,,\r\n单位：件,,,\r\n信息内容,本年制发件数,本年废止件数,"
      "现行有效件数\r\n"
      "规章,0 ,0 ,0 \r\n";
  CHECK(shape(text) == Lines{"本机关收到申请3件，均已办结。", "单位：件|||",
                             "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|0|0|0"});
  const Document document = read_text(text);
  const Grid& grid = std::get<Grid>(document.blocks.back());
  CHECK(slice(text, grid.rows.front().span) == "单位：件");
}

TEST_CASE("Cells that hold line breaks, between quotes") {
  CHECK(shape("\"本年新\n制作数量\"\t0\n") == Lines{"本年新\n制作数量|0"});
  CHECK(shape("\t\"（六）其\n他处理\"\t0\n") == Lines{"|（六）其\n他处理|0"});
  CHECK(shape("规章\t\"1\n2\"\t3\n") == Lines{"规章|1\n2|3"});
  // Those around a whole cell or line are no part of it, wherever it ends.
  CHECK(shape("\"规章\"\t\"13,180\"\t\"\"\n") == Lines{"规章|13,180|"});
  CHECK(shape("\"一、总体情况\"\n") == Lines{"一、总体情况"});
  // Others are only quotes.
  CHECK(shape("\"一\"与\"二\"\t0\n") == Lines{"\"一\"与\"二\"|0"});
  CHECK(shape("\"开头没有结尾\n下一段\n") == Lines{"\"开头没有结尾", "下一段"});
}

TEST_CASE("Text that is quoted") {
  CHECK(shape("> 一、总体情况\n>\n> > 正文。\n") == Lines{"一、总体情况", "正文。"});
  CHECK(shape("> 规章\t0\t0\n>\n> 规范性文件\t1\t0\n") == Lines{"规章|0|0", "规范性文件|1|0"});
  CHECK(shape(">\t规章\n>\t0\n> \n>\t规范性文件\n>\t1\n") == Lines{"规章|0", "规范性文件|1"});
  CHECK(shape(">>\t规章\n>>\t0\n") == Lines{"规章|0"});
  CHECK(shape("规章\t>5\n") == Lines{"规章|>5"});
}

TEST_CASE("One cell a line, a blank line after each row") {
  CHECK(dress("\t规章\n\t0\n\n") == Dress::kCells);
  CHECK(shape("\t规章\n\t0\n\t\xC2\xA0\n\t0\n\n\t规范性文件\n\t1\n") ==
        Lines{"规章|0||0", "规范性文件|1"});
  CHECK(shape("  \t规章\n\xE2\x80\x8E\t0\n\n") == Lines{"规章|0"});
  CHECK(shape("\t本年新\n制作数量\n\t本年新\n公开数量\n\n") ==
        Lines{"本年新\n制作数量|本年新\n公开数量"});
  // A heading right after the table is no piece of its last cell.
  CHECK(shape("\t行政许可\n\t0\n三、收到和处理政府信息公开申请情况\n").back() ==
        "三、收到和处理政府信息公开申请情况");
}

TEST_CASE("A line's end that was written as text once more is one") {
  CHECK(shape("\t规章\r\r\n\t0\r\r\n\r\r\n\t规范性文件\r\r\n\t1\r\r\n") ==
        Lines{"规章|0", "规范性文件|1"});
}

TEST_CASE("Markdown tables") {
  CHECK(dress("| 规章 | 0 |\n") == Dress::kPipes);
  CHECK(shape("| 规章 | 0 | |\n|---|---|---|\n| **规范性文件** | 1 | 2 |\n") ==
        Lines{"规章|0|", "规范性文件|1|2"});
  CHECK(shape("规章 | 0 | 1\n--- | --- | ---\n规范性文件 | 2 | 3\n") ==
        Lines{"规章|0|1", "规范性文件|2|3"});
  CHECK(shape("｜规章｜0｜1｜\n") == Lines{"规章|0|1"});
  CHECK(shape("| a \\| b | 0 |\n") == Lines{"a \\| b|0"});
}

TEST_CASE("Pipes between cells alone, with a blank cell at either end of a row") {
  CHECK(shape("规章 | 1 | 2\n文件 | 3 | \n | 4 | 5\n许可 | 6 | 7\n") ==
        Lines{"规章|1|2", "文件|3|", "|4|5", "许可|6|7"});
  CHECK(shape("| 规章 | 1 |\n| 文件 | 3 |\n许可 | 6 | 7\n") ==
        Lines{"规章|1", "文件|3", "许可|6|7"});
}

TEST_CASE("Joined pipes at the end of a row are no cells") {
  CHECK(shape("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 |  | 0 |\n"
              "行政许可 | 16 | ||\n") ==
        Lines{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|0||0", "行政许可|16"});
  // Nor is a single one where others are; a blank cell has a blank on both sides.
  CHECK(shape("规章 | 0 | 0 | |\n规范性文件 | 0 | 0 |  |\n行政许可 | 16 | ||\n") ==
        Lines{"规章|0|0", "规范性文件|0|0|", "行政许可|16"});
  // Without blanks around the pipes they may be cells.
  CHECK(shape("|规章|0|||\n") == Lines{"规章|0||"});
}

TEST_CASE("One cell a line with a pipe behind it") {
  const std::string text =
      "二、主动公开政府信息情况\n|\n第二十条第（一）项 | |||\n|\n信息内容 |\n本年制发件数 |\n"
      "本年废止件数 |\n现行有效件数 |\n|\n规章 |\n0 |\n|\n2 |\n|\n规范性文件 |\n1 |\n0 |\n"
      "|\n|\n行政许可 |\n16 | |||\n三、收到和处理";
  CHECK(shape(text) == Lines{"二、主动公开政府信息情况", "第二十条第（一）项",
                             "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|0||2",
                             "规范性文件|1|0|", "行政许可|16", "三、收到和处理"});
  CHECK(dress(text.substr(text.find('|'))) == Dress::kCells);
  // Values without a label, below heads.
  CHECK(
      shape(
          "|\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n|\n1 |\n0 |\n|\n2 |\n3 |") ==
      Lines{"结果维持|结果纠正|其他结果|尚未审结|总计", "1|0||2|3"});
  // A row of Markdown without a pipe before it, and a pipe in a sentence.
  CHECK(shape("规章 | 0 | | |\n") == Lines{"规章|0||"});
  CHECK(shape("详见 |\n") == Lines{"详见 |"});
}

TEST_CASE("One cell a line with its pipe on the next") {
  const Lines rows{"二、主动公开政府信息情况", "信息内容|本年制发件数|规章|0||行政许可|16"};
  CHECK(shape("二、主动公开政府信息情况\n\n信息内容\n|\n本年\n制发件数\n|\n规章\n|\n0\n|\n|\n"
              "行政许可\n|\n16\n|\n") ==
        Lines{rows[0], "信息内容|本年\n制发件数|规章|0||行政许可|16"});
  // A blank cell may be a blank line; the heading of the next part is no cell.
  CHECK(shape("信息内容\n|\n本年制发件数\n|\n规章\n|\n0\n|\n\n|\n行政许可\n|\n16\n|\n"
              "三、收到和处理政府信息公开申请情况\n自然人\n|\n") ==
        Lines{rows[1], "三、收到和处理政府信息公开申请情况", "自然人", "|"});
}

TEST_CASE("One cell a line with a pipe behind it, and tabs before it") {
  CHECK(shape("信息内容  | \n\t\t\t本年制发件数  | \n\t\t\t本年废止件数  | \n\t\t\n规章  | \n"
              "\t\t\t0  | \n\t\t\t0\n   | \n\t\t\n行政规范性文件  | \n\t\t\t1  | \n"
              "\t\t\t  | \n\t\t\n") ==
        Lines{"信息内容|本年制发件数|本年废止件数", "规章|0|0", "行政规范性文件|1|"});
}

TEST_CASE("A line break inside a cell with a pipe behind it") {
  CHECK(shape("单位：件\n| \n 信息内容  | \n 本年新\n制作数量  | \n 对外公开\n总数量  | \n| \n"
              " 一、本年新收\n申请数量  | \n 14  | \n 80  | \n四、政府信息公开行政复议情况\n"
              "总计 |\n") == Lines{"单位：件", "信息内容|本年新\n制作数量|对外公开\n总数量",
                                   "一、本年新收\n申请数量|14|80", "四、政府信息公开行政复议情况",
                                   "总计 |"});
  // Values above each other are no cell.
  CHECK(shape("|\n规章 |\n0 |\n1 |\n2\n3 |\n") == Lines{"规章|0|1", "2", "3 |"});
}

TEST_CASE("Comma-separated values, and semicolons") {
  CHECK(dress("规章,0,0,0\n") == Dress::kTabs);
  CHECK(shape("信息内容,本年制发件数\n规章,0,0,0\n") ==
        Lines{"信息内容|本年制发件数", "规章|0|0|0"});
  CHECK(shape("\"行政许可\";\"1,234\";\"\"\n") == Lines{"行政许可|1,234|"});
  CHECK(shape("0,2,0,0,2\n") == Lines{"0|2|0|0|2"});
  // Prose and numbers have commas too.
  for (const std::string text : {"公开,公平,公正", "3,286,618,082.20", "全年收到申请,无,0。",
                                 "收到申请44件,办结44件", "2,其他"}) {
    INFO(text);
    CHECK(shape(text + "\n") == Lines{text});
  }
}

TEST_CASE("Columns aligned with blanks") {
  const std::string text = "规章            0      0\n规范性文件      1      12\n";
  CHECK(dress(text) == Dress::kAligned);
  CHECK(shape(text) == Lines{"规章|0|0", "规范性文件|1|12"});
  CHECK(dress("规章\u2003\u20030\u2003\u20030\u2003\u20030") == Dress::kAligned);
  // Indents count for the place of a column.
  const Document document = read_text("a    0   0\n     0   0   0\n");
  const auto& rows = std::get<Grid>(document.blocks.front()).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells[1].column == rows[1].cells[0].column);
}

TEST_CASE("Columns of values in bold") {
  CHECK(shape("**规章**  **2**  **0**  **14**\n") == Lines{"规章|2|0|14"});
}

TEST_CASE("Page numbers and rules are neither text nor rows") {
  CHECK(shape("- 3 -\n— 12 —\n第 3 页\n第3页 共10页\nPage 3 of 10\n-----\n====\n┌──┬──┐\n") ==
        Lines{});
  CHECK(shape("2 / 5\n— 2/5 —\n共 10 页 第 3 页\n") == Lines{});
  // But a dash for none is a value, and so is a mark between values.
  CHECK(shape("规章\t-\t--\t—\n") == Lines{"规章|-|--|—"});
  CHECK(shape("2\t/\t5\n-\t3\t-\n") == Lines{"2|/|5", "-|3|-"});
  CHECK(shape("3 / 0\n") == Lines{"3|/|0"});
}

TEST_CASE("A page's bare number between lines in columns") {
  const std::string row = "行政许可      16\n";
  const Lines without{"行政许可|16", "行政强制|0", "行政处罚|5", "行政强制|0"};
  const std::string above = row + "行政强制       0\n";
  const std::string below = "行政处罚       5\n行政强制       0\n";
  CHECK(shape(above + "\n        3\n\n" + below) == without);
  CHECK(shape(above + "        3\n\f" + below) == without);
  CHECK(shape(above + "        3\f" + below) == without);
  // A value beside the lines of its label, or where blank lines divide all of them.
  CHECK(shape(above + "        3\n" + below).size() == 5);
  CHECK(shape(row + "\n        3\n\n" + row + "\n" + row).size() == 4);
  CHECK(shape(above + "\n        0\n\n" + below).size() == 5);
}

TEST_CASE("Line breaks inside cells that tabs divide, without quotes") {
  const std::string row = "二、上年结转\t\t\t0\t0\n";
  CHECK(shape(row + row + "三、办理\n结果\t（一）予\n以公开\t\t4\t1\n" +
              "\t（三）不\n予公开\t1.属于国\n家秘密\t0\t0\n") ==
        Lines{"二、上年结转|||0|0", "二、上年结转|||0|0", "三、办理", "结果|（一）予\n以公开||4|1",
              "|（三）不\n予公开|1.属于国\n家秘密|0|0"});
  // What begins with a number is no rest of a label, and a row is none that has all its tabs.
  CHECK(shape(row + row + "结果\t（一）予\n2.重复\t0\t0\n").size() == 4);
  CHECK(shape(row + row + "三、办理结果\n以公开\t\t\t4\t1\n").size() == 4);
  // Heads are none of the row below them, and quotes tell themselves.
  const std::string short_rows = "行政强制\t\t0\t0\t0\n行政处罚\t\t0\t0\t0\n";
  CHECK(shape(short_rows + "信息内容\t上年数量\t本年增/减\n收费\t0\t0\n").size() == 4);
  CHECK(shape(row + row + "结果\t\"（一）予\n以公开\"\t\t4\t1\n").back() ==
        "结果|（一）予\n以公开||4|1");
  // Nor are rows of different tables one.
  CHECK(shape("规章\t0\t0\t0\n规章\t0\t0\t0\n第（五）项\n信息内容\t数量\n许可\t16\n").size() == 5);
}

TEST_CASE("A whole report in one line falls into its words") {
  std::string text = "2020年，我局做好公开工作。 二、主动公开政府信息情况";
  for (int i = 0; i < 8; ++i) text += " 规章 0 0 0";
  const Lines words = shape(text);
  CHECK(words.size() == 2 + 8 * 4);
  CHECK(words[1] == "二、主动公开政府信息情况");
}

TEST_CASE("A table in one line falls into its words, behind a sentence too") {
  const std::string table =
      "信息内容 数量 许可 16 第（六）项 处罚 5 强制 0 第（八）项 收费 0 采购 1 2";
  const Lines words = shape(table);
  CHECK(words.size() == 15);
  CHECK(words[2] == "许可");
  CHECK(shape("情况如下。" + table).size() == 1 + words.size());
  CHECK(shape("情况如下。" + table).front() == "情况如下。");
  for (const std::string_view divider : {"　", "\xC2\xA0", "\t", " | "}) {
    std::string divided = table;
    for (std::size_t at = 0; (at = divided.find(' ', at)) != std::string::npos;) {
      divided.replace(at, 1, divider);
      at += divider.size();
    }
    CHECK(shape(divided) == words);
  }
  // Sentences with blanks around their numbers are none.
  CHECK(shape("自 2021 年 1 月 1 日 起 公开 12 条 收到 3 件 答复 3 件 结转 0 件").size() == 1);
  CHECK(shape(table + "。").size() == 1);
}

TEST_CASE("Every span is inside the text and in order") {
  const std::string text =
      "# 标题\n\n规章\t0\t0\n\t\n\t单独\n\n| a | b |\n正文 12 件。\n\"x\ny\"\t1";
  std::size_t before = 0;
  for (const Block& block : read_text(text).blocks) {
    const Span span = std::visit([](const auto& item) { return item.span; }, block);
    CHECK(span.begin >= before);
    CHECK(span.end <= text.size());
    before = span.end;
  }
}

}  // namespace gouji
