// Document in, its lines out.
#include "report/lines.h"

#include "input/walk.h"

namespace gouji {

std::vector<Line> lines_of(std::string_view text, const Document& document) {
  std::size_t count = 0;  // a vector that grows takes the room twice
  for (const Block& block : document.blocks) {
    const auto* grid = std::get_if<Grid>(&block);
    count += grid != nullptr ? grid->rows.size() : 1;
  }
  std::vector<Line> lines;
  lines.reserve(count);
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      lines.push_back(
          {paragraph->span, paragraph->heading, nullptr, Dress::kTabs, paragraph->span});
      continue;
    }
    const auto& grid = std::get<Grid>(block);
    for (const GridRow& row : grid.rows) {
      lines.push_back({row.span, false, &row, grid.dress, trim(text, row.span)});
    }
  }
  return lines;
}

}  // namespace gouji
