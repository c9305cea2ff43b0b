// Rule input.unsupported. In: the format that decoding recognised; out: a finding where it is one
// that cannot be read, with the way to the text in it.
#include <algorithm>
#include <iterator>
#include <utility>

#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

enum class Way {
  kPage,
  kBlankPage,
  kWord,
  kExcel,
  kSlides,
  kOfd,
  kPicture,
  kArchive,
  kText,
  // Those whose message is a sentence of its own, with its own advice.
  kPasswordOffice,
  kPasswordPdf,
  kPasswordArchive,
  kMethod,
  kPdf,
  kPdfProgram,
  kScan,
  kEmbedded,
  kEmptyArchive,
  kFormula,
};

struct Kind {
  std::string_view detail;  // as the stages before name it
  Words name;
  Way way;
};

constexpr Kind kKinds[] = {
    {"OFD", {"OFD 文件", "an OFD file"}, Way::kOfd},
    {"DOC",
     {"旧格式的 Word 或 WPS 文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)"},
     Way::kWord},
    {"RTF", {"RTF 文档（.rtf）", "an RTF document (.rtf)"}, Way::kWord},
    {"ODT", {"OpenDocument 文档（.odt）", "an OpenDocument text (.odt)"}, Way::kWord},
    {"OLE", {"旧格式的 Office 或 WPS 文件", "an old Office or WPS file"}, Way::kWord},
    {"XML", {"XML 文件", "an XML file"}, Way::kWord},
    {"HTML blank",
     {"这个网页文件里没有文字，只有脚本、框架或者图片：正文要等网页在浏览器里打开时才装进来，或者"
      "是图片。",
      "There is no text in this page, only scripts, frames or pictures: what it shows is loaded "
      "when it is opened in a browser, or is a picture."},
     Way::kBlankPage},
    {"MHT", {"网页存档（.mht、.mhtml）", "a web archive (.mht, .mhtml)"}, Way::kPage},
    {"XLS", {"旧格式的表格（.xls、.et）", "an old workbook (.xls, .et)"}, Way::kExcel},
    {"XLSB", {"二进制格式的表格（.xlsb）", "a binary workbook (.xlsb)"}, Way::kExcel},
    {"ODS", {"OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"}, Way::kExcel},
    {"PPT", {"演示文稿（.ppt、.dps）", "a presentation (.ppt, .dps)"}, Way::kSlides},
    {"PPTX", {"演示文稿（.pptx）", "a presentation (.pptx)"}, Way::kSlides},
    {"PNG", {"图片（PNG）", "a picture (PNG)"}, Way::kPicture},
    {"JPEG", {"图片（JPEG）", "a picture (JPEG)"}, Way::kPicture},
    {"GIF", {"图片（GIF）", "a picture (GIF)"}, Way::kPicture},
    {"BMP", {"图片（BMP）", "a picture (BMP)"}, Way::kPicture},
    {"TIFF", {"图片（TIFF）", "a picture (TIFF)"}, Way::kPicture},
    {"ZIP", {"压缩包（ZIP）", "an archive (ZIP)"}, Way::kArchive},
    {"RAR", {"压缩包（RAR）", "an archive (RAR)"}, Way::kArchive},
    {"7z", {"压缩包（7z）", "an archive (7z)"}, Way::kArchive},
    {"gzip", {"压缩包（gzip）", "an archive (gzip)"}, Way::kArchive},
    {"ZIP empty",
     {"这个压缩包里没有可以检查的文件。", "There is no file to check in this archive."},
     Way::kEmptyArchive},
    {"ZIP encrypted",
     {"压缩包里的这个文件有密码，读不出来。", "This file in the archive has a password."},
     Way::kPasswordArchive},
    {"ZIP method",
     {"压缩包里的这个文件用了少见的压缩方法，解不出来。",
      "This file in the archive is packed by an unusual method."},
     Way::kMethod},
    {"Office encrypted",
     {"这个文档设了打开密码，读不出来。", "This document has a password and cannot be read."},
     Way::kPasswordOffice},
    {"DOCX encrypted",
     {"这个 Word 文档设了密码，读不出来。", "This Word document has a password."},
     Way::kPasswordOffice},
    {"XLSX encrypted",
     {"这个 Excel 工作簿设了密码，读不出来。", "This workbook has a password."},
     Way::kPasswordOffice},
    {"DOCX embedded",
     {"这个 Word 文档里嵌着另外的文档，里面的文字读不出来。",
      "Other documents are embedded in this Word document; their text cannot be read."},
     Way::kEmbedded},
    {"XLSX formula",
     {"这个 Excel 工作簿里有公式还没有算出结果，读不出文字。",
      "There are formulas without results in this workbook; their text cannot be read."},
     Way::kFormula},
    {"DOCX scan",
     {"这个 Word 文档里只有图片，没有文字。", "There are only pictures in this Word document."},
     Way::kScan},
    {"XLSX scan",
     {"这个 Excel 工作簿里只有图片，没有文字。", "There are only pictures in this workbook."},
     Way::kScan},
    {"PDF scan",
     {"这个 PDF 是扫描件，只有图片，没有文字。", "This PDF is a scan: pictures without text."},
     Way::kScan},
    {"PDF encrypted",
     {"这个 PDF 设了打开密码，读不出来。", "This PDF has a password and cannot be read."},
     Way::kPasswordPdf},
    {"PDF no_pdftotext",
     {"读 PDF 要用 pdftotext 程序，这台电脑上没有。",
      "PDFs are read with the program pdftotext, which is not on this computer."},
     Way::kPdfProgram},
    {"PDF", {"PDF 文件", "a PDF file"}, Way::kPdf},
};

