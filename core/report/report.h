// Stage report: document and form in; title, organ, year, parts and cells out.
#ifndef GOUJI_REPORT_REPORT_H_
#define GOUJI_REPORT_REPORT_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "form/form.h"
#include "gouji/gouji.h"
#include "input/text.h"
#include "report/organ.h"

namespace gouji {

// What was seen in a cell beside its value; the cell.* rules speak of it.
struct CellValue {
  CellState state = CellState::kMissing;
  Decimal value;                     // state kNumber only; amounts in 万元
  std::string text;                  // as written, trimmed
  Span span;                         // of `text`; empty where a blank or missing cell should stand
  bool full_width = false;           // full-width digits, sign or point
  std::string unit;                  // "件", "万", "元": a unit written beside the number
  std::string remark;                // "（其中修订16件）", or the sign of a note: "*"
  int decimals = 0;                  // digits after the point as written
  bool head_wants_decimals = false;  // its own head says 保留4位小数
  bool head_says_unit = false;       // its own head says 万元
  bool doubtful = false;             // its row has surplus values: it may be another column's
};

// How well a label agrees with the form's wording.
enum class LabelMatch { kExact, kVariant };

struct RowRead {
  TableId table = TableId::kRequests;
  const Form* form = nullptr;  // the form whose row it is (rows that both forms have: that of the
                               // heads above it)
  std::size_t row = 0;         // index into form->table(table).rows
  Span span;                   // the row in the text
  Span label;                  // the label cell; for Table 4 the heads
  LabelMatch match = LabelMatch::kExact;
  std::vector<Span> values;  // every value found after the label, surplus ones too; Table 4:
                             // those of the block, surplus ones with the last
  std::size_t wanted = 0;    // values that its head (or else the form) has room for; those that
                             // stand in columns where surplus ones stand beyond
  bool beyond = false;       // surplus values stand right of the last column, others are blank
  bool other_shape = false;  // its values are read as the same row of another form
  std::vector<std::size_t> lost_columns;  // whose heads were not recognised; cells are missing
  bool reliable = true;   // false: too few values and no way to say which; cells are invalid
  bool apart = false;     // its values are among those that stand in no row; never reliable then
  bool in_parts = false;  // the report divides it into several rows; never reliable then
  bool merged = false;    // its columns are one cell; never reliable then
};

// A column head that is not the form's: an extra column, or a head that says something else.
struct HeadRead {
  TableId table = TableId::kRequests;
  Span span;
  std::optional<std::size_t> column;  // index into the row's columns; none: no such column
  LabelMatch match = LabelMatch::kExact;
};

struct UnknownRow {
  TableId table = TableId::kRequests;
  Span label;
  Span span;
  bool again = false;    // a row of the form that was read already, with other numbers
  Span whole{};          // label of the row of the form of which it is a part; else empty
  std::size_t rows = 1;  // parts that follow each other
};

struct TableRead {
  bool found = false;  // at least one row of it was recognised
  Span heads_alone;    // if none was, but its heads; else empty
  Span span;
  const Form* form = nullptr;      // that its heads and rows follow; null if they do not tell
  std::vector<RowRead> rows;       // in the order of the text
  std::vector<HeadRead> heads;     // that differ from the form's wording, or are unknown
  std::vector<UnknownRow> extras;  // rows that no form has, or that stand there again
  std::vector<Span> repeated;      // labels of rows that stand there twice, with other numbers
  std::vector<Span> other_form;    // heads and labels that only another form than the year's has
  std::size_t loose = 0;           // values that stand in no row, if there are rows without any
  bool values_first = false;       // they seem to stand before the labels of their rows
  int extra_columns = 0;           // that are none of the form's (法人小计), values left out
  bool extra_filled = false;       // there are values in them
};

struct Title {
  Span span;         // empty: none was found
  std::string text;  // in one line, without blanks
  std::string organ;
  std::optional<int> year;
  Span year_span;         // of its digits
  bool standard = false;  // <organ><year>年政府信息公开工作年度报告
  // Deviations, for the message; empty if standard.
  bool no_organ = false, no_year = false, wrong_words = false;
  bool bare_year = false;  // 2021 without its 年
};

struct Heading {
  std::optional<Part> part;  // none: a part that the form does not have
  std::string number;        // "五", normalised to Chinese numerals; empty if there is none
  int ordinal = 0;           // 5; 0 if there is none
  std::string title;         // as written, without number
  Span span;                 // number and title
  Span number_span;
  Span title_span;
  bool standard_title = true;  // the standard title or an accepted variant
  bool from_table = false;     // no heading: the part was recognised by its table alone
};

struct Section {
  Heading heading;
  Span span;  // from the heading to the last character of its content
  Span body;  // the content after the heading
};

// A numbered line below the level of the parts.
struct SubHeading {
  enum class Level { kChinese, kBracketed, kArabic, kBracketedArabic };  // 一、 （一） 1. （1）
  Level level = Level::kBracketed;
  int ordinal = 0;
  std::size_t section = 0;  // index into Report::sections
  Span span;                // of the number
};

struct Date {
  int year = 0, month = 0, day = 0;
  Span span;
};

struct Period {
  Date from, to;
  Span span;
};

struct Report {
  Title title;
  std::string organ;              // from the title, else from the signature
  Organ nature;                   // of the organ, as its name tells
  std::optional<int> year;        // from the title, unless all else speaks of another one; else
                                  // from the period, else from the text
  const Form* form = nullptr;     // by the year, else by the tables; null only if neither tells
  std::vector<Section> sections;  // in the order of the text
  std::vector<SubHeading> sub_headings;
  std::array<TableRead, kTableCount> tables;
  std::vector<CellValue> cells;   // one for each of all_cells()
  std::vector<bool> is_table;     // for each line (lines.h): whether it belongs to a table
  std::optional<Period> period;   // the stated statistical period
  std::optional<Date> signature;  // date below the report
  bool recognised = false;        // anything in it looks like such a report

  const Section* section(Part part) const;
  const TableRead& table(TableId id) const { return tables[static_cast<std::size_t>(id)]; }
  const CellValue& cell(std::size_t index) const { return cells[index]; }
};

// Never fails: what is not there is missing in the report. Linear in the text.
Report read_report(const Text& text, const Document& document);

// "2019", "2021", "mixed" or "" for the form that the tables follow.
std::string form_of_tables(const Report& report);

}  // namespace gouji

#endif  // GOUJI_REPORT_REPORT_H_
