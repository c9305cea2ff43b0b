// First pass over the tables. In: the lines of a report. Out: rows with the values after their
// labels, the heads above them, and rows that no form has.
#include "report/rows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/dispute_reader.h"
#include "report/head_reader.h"
#include "report/row_cells.h"
#include "report/row_numbers.h"
#include "report/row_scan.h"
#include "report/sections.h"
#include "report/unknown_rows.h"

namespace gouji {
namespace {

// A text of more characters is no label, though a table's line may be longer.
constexpr std::size_t kLongestCellText = 90;

class RowFinder {
 public:
  RowFinder(std::string_view text, std::span<const Line> lines) : scan_(text, lines) {}

  FoundRows run() {
    for (std::size_t i = 0; i < scan_.lines.size(); ++i) {
      scan_.line = i;
      read_line(scan_.lines[i]);
      if (scan_.found.is_table[i]) take_scraps(i);
    }
    close();
    disputes_.close();
    return std::move(scan_.found);
  }

 private:
  // A word or two between lines of a table, of which `line` is the next, are a piece of a head or
  // label (位：万元）).
  void take_scraps(std::size_t line) {
    constexpr std::size_t kMostLines = 2;
    constexpr std::size_t kLongest = 12;  // characters
    const std::size_t last = std::exchange(last_line_, line);
    if (std::exchange(last_table_, scan_.table) != scan_.table) return;
    if (line - last > kMostLines + 1) return;
    for (std::size_t i = last + 1; i < line; ++i) {
      const std::string_view content = slice(scan_.text, scan_.lines[i].content);
      const bool is_scrap =
          character_count(content, kLongest) <= kLongest && !scan_.lines[i].heading &&
          !looks_like_prose(content) &&
          (leading_number(content).style == Numbering::Style::kNone || is_part_of_any(content));
      if (is_scrap) scan_.found.is_table[i] = true;
    }
  }

  void read_line(const Line& line) {
    const std::optional<Part> part = announced_part(scan_.text, line);
    if (part && !is_below_heads_of(*part)) {
      enter(*part);
      return;
    }
    std::vector<LineCell> cells;
    if (line.row == nullptr) {
      const std::string_view content = slice(scan_.text, line.span);
      const bool is_long = character_count(content, kLongestCellText) > kLongestCellText;
      if (is_long && !explained_label(line.content)) {
        leave_row();
        return;
      }
      if (!cells_in(line, cells) && !label_and_values(line, cells)) {
        cells.push_back(classify(scan_.text, placed(trim_cell(scan_.text, line.span), 0)));
      }
    } else if (!values_alone(line, cells)) {
      cells.reserve(line.row->cells.size());
      for (const GridCell& cell : line.row->cells) cells.push_back(classify(scan_.text, cell));
      if (is_spaced_out(line, cells)) {
        read_cells(as_paragraph(line), std::vector{classify(scan_.text, whole_of(line, cells))});
        return;
      }
    }
    read_cells(line, cells);
  }

  // 规　章, 社会 公 益: a label or head whose characters blanks set apart, or a piece of one, alone
  // in its line.
  bool is_spaced_out(const Line& line, Cells cells) const {
    if (!scan_.table || line.dress != Dress::kAligned || has(cells, CellClass::kValue))
      return false;
    const std::string_view whole = slice(scan_.text, line.content);
    const bool is_piece = (heads_.is_beginning(whole)) || (scan_.open && is_known(*scan_.open) &&
                                                           is_part_of(whole, *scan_.open->entry));
    return is_piece || is_exact_label(line.content) || !exact_head(whole).meanings.empty();
  }

  static GridCell whole_of(const Line& line, Cells cells) {
    return {line.content, cells.front().cell.column, cells.back().cell.column_end};
  }

  static Line as_paragraph(Line line) {
    line.row = nullptr;
    line.dress = Dress::kTabs;
    return line;
  }

  // Two heads with one blank between, a group and a piece of a label, or a few values below a label
  // are a line of text to the document.
  bool cells_in(const Line& line, std::vector<LineCell>& cells) const {
    if (!scan_.table) return false;
    const std::vector<Span> pieces = split_blanks(scan_.text, line.span);
    // 社会 公益: a piece of one head.
    const bool is_piece = heads_.is_beginning(slice(scan_.text, line.content));
    if (pieces.size() < 2 || is_piece) return false;
    bool are_heads = true;
    const bool waits = scan_.open && is_known(*scan_.open) && !has_value(scan_.open->values);
    bool are_values = true;
    for (const Span& piece : pieces) {
      const std::string_view text = slice(scan_.text, piece);
      are_heads = are_heads && (!match_head(text).meanings.empty() || heads_.is_piece(text));
      // A mark may be the sign of the number behind it (- 11).
      are_values = are_values && is_value_token(text) && (waits || !is_placeholder(text));
    }
    // （三） 4.保护第三方, （四）无法提 2.没有现成信: the number of a group, or more of it, and the
    // row beside it.
    const std::string_view first = slice(scan_.text, pieces[0]);
    const bool of_group =
        is_bare_number(first) ||
        (leading_number(first).style == Numbering::Style::kBracketed && is_part_of_any(first));
    const bool begins_group =
        of_group && is_arabic(leading_number(slice(scan_.text, pieces[1])).style);
    const bool has_group = begins_group || is_group(slice(scan_.text, pieces[0]));
    if (!are_heads && !are_values && !has_group) return false;
    for (const Span& piece : pieces) {
      cells.push_back(classify(scan_.text, placed(piece, static_cast<int>(cells.size()))));
    }
    return true;
  }

