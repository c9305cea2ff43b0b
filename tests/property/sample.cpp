// Reports for the properties. In: RapidCheck's choices. Out: consistent numbers, printed tables.
#include "property/sample.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace gouji::property {
namespace {

// Mostly small, now and then large.
std::int64_t draw_count() {
  return *rc::gen::weightedOneOf<std::int64_t>(
      {{8, rc::gen::inRange<std::int64_t>(0, 30)},
       {2, rc::gen::inRange<std::int64_t>(30, 3000)},
       {1, rc::gen::inRange<std::int64_t>(3000, 9'000'000)}});
}

std::size_t below(std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); }

class Filling {
 public:
  explicit Filling(Sample& sample) : sample_(sample), counts_(cell_count(), 0) {}

  void run() {
    disclosure();
    requests();
    disputes();
    for (const std::size_t cell : cells_of(*sample_.form)) {
      if (sample_.values[cell].empty()) sample_.values[cell] = std::to_string(counts_[cell]);
    }
  }

 private:
  std::int64_t& at(TableId table, std::string_view row, std::string_view column) {
    return counts_[*cell_index(table, row, column)];
  }

  void disclosure() {
    constexpr TableId kTable = TableId::kDisclosure;
    for (const RowSpec& row : sample_.form->table(kTable).rows) {
      for (const ColumnSpec& column : row.columns) {
        const std::size_t cell = *cell_index(kTable, row.id, column.id);
        if (*rc::gen::inRange(0, 3) == 0) counts_[cell] = draw_count();
        if (column.kind == Kind::kAmount) sample_.values[cell] = amount(counts_[cell]);
      }
      // The form's inequalities, and rules that only some organs may make.
      if (row.id == "regulations") {
        for (const ColumnSpec& column : row.columns) at(kTable, row.id, column.id) = 0;
      } else if (row.columns.size() == 3 && row.columns[2].id == "total") {
        at(kTable, row.id, "total") += at(kTable, row.id, "published");
      } else if (row.columns.size() == 3 && row.columns[2].id == "in_force") {
        at(kTable, row.id, "in_force") += at(kTable, row.id, "made");
      } else if (row.columns.front().id == "prev_items" && *rc::gen::arbitrary<bool>()) {
        at(kTable, row.id, "change") =
            -std::min(at(kTable, row.id, "prev_items"), at(kTable, row.id, "change"));
      }
    }
  }

