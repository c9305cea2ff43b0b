// Archives: any bytes, opened, listed and read.
#include "fuzz.h"
#include "input/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  constexpr std::size_t kLimit = std::size_t{1} << 22;
  const std::string_view bytes = fuzz::view(data, size);
  const ZipArchive archive(bytes, kLimit);
  if (!archive.problem().none()) fuzz::expect(archive.entries().empty());
  std::string content;
  for (std::size_t i = 0; i < archive.entries().size() && i < 50; ++i) {
    fuzz::expect_utf8(archive.entries()[i].name);
    fuzz::expect_utf8(zip_label(archive.entries()[i].name));
    const ZipProblem problem = archive.read(i, content);
    fuzz::expect(content.size() <= kLimit);
    if (!problem.none()) fuzz::expect(content.empty());
  }
  Options options;
  options.max_bytes = kLimit;
  const std::vector<Member> found = members(bytes, options);
  for (std::size_t i = 0; i < found.size() && i < 5; ++i) {
    fuzz::expect(read_member(bytes, i, options) == read_member(bytes, i, options));
  }
  return 0;
}
