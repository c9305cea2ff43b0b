// To which table the lines of a report belong, as they go by.
#ifndef GOUJI_REPORT_TABLE_CONTEXT_H_
#define GOUJI_REPORT_TABLE_CONTEXT_H_

#include "report/dispute_reader.h"
#include "report/head_reader.h"
#include "report/loose_values.h"
#include "report/row_scan.h"

namespace gouji {

// Headings, heads and labels tell it. No row of Tables 2 and 3 is open when another table begins.
class TableContext {
 public:
  TableContext(RowScan& scan, HeadReader& heads, LooseValues& loose, DisputeReader& disputes)
      : scan_(scan), heads_(heads), loose_(loose), disputes_(disputes) {}

  // Between the heads of a part's table and its first row stands no heading of that part, but a
  // label may read like one (一、本年收到政府信息公开申请数量).
  bool is_below_heads_of(Part part) const;

  // Its heading stands here.
  void enter(Part part);
  // Heads stand here that announce the table.
  void enter(TableId table);
  // The label of a row stands here, perhaps without the heading of its table.
  void enter_table_of(const RowHit& hit);
  // Heads stand here, those of another part of the table than that above.
  void begin_heads();

 private:
  RowScan& scan_;
  HeadReader& heads_;
  LooseValues& loose_;
  DisputeReader& disputes_;
  unsigned entered_ = 0;  // parts of this round, a bit each
  unsigned last_entered_ = 0;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_TABLE_CONTEXT_H_
