// Stage report. In: text and document. Out: the report: who, which year, parts, cells.
#include "report/report.h"

#include <algorithm>
#include <map>

#include "document/tokens.h"
#include "input/walk.h"
#include "report/identity.h"
#include "report/lines.h"
#include "report/sections.h"
#include "report/tables.h"

namespace gouji {
namespace {

// The year that a report without title or period speaks of: most of its paragraphs that begin with
// a year (2020年，我局…) begin with this one.
std::optional<int> year_of_text(std::string_view text, const std::vector<Line>& lines) {
  std::map<int, int> counts;
  for (const Line& line : lines) {
    const std::string_view content = slice(text, line.content);
    int year = 0;
    std::size_t digits = 0;
    while (digits < 5 && digits < content.size() && content[digits] >= '0' &&
           content[digits] <= '9') {
      year = year * 10 + (content[digits] - '0');
      ++digits;
    }
    const std::size_t after = content.find_first_not_of(' ', digits);
    if (digits != 4 || year < 2000 || year > 2099 || after == std::string_view::npos) continue;
    const std::string_view rest = content.substr(after);
    // 2021年1月15日 is a date.
    const bool date = rest.size() > 3 && rest[3] >= '0' && rest[3] <= '9';
    if (rest.rfind("年", 0) == 0 && !date) ++counts[year];
  }
  std::optional<int> most;
  for (const auto& [year, count] : counts) {
    if (!most || count > counts[*most]) most = year;
  }
  return most;
}

// The report's year where the title's is left over from another report: the signature is of the
// year after it, and so say the period and the openings of the paragraphs, or one of them where the
// other is not there. Text alone is no proof against the title: it may itself be copied.
std::optional<int> year_against_title(const Report& report, const std::optional<int>& opening) {
  if (!report.title.year || !report.signature) return std::nullopt;
  if (!report.period && !opening) return std::nullopt;
  const int year = report.signature->year - 1;
  if (year == report.title.year || (opening && *opening != year)) return std::nullopt;
  const std::optional<Period>& period = report.period;
  if (period && (period->from.year != year || period->to.year != year)) return std::nullopt;
  return year;
}

// Whether more than a page's notices stands below the title. A page whose report is an attachment,
// a frame or a picture has the title and no more.
bool says_more(std::string_view text, const std::vector<Line>& lines, const Title& title) {
  constexpr std::size_t kNotices = 300;  // characters
  std::size_t said = 0;
  for (const Line& line : lines) {
    const std::string_view content = slice(text, line.content);
    if (line.content.begin < title.span.end || line.row != nullptr || !looks_like_prose(content)) {
      continue;
    }
    said += character_count(content, kNotices);
    if (said > kNotices) return true;
  }
  return false;
}

const Form* form_followed(const Report& report) {
  for (const TableRead& table : report.tables) {
    if (table.form != nullptr) return table.form;
  }
  return nullptr;
}

}  // namespace

const Section* Report::section(Part part) const {
  for (const Section& candidate : sections) {
    if (candidate.heading.part == part) return &candidate;
  }
  return nullptr;
}

Report read_report(const Text& text, const Document& document) {
  const std::string_view utf8 = text.utf8;
  const std::vector<Line> lines = lines_of(utf8, document);
  Report report;
  report.title = find_title(utf8, lines);
  report.period = find_period(utf8);
  report.year = report.title.year;
  if (!report.year && report.period) report.year = report.period->from.year;
  report.form = report.year ? form_of_year(*report.year) : nullptr;

  TablesRead tables = read_tables(utf8, lines, report.form);
  Sections sections = find_sections(utf8, lines, tables, report.title.span.end);
  report.sections = std::move(sections.sections);
  report.sub_headings = std::move(sections.sub_headings);

  const std::size_t last =
      report.sections.empty() ? report.title.span.end : report.sections.back().heading.span.end;
  const std::optional<Signature> signature = find_signature(utf8, lines, last);
  if (signature) report.signature = signature->date;
  const std::optional<int> assumed = report.year;
  if (!assumed || report.title.year) {
    const std::optional<int> opening = year_of_text(utf8, lines);
    if (!assumed) report.year = opening;
    if (!report.year && signature) report.year = signature->date.year - 1;
    if (const auto year = year_against_title(report, opening)) report.year = year;
  }
  if (report.year != assumed) {
    report.form = form_of_year(*report.year);
    // The tables were read without knowing which form to assume.
    if (report.form != nullptr) tables = read_tables(utf8, lines, report.form);
  }
  report.tables = std::move(tables.tables);
  report.cells = std::move(tables.cells);
  report.is_table = std::move(tables.is_table);
  if (report.form == nullptr) report.form = form_followed(report);
  report.organ = report.title.organ;
  if (report.organ.empty()) {
    const std::size_t end =
        report.sections.empty() ? utf8.size() : report.sections.front().heading.span.begin;
    report.organ = find_organ_in_opening(utf8, lines, end);
  }
  if (report.organ.empty() && signature) report.organ = signature->organ;
  report.nature = classify_organ(report.organ);

  const auto parts_found =
      std::count_if(report.sections.begin(), report.sections.end(), [](const Section& section) {
        return section.heading.part.has_value() && section.heading.standard_title;
      });
  const bool any_table = std::any_of(report.tables.begin(), report.tables.end(),
                                     [](const TableRead& table) { return table.found; });
  const bool under_title = !report.title.span.empty() &&
                           (!report.sections.empty() || says_more(utf8, lines, report.title));
  report.recognised = under_title || parts_found >= 2 || any_table;
  return report;
}

std::string form_of_tables(const Report& report) {
  std::string form;
  for (const TableRead& table : report.tables) {
    if (!table.found || table.form == nullptr) continue;
    if (form.empty()) {
      form = table.form->id;
    } else if (form != table.form->id) {
      return "mixed";
    }
    if (!table.other_form.empty() && table.form == report.form) return "mixed";
  }
  return form;
}

}  // namespace gouji
