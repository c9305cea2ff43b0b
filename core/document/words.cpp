// Reader of "gouji-words/1". In: its text. Out: pages of words. Whatever is not written as it
// should be makes the whole damaged: a word that is lost could be a number.
#include "document/words.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "input/format.h"

namespace gouji {
namespace {

constexpr std::size_t kMostWords = 2'000'000;
constexpr std::size_t kMostPages = 5'000;
constexpr int kPerPoint = 100;
// Farther than this is on no page.
constexpr std::int64_t kFarthest = 1'000'000'000;  // hundredths of a point

// Takes what is before the next blank or the end.
std::string_view take_field(std::string_view& line) {
  const std::size_t end = line.find(' ');
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(end == line.npos ? line.size() : end + 1);
  return field;
}

// A decimal number of points in hundredths of a point, no farther than kFarthest.
std::optional<std::int64_t> coordinate(std::string_view field) {
  const bool negative = field.starts_with('-');
  if (negative) field.remove_prefix(1);
  std::int64_t value = 0;
  bool digits = false;
  int decimals = -1;  // seen after the point
  for (const char c : field) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = true;
    if (decimals >= 2) continue;
    if (decimals >= 0) ++decimals;
    if (value <= kFarthest) value = value * 10 + (c - '0');
  }
  if (!digits) return std::nullopt;
  for (int d = decimals < 0 ? 0 : decimals; d < 2 && value <= kFarthest; ++d) value *= 10;
  if (value > kFarthest) value = kFarthest;
  return negative ? -value : value;
}

bool read_page(std::string_view line, PositionedWords& words) {
  const auto width = coordinate(take_field(line));
  const auto height = coordinate(take_field(line));
  if (!width || !height || !line.empty()) return false;
  words.pages.push_back({static_cast<int>(*width), static_cast<int>(*height), {}});
  return true;
}

bool read_word(std::string_view line, PositionedWords& words) {
  std::int64_t at[4];
  for (std::int64_t& place : at) {
    const auto read = coordinate(take_field(line));
    if (!read) return false;
    place = *read;
  }
  if (words.pages.empty()) return false;
  constexpr std::int64_t kOutside = 100'000 * kPerPoint;
  for (const std::int64_t place : at) {
    if (place > kOutside || place < -kOutside) return true;
  }
  if (at[0] >= at[2] || at[1] >= at[3] || line.empty()) return true;
  words.pages.back().words.push_back({static_cast<int>(at[0]), static_cast<int>(at[1]),
                                      static_cast<int>(at[2]), static_cast<int>(at[3]), line});
  return true;
}

PositionedWords failed(std::string_view problem, std::string_view detail) {
  return {{}, problem, detail};
}

}  // namespace

PositionedWords read_words(std::string_view utf8) {
  const WordsHeader header = words_header(utf8);
  if (header.problem == "encrypted") return failed("input.unsupported", "PDF encrypted");
  if (header.problem == "no_pdftotext") return failed("input.unsupported", "PDF no_pdftotext");
  if (!header.valid || header.problem == "damaged") return failed("input.damaged", "PDF");
  PositionedWords words;
  std::size_t count = 0;
  std::size_t at = header.size;
  while (at < utf8.size()) {
    const std::size_t end = utf8.find('\n', at);
    std::string_view line = utf8.substr(at, end == utf8.npos ? end : end - at);
    at = end == utf8.npos ? utf8.size() : end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    if (++count > kMostWords) return failed("input.too_large", "PDF");
    bool good = false;
    if (line.starts_with("page ")) {
      good = read_page(line.substr(5), words);
      if (words.pages.size() > kMostPages) return failed("input.too_large", "PDF");
    } else {
      good = read_word(line, words);
    }
    if (!good) return failed("input.damaged", "PDF");
  }
  return words;
}

}  // namespace gouji