  // Several values in the only cell of a row (| 1 2 |), as in a line of text.
  bool values_alone(const Line& line, std::vector<LineCell>& cells) const {
    if (line.row->cells.size() != 1) return false;
    const std::vector<Span> pieces = split_blanks(scan_.text, line.row->cells.front().span);
    const auto is_value = [this](const Span& piece) {
      return is_value_token(slice(scan_.text, piece));
    };
    if (pieces.size() < 2 || !std::all_of(pieces.begin(), pieces.end(), is_value)) return false;
    for (const Span& piece : pieces) {
      const int place = static_cast<int>(cells.size());
      cells.push_back(classify(scan_.text, {piece, place, place + 1}));
    }
    return true;
  }

  // A cell of a line that is none of a grid. Below heads that stand in columns so does a piece of
  // them.
  GridCell placed(Span cell, int place) const {
    const bool in_columns = heads_.are_in_columns();
    if (!in_columns) return {cell, place, place + 1};
    return {cell, column_at(scan_.text, cell.begin), column_at(scan_.text, cell.end)};
  }

  // So is a row whose label is too long to be seen as one.
  bool label_and_values(const Line& line, std::vector<LineCell>& cells) const {
    if (!explained_label(line.content)) return false;
    const std::vector<Span> pieces = split_blanks(scan_.text, line.content);
    std::size_t label = pieces.size();
    while (label > 0 && is_value_token(slice(scan_.text, pieces[label - 1]))) --label;
    if (label == 0 || label == pieces.size()) return false;
    cells.push_back(classify(scan_.text, {{pieces.front().begin, pieces[label - 1].end}, 0, 1}));
    for (std::size_t i = label; i < pieces.size(); ++i) {
      const int place = static_cast<int>(cells.size());
      cells.push_back(classify(scan_.text, {pieces[i], place, place + 1}));
    }
    return true;
  }

  // The label of a row of this table, if the text begins with one and explains it in brackets or
  // behind a colon: 规章（设区的市、自治州人民政府应提供相关数据）.
  std::optional<Span> explained_label(Span span) const {
    if (!scan_.is_in_table()) {
      return std::nullopt;
    }
    const std::string_view text = slice(scan_.text, span);
    const std::size_t from = leading_number(text).end;
    std::size_t end = text.npos;
    for (const std::string_view mark : {"（", "(", "：", ":"}) {
      end = std::min(end, text.find(mark, from));
    }
    if (end == text.npos) return std::nullopt;
    const RowHit hit = match_row(text.substr(0, end), scan_.table);
    const bool is_here = hit.closeness == Closeness::kExact && hit.row->table == *scan_.table;
    return is_here ? std::optional<Span>(trim(scan_.text, {span.begin, span.begin + end}))
                   : std::nullopt;
  }

  // Whether the line below begins with a value.
  bool values_follow() const {
    if (scan_.line + 1 == scan_.lines.size()) return false;
    const Line& next = scan_.lines[scan_.line + 1];
    const std::vector<Span> pieces = split_blanks(scan_.text, next.content);
    return !pieces.empty() && is_value_token(slice(scan_.text, pieces.front()));
  }

  static std::optional<TableId> table_in(Part part) {
    switch (part) {
      case Part::kDisclosure:
        return TableId::kDisclosure;
      case Part::kRequests:
        return TableId::kRequests;
      case Part::kDisputes:
        return TableId::kDisputes;
      default:
        return std::nullopt;
    }
  }

  void enter(Part part) {
    close();
    disputes_.leave_part();
    const unsigned bit = 1u << static_cast<unsigned>(part);
    if (last_entered_ != bit && (entered_ & bit) != 0) {
      ++scan_.round;
      entered_ = 0;
    }
    entered_ |= bit;
    last_entered_ = bit;
    scan_.table = table_in(part);
    heads_.forget_pieces();
    new_heads();
  }

  // Between the heads of a part's table and its first row stands no heading of that part, but a
  // label may read like one (一、本年收到政府信息公开申请数量).
  bool is_below_heads_of(Part part) const {
    return scan_.table && scan_.table == table_in(part) && heads_.are_collected() &&
           scan_.has_heads();
  }

  void leave_row() {
    close();
    disputes_.leave();
  }

