// Prose. In: lines that are no table. Out: paragraphs, sentences, clauses, quantities and years.
#include "report/prose.h"

#include <algorithm>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/lines.h"
#include "report/quantities.h"

namespace gouji {
namespace {

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'!'; }

// The digits, and all marks that end a clause or a sentence.
constexpr CharacterFilter kRead(
    U"0123456789０１２３４５６７８９〇○零一二两三四五六七八九十，、；：（）。！？;:(),.!");

bool is_mark(char32_t c) {
  switch (c) {
    case U'，':
    case U'、':
    case U'；':
    case U'：':
    case U'（':
    case U'）':
    case ';':
    case '(':
    case ')':
      return true;
    default:
      return ends_sentence(c);
  }
}

// A half-width point that ends a sentence: 办结12件.; not those of 一. and 1.5.
bool is_full_stop(std::string_view text, std::size_t begin, std::size_t at) {
  if (at <= begin) return false;
  const char32_t before = char_at(text, previous_char(text, at));
  const char32_t after = char_at(text, at + 1);
  const bool word = before > 0x2E80 || before == '%';
  const bool numeral =
      std::u32string_view(U"一二三四五六七八九十").find(before) != std::u32string_view::npos;
  const bool goes_on = after == '.' || (after >= 'A' && after <= 'z');
  return word && !numeral && !goes_on && digit_value(before) < 0;
}

// The same mark as Chinese text has it.
char16_t full_width(char32_t mark) {
  constexpr char32_t kOffset = U'；' - U';';
  return static_cast<char16_t>(mark > ' ' && mark < 0x7F ? mark + kOffset : mark);
}

class ProseReader {
 public:
  ProseReader(std::string_view text, Prose& out) : text_(text), out_(out) {}

  void paragraph(Span span, std::optional<std::size_t> section) {
    end_ = span.end;
    out_.paragraphs.push_back({span, section, {}});
    begin_sentence(span.begin);
    clause_begin_ = span.begin;
    before_ = 0;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t here = at;
      char32_t c = next_char(text_, at);
      if (!kRead.may_have(c)) continue;
      if (is_number_digit(c)) {
        if (const std::optional<std::size_t> end = year_or_quantity(here)) {
          constexpr std::size_t kLong = 11;  // bytes, and digits of a mobile telephone
          if (*end - here >= kLong) out_.paragraphs.back().has_other_number = true;
          at = *end;
          continue;
        }
      }
      if (c == '.' && is_full_stop(text_, clause_begin_, here)) c = U'。';
      if (digit_value(c) >= 0) {
        // The rest of a number that is no quantity: a telephone, a date, a document's number.
        while (at < span.end && digit_value(char_at(text_, at)) >= 0) next_char(text_, at);
        out_.paragraphs.back().has_other_number = true;
        continue;
      }
      // Half-width commas and colons divide clauses too, but not digits from digits.
      const bool within = here > span.begin && digit_value(char_at(text_, at)) >= 0 &&
                          digit_value(char_at(text_, previous_char(text_, here))) >= 0;
      const bool half = (c == ',' || c == ':') && !within;
      if (!is_mark(c) && !half) continue;
      if (c == U'、' && names_everyone(here, at)) continue;
      end_clause(here, c);
      clause_begin_ = at;
      if (ends_sentence(c)) {
        end_sentence(at);
        begin_sentence(at);
      }
    }
    end_clause(span.end, 0);
    end_sentence(span.end);
  }

 private:
  // Reads the year or the quantity at `at`; returns where it ends.
  std::optional<std::size_t> year_or_quantity(std::size_t at) {
    const std::string_view text = text_.substr(0, end_);
    std::size_t end = at;
    if (const std::optional<YearMention> year = read_year(text, end)) {
      out_.years.push_back(*year);
      out_.years.back().clause = out_.clauses.size();
      out_.years.back().sentence = out_.sentences.size() - 1;
      return end;
    }
    if (const std::optional<Quantity> quantity = read_quantity(text, clause_begin_, end)) {
      out_.quantities.push_back(*quantity);
      out_.quantities.back().clause = out_.clauses.size();
      out_.quantities.back().sentence = out_.sentences.size() - 1;
      return end;
    }
    return std::nullopt;
  }

