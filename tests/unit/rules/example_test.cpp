// The examples of the catalogue, put into whole reports: each rule speaks of what is wrong, no rule
// of what is right.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"
#include "rules/rule.h"

namespace gouji {
namespace {

constexpr std::string_view kOmission = "……";
constexpr std::string_view kNextCell = " | ";
constexpr std::string_view kEmptyCell = "（空白）";
constexpr std::array<std::string_view, 4> kBases{"2021-department.txt", "2021-government.txt",
                                                 "2019-department.txt", "2019-government.txt"};

// Reports that hold a little more than the bases do, so that an example can show where it belongs.
struct Addition {
  std::string_view rule;
  std::string_view behind;
  std::string_view text;
};
constexpr Addition kAdditions[] = {
    {"section.extra", "六、其他需要报告的事项\n\n",
     "全年承办人大代表建议3件、政协提案2件，均已按时答复。\n\n"},
};

std::string base(std::string_view name, std::string_view rule) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/cases/base/" + std::string(name),
                   std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  REQUIRE_FALSE(text.empty());
  for (const Addition& addition : kAdditions) {
    if (addition.rule != rule) continue;
    const std::size_t at = text.find(addition.behind);
    REQUIRE(at != std::string::npos);
    text.insert(at + addition.behind.size(), addition.text);
  }
  return text;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// What stands between omissions, as a report in plain text has it.
std::vector<std::string> pieces(std::string_view example) {
  const auto trimmed = [](std::string_view text) {
    while (text.starts_with('\n')) text.remove_prefix(1);
    while (text.ends_with('\n')) text.remove_suffix(1);
    return replace_all(replace_all(std::string(text), kNextCell, "\t"), kEmptyCell, "");
  };
  std::vector<std::string> out;
  while (true) {
    const std::size_t at = example.find(kOmission);
    out.push_back(trimmed(example.substr(0, at)));
    if (at == std::string_view::npos) break;
    example.remove_prefix(at + kOmission.size());
  }
  if (out.back().empty()) out.pop_back();  // an omission that goes on to wherever
  return out;
}

// Where the piece ends if it stands at `at`: a report has blank lines between its paragraphs and
// empty cells about its labels.
std::optional<std::size_t> end_of(const std::string& text, std::size_t at, std::string_view piece) {
  for (const char c : piece) {
    if (c != '\t' && c != '\n') {
      if (at == text.size() || text[at] != c) return std::nullopt;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool line_end = false;
    while (at < text.size() && (text[at] == '\t' || (c == '\n' && text[at] == '\n'))) {
      line_end |= text[at] == '\n';
      ++at;
    }
    if (at == begin || line_end != (c == '\n')) return std::nullopt;
  }
  return at;
}

struct Found {
  Span span;
  std::vector<std::string> omitted;
};
// The pieces one after the other.
std::optional<Found> find_pieces(const std::string& text, const std::vector<std::string>& wanted) {
  Found found;
  std::size_t from = 0;
  for (const std::string& piece : wanted) {
    std::optional<std::size_t> end;
    std::size_t at = from;
    while (at < text.size() && !(end = end_of(text, at, piece))) ++at;
    if (!end) return std::nullopt;
    if (&piece == &wanted.front()) {
      found.span.begin = at;
    } else {
      found.omitted.push_back(text.substr(from, at - from));
    }
    from = found.span.end = *end;
  }
  return found;
}

struct Pair {
  std::string wrong;
  std::string right;
};
// Whole reports with the two passages. What is right either stands in a base, then what is wrong
// takes its place there, or it can stand anywhere: then both end part one of a base.
Pair reports(const Rule& rule) {
  const std::vector<std::string> wrong = pieces(rule.example.wrong.zh);
  const std::vector<std::string> right = pieces(rule.example.right.zh);
  for (const std::string_view name : kBases) {
    const std::string text = base(name, rule.id);
    const std::optional<Found> found = find_pieces(text, right);
    if (!found) continue;
    REQUIRE(wrong.size() <= right.size());
    std::string passage;
    for (std::size_t i = 0; i < wrong.size(); ++i) {
      passage += (i == 0 ? "" : found->omitted[i - 1]) + wrong[i];
    }
    return {std::string(text).replace(found->span.begin, found->span.size(), passage), text};
  }
  REQUIRE(wrong.size() == 1);
  REQUIRE(right.size() == 1);
  const std::string text = base(kBases[0], rule.id);
  const std::size_t at = text.find("二、主动公开政府信息情况");
  REQUIRE(at != std::string::npos);
  return {std::string(text).insert(at, wrong[0] + "\n\n"),
          std::string(text).insert(at, right[0] + "\n\n")};
}

std::string show(const Result& result) {
  std::string out;
  for (const Finding& finding : result.findings) {
    out += "\n  " + finding.rule + ": " + finding.message.zh;
  }
  return out;
}

}  // namespace

TEST_CASE("every rule has an example, wrong and right", "[rules]") {
  for (const Rule* rule : registry()) {
    INFO(std::string(rule->id));
    const auto& [wrong, right] = rule->example;
    CHECK_FALSE(wrong.zh.empty());
    CHECK_FALSE(right.zh.empty());
    CHECK(wrong.zh != right.zh);
    CHECK(wrong.en.empty() == right.en.empty());
    CHECK((wrong.en.empty() || wrong.en != right.en));
    // What is no text is described.
    if (rule->group == Group::kInput) CHECK_FALSE(wrong.en.empty());
  }
}

TEST_CASE("rules speak of what is wrong in their examples, and not of what is right", "[rules]") {
  std::size_t count = 0;
  for (const Rule* rule : registry()) {
    if (!rule->example.wrong.en.empty()) continue;  // described, not quoted
    if (rule->group == Group::kYears) continue;     // of several reports
    const Pair pair = reports(*rule);
    const Result wrong = check(pair.wrong, {});
    const Result right = check(pair.right, {});
    INFO(std::string(rule->id) << "\nwrong:" << show(wrong) << "\nright:" << show(right));
    CHECK(right.findings.empty());
    CHECK_FALSE(wrong.findings.empty());
    CHECK(std::all_of(wrong.findings.begin(), wrong.findings.end(),
                      [rule](const Finding& finding) { return finding.rule == rule->id; }));
    ++count;
  }
  CHECK(count > 40);
}

}  // namespace gouji