  void read_cells(const Line& line, Cells cells) {
    while (!cells.empty()) cells = cells.subspan(read_row(line, cells));
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
    const Label label = find_label(line, cells, first_value, any_value);
    const bool known = label.hit.row != nullptr;
    if (any_value && line.dress == Dress::kCells && !disputes_.is_row(cells, first_value)) {
      const std::size_t heads = read_heads(line, cells.first(known ? label.first : first_value));
      if (heads > 0) return heads;
    }
    if (known && !any_value && name_rows(cells)) {
      close();
      scan_.is_transposed = true;
      scan_.mark_line();
      return cells.size();
    }
    if (known) return open_rows(line, cells, label);
    if (any_value) return unknown_row(line, cells, first_value);
    text_line(line, cells);
    return cells.size();
  }

  // Whether the labels of several rows stand side by side: rows are columns, and columns rows.
  bool name_rows(Cells cells) const {
    constexpr std::ptrdiff_t kLeast = 3;
    return std::count_if(cells.begin(), cells.end(), [this](const LineCell& cell) {
             return cell.kind == CellClass::kText && is_exact_label(cell.cell.span);
           }) >= kLeast;
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

  struct Label {
    RowHit hit;
    std::size_t first = 0;  // cells of the label
    std::size_t last = 0;
    Span span;
  };

  // The last text before the values that names a row: those before it name its group.
  Label find_label(const Line& line, Cells cells, std::size_t limit, bool any_value) const {
    Label best;
    const bool divided_by_blanks =
        line.dress == Dress::kAligned && line.row != nullptr && cells.size() <= kMostPieces;
    const bool lone_text = cells.size() > 1 && has_one_text(cells);
    for (std::size_t i = limit; i-- > 0 && best.hit.row == nullptr;) {
      if (cells[i].kind != CellClass::kText) continue;
      // Where blanks divide cells, a label may be in several of them.
      for (std::size_t first = i + 1; first-- > 0;) {
        if (cells[first].kind != CellClass::kText) break;
        if (first < i && !divided_by_blanks) break;
        Span span{cells[first].cell.span.begin, cells[i].cell.span.end};
        RowHit hit = row_named(slice(scan_.text, span), any_value || lone_text);
        if (hit.row == nullptr && first == i) {
          const std::optional<Span> words = explained_label(span);
          if (words && (any_value || values_follow())) {
            span = *words;
            hit = row_named(slice(scan_.text, span), true);
          }
        }
        if (hit.closeness <= best.hit.closeness) continue;
        // A text beside the label, in the place of a number, is no other wording of it.
        const bool ends_before = first < i && hit.closeness != Closeness::kExact &&
                                 is_exact_label({span.begin, cells[i - 1].cell.span.end});
        if (!ends_before) best = {hit, first, i, span};
      }
      if (best.hit.row != nullptr && is_group_of(best.hit, cells.subspan(i + 1, limit - i - 1))) {
        return {};
      }
    }
    return best;
  }

  static bool has_one_text(Cells cells) {
    const auto is_text = [](const LineCell& cell) { return cell.kind == CellClass::kText; };
    const auto first = std::find_if(cells.begin(), cells.end(), is_text);
    return first != cells.end() && std::none_of(first + 1, cells.end(), is_text);
  }

  bool is_exact_label(Span span) const {
    return match_row(slice(scan_.text, span), scan_.table).closeness == Closeness::kExact;
  }

  // （六）其他处理 heads the rows of form 2021: where the label of one of them follows, in whatever
  // wording, it is no row.
  static bool is_group_of(const RowHit& hit, Cells behind) {
    return std::any_of(behind.begin(), behind.end(), [&hit](const LineCell& cell) {
      return cell.kind == CellClass::kText && may_be_row_of(cell.text, *hit.row);
    });
  }

  // A row's label in this context, or nothing: 其他 and 总计 head columns too.
  RowHit row_named(std::string_view label, bool in_row) const {
    const RowHit hit = match_row(label, scan_.table);
    if (hit.row == nullptr) return hit;
    const Numbering number = leading_number(label);
    const Numbering::Style style = number.style;
    const bool ambiguous = hit.row->id == "other_rest" || hit.row->id == "result_total";
    if (ambiguous) {
      if (scan_.table != TableId::kRequests || scan_.is_transposed) return {};
      const bool numbered = style != Numbering::Style::kNone;
      if (!numbered && (heads_.are_collected() || !(in_row || has_cells_below()))) return {};
    }
    if (hit.row->id == "other_rest" && is_arabic(style) && !is_in_its_place(label, *hit.row)) {
      return {};
    }
    // 3.其他处理 is one of the rows of （六）其他处理, and （六）其他 the beginning of that.
    if (hit.row->id == "other" && is_arabic(style)) return {};
    if (hit.row->id == "other_rest" && style == Numbering::Style::kBracketed &&
        is_part_of_group(label.substr(number.end), *hit.row)) {
      return {};
    }
    // （六）其他处理 heads the rows of form 2021 too; alone in its line it opens a row, which is
    // dropped again if those rows follow.
    return hit;
  }

  // Whether 3.其他 has its number or stands in its group: 2.其他 is a piece of
  // 2.其他法律行政法规禁止公开, unless it is one row too few that gave it that number.
  bool is_in_its_place(std::string_view label, const RowEntry& row) const {
    const int ordinal = leading_number(label).ordinal;
    for (const RowSpec* spec : row.specs) {
      if (spec != nullptr && leading_number(spec->number).ordinal == ordinal) return true;
    }
    const std::vector<RawRow>& rows = scan_.found.rows[index_of(row.table)];
    if (!(scan_.open && is_known(*scan_.open)) && rows.empty()) return false;
    const RowEntry& above =
        scan_.open && is_known(*scan_.open) ? *scan_.open->entry : *rows.back().entry;
    return above.group == row.group || may_be_row_of(label, above);
  }

  // Whether the row above has its cells on lines of their own.
  bool has_cells_below() const {
    return scan_.open && scan_.open->paragraph && has_value(scan_.open->values);
  }

  // Returns how many cells are the row's.
  std::size_t open_rows(const Line& line, Cells cells, const Label& label) {
    const bool has_values = has(cells, CellClass::kValue);
    if (ends_above(cells, label)) return join_above(line, cells, label.first);
    // The rest of a label that was broken over lines.
    if (scan_.open && scan_.open->entry == label.hit.row && !has_value(scan_.open->values)) {
      scan_.open->span.end = line.span.end;
      scan_.open->values.clear();  // the blanks beside the first line of the label
      add_words(slice(scan_.text, label.span));
      if (label.hit.closeness == Closeness::kExact) scan_.open->closeness = Closeness::kExact;
    } else {
      if (scan_.open && !has_values && label.hit.closeness == Closeness::kFragment &&
          scan_.open->entry == label.hit.row) {
        add_words(slice(scan_.text, label.span));
        scan_.mark_line();
        return cells.size();  // the end of the label of a row that has its values
      }
      close();
      enter_table_of(label.hit);
      scan_.open = row_of(line, cells, label.first, label.span);
      scan_.open->entry = label.hit.row;
      scan_.open->closeness = label.hit.closeness;
    }
    scan_.mark_line();
    heads_.end();
    return take_values(*scan_.open, cells, label.last + 1);
  }

  // The table of a row whose label stands there without the table's heading.
  void enter_table_of(const RowHit& hit) {
    if (scan_.table == hit.row->table) return;
    if (!scan_.table || hit.closeness != Closeness::kExact) scan_.in_context = false;
    disputes_.close();
    scan_.table = hit.row->table;
    new_heads();
  }

  // 5.要求⏎行政机关确认或重新⏎…: whether a label that is known by its end or its middle alone has
  // its beginning in the line above. So may a whole one that a longer wording ends with.
  bool ends_above(Cells cells, const Label& label) const {
    if (label.first != label.last || !goes_on(cells, label.first)) return false;
    const RowHit whole = with_above(cells, label.first);
    if (whole.row == nullptr) return false;
    if (label.hit.closeness != Closeness::kExact) {
      return whole.row == label.hit.row || whole.closeness == Closeness::kExact;
    }
    return whole.row == label.hit.row && is_part_of(unnamed_above()->words, *whole.row);
  }

  // The row of the label that begins in cell `first`.
  RawRow row_of(const Line& line, Cells cells, std::size_t first, Span label) {
    RawRow row;
    row.table = *scan_.table;
    row.label = label;
    row.words = slice(scan_.text, label);
    row.span = line.content;
    row.label_column = cells[first].cell.column;
    row.dress = line.dress;
    row.paragraph = line.row == nullptr || (cells.size() == 1 && line.dress == Dress::kCells);
    row.in_context = scan_.in_context || scan_.has_heads();
    row.heads = scan_.found.head_groups.size() - 1;
    row.line = scan_.line;
    row.last_line = scan_.line;
    row.round = scan_.round;
    row.lost = std::exchange(lost_, 0);
    row.led = std::exchange(led_, 0);
    if (lost_have_places_ && is_divided(row)) row.lost = 0;
    return row;
  }

  // The row takes the cells from `from` on, up to the next label or head in the same line. Returns
  // the place of what it left.
  std::size_t take_values(RawRow& row, Cells cells, std::size_t from) const {
    row.values.reserve(row.values.size() + cells.size() - from);
    for (std::size_t i = from; i < cells.size(); ++i) {
      if (cells[i].kind == CellClass::kText && has_value(row.values) &&
          ends_row(row, cells[i].text)) {
        return i;
      }
      // A column of its own says what is counted.
      if (!is_unit(cells[i].text)) row.values.push_back(cells[i].cell);
    }
    return cells.size();
  }

  // Whether a text behind values is of the next row, or a head over it.
  bool ends_row(const RawRow& row, std::string_view text) const {
    const RowHit next = match_row(text, row.table);
    const bool is_label =
        next.row != nullptr && next.closeness == Closeness::kExact && next.row->table == row.table;
    if (is_label || is_group(text)) return true;
    // All of the table may be one row to the document.
    return row.dress == Dress::kCells && (is_full(row) || !exact_head(text).meanings.empty());
  }

  // Whether the row has a value for each head above it, as far as those are known.
  bool is_full(const RawRow& row) const {
    const std::size_t columns = count_columns(scan_.found.head_groups[row.heads], row.table);
    return columns > 0 && row.values.size() - first_filled(row.values) >= columns;
  }

  // A piece of the open row's label.
  void add_words(std::string_view piece) {
    scan_.open->words += piece;
    const RowHit whole = match_row(scan_.open->words, scan_.open->table);
    if (whole.row == scan_.open->entry && whole.closeness == Closeness::kExact) {
      scan_.open->closeness = Closeness::kExact;
    }
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
      close();
    } else if (read.announced || scan_.table) {
      add_heads(line, cells, std::move(read));
    }
  }

