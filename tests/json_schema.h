// A validator for the part of JSON Schema 2020-12 that the project's schemas use. A keyword that it
// does not know is an error, so that no rule of a schema goes unchecked.
#ifndef GOUJI_TESTS_JSON_SCHEMA_H_
#define GOUJI_TESTS_JSON_SCHEMA_H_

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

namespace gouji::test {

class JsonSchema {
 public:
  using Json = nlohmann::ordered_json;

  explicit JsonSchema(Json schema) : root_(std::move(schema)) {}

  // What is wrong with a value, each with its place; empty if it is valid.
  std::vector<std::string> errors(const Json& value) const {
    std::vector<std::string> found;
    check(root_, value, "", found);
    return found;
  }

 private:
  using Errors = std::vector<std::string>;

  bool valid(const Json& schema, const Json& value) const {
    Errors found;
    check(schema, value, "", found);
    return found.empty();
  }

  static bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    return false;
  }

  static bool has_one_type(const Json& value, const Json& types) {
    if (types.is_string()) return has_type(value, types.get<std::string>());
    for (const Json& type : types) {
      if (has_type(value, type.get<std::string>())) return true;
    }
    return false;
  }

  void check(const Json& schema, const Json& value, const std::string& place, Errors& out) const {
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) out.push_back(place + ": not allowed");
      return;
    }
    for (const auto& [keyword, rule] : schema.items()) {
      check_keyword(schema, keyword, rule, value, place, out);
    }
  }

  void check_keyword(const Json& schema, const std::string& keyword, const Json& rule,
                     const Json& value, const std::string& place, Errors& out) const {
    const auto fail = [&] { out.push_back(place + ": " + keyword + " " + rule.dump()); };
    if (keyword == "$schema" || keyword == "$id" || keyword == "$defs" || keyword == "title" ||
        keyword == "description") {
      return;
    }
    if (keyword == "$ref") {
      const std::string pointer = rule.get<std::string>().substr(1);  // "#/$defs/name"
      check(root_.at(Json::json_pointer(pointer)), value, place, out);
    } else if (keyword == "oneOf") {
      int matches = 0;
      for (const Json& one : rule) matches += valid(one, value) ? 1 : 0;
      if (matches != 1) out.push_back(place + ": oneOf matches " + std::to_string(matches));
    } else if (keyword == "type") {
      if (!has_one_type(value, rule)) fail();
    } else if (keyword == "const") {
      if (value != rule) fail();
    } else if (keyword == "enum") {
      if (std::find(rule.begin(), rule.end(), value) == rule.end()) fail();
    } else if (keyword == "minimum") {
      if (value.is_number() && value < rule) fail();
    } else if (keyword == "minLength") {
      if (value.is_string() && value.get<std::string>().size() < rule.get<std::size_t>()) fail();
    } else if (keyword == "minItems") {
      if (value.is_array() && value.size() < rule.get<std::size_t>()) fail();
    } else if (keyword == "pattern") {
      if (value.is_string() &&
          !std::regex_search(value.get<std::string>(), pattern(rule.get<std::string>()))) {
        fail();
      }
    } else if (keyword == "required") {
      for (const Json& name : rule) {
        if (value.is_object() && !value.contains(name.get<std::string>())) {
          out.push_back(place + ": lacks " + name.get<std::string>());
        }
      }
    } else if (keyword == "properties") {
      for (const auto& [name, property] : rule.items()) {
        if (value.contains(name)) check(property, value.at(name), place + "/" + name, out);
      }
    } else if (keyword == "additionalProperties") {
      if (!value.is_object()) return;
      const Json known = schema.value("properties", Json::object());
      for (const auto& [name, property] : value.items()) {
        if (!known.contains(name)) check(rule, property, place + "/" + name, out);
      }
    } else if (keyword == "propertyNames") {
      if (!value.is_object()) return;
      for (const auto& [name, property] : value.items()) check(rule, Json(name), place, out);
    } else if (keyword == "prefixItems") {
      for (std::size_t i = 0; value.is_array() && i < rule.size() && i < value.size(); ++i) {
        check(rule[i], value[i], place + "/" + std::to_string(i), out);
      }
    } else if (keyword == "items") {
      const std::size_t first = schema.contains("prefixItems") ? schema["prefixItems"].size() : 0;
      for (std::size_t i = first; value.is_array() && i < value.size(); ++i) {
        check(rule, value[i], place + "/" + std::to_string(i), out);
      }
    } else {
      out.push_back("unknown keyword " + keyword);
    }
  }

  const std::regex& pattern(const std::string& text) const {
    return patterns_.try_emplace(text, text).first->second;
  }

  Json root_;
  mutable std::map<std::string, std::regex> patterns_;  // compiling one takes long
};

}  // namespace gouji::test

#endif  // GOUJI_TESTS_JSON_SCHEMA_H_
