// Numbers of rows. In: the rows found. Out: the same without the numbers that count them.
#include "report/row_numbers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "input/walk.h"

namespace gouji {
namespace {

// How many columns of the table the heads name.
std::size_t count_named(const HeadLines& heads, TableId table) {
  std::vector<std::string_view> named;
  for (const std::vector<Head>& line : heads) {
    for (const Head& head : line) {
      for (const HeadHit::Meaning& meaning : head.hit.meanings) {
        const bool is_new = meaning.table == table && !meaning.column.empty() &&
                            std::find(named.begin(), named.end(), meaning.column) == named.end();
        if (is_new) named.push_back(meaning.column);
      }
    }
  }
  return named.size();
}

// Numbers behind the labels that count the rows (行次) are none of their values, and one more than
// these are. Blanks before them are those of a label over several columns.
void drop_row_numbers(std::string_view text, TableId table, FoundRows& found) {
  constexpr std::size_t kLeast = 5;
  constexpr int kMostDigits = 3;
  constexpr int kMostAbsent = 4;
  std::vector<RawRow>& rows = found.rows[index_of(table)];
  std::vector<std::pair<RawRow*, std::size_t>> numbers;  // rows, and where their numbers are
  int next = 0;
  int absent = 0;  // numbers of rows that are not there
  std::size_t complete = 0;
  std::optional<std::size_t> heads;
  std::size_t columns = 0;
  for (RawRow& row : rows) {
    if (heads != row.heads) columns = count_named(found.head_groups[row.heads], table);
    heads = row.heads;
    const std::size_t first = first_filled(row.values);
    if (first == row.values.size()) continue;  // the label of a group
    const Span written = row.values[first].span;
    std::size_t at = written.begin;
    const int number = number_at(text, at, kMostDigits);
    const bool is_number = at == written.end && (next == 0 || number >= next);
    const bool is_short = row.values.size() - first <= std::max<std::size_t>(1, columns);
    if (is_short && !(is_number && number == next)) continue;  // it has lost values
    if (!is_number) return;
    absent += next > 0 ? number - next : 0;
    next = number + 1;
    numbers.emplace_back(&row, first);
    complete += is_short ? 0 : 1;
  }
  if (complete < kLeast || absent > kMostAbsent || complete * 2 < rows.size()) return;
  for (const auto& [row, first] : numbers) {
    row->values.erase(row->values.begin() + static_cast<std::ptrdiff_t>(first));
  }
}

}  // namespace

void drop_row_numbers(std::string_view text, FoundRows& found) {
  for (const TableId table : {TableId::kDisclosure, TableId::kRequests}) {
    drop_row_numbers(text, table, found);
  }
}

}  // namespace gouji
