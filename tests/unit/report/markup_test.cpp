// Reports whose tables are real ones, with merged cells: from the page to the cells of the form.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

// A row of HTML from cells with bars between; `2:text` spans two columns, `2x3:text` three rows,
// too.
std::string tr(const std::string& cells) {
  std::string out = "<tr>";
  for (std::size_t begin = 0; begin <= cells.size();) {
    const std::size_t end = std::min(cells.find('|', begin), cells.size());
    std::string text = cells.substr(begin, end - begin);
    std::string columns = "1";
    std::string rows = "1";
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos) {
      const std::string span = text.substr(0, colon);
      const std::size_t x = std::min(span.find('x'), span.size());
      columns = span.substr(0, x);
      if (x < span.size()) rows = span.substr(x + 1);
      text = text.substr(colon + 1);
    }
    out += "<td colspan=\"" + columns + "\" rowspan=\"" + rows + "\">" + text + "</td>";
    begin = end + 1;
  }
  return out + "</tr>";
}

std::string table(const std::vector<std::string>& rows) {
  std::string out = "<table>";
  for (const std::string& row : rows) out += tr(row);
  return out + "</table>";
}

class Page {
 public:
  explicit Page(const std::string& body)
      : result_(
            check("<html><body><h1>青石县教育局2019年政府信息公开工作年度报告</h1>" + body, {})) {}

  // The cells of these rows, "12", "_" for a blank, "/" for a placeholder, "?" for what cannot be
  // read; "none" for a cell that was not found.
  std::string row(const std::string& id) const {
    std::string out;
    for (const ResultCell& cell : result_.cells) {
      if (!cell.id.starts_with(id + ".")) continue;
      if (!out.empty()) out += ' ';
      switch (cell.state) {
        case CellState::kNumber:
          out += cell.value.to_string();
          break;
        case CellState::kBlank:
          out += "_";
          break;
        case CellState::kPlaceholder:
          out += "/";
          break;
        case CellState::kInvalid:
          out += "?";
          break;
        case CellState::kMissing:
          out += "none";
          break;
      }
    }
    return out;
  }

  std::size_t findings(std::string_view rule) const {
    return static_cast<std::size_t>(
        std::count_if(result_.findings.begin(), result_.findings.end(),
                      [rule](const Finding& finding) { return finding.rule == rule; }));
  }

 private:
  Result result_;
};

const std::string kPartTwo = "<h2>二、主动公开政府信息情况</h2>";
const std::string kPartThree = "<h2>三、收到和处理政府信息公开申请情况</h2>";
const std::string kPartFour = "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>";
const std::string kRelation =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

}  // namespace

TEST_CASE("Real tables: heads wider than the values under them") {
  const auto license = [](const std::string& values) {
    return Page(kPartTwo +
                table({"5:第二十条第（五）项", "信息内容|上一年项目数量|2:本年增/减|处理决定数量",
                       "行政许可" + values}))
        .row("disclosure.license");
  };
  CHECK(license("|2:5|-1|7") == "5 -1 7");
  CHECK(license("|2:|-1|7") == "_ -1 7");
  CHECK(license("|2:5||7") == "5 _ 7");
  CHECK(license("|2:5|-1|") == "5 -1 _");
  CHECK(license("|5|2:-1|7") == "5 -1 7");
  CHECK(license("|5|2:|7") == "5 _ 7");
}

