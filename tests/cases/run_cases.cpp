// Cases of the rules: tests/cases/<rule id>/*.case. A case is a report and all findings on it.
//
//   # what it shows
//   base: 2021-department.txt              the report, from tests/cases/base …
//   replace: 行政许可\t16 => 行政许可\t     … with edits: a text that occurs once (\t \n \\)
//   delete: 无其他需要报告的事项。
//   delete-line-with: 第二十条第（八）项
//   previous: 2021-department-before.txt   the year before's report; edits below it are its own
//   part: 2021-department.txt              a report that the first one sums up, likewise
//   outcome: years.carried held            what becomes of a rule: held, broken, or why it was
//                                          not assessed
//   document:                              … or the whole text, up to the line with expect:
//   expect: nothing
//   expect:
//     cell.blank warning at "" cells=disclosure.license.decisions
//     requests.results error at "43" expected=44 actual=43 fix="44" says="自然人"
//
// `at` is the text of the span, `before` the beginning of what follows it, `says` a part of the
// message or the advice, in either language. What is not named is not compared, but for the fix: a
// finding without `fix` in its line must not have one. One finding more or less fails the case.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"
#include "render/names.h"
#include "rules/rule.h"

namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(GOUJI_TESTS_DIR) / "cases";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    ++i;
    out += text[i] == 't' ? '\t' : text[i] == 'n' ? '\n' : text[i] == 's' ? ' ' : text[i];
  }
  return out;
}

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\t') {
      out += "\\t";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == '"') {
      out += '\\';
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

struct Expected {
  std::string rule, severity, at;
  std::map<std::string, std::string> named;  // cells, expected, actual, fix, says
};

struct Case {
  std::string document;
  gouji::Options options;
  std::string* edited = &document;  // the document that edits are made in
  std::map<std::string, std::string> outcomes;
  std::vector<Expected> findings;
  std::string problem;  // why the case itself is wrong
};

// Reads `"…"` or a word at the beginning of `rest`.
std::string take_value(std::string_view& rest) {
  if (rest.empty() || rest[0] != '"') {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, end));
    rest.remove_prefix(end);
    return word;
  }
  std::size_t end = 1;
  while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2 : 1;
  const std::string value = unescape(rest.substr(1, std::min(end, rest.size()) - 1));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return value;
}

void skip_spaces(std::string_view& rest) {
  while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
}

std::optional<Expected> parse_expected(const std::string& line) {
  static const std::set<std::string> kNames = {"cells", "expected", "actual",
                                               "fix",   "says",     "before"};
  std::string_view rest = line;
  Expected out;
  out.rule = take_value(rest);
  skip_spaces(rest);
  out.severity = take_value(rest);
  skip_spaces(rest);
  if (take_value(rest) != "at") return std::nullopt;
  skip_spaces(rest);
  if (rest.empty() || rest[0] != '"') return std::nullopt;
  out.at = take_value(rest);
  for (skip_spaces(rest); !rest.empty(); skip_spaces(rest)) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string name(rest.substr(0, equals));
    if (kNames.count(name) == 0) return std::nullopt;
    rest.remove_prefix(equals + 1);
    out.named[name] = take_value(rest);
  }
  return out;
}

// Replaces the one occurrence of `from`.
bool replace_once(std::string& document, const std::string& from, const std::string& to) {
  const std::size_t at = document.find(from);
  if (from.empty() || at == std::string::npos) return false;
  if (document.find(from, at + 1) != std::string::npos) return false;
  document.replace(at, from.size(), to);
  return true;
}

