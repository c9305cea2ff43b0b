// Values that no row took. In: lines of them. Out: doubts of the rows beside them.
#include "report/loose_values.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/tokens.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// A lone value that is no number of a page.
bool is_end_of_number(Cells cells) {
  constexpr std::size_t kLongestPage = 3;  // digits
  if (cells.size() != 1 || cells.front().kind != CellClass::kValue) return false;
  const std::string_view text = cells.front().text;
  return !is_placeholder(text) && (text.size() > kLongestPage || starts_with_any(text, {"0", "."}));
}

}  // namespace

void LooseValues::give_to(RawRow& row) {
  row.lost = std::exchange(lost_, 0);
  row.led = std::exchange(led_, 0);
  if (have_places_ && is_divided(row)) row.lost = 0;
}

void LooseValues::forget() {
  lost_ = 0;
  led_ = 0;
}

void LooseValues::count(Cells cells) {
  if (!scan_.table) return;
  const std::size_t values = count_of(cells, CellClass::kValue);
  scan_.found.loose[index_of(*scan_.table)] += values;
  led_ += values;
}

// Values that no row takes, where a place on the page is all that tells the row: they may be
// those of the row above or below, or the end of a number too long for its column.
void LooseValues::note(const Line& line, Cells cells) {
  const bool has_places = line.dress == Dress::kAligned && line.row != nullptr;
  if (scan_.table && ends_amount(cells)) {
    scan_.open->lost = std::max<std::size_t>(scan_.open->lost, 1);
  }
  if (!scan_.table || !(has_places || is_end_of_number(cells))) return;
  lost_ = count_of(cells, CellClass::kValue);
  have_places_ = has_places;
  std::vector<RawRow>& rows = scan_.rows();
  if (!scan_.open && rows.empty()) return;
  RawRow& above = scan_.open ? *scan_.open : rows.back();
  if (above.dress == Dress::kMarkup) return;  // no value gets out of such a row
  if (has_places && is_divided(above)) return;
  above.lost = std::max(above.lost, lost_);
}

void LooseValues::disown(std::size_t values) {
  std::vector<RawRow>& rows = scan_.rows();
  if (!rows.empty() && rows.back().lost == values) rows.back().lost = 0;
  lost_ = 0;
}

// 400 below 9876.5: digits that an amount of four decimals lacks.
bool LooseValues::ends_amount(Cells cells) const {
  constexpr std::size_t kDecimals = 4;
  if (count_of(cells, CellClass::kValue) != 1 || !scan_.open || scan_.open->values.empty()) {
    return false;
  }
  const std::string_view last = slice(scan_.text, scan_.open->values.back().span);
  const std::size_t point = last.find('.');
  if (point == last.npos || last.size() - point - 1 >= kDecimals) return false;
  const std::string_view text = cells[first_of(cells, CellClass::kValue)].text;
  return last.size() - point - 1 + text.size() == kDecimals &&
         text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace gouji
