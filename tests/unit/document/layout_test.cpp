// The layout reader: words at places in, paragraphs and rows out.
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catch.h"
#include "document/reader.h"

using namespace gouji;

namespace {

// Writes "gouji-words/1": each piece of text at its place, characters `size` points high and wide
// (digits half as wide), `y` its middle.
class Paper {
 public:
  Paper() { page(); }

  Paper& page(int width = 595, int height = 842) {
    text_ += "page " + std::to_string(width) + ' ' + std::to_string(height) + '\n';
    return *this;
  }

  Paper& put(int x, int y, const std::string& text, int size = 10) {
    int units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte < 0x80) units += 1;
      if (byte >= 0xE0) units += 2;
    }
    text_ += std::to_string(x) + ' ' + std::to_string(y - size / 2) + ' ' +
             std::to_string(x + units * size / 2) + ' ' + std::to_string(y + size / 2) + ' ' +
             text + '\n';
    return *this;
  }

  Paper& raw(const std::string& line) {
    text_ += line + '\n';
    return *this;
  }

  Extract read(const std::string& problem = "") const {
    return read_layout("gouji-words/1 pdf 1000" + problem + '\n' + text_);
  }

 private:
  std::string text_;
};

// Blocks as text: a paragraph as it is, the cells of a row between bars.
std::vector<std::string> blocks(const Extract& extract) {
  std::vector<std::string> out;
  for (const Block& block : extract.document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back(extract.text.substr(paragraph->span.begin, paragraph->span.size()));
      continue;
    }
    for (const GridRow& row : std::get<Grid>(block).rows) {
      std::string line = "|";
      for (const GridCell& cell : row.cells) {
        line += extract.text.substr(cell.span.begin, cell.span.size()) + '|';
      }
      out.push_back(line);
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("layout: paragraphs are joined over lines by indent and fill", "[layout]") {
  Paper paper;
  paper.put(200, 100, "某某局年度报告", 20)
      .put(104, 150, "一、总体情况", 16)
      .put(104, 180, "本报告由某某局编制并发布，全文包括总体情况和", 16)
      .put(72, 210, "申请情况。", 16)
      .put(104, 240, "另一段。", 16);
  CHECK(blocks(paper.read()) == Lines{"某某局年度报告", "一、总体情况",
                                      "本报告由某某局编制并发布，全文包括总体情况和申请情况。",
                                      "另一段。"});
}

TEST_CASE("layout: a numbered heading is not joined to the full line above it", "[layout]") {
  // No line is indented, and each heading stands under a line that reaches the right margin.
  Paper paper;
  paper.put(72, 100, "某某市某某区文化广电和旅游局二〇二〇年年度报告", 18)
      .put(72, 134, "一、总体情况", 18)
      .put(72, 168, "本单位按照要求开展工作，公开各类信息，包括总体", 18)
      .put(72, 195, "情况、申请情况和其他情况，都得到较好的落实了。", 18)
      .put(72, 222, "二、主动公开情况", 18)
      .put(72, 256, "本单位主动公开的各类信息有机构职能，规划，目录", 18)
      .put(72, 290, "（一）机构职能", 18);
  CHECK(
      blocks(paper.read()) ==
      Lines{
          "某某市某某区文化广电和旅游局二〇二〇年年度报告", "一、总体情况",
          "本单位按照要求开展工作，公开各类信息，包括总体情况、申请情况和其他情况，都得到较好的落实"
          "了。",
          "二、主动公开情况", "本单位主动公开的各类信息有机构职能，规划，目录", "（一）机构职能"});
}

TEST_CASE("layout: the title is not joined to the line below it", "[layout]") {
  Paper paper;
  paper.put(72, 100, "某某市某某区文化广电局2020年政府信息公开工作年度报告", 16)
      .put(72, 134, "根据条例的要求，编制本报告，公开的各类信息包括总体情况", 16)
      .put(72, 160, "等。", 16);
  CHECK(blocks(paper.read()).front() == "某某市某某区文化广电局2020年政府信息公开工作年度报告");
}

TEST_CASE("layout: the title of a part is not joined to a line below it as long", "[layout]") {
  Paper paper;
  paper.put(72, 100, "四、政府信息公开行政复议、行政诉讼情况", 16)
      .put(72, 134, "没有因政府信息公开工作引起的行政复议。", 16)
      .put(72, 168, "五、因存在的主要问题而采取的，改进情况", 16)
      .put(72, 194, "的说明。", 16);
  CHECK(blocks(paper.read()) == Lines{"四、政府信息公开行政复议、行政诉讼情况",
                                      "没有因政府信息公开工作引起的行政复议。",
                                      "五、因存在的主要问题而采取的，改进情况的说明。"});
}

TEST_CASE("layout: the title of a part may stand far behind its number", "[layout]") {
  Paper paper;
  paper.put(62, 492, "二、", 12).put(104, 492, "主动公开政府信息情况", 12);
  paper.put(62, 522, "信息内容", 12).put(223, 522, "本年制发件数", 12);
  paper.put(337, 522, "本年废止件数", 12).put(450, 522, "现行有效件数", 12);
  paper.put(62, 538, "规章", 12).put(247, 538, "0", 12).put(361, 538, "0", 12);
  paper.put(475, 538, "0", 12);
  CHECK(blocks(paper.read()).front() == "二、 主动公开政府信息情况");
}

TEST_CASE("layout: heads and feet that a browser prints are left out", "[layout]") {
  const Lines texts{"本局公开各类信息。", "申请都已办结。", "没有收取费用。"};
  Paper paper;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) paper.page();
    // The dash is of another font, whose boxes are lower.
    paper.put(24, 20, "2021/1/25 10:20", 8)
        .put(200, 20, "青禾县教育局2020年年度报告", 8)
        .put(304, 22, "-", 8)
        .put(310, 20, "青禾县教育局", 8)
        .put(28, 33, texts[i], 14)
        .put(24, 820, "https://www.example.com/a/12.html", 8)
        .put(560, 820, std::to_string(i + 1) + "/3", 8);
  }
  CHECK(blocks(paper.read()) == texts);
}

