// Claims. In: prose. Out: what its numbers and denials say, ready to be compared with cells.
//
// Each clause is read once, left to right, with what the sentence has said so far. Precision comes
// first: a number whose subject, year or owner is not told becomes no claim.
#include "report/claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/lexicon.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/claim_words.h"
#include "report/organ.h"

namespace gouji {
namespace {

const Subject* subject(std::string_view id) {
  for (const Subject& candidate : subjects()) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

// What a sentence speaks of so far.
enum class Topic { kNone, kRequests, kDisputes, kElse };

// How each subject is worded before its number, and what else may stand there.
constexpr std::string_view kDecisionNames[]{"行政许可", "行政处罚", "行政强制"};
constexpr std::string_view kDecisionFillers[]{"办理", "办结", "作出", "实施", "审批",
                                              "处理", "结案", "发生", "措施", "本年",
                                              "度",   "全年", "量",   "书"};
constexpr std::string_view kDisputeNames[]{"复议", "诉讼", "起诉"};
constexpr std::string_view kDisputeFillers[]{"申请", "发生", "收到", "受理", "新收",
                                             "新增", "立案", "引发", "被"};
constexpr std::string_view kDocumentNames[]{"规范性文件", "规章"};
constexpr std::string_view kDocumentFillers[]{
    "制发",     "制定", "出台", "印发", "新制作", "制作", "废止", "宣布失效", "现行有效",
    "对外公开", "公开", "发布", "本年", "度",     "全年", "新",   "并"};
constexpr std::string_view kFeeNames[]{"行政事业性收费"};
constexpr std::string_view kFeeFillers[]{"收取",   "征收", "收入", "金额",
                                         "总金额", "总额", "资金", "款"};
constexpr std::string_view kProcurementNames[]{"集中采购"};
constexpr std::string_view kProcurementFillers[]{"项目", "采购"};
constexpr std::string_view kApplicationNames[]{
    "申请", "申请人", "申请表", "申请书", "公开", "信息", "收到", "新收", "接收", "接到", "共收",
    "新增", "受理",   "收办",   "办理",   "办结", "办复", "完毕", "答复", "回复", "处理", "提供"};
constexpr std::string_view kApplicationFillers[]{"书", "收件", "意见", "本年", "度", "全年", "新"};

constexpr Wording kDecisionWording{kDecisionNames, kDecisionFillers};
constexpr Wording kDisputeWording{kDisputeNames, kDisputeFillers};
constexpr Wording kDocumentWording{kDocumentNames, kDocumentFillers};
constexpr Wording kFeeWording{kFeeNames, kFeeFillers};
constexpr Wording kProcurementWording{kProcurementNames, kProcurementFillers};
constexpr Wording kApplicationWording{kApplicationNames, kApplicationFillers};

// Whether a paragraph begins with a number or is a heading of its own: what it announces holds for
// the paragraphs below it.
bool is_heading(std::string_view text) {
  constexpr std::size_t kLongest = 20;  // characters of a heading without a number
  if (leading_number(text).style != Numbering::Style::kNone) return true;
  return character_count(text, kLongest) < kLongest && !has_any(text, {"。", "，", "；"});
}

class ClaimReader {
 public:
  ClaimReader(std::string_view text, const Prose& prose, const Report& report)
      : text_(text), prose_(prose), report_(report) {
    government_ = report.nature.kind == OrganKind::kGovernment;
    if (report.year) {
      last_year_ = std::to_string(*report.year - 1) + "年";
      next_year_ = std::to_string(*report.year + 1) + "年";
    }
  }

  std::vector<Claim> run() {
    for (std::size_t s = 0; s < prose_.sentences.size(); ++s) sentence(s);
    return std::move(claims_);
  }

 private:
  // What brackets end.
  struct Reach {
    Topic topic = Topic::kNone;
    std::string_view block;  // of Table 4, where the topic is disputes
    std::optional<int> year;
    bool cumulative = false;
    std::optional<std::size_t> whole;  // claim before 其中
    bool inside_parts = false;
  };

  struct State : Reach {
    std::vector<Reach> brackets;
    bool information = false;        // the sentence so far or the paragraph speaks of 信息公开
    bool about_information = false;  // … this sentence itself, or the part
    bool plan = false;
    bool months = false;         // … of a part of the year
    bool running_total = false;  // … of 累计, and no more
    bool issues = false;         // the sentence speaks of documents that were issued
    bool papers = false;         // the sentence speaks of the organ's own papers
    bool outcomes = false;       // it lists outcomes of applications
    bool publishes = false;      // of 主动公开
    bool handled_apart = false;  // what was carried in is said to be handled, and some of the new
    bool assumed_requests = false;  // applications are not named, but counted as in the form
    bool other_disputes = false;    // it speaks of disputes of other matters
    bool joint_disputes = false;    // of reconsiderations and lawsuits together
    bool after_review = false;      // the clause before told who rejects a reconsideration
    bool screened = false;          // of applications received, and of those of them taken on
    bool procurement = false;       // of 政府集中采购
    bool by_applicant = false;      // it divides applications by who applied
    bool other_act = false;      // a list of decisions that are cancelled, published, examined …
    bool shared_number = false;  // a list whose number stands behind its last outcome or kind
    std::vector<const Subject*> shares;  // … the others; 分别 gives each its own number
    std::string_view documents;          // "normative", "regulations": what was issued
    Whose whose = Whose::kOwn;
    bool other_acts = false;      // another organ is named at the head of the clause
    bool everyone = false;        // a list of the government and all below it
    bool central = false;         // of the government itself, which may be a part of the whole
    bool denied = false;          // a denial that reaches over 、
    bool denied_receipt = false;  // … of having received something
    std::size_t denial_begin = 0;
    bool listed = false;               // the clause goes on over 、
    bool lists_receipts = false;       // … of applications and other things that were received
    std::size_t list_begin = 0;        // of the list, or of the clause where there is none
    std::optional<std::size_t> label;  // where 行政许可：, whose number follows, begins
    bool distributing = false;         // 分别为3件、2件: one number for each pending subject
    std::vector<const Subject*> pending;  // subjects without a number yet: 行政复议、行政诉讼共3件
    std::size_t pending_begin = 0;
  };

  // Whether the paragraph that begins with the sentence speaks of applications not yet handled;
  // 无结转 does not.
  bool carries_over(const Marks& words, std::size_t sentence) const {
    if (words.has<"顺延", "期限内", "正在", "在办">()) return true;
    if (!words.has<"结转", "下年", "下一年", "次年">()) return false;
    const std::size_t paragraph = prose_.sentences[sentence].paragraph;
    for (; sentence < prose_.sentences.size() && prose_.sentences[sentence].paragraph == paragraph;
         ++sentence) {
      const Sentence& one = prose_.sentences[sentence];
      for (std::size_t c = one.first_clause; c < one.clause_end; ++c) {
        const Piece text(slice(text_, prose_.clauses[c].span));
        if (text.has<"结转", "下年", "下一年", "次年">() && !find_denial(text)) return true;
      }
    }
    return false;
  }

  void paragraph(std::size_t index, std::size_t sentence) {
    const ProseParagraph& paragraph = prose_.paragraphs[index];
    paragraph_ = index;
    if (paragraph.section != section_) heading_topic_ = Topic::kNone;
    section_ = paragraph.section;
    const std::string_view text = slice(text_, paragraph.span);
    if (is_heading(text)) {
      const std::string_view first =
          text.substr(0, std::min({text.find("。"), text.find("："), text.find("，")}));
      heading_topic_ = names_requests(Piece(first)) ? Topic::kRequests : Topic::kNone;
    }
    paragraph_topic_ = heading_topic_;
    paragraph_information_ = false;
    paragraph_year_.reset();
    part_.reset();
    if (section_) part_ = report_.sections[*section_].heading.part;
    carries_ = carries_over(paragraph.words, sentence);
  }

  void sentence(std::size_t index) {
    const Sentence& sentence = prose_.sentences[index];
    if (sentence.paragraph != paragraph_) paragraph(sentence.paragraph, index);
    const Marks& whole = sentence.words;
    if (const auto year = times_named(sentence.first_clause).year) paragraph_year_ = year;
    const bool of_requests = whole.has<"依申请公开", "信息公开申请">();
    if (of_requests || may_claim(sentence)) clauses(sentence, of_requests);
    if (is_other_business(whole) && !names_requests(whole)) paragraph_topic_ = Topic::kElse;
    paragraph_information_ = paragraph_information_ || names_information(whole);
  }

  // Whether the sentence counts anything, denies it, or says that all is done or alike. Most of a
  // report's sentences do neither.
  bool may_claim(const Sentence& sentence) {
    if (sentence.words.has<"未", "没有", "无", "不涉及", "不适用", "零", "为0", "为０", "为 0",
                           "均", "全部", "所有", "结果">()) {
      return true;
    }
    const std::size_t quantity = quantities_of(sentence.first_clause).first;
    return quantity < prose_.quantities.size() &&
           prose_.quantities[quantity].clause < sentence.clause_end;
  }

  void clauses(const Sentence& sentence, bool of_requests) {
    const Marks& whole = sentence.words;
    State state;
    state.topic = paragraph_topic_ == Topic::kRequests ? Topic::kRequests : Topic::kNone;
    state.about_information = part_ == Part::kDisputes || part_ == Part::kRequests;
    state.information = paragraph_information_ || state.about_information;
    state.year = paragraph_year_;
    state.outcomes = paragraph_topic_ != Topic::kElse && names_outcomes(whole);
    state.publishes = whole.has<"主动公开">();
    state.handled_apart = whole.has<"上年结转", "上年度结转", "上一年结转", "上一年度结转">() &&
                          whole.has<"新收">() &&
                          whole.has<"全部办结", "均已办结", "均已按期办结">();
    state.screened = names_screening(whole) && counts_before_screening(sentence);
    state.other_disputes = names_a_part_of_disputes(sentence);
    if (state.topic == Topic::kNone && paragraph_topic_ == Topic::kNone &&
        words_like_the_form(whole)) {
      state.topic = Topic::kRequests;
      state.assumed_requests = !names_requests(whole);
    }
    for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) clause(c, state);
    if (of_requests && !state.papers) paragraph_topic_ = Topic::kRequests;
  }

  // 接收28件，审查受理26件: Table 3 may count either. 实际收到28件 alone is what it counts.
  bool counts_before_screening(const Sentence& sentence) const {
    std::size_t received = 0;  // behind the number of those received
    for (std::size_t q = next_quantity_; q < prose_.quantities.size(); ++q) {
      const Quantity& quantity = prose_.quantities[q];
      if (quantity.clause < sentence.first_clause) continue;
      if (quantity.clause >= sentence.clause_end) break;
      const Span& clause = prose_.clauses[quantity.clause].span;
      const std::size_t begin = std::max(clause.begin, received);
      if (received > 0) {
        if (names_screening(Piece(slice(text_, {begin, clause.end})))) return true;
        continue;
      }
      const Piece before(slice(text_, {begin, quantity.span.begin}));
      if (says_received(before) && !is_other_business(before)) received = quantity.span.end;
    }
    return false;
  }

  // 被申请行政复议86件，其中涉及政府信息公开9件: the whole is of all matters.
  bool names_a_part_of_disputes(const Sentence& sentence) const {
    if (!sentence.words.has<"复议", "诉讼">() || !sentence.words.has<"其中">()) return false;
    for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
      const Piece text(slice(text_, prose_.clauses[c].span));
      if (names_information(text)) return text.text.starts_with("其中");
    }
    return false;
  }

