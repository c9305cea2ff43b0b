// What one rule says of a sentence in part one of a report.
#ifndef GOUJI_TESTS_UNIT_RULES_PASSAGE_H_
#define GOUJI_TESTS_UNIT_RULES_PASSAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "gouji/gouji.h"

namespace gouji_tests {

using Strings = std::vector<std::string>;

// The texts that the rule's findings point at.
inline Strings found_in(std::string_view rule, const std::string& document) {
  Strings out;
  const gouji::Result result = gouji::check(document, {});
  for (const gouji::Finding& finding : result.findings) {
    if (finding.rule == rule) {
      out.push_back(result.text.substr(finding.span.begin, finding.span.size()));
    }
  }
  return out;
}

inline Strings found(std::string_view rule, const std::string& sentence,
                     const std::string& organ = "青禾县文化和旅游局") {
  return found_in(rule, organ + "2022年政府信息公开工作年度报告\n\n一、总体情况\n\n" + sentence +
                            "\n\n二、主动公开政府信息情况\n");
}

}  // namespace gouji_tests

#endif  // GOUJI_TESTS_UNIT_RULES_PASSAGE_H_
