// The smallest repair, on reports made by hand: which cells are named, with which values.
#include "rules/diagnosis.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "form/form.h"
#include "rules/repair.h"

namespace {

using gouji::Cause;
using gouji::CellState;
using gouji::Change;
using gouji::Decimal;
using gouji::Diagnosis;
using gouji::Relation;
using gouji::Report;
using gouji::TableId;

std::size_t at(std::string_view id) {
  const auto cell = gouji::cell_index(id);
  REQUIRE(cell);
  return *cell;
}

// A report of one form with every cell 0.
Report zeros(int year) {
  Report report;
  report.form = gouji::form_of_year(year);
  report.year = year;
  report.cells.resize(gouji::cell_count());
  for (const std::size_t cell : gouji::cells_of(*report.form)) {
    report.cells[cell].state = CellState::kNumber;
  }
  for (gouji::TableRead& table : report.tables) {
    table.found = true;
    table.form = report.form;
  }
  return report;
}

void set(Report& report, std::string_view id, std::int64_t value) {
  gouji::CellValue& cell = report.cells[at(id)];
  cell.state = CellState::kNumber;
  cell.value = Decimal::from_integer(value);
}

void set_state(Report& report, std::string_view id, CellState state) {
  gouji::CellValue& cell = report.cells[at(id)];
  cell.state = state;
  cell.value = Decimal();
}

std::int64_t get(const Report& report, std::string_view id) {
  return report.cells[at(id)].value.raw() / Decimal::kOne;
}

std::string id_of(std::string_view row, std::string_view column) {
  return "requests." + std::string(row) + "." + std::string(column);
}

// Puts `value` into a result row and makes the totals agree.
void result(Report& report, std::string_view row, std::string_view column, std::int64_t value) {
  const auto add = [&](std::string_view r) {
    for (const std::string_view c : {column, std::string_view("total")}) {
      set(report, id_of(r, c), get(report, id_of(r, c)) + value);
    }
  };
  add(row);
  add("result_total");
  add("new");
}

// A consistent report with numbers in many rows.
Report busy(int year) {
  Report report = zeros(year);
  result(report, "granted", "natural", 14);
  result(report, "granted", "enterprise", 31);
  result(report, "partial", "natural", 6);
  result(report, "refused_third_party", "ngo", 3);
  result(report, "unavailable_not_held", "natural", 8);
  result(report, "unavailable_must_create", "legal", 27);
  result(report, "rejected_petition", "natural", 2);
  for (const char* id : {"requests.carried_in.natural", "requests.carried_in.total",
                         "requests.carried_out.natural", "requests.carried_out.total"}) {
    set(report, id, 5);
  }
  set(report, "disputes.review.upheld", 3);
  set(report, "disputes.review.corrected", 1);
  set(report, "disputes.review.total", 4);
  return report;
}

// "id=value" for each change.
std::vector<std::string> show(const std::vector<Change>& changes) {
  std::vector<std::string> out;
  for (const Change& change : changes) {
    out.push_back(gouji::all_cells()[change.cell].id + "=" + change.value.to_string());
  }
  return out;
}

std::vector<std::string> rules(const Diagnosis& diagnosis, const Cause& cause) {
  std::vector<std::string> out;
  for (const std::size_t r : cause.relations) {
    out.push_back(
        std::string(diagnosis.relations[r].rule).append(" ").append(diagnosis.relations[r].scope));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a consistent report has nothing to repair", "[diagnosis]") {
  for (const int year : {2019, 2022}) {
    const Diagnosis diagnosis = diagnose(busy(year));
    CHECK(diagnosis.causes.empty());
    for (const Relation& relation : diagnosis.relations) {
      CAPTURE(relation.rule, relation.scope);
      CHECK(relation.assessable);
      CHECK(relation.holds);
    }
  }
}

TEST_CASE("each form has its relations", "[diagnosis]") {
  const auto count = [](const Diagnosis& diagnosis, std::string_view rule) {
    return std::count_if(diagnosis.relations.begin(), diagnosis.relations.end(),
                         [rule](const Relation& relation) { return relation.rule == rule; });
  };
  const Diagnosis old_form = diagnose(zeros(2020));
  CHECK(count(old_form, "requests.results") == 7);
  CHECK(count(old_form, "requests.balance") == 7);
  CHECK(count(old_form, "requests.row_total") == 23);
  CHECK(count(old_form, "disputes.total") == 3);
  CHECK(count(old_form, "disclosure.items") == 5);
  CHECK(count(old_form, "disclosure.published") == 2);
  CHECK(count(old_form, "disclosure.in_force") == 0);
  const Diagnosis new_form = diagnose(zeros(2023));
  CHECK(count(new_form, "requests.row_total") == 25);
  CHECK(count(new_form, "disclosure.items") == 0);
  CHECK(count(new_form, "disclosure.in_force") == 2);
}

TEST_CASE("outcomes of 44 where the totals say 43: one repair for each column", "[diagnosis]") {
  Report report = zeros(2019);
  const struct {
    const char* row;
    int value;
  } kRows[] = {{"new", 44},
               {"granted", 14},
               {"partial", 2},
               {"unavailable_not_held", 2},
               {"unavailable_must_create", 16},
               {"rejected_petition", 1},
               {"other", 9},
               {"result_total", 43}};
  for (const char* column : {"natural", "total"}) {
    for (const auto& row : kRows) set(report, id_of(row.row, column), row.value);
  }
  for (const char* column : {"enterprise", "research", "ngo", "legal", "others"}) {
    for (const auto& row : kRows) set_state(report, id_of(row.row, column), CellState::kBlank);
  }
  set_state(report, "requests.carried_in.total", CellState::kBlank);
  set_state(report, "requests.carried_out.total", CellState::kBlank);

  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string column = i == 0 ? "natural" : "total";
    const Cause& cause = diagnosis.causes[i];
    CHECK(show(cause.repair) == Strings{"requests.result_total." + column + "=44"});
    CHECK(cause.alternatives.empty());
    CHECK(cause.cell_rule.empty());
    CHECK(rules(diagnosis, cause) ==
          Strings{"requests.results " + column, "requests.balance " + column});
  }
}

TEST_CASE("a change that only keeps a sum goes with the one that it makes up for", "[diagnosis]") {
  Report report = zeros(2023);
  for (const char* cell : {"requests.new.total", "requests.granted.total"}) set(report, cell, 4);
  for (const char* cell : {"requests.new.natural", "requests.granted.natural"}) {
    set_state(report, cell, CellState::kInvalid);
  }
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(show(diagnosis.causes[0].repair) ==
        Strings{"requests.result_total.total=4", "requests.result_total.natural=4"});
  CHECK(rules(diagnosis, diagnosis.causes[0]) ==
        Strings{"requests.results total", "requests.balance total"});
}

TEST_CASE("a change that only keeps a sum goes with no other", "[diagnosis]") {
  Report report = zeros(2023);
  for (const char* cell : {"requests.new.total", "requests.granted.total"}) set(report, cell, 4);
  for (const char* cell : {"requests.new.natural", "requests.granted.natural"}) {
    set_state(report, cell, CellState::kInvalid);
  }
  set(report, "requests.refused_secret.enterprise", 2);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 2);
  CHECK(show(diagnosis.causes[0].repair) == Strings{"requests.refused_secret.enterprise=0"});
  CHECK(show(diagnosis.causes[1].repair) ==
        Strings{"requests.result_total.total=4", "requests.result_total.natural=4"});
}

