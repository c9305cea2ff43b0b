// Reader of a PDF's positioned words. In: the text of words.h. Out: paragraphs, and table rows with
// their cells, by where the words stand.
//
// A PDF has no tables, only words at places, and the rules between cells are not handed over. Rows
// are told by their values, which stand on one baseline; a label that is broken over lines belongs
// to the row beside whose values it is centred (or begins, or ends).
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "document/layout_heads.h"
#include "document/layout_lines.h"
#include "document/layout_table.h"
#include "document/reader.h"
#include "document/tokens.h"
#include "document/words.h"
#include "input/walk.h"

namespace gouji {
namespace {

// Columns are told apart in half points.
constexpr int kPlace = 50;

// Takes paragraphs and rows in the order of the document and writes text and blocks.
class Writer {
 public:
  void paragraph(std::string_view text) {
    end_grid();
    const std::size_t begin = out_.text.size();
    out_.text += text;
    const Span span = trim(out_.text, {begin, out_.text.size()});
    out_.text += '\n';
    if (!span.empty()) out_.document.blocks.emplace_back(Paragraph{span, false});
  }

  void row(const std::vector<LayoutCell>& cells) {
    GridRow row;
    for (const LayoutCell& cell : cells) {
      if (!row.cells.empty()) out_.text += '\t';
      const std::size_t begin = out_.text.size();
      out_.text += cell.text;
      row.cells.push_back({{begin, out_.text.size()},
                           std::max(cell.x0, 0) / kPlace,
                           std::max(cell.x1, 0) / kPlace});
    }
    if (row.cells.empty()) return;
    row.span = {row.cells.front().span.begin, row.cells.back().span.end};
    out_.text += '\n';
    grid_.rows.push_back(std::move(row));
  }

  Extract finish() {
    end_grid();
    return std::move(out_);
  }

 private:
  void end_grid() {
    if (grid_.rows.empty()) return;
    grid_.dress = Dress::kAligned;
    grid_.span = {grid_.rows.front().span.begin, grid_.rows.back().span.end};
    out_.document.blocks.emplace_back(std::move(grid_));
    grid_ = {};
  }

  Extract out_;
  Grid grid_;
};

// Left and right edge of the running text.
struct Edges {
  int left = 0;
  int right = std::numeric_limits<int>::max();
};

// By the running lines that are as long as most: paragraphs' first lines are indented, their last
// are short.
Edges edges_of(const std::vector<LayoutLine>& lines, const std::vector<LayoutPiece>& pieces,
               int width) {
  std::vector<int> ends;
  int left = std::numeric_limits<int>::max();
  for (const LayoutPiece& piece : pieces) {
    if (!piece.cells.empty() || !piece.text.empty()) continue;
    const LayoutLine& line = lines[piece.line];
    if ((line.x1 - line.x0) * std::int64_t{2} < width) continue;
    ends.push_back(line.x1);
    left = std::min(left, line.x0);
  }
  if (ends.empty()) return {};
  const auto most = ends.end() - 1 - static_cast<std::ptrdiff_t>(ends.size() / 10);
  std::nth_element(ends.begin(), most, ends.end());
  return {left, *most};
}

class LayoutReader {
 public:
  explicit LayoutReader(std::vector<Page> pages) : pages_(std::move(pages)) {}

  // What a page was made of is let go as soon as the next can do without it: a file may have
  // thousands of them.
  Extract read() {
    std::vector<std::vector<LayoutLine>> lines;
    for (Page& page : pages_) {
      lines.push_back(lines_of_page(page, lines.size()));
      std::vector<Word>().swap(page.words);
    }
    drop_furniture(pages_, lines);
    if (!is_written(lines)) {
      Extract none;
      none.problem = "input.unsupported";
      none.detail = "PDF scan";
      return none;
    }
    std::vector<LayoutPiece> above;
    for (std::size_t p = 0; p < lines.size(); ++p) {
      if (p + 1 < lines.size()) move_heads_to_values(lines[p], lines[p + 1]);
      std::vector<LayoutPiece> pieces = tables_of_page(lines[p]);
      if (p > 0) {
        join_cut_row(lines[p - 1], above, lines[p], pieces);
        write_page(lines[p - 1], above, pages_[p - 1].width);
        std::vector<LayoutLine>().swap(lines[p - 1]);
      }
      above = std::move(pieces);
    }
    write_page(lines.back(), above, pages_.back().width);
    end_paragraph();
    return writer_.finish();
  }

