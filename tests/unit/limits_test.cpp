// The limits that CONTRIBUTING.md lists are those of the sources.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "catch.h"

namespace gouji {
namespace {

std::string read(const std::string& path) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/../" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string digits(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

// "64 MB" or "200,000".
std::uint64_t as_listed(const std::string& text) {
  const std::uint64_t value = std::stoull(digits(text));
  if (text.ends_with(" MB")) return value << 20;
  if (text.ends_with(" GB")) return value << 30;
  return value;
}

// "std::size_t{64} << 20", "200'000" or "1GB".
std::uint64_t as_written(const std::string& text) {
  if (const std::size_t shift = text.find("<<"); shift != std::string::npos) {
    const std::uint64_t value = std::stoull(digits(text.substr(0, shift)));
    return value << std::stoul(digits(text.substr(shift)));
  }
  return std::stoull(digits(text)) << (text.ends_with("GB") ? 30 : 0);
}

}  // namespace

TEST_CASE("the limits in CONTRIBUTING.md are those of the sources", "[limits]") {
  const std::string page = read("CONTRIBUTING.md");
  // | what | limit | `name` in `file` |
  const std::regex row(R"(\n\| [^|\n]+ \| ([0-9,]+(?: [MG]B)?) \| `(\w+)` in `([\w./]+)` \|)");
  std::size_t count = 0;
  for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at, ++count) {
    const std::string name = (*at)[2];
    const std::string source = read((*at)[3]);
    INFO(name);
    std::smatch found;
    REQUIRE(std::regex_search(
        source, found,
        std::regex("\\b" + name +
                   R"re(\s?=\s?((?:std::size_t\{\d+\}|[\d']+)(?:\s<<\s\d+|GB)?)[;,\s])re")));
    CHECK(as_written(found[1]) == as_listed((*at)[1]));
  }
  // All of the table's rows: none is left out for looking otherwise.
  const std::regex any(R"(\n\|[^\n]*` in `)");
  CHECK(count == static_cast<std::size_t>(
                     std::distance(std::sregex_iterator(page.begin(), page.end(), any), {})));
  CHECK(count > 0);
}

}  // namespace gouji
