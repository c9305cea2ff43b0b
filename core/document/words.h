// The positioned words of a PDF, as the page and the command line hand them over. In: the text
// "gouji-words/1" (see read_words). Out: pages of words with their places.
#ifndef GOUJI_DOCUMENT_WORDS_H_
#define GOUJI_DOCUMENT_WORDS_H_

#include <string_view>
#include <vector>

namespace gouji {

// Places are in hundredths of a point from the page's top left corner, downwards.
struct Word {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  std::string_view text;  // of any length, may hold blanks
};

struct Page {
  int width = 0;
  int height = 0;
  std::vector<Word> words;  // in any order
};

struct PositionedWords {
  std::vector<Page> pages;
  std::string_view problem;  // as in Text
  std::string_view detail;
};

// Reads
//   gouji-words/1 pdf <size of the PDF in bytes> [encrypted|damaged|no_pdftotext]
//   page <width> <height>
//   <x0> <y0> <x1> <y1> <text to the end of the line>
// with coordinates in points. Precondition: valid UTF-8, which must outlive the result. Words
// without extent or far outside any page are left out. Errors: "input.unsupported" with detail "PDF
// encrypted" or "PDF no_pdftotext"; "input.damaged" with "PDF"; "input.too_large" with "PDF".
PositionedWords read_words(std::string_view utf8);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_WORDS_H_
