// Denials. In: a clause without a number. Out: what it says did not occur.
#include "report/claim_denials.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/walk.h"
#include "input/words.h"
#include "report/claim_subjects.h"
#include "report/claim_words.h"

namespace gouji {
namespace {

bool begins_with_all(std::string_view text) {
  return starts_with_any(text, {"均", "全部", "都是", "都为"});
}

// That none of the subjects occurred, together.
Claim denial(const Clause& clause, std::vector<const Subject*> denied, const ClaimState& state) {
  Claim claim;
  claim.likely = !is_certain(*denied.front(), state);
  claim.subjects = std::move(denied);
  claim.none = true;
  claim.span = clause.span;
  claim.number = clause.span;
  claim.year = state.year;
  // 截至目前未发生 holds for the year too.
  claim.cumulative = state.plan || state.months || (state.cumulative && !state.until_now);
  claim.whose = state.whose;
  return claim;
}

class DenialReader {
 public:
  explicit DenialReader(ClaimContext& context) : context_(context) {}

  void read(const Clause& clause, const Piece& text, bool others, ClaimState& state) {
    if (others && clause.after == U'（') state.whose = Whose::kOther;
    const std::optional<std::size_t> label = std::exchange(state.label, std::nullopt);
    // 办结：30件, where applications are spoken of.
    constexpr std::size_t kLongest = 45;  // bytes of such a label
    const bool told = state.topic == Topic::kRequests ||
                      (state.part == Part::kRequests && state.topic == Topic::kNone);
    const bool of_requests = told && text.text.size() <= kLongest && !is_other_business(text) &&
                             text.has<"新收", "收到", "办结", "结转", "予以公开", "部分公开">();
    // 废止件数：3件, where documents are.
    const bool of_documents = !state.documents.empty() && !document_verb(text.text).empty();
    // 依申请公开情况：无.
    const bool situation = text.text.ends_with("情况") && text.text.size() <= kLongest &&
                           names_requests(text) && !is_other_business(text);
    if (clause.after == U'：' && (is_label(text) || of_requests || of_documents || situation)) {
      state.label = clause.span.begin;
    }
    if (label && denies_all(text.text)) return deny_label(*label, clause, state);
    if (clause.after == U'、') {
      const bool shares = !request_outcome(text).empty() || !kind_of_applicant(text).empty();
      state.shared_number = state.shared_number || shares;
      state.shares.push_back(share_of(context_, text, state));
    }
    if (denies_all(text.text) && is_all_of_part(clause)) return deny_part(clause, state);
    if (denies_all(text.text) && follows_heading_of_requests(clause)) {
      return add(denial(clause, {find_subject("requests.received")}, state), clause);
    }
    if (rest_carried_out(clause, text, others, state) || all_alike(clause, text, others, state) ||
        all_of_one_block(clause, text, state) || all_of_natural_persons(clause, text, state)) {
      return;
    }
    const std::optional<Denial> denied = find_denial(text);
    const bool list = clause.before == U'、' && state.denied;
    if (denied && !list) {
      state.denial_begin = clause.span.begin;
      state.denied_begin = clause.span.begin + (denied->trailing ? 0 : denied->end);
      state.denied_receipt =
          has_any(text.text.substr(0, denied->end), {"收到", "接到", "受理", "新收"});
    }
    const bool behind = denied && !denied->trailing;
    const Piece rest = behind ? Piece(text.text.substr(denied->end)) : text;
    const bool shares = (denied || list) && shares_verbs(clause, rest.text, list, state);
    const Piece words =
        shares ? Piece(slice(context_.text, {state.denial_begin, clause.span.end})) : text;
    std::vector<const Subject*> found =
        subjects_in(context_, words, shares ? words : rest, state, denied || list);
    if ((denied || list) && shares_defeat(clause, found)) {
      found = {find_subject("disputes.review.corrected")};
    }
    if (denied || list) {
      state.denied = list || !behind || !blames_organ(text.text.substr(denied->end));
      // 行政复议、行政诉讼均为0: the subjects before are denied too.
      const bool all = denied && denied->trailing && !state.pending.empty();
      if (all) state.denial_begin = state.denied_begin = state.pending_begin;
      if (!is_comparison(text) && !others) deny(clause, text, found, state);
      // 部分乡镇未收到申请，未发生复议: the rest of the sentence is the others' too.
      if (others) state.whose = Whose::kOther;
      if (all) deny(clause, text, std::exchange(state.pending, {}), state);
      return;
    }
    if (others || all_done(clause, text, state) || is_comparison(text)) return;
    if (state.pending.empty()) state.pending_begin = clause.span.begin;
    state.pending.insert(state.pending.end(), found.begin(), found.end());
  }

