// Edits of a working copy: what moves, what grows, what is refused.
#include "document/edits.h"

#include <string>
#include <variant>
#include <vector>

#include "catch.h"

namespace gouji {
namespace {

using Lines = std::vector<std::string>;
using Edited = std::vector<std::optional<Span>>;

Reading html(const std::string& markup) { return read_document("<!doctype html>" + markup, 1000); }

// The cells of a table between bars, a heading after a mark, a paragraph as it is.
Lines blocks(const Reading& reading) {
  Lines out;
  const std::string& text = reading.text.utf8;
  const auto piece = [&](const Span& span) { return text.substr(span.begin, span.size()); };
  for (const Block& block : reading.document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back((paragraph->heading ? "# " : "") + piece(paragraph->span));
      continue;
    }
    const auto& grid = std::get<Grid>(block);
    CHECK(grid.span == Span{grid.rows.front().span.begin, grid.rows.back().span.end});
    for (const GridRow& row : grid.rows) {
      std::string line = "|";
      for (const GridCell& cell : row.cells) {
        CHECK(cell.span.begin >= row.span.begin);
        CHECK(cell.span.end <= row.span.end);
        line += piece(cell.span) + '|';
      }
      out.push_back(line);
    }
  }
  return out;
}

// Puts `now` in place of the first `before` in the text.
Edit change(const Reading& reading, const std::string& before, const std::string& now) {
  const std::size_t at = reading.text.utf8.find(before);
  REQUIRE(at != std::string::npos);
  return {{at, at + before.size()}, now};
}

Edited apply(Reading& reading, const std::vector<Edit>& edits) {
  return apply_edits(reading, edits, 1000);
}

const std::string kTable =
    "<h2>一、甲</h2><p>乙12。</p><table><tr><td>丙<td><td>3<td><tr><td>丁<td>4<td><td></table>"
    "<p>戊</p>";
const std::string kText = "一、甲\n乙12。\n丙\t\t3\t\n丁\t4\t\t\n戊\n";

}  // namespace

TEST_CASE("edits: cells and paragraphs take the text at their place, all others move along") {
  Reading reading = html(kTable);
  REQUIRE(reading.text.utf8 == kText);
  const std::size_t blank = kText.find("\t\t") + 1;
  const auto [edit, expected] = GENERATE_COPY(table<Edit, Lines>({
      {{{blank, blank}, "77"}, {"# 一、甲", "乙12。", "|丙|77|3||", "|丁|4|||", "戊"}},
      {{{blank + 1, blank + 2}, "30"}, {"# 一、甲", "乙12。", "|丙||30||", "|丁|4|||", "戊"}},
      {{{blank + 1, blank + 2}, ""}, {"# 一、甲", "乙12。", "|丙||||", "|丁|4|||", "戊"}},
      {{{blank + 3, blank + 3}, "9"}, {"# 一、甲", "乙12。", "|丙||3|9|", "|丁|4|||", "戊"}},
      {{{blank + 2, blank + 2}, "0"}, {"# 一、甲", "乙12。", "|丙||30||", "|丁|4|||", "戊"}},
      {{{0, 0}, "（续）"}, {"# （续）一、甲", "乙12。", "|丙||3||", "|丁|4|||", "戊"}},
      {change(reading, "12", "1"), {"# 一、甲", "乙1。", "|丙||3||", "|丁|4|||", "戊"}},
      {change(reading, "乙12。", " 己 "), {"# 一、甲", "己", "|丙||3||", "|丁|4|||", "戊"}},
      {change(reading, "乙12。", ""), {"# 一、甲", "|丙||3||", "|丁|4|||", "戊"}},
      {change(reading, "\t3\t", "5"), {"# 一、甲", "乙12。", "|丙||5||", "|丁|4|||", "戊"}},
      {change(reading, "3\t\n丁\t4", "5"), {"# 一、甲", "乙12。", "|丙||5||", "|||||", "戊"}},
      {change(reading, "乙12。\n丙", "己"), {"# 一、甲", "己", "|||3||", "|丁|4|||", "戊"}},
      {change(reading, "12", "\n\n二、庚\n"),
       {"# 一、甲", "乙", "二、庚", "。", "|丙||3||", "|丁|4|||", "戊"}},
      {change(reading, "甲", "甲\n辛"), {"# 一、甲", "辛", "乙12。", "|丙||3||", "|丁|4|||", "戊"}},
      {{{kText.size(), kText.size()}, "\n三、壬\n癸\n"},
       {"# 一、甲", "乙12。", "|丙||3||", "|丁|4|||", "戊", "三、壬", "癸"}},
  }));
  const Edited edited = apply(reading, {edit});
  std::string text = kText;
  text.replace(edit.span.begin, edit.span.size(), edit.text);
  CHECK(reading.text.utf8 == text);
  CHECK(blocks(reading) == expected);
  CHECK(edited == Edited{Span{edit.span.begin, edit.span.begin + edit.text.size()}});
}

