// What a piece of text looks like, without knowing what it means: a value, a cell, a sentence.
#ifndef GOUJI_DOCUMENT_TOKENS_H_
#define GOUJI_DOCUMENT_TOKENS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace gouji {

// Characters that a continued label has at most.
inline constexpr std::size_t kShortCell = 40;

bool is_pipe(char32_t c);

// Characters in `text`, counting no further than limit + 1.
std::size_t character_count(std::string_view text, std::size_t limit);

// A number as a table has it (sign, grouping, unit or bracketed remark allowed) or a mark that
// stands for none ("/", "—", 无).
bool is_value_token(std::string_view token);

// 件, 万元: a unit without a number.
bool is_unit(std::string_view token);

// A cell without the backslash that Markdown has before a sign, lest it be read as a mark (\-3).
std::string_view unescaped(std::string_view cell);

// The marks and words that stand in a cell instead of a number: one list for the whole project.
bool is_placeholder(std::string_view token);

// Whether raised text (1, ①, [1], *) behind a number is a note's mark that needs brackets of its
// own, lest it read as more of the number.
bool is_note_mark(std::string_view raised);

// Whether what stands behind a number is the sign of a note below the table: *, ※, ①, ⑴, ², 注1.
bool is_note_sign(std::string_view tail);

// Long, or with the punctuation of a sentence.
bool looks_like_prose(std::string_view text);

// Begins with 一、 to 十、 as a part does.
bool starts_part(std::string_view text);

// A numbering and nothing else: (七), 2., 三、.
bool is_bare_number(std::string_view token);

// The number of a page and nothing else: "- 3 -", "2 / 5", "第3页 共10页", "Page 3 of 10". A bare
// number is none.
bool is_page_number(std::string_view line);

// A cell's content without blanks, Markdown emphasis and entities for blanks; empty at its
// beginning where nothing is left.
Span trim_cell(std::string_view text, Span span);

// A paragraph without Markdown marks; `heading` is set when they made it a heading.
Span trim_marks(std::string_view text, Span span, bool& heading);

// The pieces of `span` between blanks.
std::vector<Span> split_blanks(std::string_view text, Span span);

// Whether so many of the pieces are values, or more; none is before a measure (2022 年, 5 件).
bool has_values(std::string_view text, Span span, std::size_t least);

// Whether `span` is a table row whose cells are divided by spaces; then `cells` has them, with the
// display columns in which they stand (East Asian characters are two wide).
bool aligned_row(std::string_view text, Span span, std::vector<GridCell>& cells);

// The display column of place `at` in its line.
int column_at(std::string_view text, std::size_t at);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_TOKENS_H_
