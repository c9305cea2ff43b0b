// Plans of rows. In: the rows of a table. Out: for each the form whose row it is, and its columns.
#include "report/row_plans.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "form/labels.h"
#include "input/walk.h"

namespace gouji {
namespace {

// By its first meaning; empty if it has none.
std::string_view column_of(const Head& head) {
  return head.hit.meanings.empty() ? std::string_view{} : head.hit.meanings.front().column;
}

// 件数, 位：万元）: a line of heads that were not put together, which are no columns of their own.
bool is_piece(const Head& head, const RawRow& raw) {
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

}  // namespace

bool are_crowded(TableId table, const std::vector<const Head*>& by_place, Dress dress) {
  const Head* before = nullptr;
  for (const Head* head : by_place) {
    if (!head->hit.names(table) || !has_place(*head, dress)) continue;
    const bool again = before != nullptr && column_of(*before) == column_of(*head);
    if (before != nullptr && overlap(*before, *head) && !again) return true;
    before = head;
  }
  return false;
}

RowPlanner::RowPlanner(const TableInput& in, const std::vector<const RawRow*>& rows) : in_(in) {
  for (const RawRow* raw : rows) counts_.add(key_of(*raw), raw->values);
}

PreparedRow RowPlanner::prepare(const RawRow& raw) {
  PreparedRow row(raw);
  if (in_.table == TableId::kDisclosure) {
    prepare_disclosure(row);
  } else {
    row.form = form_having(*raw.entry, in_.assumed);
    row.spec = spec_in(*raw.entry, row.form);
    row.plan = plan_of_requests(raw);
    row.heads_known = !in_.found.head_groups[raw.heads].empty();
  }
  return row;
}

// Rows below the same heads that have as many columns.
ValueCounts::Key RowPlanner::key_of(const RawRow& raw) const {
  return {raw.heads, spec_in(*raw.entry, form_having(*raw.entry, in_.assumed))->columns.size()};
}

const Plan& RowPlanner::plan_of_requests(const RawRow& raw) {
  if (plan_of_.first != raw.heads + 1) {
    const RowSpec& spec = in_.assumed->table(TableId::kRequests).rows.front();
    plan_of_ = {raw.heads + 1, requests_plan(in_.text, in_.found.head_groups[raw.heads], raw.dress,
                                             spec, counts_.usual(key_of(raw)))};
  }
  return plan_of_.second;
}

std::vector<const Head*> RowPlanner::column_heads(const RawRow& raw) const {
  std::vector<const Head*> heads;
  std::size_t lines = 0;
  for (const std::vector<Head>& line : in_.found.head_groups[raw.heads]) {
    const bool of_items = std::any_of(line.begin(), line.end(), [this](const Head& head) {
      return head.hit.meaning(in_.table, in_.assumed, "") == nullptr;
    });
    if (!of_items) continue;
    ++lines;
    for (const Head& head : line) {
      const bool is_column = head.hit.meaning(in_.table, in_.assumed, "") == nullptr;
      if (is_column && !is_piece(head, raw)) heads.push_back(&head);
    }
  }
  // On several lines their order is that of their places. One without is left out: it must not
  // give its column to another's values.
  if (lines > 1 && (raw.dress == Dress::kAligned || raw.dress == Dress::kMarkup)) {
    std::erase_if(heads, [&](const Head* head) { return !has_place(*head, raw.dress); });
    std::vector<const Head*> by_place = heads;
    sort_by_place(by_place);
    if (!are_crowded(in_.table, by_place, raw.dress)) heads = std::move(by_place);
  }
  return heads;
}

void RowPlanner::prepare_disclosure(PreparedRow& row) const {
  std::vector<const Head*> heads = column_heads(*row.raw);
  collapse_repeated(heads, row);
  row.heads_known = !heads.empty();
  const bool heads_tell = take_form_of(heads, row);
  const std::size_t count = count_filled(row.values);
  if (!heads_tell && count != row.spec->columns.size()) take_form_with(count, row);
  row.plan = disclosure_plan(heads, *row.spec, row.form, counts_.usual(key_of(*row.raw)));
  if (count > row.plan.size() && row.heads_known) read_as_other_form(count, row);
}

// The form whose heads these are: the one whose columns they all name from the first on (what
// follows is too much), then that in which most of them have a column, then the one with as many
// columns, in whatever words, and among equals the assumed one. Whether any head tells it.
bool RowPlanner::take_form_of(const std::vector<const Head*>& heads, PreparedRow& row) const {
  const auto first = std::find_if(heads.begin(), heads.end(),
                                  [this](const Head* head) { return head->hit.names(in_.table); });
  const auto width = static_cast<std::size_t>(heads.end() - first);
  using Score = std::tuple<bool, std::size_t, bool, std::size_t, bool>;
  Score best;
  for (const Form* form : forms()) {
    const RowSpec* spec = spec_in(*row.raw->entry, form);
    if (spec == nullptr) continue;
    std::size_t named = 0;
    std::size_t exact = 0;
    bool begins = false;
    for (const Head* head : heads) {
      for (const ColumnSpec& column : spec->columns) {
        const auto* meaning = head->hit.meaning(in_.table, form, column.id);
        if (meaning == nullptr) continue;
        ++named;
        begins = begins || head == *first;
        if (meaning->closeness == Closeness::kExact) ++exact;
      }
    }
    const bool all = begins && named >= spec->columns.size();
    const Score score{all, named, spec->columns.size() == width, exact, form == in_.assumed};
    if (row.form == nullptr || score > best) {
      best = score;
      row.form = form;
      row.spec = spec;
    }
  }
  return std::get<1>(best) > 0;
}

// No head tells: the number of values may.
void RowPlanner::take_form_with(std::size_t count, PreparedRow& row) const {
  for (const Form* form : forms()) {
    const RowSpec* spec = spec_in(*row.raw->entry, form);
    if (spec == nullptr || spec->columns.size() != count) continue;
    row.form = form;
    row.spec = spec;
    row.other_shape = form != in_.assumed;
  }
}

// 行政处罚 5 0 2 under one head: read as the row of the form that has three columns there.
void RowPlanner::read_as_other_form(std::size_t count, PreparedRow& row) const {
  for (const Form* form : forms()) {
    const RowSpec* spec = spec_in(*row.raw->entry, form);
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
void RowPlanner::collapse_repeated(std::vector<const Head*>& heads, PreparedRow& row) const {
  const auto same = [](const Head* a, const Head* b) {
    // 本年新 over 制作数量 is not that over 公开数量.
    return !b->cut && essence(a->words) == essence(b->words) && column_of(*a) == column_of(*b);
  };
  // Those before the first one with a meaning stand over the labels.
  const auto first = std::find_if(heads.begin(), heads.end(),
                                  [this](const Head* head) { return head->hit.names(in_.table); });
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
        const std::string_view value = slice(in_.text, row.values[i].span);
        repeated =
            repeated && (value.empty() || value == slice(in_.text, row.values[first_of[k]].span));
      }
      values.push_back(row.values[first_of[k]]);
    }
    if (repeated) row.values = std::move(values);
  }
  heads.erase(first, heads.end());
  heads.insert(heads.end(), once.begin(), once.end());
}

}  // namespace gouji
