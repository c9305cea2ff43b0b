// Stage input: the encodings beside UTF-8: which of them bytes are in, and what they say.
#ifndef GOUJI_INPUT_ENCODINGS_H_
#define GOUJI_INPUT_ENCODINGS_H_

#include <string_view>

#include "input/text.h"
#include "input/utf8.h"

namespace gouji {

enum class Charset { kUtf8, kUtf16Le, kUtf16Be, kGb18030, kUtf32 };

// The encoding that bytes without a byte-order mark look like: UTF-16 if they can be that, else
// UTF-8 if they are valid as such, else GB18030.
Charset charset_by_looks(std::string_view bytes, bool valid_utf8);

// Decode into `text`. GB18030 gives up with the problem input.encoding when it does not look like a
// text, or with the detail "GB18030" where its table is not loaded. Linear.
void decode_utf16(std::string_view bytes, bool big_endian, Text& text);
void decode_gb18030(std::string_view bytes, Text& text);

inline void append_replacement(Text& text) {
  text.undecodable.push_back({text.utf8.size(), text.utf8.size() + kReplacement.size()});
  text.utf8 += kReplacement;
}

}  // namespace gouji

#endif  // GOUJI_INPUT_ENCODINGS_H_
