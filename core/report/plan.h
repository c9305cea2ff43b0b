// Which columns stand below the heads of a table, in the order of their values.
#ifndef GOUJI_REPORT_PLAN_H_
#define GOUJI_REPORT_PLAN_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "report/found_rows.h"

namespace gouji {

struct Column {
  std::string_view id;         // empty: none of the form's
  const Head* head = nullptr;  // above it; null if it was not found
};

// The columns of a row in the order in which their values stand.
using Plan = std::vector<Column>;

Plan standard_plan(const RowSpec& row);

bool has_column(const Plan& plan, std::string_view id);
std::size_t unknown_columns(const Plan& plan);

// Where the heads of the columns stand; empty if not all of them are known.
std::vector<std::pair<int, int>> head_places(const Plan& plan);

// Whether the reader saw where on the line the head stands. A head that was a line of its own (one
// of several that were broken apart) has no place.
bool has_place(const Head& head, Dress dress);
// Whether one stands over the other, or over a part of it.
bool overlap(const Head& a, const Head& b);
void sort_by_place(std::vector<const Head*>& heads);

// `usual`: the number of values that most rows below the heads have, if there is one. It tells
// whether a column is missing or only its head, and whether a head without a column of its own
// stands over the labels or over values. `row`: as the form has it.

// Table 2: `heads` over the values in their order, read as those of `form`.
Plan disclosure_plan(const std::vector<const Head*>& heads, const RowSpec& row, const Form* form,
                     std::optional<std::size_t> usual);

// Table 3: its heads stand on up to three lines.
Plan requests_plan(std::string_view text, const HeadLines& lines, Dress dress, const RowSpec& row,
                   std::optional<std::size_t> usual);

}  // namespace gouji

#endif  // GOUJI_REPORT_PLAN_H_
