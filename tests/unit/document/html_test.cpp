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
  CHECK(shape("").empty());
  CHECK(shape("<p>一、总体情况</p><p>正文。") == Lines{"一、总体情况", "正文。"});
  CHECK(shape("<h2>一、总体情况</h2>正文。<h3>小标题</h3>") ==
        Lines{"#一、总体情况", "正文。", "#小标题"});
  CHECK(shape("<title>标题</title><script>if (a < b) document.write('<p>')</script><style>p{}"
              "</style><template>a</template><noscript>b</noscript><select><option>c</select>"
              "<textarea>d</textarea><iframe>e</iframe><object>f</object>见") == Lines{"见"});
}

TEST_CASE("Conditions of Word are no text") {
  CHECK(shape("<p><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>总体情况"
              "<!--[if gte mso 9]><xml>x</xml><![endif]--><o:p></o:p></p>") ==
        Lines{"一、总体情况"});
}

}  // namespace gouji
