// Tables of lines. In: headings, heads and labels. Out: to which table the lines below them belong.
#include "report/table_context.h"

namespace gouji {

void TableContext::enter(Part part) {
  disputes_.leave_part();
  const unsigned bit = 1u << static_cast<unsigned>(part);
  if (last_entered_ != bit && (entered_ & bit) != 0) {
    ++scan_.round;
    entered_ = 0;
  }
  entered_ |= bit;
  last_entered_ = bit;
  scan_.table = table_in(part);
  heads_.forget_pieces();
  begin_heads();
}

bool TableContext::is_below_heads_of(Part part) const {
  return scan_.table && scan_.table == table_in(part) && heads_.are_collected() &&
         scan_.has_heads();
}

void TableContext::enter_table_of(const RowHit& hit) {
  if (scan_.table == hit.row->table) return;
  if (!scan_.table || hit.closeness != Closeness::kExact) scan_.in_context = false;
  disputes_.close();
  scan_.table = hit.row->table;
  begin_heads();
}

void TableContext::enter(TableId table) {
  if (scan_.table == table) return;
  disputes_.close();
  scan_.table = table;
  scan_.in_context = true;
  begin_heads();
}

void TableContext::begin_heads() {
  scan_.is_transposed = false;
  loose_.forget();
  heads_.begin();
}

}  // namespace gouji
