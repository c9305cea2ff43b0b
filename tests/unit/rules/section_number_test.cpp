// Numbering of parts and sub-headings, on reports put together by hand: which numbers are right,
// and what the one finding says and repairs.
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "form/labels.h"
#include "rules/rule.h"

namespace gouji {
namespace {

// A report of headings alone: number, part (none: one that the form does not have).
class Made {
 public:
  void heading(int ordinal, std::optional<Part> part, std::string_view body = "") {
    Section section;
    section.heading.part = part;
    section.heading.ordinal = ordinal;
    section.span.begin = text_.utf8.size();
    if (ordinal > 0) {
      section.heading.number = chinese_number(ordinal);
      section.heading.number_span.begin = text_.utf8.size();
      text_.utf8 += section.heading.number + "、";
      section.heading.number_span.end = text_.utf8.size();
    }
    section.heading.title =
        part ? std::string(parts()[static_cast<std::size_t>(*part)].title) : "自设部分";
    section.heading.title_span.begin = text_.utf8.size();
    text_.utf8 += section.heading.title;
    section.heading.title_span.end = text_.utf8.size();
    section.heading.span = {section.span.begin, text_.utf8.size()};
    text_.utf8 += "\n";
    section.body = {text_.utf8.size(), text_.utf8.size() + body.size()};
    text_.utf8 += body;
    text_.utf8 += "\n";
    section.span.end = section.body.end;
    report_.sections.push_back(section);
  }

  // The last heading's part with the parts of the form in order, numbered as given.
  void headings(std::initializer_list<int> ordinals) {
    int part = 0;
    for (const int ordinal : ordinals) heading(ordinal, static_cast<Part>(part++));
  }

  // A sub-heading at the words, which stand in the text already.
  void sub(SubHeading::Level level, int ordinal, std::string_view words) {
    const std::size_t at = text_.utf8.find(words, last_sub_);
    REQUIRE(at != std::string::npos);
    last_sub_ = at + words.size();
    report_.sub_headings.push_back(
        {level, ordinal, report_.sections.size() - 1, {at, at + words.size()}});
  }

  std::vector<Finding> check() const {
    const Document document;
    const Prose prose;
    const std::vector<Claim> claims;
    const Diagnosis diagnosis;
    const Beside beside;
    std::vector<Finding> findings;
    find_rule("section.number")
        ->check({text_, document, report_, prose, claims, diagnosis, beside}, findings);
    return findings;
  }

  std::string repaired(const Finding& finding) const {
    REQUIRE(finding.fix.has_value());
    std::string text = text_.utf8;
    text.replace(finding.fix->span.begin, finding.fix->span.size(), finding.fix->text);
    return text;
  }

  std::string quote(const Finding& finding) const {
    return text_.utf8.substr(finding.span.begin, finding.span.size());
  }

