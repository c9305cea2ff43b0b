// Plans of columns. In: the heads above a row. Out: the columns in the order of their values.
#include "report/plan.h"

#include <algorithm>
#include <array>
#include <string>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "sorting.h"

namespace gouji {
namespace {

using Heads = std::vector<const Head*>;

// Above a table, on all lines together; more are those of no table.
constexpr std::size_t kMostHeads = 200;

// What stands over several columns of Table 3, or over its labels.
constexpr std::array<std::u32string_view, 3> kAbove{
    U"本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", U"申请人情况",
    U"法人或其他组织"};

std::optional<std::size_t> index_of(const RowSpec& row, std::string_view id) {
  for (std::size_t c = 0; c < row.columns.size(); ++c) {
    if (row.columns[c].id == id) return c;
  }
  return std::nullopt;
}

bool in_order_of_form(const Plan& plan, const RowSpec& row) {
  std::size_t next = 0;
  for (const Column& column : plan) {
    const std::optional<std::size_t> at = index_of(row, column.id);
    if (!at) continue;
    if (*at < next) return false;
    next = *at + 1;
  }
  return true;
}

// The form's columns, each with its head if that is known.
Plan form_plan(const Plan& known, const RowSpec& row) {
  Plan plan = standard_plan(row);
  for (Column& column : plan) {
    for (const Column& have : known) {
      if (have.id == column.id) column.head = have.head;
    }
  }
  return plan;
}

// Unknown heads before the first known one stand over labels, unless a column has no other head:
// `leading` are those that no line places elsewhere.
void add_leading(Plan& plan, Plan leading, std::size_t room) {
  const auto first = std::find_if(plan.begin(), plan.end(),
                                  [](const Column& column) { return !column.id.empty(); });
  leading.insert(leading.end(), plan.begin(), first);
  plan.erase(plan.begin(), first);
  const std::size_t missing = room > plan.size() ? room - plan.size() : 0;
  const std::size_t kept = std::min(missing, leading.size());
  plan.insert(plan.begin(), leading.end() - static_cast<std::ptrdiff_t>(kept), leading.end());
}

// Where the rows have no more values than there are known heads, an unknown one between these
// stands over several of them.
void drop_inner_unknown(Plan& plan) {
  const auto known = [](const Column& column) { return !column.id.empty(); };
  const auto last = std::find_if(plan.rbegin(), plan.rend(), known).base();
  plan.erase(std::remove_if(plan.begin(), last, [&](const Column& c) { return !known(c); }), last);
}

// A plan that the heads give, or the form's where they say too little.
Plan settle(Plan plan, Plan leading, const RowSpec& row, std::optional<std::size_t> usual) {
  const std::size_t columns = row.columns.size();
  const std::size_t known = plan.size() - unknown_columns(plan);
  if (known == 0 || (known + 2 < columns && usual != known)) return form_plan(plan, row);
  add_leading(plan, std::move(leading), std::min(columns, usual.value_or(columns)));
  if (usual == known) drop_inner_unknown(plan);
  // With as many values as heads a column is missing, else a head.
  const bool heads_missing = plan.size() < columns && usual != plan.size();
  return heads_missing && in_order_of_form(plan, row) ? form_plan(plan, row) : plan;
}

// ---- Table 3

// What a head says of the order.
enum class Level {
  kLabels,  // 本列数据的勾稽关系…: it stands over the labels
  kAll,     // 申请人情况
  kGroup,   // 法人或其他组织
  kOuter,   // 自然人, 总计
  kInner,   // below 法人或其他组织
  kUnknown,
};

std::string_view applicant(const Head& head) {
  for (const HeadHit::Meaning& meaning : head.hit.meanings) {
    if (meaning.table == TableId::kRequests) return meaning.column;
  }
  return {};
}

Level level_of(std::string_view text, const Head& head) {
  const std::string_view column = applicant(head);
  if (!column.empty()) {
    return column == "natural" || column == "total" ? Level::kOuter : Level::kInner;
  }
  if (head.hit.meaning(TableId::kRequests, nullptr, "") == nullptr) return Level::kUnknown;
  // Where it is broken over lines its end may not be there.
  const std::u32string words = essence(slice(text, head.span));
  if (words.starts_with(U"法人")) return Level::kGroup;
  return words.starts_with(U"申请人") ? Level::kAll : Level::kLabels;
}

// Where lines begin stand labels: a line whose first head is that of a column has lost the blanks
// before it, and its heads stand elsewhere than their values.
bool is_displaced(const Head& head) { return head.column == 0; }

class RequestHeads {
 public:
  RequestHeads(std::string_view text, const HeadLines& lines, Dress dress, const RowSpec& row)
      : text_(text), dress_(dress), row_(row) {
    for (const std::vector<Head>& line : lines) add_line(line);
  }

