// Tables of a page. In: its lines. Out: rows with their labels whole, and the lines between.
//
// A block is a run of rows with values whose labels all stand left of the values. Its label zone is
// cut into cells, group labels apart. Everything else stays a line: a row of heads or of text.
#include "document/layout_table.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kMostLines = 10;  // of one label
constexpr std::size_t kLongestLabel = 60;
constexpr int kMostPitch = 26;  // of lines within a cell, in tenths of their characters' size
constexpr std::size_t kMostColumns = 64;
constexpr std::size_t kMostHeadPieces = 400;
constexpr std::size_t kMostHeadLines = 24;
constexpr int kMostHeadGap = 5;  // between their lines, and above the values, in characters' sizes

bool has_sentence_mark(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "！", "？"}) {
    if (text.find(mark) != text.npos) return true;
  }
  return false;
}

// 12. or 12、.
bool is_item(std::string_view text) {
  return !text.empty() && digit_value(char_at(text, 0)) >= 0 && begins_numbered(text);
}

// (12) or （一）.
bool begins_with_bracket(std::string_view text) {
  const char32_t first = char_at(text, 0);
  return (first == '(' || first == 0xFF08) && begins_numbered(text);
}

// 1. or 1、: the first of a group.
bool begins_with_one(std::string_view text) {
  std::size_t at = 0;
  if (text.empty() || digit_value(next_char(text, at)) != 1) return false;
  const char32_t mark = char_at(text, at);
  return mark == '.' || mark == 0xFF0E || mark == 0x3001;
}

// Whether a place lies within a pair of brackets.
bool is_in_brackets(std::string_view text, std::size_t place) {
  constexpr std::size_t kLongest = 400;  // bytes: a line of heads that touch
  if (text.size() > kLongest) return false;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool before = at < place;
    const char32_t c = next_char(text, at);
    const bool opens = c == '(' || c == 0xFF08;
    if (!opens && c != ')' && c != 0xFF09) continue;
    if (!before) return open && !opens;
    open = opens;
  }
  return false;
}

// A line with values at its end, or nothing but values.
struct ValueLine {
  std::size_t line = 0;
  std::size_t first_value = 0;  // of its segments
};

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

// Texts side by side: heads, or pieces of them.
bool are_cells(const LayoutLine& line, bool above_values) {
  if (line.segments.size() < 2) return false;
  int widest = 0;
  int narrowest = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < line.segments.size(); ++i) {
    const Segment& segment = line.segments[i];
    if (has_sentence_mark(segment.text)) return false;
    if (i == 0) continue;
    const int gap = segment.x0 - line.segments[i - 1].x1;
    widest = std::max(widest, gap);
    narrowest = std::min(narrowest, gap);
  }
  if (above_values) return widest > line.em;
  return line.segments.size() >= 3 ? narrowest > line.em : narrowest > 2 * line.em;
}

// Whether a line without values may be one of a table's heads.
bool may_be_head(const LayoutLine& line) {
  if (first_value_of(line) || starts_part(line.segments.front().text)) return false;
  return std::none_of(line.segments.begin(), line.segments.end(),
                      [](const Segment& segment) { return has_sentence_mark(segment.text); });
}

// The first row with values of a page that begins with a table, or with its heads; size() if none.
std::size_t first_values_row_of(const std::vector<LayoutLine>& page) {
  for (std::size_t i = 0; i < page.size() && i <= kMostHeadLines; ++i) {
    // A number alone may be anything.
    if (first_value_of(page[i])) return page[i].segments.size() >= 2 ? i : page.size();
    if (!may_be_head(page[i])) break;
  }
  return page.size();
}

// Whether some of the lines have a text over a value.
bool have_head_over(const Segment& value, const LayoutLine* begin, const LayoutLine* end) {
  return std::any_of(begin, end, [&value](const LayoutLine& line) {
    return std::any_of(line.segments.begin(), line.segments.end(), [&value](const Segment& head) {
      return head.x0 < value.x1 && value.x0 < head.x1;
    });
  });
}

// Where the heads begin that end a page and belong to a row: at a line with texts side by side, or
// the first lines of one of them above it.
std::size_t last_heads_of(const std::vector<LayoutLine>& page, const LayoutLine& row) {
  const std::size_t first_value = *first_value_of(row);
  const auto is_over = [&](const LayoutLine& line) {
    return std::any_of(
        row.segments.begin() + static_cast<std::ptrdiff_t>(first_value), row.segments.end(),
        [&line](const Segment& value) { return have_head_over(value, &line, &line + 1); });
  };
  std::size_t begin = page.size();
  for (std::size_t i = page.size(); i-- > 0 && page.size() - i <= kMostHeadLines;) {
    const LayoutLine& line = page[i];
    if (!may_be_head(line)) break;
    const bool last = i + 1 == page.size();
    const int gap = last ? 0 : page[i + 1].y - line.y;
    if (gap > kMostHeadGap * line.em) break;
    const bool goes_on =
        !last && begin == i + 1 && gap * 10 <= line.em * kMostPitch && is_over(line);
    if (line.segments.size() >= 2 || goes_on) begin = i;
  }
  return begin;
}

// A part of a line in the label zone.
struct Piece {
  std::size_t line = 0;
  int x0 = 0;
  int x1 = 0;
  int y = 0;
  int em = 0;
  std::string text;
  bool group = false;
};

// The values of one row: their lines overlap where numbers too long for their columns go on below.
struct ValueRow {
  std::vector<ValueLine> lines;
  int y = 0;
};

struct LabelCell {
  int x0 = std::numeric_limits<int>::max();
  int x1 = 0;
  int y0 = 0;  // of the first line
  int y1 = 0;  // of the last
  std::string text;
  std::vector<std::size_t> values;  // of the block's rows
  std::vector<std::size_t> pieces;
};

