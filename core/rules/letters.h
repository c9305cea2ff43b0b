// Stage rules: the letters of a paragraph, to find what stands in it twice. In: its text; out: its
// letters and where some of them may end a doubled phrase.
#ifndef GOUJI_RULES_LETTERS_H_
#define GOUJI_RULES_LETTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

inline constexpr std::size_t kLongestPhrase = 12;  // characters of a doubled phrase

// A paragraph as it is compared: with itself by its letters, with others by its words, which are
// all of it but blanks and Markdown's emphasis.
struct Letters {
  // A letter that is like the one before, or ends a pair that stands within the longest phrase
  // before too: at any other ends nothing that stands twice.
  struct Again {
    std::size_t letter = 0;
    std::size_t distance = 0;  // from the last such pair; no phrase that stands twice is shorter
  };

  std::u32string_view codes;  // 0: not Chinese
  std::vector<Again> again;
  std::size_t of_words = 0;
  std::uint64_t hash = 0;  // of the words
};

// Takes paragraphs apart, one after the other.
class LetterReader {
 public:
  // What it returns holds until the next call. Linear in the text.
  const Letters& read(std::string_view paragraph);

 private:
  Letters letters_;
  std::u32string codes_;                    // as long as the longest paragraph so far
  std::size_t place_ = 2 * kLongestPhrase;  // of the first letter, in all paragraphs
  // The last place of each pair of letters, by their codes' last bits.
  std::array<std::uint32_t, 1024> last_{};
};

}  // namespace gouji

#endif  // GOUJI_RULES_LETTERS_H_
