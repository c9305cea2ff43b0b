// Rule table.shape. In: how many values each row has and how many its heads have room for; out: a
// finding for each row with more or fewer, and for each column too many or not recognised.
#include <algorithm>
#include <span>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// The printed row: itself, or the blocks of Table 4 that stand in one line.
struct Printed {
  std::span<const RowRead> rows;
  std::vector<Span> values;
  std::size_t wanted = 0;
  bool reliable = true;

  const RowRead& first() const { return rows.front(); }
  std::vector<std::string> cells() const {
    std::vector<std::string> ids;
    for (const RowRead& row : rows) add_cells(row.table, row_spec(row), ids);
    return ids;
  }
};

std::vector<Printed> printed_rows(const TableRead& table) {
  std::vector<Printed> printed;
  for (const RowRead& row : table.rows) {
    const bool joins = row.table == TableId::kDisputes && !printed.empty() &&
                       printed.back().first().span == row.span;
    if (!joins) printed.emplace_back();
    Printed& line = printed.back();
    const RowRead* first = joins ? line.rows.data() : &row;
    line.rows = std::span(first, line.rows.size() + 1);
    line.values.insert(line.values.end(), row.values.begin(), row.values.end());
    line.wanted += row.wanted;
    line.reliable = line.reliable && row.reliable;
  }
  return printed;
}

std::string name_zh(const RowRead& row) {
  const std::string table(table_name(row.table));
  return row.table == TableId::kDisputes ? table + "填数的一行"
                                         : table + row_zh(row_spec(row)) + "一行";
}

std::string name_en(const RowRead& row) {
  const std::string table(table_english(row.table));
  return row.table == TableId::kDisputes ? "The row of figures in " + table
                                         : table + ", row " + row_en(row_spec(row)) + ",";
}

Span cover(const std::vector<Span>& values, std::size_t from) {
  return {values[from].begin, values.back().end};
}

std::string values_zh(const Context& context, const std::vector<Span>& values, std::size_t from) {
  std::vector<std::string> texts;
  for (std::size_t i = from; i < values.size(); ++i) {
    const std::string text = shortened(context.quote(values[i]), 16);
    texts.push_back(text.empty() ? "空白" : text);
  }
  return list_zh(texts);
}

Finding surplus(const Context& context, const Printed& line) {
  const std::string count = std::to_string(line.values.size());
  const std::string wanted = std::to_string(line.wanted);
  const std::string more = std::to_string(line.values.size() - line.wanted);
  const std::string left_zh = " 个（" + values_zh(context, line.values, line.wanted) + "）";
  Bilingual message{name_zh(line.first()) + "有 " + count + " 个数，表头只有 " + wanted +
                        " 栏，多出 " + more + left_zh + "；前 " + wanted + " 个数按顺序对应各栏。",
                    name_en(line.first()) + " has " + count + " values under " + wanted +
                        " heads; the first " + wanted + " were read as the columns, " + more +
                        " left over."};
  if (line.first().beyond) {
    message = {name_zh(line.first()) + "在最后一栏右边多出 " + more + left_zh +
                   "，上面没有表头；其余 " + wanted + " 个数按所在的栏读取。",
               name_en(line.first()) + " has " + more +
                   " left over right of its last column, under no head; the other " + wanted +
                   " were read as the columns in which they stand."};
  }
  Finding finding = finding_at(
      cover(line.values, line.wanted), std::move(message),
      {"核对这一行，删去多出的数，使每个数对准自己的栏。",
       "Check the row and remove what is too much, so that each value stands under its head."});
  finding.cells = line.cells();
  return finding;
}