  // So many texts that are none.
  void no_heads(const Line& line, Cells cells, std::size_t texts) {
    if (texts > 1) {
      if (!take_pieces(line, cells)) close();
    } else if (is_group(cells[first_text(cells)].text)) {
      scan_.mark_line();
      close();
    } else {
      read_lone_text(line, cells);
    }
  }

  void add_heads(const Line& line, Cells cells, LineHeads read) {
    const TableId table = read.announced ? *read.announced : *scan_.table;
    close();
    if (scan_.table != table) {
      disputes_.close();
      scan_.table = table;
      scan_.in_context = true;
      new_heads();
    }
    const bool new_block =
        table == TableId::kDisclosure &&
        slice(scan_.text, read.heads[0].span).find("第二十条") != std::string_view::npos;
    if (!heads_.are_collected() || new_block) new_heads();
    scan_.mark_line();
    if (table == TableId::kDisputes) disputes_.end_above_heads();
    heads_.add(line, cells, std::move(read));
  }

  // A text without values beside it: the rest of the label above, a value of its row where each
  // cell is a line, the label of a row that is not known, or the table's end.
  void read_lone_text(const Line& line, Cells cells) {
    const std::size_t at = first_text(cells);
    const std::string_view text = cells[at].text;
    if (take_piece(line, cells, at)) return;
    if (looks_like_prose(text)) {
      leave_row();
    } else if (takes_text(text)) {
      add_line(line, cells);
    } else {
      const bool waits = scan_.open && is_known(*scan_.open) && !has_value(scan_.open->values);
      if (waits && may_be_row_of(text, *scan_.open->entry)) scan_.open.reset();  // it was a group
      if (scan_.open &&
          (has_value(scan_.open->values) || !is_known(*scan_.open) || begins_another(text)))
        close();
      if (!scan_.open && may_be_label(text)) {
        scan_.open = row_of(line, cells, at, cells[at].cell.span);
        take_values(*scan_.open, cells, at + 1);
      }
    }
  }

