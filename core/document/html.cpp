// Reader of web pages: saved ones, fragments, and what browsers, Word, WPS and Excel put on the
// clipboard. In: markup as UTF-8. Out: the text that is seen, as paragraphs and grids.
//
// The parser of libxml2 tells tags, attributes and text; what they mean stands here. Scripts,
// handlers, comments and links are never looked into.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "document/outline.h"
#include "document/reader.h"
#include "document/style.h"
#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

// Browsers, too, stop nesting here. The parser compares an end tag with every open element.
constexpr std::size_t kMostOpen = 512;
constexpr std::size_t kMostCells = 200'000;
// The parser compares every attribute of a tag with those before it: at most as many in one tag,
// and as many comparisons in all.
constexpr int kMostAttributes = 2'000;
constexpr std::size_t kMostWork = 50'000'000;

enum class Tag : std::uint8_t {
  kInline,  // whatever is not told apart
  kBlock,
  kHeading,
  kHidden,  // never seen, struck out, or not part of what is read
  kBreak,
  kPre,
  kList,
  kOrderedList,
  kItem,
  kTable,
  kRowGroup,
  kRow,
  kCell,
  kStyle,
  kRaised,
  kInput,
  kField,  // of a form, with what it holds in it
  kOption,
  kArticle,
  kFooter,
};

struct TagName {
  std::string_view name;
  Tag tag;
};

// By name.
constexpr TagName kTags[] = {
    {"address", Tag::kBlock},   {"applet", Tag::kHidden},   {"article", Tag::kArticle},
    {"aside", Tag::kBlock},     {"audio", Tag::kHidden},    {"blockquote", Tag::kBlock},
    {"body", Tag::kBlock},      {"br", Tag::kBreak},        {"button", Tag::kHidden},
    {"canvas", Tag::kHidden},   {"caption", Tag::kBlock},   {"center", Tag::kBlock},
    {"datalist", Tag::kHidden}, {"dd", Tag::kBlock},        {"del", Tag::kHidden},
    {"details", Tag::kBlock},   {"dialog", Tag::kBlock},    {"dir", Tag::kList},
    {"div", Tag::kBlock},       {"dl", Tag::kBlock},        {"dt", Tag::kBlock},
    {"embed", Tag::kHidden},    {"fieldset", Tag::kBlock},  {"figcaption", Tag::kBlock},
    {"figure", Tag::kBlock},    {"footer", Tag::kFooter},   {"form", Tag::kBlock},
    {"h1", Tag::kHeading},      {"h2", Tag::kHeading},      {"h3", Tag::kHeading},
    {"h4", Tag::kHeading},      {"h5", Tag::kHeading},      {"h6", Tag::kHeading},
    {"head", Tag::kBlock},      {"header", Tag::kBlock},    {"hgroup", Tag::kBlock},
    {"hr", Tag::kBlock},        {"html", Tag::kBlock},      {"iframe", Tag::kHidden},
    {"input", Tag::kInput},     {"legend", Tag::kBlock},    {"li", Tag::kItem},
    {"main", Tag::kArticle},    {"menu", Tag::kList},       {"nav", Tag::kHidden},
    {"noembed", Tag::kHidden},  {"noframes", Tag::kHidden}, {"noscript", Tag::kHidden},
    {"object", Tag::kHidden},   {"ol", Tag::kOrderedList},  {"option", Tag::kOption},
    {"p", Tag::kBlock},         {"pre", Tag::kPre},         {"rp", Tag::kHidden},
    {"rt", Tag::kHidden},       {"s", Tag::kHidden},        {"script", Tag::kHidden},
    {"section", Tag::kBlock},   {"select", Tag::kField},    {"strike", Tag::kHidden},
    {"style", Tag::kStyle},     {"summary", Tag::kBlock},   {"sup", Tag::kRaised},
    {"svg", Tag::kHidden},      {"table", Tag::kTable},     {"tbody", Tag::kRowGroup},
    {"td", Tag::kCell},         {"template", Tag::kHidden}, {"textarea", Tag::kField},
    {"tfoot", Tag::kRowGroup},  {"th", Tag::kCell},         {"thead", Tag::kRowGroup},
    {"title", Tag::kHidden},    {"tr", Tag::kRow},          {"ul", Tag::kList},
    {"video", Tag::kHidden},    {"xml", Tag::kHidden},
};

