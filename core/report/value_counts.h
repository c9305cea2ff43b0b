// Numbers of values that the rows of a table have.
#ifndef GOUJI_REPORT_VALUE_COUNTS_H_
#define GOUJI_REPORT_VALUE_COUNTS_H_

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "report/found_rows.h"

namespace gouji {

// How many rows of each kind have so many values side by side.
class ValueCounts {
 public:
  using Key = std::pair<std::size_t, std::size_t>;  // heads and number of columns

  void add(Key key, const std::vector<GridCell>& values) {
    Kind& kind = kinds_[key];
    ++kind.rows;
    std::size_t count = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].span.empty()) continue;
      if (count++ == 0) first = i;
      last = i;
    }
    kind.most = std::max(kind.most, count);
    if (count == 0 || last - first + 1 == count) ++kind.by_count[count];
  }

  // The number that more than half of the rows have.
  std::optional<std::size_t> usual(Key key) const {
    const Kind& kind = kinds_.at(key);
    for (const auto& [count, rows] : kind.by_count) {
      if (rows * 2 > kind.rows) return count;
    }
    return std::nullopt;
  }
  std::size_t most(Key key) const { return kinds_.at(key).most; }
  std::size_t rows(Key key) const { return kinds_.at(key).rows; }

 private:
  struct Kind {
    std::map<std::size_t, std::size_t> by_count;  // rows by their number of values
    std::size_t rows = 0;
    std::size_t most = 0;
  };
  std::map<Key, Kind> kinds_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_VALUE_COUNTS_H_
