// JSON text, read back by another library.
#include "render/json_writer.h"

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"

namespace gouji {
namespace {

using namespace std::string_literals;

std::string written(std::string_view value) {
  JsonWriter json;
  json.text(value);
  return json.take();
}

std::string number(std::string_view value) {
  JsonWriter json;
  json.number(value);
  return json.take();
}

}  // namespace

TEST_CASE("any valid text comes back") {
  std::string all;
  for (char c = 0; c < 0x7F; ++c) all += c;
  const std::string value =
      GENERATE_COPY(""s, all, "\x7F"s, "政府“信息”\\"s, "\u2028\u2029\u0085"s, "😀𠮷\uFFFF"s);
  const std::string json = written(value);
  CHECK(nlohmann::json::parse(json).get<std::string>() == value);
  // One line for every reader.
  CHECK(json.find_first_of("\n\r") == std::string::npos);
  CHECK(json.find("\u2028") == std::string::npos);
}

TEST_CASE("invalid UTF-8 becomes replacement characters") {
  CHECK(written("a\xFF\xE6\x94z") == "\"a\uFFFD\uFFFDz\"");
}

TEST_CASE("numbers are written as they are, anything else as text") {
  for (const char* value : {"0", "-11", "1.2968", "-0.5", "231.583133"}) {
    CHECK(number(value) == value);
  }
  for (const char* value : {"", "-", "+29", "01", "1.", ".5", "1e3", "53万", "NaN", "1 2"}) {
    CHECK(number(value) == "\"" + std::string(value) + "\"");
  }
}

TEST_CASE("commas stand between values and nowhere else") {
  JsonWriter json;
  json.begin_object();
  json.key("empty");
  json.begin_array();
  json.end_array();
  json.key("list");
  json.begin_array();
  json.integer(1);
  json.begin_object();
  json.end_object();
  json.line_break();
  json.span({2, 3});
  json.end_array();
  json.optional_field("absent", "");
  json.field("flag", false);
  json.key("words");
  json.both("中", "en");
  json.end_object();
  CHECK(json.take() ==
        "{\"empty\":[],\"list\":[1,{},\n[2,3]],\"flag\":false,\"words\":{\"zh\":\"中\",\"en\":"
        "\"en\"}}");
}

TEST_CASE("decimals are written exactly") {
  const auto text = [](std::int64_t raw) { return Decimal::from_raw(raw).to_string(); };
  CHECK(text(0) == "0");
  CHECK(Decimal::from_integer(-11).to_string() == "-11");
  CHECK(text(129'680'000) == "1.2968");
  CHECK(text(-1) == "-0.00000001");
  CHECK(text(INT64_MAX) == "92233720368.54775807");
  CHECK(text(INT64_MIN) == "-92233720368.54775808");
}

}  // namespace gouji
