// The cells of a line by what they hold: values, texts or nothing.
#ifndef GOUJI_REPORT_ROW_CELLS_H_
#define GOUJI_REPORT_ROW_CELLS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace gouji {

enum class CellClass { kBlank, kValue, kText };

struct LineCell {
  GridCell cell;
  CellClass kind = CellClass::kBlank;
  std::string_view text;
};

// Those of a line, or of the part of it that nothing took yet.
using Cells = std::span<const LineCell>;

// Where blanks divide cells, no text of a table is in more of them.
inline constexpr std::size_t kMostPieces = 100;

LineCell classify(std::string_view text, const GridCell& cell);

bool has(Cells cells, CellClass kind);
std::size_t count_of(Cells cells, CellClass kind);
// The index of the first of the kind, or the number of cells.
std::size_t first_of(Cells cells, CellClass kind);
std::size_t first_text(Cells cells);
// There is one.
std::size_t last_text(Cells cells);
// The first value of a row. `may_be_numbered`: a number before the first text counts the rows
// (序号).
std::size_t first_value(Cells cells, bool may_be_numbered);
void add_to(std::vector<GridCell>& values, Cells cells);
// Whether no two cells have more than one blank between them.
bool by_single_blanks(const std::vector<GridCell>& cells);
bool by_single_blanks(Cells cells);

}  // namespace gouji

#endif  // GOUJI_REPORT_ROW_CELLS_H_
