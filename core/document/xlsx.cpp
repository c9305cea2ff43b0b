// A workbook (.xlsx, .xlsm, .xltx) in; text, paragraphs and tables out, as Excel shows them: sheets
// in the order of their tabs, without what is hidden, numbers in their formats.
//
// A sheet has no paragraphs. A row with one text across the sheet is one; rows side by side with
// several cells are a table.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "document/number_format.h"
#include "document/numbering.h"
#include "document/outline.h"
#include "document/package.h"
#include "document/reader.h"
#include "document/tokens.h"
#include "document/xml.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kMostUnpackedBytes = std::size_t{64} << 20;  // of one part
constexpr std::size_t kMostCells = 200'000;                        // with something in them
constexpr std::size_t kMostText = std::size_t{64} << 20;
constexpr std::size_t kMostMerges = 100'000;
constexpr std::size_t kMostSheets = 1000;
constexpr int kColumns = 16'384;
constexpr int kRows = 1'048'576;

struct Place {
  int row = 0;
  int column = 0;

  friend bool operator==(const Place&, const Place&) = default;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// "B12" as {11, 1}; false where it is no cell of a sheet.
bool read_place(std::string_view text, Place& place) {
  std::size_t i = 0;
  int column = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && column <= kColumns; ++i) {
    column = column * 26 + (text[i] - 'A' + 1);
  }
  const int row = integer(text.substr(i), 0);
  constexpr std::size_t kLongestRow = 7;
  if (text.size() - i > kLongestRow || column < 1 || column > kColumns) return false;
  int exact = 0;  // integer() stops at a million
  for (const char c : text.substr(i)) exact = exact * 10 + (c - '0');
  if (row < 1 || exact > kRows) return false;
  place = {exact - 1, column - 1};
  return true;
}

struct Merge {
  Place first;
  Place last;
};

bool read_merge(std::string_view text, Merge& merge) {
  const std::size_t colon = text.find(':');
  if (!read_place(text.substr(0, colon), merge.first)) return false;
  merge.last = merge.first;
  if (colon == text.npos) return true;
  return read_place(text.substr(colon + 1), merge.last) && merge.first.row <= merge.last.row &&
         merge.first.column <= merge.last.column;
}

bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

// A height or width of nothing, by which some programs hide rows and columns.
bool is_zero(std::string_view size) {
  return !size.empty() && size.find_first_not_of("0.") == size.npos;
}

// Excel writes characters that XML cannot have as _x000D_.
std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    constexpr std::size_t kSize = 7;
    const std::string_view mark = text.substr(i, kSize);
    const bool escaped = mark.size() == kSize && mark.starts_with("_x00") && mark[6] == '_';
    if (escaped && (mark.substr(4, 2) == "0D" || mark.substr(4, 2) == "0A")) {
      if (mark[5] == 'A') out += '\n';
      i += kSize;
    } else {
      out += text[i++];
    }
  }
  return out;
}

// Which sheets there are.
class Workbook final : public XmlHandler {
 public:
  struct Sheet {
    std::string relation;
    bool hidden = false;
  };
  std::vector<Sheet> sheets;
  bool from_1904 = false;

  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kSheet) return true;
    if (name == "workbookPr") {
      from_1904 = is_true(attributes.get(XmlSpace::kNone, "date1904"));
    } else if (name == "sheet") {
      const std::string_view state = attributes.get(XmlSpace::kNone, "state", "visible");
      sheets.push_back(
          {std::string(attributes.get(XmlSpace::kRelation, "id")), state != "visible"});
    }
    return sheets.size() <= kMostSheets;
  }
  bool end(XmlSpace, std::string_view) override { return true; }
  void text(std::string_view) override {}
};

// Which format a cell's style has.
class Formats final : public XmlHandler {
 public:
  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kSheet) return true;
    if (name == "numFmt" && own_.size() < kMost) {
      own_[integer(attributes.get(XmlSpace::kNone, "numFmtId"), -1)] =
          attributes.get(XmlSpace::kNone, "formatCode");
    } else if (name == "cellXfs") {
      in_cells_ = true;
    } else if (name == "xf" && in_cells_ && styles_.size() < kMost) {
      styles_.push_back(integer(attributes.get(XmlSpace::kNone, "numFmtId"), 0));
    }
    return true;
  }
  bool end(XmlSpace space, std::string_view name) override {
    if (space == XmlSpace::kSheet && name == "cellXfs") in_cells_ = false;
    return true;
  }
  void text(std::string_view) override {}

  std::string_view of(int style) const {
    if (style < 0 || static_cast<std::size_t>(style) >= styles_.size()) return "General";
    const int format = styles_[static_cast<std::size_t>(style)];
    const auto own = own_.find(format);
    return own == own_.end() ? builtin_format(format) : std::string_view(own->second);
  }

 private:
  static constexpr std::size_t kMost = 100'000;
  std::map<int, std::string> own_;
  std::vector<int> styles_;
  bool in_cells_ = false;
};