// 行政处罚 5 0 2 where the form has one column: read as the row of the other form.
Finding of_other_form(const Context& context, const Printed& line) {
  const RowRead& row = line.first();
  const RowSpec& read_as = row_spec(row);
  const Form& form = form_in_force(context.report);
  const RowSpec* own = &read_as;
  for (const RowSpec& spec : form.table(row.table).rows) {
    if (spec.id == read_as.id) own = &spec;
  }
  const std::string count = std::to_string(line.values.size());
  const std::string wanted = std::to_string(line.wanted);
  std::string reading_zh;
  std::string reading_en;
  for (const ColumnSpec& column : own->columns) {
    const auto index = cell_index(row.table, own->id, column.id);
    if (!index) continue;
    const CellValue& cell = context.report.cell(*index);
    if (cell.state != CellState::kNumber) continue;
    reading_zh += "，" + quoted(column.label) + "读作 " + cell.value.to_string();
    reading_en += ", " + quoted_en(column.label) + " is read as " + cell.value.to_string();
  }
  Finding finding = finding_at(
      cover(line.values, 0),
      {name_zh(row) + "有 " + count + " 个数（" + values_zh(context, line.values, 0) +
           "），表头只有 " + wanted + " 栏，像是按另一年度的格式填的" + reading_zh + "。",
       name_en(row) + " has " + count + " values under " + wanted +
           (line.wanted == 1 ? " head" : " heads") + ", as if filled in by another year's form" +
           reading_en + "."},
      {"对照原始数据，这一行只保留表头所要的 " + wanted + " 个数。",
       "Compare with the source and keep only what the heads ask for (" + wanted + ")."});
  add_cells(row.table, *own, finding.cells);
  return finding;
}

Finding shortage(const Context& context, const Printed& line) {
  const std::string count = std::to_string(line.values.size());
  const std::string wanted = std::to_string(line.wanted);
  const bool none = line.values.empty();
  Bilingual message{name_zh(line.first()) + (none ? std::string("没有数")
                                                  : "有 " + count + " 个数（" +
                                                        values_zh(context, line.values, 0) + "）"),
                    name_en(line.first()) + " has " + count + " values"};
  if (line.values.size() == line.wanted) {
    message.zh += "，但近旁还有分不清属于哪一行的数，无法判断这一行是否完整。";
    message.en +=
        ", but beside it stand others of which the row cannot be told; whether it is "
        "complete is not known.";
  } else {
    message.zh += "，表头有 " + wanted + " 栏，无法判断各数属于哪一栏。";
    message.en += " for " + wanted + " heads; which value belongs to which column cannot be told.";
  }
  Finding finding =
      finding_at(none ? line.first().span : cover(line.values, 0), std::move(message),
                 {"对照原始表格补全这一行，没有发生的填 0。",
                  "Complete the row from the source, with 0 where nothing happened."});
  finding.cells = line.cells();
  return finding;
}

// Labels in one place and values in another.
Finding copied_apart(TableId id, const TableRead& table) {
  std::vector<const RowRead*> rows;
  for (const RowRead& row : table.rows) {
    if (row.apart) rows.push_back(&row);
  }
  const std::string count = std::to_string(rows.size());
  const std::string loose = std::to_string(table.loose);
  Bilingual message{
      std::string(table_name(id)) + "有 " + count + " 行的行名后面没有数，另有 " + loose +
          " 个数不在任何一行里，像是行名和数分开复制的，无法判断各数属于哪一行。",
      std::string(table_english(id)) + " has " + count + (rows.size() == 1 ? " row" : " rows") +
          " without values and " + loose +
          " values that stand in no row, as if labels and values had been copied apart; which "
          "value belongs to which row cannot be told."};
  if (table.values_first) {
    message = {std::string(table_name(id)) + "有 " + count +
                   " 行的数像是排在各自行名的前面，与行名对不上，无法判断各数属于哪一行。",
               "In " + std::string(table_english(id)) + " the values of " + count +
                   " rows seem to stand before their labels; which value belongs to which row "
                   "cannot be told."};
  }
  Finding finding = finding_at(
      rows.front()->label, std::move(message),
      {"从原文件重新复制这张表，使每行的数跟在行名后面，或者直接检查原文件。",
       "Copy the table anew from its source, so that the values of a row follow its label, or "
       "check the source itself."});
  for (const RowRead* row : rows) add_cells(id, row_spec(*row), finding.cells);
  return finding;
}

