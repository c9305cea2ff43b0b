// When a share follows from the counts beside it, and which counts those are.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings shares(const std::string& sentence) {
  return gouji_tests::found("narrative.percent", sentence);
}

}  // namespace

TEST_CASE("a share may be off by one unit of its last digit", "[rules]") {
  CHECK(shares("全年接听热线200个，其中咨询类23个，占13%。") == Strings{"13%"});
  CHECK(shares("全年接听热线200个，其中咨询类23个，占12%。").empty());
  CHECK(shares("全年接听热线300个，其中咨询类23个，占7.7%。").empty());
  CHECK(shares("全年接听热线300个，其中咨询类23个，占7.9%。") == Strings{"7.9%"});
  CHECK(shares("全年接听热线300个，其中咨询类23个，占约30%。").empty());
}

TEST_CASE("the whole is an exact count of the same kind that stands before", "[rules]") {
  CHECK(shares("全年接听热线近200个，其中咨询类23个，占40%。").empty());
  CHECK(shares("全年接听热线200次，其中咨询类23个，占40%。").empty());
  CHECK(shares("咨询类23个，占40%，全年接听热线200个。").empty());
  CHECK(shares("全年接听热线20个，其中咨询类23个，占40%。").empty());
  CHECK(shares("全年接听热线200个。其中咨询类23个，占40%。") == Strings{"40%"});
  CHECK(shares("全年接听热线200个。热线由专人值守。其中咨询类23个，占40%。").empty());
}

TEST_CASE("the part stands right before its share", "[rules]") {
  CHECK(shares("全年接听热线200个，其中咨询类23个，均已当场答复，占40%。").empty());
  CHECK(shares("全年接听热线200个，其中咨询类23个。占40%。").empty());
  CHECK(shares("全年接听热线200个，其中咨询类近23个，占40%。").empty());
}

TEST_CASE("a share may be one of several counts together", "[rules]") {
  // Of a list's sum, of what was new and what was carried in, of the part and one other.
  CHECK(shares("全年接听热线90个、上年转来10个，其中咨询类23个，占23%。").empty());
  CHECK(shares("全年接听热线80个，其中咨询类20个，占20%。").empty());
}
