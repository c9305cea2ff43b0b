// Values of cells as they are written in real reports.
#include "report/value.h"

#include <string>
#include <vector>

#include "catch.h"

namespace gouji {
namespace {

CellValue read(const std::string& text, Kind kind = Kind::kCount) {
  return read_value(text, {0, text.size()}, kind);
}

}  // namespace

TEST_CASE("Numbers, with what stands beside them") {
  struct Case {
    std::string text;
    Kind kind;
    std::string number;
    std::string unit;
    bool full_width = false;
    std::string remark = {};
  };
  const Case cases[] = {
      {"0", Kind::kCount, "0", ""},
      {" 12 ", Kind::kCount, "12", ""},
      {"\xC2\xA0 7\xE3\x80\x80", Kind::kCount, "7", ""},
      {"\xE2\x80\x8B"
       "5",
       Kind::kCount, "5", ""},
      {"1\xE2\x80\x8B"
       "3\xEF\xBB\xBF"
       "8",
       Kind::kCount, "138", ""},
      {".5000", Kind::kAmount, "0.5", ""},
      {"-.5", Kind::kChange, "-0.5", ""},
      {"**31**", Kind::kCount, "31", ""},
      {"007", Kind::kCount, "7", ""},
      {"-3", Kind::kCount, "-3", ""},
      {"+29", Kind::kChange, "29", ""},
      {"－11", Kind::kChange, "-11", "", true},
      {"—5", Kind::kChange, "-5", ""},
      {"- 5", Kind::kChange, "-5", ""},
      {"\\-3", Kind::kChange, "-3", ""},
      {"减少3", Kind::kChange, "-3", "减少"},
      {"１２", Kind::kCount, "12", "", true},
      {"1,313", Kind::kCount, "1313", ""},
      {"１，３１３", Kind::kCount, "1313", "", true},
      {"12件", Kind::kCount, "12", "件"},
      {"12 件", Kind::kCount, "12", "件"},
      {"1.5万件", Kind::kCount, "15000", "万件"},
      {"22（其中修订16件）", Kind::kCount, "22", "", false, "（其中修订16件）"},
      {"22(其中修订16件)", Kind::kCount, "22", "", false, "(其中修订16件)"},
      {"12件（不含下属单位）", Kind::kCount, "12", "件", false, "（不含下属单位）"},
      {"22[1]", Kind::kCount, "22", "", false, "[1]"},
      {"22*", Kind::kCount, "22", "", false, "*"},
      {"22①", Kind::kCount, "22", "", false, "①"},
      {"22 ※", Kind::kCount, "22", "", false, "※"},
      {"22注1", Kind::kCount, "22", "", false, "注1"},
      {"2.5", Kind::kCount, "2.5", ""},
      {"1.2968", Kind::kAmount, "1.2968", ""},
      {"1\xE2\x80\x8B.\xE2\x80\x8B\x32", Kind::kAmount, "1.2", ""},  // between all characters
      {"1．5", Kind::kAmount, "1.5", "", true},
      {"48.15万元", Kind::kAmount, "48.15", "万元"},
      {"53万", Kind::kAmount, "53", "万"},
      {"2315831.33 元", Kind::kAmount, "231.583133", "元"},
      {"3,286,618,082.20 元", Kind::kAmount, "328661.80822", "元"},
      {"¥20000", Kind::kAmount, "2", "元"},
      {"1.2亿元", Kind::kAmount, "12000", "亿元"},
      {"1000000000", Kind::kCount, "1000000000", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const CellValue value = read(c.text, c.kind);
    CHECK(value.state == CellState::kNumber);
    CHECK(value.value.to_string() == c.number);
    CHECK(value.unit == c.unit);
    CHECK(value.full_width == c.full_width);
    CHECK(value.remark == c.remark);
  }
}

TEST_CASE("Blanks are blank whatever they are made of, and stand at their place") {
  for (const std::string text :
       {"", " ", "\t", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "&nbsp;", "****"}) {
    INFO("[" << text << "]");
    const CellValue value = read(text);
    CHECK(value.state == CellState::kBlank);
    CHECK(value.text.empty());
    CHECK(value.span == Span{0, 0});
  }
}

TEST_CASE("Marks and words that stand instead of a number") {
  for (const std::string text :
       {"/", "／", "\\", "-", "--", "—", "——", "－", "－－", "–", "无", "暂无", "没有", "不涉及",
        "不适用", "N/A", "n/a", " / ", "无数据"}) {
    INFO(text);
    const CellValue value = read(text);
    CHECK(value.state == CellState::kPlaceholder);
    CHECK(value.value == Decimal());
  }
}

TEST_CASE("What is no number is kept as it is written") {
  for (const std::string text :
       {"1.5.2",      "1 2",         "5 0 2",   "十二",   "约12",   "12余",
        "O",          "1,31",        "12,3456", "1/2",    "第3",    "99999999999999999999",
        "1000000001", "1.123456789", "12（",    "（12）", "见附件", "12-3",
        "+",          "3万4千"}) {
    INFO(text);
    const CellValue value = read(text);
    CHECK(value.state == CellState::kInvalid);
    CHECK(value.text == text);
    CHECK(value.span == Span{0, text.size()});
  }
}

TEST_CASE("Decimals are counted as written") {
  CHECK(read("48.15", Kind::kAmount).decimals == 2);
  CHECK(read("48.1500", Kind::kAmount).decimals == 4);
  CHECK(read("48", Kind::kAmount).decimals == 0);
  CHECK(read("0.0000", Kind::kAmount).value == Decimal());
}

TEST_CASE("The span is that of the trimmed text, wherever the cell is") {
  const std::string text = "表 1,313 件";
  const CellValue value = read_value(text, {3, text.size()}, Kind::kCount);
  CHECK(value.text == "1,313 件");
  CHECK(value.span == Span{4, text.size()});
}

}  // namespace gouji
