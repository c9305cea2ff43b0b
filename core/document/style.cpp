// Style sheets and style attributes in, the look of elements out.
#include "document/style.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "document/numbering.h"

namespace gouji {
namespace {

// Rules that ask for the same name, beyond which the rest is left out: nothing is hidden by them.
constexpr std::size_t kMostRules = 4096;
constexpr std::size_t kMostRulesOfName = 32;
constexpr std::size_t kMostClasses = 32;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// What divides a style, and what opens a string or a bracket within it.
constexpr std::string_view kStops = ";{},\"'(";
constexpr std::array<bool, 256> kIsStop = [] {
  std::array<bool, 256> is_stop{};
  for (const char stop : kStops) is_stop[static_cast<unsigned char>(stop)] = true;
  return is_stop;
}();

// The end of a string or bracket that begins at `at`, or one past it.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '"' && c != '\'' && c != '(') return at + 1;
  const std::size_t end = text.find(c == '(' ? ')' : c, at + 1);
  return end == text.npos ? text.size() : end + 1;
}

// The first of `marks`, which are of kStops, outside of strings and brackets, or the end.
std::size_t find_mark(std::string_view text, std::string_view marks, std::size_t at) {
  for (; at < text.size(); at = skip_quoted(text, at)) {
    while (at < text.size() && !kIsStop[static_cast<unsigned char>(text[at])]) ++at;
    if (at == text.size() || marks.find(text[at]) != marks.npos) break;
  }
  return std::min(at, text.size());
}

// Those that tell what is seen, and how. A style has a dozen others.
constexpr std::array<std::string_view, 14> kProperties{
    "display",
    "visibility",
    "font-size",
    "opacity",
    "mso-hide",
    "white-space",
    "list-style-type",
    "list-style",
    "text-decoration",
    "text-decoration-line",
    "text-line-through",  // Word's, for two lines
    "vertical-align",
    "mso-element",
    "mso-special-character",
};

// The property of this name in any case, or nothing.
std::string_view known_property(std::string_view name) {
  const auto* const found =
      std::find_if(kProperties.begin(), kProperties.end(), [name](std::string_view known) {
        return known.size() == name.size() &&
               std::equal(known.begin(), known.end(), name.begin(),
                          [](char a, char b) { return a == lower(b); });
      });
  return found == kProperties.end() ? std::string_view() : *found;
}

// Calls `found(property, value)` for each declaration of a property that is known, the value in
// lower case without blanks around.
template <typename Found>
void for_each_declaration(std::string_view text, Found found) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = find_mark(text, ";", begin);
    const std::string_view declaration = text.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t colon = declaration.find(':');
    if (colon == declaration.npos) continue;
    const std::string_view property = known_property(trimmed(declaration.substr(0, colon)));
    if (property.empty()) continue;
    std::string_view value = declaration.substr(colon + 1);
    constexpr std::size_t kLongest = 80;  // of what is looked for
    value = trimmed(value.substr(0, value.find('!')));
    found(property, lowered(value.substr(0, kLongest)));
  }
}

Display display_named(std::string_view value) {
  if (value == "none") return Display::kNone;
  if (value == "inline") return Display::kInline;
  if (value == "block" || value == "flex" || value == "list-item" || value == "grid") {
    return Display::kBlock;
  }
  if (value == "table") return Display::kTable;
  if (value == "table-row") return Display::kRow;
  if (value == "table-cell") return Display::kCell;
  return Display::kUnset;
}

struct NumeralsName {
  std::string_view name;
  std::string_view format;
};

constexpr NumeralsName kNumerals[] = {
    {"none", "none"},
    {"disc", "bullet"},
    {"circle", "bullet"},
    {"square", "bullet"},
    {"decimal", "decimal"},
    {"decimal-leading-zero", "decimalZero"},
    {"lower-alpha", "lowerLetter"},
    {"lower-latin", "lowerLetter"},
    {"upper-alpha", "upperLetter"},
    {"upper-latin", "upperLetter"},
    {"lower-roman", "lowerRoman"},
    {"upper-roman", "upperRoman"},
    {"cjk-ideographic", "chineseCounting"},
    {"cjk-decimal", "ideographDigital"},
    {"simp-chinese-informal", "chineseCounting"},
    {"trad-chinese-informal", "chineseCounting"},
    {"simp-chinese-formal", "chineseLegalSimplified"},
    {"trad-chinese-formal", "ideographLegalTraditional"},
    {"cjk-heavenly-stem", "ideographTraditional"},
    {"cjk-earthly-branch", "ideographZodiac"},
};

