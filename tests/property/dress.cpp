// Reports written down. In: a sample and a dress. Out: its text, with the place of every number.
#include "property/dress.h"

#include <rapidcheck.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "input/walk.h"

namespace gouji::property {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += next_char(text, at) < 0x2000 ? 1 : 2;
  return width;
}

// Pieces of at most `width` display columns.
std::vector<std::string> broken(const std::string& text, std::size_t width) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    next_char(text, at);
    const std::string character = text.substr(here, at - here);
    if (width_of(pieces.back()) + width_of(character) > width) pieces.emplace_back();
    pieces.back() += character;
  }
  return pieces;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string label_text(std::string text, const Dress& dress) {
  if (dress.half_brackets) {
    replace_all(text, "（", "(");
    replace_all(text, "）", ")");
    replace_all(text, "，", ",");
  }
  if (dress.spaced) {
    for (const std::string_view mark : {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."}) {
      if (text.rfind(mark, 0) == 0) text.insert(mark.size(), " ");
    }
  }
  return text;
}

std::string number_text(std::string text, const Dress& dress) {
  if (dress.grouped) {
    const std::size_t first = text.rfind('-', 0) == 0 ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t at = point; at > first + 3;) {
      at -= 3;
      text.insert(at, ",");
    }
  }
  if (!dress.full_width) return text;
  std::string wide;
  for (const char c : text) {
    append_utf8(wide, static_cast<char32_t>(static_cast<unsigned char>(c)) - 0x20 + 0xFF00);
  }
  return wide;
}

class Renderer {
 public:
  Renderer(const Sample& sample, const Dress& dress, const std::size_t* lost,
           const std::size_t* doubled)
      : sample_(sample), dress_(dress), lost_(lost), doubled_(doubled) {
    out_.places.assign(cell_count(), {});
  }

  Rendered run() {
    title();
    const std::string year = std::to_string(sample_.year);
    line("本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和" +
         std::string(sample_.form->notice) + "编制。本报告所列数据的统计期限自" + years(year) +
         "1月1日起至" + years(year) + "12月31日止。");
    heading(0);
    line(years(year) + "，我单位认真做好政府信息公开工作。");
    line("（一）主动公开。通过门户网站及时公开各类政府信息。");
    line("（二）依申请公开。规范接收、登记、办理和答复各环节。");
    line("（三）政府信息管理。完善公文公开属性认定和保密审查制度。");
    line("（四）平台建设。做好门户网站的日常维护，优化栏目设置。");
    line("（五）监督保障。明确专人负责，开展业务培训，自觉接受群众监督。");
    line(
        "（六）工作考核、社会评议和责任追究结果情况。纳入年度考核，邀请群众评议，未发生责任追究的情"
        "形。");
    heading(1);
    table(TableId::kDisclosure);
    heading(2);
    table(TableId::kRequests);
    heading(3);
    table(TableId::kDisputes);
    heading(4);
    line("存在的问题：公开内容与群众需求的匹配度还不高。");
    line("改进情况：梳理群众关心的事项，细化公开内容。");
    heading(5);
    line("本年度未收取政府信息公开信息处理费。");
    line("");
    line(sample_.organ);
    line(std::to_string(sample_.year + 1) + "年1月20日");
    out_.bytes = encoded();
    return std::move(out_);
  }

 private:
  std::string years(const std::string& year) const {
    return dress_.spaced ? year + " 年" : year + "年";
  }

  void put(std::string_view text) { out_.text += text; }
  void end_line() { put(dress_.line_end); }
  void line(std::string_view text) {
    put(text);
    end_line();
    end_line();
  }

  void title() {
    const std::string year = (dress_.spaced ? " " : "") + years(std::to_string(sample_.year));
    if (dress_.title_on_two_lines) {
      put(sample_.organ + year + "政府");
      end_line();
      end_line();
      line("信息公开工作年度报告");
      return;
    }
    line((dress_.heading == 1 ? "# " : "") + sample_.organ + year + "政府信息公开工作年度报告");
  }

  void heading(std::size_t part) {
    const std::string text =
        std::string(parts()[part].number) + "、" + std::string(parts()[part].title);
    line(dress_.heading == 1 ? "## " + text : dress_.heading == 2 ? "**" + text + "**" : text);
  }

