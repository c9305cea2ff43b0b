// Stage input: decoded text in, the recognised format out: markup by its tags, words of a PDF by
// their first line. Formats that are not text are told in binary.cpp.
#include "input/format.h"

#include <algorithm>

namespace gouji {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// `prefix` is in lower case.
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower(text[i]) != prefix[i]) return false;
  }
  return true;
}

bool ends_tag_name(std::string_view text, std::size_t at) {
  return at < text.size() && (is_blank(text[at]) || text[at] == '>' || text[at] == '/');
}

// Elements that only a page begins with.
constexpr std::string_view kPageTags[] = {"html", "head", "body", "meta", "title"};
// Elements of pasted page source.
constexpr std::string_view kTags[] = {"p",   "td",   "tr",  "th",   "table", "tbody", "thead",
                                      "div", "span", "h1",  "h2",   "h3",    "li",    "ul",
                                      "ol",  "font", "o:p", "html", "body"};

template <std::size_t kSize>
bool is_tag(std::string_view text, const std::string_view (&names)[kSize]) {
  if (!text.starts_with('<')) return false;
  text.remove_prefix(text.size() > 1 && text[1] == '/' ? 2 : 1);
  for (std::string_view name : names) {
    if (starts_with_ignoring_case(text, name) && ends_tag_name(text, name.size())) return true;
  }
  return false;
}

// What Windows puts on the clipboard: lines that tell where the page begins.
bool is_clipboard_page(std::string_view text) {
  constexpr std::size_t kHeader = 1024;
  return text.starts_with("Version:") && text.substr(0, kHeader).find("\nStartHTML:") != text.npos;
}

// A page with its pictures in one file, as browsers and Word save it (.mht), or without any.
bool is_page_archive(std::string_view text) {
  constexpr std::size_t kHeader = 2048;
  const std::string_view head = text.substr(0, kHeader);
  const auto has = [head](std::string_view field) { return head.find(field) != head.npos; };
  return has("MIME-Version:") &&
         (has("Content-Type: multipart/related") || has("Content-Type: text/html"));
}

// The text behind the comments and blanks that it begins with.
std::string_view after_comments(std::string_view text) {
  while (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->", 4);
    if (end == text.npos) break;
    text.remove_prefix(end + 3);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  }
  return text;
}

}  // namespace

Format markup_format(std::string_view utf8) {
  constexpr Format kHtml{"html", "HTML"};
  std::size_t first = 0;
  while (first < utf8.size() && is_blank(utf8[first])) ++first;
  std::string_view text = utf8.substr(first);
  if (is_clipboard_page(text)) return kHtml;
  if (is_page_archive(text)) return {"mht", "MHT"};
  text = after_comments(text);
  if (starts_with_ignoring_case(text, "<!doctype html") || is_tag(text, kPageTags)) return kHtml;
  if (starts_with_ignoring_case(text, "<?xml")) {
    const std::string_view head = text.substr(0, 4096);
    const bool page = head.find("<html") != head.npos || head.find("<!DOCTYPE html") != head.npos;
    return page ? kHtml : Format{"xml", "XML"};
  }
  // Pasted source of a part of a page: tags all over it.
  constexpr std::size_t kFewest = 10;
  constexpr std::size_t kBytesPerTag = 400;
  std::size_t tags = 0;
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    if (is_tag(text.substr(at), kTags)) ++tags;
  }
  // Pictures may take most of its bytes.
  const bool begins = is_tag(text, kTags);
  if (tags >= kFewest && (begins || tags >= text.size() / kBytesPerTag)) return kHtml;
  return {};
}

WordsHeader words_header(std::string_view text) {
  constexpr std::string_view kMagic = "gouji-words/1 ";
  constexpr std::size_t kLongest = 80;
  WordsHeader header;
  if (!text.starts_with(kMagic)) return header;
  header.present = true;
  std::string_view line = text.substr(0, kLongest);
  const std::size_t end = line.find('\n');
  header.size = std::min(text.size(), end == line.npos ? text.size() : end + 1);
  line = line.substr(kMagic.size(), end == line.npos ? end : end - kMagic.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  constexpr std::string_view kFormat = "pdf ";
  if (!line.starts_with(kFormat)) return header;
  line.remove_prefix(kFormat.size());
  std::size_t digits = 0;
  constexpr std::size_t kMostDigits = 15;
  std::uint64_t bytes = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') {
    if (digits == kMostDigits) return header;
    bytes = bytes * 10 + static_cast<std::uint64_t>(line[digits] - '0');
    ++digits;
  }
  if (digits == 0) return header;
  line.remove_prefix(digits);
  if (line.starts_with(' ')) line.remove_prefix(1);
  header.bytes = bytes;
  header.problem = line;
  header.valid = line.empty() || line == "encrypted" || line == "damaged" || line == "no_pdftotext";
  return header;
}

}  // namespace gouji
