// Rule narrative.wording. In: the running text; out: a finding at each slip that such reports are
// known for: 截止 for 截至, 余 after an exact number, 上半年结转.
#include <algorithm>
#include <string>

#include "input/walk.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// 截止2020年12月底, 截止到目前; but 截止日期, 至2020年12月31日截止.
void until(const Context& context, Span paragraph, std::vector<Finding>& findings) {
  constexpr std::string_view kWord = "截止";
  const std::string_view text = std::string_view(context.text.utf8).substr(0, paragraph.end);
  for (std::size_t at = text.find(kWord, paragraph.begin); at != std::string_view::npos;
       at = text.find(kWord, at + kWord.size())) {
    // 报名截止2022年8月1日: what ends is said.
    if (ends_with_any(
            slice(text, {paragraph.begin, at}),
            {"报名", "征集", "申报", "投票", "投稿", "受理", "公示", "提交", "缴费", "征求意见"})) {
      continue;
    }
    Span words{at, at + kWord.size()};
    for (const std::string_view more : {"到", "至"}) {
      if (text.substr(words.end).starts_with(more)) words.end += more.size();
    }
    std::size_t next = words.end;
    while (next < paragraph.end && is_blank(char_at(text, next))) next_char(text, next);
    const std::string_view rest = text.substr(next);
    const bool date = digit_value(char_at(text, next)) >= 0 ||
                      starts_with_any(rest, {"目前", "年底", "年末", "本年", "今年", "去年", "当前",
                                             "二〇", "二○", "二零", "报告"});
    if (!date) continue;
    const std::string_view wrong = context.quote(words);
    Finding finding =
        finding_at(words,
                   {quoted(wrong) + "后面接时间时应写“截至”；“截止”表示到此停止。",
                    "“截至” (up to) is meant: “截止” (to end) takes no date after it."},
                   {"改为“截至”。", "Change it to “截至”."});
    finding.fix = Fix{words, "截至"};
    findings.push_back(finding);
  }
}

// 余额 and names of places; 多 that stands before no unit.
bool is_no_remainder(std::string_view word, std::string_view rest) {
  if (word == "余") return starts_with_any(rest, {"额", "款", "姚", "杭", "江", "庆", "干"});
  return !starts_with_any(rest, {"条", "件", "次", "人", "份", "个", "篇", "期", "场", "户", "家"});
}

// 532余条, 532多条: 余 and 多 follow a round number.
void remainder(const Context& context, Span paragraph, std::string_view word,
               std::vector<Finding>& findings) {
  const std::string_view text = std::string_view(context.text.utf8).substr(0, paragraph.end);
  for (std::size_t at = text.find(word, paragraph.begin); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    if (is_no_remainder(word, text.substr(at + word.size()))) continue;
    std::size_t end = at;
    while (end > paragraph.begin && is_blank(char_at(text, previous_char(text, end)))) {
      end = previous_char(text, end);
    }
    std::size_t begin = end;
    int last = -1;
    while (begin > paragraph.begin) {
      std::size_t previous = previous_char(text, begin);
      const char32_t c = char_at(text, previous);
      if ((c == ',' || c == U'，') && last >= 0 && previous > paragraph.begin) {
        previous = previous_char(text, previous);  // 2,106余
      }
      const int digit = digit_value(char_at(text, previous));
      if (digit < 0) break;
      if (last < 0) last = digit;
      begin = previous;
    }
    if (last <= 0 || end - begin < 2) continue;
    // 1.5余 is no count, 2019余 none either.
    const char32_t before =
        begin > paragraph.begin ? char_at(text, previous_char(text, begin)) : char32_t{0};
    if (before == '.' || before == U'．') continue;
    const std::string exact(context.quote({begin, end}));
    const std::string round(context.quote({begin, previous_char(text, end)}));
    const std::string more(word);
    findings.push_back(finding_at(
        {begin, at + word.size()},
        {quoted(more) + "用在整数之后表示零头，" + exact + "已是确数，不能再加" + quoted(more) +
             "。",
         quoted_en(more) + " (and more) follows a round number; " + exact + " is exact."},
        {"数字准确的删去" + quoted(more) + "；只知道约数的写整数，如" + quoted(round + "0" + more) +
             "。",
         "Delete " + quoted_en(more) + ", or round the number down if it is approximate."}));
  }
}

void half_year(const Context& context, Span paragraph, std::vector<Finding>& findings) {
  constexpr std::string_view kWrong = "上半年结转";
  const std::string_view text = std::string_view(context.text.utf8).substr(0, paragraph.end);
  for (std::size_t at = text.find(kWrong, paragraph.begin); at != std::string_view::npos;
       at = text.find(kWrong, at + kWrong.size())) {
    const Span words{at, at + kWrong.size()};
    Finding finding =
        finding_at(words,
                   {"年度报告中结转的是上一年的申请，“上半年结转”应为“上年结转”。",
                    "What is carried in comes from the year before: “上年结转”, not “上半年结转”."},
                   {"改为“上年结转”。", "Change it to “上年结转”."});
    finding.fix = Fix{words, "上年结转"};
    findings.push_back(finding);
  }
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!is_running_text(context, paragraph)) continue;
    if (paragraph.words.has<"截止">()) until(context, paragraph.span, findings);
    if (paragraph.words.has<"余">()) remainder(context, paragraph.span, "余", findings);
    if (paragraph.words.has<"多">()) remainder(context, paragraph.span, "多", findings);
    if (paragraph.words.has<"上半年结转">()) half_year(context, paragraph.span, findings);
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeWording;
const Rule kNarrativeWording = {
    "narrative.wording",
    Severity::kInfo,
    Group::kNarrative,
    "",
    {"常见用词错误", "Known slips of wording"},
    {"时间之前用“截至”，不用“截止”；“余”“多”只跟在整数后面；从上一年转来的申请是“上年结转”。",
     "“截至” and not “截止” before a date; “余” and “多” after round numbers only; requests "
     "carried in are "
     "“上年结转”."},
    {"这几处是年度报告里最常见的笔误，影响严肃性，有的还会让人误解时间和数量。",
     "These are the commonest slips in annual reports; some mislead about time or number."},
    {"按提示改正用词。", "Correct the word as suggested."},
    {"《现代汉语词典》“截至”“截止”“余”条", "Dictionary of Modern Chinese, 截至, 截止, 余"},
    check,
    passages("截止2022年12月底，共制作政策解读短视频32条。",
             "截至2022年12月底，共制作政策解读短视频32条。"),
};

}  // namespace gouji
