// Damaged reports: cut anywhere, mutated, or no reports at all. The result is valid, its places are
// real, it is the same twice, and it never passes what was not read.
#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "gouji/gouji.h"
#include "input/utf8.h"
#include "property/dress.h"
#include "property/property.h"
#include "property/sample.h"

namespace gouji::property {
namespace {

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u);
}

void expect_span(std::string_view text, const Span& span) {
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(span.end <= text.size());
  RC_ASSERT(on_boundary(text, span.begin));
  RC_ASSERT(on_boundary(text, span.end));
}

// Lines and columns counted the plain way, for all offsets at once.
class Places {
 public:
  explicit Places(std::string_view text) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!on_boundary(text, i)) {
        places_.emplace_back(line, column);
        continue;
      }
      places_.emplace_back(line, column);
      const bool ends = text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n");
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    places_.emplace_back(line, column);
  }

  std::pair<std::size_t, std::size_t> at(std::size_t offset) const { return places_[offset]; }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> places_;
};

void expect_valid(const Result& result) {
  const std::string_view text = result.text;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    RC_ASSERT(c.valid);
    at += c.size;
  }
  const Places places(text);
  for (const ResultSection& section : result.sections) expect_span(text, section.span);
  for (const ResultCell& cell : result.cells) {
    expect_span(text, cell.span);
    if (cell.state == CellState::kBlank || cell.state == CellState::kMissing) {
      RC_ASSERT(cell.text.empty());
    }
    if (cell.state == CellState::kNumber || cell.state == CellState::kPlaceholder) {
      RC_ASSERT(text.substr(cell.span.begin, cell.span.size()) == cell.text);
    }
  }
  std::size_t before = 0;
  bool error = false;
  for (const Finding& finding : result.findings) {
    expect_span(text, finding.span);
    RC_ASSERT(finding.span.begin >= before);
    before = finding.span.begin;
    const std::pair<std::size_t, std::size_t> place{finding.line, finding.column};
    RC_ASSERT(place == places.at(finding.span.begin));
    if (finding.fix) expect_span(text, finding.fix->span);
    RC_ASSERT(!finding.message.zh.empty());
    RC_ASSERT(!finding.message.en.empty());
    error = error || finding.severity == Severity::kError;
  }
  RC_ASSERT(error == (result.verdict == Verdict::kFail));
  if (result.verdict == Verdict::kPass) {
    RC_ASSERT(!result.cells.empty());
    for (const ResultCell& cell : result.cells) {
      RC_ASSERT(cell.state != CellState::kMissing);
      RC_ASSERT(cell.state != CellState::kInvalid);
    }
  }
}

// The same bytes give the same result, whatever they are called.
void expect_same_twice(const std::string& bytes) {
  Options options;
  options.with_text = true;
  const std::string once = check_json(bytes, options);
  RC_ASSERT(once == check_json(bytes, options));
  Options renamed = options;
  renamed.name = "a.txt";
  std::string other = check_json(bytes, renamed);
  const std::string name = "\"name\":\"a.txt\"";
  const std::size_t at = other.find(name);
  RC_ASSERT(at != std::string::npos);
  RC_ASSERT(other.replace(at, name.size(), "\"name\":\"\"") == once);
}

const std::vector<std::string>& seeds() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> read;
    for (const char* name : {"000_f9f464c86d1dad28", "001_be2462de74f1b0c4", "002_baa44959fd9d628f",
                             "003_dc7a5fd35aa49e56", "004_6b9fd438d9b8f5de"}) {
      std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/golden/seeds/" + name + ".txt",
                       std::ios::binary);
      read.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return read;
  }();
  return all;
}

std::size_t below(std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); }

std::string draw_bytes(std::size_t most) {
  return *rc::gen::resize(static_cast<int>(most),
                          rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
}

// Lines, tabs, digits and pieces of the report itself, put in, taken out or copied elsewhere.
std::string mutated(std::string text) {
  const int times = *rc::gen::inRange(1, 12);
  for (int i = 0; i < times && !text.empty(); ++i) {
    const std::size_t at = below(text.size());
    const std::size_t size = std::min(below(200), text.size() - at);
    switch (below(6)) {
      case 0:
        text.erase(at, size);
        break;
      case 1:
        text.insert(below(text.size()), text.substr(at, size));
        break;
      case 2:
        text.insert(at, draw_bytes(8));
        break;
      case 3:
        text.insert(at, *rc::gen::element<std::string>("\t", "\n", "\r", "|", "\"", " ", "0", "9",
                                                       "\xE3\x80\x80", "\xC2\xA0", "（", "一、"));
        break;
      case 4:
        std::replace(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(at + size), '\t', '|');
        break;
      default:
        std::replace(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(at + size), '\n', ' ');
    }
  }
  return text;
}

}  // namespace

TEST_CASE("A report cut anywhere never passes for what was not read") {
  holds("cut", 1500, [] {
    const Sample sample = draw_sample();
    const Dress dress = draw_dress(false);
    const Rendered rendered = render(sample, dress);
    const std::size_t end = below(rendered.bytes.size() + 1);
    RC_LOG() << dress << "\n" << rendered.text << "\ncut at byte " << end << "\n";
    Options options;
    if (*rc::gen::arbitrary<bool>()) {
      // What was not read leaves a result incomplete where no rule may say that it is absent.
      options.disable = {"section.missing", "section.topics", "table.missing"};
    }
    const Result result = check(rendered.bytes.substr(0, end), options);
    expect_valid(result);
    if (result.verdict != Verdict::kPass) return;
    for (const std::size_t cell : cells_of(*sample.form)) {
      const std::string& id = all_cells()[cell].id;
      const auto found = std::find_if(result.cells.begin(), result.cells.end(),
                                      [&](const ResultCell& have) { return have.id == id; });
      RC_ASSERT(found != result.cells.end());
      RC_ASSERT(found->span == rendered.places[cell]);
    }
  });
}

TEST_CASE("Mutated reports give valid results, the same ones twice") {
  holds("mutated", 1500, [] {
    const std::string text = mutated(seeds()[below(seeds().size())]);
    RC_LOG() << text << "\n";
    expect_valid(check(text, Options{}));
    expect_same_twice(text);
  });
}

TEST_CASE("Any bytes give a valid result, and none of them passes") {
  holds("bytes", 1500, [] {
    const std::string bytes = draw_bytes(2000);
    const Result result = check(bytes, Options{});
    expect_valid(result);
    RC_ASSERT(result.verdict == Verdict::kFail);
    expect_same_twice(bytes);
  });
}

}  // namespace gouji::property
