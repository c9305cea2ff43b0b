// Stage render: the rule catalogue in, a list for terminals or a page in Markdown out.
#include "render/catalogue.h"

#include <string_view>
#include <utility>

#include "form/form.h"
#include "render/words.h"
#include "rules/rule.h"

namespace gouji {
namespace {

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

// Words such as <organ><year> are no tags. Lines stay lines.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\n') {
      out += "<br>";
      continue;
    }
    if (c == '<' || c == '*') out += '\\';
    out += c;
  }
  return out;
}

// Lines below the first begin where it does.
std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  for (char c : text) {
    out += c;
    if (c == '\n') out += indent;
  }
  return out;
}

// A quotation of a report is not translated.
std::string_view pick_passage(Words words, Language language) {
  return words.en.empty() ? words.zh : pick(words, language);
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
    const auto passage = [&](std::string_view name, Words words) {
      lines.add("      ", name);
      lines.add("        ", indented(pick_passage(words, language), "        "));
    };
    passage(zh ? "不妥：" : "Wrong:", rule.example.wrong);
    passage(zh ? "改正：" : "Right:", rule.example.right);
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
      lines.add("- ", zh, " / ", en, "：", escaped(words.zh), words.en.empty() ? "" : "<br>",
                escaped(words.en));
    };
    row("内容", "What", rule.what);
    row("原因", "Why", rule.why);
    row("改法", "Repair", rule.repair);
    row("依据", "Basis", rule.basis);
    row("不妥", "Wrong", rule.example.wrong);
    row("改正", "Right", rule.example.right);
  }
  return lines.take();
}

}  // namespace gouji