  // Whether a text begins the label of another row or group than the open one, which has no values
  // then. A piece of its own group (（四）无法提) may stand beside any line of its label.
  bool begins_another(std::string_view text) const {
    const RowEntry& row = *scan_.open->entry;
    if (is_part_of(text, row)) return false;
    const Numbering number = leading_number(text);
    const bool of_group = is_bare_number(text) || is_part_of_group(text.substr(number.end), row);
    if (of_group && number.style != own_style(row)) return false;
    return number.style != Numbering::Style::kNone || begins_label(text, row.table);
  }

  // Of the number that the forms give the row.
  static Numbering::Style own_style(const RowEntry& row) {
    const auto spec = std::find_if(row.specs.begin(), row.specs.end(),
                                   [](const RowSpec* candidate) { return candidate != nullptr; });
    return leading_number((*spec)->number).style;
  }

  // Whether the text in cell `at` is a piece of the label above, which takes it then.
  bool take_piece(const Line& line, Cells cells, std::size_t at) {
    const std::string_view text = cells[at].text;
    if (scan_.open && is_known(*scan_.open) && is_part_of(text, *scan_.open->entry)) {
      add_words(text);
      if (scan_.open->values.empty()) scan_.open->span.end = line.span.end;
      scan_.mark_line();
      return true;
    }
    if (!goes_on(cells, at)) return false;
    join_above(line, cells, at);
    return true;
  }

  // 予公开 | 家秘密, below （三）不 | 1.属于国: a piece of a group beside one of a label.
  bool take_pieces(const Line& line, Cells cells) {
    const std::size_t at = last_text(cells);
    const Cells before = cells.first(at);
    const bool beside_group = std::all_of(before.begin(), before.end(), [](const LineCell& cell) {
      return cell.kind == CellClass::kBlank || is_part_of_any(cell.text);
    });
    return beside_group && take_piece(line, cells, at);
  }