TEST_CASE("any single changed number is named", "[diagnosis]") {
  for (const int year : {2020, 2021}) {
    const Report good = busy(year);
    for (const std::size_t cell : gouji::cells_of(*good.form)) {
      const gouji::CellSpec& spec = gouji::all_cells()[cell];
      if (spec.table != TableId::kRequests) continue;
      for (const int difference : {1, -1, 10}) {
        Report report = good;
        const Decimal value = good.cells[cell].value + Decimal::from_integer(difference);
        if (value < Decimal()) continue;
        report.cells[cell].value = value;
        CAPTURE(spec.id, difference);
        const Diagnosis diagnosis = diagnose(report);
        REQUIRE(diagnosis.causes.size() == 1);
        CHECK(show(diagnosis.causes[0].repair) ==
              Strings{spec.id + "=" + good.cells[cell].value.to_string()});
        CHECK(diagnosis.causes[0].alternatives.empty());
        const bool three = spec.row->id == "result_total";
        CHECK(diagnosis.causes[0].relations.size() == (three ? 3u : 2u));
      }
    }
  }
}

TEST_CASE("independent errors are told apart", "[diagnosis]") {
  Report report = busy(2022);
  set(report, "requests.granted.natural", 15);                // 14
  set(report, "requests.unavailable_must_create.legal", 20);  // 27
  set(report, "requests.carried_out.enterprise", 2);          // 0
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 3);
  Strings all;
  for (const Cause& cause : diagnosis.causes) {
    REQUIRE(cause.repair.size() == 1);
    CHECK(cause.relations.size() == 2);
    CHECK(cause.alternatives.empty());
    all.push_back(show(cause.repair).front());
  }
  std::sort(all.begin(), all.end());
  CHECK(all == Strings{"requests.carried_out.enterprise=0", "requests.granted.natural=14",
                       "requests.unavailable_must_create.legal=27"});
}

