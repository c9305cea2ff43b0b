// Rule table.label. In: row and column labels recognised though they differ from the form's
// wording; out: a finding for each, with that wording as fix.
#include <span>

#include "form/labels.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// What differs by a remark in brackets only, says the same.
void compare(const Context& context, TableId table, Span label, std::string_view wording,
             Words what, std::vector<Finding>& findings) {
  const Span words = words_of_label(context, label, wording);
  const std::string_view quote = context.quote(words);
  if (essence(quote) == essence(wording)) return;
  const std::string written = shortened(quote, 48);
  const std::string wanted(wording);
  Finding finding = finding_at(
      words,
      {std::string(table_name(table)) + "的" + std::string(what.zh) + quoted(written) +
           "与格式不同，格式写作" + quoted(wanted) + "。",
       "In " + std::string(table_english(table)) + " a " + std::string(what.en) + " reads " +
           quoted_en(written) + "; the form says " + quoted_en(wanted) + "."},
      {"改为" + quoted(wanted) + "。", "Change it to " + quoted_en(wanted) + "."});
  finding.numeric = false;
  finding.expected = wanted;
  finding.actual = written;
  // A label that runs over several cells is not replaced in one piece.
  if (quote.find('\t') == std::string_view::npos && quote.find('|') == std::string_view::npos) {
    finding.fix = Fix{words, wanted};
  }
  findings.push_back(std::move(finding));
}

// The columns under a head: those of the first row below it that has so many.
const ColumnSpec* column_of(const TableRead& table, const HeadRead& head) {
  const ColumnSpec* above = nullptr;
  for (const RowRead& row : table.rows) {
    const RowSpec& spec = row_spec(row);
    if (*head.column >= spec.columns.size()) continue;
    const ColumnSpec* column = &spec.columns[*head.column];
    if (row.span.end > head.span.end) return column;
    above = column;
  }
  return above;
}

bool is_variant(const HeadRead& head) { return head.column && head.match == LabelMatch::kVariant; }

// How many heads from the first on say the same of different columns, as those that were cut off.
std::size_t alike(const Context& context, std::span<const HeadRead> heads) {
  std::size_t count = 1;
  while (count < heads.size() && is_variant(heads[count]) &&
         heads[count].column != heads[count - 1].column &&
         context.quote(heads[count].span) == context.quote(heads[0].span)) {
    ++count;
  }
  return count;
}

Finding alike_heads(const Context& context, const TableRead& table,
                    std::span<const HeadRead> heads) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const HeadRead& head : heads) {
    const ColumnSpec* column = column_of(table, head);
    if (column == nullptr) continue;
    zh.push_back(quoted(column->label));
    en.push_back(quoted_en(column->label));
  }
  const TableId id = heads.front().table;
  const std::string count = std::to_string(heads.size());
  const std::string written = shortened(context.quote(heads.front().span), 48);
  return finding_at(
      {heads.front().span.begin, heads.back().span.end},
      {std::string(table_name(id)) + "有 " + count + " 栏的栏名都写作" + quoted(written) +
           "，按顺序读作" + list_zh(zh) + "。",
       "In " + std::string(table_english(id)) + " " + count + " column heads read " +
           quoted_en(written) + "; they were taken for " + list_en(en) + ", in this order."},
      {"改为格式的原文。", "Change them to the form's own words."});
}

void check_heads(const Context& context, const TableRead& table, std::vector<Finding>& findings) {
  std::span<const HeadRead> heads = table.heads;
  while (!heads.empty()) {
    const std::size_t count = is_variant(heads[0]) ? alike(context, heads) : 1;
    if (count > 1) {
      findings.push_back(alike_heads(context, table, heads.first(count)));
    } else if (const ColumnSpec* column =
                   is_variant(heads[0]) ? column_of(table, heads[0]) : nullptr) {
      compare(context, heads[0].table, heads[0].span, column->label, {"栏名", "column head"},
              findings);
    }
    heads = heads.subspan(count);
  }
}

// The row in the form of the report's year, whatever form the heads above it follow.
const RowSpec& row_in_force(const Report& report, const RowRead& row) {
  const RowSpec& read = row_spec(row);
  for (const RowSpec& spec : form_in_force(report).table(row.table).rows) {
    if (spec.id == read.id) return spec;
  }
  return read;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (const TableRead& table : context.report.tables) {
    check_heads(context, table, findings);
    for (const RowRead& row : table.rows) {
      if (row.match != LabelMatch::kVariant) continue;
      compare(context, row.table, row.label, row_in_force(context.report, row).label,
              {"行名", "row label"}, findings);
    }
  }
  return unless_table_absent(context.report);
}

}  // namespace

extern const Rule kTableLabel;
const Rule kTableLabel = {
    "table.label",
    Severity::kInfo,
    Group::kStructure,
    "",
    {"表格行名或栏名与格式不同", "Label of a table differs"},
    {"行名和栏名应与格式的文字相同；空格、标点、全角半角不算不同。",
     "Row and column labels read as in the form; width, blanks and punctuation make no "
     "difference."},
    {"改动一两个字，统计口径就可能被理解成别的意思，例如“法规”与“行政法规”。",
     "A word more or less may change what is counted, such as “法规” for “行政法规”."},
    {"把行名、栏名改成格式的原文，数据不用动。",
     "Use the form's own words for the label; the figures stay as they are."},
    {"国办公开办函〔2021〕30号所附表格（2019、2020年度为国办公开办函〔2019〕60号）",
     "Tables attached to notice 国办公开办函〔2021〕30号 (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("2.其他法律法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
             "2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
};

}  // namespace gouji