  // Whether a text that is a line of its own stands in the place of a number (见附件): the row
  // above has columns left, as its heads tell, which were lines of their own too.
  bool takes_text(std::string_view text) const {
    constexpr std::size_t kLongestValue = 12;  // characters
    if (!scan_.open || !scan_.open->paragraph || !is_known(*scan_.open) || is_full(*scan_.open))
      return false;
    const HeadLines& heads = scan_.found.head_groups[scan_.open->heads];
    const bool one_a_line =
        std::all_of(heads.begin(), heads.end(), [](const auto& line) { return line.size() == 1; });
    if (!one_a_line || count_columns(heads, scan_.open->table) == 0) return false;
    const bool of_label = text.starts_with("（") || text.starts_with("(") ||
                          leading_number(text).style != Numbering::Style::kNone ||
                          is_part_of_any(text) || begins_head(text, *scan_.table);
    return !of_label && character_count(text, kLongestValue) <= kLongestValue;
  }

  // Whether a label that is not known may be that of a row: inside a table, or below its heads.
  // Until its place among the others tells which, its line is no table's.
  bool may_be_label(std::string_view text) const {
    if (!scan_.table || scan_.table == TableId::kDisputes) return false;
    if (is_group(text) || !exact_head(text).meanings.empty()) return false;
    return scan_.is_in_table();
  }

  // 行政规范⏎性文件, 2.没有⏎4 0 …⏎现成信息需要另行制作: whether the text in cell `at` goes on with
  // a label that nobody knew by its beginning, to its end or a piece of it.
  bool goes_on(Cells cells, std::size_t at) const {
    if (with_above(cells, at).closeness == Closeness::kExact) return true;
    const RawRow* above = takes_rest(cells) ? unnamed_above() : nullptr;
    return above != nullptr &&
           begins_label(above->words + std::string(cells[at].text), above->table);
  }

  // What the text in cell `at` names together with the label above.
  RowHit with_above(Cells cells, std::size_t at) const {
    if (!takes_rest(cells)) return {};
    return row_named(unnamed_above()->words + std::string(cells[at].text), false);
  }

  // Whether the row above may have the rest of its label here. Only one of the pieces has values
  // beside it, and a mere number that has some (（11）) is no piece.
  bool takes_rest(Cells cells) const {
    const RawRow* above = unnamed_above();
    if (above == nullptr || !has_value(above->values)) return above != nullptr;
    return !has(cells, CellClass::kValue) && !is_bare_number(above->words);
  }

  // The row that ends in the line above, if nobody knows its label.
  const RawRow* unnamed_above() const {
    if (!scan_.table) return nullptr;
    const std::vector<RawRow>& unknown = scan_.found.unknown[index_of(*scan_.table)];
    const RawRow* above = scan_.open ? &*scan_.open : unknown.empty() ? nullptr : &unknown.back();
    const bool is_above =
        above != nullptr && !is_known(*above) && above->last_line + 1 == scan_.line;
    return is_above ? above : nullptr;
  }

  // The row above goes on with the text in cell `at`, which may name it. Returns how many cells are
  // the row's.
  std::size_t join_above(const Line& line, Cells cells, std::size_t at) {
    const RowHit hit = with_above(cells, at);
    if (!scan_.open) {
      std::vector<RawRow>& unknown = scan_.found.unknown[index_of(*scan_.table)];
      scan_.open = std::move(unknown.back());
      unknown.pop_back();
    }
    if (hit.row != nullptr && hit.row->table != *scan_.table) {
      enter_table_of(hit);
      scan_.open->table = *scan_.table;
      scan_.open->heads = scan_.found.head_groups.size() - 1;
      scan_.open->in_context = scan_.in_context;
    }
    scan_.open->words += cells[at].text;
    scan_.open->last_line = scan_.line;
    std::size_t taken = cells.size();
    if (has_value(scan_.open->values)) {
      if (hit.row != nullptr) disown_lost(scan_.open->values.size());
    } else {
      // The row stands where its values do.
      RawRow row = row_of(line, cells, at, {scan_.open->label.begin, cells[at].cell.span.end});
      row.words = std::move(scan_.open->words);
      row.span.begin = scan_.open->span.begin;
      row.line = scan_.open->line;
      row.led += scan_.open->led;
      scan_.open = std::move(row);
      taken = take_values(*scan_.open, cells, at + 1);
    }
    name_open(hit);
    return taken;
  }

  // A group is no row: its label ends with its last piece.
  void name_open(const RowHit& hit) {
    const bool named = hit.row != nullptr;
    if (!named && (has_value(scan_.open->values) || !is_group(scan_.open->words))) return;
    for (std::size_t i = scan_.open->line; i <= scan_.line; ++i) scan_.found.is_table[i] = true;
    heads_.end();
    scan_.open->entry = hit.row;
    scan_.open->closeness = hit.closeness;
    scan_.open->line = scan_.line;
    if (!named) scan_.open.reset();
  }

  // So many values that no row seemed to take have one.
  void disown_lost(std::size_t values) {
    std::vector<RawRow>& rows = scan_.rows();
    if (!rows.empty() && rows.back().lost == values) rows.back().lost = 0;
    lost_ = 0;
  }

