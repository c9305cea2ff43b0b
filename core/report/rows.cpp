// First pass over the tables. In: the lines of a report. Out: rows with the values after their
// labels, the heads above them, and rows that no form has.
#include "report/rows.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "report/sections.h"

namespace gouji {
namespace {

enum class CellClass { kBlank, kValue, kText };

constexpr std::size_t kLongestPiece = 10;  // characters, of a head that is broken over lines
// Cells of a line in which a label may be in several.
constexpr std::size_t kMostPieces = 100;
// A text of more characters is no label, though a table's line may be longer.
constexpr std::size_t kLongestCellText = 90;

class RowFinder {
 public:
  RowFinder(std::string_view text, std::span<const Line> lines) : text_(text), lines_(lines) {
    found_.head_groups.emplace_back();
    found_.is_table.assign(lines.size(), false);
  }

  FoundRows run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      line_ = i;
      read_line(lines_[i]);
    }
    close();
    close_disputes();
    return std::move(found_);
  }

 private:
  struct Classed {
    GridCell cell;
    CellClass kind;
    std::string_view text;
  };

  void read_line(const Line& line) {
    if (const std::optional<Part> part = announced_part(text_, line)) {
      enter(*part);
      return;
    }
    std::vector<Classed> cells;
    if (line.row == nullptr) {
      const std::string_view content = slice(text_, line.span);
      if (character_count(content, kLongestCellText) > kLongestCellText) {
        leave_row();
        return;
      }
      if (!cells_in(line, cells)) {
        cells.push_back(classify({trim_cell(text_, line.span), 0, 1}));
      }
    } else {
      cells.reserve(line.row->cells.size());
      for (const GridCell& cell : line.row->cells) cells.push_back(classify(cell));
    }
    read_cells(line, cells);
  }

  // Two heads with one blank between, or a group and a piece of a label, are a line of text to the
  // document.
  bool cells_in(const Line& line, std::vector<Classed>& cells) const {
    if (!context_) return false;
    const std::vector<Span> pieces = split_blanks(text_, line.span);
    if (pieces.size() < 2) return false;
    const bool are_cells = is_group(slice(text_, pieces.front())) ||
                           std::all_of(pieces.begin(), pieces.end(), [this](const Span& piece) {
                             return !match_head(slice(text_, piece)).meanings.empty();
                           });
    if (!are_cells) return false;
    for (const Span& piece : pieces) {
      const int place = static_cast<int>(cells.size());
      cells.push_back(classify({piece, place, place + 1}));
    }
    return true;
  }

  Classed classify(const GridCell& cell) const {
    const std::string_view content = slice(text_, cell.span);
    CellClass kind = CellClass::kText;
    if (content.empty()) {
      kind = CellClass::kBlank;
    } else if (is_value_token(content)) {
      kind = CellClass::kValue;
    }
    return {cell, kind, content};
  }

  void enter(Part part) {
    close();
    close_disputes();
    switch (part) {
      case Part::kDisclosure:
        context_ = TableId::kDisclosure;
        break;
      case Part::kRequests:
        context_ = TableId::kRequests;
        break;
      case Part::kDisputes:
        context_ = TableId::kDisputes;
        break;
      default:
        context_.reset();
        break;
    }
    new_heads();
  }

  void leave_row() {
    close();
    if (dispute_row_ && dispute_row_->values.size() >= kDisputeCells) close_disputes();
  }

