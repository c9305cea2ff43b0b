// Rule form.outdated. In: the year's form, and what the tables have of another form; out: one
// finding for the report that names all of it.
#include <algorithm>

#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

const Form& other_than(const Form& form) {
  for (const Form* candidate : forms()) {
    if (candidate != &form) return *candidate;
  }
  return form;
}

// A row whose label is the other form's wording: no proof by itself, but one more sign.
bool says_as_in(const Context& context, const RowRead& row, const Form& other) {
  const RowSpec& own = row_spec(row);
  for (const RowSpec& spec : other.table(row.table).rows) {
    if (spec.id == own.id) {
      return spec.label != own.label &&
             context.quote(words_of_label(context, row.label, spec.label)) == spec.label;
    }
  }
  return false;
}

// The cells of the row that the year's form does not have.
void add_foreign_cells(const RowRead& row, const Form& form, std::vector<std::string>& ids) {
  for (const ColumnSpec& column : row_spec(row).columns) {
    const auto cell = cell_index(row.table, row_spec(row).id, column.id);
    if (cell && !has_cell(form, *cell)) ids.push_back(cell_id(*cell));
  }
}

Bilingual advice_for(const Form& form, const Form& other, const Report& report) {
  const std::string notice(form.notice);
  // In Table 3 nothing else tells the older form.
  if (report.table(TableId::kDisclosure).other_form.empty() && form.first_year > other.first_year) {
    return {
        "“（六）其他处理”应分为“1.申请人无正当理由逾期不补正…”、“2.申请人逾期未按收费通知要求"
        "缴纳费用…”、“3.其他”三行，请换用" +
            notice + "所附表格，把原来的数按情形分别填入。",
        "（六）其他处理 has three rows: not corrected in time, fee not paid in time, other. Take "
        "the table attached to " +
            notice + " and divide the figures among them."};
  }
  return {"换用" + notice + "所附表格，按它的行和栏重新填数，不要在原表上改。",
          "Take the tables attached to " + notice +
              " and fill in the figures by their rows and columns anew."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const Form* form = report.year ? form_of_year(*report.year) : nullptr;
  if (form == nullptr) return Assessment::not_assessed(Reason::kForm);
  const Form& other = other_than(*form);

  Finding finding;
  bool any = false;
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const TableRead& table : report.tables) {
    if (table.other_form.empty()) continue;
    const TableId id = static_cast<TableId>(&table - report.tables.data());
    std::vector<Span> places = table.other_form;
    for (const RowRead& row : table.rows) {
      if (row.form == &other) add_foreign_cells(row, *form, finding.cells);
      if (says_as_in(context, row, other)) places.push_back(row.label);
    }
    if (!any || table.other_form.front().begin < finding.span.begin) {
      finding.span = table.other_form.front();
    }
    any = true;
    std::vector<std::string> quotes;
    for (const Span& place : places) {
      const std::string quote = quoted(shortened(context.quote(place)));
      if (std::find(quotes.begin(), quotes.end(), quote) == quotes.end()) quotes.push_back(quote);
    }
    zh.push_back(std::string(table_name(id)) + "有" + list_zh(quotes));
    en.push_back(std::string(table_english(id)) + " has " + list_en(quotes));
  }
  if (!any) {
    // Table 4 is the same in all forms.
    const bool read =
        report.table(TableId::kDisclosure).found && report.table(TableId::kRequests).found;
    return read ? Assessment::held() : Assessment::not_assessed(Reason::kNoTable);
  }
  // The words of Table 2 may follow the other form although only Table 3 proves it.
  for (const TableRead& table : report.tables) {
    if (!table.other_form.empty()) continue;
    const TableId id = static_cast<TableId>(&table - report.tables.data());
    std::vector<std::string> quotes;
    for (const RowRead& row : table.rows) {
      if (says_as_in(context, row, other)) {
        quotes.push_back(quoted(shortened(context.quote(row.label))));
      }
    }
    if (quotes.empty()) continue;
    zh.push_back(std::string(table_name(id)) + "写作" + list_zh(quotes));
    en.push_back(std::string(table_english(id)) + " says " + list_en(quotes));
  }

  const std::string year = std::to_string(*report.year);
  std::string which;
  for (std::size_t i = 0; i < zh.size(); ++i) which += (i > 0 ? "；" : "") + zh[i];
  std::string which_en;
  for (std::size_t i = 0; i < en.size(); ++i) which_en += (i > 0 ? "; " : "") + en[i];
  finding.message = {year + "年的报告应当用" + std::string(form->id) + "年格式（" +
                         std::string(form->notice) + "），表格里却有" + std::string(other.id) +
                         "年格式（" + std::string(other.notice) + "）的内容：" + which + "。",
                     "A report for " + year + " follows form " + std::string(form->id) + " (" +
                         std::string(form->notice) + "), but its tables have parts of form " +
                         std::string(other.id) + " (" + std::string(other.notice) +
                         "): " + which_en + "."};
  finding.advice = advice_for(*form, other, report);
  findings.push_back(finding);
  return Assessment::broken();
}

}  // namespace

extern const Rule kFormOutdated;
const Rule kFormOutdated = {
    "form.outdated",
    Severity::kError,
    Group::kIdentity,
    "",
    {"表格不是报告年份的格式", "Tables of another year's form"},
    {"2019、2020年度的报告用2019年格式，2021年度起用2021年格式；表、栏、行都应当属于"
     "同一格式。",
     "Reports for 2019 and 2020 use form 2019, later ones form 2021; tables, columns and rows all "
     "belong to that form."},
    {"用错格式，新格式要求的数据就没有填，上级也无法汇总。",
     "In the wrong form, figures that the right one asks for are absent and cannot be "
     "consolidated."},
    {"换用报告年份对应的表格，按行名、栏名逐项重填。",
     "Take the tables of the report year's form and fill them in row by row and column by column."},
    {"《中华人民共和国政府信息公开条例》第五十条（统一格式，适时更新）；国办公开办函〔2019〕60号、"
     "国办公开办函〔2021〕30号",
     "Regulation on the Disclosure of Government Information, article 50 (uniform form, updated "
     "from time to time); notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | "
             "1 | 0 | 0 | 0 | 0 | 0 | 1\n"
             "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 "
             "| 0 | 0 | 0 | 0\n"
             "3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
};

}  // namespace gouji
