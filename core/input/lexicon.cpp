// Stage input, shared by all that read sentences. In: a piece of text; out: the groups of words of
// which one stands in it.
//
// One look at a table of pairs of characters tells of nearly every place that no word begins there.
#include "input/lexicon.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "input/walk.h"

namespace gouji {
namespace {

struct Group {
  std::size_t number;
  std::vector<std::string_view> words;
};

// Filled before main() begins, in whatever order.
std::vector<Group>& groups() {
  static std::vector<Group> all;
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
    for (const Group& group : groups()) {
      for (const std::string_view word : group.words) add(word, group.number);
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.slot < b.slot; });
    for (std::size_t i = entries_.size(); i-- > 0;) {
      starts_[entries_[i].slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  Marks marks(std::string_view text) const {
    Marks marks;
    char32_t before = 0;
    std::size_t before_at = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here = at;
      const char32_t c = next_char(text, at);
      if (const std::uint16_t start = starts_[slot_of(before, c)]; start != 0) {
        match(text.substr(before_at), start, marks);
      }
      if (const std::uint16_t start = starts_[slot_of(c)]; start != 0) {
        match(text.substr(here), start, marks);
      }
      before = c;
      before_at = here;
    }
    return marks;
  }

 private:
  struct Entry {
    std::uint32_t slot;  // of its first two characters
    std::string_view word;
    Marks marks;
  };

  void add(std::string_view word, std::size_t group) {
    const auto same = std::find_if(entries_.begin(), entries_.end(),
                                   [=](const Entry& entry) { return entry.word == word; });
    if (same != entries_.end()) return same->marks.add(group);
    std::size_t at = 0;
    const char32_t first = next_char(word, at);
    const std::uint32_t slot =
        at < word.size() ? slot_of(first, char_at(word, at)) : slot_of(first);
    entries_.push_back({slot, word, {}});
    entries_.back().marks.add(group);
  }

  void match(std::string_view rest, std::uint16_t start, Marks& marks) const {
    const std::uint32_t slot = entries_[start - 1u].slot;
    for (std::size_t i = start - 1u; i < entries_.size() && entries_[i].slot == slot; ++i) {
      if (rest.starts_with(entries_[i].word)) marks |= entries_[i].marks;
    }
  }

  std::vector<Entry> entries_;  // by slot
  // By slot: one more than the first entry, 0 where there is none.
  std::vector<std::uint16_t> starts_ = std::vector<std::uint16_t>(kPairs + kSingles);
};

}  // namespace

std::size_t add_word_group(std::initializer_list<std::string_view> words) {
  const std::size_t number = groups().size();
  if (number >= Marks::kMostGroups) std::abort();  // widen it; no test would pass
  groups().push_back({number, words});
  return number;
}

Marks marks_of(std::string_view utf8) {
  static const Lexicon lexicon;
  return lexicon.marks(utf8);
}

}  // namespace gouji