 private:
  // 无行政复议、行政诉讼败诉案件: whether none of either was lost, and there may be some.
  bool shares_defeat(const Clause& clause, const std::vector<const Subject*>& found) const {
    if (clause.after != U'、' || found.size() != 1 || found.front()->id != "disputes.review") {
      return false;
    }
    const Sentence& sentence = context_.prose.sentences[clause.sentence];
    const auto clauses = context_.prose.clauses.begin();
    const auto end = clauses + static_cast<std::ptrdiff_t>(sentence.clause_end);
    const auto next = std::partition_point(
        clauses + static_cast<std::ptrdiff_t>(sentence.first_clause), end,
        [&](const Clause& one) { return one.span.begin <= clause.span.begin; });
    if (next == end) return false;
    const Piece text(slice(context_.text, next->span));
    return starts_with_any(text.text, {"行政诉讼", "诉讼"}) &&
           dispute_outcome(text) == ".corrected";
  }

  void add(const Claim& claim, const Clause& clause) {
    context_.claims.add(claim, clause.sentence);
  }

  // 尚有2件在办理期限内，结转下年办理: the number stands in the clause before.
  bool rest_carried_out(const Clause& clause, const Piece& text, bool others,
                        const ClaimState& state) {
    if (others || !state.number_before || !text.text.starts_with("结转") ||
        state.topic != Topic::kRequests) {
      return false;
    }
    const Subject* carried_out = find_subject("requests.carried_out");
    if (carried_of(context_, text, {text.text}) != carried_out) return false;
    const Quantity& rest = context_.prose.quantities[*state.number_before];
    const Clause& before = context_.prose.clauses[rest.clause];
    const std::string_view head = slice(context_.text, {before.span.begin, rest.span.begin});
    // 2件尚在办理期限内，结转下年办理.
    const bool unfinished = head.empty() && has_any(slice(context_.text, before.span),
                                                    {"尚在", "正在", "仍在", "未办结"});
    if (!counts_cases(rest.unit) || rest.precision != Precision::kExact ||
        !(unfinished ||
          starts_with_any(head, {"尚有", "其余", "剩余", "另有", "还有", "余下", "另"}))) {
      return false;
    }
    Claim claim = denial(clause, {carried_out}, state);
    claim.span.begin = before.span.begin;
    claim.number = rest.span;
    claim.value = rest.value;
    claim.none = rest.value == Decimal();
    add(claim, clause);
    return true;
  }

  // 未制发、废止行政规范性文件: whether the verbs of the list before share what this clause of it
  // names. `rest`: behind the word that denies; `list`: the clause goes on with the denial.
  static bool shares_verbs(const Clause& clause, std::string_view rest, bool list,
                           ClaimState& state) {
    const bool verbs = is_made_of(
        rest, {"制定", "制订", "制发", "出台", "印发", "发布", "公布", "废止", "修改", "修订"});
    const bool before = list && state.denied_verbs;
    state.denied_verbs = verbs && clause.after == U'、' && (!list || before);
    return before && !verbs;
  }

  // Whether the part says nothing but this clause.
  bool is_all_of_part(const Clause& clause) const {
    const Sentence& sentence = context_.prose.sentences[clause.sentence];
    const std::size_t index = sentence.paragraph;
    const ProseParagraph& own = context_.prose.paragraphs[index];
    const auto other = [&](std::size_t paragraph) {
      return paragraph >= context_.prose.paragraphs.size() ||
             context_.prose.paragraphs[paragraph].section != own.section;
    };
    return sentence.first_clause + 1 == sentence.clause_end && sentence.span == own.span &&
           (index == 0 || other(index - 1)) && other(index + 1);
  }

  // （二）依申请公开。无。
  bool follows_heading_of_requests(const Clause& clause) const {
    const Sentence& own = context_.prose.sentences[clause.sentence];
    if (clause.sentence == 0 || own.first_clause + 1 != own.clause_end) return false;
    constexpr std::size_t kLongest = 45;  // bytes of such a heading
    const Span heading = context_.prose.sentences[clause.sentence - 1].span;
    const std::string_view words = slice(context_.text, heading);
    return words.size() <= kLongest && names_requests(Piece(words)) &&
           ends_with_any(words, {"公开", "情况", "申请", "公开。", "情况。", "申请。"});
  }

