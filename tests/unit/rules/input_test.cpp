// What is said of inputs that cannot be read, by what the reader found.
#include <string>
#include <vector>

#include "catch.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Finding finding_on(const char* rule, const Text& text) {
  const Document document;
  const Report report;
  const Prose prose;
  const std::vector<Claim> claims;
  const Diagnosis diagnosis;
  const Beside beside;
  std::vector<Finding> findings;
  REQUIRE(find_rule(rule) != nullptr);
  find_rule(rule)->check({text, document, report, prose, claims, diagnosis, beside}, findings);
  REQUIRE(findings.size() == 1);
  return findings.front();
}

Finding finding_on(const char* rule, const std::string& detail) {
  Text text;
  text.problem = rule;
  text.detail = detail;
  return finding_on(rule, text);
}

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a damaged file is opened and saved anew in the program that it is of", "[rules]") {
  for (const char* office : {"DOCX", "XLSX", "OLE", "DOC", "XLS", "PPTX", "ODT", "ODS", "Office"}) {
    CAPTURE(office);
    CHECK(says(finding_on("input.damaged", office).advice.zh, "Word 或 WPS"));
  }
  CHECK(says(finding_on("input.damaged", "DOCX").message.zh, "这个 Word 文档已经损坏"));
  CHECK(says(finding_on("input.damaged", "PDF").message.zh, "这个 PDF 文件已经损坏"));
  CHECK(says(finding_on("input.damaged", "XLSX").message.zh, "这个 Excel 工作簿已经损坏"));
  CHECK(says(finding_on("input.damaged", "Office").message.zh, "这个 Office 文档已经损坏"));
  CHECK(says(finding_on("input.damaged", "PDF").advice.zh, "“打印”"));
  for (const char* other : {"ZIP", "HTML"}) {
    const Finding finding = finding_on("input.damaged", other);
    CHECK(finding.advice.zh == "请重新下载，或者向提供的人再要一份。");
    CHECK(says(finding.message.zh, other));
  }
  CHECK(says(finding_on("input.damaged", "ZIP member").message.zh, "压缩包里的这个文件"));
}

TEST_CASE("what cannot be read is named, or described by a sentence of its own", "[rules]") {
  const auto said = [](const char* detail) {
    return finding_on("input.unsupported", detail).message.zh;
  };
  CHECK(said("OFD") == "这是OFD 文件，不能直接检查。");
  CHECK(said("PDF scan") == "这个 PDF 是扫描件，只有图片，没有文字。");
  CHECK(said("XYZ") == "这是XYZ，不能直接检查。");
}

TEST_CASE("an encoding whose table could not be had is no unknown one", "[rules]") {
  CHECK(says(finding_on("input.encoding", "GB18030").advice.zh, "请刷新后再试"));
  CHECK(says(finding_on("input.encoding", "UTF-32").message.zh, "（UTF-32）无法识别"));
}

TEST_CASE("places that could not be decoded are counted", "[rules]") {
  Text text;
  text.encoding = "UTF-8";
  text.undecodable = {{3, 6}};
  const Finding one = finding_on("input.encoding", text);
  CHECK(says(one.message.zh, "以“\uFFFD”代替。"));
  CHECK(says(one.message.en, "1 place is not valid"));
  CHECK(one.message.en.ends_with("shown as “\uFFFD”."));
  text.undecodable = {{3, 6}, {9, 12}};
  const Finding two = finding_on("input.encoding", text);
  CHECK(says(two.message.zh, "代替，这里是第一处。"));
  CHECK(says(two.message.en, "2 places are not valid"));
  CHECK(two.message.en.ends_with("This is the first."));
}

TEST_CASE("a size beyond a limit never reads as the limit", "[rules]") {
  Text text;
  text.problem = "input.too_large";
  text.bytes = std::size_t{3} << 20;
  CHECK(says(finding_on("input.too_large", text).message.zh, "（3 MB）"));
  ++text.bytes;
  CHECK(says(finding_on("input.too_large", text).message.zh, "（4 MB）"));
  text.detail = "cells";
  CHECK(says(finding_on("input.too_large", text).message.zh, "单元格太多"));
  text.detail = "archive";
  CHECK(says(finding_on("input.too_large", text).message.zh, "解压后太大"));
}

}  // namespace gouji
