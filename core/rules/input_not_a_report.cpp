// Rule input.not_a_report. In: whether the report stage recognised anything; out: a finding where
// nothing looks like an annual report.
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding nothing_of_a_report() {
  return finding_at(
      {},
      {"这段文字不像政府信息公开工作年度报告：没有找到标题，也没有找到六个部分和三张表格中的任何一"
       "项。",
       "This does not look like an annual report on government information disclosure: neither the "
       "title nor any of the six parts or the three tables was found."},
      {"请确认选对了文件，并且复制的是报告全文（从标题到最后一部分，连同三张表格）；"
       "显示为乱码的，请用 Word 或 WPS 打开原来的文件，再复制全文。",
       "Make sure that this is the right file and that the whole report was copied, from the title "
       "to the last part, tables included. If it reads as gibberish, open the original in Word or "
       "WPS and copy the text from there."});
}

Finding only_a_title(const Title& title) {
  const std::string name = shortened(title.text, 48);
  return finding_at(
      title.span,
      {"只有标题" + quoted(name) + "，没有报告正文：六个部分和三张表格一项也没有找到。",
       "Only the title " + quoted_en(name) +
           " is here, not the report: none of the six parts or the three tables was found."},
      {"正文多半在附件、内嵌的框架或者图片里：请打开附件或框架里的文件，检查那个文件本身；正文是图"
       "片"
       "的，请另找有文字的版本。",
       "The report is probably in an attachment, a frame or a picture: open the attachment or what "
       "the frame shows and check that file itself; of a picture, get a version with text."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (!context.text.problem.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  const Report& report = context.report;
  if (report.recognised) return Assessment::held();
  findings.push_back(report.title.span.empty() ? nothing_of_a_report()
                                               : only_a_title(report.title));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputNotAReport;
const Rule kInputNotAReport = {
    "input.not_a_report",
    Severity::kError,
    Group::kInput,
    "",
    {"不是年度报告", "Not an annual report"},
    {"送检的内容应当是政府信息公开工作年度报告。",
     "The input is an annual report on government information disclosure."},
    {"别的文字没有可以核对的部分和表格，逐条报错没有意义。",
     "Other texts have no parts and tables to check; finding fault with each would say nothing."},
    {"选择报告文件，或者粘贴报告全文。", "Choose the report's file or paste the whole report."},
    {"《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号所附格式",
     "Regulation on the Disclosure of Government Information, article 50; form attached to notice "
     "国办公开办函〔2021〕30号"},
    check,
    {{"某局的年度工作总结", "A bureau’s summary of its year"},
     {"该局的政府信息公开工作年度报告", "The bureau’s yearly report on information disclosure"}},
};

}  // namespace gouji
