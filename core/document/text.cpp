// Reader of plain text. In: decoded text. Out: paragraphs and grids, in whatever dress the tables
// come: rows divided by tabs or commas, one cell a line (behind a tab, or before a pipe), Markdown
// pipes, or columns aligned with spaces.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "document/layout_page.h"
#include "document/reader.h"
#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

enum class LineKind {
  kBlank,
  kRule,
  kPageNumber,
  kCell,
  kPipeCell,
  kPipeBlank,  // a pipe alone that is a blank cell, whatever follows
  kTabs,
  kPipes,
  kAligned,
  kFields,
  kText
};

struct Line {
  Span span;  // without its end
  LineKind kind = LineKind::kText;
  std::vector<GridCell> cells;  // kAligned
  std::size_t tabs = 0;
  std::uint32_t blanks = 0;
  char divider = 0;        // kFields: comma or semicolon
  bool ends_page = false;  // by a form feed
};

// What a line holds of the marks that divide cells.
struct Dividers {
  std::size_t tabs = 0;
  bool pipes = false;
  std::uint32_t blanks = 0;  // of any width
};

// A line of this many values was a whole table once: Table 3, or one without a sentence in it.
constexpr std::size_t kGluedValues = 20;
constexpr std::size_t kGluedValuesAlone = 6;

bool is_rule_char(char32_t c) {
  return c == '-' || c == '=' || c == '_' || c == '*' || c == '+' || c == ':' || c == '|' ||
         c == '~' || (c >= 0x2500 && c <= 0x257F);
}

// -----, ---|---, ===, ┌──┬──┐: rules and borders, not a row of dashes standing for "none".
bool is_rule(std::string_view line) {
  std::size_t run = 0;
  std::size_t longest = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_char(line, at);
    if (is_blank(c)) {
      run = 0;
    } else if (!is_rule_char(c)) {
      return false;
    } else if (is_pipe(c)) {
      run = 0;  // a row of blank cells has nothing else
    } else {
      run = c == before ? run + 1 : 1;
      if (c >= 0x2500) run = 3;
      longest = std::max(longest, run);
    }
    before = c;
  }
  return longest >= 3;
}

std::size_t count_pipes(std::string_view line) {
  std::size_t pipes = 0;
  for (std::size_t at = 0; (at = skip_han(line, at, line.size())) < line.size();) {
    const char32_t c = next_char(line, at);
    if (c == '\\') {
      if (at < line.size()) next_char(line, at);
    } else if (is_pipe(c)) {
      ++pipes;
    }
  }
  return pipes;
}

class TextReader {
 public:
  TextReader(std::string_view text, Span part, std::span<const Span> headings, Document& document)
      : text_(text), part_(part), headings_(headings), document_(document) {}

  void read() {
    split();
    find_page_numbers();
    join_broken_rows();
    find_fields();
    if (has_pipes_) find_pipe_cells();
    std::size_t i = 0;
    while (i < lines_.size()) i = block(i);
    flush();
  }

 private:
  void split() {
    std::size_t begin = part_.begin;
    std::size_t at = begin;
    Dividers dividers;
    while ((at = skip_han(text_, at, part_.end)) < part_.end) {
      const std::size_t here = at;
      const char32_t c = next_char(text_, at);
      const bool ends = c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 ||
                        c == 0x2028 || c == 0x2029;
      if (!ends) {
        if (c == '\t') ++dividers.tabs;
        dividers.pipes = dividers.pipes || is_pipe(c);
        const bool is_blank = c == ' ' || c == 0x3000 || c == 0xA0 || c == 0x2002 || c == 0x2003;
        dividers.blanks += is_blank ? 1u : 0u;
        continue;
      }
      if (c == '\r') at = skip_line_feed(at);
      add_line({begin, here}, std::exchange(dividers, {}));
      lines_.back().ends_page = c == '\f';
      begin = at;
    }
    if (begin < part_.end) add_line({begin, part_.end}, dividers);
  }

  // What belongs to the carriage return before `at`. One that was written as text once more has a
  // second one before its line feed.
  std::size_t skip_line_feed(std::size_t at) const {
    const std::string_view rest = slice(text_, {at, part_.end});
    return at + (rest.starts_with("\r\n") ? 2u : rest.starts_with('\n') ? 1u : 0u);
  }

  // The line behind the marks of a quotation (> > …), as mail programs and Markdown set them.
  Span without_quotation(Span line) const {
    std::size_t at = line.begin;
    while (at < line.end && text_[at] == '>') {
      ++at;
      if (at == line.end) return {at, at};
      if (text_[at] == ' ') {
        line.begin = ++at;
      } else if (text_[at] == '\t') {
        line.begin = at;
      }
    }
    return line;
  }