  void read_cells(const Line& line, const std::vector<Classed>& cells) {
    const bool any_value = has(cells, CellClass::kValue);
    const bool any_text = has(cells, CellClass::kText);
    if (!any_text) {
      if (any_value || !cells.empty()) orphan_values(line, cells);
      return;
    }
    // The label: the last text before the first value that names a row.
    std::size_t first_value = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].kind == CellClass::kValue) {
        first_value = i;
        break;
      }
    }
    const Label label = find_label(line, cells, first_value, any_value);
    if (label.hit.row != nullptr) {
      open_rows(line, cells, label);
      return;
    }
    if (!any_value) {
      text_line(line, cells);
      return;
    }
    unknown_row(line, cells, first_value);
  }

  static bool has(const std::vector<Classed>& cells, CellClass kind) {
    return std::any_of(cells.begin(), cells.end(),
                       [kind](const Classed& cell) { return cell.kind == kind; });
  }

  struct Label {
    RowHit hit;
    std::size_t first = 0;  // cells of the label
    std::size_t last = 0;
    Span span;
  };

  // The last text before the values that names a row: those before it name its group.
  Label find_label(const Line& line, const std::vector<Classed>& cells, std::size_t limit,
                   bool any_value) const {
    Label best;
    const bool divided_by_blanks =
        line.dress == Dress::kAligned && line.row != nullptr && cells.size() <= kMostPieces;
    const bool lone_text =
        cells.size() > 1 && std::count_if(cells.begin(), cells.end(), [](const Classed& cell) {
                              return cell.kind == CellClass::kText;
                            }) == 1;
    for (std::size_t i = limit; i-- > 0 && best.hit.row == nullptr;) {
      if (cells[i].kind != CellClass::kText) continue;
      // Where blanks divide cells, a label may be in several of them.
      for (std::size_t first = i + 1; first-- > 0;) {
        if (cells[first].kind != CellClass::kText) break;
        if (first < i && !divided_by_blanks) break;
        const Span span{cells[first].cell.span.begin, cells[i].cell.span.end};
        const RowHit hit = row_named(slice(text_, span), any_value || lone_text);
        if (hit.closeness > best.hit.closeness) best = {hit, first, i, span};
      }
    }
    return best;
  }

  // A row's label in this context, or nothing: 其他 and 总计 head columns too.
  RowHit row_named(std::string_view label, bool in_row) const {
    const RowHit hit = match_row(label, context_);
    if (hit.row == nullptr) return hit;
    const bool ambiguous = hit.row->id == "other_rest" || hit.row->id == "result_total";
    if (ambiguous) {
      if (context_ != TableId::kRequests) return {};
      const bool numbered = leading_number(label).style != Numbering::Style::kNone;
      if (!numbered && (!in_row || collecting_heads_)) return {};
    }
    // （六）其他处理 heads the rows of form 2021 too; alone in its line it opens a row, which is
    // dropped again if those rows follow.
    return hit;
  }

  void open_rows(const Line& line, const std::vector<Classed>& cells, const Label& label) {
    // The rest of a label that was broken over lines.
    const bool has_values = has(cells, CellClass::kValue);
    if (open_ && open_->entry == label.hit.row && !has_value(open_->values)) {
      open_->span.end = line.span.end;
      open_->values.clear();  // the blanks beside the first line of the label
      add_words(slice(text_, label.span));
      if (label.hit.closeness == Closeness::kExact) open_->closeness = Closeness::kExact;
    } else {
      if (open_ && !has_values && label.hit.closeness == Closeness::kFragment &&
          open_->entry == label.hit.row) {
        add_words(slice(text_, label.span));
        found_.is_table[line_] = true;
        return;  // the end of the label of a row that has its values
      }
      close();
      if (context_ != label.hit.row->table) {
        if (!context_ || label.hit.closeness != Closeness::kExact) {
          in_context_ = false;
        }
        close_disputes();
        context_ = label.hit.row->table;
        new_heads();
      }
      RawRow row;
      row.entry = label.hit.row;
      row.closeness = label.hit.closeness;
      row.label = label.span;
      row.words = slice(text_, label.span);
      row.span = line.content;
      row.label_column = cells[label.first].cell.column;
      row.dress = line.dress;
      row.paragraph = line.row == nullptr || (cells.size() == 1 && line.dress == Dress::kCells);
      row.in_context = in_context_ || group_has_heads();
      row.heads = found_.head_groups.size() - 1;
      row.line = line_;
      row.lost = std::exchange(lost_, 0);
      open_ = std::move(row);
    }
    found_.is_table[line_] = true;
    collecting_heads_ = false;
    // Values up to the next label in the same line.
    for (std::size_t i = label.last + 1; i < cells.size(); ++i) {
      if (cells[i].kind == CellClass::kText && has_value(open_->values)) {
        const RowHit next = match_row(cells[i].text, context_);
        const bool is_label = next.row != nullptr && next.closeness == Closeness::kExact &&
                              next.row->table == open_->entry->table;
        if (is_label || is_group(cells[i].text)) {
          const std::vector<Classed> rest(cells.begin() + static_cast<std::ptrdiff_t>(i),
                                          cells.end());
          read_cells(line, rest);
          return;
        }
      }
      open_->values.push_back(cells[i].cell);
    }
  }

  // A piece of the open row's label.
  void add_words(std::string_view piece) {
    open_->words += piece;
    const RowHit whole = match_row(open_->words, open_->entry->table);
    if (whole.row == open_->entry && whole.closeness == Closeness::kExact) {
      open_->closeness = Closeness::kExact;
    }
  }

  bool has_value(const std::vector<GridCell>& values) const {
    return std::any_of(values.begin(), values.end(),
                       [](const GridCell& cell) { return !cell.span.empty(); });
  }

  // A line of texts that names no row: heads, groups, pieces of labels, prose.
  void text_line(const Line& line, const std::vector<Classed>& cells) {
    std::vector<Head> heads;
    std::size_t known = 0;
    std::optional<TableId> announced;
    for (const Classed& cell : cells) {
      if (cell.kind != CellClass::kText) continue;
      heads.push_back({match_head(cell.text), cell.cell.span, cell.cell.column,
                       cell.cell.column_end, std::string(cell.text), false});
    }
    join_pieces(line, heads);
    if (heads.empty()) return;
    for (const Head& head : heads) {
      if (head.hit.meanings.empty()) continue;
      ++known;
      if (!announced) announced = announces(head.hit);
    }
    if (heads.size() == 1 && known == 0) {
      if (is_group(heads[0].hit.meanings.empty() ? cells_text(cells) : std::string_view())) {
        found_.is_table[line_] = true;
        close();
        return;
      }
      piece_of_label(line, cells_text(cells));
      return;
    }
    const bool are_heads =
        known * 2 >= heads.size() && known > 0 && (announced || context_ || known >= 2);
    if (!are_heads && !(known > 0 && collecting_heads_)) {
      close();
      return;
    }
    if (!announced && !context_) return;
    const TableId table = announced ? *announced : *context_;
    close();
    if (context_ != table) {
      close_disputes();
      context_ = table;
      in_context_ = true;
      new_heads();
    }
    const bool new_block = table == TableId::kDisclosure &&
                           slice(text_, heads[0].span).find("第二十条") != std::string_view::npos;
    if (!collecting_heads_ || new_block) new_heads();
    collecting_heads_ = true;
    found_.is_table[line_] = true;
    // What stood above the heads was no value (无 for the part as a whole).
    if (table == TableId::kDisputes && dispute_row_ &&
        dispute_row_->values.size() < kDisputeCells) {
      dispute_row_.reset();
    }
    found_.head_groups.back().push_back(std::move(heads));
  }

  static bool is_exact(const HeadHit& hit) {
    return std::any_of(
        hit.meanings.begin(), hit.meanings.end(),
        [](const HeadHit::Meaning& meaning) { return meaning.closeness == Closeness::kExact; });
  }

  // Heads that were broken over lines (社会公益⏎组织): a piece joins those above it with which it
  // makes a head.
  void join_pieces(const Line& line, std::vector<Head>& heads) {
    const bool places_tell = line.row == nullptr || line.dress == Dress::kAligned;
    if (!context_ || !collecting_heads_ || !places_tell) return;
    std::vector<Head> pieces;  // of this line, alone and with those above
    std::vector<Head> left;
    for (Head& head : heads) {
      const bool taken = !is_exact(head.hit) && join_above(head, pieces);
      if (!taken) left.push_back(std::move(head));
    }
    heads = std::move(left);
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
    constexpr std::size_t kMostWaiting = 24;
    if (pieces_.size() > kMostWaiting) {
      pieces_.erase(pieces_.begin(), pieces_.end() - kMostWaiting);
    }
  }

  // True if a head above that is in the group already took the piece. Else the piece takes what is
  // above it, or waits for more in `pieces`.
  bool join_above(Head& head, std::vector<Head>& pieces) {
    if (character_count(head.words, kLongestPiece) > kLongestPiece) return false;
    std::vector<Head> longer;
    for (std::size_t i = pieces_.size(); i-- > 0;) {
      const Head& piece = pieces_[i];
      if (piece.column >= head.column_end || head.column >= piece.column_end) continue;
      const std::string words = piece.words + head.words;
      const HeadHit whole = exact_head(words);
      if (whole.meanings.empty()) {
        if (longer.empty()) longer.push_back({{}, piece.span, head.column, head.column_end, words});
        continue;
      }
      found_.is_table[line_] = true;
      for (std::vector<Head>& others : found_.head_groups.back()) {
        for (Head& other : others) {
          if (other.span != piece.span) continue;
          other.hit = whole;
          other.joined = true;
          return true;
        }
      }
      head.hit = whole;
      head.joined = true;
      return false;
    }
    pieces.insert(pieces.end(), longer.begin(), longer.end());
    pieces.push_back(head);
    return false;
  }

  static std::string_view cells_text(const std::vector<Classed>& cells) {
    for (const Classed& cell : cells) {
      if (cell.kind == CellClass::kText) return cell.text;
    }
    return {};
  }

  // A line without values inside a table: the rest of the label above, or the table's end.
  void piece_of_label(const Line& line, std::string_view piece) {
    if (open_ && is_part_of(piece, *open_->entry)) {
      add_words(piece);
      if (open_->values.empty()) open_->span.end = line.span.end;
      found_.is_table[line_] = true;
      return;
    }
    if (looks_like_prose(piece)) {
      leave_row();
      return;
    }
    if (open_ && has_value(open_->values)) close();
  }

  // Values without a label before them in their line.
  void orphan_values(const Line& line, const std::vector<Classed>& cells) {
    const bool one_a_line = cells.size() == 1;
    if (open_) {
      // One value a line belongs to the label above it, if that stands alone in its line too; a
      // whole row of them only to a label that has none yet.
      const bool blank_only = !has(cells, CellClass::kValue);
      const bool has_room = !has_value(open_->values) || (one_a_line && open_->paragraph);
      if (has_room && !blank_only) {
        if (one_a_line) open_->paragraph = true;
        if (!one_a_line) open_->values.clear();
        for (const Classed& cell : cells) open_->values.push_back(cell.cell);
        open_->span.end = line.content.end;
        if (line.dress == Dress::kAligned) open_->dress = Dress::kAligned;
        found_.is_table[line_] = true;
      } else if (!blank_only) {
        note_lost_values(line, cells);
      }
      return;
    }
    if (context_ != TableId::kDisputes) return;
    const bool blank_row = !has(cells, CellClass::kValue);
    if (blank_row && cells.size() < kDisputeCells) return;
    dispute_values(line, cells, 0);
  }

  // Values that no row takes, where a place on the page is all that tells the row: they may be
  // those of the row above or below, or the end of a number too long for its column.
  void note_lost_values(const Line& line, const std::vector<Classed>& cells) {
    if (line.dress != Dress::kAligned || line.row == nullptr || !context_) return;
    lost_ =
        static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const Classed& cell) {
          return cell.kind == CellClass::kValue;
        }));
    std::vector<RawRow>& rows = found_.rows[static_cast<std::size_t>(*context_)];
    if (!open_ && rows.empty()) return;
    RawRow& above = open_ ? *open_ : rows.back();
    above.lost = std::max(above.lost, lost_);
  }

  // Two pieces of one label, each with values beside it: which are the row's is not known.
  void doubt_torn_row(RawRow& above, RawRow& below) const {
    if (above.entry != below.entry || below.closeness != Closeness::kFragment) return;
    if (above.dress != Dress::kAligned || below.dress != Dress::kAligned) return;
    above.torn = has_value(above.values) && has_value(below.values);
    below.torn = above.torn;
  }

  void dispute_values(const Line& line, const std::vector<Classed>& cells, std::size_t from) {
    const bool goes_on = dispute_row_ && dispute_row_->paragraph && cells.size() == 1 &&
                         line_ == dispute_row_->last_line + 1;
    // A blank row above the heads was none.
    if (dispute_row_ && !has_value(dispute_row_->values) && !goes_on) dispute_row_.reset();
    if (dispute_row_ && dispute_row_->values.size() >= kDisputeCells && !goes_on) {
      if (cells.size() - from > 1)
        found_.extras[2].push_back({TableId::kDisputes, line.content, line.content});
      return;
    }
    if (!dispute_row_) {
      RawRow row;
      row.span = line.content;
      row.label = {line.content.begin, line.content.begin};
      row.dress = line.dress;
      row.in_context = true;
      row.heads = found_.head_groups.size() - 1;
      row.line = line_;
      dispute_row_ = std::move(row);
    }
    dispute_row_->paragraph = dispute_row_->paragraph || cells.size() == 1;
    for (std::size_t i = from; i < cells.size(); ++i) {
      dispute_row_->values.push_back(cells[i].cell);
    }
    dispute_row_->span.end = line.content.end;
    dispute_row_->last_line = line_;
    collecting_heads_ = false;
    found_.is_table[line_] = true;
  }

  // A text that takes the place of the first number (见附件, 1-2), where one cell more would be a
  // label before them all.
  static bool is_whole_disputes(const Line& line, const std::vector<Classed>& cells) {
    if (cells.size() != kDisputeCells || line.dress == Dress::kAligned) return false;
    const std::string_view first = cells.front().text;
    return line.dress == Dress::kMarkup ||
           std::any_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // A row with values under a label that no form has.
  void unknown_row(const Line& line, const std::vector<Classed>& cells, std::size_t first_value) {
    if (context_ == TableId::kDisputes) {
      // Table 4 has no labels; one before its values (数量) is none of them.
      const bool heads = std::any_of(cells.begin(), cells.end(), [](const Classed& cell) {
        return cell.kind == CellClass::kText && !match_head(cell.text).meanings.empty();
      });
      if (!heads && cells.size() - first_value >= 5) {
        dispute_values(line, cells, is_whole_disputes(line, cells) ? 0 : first_value);
      }
      return;
    }
    const std::string_view label = cells_text(cells);
    const bool of_label = open_ && is_part_of(label, *open_->entry);
    const bool of_group = open_ && is_part_of_group(label, *open_->entry);
    if (open_ && !has_value(open_->values) && (of_label || of_group)) {
      if (of_label) add_words(label);
      if (line.dress == Dress::kAligned) open_->dress = Dress::kAligned;
      open_->values.clear();  // the blanks beside the first line of the label
      for (std::size_t i = first_value; i < cells.size(); ++i) {
        open_->values.push_back(cells[i].cell);
      }
      open_->span.end = line.content.end;
      found_.is_table[line_] = true;
      return;
    }
    close();
    note_lost_values(line, cells);
    const bool inside = context_ && line.row != nullptr && cells.size() >= 2 &&
                        !found_.rows[static_cast<std::size_t>(*context_)].empty();
    if (!inside || is_group(label)) return;
    Span span;
    for (const Classed& cell : cells) {
      if (cell.kind == CellClass::kText) {
        span = cell.cell.span;
        if (&cell - cells.data() < static_cast<std::ptrdiff_t>(first_value)) continue;
        break;
      }
    }
    found_.extras[static_cast<std::size_t>(*context_)].push_back({*context_, span, line.content});
    found_.is_table[line_] = true;
  }

  void close() {
    if (!open_) return;
    std::vector<RawRow>& rows = found_.rows[static_cast<std::size_t>(open_->entry->table)];
    if (!rows.empty()) doubt_torn_row(rows.back(), *open_);
    rows.push_back(std::move(*open_));
    open_.reset();
  }

  void close_disputes() {
    if (dispute_row_) found_.rows[2].push_back(std::move(*dispute_row_));
    dispute_row_.reset();
  }

  void new_heads() {
    lost_ = 0;
    if (!found_.head_groups.back().empty()) found_.head_groups.emplace_back();
    if (!collecting_heads_) pieces_.clear();
    collecting_heads_ = true;
  }
  bool group_has_heads() const { return !found_.head_groups.back().empty(); }

  std::string_view text_;
  std::span<const Line> lines_;
  std::size_t line_ = 0;
  std::optional<TableId> context_;
  bool in_context_ = true;
  bool collecting_heads_ = true;
  std::vector<Head> pieces_;  // of heads that are broken over lines
  std::optional<RawRow> open_;
  std::size_t lost_ = 0;  // values in the line before the open row that no row took
  std::optional<RawRow> dispute_row_;
  FoundRows found_;
};

}  // namespace

FoundRows find_rows(std::string_view text, std::span<const Line> lines) {
  return RowFinder(text, lines).run();
}

}  // namespace gouji
