// Rule title.form. In: the report's title; out: a finding that says in what it deviates.
#include "input/words.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::string_view kWords = "政府信息公开工作年度报告";

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const Title& title = report.title;
  if (title.span.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  if (title.standard) return Assessment::held();

  std::vector<std::string> zh;
  std::vector<std::string> en;
  if (title.no_organ) {
    zh.push_back("没有写机关名称");
    en.push_back("the organ is missing");
  }
  if (title.no_year) {
    zh.push_back("没有写年份");
    en.push_back("the year is missing");
  }
  if (title.bare_year) {
    zh.push_back("年份" + std::to_string(*title.year) + "后缺少“年”字");
    en.push_back("“年” is missing behind the year " + std::to_string(*title.year));
  }
  if (title.wrong_words) {
    if (has(title.text, "政务公开")) {
      zh.push_back("“政务公开”应为“政府信息公开”");
      en.push_back("“政务公开” should be “政府信息公开”");
    } else if (has(title.text, "政务信息公开")) {
      zh.push_back("“政务信息公开”应为“政府信息公开”");
      en.push_back("“政务信息公开” should be “政府信息公开”");
    } else if (has(title.text, "信息公开") && !has(title.text, "政府信息公开")) {
      zh.push_back("“信息公开”前缺少“政府”二字");
      en.push_back("“政府” is missing before “信息公开”");
    } else if (!has(title.text, "政府信息公开")) {
      zh.push_back("缺少“政府信息公开”");
      en.push_back("“政府信息公开” is missing");
    }
    if (!has(title.text, "工作")) {
      zh.push_back("缺少“工作”二字");
      en.push_back("“工作” is missing");
    }
    if (!has(title.text, "年度报告")) {
      const bool report_only = has(title.text, "报告");
      zh.push_back(report_only ? "“报告”前缺少“年度”二字" : "缺少“年度报告”");
      en.push_back(report_only ? "“年度” is missing before “报告”" : "“年度报告” is missing");
    }
  }
  if (zh.empty()) {
    zh.push_back("用词与规定不同");
    en.push_back("its words differ from the prescribed ones");
  }

  Finding finding = finding_at(
      title.span,
      {"标题" + quoted(shortened(title.text, 48)) + "与规定写法不同：" + list_zh(zh) + "。",
       "The title deviates from the prescribed form: " + list_en(en) + "."});
  if (!report.organ.empty() && report.year) {
    const std::string wanted =
        report.organ + std::to_string(*report.year) + "年" + std::string(kWords);
    finding.advice = {"改为" + quoted(wanted) + "。", "Change it to " + quoted_en(wanted) + "."};
    finding.numeric = false;
    finding.expected = wanted;
    finding.actual = title.text;
    finding.fix = Fix{title.span, wanted};
  } else {
    finding.advice = {"按“<机关名称><年份>年政府信息公开工作年度报告”补全标题。",
                      "Write organ, year and “年政府信息公开工作年度报告”."};
  }
  findings.push_back(finding);
  return Assessment::broken();
}

}  // namespace

extern const Rule kTitleForm;
const Rule kTitleForm = {
    "title.form",
    Severity::kWarning,
    Group::kIdentity,
    "",
    {"标题不规范", "Title not in the prescribed form"},
    {"标题应写作“<机关名称><年份>年政府信息公开工作年度报告”；“年度”代替“年”、分成几行、"
     "夹有空格都可以。",
     "The title reads organ, year, “年政府信息公开工作年度报告”; “年度” for “年”, several lines "
     "and blanks are fine."},
    {"缺机关、缺年份或把“政府信息公开”写成“政务公开”，读者就不能确定这是哪个机关、"
     "哪一年、哪一种报告。",
     "Without organ or year, or with “政务公开” for “政府信息公开”, a reader cannot tell whose, "
     "which year's or what kind of report it is."},
    {"按规定写法改写标题，机关用全称，年份用四位数字。",
     "Rewrite the title in the prescribed form with the organ's full name and a four-digit year."},
    {"国办公开办函〔2021〕30号所附格式：标题（2019、2020年度为国办公开办函〔2019〕60号）",
     "Form attached to notice 国办公开办函〔2021〕30号, title (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("青禾县文化和旅游局2022年政务公开工作年度报告",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告"),
};

}  // namespace gouji