  void add_line(Span span, const Dividers& dividers) {
    span = without_quotation(span);
    Line line{span, LineKind::kText, {}, dividers.tabs, dividers.blanks};
    const std::string_view content = slice(text_, span);
    const Span inner = trim(text_, span);
    if (inner.empty() && dividers.tabs == 0) {
      line.kind = LineKind::kBlank;
    } else if (is_rule(content)) {
      line.kind = LineKind::kRule;
    } else if (is_page_number(slice(text_, inner))) {
      line.kind = LineKind::kPageNumber;
    } else if (dividers.tabs > 0) {
      line.kind = tab_kind(content, dividers.tabs);
    } else if (const std::size_t pipes = dividers.pipes ? count_pipes(slice(text_, inner)) : 0;
               pipes >= 2 || (pipes == 1 && in_pipes())) {
      line.kind = LineKind::kPipes;
      has_pipes_ = true;
      is_padded_ = is_padded_ || without_padding(inner, 2) != inner;
    } else if (has_pipes_ = has_pipes_ || pipes > 0;
               dividers.blanks > 0 && aligned_row(text_, span, line.cells)) {
      line.kind = LineKind::kAligned;
    }
    lines_.push_back(std::move(line));
  }

  bool in_pipes() const { return !lines_.empty() && lines_.back().kind == LineKind::kPipes; }

  // A lone tab before a sentence is an indent, not a cell.
  static LineKind tab_kind(std::string_view content, std::size_t tabs) {
    if (tabs == 1 && trim(content, {0, content.find('\t')}).empty()) {
      return looks_like_prose(content) ? LineKind::kText : LineKind::kCell;
    }
    const Span inner = trim(content, {0, content.size()});
    const bool inside = slice(content, inner).find('\t') != std::string_view::npos;
    if (!inside && looks_like_prose(content)) return LineKind::kText;
    return LineKind::kTabs;
  }

  bool is_blank_at(std::size_t i) const {
    return i >= lines_.size() || lines_[i].kind == LineKind::kBlank;
  }