  // In 万元, below what no organ spends.
  std::string amount(std::int64_t count) const {
    if (count == 0) return "0";
    std::string text = std::to_string(count % 40'000);
    const std::string fraction = std::to_string(10'000 + count % 9'999).substr(1);
    if (sample_.decimals || count % 3 == 0) text += "." + fraction;
    return text;
  }

  void requests() {
    constexpr TableId kTable = TableId::kRequests;
    const auto rows = sample_.form->table(kTable).rows;
    const std::size_t applicants = rows.front().columns.size() - 1;
    const std::size_t results = rows.size() - 4;  // all but 一、 二、 （七） 四、
    // Few of the cells are filled, as in real reports.
    const auto entries = *rc::gen::inRange(0, 40);
    for (int i = 0; i < entries; ++i) {
      const RowSpec& row = rows[2 + below(results)];
      at(kTable, row.id, row.columns[below(applicants)].id) = draw_count();
    }
    for (std::size_t c = 0; c < applicants; ++c) {
      const std::string_view column = rows.front().columns[c].id;
      std::int64_t total = 0;
      for (std::size_t r = 2; r < 2 + results; ++r) total += at(kTable, rows[r].id, column);
      const bool carried = *rc::gen::inRange(0, 4) == 0;
      const std::int64_t out = carried ? draw_count() : 0;
      const std::int64_t in = carried ? std::min(draw_count(), total + out) : 0;
      at(kTable, "result_total", column) = total;
      at(kTable, "carried_out", column) = out;
      at(kTable, "carried_in", column) = in;
      at(kTable, "new", column) = total + out - in;
    }
    for (const RowSpec& row : rows) sum_up(kTable, row);
  }

  void disputes() {
    constexpr TableId kTable = TableId::kDisputes;
    for (const RowSpec& row : sample_.form->table(kTable).rows) {
      for (std::size_t c = 0; c + 1 < row.columns.size(); ++c) {
        if (*rc::gen::inRange(0, 3) == 0) at(kTable, row.id, row.columns[c].id) = draw_count();
      }
      sum_up(kTable, row);
    }
  }

  // The last column is the sum of those before it.
  void sum_up(TableId table, const RowSpec& row) {
    std::int64_t total = 0;
    for (std::size_t c = 0; c + 1 < row.columns.size(); ++c) {
      total += at(table, row.id, row.columns[c].id);
    }
    at(table, row.id, row.columns.back().id) = total;
  }

  Sample& sample_;
  std::vector<std::int64_t> counts_;
};

std::string label_of(const RowSpec& row) {
  return std::string(row.number) + std::string(row.label);
}

PrintedRow head(std::vector<PrintedCell> cells) { return {std::move(cells), true}; }

// Values of a row; the last one spans what the table has more columns than the row.
void add_values(const Sample& sample, TableId table, const RowSpec& row, std::size_t room,
                PrintedRow& out) {
  for (const ColumnSpec& column : row.columns) {
    const std::size_t cell = *cell_index(table, row.id, column.id);
    out.cells.push_back({sample.values[cell], 1, 1, cell});
  }
  out.cells.back().columns = static_cast<int>(room - row.columns.size()) + 1;
}

PrintedTable print_disclosure(const Sample& sample) {
  constexpr std::size_t kRoom = 3;
  PrintedTable table{TableId::kDisclosure, 1 + kRoom, 1, {}};
  std::string_view group;
  for (const RowSpec& row : sample.form->table(table.id).rows) {
    if (row.group != group) {
      group = row.group;
      table.rows.push_back(head({{std::string(group), 4, 1, {}}}));
      PrintedRow heads = head({{"信息内容", 1, 1, {}}});
      for (const ColumnSpec& column : row.columns) {
        std::string text(column.label);
        if (column.kind == Kind::kAmount) {
          text += sample.decimals ? "（单位：万元，保留4位小数）" : "（单位：万元）";
        }
        heads.cells.push_back({text, 1, 1, {}});
      }
      heads.cells.back().columns = static_cast<int>(kRoom - row.columns.size()) + 1;
      table.rows.push_back(std::move(heads));
    }
    if (&row == sample.removed) continue;
    PrintedRow printed_row;
    printed_row.cells.push_back({label_of(row), 1, 1, {}});
    add_values(sample, table.id, row, kRoom, printed_row);
    table.rows.push_back(std::move(printed_row));
  }
  return table;
}

PrintedTable print_requests(const Sample& sample) {
  PrintedTable table{TableId::kRequests, 10, 3, {}};
  const auto rows = sample.form->table(table.id).rows;
  const auto& columns = rows.front().columns;
  const auto name = [&](std::size_t c) { return std::string(columns[c].label); };
  table.rows.push_back(
      head({{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3, {}},
            {"申请人情况", 7, 1, {}}}));
  table.rows.push_back(
      head({{name(0), 1, 2, {}}, {"法人或其他组织", 5, 1, {}}, {name(6), 1, 2, {}}}));
  PrintedRow organisations = head({});
  for (std::size_t c = 1; c < 6; ++c) organisations.cells.push_back({name(c), 1, 1, {}});
  table.rows.push_back(std::move(organisations));

  const auto is_result = [&](const RowSpec& row) {
    return row.id != "new" && row.id != "carried_in" && row.id != "carried_out";
  };
  const auto span_of = [&](auto belongs) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const RowSpec& row) {
      return &row != sample.removed && belongs(row);
    }));
  };
  bool results_begun = false;
  std::string_view group;
  for (const RowSpec& row : rows) {
    if (&row == sample.removed) continue;
    PrintedRow printed_row;
    if (!is_result(row)) {
      printed_row.cells.push_back({label_of(row), 3, 1, {}});
    } else {
      if (!results_begun) {
        printed_row.cells.push_back({"三、本年度办理结果", 1, span_of(is_result), {}});
      }
      results_begun = true;
      if (row.group.empty()) {
        printed_row.cells.push_back({label_of(row), 2, 1, {}});
      } else {
        if (row.group != group) {
          const int same = span_of([&](const RowSpec& other) { return other.group == row.group; });
          printed_row.cells.push_back({std::string(row.group), 1, same, {}});
        }
        printed_row.cells.push_back({label_of(row), 1, 1, {}});
      }
      group = row.group;
    }
    add_values(sample, table.id, row, columns.size(), printed_row);
    table.rows.push_back(std::move(printed_row));
  }
  return table;
}

