// Edits of a working copy, whatever the format: a fix mends what it is for and nothing else, a
// blank cell can be filled, what is taken back leaves no trace, and all places are real.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "form/form.h"
#include "gouji/gouji.h"
#include "property/documents.h"
#include "property/dress.h"
#include "property/property.h"
#include "property/sample.h"

namespace gouji::property {
namespace {

constexpr int kKinds = 5;  // a plain text in any dress, and the kinds of documents

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u);
}

void expect_span(std::string_view text, const Span& span) {
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(on_boundary(text, span.begin));
  RC_ASSERT(on_boundary(text, span.end));
}

void expect_places(const Result& result) {
  const std::string_view text = result.text;
  for (const ResultSection& section : result.sections) expect_span(text, section.span);
  for (const ResultCell& cell : result.cells) {
    expect_span(text, cell.span);
    if (cell.state != CellState::kNumber) continue;
    RC_ASSERT(text.substr(cell.span.begin, cell.span.size()) == cell.text);
  }
  for (const ResultClaim& claim : result.claims) expect_span(text, claim.span);
  for (const Finding& finding : result.findings) {
    expect_span(text, finding.span);
    if (finding.fix) expect_span(text, finding.fix->span);
  }
  std::size_t before = 0;
  for (const ResultBlock& block : result.blocks) {
    expect_span(text, block.span);
    RC_ASSERT(block.span.begin >= before);
    before = block.span.end;
    std::size_t cell_before = block.span.begin;
    for (const ResultTableRow& row : block.rows) {
      expect_span(text, row.span);
      for (const ResultTableCell& cell : row.cells) {
        expect_span(text, cell.span);
        RC_ASSERT(cell.span.begin >= std::max(cell_before, row.span.begin));
        RC_ASSERT(cell.span.end <= row.span.end);
        cell_before = cell.span.end;
      }
    }
  }
  for (const std::optional<Span>& span : result.edited) {
    if (span) expect_span(text, *span);
  }
}

Options editing(std::vector<Edit> edits) {
  Options options;
  options.with_text = true;
  options.edits = std::move(edits);
  return options;
}

Result checked(const std::string& bytes, std::vector<Edit> edits = {}) {
  for (const Edit& edit : edits) {
    RC_LOG() << "edit " << edit.span.begin << ".." << edit.span.end << " \"" << edit.text << "\"\n";
  }
  Result result = check(bytes, editing(std::move(edits)));
  for (const Finding& finding : result.findings) {
    RC_LOG() << "finding " << finding.rule << " " << finding.line << ":" << finding.column << " "
             << finding.message.zh << "\n";
  }
  expect_places(result);
  return result;
}

// All of a result but the places of the edits.
std::string without_edited(Result result) {
  result.edited.clear();
  return to_json(result, editing({}));
}

std::string draw_bytes(const Sample& sample, int kind) {
  if (kind > 0) return document_of(sample, static_cast<Kind>(kind - 1));
  const Dress dress = draw_dress(false);
  RC_LOG() << dress << "\n";
  return render(sample, dress).bytes;
}

std::size_t below(std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); }

const ResultCell& cell_of(const Result& result, std::size_t cell) {
  const auto found =
      std::find_if(result.cells.begin(), result.cells.end(),
                   [&](const ResultCell& have) { return have.id == all_cells()[cell].id; });
  RC_ASSERT(found != result.cells.end());
  return *found;
}

std::vector<std::pair<std::string, std::string>> values_of(const Result& result) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const ResultCell& cell : result.cells) values.emplace_back(cell.id, cell.text);
  return values;
}

// A number that a relation binds is another one.
Sample draw_wrong_sample() {
  Sample sample = draw_sample();
  const std::vector<std::size_t> bound = bound_cells(*sample.form);
  const std::size_t cell = bound[below(bound.size())];
  sample.values[cell] = std::to_string(sample.count(cell) + 1 + *rc::gen::inRange(0, 40));
  return sample;
}

// The text at a place that an edit of a person may have, and what it may hold.
Edit draw_edit(std::string_view text) {
  const auto draw_place = [&] {
    std::size_t at = below(text.size() + 1);
    while (!on_boundary(text, at)) --at;
    return at;
  };
  const std::size_t begin = draw_place();
  std::size_t end = *rc::gen::arbitrary<bool>() ? begin : std::min(begin + below(40), text.size());
  if (below(12) == 0) end = std::max(begin, draw_place());
  while (!on_boundary(text, end)) ++end;
  const std::string words = *rc::gen::element<std::string>(
      "", "0", "12", "增加的文字", "\t7\t8", "\n三、收到和处理政府信息公开申请情况\n", "\n", " ",
      "| 1 | 2 |", "\n甲\t1\t2\n乙\t3\t4\n", "\r\n\r\n", "，");
  return {{begin, end}, words};
}

}  // namespace

