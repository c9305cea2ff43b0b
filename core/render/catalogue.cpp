// Stage render: the rule catalogue in, a list for terminals or a page in Markdown out.
#include "render/catalogue.h"

#include <string_view>
#include <utility>

#include "form/form.h"
#include "render/names.h"
#include "rules/rule.h"

namespace gouji {
namespace {

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

std::string_view pick(Words words, Language language) {
  return language == Language::kZh ? words.zh : words.en;
}

Words words_for_forms(std::string_view forms) {
  if (forms == "2019") return {"2019、2020 年度", "2019 and 2020"};
  if (forms == "2021") return {"2021 年度起", "2021 and later"};
  return {"各年度", "all"};
}

// A level-two heading where a group begins.
bool begins_group(std::size_t index) {
  const std::span<const Rule* const> rules = registry();
  return index == 0 || rules[index]->group != rules[index - 1]->group;
}

// Words such as <organ><year> are no tags.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '<' || c == '*') out += '\\';
    out += c;
  }
  return out;
}

class Lines {
 public:
  template <typename... Pieces>
  void add(const Pieces&... pieces) {
    (out_ += ... += pieces);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string rules_text(Language language) {
  const bool zh = language == Language::kZh;
  const auto say = [language](Words words) { return std::string(pick(words, language)); };
  Lines lines;
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const Rule& rule = *registry()[i];
    if (begins_group(i)) {
      if (i != 0) lines.add("");
      lines.add(say(words_for(rule.group)));
    }
    const std::string severity = say(words_for(rule.severity));
    const std::string forms = say(words_for_forms(rule.forms));
    lines.add("  ", rule.id, zh ? "（" : " (", severity, zh ? "，" : ", ",
              forms + (zh ? "）" : ")"), " ", say(rule.title));
    lines.add("      ", say(rule.what));
    lines.add("      ", zh ? "改法：" : "Repair: ", say(rule.repair));
  }
  return lines.take();
}

std::string rules_markdown() {
  Lines lines;
  lines.add("# 规则目录 / Rule catalogue");
  lines.add("");
  lines.add("版本 / version ", rules_version(), "");
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const Rule& rule = *registry()[i];
    if (begins_group(i)) {
      const Words group = words_for(rule.group);
      lines.add("");
      lines.add("## ", group.zh, " / ", group.en);
    }
    const Words severity = words_for(rule.severity);
    const Words forms = words_for_forms(rule.forms);
    lines.add("");
    lines.add("### `", rule.id, "` ", rule.title.zh, " / ", rule.title.en);
    lines.add("");
    lines.add("**", severity.zh, "** · ", forms.zh, " — **", severity.en, "** · ", forms.en);
    lines.add("");
    const auto row = [&lines](std::string_view zh, std::string_view en, Words words) {
      lines.add("- ", zh, " / ", en, "：", escaped(words.zh), "<br>", escaped(words.en));
    };
    row("内容", "What", rule.what);
    row("原因", "Why", rule.why);
    row("改法", "Repair", rule.repair);
    row("依据", "Basis", rule.basis);
  }
  return lines.take();
}

}  // namespace gouji