PrintedTable print_disputes(const Sample& sample) {
  PrintedTable table{TableId::kDisputes, 15, 0, {}};
  const auto blocks = sample.form->table(table.id).rows;
  table.rows.push_back(head({{"行政复议", 5, 1, {}}, {"行政诉讼", 10, 1, {}}}));
  PrintedRow second = head({});
  PrintedRow third = head({});
  PrintedRow values;
  for (const RowSpec& block : blocks) {
    const bool review = &block == &blocks.front();
    for (const ColumnSpec& column : block.columns) {
      (review ? second : third).cells.push_back({std::string(column.label), 1, review ? 2 : 1, {}});
    }
    if (!review) second.cells.push_back({std::string(block.label), 5, 1, {}});
    add_values(sample, table.id, block, block.columns.size(), values);
  }
  table.rows.push_back(std::move(second));
  table.rows.push_back(std::move(third));
  table.rows.push_back(std::move(values));
  return table;
}

}  // namespace

std::int64_t Sample::count(std::size_t cell) const {
  return std::strtoll(values[cell].c_str(), nullptr, 10);
}

Sample draw_sample() {
  Sample sample;
  sample.form = forms()[below(forms().size())];
  sample.year = sample.form->first_year + *rc::gen::inRange(0, sample.form->id == "2019" ? 2 : 5);
  constexpr std::array<std::string_view, 4> kOrgans{"青禾县文化和旅游局", "青禾县人民政府",
                                                    "清江市水利局", "清江市青禾区柳溪镇人民政府"};
  sample.organ = kOrgans[below(kOrgans.size())];
  sample.decimals = *rc::gen::arbitrary<bool>();
  sample.values.assign(cell_count(), "");
  Filling(sample).run();
  return sample;
}

std::vector<std::size_t> bound_cells(const Form& form) {
  std::vector<std::size_t> bound;
  for (const std::size_t cell : cells_of(form)) {
    if (all_cells()[cell].table != TableId::kDisclosure) bound.push_back(cell);
  }
  return bound;
}

std::vector<std::size_t> zero_cells(const Sample& sample) {
  std::vector<std::size_t> zeros;
  for (const std::size_t cell : cells_of(*sample.form)) {
    if (sample.values[cell] == "0") zeros.push_back(cell);
  }
  return zeros;
}

PrintedTable printed(const Sample& sample, TableId table) {
  switch (table) {
    case TableId::kDisclosure:
      return print_disclosure(sample);
    case TableId::kRequests:
      return print_requests(sample);
    case TableId::kDisputes:
      break;
  }
  return print_disputes(sample);
}

Slots slots_of(const PrintedTable& table) {
  Slots slots(table.rows.size(), std::vector<Slot>(table.columns));
  for (std::size_t r = 0; r < slots.size(); ++r) {
    std::size_t column = 0;
    for (const PrintedCell& cell : table.rows[r].cells) {
      while (column < table.columns && slots[r][column].cell != nullptr) ++column;
      for (std::size_t i = 0; i < static_cast<std::size_t>(cell.rows) && r + i < slots.size();
           ++i) {
        for (std::size_t k = 0; k < static_cast<std::size_t>(cell.columns); ++k) {
          slots[r + i][column + k] = {&cell, i == 0 && k == 0, i > 0 && k == 0};
        }
      }
      column += static_cast<std::size_t>(cell.columns);
    }
  }
  return slots;
}

}  // namespace gouji::property
