// Stage input, shared by all that read sentences. In: a piece of text; out: the groups of words of
// which one stands in it.
//
// One look at a table of pairs of characters tells of nearly every place that no word begins there.
#include "input/lexicon.h"

#include <cstdlib>
#include <span>
#include <vector>

#include "input/walk.h"
#include "input/words.h"

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
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (const std::uint16_t first = firsts_[slot_of(before, c)]; first != kNone) {
        match(first, before, c, text.substr(at), marks);
      }
      if (const std::uint16_t first = firsts_[slot_of(c)]; first != kNone) {
        match(first, 0, c, {}, marks);
      }
      before = c;
    }
    return marks;
  }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;

  struct Entry {
    char32_t first = 0;  // 0 in a word of one character
    char32_t second = 0;
    std::string_view rest;
    std::uint16_t next = kNone;  // of the same slot
    Marks marks;

    bool is(char32_t one, char32_t two) const { return first == one && second == two; }
  };

  void add(std::string_view word, std::size_t group) {
    Entry entry;
    std::size_t at = 0;
    entry.second = next_char(word, at);
    if (at < word.size()) {
      entry.first = entry.second;
      entry.second = next_char(word, at);
    }
    entry.rest = word.substr(at);
    std::uint16_t* link =
        &firsts_[entry.first != 0 ? slot_of(entry.first, entry.second) : slot_of(entry.second)];
    while (*link != kNone &&
           !(entries_[*link].is(entry.first, entry.second) && entries_[*link].rest == entry.rest)) {
      link = &entries_[*link].next;
    }
    const bool is_new = *link == kNone;
    if (is_new) *link = static_cast<std::uint16_t>(entries_.size());
    const std::uint16_t place = *link;
    if (is_new) entries_.push_back(entry);
    entries_[place].marks.add(group);
  }

  // Those that begin with the two characters and go on as the text behind them does.
  void match(std::uint16_t first, char32_t one, char32_t two, std::string_view behind,
             Marks& marks) const {
    for (std::uint16_t i = first; i != kNone; i = entries_[i].next) {
      const Entry& entry = entries_[i];
      if (entry.is(one, two) && starts_with(behind, entry.rest)) marks |= entry.marks;
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