  Plan plan(std::optional<std::size_t> usual) const {
    // Blanks leave no mark there: one or two values tell nothing of the columns.
    if (dress_ == Dress::kAligned && usual < 3) usual.reset();
    Plan plan = of_one_line();
    if (plan.empty()) plan = of_places();
    if (!plan.empty()) return settle(std::move(plan), {}, row_, usual);
    Plan leading;
    bool told = true;
    plan = of_levels(leading, told);
    return told ? settle(std::move(plan), std::move(leading), row_, usual) : plan;
  }

 private:
  // Heads that are lines of their own, one after the other, are one line here; but the order of
  // those of different height is not that of their columns.
  struct HeadLine {
    Heads heads;
    bool in_a_row;
  };

  void add_line(const std::vector<Head>& line) {
    Heads heads;
    for (const Head& head : line) {
      if (!is_piece(head)) heads.push_back(&head);
    }
    const bool joins = heads.size() == 1 && !lines_.empty() && !lines_.back().in_a_row;
    if (joins) {
      lines_.back().heads.push_back(heads.front());
    } else if (!heads.empty()) {
      const bool in_a_row = heads.size() > 1;
      lines_.push_back({std::move(heads), in_a_row});
    }
  }

  // 社会 over 公益 over 组织, or 社会 beside 法律: lines of heads that were not put together. So is
  // 况 below 申请人情.
  bool is_piece(const Head& head) const {
    if (level_of(text_, head) != Level::kUnknown) return false;
    const std::vector<Span> pieces = split_blanks(text_, head.span);
    return std::all_of(pieces.begin(), pieces.end(), [&](const Span& piece) {
      const std::u32string words = essence(slice(text_, piece));
      const bool of_heads_above = std::any_of(
          kAbove.begin(), kAbove.end(),
          [&words](std::u32string_view above) { return above.find(words) != above.npos; });
      return of_heads_above ||
             std::any_of(row_.columns.begin(), row_.columns.end(), [&](const ColumnSpec& column) {
               return essence(column.label).find(words) != std::u32string::npos;
             });
    });
  }

  // Every head over values, once.
  Plan columns_of(const Heads& heads) const {
    Plan plan;
    for (const Head* head : heads) {
      const Level level = level_of(text_, *head);
      const bool is_column =
          level == Level::kOuter || level == Level::kInner || level == Level::kUnknown;
      if (is_column && !is_in(plan, *head)) plan.push_back({applicant(*head), head});
    }
    return plan;
  }

  // A head comes again over each of the columns or lines that it spans.
  bool is_in(const Plan& plan, const Head& head) const {
    const std::string_view id = applicant(head);
    if (!id.empty()) return has_column(plan, id);
    return std::any_of(plan.begin(), plan.end(), [&](const Column& column) {
      return column.id.empty() && column.head != nullptr &&
             slice(text_, column.head->span) == slice(text_, head.span);
    });
  }

  static std::size_t known(const Plan& plan) { return plan.size() - unknown_columns(plan); }

  Heads all() const {
    Heads heads;
    for (const HeadLine& line : lines_) {
      heads.insert(heads.end(), line.heads.begin(), line.heads.end());
    }
    return heads;
  }

