// Which of the rows that were found are those of the report's tables.
#ifndef GOUJI_REPORT_TABLE_ROWS_H_
#define GOUJI_REPORT_TABLE_ROWS_H_

#include <cstddef>
#include <span>
#include <vector>

#include "report/found_rows.h"
#include "report/prepared_row.h"

namespace gouji {

// The parts of a second report come again behind those of the first, with rows of the same tables:
// in which round it begins. What the first lacks the second must not give it.
std::size_t rounds_of_report(const FoundRows& found);

// 其他 without its number above a row of another group than its own is a row that no form has.
void drop_others_out_of_place(FoundRows& found);

// Pages set in columns may give all values of Table 3 below its labels, behind Table 4's heading.
// Which of them are Table 4's is not known then.
void take_from_disputes(FoundRows& found);

// One raw row for each row of the form: those under their own heading before those elsewhere (a
// table of another kind in the text), filled ones before empty ones.
std::vector<const RawRow*> choose_rows(std::span<const RawRow> raw);

// Rows that stand there again with other numbers in them: those of a second table, or a row or two
// too many.
void find_repeated(const TableInput& in, const std::vector<const RawRow*>& chosen,
                   TableRead& table);
// Table 4 again, of a second report, with other numbers.
void find_second_disputes(const TableInput& in, const std::vector<const RawRow*>& chosen,
                          TableRead& table);

}  // namespace gouji

#endif  // GOUJI_REPORT_TABLE_ROWS_H_