TEST_CASE("two errors of one size at crossing places are not decided", "[diagnosis]") {
  Report report = busy(2022);
  set(report, "requests.granted.natural", 15);
  set(report, "requests.partial.enterprise", 1);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(diagnosis.causes[0].relations.size() == 4);
  CHECK(diagnosis.causes[0].repair.size() == 2);
  CHECK(diagnosis.causes[0].alternatives.size() == 1);
}

TEST_CASE("what is not decided leaves alone what is", "[diagnosis]") {
  Report report = busy(2022);
  set(report, "requests.granted.natural", 15);
  set(report, "requests.partial.enterprise", 1);
  set(report, "requests.unavailable_must_create.legal", 28);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 2);
  CHECK(diagnosis.causes[0].repair.size() == 2);
  CHECK(diagnosis.causes[0].alternatives.size() == 1);
  CHECK(show(diagnosis.causes[1].repair) == Strings{"requests.unavailable_must_create.legal=27"});
  CHECK(diagnosis.causes[1].alternatives.empty());
}

TEST_CASE("that two numbers stand in each other's place comes first to mind", "[diagnosis]") {
  Report report = busy(2022);
  result(report, "partial", "enterprise", 2);
  set(report, "requests.partial.natural", 2);     // 6
  set(report, "requests.partial.enterprise", 6);  // 2
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(show(diagnosis.causes[0].repair) ==
        Strings{"requests.partial.natural=6", "requests.partial.enterprise=2"});
  REQUIRE(diagnosis.causes[0].alternatives.size() == 1);
  CHECK(show(diagnosis.causes[0].alternatives[0]) ==
        Strings{"requests.granted.natural=18", "requests.granted.enterprise=27"});
}

TEST_CASE("a relation with one doubtful number is not assessed if it is broken", "[diagnosis]") {
  Report report = busy(2022);
  report.cells[at("requests.new.natural")].doubtful = true;
  CHECK(diagnose(report).causes.empty());
  set(report, "requests.new.natural", 31);
  CHECK(diagnose(report).causes.empty());
}