TEST_CASE("edits: each counts in what those before it left, and may be taken back") {
  Reading reading = html(kTable);
  const std::size_t blank = kText.find("\t\t") + 1;
  const Edited edited = apply(reading, {{{blank, blank}, "77"},
                                        {{blank + 3, blank + 4}, "55"},
                                        {{blank, blank + 2}, ""},
                                        {{blank + 1, blank + 3}, "3"},
                                        {{0, 0}, "x"},
                                        {{0, 1}, ""}});
  CHECK(reading.text.utf8 == kText);
  CHECK(blocks(reading) == blocks(html(kTable)));
  CHECK(edited == Edited{std::nullopt, std::nullopt, Span{blank, blank}, Span{blank + 1, blank + 2},
                         std::nullopt, Span{0, 0}});
}

TEST_CASE("edits: of a text that a later one cut, grew or overran stands what is left") {
  Reading reading = read_document("0123456789", 1000);
  const Edited edited = apply(reading, {{{2, 4}, "abcd"},  // 01abcd456789
                                        {{3, 4}, "XY"},    // 01aXYcd456789
                                        {{6, 8}, "-"},     // 01aXYc-56789
                                        {{0, 3}, "."},     // .XYc-56789
                                        {{1, 3}, ""}});    // .c-56789
  CHECK(reading.text.utf8 == ".c-56789");
  CHECK(edited == Edited{Span{1, 2}, std::nullopt, Span{2, 3}, Span{0, 1}, Span{1, 1}});
}

TEST_CASE("edits: what is no edit of the text is left out") {
  Reading reading = html("<p>甲</p>");
  REQUIRE(reading.text.utf8 == "甲\n");
  const std::string nul("\0", 1);
  const Edited edited = apply(reading, {{{4, 5}, "x"},
                                        {{3, 0}, "x"},
                                        {{1, 3}, "x"},
                                        {{0, 2}, "x"},
                                        {{static_cast<std::size_t>(-1), 0}, "x"},
                                        {{0, 0}, nul},
                                        {{0, 0}, "\xE4\xB8"},
                                        {{0, 0}, std::string(997, 'x')},
                                        {{3, 3}, "乙"}});
  CHECK(reading.text.utf8 == "甲乙\n");
  Edited expected(8);
  expected.push_back(Span{3, 6});
  CHECK(edited == expected);

  Reading many = read_document("甲", 1000);
  const std::vector<Edit> edits(kMostEdits + 1, Edit{{0, 3}, "乙"});
  CHECK(apply(many, edits).back() == std::nullopt);
  CHECK(many.text.utf8 == "乙");

  Reading none = read_document("", 1000);
  CHECK(apply(none, {{{0, 0}, "x"}}) == Edited{std::nullopt});
}

TEST_CASE("edits: a plain text is read anew") {
  Reading reading = read_document("项目\t数量\n甲\t\n", 1000);
  const std::size_t blank = reading.text.utf8.find("\t\n") + 1;
  apply(reading, {{{blank, blank}, "3\n乙\t4"}});
  CHECK(blocks(reading) == Lines{"|项目|数量|", "|甲|3|", "|乙|4|"});
}

TEST_CASE("edits: places of what did not decode move along, until they are replaced") {
  Reading reading;
  reading.text.format = "html";
  reading.text.utf8 = "甲\xEF\xBF\xBD乙\xEF\xBF\xBD";
  reading.text.undecodable = {{3, 6}, {9, 12}};
  apply(reading, {{{0, 0}, "x"}, {{4, 7}, "丙"}});
  CHECK(reading.text.undecodable == std::vector<Span>{{10, 13}});
}

TEST_CASE("edits: text between the rows of a table parts it, blank cells leave aligned ones") {
  Reading reading;
  reading.text.format = "pdf";
  reading.text.utf8 = "甲\t1\n\n乙\t2\n";
  reading.document.blocks = {Grid{Dress::kAligned,
                                  {0, 12},
                                  {{{0, 5}, {{{0, 3}, 0, 6}, {{4, 5}, 9, 10}}},
                                   {{7, 12}, {{{7, 10}, 0, 6}, {{11, 12}, 9, 10}}}}}};
  const Edited edited = apply(
      reading, {{{6, 6}, "丙"}, {{5, 5}, "0"}, {{4, 4}, "0"}, {{14, 15}, "30"}, {{4, 5}, ""}});
  CHECK(reading.text.utf8 == "甲\t\n丙\n乙\t30\n");
  CHECK(blocks(reading) == Lines{"|甲|", "丙", "|乙|30|"});
  CHECK(edited == Edited{Span{5, 8}, std::nullopt, std::nullopt, Span{13, 15}, Span{4, 4}});
}

}  // namespace gouji
