// Text and structure in, paragraphs and grids out.
//
// The text is written once, with one separator byte after each line and each cell. Only when a row
// ends is it known whether it is one of a real table, so the separators are set last.
#include "document/outline.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "document/tokens.h"
#include "input/lookalikes.h"
#include "input/unicode.h"
#include "input/walk.h"

namespace gouji {
namespace {

// Columns beyond this are not told apart.
constexpr int kMostColumns = 4096;
// A cell with more bytes than this holds running text: its row lays out a page.
constexpr std::size_t kMostInCell = 600;

bool is_wide(char32_t c) { return c >= 0x2E80 && c != 0x3000; }

// The blanks that a page collapses; others (no-break, ideographic) are the author's.
bool collapses(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// What is not seen at all: marks of no width and of direction, choices of a variant.
bool is_unseen(char32_t c) {
  return c >= 0x80 && (is_format_mark(c) || (c >= 0xFE00 && c <= 0xFE0F));
}

}  // namespace

void Outline::open_line() {
  if (line_open_) return;
  join_cell_before();
  const auto at = static_cast<std::uint32_t>(text_.size());
  items_.push_back({Kind::kLine, heading_, 1, at, at});
  line_open_ = true;
}

// Text or a table that is about to stand in a row, but in no cell of it, goes to the cell before.
void Outline::join_cell_before() {
  if (tables_.empty() || !tables_.back().in_row || in_cell()) return;
  Table& table = tables_.back();
  if (items_.back().kind == Kind::kCellEnd) {
    const std::size_t separator = items_.back().begin;
    if (separator == table.cell_begin) {  // that of a blank cell
      text_[separator] = ' ';
    } else {
      --table.filled;
    }
    items_.pop_back();
    table.in_cell = true;
  } else if (items_.back().kind == Kind::kRowBegin) {
    items_.pop_back();
    table.in_row = false;
  }
}

// Editors leave marks that are not seen within words, which would be others with them.
void Outline::put(std::string_view utf8) {
  const auto put_run = [this, utf8](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    open_line();
    text_ += utf8.substr(begin, end - begin);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = skip_han(utf8, at, utf8.size())) < utf8.size();) {
    const std::size_t here = at;
    if (!is_unseen(next_char(utf8, at))) continue;
    put_run(begin, here);
    begin = at;
  }
  put_run(begin, utf8.size());
}

void Outline::text(std::string_view utf8) {
  if (utf8.empty()) return;
  if (blank_ && line_open_) text_ += ' ';
  blank_ = false;
  blank_has_end_ = false;
  const std::size_t begin = text_.size();
  put(utf8);
  for (std::size_t i = begin; i < text_.size(); ++i) {
    if (text_[i] == '\n' || text_[i] == '\r' || (text_[i] == '\t' && in_cell())) text_[i] = ' ';
  }
}

void Outline::wrapped_text(std::string_view utf8) {
  std::size_t i = 0;
  while (i < utf8.size()) {
    if (collapses(utf8[i])) {
      blank_ = true;
      blank_has_end_ = blank_has_end_ || utf8[i] == '\n' || utf8[i] == '\r';
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < utf8.size() && !collapses(utf8[end])) ++end;
    if (blank_ && line_open_) {
      const bool wrapped = blank_has_end_ &&
                           is_wide(char_at(text_, previous_char(text_, text_.size()))) &&
                           is_wide(char_at(utf8, i));
      if (!wrapped) text_ += ' ';
    }
    blank_ = false;
    blank_has_end_ = false;
    put(utf8.substr(i, end - i));
    i = end;
  }
}

void Outline::end_line() {
  blank_ = false;
  blank_has_end_ = false;
  heading_ = false;
  if (!line_open_) return;
  items_.back().end = static_cast<std::uint32_t>(text_.size());
  text_ += '\n';
  line_open_ = false;
}

bool Outline::ends_with_digit() const {
  return line_open_ && !blank_ && text_.back() >= '0' && text_.back() <= '9';
}

void Outline::mark_heading() {
  heading_ = true;
  if (line_open_) items_.back().flag = true;
}

void Outline::begin_table() {
  end_line();
  join_cell_before();
  items_.push_back({Kind::kTableBegin});
  tables_.emplace_back();
}

void Outline::end_table() {
  if (tables_.empty()) return;
  end_row();
  end_line();  // text after the last row
  const Table table = std::move(tables_.back());
  tables_.pop_back();
  items_.push_back({Kind::kTableEnd});
  // Rows of one cell each are no table, but a frame around what is in them.
  for (const std::size_t row : table.row_items) items_[row].flag = true;
  // A real table, or running text, in a cell: the row around it lays out a page.
  if (in_cell() && (table.any_flow || table.full_rows >= 2)) tables_.back().row_is_flow = true;
}

void Outline::begin_row() {
  if (tables_.empty()) begin_table();
  end_row();
  end_line();  // text between rows
  Table& table = tables_.back();
  table.in_row = true;
  table.row_item = items_.size();
  items_.push_back({Kind::kRowBegin});
}

void Outline::end_row() {
  if (tables_.empty() || !tables_.back().in_row) return;
  end_cell();
  Table& table = tables_.back();
  // What stands in a row without cells is read as if there were no row.
  items_[table.row_item].flag = table.row_is_flow || table.row_cells == 0;
  items_.push_back({Kind::kRowEnd});
  table.any_flow = table.any_flow || table.row_is_flow;
  if (table.filled >= 2) ++table.full_rows;
  table.one_cell_rows = table.one_cell_rows && table.row_cells < 2;
  if (table.one_cell_rows) {
    table.row_items.push_back(table.row_item);
  } else {
    table.row_items.clear();
  }
  cells_ += table.spanning.size();
  // The cells above that still reach down, and those of this row.
  const auto own = static_cast<std::ptrdiff_t>(table.next.size());
  for (Spanning& above : table.spanning) {
    if (--above.rows_left > 0) table.next.push_back(above);
  }
  std::inplace_merge(table.next.begin(), table.next.begin() + own, table.next.end(),
                     [](const Spanning& a, const Spanning& b) { return a.column < b.column; });
  table.spanning.swap(table.next);
  table.next.clear();
  table.owners.swap(table.next_owners);
  table.next_owners.clear();
  table.passed = 0;
  table.in_row = false;
  table.column = 0;
  table.row_cells = 0;
  table.filled = 0;
  table.row_is_flow = false;
}

void Outline::end_row_group() {
  if (tables_.empty()) return;
  end_row();
  tables_.back().spanning.clear();
}

void Outline::skip_spanning(Table& table) {
  while (table.passed < table.spanning.size() &&
         table.spanning[table.passed].column <= table.column) {
    table.column = std::max(table.column, table.spanning[table.passed].column_end);
    ++table.passed;
  }
}

void Outline::begin_cell(int columns, int rows) {
  if (tables_.empty() || !tables_.back().in_row) begin_row();
  end_cell();
  end_line();
  Table& table = tables_.back();
  skip_spanning(table);
  const int begin = std::min(table.column, kMostColumns);
  const int end = std::min(begin + std::clamp(columns, 1, kMostColumns), kMostColumns + 1);
  rows = std::clamp(rows, 1, int{std::numeric_limits<std::uint16_t>::max()});
  if (rows > 1 && begin < kMostColumns) table.next.push_back({begin, end, rows - 1});
  table.next_owners.push_back({begin, end, items_.size()});
  items_.push_back({Kind::kCellBegin, false, static_cast<std::uint16_t>(rows),
                    static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  table.column = end;
  table.in_cell = true;
  table.cell_begin = text_.size();
  ++table.row_cells;
  ++cells_;
}

void Outline::skip_covered(int columns) {
  if (tables_.empty() || !tables_.back().in_row) begin_row();
  end_cell();
  Table& table = tables_.back();
  skip_spanning(table);
  const int begin = std::min(table.column, kMostColumns);
  const int end = std::min(begin + std::clamp(columns, 1, kMostColumns), kMostColumns + 1);
  const auto owner =
      std::partition_point(table.owners.begin(), table.owners.end(),
                           [&](const Owner& before) { return before.column_end <= begin; });
  if (owner != table.owners.end() && owner->column <= begin) {
    std::uint16_t& rows = items_[owner->item].rows;
    if (rows < std::numeric_limits<std::uint16_t>::max()) ++rows;
    table.next_owners.push_back({begin, end, owner->item});
  }
  table.column = end;
}

void Outline::move_to_column(int column) {
  if (tables_.empty()) return;
  end_cell();
  tables_.back().column = std::max(tables_.back().column, std::min(column, kMostColumns));
}

void Outline::end_cell() {
  if (in_cell()) end_cell_of(tables_.back());
}

void Outline::end_cell_of(Table& table) {
  end_line();
  const std::size_t size = text_.size() - table.cell_begin;
  if (size == 0) text_ += '\n';  // a blank cell has a place, too
  if (size > 0) ++table.filled;
  if (size > kMostInCell) table.row_is_flow = true;
  const auto separator = static_cast<std::uint32_t>(text_.size() - 1);
  items_.push_back({Kind::kCellEnd, false, 1, separator, separator + 1});
  table.in_cell = false;
}

Extract Outline::finish() {
  while (!tables_.empty()) end_table();
  end_line();
  fold_lookalikes(text_);

  Extract out;
  std::vector<Span> headings;  // of the lines since the last grid
  std::size_t flow_begin = 0;
  std::size_t flow_end = 0;
  Grid grid;
  grid.dress = Dress::kMarkup;
  const auto end_grid = [&] {
    if (grid.rows.empty()) return;
    grid.span = {grid.rows.front().span.begin, grid.rows.back().span.end};
    out.document.blocks.emplace_back(std::move(grid));
    grid = {Dress::kMarkup, {}, {}};
  };
  const auto end_flow = [&] {
    if (flow_begin < flow_end) {
      end_grid();
      read_text(text_, {flow_begin, flow_end}, headings, out.document);
      flow_begin = flow_end;
    }
    headings.clear();
  };
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (item.kind == Kind::kTableEnd || item.kind == Kind::kTableBegin) {
      end_flow();
      end_grid();
      flow_begin = flow_end;
    }
    if (item.kind == Kind::kCellEnd) flow_end = item.end;
    if (item.kind == Kind::kLine) {
      if (item.flag) headings.push_back({item.begin, item.end});
      flow_end = item.end + 1;
    }
    if (item.kind != Kind::kRowBegin || item.flag) continue;
    // A row of a real table.
    end_flow();
    GridRow row;
    std::size_t depth = 0;  // of tables in its cells, which are text to it
    std::size_t separator = 0;
    GridCell cell;
    Span content;
    bool any = false;
    for (++i; depth > 0 || items_[i].kind != Kind::kRowEnd; ++i) {
      const Item& inner = items_[i];
      if (inner.kind == Kind::kTableBegin) ++depth;
      if (inner.kind == Kind::kTableEnd) --depth;
      if (inner.kind == Kind::kLine) {
        if (!any) content.begin = inner.begin;
        content.end = inner.end;
        any = true;
        text_[inner.end] = ' ';
      } else if (inner.kind == Kind::kCellEnd) {
        separator = inner.begin;
        text_[separator] = depth > 0 ? ' ' : '\t';
      }
      if (depth > 0) continue;
      if (inner.kind == Kind::kCellBegin) {
        cell = {{}, static_cast<int>(inner.begin), static_cast<int>(inner.end), inner.rows};
        any = false;
      } else if (inner.kind == Kind::kCellEnd) {
        cell.span = any ? trim_cell(text_, content) : Span{separator, separator};
        row.cells.push_back(cell);
      }
    }
    text_[separator] = '\n';
    row.span = {row.cells.front().span.begin, row.cells.back().span.end};
    grid.rows.push_back(std::move(row));
    flow_begin = flow_end = separator + 1;
  }
  end_flow();
  end_grid();
  out.text = std::move(text_);
  *this = Outline();
  return out;
}

}  // namespace gouji
