// Tables of a page. In: its lines. Out: rows with their labels whole, and the lines between.
//
// A block is a run of rows with values whose labels all stand left of the values. Its label zone is
// cut into cells, group labels apart. Everything else stays a line: a row of heads or of text.
#include "document/layout_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <utility>

#include "document/layout_heads.h"
#include "document/layout_labels.h"
#include "document/layout_values.h"
#include "input/walk.h"

namespace gouji {
namespace {

// 12. or 12、.
bool is_item(std::string_view text) {
  return !text.empty() && digit_value(char_at(text, 0)) >= 0 && begins_numbered(text);
}

// (12) or （一）.
bool begins_with_bracket(std::string_view text) {
  const char32_t first = char_at(text, 0);
  return (first == '(' || first == 0xFF08) && begins_numbered(text);
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

// Right of all places on a page.
constexpr int kNowhere = std::numeric_limits<int>::max();

class PageTables {
 public:
  explicit PageTables(std::vector<LayoutLine>& lines) : page_(lines) {}

  std::vector<LayoutPiece> run() {
    for (std::size_t i = 0; i < page_.size();) i = block(i);
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

  // Reads the block that begins at line `i`, if one does; returns where to go on.
  std::size_t block(std::size_t i) {
    if (!page_.first_value(i) || page_.is_lone(i)) return i + 1;
    const std::size_t from = i;
    std::vector<ValueLine> rows;
    int edge = kNowhere;   // where the values begin
    int labels_end = 0;    // where the labels end
    int beside = 0;        // where those beside single values do
    std::size_t last = i;  // line of the last row
    for (; i < page_.size(); ++i) {
      const LayoutLine& line = page_[i];
      if (!rows.empty() && line.y - page_[i - 1].y > 6 * line.em) break;
      int next_edge = edge;
      int next_end = labels_end;
      const std::size_t texts = page_.first_value(i).value_or(line.segments.size());
      if (!page_.first_value(i) && stands_between(line, beside, edge)) break;
      if (texts < line.segments.size()) next_edge = std::min(edge, line.segments[texts].x0);
      if (texts > 0) next_end = std::max(labels_end, line.segments[texts - 1].x1);
      if (next_end > next_edge) break;  // a head, or prose
      for (std::size_t s = 0; s < texts; ++s) {
        if (has_sentence_mark(line.segments[s].text)) next_end = next_edge + 1;
      }
      if (next_end > next_edge) break;
      edge = next_edge;
      labels_end = next_end;
      if (page_.first_value(i)) {
        rows.push_back({i, texts});
        last = i;
        const bool single = texts > 0 && texts + 1 == line.segments.size();
        beside = single ? std::max(beside, line.segments[texts - 1].x1) : kNowhere;
      }
    }
    take_block(rows, from, last, edge, beside);
    return last + 1;
  }

  // Whether the last text of a line is a head: one that stands apart from the labels and from the
  // single values far to their right.
  static bool stands_between(const LayoutLine& line, int labels_end, int edge) {
    const Segment& text = line.segments.back();
    return labels_end < text.x0 - 2 * line.em && text.x1 < edge - 2 * line.em;
  }

  void take_block(std::vector<ValueLine>& lines, std::size_t from, std::size_t last, int edge,
                  int beside) {
    part_labels(lines, from, last, edge);
    std::vector<LabelPiece> pieces = label_pieces(from, last, edge, beside);
    int labels_end = std::numeric_limits<int>::min();
    for (const LabelPiece& piece : pieces) {
      if (piece.line >= from && piece.line <= last) labels_end = std::max(labels_end, piece.x1);
    }
    if (pieces.empty()) {
      write_values(lines);
    } else {
      write_rows(value_rows(page_, lines), pieces);
    }
    LayoutHeads heads = take_heads(page_, lines, labels_end);
    if (!heads.corner.empty()) {
      out_.push_back({heads.corner_y, {heads.corner_line, std::move(heads.corner), {}}});
    }
    put(heads.y, std::move(heads.cells), 0);
  }

  // A group's label may stand so near to those of its rows that they look like one: where numbered
  // labels begin, another cell does.
  void part_labels(std::vector<ValueLine>& rows, std::size_t from, std::size_t last, int edge) {
    int cut = edge;
    std::vector<int> brackets;  // where labels begin that are numbered like (1)
    for (std::size_t i = from; i <= last; ++i) {
      for (const Segment& segment : page_[i].segments) {
        if (segment.x0 >= edge) continue;
        if (is_item(segment.text)) cut = std::min(cut, segment.x0);
        if (begins_with_bracket(segment.text)) brackets.push_back(segment.x0);
      }
    }
    if (cut == edge && brackets.empty()) return;
    std::sort(brackets.begin(), brackets.end());
    for (std::size_t i = from; i <= last; ++i) {
      std::vector<int> labels;  // ends of gaps before such labels
      const int near = page_[i].em / 4;
      for (const Segment& segment : page_[i].segments) {
        for (const Segment::Gap& gap : segment.gaps) {
          const auto at = std::lower_bound(brackets.begin(), brackets.end(), gap.x1 - near);
          // Centred labels begin anywhere, but behind that of all outcomes (三、) one does.
          const bool begins =
              starts_part(segment.text) || (at != brackets.end() && *at <= gap.x1 + near);
          if (begins && begins_with_bracket(std::string_view(segment.text).substr(gap.at))) {
            labels.push_back(gap.x1);
          }
        }
      }
      page_.part(i, [&](const Segment::Gap& gap) {
        const bool item = cut < edge && gap.x0 <= cut + near && gap.x1 >= cut - near;
        return item || std::binary_search(labels.begin(), labels.end(), gap.x1);
      });
    }
    for (ValueLine& row : rows) row.first_value = *page_.first_value(row.line);
  }

  // The label zone of a block: labels reach above the first row's values and below the last one's.
  std::vector<LabelPiece> label_pieces(std::size_t from, std::size_t last, int edge,
                                       int beside) const {
    std::size_t first = from;
    for (; first > 0; --first) {
      const LayoutLine& above = page_[first - 1];
      // What stands beside heads is one.
      if (above.x1 > edge || stands_between(above, beside, edge) || page_.is_taken(first - 1, 0) ||
          page_[first].y - above.y > above.em * kMostPitch / 10 ||
          from - first >= kMostLabelLines || page_.first_value(first - 1)) {
        break;
      }
    }
    std::vector<LabelPiece> pieces;
    for (std::size_t line = first; line <= last; ++line) add_pieces(line, edge, pieces);
    const int em = pieces.empty() ? 0 : pieces.back().em;
    for (std::size_t line = last + 1; line < page_.size(); ++line) {
      const LayoutLine& below = page_[line];
      if (below.x1 > edge || stands_between(below, beside, edge) ||
          below.y - page_[line - 1].y > below.em * kMostPitch / 10 ||
          std::abs(below.em - em) * 6 > em || begins_numbered(below.segments.front().text) ||
          line - last >= kMostLabelLines) {
        break;
      }
      add_pieces(line, edge, pieces);
    }
    return pieces;
  }

  void add_pieces(std::size_t line, int edge, std::vector<LabelPiece>& pieces) const {
    const std::vector<Segment>& segments = page_[line].segments;
    for (std::size_t s = 0; s < segments.size() && segments[s].x1 <= edge; ++s) {
      const Segment& segment = segments[s];
      pieces.push_back({line, s, segment.x0, segment.x1, segment.y, segment.em, segment.text});
    }
  }

  // Rows without any label.
  void write_values(const std::vector<ValueLine>& lines) {
    std::vector<LayoutCell> whole;
    if (take_broken_values(page_, lines, whole)) {
      put(page_.y_of(lines.front()), std::move(whole), 0);
      return;
    }
    for (const ValueRow& row : value_rows(page_, lines)) {
      std::vector<LayoutCell> cells;
      take_values(page_, row, cells);
      put(row.y, std::move(cells), 0);
    }
  }

  void write_rows(const std::vector<ValueRow>& rows, std::vector<LabelPiece>& pieces) {
    for (const LabelledRow& labelled : labelled_rows(pieces, rows)) {
      std::vector<LayoutCell> cells;
      for (const LabelCell& group : labelled.groups) take_label(group, pieces, cells);
      const LabelCell& label = labelled.label;
      take_label(label, pieces, cells);
      for (const std::size_t row : label.values) take_values(page_, rows[row], cells);
      const int y = label.values.empty() ? (label.y0 + label.y1) / 2 : rows[label.values.front()].y;
      put(y, std::move(cells), 0);
    }
  }

  void take_label(const LabelCell& label, const std::vector<LabelPiece>& pieces,
                  std::vector<LayoutCell>& cells) {
    for (const std::size_t p : label.pieces) page_.take(pieces[p].line, pieces[p].segment);
    if (!label.text.empty()) cells.push_back({label.x0, label.x1, label.text});
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
    for (std::size_t i = page_.size(); i-- > 0;) {
      const LayoutLine& line = page_[i];
      std::vector<LayoutCell> left;
      for (std::size_t s = 0; s < line.segments.size(); ++s) {
        const Segment& segment = line.segments[s];
        if (!page_.is_taken(i, s)) left.push_back({segment.x0, segment.x1, segment.text});
      }
      if (page_.first_value(i) && !page_.is_lone(i)) next_values = line.y;
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

  PageLines page_;
  std::vector<Placed> out_;
};

}  // namespace

std::vector<LayoutPiece> tables_of_page(std::vector<LayoutLine>& lines) {
  return PageTables(lines).run();
}

}  // namespace gouji
