// Choice of rows. In: all rows of a table that were found. Out: one for each row of the form, and
// what stands there again.
#include "report/table_rows.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "input/walk.h"
#include "sorting.h"

namespace gouji {
namespace {

// Its values as they are written, but for blanks.
std::vector<std::string> texts_of(std::string_view report, const RawRow& row) {
  std::vector<std::string> texts;
  for (const GridCell& value : row.values) {
    std::string text;
    for (const char c : slice(report, value.span)) {
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') text += c;
    }
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

// A second table (of a second report) is left out whole, and the first if it is a piece beside
// that. It begins where several rows come again, one after the other.
std::span<const RawRow> one_table(std::span<const RawRow> raw) {
  constexpr std::size_t kLeast = 3;
  std::set<const RowEntry*> before;
  std::set<const RowEntry*> behind;
  std::size_t begin = raw.size();
  std::size_t again = 0;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const RowEntry* entry = raw[i].entry;
    if (entry == nullptr || !raw[i].in_context || !has_value(raw[i].values)) continue;
    if (again == kLeast) {
      behind.insert(entry);
    } else if (before.insert(entry).second) {
      again = 0;
      behind.clear();
    } else {
      if (again == 0) begin = i;
      again = behind.insert(entry).second ? again + 1 : again;
    }
  }
  if (again < kLeast) return raw;
  return behind.size() >= before.size() * 2 ? raw.subspan(begin) : raw.first(begin);
}

// Of two rows with one label.
bool better(const RawRow& row, const RawRow& than) {
  if (row.in_context != than.in_context) return row.in_context;
  if ((row.closeness == Closeness::kExact) != (than.closeness == Closeness::kExact)) {
    return row.closeness == Closeness::kExact;
  }
  if (has_number(row) != has_number(than)) return has_number(row);
  return !has_value(than.values) && has_value(row.values);
}

// A row of Table 4.
bool is_whole(const RawRow& row) {
  return row.in_context && count_filled(row.values) == kDisputeCells;
}

}  // namespace

std::size_t rounds_of_report(const FoundRows& found) {
  constexpr std::size_t kLeast = 3;  // rows
  std::optional<std::size_t> first;
  for (const std::vector<RawRow>& rows : found.rows) {
    for (const RawRow& row : rows) {
      if (row.in_context && row.entry != nullptr && has_value(row.values)) {
        first = std::min(first.value_or(row.round), row.round);
      }
    }
  }
  std::vector<std::size_t> again;  // by round
  std::set<const RowEntry*> entries;
  for (const std::vector<RawRow>& rows : found.rows) {
    for (const RawRow& row : rows) {
      if (!row.in_context || row.entry == nullptr || !has_value(row.values)) continue;
      if (row.round == first) {
        entries.insert(row.entry);
      } else if (entries.contains(row.entry)) {
        again.resize(std::max(again.size(), row.round + 1));
        ++again[row.round];
      }
    }
  }
  const auto next =
      std::find_if(again.begin(), again.end(), [](std::size_t rows) { return rows >= kLeast; });
  return next != again.end() ? static_cast<std::size_t>(next - again.begin())
                             : std::numeric_limits<std::size_t>::max();
}

void drop_others_out_of_place(FoundRows& found) {
  std::vector<RawRow>& rows = found.rows[index_of(TableId::kRequests)];
  const auto is_out_of_place = [](const RawRow& row, const RawRow& next) {
    return row.entry != nullptr && row.entry->id == "other_rest" && !has_number(row) &&
           next.entry != nullptr && !next.entry->group.empty() &&
           next.entry->group != row.entry->group && next.round == row.round;
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && is_out_of_place(rows[i], rows[i + 1])) {
      found.extras[index_of(TableId::kRequests)].push_back(
          {TableId::kRequests, rows[i].label, rows[i].span});
    } else {
      if (kept < i) rows[kept] = std::move(rows[i]);
      ++kept;
    }
  }
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
}

void take_from_disputes(FoundRows& found) {
  const std::vector<RawRow>& rows = found.rows[index_of(TableId::kRequests)];
  const auto empty = static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const RawRow& row) { return !has_value(row.values); }));
  if (empty * 2 <= rows.size()) return;
  for (RawRow& row : found.rows[index_of(TableId::kDisputes)]) {
    const std::size_t values = count_filled(row.values);
    if (!row.paragraph || values < 2 * kDisputeCells) continue;
    found.loose[index_of(TableId::kRequests)] += values;
    row.torn = true;
  }
}

std::vector<const RawRow*> choose_rows(std::span<const RawRow> raw) {
  std::vector<const RawRow*> chosen;
  const std::span<const RawRow> table = one_table(raw);
  const bool other_rows = std::any_of(raw.begin(), raw.end(), [](const RawRow& row) {
    return row.entry != nullptr &&
           (row.entry->id == "other_uncorrected" || row.entry->id == "other_unpaid");
  });
  for (const RawRow& row : table) {
    // （六）其他处理 without values above rows of its own is their group.
    if (other_rows && row.entry != nullptr && row.entry->id == "other" && !has_value(row.values)) {
      continue;
    }
    const auto same = std::find_if(chosen.begin(), chosen.end(),
                                   [&](const RawRow* have) { return have->entry == row.entry; });
    if (same == chosen.end()) {
      chosen.push_back(&row);
    } else if (better(row, **same)) {
      *same = &row;
    }
  }
  // Beside the table, a label without values is an entry of the page's menu (政府采购).
  const bool has_table = std::any_of(chosen.begin(), chosen.end(), [](const RawRow* row) {
    return row->in_context && has_value(row->values);
  });
  std::erase_if(chosen, [has_table](const RawRow* row) {
    return has_table && !row->in_context && !has_value(row->values);
  });
  sort_stably(chosen,
              [](const RawRow* a, const RawRow* b) { return a->span.begin < b->span.begin; });
  return chosen;
}

void find_repeated(const TableInput& in, const std::vector<const RawRow*>& chosen,
                   TableRead& table) {
  constexpr std::size_t kTable = 3;
  std::size_t again = 0;
  std::vector<const RawRow*> differ;
  std::vector<std::optional<std::vector<std::string>>> texts_chosen(chosen.size());
  for (const RawRow& row : in.found.rows[index_of(in.table)]) {
    if (row.entry == nullptr || !row.in_context) continue;
    const auto same = std::find_if(chosen.begin(), chosen.end(),
                                   [&](const RawRow* have) { return have->entry == row.entry; });
    if (same == chosen.end() || *same == &row || !(*same)->in_context) continue;
    const std::vector<std::string> texts = texts_of(in.text, row);
    std::optional<std::vector<std::string>>& mine =
        texts_chosen[static_cast<std::size_t>(same - chosen.begin())];
    if (!mine) mine = texts_of(in.text, **same);
    if (texts.empty() || texts.size() != mine->size()) continue;
    ++again;
    if (texts != *mine) differ.push_back(&row);
  }
  for (const RawRow* row : differ) {
    if (again < kTable) {
      table.extras.push_back({in.table, row->label, row->span, true});
    } else {
      table.repeated.push_back(row->label);
    }
  }
}

void find_second_disputes(const TableInput& in, const std::vector<const RawRow*>& chosen,
                          TableRead& table) {
  if (chosen.size() > 1 || !is_whole(*chosen[0])) return;
  const std::vector<std::string> mine = texts_of(in.text, *chosen[0]);
  for (const RawRow& row : in.found.rows[index_of(in.table)]) {
    if (is_whole(row) && texts_of(in.text, row) != mine) table.repeated.push_back(row.span);
  }
}

}  // namespace gouji
