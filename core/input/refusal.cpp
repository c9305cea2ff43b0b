// A problem in, a line for decode() out, and back. "gouji-refusal/1 <problem> <bytes>"
#include "input/refusal.h"

#include <algorithm>
#include <iterator>

namespace gouji {
namespace {

constexpr std::string_view kMark = "gouji-refusal/1 ";

struct Kind {
  std::string_view word;
  ZipProblem problem;
};
constexpr Kind kKinds[] = {
    {"encrypted", {"input.unsupported", "ZIP encrypted"}},
    {"method", {"input.unsupported", "ZIP method"}},
    {"too_large", {"input.too_large", "archive"}},
    {"damaged", {"input.damaged", "ZIP member"}},
};

}  // namespace

std::string refusal(const ZipProblem& problem, std::uint64_t bytes) {
  const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds) - 1, [&](const Kind& k) {
    return k.problem.problem == problem.problem && k.problem.detail == problem.detail;
  });
  std::string line(kMark);
  return line.append(kind->word).append(" ").append(std::to_string(bytes)).append("\n");
}

bool read_refusal(std::string_view bytes, Text& text) {
  constexpr std::size_t kLongest = 80;
  if (bytes.size() > kLongest || !bytes.starts_with(kMark)) return false;
  bytes.remove_prefix(kMark.size());
  for (const Kind& kind : kKinds) {
    if (!bytes.starts_with(kind.word)) continue;
    text.format.clear();
    text.problem = kind.problem.problem;
    text.detail = kind.problem.detail;
    text.bytes = 0;
    constexpr std::uint64_t kMost = std::uint64_t{1} << 40;
    for (const char c : bytes.substr(kind.word.size())) {
      if (c >= '0' && c <= '9' && text.bytes < kMost) {
        text.bytes = text.bytes * 10 + static_cast<std::uint64_t>(c - '0');
      }
    }
    return true;
  }
  return false;
}

}  // namespace gouji
