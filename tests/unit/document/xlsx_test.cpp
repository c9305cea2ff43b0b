// Workbooks: what Excel shows, and what is refused.
#include <string>

#include "catch.h"
#include "document/number_format.h"
#include "document/reader.h"
#include "gouji/gouji.h"
#include "zip_writer.h"

namespace gouji {
namespace {

std::string row(int number, const std::string& cells, const std::string& more = "") {
  return "<row r=\"" + std::to_string(number) + "\" " + more + ">" + cells + "</row>";
}
std::string number(const std::string& place, const std::string& value, int style = 0) {
  return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}
std::string words(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}
std::string data(const std::string& rows) { return "<sheetData>" + rows + "</sheetData>"; }

std::string text_of(const std::string& sheet, const std::string& strings = "",
                    const std::string& styles = "") {
  const Extract extract = read_xlsx(xlsx_of(sheet, strings, styles));
  INFO(extract.problem << " " << extract.detail);
  CHECK(extract.problem.empty());
  return extract.text;
}

std::string problem_of(const std::string& sheet, const std::string& strings = "") {
  const Extract extract = read_xlsx(xlsx_of(sheet, strings));
  CHECK(extract.document.blocks.empty());
  return extract.problem + " " + extract.detail;
}

}  // namespace

TEST_CASE("xlsx: texts, numbers, truths, errors") {
  CHECK(text_of(data(row(1, "<c r=\"A1\" t=\"s\"><v>1</v></c>" + number("B1", "3") +
                                "<c r=\"C1\" t=\"b\"><v>1</v></c>"
                                "<c r=\"D1\" t=\"e\"><v>#REF!</v></c>"
                                "<c r=\"E1\" t=\"str\"><f>A1</f><v>公式</v></c>"
                                "<c r=\"F1\"><f>1+1</f><v>2</v></c>")),
                "<si><t>零</t></si><si><r><t>新收</t></r><r><t>申请</t></r>"
                "<rPh><t>xin</t></rPh></si>") == "新收申请\t3\tTRUE\t#REF!\t公式\t2\n");
}

TEST_CASE("xlsx: what is struck out is not there") {
  CHECK(text_of(data(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>" + number("B1", "3"))),
                "<si><r><rPr><strike/></rPr><t>12</t></r><r><rPr><strike val=\"0\"/></rPr>"
                "<t>1</t></r><r><t>5</t></r></si>") == "15\t3\n");
}

TEST_CASE("xlsx: a formula that was never calculated is no blank") {
  const auto cell =
      GENERATE(as<std::string>(), "<c r=\"A1\"><f>1+1</f></c>", "<c r=\"A1\"><f>1+1</f><v/></c>",
               "<c r=\"A1\" t=\"n\"><f>1+1</f><v></v></c>");
  CHECK(text_of(data(row(1, cell + number("B1", "3")))) == "=1+1\t3\n");
  CHECK(text_of(data(row(1, "<c r=\"A1\"><f t=\"shared\" si=\"0\"/></c>" + number("B1", "3")))) ==
        "=…\t3\n");
  // A text that is not there may be any part of the report.
  CHECK(problem_of(data(row(1, "<c r=\"A1\"><f>B1&amp;\"年\"</f></c>"))) ==
        "input.unsupported XLSX formula");
  // One whose result is an empty text.
  CHECK(text_of(data(row(1, "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>" + number("B1", "3")))) ==
        "3\n");
}

TEST_CASE("xlsx: running text is paragraphs, cells side by side are a table") {
  const Extract extract = read_xlsx(xlsx_of(
      data(row(1, words("A1", "某县民政局2023年政府信息公开工作年度报告")) +
           row(2, words("A2", "一、总体情况")) + row(3, words("A3", "收到3件。")) +
           row(4, words("A4", "项目") + words("C4", "数量")) + row(5, words("A5", "一、本年新收")) +
           row(6, words("A6", "甲") + number("C6", "3")) + row(7, words("A7", "乙"))) +
      "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A4:B5\"/></mergeCells>"));
  INFO(extract.text);
  REQUIRE(extract.document.blocks.size() == 4);
  const Grid& grid = std::get<Grid>(extract.document.blocks[3]);
  // A5 is covered by A4, as Excel shows it.
  REQUIRE(grid.rows.size() >= 3);
  CHECK(grid.rows[0].cells[0].rows == 2);
  CHECK(extract.text.find("本年新收") == std::string::npos);
  CHECK(grid.rows.back().cells.size() == 2);
}

TEST_CASE("xlsx: what is hidden is left out") {
  CHECK(text_of("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" +
                data(row(1, number("A1", "1") + number("B1", "2") + number("C1", "3")) +
                     row(2, number("A2", "4") + number("C2", "5"), "hidden=\"1\"") +
                     row(3, number("A3", "6") + number("C3", "7")))) == "1\t3\n6\t7\n");
  CHECK(text_of("<cols><col min=\"2\" max=\"2\" width=\"0\" customWidth=\"1\"/></cols>" +
                data(row(1, number("A1", "1") + number("B1", "2") + number("C1", "3")) +
                     row(2, number("A2", "4") + number("C2", "5"), "ht=\"0.0\"") +
                     row(3, number("A3", "6") + number("C3", "7"), "ht=\"10.5\""))) ==
        "1\t3\n6\t7\n");
  const Extract hidden =
      read_xlsx(xlsx_of(data(row(1, number("A1", "1"))), "", "",
                        "<sheets><sheet name=\"a\" state=\"hidden\" r:id=\"r1\"/></sheets>"));
  CHECK(hidden.problem == "input.empty");
}

TEST_CASE("xlsx: numbers as Excel shows them") {
  const auto [stored, format, shown] = GENERATE(table<std::string, std::string, std::string>({
      {"0.30000000000000004", "General", "0.3"},
      {"1E-2", "General", "0.01"},
      {"1.2968", "General", "1.2968"},
      {"2315831.33", "General", "2315831.33"},
      {"0.1234567890123", "General", "0.123456789"},
      {"-5", "General", "-5"},
      {"-0", "General", "0"},
      {"123456789012", "General", "123456789012"},
      {"43", "0.0000", "43.0000"},
      {"2.5", "0", "3"},
      {"-2.5", "0", "-3"},
      {"9.99", "0.0", "10.0"},
      {"0.996", "0.00", "1.00"},
      {"0.004", "0.00", "0.00"},
      {"1234567.891", "#,##0.00", "1,234,567.89"},
      {"1000", "#,##0", "1,000"},
      {"0", "#,##0", "0"},
      {"0", "#", ""},
      {"0.5", "#.##", ".5"},
      {"0.256", "0.0%", "25.6%"},
      {"7", "000", "007"},
      {"12", "0\"件\"", "12件"},
      {"12", "General\"件\"", "12件"},
      {"123456", "0!.0,\"万\"", "12.3万"},
      {"1234567", "0.0,,", "1.2"},
      {"-3", "0;(0)", "-3"},
      {"3", "0;(0)", "3"},
      {"-1234", "#,##0_);[Red]\\(#,##0\\)", "-1,234"},
      {"-2.5", "_ * #,##0.00_ ;_ * （#,##0.00）", "-2.50"},
      {"-3", "0;\"减少(\"0\")\"", "减少(3)"},
      {"0", "0;-0;;@", ""},
      {"0", "#,##0;-#,##0;\"-\"", "-"},
      {"5", "[Red]0", "5"},
      {"5", "[=0]\"/\";General", "5"},
      {"0", "[=0]\"/\";General", "0"},
      {"5", "[>=10000]0.0,\"万\";0", "5"},
      {"5", "[$¥-804]0.00", "¥5.00"},
      {"0.5", "# ?/?", "0.5"},
      {"44216", "yyyy\"年\"m\"月\"d\"日\"", "2021年1月20日"},
      {"44216", "yyyy-mm-dd", "2021-01-20"},
      {"44216.75", "yyyy/m/d h:mm", "2021/1/20 18:00"},
      {"44216.75", "上午/下午h\"时\"mm\"分\"", "下午6时00分"},
      {"1.5", "[h]:mm", "36:00"},
      {"1", "yyyy-mm-dd", "1900-01-01"},
      {"61", "yyyy-mm-dd", "1900-03-01"},
      {"12", "@", "12"},
      {"12", "0.00E+00", "12"},
      {"abc", "0.00", "abc"},
  }));
  INFO(stored << " as " << format);
  CHECK(format_value(stored, format, false) == shown);
  CHECK(format_value("42754", "yyyy-mm-dd", true) == "2021-01-20");
}

TEST_CASE("xlsx: formats of styles, own and built in") {
  CHECK(
      text_of(data(row(1, number("A1", "44216", 1) + number("B1", "2", 2) + number("C1", "3", 9))),
              "",
              "<numFmts><numFmt numFmtId=\"176\" formatCode=\"0.0000\"/></numFmts>"
              "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"176\"/>"
              "</cellXfs>") == "2021年1月20日\t2.0000\t3\n");
}

TEST_CASE("xlsx: hostile and broken workbooks end in a problem") {
  for (const std::string place : {"ZZZZZ99999999", "A0", "1", "A1048577", "XFE1", "a1", "A1B"}) {
    INFO(place);
    CHECK(problem_of(data(row(1, number(place, "1")))) == "input.damaged XLSX");
  }
  CHECK(text_of("<dimension ref=\"A1:XFD1048576\"/>" + data(row(1, number("XFD1048576", "1")))) ==
        "1\n");
  CHECK(problem_of(data(row(1, "<c r=\"A1\" t=\"s\"><v>7</v></c>")), "<si><t>a</t></si>") ==
        "input.damaged XLSX");
  CHECK(problem_of(data(row(1, number("A1", "1") + number("A1", "2")))) == "input.damaged XLSX");
  CHECK(problem_of(data(row(1, number("A1", "1")) + row(2, number("B2", "1"))) +
                   "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/>"
                   "</mergeCells>") == "input.damaged XLSX");
  const std::string billion =
      "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aaa\"><!ENTITY f SYSTEM "
      "\"file:///etc/passwd\">]><sst><si><t>&a;&f;</t></si></sst>";
  CHECK(problem_of(data(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>")), billion) ==
        "input.damaged XLSX");
  CHECK(problem_of("") == "input.empty ");
  CHECK(problem_of("<drawing/>") == "input.unsupported XLSX scan");

  std::string many;
  for (int i = 1; i <= 210; ++i) {
    std::string cells;
    for (int k = 0; k < 1000; ++k) cells += "<c><v>1</v></c>";
    many += row(i, cells);
  }
  CHECK(read_xlsx(xlsx_of(data(many), "", "", "", true)).detail == "cells");
  // One long text that many cells share.
  std::string shared;
  for (int i = 0; i < 2000; ++i) shared += "<c t=\"s\"><v>0</v></c>";
  CHECK(read_xlsx(xlsx_of(data(row(1, shared)), "<si><t>" + std::string(100'000, 'x') + "</t></si>",
                          "", "", true))
            .detail == "text");
}

TEST_CASE("xlsx: a workbook cut anywhere is damaged") {
  const std::string bytes = xlsx_of(data(row(1, words("A1", "一、总体情况"))));
  for (std::size_t size = 8; size < bytes.size(); size += 37) {
    const Result result = check(bytes.substr(0, size), {});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == "input.damaged");
  }
}

}  // namespace gouji
