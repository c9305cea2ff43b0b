// Results as text for terminals: what stands where, and marks under the exact characters.
#include "render/text.h"

#include <string>
#include <vector>

#include "catch.h"
#include "input/text.h"

namespace gouji {
namespace {

using namespace std::string_literals;

// A result with one finding at the place between ‹ and ›.
Result result_at(std::string text) {
  Result result;
  result.source.name = "a.txt";
  Finding finding;
  finding.rule = "cell.width";
  finding.severity = Severity::kWarning;
  finding.message = {"有问题。", "Something is wrong."};
  finding.span.begin = text.find("‹");
  REQUIRE(finding.span.begin != std::string::npos);
  text.erase(finding.span.begin, std::string_view("‹").size());
  finding.span.end = text.find("›");
  REQUIRE(finding.span.end != std::string::npos);
  text.erase(finding.span.end, std::string_view("›").size());
  const LineIndex lines(text);
  finding.line = lines.line(finding.span.begin);
  finding.column = lines.column(finding.span.begin);
  result.text = std::move(text);
  result.findings = {finding};
  return result;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1) {
    lines.push_back(text.substr(begin, end - begin));
  }
  return lines;
}

// The passage's line and the one with the marks.
std::pair<std::string, std::string> passage(const std::string& text) {
  const std::vector<std::string> lines = lines_of(to_text(result_at(text), {}));
  REQUIRE(lines.size() >= 5);
  return {lines[3], lines[4]};
}

}  // namespace

TEST_CASE("what is ignored stands last, with the reason") {
  Result result = result_at("一\n二‹三›\n");
  result.findings[0].ignored = Ignored{"核实\x1B过", false};
  const std::vector<std::string> lines = lines_of(to_text(result, {}));
  CHECK(lines[0].find("提醒 0，提示 0，忽略 1；") != std::string::npos);
  REQUIRE(lines.size() == 5);
  CHECK(lines[2] == "  已忽略的问题：");
  CHECK(lines[3] == "    提醒：有问题。 [cell.width]");
  CHECK(lines[4] == "      本条忽略；理由：核实\uFFFD过");
  result.findings[0].ignored = Ignored{"", true};
  CHECK(lines_of(to_text(result, {Language::kEn})).back() ==
        "      the whole rule is ignored; reason: none given");
}

TEST_CASE("a finding names its place, severity, message and rule") {
  const Result result = result_at("一\n二‹三›\n");
  CHECK(lines_of(to_text(result, {}))[2] == "a.txt:2:2：提醒：有问题。 [cell.width]");
  CHECK(lines_of(to_text(result, {Language::kEn}))[2] ==
        "a.txt:2:2: warning: Something is wrong. [cell.width]");
}

TEST_CASE("marks stand under the exact characters") {
  using Passage = std::pair<std::string, std::string>;
  CHECK(passage("一\nab‹cd›ef\n三") == Passage("    2 | abcdef", "      |   ^^"));
  // Han take two columns, a tab is shown as one blank.
  CHECK(passage("申请\t‹44›\t件") == Passage("    1 | 申请 44 件", "      |      ^^"));
  CHECK(passage("申请‹四十›件") == Passage("    1 | 申请四十件", "      |     ^^^^"));
  CHECK(passage("‹－11›") == Passage("    1 | －11", "      | ^^^^"));
  // An absent thing has one mark where it should stand; so has a character without width.
  CHECK(passage("一、‹›") == Passage("    1 | 一、", "      |     ^"));
  CHECK(passage("a‹\u200B›b") == Passage("    1 | ab", "      |  ^"));
  // A place over several lines is marked in its first one.
  CHECK(passage("ab‹cd\r\nef›") == Passage("    1 | abcd", "      |   ^^"));
}

TEST_CASE("long lines are cut around the place") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "政";
  text += "‹错›";
  for (int i = 0; i < 300; ++i) text += "府";
  const auto [line, marks] = passage(text);
  CHECK(line.starts_with("    1 | …政"));
  CHECK(line.ends_with("府…"));
  CHECK(line.size() < 200);
  const std::size_t before = line.find("错");
  REQUIRE(before != std::string::npos);
  // The cut's mark takes one column, every character two.
  const std::size_t columns = (before - line.find("政")) / 3 * 2 + 1;
  CHECK(marks == "      | " + std::string(columns, ' ') + "^^");
}

