// Heads that blanks or the ends of lines broke into pieces, put together.
#ifndef GOUJI_REPORT_HEAD_PIECES_H_
#define GOUJI_REPORT_HEAD_PIECES_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "report/row_cells.h"
#include "report/row_scan.h"

namespace gouji {

// Keeps the texts of the lines above that may be pieces of heads. It changes heads of the scan only
// where it finds their ends.
class HeadPieces {
 public:
  explicit HeadPieces(RowScan& scan) : scan_(scan) {}

  void forget() { pieces_.clear(); }

  // Blanks inside a head, where blanks divide cells (上一年 项目数量, 自 然 人).
  void join_neighbours(const Line& line, std::vector<Head>& heads) const;

  struct Joined {
    Span above;            // the beginning of the first head, in the line above; empty: it is whole
    bool goes_on = false;  // the line above has heads, with which those of this one are one line
  };
  Joined join_broken_cell(const Line& line, Cells cells, std::vector<Head>& heads);

  // Below heads of the table. `in_order`: places do not tell which text stands below which, but
  // their order does. Whether heads above took some.
  bool join_above(const Line& line, std::vector<Head>& heads, bool in_order);

  // 其他 above 结果: a head of another table that may be a piece of one of this.
  bool may_be_piece(std::string_view words, const HeadHit& hit) const;
  // 审结 below 尚未: whether the text ends a head that a line above began.
  bool have_beginning_of(std::string_view text) const;

 private:
  bool is_exact_here(const HeadHit& hit) const;
  void place_in_order(std::vector<Head>& heads) const;
  bool join_one(Head& head, std::vector<Head>& pieces, bool one_a_line);
  bool insert_above(Head head);
  Head* head_at(Span span);

  RowScan& scan_;
  std::vector<Head> pieces_;
  std::optional<Head> tail_;  // the text at the end of a line, of which the next may have the rest
  std::size_t tail_line_ = 0;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_HEAD_PIECES_H_
