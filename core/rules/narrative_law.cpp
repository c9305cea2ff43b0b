// Rule narrative.law. In: the running text and the vocabulary of laws; out: a finding at each name,
// number or date that is wrong, or that another one replaced.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "form/labels.h"
#include "input/walk.h"
#include "report/identity.h"
#include "report/laws.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Finding replaced(Span span, Bilingual message, std::string right) {
  Finding finding =
      finding_at(span, std::move(message), {"改为“" + right + "”。", "Write “" + right + "”."});
  finding.fix = Fix{span, std::move(right)};
  return finding;
}

// ---- names

std::optional<Finding> wrong_name_at(std::string_view text, std::size_t at) {
  const std::span<const WrongName> all = wrong_names();
  // None begins like another.
  const auto name = std::find_if(all.begin(), all.end(), [&](const WrongName& one) {
    return text.substr(at).starts_with(one.wrong);
  });
  if (name == all.end()) return std::nullopt;
  const Span span{at, at + name->wrong.size()};
  // 政府信息公开法律法规 is no name.
  if (starts_with_any(text.substr(span.end), {"律", "规"})) return std::nullopt;
  return replaced(
      span,
      {"法规名称有误：" + quoted(name->wrong) + "应为" + quoted(name->right) + "。",
       "Wrong name: " + quoted_en(name->wrong) + " should be " + quoted_en(name->right) + "."},
      std::string(name->right));
}

// Returns where the names are.
std::vector<Span> names(const Context& context, Span paragraph, std::vector<Finding>& findings) {
  const std::string_view text = std::string_view(context.text.utf8).substr(0, paragraph.end);
  std::vector<Span> found;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    if (std::optional<Finding> finding = wrong_name_at(text, at)) {
      at = finding->span.end;
      found.push_back(finding->span);
      findings.push_back(std::move(*finding));
    } else {
      next_char(text, at);
    }
  }
  return found;
}

// 2022年度的报告; of its form, where the year is not known.
Bilingual reports_of(const Report& report) {
  if (!report.year) return {"这一格式的报告", "a report in this form"};
  const std::string year = std::to_string(*report.year);
  return {year + "年度的报告", "a report of " + year};
}

// A notice of another form cited by its name alone; its number is looked at by itself.
bool outdated_notice(const Context& context, Span title, const std::u32string& words,
                     std::vector<Finding>& findings) {
  constexpr std::size_t kReach = 40;  // bytes behind the name up to its number
  const std::string_view behind = std::string_view(context.text.utf8).substr(title.end, kReach);
  const std::string_view form = context.report.form != nullptr ? context.report.form->id : "";
  for (const Instrument& instrument : instruments()) {
    if (instrument.not_for_form.empty() || instrument.not_for_form != form) continue;
    if (words != essence(instrument.name) || has(behind, "号")) continue;
    findings.push_back(finding_at(
        title,
        {"《" + std::string(instrument.name) + "》（" + std::string(instrument.number) +
             "）不适用于" + reports_of(context.report).zh + "，应依据" +
             std::string(instrument.instead) + "。",
         "Notice " + std::string(instrument.number) + " does not hold for " +
             reports_of(context.report).en + "; that is " + std::string(instrument.instead) + "."},
        {"改为引用" + std::string(instrument.instead) + "。",
         "Cite " + std::string(instrument.instead) + "."}));
    return true;
  }
  return false;
}

// Names in 《》: those close to the regulation's, and laws that another one replaced.
void titled_names(const Context& context, Span title, std::vector<Finding>& findings) {
  constexpr std::size_t kMark = std::string_view("《").size();
  const Span name{title.begin + kMark, title.end - kMark};
  const std::string_view written = context.quote(name);
  const std::u32string words = essence(written);
  static const std::u32string regulation = essence(kRegulation);
  const std::size_t distance = edit_distance(words, regulation, 2);
  const bool near = distance <= 2 && !words.starts_with(regulation) &&
                    words.starts_with(U"中华人民共和国") && words.ends_with(U"条例");
  // With a place before it, it may be the place's own.
  const bool short_name = words == U"政府信息公开工作条例";
  if (near || short_name) {
    const std::string right = short_name ? "政府信息公开条例" : std::string(kRegulation);
    findings.push_back(
        replaced(name,
                 {"法规名称有误：" + quoted(written) + "应为" + quoted(right) + "。",
                  "Wrong name: " + quoted_en(written) + " should be " + quoted_en(right) + "."},
                 right));
    return;
  }
  if (!context.report.year) return;
  if (outdated_notice(context, title, words, findings)) return;
  const std::string_view text = context.text.utf8;
  const std::string_view before = text.substr(0, title.begin);
  if (ends_with_any(before, {"原", "旧", "原有的", "原来的"})) return;
  static const std::u32string country = essence("中华人民共和国");
  const std::u32string bare = words.starts_with(country) ? words.substr(country.size()) : words;
  for (const Replaced& law : replaced_laws()) {
    if (*context.report.year < law.since || bare != essence(law.name)) continue;
    findings.push_back(
        replaced(name,
                 {"《" + std::string(written) + "》已由《" + std::string(law.by) + "》取代（" +
                      std::string(law.source) + "）。",
                  "“" + std::string(written) + "” was replaced by “" + std::string(law.by) +
                      "” in " + std::to_string(law.since) + "."},
                 std::string(law.by)));
    return;
  }
}

