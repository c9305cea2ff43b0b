// Lines of a page in, running lines and table rows out, in reading order.
#ifndef GOUJI_DOCUMENT_LAYOUT_TABLE_H_
#define GOUJI_DOCUMENT_LAYOUT_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/layout_lines.h"

namespace gouji {

// 1. 2、 （一） 一、: a label that begins so is no rest of another.
bool begins_numbered(std::string_view text);

struct LayoutCell {
  int x0 = 0;  // hundredths of a point
  int x1 = 0;
  std::string text;
};

// A row of a table if it has cells, else a line of running text.
struct LayoutPiece {
  std::size_t line = 0;  // of the page
  std::string text;      // where only a part of the line is meant
  std::vector<LayoutCell> cells;
};

// Moves heads that end a page, or their first lines, to the table that begins the next one without
// them. What a repeated head already says stays where it is.
void move_heads_to_values(std::vector<LayoutLine>& above, std::vector<LayoutLine>& below);

// Segments in which two cells stand close together are divided. n log n in the lines.
std::vector<LayoutPiece> tables_of_page(std::vector<LayoutLine>& lines);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_TABLE_H_