  // What brackets say holds within them.
  static void brackets(const Clause& clause, State& state) {
    if (clause.before == U'（' || clause.before == '(') {
      state.brackets.push_back(state);
    } else if ((clause.before == U'）' || clause.before == ')') && !state.brackets.empty()) {
      static_cast<Reach&>(state) = state.brackets.back();
      state.brackets.pop_back();
    }
  }

  void clause(std::size_t index, State& state) {
    const Clause& clause = prose_.clauses[index];
    brackets(clause, state);
    if (clause.span.empty()) return;
    const Piece text(slice(text_, clause.span));
    // A list goes on over 、 only; everything else ends denials and joint subjects.
    state.listed = clause.before == U'、';
    if (!state.listed) {
      state.list_begin = clause.span.begin;
      state.lists_receipts = says_received(text) && names_requests(text);
      state.denied = false;
      state.distributing = false;
      state.other_act = false;
      state.shared_number = false;
      state.shares.clear();
      state.pending.clear();
    }
    times(index, text, state);
    parts(clause, text, state);
    topic(clause, text, state);

    const auto [first, last] = quantities_of(index);
    const bool others = names_others(clause, text, first != last, state);
    if (first == last) {
      without_number(clause, text, others, state);
    } else {
      with_numbers(index, text, first, last, others, state);
    }
    state.after_review = first == last && rejects_review(text);
  }

  // `first` to `last`: the quantities of the clause.
  void with_numbers(std::size_t index, const Piece& text, std::size_t first, std::size_t last,
                    bool others, State& state) {
    const Clause& clause = prose_.clauses[index];
    const std::size_t before_clause = claims_.size();
    Clause told = clause;
    if (state.label && (clause.before == U'：' || clause.before == ':')) {
      told.span.begin = *state.label;
    }
    state.label.reset();
    if (clause.before == U'）' && prose_.quantities[first].span.begin == clause.span.begin) {
      told.span.begin = begin_of_bracketed_row(index);
    }
    std::size_t from = told.span.begin;
    bool compared = false;  // behind 较上年 and the like
    const bool compares = is_comparison(text);
    for (std::size_t q = first; q < last; ++q) {
      const Quantity& quantity = prose_.quantities[q];
      const std::size_t to = q + 1 < last ? prose_.quantities[q + 1].span.begin : clause.span.end;
      const Piece before(slice(text_, trim(text_, {from, quantity.span.begin})));
      const Piece after(
          slice(text_, {std::min(quantity.span.end, to), std::max(quantity.span.end, to)}));
      compared = compared ||
                 (compares && (is_comparison(before) || ends_with_any(before.text, {"由", "从"})));
      if (!compared) number(told, quantity, before, after, others, is_last_year(text), state);
      from = quantity.span.end;
      told = clause;
    }
    state.shared_number = false;
    const bool claims = claims_.size() > before_clause;
    // 全系统收到44件，办结43件: the rest of the sentence is the others' too; so it is behind
    // 县法院审结行政诉讼案件56件, but not behind 县政府办公室组织培训3次.
    const std::string_view unit = prose_.quantities[first].unit;
    const bool acts = state.other_acts && (unit == "件" || unit == "起" || unit == "项");
    if (others && (acts || claims)) state.whose = Whose::kOther;
    // 12月份收到16件 goes on, 6月份组织培训1次 does not.
    if (!claims && text.has<"月">() && begins_months(text.text)) state.months = false;
  }

  // 不予处理（信访举报投诉类）1件: where what the number counts begins, if the brackets before it
  // name a row.
  std::size_t begin_of_bracketed_row(std::size_t index) const {
    const Clause& clause = prose_.clauses[index];
    if (index < prose_.sentences[clause.sentence].first_clause + 2) return clause.span.begin;
    const Clause& bracketed = prose_.clauses[index - 1];
    const Piece row(slice(text_, bracketed.span));
    const bool named = bracketed.before == U'（' && !request_detail(row).empty();
    return named ? prose_.clauses[index - 2].span.begin : clause.span.begin;
  }

  // Whether the clause speaks of another organ, by its words or by the name at its head. What it
  // names holds for the rest of the sentence.
  bool names_others(const Clause& clause, const Piece& text, bool numbers, State& state) const {
    // 县政府及各部门、各乡镇: the list of all that the government's report counts.
    state.everyone =
        government_ && (text.has<"政府及各", "政府及其">() || (state.everyone && state.listed));
    const bool subordinate = !state.everyone && is_subordinate(text, government_);
    const bool whole = state.everyone ||
                       (government_ && starts_with_any(text.text, {"全县", "全市", "全区", "全省",
                                                                   "全州", "全盟", "全旗"}));
    state.other_acts = false;
    if (whole || names_own_organ(text)) {
      state.whose = Whose::kOwn;
      state.central = false;
      return subordinate;
    }
    // 县政府高度重视 counts and denies nothing.
    if (!numbers && !text.has<"未", "没有", "无">()) return subordinate;
    const std::string_view name = leading_organ(text);
    if (name.empty() || report_.organ.empty()) return subordinate;
    if (!is_short_for(name, report_.organ)) {
      state.other_acts = true;
      return true;
    }
    // 市政府作为被申请人的 are some of those of the whole city.
    state.central = government_;
    if (government_ && text.has<"被申请人", "被告">()) return true;
    // 各县（市、区）市场监管局: what stands before the brackets goes on.
    if (clause.before != U'）') state.whose = Whose::kOwn;
    return subordinate;
  }

