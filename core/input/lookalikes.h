// Stage input: characters that stand for others because they look like them.
#ifndef GOUJI_INPUT_LOOKALIKES_H_
#define GOUJI_INPUT_LOOKALIKES_H_

#include <string>

namespace gouji {

// Puts characters in place of what looks like them: radicals (⽂ U+2F42 for 文) and compatibility
// ideographs (U+F98E for 年), as in what is copied or converted out of PDFs; blanks of private use;
// marks of vertical text and of half width. All are of three bytes, so that every place in the text
// stays where it was. Linear.
void fold_lookalikes(std::string& utf8);

}  // namespace gouji

#endif  // GOUJI_INPUT_LOOKALIKES_H_
