// Looking for words in a piece of text. Shared by the stages that read sentences.
#ifndef GOUJI_INPUT_WORDS_H_
#define GOUJI_INPUT_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace gouji {

inline bool has(std::string_view text, std::string_view word) {
  // Most Chinese characters share their first byte with many others; their last one is rarer.
  const std::size_t probe = word.size() > 2 ? 2 : 0;
  if (word.empty()) return true;
  for (std::size_t at = text.find(word[probe], probe); at != std::string_view::npos;
       at = text.find(word[probe], at + 1)) {
    if (text.substr(at - probe).starts_with(word)) return true;
  }
  return false;
}

inline bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return has(text, word); });
}

inline bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

inline bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

}  // namespace gouji

#endif  // GOUJI_INPUT_WORDS_H_
