// Archives: what is in them, and what is refused.
#include "input/zip.h"

#include <algorithm>

#include "catch.h"
#include "gouji/gouji.h"
#include "input/text.h"
#include "zip_writer.h"

namespace gouji {
namespace {

constexpr std::size_t kLimit = std::size_t{64} << 20;

Text decoded(std::string bytes, std::size_t max_bytes) { return decode(bytes, max_bytes); }

std::vector<std::string> names_in(const std::string& bytes) {
  std::vector<std::string> names;
  for (const Member& member : members(bytes, {})) names.push_back(member.name);
  return names;
}

// What check() says of a member: the rule and what the rule was told.
std::string problem_of(const std::string& bytes, std::size_t index) {
  const Text text = decoded(read_member(bytes, index, {}), kLimit);
  return text.problem + " " + text.detail;
}

}  // namespace

TEST_CASE("entries are read, packed and stored, with something before and after the archive") {
  const std::string zip = zip_of({{"a.txt", "报告"}, {"b/c.txt", std::string(5000, 'x'), false}});
  for (const std::string& bytes : {zip, "MZ junk" + zip, zip + std::string(300, '\0')}) {
    const ZipArchive archive(bytes, kLimit);
    REQUIRE(archive.problem().none());
    REQUIRE(archive.entries().size() == 2);
    std::string content;
    CHECK(archive.read(archive.find("A.TXT"), content).none());
    CHECK(content == "报告");
    CHECK(archive.read(archive.find("/b\\c.txt"), content).none());
    CHECK(content == std::string(5000, 'x'));
    CHECK(archive.find("c.txt") == 2);
    CHECK(archive.read(2, content).problem == "input.damaged");
  }
}

TEST_CASE("an archive that is cut anywhere is damaged") {
  const std::string zip = zip_of({{"a.txt", "报告"}, {"b.txt", "表格"}});
  for (std::size_t size = 4; size < zip.size(); ++size) {
    CHECK(ZipArchive(zip.substr(0, size), kLimit).problem().problem == "input.damaged");
  }
}

TEST_CASE("one unreadable entry leaves the others") {
  ZipWriter writer;
  writer.add({"1 good.txt", "一、总体情况"});
  writer.add({"2 checksum.txt", "一、总体情况", true, 0, 99, 1});
  writer.add({"3 password.txt", "一、总体情况", true, 1});
  writer.add({"4 method.txt", "一、总体情况", true, 0, 14});
  writer.add({"5 good.txt", "二、"});
  std::string zip = writer.take();
  REQUIRE(names_in(zip).size() == 5);
  CHECK(read_member(zip, 0, {}) == "一、总体情况");
  CHECK(problem_of(zip, 1) == "input.damaged ZIP member");
  CHECK(problem_of(zip, 2) == "input.unsupported ZIP encrypted");
  CHECK(problem_of(zip, 3) == "input.unsupported ZIP method");
  CHECK(read_member(zip, 4, {}) == "二、");
  CHECK(problem_of(zip, 5) == "input.damaged ZIP member");
  zip.replace(zip.find("PK\3\4", 4), 4, "XXXX");  // the second entry's own header
  CHECK(problem_of(zip, 1) == "input.damaged ZIP member");
  CHECK(read_member(zip, 4, {}) == "二、");
}

TEST_CASE("archives that unpack to too much are not unpacked") {
  const std::string zeros(std::size_t{4} << 20, '\0');
  const std::string bomb = zip_of({{"bomb.txt", zeros}, {"good.txt", "好"}});
  CHECK(problem_of(bomb, 0) == "input.too_large archive");
  CHECK(read_member(bomb, 1, {}) == "好");

  ZipWriter overlapping;
  overlapping.add({"a.txt", std::string(1000, 'a')});
  overlapping.add_alias_of_first();
  CHECK(ZipArchive(overlapping.take(), kLimit).problem().problem == "input.damaged");

  ZipWriter many;
  for (std::size_t i = 0; i <= kMostEntries; ++i) many.add({std::to_string(i), "", false});
  CHECK(ZipArchive(many.take(), kLimit).problem().problem == "input.too_large");
  CHECK(decoded(many.take(), kLimit).problem == "input.too_large");

  const std::string large = zip_of({{"a", std::string(600, 'a'), false}});
  CHECK(ZipArchive(large, 500).entries()[0].problem.problem == "input.too_large");
  CHECK(ZipArchive(large, 100).problem().problem == "input.too_large");
}

TEST_CASE("a size that the archive understates is found out") {
  std::string zip = zip_of({{"a.txt", std::string(1000, 'a')}});
  std::string wrong;
  ZipWriter::put32(wrong, 10);
  std::string right;
  ZipWriter::put32(right, 1000);
  for (std::size_t at = zip.find(right); at != zip.npos; at = zip.find(right, at)) {
    zip.replace(at, 4, wrong);
  }
  CHECK(problem_of(zip, 0) == "input.damaged ZIP member");
}

TEST_CASE("members: what systems leave behind is no report") {
  const std::string zip = zip_of({{"乙/b.txt", "2"},
                                  {"乙/", "", false},
                                  {"__MACOSX/乙/._b.txt", "x"},
                                  {".DS_Store", "x"},
                                  {"甲/Thumbs.db", "x"},
                                  {"Desktop.ini", "x"},
                                  {"~$a.docx", "x"},
                                  {"a.txt", "1"}});
  CHECK(names_in(zip) == std::vector<std::string>{"a.txt", "乙/b.txt"});
  CHECK(read_member(zip, 1, {}) == "2");
  CHECK(members_json(zip, {}) == R"([{"name":"a.txt","bytes":1},{"name":"乙/b.txt","bytes":1}])");
}

TEST_CASE("names are labels") {
  CHECK(zip_label("../../etc/passwd") == "etc/passwd");
  CHECK(zip_label("/a/./b") == "a/b");
  CHECK(zip_label("C:\\报告\\甲.docx") == "报告/甲.docx");
  CHECK(zip_label(std::string_view("a\0b\nc", 5)) == "a_b_c");
  CHECK(zip_label("a\u202Egpj.exe") == "a_gpj.exe");
  CHECK(zip_label("..") == "_");
  CHECK(zip_label("").size() == 1);
  CHECK(zip_label(std::string(5000, 'a')).size() < 500);
}

TEST_CASE("names in GBK are decoded, and the table is asked for") {
  const std::string name = "\xB1\xA8\xB8\xE6.txt";  // 报告
  const std::string zip = zip_of({{name, "x"}});
  CHECK(names_in(zip) == std::vector<std::string>{"报告.txt"});
  CHECK(needs_data(zip) == "gb18030");
  CHECK(needs_data(zip_of({{"报告.txt", "x"}})).empty());
}

TEST_CASE("an archive as a document: what it is and what to do") {
  const auto detail = [](const std::string& bytes) { return decoded(bytes, kLimit).detail; };
  CHECK(detail(zip_of({{"a.txt", "x"}})) == "ZIP");
  CHECK(detail(zip_of({})) == "ZIP empty");
  CHECK(detail(zip_of({{"甲/", ""}, {"甲/Thumbs.db", "x"}, {"__MACOSX/甲/._a.docx", "x"}})) ==
        "ZIP empty");
  CHECK(detail(zip_of({{"OFD.xml", "x"}})) == "OFD");
  CHECK(detail(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text", false}})) == "ODT");
  const Result result = check(zip_of({{"inner.zip", zip_of({{"a.txt", "x"}})}}), {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == "input.unsupported");
  CHECK(result.findings[0].advice.zh.find("解压") != std::string::npos);
  CHECK(members(docx_of("<w:p/>"), {}).empty());
  CHECK(members("plain text", {}).empty());
}

TEST_CASE("zip: checksum and sizes that stand behind the data") {
  const std::string content = "一、总体情况";
  const std::string name = "a.txt";
  const auto numbers = [&](bool known) {
    std::string out;
    ZipWriter::put32(out, known ? ZipWriter::checksum(content) : 0);
    ZipWriter::put32(out, known ? content.size() : 0);
    ZipWriter::put32(out, known ? content.size() : 0);
    return out;
  };
  const auto head = [&](bool known) {
    std::string out;
    ZipWriter::put16(out, 20);
    ZipWriter::put16(out, 8);
    ZipWriter::put16(out, 0);
    ZipWriter::put32(out, 0);
    out += numbers(known);
    ZipWriter::put16(out, static_cast<unsigned>(name.size()));
    ZipWriter::put16(out, 0);
    return out;
  };
  std::string bytes = "PK\3\4" + head(false) + name + content + "PK\7\10" + numbers(true);
  const std::size_t begin = bytes.size();
  bytes += "PK\1\2";
  ZipWriter::put16(bytes, 20);
  bytes += head(true) + std::string(14, '\0') + name;
  const std::size_t size = bytes.size() - begin;
  bytes += "PK\5\6";
  ZipWriter::put32(bytes, 0);
  ZipWriter::put16(bytes, 1);
  ZipWriter::put16(bytes, 1);
  ZipWriter::put32(bytes, size);
  ZipWriter::put32(bytes, begin);
  ZipWriter::put16(bytes, 0);
  const ZipArchive archive(bytes, 1000);
  CHECK(archive.problem().none());
  REQUIRE(archive.entries().size() == 1);
  std::string out;
  CHECK(archive.read(0, out).none());
  CHECK(out == content);
}

}  // namespace gouji
