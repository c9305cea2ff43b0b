// Heads. In: a line of texts. Out: those that are heads, with what they announce, among those above
// the rows.
#include "report/head_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "document/tokens.h"

namespace gouji {
namespace {

// Whether the line above has the same heads.
bool is_same_line(const HeadLines& group, const std::vector<Head>& heads) {
  return !group.empty() && heads.size() > 1 &&
         std::equal(heads.begin(), heads.end(), group.back().begin(), group.back().end(),
                    [](const Head& a, const Head& b) { return a.words == b.words; });
}

}  // namespace

bool HeadReader::are_in_columns() const { return collecting_ && in_columns_ && scan_.has_heads(); }

bool HeadReader::is_beginning(std::string_view text) const {
  return collecting_ && begins_head(text, *scan_.table);
}

bool HeadReader::is_piece(std::string_view text) const {
  return collecting_ && (pieces_.have_beginning_of(text) || begins_head(text, *scan_.table));
}

void HeadReader::begin() {
  if (scan_.has_heads()) scan_.found.head_groups.emplace_back();
  if (!collecting_) pieces_.forget();
  collecting_ = true;
}

LineHeads HeadReader::read(const Line& line, Cells cells) {
  LineHeads read;
  const bool by_blanks = line.row == nullptr && cells.size() > 1;
  for (const LineCell& cell : cells) {
    if (cell.kind != CellClass::kText) continue;
    read.heads.push_back({match_head(cell.text), cell.cell.span, cell.cell.column,
                          cell.cell.column_end, std::string(cell.text), false});
    read.heads.back().by_blanks = by_blanks;
  }
  pieces_.join_neighbours(line, read.heads);
  const HeadPieces::Joined joined = pieces_.join_broken_cell(line, cells, read.heads);
  read.above = joined.above;
  read.goes_on = joined.goes_on;
  const bool places_tell =
      line.row == nullptr || line.dress == Dress::kAligned || line.dress == Dress::kPipes;
  const bool below_heads = scan_.table && collecting_;
  if (below_heads && places_tell) {
    const bool in_order = in_order_ && last_line_ + 1 == scan_.line;
    read.ended_some = pieces_.join_above(line, read.heads, in_order);
  }
  for (const Head& head : read.heads) {
    if (head.hit.meanings.empty()) continue;
    ++read.known;
    const bool is_piece = below_heads && pieces_.may_be_piece(head.words, head.hit);
    if (!read.announced && !is_piece) read.announced = announces(head.hit);
  }
  return read;
}

void HeadReader::add(const Line& line, Cells cells, LineHeads&& read) {
  HeadLines& lines = scan_.heads();
  if (!read.goes_on && is_same_line(lines, read.heads)) return;
  if (!read.goes_on || lines.empty()) lines.emplace_back();
  std::move(read.heads.begin(), read.heads.end(), std::back_inserter(lines.back()));
  last_line_ = scan_.line;
  if (line.row == nullptr) return;
  const bool by_blanks_alone = line.dress == Dress::kAligned;
  in_columns_ = by_blanks_alone && !by_single_blanks(cells);
  in_order_ = by_blanks_alone && !in_columns_;
}

// Where each head is a line, one that no form has (小计) comes to light when no values follow.
void HeadReader::add_last(const RawRow& lone) {
  constexpr std::size_t kLongest = 6;  // characters
  HeadLines& group = scan_.heads();
  const bool follows = collecting_ && !in_columns_ && lone.paragraph &&
                       lone.line == last_line_ + 1 && !group.empty() && group.back().size() == 1;
  if (!follows || character_count(lone.words, kLongest) > kLongest) return;
  group.push_back({{{}, lone.label, 0, 1, lone.words, false}});
  scan_.found.is_table[lone.line] = true;
}

}  // namespace gouji