Tag tag_of(std::string_view name) {
  const auto at =
      std::lower_bound(std::begin(kTags), std::end(kTags), name,
                       [](const TagName& tag, std::string_view key) { return tag.name < key; });
  return at != std::end(kTags) && at->name == name ? at->tag : Tag::kInline;
}

// The attributes of a tag, as the parser hands them over.
class Attributes {
 public:
  explicit Attributes(const xmlChar** list) : list_(list) {}

  // Its value; "" if it has none; nothing if it is not there.
  std::optional<std::string_view> get(std::string_view name) const {
    for (const xmlChar** at = list_; at != nullptr && *at != nullptr; at += 2) {
      if (view(at[0]) == name) return at[1] == nullptr ? std::string_view() : view(at[1]);
    }
    return std::nullopt;
  }
  std::string_view value(std::string_view name) const { return get(name).value_or(""sv); }

  std::size_t count() const {
    std::size_t count = 0;
    for (const xmlChar** at = list_; at != nullptr && *at != nullptr; at += 2) ++count;
    return count;
  }

  // A number as HTML reads it: digits after blanks, whatever follows.
  std::optional<int> number(std::string_view name) const {
    constexpr int kMost = 1'000'000;
    std::string_view digits = value(name);
    const std::size_t begin = digits.find_first_not_of(" \t\n\r\f");
    if (begin == digits.npos) return std::nullopt;
    digits.remove_prefix(begin);
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.remove_prefix(1);
    int number = 0;
    std::size_t count = 0;
    for (; count < digits.size() && digits[count] >= '0' && digits[count] <= '9'; ++count) {
      number = std::min(number * 10 + (digits[count] - '0'), kMost);
    }
    if (count == 0) return std::nullopt;
    return negative ? -number : number;
  }

 private:
  static std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

  const xmlChar** list_;
};

// Kinds of inputs that show no text of a person's.
constexpr std::string_view kOtherInputs[] = {"hidden", "password", "submit", "reset",
                                             "button", "image",    "file",   "checkbox",
                                             "radio",  "range",    "color",  "search"};

// What Word makes of its comments where they cannot show at the margin: marks in the text, and the
// comments below it.
constexpr std::string_view kCommentClasses[] = {"msocomanchor", "msocomtxt"};

// Whether what an item says begins with a numbering of its own: then the list shows none.
bool is_numbered(std::string_view text) {
  std::size_t at = 0;
  bool bracket = false;
  int digits = 0;
  for (int i = 0; i < 6 && at < text.size(); ++i) {
    const char32_t c = next_char(text, at);
    if (i == 0 && (c == '(' || c == U'（')) {
      bracket = true;
    } else if (digit_value(c) >= 0 || chinese_digit(c) >= 0 || c == U'十') {
      ++digits;
    } else {
      return digits > 0 &&
             (bracket ? c == ')' || c == U'）'
                      : c == '.' || c == U'．' || c == U'、' || c == ')' || c == U'）');
    }
  }
  return false;
}

Extract refusal(std::string_view problem, std::string_view detail) {
  Extract extract;
  extract.problem = problem;
  extract.detail = detail;
  return extract;
}

// Text and tags of a page into an outline.
class Page {
 public:
  // Of markup of so many bytes. Its text is hardly ever longer. `lines_count`: outside of tables
  // its lines are the text's.
  Page(std::size_t bytes, bool lines_count) : lines_count_(lines_count) { outline_.reserve(bytes); }

  void start(std::string_view name, const Attributes& attributes) {
    if (!limit_.empty()) return;
    work_ += attributes.count() * attributes.count();
    if (work_ > kMostWork) limit_ = "attributes";
    if (open_.size() >= kMostOpen) limit_ = "nesting";
    if (!limit_.empty()) return;
    if (loads_content(name)) seen_loading_ = true;
    Element element = inherited();
    element.tag = tag_of(name);
    if (is_hidden(name, attributes, element.tag)) element.gone = true;
    if (element.tag == Tag::kArticle) element.article = true;
    if (element.tag == Tag::kFooter && !element.article) element.gone = true;
    if (!element.gone) dress(name, attributes, element);
    if (element.tag == Tag::kStyle) {
      element.gone = true;
      rules_.clear();
      media_ = attributes.value("media");
    }
    if (!element.gone) begin(attributes, element);
    open_.push_back(element);
  }