  // The line that has all heads that are known.
  Plan of_one_line() const {
    const std::size_t all_known = known(columns_of(all()));
    for (const HeadLine& line : lines_) {
      if (!line.in_a_row || is_of_two(line)) continue;
      Plan plan = columns_of(line.heads);
      if (known(plan) == all_known) return plan;
    }
    return {};
  }

  // Two lines of heads that were joined: 总计 behind 法人或其他组织, and what this spans behind
  // both.
  bool is_of_two(const HeadLine& line) const {
    bool below_group = false;
    bool behind_total = false;
    for (const Head* head : line.heads) {
      const Level level = level_of(text_, *head);
      if (level == Level::kInner && behind_total) return true;
      below_group = (below_group || level == Level::kGroup) && level != Level::kInner;
      behind_total = behind_total || (below_group && applicant(*head) == "total");
    }
    return false;
  }

  // Whether heads stand left of what their own line has left of 法人或其他组织, which spans them,
  // or right of what it has there: then their lines lost or gained blanks.
  bool are_beside_their_group(const Heads& heads) const {
    for (const HeadLine& line : lines_) {
      const auto group = std::find_if(line.heads.begin(), line.heads.end(), [&](const Head* head) {
        return level_of(text_, *head) == Level::kGroup;
      });
      if (group == line.heads.end()) continue;
      for (const Head* head : heads) {
        if (level_of(text_, *head) != Level::kInner) continue;
        if (group != line.heads.begin() && head->column < (*(group - 1))->column) return true;
        if (group + 1 != line.heads.end() && head->column > (*(group + 1))->column) return true;
      }
    }
    return false;
  }

  // The order of the places, if all heads have one and no two are over each other.
  Plan of_places() const {
    Heads heads = all();
    const bool places = std::all_of(heads.begin(), heads.end(),
                                    [&](const Head* head) { return has_place(*head, dress_); });
    if (!places) return {};
    const bool displaced = std::any_of(heads.begin(), heads.end(), [](const Head* head) {
      return !applicant(*head).empty() && is_displaced(*head);
    });
    if (displaced) return {};
    sort_by_place(heads);
    if (are_scattered(heads) || are_beside_group(heads)) return {};
    if (dress_ == Dress::kAligned && are_beside_their_group(heads)) return {};
    Plan plan = columns_of(heads);
    // An unknown head over others is none of a column.
    std::erase_if(plan, [&](const Column& column) {
      return column.id.empty() && std::any_of(plan.begin(), plan.end(), [&](const Column& other) {
               return !other.id.empty() && overlap(*column.head, *other.head);
             });
    });
    if (plan.size() > 1 && plan[0].id.empty() && are_apart(*plan[0].head, *plan[1].head)) {
      plan.erase(plan.begin());
    }
    for (std::size_t c = 1; c < plan.size(); ++c) {
      if (overlap(*plan[c - 1].head, *plan[c].head)) return {};
    }
    return plan;
  }

  // Whether a column's head stands in several places, and not only over all that it spans.
  static bool are_scattered(const Heads& by_place) {
    for (std::size_t i = 0; i < by_place.size(); ++i) {
      const std::string_view id = applicant(*by_place[i]);
      const auto before =
          std::find_if(by_place.rend() - static_cast<std::ptrdiff_t>(i), by_place.rend(),
                       [&](const Head* head) { return applicant(*head) == id; });
      if (id.empty() || before == by_place.rend()) continue;
      if ((*before)->column_end < by_place[i]->column) return true;
    }
    return false;
  }

  // Whether heads of a real table stand where their levels cannot: 商业企业 and its like are those
  // that 法人或其他组织 spans, and no others are. A span that is off by one moves all behind it.
  bool are_beside_group(const Heads& heads) const {
    if (dress_ != Dress::kMarkup) return false;
    Heads groups;
    for (const Head* head : heads) {
      if (level_of(text_, *head) == Level::kGroup) groups.push_back(head);
    }
    if (groups.empty()) return false;
    return std::any_of(heads.begin(), heads.end(), [&](const Head* head) {
      const Level level = level_of(text_, *head);
      if (level != Level::kInner && level != Level::kOuter) return false;
      const bool spanned = std::any_of(groups.begin(), groups.end(),
                                       [&](const Head* group) { return overlap(*head, *group); });
      return spanned != (level == Level::kInner);
    });
  }

