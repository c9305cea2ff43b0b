// Results as JSON: they follow the schema, whatever the input, and say what the result says.
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.h"
#include "gouji/gouji.h"
#include "json_schema.h"
#include "rules/rule.h"

namespace gouji {
namespace {

using namespace std::string_literals;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

test::JsonSchema schema(const std::string& name) {
  const fs::path folder = fs::path(GOUJI_TESTS_DIR) / "../core/render/schema";
  return test::JsonSchema(Json::parse(read(folder / (name + ".schema.json"))));
}

std::string report() {
  return read(fs::path(GOUJI_TESTS_DIR) / "golden/seeds/002_baa44959fd9d628f.txt");
}

// A result with everything that a result can have.
Result full_result() {
  Result result;
  result.source = {"a.txt", "text", "UTF-8", 12};
  result.title = "某局2020年政府信息公开工作年度报告";
  result.organ = "某局";
  result.year = 2020;
  result.form = "2019";
  result.form_tables = "mixed";
  result.sections = {{"overview", "一", "总体情况", {0, 3}}, {"extra", "", "别的", {3, 6}}};
  result.cells = {
      {"requests.new.total", CellState::kNumber, Decimal::from_integer(44), "44", {1, 3}},
      {"requests.new.ngo", CellState::kBlank, {}, "", {4, 4}}};
  ResultClaim claim;
  claim.subjects = {"requests.received"};
  claim.name = {"收到申请", "requests received"};
  claim.value = Decimal::from_integer(44);
  claim.precision = "exact";
  claim.year = 2020;
  claim.compared = true;
  claim.span = {0, 6};
  claim.number = {3, 6};
  claim.cells = {"requests.new.total"};
  result.claims = {claim};
  Finding finding;
  finding.key = "0123456789abcdef";
  finding.rule = "requests.results";
  finding.severity = Severity::kError;
  finding.message = {"不符。", "Does not hold."};
  finding.advice = {"改。", "Change it."};
  finding.cells = {"requests.result_total.natural"};
  finding.span = {1, 3};
  finding.line = 2;
  finding.column = 4;
  finding.expected = "44";
  finding.actual = "43.5";
  finding.fix = Fix{{1, 3}, "44"};
  finding.relations = {{"requests.results", "a = b", {"甲 = 乙", "A = B"}, "44 ≠ 43.5"}};
  result.findings = {finding};
  result.rules = {{"cell.width", Outcome::kHeld, Reason::kForm},
                  {"requests.results", Outcome::kBroken, Reason::kForm},
                  {"disclosure.items", Outcome::kNotAssessed, Reason::kNoTable}};
  ResultCompanion companion;
  companion.source = {"b.txt", "text", "UTF-8", 7};
  companion.title = "某局2019年政府信息公开工作年度报告";
  companion.organ = "某局";
  companion.form = "2019";
  companion.cells = {{"requests.new.ngo", CellState::kBlank, {}, "", {5, 5}}};
  companion.use = "year";
  result.previous = companion;
  companion.use = "summed";
  companion.year = 2020;
  companion.unread = {"requests"};
  companion.summary = Summary{1, 2, 3, 0, 4, 5, 6, Verdict::kPass};
  result.parts = {companion};
  result.verdict = Verdict::kFail;
  result.text = "全文";
  return result;
}

}  // namespace

TEST_CASE("a result is written as the contract has it") {
  Options options;
  CHECK(Json::parse(to_json(full_result(), options)) == Json::parse(R"({
    "schema": "gouji/1",
    "source": {"name": "a.txt", "format": "text", "encoding": "UTF-8", "bytes": 12},
    "report": {
      "title": "某局2020年政府信息公开工作年度报告", "organ": "某局", "year": 2020,
      "form": "2019", "form_tables": "mixed",
      "sections": [
        {"id": "overview", "number": "一", "title": "总体情况", "span": [0, 3]},
        {"id": "extra", "number": "", "title": "别的", "span": [3, 6]}],
      "cells": {
        "requests.new.total": {"state": "number", "value": 44, "text": "44", "span": [1, 3]},
        "requests.new.ngo": {"state": "blank", "text": "", "span": [4, 4]}},
      "claims": [{
        "subjects": ["requests.received"], "name": "收到申请", "value": 44, "precision": "exact",
        "year": 2020, "own": true, "none": false, "compared": true, "span": [0, 6],
        "number": [3, 6], "cells": ["requests.new.total"]}]},
    "previous": {
      "source": {"name": "b.txt", "format": "text", "encoding": "UTF-8", "bytes": 7},
      "report": {
        "title": "某局2019年政府信息公开工作年度报告", "organ": "某局", "year": null,
        "form": "2019",
        "cells": {"requests.new.ngo": {"state": "blank", "text": "", "span": [5, 5]}}},
      "use": "year"},
    "parts": [{
      "source": {"name": "b.txt", "format": "text", "encoding": "UTF-8", "bytes": 7},
      "report": {
        "title": "某局2019年政府信息公开工作年度报告", "organ": "某局", "year": 2020,
        "form": "2019",
        "cells": {"requests.new.ngo": {"state": "blank", "text": "", "span": [5, 5]}}},
      "use": "summed", "unread": ["requests"],
      "summary": {"errors": 1, "warnings": 2, "infos": 3, "ignored": 0, "held": 4, "broken": 5,
                  "not_assessed": 6, "verdict": "pass"}}],
    "findings": [{
      "key": "0123456789abcdef",
      "rule": "requests.results", "severity": "error", "message": "不符。", "advice": "改。",
      "cells": ["requests.result_total.natural"], "span": [1, 3], "line": 2, "column": 4,
      "expected": 44, "actual": 43.5, "fix": {"span": [1, 3], "text": "44"},
      "relations": [{"rule": "requests.results", "formula": "a = b", "printed": "甲 = 乙",
                     "numbers": "44 ≠ 43.5"}]}],
    "rules": [{"rule": "cell.width", "outcome": "held"},
              {"rule": "requests.results", "outcome": "broken"},
              {"rule": "disclosure.items", "outcome": "not_assessed", "reason": "no_table"}],
    "not_assessed": [{"rule": "disclosure.items", "reason": "no_table"}],
    "summary": {"errors": 1, "warnings": 0, "infos": 0, "ignored": 0, "held": 1, "broken": 1, "not_assessed": 1,
                "verdict": "fail"},
    "versions": {"gouji": ")" + version() + R"(", "rules": ")" + rules_version() +
                                                                    R"("}})"));

  SECTION("with the text, where it is wanted") {
    options.with_text = true;
    CHECK(Json::parse(to_json(full_result(), options))["text"] == "全文");
  }
  SECTION("with the structure of what is no flat text, beside the text only") {
    Result result = full_result();
    result.blocks = {{{0, 3}, true, {}},
                     {{3, 6}, false, {{{3, 6}, {{{3, 4}, 0, 2, 1}, {{5, 5}, 2, 1, 3}}}}}};
    CHECK_FALSE(Json::parse(to_json(result, options)).contains("blocks"));
    options.with_text = true;
    const Json written = Json::parse(to_json(result, options));
    CHECK(written["blocks"] == Json::parse(R"([
      {"kind": "paragraph", "span": [0, 3], "heading": true},
      {"kind": "table", "span": [3, 6], "rows": [{"span": [3, 6], "cells": [
        {"span": [3, 4], "column": 0, "columns": 2, "rows": 1},
        {"span": [5, 5], "column": 2, "columns": 1, "rows": 3}]}]}])"));
    CHECK(schema("gouji-1").errors(written) == std::vector<std::string>{});
    CHECK_FALSE(Json::parse(to_json(full_result(), options)).contains("blocks"));
  }
  SECTION("places of edits, of a working copy only") {
    CHECK_FALSE(Json::parse(to_json(full_result(), options)).contains("edited"));
    options.edits = {{{0, 0}, "新"}, {{900, 901}, "x"}};
    const Json written = Json::parse(check_json("文", options));
    CHECK(written["edited"] == Json::parse(R"([{"span": [0, 3]}, null])"));
    CHECK(written["source"]["bytes"] == 3);
    CHECK(schema("gouji-1").errors(written) == std::vector<std::string>{});
  }
  SECTION("what is unknown is empty or null, never absent") {
    const Json result = Json::parse(to_json(Result(), options));
    const Json source{{"name", ""}, {"format", ""}, {"encoding", ""}, {"bytes", 0}};
    CHECK(result["source"] == source);
    const Json report = Json::parse(R"({"title": "", "organ": "", "year": null, "form": "",
      "form_tables": "", "sections": [], "cells": {}, "claims": []})");
    CHECK(result["report"] == report);
  }
  SECTION("what is ignored says why and counts as nothing else") {
    Result result = full_result();
    result.findings[0].ignored = Ignored{"核实过", true};
    const Json written = Json::parse(to_json(result, options));
    CHECK(written["findings"][0]["ignored"] == Json{{"reason", "核实过"}, {"scope", "rule"}});
    CHECK(written["summary"]["errors"] == 0);
    CHECK(written["summary"]["ignored"] == 1);
    CHECK(schema("gouji-1").errors(written) == std::vector<std::string>{});
  }
  SECTION("values that are no numbers are strings") {
    Result result = full_result();
    result.findings[0].numeric = false;
    const Json finding = Json::parse(to_json(result, options))["findings"][0];
    CHECK(finding["expected"] == "44");
  }
}

