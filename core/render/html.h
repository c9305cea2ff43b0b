// Stage render: results in, a document to be printed or handed on out: HTML without scripts and
// without anything from elsewhere. It bears no date, so that equal results are equal files.
#ifndef GOUJI_RENDER_HTML_H_
#define GOUJI_RENDER_HTML_H_

#include <string>

#include "gouji/gouji.h"

namespace gouji {

std::string html_head(Language language);
std::string html_tail(Language language);
// A section for one document.
std::string to_html(const Result& result, Language language);

}  // namespace gouji

#endif  // GOUJI_RENDER_HTML_H_
