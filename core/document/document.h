// Stage document: decoded text in; paragraphs and grids of cells out, each with its place.
// A document knows nothing of forms: what a grid means is the next stage's question.
#ifndef GOUJI_DOCUMENT_DOCUMENT_H_
#define GOUJI_DOCUMENT_DOCUMENT_H_

#include <string_view>
#include <variant>
#include <vector>

#include "gouji/gouji.h"

namespace gouji {

// One cell of a grid. `column` is the position at which the reader saw it: the number of tabs or
// pipes before it, the display column where it starts (kAligned), the logical column (kMarkup). It
// is a hint: the dress of a table may shift it from row to row. Positions that a spanning cell
// covers have no cell of their own.
struct GridCell {
  Span span;  // of the trimmed content; empty where the cell is blank
  int column = 0;
  int column_end = 0;  // one past its last position
  int rows = 1;        // over which it spans (kMarkup)
};

struct GridRow {
  Span span;
  std::vector<GridCell> cells;
};

// How the rows of a grid were written.
enum class Dress {
  kTabs,     // one row a line, cells divided by tabs
  kCells,    // one cell a line, a blank line ends the row
  kPipes,    // Markdown
  kAligned,  // cells divided by spaces; blank cells leave no mark but their place
  kMarkup,   // a real table with spans
};

struct Grid {
  Dress dress = Dress::kTabs;
  Span span;
  std::vector<GridRow> rows;
};

struct Paragraph {
  Span span;  // trimmed of blanks, Markdown marks and zero-width characters at either end
  bool heading = false;  // marked as one by the document itself (# in Markdown, <h2>, a style)
};

using Block = std::variant<Paragraph, Grid>;

struct Document {
  std::vector<Block> blocks;
};

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_DOCUMENT_H_
