// Lines of a page in, running lines and table rows out, in reading order.
#ifndef GOUJI_DOCUMENT_LAYOUT_TABLE_H_
#define GOUJI_DOCUMENT_LAYOUT_TABLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "document/layout_page.h"

namespace gouji {

// A row of a table if it has cells, else a line of running text.
struct LayoutPiece {
  std::size_t line = 0;  // of the page
  std::string text;      // where only a part of the line is meant
  std::vector<LayoutCell> cells;
};

// Segments in which two cells stand close together are divided. n log n in the lines.
std::vector<LayoutPiece> tables_of_page(std::vector<LayoutLine>& lines);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_TABLE_H_
