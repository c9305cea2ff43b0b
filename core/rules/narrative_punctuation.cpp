// Rule narrative.punctuation. In: the running text; out: a finding at each bracket or quotation
// mark without its other half and at each stray mark, and one for half-width marks between Chinese
// characters wherever they are.
#include <optional>
#include <string>
#include <vector>

#include "input/walk.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// Brackets of either width pair with each other. 0: none.
int opens(char32_t c) {
  switch (c) {
    case U'（':
    case '(':
      return 1;
    case U'《':
      return 2;
    case U'“':
      return 3;
    case U'【':
      return 4;
    case U'〔':
      return 5;
    case U'「':
      return 6;
    default:
      return 0;
  }
}

int closes(char32_t c) {
  switch (c) {
    case U'）':
    case ')':
      return 1;
    case U'》':
      return 2;
    case U'”':
      return 3;
    case U'】':
      return 4;
    case U'〕':
      return 5;
    case U'」':
      return 6;
    default:
      return 0;
  }
}

struct Open {
  int kind = 0;
  Span span;
};

void report_unpaired(const Context& context, const Open& mark, bool opening,
                     std::vector<Finding>& findings) {
  const std::string sign(context.quote(mark.span));
  findings.push_back(
      finding_at(mark.span,
                 {"“" + sign + "”缺少与它配对的" + (opening ? "后" : "前") + "一半。",
                  "“" + sign + "” has no " + (opening ? "closing" : "opening") + " counterpart."},
                 {"补上另一半，或删去这个符号。", "Add the other half, or delete the mark."}));
}

// 1）, 一), A）: the number of an item, which has a closing bracket only.
bool is_item_number(std::string_view text, std::size_t begin, std::size_t bracket) {
  std::size_t at = bracket;
  int count = 0;
  while (at > begin && count < 4) {
    const std::size_t previous = previous_char(text, at);
    const char32_t c = char_at(text, previous);
    const bool number =
        digit_value(c) >= 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
        (c >= 0x2460 && c <= 0x24FF) ||
        std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
    if (!number) return count > 0 && !is_han(c);
    at = previous;
    ++count;
  }
  return count > 0 && count < 4;
}

bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {"。", "；", "！", "？", "：", "”", "）", ".", ";", ":"});
}

class Pairing {
 public:
  Pairing(const Context& context, std::vector<Finding>& findings)
      : context_(context), findings_(findings) {}

  void begin_paragraph(Span span) {
    // What a page break tore goes on in the next paragraph.
    if (!torn_) finish();
    torn_ = !ends_sentence(context_.quote(span));
    begin_ = span.begin;
  }

  void read(char32_t c, Span place) {
    if (const int kind = opens(c)) {
      open_.push_back({kind, place});
      ++opened_[kind];
    } else if (const int closed = closes(c)) {
      close(closed, place);
    }
  }

  void finish() {
    for (const Open& mark : open_) report_unpaired(context_, mark, true, findings_);
    open_.clear();
    for (std::size_t& count : opened_) count = 0;
  }

 private:
  void close(int kind, Span place) {
    if (opened_[kind] == 0) {
      const bool item = kind == 1 && is_item_number(context_.text.utf8, begin_, place.begin);
      if (!item) report_unpaired(context_, {kind, place}, false, findings_);
      return;
    }
    // Whatever was opened since and is still open has lost its other half.
    while (open_.back().kind != kind) {
      report_unpaired(context_, open_.back(), true, findings_);
      pop();
    }
    pop();
  }

  void pop() {
    --opened_[open_.back().kind];
    open_.pop_back();
  }

  const Context& context_;
  std::vector<Finding>& findings_;
  std::vector<Open> open_;
  std::size_t opened_[7] = {};
  std::size_t begin_ = 0;  // of the paragraph
  bool torn_ = false;
};

bool is_stop(char32_t c) {
  return c == U'，' || c == U'。' || c == U'、' || c == U'；' || c == U'：' || c == ',';
}

// 未进行、行政处罚: a mark between a verb and its object.
bool strays_before(std::string_view before) {
  if (before.ends_with("进行")) return !ends_with_any(before, {"推进行", "演进行"});
  return ends_with_any(before, {"以及", "未收取", "未实施", "未作出"});
}

bool is_run_of(std::string_view text, char32_t c) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_char(text, at) != c) return false;
  }
  return true;
}

