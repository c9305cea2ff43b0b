// Stage render: what the renderers for people share: words for the enumerations of the public
// interface, where a finding is in words, and texts of a document made fit to be shown.
#ifndef GOUJI_RENDER_WORDS_H_
#define GOUJI_RENDER_WORDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/gouji.h"
#include "rules/rule.h"

namespace gouji {

Words words_for(Severity severity);  // 错误
Words words_for(Verdict verdict);    // 未通过
Words words_for(Reason reason);      // 所需的内容读不出来
Words words_for(Group group);        // 勾稽关系

inline std::string_view pick(Words words, Language language) {
  return language == Language::kZh ? words.zh : words.en;
}
inline const std::string& pick(const Bilingual& words, Language language) {
  return language == Language::kZh ? words.zh : words.en;
}

// Reasons in the order in which people are told, those that make a result incomplete first.
inline constexpr Reason kReasonsForPeople[] = {Reason::kNoTable, Reason::kUnreadable, Reason::kForm,
                                               Reason::kOrgan, Reason::kNoPrevious};

// Characters that a terminal obeys instead of showing them.
inline bool is_command(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// One line of valid UTF-8: no line ends and tabs, nothing that a terminal would obey, no marks of
// direction, which would turn the rest of a line around.
std::string printable(std::string_view text);
// The same of at most that many characters, with … where something was left out.
std::string printable(std::string_view text, std::size_t characters);

// Whether the offsets of a result are places in the file itself, and not in a text taken out of it.
bool is_flat(const Result& result);

// The form whose words a result's tables are told in; null if unknown.
const Form* form_of(const Result& result);

// The cell or else the part that a finding is about; empty where there is none.
std::string place_in_words(const Result& result, const Finding& finding, Language language);

// What stands there, and what should. Nothing where that is not certain: where the text contradicts
// a table, either may be wrong.
std::string as_is(const Result& result, const Finding& finding);
std::optional<std::string> should_be(const Finding& finding);

}  // namespace gouji

#endif  // GOUJI_RENDER_WORDS_H_