TEST_CASE("layout: a number that begins a line does not break a sentence", "[layout]") {
  Paper paper;
  paper.put(104, 100, "按照主动公开、依申请公开的要求，具体工作有", 16)
      .put(72, 126, "一、二两项，都已经办结，全年信息公开的支出共计", 16)
      .put(72, 152, "1.2968万元。", 16);
  CHECK(
      blocks(paper.read()) ==
      Lines{
          "按照主动公开、依申请公开的要求，具体工作有一、二两项，都已经办结，全年信息公开的支出共计"
          "1.2968万元。"});
}

TEST_CASE("layout: a paragraph goes on over the page's end, past foot and head", "[layout]") {
  Paper paper;
  paper.put(104, 680, "本报告由某某局编制并发布，全文包括总体情况和", 16)
      .put(290, 790, "- 1 -", 12)
      .page()
      .put(72, 120, "主动公开政府信息情况，所列数据的统计期限是一", 16)
      .put(72, 150, "年。", 16)
      .put(290, 790, "- 2 -", 12);
  CHECK(blocks(paper.read()) ==
        Lines{"本报告由某某局编制并发布，全文包括总体情况和主动公开政府信息情况，所列数据的统计期限"
              "是一年。"});
}

TEST_CASE("layout: the numbers of pages are no values, however far they stand from the edge",
          "[layout]") {
  const auto [before, after, y] = GENERATE(table<std::string, std::string, int>({
      {"", "", 519},  // as far as on an upright page
      {"- ", " -", 519},
      {"- ", " -", 440},
      {"第", "页", 440},
  }));
  Paper paper;
  for (int number = 1; number <= 2; ++number) {
    paper.page(842, 595)
        .put(100, 300, "一、本年新收")
        .put(300, 300, "3")
        .put(400, 300, "4")
        .put(100, 330, "二、上年结转")
        .put(300, 330, "5")
        .put(400, 330, "6")
        .put(400, y, before + std::to_string(number) + after);
  }
  const Lines rows{"|一、本年新收|3|4|", "|二、上年结转|5|6|"};
  Lines twice = rows;
  twice.insert(twice.end(), rows.begin(), rows.end());
  CHECK(blocks(paper.read()) == twice);
}

