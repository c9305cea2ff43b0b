// Pieces of labels. In: a text, and the row above. Out: whether that goes on with it, and what both
// name.
#include "report/broken_labels.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"

namespace gouji {

bool BrokenLabels::ends_above(Cells cells, const RowLabel& label) const {
  if (label.first != label.last || !goes_on(cells, label.first)) return false;
  const RowHit whole = with_above(cells, label.first);
  if (whole.row == nullptr) return false;
  if (label.hit.closeness != Closeness::kExact) {
    return whole.row == label.hit.row || whole.closeness == Closeness::kExact;
  }
  return whole.row == label.hit.row && is_part_of(unnamed_above()->words, *whole.row);
}

bool BrokenLabels::goes_on(Cells cells, std::size_t at) const {
  if (with_above(cells, at).closeness == Closeness::kExact) return true;
  const RawRow* above = takes_rest(cells) ? unnamed_above() : nullptr;
  return above != nullptr && begins_label(above->words + std::string(cells[at].text), above->table);
}

// What the text in cell `at` names together with the label above.
RowHit BrokenLabels::with_above(Cells cells, std::size_t at) const {
  if (!takes_rest(cells)) return {};
  return labels_.row_named(unnamed_above()->words + std::string(cells[at].text), false);
}

// Whether the row above may have the rest of its label here. Only one of the pieces has values
// beside it, and a mere number that has some (（11）) is no piece.
bool BrokenLabels::takes_rest(Cells cells) const {
  const RawRow* above = unnamed_above();
  if (above == nullptr || !has_value(above->values)) return above != nullptr;
  return !has(cells, CellClass::kValue) && !is_bare_number(above->words);
}

// The row that ends in the line above, if nobody knows its label.
const RawRow* BrokenLabels::unnamed_above() const {
  if (!scan_.table) return nullptr;
  const std::vector<RawRow>& unknown = scan_.found.unknown[index_of(*scan_.table)];
  const RawRow* above = scan_.open ? &*scan_.open : unknown.empty() ? nullptr : &unknown.back();
  const bool is_above = above != nullptr && !is_known(*above) && above->last_line + 1 == scan_.line;
  return is_above ? above : nullptr;
}

std::size_t BrokenLabels::join(const Line& line, Cells cells, std::size_t at) {
  const RowHit hit = with_above(cells, at);
  if (!scan_.open) {
    std::vector<RawRow>& unknown = scan_.found.unknown[index_of(*scan_.table)];
    scan_.open = std::move(unknown.back());
    unknown.pop_back();
  }
  RawRow& above = *scan_.open;
  if (hit.row != nullptr && hit.row->table != *scan_.table) {
    context_.enter_table_of(hit);
    above.table = *scan_.table;
    above.heads = scan_.last_heads();
    above.in_context = scan_.in_context;
  }
  above.words += cells[at].text;
  above.last_line = scan_.line;
  std::size_t taken = cells.size();
  if (has_value(above.values)) {
    if (hit.row != nullptr) loose_.disown(above.values.size());
  } else {
    // The row stands where its values do.
    RawRow row = row_.begin(line, cells, at, {above.label.begin, cells[at].cell.span.end});
    row.words = std::move(above.words);
    row.span.begin = above.span.begin;
    row.line = above.line;
    row.led += above.led;
    above = std::move(row);
    taken = row_.take_values(above, cells, at + 1);
  }
  name_open(hit);
  return taken;
}

// A group is no row: its label ends with its last piece.
void BrokenLabels::name_open(const RowHit& hit) {
  const bool named = hit.row != nullptr;
  if (!named && (has_value(scan_.open->values) || !is_group(scan_.open->words))) return;
  RawRow& row = *scan_.open;
  for (std::size_t i = row.line; i <= scan_.line; ++i) scan_.found.is_table[i] = true;
  heads_.end();
  row.entry = hit.row;
  row.closeness = hit.closeness;
  row.line = scan_.line;
  if (!named) scan_.open.reset();
}

bool BrokenLabels::take(const Line& line, Cells cells, std::size_t at) {
  const std::string_view text = cells[at].text;
  if (scan_.is_open_known() && is_part_of(text, *scan_.open->entry)) {
    row_.add_words(text);
    if (scan_.open->values.empty()) scan_.open->span.end = line.span.end;
    scan_.mark_line();
    return true;
  }
  if (!goes_on(cells, at)) return false;
  join(line, cells, at);
  return true;
}

bool BrokenLabels::take_last(const Line& line, Cells cells) {
  const std::size_t at = last_text(cells);
  const Cells before = cells.first(at);
  const bool beside_group = std::all_of(before.begin(), before.end(), [](const LineCell& cell) {
    return cell.kind == CellClass::kBlank || is_part_of_any(cell.text);
  });
  return beside_group && take(line, cells, at);
}

bool BrokenLabels::take_with_values(const Line& line, Cells cells, std::size_t first_value,
                                    std::size_t last) {
  if (!scan_.waits() || row_.begins_another(cells[last].text)) return false;
  RawRow& row = *scan_.open;
  const Cells before = cells.first(first_value);
  const auto rest = std::find_if(before.begin(), before.end(), [&row](const LineCell& cell) {
    return cell.kind == CellClass::kText && is_part_of(cell.text, *row.entry);
  });
  if (rest != before.end()) {
    row_.add_words(rest->text);
  } else if (!is_part_of_group(cells[first_text(cells)].text, *row.entry)) {
    return false;
  }
  if (line.dress == Dress::kAligned) row.dress = Dress::kAligned;
  row.values.clear();  // the blanks beside the first line of the label
  row_.add_line(line, cells.subspan(first_value));
  return true;
}

}  // namespace gouji
