// Rule title.missing. In: the report's title; out: a finding where there is none.
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (!report.title.span.empty()) return Assessment::held();
  std::string organ = report.organ.empty() ? "××（机关全称）" : report.organ;
  std::string year = report.year ? std::to_string(*report.year) : "20××";
  std::string organ_en = report.organ.empty() ? "the organ's full name" : report.organ;
  std::string year_en = report.year ? std::to_string(*report.year) : "the year";
  findings.push_back(finding_at(
      {0, 0},
      {"没有找到标题，正文前应当写明“<机关名称><年份>年政府信息公开工作年度报告”。",
       "No title was found; the report should open with organ, year and "
       "“政府信息公开工作年度报告”."},
      {"在正文最前面补上标题" + quoted(organ + year + "年政府信息公开工作年度报告") + "。",
       "Put the title above the text: " + organ_en + ", " + year_en +
           " and “年政府信息公开工作年度报告”."}));
  return Assessment::broken();
}

}  // namespace

extern const Rule kTitleMissing;
const Rule kTitleMissing = {
    "title.missing",
    Severity::kError,
    Group::kIdentity,
    "",
    {"缺少标题", "Title missing"},
    {"报告应有标题“<机关名称><年份>年政府信息公开工作年度报告”。",
     "The report has a title of the form organ, year, “年政府信息公开工作年度报告”."},
    {"标题说明是哪个机关、哪一年的报告，公众检索、上级汇总、前后年核对都靠它。",
     "The title says whose report it is and for which year: search, consolidation and comparison "
     "with other years rest on it."},
    {"在正文最前面补上一行标题，写明机关全称和报告年份。",
     "Add a title line above the text with the organ's full name and the report year."},
    {"国办公开办函〔2021〕30号所附格式：标题（2019、2020年度为国办公开办函〔2019〕60号）",
     "Form attached to notice 国办公开办函〔2021〕30号, title (report years 2019 and 2020: "
     "国办公开办函〔2019〕60号)"},
    check,
    passages("根据《中华人民共和国政府信息公开条例》（国务院令第711号）……要求，编制本报告。",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "根据《中华人民共和国政府信息公开条例》（国务院令第711号）……要求，编制本报告。"),
};

}  // namespace gouji
