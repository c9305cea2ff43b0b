// Placement of values. In: the cells after a label. Out: the column of each.
#include "report/placement.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {
namespace {

std::vector<std::size_t> filled_indices(const std::vector<GridCell>& values) {
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].span.empty()) filled.push_back(i);
  }
  return filled;
}

}  // namespace

void Alignment::learn(const std::vector<GridCell>& values, std::size_t columns, int label_column,
                      Dress dress) {
  const std::vector<std::size_t> filled = filled_indices(values);
  if (filled.size() != columns || columns == 0) return;
  if (filled.back() - filled.front() + 1 == columns) {
    ++offsets_[{label_column, values.size()}][filled.front()];
  }
  if (dress != Dress::kAligned) return;
  std::vector<std::pair<int, int>>& places = positions_[columns];
  if (places.empty()) {
    for (const std::size_t i : filled) {
      places.emplace_back(values[i].column, values[i].column_end);
    }
    return;
  }
  // Values of several digits reach further: a column is as wide as its widest.
  for (std::size_t c = 0; c < columns; ++c) {
    const GridCell& cell = values[filled[c]];
    places[c].first = std::min(places[c].first, cell.column);
    places[c].second = std::max(places[c].second, cell.column_end);
  }
}

void Alignment::heads(const std::vector<std::pair<int, int>>& places, Dress dress) {
  if (dress == Dress::kAligned && positions_[places.size()].empty()) {
    positions_[places.size()] = places;
  }
}

std::optional<std::size_t> Alignment::offset(std::size_t least, std::size_t most, Key key) const {
  if (least == most) return least;
  const auto learned = offsets_.find(key);
  if (learned == offsets_.end()) return std::nullopt;
  std::optional<std::size_t> best;
  std::size_t rows = 0;
  for (const auto& [value, count] : learned->second) {
    if (value < least || value > most || count <= rows) continue;
    best = value;
    rows = count;
  }
  return best;
}

bool Alignment::by_position(const std::vector<GridCell>& values, std::size_t columns,
                            Placement& placement) const {
  const auto known = positions_.find(columns);
  if (known == positions_.end() || known->second.size() != columns) return false;
  std::size_t next = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].span.empty()) continue;
    // The column whose middle is nearest.
    std::size_t best = columns;
    int distance = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      const auto [begin, end] = known->second[c];
      const int away = std::abs((values[i].column + values[i].column_end) - (begin + end));
      if (best == columns || away < distance) {
        best = c;
        distance = away;
      }
    }
    if (best == columns || best < next) return false;
    placement.at[best] = i;
    next = best + 1;
  }
  return true;
}

Placement Alignment::place(const std::vector<GridCell>& values, std::size_t columns,
                           int label_column, Dress dress, bool blanks_lost) const {
  Placement placement;
  placement.at.assign(columns, std::nullopt);
  const std::vector<std::size_t> filled = filled_indices(values);
  const auto from = [&](std::size_t offset) {
    for (std::size_t c = 0; c < columns && offset + c < values.size(); ++c) {
      placement.at[c] = offset + c;
    }
  };
  if (filled.empty()) {
    if (values.size() >= columns) {
      const std::optional<std::size_t> at =
          offset(0, values.size() - columns, {label_column, values.size()});
      from(at.value_or(0));
    }
    return placement;
  }
  if (filled.size() == columns) {
    for (std::size_t c = 0; c < columns; ++c) placement.at[c] = filled[c];
    return placement;
  }
  if (filled.size() > columns) {
    placement.fit = Fit::kMore;
    from(filled.front());
    return placement;
  }
  if (dress == Dress::kAligned || blanks_lost) {
    if (!by_position(values, columns, placement)) {
      placement.fit = Fit::kFewer;
      placement.at.assign(columns, std::nullopt);
    }
    return placement;
  }
  if (values.size() == columns) {
    from(0);
    return placement;
  }
  const std::size_t core = filled.back() - filled.front() + 1;
  if (values.size() > columns && core <= columns) {
    const std::size_t least = filled.back() + 1 > columns ? filled.back() + 1 - columns : 0;
    const std::size_t most = std::min(filled.front(), values.size() - columns);
    if (const std::optional<std::size_t> at = offset(least, most, {label_column, values.size()})) {
      from(*at);
      return placement;
    }
  }
  placement.fit = Fit::kFewer;
  return placement;
}

}  // namespace gouji
