// Looking for words in a piece of text. Shared by the stages that read sentences.
#ifndef GOUJI_INPUT_WORDS_H_
#define GOUJI_INPUT_WORDS_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace gouji {

inline bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
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