  // 自然人, then what 法人或其他组织 spans, then 总计, in whatever line each of them may be: in a
  // table copied from a page 自然人, which is as high as two lines, may come below 法人或其他组织.
  // Unknown heads stand where their line has them, or else over the labels (`leading`). `told`: no
  // column had to be given up.
  Plan of_levels(Plan& leading, bool& told) const {
    Plan plan = known_of_levels(told);
    for (const HeadLine& line : lines_) {
      for (std::size_t i = 0; i < line.heads.size(); ++i) {
        const Head& head = *line.heads[i];
        if (level_of(text_, head) != Level::kUnknown) continue;
        if (is_in(plan, head) || is_in(leading, head)) continue;
        if (i == 0 && line.heads.size() > 1 && are_apart(head, *line.heads[1])) continue;
        if (const std::optional<std::size_t> at = place_in(plan, line, i)) {
          plan.insert(plan.begin() + static_cast<std::ptrdiff_t>(*at), Column{{}, &head});
        } else {
          leading.push_back({{}, &head});
        }
      }
    }
    return plan;
  }

  Plan known_of_levels(bool& told) const {
    Plan outer;
    Plan inner;
    for (const Column& column : columns_of(all())) {
      const Level level = level_of(text_, *column.head);
      if (level == Level::kOuter) outer.push_back(column);
      if (level == Level::kInner) inner.push_back(column);
    }
    told = order_inner(inner);
    const auto by_form = [&](const Column& a, const Column& b) {
      return *index_of(row_, a.id) < *index_of(row_, b.id);
    };
    sort_stably(outer, by_form);
    if (total_is_first()) std::reverse(outer.begin(), outer.end());
    const auto at = std::find_if(outer.begin(), outer.end(), [&](const Column& column) {
      return column.id == "total" && !total_is_first();
    });
    outer.insert(at, inner.begin(), inner.end());
    return outer;
  }

  // In the order of the line that has all of them, else in the form's, which no line may
  // contradict: then their places are not known.
  bool order_inner(Plan& inner) const {
    bool contradicted = false;
    for (const HeadLine& line : lines_) {
      Plan own = columns_of(line.heads);
      std::erase_if(own, [&](const Column& column) {
        return level_of(text_, *column.head) != Level::kInner;
      });
      if (own.size() == inner.size()) {
        inner = std::move(own);
        return true;
      }
      contradicted = contradicted || !in_order_of_form(own, row_);
    }
    sort_stably(inner, [&](const Column& a, const Column& b) {
      return *index_of(row_, a.id) < *index_of(row_, b.id);
    });
    if (!contradicted) return true;
    for (Column& column : inner) column.id = {};
    return false;
  }

  // 总计 before 自然人 or what stands over the others, in one line, or where each head is one.
  bool total_is_first() const {
    for (const HeadLine& line : lines_) {
      if (!line.in_a_row && lines_.size() > 1) continue;
      bool below_group = false;
      for (const Head* head : line.heads) {
        const Level level = level_of(text_, *head);
        below_group = below_group || level == Level::kGroup;
        if (applicant(*head) == "total") {
          return head != line.heads.back() && (!below_group || has_natural_behind(line, head));
        }
        if (level == Level::kOuter || level == Level::kInner) break;
      }
    }
    return false;
  }

  static bool has_natural_behind(const HeadLine& line, const Head* head) {
    const auto at = std::find(line.heads.begin(), line.heads.end(), head);
    return std::any_of(at, line.heads.end(),
                       [](const Head* other) { return applicant(*other) == "natural"; });
  }

  // Whether blanks divide a head from the next: it stands over a column of labels then, not over
  // values.
  bool are_apart(const Head& head, const Head& next) const {
    return dress_ != Dress::kAligned && head.column_end < next.column;
  }

