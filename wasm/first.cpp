// What stands in the first module in place of the core's readers of files: the linker takes these,
// and leaves theirs with all that they call in the library. Nothing gets here that fits_first() has
// not let through, so that none of it is ever asked to read anything.
#include "first.h"

#include "document/reader.h"
#include "gouji/gouji.h"
#include "input/encodings.h"
#include "input/format.h"
#include "input/refusal.h"
#include "input/utf8.h"
#include "rules/own.h"

namespace gouji {
namespace {

// None of the formats that are no text begins otherwise, or does without control characters.
constexpr std::string_view kSignatures[] = {"%PDF-", "{\\rtf", "GIF8"};

bool is_plain_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const Character c = character_at(bytes, i);
    if (!c.valid) return false;
    if (c.code < ' ' && c.code != '\t' && c.code != '\n' && c.code != '\r') return false;
    i += c.size;
  }
  return true;
}

Extract unread() {
  Extract extract;
  extract.problem = "input.unsupported";
  return extract;
}

}  // namespace

bool fits_first(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.size() > Options().max_bytes) return false;
  for (const std::string_view signature : kSignatures) {
    if (bytes.starts_with(signature)) return false;
  }
  Text refused;
  if (words_header(bytes).present || read_refusal(bytes, refused)) return false;
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  return is_plain_utf8(bytes) && !markup_format(bytes).known();
}

Extract read_html(std::string_view) { return unread(); }
Extract read_docx(std::string_view) { return unread(); }
Extract read_xlsx(std::string_view) { return unread(); }
Extract read_layout(std::string_view) { return unread(); }

// Rules of the user's own are the command line's.
Assessment assess_own_rule(const Context&, const OwnRule&, std::vector<Finding>&) {
  return Assessment::not_assessed(Reason::kForm);
}

Format binary_format(std::string_view, std::size_t) { return {}; }
bool has_gb18030_names(std::string_view, std::size_t) { return false; }

Charset charset_by_looks(std::string_view, bool) { return Charset::kUtf8; }
void decode_utf16(std::string_view, bool, Text& text) { text.problem = "input.encoding"; }
void decode_gb18030(std::string_view, Text& text) { text.problem = "input.encoding"; }

}  // namespace gouji
