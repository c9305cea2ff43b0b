// Which value of a row stands in which column.
#ifndef GOUJI_REPORT_PLACEMENT_H_
#define GOUJI_REPORT_PLACEMENT_H_

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
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
  bool by_place = false;  // kMore: what is left over stands right of the last column
};

// How many columns a row has; the last `idle` of them are none of the form's, and a row may end
// before them.
struct Width {
  std::size_t columns = 0;
  std::size_t idle = 0;
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
  Placement place(const std::vector<GridCell>& values, Width width, int label_column, Dress dress,
                  bool blanks_lost) const;

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
  bool stands_alone(const Shape& shape) const;
  std::optional<std::size_t> firm_offset(const std::vector<GridCell>& values,
                                         const std::vector<std::size_t>& filled,
                                         std::size_t columns, int label_column) const;
  bool by_position(const std::vector<GridCell>& values, std::size_t columns,
                   Placement& placement) const;

  std::map<int, std::map<Shape, std::size_t>> shapes_;  // and how many rows have each
  std::map<std::size_t, std::vector<std::pair<int, int>>> positions_;  // by number of columns
  std::optional<int> begin_of_heads_;  // position of the first, if the others follow one by one
};

// The same for real tables (Dress::kMarkup), where the column of each cell is known: a value
// belongs to the column under whose head it stands, however many cells its row has.
class TableColumns {
 public:
  // A complete row of a block, that is of the rows below the same heads, tells where each of its
  // columns stands.
  void learn(const std::vector<GridCell>& values, std::size_t columns, std::size_t block,
             int label_column);
  // So do the heads of the block, one for each column, where no complete row does.
  void heads(const std::vector<std::pair<int, int>>& places, std::size_t block);

  // Nothing where neither tells, or where as many values as columns, or more, do not fit: then
  // their order does. Another row that does not fit is kFewer.
  std::optional<Placement> place(const std::vector<GridCell>& values, std::size_t columns,
                                 std::size_t block, int label_column) const;

 private:
  using Places = std::vector<std::pair<int, int>>;  // first column and one past the last
  // The places that complete rows have, and how many rows have them.
  using Votes = std::map<Places, std::size_t>;
  static constexpr int kAnyLabel = -1;

  struct Told {
    const Places* places = nullptr;  // those of the heads where rows disagree
    bool torn = false;               // rows that disagree, or one with the heads
  };
  Told find(std::size_t columns, std::size_t block, int label_column) const;

  // By number of columns, block and column of the label.
  std::map<std::tuple<std::size_t, std::size_t, int>, Votes> rows_;
  std::map<std::size_t, Places> heads_;  // by block
  bool reach_down_ = false;              // the last cell of a row spans others below
};

}  // namespace gouji

#endif  // GOUJI_REPORT_PLACEMENT_H_
