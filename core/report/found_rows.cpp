// Questions to what the first pass over the tables found.
#include "report/found_rows.h"

#include <algorithm>

#include "form/labels.h"

namespace gouji {

std::size_t count_columns(const HeadLines& heads, TableId table) {
  std::size_t columns = 0;
  for (const std::vector<Head>& line : heads) {
    columns +=
        static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [table](const Head& head) {
          return std::none_of(head.hit.meanings.begin(), head.hit.meanings.end(),
                              [table](const HeadHit::Meaning& meaning) {
                                return meaning.table == table && meaning.column.empty();
                              });
        }));
  }
  return columns;
}

bool has_number(const RawRow& row) {
  return leading_number(row.words).style != Numbering::Style::kNone;
}

bool has_value(const std::vector<GridCell>& values) { return first_filled(values) < values.size(); }

std::size_t count_filled(const std::vector<GridCell>& values) {
  return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), is_filled));
}

std::size_t first_filled(const std::vector<GridCell>& values) {
  return static_cast<std::size_t>(std::find_if(values.begin(), values.end(), is_filled) -
                                  values.begin());
}

}  // namespace gouji