  // The parser ends what it began, the last one first.
  void end() {
    if (open_.empty() || !limit_.empty()) return;
    const Element element = open_.back();
    open_.pop_back();
    if (element.tag == Tag::kStyle) styles_.add(rules_, media_);
    if (!element.gone) finish(element);
  }

  void characters(std::string_view text) {
    if (!open_.empty() && (open_.back().gone || open_.back().look.unseen())) return;
    if (!open_.empty() && open_.back().raised) open_remark(text);
    const bool keeps_lines = lines_count_ && tables_ == 0;
    if (keeps_lines || (!open_.empty() && open_.back().look.keeps_blanks)) {
      preformatted(text);
    } else {
      put_text(text);
    }
  }

  void raw_text(std::string_view text) {
    if (!open_.empty() && open_.back().tag == Tag::kStyle) rules_ += text;
  }

  const std::string& limit() const { return limit_; }

  Extract extract() {
    Extract extract = outline_.finish();
    const Span all{0, extract.text.size()};
    if (!trim(extract.text, all).empty()) return extract;
    if (seen_loading_) return refusal("input.unsupported", "HTML blank");
    return refusal("input.empty", "");
  }

 private:
  struct Element {
    Tag tag = Tag::kInline;
    bool gone = false;     // nothing in it is read
    bool article = false;  // within one
    bool raised = false;
    bool heading = false;
    bool block = false;
    Look look;
    // kTable: how many are open with it. kRow, kCell: which one it is.
    std::size_t serial = 0;
    // kOrderedList
    std::string_view numerals;
    int next = 1;
    int step = 1;
  };

