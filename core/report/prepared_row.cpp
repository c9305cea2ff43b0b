// Questions to rows and their values.
#include "report/prepared_row.h"

#include <algorithm>

namespace gouji {

std::size_t first_head(const FoundRows& found, const RawRow& row, std::size_t at) {
  for (const std::vector<Head>& line : found.head_groups[row.heads]) {
    for (const Head& head : line) at = std::min(at, head.span.begin);
  }
  return at;
}

Dress dress_of_values(const RawRow& raw) {
  return raw.paragraph && count_filled(raw.values) > 1 ? Dress::kCells : raw.dress;
}

bool are_below(const std::vector<std::pair<int, int>>& heads,
               std::vector<GridCell>::const_iterator value,
               std::vector<GridCell>::const_iterator end) {
  auto head = heads.begin();
  for (; value != end; ++value) {
    if (value->span.empty()) continue;
    while (head != heads.end() && head->second <= value->column) ++head;
    if (head == heads.end() || value->column_end <= head->first) return false;
    ++head;
  }
  return true;
}

}  // namespace gouji
