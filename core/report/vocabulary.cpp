// The vocabulary of claims as data: what numbers in prose may count, and the cells they speak of.
#include <array>

#include "report/claims.h"

namespace gouji {

std::span<const Subject> subjects() {
  using enum TableId;
  static const std::vector<Subject> kSubjects{
      // Table 3. 受理 and 收办 may mean new alone or new with carried in.
      {"requests.received", "新收申请", "requests received", kRequests, {"new.total"}},
      {"requests.taken", "受理申请", "requests taken on", kRequests,
       {"new.total", "new.total + carried_in.total"}},
      {"requests.dealt", "办理申请", "requests dealt with", kRequests,
       {"result_total.total", "new.total", "new.total + carried_in.total"}},
      {"requests.carried_in", "上年结转", "carried in", kRequests, {"carried_in.total"}},
      {"requests.carried_out", "结转下年", "carried out", kRequests, {"carried_out.total"}},
      {"requests.handled", "办结申请", "requests handled", kRequests, {"result_total.total"}},
      {"requests.granted", "予以公开", "granted", kRequests, {"granted.total"}},
      {"requests.partial", "部分公开", "granted in part", kRequests, {"partial.total"}},
      {"requests.refused", "不予公开", "refused", kRequests,
       {"refused_secret.total + refused_law.total + refused_safety.total + "
        "refused_third_party.total + refused_internal.total + refused_process.total + "
        "refused_enforcement.total + refused_inquiry.total"}},
      {"requests.unavailable", "无法提供", "unavailable", kRequests,
       {"unavailable_not_held.total + unavailable_must_create.total + "
        "unavailable_unclear.total"}},
      {"requests.rejected", "不予处理", "not handled", kRequests,
       {"rejected_petition.total + rejected_repeat.total + rejected_publication.total + "
        "rejected_abusive.total + rejected_reconfirm.total"}},
      {"requests.otherwise", "其他处理", "handled otherwise", kRequests,
       {"other.total", "other_uncorrected.total + other_unpaid.total + other_rest.total"}},
      {"requests.natural", "自然人申请", "requests of natural persons", kRequests,
       {"new.natural"}},
      {"requests.organisations", "法人或其他组织申请", "requests of organisations", kRequests,
       {"new.enterprise + new.research + new.ngo + new.legal + new.others"}},
      // Table 4.
      {"disputes.review", "行政复议", "reconsiderations", kDisputes, {"review.total"}},
      {"disputes.review.upheld", "行政复议结果维持", "reconsiderations upheld", kDisputes,
       {"review.upheld"}},
      {"disputes.review.corrected", "行政复议结果纠正", "reconsiderations corrected", kDisputes,
       {"review.corrected"}},
      {"disputes.review.other", "行政复议其他结果", "reconsiderations, other results", kDisputes,
       {"review.other"}},
      {"disputes.review.pending", "行政复议尚未审结", "reconsiderations pending", kDisputes,
       {"review.pending"}},
      {"disputes.suit", "行政诉讼", "lawsuits", kDisputes,
       {"suit_direct.total + suit_after_review.total"}},
      {"disputes.suit.upheld", "行政诉讼结果维持", "lawsuits upheld", kDisputes,
       {"suit_direct.upheld + suit_after_review.upheld"}},
      {"disputes.suit.corrected", "行政诉讼结果纠正", "lawsuits corrected", kDisputes,
       {"suit_direct.corrected + suit_after_review.corrected"}},
      {"disputes.suit.other", "行政诉讼其他结果", "lawsuits, other results", kDisputes,
       {"suit_direct.other + suit_after_review.other"}},
      {"disputes.suit.pending", "行政诉讼尚未审结", "lawsuits pending", kDisputes,
       {"suit_direct.pending + suit_after_review.pending"}},
      {"disputes.suit_direct", "未经复议直接起诉", "lawsuits without reconsideration", kDisputes,
       {"suit_direct.total"}},
      {"disputes.suit_after_review", "复议后起诉", "lawsuits after reconsideration", kDisputes,
       {"suit_after_review.total"}},
      // Table 2. What a form does not count is not compared.
      {"disclosure.regulations.made", "制发规章", "rules issued", kDisclosure,
       {"regulations.made"}},
      {"disclosure.normative.made", "制发规范性文件", "normative documents issued", kDisclosure,
       {"normative.made"}},
      {"disclosure.normative.published", "公开规范性文件", "normative documents disclosed",
       kDisclosure, {"normative.published", "normative.total"}},
      {"disclosure.normative.repealed", "废止规范性文件", "normative documents repealed",
       kDisclosure, {"normative.repealed"}},
      {"disclosure.normative.in_force", "现行有效规范性文件", "normative documents in force",
       kDisclosure, {"normative.in_force"}},
      {"disclosure.license", "行政许可", "licences", kDisclosure, {"license.decisions"}},
      {"disclosure.service", "其他对外管理服务事项", "other services", kDisclosure,
       {"service.decisions"}},
      {"disclosure.penalty", "行政处罚", "penalties", kDisclosure, {"penalty.decisions"}},
      {"disclosure.coercion", "行政强制", "coercive measures", kDisclosure,
       {"coercion.decisions"}},
      {"disclosure.fee", "行政事业性收费", "administrative fees", kDisclosure, {"fee.amount"}},
      {"disclosure.procurement.items", "政府集中采购项目", "procurement items", kDisclosure,
       {"procurement.items"}},
      {"disclosure.procurement.amount", "政府集中采购总金额", "procurement amount", kDisclosure,
       {"procurement.amount"}},
  };
  return kSubjects;
}

}  // namespace gouji
