// The lines of a page while its tables are read: which have values, and what of them is taken. In:
// a page's lines. Out: the same, their segments parted where two cells touch.
#include "document/layout_page.h"

#include <algorithm>
#include <cstdlib>

#include "input/walk.h"

namespace gouji {
namespace {

// Whether a text begins, ends or has its middle where one from x0 to x1 has.
bool is_in_line(const Segment& text, int x0, int x1, int em) {
  const int off = std::min(
      {std::abs(text.x0 - x0), std::abs(text.x1 - x1), std::abs(text.x0 + text.x1 - x0 - x1) / 2});
  return off * 5 <= em;
}

}  // namespace

bool has_sentence_mark(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "！", "？"}) {
    if (text.find(mark) != text.npos) return true;
  }
  return false;
}

bool begins_numbered(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = char_at(text, 0);
  const bool bracket = first == '(' || first == 0xFF08;
  if (bracket) next_char(text, at);
  std::size_t digits = 0;
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  while (at < text.size() && digits < 3) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (digit_value(c) < 0 && kNumerals.find(c) == kNumerals.npos) break;
    ++digits;
    at = next;
  }
  if (digits == 0) return false;
  const char32_t mark = char_at(text, at);
  if (bracket) return mark == ')' || mark == 0xFF09;
  return mark == '.' || mark == 0xFF0E || mark == 0x3001;
}

// The values at the end of a line, if it is a row of a table.
std::optional<std::size_t> first_value_of(const LayoutLine& line) {
  const std::vector<Segment>& segments = line.segments;
  std::size_t first = segments.size();
  while (first > 0 && segments[first - 1].value) --first;
  const std::size_t values = segments.size() - first;
  if (values == 0) return std::nullopt;
  std::size_t length = 0;
  for (std::size_t i = 0; i < first; ++i) {
    if (has_sentence_mark(segments[i].text)) return std::nullopt;
    if (segments[i].value && values < 3) return std::nullopt;
    length += character_count(segments[i].text, kLongestLabel);
  }
  if (length > kLongestLabel) return std::nullopt;
  if (first == 0) return first;
  // A number in prose is not so far from the words before it.
  const int gap = segments[first].x0 - segments[first - 1].x1;
  bool apart = values >= 2 ? gap * 10 > line.em * 6 : gap * 2 > line.em * 3;
  if (!apart && values >= 2 && gap * 10 > line.em) {
    // A long label may touch the first column; then the others are far.
    apart = segments[first + 1].x0 - segments[first].x1 > 2 * line.em;
  }
  return apart ? std::optional(first) : std::nullopt;
}

PageLines::PageLines(std::vector<LayoutLine>& lines) : lines_(lines) {
  for (const LayoutLine& line : lines_) {
    taken_.emplace_back(line.segments.size(), false);
    first_values_.push_back(first_value_of(line));
  }
  part_values_from_labels();
}

bool PageLines::is_lone(std::size_t i) const {
  if (lines_[i].segments.size() > 1) return false;
  const auto stands_beside = [&](std::size_t k) {
    return k < lines_.size() && std::abs(lines_[k].y - lines_[i].y) < 2 * lines_[i].em &&
           lines_[k].segments.front().x1 < lines_[i].x0;
  };
  return !stands_beside(i + 1) && !(i > 0 && stands_beside(i - 1));
}

// A number may stand so near to its label that they look like prose: it is a value where one of
// the rows around has one in the same column, or a head stands over it.
void PageLines::part_values_from_labels() {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (first_values_[i] && !is_lone(i)) rows.push_back(i);
  }
  std::size_t next = 0;  // the first row at the line or below
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    while (next < rows.size() && rows[next] < i) ++next;
    constexpr std::size_t kNear = 3;
    const std::size_t begin = next - std::min(next, kNear);
    const std::size_t end = std::min(rows.size(), next + kNear + 1);
    part_value(i, {rows.begin() + static_cast<std::ptrdiff_t>(begin),
                   rows.begin() + static_cast<std::ptrdiff_t>(end)});
  }
}

// Parts the first value of a line from the text before it, if both are one segment or too near.
void PageLines::part_value(std::size_t i, const std::vector<std::size_t>& rows) {
  const std::vector<Segment>& segments = lines_[i].segments;
  std::size_t first = first_values_[i].value_or(segments.size());
  if (!first_values_[i]) {
    while (first > 0 && segments[first - 1].value) --first;
  }
  if (first == 0 || has_sentence_mark(segments[first - 1].text)) return;
  if (character_count(segments[first - 1].text, kLongestLabel) > kLongestLabel) return;
  const Segment& text = segments[first - 1];
  const auto is_value_at = [&](int text_end, int x0, int x1) {
    return is_in_column(i, text_end, x0, x1, rows) || is_below_head(i, text_end, x0, x1);
  };
  if (!first_values_[i] && first < segments.size()) {
    const Segment& value = segments[first];
    if (is_value_at(text.x1, value.x0, value.x1)) first_values_[i] = first;
    return;
  }
  if (text.value || text.gaps.empty()) return;
  const Segment::Gap gap = text.gaps.back();
  const bool parts = is_value_token(std::string_view(text.text).substr(gap.at)) &&
                     is_value_at(gap.x0, gap.x1, text.x1);
  if (!parts) return;
  part(i, [&](const Segment::Gap& other) { return other.x0 == gap.x0 && other.x1 == gap.x1; });
  first_values_[i] = first;
}

// Whether some of the rows have a value in the column of x0 to x1, and all of them their values
// right of `text_end`.
bool PageLines::is_in_column(std::size_t i, int text_end, int x0, int x1,
                             const std::vector<std::size_t>& rows) const {
  const LayoutLine& line = lines_[i];
  bool found = false;
  for (const std::size_t row : rows) {
    if (row == i || std::abs(lines_[row].y - line.y) > 12 * line.em) continue;
    const std::vector<Segment>& segments = lines_[row].segments;
    if (segments[*first_values_[row]].x0 + line.em / 2 < text_end) return false;
    for (std::size_t s = *first_values_[row]; s < segments.size(); ++s) {
      const Segment& value = segments[s];
      found = found || is_in_line(value, x0, x1, line.em);
    }
  }
  return found;
}

// Whether the line above has no values, but a text in the column of x0 to x1, apart from another
// that ends left of `text_end`: a head, next to that of the labels.
bool PageLines::is_below_head(std::size_t i, int text_end, int x0, int x1) const {
  if (i == 0 || first_values_[i - 1]) return false;
  const LayoutLine& above = lines_[i - 1];
  const int em = lines_[i].em;
  if (above.segments.size() < 2 || lines_[i].y - above.y > 3 * em) return false;
  for (std::size_t s = 1; s < above.segments.size(); ++s) {
    const Segment& head = above.segments[s];
    if (above.segments[s - 1].x1 <= text_end && is_in_line(head, x0, x1, em)) return true;
  }
  return false;
}

}  // namespace gouji
