// The stages in a row: bytes in, a Result out.
#include "check.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "document/edits.h"
#include "form/form.h"
#include "keys.h"
#include "render/names.h"
#include "report/companion.h"
#include "report/report.h"
#include "rules/companions.h"
#include "rules/diagnosis.h"
#include "rules/evidence.h"
#include "rules/rule.h"

namespace gouji {
namespace {

// The form's own cells in printed order, and those of the other form's rows that are really there.
std::vector<ResultCell> cells_in_result(const Report& report) {
  std::vector<ResultCell> cells;
  if (!report.recognised || report.form == nullptr) return cells;
  const std::span<const CellSpec> specs = all_cells();
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const CellValue& cell = report.cell(i);
    if (cell.state == CellState::kMissing && !has_cell(*report.form, i)) continue;
    cells.push_back({specs[i].id, cell.state, cell.value, cell.text, cell.span});
  }
  return cells;
}

std::vector<ResultSection> sections_in_result(const Report& report) {
  std::vector<ResultSection> sections;
  for (const Section& section : report.sections) {
    const Heading& heading = section.heading;
    std::string_view id = "extra";
    if (heading.part) id = parts()[static_cast<std::size_t>(*heading.part)].id;
    sections.push_back({std::string(id), heading.number, heading.title, section.span});
  }
  return sections;
}

std::string_view name_of(Precision precision) {
  switch (precision) {
    case Precision::kExact:
      return "exact";
    case Precision::kApproximate:
      return "approximate";
    case Precision::kAtLeast:
      return "at_least";
  }
  return {};
}

std::vector<ResultClaim> claims_in_result(const Report& report, const std::vector<Claim>& claims,
                                          const Flow& flow) {
  std::vector<ResultClaim> out;
  for (const Claim& claim : claims) {
    ResultClaim shown;
    for (const Subject* subject : claim.subjects) {
      shown.subjects.emplace_back(subject->id);
      if (!shown.name.zh.empty()) {
        shown.name.zh += "、";
        shown.name.en += ", ";
      }
      shown.name.zh += subject->zh;
      shown.name.en += subject->english;
      for (const std::size_t cell : cells_of_reading(report, subject->readings.front())) {
        shown.cells.push_back(all_cells()[cell].id);
      }
    }
    shown.value = claim.value;
    shown.precision = name_of(claim.precision);
    shown.year = claim.year;
    shown.own = claim.whose == Whose::kOwn;
    shown.none = claim.none;
    shown.compared = comparable(claim, report) && !shown.cells.empty();
    shown.span = flow.as_written(claim.span);
    shown.number = flow.as_written(claim.number);
    out.push_back(std::move(shown));
  }
  return out;
}

// A larger structure helps nobody, and takes many times the memory of the text.
constexpr std::size_t kMostBlocks = 100'000;

ResultBlock block_in_result(const Paragraph& paragraph) {
  return {paragraph.span, paragraph.heading, {}};
}

// Only tables that were written as such have cells that a reader can rely on.
bool has_cells(const Grid& grid) {
  return grid.dress == Dress::kMarkup || grid.dress == Dress::kTabs || grid.dress == Dress::kPipes;
}

ResultBlock block_in_result(const Grid& grid) {
  ResultBlock block{grid.span, false, {}};
  for (const GridRow& row : grid.rows) {
    ResultTableRow& shown = block.rows.emplace_back();
    shown.span = row.span;
    for (const GridCell& cell : row.cells) {
      const int columns = std::max(1, cell.column_end - cell.column);
      shown.cells.push_back({cell.span, cell.column, columns, cell.rows});
    }
  }
  return block;
}

std::vector<ResultBlock> blocks_in_result(const Document& document) {
  std::vector<ResultBlock> blocks;
  std::size_t count = 0;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      blocks.push_back(block_in_result(*paragraph));
      ++count;
    } else if (const auto& grid = std::get<Grid>(block); has_cells(grid)) {
      for (const GridRow& row : grid.rows) count += row.cells.size();
      if (count <= kMostBlocks) blocks.push_back(block_in_result(grid));
    } else {
      for (const GridRow& row : grid.rows) blocks.push_back({row.span, false, {}});
      count += grid.rows.size();
    }
    if (count > kMostBlocks) return {};
  }
  return blocks;
}

// What rules look at beside text, document, report and prose.
struct Relations {
  std::vector<Claim> claims;
  Diagnosis diagnosis;
};

Relations relate(const Text& text, const Report& report, const Prose& prose) {
  if (!report.recognised) return {};
  return {read_claims(text.utf8, prose, report), diagnose(report)};
}

