// What the labels and heads of the tables mean. In: a cell's text. Out: the row or column it names.
#ifndef GOUJI_REPORT_LABELS_H_
#define GOUJI_REPORT_LABELS_H_

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "form/labels.h"

namespace gouji {

// A row of any form: the same in all forms that have it.
struct RowEntry {
  TableId table;
  std::string_view id;
  // The row in each form (in the order of forms()), null where the form does not have it.
  std::vector<const RowSpec*> specs;
  std::vector<std::u32string> labels;  // essences of the forms' own wordings
  std::u32string group;                // essence of the group's label, without number
};

// The row in the form, null if that does not have it.
const RowSpec* spec_in(const RowEntry& row, const Form* form);
// How many forms have it.
std::size_t spec_count(const RowEntry& row);
// `assumed` if that has it, else a form that does.
const Form* form_having(const RowEntry& row, const Form* assumed);

enum class Closeness {
  kNone,
  kFragment,  // part of the label: it was broken over lines, or cut
  kVariant,   // another wording of it
  kExact,
};

struct RowHit {
  const RowEntry* row = nullptr;
  Closeness closeness = Closeness::kNone;
};

// The entry of a row of the form with this index in forms().
const RowEntry& entry_of(const RowSpec& spec, TableId table, std::size_t form);
// The row that a label names. `tables` limits the search for anything but exact matches.
RowHit match_row(std::string_view label, std::optional<TableId> table);
// Whether `label` may be a part of the row's label that was broken over lines.
bool is_part_of(std::string_view label, const RowEntry& row);
// Whether it may be a part of the label of the row's group (法提供 of 无法提供).
bool is_part_of_group(std::string_view label, const RowEntry& row);
// Whether it may be a part of the label of any row or group.
bool is_part_of_any(std::string_view label);
// Whether the label of some row or group of the table begins like that.
bool begins_label(std::string_view text, TableId table);
// Whether a number is one of those that rows within a group have (1., ①), not （一） or 一、.
bool is_arabic(Numbering::Style style);
// Whether the text, in whatever wording, may be the label of a row in the group that `group` is
// called like (3.其他情形 of （六）其他处理).
bool may_be_row_of(std::string_view label, const RowEntry& group);
// Whether they share a word that no other row of the table has in its label, or all of one.
bool shares_words(std::string_view label, const RowEntry& row);
// Whether the text is the label of a group of rows (（三）不予公开, 三、本年度办理结果) or one of
// the forms' other fixed texts that are neither row nor column.
bool is_group(std::string_view label);

// A head of a column. A label may head columns of several forms and tables (总计).
struct HeadHit {
  struct Meaning {
    TableId table;
    const Form* form;         // null: the same in all
    std::string_view column;  // id; empty for a head over several columns
    Closeness closeness;
  };
  std::vector<Meaning> meanings;
  bool names(TableId table) const;
  const Meaning* meaning(TableId table, const Form* form, std::string_view column) const;
};
HeadHit match_head(std::string_view label);
// Only what is written as a form or a known variant has it.
const HeadHit& exact_head(std::string_view label);
// Whether a longer head of the table begins like that, as one that was broken over lines.
bool begins_head(std::string_view label, TableId table);
// The column that alone has a word of the head (制发 of 本年制发数量), or null.
const ColumnSpec* column_by_word(std::string_view head, std::span<const ColumnSpec> columns);
// The block of Table 4 that the text names, as an index into the form's rows.
std::optional<std::size_t> block_named(std::string_view text);
// Whether the head can stand in one table only, which it thus announces.
std::optional<TableId> announces(const HeadHit& hit);

}  // namespace gouji

#endif  // GOUJI_REPORT_LABELS_H_
