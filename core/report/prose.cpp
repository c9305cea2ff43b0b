// Prose. In: lines that are no table. Out: paragraphs, sentences, clauses, quantities and years.
#include "report/prose.h"

#include <algorithm>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/flow.h"
#include "report/identity.h"
#include "report/line_ends.h"
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
    out_.sentences.push_back({Span{at, at},
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
    sentence.span = Span{sentence.span.begin, at};
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

// The places of what was read before, if in running text.
void to_flow(const Flow& flow, Text& text, Report& report) {
  if (flow.empty()) return;
  const auto move = [&](Span& span) { span = flow.put_together(span); };
  for (Span& place : text.undecodable) move(place);
  if (report.signature) move(report.signature->span);
  if (report.period) {
    move(report.period->span);
    move(report.period->from.span);
    move(report.period->to.span);
  } else {
    report.period = find_period(text.utf8);  // what announces it may have been in two
  }
}

}  // namespace

Prose read_prose(Text& text, const Document& document, Report& report) {
  const std::vector<Line> lines = lines_of(text.utf8, document);
  const std::vector<LineEnd> ends = line_ends(text.utf8, lines, report);
  std::size_t joints = 0;  // the cuts, and the ends of paragraphs with any
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const bool goes_on = ends[i] != LineEnd::kParagraph;
    if (ends[i] == LineEnd::kCut) ++joints;
    if (goes_on && ends[i + 1] == LineEnd::kParagraph) ++joints;
  }
  Prose prose;
  prose.flow = Flow(joints);
  ProseReader reader(text.utf8, prose);
  std::size_t next = 0;    // section
  std::vector<Span> gaps;  // between lines that are to be put together
  const auto paragraph = [&](Span span) {
    const auto first = std::partition_point(
        gaps.begin(), gaps.end(), [&](const Span& gap) { return gap.begin <= span.begin; });
    const auto last = std::partition_point(first, gaps.end(),
                                           [&](const Span& gap) { return gap.end < span.end; });
    const auto inside = std::span(gaps).subspan(static_cast<std::size_t>(first - gaps.begin()),
                                                static_cast<std::size_t>(last - first));
    span.end = prose.flow.put_together(text.utf8, span, inside);
    reader.paragraph(span, next > 0 ? std::optional(next - 1) : std::nullopt);
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (report.is_table[i]) continue;
    Span span = lines[i].content;
    gaps.clear();
    for (; ends[i] != LineEnd::kParagraph; ++i) {
      const Span gap{lines[i].content.end, lines[i + 1].content.begin};
      // In a working copy an edit may have left nothing between them.
      if (ends[i] == LineEnd::kCut && !gap.empty()) gaps.push_back(gap);
      span.end = lines[i + 1].content.end;
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
    span = trim(text.utf8, span);
    // A line that goes on into the next part, where all is glued together.
    while (next < report.sections.size() && report.sections[next].heading.span.begin < span.end) {
      const Span heading = report.sections[next].heading.span;
      const Span piece = trim(text.utf8, {span.begin, heading.begin});
      if (!piece.empty()) paragraph(piece);
      ++next;
      span = trim(text.utf8, {std::min(heading.end, span.end), span.end});
    }
    if (!span.empty()) paragraph(span);
  }
  to_flow(prose.flow, text, report);
  return prose;
}

}  // namespace gouji