  // Whether it shows what does not stand in the page itself, or no text.
  static bool loads_content(std::string_view name) {
    constexpr std::string_view kNames[] = {"script", "iframe", "frame", "img",
                                           "object", "embed",  "svg",   "canvas"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
  }

  bool is_hidden(std::string_view name, const Attributes& attributes, Tag tag) const {
    const auto is_one_of = [](std::string_view value, const auto& list) {
      return std::find(std::begin(list), std::end(list), value) != std::end(list);
    };
    if (tag == Tag::kHidden || attributes.get("hidden")) return true;
    if (name == "dialog" && !attributes.get("open")) return true;
    if (tag == Tag::kOption && !attributes.get("selected")) return true;
    // Fields in tables hold values; others are for searching and signing in.
    if (tag == Tag::kField && !outline_.in_cell()) return true;
    if (tag == Tag::kInput &&
        (!outline_.in_cell() || is_one_of(lowered(attributes.value("type")), kOtherInputs))) {
      return true;
    }
    return is_one_of(attributes.value("class"), kCommentClasses);
  }

  // What an element takes from the one around it.
  Element inherited() const {
    Element element;
    if (open_.empty()) return element;
    const Element& parent = open_.back();
    element.gone = parent.gone;
    element.article = parent.article;
    element.raised = parent.raised;
    element.heading = parent.heading;
    element.look = parent.look;
    return element;
  }

  void dress(std::string_view name, const Attributes& attributes, Element& element) {
    const Styles::Element key{name, attributes.value("id"), attributes.value("class")};
    if (element.tag == Tag::kPre) element.look.keeps_blanks = true;
    const Display display = styles_.apply(key, attributes.value("style"), element.look);
    if (display == Display::kNone) element.gone = true;
    if (display == Display::kBlock && element.tag == Tag::kInline) element.tag = Tag::kBlock;
    if (display == Display::kInline && element.tag == Tag::kBlock) element.tag = Tag::kInline;
    if (element.look.raised && element.tag == Tag::kInline) element.tag = Tag::kRaised;
    // Boxes that stand in rows and columns like a table.
    const bool plain = element.tag == Tag::kBlock || element.tag == Tag::kInline;
    if (plain && display == Display::kTable) element.tag = Tag::kTable;
    if (plain && display == Display::kRow) element.tag = Tag::kRow;
    if (plain && display == Display::kCell && in_row()) element.tag = Tag::kCell;
    // A wrapper without room for text between its boxes, which have a size of their own.
    const bool is_inline = element.tag == Tag::kInline && key.classes.empty() && key.id.empty();
    if (!is_inline && !element.look.sized_here) element.look.tiny = false;
  }

  bool in_row() const { return !open_.empty() && open_.back().tag == Tag::kRow; }

  void begin(const Attributes& attributes, Element& element) {
    switch (element.tag) {
      case Tag::kInline:
      case Tag::kHidden:
      case Tag::kStyle:
      case Tag::kField:
      case Tag::kOption:
        return;
      case Tag::kInput:
        if (!element.look.unseen()) put_text(attributes.value("value"));
        return;
      case Tag::kRaised:
        element.raised = true;
        return;
      case Tag::kHeading:
        outline_.end_line();
        element.heading = true;
        return;
      case Tag::kOrderedList:
        outline_.end_line();
        begin_list(attributes, element);
        return;
      case Tag::kItem:
        outline_.end_line();
        begin_item(attributes, element);
        return;
      case Tag::kTable:
        outline_.begin_table();
        element.serial = ++tables_;
        marker_.clear();
        return;
      case Tag::kRowGroup:
        return;
      case Tag::kRow:
        if (tables_ == 0) tables_ = 1;
        outline_.begin_row();
        if (outline_.cells() > kMostCells) limit_ = "cells";
        element.serial = ++serial_;
        row_ = serial_;
        return;
      case Tag::kCell:
        if (tables_ == 0) tables_ = 1;
        outline_.begin_cell(attributes.number("colspan").value_or(1), rows_of(attributes));
        element.serial = ++serial_;
        cell_ = serial_;
        if (outline_.cells() > kMostCells) limit_ = "cells";
        return;
      default:
        outline_.end_line();
    }
  }

  static int rows_of(const Attributes& attributes) {
    const int rows = attributes.number("rowspan").value_or(1);
    return rows == 0 ? 65535 : rows;  // all that follow
  }

  void finish(const Element& element) {
    switch (element.tag) {
      case Tag::kInline:
      case Tag::kHidden:
      case Tag::kStyle:
      case Tag::kInput:
      case Tag::kField:
      case Tag::kOption:
        return;
      case Tag::kRaised:
        if (remark_open_) outline_.wrapped_text("）");
        remark_open_ = false;
        return;
      case Tag::kTable:
        for (; tables_ >= element.serial; --tables_) outline_.end_table();
        row_ = cell_ = 0;
        return;
      case Tag::kRowGroup:
        outline_.end_row_group();
        return;
      case Tag::kRow:
        if (row_ == element.serial) outline_.end_row();
        return;
      case Tag::kCell:
        if (cell_ == element.serial) outline_.end_cell();
        return;
      case Tag::kItem:
        marker_.clear();
        outline_.end_line();
        return;
      default:
        outline_.end_line();
    }
  }

  void begin_list(const Attributes& attributes, Element& list) {
    list.numerals = "decimal";
    numerals_of(attributes, list);
    list.next = attributes.number("start").value_or(1);
    if (attributes.get("reversed")) list.step = -1;
  }

  static void numerals_of(const Attributes& attributes, Element& element) {
    const std::string_view type = attributes.value("type");
    if (type == "a") element.numerals = "lowerLetter";
    if (type == "A") element.numerals = "upperLetter";
    if (type == "i") element.numerals = "lowerRoman";
    if (type == "I") element.numerals = "upperRoman";
    if (type == "1") element.numerals = "decimal";
    if (element.look.numerals) element.numerals = *element.look.numerals;
  }

  void begin_item(const Attributes& attributes, const Element& item) {
    const auto list = std::find_if(open_.rbegin(), open_.rend(), [](const Element& element) {
      return element.tag == Tag::kOrderedList || element.tag == Tag::kList;
    });
    if (list == open_.rend() || list->tag != Tag::kOrderedList) return;
    if (const std::optional<int> value = attributes.number("value")) list->next = *value;
    Element own = item;
    own.numerals = list->numerals;
    numerals_of(attributes, own);
    marker_ += list_marker(own.numerals, list->next);
    list->next += list->step;
  }

  // Text with its blanks as a page shows them.
  void put_text(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n\r\f");
    if (first != text.npos) before_text(text.substr(first));
    outline_.wrapped_text(text);
  }

  // Before the first text of a line.
  void before_text(std::string_view text) {
    if (!open_.empty() && open_.back().heading) outline_.mark_heading();
    if (marker_.empty()) return;
    const std::string marker = std::exchange(marker_, {});
    if (!is_numbered(text)) outline_.wrapped_text(marker);
  }

  // What is raised behind a number is a note's, not more of it.
  void open_remark(std::string_view text) {
    if (remark_open_ || !outline_.ends_with_digit() || !is_note_mark(text)) return;
    outline_.wrapped_text("（");
    remark_open_ = true;
  }

  void preformatted(std::string_view text) {
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      const std::string_view line = text.substr(begin, end - begin);
      if (!line.empty()) {
        before_text(line);
        outline_.text(line);
      }
      if (end < text.size()) outline_.end_line();
      begin = end + 1;
    }
  }

