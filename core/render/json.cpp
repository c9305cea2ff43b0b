// Stage render: a result in, the RESULT object of the contract out; the rule catalogue likewise.
// The schema of both is in render/schema/.
#include "form/form.h"
#include "gouji/gouji.h"
#include "render/json_writer.h"
#include "render/names.h"
#include "rules/rule.h"

namespace gouji {
namespace {

void write_source(JsonWriter& json, const Source& source) {
  json.key("source");
  json.begin_object();
  json.field("name", source.name);
  json.field("format", source.format);
  json.field("encoding", source.encoding);
  json.field("bytes", source.bytes);
  json.end_object();
}

void write_cell(JsonWriter& json, const ResultCell& cell) {
  json.key(cell.id);
  json.begin_object();
  json.field("state", name_of(cell.state));
  if (cell.state == CellState::kNumber) {
    json.key("value");
    json.number(cell.value.to_string());
  }
  json.field("text", cell.text);
  json.field("span", cell.span);
  json.end_object();
}

void write_claim(JsonWriter& json, const ResultClaim& claim, Language language) {
  const auto list = [&json](std::string_view name, const std::vector<std::string>& items) {
    json.key(name);
    json.begin_array();
    for (const std::string& item : items) json.text(item);
    json.end_array();
  };
  json.begin_object();
  list("subjects", claim.subjects);
  json.field("name", language == Language::kZh ? claim.name.zh : claim.name.en);
  json.key("value");
  json.number(claim.value.to_string());
  json.field("precision", claim.precision);
  if (claim.year) json.field("year", *claim.year);
  json.field("own", claim.own);
  json.field("none", claim.none);
  json.field("compared", claim.compared);
  json.field("span", claim.span);
  json.field("number", claim.number);
  list("cells", claim.cells);
  json.end_object();
}

void write_report(JsonWriter& json, const Result& result, Language language) {
  json.key("report");
  json.begin_object();
  json.field("title", result.title);
  json.field("organ", result.organ);
  json.key("year");
  result.year ? json.integer(*result.year) : json.null();
  json.field("form", result.form);
  json.field("form_tables", result.form_tables);
  json.key("sections");
  json.begin_array();
  for (const ResultSection& section : result.sections) {
    json.begin_object();
    json.field("id", section.id);
    json.field("number", section.number);
    json.field("title", section.title);
    json.field("span", section.span);
    json.end_object();
  }
  json.end_array();
  json.key("cells");
  json.begin_object();
  for (const ResultCell& cell : result.cells) write_cell(json, cell);
  json.end_object();
  json.key("claims");
  json.begin_array();
  for (const ResultClaim& claim : result.claims) write_claim(json, claim, language);
  json.end_array();
  json.end_object();
}

void write_value(JsonWriter& json, std::string_view name, const std::optional<std::string>& value,
                 bool numeric) {
  if (!value) return;
  json.key(name);
  numeric ? json.number(*value) : json.text(*value);
}

void write_finding(JsonWriter& json, const Finding& finding, Language language) {
  const auto in_language = [language](const Bilingual& words) -> const std::string& {
    return language == Language::kZh ? words.zh : words.en;
  };
  json.begin_object();
  json.field("key", finding.key);
  json.field("rule", finding.rule);
  json.field("severity", name_of(finding.severity));
  json.field("message", in_language(finding.message));
  json.optional_field("advice", in_language(finding.advice));
  json.key("cells");
  json.begin_array();
  for (const std::string& cell : finding.cells) json.text(cell);
  json.end_array();
  json.field("span", finding.span);
  json.field("line", finding.line);
  json.field("column", finding.column);
  write_value(json, "expected", finding.expected, finding.numeric);
  write_value(json, "actual", finding.actual, finding.numeric);
  if (finding.fix) {
    json.key("fix");
    json.begin_object();
    json.field("span", finding.fix->span);
    json.field("text", finding.fix->text);
    json.end_object();
  }
  json.key("relations");
  json.begin_array();
  for (const ResultRelation& relation : finding.relations) {
    json.begin_object();
    json.field("rule", relation.rule);
    json.field("formula", relation.formula);
    json.field("printed", in_language(relation.printed));
    json.field("numbers", relation.numbers);
    json.end_object();
  }
  json.end_array();
  if (finding.ignored) {
    json.key("ignored");
    json.begin_object();
    json.field("reason", finding.ignored->reason);
    json.field("scope", finding.ignored->whole_rule ? "rule" : "finding");
    json.end_object();
  }
  json.end_object();
}

void write_block(JsonWriter& json, const ResultBlock& block) {
  json.begin_object();
  json.field("kind", block.rows.empty() ? "paragraph" : "table");
  json.field("span", block.span);
  if (block.rows.empty()) {
    json.field("heading", block.heading);
    json.end_object();
    return;
  }
  json.key("rows");
  json.begin_array();
  for (const ResultTableRow& row : block.rows) {
    json.begin_object();
    json.field("span", row.span);
    json.key("cells");
    json.begin_array();
    for (const ResultTableCell& cell : row.cells) {
      json.begin_object();
      json.field("span", cell.span);
      json.field("column", cell.column);
      json.field("columns", cell.columns);
      json.field("rows", cell.rows);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_text(JsonWriter& json, const Result& result) {
  json.field("text", result.text);
  if (result.blocks.empty()) return;
  json.key("blocks");
  json.begin_array();
  for (const ResultBlock& block : result.blocks) write_block(json, block);
  json.end_array();
}

void write_edited(JsonWriter& json, const std::vector<std::optional<Span>>& edited) {
  if (edited.empty()) return;
  json.key("edited");
  json.begin_array();
  for (const std::optional<Span>& span : edited) {
    if (span) {
      json.begin_object();
      json.field("span", *span);
      json.end_object();
    } else {
      json.null();
    }
  }
  json.end_array();
}

void write_outcomes(JsonWriter& json, const std::vector<RuleOutcome>& rules) {
  json.key("rules");
  json.begin_array();
  for (const RuleOutcome& rule : rules) {
    json.begin_object();
    json.field("rule", rule.rule);
    json.field("outcome", name_of(rule.outcome));
    if (rule.outcome == Outcome::kNotAssessed) json.field("reason", name_of(rule.reason));
    json.end_object();
  }
  json.end_array();
  json.key("not_assessed");
  json.begin_array();
  for (const RuleOutcome& rule : rules) {
    if (rule.outcome != Outcome::kNotAssessed) continue;
    json.begin_object();
    json.field("rule", rule.rule);
    json.field("reason", name_of(rule.reason));
    json.end_object();
  }
  json.end_array();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.key("summary");
  json.begin_object();
  json.field("errors", summary.errors);
  json.field("warnings", summary.warnings);
  json.field("infos", summary.infos);
  json.field("ignored", summary.ignored);
  json.field("held", summary.held);
  json.field("broken", summary.broken);
  json.field("not_assessed", summary.not_assessed);
  json.field("verdict", name_of(summary.verdict));
  json.end_object();
}

void write_companion(JsonWriter& json, const ResultCompanion& companion) {
  json.begin_object();
  write_source(json, companion.source);
  json.key("report");
  json.begin_object();
  json.field("title", companion.title);
  json.field("organ", companion.organ);
  json.key("year");
  companion.year ? json.integer(*companion.year) : json.null();
  json.field("form", companion.form);
  json.key("cells");
  json.begin_object();
  for (const ResultCell& cell : companion.cells) write_cell(json, cell);
  json.end_object();
  json.end_object();
  json.field("use", companion.use);
  if (!companion.unread.empty()) {
    json.key("unread");
    json.begin_array();
    for (const std::string& table : companion.unread) json.text(table);
    json.end_array();
  }
  if (companion.summary) write_summary(json, *companion.summary);
  json.end_object();
}

void write_companions(JsonWriter& json, const Result& result) {
  if (result.previous) {
    json.key("previous");
    write_companion(json, *result.previous);
  }
  if (result.parts.empty()) return;
  json.key("parts");
  json.begin_array();
  for (const ResultCompanion& part : result.parts) write_companion(json, part);
  json.end_array();
}

void write_versions(JsonWriter& json) {
  json.key("versions");
  json.begin_object();
  json.field("gouji", version());
  json.field("rules", rules_version());
  json.end_object();
}

void write_words(JsonWriter& json, std::string_view name, Words words) {
  json.key(name);
  json.both(words.zh, words.en);
}

void write_rule(JsonWriter& json, const Rule& rule) {
  json.begin_object();
  json.field("id", rule.id);
  json.field("severity", name_of(rule.severity));
  json.field("group", name_of(rule.group));
  json.key("forms");
  json.begin_array();
  for (const Form* form : forms()) {
    if (rule.forms.empty() || rule.forms == form->id) json.text(form->id);
  }
  json.end_array();
  write_words(json, "title", rule.title);
  write_words(json, "what", rule.what);
  write_words(json, "why", rule.why);
  write_words(json, "repair", rule.repair);
  write_words(json, "basis", rule.basis);
  json.key("example");
  json.begin_object();
  write_words(json, "wrong", rule.example.wrong);
  write_words(json, "right", rule.example.right);
  json.end_object();
  json.end_object();
}

}  // namespace

std::string to_json(const Result& result, const Options& options) {
  JsonWriter json;
  json.begin_object();
  json.field("schema", "gouji/1");
  write_source(json, result.source);
  write_report(json, result, options.language);
  if (options.with_text) write_text(json, result);
  write_companions(json, result);
  write_edited(json, result.edited);
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings) write_finding(json, finding, options.language);
  json.end_array();
  write_outcomes(json, result.rules);
  write_summary(json, summary_of(result));
  write_versions(json);
  json.end_object();
  return json.take();
}

std::string rules_json() {
  JsonWriter json;
  json.begin_object();
  json.field("schema", "gouji-rules/1");
  json.field("version", rules_version());
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : registry()) write_rule(json, *rule);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace gouji
