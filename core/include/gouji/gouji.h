// The public door of the core: bytes of a report in, a Result out. Nothing else is public.
// The functions are pure: no I/O, no global state, no exceptions. A damaged input is a finding.
#ifndef GOUJI_GOUJI_H_
#define GOUJI_GOUJI_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// [begin, end) in UTF-8 bytes of the decoded text; a byte-order mark is no part of it.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  std::size_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

// A sentence in both languages of the product.
struct Bilingual {
  std::string zh;
  std::string en;
};

// An exact decimal number in steps of 1e-8, enough for counts and for amounts in 万元.
class Decimal {
 public:
  static constexpr std::int64_t kOne = 100'000'000;

  constexpr Decimal() = default;
  static constexpr Decimal from_integer(std::int64_t value) { return Decimal(value * kOne); }
  static constexpr Decimal from_raw(std::int64_t raw) { return Decimal(raw); }

  constexpr std::int64_t raw() const { return raw_; }
  constexpr bool is_integer() const { return raw_ % kOne == 0; }
  // Shortest plain notation: "-11", "1.2968". A valid JSON number.
  std::string to_string() const;

  // What is beyond the range counts as its end.
  friend constexpr Decimal operator+(Decimal a, Decimal b) {
    std::int64_t sum = 0;
    return Decimal(__builtin_add_overflow(a.raw_, b.raw_, &sum) ? end_towards(b) : sum);
  }
  friend constexpr Decimal operator-(Decimal a, Decimal b) { return a + Decimal(-b.raw_); }
  friend constexpr bool operator==(const Decimal&, const Decimal&) = default;
  friend constexpr auto operator<=>(const Decimal&, const Decimal&) = default;

 private:
  explicit constexpr Decimal(std::int64_t raw) : raw_(raw) {}
  // Both ends have a negative.
  static constexpr std::int64_t end_towards(Decimal sign) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    return sign.raw_ < 0 ? -kMost : kMost;
  }
  std::int64_t raw_ = 0;
};

enum class Language { kZh, kEn };
enum class Severity { kError, kWarning, kInfo };

// A document to compare with.
struct Companion {
  std::string name;
  std::string bytes;
};

// A change of the text that was read: `text` in place of what stands at `span`, which counts in the
// text as the edits before it left it.
struct Edit {
  Span span;
  std::string text;
};

// What a person decided not to act on: one finding, by its key and rule, or all of a rule. The key
// changes with what the finding covers, and the decision lapses.
struct Ignore {
  std::string key;  // empty for a whole rule
  std::string rule;
  std::string reason;  // in the person's words
  bool whole_rule = false;
};

// A rule of the user's own: a relation between cells, in the language of the forms' own relations.
struct OwnRule {
  std::string id;  // "own.", then lower-case letters and "_"
  Severity severity = Severity::kError;
  std::string formula;  // "requests.new.* >= requests.granted.*", see core/form/formula.h
  std::string title;    // in the user's words, may be empty
};

// What is wrong in a file of rules, and on which of its lines, from 1.
struct OwnRuleProblem {
  std::size_t line = 1;
  Bilingual message;
};

struct OwnRules {
  std::vector<OwnRule> rules;
  std::vector<OwnRuleProblem> problems;  // rules on such lines are left out
};

// Reads a file of rules. Precondition: none. A line is a rule:
//   own.id severity formula # title
// with severity error, warning or info; "# title" may be absent. Lines that are blank or begin with
// "#" are passed over. A formula names cells of the forms, and no other.
OwnRules read_own_rules(std::string_view text);

struct Options {
  std::string name;                               // shown as source.name
  Language language = Language::kZh;              // of messages in rendered output
  bool with_text = false;                         // put the decoded text into the result, and its
                                                  // structure where it has one
  std::vector<std::string> disable;               // rule ids that do not run
  std::vector<OwnRule> own_rules;                 // that run too, after those of the catalogue
  std::vector<Ignore> ignored;                    // findings that are kept but not counted
  std::size_t max_bytes = std::size_t{64} << 20;  // larger inputs yield input.too_large;
                                                  // no more than 1 GB is read
  std::optional<Companion> previous;              // the same organ's report on the year before
  std::vector<Companion> parts;                   // the reports that this one sums up
  // A working copy is checked: the text that was read with these changes, one after the other. In a
  // document with structure, the text goes into the cell or paragraph at its place. One that cannot
  // be applied (no place in the text, no UTF-8, more than 10,000) is left out.
  std::vector<Edit> edits;
};