// Divides a segment at those of its gaps for which `divides` holds. Adds the parts to `out`.
template <typename Divides>
void split(const Segment& segment, Divides divides, std::vector<Segment>& out) {
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

class PageTables {
 public:
  explicit PageTables(std::vector<LayoutLine>& lines) : lines_(lines) {}

  std::vector<LayoutPiece> run() {
    used_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      used_[i].assign(lines_[i].segments.size(), false);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i)
      first_values_.push_back(first_value_of(lines_[i]));
    part_values_from_labels();
    for (std::size_t i = 0; i < lines_.size();) i = block(i);
    write_rest();
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Placed& a, const Placed& b) { return a.y < b.y; });
    std::vector<LayoutPiece> pieces;
    for (Placed& placed : out_) pieces.push_back(std::move(placed.piece));
    return pieces;
  }

 private:
  struct Placed {
    int y;
    LayoutPiece piece;
  };

  // A number may stand so near to its label that they look like prose: it is a value where one of
  // the rows around has one in the same column.
  void part_values_from_labels() {
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
  void part_value(std::size_t i, const std::vector<std::size_t>& rows) {
    const std::vector<Segment>& segments = lines_[i].segments;
    std::size_t first = first_values_[i].value_or(segments.size());
    if (!first_values_[i]) {
      while (first > 0 && segments[first - 1].value) --first;
    }
    if (first == 0 || has_sentence_mark(segments[first - 1].text)) return;
    if (character_count(segments[first - 1].text, kLongestLabel) > kLongestLabel) return;
    const Segment& text = segments[first - 1];
    if (!first_values_[i] && first < segments.size()) {
      const Segment& value = segments[first];
      if (is_in_column(i, text.x1, value.x0, value.x1, rows)) first_values_[i] = first;
      return;
    }
    if (text.value || text.gaps.empty()) return;
    const Segment::Gap gap = text.gaps.back();
    const bool parts = is_value_token(std::string_view(text.text).substr(gap.at)) &&
                       is_in_column(i, gap.x0, gap.x1, text.x1, rows);
    if (!parts) return;
    split_line(i,
               [&](const Segment::Gap& other) { return other.x0 == gap.x0 && other.x1 == gap.x1; });
    first_values_[i] = first;
  }

  // Whether some of the rows have a value in the column of x0 to x1, and all of them their values
  // right of `text_end`.
  bool is_in_column(std::size_t i, int text_end, int x0, int x1,
                    const std::vector<std::size_t>& rows) const {
    const LayoutLine& line = lines_[i];
    bool found = false;
    for (const std::size_t row : rows) {
      if (row == i || std::abs(lines_[row].y - line.y) > 12 * line.em) continue;
      const std::vector<Segment>& segments = lines_[row].segments;
      if (segments[*first_values_[row]].x0 + line.em / 2 < text_end) return false;
      for (std::size_t s = *first_values_[row]; s < segments.size(); ++s) {
        const Segment& value = segments[s];
        const int off = std::min({std::abs(value.x0 - x0), std::abs(value.x1 - x1),
                                  std::abs(value.x0 + value.x1 - x0 - x1) / 2});
        found = found || off * 5 <= line.em;
      }
    }
    return found;
  }

  // Reads the block that begins at line `i`, if one does; returns where to go on.
  std::size_t block(std::size_t i) {
    if (!first_values_[i] || is_lone(i)) return i + 1;
    const std::size_t from = i;
    std::vector<ValueLine> rows;
    int edge = std::numeric_limits<int>::max();  // where the values begin
    int labels_end = 0;                          // where the labels end
    std::size_t last = i;                        // line of the last row
    for (; i < lines_.size(); ++i) {
      const LayoutLine& line = lines_[i];
      if (!rows.empty() && line.y - lines_[i - 1].y > 6 * line.em) break;
      int next_edge = edge;
      int next_end = labels_end;
      const std::size_t texts = first_values_[i].value_or(line.segments.size());
      if (texts < line.segments.size()) next_edge = std::min(edge, line.segments[texts].x0);
      if (texts > 0) next_end = std::max(labels_end, line.segments[texts - 1].x1);
      if (next_end > next_edge) break;  // a head, or prose
      for (std::size_t s = 0; s < texts; ++s) {
        if (has_sentence_mark(line.segments[s].text)) next_end = next_edge + 1;
      }
      if (next_end > next_edge) break;
      edge = next_edge;
      labels_end = next_end;
      if (first_values_[i]) {
        rows.push_back({i, texts});
        last = i;
      }
    }
    take_block(rows, from, last, edge);
    return last + 1;
  }

  // A number alone in its line that nothing else makes a row: of prose.
  bool is_lone(std::size_t i) const {
    if (lines_[i].segments.size() > 1) return false;
    const auto stands_beside = [&](std::size_t k) {
      return k < lines_.size() && std::abs(lines_[k].y - lines_[i].y) < 2 * lines_[i].em &&
             lines_[k].segments.front().x1 < lines_[i].x0;
    };
    return !stands_beside(i + 1) && !(i > 0 && stands_beside(i - 1));
  }

  void take_block(std::vector<ValueLine>& rows, std::size_t from, std::size_t last, int edge) {
    split_labels(rows, from, last, edge);
    std::vector<Piece> pieces;
    const auto add = [&](std::size_t line) {
      const std::size_t before = pieces.size();
      for (const Segment& segment : lines_[line].segments) {
        if (segment.x1 > edge) break;
        pieces.push_back({line, segment.x0, segment.x1, segment.y, segment.em, segment.text});
      }
      return pieces.size() > before;
    };
    // Labels reach above the first row's values and below the last one's.
    std::size_t above = from;
    for (; above > 0; --above) {
      const LayoutLine& line = lines_[above - 1];
      // What stands beside heads is one.
      if (line.x1 > edge || used_[above - 1].front() ||
          lines_[above].y - line.y > line.em * kMostPitch / 10 || from - above >= kMostLines) {
        break;
      }
      if (first_values_[above - 1]) break;
    }
    for (std::size_t line = above; line <= last; ++line) add(line);
    const int em = pieces.empty() ? 0 : pieces.back().em;
    for (std::size_t line = last + 1; line < lines_.size(); ++line) {
      const LayoutLine& below = lines_[line];
      if (below.x1 > edge || below.y - lines_[line - 1].y > below.em * kMostPitch / 10 ||
          std::abs(below.em - em) * 6 > em || begins_numbered(below.segments.front().text) ||
          line - last >= kMostLines) {
        break;
      }
      add(line);
    }
    if (pieces.empty()) {
      std::vector<LayoutCell> whole;
      if (add_broken_values(rows, whole)) {
        put(y_of(rows.front()), std::move(whole), 0);
      } else {
        for (const ValueRow& row : value_rows(rows)) write_values(row);
      }
    } else {
      const std::vector<ValueRow> whole = value_rows(rows);
      mark_groups(pieces, whole);
      std::vector<LabelCell> cells = leaf_cells(pieces, whole);
      const std::vector<LabelCell> groups = group_cells(pieces);
      write_block(cells, groups, whole, pieces);
    }
    int labels_end = std::numeric_limits<int>::min();
    for (const Piece& piece : pieces) {
      if (piece.line >= from && piece.line <= last) labels_end = std::max(labels_end, piece.x1);
    }
    take_heads(rows, from, labels_end);
  }

  // Parts the segments of some lines and what is known of them.
  template <typename Divides>
  void split_line(std::size_t i, Divides divides) {
    std::vector<Segment> parts;
    std::vector<bool> used;
    for (std::size_t s = 0; s < lines_[i].segments.size(); ++s) {
      split(lines_[i].segments[s], divides, parts);
      used.resize(parts.size(), used_[i][s]);
    }
    lines_[i].segments = std::move(parts);
    used_[i] = std::move(used);
  }

  // A group's label may stand so near to those of its rows that they look like one: where numbered
  // labels begin, another cell does.
  void split_labels(std::vector<ValueLine>& rows, std::size_t from, std::size_t last, int edge) {
    int cut = edge;
    std::vector<int> brackets;  // where labels begin that are numbered like (1)
    for (std::size_t i = from; i <= last; ++i) {
      for (const Segment& segment : lines_[i].segments) {
        if (segment.x0 >= edge) continue;
        if (is_item(segment.text)) cut = std::min(cut, segment.x0);
        if (begins_with_bracket(segment.text)) brackets.push_back(segment.x0);
      }
    }
    if (cut == edge && brackets.empty()) return;
    std::sort(brackets.begin(), brackets.end());
    for (std::size_t i = from; i <= last; ++i) {
      const std::size_t before = lines_[i].segments.size();
      std::vector<int> labels;  // ends of gaps before such labels
      const int near = lines_[i].em / 4;
      for (const Segment& segment : lines_[i].segments) {
        for (const Segment::Gap& gap : segment.gaps) {
          const auto at = std::lower_bound(brackets.begin(), brackets.end(), gap.x1 - near);
          const bool label = at != brackets.end() && *at <= gap.x1 + near &&
                             begins_with_bracket(std::string_view(segment.text).substr(gap.at));
          if (label) labels.push_back(gap.x1);
        }
      }
      split_line(i, [&](const Segment::Gap& gap) {
        const bool item = cut < edge && gap.x0 <= cut + near && gap.x1 >= cut - near;
        return item || std::binary_search(labels.begin(), labels.end(), gap.x1);
      });
      const std::size_t more = lines_[i].segments.size() - before;
      const auto row = std::lower_bound(
          rows.begin(), rows.end(), i,
          [](const ValueLine& value, std::size_t line) { return value.line < line; });
      if (row != rows.end() && row->line == i) row->first_value += more;
      if (first_values_[i]) *first_values_[i] += more;
    }
  }

  // A piece with another at its right names a group of rows, and so does what goes on with it above
  // or below.
  static void mark_groups(std::vector<Piece>& pieces, const std::vector<ValueRow>& rows) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.y < b.y; });
    // The rightmost beginning among the pieces near each: a window over the sorted pieces.
    std::vector<std::size_t> window;  // indices, their x0 falling
    std::size_t head = 0;
    std::size_t next = 0;
    for (Piece& piece : pieces) {
      const int reach = piece.em;  // half of the widest pitch of lines
      while (next < pieces.size() && pieces[next].y <= piece.y + reach) {
        while (window.size() > head && pieces[window.back()].x0 <= pieces[next].x0) {
          window.pop_back();
        }
        window.push_back(next++);
      }
      while (head < window.size() && pieces[window[head]].y < piece.y - reach) ++head;
      piece.group = head < window.size() && pieces[window[head]].x0 + piece.em / 5 >= piece.x1;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].group && is_between_rows(pieces, i, rows)) pieces[i].group = true;
    }
    spread_groups(pieces, false);
    spread_groups(pieces, true);
  }

  // Whether a piece is the rest of a group's label that stands between the lines of two rows: far
  // from all values, and left of the labels above and below.
  static bool is_between_rows(const std::vector<Piece>& pieces, std::size_t i,
                              const std::vector<ValueRow>& rows) {
    const Piece& piece = pieces[i];
    if (i == 0 || i + 1 == pieces.size()) return false;
    for (const std::size_t other : {i - 1, i + 1}) {
      const Piece& label = pieces[other];
      if (label.x0 + piece.em / 5 < piece.x1) return false;
      if (std::abs(label.y - piece.y) > piece.em * kMostPitch / 10) return false;
    }
    const auto below = std::lower_bound(rows.begin(), rows.end(), piece.y - piece.em,
                                        [](const ValueRow& row, int y) { return row.y < y; });
    return below == rows.end() || below->y > piece.y + piece.em;
  }

  static bool goes_on(const Piece& a, const Piece& b) {
    const int em = std::max(a.em, b.em);
    if (std::abs(a.y - b.y) > em * kMostPitch / 10 || std::abs(a.y - b.y) < em / 2) return false;
    const bool left = std::abs(a.x0 - b.x0) * 3 < em;
    const bool centre = std::abs((a.x0 + a.x1) - (b.x0 + b.x1)) * 2 < em;
    return left || centre;
  }

  static void spread_groups(std::vector<Piece>& pieces, bool upwards) {
    constexpr std::size_t kNear = 8;
    const std::size_t count = pieces.size();
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t i = upwards ? count - 1 - k : k;
      if (!pieces[i].group) continue;
      for (std::size_t step = 1; step <= kNear && (upwards ? step <= i : i + step < count);
           ++step) {
        Piece& other = pieces[upwards ? i - step : i + step];
        // The first line of a label stays where it is.
        const Piece& lower = upwards ? pieces[i] : other;
        if (!other.group && goes_on(pieces[i], other) && !begins_numbered(lower.text)) {
          other.group = true;
        }
      }
    }
  }

  // ---- Labels of rows

  struct LeafLine {
    int y = 0;
    int em = 0;
    bool numbered = false;
    std::vector<std::size_t> pieces;
  };

  enum class Stand { kCentre, kTop, kBottom };

  static std::vector<LeafLine> leaf_lines(const std::vector<Piece>& pieces) {
    std::vector<LeafLine> lines;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (piece.group) continue;
      if (lines.empty() || pieces[lines.back().pieces.front()].line != piece.line) {
        lines.push_back({piece.y, piece.em, begins_numbered(piece.text), {}});
      }
      lines.back().pieces.push_back(i);
    }
    return lines;
  }

  // The lines of the labels cut into cells so that each row's values stand at the middle (or top,
  // or bottom) of its label: the cheapest way, for each of the three ways to set a table.
  std::vector<LabelCell> leaf_cells(const std::vector<Piece>& pieces,
                                    const std::vector<ValueRow>& rows) const {
    const std::vector<LeafLine> lines = leaf_lines(pieces);
    std::vector<std::size_t> best;  // ends of the cells
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Stand stand : {Stand::kCentre, Stand::kTop, Stand::kBottom}) {
      std::vector<std::size_t> ends;
      // Most tables are set in the middle.
      constexpr std::int64_t kUnusual = 60;
      const std::int64_t cost =
          cut(lines, rows, stand, ends) + (stand == Stand::kCentre ? 0 : kUnusual);
      if (cost >= least) continue;
      least = cost;
      best = std::move(ends);
    }
    std::vector<LabelCell> cells;
    std::size_t row = 0;
    std::size_t begin = 0;
    for (const std::size_t end : best) {
      LabelCell cell;
      cell.y0 = lines[begin].y;
      cell.y1 = lines[end - 1].y;
      for (std::size_t l = begin; l < end; ++l) {
        for (const std::size_t p : lines[l].pieces) add_piece(pieces[p], p, cell);
      }
      while (row < rows.size() &&
             (end == lines.size() || 2 * rows[row].y < lines[end - 1].y + lines[end].y)) {
        cell.values.push_back(row++);
      }
      cells.push_back(std::move(cell));
      begin = end;
    }
    if (cells.empty()) cells.emplace_back();
    while (row < rows.size()) cells.back().values.push_back(row++);
    return cells;
  }

  int y_of(const ValueLine& row) const { return lines_[row.line].segments[row.first_value].y; }

  static void add_piece(const Piece& piece, std::size_t index, LabelCell& cell) {
    cell.x0 = std::min(cell.x0, piece.x0);
    cell.x1 = std::max(cell.x1, piece.x1);
    cell.text += piece.text;
    cell.pieces.push_back(index);
  }

  std::int64_t cut(const std::vector<LeafLine>& lines, const std::vector<ValueRow>& rows,
                   Stand stand, std::vector<std::size_t>& ends) const {
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;
    const std::size_t count = lines.size();
    // Rows above the middle between a line and the one before it.
    std::vector<std::size_t> rows_before(count + 1, 0);
    for (std::size_t l = 1, row = 0; l < count; ++l) {
      while (row < rows.size() && 2 * rows[row].y < lines[l - 1].y + lines[l].y) ++row;
      rows_before[l] = row;
    }
    rows_before[count] = rows.size();
    const int pitch = most_pitch(lines);
    std::vector<std::int64_t> cost(count + 1, kFar);
    std::vector<std::size_t> from(count + 1, 0);
    cost[0] = 0;
    // Where nearly every label is numbered, one that is not goes on with the one above.
    const auto numbered = static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const LeafLine& l) { return l.numbered; }));
    const std::int64_t unnumbered = numbered * 10 >= rows.size() * 8 && numbered >= 5 ? 120 : 0;
    for (std::size_t end = 1; end <= count; ++end) {
      std::int64_t inside = 0;
      for (std::size_t begin = end; begin-- > 0 && end - begin <= kMostLines;) {
        if (begin + 1 < end) {
          const LeafLine& next = lines[begin + 1];
          inside += next.numbered ? 100 : 0;
          const int gap = (next.y - lines[begin].y) * 10 / std::max(next.em, 1);
          inside += gap > pitch ? 400 : 0;
          inside += std::abs(next.em - lines[begin].em) * 6 > next.em ? 100 : 0;
        }
        const std::int64_t whole =
            cost[begin] + inside + (lines[begin].numbered || begin == 0 ? 0 : unnumbered) +
            cell_cost(lines, rows, begin, end, rows_before[begin], rows_before[end], stand);
        if (whole < cost[end]) {
          cost[end] = whole;
          from[end] = begin;
        }
      }
    }
    for (std::size_t end = count; end > 0; end = from[end]) ends.push_back(end);
    std::reverse(ends.begin(), ends.end());
    return cost[count];
  }

  // The widest gap between lines of one cell, in tenths of a character's size: little more than the
  // narrower of the gaps there are.
  static int most_pitch(const std::vector<LeafLine>& lines) {
    std::vector<int> gaps;
    for (std::size_t l = 1; l < lines.size(); ++l) {
      gaps.push_back((lines[l].y - lines[l - 1].y) * 10 / std::max(lines[l].em, 1));
    }
    if (gaps.empty()) return kMostPitch;
    const auto quarter = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
    std::nth_element(gaps.begin(), quarter, gaps.end());
    return std::clamp(*quarter * 5 / 4, 19, kMostPitch);
  }

  // In hundredths of a character's size.
  std::int64_t cell_cost(const std::vector<LeafLine>& lines, const std::vector<ValueRow>& rows,
                         std::size_t begin, std::size_t end, std::size_t first_row,
                         std::size_t end_row, Stand stand) const {
    constexpr std::int64_t kBlankRow = 30;
    constexpr std::int64_t kTwoRows = 100;
    if (first_row == end_row) return kBlankRow;
    int at = (lines[begin].y + lines[end - 1].y) / 2;
    if (stand == Stand::kTop) at = lines[begin].y;
    if (stand == Stand::kBottom) at = lines[end - 1].y;
    const int em = std::max(lines[begin].em, 1);
    int values = (rows[first_row].y + rows[end_row - 1].y) / 2;
    if (stand == Stand::kTop) values = rows[first_row].y;
    if (stand == Stand::kBottom) values = rows[end_row - 1].y;
    const std::int64_t off = std::int64_t{std::abs(values - at)} * 100 / em;
    return std::min<std::int64_t>(off, 300) +
           kTwoRows * static_cast<std::int64_t>(end_row - first_row - 1);
  }

  // ---- Labels of groups

  static std::vector<LabelCell> group_cells(const std::vector<Piece>& pieces) {
    constexpr std::size_t kOpen = 8;
    std::vector<LabelCell> cells;
    std::vector<std::pair<std::size_t, std::size_t>> open;  // cell, its last piece
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].group) continue;
      const auto above = std::find_if(open.begin(), open.end(), [&](const auto& candidate) {
        const Piece& last = pieces[candidate.second];
        return goes_on(last, pieces[i]) && !begins_numbered(pieces[i].text);
      });
      if (above != open.end()) {
        LabelCell& cell = cells[above->first];
        add_piece(pieces[i], i, cell);
        cell.y1 = pieces[i].y;
        above->second = i;
        continue;
      }
      LabelCell cell;
      cell.y0 = cell.y1 = pieces[i].y;
      add_piece(pieces[i], i, cell);
      cells.push_back(std::move(cell));
      if (open.size() == kOpen) open.erase(open.begin());
      open.emplace_back(cells.size() - 1, i);
    }
    return cells;
  }

  // The first of the rows that a group's label, which is at their middle, stands beside.
  static std::size_t first_row_of(const LabelCell& group, const std::vector<LabelCell>& rows,
                                  bool innermost) {
    const int middle = (group.y0 + group.y1) / 2;
    const auto after =
        std::lower_bound(rows.begin(), rows.end(), middle,
                         [](const LabelCell& row, int y) { return row.y0 + row.y1 < 2 * y; });
    std::size_t at = static_cast<std::size_t>(after - rows.begin());
    if (at == rows.size() || (at > 0 && middle - (rows[at - 1].y0 + rows[at - 1].y1) / 2 <
                                            (rows[at].y0 + rows[at].y1) / 2 - middle)) {
      --at;
    }
    constexpr std::size_t kMostRows = 60;
    for (std::size_t step = 0; at > 0 && step < kMostRows; ++step) {
      if (innermost && begins_with_one(rows[at].text)) break;
      if (rows[at - 1].x0 < group.x1) break;
      --at;
    }
    return at;
  }

  void write_block(std::vector<LabelCell>& cells, const std::vector<LabelCell>& groups,
                   const std::vector<ValueRow>& rows, const std::vector<Piece>& pieces) {
    // Labels without values at either end are not known to belong to the table.
    std::size_t begin = 0;
    std::size_t end = cells.size();
    while (begin < end && cells[begin].values.empty()) ++begin;
    while (end > begin && cells[end - 1].values.empty()) --end;
    std::vector<std::vector<std::size_t>> groups_at(cells.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const LabelCell& group = groups[g];
      const bool innermost = std::none_of(
          groups.begin() + static_cast<std::ptrdiff_t>(g),
          groups.begin() + static_cast<std::ptrdiff_t>(std::min(groups.size(), g + 8)),
          [&](const LabelCell& other) { return other.x0 >= group.x1 && other.y0 <= group.y1; });
      groups_at[first_row_of(group, cells, innermost)].push_back(g);
    }
    for (std::size_t c = begin; c < end; ++c) {
      std::vector<LayoutCell> row;
      std::stable_sort(groups_at[c].begin(), groups_at[c].end(),
                       [&](std::size_t a, std::size_t b) { return groups[a].x0 < groups[b].x0; });
      for (const std::size_t g : groups_at[c]) {
        row.push_back({groups[g].x0, groups[g].x1, groups[g].text});
        use(groups[g], pieces);
      }
      LabelCell& cell = cells[c];
      use(cell, pieces);
      if (!cell.text.empty()) row.push_back({cell.x0, cell.x1, std::move(cell.text)});
      const int y = cell.values.empty() ? (cell.y0 + cell.y1) / 2 : rows[cell.values.front()].y;
      for (const std::size_t v : cell.values) add_row(rows[v], row);
      put(y, std::move(row), 0);
    }
  }

  // ---- Heads

  struct Column {
    int x0 = 0;
    int x1 = 0;
    int begin = 0;  // middle between it and the one before
    int end = 0;
  };

  struct HeadPiece {
    std::size_t line;
    std::size_t segment;
    int x0;
    int x1;
    int y;
    int em;
  };

  // Values over or under each other are in one column.
  std::vector<Column> merged_columns(const std::vector<ValueLine>& rows) const {
    std::vector<Column> places;
    for (const ValueLine& row : rows) {
      const std::vector<Segment>& segments = lines_[row.line].segments;
      for (std::size_t s = row.first_value; s < segments.size(); ++s) {
        places.push_back({segments[s].x0, segments[s].x1, 0, 0});
      }
    }
    std::sort(places.begin(), places.end(),
              [](const Column& a, const Column& b) { return a.x0 < b.x0; });
    std::vector<Column> columns;
    for (const Column& place : places) {
      if (columns.empty() || place.x0 > columns.back().x1) {
        columns.push_back(place);
      } else {
        columns.back().x1 = std::max(columns.back().x1, place.x1);
      }
    }
    return columns;
  }

  // What the values' places leave of columns: empty where two of a row would be in the same.
  std::vector<Column> columns_of(const std::vector<ValueLine>& rows) const {
    const std::vector<Column> columns = merged_columns(rows);
    if (columns.size() > kMostColumns) return {};
    for (const ValueLine& row : rows) {
      const std::vector<Segment>& segments = lines_[row.line].segments;
      std::size_t column = 0;
      for (std::size_t s = row.first_value; s < segments.size(); ++s) {
        while (column < columns.size() && columns[column].x1 < segments[s].x0) ++column;
        if (s > row.first_value && column < columns.size() &&
            segments[s - 1].x0 >= columns[column].x0) {
          return {};
        }
      }
    }
    return columns;
  }

  // Heads that are broken over lines, put together by the columns over which they stand. What
  // stands over several columns is left where it is.
  void take_heads(const std::vector<ValueLine>& rows, std::size_t from, int labels_end) {
    std::vector<Column> columns = columns_of(rows);
    if (columns.empty()) return;
    std::vector<HeadPiece> pieces;  // from the lowest line up
    std::vector<HeadPiece> labels;  // left of the columns
    int below = lines_[from].y;
    for (std::size_t i = from; i-- > 0 && from - i <= kMostHeadLines;) {
      const LayoutLine& line = lines_[i];
      const bool label_only = used_[i].front() && line.segments.size() == 1;
      if (first_values_[i] || below - line.y > kMostHeadGap * line.em) break;
      if (label_only) {
        below = line.y;
        continue;
      }
      if (line.segments.size() == 1 && starts_part(line.segments.front().text)) break;
      // Rows stand apart by their padding. A text alone so far above other heads is one only where
      // it goes on over one of them, and is no part of the label.
      const Segment& first = line.segments.front();
      const bool far = line.segments.size() == 1 && below - line.y > 3 * line.em &&
                       !(pieces.empty() && labels.empty());
      const bool label = first.x1 <= labels_end;
      if (far && (label ? pieces.empty() : !stands_over(first, columns, pieces))) break;
      below = line.y;
      if (far && label) continue;
      split_heads(i, columns);
      bool crosses = false;
      for (const Segment& segment : line.segments) {
        crosses = crosses || has_sentence_mark(segment.text) ||
                  (segment.x0 < labels_end && segment.x1 > columns.front().x0);
      }
      if (crosses) break;
      for (std::size_t s = 0; s < line.segments.size(); ++s) {
        if (used_[i][s]) continue;
        const Segment& segment = line.segments[s];
        const HeadPiece piece{i, s, segment.x0, segment.x1, segment.y, segment.em};
        (segment.x0 < labels_end ? labels : pieces).push_back(piece);
      }
    }
    if (pieces.empty() || pieces.size() + labels.size() > kMostHeadPieces) return;
    add_columns_of_heads(pieces, columns);
    if (columns.size() > kMostColumns) return;
    // All columns or none: a head left in another line would change their order.
    std::vector<std::vector<HeadPiece>> over;
    for (const Column& column : columns) {
      over.push_back(head_over(column, pieces, labels));
      if (over.back().empty()) return;
    }
    std::vector<LayoutCell> heads;
    int y = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const Column& column = columns[c];
      const std::vector<HeadPiece>& cell = over[c];
      LayoutCell head{column.x0, column.x1, {}};
      for (const HeadPiece& piece : cell) {
        head.x0 = std::min(head.x0, piece.x0);
        head.x1 = std::max(head.x1, piece.x1);
        head.text += lines_[piece.line].segments[piece.segment].text;
        used_[piece.line][piece.segment] = true;
        y = std::max(y, piece.y);
      }
      // Neighbours stay apart.
      head.x0 = std::max(head.x0, column.begin);
      head.x1 = std::min(head.x1, column.end);
      heads.push_back(std::move(head));
    }
    if (labels.size() == 1) {
      const HeadPiece& label = labels.front();
      heads.insert(heads.begin(),
                   {label.x0, label.x1, lines_[label.line].segments[label.segment].text});
      used_[label.line][label.segment] = true;
    } else if (!labels.empty()) {
      std::string text;
      for (std::size_t i = labels.size(); i-- > 0;) {
        text += lines_[labels[i].line].segments[labels[i].segment].text;
        used_[labels[i].line][labels[i].segment] = true;
      }
      out_.push_back({labels.back().y, {labels.back().line, std::move(text), {}}});
    }
    put(y, std::move(heads), 0);
  }

  // Whether a text stands over a column, or above a piece of a head.
  static bool stands_over(const Segment& segment, const std::vector<Column>& columns,
                          const std::vector<HeadPiece>& pieces) {
    const auto over = [&](const auto& other) {
      return segment.x0 < other.x1 && other.x0 < segment.x1;
    };
    return std::any_of(columns.begin(), columns.end(), over) ||
           std::any_of(pieces.begin(), pieces.end(), over);
  }

  // Parts a line of heads between the columns where their texts stand as close as words do: at the
  // gap behind which the next column begins, else at one about in the middle.
  void split_heads(std::size_t i, const std::vector<Column>& columns) {
    const LayoutLine& line = lines_[i];
    std::vector<int> begins;  // of texts that stand apart as they are
    for (const Segment& segment : line.segments) begins.push_back(segment.x0);
    std::vector<int> cuts;  // where gaps end
    for (std::size_t c = 1; c < columns.size(); ++c) {
      const int near = line.em / 4;
      const int next = columns[c].x0;
      const auto begins_here = [&](int x) { return std::abs(x - next) <= near; };
      if (std::any_of(begins.begin(), begins.end(), begins_here)) continue;
      const int at = cut_between(line, columns[c - 1].x1, next, near);
      if (at != std::numeric_limits<int>::min()) cuts.push_back(at);
    }
    split_line(i, [&](const Segment::Gap& gap) {
      return std::binary_search(cuts.begin(), cuts.end(), gap.x1);
    });
  }

  // The end of the gap at which a line is parted between two columns, the least int if there is
  // none.
  static int cut_between(const LayoutLine& line, int left_end, int next, int near) {
    const int middle = (left_end + next) / 2;
    int best = std::numeric_limits<int>::min();
    int least = (next - left_end) / 4;
    for (const Segment& segment : line.segments) {
      for (const Segment::Gap& gap : segment.gaps) {
        if (gap.x0 < left_end || gap.x1 > next + near) continue;
        if (is_in_brackets(segment.text, gap.at)) continue;
        if (std::abs(gap.x1 - next) <= near) return gap.x1;
        const int off = std::abs((gap.x0 + gap.x1) / 2 - middle);
        if (off >= least || gap.x1 > next) continue;
        least = off;
        best = gap.x1;
      }
    }
    return best;
  }

  // Columns without any value, by their heads, the lowest first: what stands higher stands over
  // several.
  static void add_columns_of_heads(const std::vector<HeadPiece>& pieces,
                                   std::vector<Column>& columns) {
    for (const HeadPiece& piece : pieces) {
      const auto right = std::upper_bound(columns.begin(), columns.end(), piece.x0,
                                          [](int x, const Column& c) { return x < c.x1; });
      auto after = right;
      while (after != columns.end() && after->x0 < piece.x1) ++after;
      if (after - right > 1) continue;
      if (after - right == 1) {
        right->x0 = std::min(right->x0, piece.x0);
        right->x1 = std::max(right->x1, piece.x1);
        continue;
      }
      columns.insert(right, {piece.x0, piece.x1, 0, 0});
      if (columns.size() > kMostColumns) return;
    }
    constexpr int kApart = 75;  // half of what keeps two columns apart
    for (std::size_t c = 0; c < columns.size(); ++c) {
      columns[c].begin = c == 0 ? std::numeric_limits<int>::min()
                                : (columns[c - 1].x1 + columns[c].x0) / 2 + kApart;
      columns[c].end = c + 1 == columns.size() ? std::numeric_limits<int>::max()
                                               : (columns[c].x1 + columns[c + 1].x0) / 2 - kApart;
    }
  }

  // The lines of the lowest head over a column, from the top.
  static std::vector<HeadPiece> head_over(const Column& column,
                                          const std::vector<HeadPiece>& pieces,
                                          const std::vector<HeadPiece>& labels) {
    std::vector<HeadPiece> cell;
    bool all_have_peers = true;
    for (const HeadPiece& piece : pieces) {
      if (piece.x1 <= column.begin || piece.x0 >= column.end) continue;
      const int middle = (piece.x0 + piece.x1) / 2;
      const bool inside = middle > column.begin && middle < column.end &&
                          piece.x0 + piece.em / 3 > column.begin &&
                          piece.x1 - piece.em / 3 < column.end;
      if (!inside) break;  // stands over several columns
      const bool peers = has_peer(piece, pieces) || has_peer(piece, labels);
      if (!cell.empty()) {
        const HeadPiece& lower = cell.back();
        if (lower.y - piece.y > piece.em * kMostPitch / 10) break;
        if (lower.y - piece.y < piece.em / 2) continue;
        // A head over several columns that is no wider than one.
        if (all_have_peers && !peers) break;
        if (breaks_narrower(cell, piece)) break;
      }
      all_have_peers = all_have_peers && peers;
      cell.push_back(piece);
    }
    std::reverse(cell.begin(), cell.end());
    return cell;
  }

  // Whether the upper one of two lines was broken although it is narrower than a third above it,
  // which is of another cell then.
  static bool breaks_narrower(const std::vector<HeadPiece>& lines, const HeadPiece& above) {
    if (lines.size() < 2) return false;
    const HeadPiece& upper = lines.back();
    return (above.x1 - above.x0) * 2 >= (upper.x1 - upper.x0) * 2 + upper.em * 3;
  }

  // Whether another piece stands on the same line.
  static bool has_peer(const HeadPiece& piece, const std::vector<HeadPiece>& others) {
    return std::any_of(others.begin(), others.end(), [&](const HeadPiece& other) {
      return std::abs(other.y - piece.y) * 4 < piece.em && other.x0 != piece.x0;
    });
  }

  void use(const LabelCell& cell, const std::vector<Piece>& pieces) {
    for (const std::size_t p : cell.pieces) {
      const LayoutLine& line = lines_[pieces[p].line];
      for (std::size_t s = 0; s < line.segments.size(); ++s) {
        if (line.segments[s].x0 == pieces[p].x0) used_[pieces[p].line][s] = true;
      }
    }
  }

  void add_values(const ValueLine& row, std::vector<LayoutCell>& cells) {
    const LayoutLine& line = lines_[row.line];
    for (std::size_t s = row.first_value; s < line.segments.size(); ++s) {
      const Segment& segment = line.segments[s];
      cells.push_back({segment.x0, segment.x1, segment.text});
      used_[row.line][s] = true;
    }
  }

  // Numbers too long for their columns go on in the next line. The lines of one row of a table put
  // together by columns; false where they may as well be rows of their own.
  bool add_broken_values(const std::vector<ValueLine>& rows, std::vector<LayoutCell>& cells) {
    constexpr std::size_t kMostParts = 5;
    if (rows.size() < 2 || rows.size() > kMostParts) return false;
    std::vector<const Segment*> parts;
    for (const ValueLine& row : rows) {
      const std::vector<Segment>& segments = lines_[row.line].segments;
      for (std::size_t s = row.first_value; s < segments.size(); ++s) parts.push_back(&segments[s]);
      const bool near =
          &row == rows.data() || y_of(row) - y_of(*(&row - 1)) < segments.back().em * 2;
      if (!near) return false;
    }
    if (parts.size() > kMostColumns * kMostParts) return false;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Segment* a, const Segment* b) { return a->x0 < b->x0; });
    std::vector<std::vector<const Segment*>> columns;
    int end = 0;
    for (const Segment* part : parts) {
      if (columns.empty() || part->x0 > end) {
        columns.emplace_back();
        end = part->x1;
      }
      end = std::max(end, part->x1);
      columns.back().push_back(part);
    }
    // Lines that fill all columns each are rows.
    std::size_t full = 0;
    for (const ValueLine& row : rows) {
      if (lines_[row.line].segments.size() - row.first_value == columns.size()) ++full;
    }
    if (full > 1) return false;
    std::vector<LayoutCell> whole;
    for (std::vector<const Segment*>& column : columns) {
      std::stable_sort(column.begin(), column.end(),
                       [](const Segment* a, const Segment* b) { return a->y < b->y; });
      LayoutCell cell{column.front()->x0, column.front()->x1, {}};
      for (const Segment* part : column) {
        cell.x0 = std::min(cell.x0, part->x0);
        cell.x1 = std::max(cell.x1, part->x1);
        cell.text += part->text;
      }
      for (std::size_t k = 1; k < column.size(); ++k) {
        if (!is_start_of_number(column[k - 1]->text, column[k]->text) ||
            column[k]->y - column[k - 1]->y < column[k]->em / 2)
          return false;
      }
      whole.push_back(std::move(cell));
    }
    cells.insert(cells.end(), std::make_move_iterator(whole.begin()),
                 std::make_move_iterator(whole.end()));
    for (const ValueLine& row : rows) {
      for (std::size_t s = row.first_value; s < used_[row.line].size(); ++s) {
        used_[row.line][s] = true;
      }
    }
    return true;
  }

  // Lines that are too close for rows of their own are one row, and so are the lines of a number
  // that is broken.
  std::vector<ValueRow> value_rows(const std::vector<ValueLine>& lines) const {
    const std::vector<Column> columns = columns_with_widest(lines);
    const bool numbered = are_numbered(lines);
    std::vector<ValueRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool joins =
          i > 0 && (is_close(lines, i) || goes_on_below(lines, i, columns, numbered));
      if (!joins) rows.emplace_back();
      rows.back().lines.push_back(lines[i]);
      rows.back().y = (y_of(rows.back().lines.front()) + y_of(lines[i])) / 2;
    }
    return rows;
  }

  bool is_close(const std::vector<ValueLine>& lines, std::size_t i) const {
    const int em = lines_[lines[i].line].segments[lines[i].first_value].em;
    return (y_of(lines[i]) - y_of(lines[i - 1])) * 100 < em * 95;
  }

  // The columns of some rows; `end` is the width of the widest value in each.
  std::vector<Column> columns_with_widest(const std::vector<ValueLine>& rows) const {
    std::vector<Column> columns = merged_columns(rows);
    for (const ValueLine& row : rows) {
      const std::vector<Segment>& segments = lines_[row.line].segments;
      for (std::size_t s = row.first_value; s < segments.size(); ++s) {
        Column& column = columns[column_at(columns, segments[s].x0)];
        column.end = std::max(column.end, segments[s].x1 - segments[s].x0);
      }
    }
    return columns;
  }

  static std::size_t column_at(const std::vector<Column>& columns, int x) {
    const auto after = std::upper_bound(columns.begin(), columns.end(), x,
                                        [](int at, const Column& c) { return at < c.x0; });
    return static_cast<std::size_t>(after - columns.begin()) - 1;
  }

  // Whether numbers that fill their columns go on in line `i` of values, which the line before
  // would go on in no other way. Lines at the same distance above and below tell nothing.
  bool goes_on_below(const std::vector<ValueLine>& lines, std::size_t i,
                     const std::vector<Column>& columns, bool numbered) const {
    if (!may_go_on(lines[i - 1], lines[i], columns, numbered)) return false;
    const int own = y_of(lines[i]) - y_of(lines[i - 1]);
    const auto other_is_as_near = [&](std::size_t below) {
      return may_go_on(lines[below - 1], lines[below], columns, numbered) &&
             (y_of(lines[below]) - y_of(lines[below - 1])) * 10 < own * 11;
    };
    return !(i > 1 && other_is_as_near(i - 1)) &&
           !(i + 1 < lines.size() && other_is_as_near(i + 1));
  }

  bool may_go_on(const ValueLine& above, const ValueLine& below, const std::vector<Column>& columns,
                 bool numbered) const {
    const std::vector<Segment>& upper = lines_[above.line].segments;
    const std::vector<Segment>& lower = lines_[below.line].segments;
    if ((y_of(below) - y_of(above)) * 10 > upper[above.first_value].em * 17) return false;
    if (!may_share_label(above, below, numbered)) return false;
    std::size_t pairs = 0;
    std::size_t u = above.first_value;
    for (std::size_t l = below.first_value; l < lower.size(); ++l) {
      while (u < upper.size() && upper[u].x1 < lower[l].x0) ++u;
      if (u == upper.size() || upper[u].x0 > lower[l].x1) continue;
      const Column& column = columns[column_at(columns, upper[u].x0)];
      const bool fills = (upper[u].x1 - upper[u].x0) * 4 + upper[u].em >= column.end * 4;
      if (!fills || !is_start_of_number(upper[u].text, lower[l].text)) return false;
      ++pairs;
    }
    return pairs > 0 &&
           pairs == std::min(upper.size() - above.first_value, lower.size() - below.first_value);
  }

  static bool is_start_of_number(std::string_view upper, std::string_view lower) {
    constexpr std::size_t kFewest = 2;  // digits in the narrowest column
    const auto digits = [](std::string_view text) {
      return std::all_of(text.begin(), text.end(),
                         [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
    };
    if (upper.size() < kFewest || (upper.front() == '0' && upper[1] != '.')) return false;
    return lower.size() <= upper.size() && digits(upper) && digits(lower);
  }

  // Whether the texts before the values of two lines may be of one label. A text in another column
  // is a group's.
  bool may_share_label(const ValueLine& above, const ValueLine& below, bool are_numbered) const {
    if (above.first_value == 0 || below.first_value == 0) return true;
    const Segment& upper = label_before(above);
    const Segment& lower = label_before(below);
    if (upper.x1 <= lower.x0 || lower.x1 <= upper.x0) return true;
    return !begins_numbered(lower.text) && (are_numbered || begins_numbered(upper.text));
  }

  const Segment& label_before(const ValueLine& row) const {
    return lines_[row.line].segments[row.first_value - 1];
  }

  // Whether the table numbers its rows.
  bool are_numbered(const std::vector<ValueLine>& rows) const {
    const auto count = std::count_if(rows.begin(), rows.end(), [&](const ValueLine& row) {
      return row.first_value > 0 && begins_numbered(label_before(row).text);
    });
    return count >= 2;
  }

  // Where its lines cannot be put together, all of them side by side: more values than columns are
  // noticed.
  void add_row(const ValueRow& row, std::vector<LayoutCell>& cells) {
    if (add_broken_values(row.lines, cells)) return;
    for (const ValueLine& line : row.lines) add_values(line, cells);
  }

  void write_values(const ValueRow& row) {
    std::vector<LayoutCell> cells;
    add_row(row, cells);
    put(row.y, std::move(cells), 0);
  }

  void put(int y, std::vector<LayoutCell> cells, std::size_t line) {
    if (cells.empty()) return;
    std::stable_sort(cells.begin(), cells.end(),
                     [](const LayoutCell& a, const LayoutCell& b) { return a.x0 < b.x0; });
    out_.push_back({y, {line, {}, std::move(cells)}});
  }

  // What no block took: rows of heads, and running lines.
  void write_rest() {
    constexpr int kHeads = 14;  // a table's heads are within so many characters' sizes above it
    int next_values = std::numeric_limits<int>::max();
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const LayoutLine& line = lines_[i];
      std::vector<LayoutCell> left;
      for (std::size_t s = 0; s < line.segments.size(); ++s) {
        const Segment& segment = line.segments[s];
        if (!used_[i][s]) left.push_back({segment.x0, segment.x1, segment.text});
      }
      if (first_values_[i] && !is_lone(i)) next_values = line.y;
      if (left.empty()) continue;
      const bool whole = left.size() == line.segments.size();
      const bool near =
          next_values != std::numeric_limits<int>::max() && next_values - line.y < kHeads * line.em;
      const bool cells = whole ? are_cells(line, near) : left.size() > 1;
      if (cells) {
        put(line.y, std::move(left), i);
      } else if (whole) {
        out_.push_back({line.y, {i, {}, {}}});
      } else {
        out_.push_back({line.y, {i, std::move(left.front().text), {}}});
      }
    }
  }

  std::vector<LayoutLine>& lines_;
  std::vector<std::vector<bool>> used_;  // segments that a block took
  std::vector<std::optional<std::size_t>> first_values_;
  std::vector<Placed> out_;
};

}  // namespace

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