// Of list-style or list-style-type: the word among others that names a kind.
std::optional<std::string_view> numerals_named(std::string_view value) {
  for (std::size_t begin = 0; begin < value.size();) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    const std::string_view word = value.substr(begin, end - begin);
    for (const NumeralsName& known : kNumerals) {
      if (known.name == word) return known.format;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

// Whether a length is zero, whatever its unit.
bool is_zero(std::string_view value) {
  if (value.empty() || (value.front() != '0' && value.front() != '.')) return false;
  return std::none_of(value.begin(), value.end(), [](char c) { return c >= '1' && c <= '9'; });
}

// Whether a declaration strikes out the text; nothing if it is about something else.
std::optional<bool> strikes(std::string_view property, std::string_view value) {
  if (property == "text-line-through") return value != "none";
  if (!property.starts_with("text-decoration")) return std::nullopt;
  return value.find("line-through") != value.npos;
}

// Of vertical-align.
bool is_raised(std::string_view value) { return value == "super"; }

// A name of a selector: letters, digits, - and _, and what is not ASCII.
std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = lower(text[at]);
    const bool inner = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                       static_cast<unsigned char>(c) >= 0x80;
    if (!inner) break;
    ++at;
  }
  return at;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostClasses;) {
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Whether a list of media has the screen in it, of whatever size.
bool is_screen(std::string_view media) {
  if (trimmed(media).empty()) return true;
  for (std::size_t begin = 0; begin < media.size();) {
    const std::size_t end = std::min(media.find(',', begin), media.size());
    const std::string_view medium = trimmed(media.substr(begin, end - begin));
    constexpr std::size_t kLongest = 20;
    const std::string name = lowered(medium.substr(0, kLongest));
    if (name == "screen" || name == "all" || name == "only screen") return true;
    begin = end + 1;
  }
  return false;
}

std::string without_comments(std::string_view rules) {
  std::string out;
  out.reserve(rules.size());
  for (std::size_t at = 0; at < rules.size();) {
    const std::size_t begin = std::min(rules.find("/*", at), rules.size());
    out += rules.substr(at, begin - at);
    if (begin == rules.size()) break;
    const std::size_t end = rules.find("*/", begin + 2);
    out += ' ';
    at = end == rules.npos ? rules.size() : end + 2;
  }
  return out;
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string list_marker(std::string_view format, int number) {
  std::string marker = format_number(format, number);
  if (marker.empty()) return marker;
  const bool latin = static_cast<unsigned char>(marker.back()) < 0x80;
  return marker + (latin ? ". " : "、");
}

void Styles::add(std::string_view rules, std::string_view media) {
  if (!is_screen(media)) return;
  const std::string text = without_comments(rules);
  const std::string_view all = text;
  std::size_t begin = 0;
  while (begin < all.size()) {
    const std::size_t open = find_mark(all, "{;}", begin);
    if (open == all.size()) return;
    if (all[open] != '{') {  // @import, or a stray bracket
      begin = open + 1;
      continue;
    }
    std::string_view prelude = trimmed(all.substr(begin, open - begin));
    for (const std::string_view mark : {"<!--", "-->"}) {
      if (prelude.starts_with(mark)) prelude = trimmed(prelude.substr(mark.size()));
    }
    if (prelude.starts_with('@')) {
      constexpr std::string_view kMedia = "@media";
      if (lowered(prelude.substr(0, kMedia.size())) == kMedia &&
          is_screen(prelude.substr(kMedia.size()))) {
        begin = open + 1;  // its rules hold; its closing bracket is a stray one
        continue;
      }
      std::size_t depth = 1;
      std::size_t at = open + 1;
      while (at < all.size() && depth > 0) {
        at = find_mark(all, "{}", at);
        if (at == all.size()) return;
        depth += all[at] == '{' ? 1u : 0u;
        depth -= all[at] == '}' ? 1u : 0u;
        ++at;
      }
      begin = at;
      continue;
    }
    const std::size_t close = find_mark(all, "}", open + 1);
    add_rule(prelude, all.substr(open + 1, close - open - 1));
    begin = close + 1;
  }
}

void Styles::add_rule(std::string_view selectors, std::string_view declarations) {
  Said said;
  for_each_declaration(declarations, [&said](std::string_view property, const std::string& value) {
    if (property == "display") {
      // One of another kind still shows.
      said.display = display_named(value);
      if (said.display == Display::kUnset) said.display = Display::kInline;
    } else if (const std::optional<bool> struck = strikes(property, value)) {
      said.struck = struck;
    } else if (property == "vertical-align") {
      said.raised = is_raised(value);
    }
  });
  if (said.display == Display::kUnset && !said.struck && !said.raised) return;
  for (std::size_t begin = 0; begin < selectors.size();) {
    const std::size_t end = find_mark(selectors, ",", begin);
    add_selector(trimmed(selectors.substr(begin, end - begin)), said);
    begin = end + 1;
  }
}

void Styles::add_selector(std::string_view selector, const Said& said) {
  // What only shows while it is pointed at is not seen.
  for (const std::string_view state : {":hover", ":focus", ":active", ":target", ":checked"}) {
    if (selector.find(state) != selector.npos) return;
  }
  const std::size_t last = selector.find_last_of(" \t\n\r\f>+~");
  Rule rule;
  rule.simple = last == selector.npos;
  rule.said = said;
  const std::string_view own = rule.simple ? selector : selector.substr(last + 1);
  std::size_t at = name_end(own, 0);
  rule.tag = lowered(own.substr(0, at));
  while (at < own.size() && (own[at] == '.' || own[at] == '#')) {
    const std::size_t end = name_end(own, at + 1);
    const std::string_view name = own.substr(at + 1, end - at - 1);
    if (own[at] == '#') rule.id = name;
    if (own[at] == '.') rule.classes.emplace_back(name);
    at = end;
  }
  if (at < own.size()) rule.simple = false;
  std::string key;
  if (!rule.id.empty()) {
    key = "#" + rule.id;
  } else if (!rule.classes.empty()) {
    key = "." + rule.classes.back();
  } else {
    key = rule.tag;
  }
  if (key.empty() || rules_.size() >= kMostRules) return;
  std::vector<std::size_t>& same = by_name_[key];
  if (same.size() >= kMostRulesOfName) {
    // Too many to follow: none of them hides anything.
    for (const std::size_t other : same) {
      if (rules_[other].said.hides()) rules_[other].simple = false;
    }
    return;
  }
  same.push_back(rules_.size());
  rules_.push_back(std::move(rule));
}

Styles::Said Styles::said_of(const Element& element) const {
  Said all;
  if (rules_.empty()) return all;
  const std::vector<std::string_view> classes = words_of(element.classes);
  const auto has_class = [&](const std::string& name) {
    return std::find(classes.begin(), classes.end(), name) != classes.end();
  };
  bool none = false;
  bool shown = false;
  bool struck = false;
  bool whole = false;
  const auto ask = [&](const std::string& key) {
    const auto rules = by_name_.find(key);
    if (rules == by_name_.end()) return;
    for (const std::size_t index : rules->second) {
      const Rule& rule = rules_[index];
      if (!rule.tag.empty() && rule.tag != element.tag) continue;
      if (!rule.id.empty() && rule.id != element.id) continue;
      if (!std::all_of(rule.classes.begin(), rule.classes.end(), has_class)) continue;
      if (rule.said.display == Display::kNone) {
        none = none || rule.simple;
      } else if (rule.said.display != Display::kUnset) {
        shown = true;
        if (rule.simple) all.display = rule.said.display;
      }
      if (rule.said.struck == true) struck = struck || rule.simple;
      if (rule.said.struck == false) whole = true;
      all.raised = all.raised || (rule.simple && rule.said.raised);
    }
  };
  ask(std::string(element.tag));
  if (!element.id.empty()) ask("#" + std::string(element.id));
  for (const std::string_view name : classes) ask("." + std::string(name));
  if (none && !shown) all.display = Display::kNone;
  all.struck = struck && !whole;
  return all;
}

Display Styles::apply(const Element& element, std::string_view declarations, Look& look) const {
  const Said said = said_of(element);
  Display display = said.display;
  bool struck = said.struck.value_or(false);
  look.sized_here = false;
  look.raised = said.raised;
  look.numerals.reset();
  const bool around = look.invisible;
  bool faded = false;
  for_each_declaration(declarations, [&](std::string_view property, const std::string& value) {
    if (property == "display") {
      const Display own = display_named(value);
      // Shown in a way that does not matter, in spite of the style sheet.
      if (own != Display::kUnset || display == Display::kNone) display = own;
    } else if (property == "visibility") {
      if (value != "inherit") look.invisible = value == "hidden" || value == "collapse";
    } else if (property == "opacity") {
      faded = is_zero(value);
    } else if (property == "font-size") {
      look.tiny = is_zero(value);
      look.sized_here = true;
    } else if (property == "mso-hide") {
      look.off_screen = value == "all";
    } else if (property == "mso-element" || property == "mso-special-character") {
      look.off_screen = look.off_screen || value.starts_with("comment");
    } else if (const std::optional<bool> strikes_here = strikes(property, value)) {
      struck = *strikes_here;
    } else if (property == "vertical-align") {
      look.raised = is_raised(value);
    } else if (property == "white-space") {
      look.keeps_blanks = value.starts_with("pre") || value == "break-spaces";
    } else if (property == "list-style-type" || property == "list-style") {
      if (const std::optional<std::string_view> named = numerals_named(value))
        look.numerals = named;
    }
  });
  // Either would do to hide it: what has both is about to be faded in by a script.
  if (faded) look.invisible = around;
  // The line goes on through all that is within.
  look.struck = look.struck || struck;
  return display;
}

}  // namespace gouji
