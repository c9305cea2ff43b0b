// Rule input.unsupported. In: the format that decoding recognised; out: a finding where it is one
// that cannot be read, with the way to the text in it.
#include <algorithm>
#include <iterator>

#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

enum class Way { kDocument, kPage, kPicture, kArchive };

struct Kind {
  std::string_view detail;  // as the input stage names it
  Words name;
  Way way;
};

constexpr Kind kKinds[] = {
    {"PDF", {"PDF 文件", "a PDF file"}, Way::kDocument},
    {"OFD", {"OFD 文件", "an OFD file"}, Way::kDocument},
    {"DOC",
     {"Word 或 WPS 文档（.doc、.wps）", "a Word or WPS document (.doc, .wps)"},
     Way::kDocument},
    {"DOCX", {"Word 文档（.docx）", "a Word document (.docx)"}, Way::kDocument},
    {"XLS", {"Excel 工作簿（.xls）", "an Excel workbook (.xls)"}, Way::kDocument},
    {"XLSX", {"Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"}, Way::kDocument},
    {"PPT", {"演示文稿（.ppt）", "a presentation (.ppt)"}, Way::kDocument},
    {"PPTX", {"演示文稿（.pptx）", "a presentation (.pptx)"}, Way::kDocument},
    {"ODT", {"OpenDocument 文档（.odt）", "an OpenDocument text (.odt)"}, Way::kDocument},
    {"ODS", {"OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"}, Way::kDocument},
    {"RTF", {"RTF 文档", "an RTF document"}, Way::kDocument},
    {"OLE", {"Office 文档", "an Office document"}, Way::kDocument},
    {"XML", {"XML 文件", "an XML file"}, Way::kDocument},
    {"HTML", {"网页源代码（HTML）", "the source of a web page (HTML)"}, Way::kPage},
    {"PNG", {"图片（PNG）", "a picture (PNG)"}, Way::kPicture},
    {"JPEG", {"图片（JPEG）", "a picture (JPEG)"}, Way::kPicture},
    {"GIF", {"图片（GIF）", "a picture (GIF)"}, Way::kPicture},
    {"BMP", {"图片（BMP）", "a picture (BMP)"}, Way::kPicture},
    {"TIFF", {"图片（TIFF）", "a picture (TIFF)"}, Way::kPicture},
    {"ZIP", {"压缩包（ZIP）", "an archive (ZIP)"}, Way::kArchive},
    {"RAR", {"压缩包（RAR）", "an archive (RAR)"}, Way::kArchive},
    {"7z", {"压缩包（7z）", "an archive (7z)"}, Way::kArchive},
    {"gzip", {"压缩包（gzip）", "an archive (gzip)"}, Way::kArchive},
};

Bilingual advice_for(Way way) {
  switch (way) {
    case Way::kDocument:
      return {"请打开这个文件，全选（Ctrl+A）、复制（Ctrl+C），然后把文字粘贴进来。",
              "Open it, select all (Ctrl+A), copy (Ctrl+C) and paste the text."};
    case Way::kPage:
      return {"请在浏览器里打开这个网页，选中报告全文并复制，然后把文字粘贴进来。",
              "Open the page in a browser, select and copy the report, and paste the text."};
    case Way::kPicture:
      return {"图片里的文字读不出来。请找到报告的文字版，复制全文后粘贴进来。",
              "The text in a picture cannot be read. Find the report as text, copy and paste it."};
    case Way::kArchive:
      return {"请先解压，再选择里面的报告。", "Unpack it first, then choose the report inside."};
  }
  return {};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.text.problem != "input.unsupported") return Assessment::held();
  const std::string& detail = context.text.detail;
  const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                 [&detail](const Kind& k) { return k.detail == detail; });
  const bool known = kind != std::end(kKinds);
  const std::string zh(known ? kind->name.zh : detail);
  const std::string en(known ? kind->name.en : detail);
  findings.push_back(finding_at({},
                                {"这是" + zh + "，目前还不能直接读取。",
                                 "This is " + en + ", which cannot be read directly yet."},
                                advice_for(known ? kind->way : Way::kDocument)));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputUnsupported;
const Rule kInputUnsupported = {
    "input.unsupported",
    Severity::kError,
    Group::kInput,
    "",
    {"不支持的格式", "Unsupported format"},
    {"送检的内容应当是能够读取的格式。", "The input is in a format that can be read."},
    {"读不出的内容无法检查，也不能算作通过。",
     "What cannot be read cannot be checked and cannot pass."},
    {"打开文件，复制全文后粘贴进来。", "Open the file, copy all of the text and paste it."},
    {"本工具能够读取的格式", "Formats that this program reads"},
    check,
};

}  // namespace gouji
