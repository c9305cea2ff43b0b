// Stage input, shared by all that read sentences. In: a piece of text; out: the groups of words of
// which one stands in it.
//
// One look at a table of pairs of characters tells of nearly every place that no word begins there.
#include "input/lexicon.h"

#include <cstdlib>
#include <span>
#include <vector>

#include "input/walk.h"

namespace gouji {
namespace {

// Filled before main() begins, in whatever order.
std::vector<std::span<const std::string_view>>& groups() {
  static std::vector<std::span<const std::string_view>> all;
  return all;
}

// Few enough that the tables stay in the cache, enough that most slots are free.
constexpr std::uint32_t kPairs = 1u << 14;
constexpr std::uint32_t kSingles = 1u << 10;

std::uint32_t slot_of(char32_t first, char32_t second) {
  return (first * 31u + second) & (kPairs - 1);
}
// Of a word of one character: behind those of pairs.
std::uint32_t slot_of(char32_t only) { return kPairs + (only & (kSingles - 1)); }

class Lexicon {
 public:
  Lexicon() {
    for (std::size_t group = 0; group < groups().size(); ++group) {
      for (const std::string_view word : groups()[group]) add(word, group);
    }
  }

  Marks marks(std::string_view text) const {
    Marks marks;
    char32_t before = 0;
    std::size_t before_at = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here = at;
      const char32_t c = next_char(text, at);
      if (const std::uint16_t first = firsts_[slot_of(before, c)]; first != kNone) {
        match(text.substr(before_at), first, marks);
      }
      if (const std::uint16_t first = firsts_[slot_of(c)]; first != kNone) {
        match(text.substr(here), first, marks);
      }
      before = c;
      before_at = here;
    }
    return marks;
  }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;

  struct Entry {
    std::string_view word;
    std::uint16_t next = kNone;  // of the same slot
    Marks marks;
  };

  void add(std::string_view word, std::size_t group) {
    std::size_t at = 0;
    const char32_t first = next_char(word, at);
    std::uint16_t* link =
        &firsts_[at < word.size() ? slot_of(first, char_at(word, at)) : slot_of(first)];
    while (*link != kNone && entries_[*link].word != word) link = &entries_[*link].next;
    const std::uint16_t entry = *link;
    if (entry != kNone) return entries_[entry].marks.add(group);
    *link = static_cast<std::uint16_t>(entries_.size());
    entries_.push_back({word, kNone, {}});
    entries_.back().marks.add(group);
  }

  void match(std::string_view rest, std::uint16_t first, Marks& marks) const {
    for (std::uint16_t i = first; i != kNone; i = entries_[i].next) {
      // They all begin alike: the last byte tells most from what stands there.
      const std::string_view word = entries_[i].word;
      if (rest.size() < word.size() || rest[word.size() - 1] != word.back()) continue;
      if (rest.starts_with(word)) marks |= entries_[i].marks;
    }
  }

  std::vector<Entry> entries_;
  // By slot: the first of its entries.
  std::vector<std::uint16_t> firsts_ = std::vector<std::uint16_t>(kPairs + kSingles, kNone);
};

}  // namespace

std::size_t add_word_group(std::span<const std::string_view> words) {
  if (groups().size() >= Marks::kMostGroups) std::abort();  // widen it; no test would pass
  groups().push_back(words);
  return groups().size() - 1;
}

Marks marks_of(std::string_view utf8) {
  static const Lexicon lexicon;
  return lexicon.marks(utf8);
}

}  // namespace gouji
