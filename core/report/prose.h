// The running text of a report: paragraphs, sentences, clauses, and the quantities in them.
#ifndef GOUJI_REPORT_PROSE_H_
#define GOUJI_REPORT_PROSE_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "input/lexicon.h"
#include "input/text.h"
#include "report/flow.h"
#include "report/report.h"

namespace gouji {

// A Span of half the size, for what there is much of. Texts are below 4 GB.
struct ShortSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  ShortSpan() = default;
  ShortSpan(Span span)  // NOLINT: implicit by design
      : begin(static_cast<std::uint32_t>(span.begin)), end(static_cast<std::uint32_t>(span.end)) {}
  operator Span() const { return {begin, end}; }  // NOLINT: implicit by design
  bool empty() const { return begin >= end; }
  std::size_t size() const { return end - begin; }
};

enum class Precision {
  kExact,
  kApproximate,  // 近, 约, 余, 多, 左右
  kAtLeast,      // 超过, 不少于, 以上
};

// A number with its unit: 44件, 1.2968 万元, 十二件, 33.9%. Years, dates and ordinals are none.
struct Quantity {
  Decimal value;  // in the unit, 万 and 亿 before the unit multiplied out (1.3万条: 13000)
  std::string_view unit;  // "件", "元", "万元", "%", …: from the list in quantities.cpp
  Precision precision = Precision::kExact;
  int decimals = 0;  // digits after the point as written
  Span span;         // number and unit, with 余 and the like
  Span number;       // the number alone
  std::size_t clause = 0;
  std::size_t sentence = 0;
};

// A calendar year in the text: 2020年, 2020 年度, 2020-, 二〇二〇年.
struct YearMention {
  int year = 0;
  Span span;
  std::size_t clause = 0;
  std::size_t sentence = 0;
};

// What stands between two marks (，、；：。 and brackets). Small: there are about as many as a
// thirtieth of the text's bytes.
struct Clause {
  ShortSpan span;
  std::uint32_t sentence = 0;
  // The mark before it, of full width however it is written; 0 at the beginning of a paragraph.
  char16_t before = 0;
  char16_t after = 0;
};

// Small, as clauses are.
struct Sentence {
  ShortSpan span;
  std::uint32_t paragraph = 0;
  std::uint32_t first_clause = 0;
  std::uint32_t clause_end = 0;  // one past its last
  // Likewise, of Prose::quantities and Prose::years.
  std::uint32_t first_quantity = 0;
  std::uint32_t quantity_end = 0;
  std::uint32_t first_year = 0;
  std::uint32_t year_end = 0;
  Marks words;  // of the lexicon
};

struct ProseParagraph {
  Span span;
  std::optional<std::size_t> section;  // index into Report::sections; none before the first
  Marks words;                         // of the lexicon, in its sentences
  // Digits that are neither of a quantity nor of a year, or so many that they may be a telephone's.
  bool has_other_number = false;
};

struct Prose {
  // Of a long report they are so many that vectors, moving them, would need the room twice.
  std::deque<ProseParagraph> paragraphs;
  std::deque<Sentence> sentences;
  std::deque<Clause> clauses;
  std::vector<Quantity> quantities;
  std::vector<YearMention> years;
  Flow flow;
};

// Everything of the document that is neither title, heading nor table. Linear in the text. In the
// text the lines of each paragraph are put together, and all places in it, also those of `report`,
// are those that things have then; Prose::flow knows the way back.
Prose read_prose(Text& text, const Document& document, Report& report);

}  // namespace gouji

#endif  // GOUJI_REPORT_PROSE_H_
