// Rule section.number. In: numbers of headings and sub-headings; out: one finding for the parts'
// numbering, and one for each part whose sub-headings lose, repeat or skip a number.
#include <algorithm>
#include <array>
#include <optional>

#include "form/labels.h"
#include "input/walk.h"
#include "report/quantities.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

enum class Fault { kLost, kRepeated, kSkipped, kBack };

struct Slip {
  const Heading* heading;
  Fault fault;
  int expected;
};

// How many parts of the form between `before` and `after` have no heading anywhere: their numbers
// may be left out.
int absent_between(const Report& report, int before, int after) {
  int absent = 0;
  for (int part = before + 1; part < after; ++part) {
    if (!has_heading(report, static_cast<Part>(part))) ++absent;
  }
  return absent;
}

bool in_order(const Report& report) {
  int last = -1;
  for (const Section& section : report.sections) {
    if (!section.heading.part) continue;
    const int part = static_cast<int>(*section.heading.part);
    if (part < last) return false;
    last = part;
  }
  return true;
}

// A heading that is out of number, or none.
std::vector<Slip> slips_of(const Report& report, const std::vector<const Heading*>& headings) {
  std::vector<Slip> slips;
  const bool ordered = in_order(report);
  std::vector<int> seen;
  int last = 0;  // the number of the heading before, as it is or should be
  int last_part = -1;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = *headings[i];
    const int part = heading.part ? static_cast<int>(*heading.part) : -1;
    const int absent = heading.part ? absent_between(report, last_part, part) : 0;
    if (heading.part) last_part = part;
    if (heading.ordinal == 0) {
      if (!heading.part) continue;  // section.extra speaks of it
      // The next number tells whether the numbers of absent parts are left out.
      int expected = last + 1 + absent;
      for (std::size_t j = i + 1; j < headings.size(); ++j) {
        if (headings[j]->ordinal == 0) continue;
        if (headings[j]->ordinal == last + 1 + static_cast<int>(j - i)) expected = last + 1;
        break;
      }
      slips.push_back({&heading, Fault::kLost, expected});
      seen.push_back(expected);
      last = expected;
      continue;
    }
    const int ordinal = heading.ordinal;
    // Where parts stand in another order, their old numbers went with them: section.order speaks.
    const bool own = heading.part && ordinal == part + 1 && !ordered;
    if (ordinal == last + 1 || (absent > 0 && ordinal == last + 1 + absent) || own) {
      seen.push_back(ordinal);
      last = ordinal;
      continue;
    }
    const bool repeated = std::find(seen.begin(), seen.end(), ordinal) != seen.end();
    const int expected = last + 1;
    slips.push_back({&heading,
                     repeated         ? Fault::kRepeated
                     : ordinal > last ? Fault::kSkipped
                                      : Fault::kBack,
                     expected});
    seen.push_back(ordinal);
    // One wrong number among right ones, or a shift of all that follow?
    const Heading* next = i + 1 < headings.size() ? headings[i + 1] : nullptr;
    last = next != nullptr && next->ordinal == expected + 1 ? expected : ordinal;
  }
  return slips;
}

std::string numeral(int ordinal) { return quoted(chinese_number(ordinal) + "、"); }

