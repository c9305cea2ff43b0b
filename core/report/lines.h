// The document as one sequence of lines: what the readers made paragraphs and rows of, side by
// side.
#ifndef GOUJI_REPORT_LINES_H_
#define GOUJI_REPORT_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace gouji {

struct Report;

// A paragraph (no cells) or a row of a grid.
struct Line {
  Span span;
  bool heading = false;          // marked by the document itself
  const GridRow* row = nullptr;  // null for a paragraph
  Dress dress = Dress::kTabs;    // of the grid, if it is a row
  Span content;                  // from the first to the last character that is no blank
};

std::vector<Line> lines_of(std::string_view text, const Document& document);

enum class LineEnd : std::uint8_t {
  kParagraph,  // its paragraph, too, or the line is none of running text
  kWords,      // between two words that stay apart (GDP⏎2023)
  kCut,        // the paragraph was cut here, perhaps within a word
};

// How each line ends.
std::vector<LineEnd> line_ends(std::string_view text, const std::vector<Line>& lines,
                               const Report& report);

}  // namespace gouji

#endif  // GOUJI_REPORT_LINES_H_
