// Pieces of heads. In: the texts of a line, and pieces that lines above left. Out: whole heads.
#include "report/head_pieces.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestPiece = 10;  // characters
constexpr std::size_t kMostBelow = 64;     // lines of heads below one that goes on in the last

bool is_long(const Head& head) {
  return character_count(head.words, kLongestPiece) > kLongestPiece;
}

bool is_exact(const HeadHit& hit) {
  return std::any_of(hit.meanings.begin(), hit.meanings.end(), [](const HeadHit::Meaning& meaning) {
    return meaning.closeness == Closeness::kExact;
  });
}

// Whether the text ends the head that `above` began.
bool ends_head(const Head& above, std::string_view text) {
  return !is_exact(exact_head(above.words)) &&
         !exact_head(above.words + std::string(text)).meanings.empty();
}

}  // namespace

// A head of this table as the form has it.
bool HeadPieces::is_exact_here(const HeadHit& hit) const {
  return std::any_of(
      hit.meanings.begin(), hit.meanings.end(), [this](const HeadHit::Meaning& meaning) {
        return meaning.table == scan_.table && meaning.closeness == Closeness::kExact;
      });
}

bool HeadPieces::may_be_piece(std::string_view words, const HeadHit& hit) const {
  return !hit.names(*scan_.table) && begins_head(words, *scan_.table);
}

bool HeadPieces::have_beginning_of(std::string_view text) const {
  const auto ends = [text](const Head& above) { return ends_head(above, text); };
  const bool ends_line_above = tail_ && tail_line_ + 1 == scan_.line && ends(*tail_);
  return ends_line_above || std::any_of(pieces_.begin(), pieces_.end(), ends);
}

// Blanks inside a head, where blanks divide cells (上一年 项目数量, 自 然 人).
void HeadPieces::join_neighbours(const Line& line, std::vector<Head>& heads) const {
  const bool blanks_divide = line.row == nullptr || line.dress == Dress::kAligned;
  if (!blanks_divide || heads.size() > kMostPieces) return;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    Head whole = heads[i];
    for (std::size_t next = i + 1; next < heads.size(); ++next) {
      if (is_exact_here(whole.hit) || is_exact_here(heads[next].hit)) break;
      if (is_long(whole)) break;
      whole.words += heads[next].words;
      whole.hit = exact_head(whole.words);
      if (whole.hit.meanings.empty()) continue;
      whole.span.end = heads[next].span.end;
      whole.column_end = heads[next].column_end;
      whole.joined = true;
      heads[i] = std::move(whole);
      const auto first = heads.begin() + static_cast<std::ptrdiff_t>(i + 1);
      heads.erase(first, heads.begin() + static_cast<std::ptrdiff_t>(next + 1));
      break;
    }
  }
}

// A line break inside a cell, where tabs divide cells: the last cell of the line above and the
// first of this one are one (商业⏎企业), and what follows stands as far to the right.
HeadPieces::Joined HeadPieces::join_broken_cell(const Line& line, Cells cells,
                                                std::vector<Head>& heads) {
  const std::optional<Head> above = std::exchange(tail_, std::nullopt);
  const bool follows = above && tail_line_ + 1 == scan_.line;
  if (heads.empty() || (line.row != nullptr && line.dress != Dress::kTabs)) return {};
  if (cells.back().kind == CellClass::kText) {
    tail_ = heads.back();
    tail_line_ = scan_.line;
  }
  Head& first = heads.front();
  if (!follows || cells.front().kind != CellClass::kText) return {};
  if (is_exact_here(above->hit) || is_exact_here(first.hit)) return {};
  if (is_long(*above)) return {};
  const HeadHit& whole = exact_head(above->words + first.words);
  if (whole.meanings.empty()) return {};
  HeadLines& group = scan_.heads();
  const bool was_head =
      !group.empty() && !group.back().empty() && group.back().back().span == above->span;
  if (was_head) group.back().pop_back();
  first.hit = whole;
  first.span.begin = above->span.begin;
  first.words = above->words + first.words;
  first.joined = true;
  for (Head& head : heads) {
    head.column += above->column;
    head.column_end += above->column;
  }
  if (tail_) tail_ = heads.back();
  scan_.found.is_table[scan_.line - 1] = true;
  return {above->span, was_head && line.row != nullptr};
}

