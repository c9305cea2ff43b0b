// Claims. In: prose. Out: what its numbers and denials say, ready to be compared with cells.
//
// Each clause is read once, left to right, with what the sentence has said so far. Precision comes
// first: a number whose subject, year or owner is not told becomes no claim.
#include "report/claims.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "form/labels.h"
#include "input/walk.h"
#include "report/organ.h"

namespace gouji {
namespace {

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return has(text, word); });
}

const Subject* subject(std::string_view id) {
  for (const Subject& candidate : subjects()) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

// What a sentence speaks of so far.
enum class Topic { kNone, kRequests, kReviews, kSuits, kElse };

// Hotlines, letters, complaints, proposals: received and answered too, but no applications.
bool is_other_business(std::string_view text) {
  return has_any(text, {"热线", "信箱",   "信访", "投诉",  "咨询", "留言", "来信", "来电",
                        "建议", "提案",   "议案", "12345", "网民", "举报", "诉求", "微博",
                        "微信", "公众号", "短信", "问政",  "工单", "求助", "意见"});
}

bool names_requests(std::string_view text) {
  if (has_any(text, {"依申请公开", "信息公开申请", "公开申请", "信息申请", "申请公开"}))
    return true;
  return has(text, "申请") && has_any(text, {"政府信息", "信息公开"});
}

// 申请 alone, where the sentence or part speaks of applications anyway.
bool may_name_requests(std::string_view text) {
  return has(text, "申请") && !has_any(text, {"申请行政复议", "申请复议", "申请人", "许可申请",
                                              "救助", "申请书", "申请表", "登记申请", "申请强制"});
}

bool is_comparison(std::string_view text) {
  if (has_any(text, {"比上年", "比去年", "较上年", "较去年", "同比", "环比", "比上一年", "较上一年",
                     "相比", "增长", "下降", "增加", "减少", "上升", "增幅", "降幅", "增多",
                     "上年度同期", "去年同期"})) {
    return true;
  }
  for (const std::string_view word : {"较20", "比20", "较 20", "比 20"}) {
    if (has(text, word)) return true;
  }
  return false;
}

bool is_cumulative(std::string_view text) {
  // 今年以来 and 一年来 are the year itself.
  for (const std::string_view own : {"今年以来", "本年以来", "年初以来", "一年来", "一年以来"}) {
    if (has(text, own)) return false;
  }
  return has_any(text, {"累计", "历年",   "年来", "以来",   "至今",   "上半年", "下半年",
                        "季度", "第一季", "当月", "本月",   "每月",   "月均",   "每年",
                        "年均", "历史",   "近年", "十三五", "十四五", "1-6月",  "目前"});
}

bool is_last_year(std::string_view text) {
  return has_any(text, {"去年", "上年度收到", "上年收到", "上一年度收", "往年"});
}

// Words for others than the reporting organ.
bool is_subordinate(std::string_view text, bool government) {
  if (has_any(text, {"下属", "所属", "直属单位", "各乡镇", "乡镇街道", "镇街", "各县", "各区",
                     "县区", "区县", "各单位", "各部门", "各市", "各街道", "各科室", "部门和单位",
                     "本级", "办公室共", "各级"})) {
    // 全市各级行政机关 is what a government's own report counts.
    const bool whole = has_any(text, {"全市", "全县", "全区", "全省", "全州", "全盟", "全旗"});
    return !(government && whole && !has(text, "本级"));
  }
  if (government) return false;
  return has_any(text, {"全市", "全县", "全区", "全省", "全国", "全州", "系统"});
}

class ClaimReader {
 public:
  ClaimReader(std::string_view text, const Prose& prose, const Report& report)
      : text_(text), prose_(prose), report_(report) {
    government_ = classify_organ(report.organ).kind == OrganKind::kGovernment;
  }

  std::vector<Claim> run() {
    for (std::size_t s = 0; s < prose_.sentences.size(); ++s) sentence(s);
    return std::move(claims_);
  }

 private:
  struct State {
    Topic topic = Topic::kNone;
    bool information = false;  // the sentence or paragraph speaks of 信息公开
    std::optional<int> year;
    bool cumulative = false;
    bool plan = false;
    Whose whose = Whose::kOwn;
    std::optional<std::size_t> whole;  // claim before 其中
    bool inside_parts = false;
    bool excluded_parts = false;  // 其中 after something that is no claim
    bool denied = false;          // a denial that reaches over 、
    bool denied_receipt = false;  // … of having received something
    std::size_t denial_begin = 0;
    bool distributing = false;  // 分别为3件、2件: one number for each pending subject
    std::vector<const Subject*> pending;  // subjects without a number yet: 行政复议、行政诉讼共3件
  };

  void sentence(std::size_t index) {
    const Sentence& sentence = prose_.sentences[index];
    const ProseParagraph& paragraph = prose_.paragraphs[sentence.paragraph];
    if (sentence.paragraph != paragraph_) {
      paragraph_ = sentence.paragraph;
      paragraph_topic_ = Topic::kNone;
      paragraph_information_ = false;
      paragraph_year_.reset();
    }
    part_.reset();
    if (paragraph.section) part_ = report_.sections[*paragraph.section].heading.part;
    const std::string_view whole = slice(text_, sentence.span);
    State state;
    state.topic = paragraph_topic_ == Topic::kRequests ? Topic::kRequests : Topic::kNone;
    state.information = paragraph_information_ || has(whole, "信息公开") ||
                        part_ == Part::kDisputes || part_ == Part::kRequests;
    state.year = paragraph_year_;
    for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) clause(c, state);
    if (has_any(whole, {"依申请公开", "信息公开申请"})) paragraph_topic_ = Topic::kRequests;
    if (is_other_business(whole) && !names_requests(whole)) paragraph_topic_ = Topic::kElse;
    paragraph_information_ = paragraph_information_ || has(whole, "信息公开");
  }

  void clause(std::size_t index, State& state) {
    const Clause& clause = prose_.clauses[index];
    const std::string_view text = slice(text_, clause.span);
    if (text.empty()) return;
    // A list goes on over 、 only; everything else ends denials and joint subjects.
    if (clause.before != U'、') {
      state.denied = false;
      state.distributing = false;
      state.pending.clear();
    }
    years(index, state);
    if (has_any(text, {"将", "计划", "拟", "力争", "目标"}) && clause.before != U'、') {
      state.plan = true;
    }
    if (is_cumulative(text)) state.cumulative = true;
    const bool comparison = is_comparison(text);
    const bool subordinate = is_subordinate(text, government_);
    if (has_any(text, {"其中", "包括", "分别"}) || (clause.before == U'（' && has(text, "含"))) {
      state.inside_parts = true;
      state.whole = claims_.empty() || last_sentence_ != clause.sentence
                        ? std::nullopt
                        : std::optional(claims_.size() - 1);
    }
    topic(text, state);

    const auto [first, last] = quantities_of(index);
    if (first == last) {
      without_number(clause, text, comparison || subordinate, state);
      return;
    }
    std::size_t from = clause.span.begin;
    for (std::size_t q = first; q < last; ++q) {
      const Quantity& quantity = prose_.quantities[q];
      const std::size_t to = q + 1 < last ? prose_.quantities[q + 1].span.begin : clause.span.end;
      const std::string_view before = slice(text_, {from, quantity.span.begin});
      const std::string_view after =
          slice(text_, {std::min(quantity.span.end, to), std::max(quantity.span.end, to)});
      if (!comparison) {
        number(clause, quantity, before, after, subordinate, state);
      }
      from = quantity.span.end;
    }
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

  void years(std::size_t clause, State& state) {
    while (next_year_ < prose_.years.size() && prose_.years[next_year_].clause < clause) {
      ++next_year_;
    }
    for (std::size_t y = next_year_; y < prose_.years.size() && prose_.years[y].clause == clause;
         ++y) {
      const YearMention& mention = prose_.years[y];
      // 《2021年工作要点》, 国办发〔2019〕 and 2019年机构改革 say nothing of the numbers; a year at
      // the head of the clause does.
      const std::string_view before =
          slice(text_, {prose_.clauses[clause].span.begin, mention.span.begin});
      if (before.empty() || before == "截至" || before == "截止" || before == "自" ||
          before == "在" || before == "从") {
        state.year = mention.year;
        state.plan = false;
        if (mention.clause == prose_.sentences[mention.sentence].first_clause) {
          paragraph_year_ = mention.year;
        }
      }
    }
  }

  static void topic(std::string_view text, State& state) {
    if (has_any(text, {"行政复议", "复议"})) {
      state.topic = Topic::kReviews;
    } else if (has_any(text, {"行政诉讼", "诉讼"})) {
      state.topic = Topic::kSuits;
    } else if (names_requests(text) && !is_other_business(text)) {
      state.topic = Topic::kRequests;
    } else if (is_other_business(text) ||
               has_any(text, {"许可", "处罚", "审批", "政务服务", "服务事项"})) {
      state.topic = Topic::kElse;
    } else if (has_any(text, {"主动公开", "发布", "刊发", "转载", "推送"}) && !has(text, "申请")) {
      state.topic = Topic::kElse;
    }
  }

  // ---- numbers

  void number(const Clause& clause, const Quantity& quantity, std::string_view before,
              std::string_view after, bool subordinate, State& state) {
    const std::string_view unit = quantity.unit;
    if (unit == "%" || unit == "百分点" || unit == "倍") return;
    std::vector<const Subject*> found = subject_of(before, after, quantity, state);
    if (found.empty() && state.distributing && !state.pending.empty()) {
      found = {state.pending.front()};
    }
    if (found.empty()) return;
    const std::string_view clause_text = slice(text_, clause.span);
    Claim claim;
    claim.span = clause.span;
    claim.number = quantity.span;
    claim.precision = quantity.precision;
    claim.value = in_cell_unit(*found.front(), quantity, quantity.value);
    claim.slack = slack_of(*found.front(), quantity);
    claim.year = state.year;
    claim.cumulative = state.cumulative || state.plan || is_last_year(clause_text);
    claim.whose = subordinate ? Whose::kOther : state.whose;
    claim.none = claim.value == Decimal() && quantity.precision == Precision::kExact;
    claim.whole = state.inside_parts ? state.whole : std::nullopt;
    claim.likely = !certain(*found.front(), state);
    // 行政复议、行政诉讼共3件 is one number for both; 均为, 各 and 分别 give one for each.
    if (!state.pending.empty() && same_table(found.front(), state.pending.front())) {
      if (has_any(before, {"均", "各", "都"})) {
        for (std::size_t i = 0; i < state.pending.size(); ++i) {
          Claim each = claim;
          each.subjects = {state.pending[i]};
          push(each, clause);
        }
      } else if (state.distributing || has(before, "分别")) {
        // In the order of the subjects; the last of them stood before the first number.
        if (!state.distributing) state.pending.push_back(found.front());
        state.distributing = true;
        claim.subjects = {state.pending.front()};
        state.pending.erase(state.pending.begin());
        push(claim, clause);
        return;
      } else {
        found.insert(found.begin(), state.pending.begin(), state.pending.end());
      }
      state.pending.clear();
    } else {
      state.pending.clear();
    }
    claim.subjects = std::move(found);
    push(claim, clause);
  }

  void push(const Claim& claim, const Clause& clause) {
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

  // An amount may be rounded at its last digit.
  static Decimal slack_of(const Subject& subject, const Quantity& quantity) {
    if (!is_amount(subject)) return {};
    std::int64_t step = Decimal::kOne;
    for (int i = 0; i < quantity.decimals; ++i) step /= 10;
    return in_cell_unit(subject, quantity, Decimal::from_raw(step));
  }

  // A dispute or licence is one about information disclosure, or the organ's own, only where the
  // text says so.
  bool certain(const Subject& subject, const State& state) const {
    if (subject.table == TableId::kDisputes) return state.information;
    return true;
  }

  static bool counts_cases(std::string_view unit) {
    return unit == "件" || unit == "条" || unit == "起" || unit == "宗" || unit == "份" ||
           unit == "次" || unit == "例" || unit == "项" || unit == "个" || unit == "人次";
  }

  std::vector<const Subject*> subject_of(std::string_view before, std::string_view after,
                                         const Quantity& quantity, const State& state) const {
    const std::string both = std::string(before) + "#" + std::string(after);
    const bool cases = counts_cases(quantity.unit);
    if (cases) {
      if (const Subject* dispute = dispute_of(before, after, both, state)) return {dispute};
    }
    if (const Subject* item = disclosure_of(before, after, both, quantity)) return {item};
    if (cases && quantity.unit != "人次") {
      if (const Subject* request = request_of(before, after, both, state)) return {request};
    }
    return {};
  }

  // The outcome that words name, for reconsiderations and lawsuits alike.
  static std::string_view outcome_of(std::string_view text) {
    if (has_any(text, {"尚未审结", "未审结", "正在审理", "审理中", "未结"})) return ".pending";
    if (has_any(text, {"纠正", "撤销", "确认违法", "责令", "败诉", "纠错"})) return ".corrected";
    if (has_any(text, {"维持", "驳回", "胜诉"})) return ".upheld";
    if (has_any(text, {"其他结果", "撤回", "终止"})) return ".other";
    return "";
  }

  const Subject* dispute_of(std::string_view before, std::string_view after,
                            const std::string& both, const State& state) const {
    // The words nearest to the number decide, those before it first.
    const std::string_view near = has_any(before, {"复议", "诉讼", "起诉"}) ? before : after;
    const bool after_number = near.data() == after.data();
    if (after_number && !has_any(after, {"行政复议", "行政诉讼"})) {
      if (!state.inside_parts && outcome_of(both).empty()) return nullptr;
      if (state.topic != Topic::kReviews && state.topic != Topic::kSuits) return nullptr;
      const std::string_view outcome = outcome_of(both);
      if (outcome.empty()) return nullptr;
      return subject(std::string("disputes.") +
                     (state.topic == Topic::kReviews ? "review" : "suit") + std::string(outcome));
    }
    if (has_any(both, {"应诉", "代理", "调解", "出庭", "作为复议机关", "复议机关", "培训"}))
      return nullptr;
    // An organ that decides reconsiderations counts those that it took on.
    if (!state.information && has_any(before, {"受理", "办理", "审理", "审结", "立案", "承办"})) {
      return nullptr;
    }
    if (has_any(near, {"未经复议"})) return subject("disputes.suit_direct");
    if (has_any(near, {"复议后起诉", "复议后"})) return subject("disputes.suit_after_review");
    const std::size_t review = near.rfind("复议");
    const std::size_t suit = std::max(position(near, "诉讼"), position(near, "起诉"));
    const std::string outcome(outcome_of(both));
    if (review != std::string_view::npos && has(near, "诉讼")) {
      return nullptr;  // both in one clause: a joint number is told by joint_of
    }
    if (review != std::string_view::npos) return subject("disputes.review" + outcome);
    if (suit != 0) return subject("disputes.suit" + outcome);
    return nullptr;
  }

  static std::size_t position(std::string_view text, std::string_view word) {
    const std::size_t at = text.rfind(word);
    return at == std::string_view::npos ? 0 : at + 1;
  }

  const Subject* disclosure_of(std::string_view before, std::string_view after,
                               const std::string& both, const Quantity& quantity) const {
    const std::string_view unit = quantity.unit;
    const bool money = unit == "元" || unit == "万元" || unit == "亿元";
    if (has_any(both, {"清单", "职权", "双公示", "公示", "流程图", "指南", "权责", "权力事项"})) {
      return nullptr;
    }
    if (money) {
      if (has(before, "行政事业性收费")) return subject("disclosure.fee");
      if (has_any(before, {"集中采购总金额", "集中采购金额", "采购总金额"})) {
        return subject("disclosure.procurement.amount");
      }
      return nullptr;
    }
    if (has(before, "集中采购") && !has(before, "金额") &&
        (unit == "次" || unit == "项" || unit == "个" || unit == "件" || unit == "批")) {
      return subject("disclosure.procurement.items");
    }
    const bool documents = unit == "件" || unit == "份" || unit == "个" || unit == "部" ||
                           unit == "条" || unit == "项";
    if (documents && has(both, "规范性文件")) return normative_of(before, both);
    if (documents && has(before, "规章") && !has_any(both, {"规章制度", "法规规章", "规章规范"}) &&
        has_any(before, {"制发", "制定", "出台", "颁布", "规章数量"})) {
      return subject("disclosure.regulations.made");
    }
    // 公开行政许可22条 counts what was published, 行政许可5项 what the organ may grant.
    const bool decisions = unit == "件" || unit == "起" || unit == "宗" || unit == "例" ||
                           unit == "次" || unit == "个" || unit == "份";
    if (!decisions || has_any(before, {"公开行政", "公布", "发布", "信息", "抽查", "检查"})) {
      return nullptr;
    }
    if (has(before, "其他对外管理服务事项")) return subject("disclosure.service");
    if (has_any(both, {"事项"})) return nullptr;
    const std::string_view near =
        has_any(before, {"行政许可", "行政处罚", "行政强制"}) ? before : after;
    if (has_any(near, {"罚款", "收入", "案卷", "不予", "文书", "听证"})) return nullptr;
    const std::size_t license = position(near, "行政许可");
    const std::size_t penalty = position(near, "行政处罚");
    const std::size_t coercion = position(near, "行政强制");
    if (license > penalty && license > coercion) return subject("disclosure.license");
    if (penalty > coercion) return subject("disclosure.penalty");
    if (coercion > 0) return subject("disclosure.coercion");
    return nullptr;
  }

  const Subject* normative_of(std::string_view before, const std::string& both) const {
    if (has_any(both, {"废止", "宣布失效"})) return subject("disclosure.normative.repealed");
    if (has_any(both, {"现行有效", "继续有效"})) return subject("disclosure.normative.in_force");
    if (has_any(both, {"解读", "清理", "审查", "备案", "修改", "修订", "审核", "梳理", "起草",
                       "征求意见"})) {
      return nullptr;
    }
    if (has_any(before, {"制发", "制定", "出台", "印发", "新制作"})) {
      return subject("disclosure.normative.made");
    }
    // Only form 2019 counts what was published of them.
    const bool form_2019 = report_.form != nullptr && report_.form->id == "2019";
    if (form_2019 && has_any(before, {"公开", "发布"})) {
      return subject("disclosure.normative.published");
    }
    return nullptr;
  }

  const Subject* request_of(std::string_view before, std::string_view after,
                            const std::string& both, const State& state) const {
    if (is_other_business(both)) return nullptr;
    if (has_any(before, {"上年结转", "上年度结转", "上一年结转", "上一年度结转", "结转上年",
                         "上半年结转", "往年结转", "去年结转"})) {
      return in_requests(both, state) ? subject("requests.carried_in") : nullptr;
    }
    if (has_any(both, {"结转下年", "结转至下年", "结转到下年", "转下年", "结转下一年",
                       "结转至下一年", "顺延"})) {
      return in_requests(both, state) ? subject("requests.carried_out") : nullptr;
    }
    if (!in_requests(both, state)) return nullptr;
    if (has_any(before, {"部分公开"})) return subject("requests.partial");
    if (has_any(before, {"不予公开"})) return subject("requests.refused");
    if (has_any(before, {"予以公开", "同意公开"})) return subject("requests.granted");
    if (has_any(before, {"无法提供"})) return subject("requests.unavailable");
    if (has_any(before, {"不予处理"})) return subject("requests.rejected");
    if (has_any(before, {"其他处理"})) return subject("requests.otherwise");
    // Ways of applying, places and stages of the same applications: parts that no cell counts.
    if (has_any(both, {"网络", "网上", "信函", "邮寄", "当面", "现场",   "邮件", "传真", "在线",
                       "平台", "补正", "撤销", "撤回", "转办", "转交",   "渠道", "涉及", "关于",
                       "延期", "逾期", "告知", "未到", "尚未", "未答复", "正在", "某"})) {
      return nullptr;
    }
    const bool part = state.inside_parts;
    if (has_any(before, {"自然人", "公民申请", "个人申请"}) && !has_any(before, {"法人"})) {
      return part && whole_is("requests.received", state) ? subject("requests.natural") : nullptr;
    }
    if (has_any(before, {"法人"})) {
      return part && whole_is("requests.received", state) && has(before, "组织")
                 ? subject("requests.organisations")
                 : nullptr;
    }
    // 受理19件，其中11件办结，8件申请人主动撤销: parts are not the totals.
    if (part) return nullptr;
    const bool handled =
        has_any(before, {"办结", "答复", "回复", "办复", "处理完毕", "办理完毕"}) ||
        has_any(after, {"已办结", "全部办结"});
    const bool received = has_any(before, {"收到", "新收", "接收", "接到", "共收", "新增"});
    if (received && handled) return nullptr;  // 收到并办结: which, is not said
    if (received) return subject("requests.received");
    if (has_any(before, {"受理", "收办"})) {
      return handled ? nullptr : subject("requests.taken");
    }
    if (handled) return subject("requests.handled");
    if (has_any(before, {"办理", "处理"})) return subject("requests.dealt");
    if (has_any(before, {"申请数量", "申请总数", "申请共", "申请总计"})) {
      return subject("requests.received");
    }
    return nullptr;
  }

  bool in_requests(const std::string& both, const State& state) const {
    if (names_requests(both)) return true;
    if (state.topic == Topic::kRequests) return true;
    return part_ == Part::kRequests && may_name_requests(both);
  }

  bool whole_is(std::string_view id, const State& state) const {
    return state.whole && !claims_[*state.whole].subjects.empty() &&
           claims_[*state.whole].subjects.front()->id == id;
  }

  // ---- denials and subjects without numbers

  // The first word that denies, and the place behind it.
  static std::size_t denial(std::string_view text) {
    for (const std::string_view word :
         {"未收到",   "未接到", "未受理",   "没有收到", "没有接到", "未新收", "未发生",
          "没有发生", "未产生", "没有产生", "未出现",   "未引发",   "未引起", "未被",
          "没有被",   "未制定", "未制发",   "未出台",   "没有制定", "未制作", "未收取",
          "没有收取", "未开展", "未作出",   "没有作出", "未进行",   "未实施", "未涉及",
          "未有",     "没有",   "未发现",   "尚未收到", "尚未发生", "零"}) {
      const std::size_t at = text.find(word);
      if (at == std::string_view::npos) continue;
      if (word == "零" && !has_any(text, {"零申请", "零报告", "零复议", "零诉讼", "为零"}))
        continue;
      return at + word.size();
    }
    // 无 where it stands for 没有: before the thing itself.
    for (std::size_t at = text.find("无"); at != std::string_view::npos;
         at = text.find("无", at + 3)) {
      const std::string_view rest = text.substr(at + 3);
      for (const std::string_view noun :
           {"上年", "结转", "行政", "政府信息公开申请", "依申请", "申请", "公民", "复议", "诉讼",
            "因", "规章", "规范性", "新收"}) {
        if (rest.rfind(noun, 0) == 0) return at + 3;
      }
    }
    return std::string_view::npos;
  }

  void without_number(const Clause& clause, std::string_view text, bool not_own, State& state) {
    const std::size_t denied = denial(text);
    const bool list = clause.before == U'、' && state.denied;
    if (denied != std::string_view::npos && !list) {
      state.denial_begin = clause.span.begin;
      state.denied_receipt = has_any(text.substr(0, denied), {"收到", "接到", "受理", "新收"});
    }
    const std::vector<const Subject*> found =
        subjects_in(denied == std::string_view::npos ? text : text.substr(denied), state,
                    denied != std::string_view::npos || list);
    if (denied != std::string_view::npos || list) {
      state.denied = true;
      if (not_own) return;
      for (const Subject* subject : found) {
        Claim claim;
        claim.subjects = {subject};
        claim.none = true;
        claim.span = {state.denial_begin, clause.span.end};
        claim.number = claim.span;
        claim.year = state.year;
        claim.cumulative = state.cumulative || state.plan || is_last_year(text);
        claim.whose = state.whose;
        claim.likely = !certain(*subject, state);
        push(claim, clause);
      }
      return;
    }
    if (all_done(text, state)) {
      Claim claim;
      claim.subjects = {subject("requests.carried_out")};
      claim.none = true;
      claim.span = clause.span;
      claim.number = clause.span;
      claim.year = state.year;
      claim.cumulative = state.cumulative || state.plan;
      push(claim, clause);
      return;
    }
    for (const Subject* subject : found) state.pending.push_back(subject);
  }

  // 所有申请均已办理完成.
  static bool all_done(std::string_view text, const State& state) {
    if (state.topic != Topic::kRequests || !has(text, "申请")) return false;
    return has_any(text, {"全部", "均已", "所有"}) &&
           has_any(text, {"办结", "办理完成", "办理完毕", "答复完毕", "办复完毕"});
  }

  std::vector<const Subject*> subjects_in(std::string_view text, const State& state,
                                          bool denied) const {
    std::vector<const Subject*> found;
    const std::string outcome(outcome_of(text));
    if (has(text, "复议") && !has_any(text, {"未经复议", "复议后"})) {
      found.push_back(subject("disputes.review" + outcome));
    }
    if (has_any(text, {"诉讼", "败诉"})) found.push_back(subject("disputes.suit" + outcome));
    if (!found.empty()) return found;
    if (has(text, "结转")) {
      if (has_any(text, {"上年", "上一年"})) {
        found.push_back(subject("requests.carried_in"));
      } else if (has_any(text, {"下年", "下一年"})) {
        found.push_back(subject("requests.carried_out"));
      }
      return found;
    }
    if (has(text, "行政事业性收费")) return {subject("disclosure.fee")};
    if (has_any(text, {"费", "责任追究", "失密", "泄密", "投诉", "举报", "清单"})) return found;
    if (has(text, "规章") && !has(text, "规章制度")) {
      found.push_back(subject("disclosure.regulations.made"));
    }
    if (has(text, "规范性文件")) {
      if (has(text, "废止")) {
        found.push_back(subject("disclosure.normative.repealed"));
      } else if (!has_any(text, {"解读", "清理", "审查", "备案"})) {
        found.push_back(subject("disclosure.normative.made"));
      }
    }
    if (!has_any(text, {"事项", "公示", "信息"})) {
      if (has(text, "行政许可")) found.push_back(subject("disclosure.license"));
      if (has(text, "行政处罚")) found.push_back(subject("disclosure.penalty"));
      if (has(text, "行政强制")) found.push_back(subject("disclosure.coercion"));
    }
    if (!found.empty()) return found;
    if (denied && !is_other_business(text)) {
      const bool requests =
          names_requests(text) ||
          (may_name_requests(text) &&
           (state.topic == Topic::kRequests || part_ == Part::kRequests || state.denied_receipt));
      if (requests) found.push_back(subject("requests.received"));
    }
    return found;
  }

  std::string_view text_;
  const Prose& prose_;
  const Report& report_;
  bool government_ = false;
  std::size_t paragraph_ = static_cast<std::size_t>(-1);
  Topic paragraph_topic_ = Topic::kNone;
  bool paragraph_information_ = false;
  std::optional<int> paragraph_year_;
  std::optional<Part> part_;
  std::size_t next_quantity_ = 0;
  std::size_t next_year_ = 0;
  std::size_t last_sentence_ = static_cast<std::size_t>(-1);
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