void move_heads_to_values(std::vector<LayoutLine>& above, std::vector<LayoutLine>& below) {
  const std::size_t row = first_values_row_of(below);
  if (row == below.size()) return;
  const std::size_t heads = last_heads_of(above, below[row]);
  if (heads == above.size()) return;
  // Some of the values lack a head on their page, and find one on the other.
  const std::vector<Segment>& segments = below[row].segments;
  bool lacks = false;
  for (std::size_t s = *first_value_of(below[row]); s < segments.size(); ++s) {
    if (have_head_over(segments[s], below.data(), below.data() + row)) continue;
    if (!have_head_over(segments[s], above.data() + heads, above.data() + above.size())) return;
    lacks = true;
  }
  if (!lacks) return;
  // As near as the lines of a head that goes on, or as a row to its heads.
  const LayoutLine& first = below.front();
  const int gap = row > 0 ? first.em * 3 / 2 : first.em * 2;
  const int shift = first.y - gap - above.back().y;
  for (std::size_t i = heads; i < above.size(); ++i) {
    above[i].page = first.page;
    above[i].y += shift;
    for (Segment& segment : above[i].segments) segment.y += shift;
  }
  const auto begin = above.begin() + static_cast<std::ptrdiff_t>(heads);
  below.insert(below.begin(), std::make_move_iterator(begin), std::make_move_iterator(above.end()));
  above.erase(begin, above.end());
}

std::vector<LayoutPiece> tables_of_page(std::vector<LayoutLine>& lines) {
  return PageTables(lines).run();
}

}  // namespace gouji