void check_parts(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  std::vector<const Heading*> headings;
  bool numbered = false;
  for (const Section& section : report.sections) {
    if (section.heading.from_table) continue;
    headings.push_back(&section.heading);
    numbered = numbered || section.heading.ordinal != 0;
  }
  if (headings.empty()) return;
  if (!numbered) {
    findings.push_back(
        finding_at(headings.front()->span,
                   {"各部分的标题都没有序号，应当依次写“一、”“二、”“三、”“四、”“五、”“六、”。",
                    "No part's heading has a number; they are numbered 一、 to 六、."},
                   {"在每个部分的标题前补上序号。", "Put the number before each part's heading."}));
    return;
  }
  const std::vector<Slip> slips = slips_of(report, headings);
  if (slips.empty()) return;

  std::string zh;
  std::string en;
  for (const Slip& slip : slips) {
    if (!zh.empty()) {
      zh += "；";
      en += "; ";
    }
    const std::string name = heading_zh(context, *slip.heading);
    switch (slip.fault) {
      case Fault::kLost:
        zh += "标题" + name + "没有序号，应为" + numeral(slip.expected);
        en += (en.empty() ? "Heading " : "heading ") + name + " has no number, it should be " +
              numeral(slip.expected);
        break;
      case Fault::kRepeated:
        zh += "标题" + name + "的序号与前面重复，应为" + numeral(slip.expected);
        en += (en.empty() ? "Heading " : "heading ") + name + " repeats a number, it should be " +
              numeral(slip.expected);
        break;
      case Fault::kSkipped:
        zh += "标题" + name + "的序号跳过了" + numeral(slip.expected);
        en += (en.empty() ? "Heading " : "heading ") + name + " skips " + numeral(slip.expected);
        break;
      case Fault::kBack:
        zh += "标题" + name + "的序号往回倒了，应为" + numeral(slip.expected);
        en += (en.empty() ? "Heading " : "heading ") + name + " goes back, it should be " +
              numeral(slip.expected);
        break;
    }
  }
  Finding finding = finding_at(slips.front().heading->span, {zh + "。", en + "."},
                               {"逐个核对各部分的序号，使它们连续。",
                                "Check all parts' numbers so that they follow each other."});
  if (slips.size() == 1) {
    const Slip& slip = slips.front();
    const std::string expected = chinese_number(slip.expected);
    const std::string mark = numeral(slip.expected);
    finding.advice =
        slip.fault == Fault::kLost
            ? Bilingual{"在标题前补上" + mark + "。", "Put " + mark + " before the heading."}
            : Bilingual{
                  "先看是不是漏了一个部分；没有漏的，把序号改为" + mark + "，再核对后面的序号。",
                  "See whether a part was lost; if none was, change the number to " + mark +
                      " and check the later ones."};
    finding.numeric = false;
    finding.expected = expected;
    finding.actual = slip.heading->number;
    if (slip.fault == Fault::kLost) {
      const std::size_t at = slip.heading->title_span.begin;
      finding.fix = Fix{{at, at}, expected + "、"};
    } else {
      const Span at = slip.heading->number_span;
      const Numbering number = leading_number(
          std::string_view(context.text.utf8).substr(at.begin, slip.heading->span.end - at.begin),
          true);
      if (number.style == Numbering::Style::kChinese) {
        finding.fix = Fix{{at.begin + number.digits_begin, at.begin + number.digits_end}, expected};
      }
    }
  }
  findings.push_back(finding);
}

std::string number_text(SubHeading::Level level, int ordinal) {
  switch (level) {
    case SubHeading::Level::kChinese:
      return chinese_number(ordinal) + "、";
    case SubHeading::Level::kBracketed:
      return "（" + chinese_number(ordinal) + "）";
    case SubHeading::Level::kArabic:
      return std::to_string(ordinal) + ".";
    case SubHeading::Level::kBracketedArabic:
      return "（" + std::to_string(ordinal) + "）";
  }
  return {};
}

bool is_level(Numbering::Style style, SubHeading::Level level) {
  switch (level) {
    case SubHeading::Level::kChinese:
      return style == Numbering::Style::kChinese;
    case SubHeading::Level::kBracketed:
      return style == Numbering::Style::kBracketed;
    case SubHeading::Level::kArabic:
      return style == Numbering::Style::kArabic || style == Numbering::Style::kCircled;
    case SubHeading::Level::kBracketedArabic:
      return style == Numbering::Style::kBracketedArabic;
  }
  return false;
}

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

// Whether the number stands anywhere in the passage: glued into a line it is no heading of its own,
// but it is not lost either. `at_clause`: at the beginning of a clause only.
bool stands_inline(std::string_view text, Span passage, SubHeading::Level level, int ordinal,
                   bool at_clause = false) {
  constexpr std::u32string_view kBeforeClause = U"：；。:;";
  char32_t previous = 0;
  for (std::size_t at = passage.begin; at < passage.end;) {
    const std::size_t here = at;
    const char32_t c = next_char(text, at);
    if (is_blank(c)) continue;
    const bool is_word = is_han(c) && !is_number_digit(c);
    const bool within = is_digit(c) && (is_digit(previous) || previous == '.');
    if (!is_word && !within && (!at_clause || kBeforeClause.find(previous) != kBeforeClause.npos)) {
      const Numbering number = leading_number(text.substr(here, passage.end - here));
      if (number.ordinal == ordinal && is_level(number.style, level)) return true;
    }
    previous = c;
  }
  return false;
}

constexpr std::size_t kLevels = 4;
// More numbers missing than this in a row: the line is no sub-heading (2020. …).
constexpr int kMostMissing = 3;

struct SubSlip {
  Span span;
  std::string zh;
  std::string en;
};

class SubNumbers {
 public:
  explicit SubNumbers(const Context& context) : context_(context) {}

  void start(std::size_t at) { last_.fill({0, 0, at}); }