  // A number as it stands in a cell, its place noted.
  void value(std::size_t cell) {
    const std::string text = number_text(sample_.values[cell], dress_);
    if (text.empty()) {
      if (dress_.no_break_blanks) put(kNoBreakSpace);
      return;
    }
    if (dress_.padded) put(" ");
    if (dress_.zero_width) put(kZeroWidthSpace);
    const std::size_t begin = out_.text.size();
    put(text);
    out_.places[cell] = {begin, out_.text.size()};
    if (dress_.padded && cell % 2 == 0) put(" ");
  }

  void content(const PrintedCell& cell) {
    if (cell.cell) {
      value(*cell.cell);
      return;
    }
    if (dress_.zero_width) put(kZeroWidthSpace);
    const bool bold = dress_.bold && dress_.shape == Shape::kPipes;
    put(bold ? "**" : "");
    put(label_text(cell.text, dress_));
    put(bold ? "**" : "");
  }

  bool is(const std::size_t* which, const Slot& slot) const {
    return which != nullptr && slot.cell->cell && *slot.cell->cell == *which;
  }

  void table(TableId id) {
    const PrintedTable printed_table = printed(sample_, id);
    const Slots slots = slots_of(printed_table);
    const std::size_t first_body = first_body_row(printed_table);
    const std::size_t middle = first_body + (slots.size() - first_body) / 2;
    if (dress_.shape == Shape::kLayout) measure(printed_table, slots);
    for (std::size_t r = 0; r < slots.size(); ++r) {
      if (r == middle && r > first_body) interrupt(printed_table, slots, first_body);
      row(printed_table, slots, r);
      if (dress_.shape == Shape::kPipes && r == 0) separator(printed_table.columns);
    }
    end_line();
    if (dress_.shape == Shape::kLine) end_line();
  }

  static std::size_t first_body_row(const PrintedTable& table) {
    std::size_t row = 0;
    while (row < table.rows.size() && table.rows[row].head) ++row;
    return row;
  }

  void interrupt(const PrintedTable& table, const Slots& slots, std::size_t first_body) {
    switch (dress_.interruption) {
      case Interruption::kNone:
        return;
      case Interruption::kBlankLine:
        end_line();
        return;
      case Interruption::kRule:
        put(dress_.shape == Shape::kTabs ? "--------\t---\t----" : "-----");
        end_line();
        return;
      case Interruption::kPageNumber:
        line("");
        line("- 3 -");
        return;
      case Interruption::kHeads:
        end_line();
        for (std::size_t r = 0; table.id == TableId::kRequests && r < first_body; ++r) {
          row(table, slots, r);
        }
        return;
    }
  }

  void separator(std::size_t columns) {
    put(dress_.open_pipes ? "---" : "| ---");
    for (std::size_t c = 1; c < columns; ++c) put(" | ---");
    put(dress_.open_pipes ? "" : " |");
    end_line();
  }

  void row(const PrintedTable& table, const Slots& slots, std::size_t r) {
    const std::vector<Slot>& cells = slots[r];
    const bool head = table.rows[r].head;
    switch (dress_.shape) {
      case Shape::kTabs:
        tab_row(table, cells, head, r);
        return;
      case Shape::kCells:
        for (const Slot& slot : cells) {
          if (!slot.owner && !slot.covered_from_above) continue;
          if (is(lost_, slot)) continue;
          for (int i = is(doubled_, slot) ? 2 : 1; i > 0; --i) {
            put("\t");
            if (slot.owner) broken_content(*slot.cell);
            end_line();
          }
        }
        end_line();
        return;
      case Shape::kBare:
        for (const Slot& slot : cells) {
          if (!slot.owner || is(lost_, slot)) continue;
          for (int i = is(doubled_, slot) ? 2 : 1; i > 0; --i) {
            content(*slot.cell);
            end_line();
            if (dress_.spacing == 2) end_line();
          }
        }
        if (dress_.spacing == 1) end_line();
        return;
      case Shape::kPipes:
        pipe_row(cells);
        return;
      case Shape::kSpaces:
        space_row(cells);
        return;
      case Shape::kLayout:
        layout_row(table, cells);
        return;
      case Shape::kLine:
        if (r > 0) put(divider());
        space_row(cells);
        return;
    }
  }

