// The labels of a table's rows on a page. In: the pieces of text left of the values, and the rows
// of values. Out: each row's label whole, with those of the groups that begin at it.
#ifndef GOUJI_DOCUMENT_LAYOUT_LABELS_H_
#define GOUJI_DOCUMENT_LAYOUT_LABELS_H_

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "document/layout_values.h"

namespace gouji {

inline constexpr std::size_t kMostLabelLines = 10;  // of one label

// A part of a line in the label zone.
struct LabelPiece {
  std::size_t line = 0;     // of the page
  std::size_t segment = 0;  // of the line
  int x0 = 0;
  int x1 = 0;
  int y = 0;
  int em = 0;
  std::string text;
  bool group = false;
};

struct LabelCell {
  int x0 = std::numeric_limits<int>::max();
  int x1 = 0;
  int y0 = 0;  // of the first line
  int y1 = 0;  // of the last
  std::string text;
  std::vector<std::size_t> values;  // of the block's rows
  std::vector<std::size_t> pieces;
};

struct LabelledRow {
  std::vector<LabelCell> groups;  // whose labels begin at the row, from the left
  LabelCell label;                // without text where the row has none
};

// The label zone cut into cells. Sorts the pieces from the top, and tells which are of groups. Rows
// without values at either end are not known to belong to the table: they are left out.
std::vector<LabelledRow> labelled_rows(std::vector<LabelPiece>& pieces,
                                       const std::vector<ValueRow>& rows);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_LABELS_H_