  // What is wrong with the next sub-heading, if anything.
  std::optional<SubSlip> next(const SubHeading& sub) {
    const std::size_t level = static_cast<std::size_t>(sub.level);
    const Last before = last_[level];
    if (sub.ordinal <= 0 || sub.ordinal > before.ordinal + 1 + kMostMissing) return std::nullopt;
    last_[level] = {sub.ordinal, 0, sub.span.end};
    for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper) {
      last_[deeper] = {0, 0, sub.span.end};
    }
    if (sub.ordinal == before.ordinal + 1 || sub.ordinal == 1) return std::nullopt;
    // After a number that came twice in place of the next one, the one after that is right.
    if (before.instead_of != 0 && sub.ordinal == before.instead_of + 1) return std::nullopt;

    const std::string number = quoted(number_text(sub.level, sub.ordinal));
    const Span between{before.end, sub.span.begin};
    if (sub.ordinal <= before.ordinal) {
      // 改进情况：1.…；⏎2.…: another list, which begins within a line.
      const std::string_view near = near_end(context_.quote(between));
      if (stands_inline(near, {0, near.size()}, sub.level, 1, true)) return std::nullopt;
      last_[level].instead_of = before.ordinal + 1;
      return SubSlip{sub.span, number + "重复", number + " comes twice"};
    }
    std::vector<std::string> missing;
    for (int ordinal = before.ordinal + 1; ordinal < sub.ordinal; ++ordinal) {
      if (stands_inline(context_.text.utf8, between, sub.level, ordinal)) continue;
      missing.push_back(quoted(number_text(sub.level, ordinal)));
    }
    if (missing.empty()) return std::nullopt;
    return SubSlip{sub.span, "有" + number + "而没有" + list_zh(missing),
                   number + " without " + list_en(missing)};
  }

 private:
  struct Last {
    int ordinal = 0;
    int instead_of = 0;   // the number that should stand there, if it is a repeated one
    std::size_t end = 0;  // of it
  };
  const Context& context_;
  std::array<Last, kLevels> last_;
};

void check_sub_headings(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  SubNumbers numbers(context);
  std::size_t at = 0;
  for (std::size_t s = 0; s < report.sections.size(); ++s) {
    const Section& section = report.sections[s];
    numbers.start(section.span.begin);
    std::vector<SubSlip> slips;
    for (; at < report.sub_headings.size() && report.sub_headings[at].section <= s; ++at) {
      if (report.sub_headings[at].section < s) continue;
      if (auto slip = numbers.next(report.sub_headings[at])) slips.push_back(*slip);
    }
    if (slips.empty()) continue;
    std::string zh;
    std::string en;
    for (const SubSlip& slip : slips) {
      zh += (zh.empty() ? "" : "；") + slip.zh;
      en += (en.empty() ? "" : "; ") + slip.en;
    }
    const std::string name = section.heading.from_table ? part_zh(*section.heading.part)
                                                        : heading_zh(context, section.heading);
    findings.push_back(
        finding_at(slips.front().span,
                   {name + "里的小标题序号不连续：" + zh + "。",
                    "Sub-headings in " + name + " are not numbered in a row: " + en + "."},
                   {"补上漏写的序号，或把后面的序号依次改正。",
                    "Add the number that is missing, or renumber what follows."}));
  }
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.report.sections.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  check_parts(context, findings);
  check_sub_headings(context, findings);
  return Assessment::held();
}

}  // namespace

extern const Rule kSectionNumber;
const Rule kSectionNumber = {
    "section.number",
    Severity::kWarning,
    Group::kStructure,
    "",
    {"标题序号缺漏", "Number of a heading lost, repeated or skipped"},
    {"各部分的序号和部分内小标题的序号应当连续，不缺、不重、不跳；多出一个部分后顺次后移的"
     "序号不算错。",
     "The parts and the sub-headings within a part are numbered in a row, nothing lost, repeated "
     "or skipped; numbers that merely follow an extra part are right."},
    {"序号断开往往说明漏了一段内容或复制时丢了标题。",
     "A broken numbering often means that a passage or a heading was lost in copying."},
    {"先看是不是漏了内容，再补上或改正序号。",
     "See whether content was lost, then add or correct the number."},
    {"国办公开办函〔2021〕30号所附格式：各部分的序号；《党政机关公文格式》（GB/T 9704—2012）7.3.3",
     "Form attached to notice 国办公开办函〔2021〕30号, numbers of the parts; GB/T 9704—2012, "
     "7.3.3"},
    check,
    passages("四、政府信息公开行政复议、行政诉讼情况\n"
             "……\n"
             "存在的主要问题及改进情况\n"
             "……\n"
             "六、其他需要报告的事项",
             "四、政府信息公开行政复议、行政诉讼情况\n"
             "……\n"
             "五、存在的主要问题及改进情况\n"
             "……\n"
             "六、其他需要报告的事项"),
};

}  // namespace gouji