TEST_CASE("layout: the numbers of pages beside the text are no values", "[layout]") {
  const auto [before, after, x] = GENERATE(table<std::string, std::string, int>({
      {"", "", 800},
      {"", "", 20},
      {"- ", " -", 800},
  }));
  Paper paper;
  const auto page = [&paper, x = x](const std::string& number) {
    paper.page(842, 595)
        .put(100, 300, "一、本年新收")
        .put(300, 300, "3")
        .put(400, 300, "4")
        .put(100, 330, "二、上年结转")
        .put(300, 330, "5")
        .put(400, 330, "6")
        .put(x, 300, number);
  };
  page(before + "1" + after);
  page(before + "2" + after);
  const Lines rows{"|一、本年新收|3|4|", "|二、上年结转|5|6|"};
  Lines all = rows;
  all.insert(all.end(), rows.begin(), rows.end());
  CHECK(blocks(paper.read()) == all);
  // One that does not count with the pages is a value.
  if (!before.empty() || x < 100) return;
  page("9");
  CHECK(blocks(paper.read())[4] == "|一、本年新收|3|4|9|");
}

TEST_CASE("layout: a label broken over lines stands beside its values", "[layout]") {
  Paper paper;
  paper.put(150, 88, "本年新")
      .put(150, 102, "制作数量")
      .put(80, 95, "信息内容")
      .put(250, 95, "总数量")
      .put(80, 120, "规章")
      .put(160, 120, "0")
      .put(260, 120, "12")
      .put(80, 140, "其他对外管")
      .put(80, 154, "理服务事项")
      .put(160, 147, "3")
      .put(260, 147, "4")
      .put(80, 174, "行政强制")
      .put(160, 174, "5")
      .put(260, 174, "6");
  CHECK(blocks(paper.read()) == Lines{"|信息内容|本年新制作数量|总数量|", "|规章|0|12|",
                                      "|其他对外管理服务事项|3|4|", "|行政强制|5|6|"});
}

TEST_CASE("layout: a group's label stands in the first of its rows", "[layout]") {
  Paper paper;
  paper.put(80, 100, "（一）予以公开").put(300, 100, "1").put(350, 100, "2");
  paper.put(150, 120, "1.属于国家秘密").put(300, 120, "3").put(350, 120, "4");
  paper.put(80, 133, "（三）不").put(80, 147, "予公开");
  paper.put(150, 133, "2.其他法律行政法").put(150, 147, "规禁止公开");
  paper.put(300, 140, "5").put(350, 140, "6");
  paper.put(150, 165, "3.保护第三方权益").put(300, 165, "7").put(350, 165, "8");
  CHECK(blocks(paper.read()) == Lines{"|（一）予以公开|1|2|", "|（三）不予公开|1.属于国家秘密|3|4|",
                                      "|2.其他法律行政法规禁止公开|5|6|",
                                      "|3.保护第三方权益|7|8|"});
}

TEST_CASE("layout: a label that the page's end has cut is put together", "[layout]") {
  Paper paper;
  paper.put(80, 700, "1.属于国家秘密").put(300, 700, "3").put(350, 700, "4");
  paper.put(80, 720, "2.其他法律行政法");
  paper.page();
  paper.put(80, 80, "规禁止公开").put(300, 80, "5").put(350, 80, "6");
  paper.put(80, 100, "3.保护第三方权益").put(300, 100, "7").put(350, 100, "8");
  CHECK(blocks(paper.read()) == Lines{"|1.属于国家秘密|3|4|", "|2.其他法律行政法规禁止公开|5|6|",
                                      "|3.保护第三方权益|7|8|"});
}

TEST_CASE("layout: a number too long for its column goes on below", "[layout]") {
  Paper paper;
  paper.put(80, 100, "1.属于国家秘密的政府信息").put(300, 100, "3").put(350, 100, "4");
  paper.put(80, 130, "2.其他法律行政法规").put(300, 124, "123").put(350, 130, "6");
  paper.put(300, 136, "45");
  CHECK(blocks(paper.read()) ==
        Lines{"|1.属于国家秘密的政府信息|3|4|", "|2.其他法律行政法规|12345|6|"});
}

