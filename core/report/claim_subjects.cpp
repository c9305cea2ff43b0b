// Subjects of numbers and denials. In: the words around a number, or of a clause, and what the
// sentence has said so far. Out: subjects of the vocabulary.
#include "report/claim_subjects.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "input/walk.h"
#include "input/words.h"
#include "report/claim_words.h"

namespace gouji {
namespace {

// How each subject is worded before its number, and what else may stand there.
constexpr std::string_view kDecisionNames[]{"行政许可", "行政处罚", "行政强制"};
constexpr std::string_view kDecisionFillers[]{"办理", "办结", "作出", "实施", "审批",
                                              "处理", "结案", "发生", "措施", "本年",
                                              "度",   "全年", "量",   "书"};
constexpr std::string_view kDisputeNames[]{"复议", "诉讼", "起诉", "被诉"};
constexpr std::string_view kDisputeFillers[]{"情况", "申请", "发生", "收到", "受理",
                                             "新收", "新增", "立案", "引发", "被"};
constexpr std::string_view kDocumentNames[]{"规范性文件", "规章"};
constexpr std::string_view kDocumentFillers[]{
    "制发",     "制定",     "制订", "出台", "印发", "新制作", "制作", "废止", "宣布失效",
    "现行有效", "对外公开", "公开", "发布", "本年", "度",     "全年", "新",   "并"};
constexpr std::string_view kFeeNames[]{"行政事业性收费"};
constexpr std::string_view kFeeFillers[]{"收取", "征收", "收入", "收费", "金额", "本年", "总金额",
                                         "总额", "资金", "款",   "项目", "全年", "度"};
constexpr std::string_view kProcurementNames[]{"集中采购"};
constexpr std::string_view kProcurementFillers[]{"项目", "采购"};
constexpr std::string_view kApplicationNames[]{"申请", "申请人", "申请表", "申请书", "公开", "信息",
                                               "收到", "新收",   "接收",   "接到",   "共收", "新增",
                                               "受理", "收办",   "办理",   "办结",   "办复", "完毕",
                                               "答复", "回复",   "处理",   "提供",   "完成"};
constexpr std::string_view kApplicationFillers[]{"书",   "收件", "信件", "业务", "意见", "本年",
                                                 "度",   "全年", "新",   "主体", "事件", "自然人",
                                                 "请求", "量",   "》",   "群众", "公民", "提出"};

constexpr Wording kDecisionWording{kDecisionNames, kDecisionFillers};
constexpr Wording kDisputeWording{kDisputeNames, kDisputeFillers};
constexpr Wording kDocumentWording{kDocumentNames, kDocumentFillers};
constexpr Wording kFeeWording{kFeeNames, kFeeFillers};
constexpr Wording kProcurementWording{kProcurementNames, kProcurementFillers};
constexpr Wording kApplicationWording{kApplicationNames, kApplicationFillers};

std::size_t position(std::string_view text, std::string_view word) {
  const std::size_t at = text.rfind(word);
  return at == std::string_view::npos ? 0 : at + 1;
}

// 取消行政许可3件, 公开行政处罚决定1198份、行政许可决定2965份: something else is done with them
// than to decide; the verb holds for the list.
bool is_other_act(std::string_view before, ClaimState& state) {
  const bool other = has_any(
      before, {"公开行政", "公示", "减免", "减征", "免征", "停征", "退还", "清退", "取消", "终止",
               "撤销",     "下放", "承接", "审核", "备案", "听证", "指导", "督导", "协助", "配合",
               "修订",     "听取", "评查", "投诉", "举报", "归集", "报送", "上传", "移送", "裁定",
               "执行行政", "应收", "代收", "免予", "免于", "减轻", "从轻", "上报", "录入", "推送"});
  const bool decides = has_any(before, {"作出", "做出", "办理", "办结", "实施", "收取", "征收"});
  state.other_act = other || (state.other_act && !decides);
  return state.other_act;
}

// Ways of applying, places and stages of the same applications: parts that no cell counts.
bool names_a_kind(const Piece& before, const Marks& both) {
  // 通过网络、信函等渠道共收到 counts them all.
  if (names_every_channel(before)) return false;
  // 收到信件23件 behind applications; 转我局办理3件.
  const bool letters = has(before.text, "信件") && !has(before.text, "申请");
  if (letters || before.text.starts_with("转")) return true;
  // 在办2件, but not 在办结的57件中.
  return names_channel(both) || (both.has<"在办">() && !both.has<"在办结">()) ||
         both.has<"补正", "更正", "撤销", "撤回", "转办", "转交", "涉及", "关于", "延期", "逾期",
                  "告知", "未到", "自行", "独立", "同一", "直接", "转来", "尚未", "尚在", "仍在",
                  "未答复", "未办结", "未回复", "正在", "跨年", "某", "不予受理", "不受理",
                  "未受理">();
}

// 抽查依申请公开答复书50份, 指导各单位办理依申请公开件45件.
bool is_other_work(std::string_view before) {
  return has_any(before, {"抽查", "抽取", "检查", "评查", "复核", "指导", "督导", "督促", "协助",
                          "配合", "参与", "审核", "审查", "修订", "编制", "编印"});
}

// 受理19件，其中11件办结，8件申请人主动撤销: only outside parts.
const Subject* whole_of(const Piece& before, const Piece& after, bool received) {
  // 应答复25件 are those that there were to answer, or that were answered.
  const bool to_answer = before.has<"应答复", "需答复">();
  const bool handled = (!to_answer && before.has<"办结", "答复", "回复", "办复", "处理完毕",
                                                 "办理完毕", "处理完成", "办理完成">()) ||
                       after.has<"已办结", "全部办结">() || begins_handling(after.text);
  // 新收的134件中办结129件: what was carried in is not in it.
  if (handled && (before.has<"新收">() || before.text.starts_with("中"))) return nullptr;
  // 接收处理15件, 收到并办理15件 may count what was carried in.
  if (before
          .has<"接收处理", "收到和", "收到并", "收到及", "接收和", "接收并", "受理并", "受理答复",
               "受理回复", "受理和答复", "受理及答复", "受理办结", "受理和办结", "受理及办结">()) {
    return find_subject("requests.dealt");
  }
  if (received) return find_subject(handled ? "requests.dealt" : "requests.received");
  if (to_answer) return handled ? nullptr : find_subject("requests.dealt");
  if (before.has<"应办", "应处理", "需办理">()) {
    return handled ? nullptr : find_subject("requests.due");
  }
  if (before.has<"受理", "收办">()) return handled ? nullptr : find_subject("requests.taken");
  if (handled) return find_subject("requests.handled");
  if (before.has<"办理", "处理", "承办">()) return find_subject("requests.dealt");
  if (before.has<"申请数量", "申请总数", "申请共", "申请总计">()) {
    return find_subject("requests.received");
  }
  return nullptr;
}

class SubjectFinder {
 public:
  explicit SubjectFinder(const ClaimContext& context) : context_(context) {}

