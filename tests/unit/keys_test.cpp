// Keys of findings, findings that a person ignores, and what they leave of the verdict.
#include "keys.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"
#include "render/names.h"

namespace gouji {
namespace {

constexpr const char* kSeeds[] = {"000_f9f464c86d1dad28", "001_be2462de74f1b0c4",
                                  "002_baa44959fd9d628f", "003_dc7a5fd35aa49e56",
                                  "004_6b9fd438d9b8f5de"};

std::string file(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/" + name, std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string seed(const std::string& name) { return file("golden/seeds/" + name + ".txt"); }
std::string base() { return file("cases/base/2021-department.txt"); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::vector<std::string> keys_of(const Result& result) {
  std::vector<std::string> keys;
  for (const Finding& finding : result.findings) keys.push_back(finding.key);
  return keys;
}

const Finding& first(const Result& result, std::string_view rule) {
  const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                  [rule](const Finding& f) { return f.rule == rule; });
  REQUIRE(found != result.findings.end());
  return *found;
}

// A result with findings on passages of a text.
Result result_of(const std::string& text, const std::vector<Span>& spans) {
  Result result;
  result.text = text;
  for (const Span& span : spans) {
    Finding finding;
    finding.rule = "cell.width";
    finding.message = {"有问题。", "Something is wrong."};
    finding.span = span;
    result.findings.push_back(finding);
  }
  give_keys(result);
  return result;
}

Ignore finding_ignored(const Finding& finding) {
  return {finding.key, finding.rule, "已经核实", false};
}

}  // namespace

TEST_CASE("no two findings of a result have one key") {
  for (const std::string name : kSeeds) {
    INFO(name);
    const std::vector<std::string> keys = keys_of(check(seed(name), {}));
    CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
    for (const std::string& key : keys) {
      CHECK(key.size() == 16);
      CHECK(key.find_first_not_of("0123456789abcdef") == key.npos);
    }
  }
}

TEST_CASE("text that moves a finding leaves its key alone") {
  for (const std::string name : kSeeds) {
    INFO(name);
    const std::string text = seed(name);
    const Result before = check(text, {});
    const std::size_t heading = text.find("一、总体情况");
    REQUIRE(heading != text.npos);
    const std::size_t body = text.find('\n', heading) + 1;
    const std::string longer =
        text.substr(0, body) + "\n各项工作平稳推进，总体情况良好。\n" + text.substr(body) + "\n";
    const Result after = check(longer, {});
    CHECK(keys_of(after) == keys_of(before));
    CHECK(after.findings.back().span.begin > before.findings.back().span.begin);
  }
}

TEST_CASE("nor does the language, or how lines end") {
  const std::string text = seed(kSeeds[2]);
  std::string other;
  for (const char c : text) {
    if (c == '\n') other += '\r';
    other += c;
  }
  Options english;
  english.language = Language::kEn;
  CHECK(keys_of(check(other, english)) == keys_of(check(text, {})));
}

TEST_CASE("another number or passage is another key") {
  const std::string broken = replaced(base(), "行政许可\t16", "行政许可\t1,6");
  const std::string worse = replaced(base(), "行政许可\t16", "行政许可\t1,7");
  const Result before = check(broken, {});
  const Result after = check(worse, {});
  REQUIRE(before.findings.size() == after.findings.size());
  REQUIRE_FALSE(before.findings.empty());
  CHECK(before.findings[0].rule == after.findings[0].rule);
  CHECK(before.findings[0].key != after.findings[0].key);

  const auto key_of = [](auto change) {
    Result result;
    result.text = "共12件";
    result.cells = {{"requests.new.total", CellState::kNumber, {}, "12", {3, 5}}};
    Finding finding;
    finding.rule = "requests.results";
    finding.cells = {"requests.new.total"};
    finding.span = {3, 5};
    finding.expected = "13";
    finding.actual = "12";
    finding.relations = {{"requests.results", "a = b", {"甲 = 乙", "A = B"}, "12 ≠ 13"}};
    result.findings = {finding};
    change(result);
    give_keys(result);
    return result.findings[0].key;
  };
  const std::string key = key_of([](Result&) {});
  CHECK(key_of([](Result& r) { r.text[4] = '3'; }) != key);
  CHECK(key_of([](Result& r) { r.cells[0].text = "22"; }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].expected = "14"; }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].actual.reset(); }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].relations[0].numbers = "12 ≠ 14"; }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].cells.push_back("requests.new.ngo"); }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].rule = "requests.balance"; }) != key);
  CHECK(key_of([](Result& r) { r.findings[0].message.zh = "缺第三部分。"; }) != key);
  CHECK(key_of([](Result& r) { r.cells[0].text = " 12\n"; }) == key);
  CHECK(key_of([](Result& r) { r.findings[0].advice = {"改。", "Change it."}; }) == key);
}

