// The real reports inside the pages of county governments: menus, frames, links to other reports
// and imprints around them add no cell and no finding, and take none away.
#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catch.h"
#include "document/reader.h"
#include "gouji/gouji.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::array<const char*, 5> kSeeds{"000_f9f464c86d1dad28", "001_be2462de74f1b0c4",
                                            "002_baa44959fd9d628f", "003_dc7a5fd35aa49e56",
                                            "004_6b9fd438d9b8f5de"};

std::string seed_text(const std::string& seed) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/golden/seeds/" + seed + ".txt",
                   std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\n') {
      out += "<br>";
    } else {
      out += c;
    }
  }
  return out;
}

// The report's paragraphs and tables as markup.
std::string body_of(const std::string& report) {
  const Reading reading = read_document(report, report.size());
  const std::string_view text = reading.text.utf8;
  std::string out;
  for (const Block& block : reading.document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += "<p class=MsoNormal><span lang=ZH-CN>" + escaped(slice(text, paragraph->span)) +
             "<o:p></o:p></span></p>\n";
      continue;
    }
    out += "<table class=MsoTable border=1>";
    for (const GridRow& row : std::get<Grid>(block).rows) {
      out += "<tr>";
      for (const GridCell& cell : row.cells) {
        out += "<td><p>" + escaped(slice(text, cell.span)) + "</p></td>";
      }
      out += "</tr>\n";
    }
    out += "</table>\n";
  }
  return out;
}

// Frames made of tables, as sites had them for twenty years.
std::string framed(const std::string& body) {
  return "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"><html><head>"
         "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><title>年报</title>"
         "<style>.share{display:none}</style><script>var t = '<table>';</script></head><body>"
         "<table><tr><td>首页</td><td>政务资讯</td><td>政府信息公开</td><td>办事服务</td></tr></"
         "table>"
         "<table><tr><td><table><tr><td>信息公开指南</td></tr><tr><td><a "
         "href='#'>政府信息公开工作年度"
         "报告</a></td></tr><tr><td>依申请公开</td></tr></table></"
         "td><td><table><tr><td>您现在的位置："
         "首页 &gt;&gt; 政府信息公开 &gt;&gt; 政府信息公开年报</td></tr></table><table "
         "border=1><tr>"
         "<td>索 引 "
         "号：</td><td>00584/2019-00012</td><td>公开日期：</td><td>2019-01-25</td></tr></table>"
         "<table><tr><td>字体：【<a>大</a> <a>中</a> <a>小</a>】 【打印】</td></tr><tr><td>"
         "<div id=zoom>" +
         body +
         "</div></td></tr><tr><td>【<a>关闭窗口</a>】</td></"
         "tr><tr><td>上一篇：<a>信访局2018年政府信息公开"
         "工作年度报告</a></td></tr></table><div class=share>分享到：微信 "
         "微博</div></td></tr></table>"
         "<table><tr><td>主办：某某县人民政府办公室<br>网站标识码：4105000001 "
         "豫ICP备05012345号-1</td></tr>"
         "</table></body></html>";
}

// Boxes, as they have them now.
std::string boxed(const std::string& body) {
  return "<!DOCTYPE html><html lang=zh-CN><head><meta charset=UTF-8><style>.dialog{display:none}"
         "@media print{.article{display:none}}</style></head><body><nav><ul><li>首页</ul></nav>"
         "<div>当前位置：<a>首页</a>&nbsp;&gt;&nbsp;<a>政府信息公开年报</a></"
         "div><div><h3>政府信息公开</h3>"
         "<ul><li><a>政府信息公开指南</a><li><a>政府信息公开年报</a><li><a>依申请公开</a></ul></"
         "div>"
         "<div class=article><div><span>发布时间：2019-01-28 "
         "16:32</span><span>浏览次数：<i>123</i>次"
         "</span><span>分享到：</span></div><div class=TRS_Editor>" +
         body +
         "</div><div>【打印本页】【关闭窗口】</div><div style='display:none'>扫一扫</div><div "
         "class=dialog>"
         "<p>2. 重复申请 "
         "9</p></div></div><div><h3>相关信息</h3><ul><li><a>某某县2017年政府信息公开工作"
         "年度报告</a><span>2018-01-22</span></ul></div><footer><p>版权所有</p></"
         "footer><div><p>主办：某某县"
         "人民政府</p><p>晋ICP备14001234号</p></div><script>share()</script></body></html>";
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_blank(next_char(text, at))) out += text.substr(begin, at - begin);
  }
  return out;
}

std::vector<std::string> cells_of(const Result& result) {
  std::vector<std::string> out;
  for (const ResultCell& cell : result.cells) {
    out.push_back(std::string(cell.id) + " " + std::to_string(static_cast<int>(cell.state)) + " " +
                  without_blanks(cell.text));
  }
  return out;
}

std::multiset<std::string> findings_of(const Result& result) {
  std::multiset<std::string> out;
  for (const Finding& finding : result.findings) {
    out.insert(finding.rule + " " + without_blanks(finding.message.zh));
  }
  return out;
}

}  // namespace

TEST_CASE("a report on a county's page is the report") {
  Options options;
  options.disable = {"date.late", "date.impossible"};  // of the page's own date
  for (const std::string seed : kSeeds) {
    const std::string report = seed_text(seed);
    const Result plain = check(report, options);
    const std::string body = body_of(report);
    for (const std::string& page : {framed(body), boxed(body)}) {
      INFO(seed << (page == framed(body) ? ", framed" : ", boxed"));
      const Result result = check(page, options);
      CHECK(result.source.format == "html");
      CHECK(result.title == plain.title);
      CHECK(result.organ == plain.organ);
      CHECK(result.year == plain.year);
      CHECK(cells_of(result) == cells_of(plain));
      CHECK(findings_of(result) == findings_of(plain));
    }
  }
}

}  // namespace gouji
