// The stages in a row: inputs that cannot be read, verdicts, and the cells of a result.
#include "check.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "form/form.h"
#include "rules/rule.h"

namespace gouji {
namespace {

using namespace std::string_literals;

std::string seed(const std::string& name) {
  std::ifstream in(std::string(GOUJI_TESTS_DIR) + "/golden/seeds/" + name, std::ios::binary);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

const RuleOutcome* outcome_of(const Result& result, std::string_view rule) {
  const auto found = std::find_if(result.rules.begin(), result.rules.end(),
                                  [rule](const RuleOutcome& o) { return o.rule == rule; });
  return found == result.rules.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an input that cannot be read has one finding and nothing passes") {
  const auto [bytes, rule] = GENERATE(table<std::string, std::string>({
      {"", "input.empty"},
      {"\xEF\xBB\xBF \n", "input.empty"},
      {"%PDF-1.7", "input.unsupported"},
      {"<!doctype html><p>今天天气很好。", "input.not_a_report"},
      {"PK\x03\x04", "input.damaged"},
      {"\xFF\x00\x81\x01"s, "input.encoding"},
      {"a", "input.not_a_report"},
      {"话说天下大势，分久必合，合久必分。", "input.not_a_report"},
      {"品名\t单价\t数量\n苹果\t3\t5\n梨\t2\t7\n", "input.not_a_report"},
  }));
  const Result result = check(bytes, {});
  REQUIRE(result.findings.size() == 1);
  const Finding& finding = result.findings[0];
  CHECK(finding.rule == rule);
  CHECK(finding.severity == Severity::kError);
  CHECK_FALSE(finding.message.zh.empty());
  CHECK_FALSE(finding.advice.en.empty());
  CHECK(result.verdict == Verdict::kFail);
  CHECK(result.cells.empty());
  CHECK(result.rules.size() == registry().size());
  for (const RuleOutcome& outcome : result.rules) {
    if (outcome.rule.starts_with("input.")) continue;
    CHECK(outcome.outcome == Outcome::kNotAssessed);
    CHECK(outcome.reason == Reason::kUnreadable);
  }
  CHECK(outcome_of(result, rule)->outcome == Outcome::kBroken);
}

TEST_CASE("a page with the title alone is told to be no report, where its text may be", "[check]") {
  const std::string page =
      "<!doctype "
      "html><h1>某县民政局2023年政府信息公开工作年度报告</"
      "h1><p>发布时间：2024-01-22　来源：某县民政局</"
      "p>"
      "<iframe src=\"report.pdf\"></iframe><p>联系电话：0372-6688123</p>";
  const Result result = check(page, {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "input.not_a_report");
  CHECK(result.findings[0].message.zh.find("只有标题") != std::string::npos);
  CHECK(result.findings[0].advice.zh.find("附件") != std::string::npos);
  CHECK(result.title == "某县民政局2023年政府信息公开工作年度报告");

  // All headings and tables are lost, the text is there.
  std::string text = page;
  for (int i = 0; i < 10; ++i) {
    text += "<p>全年通过门户网站和政务新媒体公开各类政府信息，及时回应群众关切。</p>";
  }
  const Result lost = check(text, {});
  REQUIRE(lost.findings.size() > 1);
  CHECK(lost.findings[0].rule == "section.missing");
}

TEST_CASE("a document that is no flat text has its structure beside the text") {
  const std::string text = "题\n甲\t乙\n丙  丁\n";
  Reading reading;
  reading.text.format = "html";
  reading.text.utf8 = text;
  const Grid table{Dress::kMarkup, {4, 11}, {{{4, 11}, {{{4, 7}, 0, 2, 1}, {{8, 11}, 2, 3, 2}}}}};
  const Grid aligned{Dress::kAligned, {12, 20}, {{{12, 20}, {{{12, 15}, 0, 2}, {{17, 20}, 4, 6}}}}};
  reading.document.blocks = {Paragraph{{0, 3}, true}, table, aligned};
  Options options;
  CHECK(check_reading(reading, options).blocks.empty());

  options.with_text = true;
  const Result result = check_reading(reading, options);
  REQUIRE(result.blocks.size() == 3);
  CHECK(result.blocks[0].span == Span{0, 3});
  CHECK(result.blocks[0].heading);
  CHECK(result.blocks[0].rows.empty());
  REQUIRE(result.blocks[1].rows.size() == 1);
  const std::vector<ResultTableCell>& cells = result.blocks[1].rows[0].cells;
  REQUIRE(cells.size() == 2);
  CHECK(cells[0].columns == 2);
  CHECK(cells[1].span == Span{8, 11});
  CHECK(cells[1].column == 2);
  CHECK(cells[1].columns == 1);
  CHECK(cells[1].rows == 2);
  // Where cells are only guessed from blanks, the line stays as it is.
  CHECK(result.blocks[2].span == Span{12, 20});
  CHECK(result.blocks[2].rows.empty());

  SECTION("a flat text has none") {
    reading.text.format = "text";
    CHECK(check_reading(reading, options).blocks.empty());
  }
  SECTION("nor has one that is far too large") {
    Grid large = table;
    large.rows.resize(60'000, table.rows[0]);
    reading.document.blocks = {large};
    CHECK(check_reading(reading, options).blocks.empty());
  }
}

TEST_CASE("too large") {
  Options options;
  options.max_bytes = 100;
  const Result result = check(seed("000_f9f464c86d1dad28.txt"), options);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "input.too_large");
  CHECK(result.source.bytes == 7115);
}

TEST_CASE("a caller without bytes says why") {
  const std::string why = GENERATE("missing"s, "denied"s, "unreadable"s);
  Reading reading;
  reading.text.problem = "input.damaged";
  reading.text.detail = why;
  const Result result = check_reading(reading, {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "input.damaged");
  CHECK(result.findings[0].message.en.find("damaged") == std::string::npos);
}

TEST_CASE("a switched-off input rule does not turn the verdict green") {
  Options options;
  options.disable = {"input.empty"};
  const Result result = check("", options);
  CHECK(result.findings.empty());
  CHECK(result.verdict == Verdict::kIncomplete);
  CHECK(outcome_of(result, "input.empty") == nullptr);
}

TEST_CASE("a few bad bytes are one warning, and the report is checked") {
  std::string bytes = seed("001_be2462de74f1b0c4.txt");
  const Result clean = check(bytes, {});
  const std::size_t place = bytes.find("条例");
  REQUIRE(place != std::string::npos);
  bytes.replace(place, 3, "\xFF");
  bytes += "\xFF";
  const Result result = check(bytes, {});
  CHECK(result.findings.size() == clean.findings.size() + 1);
  const auto finding = std::find_if(result.findings.begin(), result.findings.end(),
                                    [](const Finding& f) { return f.rule == "input.encoding"; });
  REQUIRE(finding != result.findings.end());
  CHECK(finding->severity == Severity::kWarning);
  CHECK(finding->span == Span{place, place + 3});
  CHECK(finding->message.zh.find("2 处") != std::string::npos);
  CHECK(result.verdict == clean.verdict);
  CHECK(outcome_of(result, "input.encoding")->outcome == Outcome::kBroken);
}

TEST_CASE("cells: the form's own in printed order") {
  const Result result = check(seed("000_f9f464c86d1dad28.txt"), {});
  REQUIRE(result.form == "2019");
  REQUIRE(result.cells.size() == 198);
  const auto own = cells_of(*form_by_id("2019"));
  for (std::size_t i = 0; i < own.size(); ++i) CHECK(result.cells[i].id == all_cells()[own[i]].id);
}

TEST_CASE("cells: rows of the other form that the report really has") {
  const Result result = check(seed("003_dc7a5fd35aa49e56.txt"), {});
  CHECK(result.form == "2021");
  CHECK(result.form_tables == "mixed");
  const auto has = [&](std::string_view id) {
    return std::any_of(result.cells.begin(), result.cells.end(),
                       [id](const ResultCell& cell) { return cell.id == id; });
  };
  CHECK(has("requests.other.natural"));
  CHECK(has("requests.other_rest.natural"));
  CHECK_FALSE(has("disclosure.service.decisions"));
}

TEST_CASE("the same report in another encoding has the same result") {
  const std::string utf8 = seed("002_baa44959fd9d628f.txt");
  std::string utf16 = "\xFF\xFE";
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    unsigned code = lead;
    if (lead >= 0xE0) {
      code = (lead & 0xFu) << 12 | (static_cast<unsigned char>(utf8[i + 1]) & 0x3Fu) << 6 |
             (static_cast<unsigned char>(utf8[i + 2]) & 0x3Fu);
      i += 2;
    } else if (lead >= 0xC0) {
      code = (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(utf8[i + 1]) & 0x3Fu);
      i += 1;
    }
    utf16 += static_cast<char>(code & 0xFF);
    utf16 += static_cast<char>(code >> 8);
  }
  Result expected = check(utf8, {});
  Result result = check(utf16, {});
  CHECK(result.source.encoding == "UTF-16LE");
  result.source = expected.source;
  Options with_text;
  with_text.with_text = true;
  CHECK(to_json(result, with_text) == to_json(expected, with_text));
}

TEST_CASE("only GB18030 needs data") {
  CHECK(needs_data("政府信息") == "");
  CHECK(needs_data("\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2") == "gb18030");
}

TEST_CASE("which notice holds is told by the form, where no year is read") {
  const Result result = check(
      "政府信息公开工作年度报告\n\n根据国办公开办函〔2019〕60号要求，编制本报告，现予公布。\n\n"
      "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
      "规章\t0\t0\t0\n",
      {});
  const auto told =
      std::find_if(result.findings.begin(), result.findings.end(),
                   [](const Finding& finding) { return finding.rule == "narrative.law"; });
  REQUIRE(told != result.findings.end());
  CHECK(told->message.zh ==
        "国办公开办函〔2019〕60号不适用于这一格式的报告，应依据国办公开办函〔2021〕30号。");
}

}  // namespace gouji
