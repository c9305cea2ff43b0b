// Decoding: every encoding by content, damage with its places, and inputs that are no text.
#include <unicode/ucnv.h>

#include <random>
#include <string>
#include <string_view>

#include "catch.h"
#include "input/text.h"

namespace gouji {
namespace {

using namespace std::string_literals;

constexpr std::size_t kLimit = std::size_t{1} << 20;

const std::string kReport =
    "安阳市文物局2020年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n"
    "2020年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，共收到申请 3 件。\r\n"
    "\t自然人\t商业企业\t总计\r\n新收\t1\t2\t3\r\n";

// Into another encoding, by ICU.
std::string encode(std::string_view utf8, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const std::int32_t size =
      ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string noise(std::size_t size, unsigned first, unsigned last) {
  std::mt19937 random(1);
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) {
    bytes += static_cast<char>(first + random() % (last - first + 1));
  }
  return bytes;
}

Text decoded(std::string bytes, std::size_t max_bytes) { return decode(bytes, max_bytes); }

std::string problem_of(std::string_view bytes) {
  return decoded(std::string(bytes), kLimit).problem;
}

}  // namespace

TEST_CASE("bytes that are the text are taken, those of another encoding or an archive are not") {
  std::string utf8 = kReport;
  CHECK(decode(utf8, kLimit).utf8 == kReport);
  CHECK(utf8.empty());
  std::string other = encode(kReport, "gb18030");
  CHECK(decode(other, kLimit).utf8 == kReport);
  CHECK(other == encode(kReport, "gb18030"));
  std::string document = "PK\x03\x04" + kReport;
  CHECK(decode(document, kLimit).utf8.empty());
  CHECK(document == "PK\x03\x04" + kReport);
}

TEST_CASE("a text comes back whole from every encoding") {
  const auto [bytes, encoding] = GENERATE(table<std::string, std::string>({
      {kReport, "UTF-8"},
      {"\xEF\xBB\xBF" + kReport, "UTF-8"},
      {encode(kReport, "gb18030"), "GB18030"},
      {"\x84\x31\x95\x33" + encode(kReport, "gb18030"), "GB18030"},
      {encode(kReport, "UTF-16LE"), "UTF-16LE"},
      {encode(kReport, "UTF-16BE"), "UTF-16BE"},
      {"\xFF\xFE" + encode(kReport, "UTF-16LE"), "UTF-16LE"},
      {"\xFE\xFF" + encode(kReport, "UTF-16BE"), "UTF-16BE"},
  }));
  const Text text = decoded(bytes, kLimit);
  CHECK(text.utf8 == kReport);
  CHECK(text.encoding == encoding);
  CHECK(text.format == "text");
  CHECK(text.problem.empty());
  CHECK(text.undecodable.empty());
  CHECK(text.bytes == bytes.size());
  CHECK(needs_gb18030(bytes) == (encoding == "GB18030"));
}

TEST_CASE("a short text is told apart too") {
  const auto [utf8, encoding] = GENERATE(table<std::string, const char*>({
      {"政府信息", "gb18030"},
      {"收到申请3件", "gb18030"},
      {"政府信息", "UTF-16LE"},
      {"收到申请3件", "UTF-16BE"},
  }));
  CHECK(decoded(encode(utf8, encoding), kLimit).utf8 == utf8);
}

TEST_CASE("GB18030 has all of Unicode") {
  const std::string rare = kReport + "㑇𠮷€·\uFFFD";
  const Text text = decoded(encode(rare, "gb18030"), kLimit);
  CHECK(text.utf8 == rare);
  CHECK(text.undecodable.empty());
}

TEST_CASE("valid UTF-8 wins whatever it holds") {
  const std::string bytes = GENERATE("a"s, "一"s, "Grüße, мир"s, "\U0001F600"s, "a\0b一"s,
                                     "\u202E政府\u200F"s, "\uFFFE"s, "x\x01\x02\x7F"s);
  const Text text = decoded(bytes, kLimit);
  CHECK(text.utf8 == bytes);
  CHECK(text.encoding == "UTF-8");
  CHECK(text.problem.empty());
}

TEST_CASE("damaged UTF-8 stays UTF-8, with the places of the damage") {
  const auto [bad, replacements] = GENERATE(table<std::string, std::size_t>({
      {"\xFF", 1},              // never valid
      {"\xC0\xAF", 2},          // over-long
      {"\xE0\x80\xAF", 3},      // over-long
      {"\xED\xA0\x80", 3},      // a surrogate
      {"\xF4\x90\x80\x80", 4},  // beyond Unicode
      {"\xE6\x94", 1},          // cut in the middle
      {"\xF0\x9F\x98", 1},      // cut in the middle
      {"\x80", 1},              // a tail without head
  }));
  const Text text = decoded("政府信息" + bad + "公开工作", kLimit);
  CHECK(text.encoding == "UTF-8");
  CHECK(text.problem.empty());
  REQUIRE(text.undecodable.size() == replacements);
  std::string expected = "政府信息";
  for (const Span& place : text.undecodable) {
    CHECK(place == Span{expected.size(), expected.size() + 3});
    expected += "\uFFFD";
  }
  CHECK(text.utf8 == expected + "公开工作");
}

TEST_CASE("an input cut in the middle of a character is read up to there") {
  const auto [encoding, cut] = GENERATE(table<const char*, std::size_t>(
      {{"UTF-8", 1}, {"UTF-8", 2}, {"gb18030", 1}, {"UTF-16LE", 1}, {"UTF-16BE", 1}}));
  std::string bytes = encode(kReport + "工作", encoding);
  bytes.resize(bytes.size() - cut);
  const Text text = decoded(bytes, kLimit);
  CHECK(text.utf8 == kReport + "工\uFFFD");
  REQUIRE(text.undecodable.size() == 1);
  CHECK(text.undecodable[0] == Span{text.utf8.size() - 3, text.utf8.size()});
}

TEST_CASE("damaged GB18030 stays GB18030") {
  const Text text =
      decoded(encode(kReport, "gb18030") + "\xFF\n" + encode(kReport, "gb18030"), kLimit);
  CHECK(text.utf8 == kReport + "\uFFFD\n" + kReport);
  CHECK(text.encoding == "GB18030");
  REQUIRE(text.undecodable.size() == 1);
  CHECK(text.undecodable[0].begin == kReport.size());
}

TEST_CASE("lone surrogates in UTF-16 are replaced, pairs are not") {
  const std::string bytes = "\xFF\xFE"s + encode("收到😀", "UTF-16LE") + "\x3D\xD8"s + "a\0"s +
                            "\x00\xDE"s + encode("完", "UTF-16LE");
  const Text text = decoded(bytes, kLimit);
  CHECK(text.utf8 == "收到😀\uFFFDa\uFFFD完");
  CHECK(text.undecodable.size() == 2);
}

TEST_CASE("nothing to read") {
  const std::string bytes = GENERATE(""s, " \t\r\n"s, "\xEF\xBB\xBF"s, "\xFF\xFE"s,
                                     "\xEF\xBB\xBF\n"s, "\u3000\u00A0\u200B"s, "\0\0\0\0"s);
  const Text text = decoded(bytes, kLimit);
  CHECK(text.problem == "input.empty");
  CHECK(text.utf8.empty());
}

TEST_CASE("larger than the limit is not decoded") {
  CHECK(decoded("12345", 5).problem.empty());
  const Text text = decoded("123456", 5);
  CHECK(text.problem == "input.too_large");
  CHECK(text.bytes == 6);
  CHECK(text.utf8.empty());
}

TEST_CASE("bytes of no known encoding") {
  CHECK(problem_of(noise(100, 0, 255)) == "input.encoding");
  CHECK(problem_of(noise(300'000, 0, 255)) == "input.encoding");
  CHECK(problem_of(noise(5000, 0xA1, 0xFE)) == "input.encoding");
  CHECK(problem_of("\xE6") == "input.encoding");
  std::string traditional;
  for (int i = 0; i < 8; ++i) traditional += "政府資訊公開年度報告，收到申請三件，答復二件。";
  CHECK(problem_of(encode(traditional, "Big5")) == "input.encoding");
  const Text text = decoded("\xFF\xFE\0\0a\0\0\0"s, kLimit);
  CHECK(text.problem == "input.encoding");
  CHECK(text.detail == "UTF-32");
}

TEST_CASE("a report with a page of rubbish in it is still read") {
  const Text text = decoded(kReport + kReport + kReport + noise(40, 0x80, 0xFF) + kReport, kLimit);
  CHECK(text.encoding == "UTF-8");
  CHECK(text.utf8.starts_with(kReport));
  CHECK(text.utf8.ends_with(kReport));
  CHECK(text.undecodable.size() > 10);
}

TEST_CASE("formats that are no text") {
  const auto [bytes, problem, detail] = GENERATE(table<std::string, std::string, std::string>({
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3", "input.unsupported", "PDF"},
      {"{\\rtf1\\ansi", "input.unsupported", "RTF"},
      {"\x89PNG\r\n\x1A\n"s, "input.unsupported", "PNG"},
      {"\xFF\xD8\xFF\xE0", "input.unsupported", "JPEG"},
      {"GIF89a", "input.unsupported", "GIF"},
      {"II*\0"s, "input.unsupported", "TIFF"},
      {"Rar!\x1A\x07", "input.unsupported", "RAR"},
      {"7z\xBC\xAF\x27\x1C", "input.unsupported", "7z"},
      {"\x1F\x8B\x08", "input.unsupported", "gzip"},
      {"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"s + std::string(20, '\0'), "input.unsupported",
       "BMP"},
      {"PK\x03\x04 word/document.xml", "input.damaged", "DOCX"},
      {"PK\x03\x04 [Content_Types].xml", "input.damaged", "Office"},
      {"PK\x03\x04 a.txt PK\x05\x06", "input.damaged", "ZIP"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1600, '\0'), "input.unsupported", "OLE"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1600, '\0') +
           "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s,
       "input.unsupported", "DOC"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1600, '\0') +
           "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
       "input.unsupported", "Office encrypted"},
      {"gouji-refusal/1 encrypted 12\n", "input.unsupported", "ZIP encrypted"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "input.damaged", "OLE"},
      {"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
       "input.unsupported", "MHT"},
      {"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset=\"gb2312\"\r\n"
       "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=C4=EA",
       "input.unsupported", "MHT"},
      {"<?xml version=\"1.0\"?><w:document/>", "input.unsupported", "XML"},
  }));
  const Text text = decoded(bytes, kLimit);
  CHECK(text.problem == problem);
  CHECK(text.detail == detail);
  CHECK(text.utf8.empty());
  CHECK_FALSE(text.format == "text");
  CHECK_FALSE(needs_gb18030(bytes));
}

TEST_CASE("what stands for a file that was not read has the file's size, beyond 32 bits too") {
  CHECK(decoded("gouji-words/1 pdf 14662618030 damaged\n", kLimit).bytes == 14'662'618'030);
  CHECK(decoded("gouji-refusal/1 too_large 5368709120\n", kLimit).bytes == 5'368'709'120);
}

TEST_CASE("a page is decoded and left as it is") {
  const std::string page = GENERATE(
      "<?xml version=\"1.0\"?>\n<html>"s, "\n<!DOCTYPE HTML><title>报告</title>"s,
      "<HTML lang=zh><p>报告"s, "<!-- saved from url --><html><p>报告"s,
      "<!--StartFragment--><body><p>报告<!--EndFragment-->"s,
      "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body>报告"s,
      "<table><tr><td>新收</td><td>3</td></tr><tr><td>结转</td><td>0</td></tr></table>"s,
      "<p><img src=\"data:," + std::string(9000, 'a') + "\"><p><p><p><p><p><p><p><p><p>报告");
  const Text text = decoded(page, kLimit);
  CHECK(text.problem.empty());
  CHECK(text.format == "html");
  CHECK(text.utf8 == page);
}

TEST_CASE("a text with marks of another format in it is a text") {
  const std::string text =
      GENERATE("BM 是什么"s, "PK 赛"s, "详见 <http://www.example.gov.cn/> 。"s,
               "<p>一个多余的标签"s, "a < b，<td>，<tr>"s,
               "| 甲<br>乙 | 3<br>4 |\n| 丙<br>丁<br>戊<br>己<br>庚<br>辛<br>壬<br>癸 | 1 |"s,
               "<htmlx>"s, "<"s, "</"s, "<?php"s);
  CHECK(decoded(text, kLimit).problem.empty());
  CHECK(decoded(text, kLimit).utf8 == text);
}

TEST_CASE("tags here and there in a long text do not make it a page") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += kReport + kReport + "<p>";
  CHECK(decoded(text, kLimit).problem.empty());
}

}  // namespace gouji
