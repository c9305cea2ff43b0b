// Lines in; out: where they are pieces of one paragraph, which the width of a page cut.
#include "report/line_ends.h"

#include <algorithm>
#include <array>
#include <optional>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/quantities.h"

namespace gouji {
namespace {

// Columns of a page that cuts its lines: the narrowest, the widest, and by how many a line may be
// short of it or hang over.
constexpr std::size_t kNarrowest = 28;
constexpr std::size_t kWidest = 400;
constexpr std::size_t kRagged = 4;

// What a paragraph may end with.
constexpr std::u32string_view kEnds = U"。！？!；：;:";

bool is_one_of(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

struct Brackets {
  char32_t open;
  char32_t close;
};
constexpr std::array<Brackets, 4> kBrackets{
    {{U'（', U'）'}, {U'《', U'》'}, {U'“', U'”'}, {'(', ')'}}};

// Whether a line is not cut beside another such character.
bool is_word(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit_value(c) >= 0;
}

// Tells how lines end.
class LineReader {
 public:
  LineReader(std::string_view text, const std::vector<Line>& lines, const Report& report)
      : text_(text), lines_(lines), report_(report) {
    look_at_page();
  }

  // Of one line after the other, but for the last.
  LineEnd end_of(std::size_t i) {
    brackets_end_ = std::max(brackets_end_, end_of_brackets(i));
    if (!may_go_on(i) || !goes_on(i)) return LineEnd::kParagraph;
    return parts_words(i) ? LineEnd::kWords : LineEnd::kCut;
  }

 private:
  // Columns by which a line is set in from the margin.
  std::size_t indent_of(const Line& line) const {
    std::size_t at = line.content.begin;
    std::size_t columns = 0;
    while (at > 0) {
      const std::size_t before = previous_char(text_, at);
      const char32_t c = char_at(text_, before);
      if (c == '\n' || c == '\r' || !is_blank(c)) break;
      columns += c == 0x3000 || c == '\t' ? 2u : 1u;
      at = before;
    }
    return columns;
  }

  // As a new paragraph is.
  bool is_indented(const Line& line) const { return indent_of(line) >= 2; }

  // Columns that a line takes, two for a Chinese character; those of a wider line than `most` may
  // be fewer than it has, but are more than that.
  std::size_t width_of(const Line& line, std::size_t most = std::string_view::npos) const {
    std::size_t columns = indent_of(line);
    for (std::size_t at = line.content.begin; at < line.content.end && columns <= most;) {
      const std::size_t begin = at;
      at = skip_han(text_, begin, line.content.end);
      columns += (at - begin) / 3 * 2;
      if (at < line.content.end) columns += next_char(text_, at) < 0x80 ? 1u : 2u;
    }
    return columns;
  }

  // How wide the page is that cut most of the lines, if all to one width, and whether most of those
  // with a sentence's marks in them end without one. Neither is so where each paragraph is a line,
  // though some leave out the mark at their end.
  void look_at_page() {
    constexpr std::size_t kFewest = 6;  // lines
    std::array<std::uint32_t, kWidest + 1> lines_of_width{};
    std::array<std::uint32_t, kWidest + 1> cut_of_width{};
    std::size_t wide = 0;
    std::size_t running = 0;
    std::size_t torn = 0;
    std::size_t unfinished = 0;  // paragraphs without a mark at their end
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].row != nullptr || report_.is_table[i]) continue;
      const std::size_t columns = width_of(lines_[i], kWidest);
      if (columns < kNarrowest) continue;
      const bool is_whole = ends_sentence(i);
      ++wide;
      if (columns <= kWidest) {
        ++lines_of_width[columns];
        if (!is_whole) ++cut_of_width[columns];
      }
      if (!has_marks(i)) continue;
      ++running;
      if (!is_whole) ++(is_boundary(i) ? unfinished : torn);
    }
    std::size_t most = 0;
    std::size_t cut = 0;
    std::size_t page = 0;
    for (std::size_t columns = kNarrowest + kRagged; columns <= kWidest; ++columns) {
      std::size_t count = 0;
      std::size_t cuts = 0;
      for (std::size_t less = 0; less <= kRagged; ++less) {
        count += lines_of_width[columns - less];
        cuts += cut_of_width[columns - less];
      }
      if (count <= most) continue;
      most = count;
      cut = cuts;
      page = columns;
    }
    if (most >= kFewest && 2 * most >= wide && 3 * cut >= most) page_ = page;
    is_torn_ = torn >= kFewest && 2 * torn >= running && 4 * unfinished <= torn;
    if (!is_torn_) return;
    is_closed_.resize(lines_.size());
    for (std::size_t i = lines_.size(); i-- > 0;) {
      is_closed_[i] = ends_sentence(i) || (!is_boundary(i) && is_closed_[i + 1]);
    }
  }

