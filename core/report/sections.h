// The six parts of a report, recognised by their titles and by the tables in them.
#ifndef GOUJI_REPORT_SECTIONS_H_
#define GOUJI_REPORT_SECTIONS_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "form/labels.h"
#include "report/lines.h"
#include "report/report.h"
#include "report/tables.h"

namespace gouji {

// How a line's words agree with the title of a part.
enum class TitleMatch {
  kNone,
  kLoose,     // says the same in other words
  kAccepted,  // the standard title or an accepted variant
};

struct PartHit {
  Part part = Part::kOverview;
  TitleMatch match = TitleMatch::kNone;
};

// The part that a title (without its number) names.
PartHit match_part(std::string_view title);

// A line taken apart as a heading.
struct HeadingLine {
  Numbering number;  // offsets are relative to `line`
  Span line;         // without dirt before the number
  Span title;
};
HeadingLine heading_line(std::string_view text, Span line);

// Whether the line is the numbered heading of a part, as certainly as a line alone can tell.
std::optional<Part> announced_part(std::string_view text, const Line& line);

// Finds the parts. `tables` tells which lines are tables, and where each begins.
struct Sections {
  std::vector<Section> sections;
  std::vector<SubHeading> sub_headings;
};
Sections find_sections(std::string_view text, std::span<const Line> lines, const TablesRead& tables,
                       std::size_t title_end);

}  // namespace gouji

#endif  // GOUJI_REPORT_SECTIONS_H_