// Whether the kind's name is the whole message.
bool is_sentence(const Kind& kind) { return kind.name.zh.ends_with("。"); }

Bilingual advice_for(Way way) {
  switch (way) {
    case Way::kPage:
      return {
          "请用 Word 打开它，点“文件”→“另存为”，类型选“Word 文档（*.docx）”，再选择新文件；也可以"
          "用浏览器打开，选中报告全文，复制后粘贴进来。",
          "Open it in Word, save it as a Word document (*.docx) and choose the new file, or open "
          "it in a browser, copy the report and paste it."};
    case Way::kBlankPage:
      return {
          "请在浏览器里打开原来的网页，等正文显示出来，选中报告全文，复制后粘贴进来，或者用“打印”"
          "另存为 PDF，再选择 PDF 文件；正文是图片的，请找文字版。",
          "Open the original page in a browser, wait until the report shows, then copy and paste "
          "it, or print it to a PDF and choose that. If it shows pictures, find it as text."};
    case Way::kWord:
      return {
          "请用 Word 或 WPS 打开，点“文件”→“另存为”，类型选“Word 文档（*.docx）”，再选择新文件。",
          "Open it in Word or WPS, save it as a Word document (*.docx) and choose the new "
          "file."};
    case Way::kExcel:
      return {
          "请用 Excel 或 WPS 打开，点“文件”→“另存为”，类型选“Excel 工作簿（*.xlsx）”，再选择新"
          "文件。",
          "Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and choose the new "
          "file."};
    case Way::kSlides:
      return {"年度报告一般不是演示文稿，请确认选对了文件；如果报告就在里面，请导出为 PDF 再选择。",
              "A report is hardly ever a presentation: make sure that this is the right file, or "
              "export it as PDF."};
    case Way::kOfd:
      return {
          "请用 OFD 阅读器或 WPS 打开，导出（另存）为 PDF 或 Word 文档（*.docx），再选择新文件；"
          "有 Word 原稿的直接用原稿。",
          "Open it in an OFD reader or WPS, export it as PDF or Word document (*.docx) and "
          "choose that, or use the Word original."};
    case Way::kPicture:
    case Way::kScan:
      return {
          "图片里的文字读不出来。请找到报告的文字版（Word 文档、网页，或者由 Word 导出的 PDF）再"
          "选择。",
          "Text in pictures cannot be read. Find the report as a Word document, a web page, or "
          "a PDF that was made from one."};
    case Way::kArchive:
      return {"请先解压，再选择里面的报告。压缩包里套着的压缩包不会再打开。",
              "Unpack it first, then choose the reports in it. An archive within an archive is not "
              "opened."};
    case Way::kEmptyArchive:
      return {"请确认选对了压缩包，里面应当有年度报告。",
              "Make sure that this is the right archive; it should hold reports."};
    case Way::kText:
      return {"请用原来的程序打开，另存为 Word 文档（*.docx）或 PDF，再选择新文件。",
              "Open it in its own program, save it as a Word document (*.docx) or PDF and choose "
              "the new file."};
    case Way::kPasswordOffice:
      return {
          "请用 Word、Excel 或 WPS 打开并输入密码，点“文件”→“信息”→“保护文档”→“用密码进行加密”"
          "（WPS 是“文件”→“文档加密”→“密码加密”），清空密码后保存，再选择这个文件。",
          "Open it with its password, choose File, Info, Protect, Encrypt with Password, empty "
          "the password, save, and choose the file again."};
    case Way::kPasswordPdf:
      return {
          "请用 PDF 阅读器打开并输入密码，用“打印”功能另存为一份没有密码的 PDF，或者改用 Word "
          "文档。",
          "Open it with its password and print it to a PDF without one, or use the Word "
          "document."};
    case Way::kPasswordArchive:
      return {"请先用密码解压，再选择解压出来的报告。",
              "Unpack it with its password, then choose the report."};
    case Way::kMethod:
      return {"请先解压，再选择里面的报告；或者重新压缩成普通的 ZIP。",
              "Unpack it and choose the report, or pack it again as a plain ZIP."};
    case Way::kPdf:
      return {
          "请把 PDF 直接拖进网页里检查，或者用命令行 gouji check 检查；有 Word 原稿的也可以直接"
          "用原稿。",
          "Drop the PDF on the page or check it with the command line, or use the Word "
          "original."};
    case Way::kPdfProgram:
      return {
          "请安装 poppler-utils（Debian、Ubuntu、麒麟、统信：sudo apt install poppler-utils）后再"
          "试，或者把 PDF 拖进网页里检查。",
          "Install poppler-utils (sudo apt install poppler-utils) and try again, or drop the "
          "PDF on the page."};
    case Way::kFormula:
      return {"请用 Excel 或 WPS 打开，等公式算完后保存，再选择这个文件。",
              "Open it in Excel or WPS, save it once the formulas are computed, and choose it "
              "again."};
    case Way::kEmbedded:
      return {"请用 Word 打开，点“文件”→“另存为”保存一份新的 Word 文档（*.docx），再选择新文件。",
              "Open it in Word, save it as a new Word document (*.docx) and choose that."};
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
  Bilingual message{"这是" + zh + "，不能直接检查。",
                    "This is " + en + ", which cannot be checked as it is."};
  if (known && is_sentence(*kind)) message = {zh, en};
  findings.push_back(
      finding_at({}, std::move(message), advice_for(known ? kind->way : Way::kText)));
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
    {"用原来的程序打开文件，另存为 Word 文档（*.docx）、Excel 工作簿（*.xlsx）或者 "
     "PDF，再选择新文件。",
     "Open the file in its own program, save it as a Word document (*.docx), a workbook (*.xlsx) "
     "or "
     "a PDF and choose that."},
    {"本工具能够读取的格式", "Formats that this program reads"},
    check,
    {{"设了打开密码的 Word 文件", "A Word file with a password"},
     {"取消密码后另存的 Word 文件", "The same file saved without the password"}},
};

}  // namespace gouji