// ---- orders of the State Council

std::optional<int> read_number(std::string_view text, std::size_t& at) {
  const int value = number_at(text, at, 5);
  return value < 0 ? std::nullopt : std::optional<int>(value);
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_blank(char_at(text, at))) next_char(text, at);
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  skip_blanks(text, at);
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  skip_blanks(text, at);
  return true;
}

// 2007年以国务院令第492号公布，2019年修订: the old order as history. 新修订的 is none.
bool speaks_of_history(std::string_view sentence) {
  return has_any(sentence, {"年修订", "日修订", "修订前", "原《", "旧", "废止", "首次", "以来"});
}

// `text` without these marks and blanks at its end.
std::string_view without_last(std::string_view text, std::u32string_view marks) {
  while (!text.empty()) {
    const std::size_t last = previous_char(text, text.size());
    const char32_t c = char_at(text, last);
    if (!is_blank(c) && marks.find(c) == std::u32string_view::npos) break;
    text = text.substr(0, last);
  }
  return text;
}

// Whether 《…政府信息公开条例》（ stands right before byte `at`.
bool follows_regulation(std::string_view text, std::size_t from, std::size_t at) {
  constexpr std::string_view kCountry = "中华人民共和国";
  constexpr std::u32string_view kMarks = U"（(，》";
  std::string_view before = without_last(slice(text, {from, at}), kMarks);
  if (before.ends_with(kCountry)) {
    before = without_last(before.substr(0, before.size() - kCountry.size()), kMarks);
  }
  return before.ends_with("信息公开条例");
}

// 国务院令第492号, 国务院第 492 号令, 国令第492号. `council`: 国务院 or 国令.
void orders(const Context& context, Span sentence, std::string_view council,
            std::vector<Finding>& findings) {
  const std::string_view text = std::string_view(context.text.utf8).substr(0, sentence.end);
  std::optional<bool> history;  // of the sentence
  for (std::size_t at = text.find(council, sentence.begin); at != std::string_view::npos;
       at = text.find(council, at + council.size())) {
    std::size_t i = at + council.size();
    bool order = council.ends_with("令") || take(text, i, "令");
    take(text, i, "第");
    Span digits{i, i};
    const std::optional<int> number = read_number(text, i);
    if (!number) continue;
    digits.end = i;
    take(text, i, "号");
    order = take(text, i, "令") || order;
    if (!order || *number == kRegulationOrder) continue;
    if (*number == kOldRegulationOrder) {
      if (!history) {
        const std::string_view whole = slice(text, sentence);
        history = has(whole, "711") || speaks_of_history(whole);
      }
      if (*history) continue;
      findings.push_back(replaced(
          digits,
          {"国务院令第492号是修订前的条例，现行条例由国务院令第711号公布，2019年5月15日起施行。",
           "Order 492 is the regulation before its revision; the one in force is Order 711, from "
           "2019-05-15."},
          "711"));
    } else if (follows_regulation(text, sentence.begin, at)) {
      findings.push_back(replaced(digits,
                                  {"《政府信息公开条例》的文号应为国务院令第711号，这里写的是第" +
                                       std::to_string(*number) + "号。",
                                   "The regulation is Order 711 of the State Council, not " +
                                       std::to_string(*number) + "."},
                                  "711"));
    }
  }
}

// ---- dates of the regulation

