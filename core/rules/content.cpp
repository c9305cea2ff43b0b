// Stage rules: whether a part says anything. In: its paragraphs and tables; out: what they say.
#include "rules/content.h"

#include <algorithm>
#include <array>

#include "form/labels.h"
#include "input/walk.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestHeading = 24;  // characters of a sub-heading without full stop
constexpr std::size_t kLongestNothing = 24;  // characters of 没有存在的问题 and the like
constexpr std::size_t kLongestEmpty = 60;    // characters of a sentence made of empty words

Span meet(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "！", "：", ";"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// A line that is a sub-heading and no more: （一）主动公开.
bool is_bare_heading(std::string_view text) {
  const Numbering number = leading_number(text);
  if (number.style == Numbering::Style::kNone || ends_sentence(text)) return false;
  return essence(text.substr(number.end)).size() <= kLongestHeading;
}

// Words that fit every report of every year: 2020年我局政府信息公开工作总体情况良好. A sentence of
// nothing else says nothing. Longer words first.
constexpr std::array<std::u32string_view, 78> kEmptyWords{
    U"政府信息公开", U"政务信息公开", U"政府信息", U"政务公开", U"信息公开", U"存在的主要问题",
    U"法律法规",     U"相关规定",     U"有关规定", U"有关要求", U"相关要求", U"上级部门",
    U"下一步",       U"进一步",       U"总体上",   U"各项",     U"工作",     U"情况",
    U"总体",         U"整体",         U"良好",     U"较好",     U"正常",     U"顺利",
    U"有序",         U"平稳",         U"稳步",     U"开展",     U"推进",     U"进行",
    U"完成",         U"落实",         U"认真",     U"积极",     U"严格",     U"扎实",
    U"不断",         U"全面",         U"按照",     U"根据",     U"要求",     U"规定",
    U"依法",         U"上级",         U"部署",     U"安排",     U"领导",     U"县委",
    U"市委",         U"区委",         U"政府",     U"我局",     U"我县",     U"我区",
    U"我市",         U"我镇",         U"我乡",     U"我办",     U"我委",     U"本局",
    U"本机关",       U"本单位",       U"全年",     U"本年度",   U"年度",     U"今后",
    U"继续",         U"加强",         U"加大",     U"力度",     U"努力",     U"做好",
    U"改进",         U"提高",         U"水平",     U"取得",     U"成效",     U"一定"};
constexpr std::u32string_view kEmptyLetters = U"年的了在和及与并将对已均无我们较很能下中";

// Removes an empty word from the beginning; whether one stood there.
bool strip_empty_word(std::u32string_view& text) {
  const auto word =
      std::find_if(kEmptyWords.begin(), kEmptyWords.end(),
                   [text](std::u32string_view candidate) { return text.starts_with(candidate); });
  if (word == kEmptyWords.end()) return false;
  text.remove_prefix(word->size());
  return true;
}

bool is_empty_talk(std::u32string_view text) {
  if (text.size() > kLongestEmpty) return false;
  while (!text.empty()) {
    if (strip_empty_word(text)) continue;
    const bool letter = kEmptyLetters.find(text.front()) != std::u32string_view::npos ||
                        (text.front() >= U'0' && text.front() <= U'9');
    if (!letter) return false;
    text.remove_prefix(1);
  }
  return true;
}

}  // namespace

// 无障碍改造… or 没有及时更新网站 say something.
bool says_nothing(std::u32string_view text) {
  if (text.empty()) return true;
  if (is_empty_talk(text)) return true;
  if (text.size() > kLongestNothing) return false;
  constexpr std::array<std::u32string_view, 9> kWhole{U"略",     U"同上",   U"同上年",
                                                      U"同去年", U"无变化", U"不涉及",
                                                      U"不适用", U"见附件", U"详见附件"};
  if (std::find(kWhole.begin(), kWhole.end(), text) != kWhole.end()) return true;
  constexpr std::array<std::u32string_view, 6> kNone{U"暂无", U"无",     U"暂时没有",
                                                     U"没有", U"不存在", U"未发现"};
  constexpr std::array<std::u32string_view, 6> kObjects{U"问题", U"情况",     U"事项",
                                                        U"内容", U"改进措施", U"改进"};
  for (const std::u32string_view none : kNone) {
    if (!text.starts_with(none)) continue;
    if (text.size() == none.size()) return true;
    return std::any_of(kObjects.begin(), kObjects.end(),
                       [text](std::u32string_view object) { return text.ends_with(object); });
  }
  // 我局政府信息公开工作不存在问题.
  while (strip_empty_word(text)) {
  }
  return text == U"不存在问题" || text == U"没有问题" || text == U"没有存在问题" ||
         text == U"无问题" || text == U"不存在任何问题";
}

std::u32string said_in(const Context& context, const Section& section) {
  const Span body = section.body;
  std::u32string said;
  for (const Block& block : context.document.blocks) {
    if (said.size() > kLongestEmpty) break;
    if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) {
      const Span written = meet(paragraph->span, body);
      const Span part = trim(context.text.utf8, context.prose.flow.put_together(written));
      const std::string_view text = context.quote(part);
      if (!is_bare_heading(text)) said += essence(text);
      continue;
    }
    const Span part = meet(std::get<Grid>(block).span, body);
    const bool own = std::any_of(
        context.report.tables.begin(), context.report.tables.end(),
        [&](const TableRead& table) { return table.found && !meet(table.span, part).empty(); });
    if (!own) said += essence(context.quote(part));
  }
  return said;
}

}  // namespace gouji
