// Which numbers are those of persons.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

bool finds(const std::string& number, const std::string& before = "联系方式：",
           const std::string& after = "。") {
  return gouji_tests::found("narrative.privacy", before + number + after) == Strings{number};
}

// With the check digit that belongs to it.
std::string identity(const std::string& region, const std::string& birthday,
                     const std::string& sequence) {
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  const std::string digits = region + birthday + sequence;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += kWeights[i] * (digits[i] - '0');
  return digits + "10X98765432"[sum % 11];
}

std::string card(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[digits.size() - 1 - i] - '0';
    sum += i % 2 == 0 ? digit / 5 + digit * 2 % 10 : digit;
  }
  return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

TEST_CASE("an identity card has a birthday and a check digit", "[rules]") {
  for (const char* day : {"19000101", "21001231", "19880430", "19881201", "20000229"}) {
    CAPTURE(day);
    CHECK(finds(identity("110101", day, "123")));
  }
  for (const char* day : {"18991231", "21010101", "19880001", "19881301", "19880100", "19880132",
                          "19880431", "19880230"}) {
    CAPTURE(day);
    CHECK_FALSE(finds(identity("110101", day, "123")));
  }
  CHECK(finds(identity("820000", "19880430", "123")));
  CHECK_FALSE(finds(identity("010101", "19880430", "123")));
  CHECK_FALSE(finds(identity("910101", "19880430", "123")));
  std::string wrong = identity("110101", "19880430", "123");
  wrong.back() = wrong.back() == '1' ? '2' : '1';
  CHECK_FALSE(finds(wrong));
}

TEST_CASE("the check digit may be an X of either size", "[rules]") {
  std::string with_x;
  for (int i = 100; with_x.empty() || with_x.back() != 'X'; ++i) {
    with_x = identity("110101", "19880430", std::to_string(i));
  }
  CHECK(finds(with_x));
  with_x.back() = 'x';
  CHECK(finds(with_x));
}

TEST_CASE("a mobile number begins with 13 or more", "[rules]") {
  CHECK(finds("13012345678"));
  CHECK_FALSE(finds("12912345678"));
  CHECK_FALSE(finds("23012345678"));
  CHECK_FALSE(finds("1301234567"));
  CHECK(finds("138 0234 5678"));
  CHECK(finds("138-1234-5678"));
  CHECK_FALSE(finds("1381 234 5678"));
  CHECK_FALSE(finds("138 123 45678"));
  CHECK_FALSE(finds("13 812 345678"));
  CHECK_FALSE(finds("138a1234b5678"));
  CHECK_FALSE(finds("1-3-8-1-2-3-4-5-6-7-8"));
}

TEST_CASE("a number at the very end of the text", "[rules]") {
  CHECK(gouji_tests::found_in("narrative.privacy",
                              "青禾县文化和旅游局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
                              "联系电话13812345678") == Strings{"13812345678"});
}

TEST_CASE("a bank card has 16 to 19 digits and the check digit of Luhn", "[rules]") {
  CHECK(finds(card("622202123456789")));
  CHECK(finds(card("6222021234567891")));
  CHECK(finds(card("622202440404444444")));
  CHECK_FALSE(finds(card("62220212345678")));
  CHECK_FALSE(finds(card("6222021234567891234")));
  std::string wrong = card("622202123456789");
  wrong.back() = wrong.back() == '1' ? '2' : '1';
  CHECK_FALSE(finds(wrong));
  // Others than 62 where the words say it.
  CHECK(finds(card("456351234567890"), "银行账号："));
  CHECK(finds(card("556351234567890"), "银行账号："));
  CHECK_FALSE(finds(card("456351234567890")));
  CHECK_FALSE(finds(card("356351234567890"), "银行账号："));
  CHECK_FALSE(finds(card("45635123456789012"), "银行账号："));
  const auto grouped = [](std::string digits, const std::vector<std::size_t>& at) {
    for (std::size_t i = at.size(); i-- > 0;) digits.insert(at[i], " ");
    return digits;
  };
  const std::string short_card = card("622202123456789");
  const std::string long_card = card("622202123456789123");
  CHECK(finds(grouped(short_card, {4, 8, 12})));
  CHECK(finds(grouped(long_card, {4, 8, 12, 16})));
  CHECK_FALSE(finds(grouped(short_card, {5, 8, 12})));
  CHECK_FALSE(finds(grouped(short_card, {4, 9, 12})));
  CHECK_FALSE(finds(grouped(short_card, {4, 8, 13})));
  CHECK_FALSE(finds(grouped(short_card, {4, 8})));
  CHECK_FALSE(finds(grouped(short_card, {4, 8, 10, 12, 14})));
  const std::string person = identity("110101", "19880430", "123");
  CHECK_FALSE(finds(grouped(person, {3, 7, 11})));
  CHECK_FALSE(finds(grouped(person, {5, 9, 13})));
}

TEST_CASE("a number beside letters or signs is part of something else", "[rules]") {
  for (const char* before : {"a", "z", "A", "Z", "/", "_", "="}) {
    CAPTURE(before);
    CHECK_FALSE(finds("13812345678", std::string("编号") + before));
    CHECK_FALSE(finds("13812345678", "编号：", std::string(before) + "。"));
  }
  for (const char* before : {":", "(", "~", "电话"}) {
    CAPTURE(before);
    CHECK(finds("13812345678", before));
  }
  for (const char* after : {".0", ",0", ".5", ",5", "元", "件"}) {
    CAPTURE(after);
    CHECK_FALSE(finds("13812345678", "编号：", after));
  }
  CHECK(finds("13812345678", "编号：", "."));
  CHECK(finds("13812345678", "编号：", ", 李某"));
}
