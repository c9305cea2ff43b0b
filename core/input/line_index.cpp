// Stage input: byte offsets of a decoded text in, lines and columns for people out.
#include <algorithm>
#include <cstdint>
#include <cstring>

#include "input/text.h"

namespace gouji {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Eight bytes at a time: those of the form 10xxxxxx only continue a character.
std::size_t count_characters(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  std::size_t continuing = 0;
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + i, sizeof word);
    continuing += ((word >> 7 & ~(word >> 6) & kOnes) * kOnes) >> 56;
  }
  for (; i < text.size(); ++i) continuing += !starts_character(text[i]);
  return text.size() - continuing;
}

}  // namespace

LineIndex::LineIndex(std::string_view utf8) : utf8_(utf8) {
  starts_.push_back(0);
  characters_.reserve(utf8.size() / kStride + 1);
  std::size_t characters = 0;
  for (std::size_t i = 0; i < utf8.size(); i += kStride) {
    characters_.push_back(characters);
    characters += count_characters(utf8.substr(i, kStride));
  }
  std::size_t carriage = utf8.find('\r');
  for (std::size_t feed = 0; feed < utf8.size(); ++feed) {
    feed = std::min(utf8.find('\n', feed), utf8.size());
    for (; carriage < feed; carriage = utf8.find('\r', carriage + 1)) {
      if (carriage + 1 != feed || feed == utf8.size()) starts_.push_back(carriage + 1);
    }
    if (feed < utf8.size()) starts_.push_back(feed + 1);
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

std::size_t LineIndex::characters_before(std::size_t offset) const {
  if (characters_.empty()) return 0;
  const std::size_t slot = std::min(offset / kStride, characters_.size() - 1);
  return characters_[slot] +
         count_characters(utf8_.substr(slot * kStride, offset - slot * kStride));
}

}  // namespace gouji
