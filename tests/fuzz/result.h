// What holds for the result of a check, whatever was checked.
#ifndef GOUJI_FUZZ_RESULT_H_
#define GOUJI_FUZZ_RESULT_H_

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "fuzz.h"

namespace gouji::fuzz {

// Aborts unless it is JSON as the schema says, and not only by its beginning. In a file of its own
// that is not watched for coverage: the fuzzer looks for new ways through the core.
void expect_schema(std::string_view json);

inline void expect_result(const Result& result) {
  const std::string_view text = result.text;
  expect_utf8(text);
  for (const ResultSection& section : result.sections) expect_span(text, section.span);
  for (const ResultCell& cell : result.cells) expect_span(text, cell.span);
  for (const ResultClaim& claim : result.claims) {
    expect_span(text, claim.span);
    expect_span(text, claim.number);
  }
  for (const ResultBlock& block : result.blocks) expect_span(text, block.span);
  std::size_t before = 0;
  bool error = false;
  for (const Finding& finding : result.findings) {
    expect_span(text, finding.span);
    expect(finding.span.begin >= before);
    before = finding.span.begin;
    error = error || (finding.severity == Severity::kError && !finding.ignored);
    if (finding.fix) expect_span(text, finding.fix->span);
    expect(!finding.message.zh.empty() && !finding.message.en.empty());
  }
  expect(error == (result.verdict == Verdict::kFail));
  const bool missing =
      std::any_of(result.cells.begin(), result.cells.end(),
                  [](const ResultCell& cell) { return cell.state == CellState::kMissing; });
  if (missing || result.cells.empty()) expect(result.verdict != Verdict::kPass);
  for (const std::optional<Span>& span : result.edited) {
    if (span) expect_span(text, *span);
  }
}

// The same bytes under another name give the same result under that name. `json` is the result
// under no name.
inline void expect_same_renamed(const std::string& bytes, const Options& options,
                                std::string_view json) {
  Options renamed = options;
  renamed.name = "甲/a.docx";
  std::string other = check_json(bytes, renamed);
  const std::string name = "\"name\":\"" + renamed.name + "\"";
  const std::size_t at = other.find(name);
  expect(at != std::string::npos);
  expect(other.replace(at, name.size(), "\"name\":\"\"") == json);
}

// What takes long is done for one input of `many`, the same ones in every run.
inline bool chosen(std::string_view bytes, std::size_t many) {
  std::size_t sum = bytes.size();
  for (const char c : bytes) sum = sum * 31 + static_cast<unsigned char>(c);
  return (sum >> 4) % many == 0;
}

inline void expect_renderings(const Result& result, const Options& options) {
  for (const OutputFormat format :
       {OutputFormat::kText, OutputFormat::kSarif, OutputFormat::kCsv, OutputFormat::kHtml}) {
    expect_utf8(render(result, options, format));
  }
}

}  // namespace gouji::fuzz

#endif  // GOUJI_FUZZ_RESULT_H_