// The texts that cells share, without what is struck out.
class Strings final : public XmlHandler {
 public:
  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kSheet) return true;
    if (name == "si") starts_.push_back(text_.size());
    if (name == "rPh") ++in_phonetic_;
    if (name == "strike") struck_ = is_true(attributes.get(XmlSpace::kNone, "val", "1"));
    in_text_ = name == "t" && in_phonetic_ == 0 && !struck_;
    return true;
  }
  bool end(XmlSpace space, std::string_view name) override {
    if (space != XmlSpace::kSheet) return true;
    if (name == "rPh") --in_phonetic_;
    if (name == "r") struck_ = false;
    in_text_ = false;
    return true;
  }
  void text(std::string_view utf8) override {
    if (in_text_) text_ += utf8;
  }

  // False where there is no text of that number.
  bool get(std::string_view number, std::string_view& text) const {
    std::size_t index = 0;
    constexpr std::size_t kLongest = 9;
    if (number.empty() || number.size() > kLongest) return false;
    for (const char c : number) {
      if (c < '0' || c > '9') return false;
      index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    if (index >= starts_.size()) return false;
    const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
    text = std::string_view(text_).substr(starts_[index], end - starts_[index]);
    return true;
  }

 private:
  std::string text_;
  std::vector<std::size_t> starts_;
  int in_phonetic_ = 0;
  bool struck_ = false;
  bool in_text_ = false;
};

// What is in one sheet.
class Sheet final : public XmlHandler {
 public:
  struct Cell {
    Place place;
    std::string text;
  };
  std::vector<Cell> cells;  // with something in them
  std::vector<Merge> merges;
  std::vector<int> hidden_rows;
  std::vector<std::pair<int, int>> hidden_columns;
  bool has_drawing = false;