 private:
  Text text_;
  Report report_;
  std::size_t last_sub_ = 0;
};

bool contains(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("numbers in a row are right") {
  Made made;
  made.headings({1, 2, 3, 4, 5, 6});
  CHECK(made.check().empty());
}

TEST_CASE("numbers that follow an extra part are right, numbered or not") {
  for (const bool numbered : {true, false}) {
    Made made;
    made.headings({1, 2, 3, 4});
    made.heading(numbered ? 5 : 0, std::nullopt);
    made.heading(numbered ? 6 : 5, Part::kImprovement);
    made.heading(numbered ? 7 : 6, Part::kOther);
    CHECK(made.check().empty());
  }
}

TEST_CASE("an absent part may leave out its number or not") {
  for (const bool left_out : {true, false}) {
    Made made;
    made.headings({1, 2, 3});
    made.heading(left_out ? 5 : 4, Part::kImprovement);
    made.heading(left_out ? 6 : 5, Part::kOther);
    CHECK(made.check().empty());
  }
  Made first;
  first.heading(2, Part::kDisclosure);
  first.heading(3, Part::kRequests);
  CHECK(first.check().empty());
}

TEST_CASE("parts in another order that keep their numbers are no numbering fault") {
  Made made;
  made.heading(1, Part::kOverview);
  made.heading(3, Part::kRequests);
  made.heading(2, Part::kDisclosure);
  made.heading(4, Part::kDisputes);
  CHECK(made.check().empty());
}

TEST_CASE("a lost number is put back") {
  Made made;
  made.headings({1, 2, 3, 4, 0, 6});
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 1);
  CHECK(made.quote(findings[0]) == "存在的主要问题及改进情况");
  CHECK(contains(made.repaired(findings[0]), "\n五、存在的主要问题及改进情况\n"));
}

TEST_CASE("a number lost at either end of the report") {
  Made first;
  first.headings({0, 2, 3, 4, 5, 6});
  REQUIRE(first.check().size() == 1);
  CHECK(first.repaired(first.check()[0]).rfind("一、总体情况\n", 0) == 0);
  Made last;
  last.headings({1, 2, 3, 4, 5, 0});
  REQUIRE(last.check().size() == 1);
  CHECK(contains(last.repaired(last.check()[0]), "\n六、其他需要报告的事项\n"));
}

TEST_CASE("a repeated number is one finding, followed by right ones or by a shift") {
  for (const bool shift : {false, true}) {
    Made made;
    if (shift) {
      made.headings({1, 2, 2, 3, 4, 5});
    } else {
      made.headings({1, 2, 2, 4, 5, 6});
    }
    const std::vector<Finding> findings = made.check();
    REQUIRE(findings.size() == 1);
    CHECK(made.quote(findings[0]) == "二、收到和处理政府信息公开申请情况");
    CHECK(contains(findings[0].message.zh, "重复"));
    CHECK(contains(made.repaired(findings[0]), "\n三、收到和处理政府信息公开申请情况\n"));
  }
}

TEST_CASE("a skipped number is one finding and not one for each later heading") {
  Made made;
  made.headings({1, 2, 3, 5, 6, 7});
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 1);
  CHECK(contains(findings[0].message.zh, "跳过了“四、”"));
  CHECK(made.quote(findings[0]) == "五、政府信息公开行政复议、行政诉讼情况");
}

TEST_CASE("two slips are one finding without a fix") {
  Made made;
  made.headings({1, 0, 3, 3, 5, 6});
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 1);
  CHECK(!findings[0].fix.has_value());
  CHECK(contains(findings[0].message.zh, "没有序号"));
  CHECK(contains(findings[0].message.zh, "重复"));
}

TEST_CASE("no number at all is one finding") {
  Made made;
  made.headings({0, 0, 0, 0, 0, 0});
  CHECK(made.check().size() == 1);
}

using Level = SubHeading::Level;

TEST_CASE("sub-headings that begin with the second number") {
  Made made;
  made.heading(1, Part::kOverview, "主动公开。\n（二）依申请公开。\n（三）平台建设。");
  made.sub(Level::kBracketed, 2, "（二）");
  made.sub(Level::kBracketed, 3, "（三）");
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 1);
  CHECK(made.quote(findings[0]) == "（二）");
  CHECK(contains(findings[0].message.zh, "有“（二）”而没有“（一）”"));
}

TEST_CASE("a number glued into a line is not missing") {
  for (const std::string_view glued : {"我局（一）主动公开。", "总的看(一)主动公开。"}) {
    Made made;
    made.heading(1, Part::kOverview, std::string(glued) + "\n（二）依申请公开。");
    made.sub(Level::kBracketed, 2, "（二）");
    CHECK(made.check().empty());
  }
  Made arabic;
  arabic.heading(1, Part::kOverview, "工作如下：1.加强领导。\n2.加强培训。");
  arabic.sub(Level::kArabic, 2, "2.");
  CHECK(arabic.check().empty());
}

