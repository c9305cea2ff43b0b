// The readers of the document stage: one for each format, told by content.
#ifndef GOUJI_DOCUMENT_READER_H_
#define GOUJI_DOCUMENT_READER_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "document/document.h"
#include "input/text.h"

namespace gouji {

// An input as read. `text.utf8` is what all spans refer to: a plain text as it was decoded, else
// the text that the reader took out of the document, one line a paragraph or table row, cells
// divided by tabs. `text.problem` says why there is none.
struct Reading {
  Text text;
  Document document;
};

// Reads one document of any format. Errors: Text::problem. Linear in what it holds, within limits.
Reading read_document(std::string bytes, std::size_t max_bytes);

// What a reader takes out of a document that is no flat text.
struct Extract {
  std::string text;
  Document document;
  std::string problem;  // as in Text
  std::string detail;
};

// Reads a web page, a piece of one, or what a program put on the clipboard as one. Never fails on
// markup that is merely wrong. Errors: input.too_large with "nesting", "cells" or "attributes".
// Linear in the markup.
Extract read_html(std::string_view utf8);

// Reads a Word document, whole and unpacked within limits.
Extract read_docx(std::string_view bytes);

// Reads a workbook, all sheets that show as one document.
Extract read_xlsx(std::string_view bytes);

// Lays out the positioned words of a PDF (words.h): lines, paragraphs and tables by their places.
// Errors: those of read_words(); "input.unsupported" with detail "PDF scan" where pages hold no
// words. n log n in the words.
Extract read_layout(std::string_view words);

// Reads plain text in any dress. Linear in the text.
Document read_text(std::string_view utf8);

// Appends the blocks of one part of a plain text to a document. `headings` are the lines that were
// marked as such by other means, in order.
void read_text(std::string_view utf8, Span part, std::span<const Span> headings,
               Document& document);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_READER_H_
