// Edits of a working copy: the text changes, and the places of all that the reader found in it move
// along.
#include "document/edits.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "input/utf8.h"
#include "input/walk.h"
#include "sorting.h"

namespace gouji {
namespace {

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

bool is_plain_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (!c.valid || c.code == 0) return false;
    at += c.size;
  }
  return true;
}

bool applies(std::string_view text, const Edit& edit, std::size_t max_bytes) {
  const Span& span = edit.span;
  if (span.begin > span.end || span.end > text.size()) return false;
  if (!on_boundary(text, span.begin) || !on_boundary(text, span.end)) return false;
  const std::size_t rest = text.size() - span.size();
  if (edit.text.size() > span.size() && edit.text.size() > max_bytes - std::min(rest, max_bytes)) {
    return false;
  }
  return is_plain_utf8(edit.text);
}

bool ends_line(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

bool has_line_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (ends_line(next_char(text, at))) return true;
  }
  return false;
}

// Whether nothing stands there but blanks that divide neither lines nor cells.
bool is_loose(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const char32_t c = next_char(text, span.begin);
    if (!is_blank(c) || c == '\t' || ends_line(c)) return false;
  }
  return true;
}

// A place behind the end of what an edit replaced.
std::size_t moved(std::size_t at, const Edit& edit) {
  return at - edit.span.size() + edit.text.size();
}

// Where a piece of text that is none of an edit's own stands after it: what the edit replaced of it
// is gone.
Span moved(Span span, const Edit& edit) {
  if (span.end <= edit.span.begin) return span;
  const std::size_t behind = edit.span.begin + edit.text.size();
  if (span.begin >= edit.span.end) return {moved(span.begin, edit), moved(span.end, edit)};
  if (span.begin < edit.span.begin) {
    return {span.begin, span.end < edit.span.end ? edit.span.begin : moved(span.end, edit)};
  }
  return {behind, span.end < edit.span.end ? behind : moved(span.end, edit)};
}

// Where the text of earlier edits stands, through the later ones.
void track(std::vector<std::optional<Span>>& edited, const Edit& edit) {
  for (std::optional<Span>& span : edited) {
    if (!span) continue;
    const bool before = span->end <= edit.span.begin;
    const bool within = span->begin >= edit.span.begin && span->end <= edit.span.end;
    if (!before && span->begin < edit.span.end && within) {
      span.reset();
    } else {
      span = moved(*span, edit);
    }
  }
}

