// Results as a printable document: well formed, self-contained, and what is hostile in a report
// stays text.
#include "render/html.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"
#include "rules/rule.h"

namespace gouji {
namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/" + name, std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string seed() { return file("golden/seeds/002_baa44959fd9d628f.txt"); }

std::string page(const Result& result, Language language = Language::kZh) {
  return html_head(language) + to_html(result, language) + html_tail(language);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// What is wrong with the markup: elements that are not closed in order, attributes without quotes
// or of names that the renderer has no use for.
std::string fault(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == html.npos) return "an open tag";
    const std::string tag(html.substr(at + 1, end - at - 1));
    if (tag.starts_with('!')) continue;
    const std::string name = tag.substr(0, tag.find(' '));
    if (name.starts_with('/')) {
      if (open.empty() || "/" + open.back() != name) return name + " at " + std::to_string(at);
      open.pop_back();
      continue;
    }
    if (name == "script" || name == "img" || name == "link" || name == "a") return tag;
    if (count_of(tag, "\"") % 2 != 0 || contains(tag, "style=") || contains(tag, " on")) return tag;
    if (name != "meta" && name != "br") open.push_back(name);
  }
  return open.empty() ? "" : "open: " + open.back();
}

}  // namespace

TEST_CASE("the document stands alone and is well formed") {
  for (const Language language : {Language::kZh, Language::kEn}) {
    Options options;
    options.name = "a.txt";
    for (const std::string& bytes :
         {seed(), file("cases/base/2021-department.txt"), std::string("%PDF-1.7"), std::string()}) {
      const Result result = check(bytes, options);
      const std::string html = page(result, language);
      CHECK(fault(html) == "");
      CHECK(contains(html, "default-src 'none'; style-src 'unsafe-inline'"));
      CHECK_FALSE(contains(html, "http://"));
      CHECK_FALSE(contains(html, "https://"));
      CHECK_FALSE(contains(html, "url("));
      CHECK(count_of(html, "<ol class=\"findings\">") == (result.findings.empty() ? 0u : 1u));
      CHECK(count_of(html, "<p class=\"what\">") == result.findings.size());
    }
  }
}

TEST_CASE("findings say where, what there is, what should be, and by which rule") {
  Options options;
  options.name = "甲.txt";
  const std::string html = page(check(seed(), options));
  CHECK(contains(html, "<dt>文件</dt><dd><bdi>甲.txt</bdi>"));
  CHECK(contains(html, "<dt>年度</dt><dd><bdi>2019</bdi>"));
  CHECK(contains(html, "class=\"verdict fail\"><strong>未通过</strong>有 4 个错误需要改正。"));
  CHECK(contains(html, "<bdi>43</bdi> → 应为：<bdi>44</bdi>"));
  CHECK(contains(html, "，<bdi>表三 （七）总计·自然人</bdi>"));
  for (const char* rule : {"requests.results", "cell.unit"}) {
    CHECK(contains(html, std::string("依据</dt><dd>") + std::string(find_rule(rule)->basis.zh)));
  }
  CHECK(contains(html, "没有检查的规则和原因"));
  CHECK(contains(html, "勾稽 " + version()));
  CHECK(contains(page(check(seed(), options), Language::kEn), "4 errors are to be put right."));
}

TEST_CASE("the tables have every cell, and the bad ones are marked by number") {
  const Result result = check(seed(), {});
  const std::string html = page(result);
  CHECK(count_of(html, "<table>") == 3);
  const std::string tables = html.substr(html.find("<table>"));
  CHECK(count_of(tables, "<bdi>") + count_of(tables, "class=\"state\"") == result.cells.size());
  CHECK(contains(tables, "<th scope=\"col\">社会公益组织</th>"));
  CHECK(
      contains(tables, "<th scope=\"rowgroup\" class=\"group\" colspan=\"8\">（三）不予公开</th>"));
  std::size_t number = 0;
  for (const Finding& finding : result.findings) {
    ++number;
    if (finding.rule != "cell.unit") continue;
    CHECK(contains(tables,
                   "<td class=\"bad\"><bdi>53万</bdi>&#8288;<sup>※" + std::to_string(number)));
  }
}

TEST_CASE("an ignored finding stands apart, with the reason") {
  Options options;
  options.ignored = {{"", "requests.results", "<b>核实过</b>", true}};
  const std::string html = page(check(seed(), options));
  CHECK(contains(html, "人工忽略的问题"));
  CHECK(contains(html, "整条规则不再检查；理由：<bdi>&lt;b&gt;核实过&lt;/b&gt;</bdi>"));
  const std::string findings = html.substr(0, html.find("人工忽略的问题"));
  CHECK_FALSE(contains(findings, "<code>requests.results</code></p>"));
  CHECK(fault(html) == "");
}

TEST_CASE("an ignored error is told in the verdict") {
  Options options;
  options.ignored = {{"", "input.empty", "", true}};
  CHECK(contains(page(check("", options)), "有错误被人工忽略，程序没有核实，不能算通过。"));
}

TEST_CASE("markup and marks of direction in a report stay text") {
  const std::string evil = "<img src=x onerror=alert(1)>\"'&\u202E\u2066\x1B";
  Options options;
  options.name = evil;
  std::string text = seed();
  text.replace(text.find("53万"), std::string_view("53万").size(), evil);
  text.replace(text.find("文峰区人民政府"), std::string_view("文峰区人民政府").size(),
               "文峰区" + evil + "人民政府");
  const std::string html = page(check(text, options));
  CHECK(fault(html) == "");
  CHECK_FALSE(contains(html, "<img"));
  CHECK(contains(html, "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"));
  for (const char* mark : {"\u202E", "\u2066", "\x1B"}) CHECK_FALSE(contains(html, mark));
}

}  // namespace gouji
