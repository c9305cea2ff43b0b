// Stage rules: years.carried. Table 3: what last year's report carried out is what this one carries
// in, in every column.
#include <algorithm>
#include <string>
#include <utility>

#include "rules/cells.h"
#include "rules/companions.h"
#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"
#include "rules/years.h"

namespace gouji {
namespace {

struct Pair {
  std::size_t out;  // cell of last year's report
  std::size_t in;   // cell of this one
};

// One cause: a wrong number stands in its column and in the total.
Finding describe(const Report& before, const Report& report, const std::vector<Pair>& pairs) {
  std::vector<std::size_t> cells;
  std::string zh;
  std::string en;
  for (const Pair& pair : pairs) {
    cells.push_back(pair.in);
    const ColumnSpec& column = *all_cells()[pair.in].column;
    zh += (zh.empty() ? "" : "；") + std::string(column.label) + "上年 " +
          value_zh(before, pair.out) + "、本报告 " + value_zh(report, pair.in);
    en += (en.empty() ? "" : "; ") + std::string(column.english) + ": " +
          value_en(before, pair.out) + " last year, " + value_en(report, pair.in) + " here";
  }
  const std::size_t in = pairs.front().in;
  Finding finding = finding_at(
      report.cell(in).span,
      {"上年报告的“结转下年度继续办理”应与本报告的“上年结转”相同，有 " +
           std::to_string(pairs.size()) + " 列不同：" + zh + "。",
       "What last year's report carried over is not what this one carries in: " + en + "."},
      {"对照上一年度的报告和申请台账核对，本报告填错的按上年结转数改。",
       "Check against last year's report and the register of requests; if this report is wrong, "
       "write what was carried over."});
  finding.cells = ids_of(cells);
  finding.expected = number_in(before, pairs.front().out)->to_string();
  if (report.cell(in).state == CellState::kNumber) {
    finding.actual = report.cell(in).value.to_string();
  }
  return finding;
}

// Whether a finding on a broken relation, or on a blank that breaks it, says that this cell should
// be what was carried over.
bool is_told(const Context& context, const Report& before, const Pair& pair) {
  const Cause* cause = cause_of(context.diagnosis, pair.in);
  if (cause == nullptr) return false;
  const std::optional<Decimal> value = sole_value(*cause, pair.in);
  return value && follows_last_year(before, {pair.in, *value});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (const std::optional<Reason> why = lacks_previous(context)) {
    return Assessment::not_assessed(*why);
  }
  const Report& report = context.report;
  const Report& before = context.beside.previous->companion->report;
  if (!report.table(TableId::kRequests).found) return Assessment::not_assessed(Reason::kNoTable);
  bool all_read = true;
  std::vector<Pair> differ;
  const TableSpec& table = forms().back()->table(TableId::kRequests);
  for (const ColumnSpec& column : table.rows.front().columns) {
    const Pair pair{*cell_index(TableId::kRequests, "carried_out", column.id),
                    *cell_index(TableId::kRequests, "carried_in", column.id)};
    const std::optional<Decimal> out = number_in(before, pair.out);
    const std::optional<Decimal> in = number_in(report, pair.in);
    const bool was_written = before.cell(pair.out).state == CellState::kNumber;
    if (!out || !in || (*out != *in && !was_written)) {
      all_read = false;  // what last year's report left blank proves nothing against this one
    } else if (*out != *in) {
      differ.push_back(pair);
    }
  }
  if (!differ.empty()) {
    // What the relations of the table tell as well is told there.
    const auto told = std::remove_if(differ.begin(), differ.end(), [&](const Pair& pair) {
      return is_told(context, before, pair);
    });
    differ.erase(told, differ.end());
    if (!differ.empty()) findings.push_back(describe(before, report, differ));
    return Assessment::broken();
  }
  return all_read ? Assessment::held() : Assessment::not_assessed(Reason::kUnreadable);
}

}  // namespace

extern const Rule kYearsCarried = {
    "years.carried",
    Severity::kError,
    Group::kYears,
    "",
    {"上年结转与上年报告不符", "Carried in is not what last year's report carried over"},
    {"表三中，每一列的上年结转应等于上年报告的结转下年度继续办理。",
     "In Table 3, what is carried in is what last year's report carried over, in every column."},
    {"同一批申请，上年年底没办完多少，今年就要接着办多少。",
     "They are the same requests: what was left at the end of last year is dealt with this year."},
    {"对照上一年度的报告和申请台账，改正填错的一方。",
     "Compare with last year's report and the register of requests, and correct the wrong one."},
    {"国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，表三第二项、第四项。",
     "Formats annexed to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, Table 3, items 2 "
     "and "
     "4."},
    check,
    passages("2021年度报告：四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3\n"
             "2022年度报告：二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2",
             "2021年度报告：四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3\n"
             "2022年度报告：二、上年结转政府信息公开申请数量 | 2 | 1 | 0 | 0 | 0 | 0 | 3"),
};

}  // namespace gouji
