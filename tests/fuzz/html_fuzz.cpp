// Web pages: text, paragraphs and grids of any markup that is valid UTF-8.
#include "fuzz.h"
#include "input/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  std::string bytes(fuzz::view(data, size));
  const Text text = decode(bytes, std::size_t{1} << 20);
  fuzz::expect_utf8(text.utf8);
  if (text.problem.empty()) fuzz::expect_reader(read_html, text.utf8);
  return 0;
}
