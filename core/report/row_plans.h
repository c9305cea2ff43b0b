// The columns of the rows of Tables 2 and 3.
#ifndef GOUJI_REPORT_ROW_PLANS_H_
#define GOUJI_REPORT_ROW_PLANS_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "report/found_rows.h"
#include "report/plan.h"
#include "report/prepared_row.h"
#include "report/value_counts.h"

namespace gouji {

// Whether heads of different columns stand over each other: their places tell no order.
bool are_crowded(TableId table, const std::vector<const Head*>& by_place, Dress dress);

// Tells of each row of a table, by its heads, which form's row it is and which columns its values
// stand in. How many values most rows have below the same heads tells which columns are missing.
class RowPlanner {
 public:
  // `rows`: all of the table.
  RowPlanner(const TableInput& in, const std::vector<const RawRow*>& rows);

  PreparedRow prepare(const RawRow& raw);
  // The heads of a row's block that stand over values, left to right.
  std::vector<const Head*> column_heads(const RawRow& raw) const;

 private:
  ValueCounts::Key key_of(const RawRow& raw) const;
  const Plan& plan_of_requests(const RawRow& raw);
  void prepare_disclosure(PreparedRow& row) const;
  bool take_form_of(const std::vector<const Head*>& heads, PreparedRow& row) const;
  void take_form_with(std::size_t count, PreparedRow& row) const;
  void read_as_other_form(std::size_t count, PreparedRow& row) const;
  void collapse_repeated(std::vector<const Head*>& heads, PreparedRow& row) const;

  TableInput in_;
  ValueCounts counts_;
  std::pair<std::size_t, Plan> plan_of_{0, {}};  // heads' index + 1 and their plan
};

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_PLANS_H_
