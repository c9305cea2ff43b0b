// Labels of rows. In: the cells of a line. Out: those that name a row, and which.
#include "report/row_labels.h"

#include <algorithm>
#include <vector>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// （六）其他处理 heads the rows of form 2021: where the label of one of them follows, in whatever
// wording, it is no row.
bool is_group_of(const RowHit& hit, Cells behind) {
  return std::any_of(behind.begin(), behind.end(), [&hit](const LineCell& cell) {
    return cell.kind == CellClass::kText && may_be_row_of(cell.text, *hit.row);
  });
}

}  // namespace

RowLabel LabelFinder::find(const Line& line, Cells cells, std::size_t limit, bool any_value) const {
  RowLabel best;
  const bool divided_by_blanks =
      line.dress == Dress::kAligned && line.row != nullptr && cells.size() <= kMostPieces;
  const bool lone_text = cells.size() > 1 && count_of(cells, CellClass::kText) == 1;
  for (std::size_t i = limit; i-- > 0 && best.hit.row == nullptr;) {
    if (cells[i].kind != CellClass::kText) continue;
    // Where blanks divide cells, a label may be in several of them.
    for (std::size_t first = i + 1; first-- > 0;) {
      if (cells[first].kind != CellClass::kText) break;
      if (first < i && !divided_by_blanks) break;
      Span span{cells[first].cell.span.begin, cells[i].cell.span.end};
      RowHit hit = row_named(slice(scan_.text, span), any_value || lone_text);
      if (hit.row == nullptr && first == i) {
        const std::optional<Span> words = explained(span);
        if (words && (any_value || values_follow())) {
          span = *words;
          hit = row_named(slice(scan_.text, span), true);
        }
      }
      if (hit.closeness <= best.hit.closeness) continue;
      // A text beside the label, in the place of a number, is no other wording of it.
      const bool ends_before = first < i && hit.closeness != Closeness::kExact &&
                               is_exact({span.begin, cells[i - 1].cell.span.end});
      if (!ends_before) best = {hit, first, i, span};
    }
    if (best.hit.row != nullptr && is_group_of(best.hit, cells.subspan(i + 1, limit - i - 1))) {
      return {};
    }
  }
  return best;
}

RowHit LabelFinder::row_named(std::string_view label, bool in_row) const {
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
bool LabelFinder::is_in_its_place(std::string_view label, const RowEntry& row) const {
  const int ordinal = leading_number(label).ordinal;
  for (const RowSpec* spec : row.specs) {
    if (spec != nullptr && leading_number(spec->number).ordinal == ordinal) return true;
  }
  const std::vector<RawRow>& rows = scan_.found.rows[index_of(row.table)];
  if (!scan_.is_open_known() && rows.empty()) return false;
  const RowEntry& above = scan_.is_open_known() ? *scan_.open->entry : *rows.back().entry;
  return above.group == row.group || may_be_row_of(label, above);
}

std::optional<Span> LabelFinder::explained(Span span) const {
  if (!scan_.is_in_table()) return std::nullopt;
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

bool LabelFinder::is_exact(Span span) const {
  return match_row(slice(scan_.text, span), scan_.table).closeness == Closeness::kExact;
}

bool LabelFinder::may_be_label(std::string_view text) const {
  return scan_.table != TableId::kDisputes && scan_.is_in_table() && !is_group(text) &&
         exact_head(text).meanings.empty();
}

bool LabelFinder::are_side_by_side(Cells cells) const {
  constexpr std::ptrdiff_t kLeast = 3;
  return std::count_if(cells.begin(), cells.end(), [this](const LineCell& cell) {
           return cell.kind == CellClass::kText && is_exact(cell.cell.span);
         }) >= kLeast;
}

// Whether the line below begins with a value.
bool LabelFinder::values_follow() const {
  if (scan_.line + 1 == scan_.lines.size()) return false;
  const Line& next = scan_.lines[scan_.line + 1];
  const std::vector<Span> pieces = split_blanks(scan_.text, next.content);
  return !pieces.empty() && is_value_token(slice(scan_.text, pieces.front()));
}

// Whether the row above has its cells on lines of their own.
bool LabelFinder::has_cells_below() const {
  return scan_.open && scan_.open->paragraph && has_value(scan_.open->values);
}

}  // namespace gouji