  void begin_sentence(std::size_t at) {
    const auto quantities = static_cast<std::uint32_t>(out_.quantities.size());
    const auto years = static_cast<std::uint32_t>(out_.years.size());
    const auto clauses = static_cast<std::uint32_t>(out_.clauses.size());
    out_.sentences.push_back({{at, at},
                              static_cast<std::uint32_t>(out_.paragraphs.size() - 1),
                              clauses,
                              clauses,
                              quantities,
                              quantities,
                              years,
                              years,
                              {}});
  }

  void end_sentence(std::size_t at) {
    Sentence& sentence = out_.sentences.back();
    sentence.span.end = at;
    sentence.clause_end = static_cast<std::uint32_t>(out_.clauses.size());
    sentence.quantity_end = static_cast<std::uint32_t>(out_.quantities.size());
    sentence.year_end = static_cast<std::uint32_t>(out_.years.size());
    sentence.words = marks_of(slice(text_, sentence.span));
    out_.paragraphs.back().words |= sentence.words;
    if (sentence.first_clause == sentence.clause_end) out_.sentences.pop_back();
  }

  // 公民、法人和其他组织 is one name for whoever applies.
  bool names_everyone(std::size_t mark, std::size_t behind) const {
    return slice(text_, {clause_begin_, mark}).ends_with("公民") &&
           text_.substr(behind).starts_with("法人");
  }

  // Every clause is kept, empty ones too: quantities know theirs by its index.
  void end_clause(std::size_t at, char32_t mark) {
    const char16_t after = full_width(mark);
    out_.clauses.push_back({trim(text_, {clause_begin_, at}),
                            static_cast<std::uint32_t>(out_.sentences.size() - 1), before_, after});
    before_ = after;
  }

  std::string_view text_;
  Prose& out_;
  std::size_t end_ = 0;  // of the paragraph
  std::size_t clause_begin_ = 0;
  char16_t before_ = 0;
};

// Columns by which a line is set in from the margin.
std::size_t indent_of(std::string_view text, const Line& line) {
  std::size_t at = line.content.begin;
  std::size_t columns = 0;
  while (at > 0) {
    const std::size_t before = previous_char(text, at);
    const char32_t c = char_at(text, before);
    if (c == '\n' || c == '\r' || !is_blank(c)) break;
    columns += c == 0x3000 || c == '\t' ? 2u : 1u;
    at = before;
  }
  return columns;
}

// As a new paragraph is.
bool is_indented(std::string_view text, const Line& line) { return indent_of(text, line) >= 2; }

// Columns that a line takes: two for a Chinese character.
std::size_t width_of(std::string_view text, const Line& line) {
  std::size_t columns = indent_of(text, line);
  for (std::size_t at = line.content.begin; at < line.content.end;) {
    columns += next_char(text, at) < 0x80 ? 1u : 2u;
  }
  return columns;
}

// Whether lines of prose follow each other without an empty one between them.
bool are_adjacent(std::string_view text, const Line& line, const Line& next) {
  if (line.row != nullptr || next.row != nullptr) return false;
  const std::string_view between = slice(text, {line.content.end, next.content.begin});
  return between.find('\n') == between.rfind('\n');
}

// About as wide, as the lines of one paragraph are that a page's width cut.
bool fills(std::string_view text, const Line& line, const Line& other) {
  return width_of(text, line) * 4 >= width_of(text, other) * 3;
}

// Whether line `i` is as wide as those around it. Where every paragraph is a line they are of any
// width.
bool is_filled(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  constexpr std::size_t kAround = 3;
  for (std::size_t k = i; k > 0 && i - k < kAround; --k) {
    if (!are_adjacent(text, lines[k - 1], lines[k])) break;
    if (!fills(text, lines[i], lines[k - 1])) return false;
  }
  for (std::size_t k = i + 1; k < lines.size() && k - i <= kAround; ++k) {
    if (!are_adjacent(text, lines[k - 1], lines[k])) break;
    if (!fills(text, lines[i], lines[k])) return false;
  }
  return true;
}

