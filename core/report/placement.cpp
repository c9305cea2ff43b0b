// Placement of values. In: the cells after a label. Out: the column of each.
#include "report/placement.h"

#include <algorithm>
#include <set>
#include <span>

namespace gouji {
namespace {

std::vector<std::size_t> filled_indices(const std::vector<GridCell>& values) {
  std::vector<std::size_t> filled;
  filled.reserve(values.size());
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
    ++shapes_[label_column][{filled.front(), values.size(), values[filled.front()].column}];
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
  if (dress == Dress::kAligned) {
    if (positions_[places.size()].empty()) positions_[places.size()] = places;
    return;
  }
  for (std::size_t c = 1; c < places.size(); ++c) {
    if (places[c].first != places[c - 1].first + 1) return;
  }
  if (!places.empty()) begin_of_heads_ = places.front().first;
}

// Whether the values of many rows begin at one position of the grid, and only those of this shape
// at another: a row that has lost a cell tells nothing of one that has as many.
bool Alignment::stands_alone(const Shape& shape) const {
  constexpr std::size_t kMany = 5;
  std::set<int> begins;
  std::size_t others = 0;
  for (const auto& [label, shapes] : shapes_) {
    for (const auto& [other, rows] : shapes) {
      if (other == shape) continue;
      begins.insert(other.begin);
      others += rows;
    }
  }
  return others >= kMany && begins.size() == 1 && *begins.begin() != shape.begin;
}

// The offset at which the columns begin, if the complete rows leave only one possible.
std::optional<std::size_t> Alignment::offset(const std::vector<GridCell>& values,
                                             std::size_t columns, int label_column,
                                             Dress dress) const {
  std::set<std::size_t> possible;
  const auto same_label = shapes_.find(label_column);
  if (same_label != shapes_.end()) {
    // Rows with as many positions tell most.
    bool same_count = false;
    for (const auto& [shape, rows] : same_label->second) {
      if (shape.count != values.size()) continue;
      if (rows == 1 && dress != Dress::kCells && stands_alone(shape)) return std::nullopt;
      same_count = true;
      possible.insert(shape.offset);
    }
    for (const auto& [shape, rows] : same_label->second) {
      if (!same_count) possible.insert(shape.offset);
    }
  } else {
    // Labels elsewhere: in a grid the values of all rows begin at the same position.
    std::set<int> begins;
    for (const auto& [label, shapes] : shapes_) {
      for (const auto& [shape, rows] : shapes) begins.insert(shape.begin);
    }
    const bool grid = dress != Dress::kCells;  // there, spanned positions are left out
    if (grid && begins.size() == 1 && *begins.begin() >= values.front().column) {
      possible.insert(static_cast<std::size_t>(*begins.begin() - values.front().column));
    }
  }
  if (possible.size() == 1) return *possible.begin();
  if (!possible.empty() && same_label != shapes_.end()) return std::nullopt;
  // No complete row tells: the values stand under their heads.
  if (possible.empty() && begin_of_heads_ && *begin_of_heads_ >= values.front().column) {
    return static_cast<std::size_t>(*begin_of_heads_ - values.front().column);
  }
  if (values.size() == columns) return 0;
  const std::vector<std::size_t> filled = filled_indices(values);
  if (filled.empty() || values.size() < columns) return std::nullopt;
  const std::size_t least = filled.back() + 1 > columns ? filled.back() + 1 - columns : 0;
  const std::size_t most = std::min(filled.front(), values.size() - columns);
  if (least == most) return least;
  return std::nullopt;
}

// The offset of a row that has enough values to fill the columns in order, where a blank among them
// says that they stand otherwise: as in rows that have as many positions, or below the heads. Of
// values side by side it is not known: a row may stand further right as a whole.
std::optional<std::size_t> Alignment::firm_offset(const std::vector<GridCell>& values,
                                                  const std::vector<std::size_t>& filled,
                                                  std::size_t columns, int label_column) const {
  if (filled.back() - filled.front() + 1 == filled.size()) return std::nullopt;
  std::optional<std::size_t> at;
  std::size_t most = 0;
  std::size_t others = 0;
  const auto same_label = shapes_.find(label_column);
  if (same_label != shapes_.end()) {
    for (const auto& [shape, rows] : same_label->second) {
      if (shape.count != values.size()) continue;
      if (rows > most) at = shape.offset;
      others += std::min(rows, most);
      most = std::max(rows, most);
    }
  }
  if (at && most <= others) return std::nullopt;
  if (!at && begin_of_heads_ && *begin_of_heads_ >= values.front().column) {
    at = static_cast<std::size_t>(*begin_of_heads_ - values.front().column);
  }
  const bool fits = at && *at <= filled.front() && *at + columns <= values.size();
  return fits ? at : std::nullopt;
}

bool Alignment::by_position(const std::vector<GridCell>& values, std::size_t columns,
                            Placement& placement) const {
  const auto known = positions_.find(columns);
  if (known == positions_.end() || known->second.size() != columns) return false;
  // Columns that are not apart are none: the rows are divided by single blanks.
  constexpr int kLeastGap = 2;
  for (std::size_t c = 1; c < columns; ++c) {
    if (known->second[c].first < known->second[c - 1].second + kLeastGap) return false;
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].span.empty()) continue;
    // The column in whose reach it stands, which must be one.
    std::size_t best = columns;
    for (std::size_t c = 0; c < columns; ++c) {
      const auto [begin, end] = known->second[c];
      if (values[i].column > end || values[i].column_end < begin) continue;
      if (best != columns) return false;
      best = c;
    }
    if (best == columns || best < next) return false;
    placement.at[best] = i;
    next = best + 1;
  }
  return true;
}

