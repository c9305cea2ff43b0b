// First pass over the tables. In: the lines of a report. Out: rows with the values after their
// labels, the heads above them, and rows that no form has.
#include "report/rows.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "report/broken_labels.h"
#include "report/dispute_reader.h"
#include "report/head_reader.h"
#include "report/line_cells.h"
#include "report/loose_values.h"
#include "report/open_row.h"
#include "report/row_labels.h"
#include "report/row_numbers.h"
#include "report/row_scan.h"
#include "report/sections.h"
#include "report/table_context.h"
#include "report/unknown_rows.h"

namespace gouji {
namespace {

// A word or two between lines of a table are a piece of a head or label (位：万元）).
class ScrapFinder {
 public:
  explicit ScrapFinder(RowScan& scan) : scan_(scan) {}

  // The line is a table's: those above it that are scraps are, too.
  void mark_above() {
    constexpr std::size_t kMostLines = 2;
    const std::size_t last = std::exchange(last_line_, scan_.line);
    if (std::exchange(table_, scan_.table) != scan_.table) return;
    if (scan_.line - last > kMostLines + 1) return;
    for (std::size_t i = last + 1; i < scan_.line; ++i) {
      if (is_scrap(scan_.lines[i])) scan_.found.is_table[i] = true;
    }
  }

 private:
  bool is_scrap(const Line& line) const {
    constexpr std::size_t kLongest = 12;  // characters
    const std::string_view content = slice(scan_.text, line.content);
    return character_count(content, kLongest) <= kLongest && !line.heading &&
           !looks_like_prose(content) &&
           (leading_number(content).style == Numbering::Style::kNone || is_part_of_any(content));
  }

  RowScan& scan_;
  std::size_t last_line_ = 0;     // of a table
  std::optional<TableId> table_;  // of which
};

// What each line is; what is in it others read.
class RowFinder {
 public:
  RowFinder(std::string_view text, std::span<const Line> lines) : scan_(text, lines) {}

  FoundRows run() {
    ScrapFinder scraps(scan_);
    for (scan_.line = 0; scan_.line < scan_.lines.size(); ++scan_.line) {
      read_line(scan_.lines[scan_.line]);
      if (scan_.found.is_table[scan_.line]) scraps.mark_above();
    }
    row_.close();
    disputes_.close();
    return std::move(scan_.found);
  }

 private:
  void read_line(Line line) {
    const std::optional<Part> part = announced_part(scan_.text, line);
    if (part && !context_.is_below_heads_of(*part)) {
      row_.close();
      context_.enter(*part);
    } else if (cells_.is_prose(line)) {
      leave_row();
    } else {
      const std::vector<LineCell> cells = cells_.read(line);
      for (Cells left = cells; !left.empty();) left = left.subspan(read_row(line, left));
    }
  }

  void leave_row() {
    row_.close();
    disputes_.leave();
  }

  // Returns how many cells belong to the row or the heads that begin the line.
  std::size_t read_row(const Line& line, Cells cells) {
    if (!has(cells, CellClass::kText)) {
      orphan_values(line, cells);
      return cells.size();
    }
    const bool any_value = has(cells, CellClass::kValue);
    const std::size_t first_value = gouji::first_value(cells, scan_.table != TableId::kDisputes);
    // The label: the last text before the first value that names a row.
    const RowLabel label = labels_.find(line, cells, first_value, any_value);
    const bool known = label.hit.row != nullptr;
    if (any_value && line.dress == Dress::kCells && !disputes_.is_row(cells, first_value)) {
      const std::size_t heads = read_heads(line, cells.first(known ? label.first : first_value));
      if (heads > 0) return heads;
    }
    if (known && !any_value && labels_.are_side_by_side(cells)) {
      row_.close();
      scan_.is_transposed = true;
      scan_.mark_line();
      return cells.size();
    }
    if (known) return known_row(line, cells, label);
    if (any_value) return unknown_row(line, cells, first_value);
    text_line(line, cells);
    return cells.size();
  }

  // Where all of a table is one row to the document (a cell a line, and no blank lines), the heads
  // stand before a label, or before the values of Table 4. Returns how many cells they are.
  std::size_t read_heads(const Line& line, Cells cells) {
    while (!cells.empty() && exact_head(cells.back().text).meanings.empty()) {
      cells = cells.first(cells.size() - 1);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) text_line(line, cells.subspan(i, 1));
    return cells.size();
  }

  // Returns how many cells are the row's.
  std::size_t known_row(const Line& line, Cells cells, const RowLabel& label) {
    if (pieces_.ends_above(cells, label)) return pieces_.join(line, cells, label.first);
    const bool is_rest = scan_.open && scan_.open->entry == label.hit.row;
    if (is_rest && !has_value(scan_.open->values)) {
      // Of a label that was broken over lines.
      scan_.open->span.end = line.span.end;
      scan_.open->values.clear();  // the blanks beside the first line of the label
      row_.add_words(slice(scan_.text, label.span));
      if (label.hit.closeness == Closeness::kExact) scan_.open->closeness = Closeness::kExact;
    } else if (is_rest && label.hit.closeness == Closeness::kFragment &&
               !has(cells, CellClass::kValue)) {
      // The end of the label of a row that has its values.
      row_.add_words(slice(scan_.text, label.span));
      scan_.mark_line();
      return cells.size();
    } else {
      row_.close();
      context_.enter_table_of(label.hit);
      scan_.open = row_.begin(line, cells, label.first, label.span);
      scan_.open->entry = label.hit.row;
      scan_.open->closeness = label.hit.closeness;
    }
    scan_.mark_line();
    heads_.end();
    return row_.take_values(*scan_.open, cells, label.last + 1);
  }

