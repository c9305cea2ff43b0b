// Stage input: what stands in place of a document that its archive does not give away. In: why;
// out: a line that decode() knows, so that one way leads from every member of an archive to a
// result.
#ifndef GOUJI_INPUT_REFUSAL_H_
#define GOUJI_INPUT_REFUSAL_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "input/text.h"
#include "input/zip.h"

namespace gouji {

// `bytes` is the size that the document would have.
std::string refusal(const ZipProblem& problem, std::uint64_t bytes);

// Whether the bytes are such a line; then `text` has its problem.
bool read_refusal(std::string_view bytes, Text& text);

}  // namespace gouji

#endif  // GOUJI_INPUT_REFUSAL_H_
