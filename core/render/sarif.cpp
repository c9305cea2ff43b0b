// Stage render: results in, result objects of SARIF 2.1.0 out.
#include "render/sarif.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "form/form.h"
#include "input/text.h"
#include "keys.h"
#include "render/json_writer.h"
#include "render/names.h"
#include "render/words.h"

namespace gouji {
namespace {

std::string_view level_of(Severity severity) {
  return severity == Severity::kInfo ? "note" : name_of(severity);
}

void write_message(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.begin_object();
  json.field("text", text);
  json.end_object();
}

void write_rule(JsonWriter& json, const Rule& rule, Language language) {
  const auto say = [language](Words words) { return std::string(pick(words, language)); };
  const std::string space = language == Language::kZh ? "" : " ";
  json.line_break();
  json.begin_object();
  json.field("id", rule.id);
  write_message(json, "shortDescription", say(rule.title));
  write_message(json, "fullDescription", say(rule.what) + space + say(rule.why));
  const std::string basis = language == Language::kZh ? "依据：" : "Basis: ";
  write_message(json, "help", say(rule.repair) + "\n" + basis + say(rule.basis));
  json.key("defaultConfiguration");
  json.begin_object();
  json.field("level", level_of(rule.severity));
  json.end_object();
  json.key("properties");
  json.begin_object();
  json.field("group", name_of(rule.group));
  json.field("basis", say(rule.basis));
  json.key("forms");
  json.begin_array();
  for (const Form* form : forms()) {
    if (rule.forms.empty() || rule.forms == form->id) json.text(form->id);
  }
  json.end_array();
  json.end_object();
  json.end_object();
}

// The name of a file as a reference: relative ones stay relative, and a colon makes no scheme.
std::string uri_of(std::string_view name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = name.starts_with('/') ? "file://" : "";
  if (name.empty()) name = "-";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '-' || c == '.' || c == '_' || c == '~' || c == '/') {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 0xF];
    }
  }
  // "//host" would name another machine.
  return uri.starts_with("file:////") ? "file:///" + uri.substr(uri.find_first_not_of('/', 7))
                                      : uri;
}

class Writer {
 public:
  Writer(const Result& result, Language language)
      : result_(result), language_(language), uri_(uri_of(result.source.name)) {
    if (is_flat(result)) lines_.emplace(result.text);
  }

  void write(const Finding& finding) {
    begin(finding.rule);
    json_.field("level", level_of(finding.severity));
    write_message(json_, "message", pick(finding.message, language_));
    write_location(&finding);
    json_.key("partialFingerprints");
    json_.begin_object();
    json_.field("goujiKey/v1", finding.key);
    json_.end_object();
    if (finding.fix && lines_) write_fix(*finding.fix, pick(finding.advice, language_));
    if (finding.ignored) write_suppression(*finding.ignored);
    write_properties(&finding);
    json_.end_object();
  }

  // A rule that could not be assessed.
  void write_open(const RuleOutcome& outcome) {
    begin(outcome.rule);
    json_.field("kind", "open");
    json_.field("level", "none");
    const Rule* rule = find_rule(outcome.rule);
    std::string text(rule == nullptr ? std::string_view() : pick(rule->title, language_));
    text += language_ == Language::kZh ? "：没有检查，" : ": not assessed, ";
    text += pick(words_for(outcome.reason), language_);
    write_message(json_, "message", text + (language_ == Language::kZh ? "。" : "."));
    write_location(nullptr);
    write_properties(nullptr);
    json_.end_object();
  }

  std::string take() { return json_.take(); }