void dates(const Context& context, Span sentence, std::vector<Finding>& findings) {
  constexpr std::string_view kName = "政府信息公开条例》";
  const std::string_view text = std::string_view(context.text.utf8).substr(0, sentence.end);
  const std::size_t name = text.find(kName, sentence.begin);
  if (name == std::string_view::npos) return;
  const std::string_view whole = slice(text, sentence);
  // With both orders, or with 第711号修订, its dates may be told as history.
  const bool both =
      has_any(whole, {"号修订", "号令修订"}) || (has(whole, "711") && has(whole, "492"));
  if (both || speaks_of_history(whole)) return;
  for (std::size_t at = name + kName.size(); at < sentence.end;) {
    if (text.substr(at).starts_with("《")) return;  // what follows is of another one
    std::size_t i = at;
    const std::optional<Date> date =
        digit_value(char_at(text, at)) >= 0 ? read_date(text, i) : std::optional<Date>();
    if (!date) {
      next_char(text, at);
      continue;
    }
    at = i;
    for (const std::string_view word : {"起", "开始", "正式"}) take(text, i, word);
    const std::string_view rest = text.substr(i);
    const bool in_force = starts_with_any(rest, {"施行", "实施", "生效"});
    const bool published = starts_with_any(rest, {"公布", "颁布"});
    const bool right_day = in_force ? date->year == 2019 && date->month == 5 && date->day == 15
                                    : date->year == 2019 && date->month == 4 && date->day == 3;
    if ((!in_force && !published) || right_day) continue;
    const std::string right = in_force ? "2019年5月15日" : "2019年4月3日";
    findings.push_back(replaced(
        date->span,
        {"现行《中华人民共和国政府信息公开条例》" + right + (in_force ? "起施行" : "公布") +
             "，这里写的是" + std::string(context.quote(date->span)) + "。",
         "The regulation now in force dates from " +
             std::string(in_force ? "2019-05-15" : "2019-04-03") + ", not " +
             std::string(context.quote(date->span)) + "."},
        right));
  }
}

// ---- numbers of notices

struct Reference {
  std::string number;  // 国办公开办函〔2021〕30号, as the vocabulary writes it
  Span span;
};

bool is_bracket(char32_t c, bool open) {
  const std::u32string_view marks = open ? U"〔[［【（(﹝" : U"〕]］】）)﹞";
  return marks.find(c) != std::u32string_view::npos;
}

// The number of a notice whose bracket stands at `at`.
std::optional<Reference> read_reference(std::string_view text, Span sentence, std::size_t at) {
  std::size_t i = at;
  next_char(text, i);
  skip_blanks(text, i);
  const std::optional<int> year = read_number(text, i);
  if (!year || *year < 1990 || *year > 2100) return std::nullopt;
  skip_blanks(text, i);
  if (!is_bracket(char_at(text, i), false)) return std::nullopt;
  next_char(text, i);
  take(text, i, "第");
  const std::optional<int> number = read_number(text, i);
  if (!number) return std::nullopt;
  skip_blanks(text, i);
  constexpr std::string_view kMark = "号";
  if (!text.substr(i).starts_with(kMark)) return std::nullopt;
  Reference reference;
  std::size_t begin = at;
  while (begin > sentence.begin) {
    const std::size_t previous = previous_char(text, begin);
    if (!is_han(char_at(text, previous))) break;
    begin = previous;
  }
  reference.span = {begin, i + kMark.size()};
  reference.number = std::string(slice(text, {begin, at})) + "〔" + std::to_string(*year) + "〕" +
                     std::to_string(*number) + "号";
  return reference;
}

// The notice whose name stands right before byte `at`, but for what closes it: 《…办法》（国办函….
const Instrument* instrument_before(std::string_view text, Span sentence, std::size_t at) {
  constexpr std::string_view kNotice = "的通知";
  std::string_view name = without_last(slice(text, {sentence.begin, at}), U"（(》〉>＞");
  if (name.ends_with(kNotice)) {
    name = without_last(name.substr(0, name.size() - kNotice.size()), U"》〉>＞");
  }
  for (const Instrument& instrument : instruments()) {
    if (instrument.id != "regulation" && name.ends_with(instrument.words)) return &instrument;
  }
  return nullptr;
}

// Which of the two is right, the text does not say: the name's number, or the number's name.
Finding disagreeing(const Context& context, const Instrument& named, const Reference& reference) {
  const std::string_view form = context.report.form != nullptr ? context.report.form->id : "";
  const bool holds = named.not_for_form.empty() || named.not_for_form != form;
  const std::string written(context.quote(reference.span));
  Bilingual message{quoted(named.words) + (holds ? "的文号应为" : "的文号是") +
                        std::string(named.number) + "，这里写的是" + written + "。",
                    quoted_en(named.words) + " has the number " + std::string(named.number) +
                        ", not " + written + "."};
  if (holds) return replaced(reference.span, std::move(message), std::string(named.number));
  return finding_at(
      reference.span, std::move(message),
      {"文号适用于本年度的，把名称改成这个文号的通知；都应依据" + std::string(named.instead) + "。",
       "Cite " + std::string(named.instead) + " by its own name."});
}