  Sheet(Package& package, const Strings& strings, const Formats& formats, bool from_1904)
      : package_(package), strings_(strings), formats_(formats), from_1904_(from_1904) {}

  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kSheet) return true;
    const auto value = [&attributes](std::string_view which) {
      return attributes.get(XmlSpace::kNone, which);
    };
    if (name == "row") {
      const int row = integer(value("r"), place_.row + 2);
      if (row < 1 || row > kRows) package_.fail("input.damaged", "XLSX");
      place_ = {row - 1, -1};
      if (is_true(value("hidden")) || is_zero(value("ht"))) hidden_rows.push_back(place_.row);
    } else if (name == "c") {
      begin_cell(value("r"), value("t"), value("s"));
    } else if (name == "v" || name == "t") {
      in_text_ = in_cell_ && in_phonetic_ == 0;
      has_value_ = has_value_ || in_text_;
    } else if (name == "f") {
      in_formula_ = has_formula_ = in_cell_;
    } else if (name == "rPh") {
      ++in_phonetic_;
    } else if (name == "col") {
      const int last = std::min(integer(value("max"), 0), kColumns);
      const bool hidden = is_true(value("hidden")) || is_zero(value("width"));
      if (hidden) hidden_columns.emplace_back(integer(value("min"), 1) - 1, last);
    } else if (name == "mergeCell") {
      Merge merge;
      if (!read_merge(value("ref"), merge)) package_.fail("input.damaged", "XLSX");
      merges.push_back(merge);
    } else if (name == "drawing" || name == "picture") {
      has_drawing = true;
    }
    if (cells.size() > kMostCells || merges.size() > kMostMerges) {
      package_.fail("input.too_large", "cells");
    }
    return package_.problem().empty();
  }

  bool end(XmlSpace space, std::string_view name) override {
    if (space != XmlSpace::kSheet) return true;
    if (name == "v" || name == "t") in_text_ = false;
    if (name == "f") in_formula_ = false;
    if (name == "rPh") --in_phonetic_;
    if (name == "c" && in_cell_) end_cell();
    return package_.problem().empty();
  }

  void text(std::string_view utf8) override {
    if (in_text_) text_ += utf8;
    if (in_formula_) formula_ += utf8;
  }

 private:
  void begin_cell(std::string_view place, std::string_view type, std::string_view style) {
    if (place.empty()) {
      ++place_.column;
    } else if (!read_place(place, place_)) {
      package_.fail("input.damaged", "XLSX");
    }
    in_cell_ = true;
    has_value_ = has_formula_ = false;
    type_ = type;
    style_ = integer(style, 0);
    text_.clear();
    formula_.clear();
  }

  void end_cell() {
    in_cell_ = false;
    // Programs that do not calculate write no value, or an empty one. Only a text may be empty.
    const bool calculated = has_value_ && (!text_.empty() || type_ == "str");
    const bool unknown = has_formula_ && !calculated;
    if (unknown && makes_text()) {
      package_.fail("input.unsupported", "XLSX formula");
      return;
    }
    std::string shown;
    if (unknown) {
      // Not a blank: the formula itself. Of one that cells share only the first has it.
      shown = "=" + (formula_.empty() ? "…" : formula_);
    } else if (type_ == "s") {
      std::string_view shared;
      if (!text_.empty() && !strings_.get(text_, shared)) package_.fail("input.damaged", "XLSX");
      shown = unescape(shared);
    } else if (type_ == "b") {
      shown = text_ == "1" || text_ == "true" ? "TRUE" : "FALSE";
    } else if (type_.empty() || type_ == "n") {
      if (!text_.empty()) shown = format_value(text_, formats_.of(style_), from_1904_);
    } else {
      shown = unescape(text_);
    }
    if (trim(shown, {0, shown.size()}).empty()) return;
    total_ += shown.size();
    if (total_ > kMostText) package_.fail("input.too_large", "text");
    cells.push_back({place_, std::move(shown)});
  }

  // Whether the formula puts a text together, of which the report may consist.
  bool makes_text() const {
    return type_ == "str" || formula_.find_first_of("\"&") != std::string::npos;
  }

  Package& package_;
  const Strings& strings_;
  const Formats& formats_;
  const bool from_1904_;
  Place place_{-1, -1};
  std::string type_;
  std::string text_;
  std::string formula_;
  int style_ = 0;
  int in_phonetic_ = 0;
  std::size_t total_ = 0;
  bool in_cell_ = false;
  bool in_text_ = false;
  bool has_value_ = false;
  bool has_formula_ = false;
  bool in_formula_ = false;
};

// A cell as it shows: rows and columns that are hidden do not count.
struct Shown {
  int row = 0;
  int column = 0;
  int row_end = 1;
  int column_end = 1;
  std::string text;
};

// Puts a sheet's cells into an outline.
class Layout {
 public:
  Layout(Package& package, Sheet& sheet) : package_(package), sheet_(sheet) {}

  void put(Outline& outline) {
    std::sort(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end());
    hide_columns();
    show();
    if (!package_.problem().empty()) return;
    find_rows();
    for (std::size_t i = 0; i < rows_.size();) {
      if (rows_[i].in_table) {
        std::size_t end = i + 1;
        while (end < rows_.size() && rows_[end].in_table && !rows_[end].apart) ++end;
        put_table(i, end, outline);
        i = end;
      } else {
        for (std::size_t k = rows_[i].begin; k < rows_[i].end; ++k)
          put_lines(shown_[k].text, outline);
        ++i;
      }
    }
  }

 private:
  struct Row {
    int row = 0;
    std::size_t begin = 0;  // in shown_
    std::size_t end = 0;
    bool in_table = false;
    bool apart = false;  // from the row before: a blank row lies between
  };

