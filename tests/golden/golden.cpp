// Whole reports through the public door. Cells and findings are compared with lists that were read
// from the reports by eye; the complete results with files that GOUJI_UPDATE_GOLDEN=1 rewrites.
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "form/form.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 5> kSeeds{"000_f9f464c86d1dad28", "001_be2462de74f1b0c4",
                                            "002_baa44959fd9d628f", "003_dc7a5fd35aa49e56",
                                            "004_6b9fd438d9b8f5de"};

std::string path_of(const std::string& file) {
  return std::string(GOUJI_TESTS_DIR) + "/golden/" + file;
}

std::string read(const std::string& file) {
  std::ifstream in(path_of(file), std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Result check_seed(const std::string& seed) {
  Options options;
  options.name = seed + ".txt";
  return check(read("seeds/" + seed + ".txt"), options);
}

// Lines of tab-separated fields; # begins a comment.
std::vector<std::vector<std::string>> read_table(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in(read(file));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields{""};
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    rows.push_back(fields);
  }
  return rows;
}

std::string state_name(CellState state) {
  switch (state) {
    case CellState::kNumber:
      return "number";
    case CellState::kBlank:
      return "blank";
    case CellState::kPlaceholder:
      return "placeholder";
    case CellState::kInvalid:
      return "invalid";
    case CellState::kMissing:
      return "missing";
  }
  return "";
}

std::string severity_name(Severity severity) {
  return severity == Severity::kError     ? "error"
         : severity == Severity::kWarning ? "warning"
                                          : "info";
}

// requests.*.natural
bool matches(const std::string& pattern, const std::string& id) {
  std::istringstream left(pattern);
  std::istringstream right(id);
  std::string a;
  std::string b;
  while (std::getline(right, b, '.')) {
    if (!std::getline(left, a, '.') || (a != "*" && a != b)) return false;
  }
  return !std::getline(left, a, '.');
}

// "number 44 +44" for each cell, as the list has it.
std::map<std::string, std::string> expected_cells(const std::string& seed) {
  std::map<std::string, std::string> cells;
  for (const std::vector<std::string>& line : read_table("cells/" + seed + ".tsv")) {
    if (line[0] == "form") {
      const Form* form = form_by_id(line[1]);
      REQUIRE(form != nullptr);
      for (const std::size_t cell : cells_of(*form)) cells[all_cells()[cell].id] = "number 0 0";
      continue;
    }
    std::string value = line[1];
    if (line[1] == "number") value += " " + line.at(2) + " " + line.at(line.size() - 1);
    std::size_t hits = 0;
    for (const CellSpec& cell : all_cells()) {
      if (!matches(line[0], cell.id)) continue;
      ++hits;
      // A pattern speaks of the form's own cells, and of others where their row is named.
      if (cells.count(cell.id) != 0 || line[0].find(".*.") == std::string::npos) {
        cells[cell.id] = value;
      }
    }
    INFO("no such cell: " << line[0]);
    REQUIRE(hits > 0);
  }
  return cells;
}

std::map<std::string, std::string> actual_cells(const Result& result) {
  std::map<std::string, std::string> cells;
  for (const ResultCell& cell : result.cells) {
    std::string value = state_name(cell.state);
    if (cell.state == CellState::kNumber) value += " " + cell.value.to_string() + " " + cell.text;
    INFO("twice: " << cell.id);
    REQUIRE(cells.emplace(cell.id, value).second);
  }
  return cells;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

// Puts a value on one line where it is short.
void print(const Json& value, const std::string& indent, std::string& out) {
  constexpr std::size_t kLine = 110;
  const std::string flat = value.dump();
  if (!value.is_structured() || flat.size() <= kLine) {
    out += flat;
    return;
  }
  const std::string deeper = indent + "  ";
  out += value.is_object() ? "{" : "[";
  bool first = true;
  for (const auto& item : value.items()) {
    out += first ? "\n" : ",\n";
    first = false;
    out += deeper;
    if (value.is_object()) out += Json(item.key()).dump() + ": ";
    print(item.value(), deeper, out);
  }
  out += "\n" + indent + (value.is_object() ? "}" : "]");
}

std::string golden_text(const Result& result) {
  Json json = Json::parse(to_json(result, Options{}), nullptr, false);
  REQUIRE(!json.is_discarded());
  json.erase("versions");  // a new version alone changes no result
  std::string out;
  print(json, "", out);
  return out + "\n";
}

// The first lines that differ, or nothing.
std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream left(expected);
  std::istringstream right(actual);
  for (std::size_t line = 1; left || right; ++line) {
    std::string a;
    std::string b;
    std::getline(left, a);
    std::getline(right, b);
    if (a != b) return "line " + std::to_string(line) + ": " + a + "\nnow: " + b;
  }
  return "";
}

TEST_CASE("every cell of the real reports is recovered") {
  for (const std::string seed : kSeeds) {
    INFO(seed);
    const std::map<std::string, std::string> expected = expected_cells(seed);
    const std::map<std::string, std::string> actual = actual_cells(check_seed(seed));
    for (const auto& [id, value] : expected) {
      INFO(id);
      const auto found = actual.find(id);
      CHECK((found == actual.end() ? "absent" : found->second) == value);
    }
    for (const auto& [id, value] : actual) {
      INFO(id << " was not expected: " << value);
      CHECK(expected.count(id) == 1);
    }
  }
}

TEST_CASE("every finding in the real reports is reported, and nothing else") {
  for (const std::string seed : kSeeds) {
    INFO(seed);
    const Result result = check_seed(seed);
    std::string expected;
    std::vector<std::vector<std::string>> lines = read_table("findings/" + seed + ".txt");
    for (std::vector<std::string>& line : lines) {
      line.resize(5);
      for (const std::string& field : line) expected += field + "\t";
      expected += "\n";
    }
    std::string actual;
    for (const Finding& finding : result.findings) {
      const std::string_view quote =
          std::string_view(result.text).substr(finding.span.begin, finding.span.size());
      actual += finding.rule + "\t" + severity_name(finding.severity) + "\t";
      actual += (finding.rule == "cell.blank" ? "-" : escaped(quote)) + "\t";
      if (finding.cells.empty()) {
        actual += "\t\t\n";
      } else {
        actual += finding.cells[0] + "\t" + std::to_string(finding.cells.size()) + "\t\n";
      }
    }
    CHECK(actual == expected);
  }
}

TEST_CASE("findings of the real reports speak both languages and point into the text") {
  for (const std::string seed : kSeeds) {
    INFO(seed);
    const Result result = check_seed(seed);
    for (const Finding& finding : result.findings) {
      INFO(finding.rule);
      CHECK(!finding.message.zh.empty());
      CHECK(!finding.message.en.empty());
      CHECK(!finding.advice.zh.empty());
      CHECK(!finding.advice.en.empty());
      CHECK(finding.span.begin <= finding.span.end);
      CHECK(finding.span.end <= result.text.size());
      if (finding.fix) CHECK(finding.fix->span.end <= result.text.size());
      for (const std::string& cell : finding.cells) CHECK(cell_index(cell).has_value());
    }
  }
}

TEST_CASE("the complete results of the real reports") {
  const bool update = std::getenv("GOUJI_UPDATE_GOLDEN") != nullptr;
  for (const std::string seed : kSeeds) {
    INFO(seed << "; if the change is meant: GOUJI_UPDATE_GOLDEN=1 and read the difference");
    const std::string actual = golden_text(check_seed(seed));
    const std::string file = "expected/" + seed + ".json";
    if (update) std::ofstream(path_of(file), std::ios::binary) << actual;
    CHECK(first_difference(read(file), actual) == "");
  }
}

}  // namespace
}  // namespace gouji
