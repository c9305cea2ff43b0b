// Word documents: what Word prints, and what is refused.
#include <string>

#include "catch.h"
#include "document/numbering.h"
#include "document/reader.h"
#include "gouji/gouji.h"
#include "input/utf8.h"
#include "zip_writer.h"

namespace gouji {
namespace {

std::string text_of(std::string_view body, std::string_view numbering = "",
                    std::string_view styles = "") {
  const Extract extract = read_docx(docx_of(body, numbering, styles));
  INFO(extract.problem << " " << extract.detail);
  CHECK(extract.problem.empty());
  return extract.text;
}

std::string problem_of(std::string_view body, std::string_view numbering = "",
                       std::string_view styles = "") {
  const Extract extract = read_docx(docx_of(body, numbering, styles));
  CHECK(extract.document.blocks.empty());
  return extract.problem + " " + extract.detail;
}

std::string p(const std::string& content) { return "<w:p>" + content + "</w:p>"; }
std::string r(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string numbered(int list, int level, const std::string& text) {
  return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr></w:pPr>" + r(text));
}
std::string tc(const std::string& properties, const std::string& text) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
}
std::string tr(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string level(int at, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         format + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}
std::string repeat(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

const Grid& grid_of(const Extract& extract) {
  for (const Block& block : extract.document.blocks) {
    if (const auto* grid = std::get_if<Grid>(&block)) return *grid;
  }
  FAIL("no grid");
  static const Grid kNone;
  return kNone;
}

// "text@column+columns*rows" of each cell.
std::string cells_of(const std::string& body) {
  const Extract extract = read_docx(docx_of("<w:tbl>" + body + "</w:tbl>"));
  std::string out;
  for (const GridRow& row : grid_of(extract).rows) {
    for (const GridCell& cell : row.cells) {
      out += extract.text.substr(cell.span.begin, cell.span.size()) + "@" +
             std::to_string(cell.column) + "+" +
             std::to_string(std::max(cell.column_end - cell.column, 1)) + "*" +
             std::to_string(cell.rows) + " ";
    }
    out += "/ ";
  }
  return out;
}

}  // namespace

TEST_CASE("docx: paragraphs, breaks and signs") {
  CHECK(text_of(p(r("收到") + r("3件")) + p("") + p(r("二"))) == "收到3件\n二\n");
  CHECK(text_of(p("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>")) ==
        "甲\n乙-1\n");
  CHECK(text_of(p("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b</w:t></w:r>")) ==
        "a b\n");
  CHECK(text_of(p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t></w:r>")) ==
        "√是\n");
  CHECK(text_of(p(r("a&amp;b&lt;&#x4E00;"))) == "a&b<一\n");
}

TEST_CASE("docx: tracked changes are accepted, hidden text is left out") {
  CHECK(text_of(p(r("收到") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>" + r("3") +
                  "</w:ins>" + r("件"))) == "收到3件\n");
  CHECK(text_of(p("<w:moveFrom>" + r("移") + "</w:moveFrom>" + r("留")) +
                p("<w:moveTo>" + r("移") + "</w:moveTo>")) == "留\n移\n");
  CHECK(text_of(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>" + r("明"))) == "明\n");
  CHECK(text_of(p("<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>密</w:t></w:r>" + r("明")), "",
                "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr>"
                "</w:style>") == "明\n");
  // A deleted paragraph mark joins two paragraphs.
  CHECK(text_of(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("前")) + p(r("后"))) == "前后\n");
  CHECK(text_of(p("<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                  "</w:pPrChange></w:pPr>" +
                  r("无号"))) == "无号\n");
}

TEST_CASE("docx: struck out and raised text") {
  const auto run = [](const std::string& properties, const std::string& text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  };
  CHECK(text_of(p(run("<w:strike/>", "12") + run("<w:strike w:val=\"0\"/><w:dstrike/>", "4") +
                  run("<w:strike w:val=\"0\"/>", "138"))) == "138\n");
  const std::string up = "<w:vertAlign w:val=\"superscript\"/>";
  CHECK(text_of(p(r("138") + run(up, "1") + run(up, "2") + r("件"))) == "138（12）件\n");
  CHECK(text_of(p(r("138") + run(up, "1"))) == "138（1）\n");
  CHECK(text_of(p(r("m") + run(up, "2") + run("<w:vertAlign w:val=\"baseline\"/>", "3"))) ==
        "m23\n");
}

TEST_CASE("docx: numbers that are typed as formulas") {
  const auto math = [](const std::string& content) {
    return p("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
             content + "</m:oMath>");
  };
  const auto run = [](const std::string& text) {
    return "<m:r><m:rPr/><m:t>" + text + "</m:t></m:r>";
  };
  CHECK(text_of(math(run("138"))) == "138\n");
  CHECK(text_of(math("<m:f><m:num>" + run("1") + "</m:num><m:den>" + run("2") +
                     "</m:den></m:f>")) == "1/2\n");
  CHECK(text_of(math("<m:sSup><m:e>" + run("10") + "</m:e><m:sup>" + run("4") +
                     "</m:sup></m:sSup>")) == "10^4\n");
}

TEST_CASE("docx: fields, controls, text boxes") {
  const auto field = [](const std::string& instruction, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(result) +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  CHECK(text_of(p(r("合计") + field(" =SUM(ABOVE) ", "12")) + p(r("- ") + field(" PAGE ", "3")) +
                p(field(" TOC \\o ", "一、总体情况 1"))) == "合计12\n");
  CHECK(text_of(p(r("见第") + field(" PAGE ", "3") + r("页的表格"))) == "见第3页的表格\n");
  CHECK(text_of("<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>" +
                p("<w:hyperlink>" + r("链接") + "</w:hyperlink>") + "</w:sdtContent></w:sdt>") ==
        "链接\n");
  const std::string box = "<w:txbxContent>" + p(r("框里")) + p(r("第二段")) + "</w:txbxContent>";
  CHECK(text_of(p("<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                  "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                  "</w:pict></mc:Fallback></mc:AlternateContent><w:t>正文</w:t></w:r>")) ==
        "正文\n框里\n第二段\n");
  CHECK(text_of(p("<w:r><w:ruby><w:rt>" + r("zi") + "</w:rt><w:rubyBase>" + r("字") +
                  "</w:rubyBase></w:ruby></w:r>")) == "字\n");
}

TEST_CASE("docx: the numbers that Word prints") {
  const std::string lists =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、") +
      level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%1.%3", "<w:isLgl/>") +
      level(3, "bullet", "•") +
      "</w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
  CHECK(text_of(numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 1, "丙") +
                    numbered(1, 0, "丁") + numbered(1, 1, "戊") + numbered(1, 2, "己") +
                    numbered(1, 3, "庚") + numbered(2, 0, "辛") + numbered(0, 0, "壬") +
                    numbered(7, 0, "癸"),
                lists) ==
        "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n2.1 己\n庚\n五、辛\n壬\n癸\n");
  CHECK(text_of(numbered(1, 0, "甲"), "<w:abstractNum w:abstractNumId=\"0\">" +
                                          level(0, "chineseCounting", "%1") + "</w:abstractNum>" +
                                          "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>" +
                                          "</w:num>") == "一 甲\n");
  // By style, through the style that it is based on; as a heading.
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:basedOn w:val=\"1\"/></w:style>";
  const Extract extract = read_docx(
      docx_of(p("<w:pPr><w:pStyle w:val=\"own\"/></w:pPr>" + r("总体情况")), lists, styles));
  CHECK(extract.text == "一、总体情况\n");
  REQUIRE(extract.document.blocks.size() == 1);
  CHECK(std::get<Paragraph>(extract.document.blocks[0]).heading);
}

TEST_CASE("docx: definitions of lists inside one another") {
  const std::string level = "<w:lvl w:ilvl=\"0\">";
  const std::string rest = "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";
  const std::string num = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>";
  // One that defines itself anew loses the level in which it does.
  CHECK(text_of(numbered(1, 0, "甲"), "<w:abstractNum w:abstractNumId=\"0\">" + level +
                                          "<w:abstractNum w:abstractNumId=\"0\"/>" + rest +
                                          "</w:abstractNum>" + num + "</w:num>") == "甲\n");
  CHECK(text_of(numbered(1, 0, "甲"), num + "<w:lvlOverride w:ilvl=\"0\"><w:num w:numId=\"1\"/>" +
                                          level + rest + "</w:lvlOverride></w:num>") == "甲\n");
  // Whole levels, of the list and of one list alone.
  CHECK(text_of(numbered(1, 0, "甲") + numbered(2, 0, "乙"),
                "<w:abstractNum w:abstractNumId=\"0\">" + level + rest + "</w:abstractNum>" + num +
                    "</w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>" +
                    "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/>" + level +
                    "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>" +
                    "</w:lvlOverride></w:num>") == "1. 甲\n三、乙\n");
}

TEST_CASE("docx: number formats") {
  const auto [format, value, shown] = GENERATE(table<std::string, int, std::string>({
      {"decimal", 12, "12"},
      {"decimalFullWidth", 12, "１２"},
      {"decimalEnclosedCircle", 3, "③"},
      {"decimalEnclosedCircle", 99, "99"},
      {"chineseCounting", 10, "十"},
      {"chineseCountingThousand", 12, "十二"},
      {"chineseCountingThousand", 20, "二十"},
      {"japaneseCounting", 105, "一百零五"},
      {"taiwaneseCountingThousand", 110, "一百一十"},
      {"chineseCounting", 10'203, "一万零二百零三"},
      {"ideographDigital", 10, "一〇"},
      {"chineseLegalSimplified", 23, "贰拾叁"},
      {"upperRoman", 49, "XLIX"},
      {"lowerLetter", 27, "aa"},
      {"none", 1, ""},
      {"bullet", 1, ""},
      {"hebrew1", 4, "4"},
  }));
  CHECK(format_number(format, value) == shown);
}

TEST_CASE("docx: merged cells") {
  CHECK(cells_of(
            tr(tc("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "甲") + tc("", "乙")) +
            tr(tc("<w:gridSpan w:val=\"2\"/><w:vMerge/>", "") + tc("", "丙"))) ==
        "甲@0+2*2 乙@2+1*1 / 丙@2+1*1 / ");
  // A continuation without a beginning is a cell; a merge ends where the next one begins.
  CHECK(cells_of(tr(tc("<w:vMerge/>", "甲") + tc("", "乙")) +
                 tr(tc("<w:vMerge w:val=\"restart\"/>", "丙") + tc("", "丁")) +
                 tr(tc("<w:vMerge w:val=\"continue\"/>", "") + tc("", "戊"))) ==
        "甲@0+1*1 乙@1+1*1 / 丙@0+1*2 丁@1+1*1 / 戊@1+1*1 / ");
  CHECK(cells_of(tr(tc("<w:hMerge w:val=\"restart\"/>", "甲") + tc("<w:hMerge/>", "") +
                    tc("", "乙"))) == "甲@0+2*1 乙@2+1*1 / ");
  CHECK(cells_of(
            tr(tc("", "甲") + tc("", "乙")) + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" +
            tc("", "丙") + "</w:tr>" + "<w:tr><w:trPr><w:del/></w:trPr>" + tc("", "删") +
            "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>" + tc("", "藏") +
            "</w:tr><w:sdt><w:sdtContent>" + tr(tc("", "丁") + tc("", "戊")) +
            "</w:sdtContent></w:sdt>") == "甲@0+1*1 乙@1+1*1 / 丙@1+1*1 / 丁@0+1*1 戊@1+1*1 / ");
}

TEST_CASE("docx: the strict vocabulary") {
  const std::string strict =
      "<?xml version=\"1.0\"?><w:document "
      "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>严格"
      "</w:t></w:r></w:p></w:body></w:document>";
  CHECK(text_of(strict) == "严格\n");
}

TEST_CASE("docx: hostile and broken documents end in a problem") {
  const std::string head =
      "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"
      "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
  const std::string open =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  for (const std::string entity : {"&b;", "&f;", "plain"}) {
    CHECK(problem_of(head + open + "<w:body><w:p><w:r><w:t>" + entity +
                     "</w:t></w:r></w:p></w:body></w:document>") == "input.damaged DOCX");
  }
  CHECK(problem_of(p(r("&undeclared;"))) == "input.damaged DOCX");
  CHECK(problem_of(p(r("甲")) + "</w:body>") == "input.damaged DOCX");
  CHECK(problem_of("<?xml version=\"1.0\" encoding=\"GB18030\"?>" + open + "</w:document>") ==
        "input.damaged DOCX");
  CHECK(problem_of("<?xml version=\"1.0\"?><html/>") == "input.damaged DOCX");
  CHECK(problem_of(repeat("<w:tbl><w:tr><w:tc>", 10'000) +
                   repeat("</w:tc></w:tr></w:tbl>", 10'000)) == "input.too_large nesting");
  CHECK(problem_of(repeat("<w:sdt>", 10'000) + repeat("</w:sdt>", 10'000)) ==
        "input.too_large nesting");
  CHECK(problem_of(repeat("<w:p><w:r><w:txbxContent>", 40) +
                   repeat("</w:txbxContent></w:r></w:p>", 40)) == "input.too_large nesting");
  std::string attributes = "<w:p";
  for (int i = 0; i < 1000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
  CHECK(problem_of(attributes + "/>") == "input.too_large nesting");
  const std::string rows = repeat("<w:tr>" + repeat("<w:tc/>", 1000) + "</w:tr>", 1000);
  CHECK(read_docx(docx_of("<w:tbl>" + rows + "</w:tbl>", "", "", true)).detail == "cells");
  CHECK(problem_of("<w:altChunk/>" + p(r("甲"))) == "input.unsupported DOCX embedded");
  CHECK(problem_of(p("<w:r><w:drawing/></w:r>")) == "input.unsupported DOCX scan");
  CHECK(problem_of(p("")) == "input.empty ");
  CHECK(text_of("<w:tbl>" + tr(tc("<w:gridSpan w:val=\"1000000\"/>", "宽") + tc("", "窄")) +
                "</w:tbl>") == "宽\t窄\n");
  // Styles that are based on each other.
  CHECK(text_of(p("<w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + r("甲")), "",
                "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>") == "甲\n");
}

TEST_CASE("docx: without its list of parts it is a damaged document, no archive") {
  const std::string whole = docx_of(p(r("甲")), "", "", true);
  for (const std::string_view place : {"[Content_Types]", "<Types"}) {
    std::string spoilt = whole;
    for (std::size_t at = spoilt.find(place); at != spoilt.npos; at = spoilt.find(place, at + 1)) {
      spoilt[at + 1] = '!';
    }
    const Result result = check(spoilt, {});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == "input.damaged");
    CHECK(members(spoilt, {}).empty());
  }
}

TEST_CASE("docx: parts of tables and paragraphs where none can stand") {
  const std::string cells = repeat("<w:tc><w:p/></w:tc>", 200);
  const std::string merged = "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>";
  const auto in_row = [&](const std::string& content) {
    return problem_of("<w:tbl><w:tr>" + cells + content + "</w:tr></w:tbl>");
  };
  CHECK(in_row(p(merged)) == "input.damaged DOCX");
  CHECK(in_row(p("<w:tr>" + merged + "</w:tr>")) == "input.damaged DOCX");
  CHECK(problem_of(p("<w:tbl><w:tr>" + cells + "<w:pPr><w:p/></w:pPr>" + p(merged) +
                     "</w:tr></w:tbl>")) == "input.damaged DOCX");
  CHECK(problem_of(p("<w:pPr><w:tbl/></w:pPr>" + r("1"))) == "input.damaged DOCX");
  CHECK(problem_of(p("<w:r><w:rPr><w:p/></w:rPr><w:t>1</w:t></w:r>")) == "input.damaged DOCX");
  CHECK(problem_of(
            p("<w:r><w:t><w:tbl><w:tr><w:tcPr><w:p/></w:tcPr></w:tr></w:tbl>甲</w:t></w:r>")) ==
        "input.damaged DOCX");
  // A formula has no paragraphs: one that says so ends none.
  CHECK(
      text_of(p(
          "<w:r><w:t><m:p xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"/>"
          "甲</w:t></w:r>")) == "甲\n");
}

TEST_CASE("docx: a document cut anywhere is damaged, never half read") {
  const std::string bytes = docx_of(p(r("一、总体情况")) + p(r("收到3件")));
  for (std::size_t size = 8; size < bytes.size(); size += 37) {
    const Result result = check(bytes.substr(0, size), {});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == "input.damaged");
  }
}

}  // namespace gouji
