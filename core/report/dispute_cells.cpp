// Cells of Table 4. In: its only row, or one for each of its blocks. Out: what stands in each cell.
#include "report/dispute_cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "report/row_plans.h"
#include "report/table_cells.h"
#include "report/value.h"
#include "sorting.h"

namespace gouji {
namespace {

// Block and column.
using Columns = std::vector<std::pair<std::size_t, std::string_view>>;

std::vector<const Head*> leaf_heads(const TableInput& in, const RawRow& raw) {
  std::vector<const Head*> leaves;
  for (const std::vector<Head>& line : in.found.head_groups[raw.heads]) {
    std::vector<const Head*> own;
    for (const Head& head : line) {
      const bool over_several = head.hit.meaning(in.table, nullptr, "") != nullptr;
      if (!over_several && head.hit.names(in.table)) own.push_back(&head);
    }
    // A line with the leaves of all blocks repeats those above it.
    if (own.size() >= kDisputeCells) leaves.clear();
    leaves.insert(leaves.end(), own.begin(), own.end());
  }
  const bool places = std::all_of(leaves.begin(), leaves.end(),
                                  [&](const Head* head) { return has_place(*head, raw.dress); });
  if (places) sort_by_place(leaves);
  return leaves;
}

// The blocks whose values the row has: those named by its label or its heads, if there are heads
// for so many, else all.
std::vector<std::size_t> blocks_of(const TableInput& in, const RawRow& raw) {
  if (const auto block = block_named(raw.words)) return {*block};
  std::vector<std::size_t> all{0, 1, 2};
  const std::size_t count = count_filled(raw.values);
  if (count >= kDisputeCells) return all;
  std::vector<std::size_t> named;
  for (const std::vector<Head>& line : in.found.head_groups[raw.heads]) {
    for (const Head& head : line) {
      const auto block = block_named(head.words);
      if (block && std::find(named.begin(), named.end(), *block) == named.end()) {
        named.push_back(*block);
      }
    }
  }
  const std::size_t cells = named.size() * kBlockCells;
  return cells > 0 && (leaf_heads(in, raw).size() == cells || count == cells) ? named : all;
}

// Within a block the heads may stand in another order than the form's (总计 first).
void order_by_heads(const RawRow& raw, const std::vector<const Head*>& leaves,
                    const std::vector<std::size_t>& blocks, Columns& columns) {
  if (leaves.size() != columns.size() || are_crowded(TableId::kDisputes, leaves, raw.dress)) return;
  Columns ordered;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    const std::size_t block = blocks[i / kBlockCells];
    for (const HeadHit::Meaning& meaning : leaves[i]->hit.meanings) {
      if (meaning.table == TableId::kDisputes && !meaning.column.empty()) {
        ordered.emplace_back(block, meaning.column);
        break;
      }
    }
  }
  Columns sorted_own = columns;
  Columns sorted_heads = ordered;
  sort_stably(sorted_own);
  sort_stably(sorted_heads);
  if (sorted_own == sorted_heads) columns = std::move(ordered);
}

class DisputeFiller {
 public:
  DisputeFiller(const TableInput& in, const RawRow& raw)
      : in_(in),
        raw_(raw),
        spec_(in.assumed->table(TableId::kDisputes)),
        blocks_(blocks_of(in, raw)) {
    for (const std::size_t b : blocks_) {
      for (const ColumnSpec& column : spec_.rows[b].columns) columns_.emplace_back(b, column.id);
    }
    const std::vector<const Head*> leaves = leaf_heads(in, raw);
    order_by_heads(raw, leaves, blocks_, columns_);
    placement_ = placement_below(leaves);
    if (raw.torn || has_two_in_a_column(raw.values, dress_of_values(raw))) {
      placement_.fit = Fit::kFewer;
      placement_.at.assign(columns_.size(), std::nullopt);
    }
  }

