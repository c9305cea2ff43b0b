// The heads above the rows of a table, as their lines go by.
#ifndef GOUJI_REPORT_HEAD_READER_H_
#define GOUJI_REPORT_HEAD_READER_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "report/head_pieces.h"
#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

// The texts of a line, each as the head that it may be.
struct LineHeads {
  std::vector<Head> heads;
  std::size_t known = 0;             // of them that are heads of some table
  std::optional<TableId> announced;  // by one of them
  bool ended_some = false;           // some texts more were the ends of heads above
  Span above;            // text in the line above with which the first begins; empty: there is none
  bool goes_on = false;  // the heads of the line above are of the same line
};

// Heads are collected from the beginning of a table, or of a part of it with heads of its own, up
// to its first row.
class HeadReader {
 public:
  explicit HeadReader(RowScan& scan) : scan_(scan), pieces_(scan) {}

  bool are_collected() const { return collecting_; }
  // The last line that has some.
  std::size_t last_line() const { return last_line_; }
  // Whether what follows stands below heads that stand in columns.
  bool are_in_columns() const;
  // Whether a longer head of the table begins with the text, and may do so here.
  bool is_beginning(std::string_view text) const;
  // The same, or ends a head that a line above began (审结 below 尚未).
  bool is_piece(std::string_view text) const;

  // What stood above are no heads of what follows.
  void begin();
  void forget_pieces() { pieces_.forget(); }
  // A row follows.
  void end() { collecting_ = false; }

  LineHeads read(const Line& line, Cells cells);
  void add(const Line& line, Cells cells, LineHeads&& read);
  // Where each head is a line, one that no form has (小计) comes to light when no values follow.
  void add_last(const RawRow& lone);

 private:
  RowScan& scan_;
  HeadPieces pieces_;
  bool collecting_ = true;
  std::size_t last_line_ = 0;
  bool in_columns_ = false;  // blanks divide it, and more than one somewhere
  bool in_order_ = false;    // single ones: the places in it tell nothing
};

}  // namespace gouji

#endif  // GOUJI_REPORT_HEAD_READER_H_
