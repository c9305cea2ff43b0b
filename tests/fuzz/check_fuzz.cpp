// The whole check of any bytes: a valid result, the same twice and whatever the file is called.
#include <algorithm>
#include <string>

#include "fuzz.h"

namespace gouji::fuzz {
namespace {

void expect_result(const Result& result) {
  const std::string_view text = result.text;
  expect_utf8(text);
  for (const ResultSection& section : result.sections) expect_span(text, section.span);
  for (const ResultCell& cell : result.cells) expect_span(text, cell.span);
  for (const ResultClaim& claim : result.claims) {
    expect_span(text, claim.span);
    expect_span(text, claim.number);
  }
  std::size_t before = 0;
  bool error = false;
  for (const Finding& finding : result.findings) {
    expect_span(text, finding.span);
    expect(finding.span.begin >= before);
    before = finding.span.begin;
    error = error || finding.severity == Severity::kError;
    if (finding.fix) expect_span(text, finding.fix->span);
  }
  expect(error == (result.verdict == Verdict::kFail));
  const bool missing =
      std::any_of(result.cells.begin(), result.cells.end(),
                  [](const ResultCell& cell) { return cell.state == CellState::kMissing; });
  if (missing || result.cells.empty()) expect(result.verdict != Verdict::kPass);
}

}  // namespace
}  // namespace gouji::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  const std::string_view bytes = fuzz::view(data, size);
  Options options;
  options.with_text = true;
  const Result result = check(bytes, options);
  fuzz::expect_result(result);
  const std::string json = to_json(result, options);
  fuzz::expect_utf8(json);
  fuzz::expect(check_json(bytes, options) == json);
  return 0;
}