  std::pair<std::size_t, std::size_t> quantities_of(std::size_t clause) {
    while (next_quantity_ < prose_.quantities.size() &&
           prose_.quantities[next_quantity_].clause < clause) {
      ++next_quantity_;
    }
    std::size_t last = next_quantity_;
    while (last < prose_.quantities.size() && prose_.quantities[last].clause == clause) ++last;
    return {next_quantity_, last};
  }

  struct Told {
    std::optional<int> year;
    bool range = false;  // 2021—2023年
  };

  // The year at the head of the clause. 《2021年工作要点》, 国办发〔2019〕 and 2019年机构改革 say
  // nothing of the numbers, and 2020年结转2件 names where they come from.
  Told times_named(std::size_t clause) {
    while (next_mention_ < prose_.years.size() && prose_.years[next_mention_].clause < clause) {
      ++next_mention_;
    }
    Told told;
    for (std::size_t y = next_mention_; y < prose_.years.size() && prose_.years[y].clause == clause;
         ++y) {
      const YearMention& mention = prose_.years[y];
      const std::string_view before =
          slice(text_, {prose_.clauses[clause].span.begin, mention.span.begin});
      const bool leads = before.empty() || before == "截至" || before == "截止" || before == "自" ||
                         before == "在" || before == "从";
      told.range = told.range || ends_with_first_of_range(before);
      if (leads && !text_.substr(mention.span.end).starts_with("结转")) told.year = mention.year;
    }
    return told;
  }

  // Of which time the clause speaks.
  void times(std::size_t clause, const Piece& text, State& state) {
    if (begins_own_year(text.text)) {
      state.year.reset();
      state.cumulative = false;
      state.plan = false;
      state.months = false;
    }
    const Told told = times_named(clause);
    if (told.year) {
      state.year = told.year;
      state.plan = false;
      state.cumulative = false;
      state.months = false;
    }
    if (told.range) state.cumulative = true;
    const bool ends = prose_.clauses[clause].before == U'；';
    if (ends && state.running_total) state.cumulative = state.running_total = false;
    if (ends || starts_with_any(text.text, {"全年", "年内"})) state.months = false;
    if (text.has<"月">() && begins_months(text.text)) state.months = true;
    if (is_plan(text)) state.plan = true;
    if (is_cumulative(text)) {
      // 累计公开21件；办理行政许可126件: 五年来 reaches further than 累计.
      state.running_total = !names_other_span(text) && (!state.cumulative || state.running_total);
      state.cumulative = true;
    }
  }

  static bool is_other_span(const State& state) {
    return state.cumulative || state.plan || state.months;
  }

  void parts(const Clause& clause, const Piece& text, State& state) {
    const bool opens = clause.before == U'（' || clause.before == '(';
    // 9件（自然人8件、法人或其他组织1件）.
    const bool contains =
        opens && (text.has<"含">() || starts_with_any(text.text, {"自然人", "法人"}));
    if (text.has<"其中", "包括", "分别">() || contains) {
      state.inside_parts = true;
      state.whole = claims_.empty() || last_sentence_ != clause.sentence
                        ? std::nullopt
                        : std::optional(claims_.size() - 1);
    } else if (state.inside_parts && ends_parts(text.text)) {
      state.inside_parts = false;
      state.whole.reset();
    }
  }

  void topic(const Clause& clause, const Piece& text, State& state) const {
    state.papers = state.papers || names_papers(text);
    state.issues =
        state.issues || (text.has<"制发", "制定", "出台", "印发">() && text.has<"文件">());
    state.procurement = state.procurement || text.has<"集中采购">();
    state.by_applicant =
        state.by_applicant || text.has<"从申请主体", "从申请人", "按申请主体", "按申请人">();
    state.other_disputes = state.other_disputes || names_other_disputes(text);
    // 因行政处罚、交通管理等被申请行政复议: the reason is told by the list.
    if (state.listed && text.has<"复议", "诉讼">()) {
      const Piece list(slice(text_, {state.list_begin, clause.span.end}));
      state.other_disputes = state.other_disputes || names_other_reason(list);
    }
    if (names_information(text)) state.information = state.about_information = true;
    if (clause.before == U'；' || clause.before == ';') {
      if (state.block.starts_with("suit")) state.block = "suit";
      state.after_review = false;
    }
    if (const std::string_view block = dispute_block(text); !block.empty()) {
      const bool list = clause.before == U'、' && state.topic == Topic::kDisputes;
      const bool both = text.has<"复议">() && text.has<"诉讼">();
      state.joint_disputes =
          (block == "suit" && list && state.block == "review") || (block == "review" && both);
      state.topic = Topic::kDisputes;
      state.block = block;
    } else if (names_requests(text) && !is_other_business(text)) {
      state.topic = Topic::kRequests;
    } else if ((is_other_business(text) && request_detail(text).empty()) ||
               text.has<"许可", "处罚", "审批", "政务服务", "服务事项">()) {
      state.topic = Topic::kElse;
    } else if (text.has<"主动公开", "发布", "刊发", "转载", "推送">() && !text.has<"申请">()) {
      state.topic = Topic::kElse;
    }
    // 行政规范性文件：本年制发1件，废止3件.
    if (text.text == "行政规范性文件" || text.text == "规范性文件") state.documents = "normative";
    if (text.text == "规章") state.documents = "regulations";
  }

  // ---- numbers

  void number(const Clause& clause, const Quantity& quantity, const Piece& before,
              const Piece& after, bool others, bool of_last_year, State& state) {
    const std::string_view unit = quantity.unit;
    if (unit == "%" || unit == "百分点" || unit == "倍") return;
    if (unit == "个" && !is_case(after.text)) return;
    if (before.has<"分别">() && !state.distributing) distribute_shares(before, state);
    const Subject* read = state.distributing && !state.shares.empty()
                              ? nullptr
                              : subject_of(before, after, quantity, state);
    if (read == nullptr && state.distributing && !state.pending.empty()) {
      read = state.pending.front();
    }
    if (read == nullptr) return;
    // 收到26份申请，答复23份: the part tells what is meant.
    if (part_ == Part::kRequests && read->table == TableId::kRequests &&
        state.topic == Topic::kNone) {
      state.topic = Topic::kRequests;
    }
    Claim claim;
    claim.span = clause.span;
    claim.number = quantity.span;
    claim.precision = quantity.precision;
    claim.value = in_cell_unit(*read, quantity, quantity.value);
    claim.slack = slack_of(*read, quantity);
    claim.year = state.year;
    claim.cumulative = is_other_span(state) || (of_last_year && read->id != "requests.carried_in");
    const bool part = state.central && claim.value < largest_[index_of(*read)];
    claim.whose = others || part ? Whose::kOther : state.whose;
    claim.none = claim.value == Decimal() && quantity.precision == Precision::kExact;
    claim.whole = state.inside_parts ? state.whole : std::nullopt;
    claim.likely = !certain(*read, state);
    // 行政复议、行政诉讼共3件 is one number for both; 均为, 各 and 分别 give one for each.
    std::vector<const Subject*> found = joined(*read, before, after);
    if (!state.pending.empty() && same_table(read, state.pending.front())) {
      claim.span.begin = state.pending_begin;
      if (before.has<"均", "各", "都">()) {
        for (const Subject* other : state.pending) {
          Claim each = claim;
          each.subjects = {other};
          push(each, clause);
        }
      } else if (state.distributing || before.has<"分别">()) {
        // In the order of the subjects; the last of them stood before the first number.
        if (!state.distributing) state.pending.push_back(read);
        state.distributing = true;
        claim.subjects = {state.pending.front()};
        state.pending.erase(state.pending.begin());
        push(claim, clause);
        return;
      } else {
        found.insert(found.begin(), state.pending.begin(), state.pending.end());
      }
    }
    state.pending.clear();
    claim.subjects = std::move(found);
    if (adds_to_last(claim, clause)) {
      // The sum is what a cell counts.
      Claim& last = claims_.back();
      last.before = last.value;
      last.value = last.value + claim.value;
      last.span.end = claim.span.end;
      last.number = claim.number;
      return;
    }
    push(claim, clause);
  }

