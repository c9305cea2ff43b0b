// Consistent reports in every dress: they come back cell for cell and clean, and what is changed,
// blanked, taken out or put in is found, and nothing else.
#include "property/dress.h"

#include <algorithm>
#include <set>
#include <string>

#include "document/reader.h"
#include "form/form.h"
#include "gouji/gouji.h"
#include "property/property.h"
#include "property/sample.h"
#include "report/report.h"
#include "rules/diagnosis.h"

namespace gouji::property {
namespace {

const ResultCell* cell_of(const Result& result, std::size_t cell) {
  for (const ResultCell& found : result.cells) {
    if (found.id == all_cells()[cell].id) return &found;
  }
  return nullptr;
}

// The number that a sample's text stands for.
Decimal number_of(const std::string& text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::int64_t raw = std::strtoll(text.c_str(), nullptr, 10) * Decimal::kOne;
  std::int64_t scale = Decimal::kOne;
  for (std::size_t i = point + 1; i < text.size(); ++i) {
    scale /= 10;
    raw += (text[i] - '0') * scale;
  }
  return Decimal::from_raw(raw);
}

// The cell holds what the sample says, at the place where it was written.
void expect_cell(const Result& result, const Sample& sample, const Rendered& rendered,
                 std::size_t cell) {
  const ResultCell* found = cell_of(result, cell);
  RC_ASSERT(found != nullptr);
  if (found->state != CellState::kNumber || found->span != rendered.places[cell]) {
    RC_LOG() << "cell " << found->id << " has \"" << found->text << "\" for \""
             << sample.values[cell] << "\"\n";
  }
  RC_ASSERT(found->state == CellState::kNumber);
  RC_ASSERT(found->span == rendered.places[cell]);
  RC_ASSERT(found->value == number_of(sample.values[cell]));
}

void log_findings(const Result& result) {
  for (const Finding& finding : result.findings) {
    RC_LOG() << "finding " << finding.rule << " " << finding.line << ":" << finding.column << " "
             << finding.message.zh << "\n";
  }
}

Result checked(const Rendered& rendered, const Dress& dress) {
  RC_LOG() << dress << "\n" << rendered.text << "\n";
  Result result = check(rendered.bytes, Options{});
  log_findings(result);
  return result;
}

// Nothing but full-width digits where the dress has them.
bool earned(const Finding& finding, const Dress& dress) {
  return dress.full_width && finding.rule == "cell.width";
}

std::set<std::string> rules_in(const Result& result, const Dress& dress) {
  std::set<std::string> rules;
  for (const Finding& finding : result.findings) {
    if (!earned(finding, dress)) rules.insert(finding.rule);
  }
  return rules;
}

std::size_t row_of(std::size_t cell) {
  const CellSpec& spec = all_cells()[cell];
  // Table 4 is one printed row.
  if (spec.table == TableId::kDisputes) return cell_count();
  std::size_t first = cell;
  while (first > 0 && all_cells()[first - 1].table == spec.table &&
         all_cells()[first - 1].row->id == spec.row->id) {
    --first;
  }
  return first;
}

template <typename T>
T one_of(const std::vector<T>& values) {
  return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}

}  // namespace

TEST_CASE("A consistent report comes back cell for cell and clean, whatever its dress") {
  holds("clean", 900, [] {
    const Sample sample = draw_sample();
    const Dress dress = draw_dress(false);
    const Rendered rendered = render(sample, dress);
    const Result result = checked(rendered, dress);
    RC_ASSERT(result.year == sample.year);
    RC_ASSERT(result.organ == sample.organ);
    RC_ASSERT(result.form_tables == sample.form->id);
    RC_ASSERT(result.sections.size() == kPartCount);
    RC_ASSERT(result.cells.size() == cells_of(*sample.form).size());
    for (const std::size_t cell : cells_of(*sample.form)) {
      expect_cell(result, sample, rendered, cell);
    }
    RC_ASSERT(rules_in(result, dress).empty());
    RC_ASSERT(result.verdict == Verdict::kPass);
  });
}

TEST_CASE("Any single changed number is found, and the smallest repair names it") {
  holds("changed", 600, [] {
    Sample sample = draw_sample();
    const Dress dress = draw_dress(false);
    const std::size_t cell = one_of(bound_cells(*sample.form));
    const std::int64_t before = sample.count(cell);
    const auto after = *rc::gen::oneOf(
        rc::gen::inRange<std::int64_t>(0, 50),
        rc::gen::element<std::int64_t>(before + 1, before * 10, before / 10, before + 9000));
    RC_PRE(after != before);
    sample.values[cell] = std::to_string(after);
    const Rendered rendered = render(sample, dress);
    RC_LOG() << all_cells()[cell].id << ": " << before << " became " << after << "\n";
    const Result result = checked(rendered, dress);
    RC_ASSERT(result.verdict == Verdict::kFail);

    std::string bytes = rendered.bytes;
    const Text text = decode(bytes, rendered.bytes.size());
    const Report report = read_report(text, read_text(text.utf8));
    const Diagnosis diagnosis = diagnose(report);
    RC_ASSERT(diagnosis.causes.size() == 1u);
    const Cause& cause = diagnosis.causes.front();
    std::vector<std::vector<Change>> repairs = cause.alternatives;
    repairs.insert(repairs.begin(), cause.repair);
    RC_ASSERT(std::any_of(repairs.begin(), repairs.end(), [&](const std::vector<Change>& repair) {
      return repair.size() == 1 && repair.front().cell == cell &&
             repair.front().value == Decimal::from_integer(before);
    }));
    std::size_t errors = 0;
    for (const Finding& finding : result.findings) {
      if (earned(finding, dress)) continue;
      ++errors;
      const std::string& id = all_cells()[cell].id;
      RC_ASSERT(std::find(finding.cells.begin(), finding.cells.end(), id) != finding.cells.end());
      if (cause.alternatives.empty()) RC_ASSERT(finding.cells.front() == id);
    }
    RC_ASSERT(errors == 1u);
  });
}

TEST_CASE("Blanks for zeros are blanks in their own columns, and nothing else") {
  holds("blank", 900, [] {
    Sample sample = draw_sample();
    const Dress dress = draw_dress(true);
    const std::vector<std::size_t> zeros = zero_cells(sample);
    std::set<std::size_t> blanks;
    const int count = *rc::gen::inRange(1, 60);
    for (int i = 0; i < count && !zeros.empty(); ++i) blanks.insert(one_of(zeros));
    for (const std::size_t cell : blanks) sample.values[cell].clear();
    const Rendered rendered = render(sample, dress);
    const Result result = checked(rendered, dress);
    for (const std::size_t cell : cells_of(*sample.form)) {
      if (blanks.count(cell) == 0) {
        expect_cell(result, sample, rendered, cell);
      } else {
        const ResultCell* found = cell_of(result, cell);
        RC_ASSERT(found != nullptr);
        if (found->state != CellState::kBlank) RC_LOG() << "not blank: " << found->id << "\n";
        RC_ASSERT(found->state == CellState::kBlank);
        RC_ASSERT(found->span.empty());
      }
    }
    const std::set<std::string> rules = rules_in(result, dress);
    RC_ASSERT(rules == std::set<std::string>{"cell.blank"});
  });
}

TEST_CASE("Where blanks leave no mark, their row is said to be short and nothing is shifted") {
  holds("lost", 500, [] {
    Sample sample = draw_sample();
    Dress dress = draw_dress(false);
    dress.shape = *rc::gen::arbitrary<bool>() ? Shape::kBare : Shape::kSpaces;
    dress.no_break_blanks = false;
    dress.padded = false;
    const std::vector<std::size_t> zeros = zero_cells(sample);
    std::set<std::size_t> rows;
    const int count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count && !zeros.empty(); ++i) {
      const std::size_t cell = one_of(zeros);
      sample.values[cell].clear();
      rows.insert(row_of(cell));
    }
    const Rendered rendered = render(sample, dress);
    const Result result = checked(rendered, dress);
    for (const std::size_t cell : cells_of(*sample.form)) {
      if (rows.count(row_of(cell)) == 0) {
        expect_cell(result, sample, rendered, cell);
      } else {
        RC_ASSERT(cell_of(result, cell)->state != CellState::kNumber);
      }
    }
    for (const Finding& finding : result.findings) {
      if (earned(finding, dress)) continue;
      RC_ASSERT(finding.rule == "table.shape" || finding.rule == "cell.blank");
    }
    RC_ASSERT(rows.empty() == rules_in(result, dress).empty());
  });
}

