// Which value of a row stands in which column.
#ifndef GOUJI_REPORT_PLACEMENT_H_
#define GOUJI_REPORT_PLACEMENT_H_

#include <cstddef>
#include <map>
#include <optional>
#include <set>
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
// label and first value, at which position of the grid the values begin, and, in tables aligned
// with spaces, where on the line each column stands.
class Alignment {
 public:
  // `values`: everything after the label, blanks included; `columns`: how many the form has.
  void learn(const std::vector<GridCell>& values, std::size_t columns, int label_column,
             Dress dress);
  // Places of the heads, if all of them are known. They speak where no complete row does.
  void heads(const std::vector<std::pair<int, int>>& places, Dress dress);

  // Values are never shifted to fill: where several readings remain, the fit is kFewer.
  // `blanks_lost`: the dress leaves no mark of a blank cell.
  Placement place(const std::vector<GridCell>& values, std::size_t columns, int label_column,
                  Dress dress, bool blanks_lost) const;

 private:
  // How the values of complete rows lie, by the position of their label.
  struct Shape {
    std::size_t offset;  // blank positions between label and first value
    std::size_t count;   // positions after the label
    int begin;           // position of the first value in the grid
    friend auto operator<=>(const Shape&, const Shape&) = default;
  };
  std::optional<std::size_t> offset(const std::vector<GridCell>& values, std::size_t columns,
                                    int label_column, Dress dress) const;
  bool by_position(const std::vector<GridCell>& values, std::size_t columns,
                   Placement& placement) const;

  std::map<int, std::set<Shape>> shapes_;
  std::map<std::size_t, std::vector<std::pair<int, int>>> positions_;  // by number of columns
  std::optional<int> begin_of_heads_;  // position of the first, if the others follow one by one
};

}  // namespace gouji

#endif  // GOUJI_REPORT_PLACEMENT_H_