TEST_CASE("a blank that explains the difference is no arithmetic error", "[diagnosis]") {
  SECTION("a blank total") {
    Report report = busy(2021);
    set_state(report, "requests.granted.total", CellState::kBlank);
    const Diagnosis diagnosis = diagnose(report);
    REQUIRE(diagnosis.causes.size() == 1);
    CHECK(show(diagnosis.causes[0].repair) == Strings{"requests.granted.total=45"});
    CHECK(diagnosis.causes[0].cell_rule == "cell.blank");
  }
  SECTION("a blank part of Table 4 is preferred to its total") {
    Report report = busy(2021);
    set_state(report, "disputes.review.upheld", CellState::kBlank);
    const Diagnosis diagnosis = diagnose(report);
    REQUIRE(diagnosis.causes.size() == 1);
    CHECK(show(diagnosis.causes[0].repair) == Strings{"disputes.review.upheld=3"});
    CHECK(diagnosis.causes[0].alternatives.empty());
    CHECK(diagnosis.causes[0].cell_rule == "cell.blank");
  }
  SECTION("which of two blanks is not decided") {
    Report report = busy(2021);
    set_state(report, "disputes.review.upheld", CellState::kBlank);
    set_state(report, "disputes.review.pending", CellState::kBlank);
    const Diagnosis diagnosis = diagnose(report);
    REQUIRE(diagnosis.causes.size() == 1);
    CHECK(diagnosis.causes[0].alternatives.size() == 1);
    CHECK(diagnosis.causes[0].cell_rule == "cell.blank");
  }
  SECTION("a blank that explains nothing is left alone") {
    Report report = busy(2021);
    set_state(report, "requests.granted.research", CellState::kBlank);
    CHECK(diagnose(report).causes.empty());
  }
  SECTION("a blank does not excuse a wrong number elsewhere") {
    Report report = busy(2021);
    set_state(report, "disputes.suit_direct.upheld", CellState::kBlank);
    set(report, "disputes.review.total", 5);
    const Diagnosis diagnosis = diagnose(report);
    REQUIRE(diagnosis.causes.size() == 1);
    CHECK(diagnosis.causes[0].cell_rule.empty());
  }
}

TEST_CASE("in Table 4 the total is suspected first, every other cell equally", "[diagnosis]") {
  Report report = busy(2021);
  set(report, "disputes.review.total", 3);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(show(diagnosis.causes[0].repair) == Strings{"disputes.review.total=4"});
  REQUIRE(diagnosis.causes[0].alternatives.size() == 2);  // 其他结果, 尚未审结 would be negative
  CHECK(show(diagnosis.causes[0].alternatives[0]) == Strings{"disputes.review.upheld=2"});
  CHECK(show(diagnosis.causes[0].alternatives[1]) == Strings{"disputes.review.corrected=0"});
}

TEST_CASE("the rows that are there decide the relations", "[diagnosis]") {
  Report report = zeros(2022);
  for (const char* row : {"other_uncorrected", "other_unpaid", "other_rest"}) {
    for (const char* column :
         {"natural", "enterprise", "research", "ngo", "legal", "others", "total"}) {
      set_state(report, id_of(row, column), CellState::kMissing);
      set(report, id_of("other", column), 0);
    }
  }
  set(report, "requests.other.natural", 2);
  set(report, "requests.other.total", 2);
  for (const char* row : {"result_total", "new"}) {
    for (const char* column : {"natural", "total"}) set(report, id_of(row, column), 2);
  }
  const Diagnosis diagnosis = diagnose(report);
  CHECK(diagnosis.causes.empty());
  std::size_t rows = 0;
  for (const Relation& relation : diagnosis.relations) {
    CAPTURE(relation.rule, relation.scope);
    CHECK(relation.assessable);
    if (relation.rule == "requests.results")
      CHECK(relation.formula == "granted..other = result_total");
    if (relation.rule == "requests.row_total") ++rows;
  }
  CHECK(rows == 23);
}

