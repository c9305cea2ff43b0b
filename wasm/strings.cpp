// The code of std::string of both modules, in place of that of Emscripten's libc++: there hardly a
// call is inlined, and a check of one report takes some 14 % longer.
#include <string>

template class std::basic_string<char>;
template class std::basic_string<char32_t>;
