// Rule input.encoding. In: what decoding said; out: an error where the bytes are in no known
// encoding, a warning where a few of them do not decode.
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::string_view kId = "input.encoding";

Finding unknown_encoding(std::string_view detail) {
  if (detail == "GB18030") {
    return finding_at(
        {},
        {"文字似乎是 GB18030（GBK、GB2312）编码，但没有取得转换这种编码的数据，无法读取。",
         "The text seems to be in GB18030 (GBK, GB2312), but the data for reading that "
         "encoding could not be had."},
        {"请刷新后再试，或者把文件另存为 UTF-8 编码，也可以复制全文后粘贴进来。",
         "Reload and try again, save the file in UTF-8, or copy the text and paste "
         "it."});
  }
  const std::string zh = detail.empty() ? "" : "（" + std::string(detail) + "）";
  const std::string en = detail.empty() ? "" : " (" + std::string(detail) + ")";
  return finding_at(
      {},
      {"文字的编码" + zh + "无法识别，读出来会是乱码。",
       "The encoding of the text" + en + " is not one that can be read."},
      {"请用记事本、WPS 或 Word 打开文件，另存为 UTF-8 编码的文本；或者复制全文后粘贴进来。",
       "Open the file in an editor and save it as text in UTF-8, or copy the text and "
       "paste it."});
}

Finding some_places(const Context& context) {
  const std::vector<Span>& places = context.text.undecodable;
  const std::string count = std::to_string(places.size());
  const std::string& encoding = context.text.encoding;
  Finding finding = finding_at(
      places.front(),
      {"有 " + count + " 处字节不符合 " + encoding + " 编码，原来的文字无法还原，以“\uFFFD”代替" +
           (places.size() == 1 ? "。" : "，这里是第一处。"),
       count + (places.size() == 1 ? " place is" : " places are") + " not valid " + encoding +
           "; what stood there is lost and shown as “\uFFFD”" +
           (places.size() == 1 ? "." : ". This is the first.")},
      {"文件在保存或传送时可能受损。请对照原件补全这些文字，或者换用完好的文件。",
       "The file may have been damaged when it was saved or sent. Restore the text from "
       "the original, or use an undamaged copy."});
  finding.rule = kId;
  finding.severity = Severity::kWarning;
  return finding;
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.text.problem == kId) {
    findings.push_back(unknown_encoding(context.text.detail));
    return Assessment::broken();
  }
  if (!context.text.problem.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  if (context.text.undecodable.empty()) return Assessment::held();
  findings.push_back(some_places(context));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputEncoding;
const Rule kInputEncoding = {
    kId,
    Severity::kError,
    Group::kInput,
    "",
    {"编码无法识别", "Unknown encoding"},
    {"文字应当能按 UTF-8、GB18030（GBK、GB2312）或 UTF-16 完整读出。",
     "The text is wholly valid UTF-8, GB18030 (GBK, GB2312) or UTF-16."},
    {"读成乱码的文字会被误判，丢掉的字也不会有人发现。",
     "Text read in a wrong encoding is misjudged, and lost characters go unnoticed."},
    {"把文件另存为 UTF-8 编码的文本，或者复制全文后粘贴。",
     "Save the file as text in UTF-8, or copy the text and paste it."},
    {"GB 18030《信息技术 中文编码字符集》", "GB 18030, Chinese coded character set"},
    check,
    {{"打开后有乱码的文本文件", "A text file that shows garbled characters"},
     {"原文另存成 UTF-8 编码、没有乱码的文本文件", "The text saved anew in UTF-8, with none"}},
};

}  // namespace gouji
