// Stage rules: words that several rules share. In: cells, spans, lists; out: pieces of messages in
// Chinese and English.
#include "rules/wording.h"

#include <utility>

namespace gouji {
namespace {

std::string join(const std::vector<std::string>& items, std::string_view comma,
                 std::string_view last) {
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += i + 1 == items.size() ? last : comma;
    joined += items[i];
  }
  return joined;
}

}  // namespace

std::string quoted(std::string_view text) {
  // Quotation marks within quotation marks are single ones.
  constexpr std::string_view kOpen = "“";
  constexpr std::string_view kClose = "”";
  std::string out(kOpen);
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(kOpen)) {
      out += "‘";
      at += kOpen.size();
    } else if (text.substr(at).starts_with(kClose)) {
      out += "’";
      at += kClose.size();
    } else {
      out += text[at++];
    }
  }
  out += kClose;
  return out;
}

std::string quoted_en(std::string_view text) { return quoted(text); }

std::string cell_zh(std::size_t cell, const Form* form) { return quoted(printed_name(cell, form)); }

std::string cell_en(std::size_t cell, const Form* form) {
  return quoted_en(english_name(cell, form));
}

std::string row_zh(const RowSpec& row) {
  return quoted(std::string(row.number) + std::string(row.label));
}

std::string row_en(const RowSpec& row) { return quoted_en(row.english); }

std::string list_zh(const std::vector<std::string>& items) { return join(items, "、", "、"); }

std::string list_en(const std::vector<std::string>& items) { return join(items, ", ", " and "); }

std::string shortened(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t characters = 0;
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length > text.size() - i) length = text.size() - i;
    const std::string_view character = text.substr(i, length);
    i += length;
    if (character == " " || character == "\t" || character == "\n" || character == "\r" ||
        character == "\u00A0" || character == "\u3000") {
      blank = !out.empty();
      continue;
    }
    if (characters == limit) return out + "…";
    if (blank) out += ' ';
    blank = false;
    out += character;
    ++characters;
  }
  return out;
}

Finding finding_at(Span span, Bilingual message, Bilingual advice) {
  Finding finding;
  finding.span = span;
  finding.message = std::move(message);
  finding.advice = std::move(advice);
  return finding;
}

std::string cell_id(std::size_t cell) { return all_cells()[cell].id; }

}  // namespace gouji