TEST_CASE("a decimal number is not the lost number") {
  Made made;
  made.heading(1, Part::kOverview, "阅读量3.1万。\n2.加强培训。");
  made.sub(Level::kArabic, 2, "2.");
  CHECK(made.check().size() == 1);
}

TEST_CASE("deeper levels begin anew below each higher one, and lists begin anew at 1") {
  Made made;
  made.heading(1, Part::kOverview,
               "（一）甲\n1.子\n2.丑\n（1）a\n（2）b\n（二）乙\n1.子\n2.丑\n1.寅\n2.卯");
  made.sub(Level::kBracketed, 1, "（一）");
  made.sub(Level::kArabic, 1, "1.");
  made.sub(Level::kArabic, 2, "2.");
  made.sub(Level::kBracketedArabic, 1, "（1）");
  made.sub(Level::kBracketedArabic, 2, "（2）");
  made.sub(Level::kBracketed, 2, "（二）");
  made.sub(Level::kArabic, 1, "1.");
  made.sub(Level::kArabic, 2, "2.");
  made.sub(Level::kArabic, 1, "1.");
  made.sub(Level::kArabic, 2, "2.");
  CHECK(made.check().empty());
}

TEST_CASE("skipped and repeated sub-headings of one part are one finding, of two parts two") {
  Made made;
  made.heading(1, Part::kOverview, "（一）甲\n（三）乙\n（三）丙");
  made.sub(Level::kBracketed, 1, "（一）");
  made.sub(Level::kBracketed, 3, "（三）");
  made.sub(Level::kBracketed, 3, "（三）");
  CHECK(made.check().size() == 1);
  made.heading(2, Part::kDisclosure, "1、甲\n1、乙\n3、丙");
  made.sub(Level::kArabic, 1, "1、");
  made.sub(Level::kArabic, 1, "1、");
  made.sub(Level::kArabic, 3, "3、");
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 2);
  CHECK(made.quote(findings[0]) == "（三）");
  CHECK(contains(findings[0].message.zh, "“（三）”重复"));
  CHECK(contains(findings[1].message.zh, "有“3.”而没有“2.”"));
}

TEST_CASE("a year at the beginning of a line is no sub-heading") {
  Made made;
  made.heading(1, Part::kOverview, "1.甲\n48.乙\n2.丙");
  made.sub(Level::kArabic, 1, "1.");
  made.sub(Level::kArabic, 48, "48.");
  made.sub(Level::kArabic, 2, "2.");
  CHECK(made.check().empty());
}

TEST_CASE("a lost number beside an absent part is what the next one leaves room for") {
  for (const bool left_out : {true, false}) {
    Made made;
    made.headings({1, 2});
    made.heading(0, Part::kDisputes);
    made.heading(left_out ? 5 : 4, Part::kImprovement);
    made.heading(left_out ? 6 : 5, Part::kOther);
    REQUIRE(made.check().size() == 1);
    CHECK(contains(made.repaired(made.check()[0]),
                   left_out ? "\n四、政府信息公开行政复议" : "\n三、政府信息公开行政复议"));
  }
  Made two;
  two.headings({1, 2});
  two.heading(0, Part::kDisputes);
  two.heading(0, Part::kImprovement);
  two.heading(5, Part::kOther);
  REQUIRE(two.check().size() == 1);
  CHECK(contains(two.check()[0].message.zh, "应为“三、”"));
}

TEST_CASE("neither an absent part nor another order makes every number right") {
  Made absent;
  absent.headings({1, 2, 3});
  absent.heading(8, Part::kImprovement);
  CHECK(absent.check().size() == 1);
  Made swapped;
  swapped.heading(1, Part::kOverview);
  swapped.heading(3, Part::kRequests);
  swapped.heading(2, Part::kDisclosure);
  swapped.heading(7, Part::kDisputes);
  CHECK(swapped.check().size() == 1);
}

TEST_CASE("a part that stands twice with its number repeats it") {
  Made made;
  made.headings({1, 2, 3});
  made.heading(3, Part::kRequests);
  REQUIRE(made.check().size() == 1);
  CHECK(contains(made.check()[0].message.zh, "重复"));
}