TEST_CASE("what could not be read is not assessed", "[diagnosis]") {
  Report report = busy(2021);
  SECTION("text in a cell") {
    set_state(report, "requests.granted.natural", CellState::kInvalid);
    for (const Relation& relation : diagnose(report).relations) {
      const bool own = relation.scope == "granted" ||
                       (relation.rule == "requests.results" && relation.scope == "natural");
      CAPTURE(relation.rule, relation.scope);
      CHECK(relation.assessable == !own);
    }
  }
  SECTION("a row that is absent") {
    for (const char* column :
         {"natural", "enterprise", "research", "ngo", "legal", "others", "total"}) {
      set_state(report, id_of("granted", column), CellState::kMissing);
    }
    const Diagnosis diagnosis = diagnose(report);
    CHECK(diagnosis.causes.empty());
    for (const Relation& relation : diagnosis.relations) {
      const bool own = relation.scope == "granted" || relation.rule == "requests.results";
      CAPTURE(relation.rule, relation.scope);
      CHECK(relation.assessable == !own);
    }
  }
  SECTION("a table that is absent") {
    report.tables[static_cast<std::size_t>(TableId::kDisputes)].found = false;
    for (const Relation& relation : diagnose(report).relations) {
      CHECK(relation.rule != "disputes.total");
    }
  }
  SECTION("numbers beyond all counts") {
    report.cells[at("requests.granted.natural")].value = Decimal::from_raw(INT64_MAX);
    CHECK(diagnose(report).causes.empty());
  }
}

TEST_CASE("a negative or broken number is suspected before others", "[diagnosis]") {
  Report report = busy(2021);
  report.cells[at("disputes.review.upheld")].value = Decimal::from_integer(-3);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(show(diagnosis.causes[0].repair) == Strings{"disputes.review.upheld=3"});
  CHECK(diagnosis.causes[0].alternatives.empty());
  CHECK(diagnosis.causes[0].cell_rule == "cell.negative");
}

TEST_CASE("an inequality is explained without a repair", "[diagnosis]") {
  Report report = busy(2020);
  set(report, "disclosure.license.prev_items", 3);
  set(report, "disclosure.license.change", -4);
  const Diagnosis diagnosis = diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(diagnosis.causes[0].repair.empty());
  CHECK(rules(diagnosis, diagnosis.causes[0]) == Strings{"disclosure.items license"});
}

TEST_CASE("every broken relation has its cause, however many there are", "[diagnosis]") {
  // Numbers without any order: every relation is broken.
  std::uint32_t state = 12345;
  const auto random = [&state](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  const auto check_explained = [](const Report& report) {
    const Diagnosis diagnosis = diagnose(report);
    // Whatever was found, every broken relation has its cause.
    for (std::size_t r = 0; r < diagnosis.relations.size(); ++r) {
      const Relation& relation = diagnosis.relations[r];
      if (!relation.assessable || relation.holds) continue;
      const bool explained =
          std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), [r](const Cause& cause) {
            return std::find(cause.relations.begin(), cause.relations.end(), r) !=
                   cause.relations.end();
          });
      CAPTURE(relation.rule, relation.scope);
      CHECK(explained);
    }
  };
  for (const std::uint32_t errors : {2u, 5u, 10u, 20u, 175u}) {
    for (int round = 0; round < 5; ++round) {
      Report report = busy(2022);
      for (std::uint32_t i = 0; i < errors; ++i) {
        const auto cells = gouji::cells_of(*report.form);
        const std::size_t cell = cells[random(static_cast<std::uint32_t>(cells.size()))];
        if (gouji::all_cells()[cell].table != TableId::kRequests) continue;
        report.cells[cell].value = Decimal::from_integer(random(50));
      }
      CAPTURE(errors, round);
      check_explained(report);
    }
  }
}