 private:
  // Whether the pages hold text. One without any among others was scanned: what it says is not
  // known. Before the first and after the last there may be blank ones.
  static bool is_written(const std::vector<std::vector<LayoutLine>>& lines) {
    constexpr std::size_t kFewest = 20;  // characters
    std::size_t first = lines.size();
    std::size_t last = 0;
    std::size_t characters = 0;
    std::size_t written = 0;
    for (std::size_t p = 0; p < lines.size(); ++p) {
      if (lines[p].empty()) continue;
      first = std::min(first, p);
      last = p;
      ++written;
      for (const LayoutLine& line : lines[p]) {
        for (const Segment& segment : line.segments) {
          if (characters < kFewest) characters += character_count(segment.text, kFewest);
        }
      }
    }
    return characters >= kFewest && written == last - first + 1 && written * 2 >= lines.size();
  }

  // The place of a row's label: its last cell before the values, if it has both.
  static std::size_t label_of(const LayoutPiece& row) {
    std::size_t values = row.cells.size();
    while (values > 0 && is_value_token(row.cells[values - 1].text)) --values;
    return values == row.cells.size() || values == 0 ? row.cells.size() : values - 1;
  }

  // Whether a line may be a piece of a label of the table that has the row.
  static bool is_piece(const LayoutPiece& piece, const std::vector<LayoutLine>& lines,
                       const LayoutPiece& row, std::size_t label) {
    if (!piece.cells.empty() || !piece.text.empty()) return false;
    const LayoutLine& line = lines[piece.line];
    return line.segments.size() == 1 && line.x1 <= row.cells[label + 1].x0 &&
           line.segments.front().text.find("。") == std::string::npos;
  }

  // A row that the page's end has cut in its label: the label is put together where the values are.
  static void join_cut_row(const std::vector<LayoutLine>& lines_above,
                           std::vector<LayoutPiece>& above,
                           const std::vector<LayoutLine>& lines_below,
                           std::vector<LayoutPiece>& below) {
    constexpr std::size_t kMostLines = 4;
    if (above.empty() || below.empty()) return;
    // Its first lines above, its values below.
    std::size_t tail = 0;
    LayoutPiece& next = below.front();
    const std::size_t label = label_of(next);
    if (label < next.cells.size() && !begins_numbered(next.cells[label].text)) {
      while (tail < kMostLines && tail + 1 < above.size() &&
             is_piece(above[above.size() - 1 - tail], lines_above, next, label)) {
        ++tail;
        if (begins_numbered(running_text(lines_above[above[above.size() - tail].line]))) break;
      }
      const std::size_t first = above.size() - tail;
      const bool whole = tail > 0 && !above[first - 1].cells.empty() &&
                         begins_numbered(running_text(lines_above[above[first].line]));
      if (whole) {
        std::string text;
        for (std::size_t i = first; i < above.size(); ++i) {
          text += running_text(lines_above[above[i].line]);
        }
        next.cells[label].text.insert(0, text);
        above.resize(first);
        return;
      }
    }
    // Its values above, its last lines below.
    LayoutPiece& last = above.back();
    const std::size_t own = label_of(last);
    if (own >= last.cells.size() || !begins_numbered(last.cells[own].text)) return;
    std::size_t count = 0;
    while (count < kMostLines && count < below.size() &&
           is_piece(below[count], lines_below, last, own) &&
           !begins_numbered(running_text(lines_below[below[count].line]))) {
      ++count;
    }
    if (count == 0 || count == below.size() || below[count].cells.empty()) return;
    for (std::size_t i = 0; i < count; ++i) {
      last.cells[own].text += running_text(lines_below[below[i].line]);
    }
    below.erase(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(count));
  }