// Rows whose columns are one cell.
void check_merged(const Context& context, TableId id, const TableRead& table,
                  std::vector<Finding>& findings) {
  std::vector<const RowRead*> rows;
  for (const RowRead& row : table.rows) {
    if (row.merged) rows.push_back(&row);
  }
  if (rows.empty()) return;
  const std::string count = std::to_string(rows.size());
  const std::string value = quoted(context.quote(rows.front()->values.front()));
  Finding finding = finding_at(
      rows.front()->values.front(),
      {std::string(table_name(id)) + "有 " + count + " 行只填了一格（如" + value +
           "），像是把一行的各栏合并了，无法判断各栏的数。",
       std::string(table_english(id)) + " has " + count + (rows.size() == 1 ? " row" : " rows") +
           " with one cell only, as if the columns of a row had been merged; what each column has "
           "cannot be told."},
      {"拆分合并的单元格，每一栏分别填数，没有发生的填 0。",
       "Split the merged cells and fill in each column, with 0 where nothing happened."});
  for (const RowRead* row : rows) add_cells(id, row_spec(*row), finding.cells);
  findings.push_back(std::move(finding));
}

// Heads that are none of the form's.
std::vector<Span> unknown_heads(const TableRead& table) {
  std::vector<Span> heads;
  for (const HeadRead& head : table.heads) {
    if (!head.column) heads.push_back(head.span);
  }
  return heads;
}

Finding extra_columns(const Context& context, TableId id, const TableRead& table) {
  const std::vector<Span> heads = unknown_heads(table);
  std::string zh;
  std::string en;
  std::vector<std::string> names;  // once for all blocks of Table 2
  for (const Span& head : heads) {
    std::string name = quoted(shortened(context.quote(head)));
    if (names.empty() || names.back() != name) names.push_back(std::move(name));
  }
  if (names.size() == static_cast<std::size_t>(table.extra_columns)) {
    zh = "（" + list_zh(names) + "）";
    en = " (" + list_en(names) + ")";
  }
  const std::string count = std::to_string(table.extra_columns);
  return finding_at(
      heads.empty() ? Span{table.span.begin, table.span.begin} : heads.front(),
      {std::string(table_name(id)) + "比规定的多出 " + count + " 栏" + zh +
           "，其中的数没有参加核对。",
       std::string(table_english(id)) + " has " + count +
           (table.extra_columns == 1 ? " column" : " columns") + " more than the form" + en +
           "; what stands there was left out of all checks."},
      {"删去多出的栏，其余各栏不动。", "Remove what is too much and leave the rest."});
}

// A column whose head was not recognised, in the rows that lack it.
struct Lost {
  const ColumnSpec* column;
  std::vector<std::string> cells;
};

std::vector<Lost> lost_columns(TableId id, const TableRead& table) {
  std::vector<Lost> lost;
  for (const RowRead& row : table.rows) {
    const RowSpec& spec = row_spec(row);
    for (const std::size_t c : row.lost_columns) {
      const ColumnSpec& column = spec.columns[c];
      auto it = std::find_if(lost.begin(), lost.end(),
                             [&](const Lost& have) { return have.column->label == column.label; });
      if (it == lost.end()) it = lost.insert(it, {&column, {}});
      if (const auto cell = cell_index(id, spec.id, column.id)) it->cells.push_back(cell_id(*cell));
    }
  }
  return lost;
}