TEST_CASE("nothing but sentences depends on the language") {
  const std::string bytes = report();
  Options options;
  Json zh = Json::parse(check_json(bytes, options));
  options.language = Language::kEn;
  Json en = Json::parse(check_json(bytes, options));
  REQUIRE_FALSE(zh["findings"].empty());
  REQUIRE(zh["findings"].size() == en["findings"].size());
  for (Json* result : {&zh, &en}) {
    for (Json& claim : (*result)["report"]["claims"]) claim.erase("name");
    for (Json& finding : (*result)["findings"]) {
      finding.erase("message");
      finding.erase("advice");
      for (Json& relation : finding["relations"]) relation.erase("printed");
    }
  }
  CHECK(zh == en);
}

TEST_CASE("results of all kinds of input follow the schema") {
  const test::JsonSchema contract = schema("gouji-1");
  const std::string whole = report();
  Options options;
  options.with_text = true;
  options.name = "名\xFF\n";
  const auto errors = [&](const std::string& bytes) {
    return contract.errors(Json::parse(check_json(bytes, options)));
  };
  using Errors = std::vector<std::string>;
  CHECK(contract.errors(Json::parse(to_json(full_result(), options))) == Errors{});
  CHECK(errors(whole) == Errors{});
  for (const std::string& bytes :
       {""s, "a"s, "\xFF\xFF"s, "%PDF-1.7"s, "PK\x03\x04"s, "<html>"s, "今天天气很好。"s,
        whole.substr(0, 3001), whole.substr(5000), whole + "\xFF"}) {
    INFO(bytes.substr(0, 20));
    CHECK(errors(bytes) == Errors{});
  }
  options.max_bytes = 10;
  CHECK(errors(whole) == Errors{});
  const Json list{{"schema", "gouji/1"}, {"results", {Json::parse(check_json("a", options))}}};
  CHECK(contract.errors(list) == Errors{});
}