TEST_CASE("a line of marks without width does not run away") {
  std::string text = "‹a›";
  for (int i = 0; i < 100'000; ++i) text += "\u0301";
  CHECK(to_text(result_at(text), {}).size() < 2000);
}

TEST_CASE("what a terminal would obey is not printed") {
  Result result = result_at("a\x1B[31m‹b›\x07\u202E\u009B c");
  result.source.name = "\x1B]0;x\x07.txt";
  result.title = "\u202E题";
  result.findings[0].message.zh = "写作“\x1B[2J”。";
  const std::string text = to_text(result, {});
  for (const char* bad : {"\x1B", "\x07", "\u202E", "\u009B"}) {
    CHECK(text.find(bad) == std::string::npos);
  }
  CHECK(text.find("\uFFFD[31mb") != std::string::npos);
}

TEST_CASE("colour only where it is asked for") {
  const Result result = result_at("‹a›");
  CHECK(to_text(result, {}).find('\x1B') == std::string::npos);
  CHECK(to_text(result, {Language::kZh, true}).find("\x1B[1;33m提醒\x1B[0m") != std::string::npos);
}

TEST_CASE("relations, advice, and the rules that were not assessed") {
  Result result = result_at("‹43›");
  result.findings[0].relations = {{"requests.results", "x = y", {"甲 = 乙", "A = B"}, "44 ≠ 43"}};
  result.findings[0].advice = {"改为 44。", "Write 44."};
  result.rules = {{"cell.blank", Outcome::kHeld, Reason::kForm},
                  {"cell.unit", Outcome::kNotAssessed, Reason::kNoTable},
                  {"disclosure.items", Outcome::kNotAssessed, Reason::kForm},
                  {"disputes.total", Outcome::kNotAssessed, Reason::kNoTable}};
  const std::vector<std::string> lines = lines_of(to_text(result, {}));
  REQUIRE(lines.size() == 11);
  CHECK(lines[0] == "a.txt：未能查完。错误 0，提醒 1，提示 0；规则：符合 1，不符 0，未检查 3");
  CHECK(lines[5] == "    勾稽：甲 = 乙；代入：44 ≠ 43");
  CHECK(lines[6] == "    改法：改为 44。");
  CHECK(lines[9] == "    所需的表格或部分没有找到：cell.unit, disputes.total");
  CHECK(lines[10] == "    不适用于这一格式或年份：disclosure.items");
}

TEST_CASE("the reports beside it have a line each, with what became of them") {
  Result result;
  result.source.name = "a.txt";
  result.previous = ResultCompanion();
  result.previous->source.name = "b\x1B.txt";
  result.previous->use = "organ";
  ResultCompanion part;
  part.source.name = "c.txt";
  part.use = "summed";
  part.summary = Summary{1, 2, 3, 0, 0, 0, 0, Verdict::kFail};
  result.parts.push_back(part);
  part.source.name = "d.txt";
  part.use = "copy";
  part.unread = {"disputes"};
  result.parts.push_back(part);
  const std::vector<std::string> lines = lines_of(to_text(result, {}));
  REQUIRE(lines.size() >= 5);
  CHECK(lines[1] == "  没有与上一年度比较：b\uFFFD.txt，是另一个机关的报告");
  CHECK(lines[2] == "  各单位的报告，共 2 份：");
  CHECK(lines[3] == "    c.txt：未通过。错误 1，提醒 2，提示 3");
  CHECK(lines[4].starts_with(
      "    d.txt：未通过。错误 1，提醒 2，提示 3；与前面一份相同，只算一次；"));
  result.previous->use = "compared";
  CHECK(lines_of(to_text(result, {Language::kEn}))[1] == "  The year before: b\uFFFD.txt");
}

TEST_CASE("several results are added up") {
  Totals totals;
  Result result = result_at("‹a›");
  for (Verdict verdict : {Verdict::kPass, Verdict::kFail, Verdict::kFail, Verdict::kIncomplete}) {
    result.verdict = verdict;
    totals.add(result);
  }
  CHECK(to_text(totals, {}) == "共 4 份：通过 1，未通过 2，未能查完 1。错误 0，提醒 4，提示 0\n");
}

TEST_CASE("widths on a terminal") {
  CHECK(terminal_width('a') == 1);
  CHECK(terminal_width(U'政') == 2);
  CHECK(terminal_width(U'，') == 2);
  CHECK(terminal_width(U'“') == 1);
  CHECK(terminal_width(0x301) == 0);
  CHECK(terminal_width(0x200B) == 0);
  CHECK(terminal_width(0xFEFF) == 0);
  CHECK(terminal_width(U'😀') == 2);
}

}  // namespace gouji
