// The national forms as data: parts, tables, rows, columns, labels and relations.
// Source: 国办公开办函〔2019〕60号 (form 2019), 国办公开办函〔2021〕30号 (form 2021).
#ifndef GOUJI_FORM_FORM_H_
#define GOUJI_FORM_FORM_H_

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

enum class Part { kOverview, kDisclosure, kRequests, kDisputes, kImprovement, kOther };
inline constexpr std::size_t kPartCount = 6;

struct PartSpec {
  Part part;
  std::string_view id;      // "overview"
  std::string_view number;  // "一"
  std::string_view title;   // "总体情况"
  std::string_view english;
};
std::span<const PartSpec, kPartCount> parts();

enum class TableId { kDisclosure, kRequests, kDisputes };
inline constexpr std::size_t kTableCount = 3;
// The one that the part has, if any.
std::optional<TableId> table_in(Part part);

// What a cell may hold.
enum class Kind {
  kCount,   // an integer >= 0
  kChange,  // a signed integer (本年增/减)
  kAmount,  // a decimal in 万元
};

struct ColumnSpec {
  std::string_view id;     // "natural"
  std::string_view label;  // "自然人"
  std::string_view english;
  Kind kind = Kind::kCount;
};

struct RowSpec {
  std::string_view id;  // "refused_secret"
  std::string_view group;  // "（三）不予公开", "" if there is none; Table 2: 第二十条第（一）项
  std::string_view number;  // printed before the label: "1.", "（一）", "一、", ""
  std::string_view label;   // "属于国家秘密"
  std::string_view english;
  std::span<const ColumnSpec> columns;
};

// A relation as the form (or common sense) has it, over ids of rows or columns of one table.
// "a + b = c + d"; "granted..other = result_total" sums a range in printed order; ">=" compares.
struct RelationSpec {
  enum class Over { kColumns, kRows };
  std::string_view rule;     // "requests.balance"
  std::string_view formula;  // "new + carried_in = result_total + carried_out"
  Over over;                 // kColumns: the ids are rows, once for each column; kRows: the reverse
};

struct TableSpec {
  TableId table;
  std::string_view id;     // "requests"
  std::string_view title;  // "表三 收到和处理政府信息公开申请情况"
  std::string_view english;
  Part part;
  std::span<const RowSpec> rows;
  std::span<const RelationSpec> relations;
};

struct Form {
  std::string_view id;  // "2019"
  int first_year;       // report years for which it is the form
  int last_year;
  std::string_view notice;  // "国办公开办函〔2019〕60号"
  std::array<TableSpec, kTableCount> tables;

  const TableSpec& table(TableId id_) const { return tables[static_cast<std::size_t>(id_)]; }
};

// All forms, oldest first.
std::span<const Form* const> forms();
// The form of a report year; null for years before the first form.
const Form* form_of_year(int year);
const Form* form_by_id(std::string_view id);

// The cells of all forms together, each id once, in printed order. Reports store one value for
// each, so that rows of another form keep their own ids.
struct CellSpec {
  std::string id;  // "requests.new.total"
  TableId table;
  const RowSpec* row;  // of the newest form that has it
  const ColumnSpec* column;
};
std::span<const CellSpec> all_cells();
std::size_t cell_count();
// Index into all_cells().
std::optional<std::size_t> cell_index(TableId table, std::string_view row, std::string_view column);
std::optional<std::size_t> cell_index(std::string_view id);
// Whether the form has the cell.
bool has_cell(const Form& form, std::size_t cell);
// The indices of the form's own cells in printed order: 198 for form 2019, 200 for form 2021.
std::span<const std::size_t> cells_of(const Form& form);
// As a person would say it: “（七）总计·自然人”, without quotes; in the words of `form` if it has
// the cell, else of the newest form that does.
std::string printed_name(std::size_t cell, const Form* form = nullptr);
std::string english_name(std::size_t cell, const Form* form = nullptr);
// "表二" / "Table 2".
std::string_view table_name(TableId table);
std::string_view table_english(TableId table);

}  // namespace gouji

#endif  // GOUJI_FORM_FORM_H_
