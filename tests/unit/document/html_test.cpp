// Web pages in, text and structure out, by example.
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catch.h"
#include "document/reader.h"
#include "input/walk.h"

namespace gouji {
namespace {

// A page in short: paragraphs as they are (headings with # before), rows as cell|cell.
std::vector<std::string> shape(std::string_view markup) {
  const Extract page = read_html(markup);
  INFO(markup.substr(0, 200));
  REQUIRE(page.problem.empty());
  std::vector<std::string> out;
  for (const Block& block : page.document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back((paragraph->heading ? "#" : "") +
                    std::string(slice(page.text, paragraph->span)));
      continue;
    }
    for (const GridRow& row : std::get<Grid>(block).rows) {
      std::string cells;
      for (const GridCell& cell : row.cells) {
        if (&cell != &row.cells.front()) cells += '|';
        cells += slice(page.text, cell.span);
      }
      out.push_back(cells);
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("The text of a page that is seen") {
  CHECK(read_html("").problem == "input.empty");
  CHECK(shape("<p>一、总体情况</p><p>正文。") == Lines{"一、总体情况", "正文。"});
  CHECK(shape("<h2>一、总体情况</h2>正文。<h3>小标题</h3>") ==
        Lines{"#一、总体情况", "正文。", "#小标题"});
  CHECK(shape("<title>标题</title><script>if (a < b) document.write('<p>')</script><style>p{}"
              "</style><template>a</template><noscript>b</noscript><select><option>c</select>"
              "<textarea>d</textarea><iframe>e</iframe><object>f</object>见") == Lines{"见"});
}

TEST_CASE("Markdown with tables of markup keeps its lines") {
  const std::string table = "<table><tr><td>规章</td><td>0\n1</td></tr></table>";
  CHECK(shape("# 标题\n\n## 一、总体情况\n正文。\n\n<html><body>" + table +
              "</body></html>\n\n结尾\n\n" + table + "\n日期") ==
        Lines{"#标题", "#一、总体情况", "正文。", "规章|0 1", "结尾", "规章|0 1", "日期"});
  CHECK(shape("# 标题\n正文。\n正文。\n<div align=center>" + table + "</div>\n结尾\n日期") ==
        Lines{"#标题", "正文。", "正文。", "规章|0 1", "结尾", "日期"});
  // Where other tags lay out the text, its lines are those of the source.
  CHECK(shape("标题<p>正文\n正文</p>\n结尾" + table) ==
        Lines{"标题", "正文正文", "结尾", "规章|0 1"});
}

TEST_CASE("Markdown with nothing but coloured words keeps its lines") {
  const std::string row = "| 规范性文件 | <span>2</span> | 3 |\n";
  CHECK(shape("<font color=red>标题</font>\n\n正文<span>一</span>。\n\n" + row) ==
        Lines{"标题", "正文一。", "规范性文件|2|3"});
  // One tag that lays out tells of a page's source, whose lines mean nothing.
  CHECK(shape("<p>正文\n<span>一</span></p>") == Lines{"正文一"});
}

TEST_CASE("Rules of a style sheet for other media than the screen are none") {
  const auto seen = [](const std::string& style) {
    return !read_html(style + "<p class=d>见</p>").text.empty();
  };
  const std::string hides = ">.d{display:none}</style>";
  CHECK_FALSE(seen("<style" + hides));
  CHECK_FALSE(seen("<style media=screen" + hides));
  CHECK_FALSE(seen("<style media='print, Screen'" + hides));
  CHECK(seen("<style media=print" + hides));
  CHECK(seen("<style media='screen and (max-width: 600px)'" + hides));
  CHECK(seen("<style>@media print{.d{display:none}}</style>"));
  CHECK_FALSE(seen("<style>@media screen, print {.d{display:none}}</style>"));
}

TEST_CASE("Conditions of Word are no text") {
  CHECK(shape("<p><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>总体情况"
              "<!--[if gte mso 9]><xml>x</xml><![endif]--><o:p></o:p></p>") ==
        Lines{"一、总体情况"});
}

TEST_CASE("Hidden text is left out") {
  CHECK(read_html("<p hidden>a<p style='display:none'>b<span style='visibility:hidden'>c</span>见")
            .problem == "input.empty");
  CHECK(shape("<p style='DISPLAY : none !important'>a</p><p style=\"mso-hide:all\">b</p>"
              "<p aria-hidden=true>见</p>") == Lines{"见"});
  CHECK(shape("<div style='visibility:hidden'>a<b style='visibility:visible'>见</b></div>") ==
        Lines{"见"});
  // What a script fades in is seen, but not what it hides until then.
  CHECK(
      shape("<div style='visibility: hidden; opacity: 0; '>见</div>"
            "<div style='visibility:hidden'>a<p style='visibility:hidden;opacity:0'>b</p></div>") ==
      Lines{"见"});
  // What is struck out is not there any more.
  CHECK(shape("<p><del>12</del><ins>13</ins><s>4</s><strike>5</strike>"
              "<span style='text-decoration:underline line-through'>6"
              "<b style='text-decoration:none'>7</b></span>"
              "<u style='text-decoration:underline'>8</u>") == Lines{"138"});
  // A wrapper without room between its boxes hides nothing in them.
  CHECK(shape("<div style='font-size:0'><div>见</div></div><span style='font-size:0'>a</span>") ==
        Lines{"见"});
}

TEST_CASE("Style sheets hide by plain rules for the screen alone") {
  const std::string style =
      "<style><!-- /* .d{display:none} */ .a,#b{display:none} p.c{color:red;display:none}"
      "@media print{.d{display:none}} .e{display:none} .e.on{display:block} .f .g{display:none}"
      ".h:hover .a{display:block} --></style>";
  CHECK(shape(style +
              "<p class='x a'>1<p id=b>2<p class=c>3<div class=c>4</div><p class=d>5"
              "<p class=e>6<p class='e on'>7<p class=g>8<p class=a style='display:block'>9") ==
        Lines{"4", "5", "7", "8", "9"});
}

TEST_CASE("Style sheets strike out and raise by plain rules") {
  const std::string style =
      "<style>.d{text-decoration:line-through red} td .f{text-decoration:line-through}"
      ".s{vertical-align:super} .on{text-decoration:none} a{text-decoration:none}</style>";
  CHECK(shape(style + "<p><span class=d>9<b>9</b></span>1<span class='d on'>2</span>"
                      "<span class=d style='text-decoration:none'>3</span><span class=f>4</span>"
                      "<span class=s>1</span><a>5</a>") == Lines{"1234（1）5"});
}

TEST_CASE("Lines, blanks and lists as a browser shows them") {
  CHECK(shape("标题<br>第二行<div>块</div>行<b>内</b>文<wbr>字") ==
        Lines{"标题", "第二行", "块", "行内文字"});
  CHECK(shape("<pre>一 \n  二</pre>") == Lines{"一", "二"});
  CHECK(shape("<ol><li>甲<li>乙<ul><li>点</ul></ol>") == Lines{"1. 甲", "2. 乙", "点"});
  CHECK(shape("<ol start=3 type=a><li>甲<li value=9>乙</ol>") == Lines{"c. 甲", "i. 乙"});
  CHECK(shape("<ol style='list-style-type:cjk-ideographic'><li>甲<li><p>乙</ol>") ==
        Lines{"一、甲", "二、乙"});
  CHECK(shape("<ol><li>1. 甲<li>二、乙<li>2021年</ol>") == Lines{"1. 甲", "二、乙", "3. 2021年"});
  CHECK(shape("<ol style='list-style:none'><li>甲</ol>") == Lines{"甲"});
  // A note's number is no digit of the value before it.
  CHECK(shape("<p>12<sup>1</sup> m<sup>2</sup>") == Lines{"12（1） m2"});
  CHECK(shape("<p>12<span style='vertical-align:super'>1</span>件") == Lines{"12（1）件"});
  CHECK(
      shape(
          "<p>12<sup>[<a>1</a>]</sup><p>3<sup>①</sup><p>4<sup>（注）</sup><p>5<sup>&nbsp;</sup>") ==
      Lines{"12（[1]）", "3（①）", "4（注）", "5"});
}

TEST_CASE("Comments of Word are no text") {
  CHECK(shape("<p>138<span class=MsoCommentReference><span style='mso-special-character:comment'>"
              "<![if !supportAnnotations]><a class=msocomanchor href='#_msocom_1'>[w1]</a>"
              "<![endif]></span></span>件"
              "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
              "<div class=msocomtxt><p>请核对</p></div></div></div>") == Lines{"138件"});
  CHECK(shape("<p>138<a class=msocomanchor>[w1]</a><div class=msocomtxt>请核对</div>") ==
        Lines{"138"});
  // What goes on in the style of a mark is the author's.
  CHECK(shape("<p><span class=MsoCommentReference>138</span>") == Lines{"138"});
}

TEST_CASE("Fields of a form show what they hold, in tables") {
  CHECK(shape("<table><tr><td>甲<td><input value=31><td><INPUT TYPE=Text value='7 '>"
              "<tr><td>乙<td><textarea>\n 12</textarea><td><select><optgroup label=a><option>1"
              "<option selected>2</optgroup></select>") == Lines{"甲|31|7", "乙|12|2"});
  CHECK(shape("<input value=a><textarea>b</textarea><table><tr><td>甲<td>3<input type=hidden "
              "value=1><input type=Submit value=c><input value=2 style='display:none'></table>") ==
        Lines{"甲|3"});
}

TEST_CASE("Tables of pages") {
  CHECK(shape("<table><tr><td>甲<td>1<tr><td>乙<td>2</table>") == Lines{"甲|1", "乙|2"});
  CHECK(shape("<table><caption>表</caption><thead><tr><th>甲<th>乙</thead><tr><td><p>本年新</p>"
              "<p>制作</p><td>&nbsp;</table>尾") == Lines{"表", "甲|乙", "本年新 制作|", "尾"});
  CHECK(shape("<tr><td>甲<td>1<tr style='display:none'><td>a<td>b<tr><td>乙<td hidden>c<td>2") ==
        Lines{"甲|1", "乙|2"});
  CHECK(shape("<table><td>甲</td><td><b>1<td>2</table>") == Lines{"甲|1|2"});
  CHECK(shape("<div style='display:table'><div style='display:table-row'>"
              "<div style='display:table-cell'>甲</div><div style='display:table-cell'>1</div>"
              "</div></div>") == Lines{"甲|1"});
}

TEST_CASE("What stands on the clipboard") {
  CHECK(shape("Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://a/\r\n<html><body>"
              "<!--StartFragment--><p>正文</p><!--EndFragment--></body></html>") == Lines{"正文"});
}

TEST_CASE("Hostile pages end in a result") {
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
  };
  for (const std::string tag : {"<table>", "<table><tr><td>", "<div>", "<b>"}) {
    const Extract deep = read_html(repeated(tag, 10'000));
    CHECK(deep.problem == "input.too_large");
    CHECK(deep.detail == "nesting");
  }
  CHECK(read_html("<table>" + repeated("<tr>" + repeated("<td>1", 100), 10'000)).detail == "cells");
  CHECK(read_html("<table><tr>" + repeated("<td rowspan=65535>", 4000) + repeated("<tr>", 10'000))
            .detail == "cells");
  std::string attributes = "<p";
  for (int i = 0; i < 50'000; ++i) attributes += " a" + std::to_string(i);
  CHECK(read_html(attributes + ">x").detail == "attributes");
  CHECK(
      shape("<table><tr><td rowspan=1000000>甲<td colspan=99999999>1<td colspan=-3 rowspan=x>2") ==
      Lines{"甲|1|2"});
  CHECK(shape("<p title='" + std::string(3'000'000, 'x') + "'>见") == Lines{"见"});
  CHECK(shape("<!DOCTYPE html [<!ENTITY a \"bb\"><!ENTITY c \"&a;&a;\">]><p>见&c;")
            .back()
            .find("bb") == std::string::npos);
  using namespace std::string_view_literals;
  CHECK(shape("<p>一\0二<\0/p>三"sv) == Lines{"一二", "三"});
  CHECK(shape("<p onclick='alert(1)'>&#0;&#xD800;&#x110000;&#99999999999;见") == Lines{"见"});
  CHECK(shape("见<!-- " + repeated("<!-- ", 100'000)) == Lines{"见"});
}

TEST_CASE("A page cut anywhere gives a result") {
  const std::string page =
      "<!DOCTYPE html><style>.a{display:none}</style><table><tr><td rowspan=2 class='a b'>甲</td>"
      "<td>1&nbsp;&#x4E00;</td></tr></table><!-- c --><ol><li>一<sup>2</sup></ol><pre>x\ny</pre>";
  for (std::size_t i = 0; i <= page.size(); ++i) {
    if (i < page.size() && (static_cast<unsigned char>(page[i]) & 0xC0u) == 0x80u) continue;
    const Extract cut = read_html(std::string_view(page).substr(0, i));
    INFO(i);
    CHECK((cut.problem.empty() || cut.problem == "input.empty"));
    for (const Block& block : cut.document.blocks) {
      const Span span = std::visit([](const auto& any) { return any.span; }, block);
      CHECK(span.begin <= span.end);
      CHECK(span.end <= cut.text.size());
    }
  }
}

TEST_CASE("A page without text says what else is in it") {
  const auto problem = [](std::string_view markup) {
    const Extract extract = read_html(markup);
    CHECK(extract.document.blocks.empty());
    return extract.problem + " " + extract.detail;
  };
  CHECK(problem("<title>报告</title><script src=a.js></script><div id=app> </div>") ==
        "input.unsupported HTML blank");
  CHECK(problem("<iframe src=a.html></iframe><noscript>请启用脚本</noscript>") ==
        "input.unsupported HTML blank");
  CHECK(problem("<p><img src=a.png alt=报告></p>") == "input.unsupported HTML blank");
  CHECK(problem("<p>&nbsp;</p>") == "input.empty ");
  CHECK(read_html("<script>1</script><p>一</p>").problem.empty());
}

}  // namespace gouji