  Outline outline_;
  Styles styles_;
  std::string rules_;  // of the style element that is open
  std::string media_;
  bool lines_count_;
  std::vector<Element> open_;
  std::string marker_;  // of a list's item, until its text comes
  bool remark_open_ = false;
  std::size_t tables_ = 0;  // open in the outline
  std::size_t serial_ = 0;
  std::size_t row_ = 0;  // the last one, if it may be open
  std::size_t cell_ = 0;
  std::size_t work_ = 0;  // that the parser had with attributes
  std::string limit_;     // that was reached; nothing is read any more
  bool seen_loading_ = false;
};

// Bytes of a condition (<![if !supportLists]>, <![endif]>) or of a mark for raw text that `markup`
// begins with. To the parser they would be text. Those of a comment (<![endif]-->) are left to it.
std::size_t condition_at(std::string_view markup) {
  constexpr std::size_t kLongest = 80;
  constexpr std::string_view kRaw = "<![CDATA[";
  if (!markup.starts_with("<![")) return 0;
  if (markup.starts_with(kRaw)) return kRaw.size();
  const std::size_t end = markup.substr(0, kLongest).find_first_of("<>", 3);
  return end != markup.npos && markup[end] == '>' && markup[end - 1] == ']' ? end + 1 : 0;
}

// Hands the page to the parser piece by piece, without NULs, which would end it there.
struct Feed {
  std::string_view markup;
  std::size_t at = 0;
  const Page* page;
  htmlParserCtxtPtr parser;
  bool too_many_attributes = false;

  int read(char* out, int size) {
    // Reading on within a tag is the only chance to see how many attributes it has.
    if (parser->maxatts > 2 * kMostAttributes) too_many_attributes = true;
    if (stopped()) return 0;
    const auto room = static_cast<std::size_t>(std::min(size, kPiece));
    std::size_t count = 0;
    while (count < room && at < markup.size()) {
      if (markup[at] == '<') {
        if (const std::size_t skipped = condition_at(markup.substr(at)); skipped > 0) {
          at += skipped;
          continue;
        }
        out[count++] = markup[at++];
        continue;
      }
      // Up to the next tag.
      const std::string_view ahead = markup.substr(at, room - count);
      std::string_view run = ahead.substr(0, ahead.find('<'));
      at += run.size();
      while (!run.empty()) {
        const std::string_view piece = run.substr(0, run.find('\0'));
        count += piece.copy(out + count, piece.size());
        run.remove_prefix(std::min(piece.size() + 1, run.size()));
      }
    }
    return static_cast<int>(count);
  }
  bool stopped() const { return too_many_attributes || !page->limit().empty(); }

  static constexpr int kPiece = 4096;
};

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

Page& page_of(void* parser) {
  return *static_cast<Page*>(static_cast<htmlParserCtxtPtr>(parser)->_private);
}