  std::string_view divider() const {
    static constexpr std::array<std::string_view, 6> kDividers{" ",  "  ", kNoBreakSpace,
                                                               "　", "\t", " | "};
    return dress_.shape == Shape::kLine ? kDividers[static_cast<std::size_t>(dress_.divider)] : " ";
  }

  // 本年新⏎制作数量: a label with a line end inside, as cells of web pages have it.
  void broken_content(const PrintedCell& cell) {
    constexpr std::size_t kLeast = 8;
    if (cell.cell || !dress_.broken_labels || width_of(cell.text) < kLeast) {
      content(cell);
      return;
    }
    const std::string text = label_text(cell.text, dress_);
    const std::vector<std::string> pieces = broken(text, (width_of(text) + 2) / 2);
    for (const std::string& piece : pieces) {
      if (&piece != &pieces.front()) end_line();
      put(piece);
    }
  }

  void tab_row(const PrintedTable& table, const std::vector<Slot>& cells, bool head,
               std::size_t r) {
    std::vector<const PrintedCell*> fields(static_cast<std::size_t>(dress_.lead), nullptr);
    std::size_t first = 0;
    if (dress_.own_labels_only && table.label_columns > 1) {
      // Only the label next to the values.
      const PrintedCell* label = nullptr;
      for (; first < table.label_columns; ++first) {
        if (cells[first].owner) label = cells[first].cell;
      }
      fields.push_back(label);
    } else {
      for (; first < table.label_columns; ++first) {
        fields.push_back(cells[first].owner ? cells[first].cell : nullptr);
      }
    }
    const int shift = head ? 0 : dress_.shifts[r % dress_.shifts.size()];
    fields.insert(fields.end(), static_cast<std::size_t>(dress_.gap + shift), nullptr);
    for (std::size_t c = first; c < cells.size(); ++c) {
      if (cells[c].owner && is(lost_, cells[c])) continue;
      fields.push_back(cells[c].owner ? cells[c].cell : nullptr);
      if (cells[c].owner && is(doubled_, cells[c])) fields.push_back(cells[c].cell);
    }
    fields.insert(fields.end(), static_cast<std::size_t>(dress_.trail), nullptr);
    const auto blank = [this](const PrintedCell* cell) {
      return cell == nullptr || (cell->cell && sample_.values[*cell->cell].empty());
    };
    while (dress_.ragged && !fields.empty() && blank(fields.back())) fields.pop_back();
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (f > 0) put("\t");
      if (fields[f] != nullptr) quoted_content(*fields[f]);
    }
    end_line();
  }

  // Excel puts quotes around a cell with a line end inside.
  void quoted_content(const PrintedCell& cell) {
    const bool quoted = dress_.broken_labels && !cell.cell && width_of(cell.text) >= 8;
    if (quoted) put("\"");
    broken_content(cell);
    if (quoted) put("\"");
  }

  void pipe_row(const std::vector<Slot>& cells) {
    put(dress_.open_pipes ? "" : "| ");
    bool first = true;
    const auto divide = [&] {
      if (!first) put(" | ");
      first = false;
    };
    for (const Slot& slot : cells) {
      if (slot.owner && is(lost_, slot)) continue;
      divide();
      if (slot.owner) {
        content(*slot.cell);
        if (is(doubled_, slot)) {
          divide();
          content(*slot.cell);
        }
      } else if (dress_.repeated_spans) {
        repeat(*slot.cell);
      }
    }
    put(dress_.open_pipes ? "" : " |");
    end_line();
  }

  // What covers a position, once more; its place is where it stood first.
  void repeat(const PrintedCell& cell) {
    const std::vector<Span> places = out_.places;
    content(cell);
    out_.places = places;
  }

  void space_row(const std::vector<Slot>& cells) {
    bool first = true;
    for (const Slot& slot : cells) {
      if (!slot.owner || is(lost_, slot)) continue;
      if (slot.cell->cell && sample_.values[*slot.cell->cell].empty()) continue;
      for (int i = is(doubled_, slot) ? 2 : 1; i > 0; --i) {
        if (!first) put(divider());
        first = false;
        content(*slot.cell);
      }
    }
    if (dress_.shape != Shape::kLine) end_line();
  }

  // ---- Columns aligned with blanks

  std::string shown(const PrintedCell& cell) const {
    return cell.cell ? number_text(sample_.values[*cell.cell], dress_)
                     : label_text(cell.text, dress_);
  }

  // How wide each column is: its values and heads fit, its labels may be broken.
  void measure(const PrintedTable& table, const Slots& slots) {
    constexpr std::size_t kNarrow = 24;
    widths_.assign(table.columns, 2);
    for (const bool spanning : {false, true}) {
      for (const std::vector<Slot>& cells : slots) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
          if (!cells[c].owner) continue;
          const auto columns = static_cast<std::size_t>(cells[c].cell->columns);
          if ((columns > 1) != spanning) continue;
          std::size_t wanted = width_of(shown(*cells[c].cell));
          const bool label = c < table.label_columns && !cells[c].cell->cell;
          if (label && dress_.broken_labels) wanted = std::min(wanted, kNarrow);
          std::size_t have = 0;
          for (std::size_t k = c; k < c + columns; ++k) have += widths_[k];
          if (wanted > have) widths_[c + columns - 1] += wanted - have;
        }
      }
    }
  }

  void layout_row(const PrintedTable& table, const std::vector<Slot>& cells) {
    // The labels' pieces, line for line.
    std::vector<std::vector<std::string>> pieces(cells.size());
    std::size_t lines = 1;
    for (std::size_t c = 0; c < table.label_columns; ++c) {
      if (!cells[c].owner) continue;
      const std::size_t room = room_of(cells, c);
      pieces[c] = broken(shown(*cells[c].cell), room);
      lines = std::max(lines, pieces[c].size());
    }
    // Values stand beside the first piece, beside the last, or on a line between.
    std::size_t values = 0;
    if (lines > 1) {
      values = dress_.value_line == 0 ? 0 : dress_.value_line == 1 ? lines - 1 : lines / 2;
    }
    const bool own_line = lines == 2 && dress_.value_line == 2;
    if (own_line) ++lines;
    for (std::size_t l = 0; l < lines; ++l) {
      const std::size_t piece = own_line && l > values ? l - 1 : l;
      const bool labels = !own_line || l != values;
      std::size_t column = 0;  // where the line is
      std::size_t start = 0;   // where the cell begins
      for (std::size_t c = 0; c < cells.size(); ++c) {
        if (cells[c].owner && c < table.label_columns) {
          if (labels && piece < pieces[c].size()) {
            pad(start, column);
            put(pieces[c][piece]);
            column += width_of(pieces[c][piece]);
          }
        } else if (cells[c].owner && l == values && !is(lost_, cells[c])) {
          aligned_value(*cells[c].cell, start, room_of(cells, c), column);
          if (is(doubled_, cells[c])) {
            aligned_value(*cells[c].cell, column + 1, 0, column);
          }
        }
        start += widths_[c] + 2;
      }
      end_line();
    }
  }

  std::size_t room_of(const std::vector<Slot>& cells, std::size_t c) const {
    std::size_t room = 0;
    for (std::size_t k = c; k < c + static_cast<std::size_t>(cells[c].cell->columns); ++k) {
      room += widths_[k] + (k > c ? 2 : 0);
    }
    return room;
  }

  void aligned_value(const PrintedCell& cell, std::size_t start, std::size_t room,
                     std::size_t& column) {
    const std::string text = shown(cell);
    if (text.empty()) return;
    const std::size_t free = room - std::min(room, width_of(text));
    pad(start + (dress_.alignment == 0 ? 0 : dress_.alignment == 1 ? free / 2 : free), column);
    if (!out_.text.empty() && out_.text.back() != ' ' && column > 0) pad(column + 1, column);
    const std::size_t begin = out_.text.size();
    put(text);
    if (cell.cell) out_.places[*cell.cell] = {begin, out_.text.size()};
    column += width_of(text);
  }

  void pad(std::size_t to, std::size_t& column) {
    for (; column < to; ++column) put(" ");
  }

  std::string encoded() const {
    constexpr std::array<const char*, 5> kNames{"UTF-8", "UTF-8", "GB18030", "UTF-16LE",
                                                "UTF-16BE"};
    if (dress_.encoding == 0) return out_.text;
    const std::string text = (dress_.encoding == 2 ? "" : "\xEF\xBB\xBF") + out_.text;
    if (dress_.encoding == 1) return text;
    std::string bytes(text.size() * 2 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        ucnv_convert(kNames[static_cast<std::size_t>(dress_.encoding)], "UTF-8", bytes.data(),
                     static_cast<std::int32_t>(bytes.size()), text.data(),
                     static_cast<std::int32_t>(text.size()), &status);
    RC_ASSERT(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
  }

  const Sample& sample_;
  const Dress& dress_;
  const std::size_t* lost_;
  const std::size_t* doubled_;
  std::vector<std::size_t> widths_;
  Rendered out_;
};

bool flag() { return *rc::gen::arbitrary<bool>(); }
int below(int limit) { return *rc::gen::inRange(0, limit); }

}  // namespace