  const Subject* of_number(const Piece& before, const Piece& after, const Quantity& quantity,
                           ClaimState& state) const {
    const Marks both = before | after;
    const bool cases = counts_cases(quantity.unit);
    // 保密审查326件，不予公开12件: what became of the organ's own papers.
    if (before.text.ends_with("审查")) state.papers = true;
    if (cases) {
      if (const Subject* dispute = dispute_of(before, after, both, quantity, state)) return dispute;
      // 受理行政复议45件，维持30件: what became of those that the organ decides.
      if (before.has<"复议", "诉讼">() &&
          before.has<"受理", "办理", "审理", "审结", "立案", "承办", "收到">() &&
          !state.about_information) {
        state.other_disputes = true;
      }
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

  const Subject* share_of(const Piece& words, const ClaimState& state) const {
    if (state.topic == Topic::kDisputes) {
      const std::string outcome(dispute_outcome(words));
      const bool told = !outcome.empty() && !state.block.empty() && !state.joint_disputes &&
                        !state.other_disputes;
      return told ? find_subject("disputes." + std::string(state.block) + outcome) : nullptr;
    }
    if (!in_requests(words, state) || state.papers) return nullptr;
    if (const std::string_view id = request_outcome(words); !id.empty()) return find_subject(id);
    const std::string_view kind = kind_of_applicant(words);
    if (kind.empty() || !state.inside_parts) return nullptr;
    if (whole_is("requests.received", state)) return find_subject("requests" + std::string(kind));
    return whole_is("requests.taken", state) ? find_subject("requests.taken" + std::string(kind))
                                             : nullptr;
  }

  std::vector<const Subject*> subjects_in(const Piece& text, const Piece& rest,
                                          const ClaimState& state, bool denied) const {
    std::vector<const Subject*> found;
    if (denied && denies_something_else(rest.text)) return found;
    const std::string outcome(dispute_outcome(rest));
    if (rest.has<"复议">() && !rest.has<"未经复议", "复议后">()) {
      found.push_back(find_subject("disputes.review" + outcome));
    }
    // 未发生政府信息公开行政复议、起诉.
    const bool sued =
        denied && state.topic == Topic::kDisputes && rest.has<"起诉">() &&
        is_made_of(rest.text, {"被", "行政", "起诉", "案件", "情况", "情形", "等", "的"});
    if (sued || rest.has<"诉讼", "败诉">())
      found.push_back(find_subject("disputes.suit" + outcome));
    // 无纠正情形: of what the sentence speaks of. 无未审结案件 is of both kinds, where both are.
    if (found.empty() && denied && state.topic == Topic::kDisputes && !state.block.empty()) {
      const bool pending = rest.has<"未审结">();
      if (pending && state.joint_disputes) found.push_back(find_subject("disputes.review.pending"));
      if (pending || (rest.has<"纠正", "纠错">() && !state.joint_disputes)) {
        found.push_back(find_subject("disputes." + std::string(state.block) + outcome));
      }
    }
    if (!found.empty()) {
      if (state.other_disputes && !state.about_information) found.clear();
      return found;
    }
    if (rest.has<"结转">()) {
      // 无结转 alone does not say from where to where; 上年度无结转 does.
      if (const Subject* carried = carried_of(context_, text, {text.text}))
        found.push_back(carried);
      return found;
    }
    if (rest.has<"行政事业性收费">()) return {find_subject("disclosure.fee")};
    if (rest.has<"集中采购">() && counts(rest.text, kProcurementWording)) {
      return {find_subject("disclosure.procurement.items")};
    }
    if (rest.has<"费", "责任追究", "失密", "泄密", "投诉", "举报", "清单">()) return found;
    // 没有申请逾期答复, 无规范性文件被纠正: how, and not that it was done.
    if (denied && rest.has<"逾期", "超期", "超时", "错案", "听证", "撤销", "纠正", "重大", "不当",
                           "不及时", "不规范", "差错", "失误">()) {
      return found;
    }
    if (denied) {
      const std::string_view row = request_detail(rest);
      if (!row.empty()) return {find_subject(row)};
      found = denied_outcomes(rest, state);
    }
    if (!found.empty()) return found;
    if (rest.has<"规章">() && !rest.has<"规章制度">()) {
      found.push_back(find_subject("disclosure.regulations.made"));
    }
    if (rest.has<"规范性文件">()) {
      const bool repealed = rest.has<"废止">();
      if (repealed) found.push_back(find_subject("disclosure.normative.repealed"));
      // 无规范性文件制发和废止情况 denies both.
      const bool made = !repealed || text.has<"制发", "制定", "制订", "出台", "发布">();
      if (made && !rest.has<"解读", "清理", "审查", "备案">()) {
        found.push_back(find_subject("disclosure.normative.made"));
      }
    }
    // 无行政处罚事项; not 无新增行政许可事项.
    const bool matters = denied && ends_with_any(rest.text, {"事项", "的事项"}) &&
                         !has_any(rest.text, {"新增", "取消", "下放", "承接", "调整", "变更", "增",
                                              "减", "委托", "清单"});
    if (!rest.has<"公示", "信息">() && (!rest.has<"事项">() || matters)) {
      if (rest.has<"行政许可">()) found.push_back(find_subject("disclosure.license"));
      if (rest.has<"行政处罚">()) found.push_back(find_subject("disclosure.penalty"));
      if (rest.has<"行政强制">() && !rest.has<"强制执行">())
        found.push_back(find_subject("disclosure.coercion"));
    }
    if (!found.empty()) return found;
    if (!denied) return found;
    const bool letters = rest.has<"公开来信", "申请来信", "公开诉求", "申请诉求">();
    if (!letters && is_other_business(rest, context_.report.organ)) return found;
    const bool requests =
        names_requests(rest) ||
        rest.has<"提出信息公开要求", "提出政府信息公开要求", "提出公开要求">() ||
        (may_name_requests(rest) && (state.topic == Topic::kRequests ||
                                     state.part == Part::kRequests || state.denied_receipt));
    // 未收到上级转来的申请, 没有未办结的申请: there may be others.
    const bool begins = state.denied || rest.text.size() < text.text.size();
    if (requests &&
        !rest.has<"转来", "转办", "转交", "交办", "未办", "未答复", "未按", "未回复", "未处理",
                  "未及时">() &&
        !denies_some_applications(rest.text, begins)) {
      found.push_back(find_subject("requests.received"));
    }
    return found;
  }

 private:
  const Subject* dispute_of(const Piece& before, const Piece& after, const Marks& both,
                            const Quantity& quantity, const ClaimState& state) const {
    if (state.other_disputes) return nullptr;
    const std::string outcome(dispute_outcome(both).empty() ? dispute_outcome(before)
                                                            : dispute_outcome(both));
    const bool named = before.has<"复议", "诉讼", "起诉", "被诉">();
    if (!named && !after.has<"行政复议", "行政诉讼">()) {
      // 其中维持2件: the outcome of what the sentence speaks of.
      if (state.topic != Topic::kDisputes || outcome.empty() || state.joint_disputes) {
        return nullptr;
      }
      if (outcome == ".other" && before.text == "其他" && !state.inside_parts &&
          !follows_outcome()) {
        return nullptr;
      }
      return find_subject("disputes." + std::string(state.block) + outcome);
    }
    // The words nearest to the number decide, those before it first.
    const Piece& near = named ? before : after;
    // An organ that decides reconsiderations counts those that it took on.
    const bool decides = near.has<"受理", "办理", "审理", "审结", "立案", "承办", "收到">();
    if ((decides || lists_decided(quantity, state)) && !state.about_information) return nullptr;
    // 审结行政复议7件 leaves those out that are pending.
    if (outcome.empty() && near.has<"审结", "办结", "结案">()) return nullptr;
    std::string_view block = block_named(near, state);
    // 对复议决定不服，提起行政诉讼2件.
    const bool after_review =
        state.after_review && starts_with_any(near.text, {"提起", "又提起", "向", "起诉"});
    if (block == "suit" && after_review) block = "suit_after_review";
    if (near.has<"复议">() && near.has<"诉讼">() && block == "review") {
      // Both in one clause: whose number it is, is told by 共 alone.
      return outcome.empty() && names_joint_disputes(near.text) ? find_subject("disputes.review")
                                                                : nullptr;
    }
    // 收到政府信息公开申请26件、行政复议申请88件: those that a government decides.
    if (state.listed && state.lists_receipts && before.text.ends_with("复议申请")) return nullptr;
    const bool meant =
        named ? counts(near.text, kDisputeWording) : counted_behind(near.text, kDisputeWording);
    if (outcome.empty() && !meant) return nullptr;
    if (has_any(before.text, {"协助", "配合", "指导", "参与"})) return nullptr;
    const bool apart = block == state.divided_block && (!state.divides_block || near.has<"结转">());
    if (outcome.empty() && apart) return nullptr;
    return find_subject("disputes." + std::string(block) + outcome);
  }

  // 办理行政许可415件、行政复议1件: the verb holds for the list.
  bool lists_decided(const Quantity& quantity, const ClaimState& state) const {
    return state.listed && has_any(list_before(quantity, state), {"办理", "审理", "审结", "承办"});
  }

  // Whether all outcomes of applications but 其他处理 stand right before, which 其他 closes.
  bool follows_all_outcomes(const ClaimState& state) const {
    constexpr std::string_view kOutcomes[]{"requests.granted", "requests.partial",
                                           "requests.refused", "requests.unavailable",
                                           "requests.rejected"};
    if (!state.outcomes || context_.claims.all().size() < std::size(kOutcomes)) return false;
    const auto last = context_.claims.all().end() - std::ssize(kOutcomes);
    return std::equal(
        last, context_.claims.all().end(), std::begin(kOutcomes),
        [](const Claim& claim, std::string_view id) { return claim.subjects.front()->id == id; });
  }

  // Whether the claim before is an outcome of a dispute.
  bool follows_outcome() const {
    return !context_.claims.all().empty() && !context_.claims.last().subjects.empty() &&
           context_.claims.last().subjects.front()->table == TableId::kDisputes &&
           !dispute_outcome(Piece(slice(context_.text, context_.claims.last().span))).empty();
  }

  const Subject* disclosure_of(const Piece& before, const Piece& after, const Marks& both,
                               const Quantity& quantity, ClaimState& state) const {
    const std::string_view unit = quantity.unit;
    const bool money = unit == "元" || unit == "万元" || unit == "亿元";
    // 公布政府规章0个、行政许可28个: the verb holds for the list.
    if (before.has<"公布", "公示", "发布", "披露", "主动公开", "公开规章", "公开政府", "公开各类",
                   "公开信息">() &&
        !discloses_decisions(before.text)) {
      state.other_act = true;
    }
    if (both.has<"清单", "职权", "双公示", "公示", "流程图", "指南", "权责", "权力事项">()) {
      return nullptr;
    }
    if (money) {
      if (before.has<"行政事业性收费">()) {
        const bool collected =
            counts(before.text, kFeeWording) && !is_other_act(before.text, state);
        return collected ? find_subject("disclosure.fee") : nullptr;
      }
      if (before.has<"节约", "预算", "罚", "收费">()) return nullptr;
      // 采购总金额 of all purchases is another number than that of 集中采购.
      if (!state.procurement &&
          context_.prose.sentences[quantity.sentence].words.has<"招标", "分散采购">()) {
        return nullptr;
      }
      const bool amount =
          before.has<"采购总金额", "采购金额">() ||
          (state.procurement && ends_with_any(before.text, {"金额", "总额", "资金"}));
      return amount && (state.procurement || before.has<"采购总金额">())
                 ? find_subject("disclosure.procurement.amount")
                 : nullptr;
    }
    if (before.has<"集中采购">() && !before.has<"金额">() &&
        (unit == "次" || unit == "项" || unit == "个" || unit == "件" || unit == "批")) {
      return counts(before.text, kProcurementWording) ? find_subject("disclosure.procurement.items")
                                                      : nullptr;
    }
    const bool documents = unit == "件" || unit == "份" || unit == "个" || unit == "部" ||
                           unit == "条" || unit == "项";
    if (documents) {
      const bool named = before.has<"规范性文件", "规章">();
      const bool meant = named ? counts(before.text, kDocumentWording)
                               : counted_behind(after.text, kDocumentWording);
      if (!meant) return nullptr;
      const Marks& sentence = context_.prose.sentences[quantity.sentence].words;
      // 宣布失效 is beside 废止, and may count with it or not.
      if (before.has<"废止">() && sentence.has<"失效">()) return nullptr;
      if (const Subject* shared = shares_document_verb(before, after, quantity)) return shared;
      if (both.has<"规范性文件">()) return normative_of(before, both, state);
      if (const Subject* rules = regulations_of(before, both)) return rules;
      if (const std::string_view verb = document_verb(before.text); !verb.empty()) {
        if (made_of_those_before(before.text, verb, quantity)) state.documents = "normative";
        if (!state.documents.empty()) {
          return find_subject("disclosure." + std::string(state.documents) + std::string(verb));
        }
      }
    }
    // 公开行政许可22条 counts what was published, 行政许可5项 what the organ may grant, but not
    // 作出行政许可5项.
    state.decides = state.decides || before.has<"处理决定", "许可决定", "作出", "做出">();
    const bool decisions = unit == "件" || unit == "起" || unit == "宗" || unit == "例" ||
                           unit == "次" || unit == "个" || unit == "份" ||
                           (unit == "项" && state.decides);
    if (!decisions || before.has<"公布", "发布", "信息", "抽查", "检查">()) return nullptr;
    if (before.has<"其他对外管理服务事项">()) return find_subject("disclosure.service");
    if (both.has<"事项">()) return nullptr;
    const bool named = before.has<"行政许可", "行政处罚", "行政强制">();
    if (!named && !after.has<"行政许可", "行政处罚", "行政强制">()) return nullptr;
    const Piece& near = named ? before : after;
    const bool meant = named ? counts(near.text, kDecisionWording, context_.own_year)
                             : counted_behind(near.text, kDecisionWording);
    if (is_other_act(before.text, state) || !meant) return nullptr;
    if (near.has<"罚款", "收入", "案卷", "不予", "文书", "听证">()) return nullptr;
    // 行政强制措施3件，行政强制执行1件 are counted together.
    if (near.has<"强制措施">() &&
        context_.prose.sentences[quantity.sentence].words.has<"强制执行">()) {
      return nullptr;
    }
    if (tells_intake(before.text, quantity)) return nullptr;
    // 准予行政许可273件，不予许可2件: both are decisions.
    if (before.has<"准予">() &&
        context_.prose.sentences[quantity.sentence].words.has<"不予许可", "不予行政许可">()) {
      return nullptr;
    }
    const std::size_t license = position(near.text, "行政许可");
    const std::size_t penalty = position(near.text, "行政处罚");
    const std::size_t coercion = position(near.text, "行政强制");
    if (license > penalty && license > coercion) return find_subject("disclosure.license");
    if (penalty > coercion) return find_subject("disclosure.penalty");
    if (coercion > 0) return find_subject("disclosure.coercion");
    return nullptr;
  }

  // 制定规章6部、行政规范性文件181件: the verb before the other documents holds for these; null
  // where none does.
  const Subject* shares_document_verb(const Piece& before, const Piece& after,
                                      const Quantity& quantity) const {
    const bool normative = before.text == "行政规范性文件" || before.text == "规范性文件";
    if ((!normative && before.text != "规章") || !after.text.empty() ||
        !context_.claims.last_in(quantity.sentence)) {
      return nullptr;
    }
    constexpr std::string_view kRegulations = "disclosure.regulations";
    constexpr std::string_view kNormative = "disclosure.normative";
    const Claim& last = context_.claims.last();
    const std::string_view other = normative ? kRegulations : kNormative;
    const std::string_view id = last.subjects.front()->id;
    if (!id.starts_with(other) || last.number.begin != (&quantity - 1)->span.begin) return nullptr;
    return find_subject(std::string(normative ? kNormative : kRegulations) +
                        std::string(id.substr(other.size())));
  }

  // 主动公开2022年度行政许可处理决定62项: in the form's words, of the year.
  bool discloses_decisions(std::string_view before) const {
    return !context_.own_year.empty() && has(before, context_.own_year) &&
           has(before, "主动公开") &&
           ends_with_any(before, {"行政许可处理决定", "行政处罚处理决定", "行政强制处理决定"});
  }

  // 受理行政许可18件, 查处行政处罚案件7起; 办理行政许可18件 too where 办结16件 follows: what came
  // in, and not what was decided.
  bool tells_intake(std::string_view before, const Quantity& quantity) const {
    if (has_any(before, {"作出", "做出", "办结", "实施"})) return false;
    return has_any(before, {"受理", "查处", "立案"}) ||
           (has(before, "办理") && decisions_follow(quantity));
  }

  // Whether the next number of the statement is that of decisions, and names no others.
  bool decisions_follow(const Quantity& quantity) const {
    const Prose& prose = context_.prose;
    const auto next = static_cast<std::size_t>(&quantity - prose.quantities.data()) + 1;
    if (next == prose.quantities.size() || !counts_cases(prose.quantities[next].unit)) return false;
    constexpr std::size_t kReach = 3;  // clauses
    const std::size_t clause = prose.quantities[next].clause;
    if (prose.quantities[next].sentence != quantity.sentence || clause > quantity.clause + kReach) {
      return false;
    }
    const std::string_view between =
        slice(context_.text, {quantity.span.end, prose.quantities[next].span.begin});
    return has_any(between, {"作出", "做出", "办结"}) &&
           !has_any(between, {"行政", "；", ";", "规范性", "申请"});
  }

  // 开展规范性文件清理工作，本年度制发2件: in the form's words, of what the sentence has named.
  bool made_of_those_before(std::string_view before, std::string_view verb,
                            const Quantity& quantity) const {
    const Sentence& sentence = context_.prose.sentences[quantity.sentence];
    return verb == ".made" && before.starts_with("本年") && sentence.words.has<"规范性文件">() &&
           !sentence.words.has<"规章">() &&
           has(slice(context_.text, {sentence.span.begin, quantity.span.begin}), "规范性文件");
  }

  const Subject* regulations_of(const Piece& before, const Marks& both) const {
    if (!before.has<"规章">() || both.has<"规章制度", "法规规章", "规章规范", "协助", "起草",
                                          "代拟", "报请", "提请", "参与", "配合">()) {
      return nullptr;
    }
    // 政府规章 are the government's, whose office may report for it, whatever a department did for
    // them.
    const bool reports = context_.government || context_.report.nature.kind == OrganKind::kOffice;
    if (before.has<"政府规章">() && !reports) return nullptr;
    if (both.has<"废止">()) return find_subject("disclosure.regulations.repealed");
    // 公开现行有效省市政府规章45件: those of others too.
    if (before.has<"省市政府规章", "国务院部门规章">()) return nullptr;
    if (both.has<"现行有效", "现行规章">()) return find_subject("disclosure.regulations.in_force");
    // 发布部门规章 is how a department of the State Council makes them, but for those on its
    // website.
    const bool issues = before.has<"发布部门规章">() && !before.has<"网", "集中", "专栏", "平台">();
    if (issues || before.has<"制发", "制定", "制订", "出台", "颁布", "规章数量">()) {
      return find_subject("disclosure.regulations.made");
    }
    return nullptr;
  }

  // 县政府行政规范性文件45件: those of one organ, where a government counts all of its county.
  bool names_documents_of_one(const Piece& before) const {
    return context_.government && context_.report.nature.level != OrganLevel::kTownship &&
           before.has<"政府行政规范性文件", "政府规范性文件", "政府的行政规范性文件",
                      "办公室行政规范性文件", "办公室规范性文件", "部门行政规范性文件",
                      "部门规范性文件">();
  }

  const Subject* normative_of(const Piece& before, const Marks& both,
                              const ClaimState& state) const {
    if (both.has<"宣布失效">() || names_documents_of_one(before)) return nullptr;
    if (both.has<"废止">()) return find_subject("disclosure.normative.repealed");
    // 对外公开规范性文件总数12件 too.
    if (before.has<"对外公开总">() || (before.has<"对外公开">() && before.has<"总数">())) {
      return find_subject("disclosure.normative.total");
    }
    if (both.has<"现行有效", "持续有效", "现行规范性", "现行行政规范性">()) {
      // 在网站集中公开现行有效规范性文件45件: those that the website has.
      const bool on_site = before.has<"网", "集中", "专栏", "平台", "文件库">() &&
                           before.has<"公开", "发布", "公布">();
      return on_site ? nullptr : find_subject("disclosure.normative.in_force");
    }
    const bool made = before.has<"制发", "制定", "制订", "出台", "印发", "制作">();
    // 继续有效 are those that a clean-up kept, 年底前 those of all years; but 制定3件并全部解读.
    const Marks& words = made && before.has<"规范性文件">() ? before : both;
    if (words.has<"解读", "清理", "审查", "备案", "修改", "修订", "审核", "梳理", "起草",
                  "征求意见", "上级", "学习", "继续有效", "评估", "年底前", "以前">()) {
      return nullptr;
    }
    // 印发文件126件，其中规范性文件3件.
    const bool part = state.inside_parts && state.issues &&
                      starts_with_any(before.text, {"其中", "行政规范性", "规范性"});
    if (part || made) return find_subject("disclosure.normative.made");
    // Only form 2019 counts what was published of them.
    const bool form_2019 = context_.report.form != nullptr && context_.report.form->id == "2019";
    if (form_2019 && before.has<"公开", "发布">()) {
      return find_subject("disclosure.normative.published");
    }
    // 新发布的行政规范性文件4件, but not those that are new on a website.
    if (before.has<"新发布的", "新公布的">() && !before.has<"网", "集中", "专栏", "平台">()) {
      return find_subject("disclosure.normative.made");
    }
    return nullptr;
  }

  const Subject* request_of(const Piece& before, const Piece& after, const Marks& both,
                            const Quantity& quantity, ClaimState& state) const {
    if (is_other_business(both) && request_detail(both).empty() &&
        (is_other_business(after) || is_other_business(before, context_.report.organ))) {
      return nullptr;
    }
    if (state.papers || names_openness(before)) return nullptr;
    // 全年共收到9件 in part three.
    const bool told_by_part = state.part == Part::kRequests && state.topic == Topic::kNone &&
                              names_only_receipt(before.text, context_.report.organ);
    if (!told_by_part && !in_requests(both, state)) return nullptr;
    // 申请3件，涉及事项8项，答复8项: of the matters that they ask for.
    if (quantity.unit == "项" && context_.claims.last_in(quantity.sentence) &&
        context_.claims.last().subjects.front()->table == TableId::kRequests &&
        !slice(context_.text, context_.claims.last().number).ends_with("项")) {
      return nullptr;
    }
    if (both.has<"结转", "转结", "转下年", "转下一年", "转次年", "转至下年", "转至下一年",
                 "转至次年", "转到下年", "转到下一年", "转入下年", "转入下一年", "转入次年",
                 "顺延">() ||
        leaves_from_last_year(both) || goes_to_next_year(before, after)) {
      // 办结上年结转和本年新收申请135件, but 除上年结转外新收135件.
      if (before.has<"结转">() && before.has<"新收", "新增", "本年收到">()) {
        if (has_any(before.text, {"后新收", "外新收", "后新增", "外新增", "后本年", "外本年"})) {
          return find_subject("requests.received");
        }
        return find_subject(before.has<"办结", "答复">() ? "requests.handled" : "requests.dealt");
      }
      const Subject* carried = carried_of(context_, both, {before.text, after.text});
      // 办结11件，结转1件.
      const bool rest = carried == nullptr && follows_handled(quantity) &&
                        is_rest_carried(before.text, after.text);
      const Subject* out = find_subject("requests.carried_out");
      if (state.of_channel && (rest || carried == out)) return nullptr;
      return rest ? out : carried;
    }
    // 其中1件予以公开: the words behind the number.
    // So are they behind 处理结果4件为不予公开.
    const bool number_first = before.text.empty() || before.text == "其中" || before.text == "有" ||
                              before.text == "对" || before.text == "对其中" ||
                              (before.text.ends_with("结果") &&
                               is_made_of(before.text, {"处理", "办理", "答复", "结果"}));
    const Piece& words = number_first ? after : before;
    // The row of an outcome (信访举报投诉类申请不予处理1件) says more than the outcome, if it is
    // not one of several (重复申请等不予处理3件).
    const bool several = has(words.text, "等");
    if (const std::string_view id = request_detail(words); !id.empty() && !several) {
      // 信息不存在2件、本机关不掌握3件 may be one row.
      const bool beside = id == "requests.unavailable_not_held" && !words.has<"不存在">() &&
                          context_.prose.sentences[quantity.sentence].words.has<"不存在">();
      return find_subject(beside ? "requests.unavailable.some" : id);
    }
    const std::string_view outcome = request_outcome(words);
    const bool of_one_reason =
        !outcome.empty() &&
        tells_reason(number_first ? words.text : std::string_view(), quantity, state);
    // 不予公开8件（含行政执法案卷5件）, 因属于行政执法案卷不予公开5件: a row in fewer words than
    // the form's.
    const bool of_refused = (state.inside_parts && whole_is("requests.refused", state)) ||
                            (of_one_reason && outcome == "requests.refused");
    if (const std::string_view id = refused_detail(words); !id.empty() && !several && of_refused) {
      return find_subject(id);
    }
    if (!outcome.empty()) {
      if (lists_documents(quantity, state)) return nullptr;
      // 主动公开及部分公开45件: of two ways, one of which the form does not have.
      if (outcome == "requests.partial" &&
          words.has<"主动公开及", "主动公开和", "主动公开或", "主动公开与", "提供及", "提供和",
                    "提供或">()) {
        return nullptr;
      }
      const bool shared = state.shared_number || names_more_outcomes(words.text);
      if (shared || (outcome == "requests.otherwise" && follows_other_row(quantity))) {
        return nullptr;
      }
      return of_one_reason ? some_of(outcome, words) : find_subject(outcome);
    }
    // 答复公开12件: answered that it is public, or what is public.
    if (ends_with_any(words.text, {"答复公开", "其他答复", "其它答复"}) ||
        words.has<"不再处理", "不予办理", "不予答复", "不予回复">()) {
      return nullptr;
    }
    if (words.text == "其他" && follows_all_outcomes(state))
      return find_subject("requests.otherwise");
    const bool part = state.inside_parts;
    if (part && (words.text == "公开" || words.text == "其中公开" || words.text == "已公开" ||
                 words.text == "全部公开" || words.text == "其中全部公开"))
      return find_subject("requests.granted");
    if (part && starts_with_any(words.text, {"不公开", "其中不公开"})) {
      return find_subject("requests.refused");
    }
    if (sums_with_carried(before.text, quantity)) return find_subject("requests.due");
    if (is_unfinished(both, quantity, state)) return find_subject("requests.carried_out.some");
    if (names_a_kind(before, both) || is_one_of_channels(before, quantity)) {
      // 受理线上申请65件，办结62件: of those that came in one way.
      const bool one_way = !part && names_channel(both) &&
                           (says_received(before) || before.has<"受理">()) &&
                           !context_.claims.last_in(quantity.sentence);
      state.of_channel = state.of_channel || one_way;
      return nullptr;
    }
    if (!counts(before.text, kApplicationWording) || is_other_work(before.text)) return nullptr;
    if (!names_requests(both) && names_other_applications(before.text)) return nullptr;
    const bool received = says_received(before);
    const bool of_new = part && whole_is("requests.received", state);
    const bool of_taken =
        part && (whole_is("requests.taken", state) || whole_is("requests.due", state));
    // 26件为自然人申请.
    const bool told_behind =
        number_first && starts_with_any(after.text, {"为", "是", "系", "由", "来自"});
    const Piece& who = told_behind ? after : before;
    if (const std::string_view kind = kind_of_applicant(who); !kind.empty()) {
      if (state.shared_number) return nullptr;
      if (of_new) return find_subject("requests" + std::string(kind));
      if (of_taken || state.by_applicant) return find_subject("requests.taken" + std::string(kind));
      const bool told = kind == ".natural" && !part && received;
      return told ? find_subject("requests.natural") : nullptr;
    }
    if (names_some_applicants(who)) return nullptr;
    if (part) {
      // 办理6件，其中上年结转1件，本年新收5件.
      const bool of_all =
          of_taken || whole_is("requests.dealt", state) || whole_is("requests.carried_in", state);
      return of_all && before.has<"新收", "本年收到", "当年收到", "新增">()
                 ? find_subject("requests.received")
                 : nullptr;
    }
    if (received && state.screened) return nullptr;
    if (const Subject* whole = whole_of(before, after, received)) {
      if (state.of_channel && (whole->id == "requests.handled" || whole->id == "requests.dealt")) {
        return nullptr;
      }
      if (whole->id == "requests.taken" && is_stage(quantity)) return nullptr;
      if (whole->id == "requests.handled" && is_one_of_ways(quantity)) return nullptr;
      return state.handled_apart && whole->id == "requests.handled" ? nullptr : whole;
    }
    // 全年共有9件政府信息公开申请.
    if (!state.listed &&
        is_made_of(before.text, {"全年", "本年度", "本年", "今年", "共计", "共", "有", " "}) &&
        !before.text.empty() && names_only_requests(after.text, {}) &&
        ends_with_any(after.text, {"申请", "依申请公开", "申请公开政府信息"})) {
      return find_subject("requests.counted");
    }
    // 主动公开256条、依申请公开12条 are ways of publishing.
    const bool counted = !state.listed && names_only_requests(before.text, context_.report.organ) &&
                         (before.has<"公开申请">() || !state.publishes);
    return counted ? find_subject("requests.counted") : nullptr;
  }

  // 书面申请6件，网站申请4件: in writing is a way of applying beside another one, but alone it may
  // be any.
  bool is_one_of_channels(const Piece& before, const Quantity& quantity) const {
    return names_channel(context_.prose.sentences[quantity.sentence].words) &&
           !names_every_channel(before) &&
           has_any(before.text, {"书面申请", "书面政府信息公开申请", "书面信息公开申请",
                                 "书面公开申请", "书面提"});
  }

  // Whether the number counts those of an outcome that had one reason: 因涉及商业秘密、个人隐私
  // 不予公开3件, 因涉及商业秘密，不予公开1件. `behind`: its words, where they follow it.
  bool tells_reason(std::string_view behind, const Quantity& quantity,
                    const ClaimState& state) const {
    if (!behind.empty()) return gives_reason(behind);
    const Clause& clause = context_.prose.clauses[quantity.clause];
    const std::size_t end = quantity.span.begin;
    const std::size_t from = end_of_number_before(quantity);
    const std::size_t list = std::min(std::max(state.list_begin, from), end);
    if (gives_reason(near_end(slice(context_.text, {list, end})))) return true;
    if (clause.before != U'，' || from > clause.span.begin) return false;
    const Span& before = context_.prose.clauses[quantity.clause - 1].span;
    return from <= before.begin && begins_reason(slice(context_.text, before));
  }

  std::size_t end_of_number_before(const Quantity& quantity) const {
    const std::vector<Quantity>& all = context_.prose.quantities;
    return &quantity == all.data() ? 0 : (&quantity - 1)->span.end;
  }

  // Some of those of an outcome; null where it is not the only one.
  static const Subject* some_of(std::string_view outcome, const Piece& words) {
    if (outcome == "requests.granted" || outcome == "requests.otherwise") {
      return find_subject(outcome);
    }
    if (joined_request_outcomes(words.text).size() > 1) return nullptr;
    return find_subject(std::string(outcome) + ".some");
  }

  // 主动公开36件、不予公开43件: classes of documents.
  bool lists_documents(const Quantity& quantity, const ClaimState& state) const {
    return state.listed && state.publishes && has(list_before(quantity, state), "主动公开");
  }

  // What stands of the list before the number.
  std::string_view list_before(const Quantity& quantity, const ClaimState& state) const {
    return near_end(slice(context_.text, {state.list_begin, quantity.span.begin}));
  }

  // 上年遗留3件.
  static bool leaves_from_last_year(const Marks& both) {
    return both.has<"遗留", "留存", "转入">() && both.has<"上年", "上一年", "去年">();
  }

  // 剩余4件转2023年办理, 下年度继续办理4件, 其余4件延至次年办理.
  bool goes_to_next_year(const Piece& before, const Piece& after) const {
    constexpr std::string_view kGoes = "转";
    if (!context_.next_year.empty() && starts_with(after.text, kGoes) &&
        starts_with(after.text.substr(kGoes.size()), context_.next_year)) {
      return true;
    }
    if (goes_on_next_year(before.text, context_.next_year)) return true;
    return is_made_of(before.text, {"其中", "其余", "剩余", "尚有", "另有", "还有", "余下", "另",
                                    "有", "对", "的", " "}) &&
           goes_on_next_year(after.text, context_.next_year);
  }

  // 逾期未补正2件，其他处理5件: whether a row of 其他处理 is told before, which leaves the rest.
  bool follows_other_row(const Quantity& quantity) const {
    const std::size_t begin = context_.prose.sentences[quantity.sentence].span.begin;
    return has_any(
        near_end(slice(context_.text, {begin, quantity.span.begin})),
        {"逾期未补正", "逾期不补正", "未补正", "未缴费", "未缴纳", "逾期未缴", "撤回", "视为放弃"});
  }

  // 收到9件，加上上年结转2件，共11件.
  bool sums_with_carried(std::string_view before, const Quantity& quantity) const {
    const std::vector<Claim>& claims = context_.claims.all();
    if (!is_made_of(before, {"共", "合计", "总计", "计", " "}) || before.empty() ||
        context_.prose.clauses[quantity.clause].before == U'：' ||
        !context_.claims.last_in(quantity.sentence) ||
        claims.back().subjects.front()->id != "requests.carried_in" ||
        claims.back().number.begin != (&quantity - 1)->span.begin) {
      return false;
    }
    const std::size_t begin = context_.prose.sentences[quantity.sentence].span.begin;
    std::size_t left = kFew;
    for (auto claim = claims.rbegin();
         claim != claims.rend() && claim->span.begin >= begin && left-- > 0; ++claim) {
      const std::string_view id = claim->subjects.front()->id;
      if (id == "requests.received" || id == "requests.taken" || id == "requests.counted") {
        return true;
      }
    }
    return false;
  }

  // 结转1件, 另有1件结转.
  static bool is_rest_carried(std::string_view before, std::string_view after) {
    if (before == "结转") return true;
    return after == "结转" && is_made_of(before, {"其中", "其余", "剩余", "尚有", "另有", "还有",
                                                  "余下", "另", "有", " "});
  }

  // 办结11件，结转1件; 收到12件，其中11件按时办结，1件结转: whether a number before, with nothing
  // but outcomes between, tells what was handled.
  bool follows_handled(const Quantity& quantity) const {
    const Quantity* const first = context_.prose.quantities.data();
    const Quantity* one = &quantity;
    for (std::ptrdiff_t left = kFew; left > 0 && one != first; --left) {
      if ((--one)->sentence != quantity.sentence || one->clause == quantity.clause) return false;
      const std::string_view words = slice(context_.text, context_.prose.clauses[one->clause].span);
      if (has_any(words, {"结转", "复议", "诉讼", "受理", "收到"})) return false;
      if (has_any(words, {"办结", "答复", "回复", "办复", "办理"})) return true;
      if (request_outcome(Piece(words)).empty()) return false;
    }
    return false;
  }

  // 收到57件，撤件39件，受理18件: those taken on of the ones received.
  bool is_stage(const Quantity& quantity) const {
    const std::size_t begin = context_.prose.sentences[quantity.sentence].span.begin;
    const std::vector<Claim>& claims = context_.claims.all();
    std::size_t left = 64;  // more than a sentence tells
    for (auto claim = claims.rbegin();
         claim != claims.rend() && claim->span.begin >= begin && left-- > 0; ++claim) {
      const std::string_view id = claim->subjects.front()->id;
      const bool received = id == "requests.received" || id == "requests.due";
      if (received && claim->value > quantity.value) return true;
    }
    return false;
  }

  // 收到10件，已答复3件，7件正在办理中: not handled by the end of the year, where the text does not
  // say in the form's words what is carried out.
  bool is_unfinished(const Marks& both, const Quantity& quantity, const ClaimState& state) const {
    if (!both.has<"正在办理", "正在处理", "未办结", "尚在办理", "仍在办理", "未到答复期限",
                  "待答复", "待回复", "待办理", "待办结">() ||
        both.has<"上年", "上一年", "去年", "往年", "逾期", "超期", "补正", "延期", "复议",
                 "诉讼">()) {
      return false;
    }
    const std::size_t paragraph = context_.prose.sentences[quantity.sentence].paragraph;
    if (context_.prose.paragraphs[paragraph].words.has<"结转下", "结转至", "结转到">())
      return false;
    return !state.inside_parts || whole_is("requests.received", state) ||
           whole_is("requests.taken", state) || whole_is("requests.due", state);
  }

  // 受理12件，答复7件，不予受理4件，补正后仍不明确1件: one of the ways in which those received
  // ended, which together are all of them; but not 答复7件，结转下年5件.
  bool is_one_of_ways(const Quantity& quantity) const {
    const Quantity* const whole = received_before(quantity);
    constexpr Decimal kMostAdded = Decimal::from_integer(1'000'000);
    if (whole == nullptr || whole->value > kMostAdded) return false;
    const std::vector<Quantity>& all = context_.prose.quantities;
    const Quantity* const last = all.data() + all.size();
    const Quantity* const end = last - &quantity > kFew ? &quantity + kFew : last;
    Decimal sum;
    bool others = false;
    for (const Quantity* one = whole + 1; one < end && one->sentence == quantity.sentence; ++one) {
      const bool other = one != &quantity;
      if (one->value > whole->value || (other && !ends_otherwise(*one))) return false;
      others = others || other;
      sum = sum + one->value;
      if (sum >= whole->value) return others && one >= &quantity && sum == whole->value;
    }
    return false;
  }

  // Whether the words around the number tell of applications that ended without a plain answer.
  bool ends_otherwise(const Quantity& quantity) const {
    const std::vector<Quantity>& all = context_.prose.quantities;
    Span around = context_.prose.clauses[quantity.clause].span;
    around.begin = std::max(around.begin, end_of_number_before(quantity));
    if (&quantity != &all.back()) around.end = std::min(around.end, (&quantity + 1)->span.begin);
    const Piece words(slice(context_.text, around));
    return counts_cases(quantity.unit) && !has(words.text, "其中") &&
           (!request_outcome(words).empty() || !request_detail(words).empty() ||
            has_any(words.text, {"不予受理", "不受理", "撤回", "撤销", "转办", "转交", "告知"}));
  }

  // The number of those received that stands in the same sentence, a few numbers before; null:
  // none.
  const Quantity* received_before(const Quantity& quantity) const {
    const std::vector<Claim>& claims = context_.claims.all();
    const Quantity* const first = context_.prose.quantities.data();
    const Quantity* one = &quantity;
    auto claim = claims.rbegin();
    for (std::ptrdiff_t left = kFew; left > 0 && one != first; --left) {
      if ((--one)->sentence != quantity.sentence) break;
      while (claim != claims.rend() && claim->number.begin > one->span.begin) ++claim;
      if (claim == claims.rend()) break;
      const std::string_view id = claim->subjects.front()->id;
      if (claim->number.begin == one->span.begin &&
          (id == "requests.received" || id == "requests.taken" || id == "requests.due")) {
        return one;
      }
    }
    return nullptr;
  }

  bool in_requests(const Marks& both, const ClaimState& state) const {
    if (names_requests(both)) return true;
    // 收到并答复政府信息公开95件.
    if (both.has<"收到政府信息公开", "受理政府信息公开", "答复政府信息公开">()) return true;
    if (state.topic == Topic::kRequests) return true;
    if (state.topic == Topic::kElse) return false;
    // 共收到申请83件，其中自然人71件: parts of applications.
    if (state.whole &&
        context_.claims.all()[*state.whole].subjects.front()->table == TableId::kRequests) {
      return true;
    }
    const bool outcome = !request_outcome(both).empty();
    if (outcome && state.outcomes) return true;
    return state.part == Part::kRequests &&
           (outcome || both.has<"结转">() || may_name_requests(both));
  }

  bool whole_is(std::string_view id, const ClaimState& state) const {
    return state.whole && !context_.claims.all()[*state.whole].subjects.empty() &&
           context_.claims.all()[*state.whole].subjects.front()->id == id;
  }

  // 没有作出不予公开答复: an outcome, not the applications.
  std::vector<const Subject*> denied_outcomes(const Piece& rest, const ClaimState& state) const {
    std::vector<const Subject*> found;
    const bool about = state.topic == Topic::kRequests || state.part == Part::kRequests ||
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
      if (has(rest.text, words)) found.push_back(find_subject(id));
    }
    return found;
  }

  static constexpr std::ptrdiff_t kFew = 16;  // numbers of a sentence that are looked at together

  const ClaimContext& context_;
};

}  // namespace

const Subject* carried_of(const ClaimContext& context, const Marks& words,
                          std::initializer_list<std::string_view> pieces) {
  const auto names = [&](std::string_view year) {
    return !year.empty() && std::any_of(pieces.begin(), pieces.end(),
                                        [=](std::string_view text) { return has(text, year); });
  };
  if (words.has<"下年", "下一年", "次年", "明年", "顺延">() || names(context.next_year)) {
    return find_subject("requests.carried_out");
  }
  if (words.has<"上年", "上一年", "上半年", "往年", "去年", "前一年">() ||
      names(context.last_year)) {
    return find_subject("requests.carried_in");
  }
  return nullptr;
}

const Subject* subject_of_number(const ClaimContext& context, const Piece& before,
                                 const Piece& after, const Quantity& quantity, ClaimState& state) {
  return SubjectFinder(context).of_number(before, after, quantity, state);
}

std::vector<const Subject*> joined_subjects(const Subject& read, const Piece& before,
                                            const Piece& after) {
  if (read.id == "disputes.review" && names_joint_disputes(before.text)) {
    return {&read, find_subject("disputes.suit")};
  }
  for (const Piece* words : {&before, &after}) {
    if (request_outcome(*words) != read.id) continue;
    std::vector<const Subject*> found;
    for (const std::string_view id : joined_request_outcomes(words->text)) {
      found.push_back(find_subject(id));
    }
    if (found.size() > 1) return found;
  }
  return {&read};
}

const Subject* share_of(const ClaimContext& context, const Piece& words, const ClaimState& state) {
  return SubjectFinder(context).share_of(words, state);
}

bool is_label(const Piece& text) {
  if (text.has<"行政许可", "行政处罚", "行政强制">()) return counts(text.text, kDecisionWording);
  if (text.has<"行政事业性收费">()) return counts(text.text, kFeeWording);
  if (text.has<"规范性文件", "规章">()) return counts(text.text, kDocumentWording);
  if (text.has<"行政复议", "行政诉讼">()) return counts(text.text, kDisputeWording);
  return names_requests(text) && counts(text.text, kApplicationWording);
}

std::vector<const Subject*> subjects_in(const ClaimContext& context, const Piece& text,
                                        const Piece& rest, const ClaimState& state, bool denied) {
  return SubjectFinder(context).subjects_in(text, rest, state, denied);
}

}  // namespace gouji
