// Stage render: results in, text for people at a terminal out.
#include "render/text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "input/utf8.h"
#include "input/walk.h"
#include "render/names.h"
#include "render/words.h"

namespace gouji {
namespace {

constexpr std::string_view kRed = "\x1B[1;31m";
constexpr std::string_view kYellow = "\x1B[1;33m";
constexpr std::string_view kCyan = "\x1B[1;36m";
constexpr std::string_view kGreen = "\x1B[1;32m";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kDim = "\x1B[2m";
constexpr std::string_view kReset = "\x1B[0m";

// One character as it is printed; `width` is its width on the terminal.
struct Glyph {
  std::string_view bytes;
  int width = 0;
  std::size_t offset = 0;  // in the text
  std::size_t size = 0;    // in the text
};

Glyph glyph_at(std::string_view text, std::size_t at) {
  const Character c = character_at(text, at);
  Glyph glyph{text.substr(at, c.size), terminal_width(c.code), at, c.size};
  if (c.code == '\t' || c.code == '\n' || c.code == '\r') {
    glyph.bytes = " ";
    glyph.width = 1;
  } else if (!c.valid || is_command(c.code)) {
    glyph.bytes = kReplacement;
    glyph.width = 1;
  } else if (glyph.width == 0 && u_charType(static_cast<UChar32>(c.code)) == U_FORMAT_CHAR) {
    glyph.bytes = {};  // marks of direction would turn the rest of the line around
  }
  return glyph;
}

class Writer {
 public:
  explicit Writer(const TextStyle& style) : style_(style) {}

  const std::string& say(const Bilingual& words) const {
    return style_.language == Language::kZh ? words.zh : words.en;
  }
  std::string_view say(Words words) const { return pick(words, style_.language); }
  std::string_view say(std::string_view zh, std::string_view en) const {
    return style_.language == Language::kZh ? zh : en;
  }
  Writer& add(std::string_view text) {
    out_ += text;
    return *this;
  }
  Writer& add(std::size_t number) { return add(std::to_string(number)); }
  Writer& colored(std::string_view color, std::string_view text) {
    if (!style_.color) return add(text);
    return add(color).add(text).add(kReset);
  }
  std::string take() { return std::move(out_); }

 private:
  TextStyle style_;
  std::string out_;
};

// What of a line is shown, cut at either end where it is long.
struct Passage {
  std::vector<Glyph> before, after;  // of the place; `before` from right to left
  bool cut_left = false, cut_right = false;
};

Passage passage_around(std::string_view text, std::size_t place) {
  constexpr int kWidth = 76;
  constexpr int kWidthAfter = 44;
  constexpr std::size_t kGlyphs = 300;  // also bounds marks that take no width
  Passage passage;
  int used = 0;
  std::size_t right = place;
  const auto ends_line = [text](std::size_t at) { return text[at] == '\n' || text[at] == '\r'; };
  const auto extend_right = [&](int limit) {
    while (right < text.size() && !ends_line(right) && used < limit &&
           passage.after.size() < kGlyphs) {
      passage.after.push_back(glyph_at(text, right));
      used += passage.after.back().width;
      right += passage.after.back().size;
    }
  };
  extend_right(kWidthAfter);
  std::size_t left = place;
  while (left > 0 && !ends_line(left - 1) && used < kWidth && passage.before.size() < kGlyphs) {
    left = previous_char(text, left);
    passage.before.push_back(glyph_at(text, left));
    used += passage.before.back().width;
  }
  extend_right(kWidth);
  passage.cut_left = left > 0 && !ends_line(left - 1);
  passage.cut_right = right < text.size() && !ends_line(right);
  return passage;
}

// The passage's line, and below it ^ under the exact characters.
void write_passage(Writer& out, const Result& result, const Finding& finding) {
  const std::string_view text = result.text;
  if (text.empty()) return;
  const std::size_t place = std::min(finding.span.begin, text.size());
  const Passage passage = passage_around(text, place);
  std::string line = passage.cut_left ? "…" : "";
  std::string marks = passage.cut_left ? " " : "";
  for (auto glyph = passage.before.rbegin(); glyph != passage.before.rend(); ++glyph) {
    line += glyph->bytes;
    marks.append(static_cast<std::size_t>(glyph->width), ' ');
  }
  std::size_t marked = 0;
  for (const Glyph& glyph : passage.after) {
    line += glyph.bytes;
    if (glyph.offset < finding.span.end) marked += static_cast<std::size_t>(glyph.width);
  }
  marks.append(std::max<std::size_t>(marked, 1), '^');
  if (passage.cut_right) line += "…";
  const std::string number = std::to_string(finding.line);
  out.add("    ").colored(kDim, number + " | ").add(line).add("\n");
  out.add("    ").colored(kDim, std::string(number.size(), ' ') + " | ");
  out.colored(kBold, marks).add("\n");
}

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return kRed;
    case Severity::kWarning:
      return kYellow;
    case Severity::kInfo:
      return kCyan;
  }
  return {};
}

