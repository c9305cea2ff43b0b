// Tables of a report. In: its lines. Out: rows with their values, cells, and what did not fit.
//
// Two passes. The first (rows.h) finds rows, heads and the values after each label; the second,
// here, places the values in columns, when all rows of a table are known and can tell how far its
// values stand to the right.
#include "report/tables.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "report/labels.h"
#include "report/placement.h"
#include "report/plan.h"
#include "report/rows.h"
#include "report/value.h"
#include "sorting.h"

namespace gouji {
namespace {

// How many rows of each kind have so many values side by side.
class ValueCounts {
 public:
  using Key = std::pair<std::size_t, std::size_t>;  // heads and number of columns

  void add(Key key, const std::vector<GridCell>& values) {
    Kind& kind = kinds_[key];
    ++kind.rows;
    std::size_t count = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].span.empty()) continue;
      if (count++ == 0) first = i;
      last = i;
    }
    kind.most = std::max(kind.most, count);
    if (count == 0 || last - first + 1 == count) ++kind.by_count[count];
  }

  // The number that more than half of the rows have.
  std::optional<std::size_t> usual(Key key) const {
    const Kind& kind = kinds_.at(key);
    for (const auto& [count, rows] : kind.by_count) {
      if (rows * 2 > kind.rows) return count;
    }
    return std::nullopt;
  }
  std::size_t most(Key key) const { return kinds_.at(key).most; }
  std::size_t rows(Key key) const { return kinds_.at(key).rows; }

 private:
  struct Kind {
    std::map<std::size_t, std::size_t> by_count;  // rows by their number of values
    std::size_t rows = 0;
    std::size_t most = 0;
  };
  std::map<Key, Kind> kinds_;
};

class Filler {
 public:
  Filler(std::string_view text, const Form* form, FoundRows& found, TablesRead& out)
      : text_(text), assumed_(form != nullptr ? form : forms().back()), found_(found), out_(out) {}

  void run() {
    out_.cells.assign(cell_count(), {});
    for (HeadLines& group : found_.head_groups) {
      for (std::vector<Head>& line : group) {
        for (Head& head : line) heed(head);
      }
    }
    take_from_disputes();
    drop_others_out_of_place();
    const std::size_t rounds = rounds_of_report();
    for (std::size_t t = 0; t < kTableCount; ++t) {
      table_ = static_cast<TableId>(t);
      const std::vector<RawRow>& all = found_.rows[t];
      const auto next = std::find_if(all.begin(), all.end(),
                                     [rounds](const RawRow& row) { return row.round >= rounds; });
      const auto count = static_cast<std::size_t>(next - all.begin());
      const std::span<const RawRow> own = std::span(all).first(count);
      std::vector<const RawRow*> rows = choose(own);
      if (rows.empty()) {
        out_.tables[t].heads_alone = heads_of_table();
        continue;
      }
      if (table_ == TableId::kDisputes && count_filled(rows.front()->values) < kDisputeCells) {
        rows = block_rows(own, rows);
      }
      TableRead& table = out_.tables[t];
      table.found = true;
      find_repeated(found_.rows[t], rows, table);
      find_second_disputes(rows, table);
      table.span = rows.front()->span;
      for (const RawRow* row : rows) {
        table.span.begin = std::min(table.span.begin, first_head(*row, row->span.begin));
        table.span.end = std::max(table.span.end, row->span.end);
      }
      out_.first_line[t] = rows.front()->line;
      // Rows of a table of another kind in the text are none of this one's.
      for (const UnknownRow& extra : found_.extras[t]) {
        const bool is_next = next != all.end() && extra.span.begin >= next->span.begin;
        if (extra.span.begin >= table.span.begin && !is_next) table.extras.push_back(extra);
      }
      if (table_ == TableId::kDisputes) {
        for (const RawRow* row : rows) disputes(*row, table);
        note_heads(rows, table);
      } else {
        fill(rows, table);
      }
    }
  }