TEST_CASE("A row that is left out is missing, and no other cell changes") {
  holds("row", 500, [] {
    Sample sample = draw_sample();
    const Dress dress = draw_dress(false);
    const TableId table = *rc::gen::element(TableId::kDisclosure, TableId::kRequests);
    const auto rows = sample.form->table(table).rows;
    sample.removed = &rows[*rc::gen::inRange<std::size_t>(0, rows.size())];
    const Rendered rendered = render(sample, dress);
    RC_LOG() << "without " << std::string(sample.removed->id) << "\n";
    const Result result = checked(rendered, dress);
    for (const std::size_t cell : cells_of(*sample.form)) {
      const CellSpec& spec = all_cells()[cell];
      if (spec.table == table && spec.row->id == sample.removed->id) {
        RC_ASSERT(cell_of(result, cell)->state == CellState::kMissing);
      } else {
        expect_cell(result, sample, rendered, cell);
      }
    }
    std::size_t missing = 0;
    for (const Finding& finding : result.findings) {
      if (finding.rule == "table.row_missing") {
        ++missing;
        RC_ASSERT(finding.cells.size() == sample.removed->columns.size());
      } else {
        RC_ASSERT(earned(finding, dress));
      }
    }
    RC_ASSERT(missing == 1u);
    RC_ASSERT(result.verdict == Verdict::kFail);
  });
}