  // Whether a line ends as a sentence, a clause of a list or what announces one does.
  bool ends_sentence(std::size_t i) const {
    const Span content = lines_[i].content;
    std::size_t at = content.end;
    char32_t c = 0;
    do {
      if (at <= content.begin) return false;
      at = previous_char(text_, at);
      c = char_at(text_, at);
    } while (is_one_of(c, U"”’）)】》*_\\") || is_blank(c));
    if (is_one_of(c, kEnds) || c == U'…') return true;
    if (c != '.' || at <= content.begin) return false;
    const char32_t before = char_at(text_, previous_char(text_, at));
    return before > 0x2E80 || before == '%';
  }

  // Whether there are marks in a line as sentences have them.
  bool has_marks(std::size_t i) const {
    const Span content = lines_[i].content;
    for (std::size_t at = content.begin; at < content.end;) {
      if (is_one_of(next_char(text_, at), U"，。；,;")) return true;
    }
    return false;
  }

  // Whether a line is as wide as the page, or the first word of the next one had no room.
  bool is_full(std::size_t i) const {
    if (!page_) return false;
    const std::size_t columns = width_of(lines_[i]);
    std::size_t word = 0;
    if (i + 1 < lines_.size()) {
      for (const char byte : slice(text_, lines_[i + 1].content)) {
        const auto c = static_cast<unsigned char>(byte);
        if (!is_word(c) && c != '.') break;
        ++word;
      }
    }
    return columns + word + kRagged >= *page_ && columns <= *page_ + kRagged;
  }

  // Whether it is no row, though a number behind a blank may make it look like one.
  bool is_running(std::size_t i) const {
    const Line& line = lines_[i];
    return line.row == nullptr || (line.dress == Dress::kAligned && !report_.is_table[i] &&
                                   (is_torn_ || is_full(i) || has_marks(i)));
  }

  // Whether line `i` and the next one follow each other without an empty one between them.
  bool are_adjacent(std::size_t i) const {
    if (!is_running(i) || !is_running(i + 1)) return false;
    const Span between{lines_[i].content.end, lines_[i + 1].content.begin};
    const std::string_view gap = slice(text_, between);
    return gap.find('\n') == gap.rfind('\n');
  }

  // About as wide, as the lines of one paragraph are that a page's width cut.
  bool fills(const Line& line, const Line& other) const {
    return width_of(line) * 4 >= width_of(other) * 3;
  }

  // Whether line `i` is as wide as those around it. Where every paragraph is a line they are of any
  // width.
  bool is_filled(std::size_t i) const {
    constexpr std::size_t kAround = 3;
    for (std::size_t k = i; k > 0 && i - k < kAround; --k) {
      if (!are_adjacent(k - 1)) break;
      if (!fills(lines_[i], lines_[k - 1])) return false;
    }
    for (std::size_t k = i + 1; k < lines_.size() && k - i <= kAround; ++k) {
      if (!are_adjacent(k - 1)) break;
      if (!fills(lines_[i], lines_[k])) return false;
    }
    return true;
  }

  bool is_as_wide_as_above(std::size_t i) const {
    if (i == 0 || !are_adjacent(i - 1)) return false;
    const std::size_t above = width_of(lines_[i - 1]);
    const std::size_t columns = width_of(lines_[i]);
    return columns + kRagged >= above && above + kRagged >= columns;
  }

  // Whether a line ends as no paragraph does, or the next one begins so.
  bool is_within_phrase(std::size_t i) const {
    const char32_t last = last_of(i);
    return is_one_of(last, U",(.") || digit_value(last) >= 0 ||
           slice(text_, lines_[i + 1].content).starts_with("的");
  }

  // Whether a line was cut by the page: by its width, or, before an empty line, by its end, which
  // has another cut line above it.
  bool is_cut(std::size_t i) const {
    if (!is_filled(i)) return false;
    if (are_adjacent(i)) return true;
    return i > 0 && are_adjacent(i - 1) && fills(lines_[i - 1], lines_[i]);
  }

  // Whether line `i` and the next one may be of one paragraph, by what else they are and how they
  // are laid out.
  bool may_go_on(std::size_t i) const {
    if (i + 1 >= lines_.size() || report_.is_table[i] || report_.is_table[i + 1]) return false;
    const Line& line = lines_[i];
    const Line& next = lines_[i + 1];
    return !line.heading && !next.heading && !line.content.empty() && is_running(i) &&
           is_running(i + 1) && !is_indented(next) && !is_numbered(i + 1) &&
           !starts_part(next.content) && !is_signature(next.content) && !is_organ_above_date(i + 1);
  }