TEST_CASE("the schema is strict") {
  const test::JsonSchema contract = schema("gouji-1");
  const Json good = Json::parse(to_json(full_result(), {}));
  const auto refused = [&](auto change) {
    Json bad = good;
    change(bad);
    return !contract.errors(bad).empty();
  };
  CHECK_FALSE(refused([](Json&) {}));
  CHECK(refused([](Json& r) { r["more"] = 1; }));
  CHECK(refused([](Json& r) { r["report"].erase("organ"); }));
  CHECK(refused([](Json& r) { r["report"]["form"] = "2020"; }));
  CHECK(refused([](Json& r) { r["report"]["cells"]["a.b.c"] = r["report"]["cells"].front(); }));
  CHECK(refused([](Json& r) { r["report"]["cells"]["requests.new.ngo"]["value"] = 0; }));
  CHECK(refused([](Json& r) { r["report"]["cells"]["requests.new.total"].erase("value"); }));
  CHECK(refused([](Json& r) { r["findings"][0]["line"] = 0; }));
  CHECK(refused([](Json& r) { r["findings"][0]["span"] = {1, 2, 3}; }));
  CHECK(refused([](Json& r) { r["findings"][0]["span"] = {1}; }));
  CHECK(refused([](Json& r) { r["findings"][0]["severity"] = "fatal"; }));
  CHECK(refused([](Json& r) { r["findings"][0].erase("relations"); }));
  CHECK(refused([](Json& r) { r["findings"][0]["key"] = "0123"; }));
  CHECK(refused([](Json& r) { r["findings"][0]["ignored"] = true; }));
  CHECK(refused([](Json& r) { r["summary"].erase("ignored"); }));
  CHECK(refused([](Json& r) { r["rules"][0]["reason"] = "form"; }));
  CHECK(refused([](Json& r) { r["rules"][2].erase("reason"); }));
  CHECK(refused([](Json& r) { r["not_assessed"][0]["reason"] = "lost"; }));
  CHECK(refused([](Json& r) { r["summary"]["verdict"] = "ok"; }));
  CHECK(refused([](Json& r) { r["previous"]["use"] = "summed"; }));
  CHECK(refused([](Json& r) { r["previous"]["report"].erase("cells"); }));
  CHECK(refused([](Json& r) { r["parts"][0]["use"] = "compared"; }));
  CHECK(refused([](Json& r) { r["parts"][0].erase("summary"); }));
  CHECK(refused([](Json& r) { r["parts"] = Json::array(); }));
}

TEST_CASE("the catalogue follows its schema") {
  const Json catalogue = Json::parse(rules_json());
  CHECK(schema("gouji-rules-1").errors(catalogue) == std::vector<std::string>{});
  REQUIRE(catalogue["rules"].size() > 6);
  CHECK(catalogue["rules"][0]["id"] == "input.empty");
  CHECK(catalogue["version"] == rules_version());
  // A description is told in both languages, a quotation in its own.
  CHECK(catalogue["rules"][0]["example"]["wrong"]["en"] ==
        find_rule("input.empty")->example.wrong.en);
  for (const Json& rule : catalogue["rules"]) {
    if (rule["id"] != "title.form") continue;
    CHECK(rule["example"]["wrong"]["zh"] == "青禾县文化和旅游局2022年政务公开工作年度报告");
    CHECK(rule["example"]["wrong"]["en"] == "");
    CHECK(rule["example"]["right"]["zh"] == "青禾县文化和旅游局2022年政府信息公开工作年度报告");
  }
}

}  // namespace gouji
