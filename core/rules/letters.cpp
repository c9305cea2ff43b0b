// Stage rules: the letters of paragraphs.
#include "rules/letters.h"

#include "input/walk.h"
#include "rules/passages.h"

namespace gouji {

const Letters& LetterReader::read(std::string_view paragraph) {
  if (codes_.size() < paragraph.size()) codes_.resize(paragraph.size());
  letters_.again.clear();
  std::size_t count = 0;
  std::size_t of_words = 0;
  std::uint64_t hash = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++count) {
    const char32_t c = next_char(paragraph, at);
    const char32_t code = is_han(c) ? c : char32_t{0};
    codes_[count] = code;
    if (code != 0 && before != 0) {
      const auto place = static_cast<std::uint32_t>(place_ + count);
      std::uint32_t& last = last_[(before * 31u + code) % last_.size()];
      const std::uint32_t distance = place - last;
      if (distance <= kLongestPhrase || code == before) letters_.again.push_back({count, distance});
      last = place;
    }
    before = code;
    if (code == 0 && (is_blank(c) || c == '*' || c == '#')) continue;
    ++of_words;
    hash = (hash ^ c) * 0x100000001B3;  // FNV's prime
  }
  letters_.codes = std::u32string_view(codes_).substr(0, count);
  letters_.of_words = of_words;
  letters_.hash = hash;
  place_ += count + kLongestPhrase;  // apart from the pairs of the next paragraph
  return letters_;
}

}  // namespace gouji
