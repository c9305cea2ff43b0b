// The values of a table on a page. In: the lines that have values. Out: the rows they make, and the
// columns that they stand in.
#include "document/layout_values.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace gouji {
namespace {

// Values over or under each other are in one column.
std::vector<ValueColumn> merged_columns(const PageLines& page,
                                        const std::vector<ValueLine>& lines) {
  std::vector<ValueColumn> places;
  for (const ValueLine& line : lines) {
    const std::vector<Segment>& segments = page[line.line].segments;
    for (std::size_t s = line.first_value; s < segments.size(); ++s) {
      places.push_back({segments[s].x0, segments[s].x1});
    }
  }
  std::sort(places.begin(), places.end(),
            [](const ValueColumn& a, const ValueColumn& b) { return a.x0 < b.x0; });
  std::vector<ValueColumn> columns;
  for (const ValueColumn& place : places) {
    if (columns.empty() || place.x0 > columns.back().x1) {
      columns.push_back(place);
    } else {
      columns.back().x1 = std::max(columns.back().x1, place.x1);
    }
  }
  return columns;
}

bool is_start_of_number(std::string_view upper, std::string_view lower) {
  constexpr std::size_t kFewest = 2;  // digits in the narrowest column
  const auto digits = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
  };
  if (upper.size() < kFewest || (upper.front() == '0' && upper[1] != '.')) return false;
  return lower.size() <= upper.size() && digits(upper) && digits(lower);
}

// Which of a block's lines of values go on in the next.
class Continuations {
 public:
  Continuations(const PageLines& page, const std::vector<ValueLine>& lines)
      : page_(page), lines_(lines), columns_(merged_columns(page, lines)) {
    widest_.resize(columns_.size());
    std::size_t numbered = 0;
    for (const ValueLine& line : lines_) {
      const std::vector<Segment>& segments = page_[line.line].segments;
      for (std::size_t s = line.first_value; s < segments.size(); ++s) {
        int& widest = widest_[column_at(segments[s].x0)];
        widest = std::max(widest, segments[s].x1 - segments[s].x0);
      }
      if (line.first_value > 0 && begins_numbered(label_before(line).text)) ++numbered;
    }
    rows_are_numbered_ = numbered >= 2;
  }

  // Whether line `i` is too close to the one before for a row of its own.
  bool is_close(std::size_t i) const {
    const int em = page_[lines_[i].line].segments[lines_[i].first_value].em;
    return distance(i) * 100 < em * 95;
  }

  // Whether numbers that fill their columns go on in line `i`, which the line before would go on in
  // no other way. Lines at the same distance above and below tell nothing.
  bool goes_on_below(std::size_t i) const {
    if (!may_go_on(i)) return false;
    const auto other_is_as_near = [&](std::size_t other) {
      return may_go_on(other) && distance(other) * 10 < distance(i) * 11;
    };
    return !(i > 1 && other_is_as_near(i - 1)) &&
           !(i + 1 < lines_.size() && other_is_as_near(i + 1));
  }

 private:
  // Between line `i` and the one before.
  int distance(std::size_t i) const { return page_.y_of(lines_[i]) - page_.y_of(lines_[i - 1]); }

  bool may_go_on(std::size_t i) const {
    const ValueLine& above = lines_[i - 1];
    const ValueLine& below = lines_[i];
    const std::vector<Segment>& upper = page_[above.line].segments;
    const std::vector<Segment>& lower = page_[below.line].segments;
    if (distance(i) * 10 > upper[above.first_value].em * 17) return false;
    if (!may_share_label(above, below)) return false;
    std::size_t pairs = 0;
    std::size_t u = above.first_value;
    for (std::size_t l = below.first_value; l < lower.size(); ++l) {
      while (u < upper.size() && upper[u].x1 < lower[l].x0) ++u;
      if (u == upper.size() || upper[u].x0 > lower[l].x1) continue;
      const int widest = widest_[column_at(upper[u].x0)];
      const bool fills = (upper[u].x1 - upper[u].x0) * 4 + upper[u].em >= widest * 4;
      if (!fills || !is_start_of_number(upper[u].text, lower[l].text)) return false;
      ++pairs;
    }
    return pairs > 0 &&
           pairs == std::min(upper.size() - above.first_value, lower.size() - below.first_value);
  }

  // Whether the texts before the values of two lines may be of one label. A text in another column
  // is a group's.
  bool may_share_label(const ValueLine& above, const ValueLine& below) const {
    if (above.first_value == 0 || below.first_value == 0) return true;
    const Segment& upper = label_before(above);
    const Segment& lower = label_before(below);
    if (upper.x1 <= lower.x0 || lower.x1 <= upper.x0) return true;
    return !begins_numbered(lower.text) && (rows_are_numbered_ || begins_numbered(upper.text));
  }

  const Segment& label_before(const ValueLine& line) const {
    return page_[line.line].segments[line.first_value - 1];
  }

  std::size_t column_at(int x) const {
    const auto after = std::upper_bound(columns_.begin(), columns_.end(), x,
                                        [](int at, const ValueColumn& c) { return at < c.x0; });
    return static_cast<std::size_t>(after - columns_.begin()) - 1;
  }

