// Stage render: builds JSON text.
#include "render/json_writer.h"

#include <algorithm>
#include <array>

#include "input/utf8.h"

namespace gouji {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// "-11", "0.25"; no exponent: Decimal::to_string() has none.
bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t whole = skip_digits(text, 0);
  if (whole == 0 || (whole > 1 && text[0] == '0')) return false;
  if (whole == text.size()) return true;
  return text[whole] == '.' && whole + 1 < text.size() &&
         skip_digits(text, whole + 1) == text.size();
}

// The letter of a two-character escape, 0 if there is none.
char short_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

// Bytes of ASCII that stand in a JSON string as they are.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

// The first byte at or behind `at` that has to be looked at more closely.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  while (at < text.size()) {
    const unsigned lead = byte(at);
    if (kPlain[lead]) {
      ++at;
    } else if (lead >= 0xE3 && lead <= 0xEF && lead != 0xED && text.size() - at >= 3 &&
               continues(at + 1) && continues(at + 2)) {
      at += 3;  // from U+3000, but for what may be a surrogate
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t kLeast = 4096;
  constexpr std::size_t kLarge = std::size_t{1} << 20;  // of which not half may be left unused
  out_.resize(used_ + std::max({bytes, kLeast, used_ < kLarge ? used_ : used_ / 8}));
}

void JsonWriter::put(std::string_view bytes) {
  std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
  used_ += bytes.size();
}

void JsonWriter::separate() {
  if (!first_) put(',');
  if (break_) put('\n');
  first_ = false;
  break_ = false;
}

void JsonWriter::begin_object() {
  separate();
  put('{');
  first_ = true;
}

void JsonWriter::end_object() {
  put('}');
  first_ = false;
}

void JsonWriter::begin_array() {
  separate();
  put('[');
  first_ = true;
}

void JsonWriter::end_array() {
  put(']');
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  char* at = room(name.size() + 3);
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at = ':';
  used_ += name.size() + 3;
  first_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  put('"');
  std::size_t run = 0;  // begin of what needs no escape and is not copied yet
  for (std::size_t i = 0; (i = skip_plain(value, i)) < value.size();) {
    const Character c = character_at(value, i);
    const std::size_t here = i;
    i += c.size;
    const bool separates = c.code == 0x2028 || c.code == 0x2029;
    if (c.valid && c.size > 1 && !separates) continue;
    put(value.substr(run, here - run));
    run = i;
    if (!c.valid) {
      put(kReplacement);
    } else if (separates) {
      put(c.code == 0x2028 ? "\\u2028" : "\\u2029");
    } else if (const char letter = short_escape(value[here]); letter != 0) {
      put('\\');
      put(letter);
    } else {
      constexpr std::string_view kHex = "0123456789abcdef";
      put("\\u00");
      put(kHex[c.code >> 4]);
      put(kHex[c.code & 0xF]);
    }
  }
  put(value.substr(run));
  put('"');
}

void JsonWriter::null() {
  separate();
  put("null");
}

void JsonWriter::boolean(bool value) {
  separate();
  put(value ? "true" : "false");
}

void JsonWriter::number(std::string_view value) {
  if (!is_json_number(value)) {
    text(value);
    return;
  }
  separate();
  put(value);
}

void JsonWriter::span(Span value) {
  begin_array();
  integer(value.begin);
  integer(value.end);
  end_array();
}

void JsonWriter::both(std::string_view zh, std::string_view en) {
  begin_object();
  field("zh", zh);
  field("en", en);
  end_object();
}

void JsonWriter::field(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::field(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::field(std::string_view name, Span value) {
  key(name);
  span(value);
}

void JsonWriter::optional_field(std::string_view name, std::string_view value) {
  if (!value.empty()) field(name, value);
}

}  // namespace gouji