  // 予以公开、部分公开分别为12件、3件: the numbers stand in the order of the shares.
  void distribute_shares(const Piece& before, State& state) const {
    if (state.shares.empty()) return;
    state.shares.push_back(share_of(before, state));
    const bool all = std::count(state.shares.begin(), state.shares.end(), nullptr) == 0;
    if (!all) return state.shares.clear();
    state.pending = state.shares;
    state.pending_begin = state.list_begin;
    state.distributing = true;
  }

  // The outcome or the kind of applicants that the words name; null: none.
  const Subject* share_of(const Piece& words, const State& state) const {
    if (state.topic == Topic::kDisputes) {
      const std::string outcome(dispute_outcome(words));
      const bool told = !outcome.empty() && !state.block.empty() && !state.joint_disputes &&
                        !state.other_disputes;
      return told ? subject("disputes." + std::string(state.block) + outcome) : nullptr;
    }
    if (!in_requests(words, state) || state.papers) return nullptr;
    if (const std::string_view id = request_outcome(words); !id.empty()) return subject(id);
    const std::string_view kind = kind_of_applicant(words);
    if (kind.empty() || !state.inside_parts) return nullptr;
    if (whole_is("requests.received", state)) return subject("requests" + std::string(kind));
    return whole_is("requests.taken", state) ? subject("requests.taken" + std::string(kind))
                                             : nullptr;
  }

  // 维持16件、驳回2件 are upheld, 撤销1件、责令重新答复2件 are corrected.
  bool adds_to_last(const Claim& claim, const Clause& clause) const {
    if (claims_.empty() || last_sentence_ != clause.sentence || clause.before == U'；')
      return false;
    const Claim& last = claims_.back();
    constexpr Decimal kMost = Decimal::from_integer(1'000'000);
    if (std::max(last.value, claim.value) > kMost) return false;
    const bool outcome =
        claim.subjects.front()->table == TableId::kDisputes &&
        std::count(claim.subjects.front()->id.begin(), claim.subjects.front()->id.end(), '.') == 2;
    return outcome && last.subjects == claim.subjects && !last.none && !claim.none &&
           last.whole == claim.whole && last.whose == claim.whose &&
           last.precision == Precision::kExact && claim.precision == Precision::kExact &&
           last.cumulative == claim.cumulative && last.year == claim.year;
  }

  // The subjects that share a number (予以公开或部分公开59件, 行政复议和行政诉讼共3件); of other
  // numbers, the one alone.
  static std::vector<const Subject*> joined(const Subject& read, const Piece& before,
                                            const Piece& after) {
    if (read.id == "disputes.review" && names_joint_disputes(before.text)) {
      return {&read, subject("disputes.suit")};
    }
    for (const Piece* words : {&before, &after}) {
      if (request_outcome(*words) != read.id) continue;
      std::vector<const Subject*> found;
      for (const std::string_view id : joined_request_outcomes(words->text)) {
        found.push_back(subject(id));
      }
      if (found.size() > 1) return found;
    }
    return {&read};
  }

  static std::size_t index_of(const Subject& subject) {
    return static_cast<std::size_t>(&subject - subjects().data());
  }

  void push(const Claim& claim, const Clause& clause) {
    if (comparable(claim, report_)) {
      Decimal& largest = largest_[index_of(*claim.subjects.front())];
      largest = std::max(largest, claim.value);
    }
    claims_.push_back(claim);
    last_sentence_ = clause.sentence;
  }

  static bool same_table(const Subject* a, const Subject* b) { return a->table == b->table; }

  static bool is_amount(const Subject& subject) {
    return subject.id == "disclosure.fee" || subject.id == "disclosure.procurement.amount";
  }