std::ostream& operator<<(std::ostream& out, const Dress& dress) {
  out << "shape " << static_cast<int>(dress.shape) << ", own labels " << dress.own_labels_only
      << ", lead " << dress.lead << ", gap " << dress.gap << ", trail " << dress.trail
      << ", ragged " << dress.ragged << ", shifts";
  for (const int shift : dress.shifts) out << ' ' << shift;
  return out << ", interruption " << static_cast<int>(dress.interruption) << ", spacing "
             << dress.spacing << ", no-break " << dress.no_break_blanks << ", divider "
             << dress.divider << ", broken " << dress.broken_labels << ", value line "
             << dress.value_line << ", repeated " << dress.repeated_spans << ", open pipes "
             << dress.open_pipes << ", alignment " << dress.alignment << ", line end "
             << dress.line_end.size() << ", half brackets " << dress.half_brackets << ", spaced "
             << dress.spaced << ", zero width " << dress.zero_width << ", padded " << dress.padded
             << ", grouped " << dress.grouped << ", full width " << dress.full_width << ", bold "
             << dress.bold << ", heading " << dress.heading << ", two lines "
             << dress.title_on_two_lines << ", encoding " << dress.encoding;
}

Dress draw_dress(bool keeps_blanks) {
  constexpr std::array<Shape, 7> kShapes{Shape::kTabs,   Shape::kCells, Shape::kPipes,
                                         Shape::kLayout, Shape::kBare,  Shape::kSpaces,
                                         Shape::kLine};
  constexpr std::array<std::string_view, 3> kLineEnds{"\n", "\r\n", "\r"};
  Dress dress;
  dress.shape = kShapes[static_cast<std::size_t>(below(keeps_blanks ? 4 : 7))];
  dress.own_labels_only = flag();
  dress.lead = below(3);
  dress.gap = below(3);
  dress.trail = below(4);
  dress.ragged = !keeps_blanks && flag();
  if (!keeps_blanks && flag()) dress.shifts = {below(3), below(3), below(3), below(3)};
  if (dress.shape != Shape::kLine) dress.interruption = static_cast<Interruption>(below(5));
  dress.divider = below(6);
  dress.spacing = below(3);
  dress.no_break_blanks = dress.shape != Shape::kLayout && flag();
  dress.broken_labels = flag();
  dress.value_line = below(3);
  dress.repeated_spans = flag();
  dress.open_pipes = !keeps_blanks && flag();
  dress.alignment = below(3);
  dress.line_end = kLineEnds[static_cast<std::size_t>(below(3))];
  dress.half_brackets = flag();
  dress.spaced = flag();
  dress.zero_width = dress.shape != Shape::kLayout && flag();
  dress.padded = dress.shape != Shape::kLayout && dress.shape != Shape::kSpaces &&
                 dress.shape != Shape::kLine && flag();
  dress.grouped = flag();
  dress.full_width = below(4) == 3;
  dress.bold = flag();
  dress.heading = below(3);
  dress.title_on_two_lines = flag();
  dress.encoding = below(5);
  return dress;
}

Rendered render(const Sample& sample, const Dress& dress, const std::size_t* lost,
                const std::size_t* doubled) {
  return Renderer(sample, dress, lost, doubled).run();
}

}  // namespace gouji::property