void on_start(void* parser, const xmlChar* name, const xmlChar** attributes) {
  page_of(parser).start(reinterpret_cast<const char*>(name), Attributes(attributes));
}
void on_end(void* parser, const xmlChar*) { page_of(parser).end(); }
void on_characters(void* parser, const xmlChar* text, int size) {
  page_of(parser).characters(view(text, size));
}
void on_raw_text(void* parser, const xmlChar* text, int size) {
  page_of(parser).raw_text(view(text, size));
}

int read_feed(void* feed, char* out, int size) { return static_cast<Feed*>(feed)->read(out, size); }

// A parser that has `feed` before it, and no other handlers than those above. Null if there is no
// memory for it.
Parser parser_of(Feed& feed, Page& page) {
  Parser parser(htmlNewParserCtxt());
  if (parser == nullptr) return nullptr;
  feed.parser = parser.get();
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO(read_feed, nullptr, &feed, XML_CHAR_ENCODING_NONE);
  if (buffer == nullptr) return nullptr;
  xmlParserInputPtr input = xmlNewIOInputStream(parser.get(), buffer, XML_CHAR_ENCODING_NONE);
  if (input == nullptr) {
    xmlFreeParserInputBuffer(buffer);
    return nullptr;
  }
  if (inputPush(parser.get(), input) < 0) {
    xmlFreeInputStream(input);
    return nullptr;
  }
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                       HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  parser->options |= XML_PARSE_HUGE;  // sizes are bounded by the input's
  *parser->sax = htmlSAXHandler{};
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_characters;
  parser->sax->ignorableWhitespace = on_characters;
  parser->sax->cdataBlock = on_raw_text;
  parser->_private = &page;
  return parser;
}

// Whether lines lay out a text, and hardly any tags but those of tables: Markdown, as programs make
// it that read pictures and PDFs.
bool is_laid_out_by_lines(std::string_view markup) {
  bool any = false;
  int tables = 0;          // that are open
  std::size_t lines = 0;   // outside of them that begin with text
  std::size_t blocks = 0;  // tags outside of them that begin or end a line
  std::size_t at = 0;
  while ((at = markup.find_first_not_of(" \t\r\n\f", at)) != markup.npos) {
    if (tables == 0 && markup[at] != '<') ++lines;
    const std::string_view ahead = markup.substr(0, markup.find('\n', at));
    while ((at = std::min(ahead.find('<', at), ahead.size())) < ahead.size()) {
      const bool closes = ahead.substr(++at).starts_with('/');
      if (closes) ++at;
      constexpr std::size_t kLongest = 12;  // blockquote
      const std::string_view rest = ahead.substr(at, kLongest);
      const std::string name = lowered(rest.substr(0, rest.find_first_of(" \t\r\f/>")));
      const Tag tag = tag_of(name);
      if (tag == Tag::kTable) {
        any = true;
        tables += closes ? -1 : 1;
      } else if (tag == Tag::kHidden || tag == Tag::kStyle || name.starts_with('!')) {
        return false;  // the source of a page
      } else if (tables == 0 && tag != Tag::kInline && name != "html" && name != "body") {
        ++blocks;
      }
    }
  }
  // Without any tag that lays out, only the lines do (<font> and <span> in Markdown).
  return lines > 2 * blocks && (any || blocks == 0);
}

// Bytes before the page that tell programs where on the clipboard it begins.
std::size_t clipboard_header(std::string_view markup) {
  if (!markup.starts_with("Version:")) return 0;
  return std::min(markup.find('<'), markup.size());
}

}  // namespace

Extract read_html(std::string_view utf8) {
  Page page(utf8.size(), is_laid_out_by_lines(utf8));
  Feed feed{utf8.substr(clipboard_header(utf8)), 0, &page, nullptr};
  const Parser parser = parser_of(feed, page);
  if (parser == nullptr) return refusal("input.too_large", "memory");
  htmlParseDocument(parser.get());
  if (feed.too_many_attributes) return refusal("input.too_large", "attributes");
  if (!page.limit().empty()) return refusal("input.too_large", page.limit());
  // A parser that gave up has not read the page.
  const bool whole = feed.at == feed.markup.size() && parser->input->cur >= parser->input->end;
  if (!whole) return refusal("input.damaged", "HTML");
  return page.extract();
}

}  // namespace gouji
