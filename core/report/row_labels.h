// The labels of rows in the cells of a line.
#ifndef GOUJI_REPORT_ROW_LABELS_H_
#define GOUJI_REPORT_ROW_LABELS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "report/head_reader.h"
#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

struct RowLabel {
  RowHit hit;
  std::size_t first = 0;  // cells of the label
  std::size_t last = 0;
  Span span;
};

// What labels.h knows of a text alone, here with what stands above it: 其他 and 总计 head columns,
// too, and 3.其他 may be a piece of another label.
class LabelFinder {
 public:
  LabelFinder(const RowScan& scan, const HeadReader& heads) : scan_(scan), heads_(heads) {}

  // The last text before the cell `limit` that names a row: those before it name its group.
  // `any_value`: there are values among the cells.
  RowLabel find(const Line& line, Cells cells, std::size_t limit, bool any_value) const;
  // The row that a label names here, or nothing. `in_row`: it has values or blanks beside it.
  RowHit row_named(std::string_view label, bool in_row) const;
  // The label of a row of this table, if the text begins with one and explains it in brackets or
  // behind a colon: 规章（设区的市、自治州人民政府应提供相关数据）.
  std::optional<Span> explained(Span span) const;
  // Whether it is one as a form has it.
  bool is_exact(Span span) const;
  // Whether a label that is not known may be that of a row: inside a table, or below its heads.
  // Until its place among the others tells which, its line is no table's.
  bool may_be_label(std::string_view text) const;
  // Whether the labels of several rows stand side by side: rows are columns, and columns rows.
  bool are_side_by_side(Cells cells) const;

 private:
  bool is_in_its_place(std::string_view label, const RowEntry& row) const;
  bool values_follow() const;
  bool has_cells_below() const;

  const RowScan& scan_;
  const HeadReader& heads_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_LABELS_H_
