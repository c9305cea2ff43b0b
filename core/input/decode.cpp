// Stage input: bytes in, decoded text out, or the problem that prevents it.
// The encoding is judged by content: a byte-order mark, else strictly valid UTF-8, else what the
// characters look like under each candidate (encodings.cpp).
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "input/encodings.h"
#include "input/format.h"
#include "input/lookalikes.h"
#include "input/refusal.h"
#include "input/text.h"
#include "input/utf8.h"
#include "input/walk.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

struct Recognised {
  Charset charset = Charset::kUtf8;
  std::size_t mark = 0;  // bytes of the byte-order mark
  bool valid = false;    // known to be valid UTF-8
};

struct Utf8Scan {
  std::size_t bad = 0;
  std::size_t three = 0;  // valid sequences of three bytes, as all common Han have
  std::size_t nuls = 0;
};

Utf8Scan scan_utf8(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  Utf8Scan scan;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    // Most Chinese characters: no look at ranges of the second byte is needed.
    const unsigned lead = byte(i);
    if (lead - 0xE4u < 6 && bytes.size() - i > 2 &&
        ((byte(i + 1) ^ 0x80u) | (byte(i + 2) ^ 0x80u)) < 0x40u) {  // both go on
      ++scan.three;
      i += 3;
      continue;
    }
    if (lead < 0x80 && bytes.size() - i >= sizeof(std::uint64_t)) {
      std::uint64_t word;
      std::memcpy(&word, bytes.data() + i, sizeof word);
      // Eight ASCII characters, none of them NUL.
      if (((word | (word - kOnes)) & kHighBits) == 0) {
        i += sizeof word;
        continue;
      }
    }
    const Character c = character_at(bytes, i);
    if (!c.valid) ++scan.bad;
    if (c.valid && c.size == 3) ++scan.three;
    if (c.code == 0) ++scan.nuls;
    i += c.size;
  }
  return scan;
}

Recognised recognise(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {Charset::kUtf8, 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    return {Charset::kUtf32, 4};
  }
  if (bytes.starts_with("\xFF\xFE"sv)) return {Charset::kUtf16Le, 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return {Charset::kUtf16Be, 2};
  if (bytes.starts_with("\x84\x31\x95\x33"sv)) return {Charset::kGb18030, 4};

  const Utf8Scan scan = scan_utf8(bytes);
  const bool many_nuls = scan.nuls > bytes.size() / 4;
  if (scan.bad == 0 && !many_nuls) return {Charset::kUtf8, 0, true};
  // Damaged UTF-8: texts in other encodings hardly ever have its sequences of three.
  if (scan.bad != 0 && scan.three >= scan.bad) return {Charset::kUtf8};
  const Charset charset = charset_by_looks(bytes, scan.bad == 0);
  return {charset, 0, charset == Charset::kUtf8};
}

void decode_utf8(std::string_view bytes, Text& text) {
  text.utf8.reserve(bytes.size());
  std::size_t run = 0;  // start of the valid bytes that are not yet copied
  for (std::size_t i = 0; i < bytes.size();) {
    const Character c = character_at(bytes, i);
    if (!c.valid) {
      text.utf8 += bytes.substr(run, i - run);
      append_replacement(text);
      run = i + c.size;
    }
    i += c.size;
  }
  text.utf8 += bytes.substr(run);
}

// Whether there is nothing to read: blanks, marks of no width, NULs.
bool is_empty(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    if (!is_blank(next_char(utf8, i))) return false;
  }
  return true;
}

void reject(Text& text, const Format& format) {
  text.format = format.id;
  text.problem = format.damaged ? "input.damaged" : "input.unsupported";
  text.detail = format.detail;
  if (format.too_large.empty()) return;
  text.problem = "input.too_large";
  text.detail = format.too_large;
}

// The words of a PDF, whose size is that of the PDF. Spoilt ones are damaged, not in another
// encoding: a program wrote them.
void read_words_text(std::string& bytes, const WordsHeader& header, Text& text) {
  text.format = "pdf";
  text.bytes = header.bytes;
  text.encoding.clear();
  const Utf8Scan scan = scan_utf8(bytes);
  if (scan.bad > 0 || scan.nuls > 0) {
    text.problem = "input.damaged";
    text.detail = "PDF";
    return;
  }
  text.utf8 = std::move(bytes);
}

void read(std::string& bytes, std::size_t max_bytes, Text& text) {
  if (read_refusal(bytes, text)) return;
  if (const Format format = binary_format(bytes, max_bytes); format.known()) {
    if (format.packaged) {
      text.format = format.id;
    } else {
      reject(text, format);
    }
    return;
  }
  if (const WordsHeader header = words_header(bytes); header.present) {
    read_words_text(bytes, header, text);
    return;
  }
  const Recognised recognised = recognise(bytes);
  const std::string_view content = std::string_view(bytes).substr(recognised.mark);
  switch (recognised.charset) {
    case Charset::kUtf8:
      text.encoding = "UTF-8";
      if (recognised.valid) {
        text.utf8 = std::move(bytes);  // there is no mark
      } else {
        decode_utf8(content, text);
      }
      break;
    case Charset::kUtf16Le:
    case Charset::kUtf16Be:
      decode_utf16(content, recognised.charset == Charset::kUtf16Be, text);
      break;
    case Charset::kGb18030:
      decode_gb18030(content, text);
      break;
    case Charset::kUtf32:
      text.problem = "input.encoding";
      text.detail = "UTF-32";
      break;
  }
  if (!text.problem.empty()) {
    text.format.clear();
  } else if (is_empty(text.utf8)) {
    text.problem = "input.empty";
  } else if (const Format format = markup_format(text.utf8); format.id == "html") {
    text.format = format.id;
  } else if (format.known()) {
    reject(text, format);
  }
}

}  // namespace

Text decode(std::string& bytes, std::size_t max_bytes) {
  Text text;
  text.bytes = bytes.size();
  if (bytes.size() > max_bytes) {
    text.format.clear();
    text.problem = "input.too_large";
  } else {
    read(bytes, max_bytes, text);
  }
  // What cannot be read has no places.
  if (!text.problem.empty()) {
    text.utf8.clear();
    text.undecodable.clear();
  }
  fold_lookalikes(text.utf8);
  return text;
}

bool needs_gb18030(std::string_view bytes) {
  const std::size_t max_bytes = Options().max_bytes;
  if (const Format format = binary_format(bytes, max_bytes); format.known()) {
    return format.id == "zip" && has_gb18030_names(bytes, max_bytes);
  }
  return !words_header(bytes).present && recognise(bytes).charset == Charset::kGb18030;
}

}  // namespace gouji