TEST_CASE("layout: a value that touches its label stands in the column of others", "[layout]") {
  Paper paper;
  paper.put(100, 40, "这一页的正文应当足够长，才不会被当作扫描件。");
  paper.put(100, 100, "1.甲").put(180, 100, "7").put(220, 100, "6");
  paper.put(100, 120, "2.乙乙乙乙乙乙").put(180, 120, "349").put(220, 120, "2");
  paper.put(100, 140, "3.丙丙丙丙丙丙").put(180, 140, "5");
  paper.put(100, 160, "4.丁").put(180, 160, "8").put(220, 160, "9");
  CHECK(blocks(paper.read()) ==
        std::vector<std::string>{"这一页的正文应当足够长，才不会被当作扫描件。", "|1.甲|7|6|",
                                 "|2.乙乙乙乙乙乙|349|2|", "|3.丙丙丙丙丙丙|5|", "|4.丁|8|9|"});
}

TEST_CASE("layout: a number goes on below, whether rows are set at their top or bottom",
          "[layout]") {
  const std::string text = "这一页的正文应当足够长，才不会被当作扫描件。";
  Paper top;
  top.put(100, 40, text);
  top.put(100, 100, "1.甲").put(180, 100, "7").put(220, 100, "6");
  top.put(100, 130, "2.乙乙乙").put(180, 130, "1198").put(220, 130, "2");
  top.put(100, 143, "乙乙").put(180, 143, "4");
  top.put(100, 173, "3.丙").put(180, 173, "8").put(220, 173, "9");
  const std::vector<std::string> rows = {text, "|1.甲|7|6|", "|2.乙乙乙乙乙|11984|2|",
                                         "|3.丙|8|9|"};
  CHECK(blocks(top.read()) == rows);
  Paper bottom;
  bottom.put(100, 40, text);
  bottom.put(100, 100, "1.甲").put(180, 100, "7").put(220, 100, "6");
  bottom.put(100, 130, "2.乙乙乙").put(180, 130, "1198");
  bottom.put(100, 143, "乙乙").put(180, 143, "4").put(220, 143, "2");
  bottom.put(100, 173, "3.丙").put(180, 173, "8").put(220, 173, "9");
  CHECK(blocks(bottom.read()) == rows);
}

TEST_CASE("layout: digits of narrow columns that come as one word are numbers of their own",
          "[layout]") {
  Paper paper;
  paper.put(100, 40, "这一页的正文应当足够长，才不会被当作扫描件。");
  paper.put(100, 100, "1.甲").put(180, 100, "7").put(220, 100, "6").put(240, 100, "5");
  paper.put(248, 100, "8").put(256, 100, "12");
  paper.put(100, 120, "2.乙").put(180, 120, "1").put(220, 120, "2");
  paper.raw("240 115 261 125 034");
  CHECK(blocks(paper.read()) ==
        std::vector<std::string>{"这一页的正文应当足够长，才不会被当作扫描件。",
                                 "|1.甲|7|6|5|8|12|", "|2.乙|1|2|0|3|4|"});
}

TEST_CASE("layout: the heading of a part is no piece of the table's heads below it", "[layout]") {
  Paper paper;
  paper.put(62, 492, "二、主动公开政府信息情况", 12).put(258, 522, "第二十条第（一）项", 9);
  paper.put(110, 538, "信息内容", 9).put(223, 538, "本年制发件数", 9);
  paper.put(337, 538, "本年废止件数", 9).put(450, 538, "现行有效件数", 9);
  paper.put(119, 554, "规章", 9).put(247, 554, "0", 9).put(361, 554, "0", 9).put(475, 554, "0", 9);
  paper.put(96, 571, "行政规范性文件", 9).put(247, 571, "1", 9).put(361, 571, "0", 9);
  paper.put(475, 571, "4", 9);
  const std::vector<std::string> read = blocks(paper.read());
  REQUIRE(read.size() >= 4);
  CHECK(read.front() == "二、主动公开政府信息情况");
  CHECK(read.back().find("行政规范性文件") != std::string::npos);
}