  // Where in the plan the unknown head at `i` of its line belongs.
  std::optional<std::size_t> place_in(const Plan& plan, const HeadLine& heads,
                                      std::size_t i) const {
    const Heads& line = heads.heads;
    const auto at = [&](const Head& head) -> std::optional<std::size_t> {
      for (std::size_t c = 0; c < plan.size(); ++c) {
        const bool same =
            applicant(head).empty() ? plan[c].head == &head : plan[c].id == applicant(head);
        if (same) return c;
      }
      return std::nullopt;
    };
    const Head* before = i > 0 ? line[i - 1] : nullptr;
    const std::optional<std::size_t> left = before != nullptr ? at(*before) : std::nullopt;
    const bool behind_inner = left && level_of(text_, *before) != Level::kOuter;
    // Where each head is a line, 总计 comes behind 法人或其他组织, above what this spans.
    const bool may_be_total = !heads.in_a_row && before != nullptr &&
                              level_of(text_, *before) == Level::kGroup &&
                              !has_column(plan, "total");
    const auto next =
        std::find_if(line.begin() + static_cast<std::ptrdiff_t>(i), line.end(),
                     [&](const Head* head) { return level_of(text_, *head) != Level::kUnknown; });
    if (!behind_inner && !may_be_total && next != line.end() &&
        level_of(text_, **next) == Level::kInner) {
      return at(**next);
    }
    if (left) return *left + 1;
    if (before == nullptr) return std::nullopt;
    const auto total = std::find_if(plan.begin(), plan.end(),
                                    [](const Column& column) { return column.id == "total"; });
    switch (level_of(text_, *before)) {
      case Level::kAll:
        return heads.in_a_row ? plan.size() : 0;
      case Level::kGroup:
        return total_is_first() ? plan.size() : static_cast<std::size_t>(total - plan.begin());
      default:
        return std::nullopt;
    }
  }

  std::string_view text_;
  Dress dress_;
  const RowSpec& row_;
  std::vector<HeadLine> lines_;
};

}  // namespace

Plan standard_plan(const RowSpec& row) {
  Plan plan;
  for (const ColumnSpec& column : row.columns) plan.push_back({column.id, nullptr});
  return plan;
}

bool has_column(const Plan& plan, std::string_view id) {
  return std::any_of(plan.begin(), plan.end(),
                     [id](const Column& column) { return column.id == id; });
}

std::size_t unknown_columns(const Plan& plan) {
  return static_cast<std::size_t>(std::count_if(
      plan.begin(), plan.end(), [](const Column& column) { return column.id.empty(); }));
}

std::vector<std::pair<int, int>> head_places(const Plan& plan) {
  std::vector<std::pair<int, int>> places;
  for (const Column& column : plan) {
    if (column.head == nullptr || is_displaced(*column.head)) return {};
    places.emplace_back(column.head->column, column.head->column_end);
  }
  return places;
}

bool has_place(const Head& head, Dress dress) {
  return dress == Dress::kMarkup || (dress == Dress::kAligned && head.column_end > head.column + 1);
}

bool overlap(const Head& a, const Head& b) {
  return a.column < b.column_end && b.column < a.column_end;
}

void sort_by_place(std::vector<const Head*>& heads) {
  sort_stably(heads, [](const Head* a, const Head* b) { return a->column < b->column; });
}

Plan disclosure_plan(const std::vector<const Head*>& heads, const RowSpec& row, const Form* form,
                     std::optional<std::size_t> usual) {
  Plan plan;
  for (const Head* head : heads) {
    std::string_view id;
    for (const ColumnSpec& column : row.columns) {
      if (head->hit.meaning(TableId::kDisclosure, form, column.id) != nullptr) id = column.id;
    }
    if (id.empty() || !has_column(plan, id)) plan.push_back({id, head});
  }
  return settle(std::move(plan), {}, row, usual);
}

Plan requests_plan(std::string_view text, const HeadLines& lines, Dress dress, const RowSpec& row,
                   std::optional<std::size_t> usual) {
  std::size_t heads = 0;
  for (const std::vector<Head>& line : lines) heads += line.size();
  if (heads > kMostHeads) return standard_plan(row);
  return RequestHeads(text, lines, dress, row).plan(usual);
}

}  // namespace gouji
