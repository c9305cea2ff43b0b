// Title and organ at the head of a report.
#include <string>

#include "catch.h"
#include "gouji/gouji.h"

namespace gouji {
namespace {

Result head_of(const std::string& title) {
  return check(title + "\n发布日期：2020-01-31\n一、总体情况\n认真落实各项要求。\n", {});
}

TEST_CASE("a title over two lines") {
  const Result result = head_of("青禾县文化和旅游局\n2019年政府信息公开工作年度报告");
  CHECK(result.organ == "青禾县文化和旅游局");
  CHECK(result.year == 2019);
}

TEST_CASE("a title that is broken where few names of organs end, or within one") {
  for (const std::string organ :
       {"城口县人民政府机关", "重庆海关", "青禾县司法局（县行政复议局）"}) {
    CHECK(head_of(organ + "\n2019年政府信息公开工作年度报告").organ == organ);
  }
  CHECK(head_of("青禾县人民政府白河街道\n办事处2019年政府信息公开工作年度报告").organ ==
        "青禾县人民政府白河街道办事处");
  CHECK(head_of("信息公开专栏\n办公室2019年政府信息公开工作年度报告").organ == "办公室");
  CHECK(head_of("机构职能\n办公室2019年政府信息公开工作年度报告").organ == "办公室");
  CHECK(head_of("青禾县人民政府办公室\n办公室2019年政府信息公开工作年度报告").organ == "办公室");
}

TEST_CASE("a year without 年 is one all the same") {
  for (const std::string title :
       {"青禾县教育局2019政府信息公开工作年度报告", "2019青禾县教育局政府信息公开工作年度报告"}) {
    CHECK(head_of(title).organ == "青禾县教育局");
    CHECK(head_of(title).year == 2019);
  }
  CHECK(head_of("2020-01-20青禾县教育局政府信息公开工作年度报告").year != 2020);
}

TEST_CASE("the sentence that publishes a report without a title names its organ") {
  const auto organ_of = [](const std::string& opening) {
    return check(opening + "\n一、总体情况\n认真落实各项要求。\n", {}).organ;
  };
  CHECK(organ_of("根据条例要求，现公布安镇街道2024年政府信息公开工作年度报告。") == "安镇街道");
  CHECK(organ_of("安镇街道2024年政府信息公开工作年度报告根据条例编制。") == "安镇街道");
  CHECK(organ_of("按县教育局2024年政府信息公开工作年度报告的样式，编制本报告。") == "");
}

TEST_CASE("a government and its information share 政府") {
  CHECK(head_of("2019年青禾县人民政府信息公开工作年度报告").organ == "青禾县人民政府");
  CHECK(head_of("青禾县人民政府2019年政府信息公开工作年度报告").organ == "青禾县人民政府");
  CHECK(head_of("2019年青禾县人民政府政府信息公开工作年度报告").organ == "青禾县人民政府");
}

TEST_CASE("the web site's column above a title is no part of it") {
  const Result result =
      head_of("首页 > 政府信息公开年报\n2019年青禾县人民政府办公室政府信息公开工作年度报告");
  CHECK(result.organ == "青禾县人民政府办公室");
  CHECK(result.title == "2019年青禾县人民政府办公室政府信息公开工作年度报告");
}

TEST_CASE("the last entry of a page's menu above a title") {
  // It is the organ's name where none stands below …
  const Result entry = head_of("首页 政务公开 文峰区人民政府\n2019年政府信息公开工作年度报告");
  CHECK(entry.organ == "文峰区人民政府");
  CHECK(entry.title == "文峰区人民政府2019年政府信息公开工作年度报告");
  // … and else not.
  const Result path =
      head_of("您的位置：首页 > 年度报告 > 区政府\n文峰区人民政府2019年政府信息公开工作\n年度报告");
  CHECK(path.organ == "文峰区人民政府");
  CHECK(path.title == "文峰区人民政府2019年政府信息公开工作年度报告");
}

TEST_CASE("a title over two lines of a township in Inner Mongolia") {
  const Result result = head_of("阿嘎如泰苏木2019年\n政府信息公开工作年度报告");
  CHECK(result.organ == "阿嘎如泰苏木");
  CHECK(result.title == "阿嘎如泰苏木2019年政府信息公开工作年度报告");
}

TEST_CASE("a page's title above the report's own") {
  const Result result =
      head_of("政府信息公开工作年度报告\n青禾县文化和旅游局2019年政府信息公开工作年度报告");
  CHECK(result.organ == "青禾县文化和旅游局");
  CHECK(result.title == "青禾县文化和旅游局2019年政府信息公开工作年度报告");
}

TEST_CASE("a page's table above a title names the report without its label") {
  const std::string own = "青禾县文化和旅游局2022年政府信息公开工作年度报告";
  for (const std::string label : {"名称 ", "标题：", "题名\t"}) {
    const Result head = head_of(label + own + "\n发布机构 青禾县\n\n" + own);
    CHECK(head.title == own);
    CHECK(head.organ == "青禾县文化和旅游局");
  }
}

TEST_CASE("a page's list of reports above a title is none") {
  const std::string list =
      "青禾县教育局2021年政府信息公开工作年度报告\n"
      "青禾县教育局2020年政府信息公开工作年度报告\n2021-01-15\n"
      "青禾县教育局2019年政府信息公开工作年度报告\n2020-01-16\n";
  const std::string own = "青禾县文化和旅游局2020年政府信息公开工作年度报告";
  CHECK(head_of(list + "当前位置：首页\n发布日期：2021-01-20\n" + own).title == own);
  CHECK(head_of(list + own).title == own);
  CHECK(head_of(list + own + "\n" + own).title == own);
}

TEST_CASE("a title below a list of contents that has a part of the organ's own") {
  const std::string contents =
      "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
      "四、建议提案办理\n五、存在的主要问题及改进情况\n";
  CHECK(head_of(contents + "青禾县司法局2019年政府信息公开工作年度报告").organ == "青禾县司法局");
  CHECK(head_of(contents + "政府信息公开工作年度报告编制情况").title.empty());
}

TEST_CASE("titles of several reports in one line are links of a page") {
  const Result result = head_of(
      "青禾县水利局2019年政府信息公开工作年度报告 青禾县民政局2019年政府信息公开工作年度报告\n"
      "政府部门\n县发改局\n县教育局\n青禾县司法局2019年政府信息公开工作年度报告");
  CHECK(result.organ == "青禾县司法局");
}

TEST_CASE("a title below the menus of a page") {
  std::string menu;
  for (int i = 0; i < 300; ++i) menu += "栏目之" + std::to_string(i) + "\n";
  const Result result = head_of(menu + "青禾县文化和旅游局2019年政府信息公开工作年度报告");
  CHECK(result.organ == "青禾县文化和旅游局");
  CHECK(result.title == "青禾县文化和旅游局2019年政府信息公开工作年度报告");
}

}  // namespace
}  // namespace gouji