  // A line of texts that names no row: heads, groups, pieces of labels, prose.
  void text_line(const Line& line, Cells cells) {
    LineHeads read = heads_.read(line, cells);
    const bool was_label = !read.above.empty() && scan_.open && scan_.open->label == read.above;
    if (was_label) scan_.open.reset();  // it is the beginning of a head
    // Beside the ends of heads above stand no others, nor labels.
    if (read.heads.empty() || (read.ended_some && read.known == 0)) return;
    if (read.known == 0) {
      no_heads(line, cells, read.heads.size());
      return;
    }
    const bool are_heads =
        read.known * 2 >= read.heads.size() && (read.announced || scan_.table || read.known >= 2);
    if (!are_heads && !heads_.are_collected()) {
      row_.close();
    } else if (read.announced || scan_.table) {
      add_heads(line, cells, std::move(read));
    }
  }

  // So many texts that are none.
  void no_heads(const Line& line, Cells cells, std::size_t texts) {
    if (texts > 1) {
      if (!pieces_.take_last(line, cells)) row_.close();
    } else if (is_group(cells[first_text(cells)].text)) {
      scan_.mark_line();
      row_.close();
    } else {
      read_lone_text(line, cells);
    }
  }

  void add_heads(const Line& line, Cells cells, LineHeads&& read) {
    const TableId table = read.announced ? *read.announced : *scan_.table;
    row_.close();
    context_.enter(table);
    const bool new_block =
        table == TableId::kDisclosure &&
        slice(scan_.text, read.heads[0].span).find("第二十条") != std::string_view::npos;
    if (!heads_.are_collected() || new_block) context_.begin_heads();
    scan_.mark_line();
    if (table == TableId::kDisputes) disputes_.end_above_heads();
    heads_.add(line, cells, std::move(read));
  }

  // A text without values beside it: the rest of the label above, a value of its row where each
  // cell is a line, the label of a row that is not known, or the table's end.
  void read_lone_text(const Line& line, Cells cells) {
    const std::size_t at = first_text(cells);
    const std::string_view text = cells[at].text;
    if (pieces_.take(line, cells, at)) return;
    if (looks_like_prose(text)) {
      leave_row();
    } else if (row_.takes_text(text)) {
      row_.add_line(line, cells);
    } else {
      if (scan_.waits() && may_be_row_of(text, *scan_.open->entry)) scan_.open.reset();  // a group
      if (scan_.open && (!scan_.waits() || row_.begins_another(text))) row_.close();
      if (scan_.open || !labels_.may_be_label(text)) return;
      scan_.open = row_.begin(line, cells, at, cells[at].cell.span);
      row_.take_values(*scan_.open, cells, at + 1);
    }
  }

  // Values without a label before them in their line.
  void orphan_values(const Line& line, Cells cells) {
    if (scan_.open) {
      if (row_.take_line(line, cells)) return;
      loose_.count(cells);
      loose_.note(line, cells);
    } else if (scan_.table == TableId::kDisputes) {
      disputes_.read_values(line, cells);
    } else {
      loose_.count(cells);
    }
  }

  // A row with values under a label that is not known. Returns how many cells are the row's.
  std::size_t unknown_row(const Line& line, Cells cells, std::size_t first_value) {
    if (scan_.table == TableId::kDisputes) {
      disputes_.read_labelled(line, cells, first_value);
      return cells.size();
    }
    const std::size_t before = std::max(first_value, first_text(cells) + 1);
    const std::size_t at = last_text(cells.first(before));
    if (pieces_.goes_on(cells, at)) return pieces_.join(line, cells, at);
    if (pieces_.take_with_values(line, cells, first_value, at)) return cells.size();
    row_.close();
    // 浏览次数： 56次 is a number of the page, not of the table.
    const bool says_what = cells[at].text.ends_with("：") || cells[at].text.ends_with(":");
    if (says_what && line.dress == Dress::kAligned && count_of(cells, CellClass::kValue) == 1) {
      return cells.size();
    }
    std::size_t taken = cells.size();
    std::optional<RawRow> row;
    if (line.row != nullptr && cells.size() >= 2 && labels_.may_be_label(cells[at].text)) {
      row = row_.begin(line, cells, at, cells[at].cell.span);
      taken = row_.take_values(*row, cells, at + 1);
    }
    loose_.note(line, cells);
    if (row) scan_.found.unknown[index_of(*scan_.table)].push_back(*std::move(row));
    return taken;
  }

  RowScan scan_;
  HeadReader heads_{scan_};
  LooseValues loose_{scan_};
  DisputeReader disputes_{scan_, heads_};
  TableContext context_{scan_, heads_, loose_, disputes_};
  LabelFinder labels_{scan_, heads_};
  CellReader cells_{scan_, heads_, labels_};
  OpenRow row_{scan_, heads_, loose_};
  BrokenLabels pieces_{scan_, heads_, loose_, context_, labels_, row_};
};

}  // namespace

FoundRows find_rows(std::string_view text, std::span<const Line> lines) {
  FoundRows found = RowFinder(text, lines).run();
  name_unknown_rows(text, found);
  drop_row_numbers(text, found);
  return found;
}

}  // namespace gouji