  void hide_columns() {
    std::vector<int> change(static_cast<std::size_t>(kColumns) + 1, 0);
    for (const auto& [begin, end] : sheet_.hidden_columns) {
      if (begin < 0 || begin >= end) continue;
      ++change[static_cast<std::size_t>(begin)];
      --change[static_cast<std::size_t>(end)];
    }
    visible_columns_.assign(static_cast<std::size_t>(kColumns) + 1, 0);
    int hidden = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(kColumns); ++i) {
      hidden += change[i];
      visible_columns_[i + 1] = visible_columns_[i] + (hidden > 0 ? 0 : 1);
    }
  }

  // How many visible ones lie before.
  int column_of(int column) const { return visible_columns_[static_cast<std::size_t>(column)]; }
  int row_of(int row) const {
    const std::vector<int>& hidden = sheet_.hidden_rows;
    return row -
           static_cast<int>(std::lower_bound(hidden.begin(), hidden.end(), row) - hidden.begin());
  }

  // Brings cells and merges together: what is covered goes, what is hidden goes, positions are
  // those of the rows and columns that show.
  void show() {
    std::vector<Sheet::Cell>& cells = sheet_.cells;
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Sheet::Cell& a, const Sheet::Cell& b) { return a.place < b.place; });
    std::sort(sheet_.merges.begin(), sheet_.merges.end(),
              [](const Merge& a, const Merge& b) { return a.first < b.first; });
    std::map<int, Merge> active;  // by first column
    std::size_t next = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0 && cells[i].place == cells[i - 1].place) {
        package_.fail("input.damaged", "XLSX");
        return;
      }
      const Place place = cells[i].place;
      for (; next < sheet_.merges.size() && sheet_.merges[next].first <= place; ++next) {
        activate(sheet_.merges[next], active);
      }
      if (!package_.problem().empty()) return;
      Merge merge{place, place};
      auto at = active.upper_bound(place.column);
      if (at != active.begin()) {
        --at;
        const Merge& over = at->second;
        if (over.last.row >= place.row && over.last.column >= place.column) {
          if (over.first != place) continue;  // covered
          merge = over;
        }
      }
      Shown shown{row_of(merge.first.row), column_of(merge.first.column),
                  row_of(merge.last.row + 1), column_of(merge.last.column + 1),
                  std::move(cells[i].text)};
      if (shown.row < shown.row_end && shown.column < shown.column_end) {
        shown_.push_back(std::move(shown));
      }
    }
    std::stable_sort(shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
  }

  void activate(const Merge& merge, std::map<int, Merge>& active) {
    auto at = active.lower_bound(merge.first.column);
    if (at != active.begin()) {
      const auto before = std::prev(at);
      if (before->second.last.row >= merge.first.row &&
          before->second.last.column >= merge.first.column) {
        package_.fail("input.damaged", "XLSX");  // merged areas never overlap
        return;
      }
    }
    while (at != active.end() && at->first <= merge.last.column) {
      if (at->second.last.row >= merge.first.row) {
        package_.fail("input.damaged", "XLSX");
        return;
      }
      at = active.erase(at);
    }
    active[merge.first.column] = merge;
  }

  // A text that stands in a row alone: across the whole sheet, long, or a heading.
  bool is_line(const Shown& cell, int width_begin, int width_end) const {
    if (width_end - width_begin <= 1) return true;
    if (cell.column > width_begin) return false;
    return cell.column_end >= width_end || looks_like_prose(cell.text) || starts_part(cell.text);
  }

  // Whether the row begins with a cell of several columns as wide as this one.
  bool has_shape_of(const Row& row, const Shown& cell) const {
    const Shown& first = shown_[row.begin];
    return cell.column_end - cell.column > 1 && first.column == cell.column &&
           first.column_end == cell.column_end;
  }

  void find_rows() {
    int width_begin = kColumns;
    int width_end = 0;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (rows_.empty() || rows_.back().row != shown_[i].row) {
        rows_.push_back({shown_[i].row, i, i, false, false});
      }
      rows_.back().end = i + 1;
      width_begin = std::min(width_begin, shown_[i].column);
      width_end = std::max(width_end, shown_[i].column + 1);
    }
    const auto is_table = [this](std::size_t i) {
      return i < rows_.size() && rows_[i].end - rows_[i].begin >= 2;
    };
    int reach = 0;  // down to here cells of rows above span
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Row& row = rows_[i];
      row.apart = i > 0 && row.row > std::max(rows_[i - 1].row + 1, reach);
      const Shown& first = shown_[row.begin];
      const bool above = i > 0 && rows_[i - 1].in_table && !row.apart;
      const bool below = is_table(i + 1) && rows_[i + 1].row == row.row + 1;
      if (is_table(i) || row.row < reach) {
        row.in_table = true;
      } else if (is_line(first, width_begin, width_end)) {
        // Within a table it is the head of a block, or a label whose values are blank.
        const bool whole = first.column_end >= width_end;
        const bool part = starts_part(first.text);
        const bool label = above && !whole && (below || has_shape_of(rows_[i - 1], first));
        const bool head = above && below && !part;
        row.in_table =
            width_end - width_begin > 1 && (label || head) && !looks_like_prose(first.text);
      } else {
        row.in_table = above || below;
      }
      if (!row.in_table) continue;
      for (std::size_t k = row.begin; k < row.end; ++k) reach = std::max(reach, shown_[k].row_end);
    }
  }

  void put_lines(std::string_view text, Outline& outline) const {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      outline.text(text.substr(at, end - at));
      outline.end_line();
      at = end + 1;
    }
  }

  // Rows as one grid. Columns in which nothing begins are no columns of the table.
  void put_table(std::size_t begin, std::size_t end, Outline& outline) {
    std::vector<int> columns;
    for (std::size_t k = rows_[begin].begin; k < rows_[end - 1].end; ++k) {
      columns.push_back(shown_[k].column);
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    const auto slot = [&columns](int column) {
      return static_cast<std::size_t>(std::lower_bound(columns.begin(), columns.end(), column) -
                                      columns.begin());
    };
    std::vector<int> covered_until(columns.size(), 0);  // row, by slot
    const int last_row = rows_[end - 1].row + 1;
    outline.begin_table();
    for (std::size_t i = begin; i < end; ++i) {
      const Row& row = rows_[i];
      // Rows without anything of their own, between those that a cell spans.
      for (int blank = i == begin ? row.row : rows_[i - 1].row + 1; blank < row.row; ++blank) {
        outline.begin_row();
        outline.end_row();
      }
      outline.begin_row();
      std::size_t next = row.begin;
      for (std::size_t at = 0; at < columns.size();) {
        if (covered_until[at] > row.row) {
          ++at;
          continue;
        }
        outline.move_to_column(static_cast<int>(at));
        if (next < row.end && slot(shown_[next].column) == at) {
          const Shown& cell = shown_[next++];
          const std::size_t past = std::max(at + 1, slot(cell.column_end));
          outline.begin_cell(static_cast<int>(past - at),
                             std::min(cell.row_end, last_row) - row.row);
          put_lines(cell.text, outline);
          for (; at < past; ++at) covered_until[at] = cell.row_end;
        } else {
          outline.begin_cell(1, 1);
          ++at;
        }
        outline.end_cell();
      }
      outline.end_row();
      if (outline.cells() > kMostCells) {
        package_.fail("input.too_large", "cells");
        return;
      }
    }
    outline.end_table();
  }

  Package& package_;
  Sheet& sheet_;
  std::vector<int> visible_columns_;
  std::vector<Shown> shown_;
  std::vector<Row> rows_;
};

}  // namespace

