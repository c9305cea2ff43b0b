// Heads of a table. In: those that were found. Out: what other words name, and what differs from
// the form.
#include "report/table_heads.h"

#include <algorithm>
#include <map>
#include <string>

#include "form/labels.h"
#include "input/walk.h"

namespace gouji {
namespace {

void heed(std::string_view text, Head& head) {
  const std::u32string words = essence(slice(text, head.span));
  head.says_unit = words.find(U"万元") != std::u32string::npos;
  head.wants_decimals = words.find(U"保留4位") != std::u32string::npos ||
                        words.find(U"保留四位") != std::u32string::npos;
}

bool begins_like(const Head& head, const ColumnSpec& column) {
  constexpr std::size_t kLeast = 2;  // characters
  const std::u32string words = essence(head.words);
  return words.size() >= kLeast && essence(column.label).starts_with(words);
}

// Heads that lost what stood behind a line break (本年新, 本年新, 对外公开总数量): if all are the
// form's in its order, or begin like them, each is that in its place.
void recognise_cut_heads(HeadLines& lines, TableId table, const RowSpec& spec, const Form* form) {
  std::vector<Head*> heads;
  for (std::vector<Head>& line : lines) {
    for (Head& head : line) {
      if (head.hit.meaning(table, form, "") == nullptr) heads.push_back(&head);
    }
  }
  const std::size_t columns = spec.columns.size();
  if (heads.size() < columns) return;
  heads.erase(heads.begin(), heads.end() - static_cast<std::ptrdiff_t>(columns));
  const auto is_named = [&](std::size_t c) {
    return heads[c]->hit.meaning(table, form, spec.columns[c].id) != nullptr;
  };
  std::size_t named = 0;
  for (std::size_t c = 0; c < columns; ++c) {
    if (is_named(c)) ++named;
    if (!is_named(c) && !begins_like(*heads[c], spec.columns[c])) return;
  }
  for (std::size_t c = 0; named > 0 && c < columns; ++c) {
    if (is_named(c)) continue;
    heads[c]->hit.meanings.push_back({table, form, spec.columns[c].id, Closeness::kVariant});
    heads[c]->cut = true;
  }
}

void recognise_columns(const std::vector<const Head*>& known, const std::vector<Head*>& unknown,
                       TableId table, const RowSpec& spec, const Form* form) {
  std::map<const ColumnSpec*, std::vector<Head*>> by_word;
  for (Head* head : unknown) {
    if (const ColumnSpec* column = column_by_word(head->words, spec.columns)) {
      by_word[column].push_back(head);
    }
  }
  for (const auto& [column, heads] : by_word) {
    const std::string_view id = column->id;
    const bool named = std::any_of(known.begin(), known.end(), [&](const Head* head) {
      return head->hit.meaning(table, form, id) != nullptr;
    });
    if (named || heads.size() > 1 || heads[0]->hit.meaning(table, form, id)) continue;
    heads[0]->hit.meanings.push_back({table, form, id, Closeness::kVariant});
  }
}

// The row, as the form has it that the head is of.
const RowSpec* spec_below(const TableInput& in, const RawRow& raw,
                          const HeadHit::Meaning& meaning) {
  if (raw.entry == nullptr) return &in.assumed->table(in.table).rows.front();
  const Form* form = meaning.form != nullptr ? meaning.form : form_having(*raw.entry, in.assumed);
  return spec_in(*raw.entry, form);
}

void note_head(const TableInput& in, const Head& head, const RawRow& raw, TableRead& table) {
  if (head.hit.meanings.empty()) {
    table.heads.push_back({in.table, head.span, std::nullopt, LabelMatch::kVariant});
    return;
  }
  for (const HeadHit::Meaning& meaning : head.hit.meanings) {
    if (meaning.table != in.table) continue;
    if (meaning.closeness == Closeness::kExact || meaning.column.empty()) return;
    // 较上年增减 beside the heads of a form that has no such column.
    if (meaning.form != nullptr && table.form != nullptr && meaning.form != table.form) continue;
    const RowSpec* spec = spec_below(in, raw, meaning);
    if (spec == nullptr) return;
    for (std::size_t c = 0; c < spec->columns.size(); ++c) {
      // 商业 over 企业, where heads are broken over lines: a piece is no other wording.
      const bool in_pieces = head.joined || head.by_blanks || raw.paragraph ||
                             raw.dress == Dress::kAligned || raw.dress == Dress::kPipes;
      const bool piece = !head.cut && in_pieces &&
                         essence(spec->columns[c].label).find(essence(slice(in.text, head.span))) !=
                             std::u32string::npos;
      if (spec->columns[c].id == meaning.column && !piece) {
        table.heads.push_back({in.table, head.span, c, LabelMatch::kVariant});
      }
    }
    return;
  }
  if (head.hit.names(in.table)) {
    table.heads.push_back({in.table, head.span, std::nullopt, LabelMatch::kVariant});
  }
}

}  // namespace

void heed_heads(std::string_view text, FoundRows& found) {
  for (HeadLines& lines : found.head_groups) {
    for (std::vector<Head>& line : lines) {
      for (Head& head : line) heed(text, head);
    }
  }
}

void recognise_heads(HeadLines& lines, TableId table, const RawRow& raw) {
  std::vector<Head*> unknown;
  std::vector<const Head*> known;
  for (std::vector<Head>& line : lines) {
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
    recognise_columns(known, unknown, table, *spec, form);
    // Those of Table 3 have lines below them, as all in aligned columns, with the rest of a head.
    if (table == TableId::kRequests || raw.dress == Dress::kAligned) continue;
    recognise_cut_heads(lines, table, *spec, form);
  }
}

Span heads_alone(const TableInput& in) {
  constexpr std::size_t kLeast = 3;
  for (const HeadLines& group : in.found.head_groups) {
    std::size_t columns = 0;
    Span span;
    for (const std::vector<Head>& line : group) {
      for (const Head& head : line) {
        if (!head.hit.names(in.table)) continue;
        span = {span.empty() ? head.span.begin : span.begin, head.span.end};
        // 总计 is a column of two tables.
        const bool is_column = head.hit.meaning(in.table, in.assumed, "") == nullptr;
        if (is_column && announces(head.hit) == in.table) ++columns;
      }
    }
    if (columns >= kLeast) return span;
  }
  return {};
}

void note_heads(const TableInput& in, const std::vector<const RawRow*>& rows, TableRead& table) {
  std::vector<std::size_t> done;
  for (const RawRow* raw : rows) {
    if (std::find(done.begin(), done.end(), raw->heads) != done.end()) continue;
    done.push_back(raw->heads);
    for (const std::vector<Head>& line : in.found.head_groups[raw->heads]) {
      for (const Head& head : line) note_head(in, head, *raw, table);
    }
  }
}

}  // namespace gouji
