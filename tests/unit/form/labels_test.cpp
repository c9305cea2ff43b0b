// Labels compared by what they say.
#include "form/labels.h"

#include <string>
#include <string_view>

#include "catch.h"

namespace gouji {

TEST_CASE("Width, blanks and punctuation are no difference") {
  CHECK(essence("（二） 部分公开(区分处理的, 只计)") == U"二部分公开区分处理的只计");
  CHECK(essence("本年新\n制作数量") == U"本年新制作数量");
  CHECK(essence("ＡＢｃ１２") == U"ABc12");
  CHECK(essence("危及“三安全一稳定”") == essence("危及\"三安全一稳定\""));
  CHECK(essence("\xE2\x80\x8B总\xC2\xA0计\xE3\x80\x80") == U"总计");
  CHECK(essence("，。、（）") == U"");
}

TEST_CASE("Numbers before labels are dropped, digits within are not") {
  for (const std::string_view label :
       {"1.属于国家秘密", "1. 属于国家秘密", "１．属于国家秘密", "（1）属于国家秘密",
        "①属于国家秘密", "⒈属于国家秘密", "1、属于国家秘密", "属于国家秘密"}) {
    INFO(label);
    CHECK(essence_without_number(label) == U"属于国家秘密");
  }
  CHECK(essence_without_number("一、本年新收") == U"本年新收");
  CHECK(essence_without_number("(七) 总计") == U"总计");
  CHECK(essence_without_number("三安全一稳定") == U"三安全一稳定");
  CHECK(essence_without_number("1.5万元") == U"15万元");
  CHECK(essence_without_number("2020年") == U"2020年");
}

TEST_CASE("Leading numbers: style, value, place") {
  using Style = Numbering::Style;
  const auto number = [](std::string_view text) { return leading_number(text); };
  CHECK(number("一、总体情况").style == Style::kChinese);
  CHECK(number("十二、附件").ordinal == 12);
  CHECK(number("（三）不予公开").style == Style::kBracketed);
  CHECK(number("(三)不予公开").ordinal == 3);
  CHECK(number("㈤不予处理").style == Style::kBracketed);
  CHECK(number("3.危及").style == Style::kArabic);
  CHECK(number("（3）危及").style == Style::kBracketedArabic);
  CHECK(number("③危及").style == Style::kCircled);
  CHECK(number("一是加强").style == Style::kNone);
  CHECK(number("（此件公开发布）").style == Style::kNone);
  CHECK(number("1.2968").style == Style::kNone);
  CHECK(number("").style == Style::kNone);
  // A blank will do where a mark may be missing.
  CHECK(number("3\\. 其他").ordinal == 3);
  CHECK(number("3\\. 其他").end == 4);
  CHECK(leading_number("二 主动公开").style == Style::kNone);
  CHECK(leading_number("二 主动公开", true).ordinal == 2);
  const std::string_view text = " （六） 其他";
  const Numbering six = number(text);
  CHECK(text.substr(six.digits_begin, six.digits_end - six.digits_begin) == "六");
  CHECK(text.substr(six.end) == "其他");
}

TEST_CASE("Chinese numerals there and back") {
  for (int value = 1; value < 100; ++value) {
    const std::string written = chinese_number(value);
    const std::u32string essential = essence(written);
    INFO(written);
    CHECK(chinese_ordinal(essential) == value);
  }
  CHECK(chinese_ordinal(U"十十") == -1);
  CHECK(chinese_ordinal(U"") == -1);
  CHECK(chinese_ordinal(U"百") == -1);
}

TEST_CASE("Edit distance stops at its limit") {
  CHECK(edit_distance(U"行政许可", U"行政处罚", 5) == 2);
  CHECK(edit_distance(U"其他法律法规禁止公开", U"其他法律行政法规禁止公开", 3) == 2);
  CHECK(edit_distance(U"", U"总计", 5) == 2);
  CHECK(edit_distance(U"abc", U"abc", 0) == 0);
  CHECK(edit_distance(U"abcdef", U"uvwxyz", 2) == 3);
}

TEST_CASE("Short labels must agree in every character") {
  CHECK(tolerance(4) == 0);
  CHECK(tolerance(5) == 1);
  CHECK(tolerance(12) == 3);
  CHECK(tolerance(100) == 5);
}

}  // namespace gouji
