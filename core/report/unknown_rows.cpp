// Second look at rows under labels that are not known. In: the rows found. Out: names for those
// whose place tells it, and what is left as rows that no form has.
#include "report/unknown_rows.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "form/labels.h"
#include "input/walk.h"
#include "sorting.h"

namespace gouji {
namespace {

bool stands_before(const RawRow& a, const RawRow& b) { return a.label.begin < b.label.begin; }

class Namer {
 public:
  Namer(std::string_view text, TableId table, FoundRows& found)
      : text_(text), table_(table), found_(found), unknown_(found.unknown[index_of(table)]) {
    std::vector<RawRow>& rows = found.rows[index_of(table)];
    const bool any_context =
        std::any_of(rows.begin(), rows.end(), [](const RawRow& row) { return row.in_context; });
    for (RawRow& row : rows) {
      // A piece of a label without values: those may be beside the other piece.
      const bool piece = row.closeness == Closeness::kFragment && !has_value(row.values);
      const bool of_another = row.entry != nullptr && row.entry->table != table_;
      if (!piece && !of_another && (row.in_context || !any_context)) known_.push_back(&row);
    }
  }

  void run() {
    std::vector<const RowEntry*> names;
    std::map<const RowEntry*, std::size_t> claims;
    for (const RawRow& row : unknown_) {
      names.push_back(name_of(row));
      ++claims[names.back()];
    }
    std::vector<RawRow> named;
    for (std::size_t u = 0; u < unknown_.size(); ++u) {
      RawRow& row = unknown_[u];
      // Which of two rows with one name has it, cannot be told.
      const bool is_named = names[u] != nullptr && claims[names[u]] == 1;
      if (!is_named && !is_extra(row)) continue;
      for (std::size_t line = row.line; line <= row.last_line; ++line) found_.is_table[line] = true;
      if (is_named) {
        claim_values(row);
        row.entry = names[u];
        row.closeness = closeness_of(row);
        named.push_back(std::move(row));
      } else {
        doubt_blank_half(row);
        found_.extras[index_of(table_)].push_back({table_, row.label, row.span});
      }
    }
    std::vector<RawRow>& rows = found_.rows[index_of(table_)];
    rows.insert(rows.end(), std::make_move_iterator(named.begin()),
                std::make_move_iterator(named.end()));
    sort_stably(rows, stands_before);
  }

 private:
  static Closeness closeness_of(const RawRow& row) {
    const std::string_view words = row.words;
    return is_part_of(words.substr(leading_number(words).end), *row.entry) ? Closeness::kFragment
                                                                           : Closeness::kVariant;
  }

  struct Neighbours {
    RawRow* before = nullptr;  // null at the table's ends
    RawRow* after = nullptr;
  };

  Neighbours neighbours_of(const RawRow& row) const {
    const auto after = std::lower_bound(
        known_.begin(), known_.end(), row,
        [](const RawRow* known, const RawRow& unknown) { return stands_before(*known, unknown); });
    return {after == known_.begin() ? nullptr : *std::prev(after),
            after == known_.end() ? nullptr : *after};
  }

  // The only row that it can be, in any form that the heads do not exclude; null if there is none,
  // or several. A line without values may be a note (填报单位：…办公室).
  const RowEntry* name_of(const RawRow& row) const {
    if (!has_value(row.values) && !has_number(row)) return nullptr;
    const Neighbours neighbours = neighbours_of(row);
    const RowEntry* name = nullptr;
    for (std::size_t form = 0; form < forms().size(); ++form) {
      if (are_heads_of_another(found_.head_groups[row.heads], form)) continue;
      for (const RowEntry* entry : candidates(row, neighbours, form)) {
        if (entry == name || !shares_words(row.words, *entry)) continue;
        if (name != nullptr) return nullptr;
        name = entry;
      }
    }
    return name;
  }

  // Whether the heads are the columns of a form, as only another one has them.
  bool are_heads_of_another(const HeadLines& heads, std::size_t form) const {
    bool of_another = false;
    for (const std::vector<Head>& line : heads) {
      for (const Head& head : line) {
        for (const HeadHit::Meaning& meaning : head.hit.meanings) {
          if (meaning.table != table_ || meaning.form == nullptr) continue;
          if (meaning.form == forms()[form]) return false;
          of_another = true;
        }
      }
    }
    return of_another;
  }

