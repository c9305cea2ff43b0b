#include "report/flow.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "document/reader.h"
#include "report/prose.h"

namespace gouji {
namespace {

// The paragraphs of a report's first part as they are read, each in brackets.
std::string paragraphs_of(std::string_view part) {
  Text text;
  text.utf8 = "青禾县文物局2020年政府信息公开工作年度报告\n一、总体情况\n" + std::string(part);
  const std::string written = text.utf8;
  const Document document = read_text(text.utf8);
  Report report = read_report(text, document);
  const Prose prose = read_prose(text, document, report);
  std::string out;
  for (const ProseParagraph& paragraph : prose.paragraphs) {
    out += "[" + text.utf8.substr(paragraph.span.begin, paragraph.span.size()) + "]";
  }
  prose.flow.restore(text.utf8);
  CHECK(text.utf8 == written);
  return out;
}

TEST_CASE("a text with its lines put together knows the way back", "[flow]") {
  const std::string written = "ab\n cd\r\nef|gh\nij\n";
  std::string text = written;
  Flow flow;
  CHECK(flow.empty());
  const std::vector<Span> first{{2, 4}, {6, 8}};
  const std::vector<Span> second{{13, 14}};
  CHECK(flow.put_together(text, {0, 10}, first) == 6);
  CHECK(flow.put_together(text, {11, 16}, second) == 15);
  CHECK(text == "abcdef\n \r\n|ghij\n\n");
  CHECK_FALSE(flow.empty());

  CHECK(flow.as_written({0, 2}) == Span{0, 2});    // before the end of a line
  CHECK(flow.as_written({2, 4}) == Span{4, 6});    // between two
  CHECK(flow.as_written({1, 3}) == Span{1, 5});    // with one in it
  CHECK(flow.as_written({0, 6}) == Span{0, 10});   // the paragraph
  CHECK(flow.as_written({6, 6}) == Span{10, 10});  // behind it
  CHECK(flow.as_written({10, 13}) == Span{10, 13});
  CHECK(flow.as_written({13, 15}) == Span{14, 16});
  CHECK(flow.as_written({16, 17}) == Span{16, 17});

  CHECK(flow.put_together(Span{0, 2}) == Span{0, 2});
  CHECK(flow.put_together(Span{4, 6}) == Span{2, 4});
  CHECK(flow.put_together(Span{1, 5}) == Span{1, 3});
  CHECK(flow.put_together(Span{0, 10}) == Span{0, 6});
  CHECK(flow.put_together(Span{2, 4}) == Span{2, 2});  // what is not there any more
  CHECK(flow.put_together(Span{14, 16}) == Span{13, 15});
  CHECK(flow.put_together(Span{16, 17}) == Span{16, 17});

  flow.restore(text);
  CHECK(text == written);
}

TEST_CASE("an edit may leave nothing between two lines", "[flow]") {
  Text text;
  text.utf8 = "青禾县文物局2020年政府信息公开工作年度报告\n一、总体情况\n收到申请12件，办结10件。";
  const std::string written = text.utf8;
  Document document = read_text(text.utf8);
  auto& whole = std::get<Paragraph>(document.blocks.back());
  const std::size_t middle = written.find("办结");
  const Paragraph rest{{middle, whole.span.end}, false};
  whole.span.end = middle;
  document.blocks.emplace_back(rest);
  Report report = read_report(text, document);
  const Prose prose = read_prose(text, document, report);
  REQUIRE(prose.paragraphs.size() == 1);
  CHECK(prose.flow.empty());
  prose.flow.restore(text.utf8);
  CHECK(text.utf8 == written);
}

TEST_CASE("lines that a page cut are one paragraph", "[flow]") {
  CHECK(paragraphs_of("2020年，我局收到政府信息公开申请12件，作出行政处\n罚3件。\n") ==
        "[2020年，我局收到政府信息公开申请12件，作出行政处罚3件。]");
  // As many lines tell how wide the page is, marks and numbers at their ends tell nothing.
  const std::string page =
      "2020年，我局认真贯彻落实条例，扎实做好公开工作，\n"
      "努力提高公开质量，保障群众的知情权、参与权，全年\n"
      "共收到政府信息公开申请12件，均已办结并依法答复；\n"
      "没有申请人提起行政复议，也没有行政诉讼，办理国办\n"
      "发〔20\n"
      "20〕3号文件。一是公开信息35条，其中政策文件占1\n"
      "2条，其余为工作动态，公开内容全面准确及时有效。\n"
      "二是加强平台建设，网站公开信息30条，微信公众号\n"
      "公开5条。\n";
  CHECK(paragraphs_of(page) ==
        "[2020年，我局认真贯彻落实条例，扎实做好公开工作，努力提高公开质量，保障群众的知情权、"
        "参与权，全年共收到政府信息公开申请12件，均已办结并依法答复；\n没有申请人提起行政复议，"
        "也没有行政诉讼，办理国办发〔20]"
        "[20〕3号文件。一是公开信息35条，其中政策文件占12条，其余为工作动态，公开内容全面准确及"
        "时有效。][二是加强平台建设，网站公开信息30条，微信公众号公开5条。]");
}

TEST_CASE("a line ends as no paragraph does", "[flow]") {
  CHECK(paragraphs_of("收到申请12件，\n办结10件；\n结转2件（企业1件\n，个人1件）。\n") ==
        "[收到申请12件，办结10件；\n结转2件（企业1件，个人1件）。]");
  CHECK(paragraphs_of(
            "如有疑问，请与我局联系（地址：人民路；\n邮编：100000；\n电话：2251234）。\n") ==
        "[如有疑问，请与我局联系（地址：人民路；\n邮编：100000；\n电话：2251234）。]");
  CHECK(paragraphs_of("按照《信息处理费管\n理办法》规定，未收费。\n") ==
        "[按照《信息处理费管理办法》规定，未收费。]");
  // What is never closed opens nothing.
  CHECK(paragraphs_of("收到申请12件（含结转。\n办结10件。\n") ==
        "[收到申请12件（含结转。][办结10件。]");
  CHECK(paragraphs_of("（含网络申请5件，\n未发生行政复议。\n作出行政许可16件）。\n") ==
        "[（含网络申请5件，未发生行政复议。][作出行政许可16件）。]");
}

TEST_CASE("where most lines end within sentences, all do", "[flow]") {
  CHECK(
      paragraphs_of("（一）主动公开\n"
                    "全年主动公开政府信息35条，其中通过门户网站公开3\n"
                    "0条，政务新媒体5条，制发规范性文件2\n"
                    "件，均已公开，并且按照规定同步作出解读，回应社会关\n"
                    "切。全年收到申请12件，均已按期办结，没有结转下年度继续\n"
                    "办理的申请，也没有因政府信息公开工作引起行\n"
                    "政复议和行政诉讼，继续做好政务新媒体和门户网站的日常维护，全\n"
                    "年未发生安全事件。\n"
                    "（二）监督保障\n") ==
      "[（一）主动公开][全年主动公开政府信息35条，其中通过门户网站公开30条，政务新媒体5条，制发规范"
      "性文件2件，均已公开，并且按照规定同步作出解读，回应社会关切。全年收到申请12件，均已按期"
      "办结，没有结转下年度继续办理的申请，也没有因政府信息公开工作引起行政复议和行政诉讼，继续"
      "做好政务新媒体和门户网站的日常维护，全年未发生安全事件。][（二）监督保障]");
}

TEST_CASE("lines that are paragraphs stay so", "[flow]") {
  CHECK(paragraphs_of("全年主动公开政府信息35条。\n收到政府信息公开申请12件。\n") ==
        "[全年主动公开政府信息35条。][收到政府信息公开申请12件。]");
  // A number, a margin or an item begins another one.
  CHECK(paragraphs_of("我局认真贯彻落实条例，扎实做好公开工作，努力提高公开\n"
                      "（一）主动公开。公开信息35条。\n") ==
        "[我局认真贯彻落实条例，扎实做好公开工作，努力提高公开][（一）主动公开。公开信息35条。]");
  CHECK(paragraphs_of("我局认真贯彻落实条例，扎实做好公开工作，努力提高公开\n"
                      "　　全年公开信息35条。\n") ==
        "[我局认真贯彻落实条例，扎实做好公开工作，努力提高公开][全年公开信息35条。]");
}

TEST_CASE("paragraphs without a mark at their ends stay apart", "[flow]") {
  CHECK(paragraphs_of("公开信息268条，均在门户网站公开\n"
                      "制发规范性文件1件，便于查阅\n"
                      "收到政府信息公开申请9件，无上年结转\n"
                      "办结8件，结转下年度继续办理1件\n"
                      "没有行政复议，也没有行政诉讼\n"
                      "完善审查制度，更新公开目录\n"
                      "做好日常维护，没有安全事件\n") ==
        "[公开信息268条，均在门户网站公开][制发规范性文件1件，便于查阅]"
        "[收到政府信息公开申请9件，无上年结转][办结8件，结转下年度继续办理1件]"
        "[没有行政复议，也没有行政诉讼][完善审查制度，更新公开目录][做好日常维护，没有安全事件]");
  // Other ends of sentences, below headings.
  for (const char* end : {".", "。）", "。”", "…", "。\\"}) {
    std::string text;
    std::string read;
    for (const char* words :
         {"收到政府信息公开申请9件，均按期答复了申请人", "完善保密审查制度，更新了公开目录",
          "做好门户网站的日常维护，优化栏目设置", "调整领导小组，明确了专人负责公开工作",
          "开展业务培训，提高工作人员的业务能力", "举办政府开放日活动，接受群众监督"}) {
      text += "工作情况\n" + std::string(words) + end + "\n";
      read += "[工作情况][" + std::string(words) + end + "]";
    }
    INFO(end);
    const std::string found = paragraphs_of(text);
    CHECK(found.find("工作情况]") != found.npos);
    CHECK(found.find("情况收到") == found.npos);
    CHECK(std::count(found.begin(), found.end(), '[') == std::count(read.begin(), read.end(), '['));
  }
}

TEST_CASE("who signs is no end of a paragraph", "[flow]") {
  CHECK(paragraphs_of("无其他需要报告的事项；\n青禾县文物局\n2021年1月12日\n") ==
        "[无其他需要报告的事项；][青禾县文物局][2021年1月12日]");
}

TEST_CASE("words and numbers that are whole stay apart", "[flow]") {
  CHECK(paragraphs_of("监督人：青禾县文物局办公室张三，监督电话：0534-2251234\n"
                      "联系人：青禾县文物局办公室李四，联系电话：0534-2251235\n"
                      "13812345678\n") ==
        "[监督人：青禾县文物局办公室张三，监督电话：0534-2251234联系人：青禾县文物局办公室李四，"
        "联系电话：0534-2251235\n13812345678]");
  CHECK(paragraphs_of("联系人：张三，联系地址：青禾县人民路12号，电话：010-88886666\n"
                      "2020年我局公开信息35条。\n") ==
        "[联系人：张三，联系地址：青禾县人民路12号，电话：010-88886666\n2020年我局公开信息35条。]");
  CHECK(paragraphs_of("我局认真贯彻落实条例，扎实做好公开工作，积极开发手机APP\nGov版。\n") ==
        "[我局认真贯彻落实条例，扎实做好公开工作，积极开发手机APP\nGov版。]");
}

}  // namespace
}  // namespace gouji