TEST_CASE("Real tables: heads of three rows, and blank cells below them") {
  const std::vector<std::string> heads = {"3x3:" + kRelation + "|7:申请人情况",
                                          "1x2:自然人|5:法人或其他组织|1x2:总计",
                                          "商业企业|科研机构|社会公益组织|法律服务机构|其他"};
  std::vector<std::string> rows = heads;
  rows.push_back("3:一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21");
  rows.push_back("3:二、上年结转政府信息公开申请数量||1|||2||3");
  rows.push_back("1x3:三、本年度办理结果|2:（一）予以公开|1|2|3|4|5|6|21");
  rows.push_back("1x2:（三）不予公开|1.属于国家秘密||1|||||1");
  rows.push_back("2.其他法律行政法规禁止公开|1||||||1");
  const Page page(kPartThree + table(rows));
  CHECK(page.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(page.row("requests.carried_in") == "_ 1 _ _ 2 _ 3");
  CHECK(page.row("requests.granted") == "1 2 3 4 5 6 21");
  CHECK(page.row("requests.refused_secret") == "_ 1 _ _ _ _ 1");
  CHECK(page.row("requests.refused_law") == "1 _ _ _ _ _ 1");
}

TEST_CASE("Real tables: rows whose columns are one cell") {
  const Page page(
      kPartThree +
      table({"3x3:" + kRelation + "|7:申请人情况", "1x2:自然人|5:法人或其他组织|1x2:总计",
             "商业企业|科研机构|社会公益组织|法律服务机构|其他",
             "3:一、本年新收政府信息公开申请数量|7:无", "3:二、上年结转政府信息公开申请数量|7:0",
             "3:四、结转下年度继续办理|1||||||1"}));
  CHECK(page.row("requests.new") == "? ? ? ? ? ? ?");
  CHECK(page.row("requests.carried_in") == "? ? ? ? ? ? ?");
  CHECK(page.row("requests.carried_out") == "1 _ _ _ _ _ 1");
  CHECK(page.findings("table.shape") == 1);
}

TEST_CASE("Real tables: a number below one is no value of its last row") {
  const std::string rows = table({"信息内容|3:本年处理决定数量", "行政处罚|3:5"});
  const Page page(kPartTwo + rows + "<p>03</p><h2>收到和处理政府信息公开申请情况</h2>");
  CHECK(page.row("disclosure.penalty") == "none none 5");
}

TEST_CASE("Real tables: heads that a span off by one has moved") {
  const std::string inner = "商业企业|科研机构|社会公益组织|法律服务机构|其他";
  const std::string row = "2:（三）不予公开|1.属于国家秘密|5|1|2|0|3|0|11";
  for (const std::string heads :
       {"1x2:自然人|4:法人或其他组织|1x2:总计", "1x2:自然人|6:法人或其他组织|1x2:总计",
        "|1x2:自然人|5:法人或其他组织|1x2:总计"}) {
    const Page page(kPartThree + table({"3x3:" + kRelation + "|7:申请人情况", heads, inner, row}));
    INFO(heads);
    CHECK(page.row("requests.refused_secret") == "5 1 2 0 3 0 11");
  }
}

TEST_CASE("Real tables: a head that spans a row too many moves the end of the first") {
  const Page page(kPartThree + table({"3x3:" + kRelation + "|7:申请人情况",
                                      "1x2:自然人|5:法人或其他组织|1x3:总计",
                                      "商业企业|科研机构|社会公益组织|法律服务机构|其他",
                                      "3:一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21",
                                      "3:二、上年结转政府信息公开申请数量|0|1|0|0|0|0|1",
                                      "3:四、结转下年度继续办理|0|1|0|0|0|0|1"}));
  CHECK(page.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(page.findings("table.shape") == 0);
}

TEST_CASE("Real tables: a label left of the heads, one of which is blank") {
  const Page page(kPartThree + table({"|||自然人|法人或其他组织|||||总计",
                                      "（三）不予公开||||商业企业|科研机构|社会公益组织||其他|",
                                      "一、本年新收政府信息公开申请数量|||1|2|3|4|5|6|21"}));
  CHECK(page.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Real tables: a column too many, padding columns, a merged blank") {
  const std::string first = "一、本年新收政府信息公开申请数量";
  const std::string second = "二、上年结转政府信息公开申请数量";
  // An extra subtotal of the organisations is nobody's value.
  const Page subtotal(
      kPartThree + table({kRelation + "|8:申请人情况",
                          "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|法人小计|总计",
                          first + "|1|2|3|4|5|6|20|21", second + "||2||||6|8|8"}));
  CHECK(subtotal.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(subtotal.row("requests.carried_in") == "_ 2 _ _ _ 6 8");
  // Columns without heads.
  const Page padded(kPartThree +
                    table({kRelation + "||7:申请人情况",
                           "||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|",
                           first + "||1|2|3|4|5|6|21|", second + "|||2||||6|8|"}));
  CHECK(padded.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(padded.row("requests.carried_in") == "_ 2 _ _ _ 6 8");
  // Blank cells that were merged into one.
  const Page merged(kPartThree +
                    table({kRelation + "|7:申请人情况",
                           "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
                           first + "|1|2|3|4|5|6|21", second + "|1|5:|1"}));
  CHECK(merged.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(merged.row("requests.carried_in") == "1 _ _ _ _ _ 1");
}

TEST_CASE("Real tables: a row that lacks a cell") {
  const std::string heads = "信息内容|本年新制作数量|本年新公开数量|对外公开总数量";
  const Page page(kPartTwo + table({heads, "规章|1|2", "规范性文件|1||3"}));
  CHECK(page.row("disclosure.regulations") == "? ? ?");
  CHECK(page.row("disclosure.normative") == "1 _ 3");
  const std::string outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";
  const std::string three = "1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计|";
  const Page disputes(kPartFour +
                      table({"5:行政复议|10:行政诉讼", three + "5:未经复议直接起诉|5:复议后起诉",
                             outcomes + "|" + outcomes, "1|0|0|1|0|0|0|0|0|0|0|0|0|0"}));
  CHECK(disputes.row("disputes.review") == "? ? ? ? ?");
}

TEST_CASE("Real tables: the disputes with their first value blank") {
  const std::string heads = "结果维持|结果纠正|其他结果|尚未审结|总计";
  const Page page(kPartFour + table({"5:行政复议|10:行政诉讼",
                                     "1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计|"
                                     "5:未经复议直接起诉|5:复议后起诉",
                                     heads + "|" + heads, "|1|||1||1|||1|1||||1"}));
  CHECK(page.row("disputes.review") == "_ 1 _ _ 1");
  CHECK(page.row("disputes.suit_direct") == "_ 1 _ _ 1");
  CHECK(page.row("disputes.suit_after_review") == "1 _ _ _ 1");
}

TEST_CASE("Real tables: the disputes with a text for their first value") {
  const std::string heads = "结果维持|结果纠正|其他结果|尚未审结|总计";
  const std::string three = "1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计|";
  for (const std::string first : {"见附件", "1-2"}) {
    const Page page(kPartFour +
                    table({"5:行政复议|10:行政诉讼", three + "5:未经复议直接起诉|5:复议后起诉",
                           heads + "|" + heads, first + "|1|0|0|1|0|1|0|0|1|1|0|0|0|1"}));
    CHECK(page.row("disputes.review") == "? 1 0 0 1");
    CHECK(page.row("disputes.suit_direct") == "0 1 0 0 1");
    CHECK(page.row("disputes.suit_after_review") == "1 0 0 0 1");
  }
}

TEST_CASE("Real tables: a block of the disputes whose heads begin above its name") {
  const Page page(kPartFour +
                  table({"结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|7|0|||7"}));
  CHECK(page.row("disputes.review") == "7 0 _ _ 7");
}

TEST_CASE("Real tables: a row of blanks below the disputes, or a copy of theirs, is no other row") {
  const std::string heads = "结果维持|结果纠正|其他结果|尚未审结|总计";
  const std::string three = "1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计|";
  const std::string values = "0|0|0|0|0|0|1|0|0|1|0|0|0|0|0";
  const auto extra_rows = [&](const std::string& below) {
    const Page page(kPartFour +
                    table({"5:行政复议|10:行政诉讼", three + "5:未经复议直接起诉|5:复议后起诉",
                           heads + "|" + heads, values, below}));
    return page.findings("table.row_extra");
  };
  CHECK(extra_rows("||||||||||||||") == 0);
  CHECK(extra_rows("15:") == 0);
  CHECK(extra_rows(values) == 0);
  CHECK(extra_rows(values + "||") == 0);
  CHECK(extra_rows("1|0|0|0|1|0|1|0|0|1|0|0|0|0|0") == 1);
}

}  // namespace gouji