  // 无 as the whole of part three or four.
  void deny_part(const Clause& clause, const ClaimState& state) {
    if (state.part == Part::kRequests) {
      add(denial(clause, {find_subject("requests.received")}, state), clause);
    } else if (state.part == Part::kDisputes) {
      add(denial(clause, {find_subject("disputes.review"), find_subject("disputes.suit")}, state),
          clause);
    }
  }

  // 行政处罚：无.
  void deny_label(std::size_t label, const Clause& clause, ClaimState& state) {
    const Piece named(slice(context_.text, {label, clause.span.begin}));
    state.denial_begin = state.denied_begin = label;
    deny(clause, named, subjects_in(context_, named, named, state, true), state);
  }

  void deny(const Clause& clause, const Piece& text, const std::vector<const Subject*>& found,
            const ClaimState& state) {
    for (const Subject* subject : found) {
      if (subject->id == "requests.received") {
        subject = applications_denied(clause, state);
        if (subject == find_subject("requests.received") && counts_received(clause)) continue;
      }
      if (subject == nullptr || denied_before(*subject, state)) continue;
      Claim claim = denial(clause, {subject}, state);
      claim.span.begin = claim.number.begin = state.denial_begin;
      claim.cumulative =
          claim.cumulative || (is_last_year(text) && subject->id != "requests.carried_in");
      add(claim, clause);
    }
  }

  // 未收到法人、其他组织的申请: those of some applicants only; null where no cell counts them.
  const Subject* applications_denied(const Clause& clause, const ClaimState& state) const {
    constexpr std::size_t kReach = 600;  // bytes of a list that is looked at as a whole
    Span words{state.denied_begin, clause.span.end};
    if (words.size() > kReach) words.begin = clause.span.begin;
    // 网上未收到申请: there may be others.
    const Piece before(near_end(slice(context_.text, {state.denial_begin, state.denied_begin})));
    const std::string_view name = leading_organ(before);
    const std::size_t behind = name.empty() ? 0 : before.text.find(name) + name.size();
    const Marks ways = marks_of(before.text.substr(behind));
    if (names_channel(ways) && !names_every_channel(ways)) return nullptr;
    const std::string_view whose = denied_applicants(marks_of(slice(context_.text, words)));
    return whose.empty() ? nullptr : find_subject("requests" + std::string(whose));
  }

  // 收到申请3件，均已答复，未产生依申请公开案例: whether the sentence has counted some.
  bool counts_received(const Clause& clause) const {
    if (!context_.claims.last_in(clause.sentence)) return false;
    const std::size_t begin = context_.prose.sentences[clause.sentence].span.begin;
    const std::vector<Claim>& claims = context_.claims.all();
    std::size_t left = 16;  // more than a sentence tells before it denies
    for (auto claim = claims.rbegin();
         claim != claims.rend() && claim->span.begin >= begin && left-- > 0; ++claim) {
      if (claim->subjects.front()->id == "requests.received" && !claim->none &&
          comparable(*claim, context_.report)) {
        return true;
      }
    }
    return false;
  }

  // 未收到政府信息公开申请、无相关申请处理情况: the list has denied it already.
  bool denied_before(const Subject& subject, const ClaimState& state) const {
    const std::vector<Claim>& claims = context_.claims.all();
    for (auto claim = claims.rbegin();
         claim != claims.rend() && claim->none && claim->span.begin == state.denial_begin;
         ++claim) {
      if (claim->subjects.front() == &subject) return true;
    }
    return false;
  }

  // 行政复议9件，均予以维持; 行政复议1件，结果为纠正: no other outcome.
  bool all_alike(const Clause& clause, const Piece& text, bool others, const ClaimState& state) {
    if (state.topic != Topic::kDisputes || state.block.empty() || state.joint_disputes || others ||
        state.other_disputes || state.block == state.divided_block) {
      return false;
    }
    // 2021年的行政诉讼2件，2022年判决，均驳回上诉: of those that are counted.
    const std::vector<Claim>& claims = context_.claims.all();
    const std::optional<std::size_t> last = context_.claims.last_in(clause.sentence);
    if (last && !comparable(claims[*last], context_.report) &&
        claims[*last].subjects.front()->table == TableId::kDisputes) {
      return false;
    }
    const bool upheld = text.has<"维持", "驳回", "胜诉">();
    const bool corrected = text.has<"纠正", "纠错", "败诉", "判决撤销", "予撤销", "予以撤销">();
    if (!tells_of_all(clause, text, state) || upheld == corrected ||
        text.has<"未", "没有", "不">()) {
      return false;
    }
    // Where another outcome is told too, 其余 are meant.
    const Marks words = marks_of(statement_around(clause));
    const bool another =
        upheld ? words.has<"撤销", "纠正", "纠错", "败诉">() : words.has<"维持", "驳回", "胜诉">();
    if (another || words.has<"其余", "撤回", "终止", "其他结果">()) return false;
    const std::string block = "disputes." + std::string(state.block);
    std::vector<const Subject*> denied{find_subject(block + (upheld ? ".corrected" : ".upheld"))};
    if (!text.has<"胜诉", "败诉">()) {
      if (dispute_outcome(text) != ".dismissed") denied.push_back(find_subject(block + ".other"));
      if (!words.has<"审结", "审理", "办结", "尚", "正在">())
        denied.push_back(find_subject(block + ".pending"));
    }
    add(denial(clause, std::move(denied), state), clause);
    return true;
  }