TEST_CASE("keys are of the passage without its layout; equal ones are counted") {
  const Result result = result_of("甲 乙，甲\n　乙，甲乙", {{0, 7}, {10, 20}, {23, 29}});
  const std::vector<std::string> keys = keys_of(result);
  CHECK(keys[0] != keys[1]);
  const Result swapped = result_of("甲\t乙，甲 乙", {{0, 7}, {10, 17}});
  CHECK(keys_of(swapped) == std::vector<std::string>{keys[0], keys[1]});
  CHECK(keys[2] != keys[0]);
}

TEST_CASE("an ignored finding stays, marked, and counts as none") {
  const std::string text = seed(kSeeds[2]);
  const Result before = check(text, {});
  const Finding& blank = first(before, "cell.blank");
  Options options;
  options.ignored = {finding_ignored(blank)};
  const Result after = check(text, options);
  CHECK(keys_of(after) == keys_of(before));
  CHECK(first(after, "cell.blank").ignored->reason == "已经核实");
  CHECK_FALSE(first(after, "cell.blank").ignored->whole_rule);
  CHECK(count_ignored(after) == 1);
  CHECK(count(after, Severity::kWarning) == count(before, Severity::kWarning) - 1);
  CHECK(count(after, Outcome::kBroken) == count(before, Outcome::kBroken));
  CHECK(after.verdict == Verdict::kFail);

  SECTION("a whole rule") {
    options.ignored = {{"", "cell.blank", "本机关不涉及", true}};
    const Result rule = check(text, options);
    for (const Finding& finding : rule.findings) {
      CHECK(finding.ignored.has_value() == (finding.rule == "cell.blank"));
    }
    CHECK(first(rule, "cell.blank").ignored->whole_rule);
  }
  SECTION("not by the key of another rule, nor by a key that lapsed") {
    options.ignored = {{blank.key, "cell.width", "", false},
                       {"0123456789abcdef", "cell.blank", "", false},
                       {"", "cell.blank", "", false}};
    CHECK(count_ignored(check(text, options)) == 0);
  }
}

TEST_CASE("an ignored error never passes") {
  const std::string good = base();
  REQUIRE(check(good, {}).verdict == Verdict::kPass);
  const std::string bad = replaced(good, "行政许可\t16", "行政许可\t见附件");
  const Result failed = check(bad, {});
  REQUIRE(failed.verdict == Verdict::kFail);
  Options options;
  for (const Finding& finding : failed.findings) {
    options.ignored.push_back(finding_ignored(finding));
  }
  const Result result = check(bad, options);
  CHECK(count(result, Severity::kError) == 0);
  CHECK(result.verdict == Verdict::kIncomplete);
  CHECK(result.rules.size() == failed.rules.size());

  SECTION("nor does a bad input") {
    options.ignored = {{"", "input.empty", "", true}};
    CHECK(check("", options).verdict == Verdict::kIncomplete);
  }
  SECTION("warnings do not matter") {
    const std::string odd = replaced(good, "行政许可\t16", "行政许可\t16件");
    REQUIRE(check(odd, {}).verdict == Verdict::kPass);
    options.ignored = {{"", "cell.unit", "", true}};
    const Result passed = check(odd, options);
    CHECK(count_ignored(passed) == 1);
    CHECK(passed.verdict == Verdict::kPass);
  }
  SECTION("another error still fails") {
    const std::string worse = replaced(bad, "行政处罚\t", "行政处罚\t—无—");
    CHECK(check(worse, options).verdict == Verdict::kFail);
  }
}

}  // namespace gouji
