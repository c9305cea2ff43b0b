// A Word document (.docx, .docm, .dotx) in; text, paragraphs and tables out, as Word prints them:
// tracked changes accepted, text that is hidden or struck out left out, numbers of lists written
// out.
//
// Word's parts are read in one pass each. What the main part says is kept as a list of steps,
// because a merged cell or a text box is known only after what it changes.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

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
constexpr std::size_t kMostCells = 200'000;
constexpr std::size_t kMostSteps = 2'000'000;
constexpr std::size_t kMostText = std::size_t{64} << 20;
constexpr std::size_t kMostBoxes = 16;  // text boxes in each other

bool is_on(const XmlAttributes& attributes) {
  const std::string_view value = attributes.get(XmlSpace::kWord, "val");
  return value != "0" && value != "false" && value != "off";
}

struct Style {
  std::string based_on;
  std::string name;
  std::optional<int> list;
  std::optional<int> level;
  std::optional<int> outline;
  std::optional<bool> hidden;
};

// Styles with what they inherit.
class Styles final : public XmlHandler {
 public:
  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kWord) return true;
    if (skip_ > 0 || name.ends_with("Change") || name == "tblStylePr") {
      ++skip_;
      return true;
    }
    const std::string_view value = attributes.get(XmlSpace::kWord, "val");
    if (name == "style") {
      if (styles_.size() >= kMostStyles) return false;
      const std::string id(attributes.get(XmlSpace::kWord, "styleId"));
      style_ = &styles_[id];
      *style_ = {};
      const std::string_view is_default = attributes.get(XmlSpace::kWord, "default");
      if (attributes.get(XmlSpace::kWord, "type") == "paragraph" &&
          (is_default == "1" || is_default == "true")) {
        default_ = id;
      }
    } else if (style_ == nullptr) {
      return true;
    } else if (name == "basedOn") {
      style_->based_on = value;
    } else if (name == "name") {
      style_->name = value;
    } else if (name == "numId") {
      style_->list = integer(value, 0);
    } else if (name == "ilvl") {
      style_->level = integer(value, 0);
    } else if (name == "outlineLvl") {
      style_->outline = integer(value, 9);
    } else if (name == "vanish") {
      style_->hidden = is_on(attributes);
    }
    return true;
  }

  bool end(XmlSpace space, std::string_view name) override {
    if (space != XmlSpace::kWord) return true;
    if (skip_ > 0) {
      --skip_;
    } else if (name == "style") {
      style_ = nullptr;
    }
    return true;
  }

  void text(std::string_view) override {}

  bool within_limits() const { return styles_.size() < kMostStyles; }

  // Gives each style what it inherits, and the lists their styles.
  void inherit(ListNumbers& numbering) {
    for (const auto& [id, style] : styles_) {
      if (style.list) numbering.set_style_list(id, *style.list);
    }
    std::map<std::string, Style, std::less<>> all;
    for (const auto& [id, style] : styles_) {
      Style whole = style;
      // A list names the style of each of its levels; else the style says the level.
      if (whole.list)
        whole.level = numbering.level_of_style(*whole.list, id).value_or(whole.level.value_or(0));
      const Style* base = &style;
      for (int i = 0; i < kDeepestStyle && !base->based_on.empty(); ++i) {
        const auto found = styles_.find(base->based_on);
        if (found == styles_.end()) break;
        base = &found->second;
        if (!whole.list && base->list) {
          whole.list = base->list;
          if (!whole.level) {
            whole.level = numbering.level_of_style(*base->list, found->first)
                              .value_or(base->level.value_or(0));
          }
        }
        if (!whole.outline) whole.outline = outline_of(*base);
        if (!whole.hidden) whole.hidden = base->hidden;
      }
      if (!whole.outline) whole.outline = outline_of(style);
      all.emplace(id, std::move(whole));
    }
    styles_.swap(all);
  }

  // The style of that id, or the default one's for none; nullptr if there is no such style.
  const Style* find(std::string_view id) const {
    const auto found = styles_.find(id.empty() ? std::string_view(default_) : id);
    return found == styles_.end() ? nullptr : &found->second;
  }

 private:
  static constexpr std::size_t kMostStyles = 20'000;
  static constexpr int kDeepestStyle = 64;

  static std::optional<int> outline_of(const Style& style) {
    if (style.outline) return style.outline;
    if (style.name == "Title" || style.name == "title") return 0;
    constexpr std::string_view kHeading = "heading ";
    std::string name = style.name;
    for (char& c : name) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (!name.starts_with(kHeading)) return {};
    const int level = integer(name.substr(kHeading.size()), 0);
    return level >= 1 && level <= 9 ? std::optional<int>(level - 1) : std::nullopt;
  }

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;
  Style* style_ = nullptr;
  int skip_ = 0;
};

