// Results as SARIF: the structure that its schema asks for, and places that are those of the file.
#include "render/sarif.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.h"
#include "gouji/gouji.h"
#include "input/walk.h"
#include "json_schema.h"
#include "rules/rule.h"

namespace gouji {
namespace {

using Json = nlohmann::ordered_json;
using Errors = std::vector<std::string>;

// Of the schema of SARIF 2.1.0, what is written here. Strict, so that nothing unknown is written.
const char* const kSchema = R"({
  "type": "object",
  "properties": {
    "$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"},
    "version": {"const": "2.1.0"},
    "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}}
  },
  "required": ["$schema", "version", "runs"],
  "additionalProperties": false,
  "$defs": {
    "run": {
      "type": "object",
      "properties": {
        "tool": {
          "type": "object",
          "properties": {"driver": {"$ref": "#/$defs/driver"}},
          "required": ["driver"],
          "additionalProperties": false
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "newlineSequences": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
      },
      "required": ["tool", "results"],
      "additionalProperties": false
    },
    "driver": {
      "type": "object",
      "properties": {
        "name": {"type": "string", "minLength": 1},
        "fullName": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "semanticVersion": {"type": "string", "pattern": "^\\d+\\.\\d+\\.\\d+$"},
        "language": {"type": "string", "pattern": "^[a-z]{2}-[A-Z]{2}$"},
        "properties": {"type": "object"},
        "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}
      },
      "required": ["name", "version", "rules"],
      "additionalProperties": false
    },
    "rule": {
      "type": "object",
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "shortDescription": {"$ref": "#/$defs/message"},
        "fullDescription": {"$ref": "#/$defs/message"},
        "help": {"$ref": "#/$defs/message"},
        "defaultConfiguration": {
          "type": "object",
          "properties": {"level": {"$ref": "#/$defs/level"}},
          "required": ["level"],
          "additionalProperties": false
        },
        "properties": {"type": "object"}
      },
      "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
      "additionalProperties": false
    },
    "level": {"enum": ["none", "note", "warning", "error"]},
    "message": {
      "type": "object",
      "properties": {"text": {"type": "string", "minLength": 1}},
      "required": ["text"],
      "additionalProperties": false
    },
    "result": {
      "type": "object",
      "properties": {
        "ruleId": {"type": "string", "minLength": 1},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "kind": {"enum": ["open", "fail"]},
        "level": {"$ref": "#/$defs/level"},
        "message": {"$ref": "#/$defs/message"},
        "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}, "minItems": 1},
        "partialFingerprints": {
          "type": "object",
          "properties": {"goujiKey/v1": {"type": "string", "pattern": "^[0-9a-f]{16}$"}},
          "required": ["goujiKey/v1"],
          "additionalProperties": false
        },
        "fixes": {"type": "array", "items": {"$ref": "#/$defs/fix"}, "minItems": 1},
        "suppressions": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {"enum": ["inSource", "external"]},
              "status": {"enum": ["accepted", "underReview", "rejected"]},
              "justification": {"type": "string", "minLength": 1}
            },
            "required": ["kind"],
            "additionalProperties": false
          }
        },
        "properties": {"type": "object"}
      },
      "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
      "additionalProperties": false
    },
    "artifact": {
      "type": "object",
      "properties": {
        "uri": {"type": "string", "pattern": "^(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}
      },
      "required": ["uri"],
      "additionalProperties": false
    },
    "location": {
      "type": "object",
      "properties": {
        "physicalLocation": {
          "type": "object",
          "properties": {
            "artifactLocation": {"$ref": "#/$defs/artifact"},
            "region": {"$ref": "#/$defs/region"}
          },
          "required": ["artifactLocation"],
          "additionalProperties": false
        },
        "logicalLocations": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "name": {"type": "string", "minLength": 1},
              "fullyQualifiedName": {"type": "string", "minLength": 1}
            },
            "additionalProperties": false
          }
        }
      },
      "required": ["physicalLocation"],
      "additionalProperties": false
    },
    "region": {
      "type": "object",
      "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "endLine": {"type": "integer", "minimum": 1},
        "endColumn": {"type": "integer", "minimum": 1},
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 0}
      },
      "required": ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength"],
      "additionalProperties": false
    },
    "fix": {
      "type": "object",
      "properties": {
        "description": {"$ref": "#/$defs/message"},
        "artifactChanges": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "properties": {
              "artifactLocation": {"$ref": "#/$defs/artifact"},
              "replacements": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "type": "object",
                  "properties": {
                    "deletedRegion": {"$ref": "#/$defs/region"},
                    "insertedContent": {
                      "type": "object",
                      "properties": {"text": {"type": "string"}},
                      "required": ["text"],
                      "additionalProperties": false
                    }
                  },
                  "required": ["deletedRegion"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["artifactLocation", "replacements"],
            "additionalProperties": false
          }
        }
      },
      "required": ["artifactChanges"],
      "additionalProperties": false
    }
  }
})";

std::string file(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/" + name, std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string seed(const std::string& name) { return file("golden/seeds/" + name + ".txt"); }

Json log_of(const std::string& results, Language language = Language::kZh) {
  const Json log = Json::parse(sarif_head(language) + results + sarif_tail());
  const Errors errors = test::JsonSchema(Json::parse(kSchema)).errors(log);
  CHECK(errors == Errors{});
  return log;
}

Json results_of(const Result& result) {
  return log_of(to_sarif(result, Language::kZh))["runs"][0]["results"];
}

std::string uri_of(const std::string& name) {
  Options options;
  options.name = name;
  return results_of(
      check("", options))[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
}

// The characters of a text from one offset on, counted the plain way.
std::string characters(std::string_view text, std::size_t offset, std::size_t length) {
  std::string out;
  for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
    const std::size_t begin = at;
    next_char(text, at);
    if (count >= offset && count < offset + length) out += text.substr(begin, at - begin);
  }
  return out;
}

}  // namespace

