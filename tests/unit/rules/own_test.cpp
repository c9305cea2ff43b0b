// Rules of the user's own: what a file of them may say, and what they find in a report.
#include "rules/own.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

using Strings = std::vector<std::string>;

std::string base(const std::string& name) {
  std::ifstream in(std::filesystem::path(GOUJI_TESTS_DIR) / "cases/base" / name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

// What the rules of the user's own find, and their outcomes behind it.
struct Found {
  std::vector<Finding> findings;
  std::vector<RuleOutcome> outcomes;
  Result result;
};

Found found(const std::string& report, const std::string& rules) {
  Options options;
  const OwnRules read = read_own_rules(rules);
  REQUIRE(read.problems.empty());
  options.own_rules = read.rules;
  Found out;
  out.result = check(report, options);
  for (const Finding& finding : out.result.findings) {
    if (finding.rule.starts_with("own.")) out.findings.push_back(finding);
  }
  for (const RuleOutcome& outcome : out.result.rules) {
    if (outcome.rule.starts_with("own.")) out.outcomes.push_back(outcome);
  }
  return out;
}

const char* const kDepartment = "2021-department.txt";  // new: 8, 1, …, 9; granted: 4, 1, …, 5

std::string problem(const std::string& rules) {
  const OwnRules read = read_own_rules(rules);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.rules.empty());
  CHECK_FALSE(read.problems[0].message.en.empty());
  return read.problems[0].message.zh;
}

}  // namespace

TEST_CASE("a file of rules: one a line, with comments, titles, any line end and encoding",
          "[own]") {
  const std::string text =
      "\xEF\xBB\xBF# 本市的要求\r\n"
      "\r\n"
      "own.new_total  error\trequests.new.total >= 1 # 总会有人申请\r\n"
      "  own.rest warning requests.new.* = requests.new.*";
  const OwnRules read = read_own_rules(text);
  CHECK(read.problems.empty());
  REQUIRE(read.rules.size() == 2);
  CHECK(read.rules[0].id == "own.new_total");
  CHECK(read.rules[0].severity == Severity::kError);
  CHECK(read.rules[0].formula == "requests.new.total >= 1");
  CHECK(read.rules[0].title == "总会有人申请");
  CHECK(read.rules[1].severity == Severity::kWarning);
  CHECK(read.rules[1].title.empty());
  CHECK(read_own_rules("").rules.empty());
  CHECK(read_own_rules("# 没有规则\n").problems.empty());
}

TEST_CASE("a file of rules: what is wrong is said for each line", "[own]") {
  const OwnRules read = read_own_rules(
      "own.a error requests.new.total >= 0\n"
      "own.b fatal requests.new.total >= 0\n"
      "own.a error requests.new.total >= 0\n");
  CHECK(read.rules.size() == 1);
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].line == 2);
  CHECK(read.problems[1].line == 3);
  CHECK(read.problems[1].message.zh == "编号“own.a”用过了。");
  for (const char* id : {"x", "own", "own.", "own.A", "own._a", "own.a_", "own.a__b", "own.a1",
                         "requests.balance"}) {
    INFO(id);
    CHECK(problem(std::string(id) + " error requests.new.total >= 0").find("编号") == 0);
  }
  const auto of = [](const std::string& formula) { return problem("own.a error " + formula); };
  CHECK(of("requests.neww.total >= 0") == "没有行“neww”。");
  CHECK(of("requests.new.totals >= 0") == "没有栏“totals”。");
  CHECK(of("request.new.total >= 0") == "没有表“request”。");
  CHECK(of("requests.partial..granted.total >= 0") == "“granted”在“partial”之前。");
  CHECK(of("disclosure.fee.decisions >= 0") == "表里没有公式所说的格子。");
  CHECK(of("1 >= 0") == "表里没有公式所说的格子。");
  CHECK(of("requests.*.* >= 0").find("“*”") != std::string::npos);
  CHECK(of("requests.*.natural = disputes.*.total").find("“*”") != std::string::npos);
  for (const char* text : {"", "requests.new.total", "requests.new >= 0", "requests.new.total > 0",
                           "requests.new.total >= 1234567890123", "requests.new.total >= 1.5"}) {
    INFO(text);
    CHECK(of(text).find("公式看不懂") == 0);
  }
  CHECK(problem("PK\x03\x04 a.txt PK\x05\x06").find("这不是规则文件") == 0);
  CHECK(problem("<!DOCTYPE html><html><body><p>own.a</p></body></html>").find("这不是规则文件") ==
        0);
  CHECK(problem(std::string((std::size_t{1} << 20) + 1, '#')).find("这不是规则文件") == 0);
  CHECK(read_own_rules("own.az_z error requests.new.total >= 0").problems.empty());
}

TEST_CASE("a rule over one cell and a number", "[own]") {
  CHECK(found(base(kDepartment), "own.a error requests.new.total = 9").findings.empty());
  const Found wrong =
      found(base(kDepartment), "own.a warning 10 <= requests.new.total # 不少于 10");
  REQUIRE(wrong.findings.size() == 1);
  const Finding& finding = wrong.findings[0];
  CHECK(finding.severity == Severity::kWarning);
  CHECK(finding.message.zh ==
        "不符合自订的规则“不少于 10”。9 < 10（一、本年新收政府信息公开申请数量·总计 ≥ 10）。");
  CHECK(finding.cells == Strings{"requests.new.total"});
  CHECK(wrong.result.text.substr(finding.span.begin, finding.span.size()) == "9");
  CHECK(finding.actual == "9");
  CHECK_FALSE(finding.expected);
  CHECK_FALSE(finding.fix);
  REQUIRE(finding.relations.size() == 1);
  CHECK(finding.relations[0].formula == "10 <= requests.new.total");
  REQUIRE(wrong.outcomes.size() == 1);
  CHECK(wrong.outcomes[0].outcome == Outcome::kBroken);
}