namespace {

std::vector<std::string> scopes(const Diagnosis& diagnosis, std::string_view rule) {
  std::vector<std::string> out;
  for (const Relation& relation : diagnosis.relations) {
    if (relation.rule == rule) out.emplace_back(relation.scope);
  }
  return out;
}

const Relation& relation_of(const Diagnosis& diagnosis, std::string_view rule,
                            std::string_view scope) {
  const auto found =
      std::find_if(diagnosis.relations.begin(), diagnosis.relations.end(),
                   [&](const Relation& one) { return one.rule == rule && one.scope == scope; });
  REQUIRE(found != diagnosis.relations.end());
  return *found;
}

}  // namespace

TEST_CASE("relations stand in the order of the rows, whichever form they are of", "[diagnosis]") {
  Report report = zeros(2021);
  for (const gouji::ColumnSpec& column : report.form->table(TableId::kRequests).rows[0].columns) {
    for (const std::string_view row : {"other_uncorrected", "other_unpaid", "other_rest"}) {
      set_state(report, id_of(row, column.id), CellState::kMissing);
    }
    set(report, id_of("other", column.id), 0);
  }
  const std::vector<std::string> rows = scopes(gouji::diagnose(report), "requests.row_total");
  const auto other = std::find(rows.begin(), rows.end(), "other");
  const auto total = std::find(rows.begin(), rows.end(), "result_total");
  REQUIRE(total != rows.end());
  CHECK(other + 1 == total);
}

TEST_CASE("where the year is not known, the table's own form says what is lacking", "[diagnosis]") {
  Report report = zeros(2019);
  report.form = nullptr;
  for (const std::string_view column : {"prev_items", "change", "decisions"}) {
    set_state(report, "disclosure.coercion." + std::string(column), CellState::kMissing);
  }
  const Diagnosis diagnosis = gouji::diagnose(report);
  CHECK_FALSE(relation_of(diagnosis, "disclosure.items", "coercion").assessable);
  CHECK(relation_of(diagnosis, "disclosure.items", "license").assessable);
}

TEST_CASE("a row that could not be read is assessed in none of its relations", "[diagnosis]") {
  Report report = busy(2022);
  const auto rows = report.form->table(TableId::kRequests).rows;
  gouji::RowRead read;
  read.form = report.form;
  read.reliable = false;
  while (rows[read.row].id != "granted") ++read.row;
  report.tables[static_cast<std::size_t>(TableId::kRequests)].rows = {read};
  const Diagnosis diagnosis = gouji::diagnose(report);
  CHECK_FALSE(relation_of(diagnosis, "requests.row_total", "granted").assessable);
  CHECK_FALSE(relation_of(diagnosis, "requests.results", "natural").assessable);
  CHECK(relation_of(diagnosis, "requests.row_total", "new").assessable);
  CHECK(relation_of(diagnosis, "requests.balance", "natural").assessable);
}

TEST_CASE("numbers that are no counts are left out of relations", "[diagnosis]") {
  const std::int64_t limit = gouji::kRepairLimit;
  for (const std::int64_t sign : {1, -1}) {
    Report report = busy(2022);
    gouji::CellValue& cell = report.cells[at("requests.new.natural")];
    cell.value = Decimal::from_raw(sign * limit);
    CHECK(relation_of(gouji::diagnose(report), "requests.row_total", "new").assessable);
    cell.value = Decimal::from_raw(sign * (limit + 1));
    CHECK_FALSE(relation_of(gouji::diagnose(report), "requests.row_total", "new").assessable);
  }
}

TEST_CASE("errors that share no relation are causes of their own", "[diagnosis]") {
  Report report = busy(2022);
  set(report, id_of("granted", "natural"), 15);
  set(report, id_of("refused_secret", "enterprise"), 2);
  const Diagnosis diagnosis = gouji::diagnose(report);
  REQUIRE(diagnosis.causes.size() == 2);
  CHECK(show(diagnosis.causes[0].repair) == Strings{"requests.granted.natural=14"});
  CHECK(show(diagnosis.causes[1].repair) == Strings{"requests.refused_secret.enterprise=0"});
  CHECK(diagnosis.causes[0].alternatives.empty());
  CHECK(diagnosis.causes[1].alternatives.empty());
}