TEST_CASE("layout: runs of any length are the same as words", "[layout]") {
  Paper whole;
  whole.put(80, 60, "主动公开政府信息情况统计表，单位：件");
  whole.put(80, 100, "规章      12        34").put(80, 120, "行政许可各项      5");
  const std::vector<std::string> read = blocks(whole.read());
  CHECK(read == Lines{"主动公开政府信息情况统计表，单位：件", "|规章|12|34|", "|行政许可各项|5|"});
  Paper glyphs;
  glyphs.put(80, 60, "主动公开政府").put(140, 60, "信息情况统计表，单位：件");
  glyphs.put(80, 100, "规").put(90, 100, "章").put(130, 100, "1").put(135, 100, "2");
  glyphs.put(180, 100, "3").put(185, 100, "4");
  glyphs.put(80, 120, "行").put(90, 120, "政").put(100, 120, "许").put(110, 120, "可");
  glyphs.put(120, 120, "各").put(130, 120, "项").put(170, 120, "5");
  CHECK(blocks(glyphs.read()) == read);
}

TEST_CASE("layout: what is wrong with a PDF", "[layout]") {
  const auto problem = [](const Extract& extract) {
    return extract.problem + '/' + extract.detail;
  };
  const Paper paper;
  CHECK(problem(paper.read(" encrypted")) == "input.unsupported/PDF encrypted");
  CHECK(problem(paper.read(" no_pdftotext")) == "input.unsupported/PDF no_pdftotext");
  CHECK(problem(paper.read(" damaged")) == "input.damaged/PDF");
  CHECK(problem(paper.read(" other")) == "input.damaged/PDF");
  CHECK(problem(paper.read()) == "input.unsupported/PDF scan");
  for (const std::string line :
       {"page 1", "page 1 2 3", "1 2 3", "1 2 3 x 文字", "nan 1 2 3 文字", "1 2 inf 3 文字"}) {
    INFO(line);
    CHECK(problem(read_layout("gouji-words/1 pdf 10\npage 595 842\n" + line + "\n")) ==
          "input.damaged/PDF");
  }
  CHECK(problem(read_layout("gouji-words/1 pdf 10\n1 2 3 4 文字\n")) == "input.damaged/PDF");
}

TEST_CASE("layout: a page without words among others was scanned", "[layout]") {
  const std::string text = "本报告由某某局编制并发布，全文包括总体情况和";
  Paper paper;
  paper.put(72, 100, text).page().page().put(72, 100, text);
  CHECK(paper.read().detail == "PDF scan");
  Paper blank_end;
  blank_end.put(72, 100, text).page();
  CHECK(blank_end.read().problem.empty());
}

TEST_CASE("layout: heads of padded rows stand far above the values", "[layout]") {
  // Two blank columns are known by their heads alone, four characters' sizes above the values.
  Paper paper;
  paper.put(100, 60, "一、情况", 10)
      .put(200, 100, "结果维", 10)
      .put(260, 100, "结果纠", 10)
      .put(320, 100, "其他结", 10)
      .put(210, 112, "持", 10)
      .put(270, 112, "正", 10)
      .put(330, 112, "果", 10)
      .put(100, 156, "行政复议", 10)
      .put(272, 156, "3", 10);
  CHECK(blocks(paper.read()) == Lines{"一、情况", "|结果维持|结果纠正|其他结果|", "|行政复议|3|"});
}

TEST_CASE("layout: heads that nearly touch are parted where the next column begins", "[layout]") {
  // The gap within the second head is the wider one, and nearer to the middle of the columns.
  Paper paper;
  paper.put(140, 100, "本年新", 10)
      .put(40, 109, "信息内容", 10)
      .put(300, 109, "本年废止", 10)
      .put(343, 109, "件数", 10)
      .put(365, 109, "现行有效件数", 10)
      .put(140, 118, "制发件数", 10);
  for (const auto& [y, label] : {std::pair(160, "规章"), std::pair(190, "规范性文件")}) {
    paper.put(40, y, label).put(140, y, "1").put(300, y, "2").put(365, y, "3");
  }
  CHECK(blocks(paper.read()) == Lines{"|信息内容|本年新制发件数|本年废止件数|现行有效件数|",
                                      "|规章|1|2|3|", "|规范性文件|1|2|3|"});
}

