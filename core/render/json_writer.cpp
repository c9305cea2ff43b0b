// Stage render: builds JSON text.
#include "render/json_writer.h"

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

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  if (break_) out_ += '\n';
  first_ = false;
  break_ = false;
}

void JsonWriter::begin_object() {
  separate();
  out_ += '{';
  first_ = true;
}

void JsonWriter::end_object() {
  out_ += '}';
  first_ = false;
}

void JsonWriter::begin_array() {
  separate();
  out_ += '[';
  first_ = true;
}

void JsonWriter::end_array() {
  out_ += ']';
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  for (std::size_t i = 0; i < value.size();) {
    const Character c = character_at(value, i);
    if (!c.valid) {
      out_ += kReplacement;
    } else if (c.size == 1) {
      const char ascii = value[i];
      constexpr std::string_view kHex = "0123456789abcdef";
      if (const char letter = short_escape(ascii); letter != 0) {
        out_ += '\\';
        out_ += letter;
      } else if (c.code < 0x20 || c.code == 0x7F) {
        out_ += "\\u00";
        out_ += kHex[c.code >> 4];
        out_ += kHex[c.code & 0xF];
      } else {
        out_ += ascii;
      }
    } else if (c.code == 0x2028 || c.code == 0x2029) {
      out_ += c.code == 0x2028 ? "\\u2028" : "\\u2029";
    } else {
      out_ += value.substr(i, c.size);
    }
    i += c.size;
  }
  out_ += '"';
}

void JsonWriter::integer(std::size_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::integer(int value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::number(std::string_view value) {
  if (!is_json_number(value)) {
    text(value);
    return;
  }
  separate();
  out_ += value;
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

void JsonWriter::field(std::string_view name, std::size_t value) {
  key(name);
  integer(value);
}

void JsonWriter::field(std::string_view name, int value) {
  key(name);
  integer(value);
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
