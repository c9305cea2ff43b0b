// Rule section.topics. In: the text of part one, and of the whole report of a government; out: a
// finding that names the topics on which it says nothing.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "form/labels.h"
#include "input/walk.h"
#include "report/organ.h"
#include "rules/content.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

struct Topic {
  std::string_view zh;
  std::string_view en;
  std::initializer_list<std::string_view> names;  // with which a passage announces it
  std::initializer_list<std::string_view> words;  // that speak of it
};

std::span<const Topic> topics() {
  static const std::array<Topic, 5> kTopics{{
      {"主动公开",
       "proactive disclosure",
       {"主动公开", "主动发布", "公开信息", "信息发布"},
       {"主动公开", "主动发布", "主动向社会", "发布", "公开各类", "公开政府信息", "公开信息",
        "公示", "信息公开内容"}},
      {"依申请公开",
       "requests",
       {"依申请", "申请公开", "公开申请", "申请办理", "办理申请"},
       {"申请"}},
      {"政府信息管理",
       "information management",
       {"信息管理", "信息资源", "规范性文件管理", "信息规范", "制度建设", "制度管理", "审核管理",
        "审查管理", "发布管理", "公文管理"},
       {"信息管理", "信息资源", "规范性文件", "目录",     "审查",     "审核",     "三审",
        "清理",     "源头",     "管理机制",   "管理制度", "规范管理", "动态调整", "指南",
        "台账",     "归档",     "公开属性",   "公文",     "属性",     "公开制度"}},
      {"平台建设",
       "platforms",
       {"平台", "网站建设", "载体", "渠道", "新媒体", "阵地"},
       {"平台", "网站", "公众号", "新媒体", "微信", "专栏", "渠道", "微博", "查阅点", "载体",
        "阵地"}},
      {"监督保障",
       "supervision",
       {"监督", "保障", "考核", "组织领导", "培训"},
       {"监督", "考核", "培训", "评议", "督查", "督导", "检查", "领导小组", "组织领导", "组织保障",
        "队伍", "问责", "责任追究"}},
  }};
  return kTopics;
}

constexpr std::size_t kTopicCount = 5;
using Flags = std::array<bool, kTopicCount>;

// The passages of a paragraph: one for each number at the head of a sentence (（一）…。（二）…).
// `sentence`: one of an earlier paragraph, or the first; it goes on behind this one.
std::vector<std::string_view> passages_of(const Context& context, std::size_t paragraph,
                                          std::size_t& sentence) {
  Span passage = context.prose.paragraphs[paragraph].span;
  std::vector<std::string_view> found;
  for (; sentence < context.prose.sentences.size(); ++sentence) {
    const Sentence& one = context.prose.sentences[sentence];
    if (one.paragraph > paragraph) break;
    if (one.paragraph < paragraph || one.span.begin == passage.begin ||
        leading_number(context.quote(one.span)).style == Numbering::Style::kNone) {
      continue;
    }
    found.push_back(context.quote({passage.begin, one.span.begin}));
    passage.begin = one.span.begin;
  }
  found.push_back(context.quote(passage));
  return found;
}

// The topics that a passage announces at its beginning: （四）平台建设。…, （四）平台建设：….
struct Head {
  Flags announces{};
  bool counts = false;  // 全年公开信息208条 announces the topic, but is no heading
};

// Without a number only a short sentence announces any.
Head read_head(std::string_view passage) {
  constexpr std::size_t kNumbered = 60;  // bytes in which a numbered heading names its topic
  constexpr std::size_t kShort = 90;     // bytes of a heading without a number
  std::size_t end = passage.size();
  for (const std::string_view mark : {"。", "：", ":"}) end = std::min(end, passage.find(mark));
  const bool numbered = leading_number(passage).style != Numbering::Style::kNone;
  Head head;
  if (!numbered && end > kShort) return head;
  const std::string_view text = passage.substr(0, numbered ? std::min(end, kNumbered) : end);
  for (std::size_t t = 0; t < kTopicCount; ++t) {
    head.announces[t] = has_any(text, topics()[t].names);
  }
  head.counts = !numbered && find_digit(text, 0, text.size()) < text.size();
  return head;
}

std::size_t count(const Flags& flags) {
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
}

// Where the passages of part one are headed by topics, the words of one topic's passage do not
// speak of another: 网站 under 主动公开 is no word on 平台建设.
Flags spoken_of(const Context& context) {
  struct Passage {
    std::string_view text;
    Flags announces{};
  };
  std::vector<Passage> passages;
  Flags named{};
  Flags headed{};  // … by a heading
  Flags current{};
  Numbering::Style style = Numbering::Style::kNone;  // of the passage that announced them
  std::size_t sentence = 0;
  for (std::size_t p = 0; p < context.prose.paragraphs.size(); ++p) {
    if (part_of(context, context.prose.paragraphs[p]) != Part::kOverview) continue;
    for (const std::string_view text : passages_of(context, p, sentence)) {
      const Head head = read_head(text);
      const Numbering::Style own = leading_number(text).style;
      // （二）依法办理 is no passage on what （一） announced.
      if (count(head.announces) > 0 || (own != Numbering::Style::kNone && own == style)) {
        current = head.announces;
        style = own;
      }
      passages.push_back({text, current});
      for (std::size_t t = 0; t < kTopicCount; ++t) {
        named[t] = named[t] || head.announces[t];
        headed[t] = headed[t] || (head.announces[t] && !head.counts);
      }
    }
  }
  const bool by_topics = count(headed) >= 3;
  Flags spoken = named;
  for (const Passage& passage : passages) {
    for (std::size_t t = 0; t < kTopicCount; ++t) {
      if (spoken[t]) continue;
      const bool other = by_topics && count(passage.announces) > 0 && !passage.announces[t];
      const auto& words = by_topics ? topics()[t].names : topics()[t].words;
      spoken[t] = !other && has_any(passage.text, words);
    }
  }
  return spoken;
}

