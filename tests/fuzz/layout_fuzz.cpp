// The words of a PDF: lines, paragraphs and tables of whatever places they name.
#include "fuzz.h"
#include "input/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  std::string bytes(fuzz::view(data, size));
  const Text text = decode(bytes, std::size_t{1} << 20);
  if (text.format == "pdf" && text.problem.empty()) {
    fuzz::expect_reader([](std::string_view words) { return read_layout(words); }, text.utf8);
  }
  return 0;
}
