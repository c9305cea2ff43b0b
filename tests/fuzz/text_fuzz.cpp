// Plain text: paragraphs and grids of any bytes that are a text.
#include "fuzz.h"
#include "input/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  std::string bytes(fuzz::view(data, size));
  const Text text = decode(bytes, std::size_t{1} << 20);
  fuzz::expect_utf8(text.utf8);
  for (const Span& span : text.undecodable) fuzz::expect_span(text.utf8, span);
  fuzz::expect_document(text.utf8, read_text(text.utf8));
  return 0;
}
