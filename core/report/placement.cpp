// Placement of values. In: the cells after a label. Out: the column of each.
#include "report/placement.h"

#include <algorithm>

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
    shapes_[label_column].insert({filled.front(), values.size(), values[filled.front()].column});
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

// The offset at which the columns begin, if the complete rows leave only one possible.
std::optional<std::size_t> Alignment::offset(const std::vector<GridCell>& values,
                                             std::size_t columns, int label_column,
                                             Dress dress) const {
  std::set<std::size_t> possible;
  const auto same_label = shapes_.find(label_column);
  if (same_label != shapes_.end()) {
    // Rows with as many positions tell most.
    bool same_count = false;
    for (const Shape& shape : same_label->second) {
      if (shape.count != values.size()) continue;
      same_count = true;
      possible.insert(shape.offset);
    }
    for (const Shape& shape : same_label->second) {
      if (!same_count) possible.insert(shape.offset);
    }
  } else {
    // Labels elsewhere: in a grid the values of all rows begin at the same position.
    std::set<int> begins;
    for (const auto& [label, shapes] : shapes_) {
      for (const Shape& shape : shapes) begins.insert(shape.begin);
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
    // All blank: their order is no question.
    if (values.size() >= columns) from(offset(values, columns, label_column, dress).value_or(0));
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
  const std::optional<std::size_t> at = offset(values, columns, label_column, dress);
  const bool inside = at && *at <= filled.front() && filled.back() < *at + columns &&
                      *at + columns <= values.size();
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

// One cell after the other, as many as columns.
bool is_full_row(const std::vector<GridCell>& values, std::size_t columns) {
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
  if (filled.size() != columns || columns == 0) return;
  Places places;
  for (const std::size_t i : filled) {
    places.at.emplace_back(values[i].column, values[i].column_end);
  }
  add(places, columns, block, label_column);
  add(places, columns, block, kAnyLabel);
}

void TableColumns::add(const Places& places, std::size_t columns, std::size_t block,
                       int label_column) {
  const auto [known, is_new] = rows_.try_emplace({columns, block, label_column}, places);
  if (!is_new && known->second.at != places.at) known->second.torn = true;
}

void TableColumns::heads(const std::vector<std::pair<int, int>>& places, std::size_t block) {
  for (std::size_t c = 1; c < places.size(); ++c) {
    if (places[c].first < places[c - 1].second) return;
  }
  heads_.try_emplace(block, Places{places, false});
}

const TableColumns::Places* TableColumns::find(std::size_t columns, std::size_t block,
                                               int label_column) const {
  for (const int label : {label_column, kAnyLabel}) {
    const auto rows = rows_.find({columns, block, label});
    if (rows != rows_.end()) return &rows->second;
  }
  const auto heads = heads_.find(block);
  return heads != heads_.end() && heads->second.at.size() == columns ? &heads->second : nullptr;
}

std::optional<Placement> TableColumns::place(const std::vector<GridCell>& values,
                                             std::size_t columns, std::size_t block,
                                             int label_column) const {
  const Places* places = find(columns, block, label_column);
  const std::size_t filled = filled_indices(values).size();
  // As many values as columns, or more, are no question of place.
  if (places == nullptr || filled == 0 || filled >= columns) return std::nullopt;
  Placement placement;
  placement.at.assign(columns, std::nullopt);
  const auto unknown = [&] {
    placement.fit = Fit::kFewer;
    placement.at.assign(columns, std::nullopt);
    if (is_full_row(values, columns)) {
      placement.fit = Fit::kExact;
      for (std::size_t c = 0; c < columns; ++c) placement.at[c] = c;
    }
    return placement;
  };
  if (places->torn) return unknown();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool blank = values[i].span.empty();
    std::size_t over = 0;  // columns in which it stands
    for (std::size_t c = 0; c < columns; ++c) {
      if (!overlap(values[i], places->at[c])) continue;
      ++over;
      const bool taken = placement.at[c] && !values[*placement.at[c]].span.empty();
      if (taken && !blank) return unknown();
      if (!taken) placement.at[c] = i;
    }
    if (!blank && over != 1) return unknown();
  }
  return placement;
}

}  // namespace gouji
