// Reports for the properties: numbers that satisfy every relation of their form, and the tables as
// the form prints them. How they are written down is the dress's affair.
#ifndef GOUJI_TESTS_PROPERTY_SAMPLE_H_
#define GOUJI_TESTS_PROPERTY_SAMPLE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"

namespace gouji::property {

struct Sample {
  const Form* form = nullptr;
  int year = 0;
  std::string organ;
  bool decimals = false;             // the heads of amounts say 保留4位小数
  std::vector<std::string> values;   // one for each of all_cells(); "" is a blank
  const RowSpec* removed = nullptr;  // a row that is left out

  std::int64_t count(std::size_t cell) const;
};

// A consistent report, drawn through RapidCheck: call it inside a property only.
Sample draw_sample();

// The cells of Tables 3 and 4, which relations bind, and those that hold "0".
std::vector<std::size_t> bound_cells(const Form& form);
std::vector<std::size_t> zero_cells(const Sample& sample);

struct PrintedCell {
  std::string text;
  int columns = 1;
  int rows = 1;
  std::optional<std::size_t> cell;  // a value: its index in all_cells()
};

struct PrintedRow {
  std::vector<PrintedCell> cells;  // those that begin in it
  bool head = false;
};

// A table as the form prints it, with spans.
struct PrintedTable {
  TableId id = TableId::kRequests;
  std::size_t columns = 0;
  std::size_t label_columns = 0;  // none in Table 4
  std::vector<PrintedRow> rows;
};

PrintedTable printed(const Sample& sample, TableId table);

// A position of a printed table: where a cell begins, or what covers it.
struct Slot {
  const PrintedCell* cell = nullptr;
  bool owner = false;
  bool covered_from_above = false;
};
using Slots = std::vector<std::vector<Slot>>;

// Keeps pointers to the table's cells.
Slots slots_of(const PrintedTable& table);

}  // namespace gouji::property

#endif  // GOUJI_TESTS_PROPERTY_SAMPLE_H_