// A mark that is doubled or surplus. Returns where the marks end.
std::size_t stray_mark(const Context& context, Span paragraph, char32_t c, Span mark,
                       std::vector<Finding>& findings) {
  const std::string_view text = context.text.utf8;
  std::size_t end = mark.end;
  while (end < paragraph.end && is_stop(char_at(text, end))) next_char(text, end);
  if (end > mark.end) {
    const Span run{mark.begin, end};
    Finding finding =
        finding_at(run,
                   {"“" + std::string(context.quote(run)) + "”是重复或多余的标点。",
                    "“" + std::string(context.quote(run)) + "”: doubled or surplus punctuation."},
                   {"只保留一个标点。", "Keep one mark."});
    // Which of different marks is the right one is not known.
    if (is_run_of(context.quote(run), c)) {
      finding.fix = Fix{run, std::string(context.quote(mark))};
    }
    findings.push_back(std::move(finding));
    return end;
  }
  const std::string_view before = slice(text, {paragraph.begin, mark.begin});
  const bool closing = starts_with_any(text.substr(mark.end), {"）", "》"});
  if (c == U'、' && (strays_before(before) || closing)) {
    const std::size_t word = previous_char(text, previous_char(text, mark.begin));
    findings.push_back(finding_at(
        {word, mark.end},
        {"“" + std::string(context.quote({word, mark.end})) + "”中的顿号多余，或漏写了内容。",
         "The mark after “" + std::string(context.quote({word, mark.begin})) +
             "” is surplus, or words are missing."},
        {"删去顿号，或补上漏写的内容。", "Delete the mark, or add what is missing."}));
  }
  return end;
}

struct HalfWidth {
  std::size_t count = 0;
  Span first;
};

// A half-width mark behind `before`, if it stands between Chinese characters.
void half_width(std::string_view text, char32_t before, char32_t c, Span mark, HalfWidth& found) {
  if ((c != ',' && c != ';' && c != ':') || !is_han(before)) return;
  std::size_t next = mark.end;
  while (char_at(text, next) == ' ') ++next;
  const char32_t after = char_at(text, next);  // behind the paragraph its line ends
  if (!is_han(after) && after != U'《' && after != U'“') return;
  if (found.count++ == 0) found.first = mark;
}

// Calls `found` with each character that is no common Chinese one, the one before it and its place.
template <typename Found>
void for_each_mark(std::string_view text, Span span, Found found) {
  char32_t before = 0;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t begin = skip_han(text, at, span.end);
    if (begin > at) before = char_at(text, begin - 3);
    if (begin >= span.end) return;
    at = begin;
    const char32_t c = next_char(text, at);
    found(before, c, Span{begin, at});
    before = c;
  }
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  Pairing pairing(context, findings);
  HalfWidth half;
  const std::string_view text = context.text.utf8;
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!is_running_text(context, paragraph)) continue;
    pairing.begin_paragraph(paragraph.span);
    std::size_t stops_end = 0;  // those before were looked at
    for_each_mark(text, paragraph.span, [&](char32_t before, char32_t c, Span mark) {
      pairing.read(c, mark);
      if (is_stop(c) && mark.begin >= stops_end) {
        stops_end = stray_mark(context, paragraph.span, c, mark, findings);
      }
      half_width(text, before, c, mark, half);
    });
  }
  pairing.finish();
  if (half.count > 0) {
    const std::string count = std::to_string(half.count);
    Finding finding =
        finding_at(half.first,
                   {"正文里有 " + count + " 处汉字之间用了半角标点（, ; :），这是第一处。",
                    "The text has half-width marks (, ; :) between Chinese characters in " + count +
                        " places; this is the first."},
                   {"改为全角标点（，；：）。", "Use full-width marks."});
    const char32_t mark = char_at(text, half.first.begin);
    finding.fix = Fix{half.first, mark == ',' ? "，" : mark == ';' ? "；" : "："};
    findings.push_back(std::move(finding));
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativePunctuation;
const Rule kNarrativePunctuation = {
    "narrative.punctuation",
    Severity::kInfo,
    Group::kNarrative,
    "",
    {"标点符号问题", "Punctuation"},
    {"括号、引号、书名号成对；标点不重复、不多余；汉字之间用全角标点。",
     "Brackets and quotation marks pair, no mark is doubled or surplus, and marks between Chinese "
     "characters are full-width."},
    {"标点错误影响阅读，有时还说明漏写了内容。",
     "Wrong marks disturb the reader, and sometimes show that words are missing."},
    {"按提示补上、删去或改正标点。", "Add, delete or correct the mark as suggested."},
    {"《标点符号用法》（GB/T 15834—2011）", "GB/T 15834-2011, use of punctuation marks"},
    check,
    passages("印发《政府信息公开指南，明确申请渠道和办理流程。",
             "印发《政府信息公开指南》，明确申请渠道和办理流程。"),
};

}  // namespace gouji
