// Rule input.damaged. In: what decoding, or whoever fetched the bytes, said; out: a finding where a
// file is broken, cut off, or cannot be read at all.
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding finding_for(std::string_view detail) {
  if (detail == "missing") {
    return finding_at({}, {"找不到这个文件。", "There is no such file."},
                      {"请检查文件名和所在的文件夹。", "Check the name and the folder."});
  }
  if (detail == "denied") {
    return finding_at(
        {}, {"没有读取这个文件的权限。", "Permission to read the file is missing."},
        {"请换用有权限的账户，或者把文件复制到自己的文件夹后再试。",
         "Use an account that may read it, or copy the file to a folder of your own."});
  }
  if (detail == "unreadable") {
    return finding_at({}, {"这个文件读不出来。", "The file cannot be read."},
                      {"请确认它是一个完好的文件，复制到本机硬盘后再试。",
                       "Make sure that it is an intact file and copy it to a local disk."});
  }
  const std::string name(detail);
  return finding_at({},
                    {"这是一个损坏的 " + name + " 文件，内容不完整，无法读取。",
                     "This is a damaged " + name + " file: part of it is missing."},
                    {"请重新下载或者向提供的人再要一份；如果还能打开，可以复制全文后粘贴进来。",
                     "Download it again or ask for another copy; if it still opens, copy the text "
                     "and paste it."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.text.problem != "input.damaged") return Assessment::held();
  findings.push_back(finding_for(context.text.detail));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputDamaged;
const Rule kInputDamaged = {
    "input.damaged",
    Severity::kError,
    Group::kInput,
    "",
    {"文件损坏或读不出", "Damaged or unreadable file"},
    {"文件应当完好，能够完整读出。", "The file is intact and can be read as a whole."},
    {"只读出一部分的报告不能当作检查过。",
     "A report of which only a part was read has not been checked."},
    {"换用完好的文件，或者复制全文后粘贴。", "Use an intact copy, or copy the text and paste it."},
    {"本工具的读取要求", "What this program needs in order to read"},
    check,
};

}  // namespace gouji
