// A report beside others, divided by NUL: the report, the year before's, and its parts; what a
// person ignores and what the files are called comes with them. A companion changes nothing but
// what speaks of it.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  constexpr std::size_t kMostParts = 4;
  std::string_view rest = fuzz::view(data, size);
  const auto next = [&rest] {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
  };
  const std::string report(next());
  Options options;
  options.with_text = true;
  const Result alone = check(report, options);
  if (const std::string_view previous = next(); !previous.empty()) {
    options.previous =
        Companion{std::string(previous.substr(0, previous.size() % 20)), std::string(previous)};
  }
  while (!rest.empty() && options.parts.size() < kMostParts) {
    const std::string_view part = next();
    options.parts.push_back({std::string(part.substr(0, part.size() % 20)), std::string(part)});
  }
  const Result result = check(report, options);
  fuzz::expect_result(result);
  fuzz::expect(result.text == alone.text && result.cells.size() == alone.cells.size());
  fuzz::expect(result.parts.size() == options.parts.size());
  fuzz::expect(result.previous.has_value() == options.previous.has_value());
  // What is wrong with a report does not become right beside another.
  fuzz::expect(result.findings.size() >= alone.findings.size());
  for (const Finding& finding : alone.findings) {
    fuzz::expect(std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& f) {
      return f.rule == finding.rule && f.span == finding.span;
    }));
  }
  const std::string json = to_json(result, options);
  fuzz::expect_utf8(json);
  if (fuzz::chosen(report, 3)) fuzz::expect_same_renamed(report, options, json);
  if (fuzz::chosen(report, 5)) fuzz::expect_renderings(result, options);
  if (fuzz::chosen(report, 16)) fuzz::expect_schema(json);
  // All errors ignored: none is left, and nothing else is another.
  for (const Finding& finding : result.findings) {
    const bool whole = finding.key[0] < '8';
    options.ignored.push_back({whole ? "" : finding.key, finding.rule, options.name, whole});
  }
  options.name = report.substr(0, 40);
  const Result ignoring = check(report, options);
  fuzz::expect_result(ignoring);
  fuzz::expect(ignoring.findings.size() == result.findings.size());
  fuzz::expect(ignoring.verdict != Verdict::kFail);
  const std::string marked = to_json(ignoring, options);
  fuzz::expect_utf8(marked);
  if (fuzz::chosen(report, 16)) fuzz::expect_schema(marked);
  return 0;
}