  void note_rows(TableRead& table) const {
    std::vector<GridCell> left = raw_.values;  // taken by no column
    const std::size_t first = table.rows.size();
    for (const std::size_t b : blocks_) table.rows.push_back(read_block(b, left));
    // Values without a column: behind the last block if there are too many, else all in the first.
    RowRead& holder = placement_.fit == Fit::kMore ? table.rows.back() : table.rows[first];
    for (const GridCell& value : left) {
      if (!value.span.empty()) holder.values.push_back(value.span);
    }
  }

  void fill(std::vector<CellValue>& cells) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::optional<std::size_t> cell =
          cell_index(in_.table, spec_.rows[columns_[i].first].id, columns_[i].second);
      if (!cell) continue;
      if (placement_.fit == Fit::kFewer) {
        cells[*cell] = unreadable(in_.text, raw_.values, raw_.span);
        continue;
      }
      const Span span = placement_.at[i] ? raw_.values[*placement_.at[i]].span
                                         : Span{raw_.span.end, raw_.span.end};
      cells[*cell] = read_value(in_.text, span, Kind::kCount);
      cells[*cell].doubtful = placement_.fit == Fit::kMore;
    }
  }

 private:
  Placement placement_below(const std::vector<const Head*>& leaves) const {
    const std::size_t cells = columns_.size();
    Alignment alignment;
    alignment.learn(raw_.values, cells, 0, raw_.dress);
    std::vector<std::pair<int, int>> places;
    for (const Head* head : leaves) places.emplace_back(head->column, head->column_end);
    if (places.size() == cells && !are_crowded(in_.table, leaves, raw_.dress)) {
      alignment.heads(places, raw_.dress);
    }
    // Heads that begin above the label are not those of the values beside it.
    const bool below_heads =
        places.size() == cells && (raw_.words.empty() || raw_.label_column < places.front().first);
    if (raw_.dress == Dress::kMarkup && below_heads) {
      TableColumns heads;
      heads.heads(places, 0);
      std::optional<Placement> by_column = heads.place(raw_.values, cells, 0, 0);
      if (by_column) return *std::move(by_column);
    }
    return alignment.place(raw_.values, {cells}, 0, raw_.dress, raw_.paragraph);
  }

  // Takes the block's values out of `left`.
  RowRead read_block(std::size_t block, std::vector<GridCell>& left) const {
    RowRead read;
    read.table = in_.table;
    read.form = in_.assumed;
    read.row = block;
    read.span = raw_.span;
    read.label = raw_.label;
    read.reliable = placement_.fit != Fit::kFewer;
    read.apart = raw_.torn;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].first != block || !placement_.at[i]) continue;
      GridCell& value = left[*placement_.at[i]];
      if (!value.span.empty()) read.values.push_back(value.span);
      value.span = {};
    }
    read.wanted = read.reliable ? read.values.size() : spec_.rows[block].columns.size();
    read.beyond = placement_.by_place && count_placed(raw_.values, placement_) < columns_.size();
    return read;
  }

  TableInput in_;
  const RawRow& raw_;
  const TableSpec& spec_;
  std::vector<std::size_t> blocks_;  // whose values the row has
  Columns columns_;                  // in the order of its values
  Placement placement_;
};

}  // namespace

std::vector<const RawRow*> block_rows(const TableInput& in, std::span<const RawRow> raw,
                                      const std::vector<const RawRow*>& whole) {
  std::vector<const RawRow*> rows;
  std::set<std::size_t> taken;
  for (const RawRow& row : raw) {
    const std::vector<std::size_t> blocks = blocks_of(in, row);
    const bool is_new = std::none_of(blocks.begin(), blocks.end(),
                                     [&](std::size_t block) { return taken.count(block) > 0; });
    if (!is_new || blocks.size() * kBlockCells == kDisputeCells) continue;
    taken.insert(blocks.begin(), blocks.end());
    rows.push_back(&row);
  }
  return rows.empty() ? whole : rows;
}

void fill_disputes(const TableInput& in, const RawRow& raw, TableRead& table,
                   std::vector<CellValue>& cells) {
  const DisputeFiller filler(in, raw);
  filler.note_rows(table);
  filler.fill(cells);
}

}  // namespace gouji
