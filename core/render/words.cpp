// Stage render: words for enumerations and places, texts fit to be shown.
#include "render/words.h"

#include <algorithm>
#include <limits>

#include "form/form.h"
#include "input/unicode.h"
#include "input/utf8.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestValue = 80;  // characters

}  // namespace

Words words_for(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return {"错误", "error"};
    case Severity::kWarning:
      return {"提醒", "warning"};
    case Severity::kInfo:
      return {"提示", "info"};
  }
  return {};
}

Words words_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
      return {"通过", "pass"};
    case Verdict::kFail:
      return {"未通过", "fail"};
    case Verdict::kIncomplete:
      return {"未能查完", "incomplete"};
  }
  return {};
}

Words words_for(Reason reason) {
  switch (reason) {
    case Reason::kForm:
      return {"不适用于这一格式或年份", "not for this form or year"};
    case Reason::kOrgan:
      return {"不适用于这类机关", "not for this kind of organ"};
    case Reason::kNoPrevious:
      return {"没有提供可比的上一年度或下属单位的报告",
              "no report of the year before, or of the parts, to compare with"};
    case Reason::kNoTable:
      return {"所需的表格或部分没有找到", "the table or part was not found"};
    case Reason::kUnreadable:
      return {"所需的内容读不出来", "what it needs could not be read"};
  }
  return {};
}

Words words_for(Group group) {
  switch (group) {
    case Group::kInput:
      return {"读取", "Input"};
    case Group::kIdentity:
      return {"标题与格式", "Identity and form"};
    case Group::kStructure:
      return {"结构", "Structure"};
    case Group::kCells:
      return {"填数", "Cells"};
    case Group::kArithmetic:
      return {"勾稽关系", "Arithmetic"};
    case Group::kTables:
      return {"文字与表格", "Narrative against tables"};
    case Group::kNarrative:
      return {"文字", "Narrative"};
    case Group::kYears:
      return {"前后年与上下级", "Between reports"};
  }
  return {};
}

std::string printable(std::string_view text, std::size_t characters) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (characters-- == 0) return out + "…";
    const Character c = character_at(text, i);
    if (c.code == '\t' || c.code == '\n' || c.code == '\r') {
      out += ' ';
    } else if (!c.valid || is_command(c.code)) {
      out += kReplacement;
    } else if (!is_format_mark(c.code) || c.code == 0xAD) {
      out += text.substr(i, c.size);
    }
    i += c.size;
  }
  return out;
}

std::string printable(std::string_view text) {
  return printable(text, std::numeric_limits<std::size_t>::max());
}

bool is_flat(const Result& result) {
  return result.source.format == "text" && !result.text.empty();
}

const Form* form_of(const Result& result) {
  const Form* form = form_by_id(result.form_tables);
  return form != nullptr ? form : form_by_id(result.form);
}

std::string place_in_words(const Result& result, const Finding& finding, Language language) {
  const bool zh = language == Language::kZh;
  if (!finding.cells.empty()) {
    const std::optional<std::size_t> cell = cell_index(finding.cells.front());
    if (!cell) return finding.cells.front();
    const TableId table = all_cells()[*cell].table;
    if (zh) return std::string(table_name(table)) + " " + printed_name(*cell, form_of(result));
    return std::string(table_english(table)) + ", " + english_name(*cell, form_of(result));
  }
  if (result.sections.empty()) return {};
  const auto next = std::upper_bound(
      result.sections.begin(), result.sections.end(), finding.span.begin,
      [](std::size_t at, const ResultSection& section) { return at < section.span.begin; });
  if (next == result.sections.begin()) return zh ? "标题和开头" : "title and beginning";
  const ResultSection& section = *(next - 1);
  return printable(section.number.empty() ? section.title : section.number + "、" + section.title,
                   kLongestValue);
}

std::string as_is(const Result& result, const Finding& finding) {
  if (finding.actual && !finding.fix) return printable(*finding.actual, kLongestValue);
  const Span span = finding.fix ? finding.fix->span : finding.span;
  const std::string_view text = result.text;
  const std::size_t begin = std::min(span.begin, text.size());
  const std::size_t end = std::clamp(span.end, begin, text.size());
  return printable(slice(text, trim(text, {begin, end})), kLongestValue);
}

std::optional<std::string> should_be(const Finding& finding) {
  if (!finding.fix) return std::nullopt;
  return printable(finding.fix->text, kLongestValue);
}

}  // namespace gouji
