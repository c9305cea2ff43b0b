// Running the catalogue: what becomes of every rule, and the order of findings.
#include "rules/rule.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "catch.h"
#include "gouji/gouji.h"

namespace {

using gouji::Outcome;
using gouji::Reason;
using gouji::Result;
using gouji::RuleOutcome;

std::string base(std::string_view name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/cases/base/" + std::string(name),
                   std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const RuleOutcome* outcome(const Result& result, std::string_view rule) {
  for (const RuleOutcome& item : result.rules) {
    if (item.rule == rule) return &item;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every rule has an outcome, in the order of the catalogue", "[rules]") {
  const Result result = gouji::check(base("2021-department.txt"), {});
  REQUIRE(result.rules.size() == gouji::registry().size());
  for (std::size_t i = 0; i < result.rules.size(); ++i) {
    CHECK(result.rules[i].rule == gouji::registry()[i]->id);
    CAPTURE(result.rules[i].rule);
    CHECK(result.rules[i].outcome != Outcome::kBroken);
  }
}

TEST_CASE("a rule of the other form does not apply", "[rules]") {
  const Result result = gouji::check(base("2021-department.txt"), {});
  for (const char* rule : {"disclosure.items", "disclosure.published"}) {
    const RuleOutcome* item = outcome(result, rule);
    REQUIRE(item != nullptr);
    CHECK(item->outcome == Outcome::kNotAssessed);
    CHECK(item->reason == Reason::kForm);
  }
  CHECK(outcome(result, "disclosure.in_force")->outcome == Outcome::kHeld);
}

TEST_CASE("a relation that is broken is broken, whichever rule speaks of it", "[rules]") {
  const Result result =
      gouji::check(replaced(base("2021-department.txt"), "（七）总计\t\t7", "（七）总计\t\t9"), {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "requests.results");
  CHECK(result.findings[0].relations.size() == 3);
  for (const char* rule : {"requests.results", "requests.balance", "requests.row_total"}) {
    CHECK(outcome(result, rule)->outcome == Outcome::kBroken);
  }
  CHECK(outcome(result, "disputes.total")->outcome == Outcome::kHeld);
}

TEST_CASE("a relation shows its formula, words and numbers", "[rules]") {
  const Result result =
      gouji::check(replaced(base("2021-department.txt"), "（七）总计\t\t7", "（七）总计\t\t9"), {});
  REQUIRE(result.findings.size() == 1);
  const std::vector<gouji::ResultRelation>& relations = result.findings[0].relations;
  REQUIRE(relations.size() == 3);
  CHECK(relations[0].formula == "granted..other_rest = result_total");
  CHECK(relations[0].printed.zh == "（一）予以公开 + … + （六）其他处理3.其他 = （七）总计");
  CHECK(relations[0].numbers == "4 + 1 + 1 + 1 = 7 ≠ 9");
  CHECK(relations[1].numbers == "8 + 0 = 8 ≠ 10 = 9 + 1");
  CHECK(relations[2].printed.zh ==
        "自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计");
  CHECK(relations[2].numbers == "9 + 1 = 10 ≠ 8");
}

TEST_CASE("a table that is absent is not assessed", "[rules]") {
  std::string text = base("2021-department.txt");
  const std::size_t begin = text.find("行政复议\t");
  const std::size_t end = text.find("五、存在的主要问题");
  REQUIRE(begin < end);
  text.erase(begin, end - begin);
  const Result result = gouji::check(text, {});
  const RuleOutcome* item = outcome(result, "disputes.total");
  REQUIRE(item != nullptr);
  CHECK(item->outcome == Outcome::kNotAssessed);
  CHECK(item->reason == Reason::kNoTable);
  CHECK(outcome(result, "requests.results")->outcome == Outcome::kHeld);
}

TEST_CASE("a disabled rule does not run", "[rules]") {
  gouji::Options options;
  options.disable = {"requests.results", "cell.blank"};
  const Result result = gouji::check(
      replaced(base("2021-department.txt"), "（七）总计\t\t7", "（七）总计\t\t9"), options);
  CHECK(outcome(result, "requests.results") == nullptr);
  CHECK(outcome(result, "cell.blank") == nullptr);
  CHECK(result.rules.size() == gouji::registry().size() - 2);
  // The error is there all the same: another rule that it breaks speaks of it.
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "requests.balance");
}

TEST_CASE("what a disabled rule on cells explains is left to arithmetic", "[rules]") {
  const std::string text =
      replaced(base("2021-department.txt"), "（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5",
               "（一）予以公开\t\t4\t1\t0\t0\t0\t0\t");
  CHECK(gouji::check(text, {}).findings.front().rule == "cell.blank");
  gouji::Options options;
  options.disable = {"cell.blank"};
  const Result result = gouji::check(text, options);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "requests.results");
  CHECK(result.findings[0].expected == "5");
}

TEST_CASE("what disabled rules would have told is told by another that knows it", "[rules]") {
  const std::string text =
      replaced(base("2021-department.txt"), "申请数量\t\t\t8\t1\t0\t0\t0\t0\t9",
               "申请数量\t\t\t8\t1\t0\t0\t0\t0\t6");
  REQUIRE(gouji::check(text, {}).findings.size() == 1);
  gouji::Options options;
  options.disable = {"requests.balance", "requests.row_total"};
  const Result result = gouji::check(text, options);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "narrative.requests");
}

TEST_CASE("of what is no report only the input rules speak", "[rules]") {
  const Result result = gouji::check("很久以前，山里住着一位老人。\n", {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "input.not_a_report");
  for (const RuleOutcome& item : result.rules) {
    CAPTURE(item.rule);
    const gouji::Rule* rule = gouji::find_rule(item.rule);
    REQUIRE(rule != nullptr);
    if (rule->group != gouji::Group::kInput) CHECK(item.outcome == Outcome::kNotAssessed);
  }
}

TEST_CASE("findings come in order of place, with line and column", "[rules]") {
  std::string text = replaced(base("2021-department.txt"), "行政许可\t16", "行政许可\t16件");
  text = replaced(text, "2.重复申请\t0", "2.重复申请\t甲");
  text = replaced(text, "规章\t0", "规章\t");
  const Result result = gouji::check(text, {});
  REQUIRE(result.findings.size() == 3);
  CHECK(result.findings[0].rule == "cell.blank");
  CHECK(result.findings[1].rule == "cell.unit");
  CHECK(result.findings[2].rule == "cell.not_number");
  CHECK(std::is_sorted(
      result.findings.begin(), result.findings.end(),
      [](const gouji::Finding& a, const gouji::Finding& b) { return a.line < b.line; }));
  CHECK(result.findings[1].column == 6);
}

TEST_CASE("a rule is found by its id", "[rules]") {
  REQUIRE(gouji::find_rule("requests.balance") != nullptr);
  CHECK(gouji::find_rule("requests.balance")->severity == gouji::Severity::kError);
  CHECK(gouji::find_rule("requests") == nullptr);
}
