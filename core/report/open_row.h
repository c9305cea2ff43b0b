// The row of Table 2 or 3 that is read, from its label to what ends it.
#ifndef GOUJI_REPORT_OPEN_ROW_H_
#define GOUJI_REPORT_OPEN_ROW_H_

#include <cstddef>
#include <string_view>

#include "report/head_reader.h"
#include "report/loose_values.h"
#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

// RowScan::open, what it takes, and its end. But for begin(), take_values() and close() there is
// one.
class OpenRow {
 public:
  OpenRow(RowScan& scan, HeadReader& heads, LooseValues& loose)
      : scan_(scan), heads_(heads), loose_(loose) {}

  // The row of the label that begins in cell `first`. It is open when it is put into the scan.
  RawRow begin(const Line& line, Cells cells, std::size_t first, Span label);
  // The row takes the cells from `from` on, up to the next label or head in the same line. Returns
  // the place of what it left.
  std::size_t take_values(RawRow& row, Cells cells, std::size_t from) const;

  // A piece of its label.
  void add_words(std::string_view piece);
  // Its values stand in a line of their own.
  void add_line(const Line& line, Cells cells);
  // Values without a label before them in their line. False if they are none of the row's.
  bool take_line(const Line& line, Cells cells);

  // Whether a text that is a line of its own stands in the place of a number (见附件): the row has
  // columns left, as its heads tell, which were lines of their own too.
  bool takes_text(std::string_view text) const;
  // Whether a text begins the label of another row or group than the open one, which is known and
  // has no values.
  bool begins_another(std::string_view text) const;

  void close();

 private:
  bool is_full(const RawRow& row) const;
  bool ends_row(const RawRow& row, std::string_view text) const;
  bool ends_wrapped_row(const Line& line, Cells cells) const;
  void add_wrapped(const Line& line, Cells cells);
  void doubt_values_above();

  RowScan& scan_;
  HeadReader& heads_;
  LooseValues& loose_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_OPEN_ROW_H_