TEST_CASE("A fix mends what it is for, in every format, and taken back leaves no trace") {
  holds("fix", 150, [] {
    const Sample sample = draw_wrong_sample();
    const std::string bytes = draw_bytes(sample, static_cast<int>(below(kKinds)));
    const Result before = checked(bytes);
    std::vector<const Finding*> fixable;
    for (const Finding& finding : before.findings) {
      if (finding.fix) fixable.push_back(&finding);
    }
    RC_PRE(!fixable.empty());
    const Finding& mended = *fixable[below(fixable.size())];
    const Fix& fix = *mended.fix;
    const Edit edit{fix.span, fix.text};
    const Result after = checked(bytes, {edit});
    RC_ASSERT(after.edited.size() == 1u);
    RC_ASSERT(after.edited[0].has_value());
    RC_ASSERT(after.text.substr(after.edited[0]->begin, after.edited[0]->size()) == fix.text);
    RC_ASSERT(after.findings.size() == before.findings.size() - 1);
    for (std::size_t i = 0, j = 0; i < before.findings.size(); ++i) {
      if (&before.findings[i] == &mended) continue;
      RC_ASSERT(after.findings[j].rule == before.findings[i].rule);
      RC_ASSERT(after.findings[j].message.zh == before.findings[i].message.zh);
      ++j;
    }
    const std::string replaced = before.text.substr(fix.span.begin, fix.span.size());
    const Result back = checked(bytes, {edit, {*after.edited[0], replaced}});
    RC_ASSERT(without_edited(back) == without_edited(before));
  });
}

TEST_CASE("Blank cells that have a place are filled there, one after the other") {
  holds("fill", 100, [] {
    Sample sample = draw_sample();
    const std::vector<std::size_t> zeros = zero_cells(sample);
    RC_PRE(!zeros.empty());
    std::vector<std::size_t> blanks;
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
      const std::size_t cell = zeros[below(zeros.size())];
      if (!sample.values[cell].empty()) blanks.push_back(cell);
      sample.values[cell].clear();
    }
    const int kind = static_cast<int>(below(kKinds));
    std::string bytes;
    bool has_places = kind != 1 + static_cast<int>(Kind::kPdf);
    if (kind == 0) {
      Dress dress = draw_dress(true);
      dress.full_width = false;
      has_places = dress.shape != Shape::kLayout;
      RC_LOG() << dress << "\n";
      bytes = render(sample, dress).bytes;
    } else {
      bytes = document_of(sample, static_cast<Kind>(kind - 1));
    }
    std::vector<Edit> edits;
    Result result = checked(bytes);
    if (!has_places) {
      // A repair would run into what stands beside the cell.
      for (const Finding& finding : result.findings) {
        RC_ASSERT(!finding.fix || !finding.fix->span.empty());
      }
      return;
    }
    for (const std::size_t cell : blanks) {
      RC_LOG() << all_cells()[cell].id << "\n";
      RC_ASSERT(cell_of(result, cell).state == CellState::kBlank);
      edits.push_back({cell_of(result, cell).span, "0"});
      result = checked(bytes, edits);
      RC_ASSERT(cell_of(result, cell).state == CellState::kNumber);
      RC_ASSERT(result.edited.back() == cell_of(result, cell).span);
    }
    RC_ASSERT(result.findings.empty());
    RC_ASSERT(result.verdict == Verdict::kPass);
  });
}

TEST_CASE("An edit of the running text leaves every number where it is") {
  holds("running text", 60, [] {
    const Sample sample = draw_sample();
    const std::string bytes = draw_bytes(sample, static_cast<int>(below(kKinds)));
    const Result before = checked(bytes);
    const std::string words =
        *rc::gen::element<std::string>("细化", "匹配度", "栏目设置", "统计期限");
    const std::size_t at = before.text.find(words);
    RC_ASSERT(at != std::string::npos);
    const Result after = checked(
        bytes,
        {{{at, at + words.size()}, *rc::gen::element<std::string>("", "另外", "补充并细化")}});
    RC_ASSERT(values_of(after) == values_of(before));
  });
}

TEST_CASE("Whatever is edited, all places are real") {
  holds("edits", 200, [] {
    const Sample sample = draw_wrong_sample();
    const std::string bytes = draw_bytes(sample, static_cast<int>(below(kKinds)));
    std::vector<Edit> edits;
    std::string text = checked(bytes).text;
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
      edits.push_back(draw_edit(text));
      text = checked(bytes, edits).text;
    }
  });
}

}  // namespace gouji::property