Placement Alignment::place(const std::vector<GridCell>& values, Width width, int label_column,
                           Dress dress, bool blanks_lost) const {
  const std::size_t columns = width.columns;
  Placement placement;
  placement.at.assign(columns, std::nullopt);
  const std::vector<std::size_t> filled = filled_indices(values);
  const auto from = [&](std::size_t offset) {
    for (std::size_t c = 0; c < columns && offset + c < values.size(); ++c) {
      placement.at[c] = offset + c;
    }
  };
  if (filled.empty()) {
    // All blank: their order is no question.
    if (values.size() >= columns) from(offset(values, columns, label_column, dress).value_or(0));
    return placement;
  }
  const bool by_place = dress == Dress::kAligned || blanks_lost;
  if (filled.size() >= columns) {
    const std::optional<std::size_t> at =
        by_place ? std::nullopt : firm_offset(values, filled, columns, label_column);
    if (at) {
      from(*at);
      placement.by_place = filled.back() >= *at + columns;
    } else if (filled.size() > columns) {
      from(filled.front());
    } else {
      for (std::size_t c = 0; c < columns; ++c) placement.at[c] = filled[c];
    }
    if (placement.by_place || filled.size() > columns) placement.fit = Fit::kMore;
    return placement;
  }
  if (by_place) {
    if (!by_position(values, columns, placement)) {
      placement.fit = Fit::kFewer;
      placement.at.assign(columns, std::nullopt);
    }
    return placement;
  }
  const std::optional<std::size_t> at = offset(values, columns, label_column, dress);
  const bool inside = at && *at <= filled.front() && filled.back() < *at + columns &&
                      *at + columns <= values.size() + width.idle;
  if (inside) {
    from(*at);
    return placement;
  }
  placement.fit = Fit::kFewer;
  return placement;
}

namespace {

bool overlap(const GridCell& cell, const std::pair<int, int>& place) {
  return cell.column < place.second && place.first < cell.column_end;
}

bool agree(const std::vector<std::pair<int, int>>& a, const std::vector<std::pair<int, int>>& b) {
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (a[c].first >= b[c].second || b[c].first >= a[c].second) return false;
  }
  return true;
}

// One cell after the other, as many as columns.
bool is_full_row(std::span<const GridCell> values, std::size_t columns) {
  if (values.size() != columns) return false;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i].column != values[i - 1].column_end) return false;
  }
  return true;
}

}  // namespace