  // Whether a line begins with a number of its own. 国办函〔20⏎20〕109号 does not.
  bool is_numbered(std::size_t i) const {
    const std::string_view line = slice(text_, lines_[i].content);
    const Numbering number = leading_number(line);
    if (number.style == Numbering::Style::kNone) return false;
    if (i == 0 || !has_digits_at(i - 1)) return true;
    return char_at(line, number.digits_end) != U'〕' && !(is_full(i - 1) && are_adjacent(i - 1));
  }

  // Whether a paragraph ends with line `i`, whatever its words are.
  bool is_boundary(std::size_t i) const { return !may_go_on(i) || !are_adjacent(i); }

  // A paragraph that was cut by the width of a page or its end goes on in the next line.
  bool goes_on(std::size_t i) const {
    if (is_full(i) && are_adjacent(i)) return !is_item(i + 1) || !ends_sentence(i);
    return is_between_marks(i) || is_torn(i) || i < brackets_end_ || is_unfinished(i);
  }

  // Whether a line ends without a mark where most of them do, and the last of such lines has one. A
  // heading has none in it, or it is short or numbered.
  bool is_torn(std::size_t i) const {
    if (!is_torn_ || is_boundary(i) || ends_sentence(i) || !is_closed_[i]) return false;
    if (has_marks(i) || has_any(slice(text_, lines_[i].content), {"《", "》", "“", "”"}))
      return true;
    if (i > 0 && !is_boundary(i - 1) && has_marks(i - 1) && !ends_sentence(i - 1)) return true;
    const Span content = lines_[i].content;
    return width_of(lines_[i]) >= kNarrowest && content.begin >= report_.title.span.end &&
           leading_number(slice(text_, content)).style == Numbering::Style::kNone;
  }

  // Whether no paragraph ends or begins with the marks on both sides of the end of line `i`.
  bool is_between_marks(std::size_t i) const {
    const char32_t last = last_of(i);
    const char32_t next = char_at(text_, lines_[i + 1].content.begin);
    if (is_one_of(last, U"，、（“《") || is_one_of(next, U"，、。；）”》")) return true;
    return are_adjacent(i) && (is_one_of(last, U"；;,(") || is_one_of(next, U",;)"));
  }

  // The bracket that line `i` leaves open and what closes it, if it stands near its end.
  std::optional<Brackets> opened_by(std::size_t i) const {
    constexpr std::size_t kReach = 80;  // characters
    const Span content = lines_[i].content;
    std::size_t closed = 0;  // one bit for each pair
    for (std::size_t at = content.end, n = 0; at > content.begin && n < kReach; ++n) {
      at = previous_char(text_, at);
      const char32_t c = char_at(text_, at);
      if (c >= 0x4E00 && c <= 0x9FFF) continue;
      for (std::size_t pair = 0; pair < kBrackets.size(); ++pair) {
        const std::size_t bit = std::size_t{1} << pair;
        if (c == kBrackets[pair].close) closed |= bit;
        if (c != kBrackets[pair].open) continue;
        if ((closed & bit) == 0) return kBrackets[pair];
        closed &= ~bit;
      }
    }
    return std::nullopt;
  }