TEST_CASE("layout: a bracketed label is parted from the label of its group", "[layout]") {
  Paper paper;
  paper.put(40, 70, "二、上年结转")
      .put(200, 70, "5")
      .put(240, 70, "6")
      .put(40, 100, "三、本年度")
      .put(93, 100, "（一）予以公")
      .put(40, 114, "办理结果")
      .put(93, 114, "开")
      .put(200, 107, "1")
      .put(240, 107, "2")
      .put(93, 140, "（二）部分公开")
      .put(200, 140, "3")
      .put(240, 140, "4");
  CHECK(blocks(paper.read()) == Lines{"|二、上年结转|5|6|",
                                      "|三、本年度办理结果|（一）予以公开|1|2|",
                                      "|（二）部分公开|3|4|"});
}

TEST_CASE("layout: a centred bracketed label beside that of all outcomes", "[layout]") {
  // Those in brackets begin at other places.
  Paper paper;
  paper.put(20, 100, "三、本", 10).put(53, 100, "（一）予以公开", 10);
  paper.put(20, 116, "年度办", 10).put(60, 116, "（二）部分公", 10);
  paper.put(20, 132, "理结果", 10).put(75, 132, "开", 10);
  paper.put(220, 100, "5", 10).put(280, 100, "1", 10).put(340, 100, "6", 10);
  paper.put(220, 124, "2", 10).put(280, 124, "0", 10).put(340, 124, "2", 10);
  const std::vector<std::string> read = blocks(paper.read());
  REQUIRE(read.size() == 2);
  CHECK(read[0] == "|三、本年度办理结果|（一）予以公开|5|1|6|");
  CHECK(read[1] == "|（二）部分公开|2|0|2|");
}

TEST_CASE("layout: values that begin a page stand under the heads that end the one before",
          "[layout]") {
  Paper paper;
  paper.put(100, 60, "四、政府信息公开行政复议、行政诉讼情况");
  for (int i = 0; i < 8; ++i) paper.put(60 + 40 * i, 780, "结果").put(60 + 40 * i, 793, "维持");
  paper.page();
  for (int i = 2; i < 8; ++i) paper.put(60 + 40 * i, 60, std::to_string(i));
  paper.put(60, 100, "五、存在的主要问题及改进情况");
  const Extract extract = paper.read();
  CHECK(blocks(extract) == Lines{"四、政府信息公开行政复议、行政诉讼情况",
                                 "|结果维持|结果维持|结果维持|结果维持|结果维持|结果维持|结果维持|"
                                 "结果维持|",
                                 "|2|3|4|5|6|7|", "五、存在的主要问题及改进情况"});
  // One table.
  CHECK(extract.document.blocks.size() == 3);
}

TEST_CASE("layout: heads at a page's end, or their first lines, stand over the values below",
          "[layout]") {
  Paper paper;
  paper.put(100, 700, "三、收到和处理情况");
  SECTION("whole heads") {
    paper.put(60, 760, "（勾稽关系）").put(200, 760, "自然人").put(300, 760, "商业企业");
    paper.put(400, 760, "总计").page();
  }
  SECTION("whole heads, one of them over three lines") {
    paper.put(200, 747, "自")
        .put(60, 760, "（勾稽关系）")
        .put(200, 760, "然")
        .put(300, 760, "商业企业");
    paper.put(400, 760, "总计").put(200, 773, "人").page();
  }
  SECTION("a head in two parts") {
    paper.put(60, 760, "（勾稽关系）").put(200, 760, "自然人").put(300, 760, "商业");
    paper.put(400, 760, "总计").page().put(300, 60, "企业");
  }
  SECTION("heads under a group's") {
    paper.put(60, 760, "（勾稽关系）").put(200, 760, "自然人").put(400, 760, "总计");
    paper.page().put(300, 60, "商业企业");
  }
  paper.put(60, 80, "一、本年新收").put(200, 80, "1").put(300, 80, "2").put(400, 80, "3");
  CHECK(blocks(paper.read()) ==
        Lines{"三、收到和处理情况", "|（勾稽关系）|自然人|商业企业|总计|", "|一、本年新收|1|2|3|"});
}

