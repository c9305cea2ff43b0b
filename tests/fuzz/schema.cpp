// Results as JSON against the schema in the repository.
#include <fstream>
#include <nlohmann/json.hpp>

#include "json_schema.h"
#include "result.h"

namespace gouji::fuzz {

void expect_schema(std::string_view json) {
  using Json = test::JsonSchema::Json;
  static const test::JsonSchema schema = [] {
    std::ifstream in(GOUJI_SCHEMA);
    return test::JsonSchema(Json::parse(in));
  }();
  const Json value = Json::parse(json, nullptr, false);
  expect(!value.is_discarded());
  expect(schema.errors(value).empty());
}

}  // namespace gouji::fuzz
