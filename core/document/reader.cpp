// Bytes in, a document out: decoding, then the reader of its format.
#include "document/reader.h"

#include <algorithm>
#include <utility>

#include "input/utf8.h"

namespace gouji {
namespace {

// Where in an extracted text the characters stand that did not decode.
std::vector<Span> replacements_in(std::string_view text) {
  std::vector<Span> places;
  for (std::size_t at = text.find(kReplacement); at != text.npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    places.push_back({at, at + kReplacement.size()});
  }
  return places;
}

// Takes over what a reader found in place of the document's own bytes.
void take(Extract extract, Reading& reading) {
  Text& text = reading.text;
  const bool undecodable = !text.undecodable.empty();
  text.utf8 = std::move(extract.text);
  text.undecodable.clear();
  if (undecodable) text.undecodable = replacements_in(text.utf8);
  text.problem = std::move(extract.problem);
  text.detail = std::move(extract.detail);
  reading.document = std::move(extract.document);
}

}  // namespace

Reading read_document(std::string bytes, std::size_t max_bytes) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // places are kept in 32 bits
  Reading reading;
  reading.text = decode(bytes, std::min(max_bytes, kMostBytes));
  if (!reading.text.problem.empty()) return reading;
  const bool packaged = reading.text.format == "docx" || reading.text.format == "xlsx";
  // Of a text the bytes are no longer needed, and a large one's would be in the way.
  if (!packaged) std::string().swap(bytes);
  if (reading.text.format == "html") {
    take(read_html(reading.text.utf8), reading);
  } else if (reading.text.format == "docx") {
    take(read_docx(bytes), reading);
  } else if (reading.text.format == "xlsx") {
    take(read_xlsx(bytes), reading);
  } else if (reading.text.format == "pdf") {
    take(read_layout(reading.text.utf8), reading);
  } else {
    reading.document = read_text(reading.text.utf8);
  }
  return reading;
}

}  // namespace gouji