bool delete_line(std::string& document, const std::string& with) {
  const std::size_t at = document.find(with);
  if (with.empty() || at == std::string::npos) return false;
  if (document.find(with, at + 1) != std::string::npos) return false;
  const std::size_t before = document.rfind('\n', at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = document.find('\n', at);
  document.erase(begin, end == std::string::npos ? end : end + 1 - begin);
  return true;
}

// Applies one line of the head of a case.
bool apply(Case& out, std::string_view key, std::string_view value) {
  if (key == "base" || key == "previous" || key == "part") {
    const std::string name = trimmed(value);
    if (key == "previous") {
      out.edited = &out.options.previous.emplace(gouji::Companion{name, {}}).bytes;
    } else if (key == "part") {
      out.edited = &out.options.parts.emplace_back(gouji::Companion{name, {}}).bytes;
    }
    *out.edited = read_file(kCases / "base" / name);
    return !out.edited->empty();
  }
  if (key == "outcome") {
    const std::string both = trimmed(value);
    const std::size_t blank = both.find(' ');
    if (blank == std::string::npos) return false;
    return out.outcomes.emplace(both.substr(0, blank), both.substr(blank + 1)).second;
  }
  if (key == "replace") {
    const std::size_t arrow = value.find("=>");
    if (arrow == std::string_view::npos) return false;
    return replace_once(*out.edited, unescape(trimmed(value.substr(0, arrow))),
                        unescape(trimmed(value.substr(arrow + 2))));
  }
  if (key == "delete") return replace_once(*out.edited, unescape(trimmed(value)), "");
  if (key == "delete-line-with") return delete_line(*out.edited, unescape(trimmed(value)));
  return false;
}

void read_case(const fs::path& path, Case& out) {
  std::istringstream lines(read_file(path));
  enum class In { kHead, kDocument, kExpect } in = In::kHead;
  bool described = false;
  bool nothing = false;
  for (std::string line; std::getline(lines, line);) {
    if (in != In::kExpect && line.rfind("expect:", 0) == 0) {
      in = In::kExpect;
      const std::string rest = trimmed(std::string_view(line).substr(7));
      nothing = rest == "nothing";
      if (!rest.empty() && !nothing) out.problem = "after expect: " + rest;
    } else if (in == In::kDocument) {
      out.document += line + "\n";
    } else if (trimmed(line).empty()) {
      continue;
    } else if (line[0] == '#') {
      described = true;
    } else if (in == In::kExpect) {
      const std::optional<Expected> expected = parse_expected(trimmed(line));
      if (!expected || nothing) {
        out.problem = "cannot read: " + line;
      } else {
        out.findings.push_back(*expected);
      }
    } else if (trimmed(line) == "document:") {
      in = In::kDocument;
    } else {
      const std::size_t colon = line.find(':');
      const std::string_view view = line;
      if (colon == std::string::npos ||
          !apply(out, view.substr(0, colon), view.substr(colon + 1))) {
        out.problem = "cannot apply: " + line;
      }
    }
  }
  if (in != In::kExpect || (!nothing && out.findings.empty())) out.problem = "expects nothing?";
  if (!described) out.problem = "does not say what it shows";
}

// "held", "broken", or the reason for which it was not assessed.
std::string word_for(const gouji::RuleOutcome& rule) {
  return std::string(rule.outcome == gouji::Outcome::kNotAssessed ? gouji::name_of(rule.reason)
                                                                  : gouji::name_of(rule.outcome));
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ",") + item;
  return out;
}

// What the finding says of each thing that a case may name.
std::map<std::string, std::string> named_of(const gouji::Finding& finding) {
  std::map<std::string, std::string> out;
  out["cells"] = joined(finding.cells);
  if (finding.expected) out["expected"] = *finding.expected;
  if (finding.actual) out["actual"] = *finding.actual;
  if (finding.fix) out["fix"] = finding.fix->text;
  out["says"] = finding.message.zh + finding.advice.zh + finding.message.en + finding.advice.en;
  return out;
}

std::string show(const gouji::Result& result, const gouji::Finding& finding) {
  const std::string_view text = result.text;
  std::string out = finding.rule;
  out += ' ';
  out += gouji::name_of(finding.severity);
  out += " at \"" + escape(text.substr(finding.span.begin, finding.span.size())) + "\"";
  for (const auto& [name, value] : named_of(finding)) {
    if (value.empty() && name != "fix") continue;
    const bool bare = name != "fix" && name != "says" && value.find(' ') == std::string::npos;
    out += " " + name + "=" + (bare ? value : "\"" + escape(value) + "\"");
  }
  return out;
}

std::string show(const Expected& expected) {
  std::string out = expected.rule + " " + expected.severity + " at \"" + escape(expected.at) + "\"";
  for (const auto& [name, value] : expected.named) out += " " + name + "=\"" + escape(value) + "\"";
  return out;
}

bool matches(const Expected& expected, const gouji::Result& result, const gouji::Finding& finding) {
  if (expected.rule != finding.rule || expected.severity != gouji::name_of(finding.severity))
    return false;
  const std::string_view text = result.text;
  if (text.substr(finding.span.begin, finding.span.size()) != expected.at) return false;
  if (finding.fix.has_value() != (expected.named.count("fix") > 0)) return false;
  std::map<std::string, std::string> named = named_of(finding);
  if (const auto before = expected.named.find("before"); before != expected.named.end()) {
    named["before"] = text.substr(finding.span.end, before->second.size());
  }
  return std::all_of(expected.named.begin(), expected.named.end(), [&](const auto& item) {
    const auto found = named.find(item.first);
    if (found == named.end()) return false;
    return item.first == "says" ? found->second.find(item.second) != std::string::npos
                                : found->second == item.second;
  });
}

