// What the first pass over the tables finds: rows by their labels, heads, and the values after each
// label, not yet placed in columns.
#ifndef GOUJI_REPORT_FOUND_ROWS_H_
#define GOUJI_REPORT_FOUND_ROWS_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "report/labels.h"
#include "report/report.h"

namespace gouji {

constexpr std::size_t index_of(TableId table) { return static_cast<std::size_t>(table); }

inline constexpr std::size_t kDisputeCells = 15;  // values in the only row of Table 4
inline constexpr std::size_t kBlockCells = 5;     // and in each of its blocks

// A head of a column as found.
struct Head {
  HeadHit hit;
  Span span;
  int column = 0;
  int column_end = 0;
  std::string words;
  bool joined = false;     // it was broken over lines
  bool cut = false;        // it was cut off; its place tells its column
  bool by_blanks = false;  // blanks divide its line, which is none of a grid: it may be a piece
  // What it says of its values.
  bool says_unit = false;       // 万元
  bool wants_decimals = false;  // 保留4位小数
};

// The head lines above a row, in order.
using HeadLines = std::vector<std::vector<Head>>;

// How many of the heads stand over one column each.
std::size_t count_columns(const HeadLines& heads, TableId table);

// A row with its values.
struct RawRow {
  // Null if not known, and for the value row of Table 4 or one of its blocks.
  const RowEntry* entry = nullptr;
  TableId table = TableId::kDisputes;
  Closeness closeness = Closeness::kExact;
  Span label;
  std::string words;  // the label, with the pieces of it that other lines have
  Span span;
  int label_column = 0;
  std::vector<GridCell> values;
  Dress dress = Dress::kTabs;
  bool paragraph = false;   // its cells are lines of their own: blank ones are lost
  std::size_t lost = 0;     // values above or below it that no row took
  std::size_t led = 0;      // values between it and the row or heads above that no row took
  bool torn = false;        // another piece of its label has values too
  bool in_context = false;  // stands under the heading or heads of its table
  std::size_t heads = 0;    // index into FoundRows::head_groups
  std::size_t line = 0;     // its first
  std::size_t last_line = 0;
  std::size_t round = 0;  // of the report's parts: the next begins where a part comes again
};

inline bool is_known(const RawRow& row) { return row.entry != nullptr; }
// Whether tabs, pipes or the document divide its cells. Blanks divide those of other lines then.
inline bool is_divided(const RawRow& row) { return row.dress != Dress::kAligned && !row.paragraph; }
// Whether its label begins with a number.
bool has_number(const RawRow& row);

inline bool is_filled(const GridCell& value) { return !value.span.empty(); }
bool has_value(const std::vector<GridCell>& values);
std::size_t count_filled(const std::vector<GridCell>& values);
// The index of the first value that is no blank, or their number.
std::size_t first_filled(const std::vector<GridCell>& values);

struct FoundRows {
  std::array<std::vector<RawRow>, kTableCount> rows;
  std::array<std::vector<RawRow>, kTableCount> unknown;  // rows under labels that say no row's
  std::vector<HeadLines> head_groups;                    // index 0: no heads
  std::array<std::vector<UnknownRow>, kTableCount> extras;
  std::array<std::size_t, kTableCount> loose{};  // values that no row took
  std::vector<bool> is_table;                    // for each line
};

}  // namespace gouji

#endif  // GOUJI_REPORT_FOUND_ROWS_H_
