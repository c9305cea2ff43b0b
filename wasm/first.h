// The first module: the core without what only files need, for a page that is to answer soon over
// a slow line. Whoever uses it asks it whether an input is one for it.
#ifndef GOUJI_WASM_FIRST_H_
#define GOUJI_WASM_FIRST_H_

#include <string_view>

namespace gouji {

// Whether the first module's results are those of the whole one for these bytes: plain text in
// UTF-8, as what is pasted is.
bool fits_first(std::string_view bytes);

}  // namespace gouji

#endif  // GOUJI_WASM_FIRST_H_