void write_finding(Writer& out, const Result& result, const Finding& finding) {
  std::string place = printable(result.source.name);
  if (!result.text.empty()) {
    place += ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column);
  }
  out.add("\n").colored(kBold, place).add(out.say("：", ": "));
  out.colored(color_of(finding.severity), out.say(words_for(finding.severity)));
  out.add(out.say("：", ": ")).add(printable(out.say(finding.message)));
  out.add(" ").colored(kDim, "[" + finding.rule + "]").add("\n");
  write_passage(out, result, finding);
  for (const ResultRelation& relation : finding.relations) {
    out.add("    ").add(out.say("勾稽：", "relation: ")).add(printable(out.say(relation.printed)));
    out.add(out.say("；代入：", "; here: ")).add(relation.numbers).add("\n");
  }
  if (const std::string& advice = out.say(finding.advice); !advice.empty()) {
    out.add("    ").add(out.say("改法：", "advice: ")).add(printable(advice)).add("\n");
  }
}

void write_findings_count(Writer& out, std::size_t errors, std::size_t warnings,
                          std::size_t infos) {
  out.add(out.say("错误 ", "errors ")).add(errors);
  out.add(out.say("，提醒 ", ", warnings ")).add(warnings);
  out.add(out.say("，提示 ", ", infos ")).add(infos);
}

std::string_view color_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
      return kGreen;
    case Verdict::kFail:
      return kRed;
    case Verdict::kIncomplete:
      return kYellow;
  }
  return {};
}

void write_verdict(Writer& out, const Result& result) {
  out.colored(kBold, printable(result.source.name)).add(out.say("：", ": "));
  out.colored(color_of(result.verdict), out.say(words_for(result.verdict)));
  out.add(out.say("。", ". "));
  write_findings_count(out, count(result, Severity::kError), count(result, Severity::kWarning),
                       count(result, Severity::kInfo));
  if (const std::size_t ignored = count_ignored(result); ignored > 0) {
    out.add(out.say("，忽略 ", ", ignored ")).add(ignored);
  }
  out.add(out.say("；规则：符合 ", "; rules held ")).add(count(result, Outcome::kHeld));
  out.add(out.say("，不符 ", ", broken ")).add(count(result, Outcome::kBroken));
  out.add(out.say("，未检查 ", ", not assessed ")).add(count(result, Outcome::kNotAssessed));
  out.add("\n");
  if (result.title.empty()) return;
  out.add("  ").add(printable(result.title));
  if (!result.form.empty()) {
    out.add(out.say("（", " (form ")).add(result.form).add(out.say(" 年格式）", ")"));
  }
  out.add("\n");
}

struct UseWords {
  std::string_view use, zh, en;
};
constexpr UseWords kPreviousUses[] = {
    {"not_a_report", "读不出来，或者不是年度报告", "it cannot be read, or is no such report"},
    {"year", "不是上一年度的报告", "it is not on the year before"},
    {"organ", "是另一个机关的报告", "it is another organ's"},
    {"unused", "这份报告读不出来", "this report cannot be read"},
};
constexpr UseWords kPartUses[] = {
    {"not_a_report", "读不出来，或者不是年度报告，因此没有核对汇总数",
     "it cannot be read, or is no such report, so that sums were not checked"},
    {"year", "不是同一年度的报告，因此没有核对汇总数",
     "it is not on the same year, so that sums were not checked"},
    {"twice", "这个机关还有一份数字不同的报告，因此没有核对汇总数",
     "its organ has another report with other numbers, so that sums were not checked"},
    {"copy", "与前面一份相同，只算一次", "the same as one before it, and counted once"},
    {"parent", "就是汇总报告本身，不算在内", "the consolidated report itself, not counted"},
    {"unused", "汇总报告读不出来，没有核对", "the consolidated report cannot be read"},
};

template <std::size_t kSize>
std::string_view say_use(const Writer& out, const UseWords (&words)[kSize], std::string_view use) {
  for (const UseWords& item : words) {
    if (item.use == use) return out.say(item.zh, item.en);
  }
  return {};
}

void write_previous(Writer& out, const ResultCompanion& previous) {
  const std::string_view why = say_use(out, kPreviousUses, previous.use);
  out.add("  ");
  out.add(why.empty() ? out.say("上一年度的报告：", "The year before: ")
                      : out.say("没有与上一年度比较：", "Not compared with the year before: "));
  out.add(printable(previous.source.name));
  if (!why.empty()) out.add(out.say("，", ", ")).add(why);
  out.add("\n");
}

