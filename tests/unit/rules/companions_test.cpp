// Which reports beside the one that is checked can be compared with it.
#include "rules/companions.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

// A report that cases start from.
std::string base(const std::string& name) {
  std::ifstream in(std::filesystem::path(GOUJI_TESTS_DIR) / "cases/base" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string without(std::string text, const std::string& words) {
  for (std::size_t at = 0; (at = text.find(words)) != std::string::npos;) {
    text.erase(at, words.size());
  }
  return text;
}

// What became of the parts.
std::vector<std::string> uses(const std::string& whole, const std::vector<std::string>& parts) {
  Options options;
  for (const std::string& part : parts) options.parts.push_back({"part.txt", part});
  std::vector<std::string> out;
  for (const ResultCompanion& part : check(whole, options).parts) out.push_back(part.use);
  return out;
}

}  // namespace

TEST_CASE("names of one organ, however they are written", "[rules]") {
  CHECK(same_organ("青禾县教育局", "青禾县教育局"));
  CHECK(same_organ("青禾县文化和旅游局", "青禾县 文化与旅游局"));
  CHECK(same_organ("青禾县教育局", "教育局"));
  CHECK(same_organ("安阳市文峰区人民政府", "文峰区"));
  CHECK(same_organ("青禾县", "青禾县人民政府"));
  CHECK(same_organ("人民政府", "人民政府"));
  CHECK_FALSE(same_organ("祥和", "祥"));        // 和 joins nothing there
  CHECK_FALSE(same_organ("", "青禾县教育局"));  // nothing says that it is the same
  CHECK_FALSE(same_organ("和县教育局", "青禾县教育局"));
  CHECK_FALSE(same_organ("和平县教育局", "安平县教育局"));
  CHECK_FALSE(same_organ("古城区人民政府", "城区人民政府"));
  CHECK_FALSE(same_organ("青禾县教育局", "白河县教育局"));
  CHECK_FALSE(same_organ("青禾县教育局", "青禾县教育体育局"));  // renamed, or another one
  CHECK_FALSE(same_organ("青禾县人民政府", "青禾县人民政府办公室"));
}

TEST_CASE("what is no report is not compared, and not waited for", "[rules]") {
  Options options;
  options.previous = Companion{"a.txt", "话说天下大势。"};
  options.parts = {{"b.pdf", "%PDF-1.7"}};
  const Result novel = check("话说天下大势。", options);
  REQUIRE(novel.previous.has_value());
  CHECK(novel.previous->use == "unused");
  REQUIRE(novel.parts.size() == 1);
  CHECK(novel.parts[0].use == "unused");
  REQUIRE(novel.parts[0].summary.has_value());
  CHECK(novel.parts[0].summary->errors == 1);
  CHECK_FALSE(check("话说天下大势。", {}).previous.has_value());
}

TEST_CASE("a report without a year is nobody's year before", "[rules]") {
  Options options;
  options.previous = Companion{"a.txt", "一、总体情况\n\n二、主动公开政府信息情况\n"};
  const Result result = check(base("2021-department.txt"), options);
  REQUIRE(result.previous.has_value());
  CHECK(result.previous->use == "year");
}

TEST_CASE("two parts of one organ are told from two organs", "[rules]") {
  const std::string whole = base("2021-government.txt");
  const std::string before = "乙局2022年政府信息公开工作年度报告\n一、总体情况\n";
  const std::string part = "乙局2023年政府信息公开工作年度报告\n一、总体情况\n";
  using Uses = std::vector<std::string>;
  CHECK(uses(whole, {part, part}) == Uses{"summed", "copy"});
  // A part of another year is no report of the organ for this one.
  CHECK(uses(whole, {before, part}) == Uses{"year", "summed"});
  // Who wrote them is not said: they may be of two organs.
  const std::string nobody = without(part, "乙局");
  CHECK(uses(whole, {nobody, nobody}) == Uses{"summed", "summed"});
}

TEST_CASE("tables that were not read are named once, of parts that are used", "[rules]") {
  const std::string whole = base("2021-department.txt");
  const std::string part = "乙局2022年政府信息公开工作年度报告\n\n行政许可\t16\n";
  Options options;
  options.parts = {{"a.txt", part},
                   {"b.txt", "乙局2020年政府信息公开工作年度报告\n一、总体情况\n"}};
  const Result result = check(whole, options);
  REQUIRE(result.parts.size() == 2);
  CHECK(result.parts[0].unread == std::vector<std::string>{"disclosure", "requests", "disputes"});
  CHECK(result.parts[1].unread.empty());
  // There was no form in that year to say what a table holds.
  const Result early = check("甲市人民政府2010年政府信息公开工作年度报告\n一、总体情况\n", [] {
    Options own;
    own.parts = {{"a.txt", "乙局2010年政府信息公开工作年度报告\n一、总体情况\n"}};
    return own;
  }());
  REQUIRE(early.parts.size() == 1);
  CHECK(early.parts[0].use == "summed");
  CHECK(early.parts[0].unread.empty());
}

}  // namespace gouji
