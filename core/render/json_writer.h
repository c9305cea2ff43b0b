// Stage render: builds JSON text. Output is one line of valid UTF-8.
#ifndef GOUJI_RENDER_JSON_WRITER_H_
#define GOUJI_RENDER_JSON_WRITER_H_

#include <concepts>
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
    separate();
    out_ += std::to_string(value);
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

  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool first_ = true;  // no comma before the next value
  bool break_ = false;
};

}  // namespace gouji

#endif  // GOUJI_RENDER_JSON_WRITER_H_