TEST_CASE("A value too few or too many is its own row's affair") {
  holds("value", 900, [] {
    const Sample sample = draw_sample();
    Dress dress = draw_dress(false);
    // Padding would stand for the lost value.
    dress.trail = 0;
    dress.gap = 0;
    dress.shifts = {0};
    dress.open_pipes = false;
    dress.repeated_spans = false;
    std::vector<std::size_t> candidates;
    for (const std::size_t cell : cells_of(*sample.form)) {
      if (all_cells()[cell].table != TableId::kDisclosure) candidates.push_back(cell);
    }
    const std::size_t cell = one_of(candidates);
    // In aligned columns a lost value is a blank.
    const bool more = dress.shape == Shape::kLayout || *rc::gen::arbitrary<bool>();
    const Rendered rendered = render(sample, dress, more ? nullptr : &cell, more ? &cell : nullptr);
    RC_LOG() << (more ? "twice " : "without ") << all_cells()[cell].id << "\n";
    const Result result = checked(rendered, dress);
    for (const std::size_t other : cells_of(*sample.form)) {
      if (row_of(other) != row_of(cell)) expect_cell(result, sample, rendered, other);
    }
    std::size_t shapes = 0;
    for (const Finding& finding : result.findings) {
      if (finding.rule == "table.shape") ++shapes;
      if (finding.severity == Severity::kWarning) RC_LOG() << finding.rule;
      RC_ASSERT(finding.severity != Severity::kWarning);
    }
    RC_ASSERT(shapes == 1u);
    RC_ASSERT(result.verdict == Verdict::kFail);
  });
}

}  // namespace gouji::property
