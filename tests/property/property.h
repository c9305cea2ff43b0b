// Properties as Catch2 tests: RapidCheck draws the cases, always the same ones unless RC_PARAMS
// says otherwise (RC_PARAMS="seed=7 max_success=2000"); a failure prints how to reproduce it.
#ifndef GOUJI_TESTS_PROPERTY_PROPERTY_H_
#define GOUJI_TESTS_PROPERTY_PROPERTY_H_

#include <rapidcheck.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>

#include "catch.h"

namespace gouji::property {

// Checks `property` on `cases` cases. Within a TEST_CASE.
template <typename Property>
void holds(const std::string& name, int cases, Property&& property) {
  static const bool by_default = setenv("RC_PARAMS", "seed=20190603", 0) == 0 &&
                                 std::string(std::getenv("RC_PARAMS")) == "seed=20190603";
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  if (by_default) params.maxSuccess = cases;
  rc::detail::TestMetadata metadata;
  metadata.id = name;
  metadata.description = name;
  const rc::detail::TestResult result =
      rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
  const bool success = result.template is<rc::detail::SuccessResult>();
  if (!success) {
    // Not through Catch2, which would break the lines of the failing report.
    std::cerr << "\n" << name << ", seed " << params.seed << ": ";
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << "\n";
  }
  CHECK(success);
}

}  // namespace gouji::property

#endif  // GOUJI_TESTS_PROPERTY_PROPERTY_H_