 private:
  // The parts of a second report come again behind those of the first, with rows of the same
  // tables: in which round it begins. What the first lacks the second must not give it.
  std::size_t rounds_of_report() const {
    constexpr std::size_t kLeast = 3;  // rows
    std::optional<std::size_t> first;
    for (const std::vector<RawRow>& rows : found_.rows) {
      for (const RawRow& row : rows) {
        if (row.in_context && row.entry != nullptr && has_value(row.values)) {
          first = std::min(first.value_or(row.round), row.round);
        }
      }
    }
    std::vector<std::size_t> again;  // by round
    std::set<const RowEntry*> entries;
    for (const std::vector<RawRow>& rows : found_.rows) {
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

  // 其他 without its number above a row of another group than its own is a row that no form has.
  void drop_others_out_of_place() {
    std::vector<RawRow>& rows = found_.rows[index_of(TableId::kRequests)];
    const auto is_out_of_place = [](const RawRow& row, const RawRow& next) {
      return row.entry != nullptr && row.entry->id == "other_rest" && !has_number(row) &&
             next.entry != nullptr && !next.entry->group.empty() &&
             next.entry->group != row.entry->group && next.round == row.round;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i + 1 < rows.size() && is_out_of_place(rows[i], rows[i + 1])) {
        found_.extras[index_of(TableId::kRequests)].push_back(
            {TableId::kRequests, rows[i].label, rows[i].span});
      } else {
        if (kept < i) rows[kept] = std::move(rows[i]);
        ++kept;
      }
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
  }

  // Pages set in columns may give all values of Table 3 below its labels, behind Table 4's heading.
  // Which of them are Table 4's is not known then.
  void take_from_disputes() {
    const std::vector<RawRow>& rows = found_.rows[index_of(TableId::kRequests)];
    const auto empty = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const RawRow& row) { return !has_value(row.values); }));
    if (empty * 2 <= rows.size()) return;
    for (RawRow& row : found_.rows[index_of(TableId::kDisputes)]) {
      const std::size_t values = count_filled(row.values);
      if (!row.paragraph || values < 2 * kDisputeCells) continue;
      found_.loose[index_of(TableId::kRequests)] += values;
      row.torn = true;
    }
  }

  // Where heads of the table's columns stand together; empty if they do not.
  Span heads_of_table() const {
    constexpr std::size_t kLeast = 3;
    for (const HeadLines& group : found_.head_groups) {
      std::size_t columns = 0;
      Span span;
      for (const std::vector<Head>& line : group) {
        for (const Head& head : line) {
          if (!head.hit.names(table_)) continue;
          span = {span.empty() ? head.span.begin : span.begin, head.span.end};
          // 总计 is a column of two tables.
          const bool is_column = head.hit.meaning(table_, assumed_, "") == nullptr;
          if (is_column && announces(head.hit) == table_) ++columns;
        }
      }
      if (columns >= kLeast) return span;
    }
    return {};
  }

  std::size_t first_head(const RawRow& row, std::size_t at) const {
    for (const std::vector<Head>& line : found_.head_groups[row.heads]) {
      for (const Head& head : line) at = std::min(at, head.span.begin);
    }
    return at;
  }

  // A second table (of a second report) is left out whole, and the first if it is a piece beside
  // that. It begins where several rows come again, one after the other.
  static std::span<const RawRow> one_table(std::span<const RawRow> raw) {
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

  // One raw row for each row of the form: those under their own heading before those elsewhere
  // (a table of another kind in the text), filled ones before empty ones.
  static std::vector<const RawRow*> choose(std::span<const RawRow> raw) {
    std::vector<const RawRow*> chosen;
    const std::span<const RawRow> table = one_table(raw);
    const bool other_rows = std::any_of(raw.begin(), raw.end(), [](const RawRow& row) {
      return row.entry != nullptr &&
             (row.entry->id == "other_uncorrected" || row.entry->id == "other_unpaid");
    });
    for (const RawRow& row : table) {
      // （六）其他处理 without values above rows of its own is their group.
      if (other_rows && row.entry != nullptr && row.entry->id == "other" &&
          !has_value(row.values)) {
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
    sort_stably(chosen,
                [](const RawRow* a, const RawRow* b) { return a->span.begin < b->span.begin; });
    return chosen;
  }

  static bool better(const RawRow& row, const RawRow& than) {
    if (row.in_context != than.in_context) return row.in_context;
    if ((row.closeness == Closeness::kExact) != (than.closeness == Closeness::kExact)) {
      return row.closeness == Closeness::kExact;
    }
    if (has_number(row) != has_number(than)) return has_number(row);
    return !has_value(than.values) && has_value(row.values);
  }

  std::vector<std::string> texts_of(const RawRow& row) const {
    std::vector<std::string> texts;
    for (const GridCell& value : row.values) {
      std::string text;
      for (const char c : text_.substr(value.span.begin, value.span.size())) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') text += c;
      }
      if (!text.empty()) texts.push_back(std::move(text));
    }
    return texts;
  }

  // Rows that stand there again with other numbers in them: those of a second table, or a row or
  // two too many.
  void find_repeated(const std::vector<RawRow>& raw, const std::vector<const RawRow*>& chosen,
                     TableRead& table) const {
    constexpr std::size_t kTable = 3;
    std::size_t again = 0;
    std::vector<const RawRow*> differ;
    std::vector<std::optional<std::vector<std::string>>> texts_chosen(chosen.size());
    for (const RawRow& row : raw) {
      if (row.entry == nullptr || !row.in_context) continue;
      const auto same = std::find_if(chosen.begin(), chosen.end(),
                                     [&](const RawRow* have) { return have->entry == row.entry; });
      if (same == chosen.end() || *same == &row || !(*same)->in_context) continue;
      const std::vector<std::string> texts = texts_of(row);
      std::optional<std::vector<std::string>>& mine =
          texts_chosen[static_cast<std::size_t>(same - chosen.begin())];
      if (!mine) mine = texts_of(**same);
      if (texts.empty() || texts.size() != mine->size()) continue;
      ++again;
      if (texts != *mine) differ.push_back(&row);
    }
    for (const RawRow* row : differ) {
      if (again < kTable) {
        table.extras.push_back({table_, row->label, row->span, true});
      } else {
        table.repeated.push_back(row->label);
      }
    }
  }

  // Table 4 again, of a second report, with other numbers.
  void find_second_disputes(const std::vector<const RawRow*>& chosen, TableRead& table) const {
    const auto is_whole = [](const RawRow& row) {
      return row.in_context && count_filled(row.values) == kDisputeCells;
    };
    if (table_ != TableId::kDisputes || chosen.size() > 1 || !is_whole(*chosen[0])) return;
    const std::vector<std::string> mine = texts_of(*chosen[0]);
    for (const RawRow& row : found_.rows[index_of(table_)]) {
      if (is_whole(row) && texts_of(row) != mine) table.repeated.push_back(row.span);
    }
  }

  // ---- Tables 2 and 3

  struct Prepared {
    explicit Prepared(const RawRow& raw_row) : raw(&raw_row), values(raw_row.values) {}

    const RawRow* raw;
    const Form* form = nullptr;
    const RowSpec* spec = nullptr;
    Plan plan;
    std::size_t extra = 0;  // columns that are none of the form's
    bool headless = false;  // one of them has no head: where it stands is not known
    bool heads_known = false;
    bool other_shape = false;
    bool torn = false;      // which of the values are the row's is not known
    bool apart = false;     // they are among those that stand in no row
    bool in_parts = false;  // they are those of the first of several rows that it was divided into
    bool merged = false;    // its columns are one cell
    std::vector<GridCell> values;
  };

  void fill(const std::vector<const RawRow*>& rows, TableRead& table) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool same_columns = table_ == TableId::kRequests;
      if (i > 0 && same_columns && rows[i]->heads == rows[i - 1]->heads) continue;
      recognise_heads(*rows[i]);
    }
    counts_ = {};
    for (const RawRow* raw : rows) counts_.add(key_of(*raw), raw->values);
    std::vector<Prepared> prepared;
    for (const RawRow* raw : rows) prepared.push_back(prepare(*raw));
    drop_further_labels(prepared, table);
    drop_before_columns(prepared);
    settle_extra_columns(prepared);
    drop_page_numbers(prepared);
    part_rows(prepared, table);
    note_merged(prepared);
    Alignment alignment;
    TableColumns columns;
    for (const Prepared& row : prepared) {
      alignment.learn(row.values, row.plan.size(), row.raw->label_column, dress_of(*row.raw));
      if (row.raw->dress != Dress::kMarkup) continue;
      const std::vector<std::pair<int, int>> places = head_places(row.plan);
      columns.learn(row.values, row.plan.size(), row.raw->heads, row.raw->label_column);
      if (!places.empty()) columns.heads(places, row.raw->heads);
    }
    for (const Prepared& row : prepared) {
      if (row.raw->dress != Dress::kAligned) continue;
      const std::vector<std::pair<int, int>> places = head_places(row.plan);
      if (!places.empty()) alignment.heads(places, row.raw->dress);
    }
    for (const Prepared& row : prepared) place(row, placement_of(row, alignment, columns), table);
    tell_form(prepared, table);
    note_heads(rows, table);
  }

  // A number that counts the rows, or a piece of a group's label that reads like a value (the 无 of
  // （四）无法提供, one character a line), stands left of the first column, where all others stand
  // below heads. If those are not all there, and the label is elsewhere, a number may be one of
  // them in a row that stands further left: then the row is not read.
  void drop_before_columns(std::vector<Prepared>& rows) const {
    for (Prepared& row : rows) {
      const bool has_places =
          row.raw->dress == Dress::kAligned && dress_of(*row.raw) == Dress::kAligned;
      if (!has_places) continue;
      const std::vector<std::pair<int, int>> heads = head_places(row.plan);
      const std::size_t count = count_filled(row.values);
      if (heads.empty() || count == 0) continue;
      const bool all_there = count == heads.size() + 1;
      if (!all_there && row.raw->line == row.raw->last_line) continue;
      const auto [begin, end] = heads.front();
      const auto first = std::find_if(row.values.begin(), row.values.end(), is_filled);
      if (first->column_end > (all_there ? begin : begin - (end - begin))) continue;
      if (!are_below(heads, first + 1, row.values.end())) continue;
      if (all_there || is_placeholder(slice(text_, first->span))) {
        row.values.erase(row.values.begin(), first + 1);
      } else {
        row.torn = true;
      }
    }
  }

  // Whether each of the values stands below a head of its own.
  static bool are_below(const std::vector<std::pair<int, int>>& heads,
                        std::vector<GridCell>::const_iterator value,
                        std::vector<GridCell>::const_iterator end) {
    auto head = heads.begin();
    for (; value != end; ++value) {
      if (value->span.empty()) continue;
      while (head != heads.end() && head->second <= value->column) ++head;
      if (head == heads.end() || value->column_end <= head->first) return false;
      ++head;
    }
    return true;
  }

  // 其他对外管理服务事项 | 行政检查 | 3 | 1 | 20: a text behind the label that has a value for each
  // column behind it says of what part of the row they are. Rows below that no form has are its
  // other parts; what the whole row has is not known then.
  void drop_further_labels(std::vector<Prepared>& rows, TableRead& table) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Prepared& row = rows[i];
      if (!has_further_label(row)) continue;
      row.values.erase(row.values.begin());
      const std::size_t end =
          i + 1 < rows.size() ? begin_behind(*row.raw, *rows[i + 1].raw) : text_.size();
      row.in_parts = join_parts(table.extras, *row.raw, end);
    }
  }

  bool has_further_label(const Prepared& row) const {
    const std::size_t columns = row.plan.size();
    if (row.other_shape || columns == 0 || count_filled(row.values) != columns + 1) return false;
    const auto is_value = [this](const GridCell& cell) {
      return cell.span.empty() || is_value_token(slice(text_, cell.span));
    };
    const std::string_view label = slice(text_, row.values.front().span);
    const bool has_digit =
        std::any_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !is_value(row.values.front()) && !has_digit &&
           std::all_of(row.values.begin() + 1, row.values.end(), is_value);
  }

  // Where the row below begins, with the heads above it that are not the first one's.
  std::size_t begin_behind(const RawRow& row, const RawRow& below) const {
    const std::size_t begin = below.label.begin;
    return below.heads == row.heads ? begin : first_head(below, begin);
  }

  // Makes one of all rows below `row` and before `end` that no form has. False if there are none.
  static bool join_parts(std::vector<UnknownRow>& extras, const RawRow& row, std::size_t end) {
    const auto is_part = [&](const UnknownRow& extra) {
      return !extra.again && row.label.end <= extra.label.begin && extra.label.begin < end;
    };
    const auto first = std::find_if(extras.begin(), extras.end(), is_part);
    if (first == extras.end()) return false;
    const auto last = std::find_if_not(first, extras.end(), is_part);
    first->whole = row.label;
    first->rows = static_cast<std::size_t>(last - first);
    first->span.end = std::prev(last)->span.end;
    extras.erase(first + 1, last);
    return true;
  }

  // Columns that are none of the form's: behind the last one with a head, or without any head where
  // most rows have values in them. Those that no row has values in are not waited for.
  static void settle_extra_columns(std::vector<Prepared>& rows) {
    ValueCounts counts;
    for (const Prepared& row : rows) counts.add({row.raw->heads, row.plan.size()}, row.values);
    for (Prepared& row : rows) {
      if (row.other_shape) continue;
      const ValueCounts::Key key{row.raw->heads, row.plan.size()};
      const std::size_t usual = counts.usual(key).value_or(0);
      // Other rows' values: those of a table whose columns are the form's rows.
      row.torn = row.torn || count_filled(row.values) > 2 * row.plan.size() + 1;
      if (usual > row.plan.size() && counts.rows(key) > 1 && !row.torn) {
        row.plan.resize(usual);
        row.headless = true;
      }
      const std::size_t columns = row.spec->columns.size();
      row.extra = row.plan.size() > columns ? row.plan.size() - columns : 0;
      const std::size_t needed = std::max(counts.most(key), columns);
      while (row.plan.size() > needed && row.plan.back().id.empty()) row.plan.pop_back();
    }
  }

  // Where each cell is a line, bare numbers of pages come behind the rows that end them: one too
  // many in several rows, each greater by one than that before.
  void drop_page_numbers(std::vector<Prepared>& rows) const {
    constexpr int kMostDigits = 3;
    const auto is_longer = [](const Prepared& row) {
      return row.raw->paragraph && count_filled(row.values) == row.plan.size() + 1;
    };
    int next = 0;
    std::size_t longer = 0;
    for (const Prepared& row : rows) {
      if (!is_longer(row)) continue;
      const Span last = row.values.back().span;
      std::size_t at = last.begin;
      const int number = number_at(text_, at, kMostDigits);
      if (at != last.end || (longer > 0 && number != next)) return;
      next = number + 1;
      ++longer;
    }
    if (longer < 2) return;
    for (Prepared& row : rows) {
      if (is_longer(row)) row.values.pop_back();
    }
  }

  // Labels that were copied apart from their values, as pages set in columns give them: those that
  // have no values, and no blanks in the place of any, while the table has values without a label.
  // One or two may be the numbers of pages, unless no more are missing.
  void part_rows(std::vector<Prepared>& rows, TableRead& table) const {
    constexpr std::size_t kLeast = 3;
    std::size_t missing = 0;
    for (Prepared& row : rows) {
      // Those of another row are among so many.
      row.torn = row.torn || (row.plan.size() > 1 && surplus_lines(row) >= row.plan.size());
    }
    for (const Prepared& row : rows) missing += shows_nothing(row) ? row.plan.size() : 0;
    const std::size_t loose = loose_values(rows);
    if (missing == 0 || loose < std::min(kLeast, missing)) return;
    table.loose = loose;
    part_shifted_rows(rows, table);
    std::size_t above = 0;  // such rows, one after the other
    for (Prepared& row : rows) {
      const bool none = shows_nothing(row);
      // The last of several labels has the values of the first below it, or of all of them.
      const bool of_others = above > 1 || (above > 0 && surplus_lines(row) > 0) || row.torn;
      row.apart = row.apart || none || (of_others && row.raw->last_line > row.raw->line);
      above = none ? above + 1 : 0;
    }
    part_rest(rows);
  }

  // Where most rows lack their values, those of the others are not certain either.
  static void part_rest(std::vector<Prepared>& rows) {
    const auto apart = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const Prepared& row) { return row.apart; }));
    if (apart * 2 <= rows.size()) return;
    for (Prepared& row : rows) row.apart = true;
  }

  // Where the values stand before their labels, each row seems to have those of the next, from one
  // that has a row's values above it to one that has none.
  static void part_shifted_rows(std::vector<Prepared>& rows, TableRead& table) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!first && rows[i].raw->led >= rows[i].plan.size()) first = i;
      if (!first || !shows_nothing(rows[i])) continue;
      table.values_first = table.values_first || i > *first;
      for (; *first < i; ++*first) rows[*first].apart = true;
      first.reset();
    }
  }

  // One cell over all columns of a row (无). Copied without its span it is the first of the row,
  // with blanks behind it, as in all rows then.
  static void note_merged(std::vector<Prepared>& rows) {
    constexpr std::size_t kLeast = 3;  // rows
    const bool all =
        rows.size() >= kLeast && std::all_of(rows.begin(), rows.end(), has_first_alone);
    for (Prepared& row : rows) row.merged = all || is_one_cell(row);
  }

  static bool is_one_cell(const Prepared& row) {
    if (!only_value(row) || row.values.size() > 1 || row.raw->dress != Dress::kMarkup) return false;
    const GridCell& cell = row.values.front();
    return cell.column_end - cell.column >= static_cast<int>(row.plan.size());
  }

  static bool has_first_alone(const Prepared& row) {
    const auto value = only_value(row);
    return value && is_divided(*row.raw) && row.raw->dress != Dress::kMarkup &&
           *value + row.plan.size() == row.values.size();
  }

  // Its index, if the row has columns and one value only.
  static std::optional<std::size_t> only_value(const Prepared& row) {
    if (row.plan.size() < 2 || count_filled(row.values) != 1) return std::nullopt;
    return first_filled(row.values);
  }

  static bool shows_nothing(const Prepared& row) {
    return !has_value(row.values) && row.values.size() < row.plan.size();
  }

  // Those that no row took, and those that the columns of a row have no room for, where each is a
  // line.
  std::size_t loose_values(const std::vector<Prepared>& rows) const {
    std::size_t loose = found_.loose[index_of(table_)];
    for (const Prepared& row : rows) loose += surplus_lines(row);
    return loose;
  }

  static std::size_t surplus_lines(const Prepared& row) {
    const std::size_t count = row.raw->paragraph ? count_filled(row.values) : 0;
    return count > row.plan.size() ? count - row.plan.size() : 0;
  }

  // Values one a line have no place on it.
  static Dress dress_of(const RawRow& raw) {
    return raw.paragraph && count_filled(raw.values) > 1 ? Dress::kCells : raw.dress;
  }

  static Placement placement_of(const Prepared& row, const Alignment& alignment,
                                const TableColumns& columns) {
    const RawRow& raw = *row.raw;
    if (raw.dress == Dress::kMarkup) {
      std::optional<Placement> by_column =
          columns.place(row.values, row.plan.size(), raw.heads, raw.label_column);
      if (by_column) return *std::move(by_column);
    }
    return alignment.place(row.values, {row.plan.size(), behind_known(row.plan)}, raw.label_column,
                           dress_of(raw), raw.paragraph || has_one_below_each_head(row));
  }

  static bool has_one_below_each_head(const Prepared& row) {
    const std::vector<std::pair<int, int>> places = head_places(row.plan);
    return dress_of(*row.raw) != Dress::kCells && !places.empty() &&
           count_filled(row.values) == places.size() &&
           are_below(places, row.values.begin(), row.values.end());
  }

  static std::size_t behind_known(const Plan& plan) {
    const auto last = std::find_if(plan.rbegin(), plan.rend(),
                                   [](const Column& column) { return !column.id.empty(); });
    return static_cast<std::size_t>(last - plan.rbegin());
  }

  // Heads by other names (本年制发数量) are known by a word that of the row's columns only one has,
  // if no head has that column's own name and no other such a word.
  void recognise_heads(const RawRow& raw) {
    std::vector<Head*> unknown;
    std::vector<const Head*> known;
    for (std::vector<Head>& line : found_.head_groups[raw.heads]) {
      for (Head& head : line) {
        if (head.hit.meanings.empty()) unknown.push_back(&head);
        if (!head.hit.meanings.empty()) known.push_back(&head);
      }
    }
    constexpr std::size_t kMostUnknown = 10;
    if (unknown.empty() || unknown.size() > kMostUnknown) return;
    for (const Form* form : forms()) {
      const RowSpec* spec = spec_in(*raw.entry, form);
      if (spec == nullptr) continue;
      recognise_columns(known, unknown, *spec, form);
      // Those of Table 3 have lines below them, as all in aligned columns, with the rest of a head.
      if (table_ == TableId::kRequests || raw.dress == Dress::kAligned) continue;
      recognise_cut_heads(found_.head_groups[raw.heads], *spec, form);
    }
  }

  // Heads that lost what stood behind a line break (本年新, 本年新, 对外公开总数量): if all are the
  // form's in its order, or begin like them, each is that in its place.
  void recognise_cut_heads(HeadLines& lines, const RowSpec& spec, const Form* form) const {
    std::vector<Head*> heads;
    for (std::vector<Head>& line : lines) {
      for (Head& head : line) {
        if (head.hit.meaning(table_, form, "") == nullptr) heads.push_back(&head);
      }
    }
    const std::size_t columns = spec.columns.size();
    if (heads.size() < columns) return;
    heads.erase(heads.begin(), heads.end() - static_cast<std::ptrdiff_t>(columns));
    const auto is_named = [&](std::size_t c) {
      return heads[c]->hit.meaning(table_, form, spec.columns[c].id) != nullptr;
    };
    std::size_t named = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      if (is_named(c)) ++named;
      if (!is_named(c) && !begins_like(*heads[c], spec.columns[c])) return;
    }
    for (std::size_t c = 0; named > 0 && c < columns; ++c) {
      if (is_named(c)) continue;
      heads[c]->hit.meanings.push_back({table_, form, spec.columns[c].id, Closeness::kVariant});
      heads[c]->cut = true;
    }
  }

  static bool begins_like(const Head& head, const ColumnSpec& column) {
    constexpr std::size_t kLeast = 2;  // characters
    const std::u32string words = essence(head.words);
    return words.size() >= kLeast && essence(column.label).starts_with(words);
  }

  void recognise_columns(const std::vector<const Head*>& known, const std::vector<Head*>& unknown,
                         const RowSpec& spec, const Form* form) const {
    std::map<const ColumnSpec*, std::vector<Head*>> by_word;
    for (Head* head : unknown) {
      if (const ColumnSpec* column = column_by_word(head->words, spec.columns)) {
        by_word[column].push_back(head);
      }
    }
    for (const auto& [column, heads] : by_word) {
      const std::string_view id = column->id;
      const bool named = std::any_of(known.begin(), known.end(), [&](const Head* head) {
        return head->hit.meaning(table_, form, id) != nullptr;
      });
      if (named || heads.size() > 1 || heads[0]->hit.meaning(table_, form, id)) continue;
      heads[0]->hit.meanings.push_back({table_, form, id, Closeness::kVariant});
    }
  }

  // Rows below the same heads that have as many columns.
  ValueCounts::Key key_of(const RawRow& raw) const {
    return {raw.heads, spec_in(*raw.entry, form_having(*raw.entry))->columns.size()};
  }

  Prepared prepare(const RawRow& raw) {
    Prepared row(raw);
    if (table_ == TableId::kDisclosure) {
      prepare_disclosure(row);
    } else {
      row.form = form_having(*raw.entry);
      row.spec = spec_in(*raw.entry, row.form);
      row.plan = plan_of_requests(raw);
      row.heads_known = !found_.head_groups[raw.heads].empty();
    }
    return row;
  }

  const Plan& plan_of_requests(const RawRow& raw) {
    if (plan_of_.first != raw.heads + 1) {
      const RowSpec& spec = assumed_->table(TableId::kRequests).rows.front();
      plan_of_ = {raw.heads + 1, requests_plan(text_, found_.head_groups[raw.heads], raw.dress,
                                               spec, counts_.usual(key_of(raw)))};
    }
    return plan_of_.second;
  }

  // The assumed form if it has the row, else one that does.
  const Form* form_having(const RowEntry& entry) const {
    if (spec_in(entry, assumed_) != nullptr) return assumed_;
    for (const Form* form : forms()) {
      if (spec_in(entry, form) != nullptr) return form;
    }
    return assumed_;
  }

  static const RowSpec* spec_in(const RowEntry& entry, const Form* form) {
    for (std::size_t f = 0; f < forms().size(); ++f) {
      if (forms()[f] == form) return entry.specs[f];
    }
    return nullptr;
  }

  static std::string_view column_of(const Head& head) {
    return head.hit.meanings.empty() ? std::string_view{} : head.hit.meanings.front().column;
  }

  // Whether heads of different columns stand over each other: their places tell no order.
  bool are_crowded(const std::vector<const Head*>& by_place, Dress dress) const {
    const Head* before = nullptr;
    for (const Head* head : by_place) {
      if (!head->hit.names(table_) || !has_place(*head, dress)) continue;
      const bool again = before != nullptr && column_of(*before) == column_of(*head);
      if (before != nullptr && overlap(*before, *head) && !again) return true;
      before = head;
    }
    return false;
  }

  // 件数, 位：万元）: a line of heads that were not put together, which are no columns of their
  // own.
  static bool is_piece(const Head& head, const RawRow& raw) {
    if (!head.hit.meanings.empty() || is_divided(raw)) return false;
    const std::u32string words = essence(head.words);
    if (std::u32string_view(U"单位万元保留4位小数").find(words) != std::u32string_view::npos) {
      return true;
    }
    return std::any_of(raw.entry->specs.begin(), raw.entry->specs.end(), [&](const RowSpec* spec) {
      return spec != nullptr &&
             std::any_of(spec->columns.begin(), spec->columns.end(), [&](const ColumnSpec& column) {
               return essence(column.label).find(words) != std::u32string::npos;
             });
    });
  }

  // The heads of a row's block that stand over values, left to right.
  std::vector<const Head*> column_heads(const RawRow& raw) const {
    std::vector<const Head*> heads;
    std::size_t lines = 0;
    for (const std::vector<Head>& line : found_.head_groups[raw.heads]) {
      const bool of_items = std::any_of(line.begin(), line.end(), [this](const Head& head) {
        return head.hit.meaning(table_, assumed_, "") == nullptr;
      });
      if (!of_items) continue;
      ++lines;
      for (const Head& head : line) {
        const bool is_column = head.hit.meaning(table_, assumed_, "") == nullptr;
        if (is_column && !is_piece(head, raw)) heads.push_back(&head);
      }
    }
    // On several lines their order is that of their places. One without is left out: it must not
    // give its column to another's values.
    if (lines > 1 && (raw.dress == Dress::kAligned || raw.dress == Dress::kMarkup)) {
      std::erase_if(heads, [&](const Head* head) { return !has_place(*head, raw.dress); });
      std::vector<const Head*> by_place = heads;
      sort_by_place(by_place);
      if (!are_crowded(by_place, raw.dress)) heads = std::move(by_place);
    }
    return heads;
  }

  void prepare_disclosure(Prepared& row) const {
    const RowEntry& entry = *row.raw->entry;
    std::vector<const Head*> heads = column_heads(*row.raw);
    collapse_repeated(heads, row);
    row.heads_known = !heads.empty();
    // The form whose heads these are: the one whose columns they all name from the first on (what
    // follows is too much), then that in which most of them have a column, then the one with as
    // many columns, in whatever words, and among equals the assumed one.
    const auto first = std::find_if(heads.begin(), heads.end(),
                                    [this](const Head* head) { return head->hit.names(table_); });
    const auto width = static_cast<std::size_t>(heads.end() - first);
    using Score = std::tuple<bool, std::size_t, bool, std::size_t, bool>;
    Score best;
    for (const Form* form : forms()) {
      const RowSpec* spec = spec_in(entry, form);
      if (spec == nullptr) continue;
      std::size_t named = 0;
      std::size_t exact = 0;
      bool begins = false;
      for (const Head* head : heads) {
        for (const ColumnSpec& column : spec->columns) {
          const auto* meaning = head->hit.meaning(table_, form, column.id);
          if (meaning == nullptr) continue;
          ++named;
          begins = begins || head == *first;
          if (meaning->closeness == Closeness::kExact) ++exact;
        }
      }
      const bool all = begins && named >= spec->columns.size();
      const Score score{all, named, spec->columns.size() == width, exact, form == assumed_};
      if (row.form == nullptr || score > best) {
        best = score;
        row.form = form;
        row.spec = spec;
      }
    }
    const std::size_t count = count_filled(row.values);
    if (std::get<1>(best) == 0 && count != row.spec->columns.size()) {
      // No head tells: the number of values may.
      for (const Form* form : forms()) {
        const RowSpec* spec = spec_in(entry, form);
        if (spec != nullptr && spec->columns.size() == count) {
          row.form = form;
          row.spec = spec;
          row.other_shape = form != assumed_;
        }
      }
    }
    row.plan = disclosure_plan(heads, *row.spec, row.form, counts_.usual(key_of(*row.raw)));
    if (count > row.plan.size() && row.heads_known) read_as_other_form(row, entry, count);
  }

  // 行政处罚 5 0 2 under one head: read as the row of the form that has three columns there.
  void read_as_other_form(Prepared& row, const RowEntry& entry, std::size_t count) const {
    for (const Form* form : forms()) {
      const RowSpec* spec = spec_in(entry, form);
      if (form == row.form || spec == nullptr || spec->columns.size() != count) continue;
      row.form = form;
      row.spec = spec;
      row.plan = standard_plan(*spec);
      row.other_shape = true;
      return;
    }
  }

  // A head over several columns comes back once for each from some converters, and so do the
  // values below it.
  void collapse_repeated(std::vector<const Head*>& heads, Prepared& row) const {
    const auto same = [](const Head* a, const Head* b) {
      // 本年新 over 制作数量 is not that over 公开数量.
      return !b->cut && essence(a->words) == essence(b->words) && column_of(*a) == column_of(*b);
    };
    // Those before the first one with a meaning stand over the labels.
    const auto first = std::find_if(heads.begin(), heads.end(),
                                    [this](const Head* head) { return head->hit.names(table_); });
    std::vector<const Head*> once;
    std::vector<std::size_t> first_of;
    const auto count = static_cast<std::size_t>(heads.end() - first);
    for (std::size_t i = 0; i < count; ++i) {
      const Head* head = first[static_cast<std::ptrdiff_t>(i)];
      if (!once.empty() && same(once.back(), head)) continue;
      once.push_back(head);
      first_of.push_back(i);
    }
    if (once.size() == count) return;
    if (row.values.size() == count) {
      std::vector<GridCell> values;
      bool repeated = true;
      for (std::size_t k = 0; k < once.size(); ++k) {
        const std::size_t end = k + 1 < once.size() ? first_of[k + 1] : count;
        for (std::size_t i = first_of[k]; i < end; ++i) {
          const std::string_view value = slice(text_, row.values[i].span);
          repeated =
              repeated && (value.empty() || value == slice(text_, row.values[first_of[k]].span));
        }
        values.push_back(row.values[first_of[k]]);
      }
      if (repeated) row.values = std::move(values);
    }
    heads.erase(first, heads.end());
    heads.insert(heads.end(), once.begin(), once.end());
  }

  void place(const Prepared& row, const Placement& placement, TableRead& table) {
    const RawRow& raw = *row.raw;
    RowRead read;
    read.table = table_;
    read.form = row.form;
    read.row = static_cast<std::size_t>(row.spec - row.form->table(table_).rows.data());
    read.span = raw.span;
    read.label = raw.label;
    read.match = label_match(raw, *row.spec);
    for (const GridCell& cell : row.values) {
      if (!cell.span.empty()) read.values.push_back(cell.span);
    }
    read.wanted = row.other_shape ? 1 : row.plan.size();
    read.other_shape = row.other_shape;
    read.apart = row.apart;
    read.in_parts = row.in_parts;
    read.merged = row.merged;
    read.reliable = placement.fit != Fit::kFewer && !is_torn(row);
    if (placement.fit == Fit::kMore) {
      read.wanted = placed(row.values, placement);
      read.beyond = placement.by_place && read.wanted < row.plan.size();
    } else if (read.reliable && !row.other_shape) {
      // Blank columns count as values here: the row has the form's shape.
      read.wanted = read.values.size();
    }
    const bool doubtful =
        placement.fit == Fit::kMore || (row.headless && !is_under_last_head(row, placement));
    // Of a row that the year's form does not have form.outdated speaks.
    const bool of_form = spec_in(*raw.entry, assumed_) != nullptr;
    for (std::size_t c = 0; of_form && c < row.spec->columns.size(); ++c) {
      if (!has_column(row.plan, row.spec->columns[c].id)) read.lost_columns.push_back(c);
    }
    table.extra_columns = std::max(table.extra_columns, static_cast<int>(row.extra));
    for (std::size_t c = 0; c < row.plan.size(); ++c) {
      const std::string_view id = row.plan[c].id;
      if (id.empty()) {
        const bool any_value = placement.at[c] && is_filled(row.values[*placement.at[c]]);
        table.extra_filled = table.extra_filled || (row.extra > 0 && any_value);
        continue;
      }
      const std::optional<std::size_t> cell = cell_index(table_, row.spec->id, id);
      if (!cell) continue;
      CellValue& value = out_.cells[*cell];
      if (!read.reliable) {
        value = unreadable(row, raw);
        continue;
      }
      const ColumnSpec* column = all_cells()[*cell].column;
      const Span span =
          placement.at[c] ? row.values[*placement.at[c]].span : Span{raw.span.end, raw.span.end};
      value = read_value(text_, span, kind_of(*row.spec, id, column->kind));
      value.doubtful = doubtful;
      if (const Head* head = row.plan[c].head) {
        value.head_says_unit = head->says_unit;
        value.head_wants_decimals = head->wants_decimals;
      }
    }
    table.rows.push_back(std::move(read));
  }

  // Whether the last value of the form's columns stands where the last head does.
  static bool is_under_last_head(const Prepared& row, const Placement& placement) {
    if (dress_of(*row.raw) == Dress::kCells) return false;
    for (std::size_t c = row.plan.size(); c-- > 0;) {
      const Head* head = row.plan[c].head;
      if (head == nullptr || !placement.at[c]) continue;
      const GridCell& value = row.values[*placement.at[c]];
      return value.column < head->column_end && head->column < value.column_end;
    }
    return false;
  }

  // Values that stand in columns.
  static std::size_t placed(const std::vector<GridCell>& values, const Placement& placement) {
    return static_cast<std::size_t>(
        std::count_if(placement.at.begin(), placement.at.end(),
                      [&](const auto& at) { return at && !values[*at].span.empty(); }));
  }

  // Values over each other: of two rows that were not told apart.
  static bool has_two_in_a_column(const std::vector<GridCell>& values, Dress dress) {
    if (dress != Dress::kAligned) return false;
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (values[i].column < values[i - 1].column_end) return true;
    }
    return false;
  }

  // Whether values that belong to the row, or the end of one of them, may stand elsewhere. Beside a
  // row that has as many values of its own nothing else is missing.
  static bool is_torn(const Prepared& row) {
    const std::size_t count = count_filled(row.values);
    const RawRow& raw = *row.raw;
    if (row.torn || row.apart || row.in_parts || row.merged || raw.torn ||
        has_two_in_a_column(row.values, dress_of(raw)))
      return true;
    if (count == 0 && raw.paragraph && raw.closeness == Closeness::kFragment) return true;
    // 行政规范性文件18: the first of them is stuck to the label.
    const bool stuck = !raw.words.empty() && raw.words.back() >= '0' && raw.words.back() <= '9';
    if (stuck && count < row.plan.size()) return true;
    return raw.lost > 0 && (raw.lost < 2 || raw.lost != count);
  }

  static Kind kind_of(const RowSpec& spec, std::string_view column, Kind otherwise) {
    for (const ColumnSpec& candidate : spec.columns) {
      if (candidate.id == column) return candidate.kind;
    }
    return otherwise;
  }

  // Too few values, and nothing that tells which column lacks one.
  CellValue unreadable(const Prepared& row, const RawRow& raw) const {
    CellValue value;
    value.state = CellState::kInvalid;
    value.span = raw.span;
    for (const GridCell& cell : row.values) {
      if (cell.span.empty()) continue;
      if (value.text.empty()) value.span.begin = cell.span.begin;
      if (!value.text.empty()) value.text += ' ';
      value.text += slice(text_, cell.span);
      value.span.end = cell.span.end;
    }
    return value;
  }

  void heed(Head& head) const {
    const std::u32string words = essence(slice(text_, head.span));
    head.says_unit = words.find(U"万元") != std::u32string::npos;
    head.wants_decimals = words.find(U"保留4位") != std::u32string::npos ||
                          words.find(U"保留四位") != std::u32string::npos;
  }

  LabelMatch label_match(const RawRow& raw, const RowSpec& spec) const {
    if (raw.closeness != Closeness::kExact) {
      // A label broken over lines is not another wording.
      const bool may_be_broken = raw.dress == Dress::kAligned || raw.paragraph;
      const bool is_piece = raw.closeness == Closeness::kFragment ||
                            essence(spec.label).starts_with(essence_without_number(raw.words));
      return may_be_broken && is_piece ? LabelMatch::kExact : LabelMatch::kVariant;
    }
    const std::u32string label = essence(raw.words);
    return std::u32string_view(label).ends_with(essence(spec.label)) &&
                   !(spec.label == "规范性文件" &&
                     std::u32string_view(label).ends_with(essence("行政规范性文件")))
               ? LabelMatch::kExact
               : LabelMatch::kVariant;
  }

  // Heads whose wording differs from the form's, or that no form has.
  void note_heads(const std::vector<const RawRow*>& rows, TableRead& table) const {
    std::vector<std::size_t> done;
    for (const RawRow* raw : rows) {
      if (std::find(done.begin(), done.end(), raw->heads) != done.end()) continue;
      done.push_back(raw->heads);
      for (const std::vector<Head>& line : found_.head_groups[raw->heads]) {
        for (const Head& head : line) note_head(head, *raw, table);
      }
    }
  }

  void note_head(const Head& head, const RawRow& raw, TableRead& table) const {
    if (head.hit.meanings.empty()) {
      table.heads.push_back({table_, head.span, std::nullopt, LabelMatch::kVariant});
      return;
    }
    for (const HeadHit::Meaning& meaning : head.hit.meanings) {
      if (meaning.table != table_) continue;
      if (meaning.closeness == Closeness::kExact || meaning.column.empty()) return;
      // 较上年增减 beside the heads of a form that has no such column.
      if (meaning.form != nullptr && table.form != nullptr && meaning.form != table.form) continue;
      const RowSpec* spec = raw.entry != nullptr ? spec_in(*raw.entry, form_having(*raw.entry))
                                                 : &assumed_->table(table_).rows.front();
      if (meaning.form != nullptr && raw.entry != nullptr) {
        spec = spec_in(*raw.entry, meaning.form);
      }
      if (spec == nullptr) return;
      for (std::size_t c = 0; c < spec->columns.size(); ++c) {
        // 商业 over 企业, where heads are broken over lines: a piece is no other wording.
        const bool in_pieces = head.joined || head.by_blanks || raw.paragraph ||
                               raw.dress == Dress::kAligned || raw.dress == Dress::kPipes;
        const bool piece = !head.cut && in_pieces &&
                           essence(spec->columns[c].label).find(essence(slice(text_, head.span))) !=
                               std::u32string::npos;
        if (spec->columns[c].id == meaning.column && !piece) {
          table.heads.push_back({table_, head.span, c, LabelMatch::kVariant});
        }
      }
      return;
    }
    if (head.hit.names(table_)) {
      table.heads.push_back({table_, head.span, std::nullopt, LabelMatch::kVariant});
    }
  }

  // The form that heads and rows follow, and what in them is another form's than the year's.
  void tell_form(const std::vector<Prepared>& rows, TableRead& table) const {
    std::vector<std::size_t> votes(forms().size(), 0);
    for (const Prepared& row : rows) {
      if (row.other_shape) continue;
      if (table_ == TableId::kDisclosure && !row.heads_known &&
          !(spec_count(*row.raw->entry) == 1)) {
        continue;
      }
      const bool telling = table_ == TableId::kDisclosure || spec_count(*row.raw->entry) == 1;
      if (!telling) continue;
      for (std::size_t f = 0; f < forms().size(); ++f) {
        if (forms()[f] == row.form) ++votes[f];
      }
      if (row.form != assumed_) {
        const std::vector<const Head*> heads = column_heads(*row.raw);
        table.other_form.push_back(
            spec_count(*row.raw->entry) == 1 || heads.empty() ? row.raw->label : heads[0]->span);
      }
    }
    table.other_form.erase(std::unique(table.other_form.begin(), table.other_form.end()),
                           table.other_form.end());
    std::size_t best = 0;
    for (std::size_t f = 0; f < votes.size(); ++f) {
      if (votes[f] > best) {
        best = votes[f];
        table.form = forms()[f];
      }
    }
  }

  static std::size_t spec_count(const RowEntry& entry) {
    return static_cast<std::size_t>(
        std::count_if(entry.specs.begin(), entry.specs.end(),
                      [](const RowSpec* spec) { return spec != nullptr; }));
  }

  // ---- Table 4

  // The blocks whose values the row has: those named by its label or its heads, if there are heads
  // for so many, else all.
  std::vector<std::size_t> blocks_of(const RawRow& raw) const {
    if (const auto block = block_named(raw.words)) return {*block};
    std::vector<std::size_t> all{0, 1, 2};
    const std::size_t count = count_filled(raw.values);
    if (count >= kDisputeCells) return all;
    std::vector<std::size_t> named;
    for (const std::vector<Head>& line : found_.head_groups[raw.heads]) {
      for (const Head& head : line) {
        const auto block = block_named(head.words);
        if (block && std::find(named.begin(), named.end(), *block) == named.end()) {
          named.push_back(*block);
        }
      }
    }
    const std::size_t cells = named.size() * kBlockCells;
    return cells > 0 && (leaf_heads(raw).size() == cells || count == cells) ? named : all;
  }

  // The first row of each block, where blocks are rows or tables of their own; else `whole`.
  std::vector<const RawRow*> block_rows(std::span<const RawRow> raw,
                                        const std::vector<const RawRow*>& whole) const {
    std::vector<const RawRow*> rows;
    std::set<std::size_t> taken;
    for (const RawRow& row : raw) {
      const std::vector<std::size_t> blocks = blocks_of(row);
      const bool is_new = std::none_of(blocks.begin(), blocks.end(),
                                       [&](std::size_t block) { return taken.count(block) > 0; });
      if (!is_new || blocks.size() * kBlockCells == kDisputeCells) continue;
      taken.insert(blocks.begin(), blocks.end());
      rows.push_back(&row);
    }
    return rows.empty() ? whole : rows;
  }

  void disputes(const RawRow& raw, TableRead& table) {
    const TableSpec& spec = assumed_->table(TableId::kDisputes);
    const std::vector<std::size_t> blocks = blocks_of(raw);
    const std::size_t cells = blocks.size() * kBlockCells;
    std::vector<std::pair<std::size_t, std::string_view>> columns;  // block and column
    for (const std::size_t b : blocks) {
      for (const ColumnSpec& column : spec.rows[b].columns) columns.emplace_back(b, column.id);
    }
    order_by_heads(raw, blocks, columns);
    Alignment alignment;
    alignment.learn(raw.values, cells, 0, raw.dress);
    std::vector<std::pair<int, int>> places;
    const std::vector<const Head*> leaves = leaf_heads(raw);
    for (const Head* head : leaves) places.emplace_back(head->column, head->column_end);
    if (places.size() == cells && !are_crowded(leaves, raw.dress))
      alignment.heads(places, raw.dress);
    std::optional<Placement> by_column;
    // Heads that begin above the label are not those of the values beside it.
    const bool below_heads =
        places.size() == cells && (raw.words.empty() || raw.label_column < places.front().first);
    if (raw.dress == Dress::kMarkup && below_heads) {
      TableColumns heads;
      heads.heads(places, 0);
      by_column = heads.place(raw.values, cells, 0, 0);
    }
    Placement placement = by_column
                              ? *std::move(by_column)
                              : alignment.place(raw.values, {cells}, 0, raw.dress, raw.paragraph);
    if (raw.torn || has_two_in_a_column(raw.values, dress_of(raw))) {
      placement.fit = Fit::kFewer;
      placement.at.assign(cells, std::nullopt);
    }
    std::vector<GridCell> left = raw.values;  // taken by no column
    const std::size_t first = table.rows.size();
    for (const std::size_t b : blocks) {
      RowRead read;
      read.table = table_;
      read.form = assumed_;
      read.row = b;
      read.span = raw.span;
      read.label = raw.label;
      read.reliable = placement.fit != Fit::kFewer;
      read.apart = raw.torn;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].first != b || !placement.at[i]) continue;
        GridCell& value = left[*placement.at[i]];
        if (!value.span.empty()) read.values.push_back(value.span);
        value.span = {};
      }
      read.wanted = read.reliable ? read.values.size() : spec.rows[b].columns.size();
      read.beyond = placement.by_place && placed(raw.values, placement) < cells;
      table.rows.push_back(std::move(read));
    }
    // Values without a column: behind the last block if there are too many, else all in the first.
    RowRead& holder = placement.fit == Fit::kMore ? table.rows.back() : table.rows[first];
    for (const GridCell& value : left) {
      if (!value.span.empty()) holder.values.push_back(value.span);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::optional<std::size_t> cell =
          cell_index(table_, spec.rows[columns[i].first].id, columns[i].second);
      if (!cell) continue;
      if (placement.fit == Fit::kFewer) {
        Prepared row(raw);
        row.form = assumed_;
        out_.cells[*cell] = unreadable(row, raw);
        continue;
      }
      const Span span =
          placement.at[i] ? raw.values[*placement.at[i]].span : Span{raw.span.end, raw.span.end};
      out_.cells[*cell] = read_value(text_, span, Kind::kCount);
      out_.cells[*cell].doubtful = placement.fit == Fit::kMore;
    }
  }

  std::vector<const Head*> leaf_heads(const RawRow& raw) const {
    std::vector<const Head*> leaves;
    for (const std::vector<Head>& line : found_.head_groups[raw.heads]) {
      std::vector<const Head*> own;
      for (const Head& head : line) {
        const bool over_several = head.hit.meaning(table_, nullptr, "") != nullptr;
        if (!over_several && head.hit.names(table_)) own.push_back(&head);
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

  // Within a block the heads may stand in another order than the form's (总计 first).
  void order_by_heads(const RawRow& raw, const std::vector<std::size_t>& blocks,
                      std::vector<std::pair<std::size_t, std::string_view>>& columns) const {
    const std::vector<const Head*> leaves = leaf_heads(raw);
    if (leaves.size() != columns.size() || are_crowded(leaves, raw.dress)) return;
    std::vector<std::pair<std::size_t, std::string_view>> ordered;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const std::size_t block = blocks[i / kBlockCells];
      for (const HeadHit::Meaning& meaning : leaves[i]->hit.meanings) {
        if (meaning.table == TableId::kDisputes && !meaning.column.empty()) {
          ordered.emplace_back(block, meaning.column);
          break;
        }
      }
    }
    std::vector<std::pair<std::size_t, std::string_view>> sorted_own = columns;
    std::vector<std::pair<std::size_t, std::string_view>> sorted_heads = ordered;
    sort_stably(sorted_own);
    sort_stably(sorted_heads);
    if (sorted_own == sorted_heads) columns = std::move(ordered);
  }

  std::string_view text_;
  const Form* assumed_;
  FoundRows& found_;
  TablesRead& out_;
  TableId table_ = TableId::kDisclosure;
  ValueCounts counts_;                           // of the rows of the table
  std::pair<std::size_t, Plan> plan_of_{0, {}};  // heads' index + 1 and their plan
};

// Where an absent cell should stand: after the last one before it in printed order.
void place_missing(const TablesRead& tables, std::vector<CellValue>& cells) {
  for (std::size_t t = 0; t < kTableCount; ++t) {
    std::size_t at = tables.tables[t].span.begin;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (static_cast<std::size_t>(all_cells()[i].table) != t) continue;
      if (cells[i].state == CellState::kMissing) {
        cells[i].span = {at, at};
      } else {
        at = cells[i].span.end;
      }
    }
  }
}

}  // namespace

TablesRead read_tables(std::string_view text, std::span<const Line> lines, const Form* form) {
  FoundRows found = find_rows(text, lines);
  TablesRead out;
  Filler(text, form, found, out).run();
  place_missing(out, out.cells);
  out.is_table = std::move(found.is_table);
  return out;
}

}  // namespace gouji
