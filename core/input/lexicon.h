// Which of many words stand in a piece of text: all of them are looked for in one pass over it.
//
//   const Piece piece(clause);
//   if (piece.has<"诉讼", "起诉">()) …
//
// A group of words makes itself known where it is written, before main() begins; what a pass finds
// is one bit for each group.
#ifndef GOUJI_INPUT_LEXICON_H_
#define GOUJI_INPUT_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gouji {

// A string literal as a template argument.
template <std::size_t kSize>
struct Literal {
  char text[kSize] = {};
  consteval Literal(const char (&literal)[kSize]) {  // NOLINT: implicit by design
    for (std::size_t i = 0; i < kSize; ++i) text[i] = literal[i];
  }
  constexpr std::string_view view() const { return {text, kSize - 1}; }
};

// Makes a group of words known; its number. The words live as long as the program.
std::size_t add_word_group(std::span<const std::string_view> words);

template <Literal... kWords>
inline constexpr std::string_view kWordList[] = {kWords.view()...};

template <Literal... kWords>
inline const std::size_t kWordGroup = add_word_group(kWordList<kWords...>);

// The groups of which a word was found.
class Marks {
 public:
  static constexpr std::size_t kMostGroups = 320;

  // Whether any of the words stands there.
  template <Literal... kWords>
  bool has() const {
    const std::size_t group = kWordGroup<kWords...>;
    return (bits_[group / 64] >> (group % 64) & 1u) != 0;
  }

  void add(std::size_t group) { bits_[group / 64] |= std::uint64_t{1} << (group % 64); }
  Marks& operator|=(const Marks& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
  }
  friend Marks operator|(Marks a, const Marks& b) { return a |= b; }

 private:
  std::array<std::uint64_t, kMostGroups / 64> bits_{};
};

// Those of valid UTF-8. Linear in the text.
Marks marks_of(std::string_view utf8);

// A piece of text with what stands in it.
struct Piece : Marks {
  std::string_view text;

  explicit Piece(std::string_view utf8) : Marks(marks_of(utf8)), text(utf8) {}
  Piece(std::string_view utf8, const Marks& marks) : Marks(marks), text(utf8) {}
};

}  // namespace gouji

#endif  // GOUJI_INPUT_LEXICON_H_