  const PageLines& page_;
  const std::vector<ValueLine>& lines_;
  std::vector<ValueColumn> columns_;
  std::vector<int> widest_;  // value in each column
  bool rows_are_numbered_ = false;
};

// What stands over and under each other, from the left.
std::vector<std::vector<const Segment*>> stacks_of(std::vector<const Segment*> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Segment* a, const Segment* b) { return a->x0 < b->x0; });
  std::vector<std::vector<const Segment*>> stacks;
  int end = 0;
  for (const Segment* part : parts) {
    if (stacks.empty() || part->x0 > end) {
      stacks.emplace_back();
      end = part->x1;
    }
    end = std::max(end, part->x1);
    stacks.back().push_back(part);
  }
  for (std::vector<const Segment*>& stack : stacks) {
    std::stable_sort(stack.begin(), stack.end(),
                     [](const Segment* a, const Segment* b) { return a->y < b->y; });
  }
  return stacks;
}

// The parts of one number, from the top, put together; none where they are not.
std::optional<LayoutCell> joined(const std::vector<const Segment*>& stack) {
  LayoutCell cell{stack.front()->x0, stack.front()->x1, {}};
  for (std::size_t k = 0; k < stack.size(); ++k) {
    const Segment& part = *stack[k];
    if (k > 0 && (!is_start_of_number(stack[k - 1]->text, part.text) ||
                  part.y - stack[k - 1]->y < part.em / 2)) {
      return std::nullopt;
    }
    cell.x0 = std::min(cell.x0, part.x0);
    cell.x1 = std::max(cell.x1, part.x1);
    cell.text += part.text;
  }
  return cell;
}

void take_line(PageLines& page, const ValueLine& line) {
  for (std::size_t s = line.first_value; s < page[line.line].segments.size(); ++s) {
    page.take(line.line, s);
  }
}

}  // namespace

std::vector<ValueColumn> columns_of(const PageLines& page, const std::vector<ValueLine>& lines) {
  std::vector<ValueColumn> columns = merged_columns(page, lines);
  if (columns.size() > kMostColumns) return {};
  for (const ValueLine& line : lines) {
    const std::vector<Segment>& segments = page[line.line].segments;
    std::size_t column = 0;
    for (std::size_t s = line.first_value; s < segments.size(); ++s) {
      while (column < columns.size() && columns[column].x1 < segments[s].x0) ++column;
      if (s > line.first_value && column < columns.size() &&
          segments[s - 1].x0 >= columns[column].x0) {
        return {};
      }
    }
  }
  return columns;
}

std::vector<ValueRow> value_rows(const PageLines& page, const std::vector<ValueLine>& lines) {
  const Continuations continuations(page, lines);
  std::vector<ValueRow> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool joins = i > 0 && (continuations.is_close(i) || continuations.goes_on_below(i));
    if (!joins) rows.emplace_back();
    rows.back().lines.push_back(lines[i]);
    rows.back().y = (page.y_of(rows.back().lines.front()) + page.y_of(lines[i])) / 2;
  }
  return rows;
}

bool take_broken_values(PageLines& page, const std::vector<ValueLine>& lines,
                        std::vector<LayoutCell>& cells) {
  constexpr std::size_t kMostParts = 5;
  if (lines.size() < 2 || lines.size() > kMostParts) return false;
  std::vector<const Segment*> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<Segment>& segments = page[lines[i].line].segments;
    for (std::size_t s = lines[i].first_value; s < segments.size(); ++s) {
      parts.push_back(&segments[s]);
    }
    if (i > 0 && page.y_of(lines[i]) - page.y_of(lines[i - 1]) >= segments.back().em * 2) {
      return false;
    }
  }
  if (parts.size() > kMostColumns * kMostParts) return false;
  const std::vector<std::vector<const Segment*>> stacks = stacks_of(std::move(parts));
  // Lines that fill all columns each are rows.
  const auto full = std::count_if(lines.begin(), lines.end(), [&](const ValueLine& line) {
    return page[line.line].segments.size() - line.first_value == stacks.size();
  });
  if (full > 1) return false;
  const std::size_t before = cells.size();
  for (const std::vector<const Segment*>& stack : stacks) {
    std::optional<LayoutCell> cell = joined(stack);
    if (!cell) {
      cells.resize(before);
      return false;
    }
    cells.push_back(*std::move(cell));
  }
  for (const ValueLine& line : lines) take_line(page, line);
  return true;
}

void take_values(PageLines& page, const ValueRow& row, std::vector<LayoutCell>& cells) {
  if (take_broken_values(page, row.lines, cells)) return;
  for (const ValueLine& line : row.lines) {
    for (std::size_t s = line.first_value; s < page[line.line].segments.size(); ++s) {
      const Segment& segment = page[line.line].segments[s];
      cells.push_back({segment.x0, segment.x1, segment.text});
    }
    take_line(page, line);
  }
}

}  // namespace gouji