void write_part(Writer& out, const ResultCompanion& part) {
  out.add("    ").colored(kBold, printable(part.source.name)).add(out.say("：", ": "));
  if (part.summary) {
    out.colored(color_of(part.summary->verdict), out.say(words_for(part.summary->verdict)));
    out.add(out.say("。", ". "));
    write_findings_count(out, part.summary->errors, part.summary->warnings, part.summary->infos);
  }
  if (const std::string_view why = say_use(out, kPartUses, part.use); !why.empty()) {
    out.add(out.say("；", "; ")).add(why);
  }
  if (!part.unread.empty()) {
    out.add(out.say("；有的数读不出来，涉及的合计没有核对",
                    "; not every number could be read, and sums that lack one were not checked"));
  }
  out.add("\n");
}

void write_companions(Writer& out, const Result& result) {
  if (result.previous) write_previous(out, *result.previous);
  if (result.parts.empty()) return;
  out.add("  ").add(out.say("各单位的报告，共 ", "The parts' reports: ")).add(result.parts.size());
  out.add(out.say(" 份：", "")).add("\n");
  for (const ResultCompanion& part : result.parts) write_part(out, part);
}

void write_not_assessed(Writer& out, const Result& result) {
  if (count(result, Outcome::kNotAssessed) == 0) return;
  out.add("\n  ").add(out.say("未检查的规则：", "Rules not assessed:")).add("\n");
  for (const Reason reason : kReasonsForPeople) {
    std::string ids;
    for (const RuleOutcome& rule : result.rules) {
      if (rule.outcome != Outcome::kNotAssessed || rule.reason != reason) continue;
      ids += (ids.empty() ? "" : ", ") + rule.rule;
    }
    if (ids.empty()) continue;
    out.add("    ").add(out.say(words_for(reason))).add(out.say("：", ": ")).add(ids).add("\n");
  }
}

// Apart from what is to be done, and short.
void write_ignored(Writer& out, const Result& result) {
  if (count_ignored(result) == 0) return;
  out.add("\n  ").add(out.say("已忽略的问题：", "Ignored findings:")).add("\n");
  for (const Finding& finding : result.findings) {
    if (!finding.ignored) continue;
    out.add("    ").add(out.say(words_for(finding.severity))).add(out.say("：", ": "));
    out.add(printable(out.say(finding.message))).add(" ").colored(kDim, "[" + finding.rule + "]");
    out.add("\n      ");
    out.add(finding.ignored->whole_rule ? out.say("整条规则不再检查", "the whole rule is ignored")
                                        : out.say("本条忽略", "this finding is ignored"));
    out.add(out.say("；理由：", "; reason: "));
    const std::string reason = printable(finding.ignored->reason);
    out.add(reason.empty() ? out.say("没有写", "none given") : std::string_view(reason)).add("\n");
  }
}

}  // namespace

int terminal_width(char32_t c) {
  if (c < 0x300) return is_command(c) || c == 0xAD ? 0 : 1;
  const auto code = static_cast<UChar32>(c);
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string to_text(const Result& result, const TextStyle& style) {
  Writer out(style);
  write_verdict(out, result);
  write_companions(out, result);
  for (const Finding& finding : result.findings) {
    if (!finding.ignored) write_finding(out, result, finding);
  }
  write_not_assessed(out, result);
  write_ignored(out, result);
  return out.take();
}

void Totals::add(const Totals& others) {
  passed += others.passed;
  failed += others.failed;
  incomplete += others.incomplete;
  errors += others.errors;
  warnings += others.warnings;
  infos += others.infos;
}

void Totals::add(const Result& result) {
  switch (result.verdict) {
    case Verdict::kPass:
      ++passed;
      break;
    case Verdict::kFail:
      ++failed;
      break;
    case Verdict::kIncomplete:
      ++incomplete;
      break;
  }
  errors += count(result, Severity::kError);
  warnings += count(result, Severity::kWarning);
  infos += count(result, Severity::kInfo);
}

std::string to_text(const Totals& totals, const TextStyle& style) {
  Writer out(style);
  const std::size_t files = totals.passed + totals.failed + totals.incomplete;
  out.add(out.say("共 ", "Inputs: ")).add(files);
  out.add(out.say(" 份：通过 ", "; pass ")).add(totals.passed);
  out.add(out.say("，未通过 ", ", fail ")).add(totals.failed);
  out.add(out.say("，未能查完 ", ", incomplete ")).add(totals.incomplete);
  out.add(out.say("。", ". "));
  write_findings_count(out, totals.errors, totals.warnings, totals.infos);
  out.add("\n");
  return out.take();
}

}  // namespace gouji
