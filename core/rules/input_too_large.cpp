// Rule input.too_large. In: what decoding said; out: a finding where the input is beyond the limit.
#include <utility>

#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// Rounded up, so that a size just beyond a limit never reads as the limit.
std::string megabytes(std::uint64_t bytes) {
  constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20;
  return std::to_string(bytes / kMegabyte + (bytes % kMegabyte != 0 ? 1 : 0)) + " MB";
}

struct Limit {
  std::string_view detail;  // as readers name it
  Words what;
};
constexpr Limit kLimits[] = {
    {"cells",
     {"文件里的单元格太多，远远超过一份年度报告，没有读取。",
      "There are far more cells in this file than in any report; it was not read."}},
    {"nesting",
     {"文件里的内容一层套一层，层数超出了上限，没有读取。",
      "Things in this file are nested deeper than in any report; it was not read."}},
    {"attributes",
     {"文件的结构异常庞大，没有读取。",
      "The file's structure is larger than any report's; it was not read."}},
    {"text",
     {"文件里的文字太多，远远超过一份年度报告，没有读取。",
      "There is far more text in this file than in any report; it was not read."}},
    {"words",
     {"文件的页数或文字太多，远远超过一份年度报告，没有读取。",
      "There are far more pages or words in this file than in any report; it was not read."}},
    {"archive",
     {"文件解压后太大，超出了一次检查的上限，没有读取。",
      "The file unpacks to more than the limit and was not read."}},
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.text.problem != "input.too_large") return Assessment::held();
  const std::string size = megabytes(context.text.bytes);
  Bilingual message{"文件太大（" + size + "），超出了一次检查的上限，没有读取。",
                    "The input is too large (" + size + ") and was not read."};
  for (const Limit& limit : kLimits) {
    if (limit.detail != context.text.detail) continue;
    message = {std::string(limit.what.zh), std::string(limit.what.en)};
  }
  findings.push_back(
      finding_at({}, std::move(message),
                 {"年度报告一般不到 1 MB。请确认选对了文件；如果文件里有别的内容，只留年度报告。",
                  "A report usually takes less than 1 MB. Make sure that this is the right file; "
                  "if it holds other things too, keep the report alone."}));
  return Assessment::broken();
}

}  // namespace

extern const Rule kInputTooLarge;
const Rule kInputTooLarge = {
    "input.too_large",
    Severity::kError,
    Group::kInput,
    "",
    {"文件太大", "Input too large"},
    {"送检的内容不超过一次检查的上限（64 MB；压缩的文件按解压后的大小和内容计）。",
     "The input is within the limit of 64 MB; what is compressed counts by what it unpacks to."},
    {"远大于一份报告的文件多半选错了，读取它会让浏览器失去响应。",
     "A file far larger than a report is most likely the wrong one and could freeze the browser."},
    {"确认选对了文件，只留年度报告。", "Choose the right file and keep the report alone."},
    {"本工具的处理上限", "Limit of this program"},
    check,
    {{"和全年的照片、视频打包在一起的压缩包，300 MB",
      "An archive of 300 MB with the pictures and films of the year"},
     {"只有年度报告的 Word 文件，200 KB", "The Word file of the report alone, 200 KB"}},
};

}  // namespace gouji