void TableColumns::learn(const std::vector<GridCell>& values, std::size_t columns,
                         std::size_t block, int label_column) {
  const std::vector<std::size_t> filled = filled_indices(values);
  reach_down_ = reach_down_ || (!values.empty() && values.back().rows > 1);
  if (filled.size() != columns || columns == 0) return;
  Places places;
  for (const std::size_t i : filled) places.emplace_back(values[i].column, values[i].column_end);
  ++rows_[{columns, block, label_column}][places];
  ++rows_[{columns, block, kAnyLabel}][places];
}

void TableColumns::heads(const std::vector<std::pair<int, int>>& places, std::size_t block) {
  for (std::size_t c = 1; c < places.size(); ++c) {
    if (places[c].first < places[c - 1].second) return;
  }
  heads_.try_emplace(block, places);
}

// Rows that agree tell most, one alone only what the heads say too.
TableColumns::Told TableColumns::find(std::size_t columns, std::size_t block,
                                      int label_column) const {
  const auto known = heads_.find(block);
  const Places* heads =
      known != heads_.end() && known->second.size() == columns ? &known->second : nullptr;
  for (const int label : {label_column, kAnyLabel}) {
    const auto rows = rows_.find({columns, block, label});
    if (rows == rows_.end()) continue;
    const Places* best = nullptr;
    std::size_t most = 0;
    std::size_t all = 0;
    for (const auto& [places, count] : rows->second) {
      if (count > most) best = &places;
      most = std::max(most, count);
      all += count;
    }
    const bool torn = most * 2 <= all || (all == 1 && heads != nullptr && !agree(*best, *heads));
    return torn ? Told{heads, true} : Told{best, false};
  }
  return {heads, false};
}

std::optional<Placement> TableColumns::place(const std::vector<GridCell>& values,
                                             std::size_t columns, std::size_t block,
                                             int label_column) const {
  const Told told = find(columns, block, label_column);
  const std::size_t filled = filled_indices(values).size();
  if (filled == 0 || (told.places == nullptr && !told.torn)) return std::nullopt;
  Placement placement;
  placement.at.assign(columns, std::nullopt);
  const auto in_order = [&] {
    placement.fit = Fit::kExact;
    for (std::size_t c = 0; c < columns; ++c) placement.at[c] = c;
    return placement;
  };
  // A group or a head above that spans a row too many moves a row, or its end, to the right.
  if (filled == columns && values.size() == columns) return in_order();
  const auto fewer = [&] {
    placement.fit = Fit::kFewer;
    placement.at.assign(columns, std::nullopt);
    return placement;
  };
  const auto unknown = [&]() -> std::optional<Placement> {
    if (filled >= columns) return std::nullopt;
    return is_full_row(values, columns) ? in_order() : fewer();
  };
  if (told.places == nullptr || (told.torn && filled < columns)) return unknown();
  // One cell for each column, but not below it: the row has moved as a whole, unless the blank at
  // the end that sticks out is padding, and a cell at the other end missing.
  const bool right = values.front().column >= told.places->front().second;
  std::span<const GridCell> row(values);
  while (right && row.size() > columns && row.back().span.empty()) row = row.first(row.size() - 1);
  if (is_full_row(row, columns) && !overlap(row.front(), told.places->front())) {
    return (right ? row.back() : row.front()).span.empty() ? fewer() : in_order();
  }
  // A row that ends before the last column lacks a cell, which may be any of them.
  const bool ends_before = values.back().column_end <= told.places->back().first;
  if (ends_before && !reach_down_) return unknown();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool blank = values[i].span.empty();
    std::size_t over = 0;  // columns in which it stands
    for (std::size_t c = 0; c < columns; ++c) {
      if (!overlap(values[i], (*told.places)[c])) continue;
      ++over;
      const bool taken = placement.at[c] && !values[*placement.at[c]].span.empty();
      if (taken && !blank) return unknown();
      if (!taken) placement.at[c] = i;
    }
    if (blank || over == 1) continue;
    if (over > 1 || values[i].column < told.places->back().second) return unknown();
    placement.fit = Fit::kMore;
    placement.by_place = true;
  }
  return placement;
}

}  // namespace gouji
