// Stage render: a result and a format in, a piece of a file out; and what the pieces are framed by.
#include <string>

#include "gouji/gouji.h"
#include "render/csv.h"
#include "render/html.h"
#include "render/json_writer.h"
#include "render/sarif.h"
#include "render/text.h"

namespace gouji {

std::optional<OutputFormat> format_by_name(std::string_view name) {
  if (name == "text") return OutputFormat::kText;
  if (name == "json") return OutputFormat::kJson;
  if (name == "jsonl") return OutputFormat::kJsonl;
  if (name == "sarif") return OutputFormat::kSarif;
  if (name == "csv") return OutputFormat::kCsv;
  if (name == "html") return OutputFormat::kHtml;
  return std::nullopt;
}

std::string render(const Result& result, const Options& options, OutputFormat format) {
  switch (format) {
    case OutputFormat::kText:
      return to_text(result, {options.language});
    case OutputFormat::kJson:
      return to_json(result, options);
    case OutputFormat::kJsonl:
      return to_json(result, options) + "\n";
    case OutputFormat::kSarif:
      return to_sarif(result, options.language);
    case OutputFormat::kCsv:
      return to_csv(result, options.language);
    case OutputFormat::kHtml:
      return to_html(result, options.language);
  }
  return {};
}

Frame frame(OutputFormat format, Language language) {
  switch (format) {
    case OutputFormat::kText:
      return {"", "\n", ""};
    case OutputFormat::kJson:
      return {"{\"schema\":\"gouji/1\",\"results\":[\n", ",\n", "\n]}\n"};
    case OutputFormat::kJsonl:
      break;
    case OutputFormat::kSarif:
      return {sarif_head(language), ",\n", sarif_tail()};
    case OutputFormat::kCsv:
      return {csv_head(language), "", ""};
    case OutputFormat::kHtml:
      return {html_head(language), "", html_tail(language)};
  }
  return {};
}

std::string frame_json(OutputFormat format, Language language) {
  const Frame pieces = frame(format, language);
  JsonWriter json;
  json.begin_object();
  json.field("head", pieces.head);
  json.field("between", pieces.between);
  json.field("tail", pieces.tail);
  json.end_object();
  return json.take();
}

}  // namespace gouji
