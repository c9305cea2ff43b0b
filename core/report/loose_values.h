// Values of Tables 2 and 3 that stand in no row.
#ifndef GOUJI_REPORT_LOOSE_VALUES_H_
#define GOUJI_REPORT_LOOSE_VALUES_H_

#include <cstddef>

#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

// Counts them, and remembers those between the last row and the next.
class LooseValues {
 public:
  explicit LooseValues(RowScan& scan) : scan_(scan) {}

  // Those of a line.
  void count(Cells cells);
  // Those of a line that may be the row's above or below.
  void note(const Line& line, Cells cells);
  // The row is that below.
  void give_to(RawRow& row);
  // So many that no row seemed to take have one.
  void disown(std::size_t values);
  // What follows belongs to other heads.
  void forget();

 private:
  bool ends_amount(Cells cells) const;

  RowScan& scan_;
  std::size_t led_ = 0;   // since the last row or heads
  std::size_t lost_ = 0;  // of them those in the line before the next row
  bool have_places_ = false;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_LOOSE_VALUES_H_