TEST_CASE("a rule that is an equality says what the right side should be", "[own]") {
  const Found wrong = found(
      base(kDepartment),
      "own.a error requests.granted..partial.total - requests.new.total = disputes.review.total");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].cells.front() == "disputes.review.total");
  CHECK(wrong.findings[0].cells.size() == 4);
  CHECK(wrong.findings[0].expected.has_value() ==
        (wrong.findings[0].relations[0].numbers.find("= -") == std::string::npos));
}

TEST_CASE("a rule that is an equality may want nothing on its right side", "[own]") {
  const Found wrong = found(base(kDepartment),
                            "own.a error requests.carried_in.total = requests.carried_out.total");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].expected == "0");
}

TEST_CASE("a rule is shown with its names and with their numbers", "[own]") {
  const auto shown = [](const std::string& formula) {
    const Found wrong = found(base(kDepartment), "own.a error " + formula);
    REQUIRE(wrong.findings.size() == 1);
    const ResultRelation& relation = wrong.findings[0].relations.at(0);
    return Strings{relation.printed.en, relation.numbers};
  };
  CHECK(shown("requests.new.total - requests.granted.total = 20") ==
        Strings{"1. New requests this year / total - Granted / total = 20", "9 - 5 = 4 ≠ 20"});
  CHECK(shown("10 - requests.new.total = 0") ==
        Strings{"-1. New requests this year / total + 10 = 0", "-9 + 10 = 1 ≠ 0"});
}

TEST_CASE("a star stands for each column, or each row", "[own]") {
  const std::string report =
      replaced(base(kDepartment), "（一）予以公开\t\t4", "（一）予以公开\t\t19");
  const Found columns =
      found(report, "own.a error requests.new.* >= requests.granted.* # 公开不多于新收");
  REQUIRE(columns.findings.size() == 1);
  CHECK(columns.findings[0].message.zh.find("自然人一栏：8 < 19") != std::string::npos);
  CHECK(columns.findings[0].cells == Strings{"requests.granted.natural", "requests.new.natural"});
  CHECK(columns.findings[0].relations[0].printed.en == "1. New requests this year ≥ Granted");
  const Found rows = found(report, "own.a error requests.*.natural <= 18");
  REQUIRE(rows.findings.size() >= 1);
  CHECK(rows.findings[0].message.zh.find("“（一）予以公开”一行：18 < 19") != std::string::npos);
  CHECK(rows.findings[0].relations[0].printed.en == "18 ≥ natural persons");
  // Rows without such a column are not meant.
  CHECK(found(report, "own.a error disclosure.*.decisions >= 0").findings.empty());
  CHECK(found(report, "own.a error disclosure.*.decisions >= 1000000").findings.size() == 3);
}

TEST_CASE("a range holds the rows of the report's own form", "[own]") {
  const char* const kResults =
      "own.a error requests.granted..other_rest.* = requests.result_total.*";
  for (const char* name : {kDepartment, "2019-department.txt"}) {
    INFO(name);
    const Found all = found(base(name), kResults);
    CHECK(all.findings.empty());
    REQUIRE(all.outcomes.size() == 1);
    CHECK(all.outcomes[0].outcome == Outcome::kHeld);
  }
  // A row of another form that the report has all the same.
  std::string mixed =
      replaced(base(kDepartment),
               "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t", "\t");
  CHECK(found(mixed, "own.a error requests.other.total = 2").findings.size() == 1);
  const Found other =
      found(base("2019-department.txt"), "own.a error requests.other_rest.total = 0");
  REQUIRE(other.outcomes.size() == 1);
  CHECK(other.outcomes[0].outcome == Outcome::kNotAssessed);
  CHECK(other.outcomes[0].reason == Reason::kForm);
}

TEST_CASE("what cannot be read is not assessed, and never a pass", "[own]") {
  const std::string lost = replaced(base(kDepartment), "一、本年新收政府信息公开申请数量\t\t\t8",
                                    "一、本年新收政府信息公开申请数量\t\t\t六六六件左右");
  const Found found_lost = found(lost, "own.a error requests.new.natural >= 0");
  REQUIRE(found_lost.outcomes.size() == 1);
  CHECK(found_lost.outcomes[0].reason == Reason::kUnreadable);
  const Found no_table =
      found("青禾县教育局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n做好公开。\n",
            "own.a error requests.new.natural >= 0");
  REQUIRE(no_table.outcomes.size() == 1);
  CHECK(no_table.outcomes[0].reason == Reason::kNoTable);
  CHECK(found("今天天气很好。", "own.a error requests.new.natural >= 0").outcomes[0].outcome ==
        Outcome::kNotAssessed);
}

TEST_CASE("a blank that alone explains a broken rule is the blank's own finding", "[own]") {
  const std::string blank = replaced(base(kDepartment), "一、本年新收政府信息公开申请数量\t\t\t8",
                                     "一、本年新收政府信息公开申请数量\t\t\t");
  const Found out = found(blank, "own.a error requests.new.natural = 8");
  CHECK(out.findings.empty());
  REQUIRE(out.outcomes.size() == 1);
  CHECK(out.outcomes[0].outcome == Outcome::kBroken);
  CHECK(std::any_of(out.result.findings.begin(), out.result.findings.end(),
                    [](const Finding& finding) { return finding.rule == "cell.blank"; }));
}

}  // namespace gouji
