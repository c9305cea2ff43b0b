// Looking for words in a piece of text. Shared by the stages that read sentences.
#ifndef GOUJI_INPUT_WORDS_H_
#define GOUJI_INPUT_WORDS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace gouji {

// The byte of a word by which to tell most others from it. Chinese characters share their first
// byte with many; the last one is rarer.
constexpr std::size_t probe_of(std::string_view word) { return word.size() > 2 ? 2 : 0; }

// text.starts_with(word), which nearly always one byte denies. Words are short: for WebAssembly a
// call costs more than to compare them here.
inline bool starts_with(std::string_view text, std::string_view word) {
  if (word.empty()) return true;
  const std::size_t probe = probe_of(word);
  return text.size() >= word.size() && text[probe] == word[probe] &&
         std::equal(word.begin(), word.end(), text.begin());
}

// The place of the first `byte` at or behind `at`; the text's size if there is none. Eight bytes at
// a time: WebAssembly's memchr() takes twice as long for a clause.
inline std::size_t find_byte(std::string_view text, char byte, std::size_t at) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  const std::uint64_t wanted = kEach * static_cast<unsigned char>(byte);
  for (; at + sizeof wanted <= text.size(); at += sizeof wanted) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    bytes ^= wanted;
    if (((bytes - kEach) & ~bytes & (kEach << 7)) != 0) break;  // one of them is 0
  }
  while (at < text.size() && text[at] != byte) ++at;
  return at;
}

// text.find(word, from), quicker where the word is not there.
inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (word.empty()) return text.find(word, from);
  const std::size_t probe = probe_of(word);
  for (std::size_t at = from + probe; (at = find_byte(text, word[probe], at)) < text.size(); ++at) {
    if (starts_with(text.substr(at - probe), word)) return at - probe;
  }
  return std::string_view::npos;
}

// Characters of which most others are told by one look, whatever they are.
class CharacterFilter {
 public:
  consteval CharacterFilter(std::u32string_view characters) {  // NOLINT: implicit by design
    for (const char32_t c : characters) {
      bits_[c / 64 % bits_.size()] |= std::uint64_t{1} << (c % 64);
    }
  }

  // False for none of the characters, and true for few others.
  bool may_have(char32_t c) const { return (bits_[c / 64 % bits_.size()] >> (c % 64) & 1u) != 0; }

 private:
  std::array<std::uint64_t, 16> bits_{};
};

// Words to be looked for all at once: constexpr, each beginning with a Chinese character.
template <std::size_t kSize>
class WordList {
 public:
  consteval WordList(const std::string_view (&words)[kSize]) {  // NOLINT: implicit by design
    for (std::size_t i = 0; i < kSize; ++i) {
      words_[i] = words[i];
      firsts_[low_bits(words[i].at(1))] |= std::uint64_t{1} << low_bits(words[i].at(2));
    }
  }

  // Where the first of them stands in valid UTF-8; the text's size if none does.
  std::size_t find(std::string_view text) const {
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
      const bool may_begin = (firsts_[low_bits(text[at + 1])] >> low_bits(text[at + 2]) & 1u) != 0;
      if (may_begin && begins(text.substr(at))) return at;
    }
    return text.size();
  }

 private:
  static constexpr std::size_t low_bits(char byte) { return static_cast<std::size_t>(byte) & 63u; }

  bool begins(std::string_view text) const {
    return std::any_of(words_.begin(), words_.end(),
                       [text](std::string_view word) { return starts_with(text, word); });
  }

  std::array<std::string_view, kSize> words_{};
  // By the second byte of their first characters: a bit for each third one.
  std::array<std::uint64_t, 64> firsts_{};
};

inline bool has(std::string_view text, std::string_view word) {
  return find_word(text, word) != std::string_view::npos;
}

inline bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return has(text, word); });
}

inline bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return starts_with(text, word); });
}

inline bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.size() >= word.size() && starts_with(text.substr(text.size() - word.size()), word);
  });
}

}  // namespace gouji

#endif  // GOUJI_INPUT_WORDS_H_
