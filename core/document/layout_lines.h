// Positioned words in, lines of segments out: what stands on one baseline, divided where there is a
// gap. Shared by the parts of the layout reader.
#ifndef GOUJI_DOCUMENT_LAYOUT_LINES_H_
#define GOUJI_DOCUMENT_LAYOUT_LINES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/words.h"

namespace gouji {

// Words with no wider gap between them than prose has. Places as in Word.
struct Segment {
  // A narrow gap within it, which may yet divide two cells.
  struct Gap {
    int x0 = 0;
    int x1 = 0;
    std::size_t at = 0;    // of the text behind it
    std::size_t size = 0;  // of the text before it
  };

  int x0 = 0;
  int x1 = 0;
  int y = 0;   // middle of its height
  int em = 0;  // size of its characters
  std::string text;
  bool value = false;  // a number or a mark that stands for none
  std::vector<Gap> gaps;
};

struct LayoutLine {
  std::vector<Segment> segments;  // from left to right, at least one
  int x0 = 0;
  int x1 = 0;
  int y = 0;
  int em = 0;
  std::size_t page = 0;
};

// The lines of a page from top to bottom. Text that does not run from left to right is left out.
// n log n in the words.
std::vector<LayoutLine> lines_of_page(const Page& page, std::size_t number);

// The line as running text: blanks where the gap is one.
std::string running_text(const LayoutLine& line);

// Takes running heads, feet and page numbers out of the lines of a document.
void drop_furniture(const std::vector<Page>& pages, std::vector<std::vector<LayoutLine>>& lines);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_LAYOUT_LINES_H_
