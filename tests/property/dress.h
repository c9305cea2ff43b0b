// The dresses in which a report may come as plain text, and a report written down in one of them.
#ifndef GOUJI_TESTS_PROPERTY_DRESS_H_
#define GOUJI_TESTS_PROPERTY_DRESS_H_

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "gouji/gouji.h"
#include "property/sample.h"

namespace gouji::property {

enum class Shape {
  kTabs,    // a row a line, cells divided by tabs
  kCells,   // a cell a line after a tab, a blank line after each row
  kBare,    // a cell a line, nothing else
  kPipes,   // Markdown
  kSpaces,  // a row a line, cells divided by one blank, covered cells left out
  kLayout,  // columns aligned with blanks, as pdftotext -layout has it
  kLine,    // a table a line, as texts have it that were taken out of pages
};

// What stands between two rows in the middle of each table.
enum class Interruption { kNone, kBlankLine, kRule, kPageNumber, kHeads };

struct Dress {
  Shape shape = Shape::kTabs;
  // Tables.
  bool own_labels_only = false;  // the label columns of Table 3 in one, without their groups
  int lead = 0;                  // empty columns before the labels …
  int gap = 0;                   // … between labels and values …
  int trail = 0;                 // … and after the values
  bool ragged = false;           // blanks at the end of a line are left out
  std::vector<int> shifts{0};    // how far the values of each row slip to the right, in turn
  Interruption interruption = Interruption::kNone;
  int spacing = 0;               // kBare: blank lines between nothing, rows, cells
  bool no_break_blanks = false;  // a blank cell is a no-break space
  int divider = 0;               // kLine: a blank of four kinds, a tab, a pipe
  bool broken_labels = false;    // long labels are broken over lines
  int value_line = 0;            // kLayout: on which line of a broken label the values stand
  bool repeated_spans = false;   // kPipes: covered cells repeat what covers them
  bool open_pipes = false;       // kPipes: none at either end of a line
  int alignment = 0;             // kLayout: left, centre, right
  // Characters.
  std::string line_end = "\n";
  bool half_brackets = false;  // (一) for （一）
  bool spaced = false;         // 1. 属于国家秘密, 2020 年
  bool zero_width = false;     // unseen characters around cells
  bool padded = false;         // blanks around values
  bool grouped = false;        // 1,313
  bool full_width = false;     // １２
  bool bold = false;           // kPipes: labels in **
  int heading = 0;             // plain, #, **
  bool title_on_two_lines = false;
  int encoding = 0;  // UTF-8, with a byte-order mark, GB18030, UTF-16LE, UTF-16BE
};

std::ostream& operator<<(std::ostream& out, const Dress& dress);

// `keeps_blanks`: a blank cell leaves a mark of its place. Call it inside a property only.
Dress draw_dress(bool keeps_blanks);

struct Rendered {
  std::string text;          // UTF-8, with the line ends of the dress
  std::string bytes;         // in the encoding of the dress
  std::vector<Span> places;  // in `text`, of each of all_cells(); empty for blank and absent ones
};

// `lost`: a cell that is not even written as a blank. `doubled`: one whose value stands there
// twice. Either may be null.
Rendered render(const Sample& sample, const Dress& dress, const std::size_t* lost = nullptr,
                const std::size_t* doubled = nullptr);

}  // namespace gouji::property

#endif  // GOUJI_TESTS_PROPERTY_DRESS_H_
