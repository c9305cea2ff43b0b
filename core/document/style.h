// What style sheets say that changes which text is seen, or where a line ends. In: the rules of
// style elements and style attributes of a page. Out: the look of each element.
#ifndef GOUJI_DOCUMENT_STYLE_H_
#define GOUJI_DOCUMENT_STYLE_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// With the letters of ASCII in lower case.
std::string lowered(std::string_view text);

// What a browser shows before an item of a list: "3. ", "c. ", "三、". `format` is one of
// format_number()'s; empty for those that are no text.
std::string list_marker(std::string_view format, int number);

enum class Display { kUnset, kNone, kInline, kBlock, kTable, kRow, kCell };

// What an element hands on to those in it, and what holds for itself alone.
struct Look {
  bool invisible = false;     // visibility: hidden
  bool tiny = false;          // font-size: 0
  bool off_screen = false;    // mso-hide: all, or a comment of Word's
  bool struck = false;        // text-decoration: line-through
  bool keeps_blanks = false;  // white-space: pre
  // Its own:
  bool sized_here = false;                   // it sets its font's size
  bool raised = false;                       // vertical-align: super
  std::optional<std::string_view> numerals;  // of a list, as a format of format_number()

  bool unseen() const { return invisible || tiny || off_screen || struck; }
};

// The rules of a page's style sheets. Those with one simple selector are followed; any other one
// that could show an element again keeps it from being hidden, for a text that is seen must not get
// lost. Rules for media other than the screen are none.
class Styles {
 public:
  // The names that selectors ask for.
  struct Element {
    std::string_view tag;
    std::string_view id;
    std::string_view classes;
  };

  // Adds the rules of a style element for the media that it names. Linear in them.
  void add(std::string_view rules, std::string_view media);

  // Changes `look` from that of the element around to the element's own.
  Display apply(const Element& element, std::string_view declarations, Look& look) const;

 private:
  // What a rule says, or all of those that hold for an element.
  struct Said {
    Display display = Display::kUnset;
    std::optional<bool> struck;
    bool raised = false;

    bool hides() const { return display == Display::kNone || struck.value_or(false); }
  };
  struct Rule {
    std::string tag;
    std::string id;
    std::vector<std::string> classes;
    bool simple = false;  // no condition beside these
    Said said;
  };

  void add_rule(std::string_view selectors, std::string_view declarations);
  void add_selector(std::string_view selector, const Said& said);
  Said said_of(const Element& element) const;

  std::vector<Rule> rules_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_name_;  // "#id", ".class", "tag"
};

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_STYLE_H_