TEST_CASE("layout: heads at a page's end stay where they are if the next page repeats them",
          "[layout]") {
  const auto heads = [](Paper& paper, int y) {
    paper.put(60, y, "信息内容").put(200, y, "本年制发件数").put(300, y, "本年废止件数");
  };
  Paper paper;
  paper.put(100, 700, "二、主动公开情况");
  heads(paper, 760);
  heads(paper.page(), 60);
  paper.put(60, 80, "规章").put(200, 80, "1").put(300, 80, "2");
  CHECK(blocks(paper.read()) == Lines{"二、主动公开情况", "|信息内容|本年制发件数|本年废止件数|",
                                      "|信息内容|本年制发件数|本年废止件数|", "|规章|1|2|"});
}

TEST_CASE("layout: a line over one that was broken narrower is of another head", "[layout]") {
  Paper paper;
  paper.put(60, 100, "（勾稽关系）").put(280, 100, "第二十条第八项");
  paper.put(200, 120, "自然人")
      .put(290, 113, "社会公益")
      .put(300, 127, "组织")
      .put(400, 120, "总计");
  paper.put(60, 150, "一、本年新收").put(200, 150, "1").put(300, 150, "2").put(400, 150, "3");
  CHECK(blocks(paper.read()) ==
        Lines{"第二十条第八项", "|（勾稽关系）|自然人|社会公益组织|总计|", "|一、本年新收|1|2|3|"});
}

TEST_CASE("layout: a head is not parted within its brackets", "[layout]") {
  // The gap between Han and digits lies where the value begins.
  Paper paper;
  paper.put(60, 100, "信息内容").put(160, 100, "采购项目数量");
  paper.put(250, 100, "采购总金额（单位：万元，保留").put(392, 100, "4").put(399, 100, "位小数）");
  paper.put(60, 120, "政府集中采购").put(200, 120, "327").put(394, 120, "2815.3612");
  CHECK(blocks(paper.read()) ==
        Lines{"|信息内容|采购项目数量|采购总金额（单位：万元，保留4位小数）|",
              "|政府集中采购|327|2815.3612|"});
}

TEST_CASE("layout: the rest of a group's label between two rows is no part of theirs", "[layout]") {
  // As where the page begins within the group.
  Paper paper;
  paper.put(120, 60, "2.没有现成信息需要另行")
      .put(160, 73, "制作")
      .put(300, 66, "1")
      .put(340, 66, "2")
      .put(80, 87, "法提供")
      .put(120, 101, "3.补正后申请内容仍不明")
      .put(170, 114, "确")
      .put(300, 107, "3")
      .put(340, 107, "4");
  const Lines rows = blocks(paper.read());
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].find("2.没有现成信息需要另行制作|1|2|") != std::string::npos);
  CHECK(rows[1].find("3.补正后申请内容仍不明确|3|4|") != std::string::npos);
}

TEST_CASE("layout: a head's line stands alone, far above those of padded rows", "[layout]") {
  // Between the heads, a line of the corner's label; under them, the label of the first row.
  Paper paper;
  paper.put(40, 60, "一、总体情况")
      .put(240, 100, "自然人")
      .put(40, 140, "（勾稽关系）")
      .put(300, 180, "其他")
      .put(360, 180, "总")
      .put(300, 190, "组织")
      .put(360, 190, "计")
      .put(40, 225, "一、本年新收政府信息公开申")
      .put(40, 239, "请数量")
      .put(40, 272, "二、上年结转");
  for (const int y : {232, 272}) paper.put(240, y, "1").put(300, y, "2").put(360, y, "3");
  CHECK(blocks(paper.read()) == Lines{"一、总体情况", "（勾稽关系）", "|自然人|其他组织|总计|",
                                      "|一、本年新收政府信息公开申请数量|1|2|3|",
                                      "|二、上年结转|1|2|3|"});
}

TEST_CASE("layout: a head over several, no wider than one, beside a line of the corner's",
          "[layout]") {
  Paper paper;
  paper.put(40, 100, "一、总体情况")
      .put(40, 133, "（勾稽关系）")
      .put(240, 140, "自然人")
      .put(355, 133, "其他组织")
      .put(300, 147, "企业")
      .put(350, 147, "科研机构")
      .put(410, 147, "其他")
      .put(40, 160, "一、本年新收")
      .put(40, 173, "二、上年结转");
  for (const int y : {160, 173}) {
    paper.put(250, y, "1").put(305, y, "2").put(365, y, "3").put(415, y, "4");
  }
  CHECK(blocks(paper.read()) == Lines{"一、总体情况", "其他组织",
                                      "|（勾稽关系）|自然人|企业|科研机构|其他|",
                                      "|一、本年新收|1|2|3|4|", "|二、上年结转|1|2|3|4|"});
}

