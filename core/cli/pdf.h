// The command line's PDF reader: an outside program, pdftotext (poppler-utils), tells the words of
// a PDF and their places.
#ifndef GOUJI_CLI_PDF_H_
#define GOUJI_CLI_PDF_H_

#include <string>
#include <string_view>

namespace gouji::cli {

bool is_pdf(std::string_view bytes);

// The words of a PDF as the text that check() takes (gouji-words/1). Where there are none to be
// had, its first line says why: encrypted, damaged, no_pdftotext.
std::string words_of_pdf(std::string_view pdf);

}  // namespace gouji::cli

#endif  // GOUJI_CLI_PDF_H_
