// How the lines of running text end: with their paragraph, or where the width of a page cut it.
#ifndef GOUJI_REPORT_LINE_ENDS_H_
#define GOUJI_REPORT_LINE_ENDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "report/lines.h"
#include "report/report.h"

namespace gouji {

enum class LineEnd : std::uint8_t {
  kParagraph,  // its paragraph, too, or the line is none of running text
  kWords,      // between two words that stay apart (GDP⏎2023)
  kCut,        // the paragraph was cut here, perhaps within a word
};

// How each line ends. Linear in the text.
std::vector<LineEnd> line_ends(std::string_view text, const std::vector<Line>& lines,
                               const Report& report);

}  // namespace gouji

#endif  // GOUJI_REPORT_LINE_ENDS_H_