// Empty if the findings are those of the case, else both lists side by side.
std::string difference(const Case& wanted, const gouji::Result& result) {
  std::vector<bool> used(result.findings.size(), false);
  std::string missing;
  for (const Expected& expected : wanted.findings) {
    bool found = false;
    for (std::size_t i = 0; i < result.findings.size() && !found; ++i) {
      if (used[i] || !matches(expected, result, result.findings[i])) continue;
      used[i] = found = true;
    }
    if (!found) missing += "\n  expected, not found:  " + show(expected);
  }
  std::string surplus;
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    if (!used[i]) surplus += "\n  found, not expected:  " + show(result, result.findings[i]);
  }
  std::string outcomes;
  for (const auto& [id, outcome] : wanted.outcomes) {
    std::string found = "no such rule";
    for (const gouji::RuleOutcome& rule : result.rules) {
      if (rule.rule == id) found = word_for(rule);
    }
    if (found != outcome) outcomes += "\n  " + id + ": expected " + outcome + ", is " + found;
  }
  return missing + surplus + outcomes;
}

std::vector<fs::path> cases_of(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::exists(folder)) return out;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".case") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Input findings speak of bytes, which a readable case cannot hold; unit tests have them.
bool wants_cases(const gouji::Rule& rule) { return rule.group != gouji::Group::kInput; }

}  // namespace

TEST_CASE("the whole reports that cases start from are clean", "[cases]") {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(kCases / "base")) {
    const gouji::Result result = gouji::check(read_file(entry.path()), {});
    INFO(entry.path().filename().string() << difference({}, result));
    CHECK(result.findings.empty());
    CHECK(result.verdict == gouji::Verdict::kPass);
    ++count;
  }
  CHECK(count == 7);
}

TEST_CASE("cases have exactly the findings that they list", "[cases]") {
  for (const gouji::Rule* rule : gouji::registry()) {
    DYNAMIC_SECTION(std::string(rule->id)) {
      for (const fs::path& path : cases_of(kCases / std::string(rule->id))) {
        Case wanted;
        read_case(path, wanted);
        const gouji::Result result = gouji::check(wanted.document, wanted.options);
        const std::string problem =
            wanted.problem.empty() ? difference(wanted, result) : "\n  " + wanted.problem;
        INFO(path.filename().string() << problem);
        CHECK(problem.empty());
      }
    }
  }
}

TEST_CASE("every rule has a case that passes and one that finds", "[cases]") {
  for (const gouji::Rule* rule : gouji::registry()) {
    if (!wants_cases(*rule)) continue;
    bool passes = false;
    bool finds = false;
    for (const fs::path& path : cases_of(kCases / std::string(rule->id))) {
      const std::string name = path.filename().string();
      Case wanted;
      read_case(path, wanted);
      const bool listed =
          std::any_of(wanted.findings.begin(), wanted.findings.end(),
                      [rule](const Expected& expected) { return expected.rule == rule->id; });
      INFO(std::string(rule->id) << "/" << name);
      if (name.rfind("pass-", 0) == 0) {
        CHECK_FALSE(listed);
        passes = true;
      } else if (name.rfind("fail-", 0) == 0) {
        CHECK(listed);
        finds = true;
      } else {
        FAIL_CHECK("named neither pass-… nor fail-…");
      }
    }
    INFO(std::string(rule->id));
    CHECK(passes);
    CHECK(finds);
  }
}

TEST_CASE("case folders are named after rules", "[cases]") {
  for (const fs::directory_entry& entry : fs::directory_iterator(kCases)) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_directory() || name == "base") continue;
    INFO(name);
    CHECK(gouji::find_rule(name) != nullptr);
  }
}

TEST_CASE("the catalogue is complete", "[cases]") {
  std::set<std::string> ids;
  gouji::Group group = gouji::Group::kInput;
  for (const gouji::Rule* rule : gouji::registry()) {
    INFO(std::string(rule->id));
    CHECK(ids.insert(std::string(rule->id)).second);
    CHECK(rule->group >= group);
    group = rule->group;
    for (const gouji::Words* words :
         {&rule->title, &rule->what, &rule->why, &rule->repair, &rule->basis}) {
      CHECK_FALSE(words->zh.empty());
      CHECK_FALSE(words->en.empty());
    }
    CHECK((rule->forms.empty() || rule->forms == "2019" || rule->forms == "2021"));
    CHECK(rule->check != nullptr);
  }
}
