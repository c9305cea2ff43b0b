// Stage render: builds JSON text. Output is one line of valid UTF-8.
#ifndef GOUJI_RENDER_JSON_WRITER_H_
#define GOUJI_RENDER_JSON_WRITER_H_

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "gouji/gouji.h"

namespace gouji {

// Values are written in document order; commas come by themselves. The caller closes what it opens.
class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  // Precondition: letters, digits and the like, nothing that JSON escapes.
  void key(std::string_view name);

  // Invalid UTF-8 becomes U+FFFD; control characters and U+2028/2029 are escaped.
  void text(std::string_view value);
  void integer(std::integral auto value) {
    constexpr std::size_t kMost = 20;  // characters of 64 bits, with a sign
    separate();
    char* const at = room(kMost);
    used_ += static_cast<std::size_t>(std::to_chars(at, at + kMost, value).ptr - at);
  }
  void boolean(bool value);
  void null();
  // A number as written if it is one in JSON, else a string.
  void number(std::string_view value);
  void span(Span value);
  // {"zh": ..., "en": ...}
  void both(std::string_view zh, std::string_view en);

  // key() and a value in one call.
  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, const char* value) { field(name, std::string_view(value)); }
  void field(std::string_view name, std::integral auto value) {
    key(name);
    integer(value);
  }
  void field(std::string_view name, bool value);
  void field(std::string_view name, Span value);
  // Leaves the field out if there is no value.
  void optional_field(std::string_view name, std::string_view value);

  // The next value starts on a new line, for output that is kept under version control.
  void line_break() { break_ = true; }

  std::string take() {
    out_.resize(used_);
    return std::move(out_);
  }

 private:
  // Where up to `bytes` more may be written, which `used_` then has to count.
  char* room(std::size_t bytes) {
    if (out_.size() - used_ < bytes) grow(bytes);
    return out_.data() + used_;
  }
  void grow(std::size_t bytes);
  void put(char c) {
    *room(1) = c;
    ++used_;
  }
  void put(std::string_view bytes);
  void separate();

  std::string out_;  // longer than what is written: a byte at a time is appended slowly
  std::size_t used_ = 0;
  bool first_ = true;  // no comma before the next value
  bool break_ = false;
};

}  // namespace gouji

#endif  // GOUJI_RENDER_JSON_WRITER_H_