void notice(const Context& context, Span sentence, const Reference& reference,
            std::vector<Finding>& findings) {
  const std::string_view text = context.text.utf8;
  // Behind other words the number is not that of the name before: 《…办法》和国办函….
  const bool by_itself = starts_with_any(reference.number, {"国办", "国务院办"});
  const Instrument* named =
      by_itself ? instrument_before(text, sentence, reference.span.begin) : nullptr;
  constexpr std::size_t kNear = 200;  // bytes on either side
  const std::size_t first = reference.span.begin - std::min(reference.span.begin, kNear);
  const std::string_view near = slice(
      text, {std::max(sentence.begin, first), std::min(sentence.end, reference.span.end + kNear)});
  const std::string_view form = context.report.form != nullptr ? context.report.form->id : "";
  for (const Instrument& instrument : instruments()) {
    if (!reference.number.ends_with(instrument.number)) continue;
    if (instrument.not_for_form.empty() || instrument.not_for_form != form) {
      if (named != nullptr && named->number != instrument.number) {
        findings.push_back(disagreeing(context, *named, reference));
      }
      return;
    }
    if (has_any(near, {"废止", "停止", "替代", "取代", "代替", "此前", "原《"})) return;
    const std::size_t begin = text.rfind("国办", reference.span.end);
    findings.push_back(replaced(
        {begin, reference.span.end},
        {std::string(instrument.number) + "不适用于" + reports_of(context.report).zh + "，应依据" +
             std::string(instrument.instead) + "。",
         std::string(instrument.number) + " does not hold for " + reports_of(context.report).en +
             "; that is " + std::string(instrument.instead) + "."},
        std::string(instrument.instead)));
    return;
  }
  // A number beside a name that has another one: 《…信息处理费管理办法》（国办函〔2021〕109号）.
  if (named != nullptr) findings.push_back(disagreeing(context, *named, reference));
}

void notices(const Context& context, Span sentence, std::vector<Finding>& findings) {
  const std::string_view text = std::string_view(context.text.utf8).substr(0, sentence.end);
  for (std::size_t at = sentence.begin; (at = skip_han(text, at, sentence.end)) < sentence.end;) {
    if (is_bracket(char_at(text, at), true)) {
      if (const auto reference = read_reference(text, sentence, at)) {
        notice(context, sentence, *reference, findings);
      }
    }
    next_char(text, at);
  }
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!is_running_text(context, paragraph)) continue;
    // As the wrong names begin.
    const bool named =
        paragraph.words.has<"中华人民共和国", "中国人民共和国", "政府信息公开条列",
                            "政府信息公开处理费", "政府信息公开信息处理费", "政府信息处理费">();
    const std::vector<Span> said =
        named ? names(context, paragraph.span, findings) : std::vector<Span>();
    for (const Span& title : titles_in(context, paragraph)) {
      const auto next = std::partition_point(
          said.begin(), said.end(), [&](const Span& span) { return span.begin < title.begin; });
      if (next == said.end() || next->begin >= title.end) titled_names(context, title, findings);
    }
  }
  const std::vector<bool> running = running_paragraphs(context);
  for (const Sentence& sentence : context.prose.sentences) {
    if (!running[sentence.paragraph]) continue;
    for (const std::string_view council : {"国务院", "国令"}) {
      if (sentence.words.has<"国务院", "国令">()) orders(context, sentence.span, council, findings);
    }
    if (sentence.words.has<"政府信息公开条例》">()) dates(context, sentence.span, findings);
    if (sentence.words.has<"号">()) notices(context, sentence.span, findings);
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeLaw;
const Rule kNarrativeLaw = {
    "narrative.law",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"法规文件名称或文号有误", "Law or notice cited wrongly"},
    {"引用的条例、办法、通知，名称、文号和日期应当正确且现行有效。",
     "Laws and notices are cited by the right name, number and date, and are in force."},
    {"依据写错，容易让人怀疑报告是照抄往年或照搬别处的。",
     "A wrong basis suggests that the report was copied from an earlier year or another place."},
    {"对照原文改正名称、文号或日期。", "Correct name, number or date after the original."},
    {"《中华人民共和国政府信息公开条例》（国务院令第711号）；国办公开办函〔2021〕30号；"
     "国办公开办函〔2019〕60号；国办函〔2020〕109号",
     "Regulation on the Disclosure of Government Information (State Council Order 711); notices "
     "国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号, 国办函〔2020〕109号"},
    check,
    passages("根据《中华人民共和国政府信息公开条例》（国务院令第492号）……要求，编制本报告。",
             "根据《中华人民共和国政府信息公开条例》（国务院令第711号）……要求，编制本报告。"),
};

}  // namespace gouji