namespace {

// A report with so many errors in three columns that no repair is found for them.
Report crowded() {
  const char* const kRows[] = {"granted",           "partial",
                               "refused_secret",    "refused_law",
                               "refused_safety",    "refused_internal",
                               "refused_process",   "refused_enforcement",
                               "refused_inquiry",   "unavailable_not_held",
                               "rejected_petition", "rejected_repeat"};
  Report report = busy(2022);
  int wrong = 1;
  for (const char* row : kRows) {
    for (const char* column : {"natural", "enterprise", "research"}) {
      set(report, id_of(row, column), get(report, id_of(row, column)) + wrong);
      wrong = wrong * 7 % 101;
    }
  }
  return report;
}

// Whether a cause names this change and nothing else.
bool names(const Diagnosis& diagnosis, const std::string& change) {
  return std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), [&](const Cause& cause) {
    return cause.alternatives.empty() && show(cause.repair) == Strings{change};
  });
}

}  // namespace

TEST_CASE("among too many errors those that are sure are still named", "[diagnosis]") {
  Report report = crowded();
  set(report, id_of("refused_third_party", "ngo"), 8);
  set(report, id_of("rejected_publication", "legal"), 4);
  const Diagnosis diagnosis = diagnose(report);
  CHECK(names(diagnosis, "requests.refused_third_party.ngo=3"));
  CHECK(names(diagnosis, "requests.rejected_publication.legal=0"));
  // What could not be explained is there as it is, relation by relation.
  const auto unexplained = std::count_if(
      diagnosis.causes.begin(), diagnosis.causes.end(),
      [](const Cause& cause) { return cause.repair.empty() && cause.relations.size() == 1; });
  CHECK(unexplained == 15);
}

TEST_CASE("among too many errors one relation makes no change sure", "[diagnosis]") {
  Report report = crowded();
  set(report, id_of("refused_third_party", "ngo"), 8);
  set_state(report, id_of("rejected_publication", "ngo"), CellState::kInvalid);
  CHECK_FALSE(names(diagnose(report), "requests.refused_third_party.ngo=3"));
}

TEST_CASE("among too many errors no count becomes negative", "[diagnosis]") {
  // Row and column of one cell are both too large by 5, and it is 2.
  Report report = crowded();
  result(report, "unavailable_unclear", "legal", 5);
  result(report, "rejected_publication", "others", 5);
  set(report, id_of("result_total", "legal"), get(report, id_of("result_total", "legal")) - 3);
  set(report, id_of("new", "legal"), get(report, id_of("new", "legal")) - 3);
  set(report, id_of("rejected_publication", "legal"), 2);
  set(report, id_of("rejected_publication", "total"), 2);
  set(report, id_of("result_total", "total"), get(report, id_of("result_total", "total")) - 3);
  set(report, id_of("new", "total"), get(report, id_of("new", "total")) - 3);
  for (const Cause& cause : diagnose(report).causes) {
    for (const Change& change : cause.repair) CHECK(change.value >= Decimal());
  }
}

TEST_CASE("a count is not repaired by a fraction", "[diagnosis]") {
  Report report = zeros(2022);
  for (const char* id : {"disputes.review.upheld", "disputes.review.corrected"}) {
    report.cells[at(id)].value = Decimal::from_raw(Decimal::kOne / 2 * 3);
  }
  set(report, "disputes.review.total", 4);
  const Diagnosis diagnosis = gouji::diagnose(report);
  REQUIRE(diagnosis.causes.size() == 1);
  CHECK(diagnosis.causes[0].cell_rule.empty());
  CHECK(show(diagnosis.causes[0].repair) == Strings{"disputes.review.total=3"});
}