  void write_page(const std::vector<LayoutLine>& lines, const std::vector<LayoutPiece>& pieces,
                  int width) {
    const Edges found = edges_of(lines, pieces, width);
    if (found.right != std::numeric_limits<int>::max()) edges_ = found;
    for (const LayoutPiece& piece : pieces) {
      if (piece.cells.empty()) {
        running(lines[piece.line], piece);
      } else {
        end_paragraph();
        writer_.row(piece.cells);
      }
    }
  }

  // A line of running text: goes on with the paragraph or begins one.
  void running(const LayoutLine& line, const LayoutPiece& piece) {
    const std::string text = piece.text.empty() ? running_text(line) : piece.text;
    const int em = std::max(line.em, 1);
    const bool full = !paragraph_.empty() && before_.x1 + 2 * before_.em >= edges_.right;
    const bool outdented = line.x0 - edges_.left < em + em / 4;
    const bool alike = std::abs(line.em - before_.em) * 6 < std::max(line.em, before_.em);
    const bool near = line.page != before_.page || line.y - before_.y < 3 * em;
    const bool goes_on = full && outdented && alike && near && piece.text.empty();
    if (goes_on && !begins_paragraph(text, line) && !is_title()) {
      join(text);
      if (line.page == before_.page) pitch_ = line.y - before_.y;
    } else {
      end_paragraph();
      paragraph_ = text;
    }
    before_ = {line.x0, line.x1, line.y, line.em, line.page};
  }

  // Whether a line that may go on with the paragraph begins with a number as one of its own: behind
  // a sentence, under a title, or further below than the lines of a paragraph are.
  bool begins_paragraph(std::string_view text, const LayoutLine& line) const {
    const bool part = starts_part(text);
    if (!part && !begins_numbered(text)) return false;
    if (paragraph_.size() >= kStop.size() &&
        std::string_view(paragraph_).substr(paragraph_.size() - kStop.size()) == kStop) {
      return true;
    }
    if (part && !has_mark(paragraph_)) return true;
    return pitch_ > 0 && line.page == before_.page && (line.y - before_.y) * 6 > pitch_ * 7;
  }

  // Whether the paragraph so far is the report's title or that of a part: it may be as long as the
  // lines below, without an indent there.
  bool is_title() const {
    const std::string_view text = paragraph_;
    const bool whole = text.ends_with("工作年度报告") ||
                       (starts_part(text) && (text.ends_with("情况") || text.ends_with("事项")));
    return whole && text.find("，") == text.npos && text.find("。") == text.npos;
  }

  static bool has_mark(std::string_view text) {
    for (const std::string_view mark : {"。", "，", "、", "；", "："}) {
      if (text.find(mark) != text.npos) return true;
    }
    return false;
  }

  void join(std::string_view text) {
    const char32_t last = char_at(paragraph_, previous_char(paragraph_, paragraph_.size()));
    const char32_t first = char_at(text, 0);
    const auto is_word = [](char32_t c) { return c < 0x250 && !is_blank(c); };
    if (is_word(last) && is_word(first) && digit_value(last) < 0) paragraph_ += ' ';
    paragraph_ += text;
  }

  void end_paragraph() {
    if (!paragraph_.empty()) writer_.paragraph(paragraph_);
    paragraph_.clear();
  }

  static constexpr std::string_view kStop = "。";

  struct Before {
    int x0 = 0;
    int x1 = 0;
    int y = 0;
    int em = 0;
    std::size_t page = 0;
  };

  std::vector<Page> pages_;
  Edges edges_;
  std::string paragraph_;
  Before before_;
  int pitch_ = 0;  // of the lines of the last paragraph that has several
  Writer writer_;
};

}  // namespace

Extract read_layout(std::string_view words) {
  PositionedWords read = read_words(words);
  if (!read.problem.empty()) {
    Extract none;
    none.problem = read.problem;
    none.detail = read.detail;
    return none;
  }
  return LayoutReader(std::move(read.pages)).read();
}

}  // namespace gouji