// Whether a line was cut by the page: within a phrase, by its width, or, before an empty line, by
// its end, which has another cut line above it.
bool is_cut(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  const std::string_view content = slice(text, lines[i].content);
  const char32_t last = char_at(content, previous_char(content, content.size()));
  constexpr std::u32string_view kWithin = U"，、（“《,(";
  if (kWithin.find(last) != std::u32string_view::npos || digit_value(last) >= 0 ||
      starts_with_any(slice(text, lines[i + 1].content),
                      {"的", "，", "、", "。", "；", "）", "”", "》"})) {
    return true;
  }
  if (!is_filled(text, lines, i)) return false;
  if (are_adjacent(text, lines[i], lines[i + 1])) return true;
  return i > 0 && are_adjacent(text, lines[i - 1], lines[i]) && fills(text, lines[i - 1], lines[i]);
}

// A paragraph that was cut in the middle of a sentence, by the width of a page or its end, goes on
// in the next line.
bool goes_on(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  constexpr std::size_t kLeast = 20;  // characters of a line that was filled
  const Line& line = lines[i];
  const Line& next = lines[i + 1];
  if (line.row != nullptr || next.row != nullptr || line.heading || next.heading) return false;
  const std::string_view content = slice(text, line.content);
  if (character_count(content, kLeast) < kLeast) return false;
  const char32_t last = char_at(content, previous_char(content, content.size()));
  if (ends_sentence(last) || last == U'；' || last == U'：' || last == U'”' || last == ';' ||
      last == ':' || last == '.') {
    return false;
  }
  const std::string_view rest = slice(text, next.content);
  // A bracket may end a line of its own, unless the next one begins as none can.
  const bool bracket = last == ')' || last == U'）';
  if (bracket && !starts_with_any(rest, {"和", "与", "及", "的", "等", "要求", "，", "、", "。"})) {
    std::size_t at = 0;
    if (!read_quantity(rest, 0, at) || !is_filled(text, lines, i)) return false;
  }
  // A sub-heading in a line of its own.
  const bool numbered = leading_number(content).style != Numbering::Style::kNone;
  const bool is_short = character_count(content, 2 * kLeast) < 2 * kLeast;
  if (numbered && is_short && !has_any(content, {"。", "；"})) return false;
  return leading_number(rest).style == Numbering::Style::kNone && !is_indented(text, next) &&
         (bracket || is_cut(text, lines, i));
}

bool starts_part_at(const Report& report, Span content) {
  const auto next = std::partition_point(
      report.sections.begin(), report.sections.end(),
      [&](const Section& section) { return section.heading.span.begin < content.begin; });
  return next != report.sections.end() && next->heading.span.begin < content.end;
}

}  // namespace

Prose read_prose(std::string_view text, const Document& document, const Report& report) {
  const std::vector<Line> lines = lines_of(text, document);
  Prose prose;
  ProseReader reader(text, prose);
  std::size_t next = 0;  // section
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (report.is_table[i]) continue;
    Span span = lines[i].content;
    while (i + 1 < lines.size() && !report.is_table[i + 1] && goes_on(text, lines, i) &&
           !starts_part_at(report, lines[i + 1].content)) {
      ++i;
      span.end = lines[i].content.end;
    }
    while (next < report.sections.size() &&
           report.sections[next].heading.span.begin <= span.begin) {
      ++next;
    }
    // The heading, or the part of the line that is.
    if (next > 0) {
      const Span heading = report.sections[next - 1].heading.span;
      if (span.begin < heading.end) span.begin = std::min(heading.end, span.end);
    }
    if (span.begin < report.title.span.end && span.end > report.title.span.begin) {
      span.begin = std::min(report.title.span.end, span.end);
    }
    span = trim(text, span);
    // A line that goes on into the next part, where all is glued together.
    while (next < report.sections.size() && report.sections[next].heading.span.begin < span.end) {
      const Span heading = report.sections[next].heading.span;
      const Span piece = trim(text, {span.begin, heading.begin});
      if (!piece.empty()) {
        reader.paragraph(piece, next > 0 ? std::optional(next - 1) : std::nullopt);
      }
      ++next;
      span = trim(text, {std::min(heading.end, span.end), span.end});
    }
    if (span.empty()) continue;
    reader.paragraph(span, next > 0 ? std::optional(next - 1) : std::nullopt);
  }
  return prose;
}

}  // namespace gouji
