// Stage input: characters that stand for others because they look like them.
#ifndef GOUJI_INPUT_RADICALS_H_
#define GOUJI_INPUT_RADICALS_H_

#include <string>

namespace gouji {

// Puts characters in place of the radicals and compatibility ideographs that look like them (⽂
// U+2F42 for 文, \uF98E for 年), as what programs print to PDF has them and what is copied or
// converted out of it, and U+3000 in place of blanks of private use. All are of three bytes, so
// that every place in the text stays where it was. Linear.
void fold_radicals(std::string& utf8);

}  // namespace gouji

#endif  // GOUJI_INPUT_RADICALS_H_
