// Cells of lines. In: a line as the document has it. Out: its cells, as those of a table.
#include "report/line_cells.h"

#include <algorithm>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

GridCell whole_of(const Line& line, Cells cells) {
  return {line.content, cells.front().cell.column, cells.back().cell.column_end};
}

}  // namespace

bool CellReader::is_prose(const Line& line) const {
  constexpr std::size_t kLongest = 90;  // characters, though a table's line may have more
  if (line.row != nullptr) return false;
  return character_count(slice(scan_.text, line.span), kLongest) > kLongest &&
         !labels_.explained(line.content);
}

std::vector<LineCell> CellReader::read(Line& line) const {
  std::vector<LineCell> cells;
  if (line.row == nullptr) {
    if (!divide(line, cells) && !divide_behind_label(line, cells)) {
      cells.push_back(classify(scan_.text, placed(trim_cell(scan_.text, line.span), 0)));
    }
  } else if (!divide_only_cell(line, cells)) {
    cells.reserve(line.row->cells.size());
    for (const GridCell& cell : line.row->cells) cells.push_back(classify(scan_.text, cell));
    if (is_spaced_out(line, cells)) {
      const LineCell whole = classify(scan_.text, whole_of(line, cells));
      cells.clear();
      cells.push_back(whole);
      line.row = nullptr;
      line.dress = Dress::kTabs;
    }
  }
  return cells;
}

// 规　章, 社会 公 益: a label or head whose characters blanks set apart, or a piece of one, alone
// in its line.
bool CellReader::is_spaced_out(const Line& line, Cells cells) const {
  const bool may_be = scan_.table && line.dress == Dress::kAligned;
  if (!may_be || has(cells, CellClass::kValue)) return false;
  const std::string_view whole = slice(scan_.text, line.content);
  const bool is_piece = heads_.is_beginning(whole) ||
                        (scan_.is_open_known() && is_part_of(whole, *scan_.open->entry));
  return is_piece || labels_.is_exact(line.content) || !exact_head(whole).meanings.empty();
}

// Two heads with one blank between, a group and a piece of a label, or a few values below a label
// are a line of text to the document.
bool CellReader::divide(const Line& line, std::vector<LineCell>& cells) const {
  if (!scan_.table) return false;
  const std::vector<Span> pieces = split_blanks(scan_.text, line.span);
  // 社会 公益: a piece of one head.
  const bool is_piece = heads_.is_beginning(slice(scan_.text, line.content));
  if (pieces.size() < 2 || is_piece) return false;
  bool are_heads = true;
  const bool waits = scan_.waits();
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
bool CellReader::divide_only_cell(const Line& line, std::vector<LineCell>& cells) const {
  if (line.row->cells.size() != 1) return false;
  const std::vector<Span> pieces = split_blanks(scan_.text, line.row->cells.front().span);
  const auto is_value = [this](const Span& piece) {
    return is_value_token(slice(scan_.text, piece));
  };
  if (pieces.size() < 2 || !std::all_of(pieces.begin(), pieces.end(), is_value)) return false;
  for (const Span& piece : pieces) add_in_order(piece, cells);
  return true;
}

// So is a row whose label is too long to be seen as one.
bool CellReader::divide_behind_label(const Line& line, std::vector<LineCell>& cells) const {
  if (!labels_.explained(line.content)) return false;
  const std::vector<Span> pieces = split_blanks(scan_.text, line.content);
  std::size_t label = pieces.size();
  while (label > 0 && is_value_token(slice(scan_.text, pieces[label - 1]))) --label;
  if (label == 0 || label == pieces.size()) return false;
  add_in_order({pieces.front().begin, pieces[label - 1].end}, cells);
  for (std::size_t i = label; i < pieces.size(); ++i) add_in_order(pieces[i], cells);
  return true;
}

void CellReader::add_in_order(Span piece, std::vector<LineCell>& cells) const {
  const int place = static_cast<int>(cells.size());
  cells.push_back(classify(scan_.text, {piece, place, place + 1}));
}

// A cell of a line that is none of a grid. Below heads that stand in columns so does a piece of
// them.
GridCell CellReader::placed(Span cell, int place) const {
  if (!heads_.are_in_columns()) return {cell, place, place + 1};
  return {cell, column_at(scan_.text, cell.begin), column_at(scan_.text, cell.end)};
}

}  // namespace gouji
