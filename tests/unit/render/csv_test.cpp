// Findings as CSV: fields are quoted, nothing is a formula, no file is lost.
#include "render/csv.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

// The records of RFC 4180, read strictly.
std::vector<std::vector<std::string>> records(std::string_view text) {
  std::vector<std::vector<std::string>> out(1, {""});
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '"') {
      for (++i;; ++i) {
        REQUIRE(i < text.size());
        if (text[i] != '"') {
          out.back().back() += text[i];
        } else if (text.substr(i + 1, 1) == "\"") {
          out.back().back() += text[i++];
        } else {
          break;
        }
      }
      ++i;
      REQUIRE((text[i] == ',' || text[i] == '\r'));
    } else if (text[i] == ',') {
      out.back().emplace_back();
      ++i;
    } else if (text[i] == '\r') {
      REQUIRE(text.substr(i, 2) == "\r\n");
      i += 2;
      if (i < text.size()) out.push_back({""});
    } else {
      REQUIRE(text[i] != '\n');
      out.back().back() += text[i++];
    }
  }
  REQUIRE(text.ends_with("\r\n"));
  return out;
}

std::string seed(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/golden/seeds/" + name + ".txt",
                   std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("fields of CSV") {
  CHECK(csv_field("文峰区") == "文峰区");
  CHECK(csv_field("") == "");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("他说“1”\"2\"") == "\"他说“1”\"\"2\"\"\"");
  CHECK(csv_field("一\n二") == "\"一\n二\"");
  CHECK(csv_field("a\xFF") == "a\uFFFD");
}

TEST_CASE("numbers stay numbers and nothing else is a formula") {
  for (const std::string number : {"0", "44", "-11", "-0.5", "1.2968"}) {
    CHECK(csv_field(number) == number);
  }
  for (const std::string text : {"=1+1", "+1", "-", "--1", "-1+1", "-1.", "-.5", "@SUM(A1)", "＝1",
                                 "＋1", "－11", "＠a", "  =1", "-2+cmd|' /C calc'!A0"}) {
    INFO(text);
    CHECK(csv_field(text) == "'" + text);
  }
  CHECK(csv_field("\t=1") == "'\t=1");
  CHECK(csv_field("\r=1") == "\"'\r=1\"");
  CHECK(csv_field("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
}

TEST_CASE("a finding is a line with its place, what is there, what should be, and why") {
  Options options;
  options.name = "=报告,\"1\".txt";
  const Result result = check(seed("002_baa44959fd9d628f"), options);
  const auto rows = records(to_csv(result, Language::kZh));
  REQUIRE(rows.size() == result.findings.size());
  const auto head = records(csv_head(Language::kZh)).front();
  CHECK(head.front() == "\xEF\xBB\xBF文件");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == head.size());
    CHECK(rows[i][0] == "'=报告,\"1\".txt");
    CHECK(rows[i][4] == "未通过");
    CHECK(rows[i][6] == result.findings[i].rule);
    CHECK(rows[i][9] == std::to_string(result.findings[i].line));
    CHECK_FALSE(rows[i][15].empty());
    if (result.findings[i].rule != "requests.results") continue;
    CHECK(rows[i][5] == "错误");
    CHECK(rows[i][8].starts_with("表三 （七）总计·"));
    CHECK(rows[i][13] == "43");
    CHECK(rows[i][14] == "44");
  }
  CHECK(records(to_csv(result, Language::kEn)).front()[4] == "fail");
  CHECK(records(csv_head(Language::kEn)).front().size() == head.size());
}

TEST_CASE("what is ignored says so, also without a reason") {
  Result result;
  Finding finding;
  finding.rule = "cell.width";
  finding.ignored = Ignored{"=核实过", false};
  result.findings = {finding};
  CHECK(records(to_csv(result, Language::kZh)).front().back() == "'=核实过");
  result.findings[0].ignored->reason.clear();
  CHECK(records(to_csv(result, Language::kZh)).front().back() == "已忽略，没有写理由");
  result.findings[0].ignored.reset();
  CHECK(records(to_csv(result, Language::kZh)).front().back() == "");
}

TEST_CASE("a result without findings has a line") {
  Result result;
  result.source.name = "a.txt";
  result.verdict = Verdict::kPass;
  const auto rows = records(to_csv(result, Language::kZh));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].size() == records(csv_head(Language::kZh)).front().size());
  CHECK(rows[0][0] == "a.txt");
  CHECK(rows[0][4] == "通过");
}

}  // namespace gouji
