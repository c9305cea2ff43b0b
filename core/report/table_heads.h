// What the heads of a table say, and how they differ from the form's.
#ifndef GOUJI_REPORT_TABLE_HEADS_H_
#define GOUJI_REPORT_TABLE_HEADS_H_

#include <string_view>
#include <vector>

#include "report/found_rows.h"
#include "report/prepared_row.h"

namespace gouji {

// Notes what all heads say of their values.
void heed_heads(std::string_view text, FoundRows& found);

// Heads by other names (本年制发数量) are known by a word that of the columns of the row below them
// only one has, if no head has that column's own name and no other such a word.
void recognise_heads(HeadLines& lines, TableId table, const RawRow& raw);

// Where heads of the table's columns stand together; empty if they do not.
Span heads_alone(const TableInput& in);

// Heads above the rows whose wording differs from the form's, or that no form has.
void note_heads(const TableInput& in, const std::vector<const RawRow*>& rows, TableRead& table);

}  // namespace gouji

#endif  // GOUJI_REPORT_TABLE_HEADS_H_
