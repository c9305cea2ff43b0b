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

namespace gouji {
namespace {

constexpr std::string_view kRed = "\x1B[1;31m";
constexpr std::string_view kYellow = "\x1B[1;33m";
constexpr std::string_view kCyan = "\x1B[1;36m";
constexpr std::string_view kGreen = "\x1B[1;32m";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kDim = "\x1B[2m";
constexpr std::string_view kReset = "\x1B[0m";

// Characters that a terminal obeys instead of showing them.
bool is_command(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

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

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    out += glyph.bytes;
    i += glyph.size;
  }
  return out;
}

class Writer {
 public:
  explicit Writer(const TextStyle& style) : style_(style) {}

  const std::string& say(const Bilingual& words) const {
    return style_.language == Language::kZh ? words.zh : words.en;
  }
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

std::string_view word_for(const Writer& out, Severity severity) {
  switch (severity) {
    case Severity::kError:
      return out.say("错误", "error");
    case Severity::kWarning:
      return out.say("提醒", "warning");
    case Severity::kInfo:
      return out.say("提示", "info");
  }
  return {};
}

void write_finding(Writer& out, const Result& result, const Finding& finding) {
  std::string place = printable(result.source.name);
  if (!result.text.empty()) {
    place += ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column);
  }
  out.add("\n").colored(kBold, place).add(out.say("：", ": "));
  out.colored(color_of(finding.severity), word_for(out, finding.severity));
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

void write_verdict(Writer& out, const Result& result) {
  out.colored(kBold, printable(result.source.name)).add(out.say("：", ": "));
  switch (result.verdict) {
    case Verdict::kPass:
      out.colored(kGreen, out.say("通过", "pass"));
      break;
    case Verdict::kFail:
      out.colored(kRed, out.say("未通过", "fail"));
      break;
    case Verdict::kIncomplete:
      out.colored(kYellow, out.say("未能查完", "incomplete"));
      break;
  }
  out.add(out.say("。", ". "));
  write_findings_count(out, count(result, Severity::kError), count(result, Severity::kWarning),
                       count(result, Severity::kInfo));
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

struct ReasonWords {
  Reason reason;
  std::string_view zh, en;
};
constexpr ReasonWords kReasons[] = {
    {Reason::kNoTable, "所需的表格或部分没有找到", "the table or part was not found"},
    {Reason::kUnreadable, "所需的内容读不出来", "what it needs could not be read"},
    {Reason::kForm, "不适用于这一格式或年份", "not for this form or year"},
    {Reason::kOrgan, "不适用于这类机关", "not for this kind of organ"},
    {Reason::kNoPrevious, "没有提供上一年的报告", "no report of the year before was given"},
};

void write_not_assessed(Writer& out, const Result& result) {
  if (count(result, Outcome::kNotAssessed) == 0) return;
  out.add("\n  ").add(out.say("未检查的规则：", "Rules not assessed:")).add("\n");
  for (const ReasonWords& words : kReasons) {
    std::string ids;
    for (const RuleOutcome& rule : result.rules) {
      if (rule.outcome != Outcome::kNotAssessed || rule.reason != words.reason) continue;
      ids += (ids.empty() ? "" : ", ") + rule.rule;
    }
    if (ids.empty()) continue;
    out.add("    ").add(out.say(words.zh, words.en)).add(out.say("：", ": ")).add(ids).add("\n");
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
  for (const Finding& finding : result.findings) write_finding(out, result, finding);
  write_not_assessed(out, result);
  return out.take();
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
