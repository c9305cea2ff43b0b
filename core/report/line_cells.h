// The cells of a line, where the document has them and where it has a line of text.
#ifndef GOUJI_REPORT_LINE_CELLS_H_
#define GOUJI_REPORT_LINE_CELLS_H_

#include <vector>

#include "report/head_reader.h"
#include "report/row_cells.h"
#include "report/row_labels.h"
#include "report/row_scan.h"

namespace gouji {

class CellReader {
 public:
  CellReader(const RowScan& scan, const HeadReader& heads, const LabelFinder& labels)
      : scan_(scan), heads_(heads), labels_(labels) {}

  // Whether the line is too long to be one of a table.
  bool is_prose(const Line& line) const;
  // A line whose cells are one text becomes a paragraph.
  std::vector<LineCell> read(Line& line) const;

 private:
  bool is_spaced_out(const Line& line, Cells cells) const;
  bool divide(const Line& line, std::vector<LineCell>& cells) const;
  bool divide_only_cell(const Line& line, std::vector<LineCell>& cells) const;
  bool divide_behind_label(const Line& line, std::vector<LineCell>& cells) const;
  void add_in_order(Span piece, std::vector<LineCell>& cells) const;
  GridCell placed(Span cell, int place) const;

  const RowScan& scan_;
  const HeadReader& heads_;
  const LabelFinder& labels_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_LINE_CELLS_H_
