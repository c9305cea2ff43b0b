// The whole check of any bytes: a valid result, the same twice and whatever the file is called.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "result.h"

namespace gouji::fuzz {
namespace {

// An edit that the last bytes of the input choose.
Edit edit_of(const std::uint8_t* data, std::size_t size, std::string_view text) {
  constexpr std::array<std::string_view, 6> kTexts{"", "0", "\n三、甲\t1\n", "\t", "乙", "| 1 |"};
  const auto byte = [&](std::size_t i) -> std::size_t { return i < size ? data[size - 1 - i] : 0; };
  Edit edit;
  edit.span.begin = std::min((byte(0) << 8 | byte(1)) % (text.size() + 1), text.size());
  while (!on_boundary(text, edit.span.begin)) --edit.span.begin;
  edit.span.end = std::min(edit.span.begin + byte(2) % 64, text.size());
  while (!on_boundary(text, edit.span.end)) ++edit.span.end;
  edit.text = kTexts[byte(3) % kTexts.size()];
  return edit;
}

}  // namespace
}  // namespace gouji::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  const std::string bytes(fuzz::view(data, size));
  Options options;
  options.with_text = true;
  const Result result = check(bytes, options);
  fuzz::expect_result(result);
  const std::string json = to_json(result, options);
  fuzz::expect_utf8(json);
  if (fuzz::chosen(bytes, 3)) fuzz::expect_same_renamed(bytes, options, json);
  if (fuzz::chosen(bytes, 5)) fuzz::expect_renderings(result, options);
  if (fuzz::chosen(bytes, 16)) fuzz::expect_schema(json);
  if (size > 0 && data[size - 1] % 4 == 0) {
    options.edits = {fuzz::edit_of(data, size, result.text)};
    const Result edited = check(bytes, options);
    fuzz::expect_result(edited);
    const std::string written = to_json(edited, options);
    fuzz::expect_utf8(written);
    if (fuzz::chosen(bytes, 16)) fuzz::expect_schema(written);
  }
  return 0;
}