  // A bare number that stands apart from the lines of a table: of the page that ends below it.
  void find_page_numbers() {
    constexpr std::size_t kMostDigits = 3;
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (line.kind != LineKind::kAligned && line.kind != LineKind::kText) continue;
      const Span number = trim(text_, line.span);
      if (number.size() > kMostDigits || number.begin == line.span.begin) continue;
      const std::string_view digits = slice(text_, number);
      if (digits.find_first_not_of("0123456789") != digits.npos || digits.front() == '0') continue;
      const bool ends_page = line.ends_page || (is_blank_at(i + 1) && lines_[i + 1].ends_page);
      if (ends_page || is_between_tables(i)) line.kind = LineKind::kPageNumber;
    }
  }

  // Whether blank lines divide line `i` from those above and below it, which none divide.
  bool is_between_tables(std::size_t i) const {
    if (!is_blank_at(i - 1) || !is_blank_at(i + 1)) return false;
    std::size_t above = i - 1;
    while (above > 0 && is_blank_at(above)) --above;
    std::size_t below = i + 1;
    while (below < lines_.size() && is_blank_at(below)) ++below;
    return above > 0 && !is_blank_at(above - 1) && !is_blank_at(below) && !is_blank_at(below + 1);
  }

  // Line breaks inside the cells of a label, where tabs divide cells and no quotes tell: the lines
  // above values are of their row if all of them together have as many tabs as other rows, and no
  // more texts than a row has labels. As many values are in it as in others.
  void join_broken_rows() {
    std::vector<Line> lines;
    lines.reserve(lines_.size());
    std::size_t block = 0;
    std::size_t row_tabs = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i >= block) {
        block = i;
        row_tabs = tabs_of_rows(block);
      }
      if (is_row_end(lines_[i]) && lines_[i].tabs < row_tabs) {
        const std::size_t joined = broken_lines_above(lines, lines_[i], row_tabs);
        if (joined > 0 && cells_of(lines_[i]).values == row_values_) {
          const Span begin = lines[lines.size() - joined].span;
          lines.resize(lines.size() - joined);
          lines_[i].span.begin = begin.begin;
          lines_[i].tabs = row_tabs;
        }
      }
      lines.push_back(std::move(lines_[i]));
    }
    lines_ = std::move(lines);
  }

  // The most tabs that several lines with values have up to the next blank line, which `end` is
  // moved behind.
  std::size_t tabs_of_rows(std::size_t& end) {
    std::size_t most = 0;
    std::size_t rows = 0;
    row_values_ = 0;
    while (end < lines_.size() && lines_[end].kind != LineKind::kBlank) {
      const Line& line = lines_[end++];
      if (line.tabs < most || !is_row_end(line)) continue;
      rows = line.tabs == most ? rows + 1 : 1;
      const std::size_t values = cells_of(line).values;
      row_values_ = line.tabs == most ? std::max(row_values_, values) : values;
      most = line.tabs;
    }
    if (end < lines_.size()) ++end;
    return rows > 1 ? most : 0;
  }

  // A line with a value behind its last filled tab.
  bool is_row_end(const Line& line) const {
    if (line.kind != LineKind::kTabs) return false;
    const Span inner = trim(text_, line.span);
    const std::string_view content = slice(text_, inner);
    const std::size_t tab = content.rfind('\t');
    return tab != content.npos &&
           is_value_token(slice(text_, trim_cell(text_, {inner.begin + tab + 1, inner.end})));
  }

  // How many of the lines above `row` are the first ones of its cells.
  std::size_t broken_lines_above(const std::vector<Line>& lines, const Line& row,
                                 std::size_t row_tabs) const {
    constexpr std::size_t kMost = 16;
    constexpr std::size_t kMostLabels = 2;
    std::size_t tabs = row.tabs;
    std::size_t texts = cells_of(row).texts;
    const Line* below = &row;
    for (std::size_t count = 1; count <= std::min(kMost, lines.size()); ++count) {
      const Line& line = lines[lines.size() - count];
      const bool may_be = line.kind == LineKind::kTabs || line.kind == LineKind::kText ||
                          line.kind == LineKind::kCell || line.kind == LineKind::kAligned;
      tabs += line.tabs;
      // Where quotes tell what a cell holds they do so throughout.
      const bool is_quoted = slice(text_, below->span).find('"') != std::string_view::npos;
      if (!may_be || is_quoted || tabs > row_tabs || !goes_on_in(line, *below)) return 0;
      texts += cells_of(line).texts - 1;  // one goes on in the line below
      if (texts > kMostLabels) return 0;
      if (tabs == row_tabs) return count;
      below = &line;
    }
    return 0;
  }

  struct CellCounts {
    std::size_t texts = 0;
    std::size_t values = 0;
  };

  // Those of a line that are not blank.
  CellCounts cells_of(const Line& line) const {
    CellCounts counts;
    const std::string_view content = slice(text_, line.span);
    for (std::size_t begin = 0; begin <= content.size();) {
      const std::size_t end = std::min(content.find('\t', begin), content.size());
      const Span cell = trim_cell(text_, {line.span.begin + begin, line.span.begin + end});
      const bool is_value = is_value_token(slice(text_, cell));
      counts.values += is_value ? 1u : 0u;
      counts.texts += !is_value && !cell.empty() ? 1u : 0u;
      begin = end + 1;
    }
    return counts;
  }

  // Whether the last cell of one line may go on in the first of the next.
  bool goes_on_in(const Line& line, const Line& next) const {
    const std::string_view above = slice(text_, line.span);
    const std::size_t tab = above.rfind('\t');
    const std::string_view last = tab == above.npos ? above : above.substr(tab + 1);
    const std::string_view below = slice(text_, next.span);
    const std::string_view first = below.substr(0, below.find('\t'));
    const auto is_text = [](std::string_view cell) {
      const Span inner = trim_cell(cell, {0, cell.size()});
      return !inner.empty() && !is_value_token(slice(cell, inner)) && !looks_like_prose(cell);
    };
    return is_text(last) && is_text(first) && !begins_numbered(first);
  }

  // Comma-separated values: rows that show it by their values and blanks, and the heads beside
  // them.
  void find_fields() {
    for (Line& line : lines_) {
      for (const char divider : {',', ';'}) {
        if (!may_be_fields(line, divider) || !shows_fields(line.span, divider)) continue;
        line.kind = LineKind::kFields;
        line.divider = divider;
        divider_ = divider;
        break;
      }
    }
    for (std::size_t i = 1; i < lines_.size(); ++i) join_fields(lines_[i - 1], lines_[i]);
    for (std::size_t i = lines_.size(); i-- > 1;) join_fields(lines_[i], lines_[i - 1]);
  }

  // The blanks of a line that looks like columns (0 ,31 ,7 ) may be those at the ends of its
  // fields.
  bool may_be_fields(const Line& line, char divider) const {
    if (line.kind != LineKind::kAligned) return line.kind == LineKind::kText;
    const std::string_view content = slice(text_, trim(text_, line.span));
    for (std::size_t at = 0; (at = content.find(' ', at)) != content.npos;) {
      const std::size_t end = content.find_first_not_of(' ', at);
      if (content[at - 1] != divider && content[end] != divider) return false;
      at = end;
    }
    return content.find(divider) != content.npos;
  }

  void join_fields(const Line& row, Line& beside) const {
    if (row.kind != LineKind::kFields) return;
    const bool looks_aligned = beside.kind == LineKind::kAligned;
    if (!looks_aligned && beside.kind != LineKind::kText) return;
    const std::size_t fields = short_fields(beside.span, row.divider).size();
    if (fields < 2) return;
    // Blanks within its fields (总 计) do not matter, if it has as many as the row.
    if (looks_aligned && fields != short_fields(row.span, row.divider).size()) return;
    beside.kind = LineKind::kFields;
    beside.divider = row.divider;
  }

  bool shows_fields(Span span, char divider) const {
    constexpr std::size_t kLeast = 3;         // fields behind a label
    constexpr std::size_t kLeastNumbers = 5;  // without one: 3,286,618,082 is a number
    const std::vector<Span> fields = short_fields(span, divider);
    if (fields.size() < kLeast) return false;
    const auto is_value = [this](const Span& field) {
      const std::string_view content = slice(text_, field);
      return content.empty() || is_value_token(content);
    };
    const auto values =
        static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), is_value));
    // ,把握尺度,并逐步健全处理制度, is a piece of a sentence.
    if (values == 2 && fields.front().empty() && fields.back().empty()) return false;
    return values >= 2 && (values < fields.size() || values >= kLeastNumbers);
  }

  // The fields of the line, without their quotes; none if one of them is no cell.
  std::vector<Span> short_fields(Span span, char divider) const {
    std::vector<Span> fields;
    const std::string_view line = slice(text_, span);
    if (line.find(divider) == std::string_view::npos) return fields;
    for (std::size_t at = 0; at <= line.size(); ++at) {
      const bool quoted = at < line.size() && line[at] == '"';
      const std::size_t begin = quoted ? at + 1 : at;
      const std::size_t end = std::min(line.find(quoted ? '"' : divider, begin), line.size());
      at = quoted ? end + 1 : end;
      if (at < line.size() && line[at] != divider) return {};
      const Span field = trim_cell(text_, {span.begin + begin, span.begin + end});
      if (looks_like_prose(slice(text_, field))) return {};
      fields.push_back(field);
    }
    return fields;
  }

  // Its span is without the commas of blank fields at either end: outside of the tables they would
  // be marks of a text (单位：件,,,).
  GridRow field_row(const Line& line) const {
    GridRow row;
    for (const Span& field : short_fields(line.span, line.divider)) {
      add_cell(row, field, static_cast<int>(row.cells.size()));
    }
    const auto filled = [](const GridCell& cell) { return !cell.span.empty(); };
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), filled);
    const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(), filled);
    row.span = {line.span.begin, line.span.begin};
    if (first != row.cells.end()) row.span = {first->span.begin, last->span.end};
    return row;
  }

  // One cell a line with a pipe behind it, as tools that save a page's text write its tables. A
  // cell may be broken over lines, and its pipe a line of its own.
  void find_pipe_cells() {
    constexpr std::size_t kLeastCells = 3;
    std::vector<Line> lines;
    lines.reserve(lines_.size());
    std::size_t refused = 0;  // the line behind what begins above a pipe and is no table
    for (std::size_t i = 0; i < lines_.size();) {
      if (i < refused && is_above_pipe(i)) {
        lines.push_back(std::move(lines_[i++]));
        continue;
      }
      PipeRun run = pipe_run(i);
      if (run.cells >= kLeastCells && run.marks > 0) {
        std::move(run.lines.begin(), run.lines.end(), std::back_inserter(lines));
        i = run.end;
        continue;
      }
      // What looks like a cell above its pipe may stand above that of a row.
      if (is_above_pipe(i)) refused = run.end;
      const std::size_t end = is_above_pipe(i) ? i : std::min(run.end, lines_.size() - 1);
      for (; i <= end; ++i) lines.push_back(std::move(lines_[i]));
    }
    lines_ = std::move(lines);
  }

  // Such cells, one below the other.
  struct PipeRun {
    std::vector<Line> lines;  // each cell joined to one
    std::size_t end = 0;
    std::size_t cells = 0;
    std::size_t apart = 0;  // of these, with their pipes on lines of their own
    std::size_t marks = 0;  // pipes alone, and tabs alone
  };

  PipeRun pipe_run(std::size_t begin) const {
    PipeRun run;
    run.end = begin;
    const bool is_apart = is_above_pipe(begin);
    bool is_divided = is_apart;
    while (run.end < lines_.size()) {
      if (run.end > begin && has_tabs_alone(lines_[run.end])) {
        is_divided = true;
        add_row_mark(run);
        continue;
      }
      const std::size_t end = end_of_pipe_cell(run.end, is_apart);
      // What stands above the first line with a pipe may be none of the table.
      const bool is_broken = end > run.end + 1 && !is_apart;
      if (end == run.end || (run.end == begin && is_broken)) break;
      add_pipe_cell(run, end);
    }
    if (is_divided) tell_blank_cells(run.lines);
    if (is_apart && run.apart * 2 <= run.cells) run.cells = 0;
    return run;
  }

  bool has_tabs_alone(const Line& line) const {
    return line.tabs > 0 && trim(text_, line.span).empty();
  }

  void add_row_mark(PipeRun& run) const {
    run.lines.push_back(lines_[run.end]);
    run.lines.back().kind = LineKind::kBlank;
    ++run.marks;
    ++run.end;
  }

  void add_pipe_cell(PipeRun& run, std::size_t end) const {
    Line cell = lines_[run.end];
    cell.kind = LineKind::kPipeCell;
    cell.span.end = lines_[end - 1].span.end;
    const bool is_blank_cell = before_pipes(cell.span)->empty();
    const bool has_own_pipe = is_pipe_alone(end - 1);
    if (has_own_pipe) ++run.marks;
    if (!is_blank_cell) ++run.cells;
    if (!is_blank_cell && has_own_pipe) ++run.apart;
    run.lines.push_back(std::move(cell));
    run.end = end;
  }

  // A pipe alone begins a row or is a blank cell. Where the pipes of cells are lines of their own,
  // or tabs alone divide the rows, it is always the latter.
  void tell_blank_cells(std::vector<Line>& lines) const {
    for (Line& line : lines) {
      const bool is_cell = line.kind == LineKind::kPipeCell;
      if (is_cell && before_pipes(line.span)->empty()) line.kind = LineKind::kPipeBlank;
    }
  }

  bool is_pipe_alone(std::size_t i) const {
    if (i >= lines_.size()) return false;
    const std::optional<Span> cell = before_pipes(lines_[i].span);
    return cell && cell->empty();
  }

  bool is_above_pipe(std::size_t i) const {
    return may_be_in_cell(lines_[i]) && is_pipe_alone(i + 1);
  }

  // The line behind the cell that begins in line `i`; `i` if none does.
  std::size_t end_of_pipe_cell(std::size_t i, bool is_apart) const {
    constexpr std::size_t kMostLines = 4;
    if (is_apart && lines_[i].kind == LineKind::kBlank && is_pipe_alone(i + 1)) return i + 2;
    const bool begins_row = !is_apart && i > 0 && is_pipe_alone(i - 1);
    const std::size_t end = std::min(lines_.size(), i + kMostLines);
    for (std::size_t at = i; at < end; ++at) {
      const std::optional<Span> cell = before_pipes(lines_[at].span);
      const bool is_alone = cell && cell->empty();
      if (at > i && !is_alone && !goes_on(at - 1, at - 1 == i && begins_row)) return i;
      if (cell) {
        // The first value of a row may be above its pipe where all others are beside theirs.
        const bool is_its_pipe = at == i || !is_alone || is_apart || is_value(lines_[i]);
        return is_its_pipe ? at + 1 : i;
      }
      if (!may_be_in_cell(lines_[at])) return i;
    }
    return i;
  }

  // Whether the line may be the text of a cell without its pipe, or a piece of it.
  bool may_be_in_cell(const Line& line) const {
    const std::string_view content = slice(text_, trim(text_, line.span));
    const bool may_be = line.kind == LineKind::kText || line.kind == LineKind::kCell ||
                        line.kind == LineKind::kTabs || line.kind == LineKind::kAligned;
    return may_be && !content.empty() && content.find_first_of("|\t") == content.npos &&
           !looks_like_prose(content);
  }

  bool is_value(const Line& line) const {
    return is_value_token(slice(text_, trim(text_, line.span)));
  }

  // Whether a cell may go on behind its line `i`: not behind a value, nor behind what reads like
  // the heading of a part, unless it begins a row as its label.
  bool goes_on(std::size_t i, bool begins_row) const {
    const std::string_view content = slice(text_, trim(text_, lines_[i].span));
    return !is_value_token(content) && (begins_row || !starts_part(content));
  }

  // What stands before a line's first pipe, if nothing but pipes stands behind it, and no tabs
  // divide it.
  std::optional<Span> before_pipes(Span line) const {
    const std::string_view content = slice(text_, line);
    const std::size_t pipe = content.find('|');
    if (pipe == content.npos || content.find_first_not_of("| ", pipe) != content.npos) {
      return std::nullopt;
    }
    const Span cell = trim_cell(text_, {line.begin, line.begin + pipe});
    const bool is_divided = slice(text_, cell).find('\t') != std::string_view::npos;
    return is_divided ? std::nullopt : std::optional<Span>(cell);
  }

  // The row that begins at line `i`. A pipe alone ends it, unless a value follows: rows begin with
  // their label, but for the one of Table 4, below its heads.
  std::size_t pipe_cell_row(std::size_t i) {
    GridRow row;
    row.span = lines_[i].span;
    while (i < lines_.size() && is_pipe_cell(lines_[i])) {
      const Span cell = *before_pipes(lines_[i].span);
      const bool may_end = cell.empty() && lines_[i].kind == LineKind::kPipeCell;
      if (may_end && (ends_pipe_row(i) || are_heads(row))) {
        ++i;
        break;
      }
      add_cell(row, cell, static_cast<int>(row.cells.size()));
      row.span.end = lines_[i].span.end;
      ++i;
    }
    if (!row.cells.empty()) add_row(Dress::kCells, std::move(row));
    return i;
  }

  static bool is_pipe_cell(const Line& line) {
    return line.kind == LineKind::kPipeCell || line.kind == LineKind::kPipeBlank;
  }

  // More texts than a row has labels.
  bool are_heads(const GridRow& row) const {
    constexpr std::size_t kMostLabels = 3;
    return row.cells.size() > kMostLabels &&
           std::none_of(row.cells.begin(), row.cells.end(), [this](const GridCell& cell) {
             return is_value_token(slice(text_, cell.span));
           });
  }

  bool ends_pipe_row(std::size_t lone) const {
    if (lone + 1 == lines_.size() || lines_[lone + 1].kind != LineKind::kPipeCell) return true;
    const Span next = *before_pipes(lines_[lone + 1].span);
    return !next.empty() && !is_value_token(slice(text_, next));
  }

  // Reads the block that begins at line `i`; returns the line after it.
  std::size_t block(std::size_t i) {
    switch (lines_[i].kind) {
      case LineKind::kBlank:
      case LineKind::kRule:
      case LineKind::kPageNumber:
        return i + 1;
      case LineKind::kCell:
        return begins_quoted(i) ? tab_row(i) : cell_group(i);
      case LineKind::kPipeCell:
      case LineKind::kPipeBlank:
        return pipe_cell_row(i);
      case LineKind::kTabs:
        return tab_row(i);
      case LineKind::kPipes:
        if (i >= pipes_end_) find_bare_pipes(i);
        add_row(Dress::kPipes, pipe_row(lines_[i].span));
        return i + 1;
      case LineKind::kAligned:
        add_row(Dress::kAligned, {trim(text_, lines_[i].span), lines_[i].cells});
        return i + 1;
      case LineKind::kFields:
        add_row(Dress::kTabs, field_row(lines_[i]));
        return i + 1;
      case LineKind::kText:
        if (begins_quoted(i)) return tab_row(i);
        break;
    }
    paragraph(lines_[i]);
    return i + 1;
  }

  // One cell a line until a blank line: one row.
  std::size_t cell_group(std::size_t i) {
    GridRow row;
    row.span = lines_[i].span;
    while (i < lines_.size()) {
      if (lines_[i].kind == LineKind::kCell) {
        const std::size_t tab = text_.find('\t', lines_[i].span.begin);
        add_cell(row, {tab + 1, lines_[i].span.end}, static_cast<int>(row.cells.size()));
      } else if (lines_[i].kind == LineKind::kText && continues(row.cells.back(), lines_[i])) {
        row.cells.back().span.end = trim(text_, lines_[i].span).end;
      } else {
        break;
      }
      row.span.end = lines_[i].span.end;
      ++i;
    }
    add_row(Dress::kCells, std::move(row));
    return i;
  }

  // A label that was broken inside its cell (本年新⏎制作数量) goes on in a line without a tab.
  bool continues(const GridCell& cell, const Line& line) const {
    if (cell.span.empty() || is_value_token(slice(text_, cell.span))) return false;
    const std::string_view next = slice(text_, trim(text_, line.span));
    return character_count(next, kShortCell) <= kShortCell && !starts_part(next) &&
           !looks_like_prose(next);
  }

  std::size_t tab_row(std::size_t i) {
    GridRow row;
    row.span = lines_[i].span;
    row.cells.reserve(lines_[i].tabs + 1);
    int column = 0;
    std::size_t begin = row.span.begin;
    std::size_t last = i;
    for (std::size_t at = begin;; ++at) {
      const bool at_end = at >= lines_[last].span.end;
      if (!at_end && text_[at] != '\t') {
        // Excel puts a cell that holds a line break between quotes.
        if (text_[at] == '"' && at == begin) {
          if (const std::optional<Quoted> quoted = quoted_cell(at, last)) {
            add_cell(row, {at + 1, quoted->end}, column);
            ++column;
            last = quoted->line;
            at = quoted->end + 1;
            begin = at + 1;
            if (at >= lines_[last].span.end) break;
          }
        }
        continue;
      }
      add_cell(row, without_quotes({begin, std::min(at, lines_[last].span.end)}), column);
      ++column;
      begin = at + 1;
      if (at_end) break;
    }
    row.span.end = lines_[last].span.end;
    add_row(Dress::kTabs, std::move(row));
    return last + 1;
  }

  // Excel puts what has a comma in it between quotes (13,180), other programs every cell.
  Span without_quotes(Span span) const {
    const std::string_view content = slice(text_, span);
    const bool quoted =
        content.size() >= 2 && content.front() == '"' && content.find('"', 1) == content.size() - 1;
    return quoted ? Span{span.begin + 1, span.end - 1} : span;
  }

  struct Quoted {
    std::size_t end;   // place of the closing quote
    std::size_t line;  // line in which it stands
  };

  // The end of a quoted cell that begins at `at` in line `line`, where it breaks over lines.
  std::optional<Quoted> quoted_cell(std::size_t at, std::size_t line) const {
    constexpr std::size_t kMostLines = 12;  // 三、本年度办理结果, a character a line
    const std::size_t first = line;
    std::size_t i = at + 1;
    for (; line < lines_.size() && line < first + kMostLines; ++line) {
      i = std::max(i, lines_[line].span.begin);
      for (; i < lines_[line].span.end; ++i) {
        if (text_[i] == '\t') return std::nullopt;
        const bool closes =
            text_[i] == '"' && (i + 1 >= lines_[line].span.end || text_[i + 1] == '\t');
        if (!closes) continue;
        if (line == first) return std::nullopt;
        return Quoted{i, line};
      }
    }
    return std::nullopt;
  }

  // Whether the first cell of line `i`, perhaps after a tab, breaks over lines, and others follow
  // it or it is short enough to be one.
  bool begins_quoted(std::size_t i) const {
    const Span span = lines_[i].span;
    std::size_t at = span.begin;
    if (at < span.end && text_[at] == '\t') ++at;
    if (at >= span.end || text_[at] != '"') return false;
    const std::optional<Quoted> quoted = quoted_cell(at, i);
    if (!quoted) return false;
    const std::string_view content = slice(text_, {at + 1, quoted->end});
    return quoted->end + 1 < lines_[quoted->line].span.end ||
           (character_count(content, kShortCell) <= kShortCell && !looks_like_prose(content));
  }

  // The row without the pipes behind a blank at its end (0 | 0 | |||), if they are `least` or more:
  // tools that leave out blank cells fill rows up with them. A cell that is blank has two (|  |).
  Span without_padding(Span row, std::size_t least) const {
    const std::string_view content = slice(text_, row);
    const std::size_t last = content.find_last_not_of('|');
    const bool is_behind_cell =
        last != content.npos && last > 1 && content[last] == ' ' && content[last - 1] == '|';
    if (!is_behind_cell || content.size() - (last + 1) < least) return row;
    return {row.begin, row.begin + last};
  }

  // Whether the pipes of the lines from `i` on stand between cells alone (规章 | 0 | 0). A pipe at
  // either end of a line is beside a blank cell then.
  void find_bare_pipes(std::size_t i) {
    std::size_t bare = 0;
    std::size_t framed = 0;
    for (; i < lines_.size(); ++i) {
      const LineKind kind = lines_[i].kind;
      if (kind != LineKind::kPipes && kind != LineKind::kRule) break;
      const Span inner = trim(text_, lines_[i].span);
      if (kind == LineKind::kRule || inner.empty()) continue;
      const bool begins = is_pipe(char_at(text_, inner.begin));
      const bool ends = is_pipe(char_at(text_, previous_char(text_, inner.end)));
      bare += !begins && !ends ? 1u : 0u;
      framed += begins && ends ? 1u : 0u;
    }
    pipes_end_ = i;
    has_bare_pipes_ = bare >= 2 && bare > framed;
  }

  GridRow pipe_row(Span span) const {
    GridRow row;
    row.span = span;
    span = trim(text_, span);
    if (is_padded_) span = without_padding(span, 1);
    std::size_t begin = span.begin;
    int column = 0;
    bool first = true;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t here = at;
      const char32_t c = next_char(text_, at);
      if (c == '\\' && at < span.end) {
        next_char(text_, at);
      } else if (is_pipe(c)) {
        // The pipe that opens the line divides nothing.
        if (!first || here > span.begin || has_bare_pipes_) {
          add_cell(row, {begin, here}, column);
          ++column;
        }
        first = false;
        begin = at;
      }
    }
    if (begin < span.end || has_bare_pipes_) add_cell(row, {begin, span.end}, column);
    return row;
  }

  void add_cell(GridRow& row, Span span, int column) const {
    row.cells.push_back({trim_cell(text_, span), column, column + 1});
  }

  // Whether texts come after values so often that the row is a whole table in one line.
  bool is_glued_table(const GridRow& row) const {
    constexpr int kLeastRows = 4;
    int rows = 0;
    bool is_behind_value = false;
    for (const GridCell& cell : row.cells) {
      if (cell.span.empty()) continue;
      const bool is_value = is_value_token(slice(text_, cell.span));
      rows += is_behind_value && !is_value ? 1 : 0;
      is_behind_value = is_value;
    }
    return rows >= kLeastRows;
  }

  void add_row(Dress dress, GridRow row) {
    if ((dress == Dress::kTabs || dress == Dress::kPipes) && is_glued_table(row)) {
      flush();
      for (const GridCell& cell : row.cells) {
        if (!cell.span.empty()) document_.blocks.emplace_back(Paragraph{cell.span, false});
      }
      return;
    }
    if (!grid_ || grid_->dress != dress) {
      flush();
      grid_ = Grid{dress, row.span, {}};
    }
    grid_->span.end = row.span.end;
    grid_->rows.push_back(std::move(row));
  }

  // A line of text among comma-separated values, without the blank fields at its ends.
  Span without_fields(Span span) const {
    while (divider_ != 0 && !span.empty() && text_[span.begin] == divider_) ++span.begin;
    while (divider_ != 0 && !span.empty() && text_[span.end - 1] == divider_) --span.end;
    return span;
  }

  void paragraph(const Line& line) {
    flush();
    bool heading = false;
    const Span inner = trim_marks(text_, without_quotes(without_fields(line.span)), heading);
    heading = is_marked(line.span) || heading;
    if (inner.empty()) return;
    const Span table = glued_table(inner, line.blanks + 1);
    if (table.begin > inner.begin) {
      document_.blocks.emplace_back(Paragraph{trim(text_, {inner.begin, table.begin}), heading});
    }
    words_of(table);
  }

  // A whole table in the line, or behind its last sentence; empty at its end if there is none.
  // Values have blanks between them: of `pieces` there are as many at least.
  Span glued_table(Span line, std::size_t pieces) const {
    if (pieces >= kGluedValues && has_values(text_, line, kGluedValues)) return line;
    const Span none{line.end, line.end};
    if (pieces < kGluedValuesAlone) return none;
    constexpr std::string_view kStop = "。";
    const std::size_t stop = slice(text_, line).rfind(kStop);
    if (stop != std::string_view::npos) line.begin += stop + kStop.size();
    const bool may_be = !line.empty() && !has_sentence_mark(slice(text_, line));
    return may_be && has_values(text_, line, kGluedValuesAlone) ? line : none;
  }

  // All of a table or report in one line: every word may be a heading, a label or a value.
  void words_of(Span line) {
    Span number;  // one that stands before its label
    for (Span token : split_blanks(text_, line)) {
      if (!number.empty()) token.begin = number.begin;
      number = {};
      if (is_bare_number(slice(text_, token))) {
        number = token;
      } else {
        document_.blocks.emplace_back(Paragraph{token, false});
      }
    }
  }

  // Whether the line is one of those that were marked as headings. Asked in order of place.
  bool is_marked(Span span) {
    while (!headings_.empty() && headings_.front().end <= span.begin) {
      headings_ = headings_.subspan(1);
    }
    return !headings_.empty() && headings_.front().begin < span.end;
  }

  void flush() {
    if (grid_) document_.blocks.emplace_back(std::move(*grid_));
    grid_.reset();
  }

  std::string_view text_;
  Span part_;
  std::span<const Span> headings_;
  std::vector<Line> lines_;
  bool has_pipes_ = false;
  std::size_t row_values_ = 0;  // of rows divided by tabs, up to the next blank line
  std::size_t pipes_end_ = 0;   // behind the lines of which this tells
  bool has_bare_pipes_ = false;
  bool is_padded_ = false;  // rows of pipes are filled up with joined ones
  char divider_ = 0;        // of the comma-separated values, if there are any
  std::optional<Grid> grid_;
  Document& document_;
};

}  // namespace

Document read_text(std::string_view utf8) {
  Document document;
  read_text(utf8, {0, utf8.size()}, {}, document);
  return document;
}

void read_text(std::string_view utf8, Span part, std::span<const Span> headings,
               Document& document) {
  TextReader(utf8, part, headings, document).read();
}

}  // namespace gouji