std::string_view name_of(Use use, std::string_view used) {
  switch (use) {
    case Use::kUsed:
      return used;
    case Use::kNotAReport:
      return "not_a_report";
    case Use::kYear:
      return "year";
    case Use::kOrgan:
      return "organ";
    case Use::kCopy:
      return "copy";
    case Use::kTwice:
      return "twice";
    case Use::kParent:
      return "parent";
    case Use::kUnused:
      return "unused";
  }
  return {};
}

ResultCompanion companion_in_result(const UsedCompanion& used, std::string_view word) {
  const auto& [name, text, document, report, prose, summary] = *used.companion;
  ResultCompanion shown;
  shown.source = {name, text.format, text.encoding, text.bytes};
  shown.title = report.title.text;
  shown.organ = report.organ;
  shown.year = report.year;
  if (report.form != nullptr) shown.form = report.form->id;
  shown.cells = cells_in_result(report);
  shown.use = name_of(used.use, word);
  const Form* form = report.form != nullptr ? report.form : forms().back();
  for (const TableId table : used.unread) shown.unread.emplace_back(form->table(table).id);
  shown.summary = summary;
  return shown;
}

}  // namespace

CompanionReport read_previous(std::string name, Reading reading) {
  CompanionReport companion;
  companion.name = std::move(name);
  companion.text = std::move(reading.text);
  companion.document = std::move(reading.document);
  if (companion.text.problem.empty()) {
    companion.report = read_report(companion.text, companion.document);
  }
  if (companion.report.recognised) {
    companion.prose = read_prose(companion.text, companion.document, companion.report);
  }
  return companion;
}

CompanionReport read_part(std::string name, Reading reading, const Options& options) {
  CompanionReport part = read_previous(std::move(name), std::move(reading));
  const auto [claims, diagnosis] = relate(part.text, part.report, part.prose);
  Verified verified = run_rules(
      {part.text, part.document, part.report, part.prose, claims, diagnosis, Beside()}, options);
  Result own;
  own.findings = std::move(verified.findings);
  own.rules = std::move(verified.outcomes);
  own.verdict = verdict_of(own.findings, own.rules);
  part.summary = summary_of(own);
  return part;
}

Result check_reading(Reading reading, const Options& options, const Companions& companions) {
  std::vector<std::optional<Span>> edited;
  if (!options.edits.empty()) edited = apply_edits(reading, options.edits, options.max_bytes);
  auto& [text, document] = reading;
  Report report;
  Prose prose;
  if (text.problem.empty()) {
    report = read_report(text, document);
  }
  if (report.recognised) {
    prose = read_prose(text, document, report);
  }
  auto [claims, diagnosis] = relate(text, report, prose);
  const Beside beside = judge_companions(report, companions);
  const Context context{text, document, report, prose, claims, diagnosis, beside};
  weigh_repairs(context, diagnosis);
  Verified verified = run_rules(context, options);
  prose.flow.restore(text.utf8);
  put_in_order(verified.findings, text.utf8, prose.flow);

  Result result;
  result.source = {options.name, text.format, text.encoding, text.bytes};
  result.title = report.title.text;
  result.organ = report.organ;
  result.year = report.year;
  if (report.form != nullptr) result.form = report.form->id;
  result.form_tables = form_of_tables(report);
  result.sections = sections_in_result(report);
  result.cells = cells_in_result(report);
  result.claims = claims_in_result(report, claims, prose.flow);
  result.findings = std::move(verified.findings);
  result.rules = std::move(verified.outcomes);
  if (beside.previous) result.previous = companion_in_result(*beside.previous, "compared");
  for (const UsedCompanion& part : beside.parts) {
    result.parts.push_back(companion_in_result(part, "summed"));
  }
  if (options.with_text && text.format != "text") result.blocks = blocks_in_result(document);
  result.text = std::move(text.utf8);
  result.edited = std::move(edited);
  give_keys(result);
  mark_ignored(options.ignored, result.findings);
  result.verdict = verdict_of(result.findings, result.rules);
  return result;
}

Result check(std::string bytes, const Options& options) {
  Companions companions;
  if (options.previous) {
    companions.previous = read_previous(options.previous->name,
                                        read_document(options.previous->bytes, options.max_bytes));
  }
  for (const Companion& part : options.parts) {
    companions.parts.push_back(
        read_part(part.name, read_document(part.bytes, options.max_bytes), options));
  }
  return check_reading(read_document(std::move(bytes), options.max_bytes), options, companions);
}

std::string check_json(std::string bytes, const Options& options) {
  return to_json(check(std::move(bytes), options), options);
}

std::string needs_data(std::string_view bytes) { return needs_gb18030(bytes) ? "gb18030" : ""; }

std::string version() { return GOUJI_VERSION; }

std::string rules_version() { return "2026-11"; }

}  // namespace gouji