  // The line in which what line `i` leaves open is closed; `i` if it leaves nothing open.
  std::size_t end_of_brackets(std::size_t i) const {
    constexpr std::size_t kMost = 3;  // lines
    if (!are_adjacent(i)) return i;
    const std::optional<Brackets> opened = opened_by(i);
    if (!opened) return i;
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + kMost && are_adjacent(k - 1); ++k) {
      const Span content = lines_[k].content;
      for (std::size_t at = content.begin; at < content.end;) {
        const char32_t c = next_char(text_, at);
        if (c == opened->close) return k;
        if (c == opened->open || c == U'。') return i;
      }
    }
    return i;
  }

  // 一是…, as a line may begin of whose paragraphs none is set in.
  bool is_item(std::size_t i) const {
    const std::string_view line = slice(text_, lines_[i].content);
    if (line.empty()) return false;
    std::size_t at = 0;
    return chinese_digit(next_char(line, at)) >= 0 && line.substr(at).starts_with("是");
  }

  // Whether there are digits on both sides of the end of line `i`.
  bool has_digits_at(std::size_t i) const {
    const char32_t before = last_of(i);
    return digit_value(before) >= 0 &&
           digit_value(char_at(text_, lines_[i + 1].content.begin)) >= 0;
  }

  // Whether a line was cut in the middle of a sentence, where the page's width does not tell.
  bool is_unfinished(std::size_t i) const {
    constexpr std::size_t kLeast = 20;  // characters of a line that was filled
    const std::string_view content = slice(text_, lines_[i].content);
    if (character_count(content, kLeast) < kLeast) return false;
    const char32_t last = last_of(i);
    if (ends_sentence(i) || last == U'”') return false;
    const std::string_view rest = slice(text_, lines_[i + 1].content);
    if (last == '.' && digit_value(char_at(rest, 0)) < 0) return false;  // 90.⏎42万元
    // A bracket may end a line of its own, unless the next one begins as none can.
    const bool bracket = last == ')' || last == U'）';
    if (bracket &&
        !starts_with_any(rest, {"和", "与", "及", "的", "等", "要求", "，", "、", "。"})) {
      std::size_t at = 0;
      if (!read_quantity(rest, 0, at) || !is_filled(i)) return false;
    }
    if (is_within_phrase(i)) return true;
    // A sub-heading in a line of its own.
    const bool numbered = leading_number(content).style != Numbering::Style::kNone;
    const bool is_short = character_count(content, 2 * kLeast) < 2 * kLeast;
    if (numbered && is_short && !has_any(content, {"。", "；"})) return false;
    return bracket || is_cut(i);
  }

  bool starts_part(Span content) const {
    const auto next = std::partition_point(
        report_.sections.begin(), report_.sections.end(),
        [&](const Section& section) { return section.heading.span.begin < content.begin; });
    return next != report_.sections.end() && next->heading.span.begin < content.end;
  }

  // The organ below the report, in a line of its own above the date.
  bool is_organ_above_date(std::size_t i) const {
    return i + 1 < lines_.size() && is_signature(lines_[i + 1].content) && !has_marks(i);
  }

  // The date below the report stands in a line of its own.
  bool is_signature(Span content) const {
    return report_.signature && report_.signature->span.begin >= content.begin &&
           report_.signature->span.end <= content.end;
  }

  // Whether the digits on both sides of the end of line `i` are two numbers.
  bool parts_numbers(std::size_t i) const {
    constexpr std::size_t kTelephone = 7;  // digits
    constexpr std::size_t kMobile = 11;
    const std::string_view line = slice(text_, lines_[i].content);
    const std::string_view next = slice(text_, lines_[i + 1].content);
    const auto is_digit_at = [](std::string_view in, std::size_t at) {
      return in[at] >= '0' && in[at] <= '9';
    };
    std::size_t before = 0;
    while (before < line.size() && is_digit_at(line, line.size() - 1 - before)) ++before;
    std::size_t after = 0;
    while (after < next.size() && is_digit_at(next, after)) ++after;
    const bool is_telephone =
        before >= kTelephone && before < line.size() && line[line.size() - 1 - before] == '-';
    if (is_telephone || before == kMobile || after >= kMobile) return true;
    if (is_torn_ || is_full(i) || is_as_wide_as_above(i)) return false;
    // The end of a year, or of a number with its unit.
    std::size_t at = 0;
    const bool is_year = after < 4 && next.substr(after).starts_with("年");
    return !is_year && !read_quantity(next, 0, at);
  }

  // Whether what stands on both sides of the end of line `i` is not to be put together. No word is
  // cut behind a mark.
  bool parts_words(std::size_t i) const {
    const char32_t last = last_of(i);
    if (has_digits_at(i)) return parts_numbers(i);
    return is_one_of(last, kEnds) ||
           (is_word(last) && is_word(char_at(text_, lines_[i + 1].content.begin)));
  }

  char32_t last_of(std::size_t i) const {
    return char_at(text_, previous_char(text_, lines_[i].content.end));
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Report& report_;
  std::optional<std::size_t> page_;  // columns
  bool is_torn_ = false;             // lines end within sentences
  std::vector<bool> is_closed_;      // if so, each line: whether a mark ends what it is of
  std::size_t brackets_end_ = 0;     // the line in which brackets opened so far are closed
};

}  // namespace

std::vector<LineEnd> line_ends(std::string_view text, const std::vector<Line>& lines,
                               const Report& report) {
  std::vector<LineEnd> ends(lines.size(), LineEnd::kParagraph);
  LineReader reader(text, lines, report);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) ends[i] = reader.end_of(i);
  return ends;
}

}  // namespace gouji
