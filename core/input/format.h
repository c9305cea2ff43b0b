// Stage input: tells formats by content, never by a file's name.
#ifndef GOUJI_INPUT_FORMAT_H_
#define GOUJI_INPUT_FORMAT_H_

#include <cstddef>
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

// Markup languages in a decoded text. Unknown for plain text, even if a stray tag or an address in
// angle brackets stands in it.
Format markup_format(std::string_view utf8);

}  // namespace gouji

#endif  // GOUJI_INPUT_FORMAT_H_