  // Rows that the table lacks between the neighbours: those with the row's number, or, if it has
  // none and there are as many of them as unknown ones, that in its place.
  std::vector<const RowEntry*> candidates(const RawRow& row, const Neighbours& neighbours,
                                          std::size_t form) const {
    std::vector<const RowEntry*> lacking = lacking_between(neighbours, form);
    const Numbering number = leading_number(row.words);
    if (number.style != Numbering::Style::kNone) {
      std::erase_if(lacking, [&](const RowEntry* entry) {
        const Numbering own = leading_number(entry->specs[form]->number);
        return own.ordinal != number.ordinal || is_arabic(own.style) != is_arabic(number.style);
      });
      return lacking;
    }
    const auto begin =
        neighbours.before == nullptr
            ? unknown_.begin()
            : std::lower_bound(unknown_.begin(), unknown_.end(), *neighbours.before, stands_before);
    const auto end =
        neighbours.after == nullptr
            ? unknown_.end()
            : std::lower_bound(begin, unknown_.end(), *neighbours.after, stands_before);
    if (lacking.size() != static_cast<std::size_t>(end - begin)) return {};
    const auto place = std::lower_bound(begin, end, row, stands_before);
    if (place == end) return {};
    return {lacking[static_cast<std::size_t>(place - begin)]};
  }

  // In printed order; none if the neighbours are not the form's, or do not stand in that order.
  std::vector<const RowEntry*> lacking_between(const Neighbours& neighbours,
                                               std::size_t form) const {
    const std::span<const RowSpec> rows = forms()[form]->table(table_).rows;
    const RowSpec* begin = rows.data();
    const RowSpec* end = begin + rows.size();
    if (neighbours.before != nullptr) {
      begin = neighbours.before->entry->specs[form];
      if (begin == nullptr) return {};
      ++begin;
    }
    if (neighbours.after != nullptr) end = neighbours.after->entry->specs[form];
    std::vector<const RowEntry*> lacking;
    for (const RowSpec* spec = begin; end != nullptr && spec < end; ++spec) {
      const RowEntry& entry = entry_of(*spec, table_, form);
      const bool have = std::any_of(known_.begin(), known_.end(), [&entry](const RawRow* known) {
        return known->entry == &entry;
      });
      if (!have) lacking.push_back(&entry);
    }
    return lacking;
  }

  // Values beside a row of which it was not known that they are its own.
  void claim_values(const RawRow& row) const {
    const Neighbours neighbours = neighbours_of(row);
    for (RawRow* near : {neighbours.before, neighbours.after}) {
      if (near != nullptr && near->lost == row.values.size()) near->lost = 0;
    }
  }

  // Whether it is a row of the table at all. One whose cells are lines of their own may be prose
  // and a number, unless it stands among the rows and has their columns.
  bool is_extra(const RawRow& row) const {
    const Neighbours neighbours = neighbours_of(row);
    if (!has_value(row.values)) return false;
    if (neighbours.before == nullptr) return is_below_heads(row);
    // A number of the page among rows whose cells are divided: 浏览次数： 56次.
    if (!is_divided(row) && row.values.size() == 1 && is_divided(*neighbours.before)) return false;
    return !row.paragraph ||
           (neighbours.after != nullptr &&
            row.values.size() == count_columns(found_.head_groups[row.heads], table_));
  }

  // Whether a row before all others has a value for each head above it. A line of columns' numbers
  // (1, 2, 3) has, too.
  bool is_below_heads(const RawRow& row) const {
    std::vector<std::string_view> values;
    for (const GridCell& cell : row.values) {
      if (!cell.span.empty()) values.push_back(slice(text_, cell.span));
    }
    const HeadLines& heads = found_.head_groups[row.heads];
    if (row.paragraph || values.size() != count_columns(heads, table_)) return false;
    std::size_t next = 0;
    return !std::all_of(values.begin(), values.end(), [&next](std::string_view value) {
      return value == std::to_string(++next);
    });
  }

  // A piece of a label with values beside a row under that label that has none: they may be its.
  void doubt_blank_half(const RawRow& row) const {
    const std::string_view words =
        std::string_view(row.words).substr(leading_number(row.words).end);
    const Neighbours neighbours = neighbours_of(row);
    for (RawRow* near : {neighbours.before, neighbours.after}) {
      if (near == nullptr || has_value(near->values) || !is_part_of(words, *near->entry)) continue;
      const bool beside = near->last_line + 1 == row.line || row.last_line + 1 == near->line;
      near->torn = near->torn || beside;
    }
  }

  std::string_view text_;
  TableId table_;
  FoundRows& found_;
  std::vector<RawRow>& unknown_;  // in the order of the text, as all rows
  std::vector<RawRow*> known_;    // under their own heading or heads, if any are
};

}  // namespace

void name_unknown_rows(std::string_view text, FoundRows& found) {
  for (const TableId table : {TableId::kDisclosure, TableId::kRequests}) {
    if (!found.unknown[index_of(table)].empty()) Namer(text, table, found).run();
  }
}

}  // namespace gouji
