// Stage rules: what the rules on running text share. In: prose; out: pieces of it.
#ifndef GOUJI_RULES_PASSAGES_H_
#define GOUJI_RULES_PASSAGES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/words.h"
#include "report/prose.h"
#include "rules/rule.h"

namespace gouji {

// A Chinese character.
inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// X and ×, by which a template says that something is to be filled in (XX县, 20××年).
inline bool is_placeholder_mark(char32_t c) {
  return c == 'X' || c == 'x' || c == U'×' || c == U'Ｘ';
}

// Characters of `text`; never more than limit + 1.
std::size_t length_of(std::string_view text, std::size_t limit);

// The quantities and years of a sentence, in the order of the text.
std::span<const Quantity> quantities_in(const Prose& prose, std::size_t sentence);
std::span<const YearMention> years_in(const Prose& prose, std::size_t sentence);

// The part that a paragraph stands in; none before the first part and in a part that the form does
// not have.
std::optional<Part> part_of(const Context& context, const ProseParagraph& paragraph);

// Whether the paragraph is running text of the report: neither what a page adds around it nor a
// line without a sentence.
bool is_running_text(const Context& context, const ProseParagraph& paragraph);

// is_running_text() of every paragraph, for rules that walk over sentences.
std::vector<bool> running_paragraphs(const Context& context);

// Whether the paragraph is the first of its part.
bool opens_part(const Prose& prose, std::size_t paragraph);

// Whether the words begin with what an organ did (认真贯彻…, 坚持…).
bool begins_deed(std::string_view text);

// The place value of the last digit as written: 1000 for 1.2万, 1 for 12000.
std::int64_t last_place(std::string_view text, const Quantity& quantity);

// How far the share is from the counts', in per cent of the whole.
double share_difference(std::int64_t part, std::int64_t whole, const Quantity& share);
// Whether the share of the part, rounded to its digits, is off by one unit of the last one at most.
bool is_share_of(std::int64_t part, std::int64_t whole, const Quantity& share);

// What stands between 《 and 》 (the outer ones), the marks included.
std::vector<Span> book_titles(std::string_view text, Span span);
// Those of a paragraph.
std::vector<Span> titles_in(const Context& context, const ProseParagraph& paragraph);
// That of the spans, which are in order, which has byte `at`; null if none has.
const Span* around(const std::vector<Span>& spans, std::size_t at);
inline bool inside_any(const std::vector<Span>& spans, std::size_t at) {
  return around(spans, at) != nullptr;
}

// `text` without blanks and Markdown's emphasis.
std::string without_blanks(std::string_view text);

}  // namespace gouji

#endif  // GOUJI_RULES_PASSAGES_H_
