// Which value of a row stands in which column.
#ifndef GOUJI_REPORT_PLACEMENT_H_
#define GOUJI_REPORT_PLACEMENT_H_

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "document/document.h"

namespace gouji {

enum class Fit {
  kExact,  // every column has its value or its blank
  kMore,   // values are left over at the end
  kFewer,  // values are missing and nothing tells which
};

struct Placement {
  Fit fit = Fit::kExact;
  std::vector<std::optional<std::size_t>> at;  // for each column the index of its value
};

// What complete rows of a table tell about incomplete ones: how many blank positions stand between
// label and first value, and, in tables aligned with spaces, where on the line each column stands.
class Alignment {
 public:
  // `values`: everything after the label, blanks included; `columns`: how many the form has.
  void learn(const std::vector<GridCell>& values, std::size_t columns, int label_column,
             Dress dress);
  // Places of the heads, if all of them are known.
  void heads(const std::vector<std::pair<int, int>>& places, Dress dress);

  // Values are never shifted to fill: where several readings remain, the fit is kFewer.
  // `blanks_lost`: the dress leaves no mark of a blank cell.
  Placement place(const std::vector<GridCell>& values, std::size_t columns, int label_column,
                  Dress dress, bool blanks_lost) const;

 private:
  struct Key {
    int label_column;
    std::size_t count;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  std::optional<std::size_t> offset(std::size_t least, std::size_t most, Key key) const;
  bool by_position(const std::vector<GridCell>& values, std::size_t columns,
                   Placement& placement) const;

  std::map<Key, std::map<std::size_t, std::size_t>> offsets_;          // offset → how many rows
  std::map<std::size_t, std::vector<std::pair<int, int>>> positions_;  // by number of columns
};

}  // namespace gouji

#endif  // GOUJI_REPORT_PLACEMENT_H_
