// Labels that were broken over lines, put together.
#ifndef GOUJI_REPORT_BROKEN_LABELS_H_
#define GOUJI_REPORT_BROKEN_LABELS_H_

#include <cstddef>

#include "report/loose_values.h"
#include "report/open_row.h"
#include "report/row_cells.h"
#include "report/row_labels.h"
#include "report/row_scan.h"
#include "report/table_context.h"

namespace gouji {

// Pieces of the label of the open row, or of the last one that nobody knows.
class BrokenLabels {
 public:
  BrokenLabels(RowScan& scan, HeadReader& heads, LooseValues& loose, TableContext& context,
               const LabelFinder& labels, OpenRow& row)
      : scan_(scan), heads_(heads), loose_(loose), context_(context), labels_(labels), row_(row) {}

  // 行政规范⏎性文件, 2.没有⏎4 0 …⏎现成信息需要另行制作: whether the text in cell `at` goes on with
  // a label that nobody knew by its beginning, to its end or a piece of it.
  bool goes_on(Cells cells, std::size_t at) const;
  // 5.要求⏎行政机关确认或重新⏎…: whether a label that is known by its end or its middle alone has
  // its beginning in the line above. So may a whole one that a longer wording ends with.
  bool ends_above(Cells cells, const RowLabel& label) const;
  // The row above goes on with the text in cell `at`, which may name it. Returns how many cells are
  // the row's.
  std::size_t join(const Line& line, Cells cells, std::size_t at);

  // Whether the text in cell `at` is a piece of the label above, which takes it then.
  bool take(const Line& line, Cells cells, std::size_t at);
  // 予公开 | 家秘密, below （三）不 | 1.属于国: a piece of a group beside one of a label.
  bool take_last(const Line& line, Cells cells);
  // The same before values, which are those of the row above then. `last`: the last text before
  // them.
  bool take_with_values(const Line& line, Cells cells, std::size_t first_value, std::size_t last);

 private:
  RowHit with_above(Cells cells, std::size_t at) const;
  bool takes_rest(Cells cells) const;
  const RawRow* unnamed_above() const;
  void name_open(const RowHit& hit);

  RowScan& scan_;
  HeadReader& heads_;
  LooseValues& loose_;
  TableContext& context_;
  const LabelFinder& labels_;
  OpenRow& row_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_BROKEN_LABELS_H_