Finding lost_column(TableId id, const Lost& lost, Span head) {
  Finding finding = finding_at(head, {});
  finding.cells = lost.cells;
  finding.message = {std::string(table_name(id)) + "里没有认出" + quoted(lost.column->label) +
                         "一栏的表头，这一栏的数无法核对。",
                     "In " + std::string(table_english(id)) + " the head of column " +
                         quoted_en(lost.column->english) +
                         " was not recognised; the column could not be checked."};
  finding.advice = {"把这一栏的栏名改成格式的原文" + quoted(lost.column->label) + "。",
                    "Give the column the form's own head " + quoted_en(lost.column->label) + "."};
  return finding;
}

void check_columns(const Context& context, TableId id, const TableRead& table,
                   std::vector<Finding>& findings) {
  if (table.extra_filled) findings.push_back(extra_columns(context, id, table));
  const std::vector<Span> heads = unknown_heads(table);
  const std::vector<Lost> lost = lost_columns(id, table);
  for (std::size_t i = 0; i < lost.size(); ++i) {
    // As many strange heads as columns lost: one stands for the other.
    const Span at =
        heads.size() == lost.size() ? heads[i] : Span{table.span.begin, table.span.begin};
    findings.push_back(lost_column(id, lost[i], at));
  }
}

// Which of the two tables is meant cannot be told.
Finding repeated(const Context& context, TableId id, const TableRead& table) {
  const std::string count = std::to_string(table.repeated.size());
  // The row of Table 4 has no label.
  const std::string row = id == TableId::kDisputes
                              ? ""
                              : "，如" + quoted(context.quote(table.repeated.front())) + "一行";
  return finding_at(
      table.repeated.front(),
      {std::string(table_name(id)) + "出现了不止一次，有 " + count + " 行的数前后不同" + row +
           "；只核对了其中的一张。",
       std::string(table_english(id)) + " stands there more than once, with other numbers in " +
           count + (table.repeated.size() == 1 ? " row" : " rows") +
           "; only one of them was checked."},
      {"删去多余的一张，只留正确的。", "Remove the one that is too much and keep the right one."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  bool all_read = true;
  for (const TableRead& table : context.report.tables) {
    if (!table.found) continue;
    const TableId id = static_cast<TableId>(&table - context.report.tables.data());
    if (!table.repeated.empty()) findings.push_back(repeated(context, id, table));
    if (table.loose > 0) findings.push_back(copied_apart(id, table));
    check_merged(context, id, table, findings);
    for (const Printed& line : printed_rows(table)) {
      all_read = all_read && !line.first().in_parts;
      if (line.first().apart || line.first().in_parts || line.first().merged) continue;
      if (line.first().other_shape) {
        findings.push_back(of_other_form(context, line));
      } else if (!line.reliable) {
        findings.push_back(shortage(context, line));
      } else if (line.values.size() > line.wanted) {
        findings.push_back(surplus(context, line));
      }
    }
    check_columns(context, id, table, findings);
  }
  if (!all_read) return Assessment::not_assessed(Reason::kUnreadable);
  return unless_table_absent(context.report);
}

}  // namespace

extern const Rule kTableShape;
const Rule kTableShape = {
    "table.shape",
    Severity::kError,
    Group::kStructure,
    "",
    {"一行的数与栏数不符", "More or fewer values than columns"},
    {"每一行数的个数应与表头的栏数相同。", "A row has as many values as the form has columns."},
    {"多一个或少一个数，后面的数就可能全部错栏。",
     "With a value more or less, all that follow may stand under the wrong head."},
    {"对照原始表格删去多出的数或补上缺少的数，没有发生的填 0。",
     "Compare with the source: remove what is too much, add what is missing, 0 where nothing "
     "happened."},
    {"国办公开办函〔2021〕30号所附表格（2019、2020年度为国办公开办函〔2019〕60号）",
     "Tables attached to notice 国办公开办函〔2021〕30号 (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("信息内容 | 本年处理决定数量\n"
             "行政处罚 | 5 | 0 | 2",
             "信息内容 | 本年处理决定数量\n"
             "行政处罚 | 5"),
};

}  // namespace gouji