 private:
  void begin(const std::string& rule) {
    if (any_) json_.line_break();
    any_ = true;
    json_.begin_object();
    json_.field("ruleId", rule);
    const auto rules = registry();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&rule](const Rule* known) { return known->id == rule; });
    if (found != rules.end()) {
      json_.field("ruleIndex", static_cast<std::size_t>(found - rules.begin()));
    }
  }

  void write_artifact() {
    json_.key("artifactLocation");
    json_.begin_object();
    json_.field("uri", uri_);
    json_.end_object();
  }

  // Only of a flat text: elsewhere there are no such places in the file.
  void write_region(std::string_view name, Span span) {
    json_.key(name);
    json_.begin_object();
    json_.field("startLine", lines_->line(span.begin));
    json_.field("startColumn", lines_->column(span.begin));
    json_.field("endLine", lines_->line(span.end));
    json_.field("endColumn", lines_->column(span.end));
    const std::size_t offset = lines_->characters_before(span.begin);
    json_.field("charOffset", offset);
    json_.field("charLength", lines_->characters_before(span.end) - offset);
    json_.end_object();
  }

  void write_location(const Finding* finding) {
    json_.key("locations");
    json_.begin_array();
    json_.begin_object();
    json_.key("physicalLocation");
    json_.begin_object();
    write_artifact();
    if (finding != nullptr && lines_) write_region("region", finding->span);
    json_.end_object();
    if (finding != nullptr) write_logical(*finding);
    json_.end_object();
    json_.end_array();
  }

  void write_logical(const Finding& finding) {
    const std::string place = place_in_words(result_, finding, language_);
    if (place.empty()) return;
    json_.key("logicalLocations");
    json_.begin_array();
    json_.begin_object();
    json_.field("name", place);
    if (!finding.cells.empty()) json_.field("fullyQualifiedName", finding.cells.front());
    json_.end_object();
    json_.end_array();
  }

  void write_fix(const Fix& fix, std::string_view advice) {
    json_.key("fixes");
    json_.begin_array();
    json_.begin_object();
    if (!advice.empty()) write_message(json_, "description", advice);
    json_.key("artifactChanges");
    json_.begin_array();
    json_.begin_object();
    write_artifact();
    json_.key("replacements");
    json_.begin_array();
    json_.begin_object();
    write_region("deletedRegion", fix.span);
    write_message(json_, "insertedContent", fix.text);
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void write_suppression(const Ignored& ignored) {
    json_.key("suppressions");
    json_.begin_array();
    json_.begin_object();
    json_.field("kind", "external");
    json_.field("status", "accepted");
    json_.optional_field("justification", ignored.reason);
    json_.end_object();
    json_.end_array();
  }

  void write_properties(const Finding* finding) {
    json_.key("properties");
    json_.begin_object();
    json_.field("verdict", name_of(result_.verdict));
    json_.field("format", result_.source.format);
    json_.field("encoding", result_.source.encoding);
    if (finding != nullptr) {
      json_.optional_field("advice", pick(finding->advice, language_));
      if (!lines_ && !result_.text.empty()) {
        // In UTF-8 bytes of the text taken out of the file.
        json_.field("extractedTextSpan", finding->span);
      }
    }
    json_.end_object();
  }

  const Result& result_;
  Language language_;
  std::string uri_;
  std::optional<LineIndex> lines_;
  JsonWriter json_;
  bool any_ = false;
};

}  // namespace

std::string sarif_head(Language language) {
  JsonWriter json;
  json.begin_object();
  json.field("name", "Gouji");
  json.field("fullName", language == Language::kZh ? "勾稽：政府信息公开工作年度报告检查"
                                                   : "Gouji, checks reports on disclosure");
  json.field("version", version());
  json.field("semanticVersion", version());
  json.field("language", language == Language::kZh ? "zh-CN" : "en-US");
  json.key("properties");
  json.begin_object();
  json.field("rulesVersion", rules_version());
  json.end_object();
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : registry()) write_rule(json, *rule, language);
  json.end_array();
  json.end_object();
  return R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",)"
         R"("runs":[{"columnKind":"unicodeCodePoints","newlineSequences":["\r\n","\n","\r"],)"
         "\n\"tool\":{\"driver\":" +
         json.take() + "},\n\"results\":[\n";
}

std::string sarif_tail() { return "\n]}]}\n"; }

std::string to_sarif(const Result& result, Language language) {
  Writer writer(result, language);
  for (const Finding& finding : result.findings) writer.write(finding);
  if (result.verdict == Verdict::kIncomplete) {
    for (const RuleOutcome& rule : result.rules) {
      if (is_incomplete(rule)) writer.write_open(rule);
    }
  }
  return writer.take();
}

}  // namespace gouji