// Heads that were broken over lines (社会公益⏎组织): a piece joins those above it with which it
// makes a head.
bool HeadPieces::join_above(const Line& line, std::vector<Head>& heads, bool in_order) {
  if (in_order) place_in_order(heads);
  // Those over blocks stand in the middle of their lines: 复议⏎未经复议⏎后起⏎直接起诉⏎诉.
  const bool one_a_line =
      line.row == nullptr && heads.size() == 1 && *scan_.table != TableId::kDisputes;
  std::vector<Head> pieces;  // of this line, alone and with those above
  std::vector<Head> left;
  for (Head& head : heads) {
    const bool taken = !is_exact(head.hit) && join_one(head, pieces, one_a_line);
    if (!taken) left.push_back(std::move(head));
  }
  const bool any_taken = left.size() < heads.size();
  heads = std::move(left);
  pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
  constexpr std::size_t kMostWaiting = 24;
  if (pieces_.size() > kMostWaiting) {
    pieces_.erase(pieces_.begin(), pieces_.end() - kMostWaiting);
  }
  return any_taken;
}

// Puts each piece below the next one above with which it makes a head, where single blanks divide
// both lines.
void HeadPieces::place_in_order(std::vector<Head>& heads) const {
  std::size_t next = 0;
  for (Head& head : heads) {
    for (std::size_t i = next; i < pieces_.size(); ++i) {
      const std::string words = pieces_[i].words + head.words;
      if (exact_head(words).meanings.empty() && !begins_head(words, *scan_.table)) continue;
      head.column = pieces_[i].column;
      head.column_end = pieces_[i].column_end;
      next = i + 1;
      break;
    }
  }
}

// True if a head above that is in the group already took the piece. Else the piece takes what is
// above it, or waits for more in `pieces`.
bool HeadPieces::join_one(Head& head, std::vector<Head>& pieces, bool one_a_line) {
  if (is_long(head)) return false;
  if (essence(head.words).empty()) return false;  // a bracket says nothing
  std::vector<Head> longer;
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    const Head& piece = pieces_[i];
    if (piece.column >= head.column_end || head.column >= piece.column_end) continue;
    const std::string words = piece.words + head.words;
    const HeadHit& whole = exact_head(words);
    if (whole.meanings.empty() || may_be_piece(words, whole)) {
      if (longer.empty()) longer.push_back({{}, piece.span, head.column, head.column_end, words});
      continue;
    }
    scan_.mark_line();
    if (Head* const other = head_at(piece.span)) {
      other->hit = whole;
      other->joined = true;
      return true;
    }
    if (one_a_line && insert_above({whole, piece.span, piece.column, piece.column_end, words})) {
      return true;
    }
    if (one_a_line) head.span = piece.span;
    head.hit = whole;
    head.joined = true;
    return false;
  }
  pieces.insert(pieces.end(), longer.begin(), longer.end());
  pieces.push_back(head);
  return false;
}

// Where heads are lines of their own, their order is that in which they begin. False: it is the
// last.
bool HeadPieces::insert_above(Head head) {
  HeadLines& group = scan_.heads();
  std::size_t at = group.size();
  while (at > 0 && group.size() - at <= kMostBelow && !group[at - 1].empty() &&
         group[at - 1].front().span.begin > head.span.begin) {
    --at;
  }
  if (at == group.size() || group.size() - at > kMostBelow) return false;
  head.joined = true;
  group.insert(group.begin() + static_cast<std::ptrdiff_t>(at), {std::move(head)});
  return true;
}

// The head of the group that stands there, which is one of the last; null: none.
Head* HeadPieces::head_at(Span span) {
  std::size_t left = kMostBelow;
  HeadLines& group = scan_.heads();
  for (auto line = group.rbegin(); line != group.rend() && left > 0; ++line, --left) {
    for (Head& head : *line) {
      if (head.span == span) return &head;
    }
    if (!line->empty() && line->front().span.end <= span.begin) return nullptr;
  }
  return nullptr;
}

}  // namespace gouji
