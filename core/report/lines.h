// The document as one sequence of lines: what the readers made paragraphs and rows of, side by
// side.
#ifndef GOUJI_REPORT_LINES_H_
#define GOUJI_REPORT_LINES_H_

#include <string_view>
#include <vector>

#include "document/document.h"

namespace gouji {

// A paragraph (no cells) or a row of a grid.
struct Line {
  Span span;
  bool heading = false;          // marked by the document itself
  const GridRow* row = nullptr;  // null for a paragraph
  Dress dress = Dress::kTabs;    // of the grid, if it is a row
  Span content;                  // from the first to the last character that is no blank
};

std::vector<Line> lines_of(std::string_view text, const Document& document);

}  // namespace gouji

#endif  // GOUJI_REPORT_LINES_H_
