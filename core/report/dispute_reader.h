// The values of Table 4, which has no labels: as one row, as blocks, or as a row for each outcome.
#ifndef GOUJI_REPORT_DISPUTE_READER_H_
#define GOUJI_REPORT_DISPUTE_READER_H_

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "report/head_reader.h"
#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

// Below the heading or heads of Table 4. Its rows go to the scan when what ends them has been seen.
class DisputeReader {
 public:
  DisputeReader(RowScan& scan, HeadReader& heads) : scan_(scan), heads_(heads) {}

  // Values without a text in their line.
  void read_values(const Line& line, Cells cells);
  // Values behind a text.
  void read_labelled(const Line& line, Cells cells, std::size_t first_value);
  // Whether the cells are one label and its values, where Table 4 has labels: a block and its
  // outcomes, or an outcome and its blocks.
  bool is_row(Cells cells, std::size_t first_value) const;

  // Heads follow.
  void end_above_heads();
  // Prose follows.
  void leave();
  // Another table, or a block of this one, follows.
  void close();
  // Another part follows.
  void leave_part();

 private:
  RawRow new_row(Span span, Span label) const;
  void add(const Line& line, Cells cells);
  bool is_none_above(Cells cells) const;
  bool is_above_heads() const;
  bool counts_columns() const;
  bool is_rest_above(Cells cells) const;
  bool are_dashes_above(Cells cells) const;
  bool says_more(Cells cells) const;
  bool is_whole(const Line& line, Cells cells) const;
  bool is_left_of_heads(const GridCell& cell) const;
  bool is_under_first_head(const GridCell& cell) const;
  bool read_block(const Line& line, Cells label_and_values);
  bool read_outcome(const Line& line, Cells label_and_values);
  void close_outcomes(const Line& line);
  bool blocks_are_columns() const;

  static constexpr std::size_t kBlocks = kDisputeCells / kBlockCells;

  RowScan& scan_;
  HeadReader& heads_;
  std::optional<RawRow> row_;                                // that the lines above began
  std::size_t heads_above_ = 0;                              // of columns, above it
  std::array<std::vector<GridCell>, kBlockCells> outcomes_;  // by outcome, one for each block
};

}  // namespace gouji

#endif  // GOUJI_REPORT_DISPUTE_READER_H_