// What is to be done with an outline.
struct Step {
  enum class Kind : std::uint8_t {
    kLine,
    kHeading,
    kTable,
    kTableEnd,
    kRow,
    kRowEnd,
    kCell,
    kCellEnd,
    kCovered,  // positions that continue the cell above
    kColumn,   // the next cell begins at this one
  };
  Kind kind;
  std::uint32_t a = 0;  // lines: place in the text. Others: columns
  std::uint32_t b = 0;
};
using Steps = std::vector<Step>;

// The marks of fonts that have signs where others have letters.
std::string symbol(std::string_view font, std::string_view code) {
  char32_t c = 0;
  for (const char digit : code.substr(0, 6)) {
    const bool letter = (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
    if (!letter && (digit < '0' || digit > '9')) return {};
    c = c * 16 + static_cast<char32_t>(letter ? (digit | 0x20) - 'a' + 10 : digit - '0');
  }
  std::string out;
  const bool own = c >= 0xF000 && c <= 0xF0FF;  // of the font
  if (!own) {
    const bool character = c >= 0x20 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    append_utf8(out, character ? c : 0x25A1);
    return out;
  }
  const char32_t sign = c - 0xF000;
  if (font == "Symbol" && sign >= 0x28 && sign <= 0x3B) {  // brackets, digits, + - . /
    append_utf8(out, sign);
  } else if (sign == 0x52 || sign == 0xFE || sign == 0xFC) {
    out = "√";
  } else if (sign == 0xFB || sign == 0xFD) {
    out = "×";
  } else {
    out = "□";
  }
  return out;
}

// What a field is about, by the first word of its instruction.
enum class FieldKind : std::uint8_t { kOther, kPage, kContents };

FieldKind kind_of_field(std::string_view instruction) {
  const std::size_t begin = std::min(instruction.find_first_not_of(' '), instruction.size());
  const std::string_view word = instruction.substr(begin, instruction.find(' ', begin) - begin);
  if (word == "PAGE" || word == "NUMPAGES" || word == "SECTIONPAGES") return FieldKind::kPage;
  // A table of contents repeats the headings.
  return word == "TOC" ? FieldKind::kContents : FieldKind::kOther;
}

class Body final : public XmlHandler {
 public:
  Body(Package& package, const Styles& styles, ListNumbers& numbering)
      : package_(package), styles_(styles), numbering_(numbering) {}

  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (skip_ > 0) {
      ++skip_;
      return true;
    }
    if (space == XmlSpace::kCompatibility) {
      begin_alternative(name);
    } else if (space == XmlSpace::kMath) {
      begin_math(name, attributes);
    } else if (space == XmlSpace::kWord && !begin_properties(name, attributes) &&
               !begin_table_part(name, attributes)) {
      begin_text_part(name, attributes);
    }
    if (cells_ > kMostCells || steps_.size() > kMostSteps) {
      package_.fail("input.too_large", "cells");
    } else if (text_.size() > kMostText) {
      package_.fail("input.too_large", "text");
    } else if (paragraphs_.size() > kMostBoxes) {
      package_.fail("input.too_large", "nesting");
    }
    return package_.problem().empty();
  }

  bool end(XmlSpace space, std::string_view name) override {
    if (skip_ > 0) {
      --skip_;
      return true;
    }
    if (space == XmlSpace::kCompatibility) {
      if (name == "AlternateContent" && !alternatives_.empty()) alternatives_.pop_back();
    } else if (space == XmlSpace::kWord || (space == XmlSpace::kMath && is_math_text(name))) {
      end_element(name);
    }
    return true;
  }

  void text(std::string_view utf8) override {
    if (skip_ > 0) return;
    if (in_text_) characters_ += utf8;
    if (in_instruction_ && characters_.size() < kLongestInstruction) characters_ += utf8;
  }

  // The document, once all was read. Problems go to the package.
  Extract take() {
    end_carried();
    if (!seen_body_ || in_contents_ > 0) package_.fail("input.damaged", "DOCX");
    if (!package_.problem().empty()) return {};
    Outline outline;
    for (const Step& step : steps_) play(step, outline);
    Extract extract = outline.finish();
    const bool empty = std::all_of(extract.text.begin(), extract.text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (!empty) return extract;
    if (seen_picture_) {
      package_.fail("input.unsupported", "DOCX scan");
    } else {
      package_.fail("input.empty", "");
    }
    return {};
  }

 private:
  static constexpr std::size_t kLongestInstruction = 200;
  static constexpr std::size_t kLongestHeading = 240;  // bytes: 80 characters; longer is no heading

  struct Paragraph {
    std::string text;
    Steps after;  // of text boxes that hang on it
    std::string style;
    std::optional<int> list;
    std::optional<int> level;
    std::optional<int> outline;
    bool in_properties = false;
    bool in_run = false;
    bool in_run_properties = false;
    bool hidden = false;       // the run
    bool struck = false;       // the run
    bool raised = false;       // the run
    bool remark_open = false;  // the bracket before a raised number
    bool joined = false;       // the mark at its end was deleted
    bool page_number = false;  // something in it is a page's number
    bool other_text = false;   // something in it is neither that nor decoration
  };
  struct Merge {
    int column;
    int column_end;
  };
  struct Table {
    std::size_t paragraphs = 0;  // open ones around it
    std::vector<Merge> above;    // vertical merges that may go on, by column
    std::vector<Merge> next;
    int column = 0;
    bool in_row = false;
    bool row_gone = false;
    bool row_begun = false;
    bool in_cell = false;
    bool cell_begun = false;
    bool covered = false;
    bool in_cell_properties = false;
    int columns = 1;
    bool deleted = false;
    std::optional<bool> continues_above;   // vMerge: true continue, false restart
    bool continues_before = false;         // hMerge
    std::optional<std::size_t> last_cell;  // its step
  };
  struct Field {
    FieldKind kind = FieldKind::kOther;
    bool in_result = false;
    std::string instruction;
  };

  Steps& sink() { return paragraphs_.empty() ? steps_ : paragraphs_.back().after; }
  void put(Step::Kind kind, int a = 0) { sink().push_back({kind, static_cast<std::uint32_t>(a)}); }
  void skip() { skip_ = 1; }

  void begin_alternative(std::string_view name) {
    if (name == "AlternateContent") {
      alternatives_.push_back(false);
    } else if (name == "Choice" || name == "Fallback") {
      if (alternatives_.empty()) return;
      if (alternatives_.back()) skip();
      alternatives_.back() = true;
    }
  }

  // An element stands where none can, which Word refuses, too.
  bool refuse() {
    package_.fail("input.damaged", "DOCX");
    return true;
  }

  // Properties of paragraphs and runs. Returns whether the element was one.
  bool begin_properties(std::string_view name, const XmlAttributes& attributes) {
    if (name.ends_with("Change") || name == "sectPr" || name == "sdtPr" || name == "sdtEndPr" ||
        name == "tblPr" || name == "tblPrEx" || name == "tblGrid" || name == "rt") {
      skip();
      return true;
    }
    if (paragraphs_.empty()) return false;
    Paragraph& paragraph = paragraphs_.back();
    const std::string_view value = attributes.get(XmlSpace::kWord, "val");
    if (name == "pPr") {
      paragraph.in_properties = true;
      return true;
    }
    const bool in_any = paragraph.in_properties || paragraph.in_run_properties;
    if (in_any && (name == "p" || name == "tbl" || name == "tr" || name == "tc")) {
      return refuse();
    }
    if (paragraph.in_properties) {
      if (name == "pStyle") paragraph.style = value;
      if (name == "numId") paragraph.list = integer(value, 0);
      if (name == "ilvl") paragraph.level = integer(value, 0);
      if (name == "outlineLvl") paragraph.outline = integer(value, 9);
      if (name == "del" || name == "moveFrom") paragraph.joined = true;
      return true;
    }
    if (name == "rPr") {
      paragraph.in_run_properties = true;
      return true;
    }
    if (!paragraph.in_run_properties) return false;
    if (paragraph.in_run && name == "vanish") paragraph.hidden = is_on(attributes);
    if (paragraph.in_run && (name == "strike" || name == "dstrike") && is_on(attributes)) {
      paragraph.struck = true;
    }
    if (paragraph.in_run && name == "vertAlign") paragraph.raised = value == "superscript";
    if (paragraph.in_run && name == "rStyle") {
      const Style* style = styles_.find(value);
      if (style != nullptr && style->hidden) paragraph.hidden = *style->hidden;
    }
    return true;
  }

  bool begin_table_part(std::string_view name, const XmlAttributes& attributes) {
    if (name == "tbl") {
      if (in_covered_cell()) {
        skip();
        return true;
      }
      end_carried();
      begin_cell();
      put(Step::Kind::kTable);
      tables_.emplace_back();
      tables_.back().paragraphs = paragraphs_.size();
      return true;
    }
    if (tables_.empty()) return false;
    Table& table = tables_.back();
    // Steps of one table go to one list.
    const bool inside = table.paragraphs == paragraphs_.size();
    if (!inside && (name == "tr" || name == "tc")) return refuse();
    const std::string_view value = attributes.get(XmlSpace::kWord, "val");
    if (name == "tr") {
      table.in_row = true;
      table.row_begun = table.row_gone = false;
      table.column = 0;
      table.last_cell.reset();
    } else if (table.in_row && !table.in_cell && name == "gridBefore") {
      table.column = std::clamp(integer(value, 0), 0, 4096);
    } else if (table.in_row && !table.in_cell && (name == "del" || name == "hidden")) {
      table.row_gone = table.row_gone || is_on(attributes);
    } else if (name == "tc") {
      begin_tc(table);
    } else if (name == "tcPr") {
      table.in_cell_properties = true;
    } else if (table.in_cell_properties) {
      if (name == "p") return refuse();
      if (name == "gridSpan") table.columns = std::clamp(integer(value, 1), 1, 4096);
      if (name == "vMerge") table.continues_above = value != "restart";
      if (name == "hMerge") table.continues_before = value != "restart";
      if (name == "cellDel") table.deleted = true;
    } else {
      return false;
    }
    return true;
  }

  void begin_tc(Table& table) {
    if (table.row_gone) {
      skip();
      return;
    }
    if (!table.row_begun) {
      put(Step::Kind::kRow);
      if (table.column > 0) put(Step::Kind::kColumn, table.column);
      table.row_begun = true;
    }
    table.in_cell = true;
    table.cell_begun = table.covered = table.continues_before = table.deleted = false;
    table.continues_above.reset();
    table.columns = 1;
  }

  bool in_covered_cell() {
    begin_cell();
    return !tables_.empty() && tables_.back().in_cell && tables_.back().covered;
  }

  // Begins the cell that is open, once its properties are known.
  void begin_cell() {
    if (tables_.empty() || !tables_.back().in_cell || tables_.back().cell_begun) return;
    Table& table = tables_.back();
    table.cell_begun = true;
    table.in_cell_properties = false;
    if (table.deleted) {
      table.covered = true;
      return;
    }
    const int begin = table.column;
    const int end = std::min(begin + table.columns, 1 << 20);
    table.column = end;
    const auto above =
        std::lower_bound(table.above.begin(), table.above.end(), begin,
                         [](const Merge& m, int column) { return m.column < column; });
    if (table.continues_before && table.last_cell) {
      sink()[*table.last_cell].a += static_cast<std::uint32_t>(table.columns);
      put(Step::Kind::kColumn, end);
      table.covered = true;
    } else if (table.continues_above.value_or(false) && above != table.above.end() &&
               above->column == begin) {
      put(Step::Kind::kCovered, table.columns);
      table.next.push_back({begin, end});
      table.covered = true;
    } else {
      table.last_cell = sink().size();
      put(Step::Kind::kCell, table.columns);
      if (table.continues_above) table.next.push_back({begin, end});
      ++cells_;
    }
  }

  void begin_text_part(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p") {
      if (in_covered_cell()) {
        skip();
      } else {
        begin_paragraph();
      }
    } else if (name == "body") {
      seen_body_ = true;
    } else if (name == "del" || name == "moveFrom") {
      skip();
    } else if (name == "altChunk" || name == "subDoc") {
      package_.fail("input.unsupported", "DOCX embedded");
    } else if (name == "drawing" || name == "pict" || name == "object") {
      seen_picture_ = true;
    } else if (name == "fldSimple") {
      begin_field();
      fields_.back().instruction = attributes.get(XmlSpace::kWord, "instr").substr(0, 64);
      begin_result();
    } else if (name == "instrText") {
      in_instruction_ = true;
      characters_.clear();
    } else if (!paragraphs_.empty()) {
      begin_run_part(name, attributes);
    }
  }

  static bool is_math_text(std::string_view name) { return name == "r" || name == "t"; }

  // A number may be typed as a formula. What stands under or beside another keeps apart from it.
  void begin_math(std::string_view name, const XmlAttributes& attributes) {
    if (paragraphs_.empty()) return;
    if (is_math_text(name)) begin_run_part(name, attributes);
    if (name == "den") add("/");
    if (name == "sup") add("^");
    if (name == "sub") add("_");
  }

  void begin_run_part(std::string_view name, const XmlAttributes& attributes) {
    Paragraph& paragraph = paragraphs_.back();
    if (name == "r") {
      paragraph.in_run = true;
      const Style* style = styles_.find(paragraph.style);
      paragraph.hidden = style != nullptr && style->hidden.value_or(false);
      paragraph.struck = paragraph.raised = false;
      return;
    }
    if (!paragraph.in_run) return;
    if (name == "t") {
      in_text_ = true;
      preserve_ = attributes.get(XmlSpace::kXml, "space") == "preserve";
      characters_.clear();
    } else if (name == "tab" || name == "ptab") {
      add("\t");
    } else if (name == "br" || name == "cr") {
      add("\n");
    } else if (name == "noBreakHyphen") {
      add("-");
    } else if (name == "sym") {
      add(symbol(attributes.get(XmlSpace::kWord, "font"), attributes.get(XmlSpace::kWord, "char")));
    } else if (name == "fldChar") {
      const std::string_view type = attributes.get(XmlSpace::kWord, "fldCharType");
      if (type == "begin") begin_field();
      if (type == "separate") begin_result();
      if (type == "end") end_field();
    }
  }

  void end_element(std::string_view name) {
    if (name == "t") {
      if (in_text_) end_text();
      in_text_ = false;
    } else if (name == "instrText") {
      if (in_instruction_ && !fields_.empty() && !fields_.back().in_result) {
        fields_.back().instruction += characters_;
      }
      in_instruction_ = false;
    } else if (name == "fldSimple") {
      end_field();
    } else if (name == "tcPr" && !tables_.empty()) {
      tables_.back().in_cell_properties = false;
    } else if (name == "tc") {
      end_tc();
    } else if (name == "tr") {
      end_tr();
    } else if (name == "tbl" && !tables_.empty()) {
      tables_.pop_back();
      put(Step::Kind::kTableEnd);
    } else if (!paragraphs_.empty()) {
      Paragraph& paragraph = paragraphs_.back();
      if (name == "pPr") paragraph.in_properties = false;
      if (name == "rPr") paragraph.in_run_properties = false;
      if (name == "r") paragraph.in_run = false;
      if (name == "p") end_paragraph();
    }
  }

  void end_tc() {
    if (tables_.empty() || !tables_.back().in_cell) return;
    end_carried();
    begin_cell();
    if (!tables_.back().covered) put(Step::Kind::kCellEnd);
    tables_.back().in_cell = false;
  }

  void end_tr() {
    if (tables_.empty()) return;
    Table& table = tables_.back();
    if (table.row_begun) {
      put(Step::Kind::kRowEnd);
      table.above.swap(table.next);
    }
    table.next.clear();
    table.in_row = false;
  }

  void begin_paragraph() {
    paragraphs_.emplace_back();
    if (paragraphs_.size() > 1 || !carried_) return;
    paragraphs_.back().text = std::move(*carried_);
    paragraphs_.back().other_text = true;
    carried_.reset();
  }

  void end_paragraph() {
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    // A field's instruction ends with its paragraph: nothing else may fall to one that is broken.
    while (!fields_.empty() && !fields_.back().in_result) end_field();
    end_remark(paragraph);
    if (paragraph.page_number && !paragraph.other_text) paragraph.text.clear();
    if (paragraph.joined && paragraphs_.empty()) {
      if (!paragraph.text.empty()) carried_ = std::move(paragraph.text);
    } else {
      put_lines(paragraph);
    }
    Steps& steps = sink();
    steps.insert(steps.end(), paragraph.after.begin(), paragraph.after.end());
  }

  void end_carried() {
    if (!carried_) return;
    Paragraph paragraph;
    paragraph.text = std::move(*carried_);
    carried_.reset();
    paragraph.list = 0;
    put_lines(paragraph);
  }

  // What a paragraph says, one line each, with its number.
  void put_lines(const Paragraph& paragraph) {
    const Style* style = styles_.find(paragraph.style);
    const std::string text = number_of(paragraph, style) + paragraph.text;
    std::optional<int> outline = paragraph.outline;
    if (!outline && style != nullptr) outline = style->outline;
    const bool heading = outline && *outline >= 0 && *outline < 9 && text.size() <= kLongestHeading;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_.append(text, at, end - at);
        sink().push_back({heading ? Step::Kind::kHeading : Step::Kind::kLine, begin,
                          static_cast<std::uint32_t>(text_.size())});
      }
      at = end + 1;
    }
  }

  std::string number_of(const Paragraph& paragraph, const Style* style) {
    std::optional<int> list = paragraph.list;
    std::optional<int> level = paragraph.level;
    if (!list && style != nullptr) {
      list = style->list;
      if (!level) level = style->level;
    }
    return list && *list > 0 ? numbering_.next(*list, level.value_or(0)) : std::string();
  }

  void begin_field() {
    fields_.emplace_back();
    ++open_instructions_;
  }

  void begin_result() {
    if (fields_.empty() || fields_.back().in_result) return;
    Field& field = fields_.back();
    field.in_result = true;
    --open_instructions_;
    field.kind = kind_of_field(field.instruction);
    if (field.kind == FieldKind::kContents) ++in_contents_;
    if (field.kind == FieldKind::kPage) ++in_page_number_;
  }

  void end_field() {
    if (fields_.empty()) return;
    const Field& field = fields_.back();
    if (!field.in_result) --open_instructions_;
    if (field.in_result && field.kind == FieldKind::kContents) --in_contents_;
    if (field.in_result && field.kind == FieldKind::kPage) --in_page_number_;
    fields_.pop_back();
  }

  void end_text() {
    std::string_view characters = characters_;
    if (!preserve_) {
      constexpr std::string_view kBlanks = " \t\r\n";
      const std::size_t first = std::min(characters.find_first_not_of(kBlanks), characters.size());
      const std::size_t last = characters.find_last_not_of(kBlanks);
      characters = first == characters.size() ? "" : characters.substr(first, last + 1 - first);
    }
    std::string text(characters);
    std::replace(text.begin(), text.end(), '\n', ' ');
    add(text);
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  static void end_remark(Paragraph& paragraph) {
    if (paragraph.remark_open) paragraph.text += "）";
    paragraph.remark_open = false;
  }

  // Adds to the paragraph, unless that is not printed. What is raised behind a number is a note's,
  // not more of it.
  void add(std::string_view text) {
    Paragraph& paragraph = paragraphs_.back();
    const bool gone = paragraph.hidden || paragraph.struck;
    if (gone || text.empty() || open_instructions_ > 0 || in_contents_ > 0) return;
    if (!paragraph.raised) {
      end_remark(paragraph);
    } else if (!paragraph.remark_open && is_note_mark(text) && !paragraph.text.empty() &&
               is_digit(paragraph.text.back())) {
      paragraph.text += "（";
      paragraph.remark_open = true;
    }
    paragraph.text += text;
    if (in_page_number_ > 0) {
      paragraph.page_number = true;
      return;
    }
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = next_char(text, i);
      const bool decoration =
          is_blank(c) || std::u32string_view(U"-—－–/第页共").find(c) != std::u32string_view::npos;
      paragraph.other_text = paragraph.other_text || !decoration;
    }
  }

  void play(const Step& step, Outline& outline) const {
    const int count = static_cast<int>(step.a);
    switch (step.kind) {
      case Step::Kind::kHeading:
        outline.mark_heading();
        [[fallthrough]];
      case Step::Kind::kLine:
        outline.text(std::string_view(text_).substr(step.a, step.b - step.a));
        outline.end_line();
        break;
      case Step::Kind::kTable:
        outline.begin_table();
        break;
      case Step::Kind::kTableEnd:
        outline.end_table();
        break;
      case Step::Kind::kRow:
        outline.begin_row();
        break;
      case Step::Kind::kRowEnd:
        outline.end_row();
        break;
      case Step::Kind::kCell:
        outline.begin_cell(count, 1);
        break;
      case Step::Kind::kCellEnd:
        outline.end_cell();
        break;
      case Step::Kind::kCovered:
        outline.skip_covered(count);
        break;
      case Step::Kind::kColumn:
        outline.move_to_column(count);
        break;
    }
  }

  Package& package_;
  const Styles& styles_;
  ListNumbers& numbering_;

  std::string text_;  // that lines refer to
  Steps steps_;
  std::vector<Paragraph> paragraphs_;  // open ones: those in text boxes nest
  std::vector<Table> tables_;
  std::vector<Field> fields_;
  std::vector<bool> alternatives_;      // whether one was taken
  std::optional<std::string> carried_;  // text of a paragraph that the next one goes on with
  std::string characters_;              // of the element that is open
  std::size_t cells_ = 0;
  int skip_ = 0;               // elements open within one that is left out
  int open_instructions_ = 0;  // of fields: what stands in them is not printed
  int in_contents_ = 0;
  int in_page_number_ = 0;
  bool in_text_ = false;
  bool preserve_ = false;
  bool in_instruction_ = false;
  bool seen_body_ = false;
  bool seen_picture_ = false;
};

}  // namespace

Extract read_docx(std::string_view bytes) {
  Package package(bytes, kMostUnpackedBytes, "DOCX");
  const std::string main = package.main_part("word/document.xml");
  Styles styles;
  ListNumbers numbering;
  for (const PartRelation& relation : package.relations_of(main)) {
    if (relation.part.empty()) continue;
    if (relation.kind == "styles") package.read(relation.part, styles);
    if (relation.kind == "numbering") package.read(relation.part, numbering);
  }
  if (!styles.within_limits() || !numbering.within_limits()) {
    package.fail("input.too_large", "nesting");
  }
  styles.inherit(numbering);
  Body body(package, styles, numbering);
  package.read(main, body);
  Extract extract = body.take();
  if (!package.problem().empty()) extract = {{}, {}, package.problem(), package.detail()};
  return extract;
}

}  // namespace gouji