TEST_CASE("slips in English") {
  Made made;
  made.headings({1, 0, 3, 3, 5, 4});
  const std::vector<Finding> findings = made.check();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.en ==
        "Heading “主动公开政府信息情况” has no number, it should be “二、”; heading "
        "“三、政府信息公开行政复议、行政诉讼情况” repeats a number, it should be “四、”; heading "
        "“四、其他需要报告的事项” goes back, it should be “六、”.");
  Made sub;
  sub.heading(1, Part::kOverview, "（一）甲\n（三）乙\n（三）丙");
  sub.sub(Level::kBracketed, 1, "（一）");
  sub.sub(Level::kBracketed, 3, "（三）");
  sub.sub(Level::kBracketed, 3, "（三）");
  REQUIRE(sub.check().size() == 1);
  CHECK(contains(sub.check()[0].message.zh, "不连续：有“（三）”而没有“（二）”；“（三）”重复。"));
  CHECK(contains(sub.check()[0].message.en,
                 "in a row: “（三）” without “（二）”; “（三）” comes twice."));
}

TEST_CASE("a number glued into a line is of its own level") {
  const auto lost = [](Level level, const std::string& glued, const std::string& second) {
    Made made;
    made.heading(1, Part::kOverview, "工作如下：" + glued + "加强领导。\n" + second + "加强培训。");
    made.sub(level, 2, second);
    return !made.check().empty();
  };
  CHECK_FALSE(lost(Level::kChinese, "一、", "二、"));
  CHECK_FALSE(lost(Level::kBracketed, "（一）", "（二）"));
  CHECK(lost(Level::kBracketed, "一、", "（二）"));
  CHECK_FALSE(lost(Level::kArabic, "1.", "2."));
  CHECK_FALSE(lost(Level::kArabic, "①", "2."));
  CHECK_FALSE(lost(Level::kBracketedArabic, "（1）", "（2）"));
  CHECK(lost(Level::kBracketedArabic, "1.", "（2）"));
  // Parts of longer numbers.
  for (const char* number : {"301.", "91.", "３０１．", "９１．", "3.1."}) {
    CAPTURE(number);
    CHECK(lost(Level::kArabic, number, "2."));
  }
}

TEST_CASE("three numbers may be lost in a row, not four") {
  const auto slips = [](int second) {
    Made made;
    const std::string number = std::to_string(second) + ".";
    made.heading(1, Part::kOverview, "1.甲\n" + number + "乙");
    made.sub(Level::kArabic, 1, "1.");
    made.sub(Level::kArabic, second, number);
    return made.check();
  };
  REQUIRE(slips(5).size() == 1);
  CHECK(contains(slips(5)[0].message.zh, "有“5.”而没有“2.”、“3.”、“4.”"));
  CHECK(slips(6).empty());
  CHECK(slips(0).empty());
}

TEST_CASE("what follows a repeated number is right as it was or as it should be") {
  const auto slips = [](std::initializer_list<int> ordinals) {
    Made made;
    std::string body;
    for (const int ordinal : ordinals) body += std::to_string(ordinal) + ".甲\n";
    made.heading(1, Part::kOverview, body);
    for (const int ordinal : ordinals) {
      made.sub(Level::kArabic, ordinal, std::to_string(ordinal) + ".");
    }
    const std::vector<Finding> findings = made.check();
    return findings.empty() ? std::string() : findings[0].message.zh;
  };
  CHECK(slips({1, 2, 2, 4}) == "“一、总体情况”里的小标题序号不连续：“2.”重复。");
  CHECK(slips({1, 2, 2, 3}) == "“一、总体情况”里的小标题序号不连续：“2.”重复。");
  CHECK(slips({1, 2, 2, 5}) ==
        "“一、总体情况”里的小标题序号不连续：“2.”重复；有“5.”而没有“3.”、“4.”。");
}

}  // namespace
}  // namespace gouji