// The structure of a document while edits are applied: its paragraphs and cells in order of place.
class Structure {
 public:
  Structure(std::string& text, Document& document) : text_(text), document_(document) {
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
      if (auto* paragraph = std::get_if<Paragraph>(&document.blocks[b])) {
        pieces_.push_back({&paragraph->span, nullptr, nullptr, false});
        continue;
      }
      auto& grid = std::get<Grid>(document.blocks[b]);
      for (GridRow& row : grid.rows) {
        for (GridCell& cell : row.cells) pieces_.push_back({&cell.span, &row, &grid, false});
      }
    }
  }

  // Where blank cells leave no mark, a text put beside a value may be meant for one of them.
  bool takes(const Edit& edit) const {
    const std::optional<std::size_t> owner = owner_of(edit.span);
    if (!owner || !edit.span.empty()) return true;
    const Piece& piece = pieces_[*owner];
    if (piece.grid == nullptr || piece.grid->dress != Dress::kAligned) return true;
    return piece.span->empty() ||
           (piece.span->begin < edit.span.begin && piece.span->end > edit.span.begin);
  }

  void apply(const Edit& edit) {
    const std::optional<std::size_t> owner = owner_of(edit.span);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Span& span = *pieces_[i].span;
      if (i == owner) {
        span = {std::min(span.begin, edit.span.begin),
                moved(std::max(span.end, edit.span.end), edit)};
        pieces_[i].touched = true;
        continue;
      }
      // A blank cell beside the one that the text belongs to.
      const bool behind = span.empty() && span.begin >= edit.span.end && owner && i > *owner;
      const Span now =
          behind ? Span{moved(span.begin, edit), moved(span.end, edit)} : moved(span, edit);
      if (now.size() != span.size()) pieces_[i].touched = true;
      span = now;
    }
    text_.replace(edit.span.begin, edit.span.size(), edit.text);
    for (Block& block : document_.blocks) {
      auto* grid = std::get_if<Grid>(&block);
      if (grid == nullptr) continue;
      grid->span = moved(grid->span, edit);
      for (GridRow& row : grid->rows) row.span = moved(row.span, edit);
    }
    if (!owner || pieces_[*owner].row == nullptr) return;
    // The moved spans leave out what the edit put at their edges.
    const Piece& piece = pieces_[*owner];
    cover(piece.row->span, *piece.span);
    cover(piece.grid->span, *piece.span);
  }

  // Trims what was changed and reads what now stands on its own or in more than one line.
  void settle(const std::vector<Edit>& edits, const std::vector<std::optional<Span>>& edited) {
    for (const Piece& piece : pieces_) {
      if (piece.touched) *piece.span = trim(text_, *piece.span);
    }
    std::vector<Span> present;
    std::vector<Span> broken;  // with line ends
    for (std::size_t i = 0; i < edited.size(); ++i) {
      if (!edited[i]) continue;
      present.push_back(*edited[i]);
      if (has_line_end(edits[i].text)) broken.push_back(*edited[i]);
    }
    const auto in_order = [](const Span& a, const Span& b) { return a.begin < b.begin; };
    sort_stably(present, in_order);
    sort_stably(broken, in_order);
    rebuild(loose(present), broken);
  }

 private:
  struct Piece {
    Span* span;
    GridRow* row;  // of a cell
    Grid* grid;
    bool touched;
  };

  static void cover(Span& span, const Span& inner) {
    span.begin = std::min(span.begin, inner.begin);
    span.end = std::max(span.end, inner.end);
  }

  // The paragraph or cell that the text of an edit belongs to; none where it stands on its own.
  std::optional<std::size_t> owner_of(const Span& span) const {
    const auto first = static_cast<std::size_t>(
        std::partition_point(pieces_.begin(), pieces_.end(),
                             [&](const Piece& piece) { return piece.span->end < span.begin; }) -
        pieces_.begin());
    std::optional<std::size_t> best;
    int best_rank = 0;
    for (std::size_t i = first; i < pieces_.size() && pieces_[i].span->begin <= span.end; ++i) {
      const Span& piece = *pieces_[i].span;
      int rank = 1;  // it only touches
      if (piece.begin < span.end && piece.end > span.begin) rank = 2;
      if (piece.begin <= span.begin && piece.end >= span.end) rank = 3;
      if (piece == span) rank = 4;
      if (rank <= best_rank) continue;
      best = i;
      best_rank = rank;
    }
    if (best) return best;
    if (first > 0 && is_loose(text_, {pieces_[first - 1].span->end, span.begin})) return first - 1;
    if (first == pieces_.size()) return std::nullopt;
    if (is_loose(text_, {span.end, pieces_[first].span->begin})) return first;
    const bool in_row =
        first > 0 && pieces_[first].row != nullptr && pieces_[first - 1].row == pieces_[first].row;
    return in_row ? std::optional(first - 1) : std::nullopt;
  }

  // Those of the spans that stand in no paragraph and no cell, side by side ones as one.
  std::vector<Span> loose(const std::vector<Span>& present) const {
    std::vector<Span> out;
    auto piece = pieces_.begin();
    for (Span span : present) {
      span = trim(text_, span);
      while (piece != pieces_.end() && piece->span->end <= span.begin) ++piece;
      if (span.empty() || (piece != pieces_.end() && piece->span->begin < span.end)) continue;
      if (!out.empty() &&
          (out.back().end >= span.begin || is_loose(text_, {out.back().end, span.begin}))) {
        out.back().end = std::max(out.back().end, span.end);
      } else {
        out.push_back(span);
      }
    }
    return out;
  }

  // The blocks again: paragraphs parted at new line ends, loose text read, emptied ones left out.
  void rebuild(const std::vector<Span>& loose, const std::vector<Span>& broken) {
    Document out;
    auto next = loose.begin();
    const auto read_loose = [&](std::size_t before) {
      for (; next != loose.end() && next->begin < before; ++next) read_text(text_, *next, {}, out);
    };
    auto line_end = broken.begin();
    for (Block& block : document_.blocks) {
      if (auto* grid = std::get_if<Grid>(&block)) {
        Grid part{grid->dress, {}, {}};
        const auto end_part = [&] {
          if (!part.rows.empty())
            out.blocks.emplace_back(std::exchange(part, {grid->dress, {}, {}}));
        };
        for (GridRow& row : grid->rows) {
          // A table that is aligned with blanks has no blank cells.
          if (grid->dress == Dress::kAligned) {
            std::erase_if(row.cells, [](const GridCell& cell) { return cell.span.empty(); });
          }
          if (row.cells.empty()) continue;
          if (next != loose.end() && next->begin < row.span.begin) end_part();
          read_loose(row.span.begin);
          if (part.rows.empty()) part.span.begin = row.span.begin;
          part.span.end = row.span.end;
          part.rows.push_back(std::move(row));
        }
        end_part();
        continue;
      }
      const auto& [span, heading] = std::get<Paragraph>(block);
      if (span.empty()) continue;
      read_loose(span.begin);
      while (line_end != broken.end() && line_end->end <= span.begin) ++line_end;
      if (line_end != broken.end() && line_end->begin < span.end &&
          has_line_end(slice(text_, span))) {
        std::vector<Span> headings;
        if (heading) headings.push_back({span.begin, span.begin + 1});
        read_text(text_, span, headings, out);
      } else {
        out.blocks.push_back(std::move(block));
      }
    }
    read_loose(text_.size());
    document_ = std::move(out);
  }

  std::string& text_;
  Document& document_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<std::optional<Span>> apply_edits(Reading& reading, const std::vector<Edit>& edits,
                                             std::size_t max_bytes) {
  std::vector<std::optional<Span>> edited;
  Text& text = reading.text;
  const bool flat = text.format == "text";
  Structure structure(text.utf8, reading.document);
  for (const Edit& edit : edits) {
    if (!text.problem.empty() || edited.size() >= kMostEdits ||
        !applies(text.utf8, edit, max_bytes) || (!flat && !structure.takes(edit))) {
      edited.emplace_back();
      continue;
    }
    track(edited, edit);
    edited.push_back(Span{edit.span.begin, edit.span.begin + edit.text.size()});
    std::erase_if(text.undecodable, [&](const Span& place) {
      return place.begin < edit.span.end && place.end > edit.span.begin;
    });
    for (Span& place : text.undecodable) place = moved(place, edit);
    if (flat) {
      text.utf8.replace(edit.span.begin, edit.span.size(), edit.text);
    } else {
      structure.apply(edit);
    }
  }
  const bool any = std::any_of(edited.begin(), edited.end(),
                               [](const std::optional<Span>& span) { return span.has_value(); });
  if (!any) return edited;
  if (flat) {
    reading.document = read_text(text.utf8);
  } else {
    structure.settle(edits, edited);
  }
  return edited;
}

}  // namespace gouji
