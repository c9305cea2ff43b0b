// The lines of a page while its tables are read: which have values, and what of them is taken. In:
// a page's lines. Out: the same, their segments parted where two cells touch.
#ifndef GOUJI_DOCUMENT_LAYOUT_PAGE_H_
#define GOUJI_DOCUMENT_LAYOUT_PAGE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/layout_lines.h"
#include "document/tokens.h"

namespace gouji {

inline constexpr std::size_t kLongestLabel = 60;
inline constexpr int kMostPitch =
    26;  // of lines within a cell, in tenths of their characters' size
inline constexpr std::size_t kMostColumns = 64;

struct LayoutCell {
  int x0 = 0;  // hundredths of a point
  int x1 = 0;
  std::string text;
};

// A line with values at its end, or nothing but values.
struct ValueLine {
  std::size_t line = 0;         // of the page
  std::size_t first_value = 0;  // of its segments
};

bool has_sentence_mark(std::string_view text);

// 1. 2、 （一） 一、: a label that begins so is no rest of another.
bool begins_numbered(std::string_view text);

// The values at the end of a line, if it is a row of a table.
std::optional<std::size_t> first_value_of(const LayoutLine& line);

class PageLines {
 public:
  explicit PageLines(std::vector<LayoutLine>& lines);

  std::size_t size() const { return lines_.size(); }
  const LayoutLine& operator[](std::size_t line) const { return lines_[line]; }

  // Middle of a row's first value.
  int y_of(const ValueLine& row) const { return (*this)[row.line].segments[row.first_value].y; }

  // Of a row of values; none in any other line.
  std::optional<std::size_t> first_value(std::size_t line) const { return first_values_[line]; }

  // A number alone in its line that nothing else makes a row: of prose.
  bool is_lone(std::size_t line) const;

  // Segments that a table has taken.
  bool is_taken(std::size_t line, std::size_t segment) const { return taken_[line][segment]; }
  void take(std::size_t line, std::size_t segment) { taken_[line][segment] = true; }

  // Parts the segments of a line at those of their gaps for which `divides` holds.
  template <typename Divides>
  void part(std::size_t line, Divides divides);

 private:
  void part_values_from_labels();
  void part_value(std::size_t line, const std::vector<std::size_t>& rows);
  bool is_in_column(std::size_t line, int text_end, int x0, int x1,
                    const std::vector<std::size_t>& rows) const;
  bool is_below_head(std::size_t line, int text_end, int x0, int x1) const;

  std::vector<LayoutLine>& lines_;
  std::vector<std::vector<bool>> taken_;
  std::vector<std::optional<std::size_t>> first_values_;
};

// Divides a segment at those of its gaps for which `divides` holds. Adds the parts to `out`.
template <typename Divides>
void part_segment(const Segment& segment, Divides divides, std::vector<Segment>& out) {
  Segment rest = segment;
  rest.gaps.clear();
  std::size_t begin = 0;
  for (const Segment::Gap& gap : segment.gaps) {
    if (!divides(gap)) continue;
    Segment part = rest;
    part.x1 = gap.x0;
    part.text = segment.text.substr(begin, gap.size - begin);
    part.value = is_value_token(part.text);
    out.push_back(std::move(part));
    rest.x0 = gap.x1;
    begin = gap.at;
  }
  rest.text = segment.text.substr(begin);
  rest.value = begin == 0 ? segment.value : is_value_token(rest.text);
  if (begin == 0) rest.gaps = segment.gaps;
  out.push_back(std::move(rest));
}

template <typename Divides>
void PageLines::part(std::size_t line, Divides divides) {
  std::vector<Segment>& segments = lines_[line].segments;
  std::vector<Segment> parts;
  std::vector<bool> taken;
  for (std::size_t s = 0; s < segments.size(); ++s) {
    part_segment(segments[s], divides, parts);
    taken.resize(parts.size(), taken_[line][s]);
  }
  // Labels are parted, and heads: the values stay behind them.
  const std::size_t more = parts.size() - segments.size();
  if (first_values_[line]) *first_values_[line] += more;
  segments = std::move(parts);
  taken_[line] = std::move(taken);
}

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_PAGE_H_
