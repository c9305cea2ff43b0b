// Stage input: tells formats by content, never by a file's name.
#ifndef GOUJI_INPUT_FORMAT_H_
#define GOUJI_INPUT_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gouji {

// A format that was recognised.
struct Format {
  std::string_view id;      // "pdf", as in source.format
  std::string_view detail;  // "PDF", as people say it
  bool damaged = false;     // recognised, but cut off or broken
  // Why it cannot be read, if it was recognised but is beyond a limit: "archive".
  std::string_view too_large = {};
  // Office documents have a reader of their own and are not decoded.
  bool packaged = false;

  bool known() const { return !id.empty(); }
};

// Formats that are not text, by their signatures and, for archives, what is in them. Unknown if
// there is none.
Format binary_format(std::string_view bytes, std::size_t max_bytes);

// Whether names in an archive need the GB18030 table.
bool has_gb18030_names(std::string_view archive, std::size_t max_bytes);

// Markup languages in a decoded text. Unknown for plain text, even if a stray tag or an address in
// angle brackets stands in it.
Format markup_format(std::string_view utf8);

// The first line of the positioned words of a PDF, "gouji-words/1 pdf <size> [<problem>]".
struct WordsHeader {
  bool present = false;      // the text says that it is one
  bool valid = false;        // and its first line is as it should be
  std::size_t size = 0;      // of the line with its end, in bytes
  std::uint64_t bytes = 0;   // of the PDF
  std::string_view problem;  // "encrypted", "damaged", "no_pdftotext" or nothing
};
WordsHeader words_header(std::string_view text);

}  // namespace gouji

#endif  // GOUJI_INPUT_FORMAT_H_
