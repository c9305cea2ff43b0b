// Stage render: results in, text for people at a terminal out.
#ifndef GOUJI_RENDER_TEXT_H_
#define GOUJI_RENDER_TEXT_H_

#include <cstddef>
#include <string>

#include "gouji/gouji.h"

namespace gouji {

struct TextStyle {
  Language language = Language::kZh;
  bool color = false;  // with ANSI escape sequences
};

// A verdict line; each finding with its place, passage, relations and advice; the rules that were
// not assessed, and why; what is ignored. Characters of the document that a terminal would obey are
// not printed.
std::string to_text(const Result& result, const TextStyle& style);

// Several results added up.
struct Totals {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t incomplete = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;

  void add(const Result& result);
  void add(const Totals& others);
};
// One line.
std::string to_text(const Totals& totals, const TextStyle& style);

// Columns that a character takes on a terminal: 0, 1 or 2.
int terminal_width(char32_t c);

}  // namespace gouji

#endif  // GOUJI_RENDER_TEXT_H_