void part_one(const Context& context, const Section& section, std::vector<Finding>& findings) {
  const Flags spoken = spoken_of(context);
  if (count(spoken) == kTopicCount) return;
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (std::size_t t = 0; t < kTopicCount; ++t) {
    if (spoken[t]) continue;
    zh.push_back(quoted(topics()[t].zh));
    en.push_back(std::string(topics()[t].en));
  }
  findings.push_back(
      finding_at(section.heading.span,
                 {part_zh(Part::kOverview) + "没有写" + list_zh(zh) + "方面的情况。",
                  "Part " + part_en(Part::kOverview) + " says nothing on " + list_en(en) + "."},
                 {"补写" + list_zh(zh) + "的工作情况；没有发生的也要说明。",
                  "Report on " + list_en(en) + ", even if only to say that there was nothing."}));
}

void government(const Context& context, const Section& overview, std::vector<Finding>& findings) {
  struct Result {
    std::string_view zh;
    std::string_view en;
    std::initializer_list<std::string_view> words;
  };
  static const std::array<Result, 3> kResults{{
      {"工作考核", "assessment", {"考核", "考评", "绩效"}},
      {"社会评议", "public appraisal", {"评议", "社会评价", "第三方评估", "满意度"}},
      {"责任追究", "accountability", {"责任追究", "追究", "追责", "问责"}},
  }};
  std::array<bool, 3> spoken{};
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!paragraph.section) continue;
    const std::string_view text = context.quote(paragraph.span);
    for (std::size_t r = 0; r < kResults.size(); ++r) {
      spoken[r] = spoken[r] || has_any(text, kResults[r].words);
    }
  }
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (std::size_t r = 0; r < kResults.size(); ++r) {
    if (spoken[r]) continue;
    zh.push_back(std::string(kResults[r].zh));
    en.push_back(std::string(kResults[r].en));
  }
  if (zh.empty()) return;
  Finding finding =
      finding_at(overview.heading.span,
                 {"人民政府的报告没有写" + list_zh(zh) + "结果情况。",
                  "A people's government's report says nothing on " + list_en(en) + "."},
                 {"补写" + list_zh(zh) + "的结果；没有发生责任追究的，也要写明。",
                  "Add the results of " + list_en(en) + ", even if there were none."});
  if (zh.size() < kResults.size()) {
    finding.rule = "section.topics";
    finding.severity = Severity::kInfo;
  }
  findings.push_back(finding);
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  const bool governs = report.nature.kind == OrganKind::kGovernment;
  const bool topics_asked = report.form != nullptr && report.form->id == "2021";
  if (!governs && !topics_asked) return Assessment::not_assessed(Reason::kForm);
  const Section* overview = report.section(Part::kOverview);
  if (overview == nullptr) return Assessment::not_assessed(Reason::kUnreadable);
  if (governs) government(context, *overview, findings);
  if (!topics_asked) return Assessment::held();
  // A part that says nothing at all is section.empty's.
  if (!says_nothing(context, *overview)) part_one(context, *overview, findings);
  return Assessment::held();
}

}  // namespace

extern const Rule kSectionTopics;
const Rule kSectionTopics = {
    "section.topics",
    Severity::kWarning,
    Group::kStructure,
    "",
    {"总体情况缺少规定内容", "Overview lacks prescribed topics"},
    {"2021年度起，“总体情况”应写主动公开、依申请公开、政府信息管理、平台建设、监督保障；"
     "人民政府的报告还应写工作考核、社会评议和责任追究结果。",
     "From report year 2021 on the overview covers proactive disclosure, requests, information "
     "management, platforms and supervision; a people's government also reports on assessment, "
     "public appraisal and accountability."},
    {"这些是规定必须报告的内容，缺一项就是报告不完整。",
     "These topics are prescribed; without one of them the report is incomplete."},
    {"补写缺少的内容；没有发生的也要说明。",
     "Add what is missing, even if only to say that there was nothing."},
    {"国办公开办函〔2021〕30号所附格式第一部分；《中华人民共和国政府信息公开条例》第五十条",
     "Form attached to notice 国办公开办函〔2021〕30号, part one; Regulation on the Disclosure of "
     "Government Information, article 50"},
    check,
    passages("（三）政府信息管理。……\n"
             "（四）监督保障。……",
             "（三）政府信息管理。……\n"
             "（四）平台建设。做好门户网站和“青禾文旅”微信公众号的日常维护，优化栏目设置，全年未发"
             "生信息安全事件。\n"
             "（五）监督保障。……"),
};

}  // namespace gouji