  // Values without a label before them in their line.
  void orphan_values(const Line& line, Cells cells) {
    const bool one_a_line = cells.size() == 1;
    if (scan_.open) {
      // One value a line belongs to the label above it, if that stands alone in its line too; a
      // whole row of them only to a label that has none yet.
      const bool blank_only = !has(cells, CellClass::kValue);
      const bool has_room = !has_value(scan_.open->values) || (one_a_line && scan_.open->paragraph);
      if (ends_wrapped_row(line, cells)) {
        add_wrapped(line, cells);
      } else if (has_room && !blank_only) {
        if (one_a_line) scan_.open->paragraph = true;
        if (!one_a_line) scan_.open->values.clear();
        if (line.dress == Dress::kAligned) scan_.open->dress = Dress::kAligned;
        add_line(line, cells);
      } else if (!blank_only) {
        if (!one_a_line) doubt_values_above();
        note_loose_values(cells);
        note_lost_values(line, cells);
      }
      return;
    }
    if (scan_.table != TableId::kDisputes) {
      note_loose_values(cells);
      return;
    }
    disputes_.read_values(line, cells);
  }

  // Values behind the last piece of a label that has some between its pieces: those may be of the
  // row above, if it has none.
  void doubt_values_above() {
    std::vector<RawRow>& rows = scan_.found.rows[index_of(scan_.open->table)];
    if (!is_known(*scan_.open) || rows.empty() || has_value(rows.back().values)) return;
    if (!is_part_of(slice(scan_.text, scan_.lines[scan_.line - 1].content), *scan_.open->entry))
      return;
    scan_.open->torn = true;
    rows.back().torn = true;
  }

  // Mail programs wrap long lines: whether the values are the last of a row whose line ends before,
  // as both together are one for each head.
  bool ends_wrapped_row(const Line& line, Cells cells) const {
    const bool in_tabs =
        scan_.open->dress == Dress::kTabs && !scan_.open->paragraph && line.dress == Dress::kTabs;
    const bool by_blanks =
        scan_.open->dress == Dress::kAligned && by_single_blanks(scan_.open->values);
    if (!is_known(*scan_.open) || scan_.open->last_line + 1 != scan_.line ||
        scan_.open->values.empty())
      return false;
    if (!(in_tabs && line.row != nullptr) && !by_blanks) return false;
    // A lone one may be the number of a page.
    if (cells.size() < 2 || has(cells, CellClass::kBlank)) return false;
    const std::size_t count = count_filled(scan_.open->values);
    return count > 0 && first_filled(scan_.open->values) + count == scan_.open->values.size() &&
           count + cells.size() ==
               count_columns(scan_.found.head_groups[scan_.open->heads], scan_.open->table);
  }

  // In the places behind those that the row has.
  void add_wrapped(const Line& line, Cells cells) {
    const int place = scan_.open->values.back().column + 1;
    for (const LineCell& cell : cells) {
      scan_.open->values.push_back(cell.cell);
      scan_.open->values.back().column += place;
      scan_.open->values.back().column_end += place;
    }
    scan_.open->span.end = line.content.end;
    scan_.open->last_line = scan_.line;
    scan_.mark_line();
  }

  // The cells of a line are values of the open row.
  void add_line(const Line& line, Cells cells) {
    for (const LineCell& cell : cells) scan_.open->values.push_back(cell.cell);
    scan_.open->span.end = line.content.end;
    scan_.open->last_line = scan_.line;
    // Side by side they have places, though the label is a line of its own.
    if (cells.size() > 1 && line.dress == Dress::kAligned) scan_.open->paragraph = false;
    if (is_known(*scan_.open)) scan_.mark_line();
  }

  // A lone value that is no number of a page.
  static bool is_end_of_number(Cells cells) {
    constexpr std::size_t kLongestPage = 3;  // digits
    if (cells.size() != 1 || cells.front().kind != CellClass::kValue) return false;
    const std::string_view text = cells.front().text;
    return !is_placeholder(text) &&
           (text.size() > kLongestPage || starts_with_any(text, {"0", "."}));
  }

  // 400 below 9876.5: digits that an amount of four decimals lacks.
  bool ends_amount(Cells cells) const {
    constexpr std::size_t kDecimals = 4;
    if (count_of(cells, CellClass::kValue) != 1 || !scan_.open || scan_.open->values.empty())
      return false;
    const std::string_view last = slice(scan_.text, scan_.open->values.back().span);
    const std::size_t point = last.find('.');
    if (point == last.npos || last.size() - point - 1 >= kDecimals) return false;
    const auto value = std::find_if(cells.begin(), cells.end(), [](const LineCell& cell) {
      return cell.kind == CellClass::kValue;
    });
    const std::string_view text = value->text;
    return last.size() - point - 1 + text.size() == kDecimals &&
           text.find_first_not_of("0123456789") == text.npos;
  }

  void note_loose_values(Cells cells) {
    if (!scan_.table) return;
    const std::size_t values = count_of(cells, CellClass::kValue);
    scan_.found.loose[index_of(*scan_.table)] += values;
    led_ += values;
  }

