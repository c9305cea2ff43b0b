// Stage input: bytes in, decoded text out.
#ifndef GOUJI_INPUT_TEXT_H_
#define GOUJI_INPUT_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "gouji/gouji.h"

namespace gouji {

// A decoded document. `utf8` is always valid UTF-8, without byte-order mark; line ends are as they
// were; bytes that do not decode stand in it as U+FFFD, and characters in place of what looks
// like them (lookalikes.h).
struct Text {
  std::string utf8;
  std::string encoding;           // "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"; empty if unknown
  std::string format = "text";    // told by content; empty if unknown
  std::uint64_t bytes = 0;        // size of the input
  std::vector<Span> undecodable;  // places in `utf8` of the replacement characters
  // Set when the bytes cannot be a text at all: "input.empty", "input.too_large",
  // "input.unsupported", "input.damaged", "input.encoding", or by a caller that got no bytes:
  // "input.unreadable".
  std::string problem;
  std::string detail;  // what was recognised, e.g. "PDF", "DOC", "ZIP"
};

// Recognises format and encoding by content and decodes. Linear in the input. Bytes that are the
// text as they stand are taken and not copied: `bytes` is theirs no longer.
Text decode(std::string& bytes, std::size_t max_bytes);

// Whether the GB18030 table is needed: the bytes are no known binary format and neither UTF-8 nor
// UTF-16, or they are an archive with names that are not UTF-8.
bool needs_gb18030(std::string_view bytes);

// Lines and columns of byte offsets. Keeps a view of the text.
class LineIndex {
 public:
  explicit LineIndex(std::string_view utf8);
  // Line from 1. \n, \r\n and \r end a line.
  std::size_t line(std::size_t offset) const;
  // Column from 1, in characters (code points).
  std::size_t column(std::size_t offset) const;
  // Characters before an offset, in the whole text.
  std::size_t characters_before(std::size_t offset) const;

 private:
  std::string_view utf8_;
  std::vector<std::size_t> starts_;
  // Characters before every kStride-th byte, so that a column in a very long line costs little.
  static constexpr std::size_t kStride = 1024;
  std::vector<std::size_t> characters_;
};

}  // namespace gouji

#endif  // GOUJI_INPUT_TEXT_H_