// What was checked.
struct Source {
  std::string name;
  std::string format;       // "text", "html", "docx", ...
  std::string encoding;     // "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"
  std::uint64_t bytes = 0;  // also of a file larger than WebAssembly can address
};

enum class CellState { kNumber, kBlank, kPlaceholder, kInvalid, kMissing };

// One number of the form as found. `value` counts only in state kNumber; amounts are in 万元.
struct ResultCell {
  std::string_view id;  // lives as long as the program
  CellState state = CellState::kMissing;
  Decimal value;
  std::string text;
  Span span;
};

struct ResultSection {
  std::string id;      // "overview", ... or "extra"
  std::string number;  // "一" as printed, empty if there is none
  std::string title;
  Span span;
};

struct Fix {
  Span span;
  std::string text;  // replaces what stands at `span`
};

// A relation of the form (勾稽关系) with its numbers, e.g. formula "new + carried_in = ...",
// numbers "44 + 0 ≠ 43 + 0".
struct ResultRelation {
  std::string rule;
  std::string formula;
  Bilingual printed;  // the formula in the form's own words
  std::string numbers;
};

// That a person decided not to act on a finding.
struct Ignored {
  std::string reason;
  bool whole_rule = false;  // not on anything that the rule finds
};

struct Finding {
  // 16 hexadecimal digits, no two alike in a result: made of the rule, of the text and numbers that
  // it is about, and not of where they stand.
  std::string key;
  std::string rule;
  Severity severity = Severity::kWarning;
  Bilingual message;
  Bilingual advice;                // how to put it right; may be empty
  std::vector<std::string> cells;  // the suspected one first
  Span span;
  std::size_t line = 1;                 // from 1
  std::size_t column = 1;               // from 1, in characters
  std::optional<std::string> expected;  // JSON number or text, see `numeric`
  std::optional<std::string> actual;
  bool numeric = true;  // whether expected and actual are numbers
  std::optional<Fix> fix;
  std::vector<ResultRelation> relations;
  std::optional<Ignored> ignored;  // stays among the findings, but counts as none
};

// A number in the running text, or a denial, with what it counts.
struct ResultClaim {
  std::vector<std::string> subjects;  // "requests.received"; several for a joint number
  Bilingual name;                     // of the subjects, in words
  Decimal value;                      // amounts in 万元
  std::string precision;              // "exact", "approximate", "at_least"
  std::optional<int> year;            // that the text names
  bool own = true;                    // false: a subordinate's, a wider area's
  bool none = false;                  // the text denies that there was any
  bool compared = false;              // exact, the organ's own and of the report's year
  Span span;                          // the passage
  Span number;                        // the number with its unit, or the words that deny
  std::vector<std::string> cells;     // that it speaks of
};

enum class Outcome { kHeld, kBroken, kNotAssessed };
// Why a rule was not assessed. The last two make a result incomplete.
enum class Reason { kForm, kOrgan, kNoPrevious, kNoTable, kUnreadable };

struct RuleOutcome {
  std::string rule;
  Outcome outcome = Outcome::kHeld;
  Reason reason = Reason::kForm;  // counts only in outcome kNotAssessed
};

enum class Verdict { kPass, kFail, kIncomplete };

// Findings by severity, rules by outcome.
struct Summary {
  std::size_t errors = 0, warnings = 0, infos = 0, ignored = 0;
  std::size_t held = 0, broken = 0, not_assessed = 0;
  Verdict verdict = Verdict::kIncomplete;
};

// A report that was given beside the one that was checked. Spans are in its own text.
struct ResultCompanion {
  Source source;
  std::string title;
  std::string organ;
  std::optional<int> year;
  std::string form;
  std::vector<ResultCell> cells;
  // "compared" or "summed", or why it was not: "not_a_report", "year", "organ", "unused" (the
  // report that was checked could not be read); of a part also "copy" (of a part before it),
  // "twice" (its organ has another report among the parts) and "parent" (the sum itself).
  std::string use;
  std::vector<std::string> unread;  // a part: tables of which not every number could be read
  std::optional<Summary> summary;   // a part: of its own check
};

