// Stage rules: whether a part says anything. In: its paragraphs and tables; out: what they say.
#ifndef GOUJI_RULES_CONTENT_H_
#define GOUJI_RULES_CONTENT_H_

#include <string>
#include <string_view>

#include "report/report.h"
#include "rules/rule.h"

namespace gouji {

// What the part says, without sub-headings and the form's own tables: letters and digits only,
// and no more than is needed to see that it says something.
std::u32string said_in(const Context& context, const Section& section);

// 无, 没有存在的问题, 我局政府信息公开工作总体情况良好: words that say nothing.
bool says_nothing(std::u32string_view words);

inline bool says_nothing(const Context& context, const Section& section) {
  return says_nothing(said_in(context, section));
}

}  // namespace gouji

#endif  // GOUJI_RULES_CONTENT_H_
