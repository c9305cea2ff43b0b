// What holds for whatever a reader or the whole check is given. A broken one ends the program, so
// that the fuzzer keeps the input.
#ifndef GOUJI_FUZZ_FUZZ_H_
#define GOUJI_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "document/reader.h"
#include "gouji/gouji.h"
#include "input/utf8.h"

namespace gouji::fuzz {

inline void expect(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u);
}

inline void expect_span(std::string_view text, Span span) {
  expect(span.begin <= span.end);
  expect(on_boundary(text, span.begin));
  expect(on_boundary(text, span.end));
}

inline void expect_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    expect(c.valid);
    i += c.size;
  }
}

// Blocks, rows and cells stand in the text, in order; cells side by side do not overlap.
inline void expect_document(std::string_view text, const Document& document) {
  std::size_t at = 0;
  const auto in_order = [&](Span span) {
    expect_span(text, span);
    expect(span.begin >= at);
    at = span.begin;
  };
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      in_order(paragraph->span);
      continue;
    }
    for (const GridRow& row : std::get<Grid>(block).rows) {
      expect_span(text, row.span);
      int column = 0;
      for (const GridCell& cell : row.cells) {
        in_order(cell.span);
        expect(cell.column >= column && cell.column_end >= cell.column && cell.rows >= 1);
        column = cell.column;
      }
    }
  }
}

inline void expect_extract(const Extract& extract) {
  expect_utf8(extract.text);
  if (!extract.problem.empty()) expect(extract.document.blocks.empty());
  expect_document(extract.text, extract.document);
}

// A reader's extract holds, and is the same twice.
template <typename Reader>
void expect_reader(Reader reader, std::string_view bytes) {
  const Extract extract = reader(bytes);
  expect_extract(extract);
  const Extract again = reader(bytes);
  expect(extract.text == again.text && extract.problem == again.problem);
  expect(extract.document.blocks.size() == again.document.blocks.size());
}

}  // namespace gouji::fuzz

#endif  // GOUJI_FUZZ_FUZZ_H_