TEST_CASE("the run has the whole catalogue, in either language") {
  for (const Language language : {Language::kZh, Language::kEn}) {
    const Json rules = log_of("", language)["runs"][0]["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == registry().size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Rule& rule = *registry()[i];
      const std::string_view title = language == Language::kZh ? rule.title.zh : rule.title.en;
      CHECK(rules[i]["id"] == rule.id);
      CHECK(rules[i]["shortDescription"]["text"] == title);
    }
  }
}

TEST_CASE("every finding is a result that points at its characters") {
  for (const std::string name : {"000_f9f464c86d1dad28", "002_baa44959fd9d628f",
                                 "003_dc7a5fd35aa49e56", "004_6b9fd438d9b8f5de"}) {
    INFO(name);
    const std::string text = seed(name);
    Options options;
    options.name = name;
    const Result result = check(text, options);
    const Json results = results_of(result);
    REQUIRE(results.size() == result.findings.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
      const Finding& finding = result.findings[i];
      const Json& shown = results[i];
      CHECK(shown["ruleId"] == finding.rule);
      CHECK(registry()[shown["ruleIndex"].get<std::size_t>()]->id == finding.rule);
      CHECK(shown["level"] == (finding.severity == Severity::kError     ? "error"
                               : finding.severity == Severity::kWarning ? "warning"
                                                                        : "note"));
      CHECK(shown["message"]["text"] == finding.message.zh);
      CHECK(shown["partialFingerprints"]["goujiKey/v1"] == finding.key);
      const Json& region = shown["locations"][0]["physicalLocation"]["region"];
      CHECK(region["startLine"] == finding.line);
      CHECK(region["startColumn"] == finding.column);
      CHECK(characters(result.text, region["charOffset"], region["charLength"]) ==
            slice(result.text, finding.span));
      CHECK(shown.contains("fixes") == finding.fix.has_value());
      if (!finding.fix) continue;
      const Json& change = shown["fixes"][0]["artifactChanges"][0]["replacements"][0];
      CHECK(change["insertedContent"]["text"] == finding.fix->text);
      CHECK(characters(result.text, change["deletedRegion"]["charOffset"],
                       change["deletedRegion"]["charLength"]) ==
            slice(result.text, finding.fix->span));
    }
  }
}

TEST_CASE("regions end behind the last character") {
  Result result;
  result.source = {"a.txt", "text", "UTF-8", 20};
  result.text = "一𠀀二\r\n三四";
  Finding finding;
  finding.rule = "cell.width";
  finding.key = "0123456789abcdef";
  finding.message.zh = "有问题。";
  finding.span = {3, 15};
  result.findings = {finding};
  const Json region = results_of(result)[0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region == Json{{"startLine", 1},
                       {"startColumn", 2},
                       {"endLine", 2},
                       {"endColumn", 2},
                       {"charOffset", 1},
                       {"charLength", 5}});
}

TEST_CASE("a document that is no flat text has no lines, and a part or cell instead") {
  const Result result =
      check("<!doctype html><meta charset=utf-8><p>" + seed("002_baa44959fd9d628f"), {});
  REQUIRE(result.source.format == "html");
  REQUIRE_FALSE(result.findings.empty());
  for (const Json& shown : results_of(result)) {
    CHECK_FALSE(shown["locations"][0]["physicalLocation"].contains("region"));
    CHECK_FALSE(shown.contains("fixes"));
    CHECK(shown["properties"]["extractedTextSpan"].size() == 2);
  }
}

TEST_CASE("names of files are references") {
  CHECK(uri_of("报告 1.txt") == "%E6%8A%A5%E5%91%8A%201.txt");
  CHECK(uri_of("a/../b#c?d%.txt") == "a/../b%23c%3Fd%25.txt");
  CHECK(uri_of("javascript:alert(1)") == "javascript%3Aalert%281%29");
  CHECK(uri_of("/srv/a.txt") == "file:///srv/a.txt");
  CHECK(uri_of("//host/a.txt") == "file:///host/a.txt");
  CHECK(uri_of("\xFF\"\\") == "%FF%22%5C");
  CHECK(uri_of("") == "-");
}

TEST_CASE("what is ignored is suppressed, with the reason") {
  Options options;
  options.ignored = {{"", "cell.blank", "没有\"这类\"申请", true}, {"", "cell.width", "", true}};
  const Result result = check(seed("002_baa44959fd9d628f"), options);
  const Json results = results_of(result);
  for (std::size_t i = 0; i < results.size(); ++i) {
    CHECK(results[i].contains("suppressions") == result.findings[i].ignored.has_value());
    if (results[i]["ruleId"] == "cell.blank") {
      CHECK(results[i]["suppressions"][0]["justification"] == "没有\"这类\"申请");
    } else if (results[i]["ruleId"] == "cell.width") {
      CHECK_FALSE(results[i]["suppressions"][0].contains("justification"));
    }
  }
}

TEST_CASE("an incomplete result does not look like a pass") {
  Options options;
  options.disable = {"input.empty"};
  const Result result = check("", options);
  REQUIRE(result.verdict == Verdict::kIncomplete);
  REQUIRE(result.findings.empty());
  const Json results = results_of(result);
  CHECK(results.size() > 10);
  for (const Json& shown : results) {
    CHECK(shown["kind"] == "open");
    CHECK(shown["level"] == "none");
  }
  CHECK(to_sarif(check(file("cases/base/2021-department.txt"), {}), Language::kZh).empty());
}

}  // namespace gouji
