// The labels of a table's rows on a page. In: the pieces of text left of the values, and the rows
// of values. Out: each row's label whole, with those of the groups that begin at it.
#include "document/layout_labels.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "input/walk.h"

namespace gouji {
namespace {

bool goes_on(const LabelPiece& a, const LabelPiece& b) {
  const int em = std::max(a.em, b.em);
  if (std::abs(a.y - b.y) > em * kMostPitch / 10 || std::abs(a.y - b.y) < em / 2) return false;
  const bool left = std::abs(a.x0 - b.x0) * 3 < em;
  const bool centre = std::abs((a.x0 + a.x1) - (b.x0 + b.x1)) * 2 < em;
  return left || centre;
}

// Whether a piece is the rest of a group's label that stands between the lines of two rows: far
// from all values, and left of the labels above and below.
bool is_between_rows(const std::vector<LabelPiece>& pieces, std::size_t i,
                     const std::vector<ValueRow>& rows) {
  const LabelPiece& piece = pieces[i];
  if (i == 0 || i + 1 == pieces.size()) return false;
  for (const std::size_t other : {i - 1, i + 1}) {
    const LabelPiece& label = pieces[other];
    if (label.x0 + piece.em / 5 < piece.x1) return false;
    if (std::abs(label.y - piece.y) > piece.em * kMostPitch / 10) return false;
  }
  const auto below = std::lower_bound(rows.begin(), rows.end(), piece.y - piece.em,
                                      [](const ValueRow& row, int y) { return row.y < y; });
  return below == rows.end() || below->y > piece.y + piece.em;
}

// 三、 or, where each line has one character, 三.
bool is_first_line(std::string_view text) {
  constexpr std::size_t kHan = 3;  // bytes
  return begins_numbered(text) ||
         (text.size() == kHan && begins_numbered(std::string(text) + "、"));
}

void spread_groups(std::vector<LabelPiece>& pieces, bool upwards) {
  constexpr std::size_t kNear = 8;
  const std::size_t count = pieces.size();
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t i = upwards ? count - 1 - k : k;
    if (!pieces[i].group) continue;
    for (std::size_t step = 1; step <= kNear && (upwards ? step <= i : i + step < count); ++step) {
      LabelPiece& other = pieces[upwards ? i - step : i + step];
      if (!goes_on(pieces[i], other)) continue;
      // The first line of a label stays where it is, and those of others do not go on in it.
      const LabelPiece& lower = upwards ? pieces[i] : other;
      other.group = other.group || !is_first_line(lower.text);
      break;
    }
  }
}

// A piece with another at its right names a group of rows, and so does what goes on with it above
// or below.
void mark_groups(std::vector<LabelPiece>& pieces, const std::vector<ValueRow>& rows) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const LabelPiece& a, const LabelPiece& b) { return a.y < b.y; });
  // The rightmost beginning among the pieces near each: a window over the sorted pieces.
  std::vector<std::size_t> window;  // indices, their x0 falling
  std::size_t head = 0;
  std::size_t next = 0;
  for (LabelPiece& piece : pieces) {
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

void add_piece(const LabelPiece& piece, std::size_t index, LabelCell& cell) {
  cell.x0 = std::min(cell.x0, piece.x0);
  cell.x1 = std::max(cell.x1, piece.x1);
  cell.text += piece.text;
  cell.pieces.push_back(index);
}

// ---- Labels of rows

struct LeafLine {
  int y = 0;
  int em = 0;
  bool numbered = false;
  std::vector<std::size_t> pieces;
};

enum class Stand { kCentre, kTop, kBottom };

std::vector<LeafLine> leaf_lines(const std::vector<LabelPiece>& pieces) {
  std::vector<LeafLine> lines;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const LabelPiece& piece = pieces[i];
    if (piece.group) continue;
    if (lines.empty() || pieces[lines.back().pieces.front()].line != piece.line) {
      lines.push_back({piece.y, piece.em, begins_numbered(piece.text), {}});
    }
    lines.back().pieces.push_back(i);
  }
  return lines;
}

// The widest gap between lines of one cell, in tenths of a character's size: little more than the
// narrower of the gaps there are.
int most_pitch(const std::vector<LeafLine>& lines) {
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
                       std::size_t end_row, Stand stand) {
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

std::int64_t cut(const std::vector<LeafLine>& lines, const std::vector<ValueRow>& rows, Stand stand,
                 std::vector<std::size_t>& ends) {
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
    for (std::size_t begin = end; begin-- > 0 && end - begin <= kMostLabelLines;) {
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

// The lines of the labels cut into cells so that each row's values stand at the middle (or top,
// or bottom) of its label: the cheapest way, for each of the three ways to set a table.
std::vector<LabelCell> leaf_cells(const std::vector<LabelPiece>& pieces,
                                  const std::vector<ValueRow>& rows) {
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

// ---- Labels of groups

// 1. or 1、: the first of a group.
bool begins_with_one(std::string_view text) {
  std::size_t at = 0;
  if (text.empty() || digit_value(next_char(text, at)) != 1) return false;
  const char32_t mark = char_at(text, at);
  return mark == '.' || mark == 0xFF0E || mark == 0x3001;
}

std::vector<LabelCell> group_cells(const std::vector<LabelPiece>& pieces) {
  constexpr std::size_t kOpen = 8;
  std::vector<LabelCell> cells;
  std::vector<std::pair<std::size_t, std::size_t>> open;  // cell, its last piece
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].group) continue;
    const auto above = std::find_if(open.begin(), open.end(), [&](const auto& candidate) {
      const LabelPiece& last = pieces[candidate.second];
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
std::size_t first_row_of(const LabelCell& group, const std::vector<LabelCell>& rows,
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

}  // namespace

std::vector<LabelledRow> labelled_rows(std::vector<LabelPiece>& pieces,
                                       const std::vector<ValueRow>& rows) {
  mark_groups(pieces, rows);
  std::vector<LabelCell> cells = leaf_cells(pieces, rows);
  const std::vector<LabelCell> groups = group_cells(pieces);
  std::vector<LabelledRow> labelled(cells.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const LabelCell& group = groups[g];
    const bool innermost = std::none_of(
        groups.begin() + static_cast<std::ptrdiff_t>(g),
        groups.begin() + static_cast<std::ptrdiff_t>(std::min(groups.size(), g + 8)),
        [&](const LabelCell& other) { return other.x0 >= group.x1 && other.y0 <= group.y1; });
    labelled[first_row_of(group, cells, innermost)].groups.push_back(group);
  }
  for (std::size_t c = 0; c < cells.size(); ++c) {
    std::stable_sort(labelled[c].groups.begin(), labelled[c].groups.end(),
                     [](const LabelCell& a, const LabelCell& b) { return a.x0 < b.x0; });
    labelled[c].label = std::move(cells[c]);
  }
  const auto has_values = [](const LabelledRow& row) { return !row.label.values.empty(); };
  labelled.erase(std::find_if(labelled.rbegin(), labelled.rend(), has_values).base(),
                 labelled.end());
  labelled.erase(labelled.begin(), std::find_if(labelled.begin(), labelled.end(), has_values));
  return labelled;
}

}  // namespace gouji
