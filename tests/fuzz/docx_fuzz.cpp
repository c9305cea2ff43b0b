// Word documents: any bytes as they are, and as the body, lists and styles of one (divided by NUL).
#include "fuzz.h"
#include "zip_writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  const std::string_view bytes = fuzz::view(data, size);
  fuzz::expect_reader(read_docx, bytes);
  const std::size_t first = std::min(bytes.find('\0'), bytes.size());
  const std::string_view rest = bytes.substr(std::min(first + 1, bytes.size()));
  const std::size_t second = std::min(rest.find('\0'), rest.size());
  fuzz::expect_reader(read_docx, docx_of(bytes.substr(0, first), rest.substr(0, second),
                                         rest.substr(std::min(second + 1, rest.size())), true));
  return 0;
}