  // What stands around the clause between two ；, and not far from it.
  std::string_view statement_around(const Clause& clause) const {
    constexpr std::ptrdiff_t kFew = 16;  // clauses
    const Sentence& sentence = context_.prose.sentences[clause.sentence];
    const auto clauses = context_.prose.clauses.begin();
    const auto begin = clauses + static_cast<std::ptrdiff_t>(sentence.first_clause);
    const auto end = clauses + static_cast<std::ptrdiff_t>(sentence.clause_end);
    const auto own = std::partition_point(
        begin, end, [&](const Clause& one) { return one.span.begin < clause.span.begin; });
    auto first = own;
    while (first != begin && own - first < kFew && first->before != U'；') --first;
    auto last = own;
    while (end - last > 1 && last - own < kFew && last->after != U'；') ++last;
    return slice(context_.text, {first->span.begin, last->span.end});
  }

  // 均予以维持, 结果维持, 复议机关维持 right behind the number, but not 结果以维持为主,
  // 结果纠正的已整改 or 结果维持：6件.
  bool tells_of_all(const Clause& clause, const Piece& text, const ClaimState& state) const {
    std::size_t result = text.text.starts_with("结果")
                             ? 0
                             : std::min(text.text.find("结果为"), text.text.find("结果是"));
    if (result == std::string_view::npos) {
      if (text.has<"均", "全部">()) return true;
      if (!follows_number_of(context_, "disputes." + std::string(state.block), clause))
        return false;
      result = 0;
    }
    const char16_t after = clause.after;
    if (after == U'、' || after == U'：' || after == U'（') {
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
  bool all_of_one_block(const Clause& clause, const Piece& text, const ClaimState& state) {
    if (!follows_number_of(context_, "disputes.suit", clause)) return false;
    // 行政诉讼1件，为复议后起诉.
    const bool only = context_.claims.last().value == Decimal::from_integer(1) &&
                      starts_with_any(text.text, {"为", "系", "是", "属"});
    if (!only && !begins_with_all(text.text)) return false;
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
    add(denial(clause,
               {find_subject(direct ? "disputes.suit_after_review" : "disputes.suit_direct")},
               state),
        clause);
    return true;
  }

  // 收到申请26件，均为自然人申请: none of organisations.
  bool all_of_natural_persons(const Clause& clause, const Piece& text, const ClaimState& state) {
    if (!follows_number_of(context_, "requests.received", clause) || !begins_with_all(text.text) ||
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
    add(denial(clause, {find_subject("requests.organisations")}, state), clause);
    return true;
  }

  // 所有申请均已办理完成; likely 收到申请9件，已全部办结 too.
  bool all_done(const Clause& clause, const Marks& text, const ClaimState& state) {
    const bool named = text.has<"申请">() && !text.has<"申请人">();
    const bool about = state.topic == Topic::kRequests || (named && state.part == Part::kRequests);
    if (!about || state.inside_parts || is_other_business(text) ||
        text.has<"到期", "应", "率", "其余">()) {
      return false;
    }
    if (!text.has<"全部", "均已", "均按", "均在规定", "均在法定", "所有">() ||
        !text.has<"办结", "办理完成", "办理完毕", "答复完毕", "办复完毕">()) {
      return false;
    }
    if (!named && (state.carries || !context_.claims.last_in(clause.sentence))) return false;
    Claim claim = denial(clause, {find_subject("requests.carried_out")}, state);
    claim.likely = claim.likely || !named;
    add(claim, clause);
    return true;
  }

  ClaimContext& context_;
};

}  // namespace

void read_without_number(ClaimContext& context, const Clause& clause, const Piece& text,
                         bool others, ClaimState& state) {
  DenialReader(context).read(clause, text, others, state);
}

}  // namespace gouji
