// Stage render: the rule catalogue for people.
#ifndef GOUJI_RENDER_CATALOGUE_H_
#define GOUJI_RENDER_CATALOGUE_H_

#include <string>

#include "gouji/gouji.h"

namespace gouji {

// A list for terminals, in one language.
std::string rules_text(Language language);

// A page of documentation, in both languages.
std::string rules_markdown();

}  // namespace gouji

#endif  // GOUJI_RENDER_CATALOGUE_H_
