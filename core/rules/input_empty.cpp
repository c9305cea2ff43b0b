// Rule input.empty. In: what decoding said; out: a finding where there is nothing to read.
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.text.problem != "input.empty") return Assessment::held();
  findings.push_back(finding_at({},
                                {"内容是空的，没有可以检查的文字。", "There is no text to check."},
                                {"请把年度报告全文（连同三张表格）粘贴进来，或者选择报告文件。",
                                 "Paste the whole report, its three tables included, or choose the "
                                 "report's file."}));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputEmpty;
const Rule kInputEmpty = {
    "input.empty",
    Severity::kError,
    Group::kInput,
    "",
    {"内容为空", "Nothing to read"},
    {"送检的内容里应当有文字。", "The input holds text."},
    {"没有内容就无从检查，也不能算作通过。", "Nothing can be checked, so nothing can pass."},
    {"粘贴报告全文，或者选择报告文件。", "Paste the whole report or choose its file."},
    {"《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括的内容",
     "Regulation on the Disclosure of Government Information, article 50: contents of the report"},
    check,
    {{"只有空格和空行的文件", "A file of blanks and empty lines"},
     {"写有报告全文的文件", "A file with the whole report"}},
};

}  // namespace gouji