  // Values that no row takes, where a place on the page is all that tells the row: they may be
  // those of the row above or below, or the end of a number too long for its column.
  void note_lost_values(const Line& line, Cells cells) {
    const bool has_places = line.dress == Dress::kAligned && line.row != nullptr;
    if (scan_.table && ends_amount(cells))
      scan_.open->lost = std::max<std::size_t>(scan_.open->lost, 1);
    if (!scan_.table || !(has_places || is_end_of_number(cells))) return;
    lost_ = count_of(cells, CellClass::kValue);
    lost_have_places_ = has_places;
    std::vector<RawRow>& rows = scan_.rows();
    if (!scan_.open && rows.empty()) return;
    RawRow& above = scan_.open ? *scan_.open : rows.back();
    if (above.dress == Dress::kMarkup) return;  // no value gets out of such a row
    if (has_places && is_divided(above)) return;
    above.lost = std::max(above.lost, lost_);
  }

  // Two pieces of one label, each with values beside it: which are the row's is not known.
  void doubt_torn_row(RawRow& above, RawRow& below) const {
    if (above.entry != below.entry || below.closeness != Closeness::kFragment) return;
    if (above.dress != Dress::kAligned || below.dress != Dress::kAligned) return;
    above.torn = has_value(above.values) && has_value(below.values);
    below.torn = above.torn;
  }

  // A row with values under a label that is not known. Returns how many cells are the row's.
  std::size_t unknown_row(const Line& line, Cells cells, std::size_t first_value) {
    if (scan_.table == TableId::kDisputes) {
      disputes_.read_labelled(line, cells, first_value);
      return cells.size();
    }
    const std::size_t first = first_text(cells);
    const std::string_view piece = cells[first].text;
    const std::size_t at = last_text(cells.first(std::max(first_value, first + 1)));
    if (goes_on(cells, at)) return join_above(line, cells, at);
    const bool waits = scan_.open && is_known(*scan_.open) && !has_value(scan_.open->values) &&
                       !begins_another(cells[at].text);
    const Cells before = cells.first(first_value);
    const auto rest = std::find_if(before.begin(), before.end(), [&](const LineCell& cell) {
      return waits && cell.kind == CellClass::kText && is_part_of(cell.text, *scan_.open->entry);
    });
    if (rest != before.end() || (waits && is_part_of_group(piece, *scan_.open->entry))) {
      if (rest != before.end()) add_words(rest->text);
      if (line.dress == Dress::kAligned) scan_.open->dress = Dress::kAligned;
      scan_.open->values.clear();  // the blanks beside the first line of the label
      add_line(line, cells.subspan(first_value));
      return cells.size();
    }
    close();
    // 浏览次数： 56次 is a number of the page, not of the table.
    const bool says_what = cells[at].text.ends_with("：") || cells[at].text.ends_with(":");
    if (says_what && line.dress == Dress::kAligned && count_of(cells, CellClass::kValue) == 1) {
      return cells.size();
    }
    std::size_t taken = cells.size();
    std::optional<RawRow> row;
    if (line.row != nullptr && cells.size() >= 2 && may_be_label(cells[at].text)) {
      row = row_of(line, cells, at, cells[at].cell.span);
      taken = take_values(*row, cells, at + 1);
    }
    note_lost_values(line, cells);
    if (row) {
      const std::size_t table = index_of(row->table);
      scan_.found.unknown[table].push_back(*std::move(row));
    }
    return taken;
  }

  void close() {
    if (!scan_.open) return;
    const std::size_t table = index_of(scan_.open->table);
    if (!is_known(*scan_.open)) {
      if (scan_.open->values.empty()) {
        heads_.add_last(*scan_.open);
      } else {
        scan_.found.unknown[table].push_back(std::move(*scan_.open));
      }
    } else {
      std::vector<RawRow>& rows = scan_.found.rows[table];
      if (!rows.empty()) doubt_torn_row(rows.back(), *scan_.open);
      rows.push_back(std::move(*scan_.open));
    }
    scan_.open.reset();
  }

  void new_heads() {
    scan_.is_transposed = false;
    lost_ = 0;
    led_ = 0;
    heads_.begin();
  }

  RowScan scan_;
  HeadReader heads_{scan_};
  std::size_t last_line_ = 0;  // of a table, and of which
  std::optional<TableId> last_table_;
  unsigned entered_ = 0;  // parts of this round, a bit each
  unsigned last_entered_ = 0;
  std::size_t lost_ = 0;  // values in the line before the open row that no row took
  bool lost_have_places_ = false;
  std::size_t led_ = 0;  // values that no row took since the last row or heads
  DisputeReader disputes_{scan_, heads_};
};

}  // namespace

FoundRows find_rows(std::string_view text, std::span<const Line> lines) {
  FoundRows found = RowFinder(text, lines).run();
  name_unknown_rows(text, found);
  drop_row_numbers(text, found);
  return found;
}

}  // namespace gouji