// One cell of a table that stands in the document, counted in the table's own columns and rows.
// What it covers has no cell of its own.
struct ResultTableCell {
  Span span;       // of its content; empty where it is blank
  int column = 0;  // the first one that it covers, from 0
  int columns = 1;
  int rows = 1;
};

struct ResultTableRow {
  Span span;
  std::vector<ResultTableCell> cells;
};

// A paragraph or a table of the document.
struct ResultBlock {
  Span span;
  bool heading = false;              // the document marks the paragraph as one
  std::vector<ResultTableRow> rows;  // of a table; a paragraph has none
};

struct Result {
  Source source;
  std::string title;
  std::string organ;
  std::optional<int> year;
  std::string form;         // form of the report year, "2019" or "2021"; empty if unknown
  std::string form_tables;  // form that the tables follow; empty without tables, "mixed"
  std::vector<ResultSection> sections;
  std::vector<ResultCell> cells;
  std::vector<ResultClaim> claims;  // in order of place
  std::vector<Finding> findings;    // in order of place
  std::vector<RuleOutcome> rules;   // every rule that is not disabled, in catalogue order
  Verdict verdict = Verdict::kIncomplete;
  std::optional<ResultCompanion> previous;
  std::vector<ResultCompanion> parts;
  std::string text;  // the decoded text (for renderers; JSON has it with Options::with_text)
  // With Options::with_text, of a document that is no flat text: how it is built, in order of
  // place. Left out where that would be more than 100,000 paragraphs and cells.
  std::vector<ResultBlock> blocks;
  // For each of Options::edits the place of its text; none where it was not applied, or where a
  // later one replaced all of it.
  std::vector<std::optional<Span>> edited;
};

// Checks one document.
// Precondition: none; any bytes are taken. Errors: `input.*` findings.
Result check(std::string bytes, const Options& options);

// The RESULT object of the contract as one line of JSON, without a line end.
std::string to_json(const Result& result, const Options& options);

// Dresses of results, the names of --format: text, json, jsonl, sarif, csv, html.
enum class OutputFormat { kText, kJson, kJsonl, kSarif, kCsv, kHtml };
std::optional<OutputFormat> format_by_name(std::string_view name);

// A result in one of them, as a piece of a file that holds any number of results.
std::string render(const Result& result, const Options& options, OutputFormat format);

// What makes a file of such pieces: `head`, the pieces with `between` between those that are not
// empty, `tail`.
struct Frame {
  std::string head;
  std::string between;
  std::string tail;
};
Frame frame(OutputFormat format, Language language);
// The same as JSON text: {"head": ..., "between": ..., "tail": ...}.
std::string frame_json(OutputFormat format, Language language);

// check() and to_json() in one call.
std::string check_json(std::string bytes, const Options& options);

// A file in an archive of reports.
struct Member {
  std::string name;         // its path in the archive, fit to be shown; never a path to write to
  std::uint64_t bytes = 0;  // unpacked
};

// The files of an archive of reports (ZIP), by name, without what systems leave in folders. None if
// the bytes are something else, an office document for one, or cannot be read: check() says why.
std::vector<Member> members(std::string_view bytes, const Options& options);
// The same as JSON text: [{"name": ..., "bytes": ...}].
std::string members_json(std::string_view bytes, const Options& options);

// The bytes of one of them, to be handed to check(). One that cannot be read (encrypted, damaged,
// too large) comes as a line of text of which check() makes the finding that says so.
std::string read_member(std::string_view bytes, std::size_t index, const Options& options);

// The rule catalogue as JSON: {"schema": "gouji-rules/1", "version": ..., "rules": [...]}.
std::string rules_json();

// "gb18030" if these bytes need the GB18030 table, else "": a text that is not valid UTF-8 or
// UTF-16, an archive with such names.
std::string needs_data(std::string_view bytes);

// Version of the program, e.g. "0.1.0", and of the rule catalogue, e.g. "2026-11".
std::string version();
std::string rules_version();

}  // namespace gouji

#endif  // GOUJI_GOUJI_H_
