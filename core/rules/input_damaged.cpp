// Rule input.damaged. In: what decoding, or whoever fetched the bytes, said; out: a finding where a
// file is broken, cut off, or cannot be read at all.
#include <string>
#include <string_view>

#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// What the user calls the file, set apart from what stands before it.
Bilingual name_of(std::string_view detail) {
  if (detail == "DOCX" || detail == "DOC") return {" Word 文档", "Word document"};
  if (detail == "XLSX" || detail == "XLS") return {" Excel 工作簿", "Excel workbook"};
  if (detail == "Office" || detail == "OLE") return {" Office 文档", "Office document"};
  if (detail == "ZIP") return {"压缩包（ZIP）", "archive (ZIP)"};
  const std::string format(detail);
  return {" " + format + " 文件", format + " file"};
}

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
  if (detail == "ZIP member") {
    return finding_at(
        {},
        {"压缩包里的这个文件已经损坏，解不出来。",
         "This file in the archive is damaged and does not unpack."},
        {"请向提供的人重新要一份，或者单独选择这个文件的完好副本。压缩包里的其他文件照常检查。",
         "Ask for another copy, or choose an intact copy of this file by itself. The other files "
         "in "
         "the archive were checked as usual."});
  }
  const Bilingual name = name_of(detail);
  Finding finding = finding_at({},
                               {"这个" + name.zh + "已经损坏，内容不完整，无法读取。",
                                "This " + name.en + " is damaged: part of it is missing."},
                               {});
  const bool office = detail == "DOCX" || detail == "XLSX" || detail == "OLE" || detail == "DOC" ||
                      detail == "XLS" || detail == "PPTX" || detail == "ODT" || detail == "ODS" ||
                      detail == "Office";
  if (office) {
    finding.advice = {
        "请重新下载或者向提供的人再要一份；如果还能用 Word 或 WPS 打开，打开后“另存为”一份新文件，"
        "再选择新文件。",
        "Download it again or ask for another copy; if Word or WPS still opens it, save it as a "
        "new "
        "file and choose that."};
  } else if (detail == "PDF") {
    finding.advice = {
        "请重新下载或者向提供的人再要一份；如果还能打开，用“打印”功能另存为一份新的 PDF，或者改用 "
        "Word 文档。",
        "Download it again or ask for another copy; if it still opens, print it to a new PDF, or "
        "use the Word document."};
  } else {
    finding.advice = {"请重新下载，或者向提供的人再要一份。",
                      "Download it again or ask for another copy."};
  }
  return finding;
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
    {"换用完好的文件，或者用原来的程序打开后另存一份。",
     "Use an intact copy, or open it in its own program and save it anew."},
    {"本工具的读取要求", "What this program needs in order to read"},
    check,
    {{"没有下载完、打不开的 Word 文件", "A Word file whose download broke off"},
     {"重新下载、能正常打开的 Word 文件", "The file downloaded again, which opens as it should"}},
};

}  // namespace gouji
