// Reports as documents. In: a sample. Out: its plain text with real tables in the place of its
// rows, packed as the format wants it.
#include "property/documents.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "input/walk.h"
#include "property/dress.h"
#include "zip_writer.h"

namespace gouji::property {
namespace {

// Text and tables of one format, in order.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void paragraph(const std::string& text) = 0;
  virtual void table(const PrintedTable& table) = 0;
  virtual std::string take() = 0;
};

class HtmlWriter final : public Writer {
 public:
  void paragraph(const std::string& text) override { out_ += "<p>" + text + "</p>\n"; }
  void table(const PrintedTable& table) override {
    out_ += "<table>";
    for (const PrintedRow& row : table.rows) {
      out_ += "<tr>";
      for (const PrintedCell& cell : row.cells) {
        out_ += "<td colspan=" + std::to_string(cell.columns) +
                " rowspan=" + std::to_string(cell.rows) + "> " + cell.text + " </td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</table>\n";
  }
  std::string take() override { return "<!doctype html>\n" + out_; }

 private:
  std::string out_;
};

class DocxWriter final : public Writer {
 public:
  void paragraph(const std::string& text) override { out_ += p(text); }
  void table(const PrintedTable& table) override {
    out_ += "<w:tbl>";
    for (const std::vector<Slot>& row : slots_of(table)) {
      out_ += "<w:tr>";
      for (const Slot& slot : row) {
        if (!slot.owner && !slot.covered_from_above) continue;
        out_ += "<w:tc><w:tcPr><w:gridSpan w:val=\"" + std::to_string(slot.cell->columns) + "\"/>";
        if (slot.covered_from_above) out_ += "<w:vMerge/>";
        if (slot.owner && slot.cell->rows > 1) out_ += "<w:vMerge w:val=\"restart\"/>";
        out_ += "</w:tcPr>" + p(slot.owner ? slot.cell->text : "") + "</w:tc>";
      }
      out_ += "</w:tr>";
    }
    out_ += "</w:tbl>";
  }
  std::string take() override { return docx_of(out_); }

 private:
  static std::string p(const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }
  std::string out_;
};

class XlsxWriter final : public Writer {
 public:
  void paragraph(const std::string& text) override {
    rows_ += row(cell(0, text));
    merge(0, kWidth, row_, row_);
  }
  void table(const PrintedTable& table) override {
    for (const std::vector<Slot>& slots : slots_of(table)) {
      std::string cells;
      const std::size_t here = row_ + 1;
      for (std::size_t c = 0; c < slots.size(); ++c) {
        if (!slots[c].owner) continue;
        const PrintedCell& printed_cell = *slots[c].cell;
        cells += cell(c, printed_cell.text);
        const auto columns = static_cast<std::size_t>(printed_cell.columns);
        const auto rows = static_cast<std::size_t>(printed_cell.rows);
        if (columns * rows > 1) merge(c, c + columns - 1, here, here + rows - 1);
      }
      rows_ += row(cells);
    }
  }
  std::string take() override {
    return xlsx_of("<sheetData>" + rows_ + "</sheetData><mergeCells>" + merges_ + "</mergeCells>");
  }

 private:
  static constexpr std::size_t kWidth = 14;

  static std::string place(std::size_t column, std::size_t row) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row);
  }
  std::string cell(std::size_t column, const std::string& text) const {
    const std::string at = "<c r=\"" + place(column, row_ + 1) + "\"";
    return text.empty() ? at + "/>" : at + " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
  std::string row(const std::string& cells) {
    ++row_;
    return "<row r=\"" + std::to_string(row_) + "\">" + cells + "</row>";
  }
  void merge(std::size_t first, std::size_t last, std::size_t top, std::size_t bottom) {
    merges_ += "<mergeCell ref=\"" + place(first, top) + ":" + place(last, bottom) + "\"/>";
  }

  std::size_t row_ = 0;
  std::string rows_;
  std::string merges_;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string written(const Sample& sample, Writer& writer) {
  constexpr std::array<TableId, kTableCount> kTables{TableId::kDisclosure, TableId::kRequests,
                                                     TableId::kDisputes};
  std::size_t tables = 0;
  bool in_table = false;
  for (const std::string& line : lines_of(render(sample, Dress{}).text)) {
    const bool is_row = line.find('\t') != std::string::npos;
    if (is_row && !in_table) writer.table(printed(sample, kTables[tables++]));
    if (!is_row && !line.empty()) writer.paragraph(line);
    in_table = is_row;
  }
  return writer.take();
}

// The words of a page on which all characters are as wide as on a terminal.
std::string words_of(const Sample& sample) {
  constexpr std::size_t kCharacter = 5;
  constexpr std::size_t kLine = 14;
  constexpr std::size_t kMargin = 50;
  Dress dress;
  dress.shape = Shape::kLayout;
  const std::vector<std::string> lines = lines_of(render(sample, dress).text);
  std::string words;
  std::size_t right = 0;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const std::size_t y = kMargin + l * kLine;
    std::size_t x = kMargin;
    std::size_t begin = x;
    std::string word;
    const auto end_word = [&] {
      if (!word.empty()) {
        words += std::to_string(begin) + ' ' + std::to_string(y) + ' ' + std::to_string(x) + ' ' +
                 std::to_string(y + 2 * kCharacter) + ' ' + word + '\n';
      }
      word.clear();
    };
    for (std::size_t at = 0; at < lines[l].size();) {
      const std::size_t here = at;
      const char32_t c = next_char(lines[l], at);
      if (is_blank(c)) {
        end_word();
      } else {
        if (word.empty()) begin = x;
        word += lines[l].substr(here, at - here);
      }
      x += c < 0x2000 ? kCharacter : 2 * kCharacter;
    }
    end_word();
    right = std::max(right, x);
  }
  return "gouji-words/1 pdf 1000\npage " + std::to_string(right + kMargin) + ' ' +
         std::to_string(2 * kMargin + lines.size() * kLine) + '\n' + words;
}

}  // namespace

std::string document_of(const Sample& sample, Kind kind) {
  switch (kind) {
    case Kind::kHtml: {
      HtmlWriter writer;
      return written(sample, writer);
    }
    case Kind::kDocx: {
      DocxWriter writer;
      return written(sample, writer);
    }
    case Kind::kXlsx: {
      XlsxWriter writer;
      return written(sample, writer);
    }
    case Kind::kPdf:
      break;
  }
  return words_of(sample);
}

}  // namespace gouji::property
