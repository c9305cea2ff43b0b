// Formats of results and what frames them.
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {

using Json = nlohmann::ordered_json;

TEST_CASE("formats go by the names of the command line") {
  CHECK(format_by_name("json") == OutputFormat::kJson);
  CHECK(format_by_name("html") == OutputFormat::kHtml);
  CHECK_FALSE(format_by_name("xlsx").has_value());
  CHECK_FALSE(format_by_name("").has_value());
}

TEST_CASE("pieces in their frame are a file") {
  Options options;
  options.name = "a.txt";
  const Result result = check("", options);
  const auto file_of = [&](OutputFormat format) {
    const Frame around = frame(format, Language::kZh);
    const std::string piece = render(result, options, format);
    return around.head + piece + around.between + piece + around.tail;
  };
  const std::string json = to_json(result, options);
  CHECK(file_of(OutputFormat::kJsonl) == json + "\n" + json + "\n");
  const Json two = Json::parse(file_of(OutputFormat::kJson));
  CHECK(two["results"] == Json::array({Json::parse(json), Json::parse(json)}));
  CHECK(Json::parse(file_of(OutputFormat::kSarif))["runs"][0]["results"].size() == 2);
  CHECK(file_of(OutputFormat::kCsv).starts_with("\xEF\xBB\xBF文件,"));
  CHECK(file_of(OutputFormat::kHtml).ends_with("</html>\n"));
  CHECK(file_of(OutputFormat::kText).starts_with("a.txt：未通过。"));
  const Frame html = frame(OutputFormat::kHtml, Language::kEn);
  const Json expected{{"head", html.head}, {"between", html.between}, {"tail", html.tail}};
  CHECK(Json::parse(frame_json(OutputFormat::kHtml, Language::kEn)) == expected);
}

}  // namespace gouji
