// The heads of a table on a page. In: the lines above its values. Out: a row of heads, each whole.
#ifndef GOUJI_DOCUMENT_LAYOUT_HEADS_H_
#define GOUJI_DOCUMENT_LAYOUT_HEADS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "document/layout_page.h"

namespace gouji {

struct LayoutHeads {
  int y = 0;                      // of the lowest line
  std::vector<LayoutCell> cells;  // from the left; none where they cannot be put together
  // What stands over the labels in several lines, if anything: no head for sure.
  std::string corner;
  std::size_t corner_line = 0;
  int corner_y = 0;
};

// Heads that are broken over lines, put together by the columns over which they stand, and taken.
// What stands over several columns is left where it is. `lines` are those of a table that has its
// values in them, `labels_end` is where its labels end.
LayoutHeads take_heads(PageLines& page, const std::vector<ValueLine>& lines, int labels_end);

// Moves heads that end a page, or their first lines, to the table that begins the next one without
// them. What a repeated head already says stays where it is.
void move_heads_to_values(std::vector<LayoutLine>& above, std::vector<LayoutLine>& below);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_HEADS_H_
