// Bytes in, a document out: decoding, then the reader of its format.
#include "document/reader.h"

namespace gouji {
Reading read_document(std::string_view bytes, std::size_t max_bytes) {
  Reading reading;
  reading.text = decode(bytes, max_bytes);
  if (!reading.text.problem.empty()) return reading;
  reading.document = read_text(reading.text.utf8);
  return reading;
}

}  // namespace gouji