  // Amounts are compared in 万元.
  static Decimal in_cell_unit(const Subject& subject, const Quantity& quantity, Decimal value) {
    if (!is_amount(subject)) return value;
    if (quantity.unit == "元") return Decimal::from_raw(value.raw() / 10000);
    constexpr std::int64_t kMost = std::int64_t{900'000} * Decimal::kOne;
    if (quantity.unit == "亿元" && value.raw() < kMost) {
      return Decimal::from_raw(value.raw() * 10000);
    }
    return value;
  }

  // An amount may be rounded at its last digit, and so may be a count in 万 or 亿.
  Decimal slack_of(const Subject& subject, const Quantity& quantity) const {
    const std::string_view number = slice(text_, quantity.number);
    std::int64_t step = Decimal::kOne;
    if (number.ends_with("万")) {
      step *= 10000;
    } else if (number.ends_with("亿")) {
      step *= 100000000;
    } else if (!is_amount(subject)) {
      return {};
    }
    for (int i = 0; i < quantity.decimals; ++i) step /= 10;
    return in_cell_unit(subject, quantity, Decimal::from_raw(step));
  }

  // A dispute is one about information disclosure only where the text says so; a row of an outcome
  // may be named as the reason of applications that are not handled yet.
  bool certain(const Subject& subject, const State& state) const {
    if (subject.table == TableId::kDisputes) return state.information;
    if (subject.table == TableId::kRequests && state.assumed_requests) return false;
    return subject.id != "requests.counted";
  }

  static bool counts_cases(std::string_view unit) {
    return unit == "件" || unit == "条" || unit == "起" || unit == "宗" || unit == "份" ||
           unit == "次" || unit == "例" || unit == "项" || unit == "个" || unit == "人次" ||
           unit == "件次";
  }

  const Subject* subject_of(const Piece& before, const Piece& after, const Quantity& quantity,
                            State& state) const {
    const Marks both = before | after;
    const bool cases = counts_cases(quantity.unit);
    if (cases) {
      if (const Subject* dispute = dispute_of(before, after, both, state)) return dispute;
      // Disputes of other matters are neither penalties nor applications.
      if (before.has<"复议", "诉讼", "应诉">()) return nullptr;
    }
    if (const Subject* item = disclosure_of(before, after, both, quantity, state)) {
      if (item->id.starts_with("disclosure.normative")) {
        state.documents = "normative";
      } else if (item->id.starts_with("disclosure.regulations")) {
        state.documents = "regulations";
      } else {
        state.documents = {};
      }
      return item;
    }
    if (cases && quantity.unit != "人次") return request_of(before, after, both, quantity, state);
    return nullptr;
  }

  const Subject* dispute_of(const Piece& before, const Piece& after, const Marks& both,
                            const State& state) const {
    if (state.other_disputes) return nullptr;
    const std::string outcome(dispute_outcome(both).empty() ? dispute_outcome(before)
                                                            : dispute_outcome(both));
    const bool named = before.has<"复议", "诉讼", "起诉">();
    if (!named && !after.has<"行政复议", "行政诉讼">()) {
      // 其中维持2件: the outcome of what the sentence speaks of.
      if (state.topic != Topic::kDisputes || outcome.empty() || state.joint_disputes) {
        return nullptr;
      }
      if (outcome == ".other" && before.text == "其他" && !state.inside_parts &&
          !follows_outcome()) {
        return nullptr;
      }
      return subject("disputes." + std::string(state.block) + outcome);
    }
    // The words nearest to the number decide, those before it first.
    const Piece& near = named ? before : after;
    // An organ that decides reconsiderations counts those that it took on.
    const bool decides = near.has<"受理", "办理", "审理", "审结", "立案", "承办", "收到">();
    if (decides && !state.about_information) return nullptr;
    std::string_view block = dispute_block(near);
    // 对复议决定不服，提起行政诉讼2件.
    const bool after_review =
        state.after_review && starts_with_any(near.text, {"提起", "又提起", "向", "起诉"});
    if (block == "suit" && after_review) block = "suit_after_review";
    if (near.has<"复议">() && near.has<"诉讼">() && block == "review") {
      // Both in one clause: whose number it is, is told by 共 alone.
      return outcome.empty() && names_joint_disputes(near.text) ? subject("disputes.review")
                                                                : nullptr;
    }
    // 收到政府信息公开申请26件、行政复议申请88件: those that a government decides.
    if (state.listed && state.lists_receipts && before.text.ends_with("复议申请")) return nullptr;
    const bool meant =
        named ? counts(near.text, kDisputeWording) : counted_behind(near.text, kDisputeWording);
    if (outcome.empty() && !meant) return nullptr;
    if (has_any(before.text, {"协助", "配合", "指导", "参与"})) return nullptr;
    return subject("disputes." + std::string(block) + outcome);
  }

  // Whether all outcomes of applications but 其他处理 stand right before, which 其他 closes.
  bool follows_all_outcomes(const State& state) const {
    constexpr std::string_view kOutcomes[]{"requests.granted", "requests.partial",
                                           "requests.refused", "requests.unavailable",
                                           "requests.rejected"};
    if (!state.outcomes || claims_.size() < std::size(kOutcomes)) return false;
    const auto last = claims_.end() - std::ssize(kOutcomes);
    return std::equal(
        last, claims_.end(), std::begin(kOutcomes),
        [](const Claim& claim, std::string_view id) { return claim.subjects.front()->id == id; });
  }

  // Whether the claim before is an outcome of a dispute.
  bool follows_outcome() const {
    return !claims_.empty() && !claims_.back().subjects.empty() &&
           claims_.back().subjects.front()->table == TableId::kDisputes &&
           !dispute_outcome(Piece(slice(text_, claims_.back().span))).empty();
  }

  static std::size_t position(std::string_view text, std::string_view word) {
    const std::size_t at = text.rfind(word);
    return at == std::string_view::npos ? 0 : at + 1;
  }

  const Subject* disclosure_of(const Piece& before, const Piece& after, const Marks& both,
                               const Quantity& quantity, State& state) const {
    const std::string_view unit = quantity.unit;
    const bool money = unit == "元" || unit == "万元" || unit == "亿元";
    // 公布政府规章0个、行政许可28个: the verb holds for the list.
    if (before.has<"公布", "公示", "发布", "主动公开", "公开规章", "公开政府", "公开各类",
                   "公开信息">()) {
      state.other_act = true;
    }
    if (both.has<"清单", "职权", "双公示", "公示", "流程图", "指南", "权责", "权力事项">()) {
      return nullptr;
    }
    if (money) {
      if (before.has<"行政事业性收费">()) {
        const bool collected =
            counts(before.text, kFeeWording) && !is_other_act(before.text, state);
        return collected ? subject("disclosure.fee") : nullptr;
      }
      if (before.has<"节约", "预算", "罚", "收费">()) return nullptr;
      // 采购总金额 of all purchases is another number than that of 集中采购.
      const bool amount =
          before.has<"采购总金额", "采购金额">() ||
          (state.procurement && ends_with_any(before.text, {"金额", "总额", "资金"}));
      return amount && (state.procurement || before.has<"采购总金额">())
                 ? subject("disclosure.procurement.amount")
                 : nullptr;
    }
    if (before.has<"集中采购">() && !before.has<"金额">() &&
        (unit == "次" || unit == "项" || unit == "个" || unit == "件" || unit == "批")) {
      return counts(before.text, kProcurementWording) ? subject("disclosure.procurement.items")
                                                      : nullptr;
    }
    const bool documents = unit == "件" || unit == "份" || unit == "个" || unit == "部" ||
                           unit == "条" || unit == "项";
    if (documents) {
      const bool named = before.has<"规范性文件", "规章">();
      const bool meant = named ? counts(before.text, kDocumentWording)
                               : counted_behind(after.text, kDocumentWording);
      if (!meant) return nullptr;
      const Marks& sentence = prose_.sentences[quantity.sentence].words;
      // 宣布失效 is beside 废止, and may count with it or not.
      if (before.has<"废止">() && sentence.has<"失效">()) return nullptr;
      if (both.has<"规范性文件">()) return normative_of(before, both, state);
      if (const Subject* rules = regulations_of(before, both)) return rules;
      if (const std::string_view verb = document_verb(before.text);
          !verb.empty() && !state.documents.empty()) {
        return subject("disclosure." + std::string(state.documents) + std::string(verb));
      }
    }
    // 公开行政许可22条 counts what was published, 行政许可5项 what the organ may grant.
    const bool decisions = unit == "件" || unit == "起" || unit == "宗" || unit == "例" ||
                           unit == "次" || unit == "个" || unit == "份";
    if (!decisions || before.has<"公布", "发布", "信息", "抽查", "检查">()) return nullptr;
    if (before.has<"其他对外管理服务事项">()) return subject("disclosure.service");
    if (both.has<"事项">()) return nullptr;
    const bool named = before.has<"行政许可", "行政处罚", "行政强制">();
    if (!named && !after.has<"行政许可", "行政处罚", "行政强制">()) return nullptr;
    const Piece& near = named ? before : after;
    const bool meant =
        named ? counts(near.text, kDecisionWording) : counted_behind(near.text, kDecisionWording);
    if (is_other_act(before.text, state) || !meant) return nullptr;
    if (near.has<"罚款", "收入", "案卷", "不予", "文书", "听证">()) return nullptr;
    const std::size_t license = position(near.text, "行政许可");
    const std::size_t penalty = position(near.text, "行政处罚");
    const std::size_t coercion = position(near.text, "行政强制");
    if (license > penalty && license > coercion) return subject("disclosure.license");
    if (penalty > coercion) return subject("disclosure.penalty");
    if (coercion > 0) return subject("disclosure.coercion");
    return nullptr;
  }

  // 取消行政许可3件, 公开行政处罚决定1198份、行政许可决定2965份: something else is done with them
  // than to decide; the verb holds for the list.
  static bool is_other_act(std::string_view before, State& state) {
    const bool other = has_any(
        before, {"公开行政", "公示", "减免", "减征",     "免征", "停征", "退还", "清退", "取消",
                 "终止",     "撤销", "下放", "承接",     "审核", "备案", "听证", "指导", "督导",
                 "协助",     "配合", "修订", "听取",     "评查", "投诉", "举报", "归集", "报送",
                 "上传",     "移送", "裁定", "执行行政", "免予", "免于", "减轻", "从轻"});
    const bool decides = has_any(before, {"作出", "做出", "办理", "办结", "实施", "收取", "征收"});
    state.other_act = other || (state.other_act && !decides);
    return state.other_act;
  }

  const Subject* regulations_of(const Piece& before, const Marks& both) const {
    if (!before.has<"规章">() || both.has<"规章制度", "法规规章", "规章规范", "协助", "起草",
                                          "代拟", "报请", "提请", "参与", "配合">()) {
      return nullptr;
    }
    // 政府规章 are the government's, whatever a department did for them.
    if (before.has<"政府规章">() && !government_) return nullptr;
    if (both.has<"废止">()) return subject("disclosure.regulations.repealed");
    if (both.has<"现行有效">()) return subject("disclosure.regulations.in_force");
    // 发布部门规章 is how a department of the State Council makes them, but for those on its
    // website.
    const bool issues = before.has<"发布部门规章">() && !before.has<"网", "集中", "专栏", "平台">();
    if (issues || before.has<"制发", "制定", "出台", "颁布", "规章数量">()) {
      return subject("disclosure.regulations.made");
    }
    return nullptr;
  }

  const Subject* normative_of(const Piece& before, const Marks& both, const State& state) const {
    if (both.has<"宣布失效">()) return nullptr;
    if (both.has<"废止">()) return subject("disclosure.normative.repealed");
    if (before.has<"对外公开总">()) return subject("disclosure.normative.total");
    if (both.has<"现行有效">()) return subject("disclosure.normative.in_force");
    // 继续有效 are those that a clean-up kept, 年底前 those of all years.
    if (both.has<"解读", "清理", "审查", "备案", "修改", "修订", "审核", "梳理", "起草", "征求意见",
                 "上级", "学习", "继续有效", "评估", "年底前", "以前">()) {
      return nullptr;
    }
    // 印发文件126件，其中规范性文件3件.
    const bool part = state.inside_parts && state.issues &&
                      starts_with_any(before.text, {"其中", "行政规范性", "规范性"});
    if (part || before.has<"制发", "制定", "出台", "印发", "制作">()) {
      return subject("disclosure.normative.made");
    }
    // Only form 2019 counts what was published of them.
    const bool form_2019 = report_.form != nullptr && report_.form->id == "2019";
    if (form_2019 && before.has<"公开", "发布">()) {
      return subject("disclosure.normative.published");
    }
    return nullptr;
  }

  const Subject* request_of(const Piece& before, const Piece& after, const Marks& both,
                            const Quantity& quantity, const State& state) const {
    if (is_other_business(both) && request_detail(both).empty()) return nullptr;
    if (state.papers || names_openness(before) || !in_requests(both, state)) return nullptr;
    if (both.has<"结转">() || both.has<"转下年", "转下一年", "转次年", "顺延">()) {
      const Subject* carried = carried_of(both, {before.text, after.text});
      // 办结11件，结转1件.
      const bool rest = carried == nullptr && before.text == "结转" && !claims_.empty() &&
                        last_sentence_ == quantity.sentence &&
                        claims_.back().subjects.front()->id == "requests.handled";
      return rest ? subject("requests.carried_out") : carried;
    }
    // 其中1件予以公开: the words behind the number.
    const bool number_first = before.text.empty() || before.text == "其中" || before.text == "有";
    const Piece& words = number_first ? after : before;
    // The row of an outcome (信访举报投诉类申请不予处理1件) says more than the outcome.
    if (const std::string_view id = request_detail(words); !id.empty()) return subject(id);
    // 不予公开8件（含行政执法案卷5件）: a row in fewer words than the form's.
    if (const std::string_view id = refused_detail(words);
        !id.empty() && state.inside_parts && whole_is("requests.refused", state)) {
      return subject(id);
    }
    if (const std::string_view id = request_outcome(words); !id.empty()) {
      return state.shared_number ? nullptr : subject(id);
    }
    if (words.text == "其他" && follows_all_outcomes(state)) return subject("requests.otherwise");
    const bool part = state.inside_parts;
    if (part && (words.text == "公开" || words.text == "其中公开"))
      return subject("requests.granted");
    if (names_a_kind(before, both)) return nullptr;
    if (!counts(before.text, kApplicationWording) || is_other_work(before.text)) return nullptr;
    if (!names_requests(both) && names_other_applications(before.text)) return nullptr;
    const bool received = says_received(before);
    const bool of_new = part && whole_is("requests.received", state);
    const bool of_taken =
        part && (whole_is("requests.taken", state) || whole_is("requests.due", state));
    if (const std::string_view kind = kind_of_applicant(before); !kind.empty()) {
      if (state.shared_number) return nullptr;
      if (of_taken || state.by_applicant) return subject("requests.taken" + std::string(kind));
      const bool told = of_new || (kind == ".natural" && !part && received);
      return told ? subject("requests" + std::string(kind)) : nullptr;
    }
    // 法人 alone is not all that is no natural person.
    if (before.has<"法人">() && !before.has<"组织">() && !names_whoever(before)) return nullptr;
    if (part) {
      // 办理6件，其中上年结转1件，本年新收5件.
      const bool of_all =
          of_taken || whole_is("requests.dealt", state) || whole_is("requests.carried_in", state);
      return of_all && before.has<"新收", "本年收到", "当年收到", "新增">()
                 ? subject("requests.received")
                 : nullptr;
    }
    if (received && state.screened) return nullptr;
    if (const Subject* whole = whole_of(before, after, received)) {
      return state.handled_apart && whole->id == "requests.handled" ? nullptr : whole;
    }
    // 主动公开256条、依申请公开12条 are ways of publishing.
    const bool counted = !state.listed && names_only_requests(before.text) &&
                         (before.has<"公开申请">() || !state.publishes);
    return counted ? subject("requests.counted") : nullptr;
  }

  static bool names_whoever(const Piece& before) { return has(before.text, "公民、法人"); }

  // The kind of applicants that the words name, as the end of a subject's id; empty: none.
  static std::string_view kind_of_applicant(const Piece& before) {
    if (names_whoever(before)) return "";
    if (before.has<"法人">()) return before.has<"组织">() ? ".organisations" : "";
    if (before.has<"自然人", "公民申请", "个人申请">()) return ".natural";
    if (before.has<"商业企业">()) return ".enterprise";
    if (before.has<"科研机构">()) return ".research";
    if (before.has<"社会公益组织">()) return ".ngo";
    return before.has<"法律服务机构">() ? ".legal" : "";
  }

  // Ways of applying, places and stages of the same applications: parts that no cell counts.
  static bool names_a_kind(const Piece& before, const Marks& both) {
    // 通过网络、信函等渠道共收到 counts them all.
    if (before.has<"等渠道", "等方式", "等途径", "等形式", "等多种">()) return false;
    return both.has<"网络", "网上", "信函", "邮寄", "当面", "现场", "邮件", "传真", "在线", "平台",
                    "补正", "撤销", "撤回", "转办", "转交", "渠道", "涉及", "关于", "延期", "逾期",
                    "告知", "未到", "自行", "直接", "转来", "尚未", "尚在", "仍在", "在办",
                    "未答复", "正在", "某", "不予受理", "不受理">();
  }

  // 抽查依申请公开答复书50份, 指导各单位办理依申请公开件45件.
  static bool is_other_work(std::string_view before) {
    return has_any(before, {"抽查", "抽取", "检查", "评查", "复核", "指导", "督导", "督促", "协助",
                            "配合", "参与", "审核", "审查", "修订", "编制", "编印"});
  }

  // 受理19件，其中11件办结，8件申请人主动撤销: only outside parts.
  static const Subject* whole_of(const Piece& before, const Piece& after, bool received) {
    const bool handled = before.has<"办结", "答复", "回复", "办复", "处理完毕", "办理完毕">() ||
                         after.has<"已办结", "全部办结">();
    // 新收的134件中办结129件: what was carried in is not in it.
    if (handled && (before.has<"新收">() || before.text.starts_with("中"))) return nullptr;
    if (received) return subject(handled ? "requests.dealt" : "requests.received");
    if (before.has<"应办">()) return handled ? nullptr : subject("requests.due");
    if (before.has<"受理", "收办">()) return handled ? nullptr : subject("requests.taken");
    if (handled) return subject("requests.handled");
    if (before.has<"办理", "处理">()) return subject("requests.dealt");
    if (before.has<"申请数量", "申请总数", "申请共", "申请总计">()) {
      return subject("requests.received");
    }
    return nullptr;
  }

  // What was carried over, and from where to where; null where it is not said.
  const Subject* carried_of(const Marks& words,
                            std::initializer_list<std::string_view> pieces) const {
    const auto names = [&](std::string_view year) {
      return !year.empty() && std::any_of(pieces.begin(), pieces.end(),
                                          [=](std::string_view text) { return has(text, year); });
    };
    if (words.has<"下年", "下一年", "次年", "明年", "顺延">() || names(next_year_)) {
      return subject("requests.carried_out");
    }
    if (words.has<"上年", "上一年", "上半年", "往年", "去年", "前一年">() || names(last_year_)) {
      return subject("requests.carried_in");
    }
    return nullptr;
  }

  bool in_requests(const Marks& both, const State& state) const {
    if (names_requests(both)) return true;
    if (state.topic == Topic::kRequests) return true;
    if (state.topic == Topic::kElse) return false;
    // 共收到申请83件，其中自然人71件: parts of applications.
    if (state.whole && claims_[*state.whole].subjects.front()->table == TableId::kRequests) {
      return true;
    }
    const bool outcome = !request_outcome(both).empty();
    if (outcome && state.outcomes) return true;
    return part_ == Part::kRequests && (outcome || both.has<"结转">() || may_name_requests(both));
  }

  bool whole_is(std::string_view id, const State& state) const {
    return state.whole && !claims_[*state.whole].subjects.empty() &&
           claims_[*state.whole].subjects.front()->id == id;
  }

  // ---- denials and subjects without numbers

  void without_number(const Clause& clause, const Piece& text, bool others, State& state) {
    if (others && clause.after == U'（') state.whose = Whose::kOther;
    const std::optional<std::size_t> label = std::exchange(state.label, std::nullopt);
    if ((clause.after == U'：' || clause.after == ':') && is_label(text)) {
      state.label = clause.span.begin;
    }
    if (label && denies_all(text.text)) return deny_label(*label, clause, state);
    if (clause.after == U'、') {
      const bool shares = !request_outcome(text).empty() || !kind_of_applicant(text).empty();
      state.shared_number = state.shared_number || shares;
      state.shares.push_back(share_of(text, state));
    }
    if (denies_all(text.text) && is_all_of_part(clause)) return deny_part(clause, state);
    if (all_alike(clause, text, others, state) || all_of_one_block(clause, text, state) ||
        all_of_natural_persons(clause, text, state)) {
      return;
    }
    const std::optional<Denial> denied = find_denial(text);
    const bool list = clause.before == U'、' && state.denied;
    if (denied && !list) {
      state.denial_begin = clause.span.begin;
      state.denied_receipt =
          has_any(text.text.substr(0, denied->end), {"收到", "接到", "受理", "新收"});
    }
    const bool behind = denied && !denied->trailing;
    const std::vector<const Subject*> found = subjects_in(
        text, behind ? Piece(text.text.substr(denied->end)) : text, state, denied || list);
    if (denied || list) {
      state.denied = true;
      // 行政复议、行政诉讼均为0: the subjects before are denied too.
      const bool all = denied && denied->trailing && !state.pending.empty();
      if (all) state.denial_begin = state.pending_begin;
      if (!is_comparison(text) && !others) deny(clause, text, found, state);
      if (all) deny(clause, text, std::exchange(state.pending, {}), state);
      return;
    }
    if (others || all_done(clause, text, state) || is_comparison(text)) return;
    if (state.pending.empty()) state.pending_begin = clause.span.begin;
    state.pending.insert(state.pending.end(), found.begin(), found.end());
  }

  // 行政许可：3280件.
  static bool is_label(const Piece& text) {
    if (text.has<"行政许可", "行政处罚", "行政强制">()) return counts(text.text, kDecisionWording);
    if (text.has<"行政事业性收费">()) return counts(text.text, kFeeWording);
    if (text.has<"行政复议", "行政诉讼">()) return counts(text.text, kDisputeWording);
    return names_requests(text) && counts(text.text, kApplicationWording);
  }

  // Whether the part says nothing but this clause.
  bool is_all_of_part(const Clause& clause) const {
    const auto other = [&](std::size_t paragraph) {
      return paragraph >= prose_.paragraphs.size() ||
             prose_.paragraphs[paragraph].section != section_;
    };
    const Sentence& sentence = prose_.sentences[clause.sentence];
    return sentence.first_clause + 1 == sentence.clause_end &&
           sentence.span == prose_.paragraphs[paragraph_].span &&
           (paragraph_ == 0 || other(paragraph_ - 1)) && other(paragraph_ + 1);
  }

  // 无 as the whole of part three or four.
  void deny_part(const Clause& clause, const State& state) {
    if (part_ == Part::kRequests) {
      push(denial(clause, {subject("requests.received")}, state), clause);
    } else if (part_ == Part::kDisputes) {
      push(denial(clause, {subject("disputes.review"), subject("disputes.suit")}, state), clause);
    }
  }

  // 行政处罚：无.
  void deny_label(std::size_t label, const Clause& clause, State& state) {
    const Piece named(slice(text_, {label, clause.span.begin}));
    state.denial_begin = label;
    deny(clause, named, subjects_in(named, named, state, true), state);
  }

  // 行政复议9件，均予以维持; 行政复议1件，结果为纠正: no other outcome.
  bool all_alike(const Clause& clause, const Piece& text, bool others, const State& state) {
    if (state.topic != Topic::kDisputes || state.block.empty() || state.joint_disputes || others) {
      return false;
    }
    const bool upheld = text.has<"维持", "驳回", "胜诉">();
    const bool corrected = text.has<"纠正", "纠错", "败诉">();
    if (!tells_of_all(clause, text) || upheld == corrected || text.has<"未", "没有", "不">()) {
      return false;
    }
    // Where another outcome is told too, 其余 are meant.
    const Marks& words = prose_.sentences[clause.sentence].words;
    const bool another =
        upheld ? words.has<"撤销", "纠正", "纠错", "败诉">() : words.has<"维持", "驳回", "胜诉">();
    if (another || words.has<"其余", "撤回", "终止", "其他结果">()) return false;
    const std::string block = "disputes." + std::string(state.block);
    std::vector<const Subject*> denied{subject(block + (upheld ? ".corrected" : ".upheld"))};
    if (!text.has<"胜诉", "败诉">()) {
      denied.push_back(subject(block + ".other"));
      if (!words.has<"审结", "审理", "办结", "尚", "正在">())
        denied.push_back(subject(block + ".pending"));
    }
    push(denial(clause, std::move(denied), state), clause);
    return true;
  }

  // 均予以维持, 结果维持, but not 结果以维持为主, 结果纠正的已整改 or 结果维持：6件.
  static bool tells_of_all(const Clause& clause, const Piece& text) {
    const std::size_t result = text.text.starts_with("结果")
                                   ? 0
                                   : std::min(text.text.find("结果为"), text.text.find("结果是"));
    if (result == std::string_view::npos) return text.has<"均", "全部">();
    const char16_t after = clause.after;
    if (after == U'、' || after == U'：' || after == ':' || after == U'（' || after == '(') {
      return false;
    }
    return is_made_of(
        text.text.substr(result),
        {"结果",   "均",   "全部", "都",   "为",           "是",       "被",       "系",
         "予以",   "依法", "决定", "判决", "行政",         "复议",     "机关",     "人民法院",
         "法院",   "一审", "二审", "我局", "原告诉讼请求", "诉讼请求", "复议申请", "原答复",
         "原决定", "维持", "驳回", "胜诉", "纠正",         "纠错",     "败诉"});
  }

  // 行政诉讼2件，均为复议后起诉: none of the other kind.
  bool all_of_one_block(const Clause& clause, const Piece& text, const State& state) {
    if (!follows_number_of("disputes.suit", clause) || !begins_with_all(text.text)) return false;
    // 均为未经复议直接起诉或复议后起诉 are both kinds, 均在复议后起诉期限内提出 is when.
    const bool all =
        clause.after != U'、' &&
        is_made_of(text.text,
                   {"均",   "全部",     "都",     "为",     "是",   "系",   "属于", "对",
                    "由",   "不服",     "申请人", "当事人", "原告", "未经", "经",   "行政",
                    "复议", "决定",     "结果",   "后",     "直接", "提起", "起诉", "诉讼",
                    "向",   "人民法院", "法院",   "案件",   "情形", "类",   "的"});
    if (!all) return false;
    const std::string_view block = dispute_block(text);
    const bool direct = block == "suit_direct";
    if (!direct && block != "suit_after_review") return false;
    push(denial(clause, {subject(direct ? "disputes.suit_after_review" : "disputes.suit_direct")},
                state),
         clause);
    return true;
  }

  // 收到申请26件，均为自然人申请: none of organisations.
  bool all_of_natural_persons(const Clause& clause, const Piece& text, const State& state) {
    if (!follows_number_of("requests.received", clause) || !begins_with_all(text.text) ||
        clause.after == U'、' || !has(text.text, "自然人")) {
      return false;
    }
    // Not 均为自然人和企业提出, 全部申请中自然人居多.
    const bool all =
        is_made_of(text.text, {"均",     "全部", "都",   "为",       "是",   "系",   "由",   "来自",
                               "自然人", "公民", "个人", "申请人",   "申请", "提出", "提交", "提起",
                               "通过",   "以",   "网络", "网上",     "线上", "信函", "邮寄", "当面",
                               "书面",   "方式", "渠道", "政府信息", "公开", "依",   "的"});
    if (!all) return false;
    push(denial(clause, {subject("requests.organisations")}, state), clause);
    return true;
  }

  static bool begins_with_all(std::string_view text) {
    return starts_with_any(text, {"均", "全部", "都是", "都为"});
  }

  // Whether the clause before tells the organ's own number of the subject.
  bool follows_number_of(std::string_view id, const Clause& clause) const {
    if (claims_.empty() || last_sentence_ != clause.sentence) return false;
    const Claim& last = claims_.back();
    constexpr std::size_t kMark = std::string_view("，").size();
    return last.subjects.size() == 1 && last.subjects.front()->id == id &&
           comparable(last, report_) && clause.span.begin <= last.span.end + kMark;
  }

  // That none of the subjects occurred, together.
  Claim denial(const Clause& clause, std::vector<const Subject*> denied, const State& state) const {
    Claim claim;
    claim.likely = !certain(*denied.front(), state);
    claim.subjects = std::move(denied);
    claim.none = true;
    claim.span = clause.span;
    claim.number = clause.span;
    claim.year = state.year;
    claim.cumulative = is_other_span(state);
    claim.whose = state.whose;
    return claim;
  }

  void deny(const Clause& clause, const Piece& text, const std::vector<const Subject*>& found,
            const State& state) {
    for (const Subject* subject : found) {
      Claim claim = denial(clause, {subject}, state);
      claim.span.begin = claim.number.begin = state.denial_begin;
      claim.cumulative =
          claim.cumulative || (is_last_year(text) && subject->id != "requests.carried_in");
      push(claim, clause);
    }
  }

  // 所有申请均已办理完成; likely 收到申请9件，已全部办结 too.
  bool all_done(const Clause& clause, const Marks& text, const State& state) {
    const bool named = text.has<"申请">();
    const bool about = state.topic == Topic::kRequests || (named && part_ == Part::kRequests);
    if (!about || state.inside_parts || is_other_business(text) || text.has<"到期", "应", "率">()) {
      return false;
    }
    if (!text.has<"全部", "均已", "均按", "所有">() ||
        !text.has<"办结", "办理完成", "办理完毕", "答复完毕", "办复完毕">()) {
      return false;
    }
    if (!named && (carries_ || last_sentence_ != clause.sentence)) return false;
    Claim claim = denial(clause, {subject("requests.carried_out")}, state);
    claim.likely = claim.likely || !named;
    push(claim, clause);
    return true;
  }

  // The subjects that `text` names; what is denied stands in `rest`, behind the word that denies.
  std::vector<const Subject*> subjects_in(const Piece& text, const Piece& rest, const State& state,
                                          bool denied) const {
    std::vector<const Subject*> found;
    if (denied && denies_something_else(rest.text)) return found;
    const std::string outcome(dispute_outcome(rest));
    if (rest.has<"复议">() && !rest.has<"未经复议", "复议后">()) {
      found.push_back(subject("disputes.review" + outcome));
    }
    if (rest.has<"诉讼", "败诉">()) found.push_back(subject("disputes.suit" + outcome));
    // 无纠正情形: of what the sentence speaks of.
    if (found.empty() && denied && state.topic == Topic::kDisputes && !state.joint_disputes &&
        !state.block.empty() && rest.has<"纠正", "纠错", "未审结">()) {
      found.push_back(subject("disputes." + std::string(state.block) + outcome));
    }
    if (!found.empty()) {
      if (state.other_disputes && !state.about_information) found.clear();
      return found;
    }
    if (rest.has<"结转">()) {
      // 无结转 alone does not say from where to where; 上年度无结转 does.
      if (const Subject* carried = carried_of(text, {text.text})) found.push_back(carried);
      return found;
    }
    if (rest.has<"行政事业性收费">()) return {subject("disclosure.fee")};
    if (rest.has<"费", "责任追究", "失密", "泄密", "投诉", "举报", "清单">()) return found;
    // 没有申请逾期答复, 无规范性文件被纠正: how, and not that it was done.
    if (denied && rest.has<"逾期", "超期", "超时", "错案", "听证", "撤销", "纠正", "重大", "不当",
                           "不及时", "不规范", "差错", "失误">()) {
      return found;
    }
    if (denied) found = denied_outcomes(rest, state);
    if (!found.empty()) return found;
    if (rest.has<"规章">() && !rest.has<"规章制度">()) {
      found.push_back(subject("disclosure.regulations.made"));
    }
    if (rest.has<"规范性文件">()) {
      const bool repealed = rest.has<"废止">();
      if (repealed) found.push_back(subject("disclosure.normative.repealed"));
      // 无规范性文件制发和废止情况 denies both.
      const bool made = !repealed || text.has<"制发", "制定", "出台">();
      if (made && !rest.has<"解读", "清理", "审查", "备案">()) {
        found.push_back(subject("disclosure.normative.made"));
      }
    }
    if (!rest.has<"事项", "公示", "信息">()) {
      if (rest.has<"行政许可">()) found.push_back(subject("disclosure.license"));
      if (rest.has<"行政处罚">()) found.push_back(subject("disclosure.penalty"));
      if (rest.has<"行政强制">()) found.push_back(subject("disclosure.coercion"));
    }
    if (!found.empty()) return found;
    if (denied && !is_other_business(rest)) {
      const bool requests =
          names_requests(rest) ||
          (may_name_requests(rest) &&
           (state.topic == Topic::kRequests || part_ == Part::kRequests || state.denied_receipt));
      if (requests) found.push_back(subject("requests.received"));
    }
    return found;
  }

  // 没有作出不予公开答复: an outcome, not the applications.
  std::vector<const Subject*> denied_outcomes(const Piece& rest, const State& state) const {
    std::vector<const Subject*> found;
    const bool about = state.topic == Topic::kRequests || part_ == Part::kRequests ||
                       state.outcomes ||
                       (state.topic == Topic::kNone && rest.has<"答复", "决定", "申请">());
    // 应予公开而不予公开: what is denied is that it was wrong.
    if (!about || state.papers || rest.has<"应", "因", "违规", "不当", "擅自", "随意", "而">()) {
      return found;
    }
    for (const auto& [words, id] :
         {std::pair<std::string_view, std::string_view>{"部分公开", "requests.partial"},
          {"不予公开", "requests.refused"},
          {"无法提供", "requests.unavailable"},
          {"不予处理", "requests.rejected"},
          {"其他处理", "requests.otherwise"}}) {
      if (has(rest.text, words)) found.push_back(subject(id));
    }
    return found;
  }

  std::string_view text_;
  const Prose& prose_;
  const Report& report_;
  bool government_ = false;
  std::string last_year_;  // 2020年 in a report of 2021
  std::string next_year_;
  std::size_t paragraph_ = static_cast<std::size_t>(-1);
  std::optional<std::size_t> section_;
  Topic heading_topic_ = Topic::kNone;  // of the numbered heading above
  Topic paragraph_topic_ = Topic::kNone;
  bool paragraph_information_ = false;
  std::optional<int> paragraph_year_;
  bool carries_ = false;  // the paragraph speaks of applications not yet handled
  std::optional<Part> part_;
  std::size_t next_quantity_ = 0;
  std::size_t next_mention_ = 0;
  std::size_t last_sentence_ = static_cast<std::size_t>(-1);
  std::vector<Decimal> largest_ = std::vector<Decimal>(subjects().size());  // stated of a subject
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<std::size_t> cells_of_reading(const Report& report, std::string_view reading) {
  std::vector<std::size_t> cells;
  while (!reading.empty()) {
    const std::size_t plus = reading.find(" + ");
    const std::string_view term = reading.substr(0, plus);
    reading = plus == std::string_view::npos ? std::string_view() : reading.substr(plus + 3);
    for (const std::string_view table : {"disclosure.", "requests.", "disputes."}) {
      const std::optional<std::size_t> cell = cell_index(std::string(table) + std::string(term));
      if (!cell) continue;
      if (report.cell(*cell).state == CellState::kMissing) return {};
      cells.push_back(*cell);
    }
  }
  return cells;
}

std::vector<Claim> read_claims(std::string_view text, const Prose& prose, const Report& report) {
  return ClaimReader(text, prose, report).run();
}

bool comparable(const Claim& claim, const Report& report) {
  return claim.precision == Precision::kExact && !claim.cumulative && claim.whose == Whose::kOwn &&
         (!claim.year || !report.year || claim.year == report.year);
}

}  // namespace gouji
