// The public door of the core: bytes of a report in, a Result out. Nothing else is public.
// The functions are pure: no I/O, no global state, no exceptions. A damaged input is a finding.
#ifndef GOUJI_GOUJI_H_
#define GOUJI_GOUJI_H_

#include <cstddef>
#include <cstdint>
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

  friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(a.raw_ + b.raw_); }
  friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(a.raw_ - b.raw_); }
  friend constexpr bool operator==(const Decimal&, const Decimal&) = default;
  friend constexpr auto operator<=>(const Decimal&, const Decimal&) = default;

 private:
  explicit constexpr Decimal(std::int64_t raw) : raw_(raw) {}
  std::int64_t raw_ = 0;
};

enum class Language { kZh, kEn };
enum class Severity { kError, kWarning, kInfo };

struct Options {
  std::string name;                               // shown as source.name
  Language language = Language::kZh;              // of messages in rendered output
  bool with_text = false;                         // put the decoded text into the result, and its
                                                  // structure where it has one
  std::vector<std::string> disable;               // rule ids that do not run
  std::size_t max_bytes = std::size_t{64} << 20;  // larger inputs yield input.too_large
};

// What was checked.
struct Source {
  std::string name;
  std::string format;    // "text", "html", "docx", ...
  std::string encoding;  // "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"
  std::size_t bytes = 0;
};

enum class CellState { kNumber, kBlank, kPlaceholder, kInvalid, kMissing };

// One number of the form as found. `value` counts only in state kNumber; amounts are in 万元.
struct ResultCell {
  std::string id;
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

struct Finding {
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
  std::string text;  // the decoded text (for renderers; JSON has it with Options::with_text)
  // With Options::with_text, of a document that is no flat text: how it is built, in order of
  // place. Left out where that would be more than 100,000 paragraphs and cells.
  std::vector<ResultBlock> blocks;
};

// Checks one document.
// Precondition: none; any bytes are taken. Errors: `input.*` findings.
Result check(std::string_view bytes, const Options& options);

// The RESULT object of the contract as one line of JSON, without a line end.
std::string to_json(const Result& result, const Options& options);

// check() and to_json() in one call.
std::string check_json(std::string_view bytes, const Options& options);

// A file in an archive of reports.
struct Member {
  std::string name;       // its path in the archive, fit to be shown; never a path to write to
  std::size_t bytes = 0;  // unpacked
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