TEST_CASE("layout: a value that nearly touches its label, alone below its head", "[layout]") {
  Paper paper;
  paper.put(60, 100, "信息内容")
      .put(134, 100, "本年收费金额")
      .put(60, 114, "行政事业性收费")
      .put(134, 114, "2815.36");
  CHECK(blocks(paper.read()) == Lines{"|信息内容|本年收费金额|", "|行政事业性收费|2815.36|"});
  // Words of a sentence below others.
  Paper prose;
  prose.put(60, 100, "信息内容")
      .put(104, 100, "的情况")
      .put(60, 114, "本年共计")
      .put(104, 114, "23");
  CHECK(blocks(prose.read()).size() < 3);
}

TEST_CASE("layout: labels above one of a character a line are no part of it", "[layout]") {
  Paper paper;
  paper.put(60, 100, "一、本年新收政府信息")
      .put(200, 106, "1")
      .put(250, 106, "2")
      .put(300, 106, "3")
      .put(60, 113, "公开申请数量")
      .put(60, 131, "二、上年结转政府信息")
      .put(200, 137, "4")
      .put(250, 137, "5")
      .put(300, 137, "6")
      .put(60, 144, "公开申请数量")
      .put(60, 162, "三")
      .put(80, 162, "（一）予以公开")
      .put(200, 162, "7")
      .put(250, 162, "8")
      .put(300, 162, "9");
  CHECK(blocks(paper.read()) == Lines{"|一、本年新收政府信息公开申请数量|1|2|3|",
                                      "|二、上年结转政府信息公开申请数量|4|5|6|",
                                      "|三|（一）予以公开|7|8|9|"});
}

TEST_CASE("layout: a head between labels and single values far to their right", "[layout]") {
  Paper paper;
  paper.put(60, 100, "信息内容")
      .put(220, 100, "本年处理决定数量")
      .put(60, 114, "行政许可")
      .put(500, 114, "16")
      .put(180, 128, "第二十条第（六）项")
      .put(60, 142, "信息内容")
      .put(220, 142, "本年处理决定数量")
      .put(60, 156, "行政处罚")
      .put(505, 156, "5")
      .put(60, 170, "行政强制")
      .put(505, 170, "0");
  CHECK(blocks(paper.read()) == Lines{"|信息内容|本年处理决定数量|", "|行政许可|16|",
                                      "第二十条第（六）项", "|信息内容|本年处理决定数量|",
                                      "|行政处罚|5|", "|行政强制|0|"});
}

TEST_CASE("layout: values with a dash among them, at the end of a page, are not its number",
          "[layout]") {
  Paper paper;
  paper.put(60, 790, "1.重复申请")
      .put(200, 790, "1")
      .put(250, 790, "2")
      .put(300, 790, "3")
      .put(60, 803, "2.无正当理由")
      .put(200, 810, "4")
      .put(250, 810, "5")
      .put(300, 810, "/")
      .put(350, 810, "6")
      .put(60, 817, "反复申请");
  CHECK(blocks(paper.read()) == Lines{"|1.重复申请|1|2|3|", "|2.无正当理由反复申请|4|5|/|6|"});
}

TEST_CASE("layout: words without extent and turned ones are left out", "[layout]") {
  Paper paper;
  paper.put(72, 100, "本报告由某某局编制并发布，全文包括总体情况和");
  const std::string text =
      "gouji-words/1 pdf 9\npage 595 842\n"
      "72 95 292 105 本报告由某某局编制并发布，全文包括总体情况和\n"
      "72 120 72 130 没有宽度\n72 120 90 110 倒过来\n"
      "500 100 512 400 写在页边上的一行竖着的字\n"
      "1e9 1 2 3 4\n";
  CHECK(read_layout(text).problem == "input.damaged");
  const std::string good = text.substr(0, text.find("1e9")) + "99999999999 1 999999999999 3 远\n";
  CHECK(blocks(read_layout(good)) == Lines{"本报告由某某局编制并发布，全文包括总体情况和"});
}
