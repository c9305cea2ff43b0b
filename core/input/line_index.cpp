// Stage input: byte offsets of a decoded text in, lines and columns for people out.
#include <algorithm>

#include "input/text.h"

namespace gouji {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view utf8) : utf8_(utf8) {
  starts_.push_back(0);
  characters_.reserve(utf8.size() / kStride + 1);
  std::size_t characters = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (i % kStride == 0) characters_.push_back(characters);
    const char c = utf8[i];
    if (starts_character(c)) ++characters;
    const bool ends_line =
        c == '\n' || (c == '\r' && (i + 1 == utf8.size() || utf8[i + 1] != '\n'));
    if (ends_line) starts_.push_back(i + 1);
  }
}

std::size_t LineIndex::line(std::size_t offset) const {
  offset = std::min(offset, utf8_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin());
}

std::size_t LineIndex::column(std::size_t offset) const {
  offset = std::min(offset, utf8_.size());
  return characters_before(offset) - characters_before(starts_[line(offset) - 1]) + 1;
}

Span LineIndex::line_span(std::size_t line) const {
  line = std::clamp<std::size_t>(line, 1, starts_.size());
  Span span{starts_[line - 1], line < starts_.size() ? starts_[line] : utf8_.size()};
  if (span.end > span.begin && utf8_[span.end - 1] == '\n') --span.end;
  if (span.end > span.begin && utf8_[span.end - 1] == '\r') --span.end;
  return span;
}

std::size_t LineIndex::characters_before(std::size_t offset) const {
  if (characters_.empty()) return 0;
  const std::size_t slot = std::min(offset / kStride, characters_.size() - 1);
  std::size_t count = characters_[slot];
  for (std::size_t i = slot * kStride; i < offset; ++i) {
    if (starts_character(utf8_[i])) ++count;
  }
  return count;
}

}  // namespace gouji