Extract read_xlsx(std::string_view bytes) {
  Package package(bytes, kMostUnpackedBytes, "XLSX");
  const std::string main = package.main_part("xl/workbook.xml");
  Workbook workbook;
  Strings strings;
  Formats formats;
  package.read(main, workbook);
  if (workbook.sheets.size() > kMostSheets) package.fail("input.too_large", "cells");
  std::map<std::string, std::string> parts;  // of worksheets, by relation
  for (const PartRelation& relation : package.relations_of(main)) {
    if (relation.part.empty()) continue;
    if (relation.kind == "styles") package.read(relation.part, formats);
    if (relation.kind == "sharedStrings") package.read(relation.part, strings);
    // Sheets of other kinds hold a chart and no cells.
    parts[relation.id] = relation.kind == "worksheet" ? relation.part : std::string();
  }
  if (workbook.sheets.empty()) package.fail("input.damaged", "XLSX");
  Outline outline;
  bool has_drawing = false;
  for (const Workbook::Sheet& its : workbook.sheets) {
    const auto part = parts.find(its.relation);
    if (its.hidden) continue;
    if (part == parts.end()) package.fail("input.damaged", "XLSX");
    if (part == parts.end() || part->second.empty()) continue;
    Sheet sheet(package, strings, formats, workbook.from_1904);
    if (!package.read(part->second, sheet)) break;
    has_drawing = has_drawing || sheet.has_drawing;
    Layout(package, sheet).put(outline);
    if (outline.size() > kMostText) package.fail("input.too_large", "text");
  }
  Extract extract;
  if (package.problem().empty()) extract = outline.finish();
  const bool empty = std::all_of(extract.text.begin(), extract.text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (empty && has_drawing) package.fail("input.unsupported", "XLSX scan");
  if (empty) package.fail("input.empty", "");
  if (!package.problem().empty()) return {{}, {}, package.problem(), package.detail()};
  return extract;
}

}  // namespace gouji
