// Rule table.row_missing. In: the rows found in each table; out: one finding for each run of rows
// of the form that are not there, at the place where they should stand.
#include <algorithm>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

const RowRead* find_row(const TableRead& table, std::string_view id) {
  const auto it = std::find_if(table.rows.begin(), table.rows.end(),
                               [id](const RowRead& row) { return row_spec(row).id == id; });
  return it == table.rows.end() ? nullptr : &*it;
}

bool has_row(const Form& form, TableId table, std::string_view id) {
  const auto rows = form.table(table).rows;
  return std::any_of(rows.begin(), rows.end(), [id](const RowSpec& row) { return row.id == id; });
}

// Whether the table follows another form in the rows that only the year's form has:
// form.outdated tells of their absence.
bool explained_by_form(const Report& report, const TableRead& table, TableId id, const Form& form,
                       std::string_view row) {
  if (!report.year || table.other_form.empty()) return false;
  for (const Form* other : forms()) {
    if (other == &form || has_row(*other, id, row)) continue;
    const bool mixed = std::any_of(table.rows.begin(), table.rows.end(), [&](const RowRead& read) {
      return has_row(form, id, row_spec(read).id) && !has_row(*other, id, row_spec(read).id);
    });
    if (!mixed) return true;
  }
  return false;
}

Finding finding_for(const TableRead& table, TableId id, std::span<const RowSpec> rows,
                    std::size_t first, std::size_t end) {
  Span place{table.span.end, table.span.end};
  const RowRead* before = first > 0 ? find_row(table, rows[first - 1].id) : nullptr;
  const RowRead* after = end < rows.size() ? find_row(table, rows[end].id) : nullptr;
  if (before != nullptr) {
    place = {before->span.end, before->span.end};
  } else if (after != nullptr) {
    place = {after->span.begin, after->span.begin};
  }
  std::vector<std::string> zh;
  std::vector<std::string> en;
  std::vector<std::string> cells;
  for (std::size_t i = first; i < end; ++i) {
    // The group is named once.
    const bool same_group = i > first && rows[i].group == rows[i - 1].group;
    zh.push_back(same_group ? row_zh(rows[i]) : row_name_zh(id, rows[i]));
    en.push_back(row_en(rows[i]));
    add_cells(id, rows[i], cells);
  }
  const std::string count = std::to_string(end - first);
  const std::string unit = id == TableId::kDisputes ? "组" : "行";
  Finding finding = finding_at(
      place,
      {std::string(table_name(id)) + "缺少 " + count + " " + unit + "：" + list_zh(zh) + "。",
       std::string(table_english(id)) + " lacks " + count +
           (end - first == 1 ? " row: " : " rows: ") + list_en(en) + "."},
      {"按格式补上，没有发生的填 0；如果原文有，请检查复制时是否丢失。",
       "Add what is missing, with 0 where nothing happened; if the original has it, see whether it "
       "was lost in copying."});
  finding.cells = std::move(cells);
  return finding;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const Form& form = form_in_force(report);
  for (const TableSpec& spec : form.tables) {
    const TableRead& table = report.table(spec.table);
    if (!table.found) continue;
    const auto missing = [&](std::size_t i) {
      return find_row(table, spec.rows[i].id) == nullptr &&
             !explained_by_form(report, table, spec.table, form, spec.rows[i].id);
    };
    for (std::size_t i = 0; i < spec.rows.size();) {
      std::size_t end = i;
      while (end < spec.rows.size() && missing(end)) ++end;
      if (end > i) findings.push_back(finding_for(table, spec.table, spec.rows, i, end));
      i = end + 1;
    }
  }
  return unless_table_absent(report);
}

}  // namespace

extern const Rule kTableRowMissing;
const Rule kTableRowMissing = {
    "table.row_missing",
    Severity::kError,
    Group::kStructure,
    "",
    {"表格缺行", "Row of a table missing"},
    {"表格的每一行都应当保留，没有数据也不删。",
     "Every row of the form's tables stays, also where it has nothing to count."},
    {"少一行就少报一项，合计也无法核对。",
     "A row less is an item not reported, and the totals cannot be checked."},
    {"按格式补上缺少的行，没有发生的填 0。", "Add the missing rows with 0 where nothing happened."},
    {"国办公开办函〔2021〕30号所附表格（2019、2020年度为国办公开办函〔2019〕60号）",
     "Tables attached to notice 国办公开办函〔2021〕30号 (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
             "8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
             "6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
             "7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
             "8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
};

}  // namespace gouji
