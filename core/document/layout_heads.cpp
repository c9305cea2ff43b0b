// The heads of a table on a page. In: the lines above its values. Out: a row of heads, each whole.
#include "document/layout_heads.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

#include "document/layout_values.h"
#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kMostHeadPieces = 400;
constexpr std::size_t kMostHeadLines = 24;
constexpr int kMostHeadGap = 5;  // between their lines, and above the values, in characters' sizes

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

struct HeadColumn {
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

// Whether a text stands over a column, or above a piece of a head.
bool stands_over(const Segment& segment, const std::vector<HeadColumn>& columns,
                 const std::vector<HeadPiece>& pieces) {
  const auto over = [&](const auto& other) {
    return segment.x0 < other.x1 && other.x0 < segment.x1;
  };
  return std::any_of(columns.begin(), columns.end(), over) ||
         std::any_of(pieces.begin(), pieces.end(), over);
}

// The end of the gap at which a line is parted between two columns, the least int if there is
// none.
int cut_between(const LayoutLine& line, int left_end, int next, int near) {
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
void add_columns_of_heads(const std::vector<HeadPiece>& pieces, std::vector<HeadColumn>& columns) {
  for (const HeadPiece& piece : pieces) {
    const auto right = std::upper_bound(columns.begin(), columns.end(), piece.x0,
                                        [](int x, const HeadColumn& c) { return x < c.x1; });
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
    columns[c].begin =
        c == 0 ? std::numeric_limits<int>::min() : (columns[c - 1].x1 + columns[c].x0) / 2 + kApart;
    columns[c].end = c + 1 == columns.size() ? std::numeric_limits<int>::max()
                                             : (columns[c].x1 + columns[c + 1].x0) / 2 - kApart;
  }
}

// Whether the upper one of two lines was broken although it is narrower than a third above it,
// which is of another cell then.
bool breaks_narrower(const std::vector<HeadPiece>& lines, const HeadPiece& above) {
  if (lines.size() < 2) return false;
  const HeadPiece& upper = lines.back();
  return (above.x1 - above.x0) * 2 >= (upper.x1 - upper.x0) * 2 + upper.em * 3;
}

// Whether another piece stands on the same line.
bool has_peer(const HeadPiece& piece, const std::vector<HeadPiece>& others) {
  return std::any_of(others.begin(), others.end(), [&](const HeadPiece& other) {
    return std::abs(other.y - piece.y) * 4 < piece.em && other.x0 != piece.x0;
  });
}

// Whether a label may stand on one line with a head over the column: where there are no heads of
// other columns, or some of them have several lines. Beside heads of one line it tells nothing.
bool counts_labels(const HeadColumn& column, const std::vector<HeadPiece>& pieces) {
  std::vector<HeadPiece> beside;
  std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(beside),
               [&column](const HeadPiece& piece) {
                 return piece.x1 <= column.begin || piece.x0 >= column.end;
               });
  return beside.empty() ||
         std::any_of(beside.begin(), beside.end(), [&beside](const HeadPiece& upper) {
           return std::any_of(beside.begin(), beside.end(), [&upper](const HeadPiece& lower) {
             return lower.y > upper.y && (lower.y - upper.y) * 10 <= upper.em * kMostPitch &&
                    lower.x0 < upper.x1 && upper.x0 < lower.x1;
           });
         });
}

// The lines of the lowest head over a column, from the top.
std::vector<HeadPiece> head_over(const HeadColumn& column, const std::vector<HeadPiece>& pieces,
                                 const std::vector<HeadPiece>& labels) {
  const bool labels_count = counts_labels(column, pieces);
  std::vector<HeadPiece> cell;
  bool all_have_peers = true;
  for (const HeadPiece& piece : pieces) {
    if (piece.x1 <= column.begin || piece.x0 >= column.end) continue;
    const int middle = (piece.x0 + piece.x1) / 2;
    const bool inside = middle > column.begin && middle < column.end &&
                        piece.x0 + piece.em / 3 > column.begin &&
                        piece.x1 - piece.em / 3 < column.end;
    if (!inside) break;  // stands over several columns
    const bool peers = has_peer(piece, pieces) || (labels_count && has_peer(piece, labels));
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

// The heads of one table, from the lowest line up.
class Heads {
 public:
  Heads(PageLines& page, std::vector<HeadColumn> columns, int labels_end)
      : page_(page), columns_(std::move(columns)), labels_end_(labels_end) {}

  LayoutHeads take(std::size_t from) {
    gather(from);
    if (pieces_.empty() || pieces_.size() + labels_.size() > kMostHeadPieces) return {};
    add_columns_of_heads(pieces_, columns_);
    if (columns_.size() > kMostColumns) return {};
    // All columns or none: a head left in another line would change their order.
    std::vector<std::vector<HeadPiece>> over;
    for (const HeadColumn& column : columns_) {
      over.push_back(head_over(column, pieces_, labels_));
      if (over.back().empty()) return {};
    }
    LayoutHeads heads;
    for (std::size_t c = 0; c < columns_.size(); ++c) take_head(columns_[c], over[c], heads);
    take_corner(heads);
    return heads;
  }

 private:
  void gather(std::size_t from) {
    int below = page_[from].y;
    for (std::size_t i = from; i-- > 0 && from - i <= kMostHeadLines;) {
      const LayoutLine& line = page_[i];
      if (page_.first_value(i) || below - line.y > kMostHeadGap * line.em) break;
      const bool alone = line.segments.size() == 1;
      if (alone && page_.is_taken(i, 0)) {  // a label
        below = line.y;
        continue;
      }
      const Segment& first = line.segments.front();
      if (alone && starts_part(first.text)) break;
      // Rows stand apart by their padding. A text alone so far above other heads is one only where
      // it goes on over one of them, and is no part of the label.
      const bool far =
          alone && below - line.y > 3 * line.em && !(pieces_.empty() && labels_.empty());
      const bool label = first.x1 <= labels_end_;
      if (far && (label ? pieces_.empty() : !stands_over(first, columns_, pieces_))) break;
      below = line.y;
      if (far && label) continue;
      part_line(i);
      if (crosses(line)) break;
      add_line(i);
    }
  }

  // Whether a line is no head: prose, or over labels and values alike.
  bool crosses(const LayoutLine& line) const {
    return std::any_of(line.segments.begin(), line.segments.end(), [&](const Segment& segment) {
      return has_sentence_mark(segment.text) ||
             (segment.x0 < labels_end_ && segment.x1 > columns_.front().x0);
    });
  }

  void add_line(std::size_t i) {
    const std::vector<Segment>& segments = page_[i].segments;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      if (page_.is_taken(i, s)) continue;
      const Segment& segment = segments[s];
      const HeadPiece piece{i, s, segment.x0, segment.x1, segment.y, segment.em};
      (segment.x0 < labels_end_ ? labels_ : pieces_).push_back(piece);
    }
  }

  // Parts a line of heads between the columns where their texts stand as close as words do: at the
  // gap behind which the next column begins, else at one about in the middle.
  void part_line(std::size_t i) {
    const LayoutLine& line = page_[i];
    std::vector<int> begins;  // of texts that stand apart as they are
    for (const Segment& segment : line.segments) begins.push_back(segment.x0);
    std::vector<int> cuts;  // where gaps end
    for (std::size_t c = 1; c < columns_.size(); ++c) {
      const int near = line.em / 4;
      const int next = columns_[c].x0;
      const auto begins_here = [&](int x) { return std::abs(x - next) <= near; };
      if (std::any_of(begins.begin(), begins.end(), begins_here)) continue;
      const int at = cut_between(line, columns_[c - 1].x1, next, near);
      if (at != std::numeric_limits<int>::min()) cuts.push_back(at);
    }
    page_.part(i, [&](const Segment::Gap& gap) {
      return std::binary_search(cuts.begin(), cuts.end(), gap.x1);
    });
  }

  void take_head(const HeadColumn& column, const std::vector<HeadPiece>& lines,
                 LayoutHeads& heads) {
    LayoutCell head{column.x0, column.x1, {}};
    for (const HeadPiece& piece : lines) {
      head.x0 = std::min(head.x0, piece.x0);
      head.x1 = std::max(head.x1, piece.x1);
      head.text += take_text(piece);
      heads.y = std::max(heads.y, piece.y);
    }
    // Neighbours stay apart.
    head.x0 = std::max(head.x0, column.begin);
    head.x1 = std::min(head.x1, column.end);
    heads.cells.push_back(std::move(head));
  }

  void take_corner(LayoutHeads& heads) {
    if (labels_.empty()) return;
    const HeadPiece& highest = labels_.back();
    if (labels_.size() == 1) {
      heads.cells.insert(heads.cells.begin(), {highest.x0, highest.x1, take_text(highest)});
      return;
    }
    heads.corner_line = highest.line;
    heads.corner_y = highest.y;
    for (std::size_t i = labels_.size(); i-- > 0;) heads.corner += take_text(labels_[i]);
  }

  const std::string& take_text(const HeadPiece& piece) {
    page_.take(piece.line, piece.segment);
    return page_[piece.line].segments[piece.segment].text;
  }

  PageLines& page_;
  std::vector<HeadColumn> columns_;
  int labels_end_;
  std::vector<HeadPiece> pieces_;
  std::vector<HeadPiece> labels_;  // left of the columns
};

}  // namespace

LayoutHeads take_heads(PageLines& page, const std::vector<ValueLine>& lines, int labels_end) {
  std::vector<HeadColumn> columns;
  for (const ValueColumn& column : columns_of(page, lines))
    columns.push_back({column.x0, column.x1});
  if (columns.empty()) return {};
  return Heads(page, std::move(columns), labels_end).take(lines.front().line);
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

}  // namespace gouji
