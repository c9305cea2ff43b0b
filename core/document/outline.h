// What a reader of a rich format (HTML, Word, Excel) hands over: text and structure, in the order
// of the document. Out: one flat text, and paragraphs and grids with their places in it.
#ifndef GOUJI_DOCUMENT_OUTLINE_H_
#define GOUJI_DOCUMENT_OUTLINE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/reader.h"

namespace gouji {

// Calls nest as the document does; what is left open is closed by what closes around it. Tables
// that only lay out a page (a cell with a table, or with much text, in it, or one cell in each row)
// are taken apart; a table
// within a cell of a real one is part of that cell's text. Memory is linear in text and cells,
// however deep or wide the nesting claims to be.
class Outline {
 public:
  // Characters of the current line, but for those that are not seen. Line ends in them count as
  // blanks. Text in a row but in none of its cells goes on with the cell before it; where there is
  // none, it stands before the row.
  void text(std::string_view utf8);
  // The same with runs of blanks as one, those of earlier calls included, and none at the beginning
  // of a line. Between two Han characters a run with a line end in it is nothing at all: there it
  // came from whoever wrapped the source.
  void wrapped_text(std::string_view utf8);
  // Ends the line: a line break within a paragraph, or the paragraph's end. Nothing if it is empty.
  void end_line();
  // The current line is a heading.
  void mark_heading();
  // Whether the current line has no text yet.
  bool at_line_start() const { return !line_open_; }
  // Whether the last character of the current line is an ASCII digit.
  bool ends_with_digit() const;

  void begin_table();
  void end_table();
  void begin_row();
  void end_row();
  // No cell above reaches further down.
  void end_row_group();
  // A cell that spans as many columns and rows, at the next position that no cell above covers.
  // What is out of bounds is brought into them.
  void begin_cell(int columns, int rows);
  // Positions that continue the cell above them (vertical merging in Word): no cell of its own.
  void skip_covered(int columns);
  // The following cell begins at this column (Excel says so), if that lies further on.
  void move_to_column(int column);
  void end_cell();
  bool in_cell() const { return !tables_.empty() && tables_.back().in_cell; }

  // Bytes of text and number of cells so far, for limits. A cell that spans rows counts in each.
  std::size_t size() const { return text_.size(); }
  // Room for as many bytes: a text that grows without is there twice while it moves.
  void reserve(std::size_t bytes) { text_.reserve(bytes); }
  std::size_t cells() const { return cells_; }

  // Closes what is open. The outline is empty afterwards.
  Extract finish();

 private:
  enum class Kind : std::uint8_t {
    kLine,
    kTableBegin,
    kTableEnd,
    kRowBegin,
    kRowEnd,
    kCellBegin,
    kCellEnd,
  };
  struct Item {
    Kind kind;
    bool flag = false;        // kLine: a heading. kRowBegin: no row of a grid, but lines
    std::uint16_t rows = 1;   // kCellBegin
    std::uint32_t begin = 0;  // kLine, kCellEnd: place in the text. kCellBegin: column
    std::uint32_t end = 0;
  };
  // A cell that reaches into rows below.
  struct Spanning {
    int column;
    int column_end;
    int rows_left;
  };
  // A cell that vertical merging may lengthen.
  struct Owner {
    int column;
    int column_end;
    std::size_t item;
  };
  struct Table {
    std::vector<Spanning> spanning;  // by column
    std::vector<Spanning> next;      // those of the row that is open
    std::size_t passed = 0;          // of `spanning`, left of the current column
    std::vector<Owner> owners;       // of the row above and of this one
    std::vector<Owner> next_owners;
    std::size_t row_item = 0;
    bool in_row = false;
    bool in_cell = false;
    int column = 0;
    std::vector<std::size_t> row_items;  // of the rows so far, while each has at most one cell
    bool one_cell_rows = true;
    std::size_t row_cells = 0;  // of the open row
    std::size_t filled = 0;     // those of them with text
    bool row_is_flow = false;   // the open row lays out what is in it
    bool any_flow = false;
    std::size_t full_rows = 0;  // rows with two or more cells with text
    std::size_t cell_begin = 0;
  };

  void open_line();
  void put(std::string_view utf8);
  void join_cell_before();
  void skip_spanning(Table& table);
  void end_cell_of(Table& table);

  std::string text_;
  std::vector<Item> items_;
  std::vector<Table> tables_;
  std::size_t cells_ = 0;
  bool line_open_ = false;
  bool blank_ = false;          // blanks were seen that are not in the text yet
  bool blank_has_end_ = false;  // with a line end among them
  bool heading_ = false;
};

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_OUTLINE_H_
