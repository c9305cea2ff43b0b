// What the words around a number say. In: a clause or a piece of it. Out: what it speaks of.
#include "report/claim_words.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "input/walk.h"
#include "input/words.h"
#include "report/quantities.h"

namespace gouji {
namespace {

// Removes the words that `list` holds from the beginning, as often as they stand there.
void strip(std::string_view& text, std::span<const std::string_view> list) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : list) {
      if (!starts_with(text, word)) continue;
      text.remove_prefix(word.size());
      again = true;
    }
  }
}

void strip(std::string_view& text, std::initializer_list<std::string_view> list) {
  strip(text, std::span(list.begin(), list.size()));
}

// Removes one of the words from the beginning.
void strip_first(std::string_view& text, std::initializer_list<std::string_view> list) {
  for (const std::string_view word : list) {
    if (!starts_with(text, word)) continue;
    text.remove_prefix(word.size());
    return;
  }
}

// Removes one of the words from the end; whether one stood there.
bool strip_end(std::string_view& text, std::initializer_list<std::string_view> list) {
  for (const std::string_view word : list) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    return true;
  }
  return false;
}

}  // namespace

// ---- which business

bool is_other_business(const Marks& text) {
  return text.has<"热线", "信箱", "信访", "投诉", "咨询", "留言", "来信", "来电", "建议", "提案",
                  "议案", "12345", "网民", "举报", "诉求", "微博", "微信", "公众号", "短信", "问政",
                  "工单", "求助", "意见">();
}

bool is_other_business(const Piece& text, std::string_view organ) {
  if (!is_other_business(text)) return false;
  if (!names_requests(text)) return true;
  std::string_view rest = text.text;
  const std::string_view name = leading_organ(text);
  if (!name.empty() && is_short_for(name, organ)) rest.remove_prefix(rest.find(name) + name.size());
  std::string_view head;
  if (names_every_channel(text)) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view way : {"等渠道", "等方式", "等途径", "等形式", "等多种"}) {
      end = std::min(end, find_word(rest, way));
    }
    if (end != std::string_view::npos) {
      // What stands before 通过 is none of the ways.
      const std::size_t begin = find_word(rest.substr(0, end), "通过");
      if (begin != std::string_view::npos) head = rest.substr(0, begin);
      rest.remove_prefix(end);
    }
  }
  return is_other_business(marks_of(head)) || is_other_business(marks_of(rest));
}

bool names_petitions(const Piece& text) {
  return is_made_of(text.text, {"其中", "属于", "因", "涉及", "对", "信访", "举报", "投诉", " "}) ||
         (has(text.text, "告知") && has(text.text, "信访渠道"));
}

bool names_requests(const Marks& text) {
  if (text.has<"依申请公开", "信息公开申请", "公开申请", "信息申请", "申请公开", "新收依申请",
               "收到依申请", "依申请信息">()) {
    return true;
  }
  return text.has<"申请">() && text.has<"政府信息", "信息公开">();
}

bool may_name_requests(const Marks& text) {
  return text.has<"申请">() && !text.has<"申请行政复议", "申请复议", "申请人", "许可申请", "救助",
                                         "申请书", "申请表", "登记申请", "申请强制">();
}

namespace {

// Removes when it was and whose it is: 2023年全县共, 我局2023年度.
void strip_owner(std::string_view& before, std::string_view organ) {
  for (int round = 0; round < 2; ++round) {
    while (!before.empty() && digit_value(char_at(before, 0)) >= 0) {
      std::size_t next = 0;
      next_char(before, next);
      before.remove_prefix(next);
    }
    strip(before, {"年内", "全局", "年",     "全年", "本年", "今年", "当年",   "度",     "我局",
                   "我委", "我县", "我市",   "我区", "我镇", "我乡", "我街道", "我苏木", "我办",
                   "我厅", "我院", "本机关", "全县", "全市", "全区", "共",     "有",     " "});
    if (!organ.empty() && before.starts_with(organ)) before.remove_prefix(organ.size());
  }
}

}  // namespace

bool names_only_receipt(std::string_view before, std::string_view organ) {
  strip_owner(before, organ);
  return !before.empty() &&
         is_made_of(before, {"新收到", "新收", "收到", "接收", "共", "数量", "数", "：", " "});
}

bool names_only_requests(std::string_view before, std::string_view organ) {
  strip_owner(before, organ);
  // 依申请公开类信息12条 are published.
  if (has(before, "公开类")) return false;
  return starts_with_any(before, {"政府信息公开申请", "信息公开申请", "公开申请", "依申请公开",
                                  "政府信息依申请公开", "申请公开政府信息"});
}

bool words_like_the_form(const Marks& text) {
  if (!text.has<"申请">() || is_other_business(text)) return false;
  if (text.has<"复议", "诉讼", "许可", "登记", "仲裁", "救助", "援助", "认定", "鉴定", "低保",
               "补贴", "专利", "商标">()) {
    return false;
  }
  const bool both_ends = text.has<"上年结转", "上年度结转", "上一年度结转">() &&
                         text.has<"结转下", "结转至", "结转到">();
  return both_ends || text.has<"新收申请">() || names_outcomes(text);
}

bool names_papers(const Marks& text) {
  if (text.has<"公文", "发文", "文稿", "公开属性", "印发文件", "制发文件", "各类文件",
               "办理文件">()) {
    return true;
  }
  return text.has<"制作政府信息", "产生政府信息", "形成政府信息", "生成政府信息">() &&
         !text.has<"申请", "需">();
}

bool names_openness(const Marks& text) {
  return text.has<"公开信息数", "公开类信息", "不予公开文件", "不予公开信息", "依申请公开文件">();
}

bool says_received(const Marks& text) {
  if (text.has<"收办", "征收", "回收">()) return false;
  return text.has<"收到", "新收", "接收", "接到", "共收", "新增", "接受依申请", "接受政府信息",
                  "收政府信息", "收信息公开", "收公开申请", "收依申请">();
}

bool names_screening(const Marks& text) {
  return text.has<"审查受理", "审核受理", "审查后受理", "审核后受理", "实际受理", "实际新收",
                  "实际收到", "正式受理", "有效申请">();
}

bool names_information(const Marks& text) {
  return text.has<"信息公开", "依申请公开", "公开申请", "公开政府信息">();
}

namespace {

// What else an organ is brought to reconsideration or to court for.
bool names_other_matter(std::string_view text) {
  return has_any(text, {"处罚", "许可",     "强制",     "征收", "征地", "拆迁", "补偿",
                        "劳动", "工伤",     "社会保险", "登记", "土地", "房屋", "规划",
                        "民事", "交通事故", "交通违法", "治安", "合同", "工程"}) &&
         !has_any(text, {"公开", "信息", "答复"});
}

}  // namespace

bool names_other_disputes(const Piece& piece) {
  if (!piece.has<"复议", "诉讼", "应诉">()) return false;
  // 行政处罚案件被申请行政复议2件, 对行政处罚决定不服申请复议6件.
  for (const std::string_view word : {"被申请", "不服"}) {
    const std::size_t at = piece.text.find(word);
    if (at != std::string_view::npos && names_other_matter(piece.text.substr(0, at))) return true;
  }
  // 复议机关维持10件, 2件正在复议机关审理中 tell what became of the organ's own.
  const std::size_t authority = piece.text.find("复议机关");
  if (authority != std::string_view::npos &&
      !ends_with_any(piece.text.substr(0, authority), {"在", "被", "在行政", "被行政"}) &&
      !starts_with_any(piece.text.substr(authority + std::string_view("复议机关").size()),
                       {"维持", "驳回", "确认", "撤销", "责令", "纠正", "决定", "终止", "作出",
                        "均", "全部", "依法"})) {
    return true;
  }
  if (piece.has<"复议机构", "复议委", "代理", "应诉案", "其他行政复议", "其他行政诉讼", "其他类",
                "其他复议", "其他诉讼", "答复案件", "非政府信息公开", "非信息公开", "调解", "出庭",
                "培训", "政务公开领域外">()) {
    return true;
  }
  return names_other_reason(piece);
}

bool names_other_reason(const Piece& piece) {
  if (!piece.has<"因">()) return false;
  const std::size_t reason = piece.text.find("因");
  const Piece behind(piece.text.substr(reason));
  if (behind.text.starts_with("因此")) return false;
  return !behind.has<"公开", "信息", "申请答复", "我局答复", "因不服答复", "因对答复", "告知",
                     "工作">();
}

bool disclaims_disputes(std::string_view text) {
  strip(text, {"但", "上述", "案件", "均", "都", "全部", "系", "是", "为", "属于", "属"});
  if (has_any(text, {"信息公开", "政务公开"})) {
    return has(text, "无关") || starts_with_any(text, {"不涉及", "非"});
  }
  if (!names_other_matter(text)) return false;
  const bool reason = starts_with(text, "因") || starts_with(text, "由");
  return reason ? has_any(text, {"引起", "引发"})
                : ends_with_any(text, {"类", "类案件", "案件", "纠纷", "争议", "领域"});
}

bool names_outcomes(const Marks& text) {
  const int count = text.has<"予以公开">() + text.has<"部分公开">() + text.has<"不予公开">() +
                    text.has<"无法提供">() + text.has<"不予处理">();
  return count >= 2;
}

bool rejects_review(const Marks& text) {
  return text
      .has<"不服复议", "不服行政复议", "复议决定不服", "复议结果不服", "不服该复议", "复议不服">();
}

std::string_view dispute_block(const Marks& text) {
  if (text.has<"未经复议", "未经行政复议", "直接起诉", "直接提起">()) return "suit_direct";
  if ((text.has<"复议后", "经复议", "经行政复议">() || rejects_review(text)) &&
      text.has<"起诉", "诉讼">()) {
    return "suit_after_review";
  }
  if (text.has<"复议">()) return "review";
  if (text.has<"诉讼", "起诉", "被诉", "败诉">()) return "suit";
  return {};
}

bool names_court(const Marks& text) {
  return text.has<"被法院", "被人民法院", "法院判", "法院裁", "法院维持", "法院纠正", "法院撤销",
                  "法院驳回">();
}

bool names_joint_disputes(std::string_view before) {
  const std::size_t review = find_word(before, "复议");
  const std::size_t suit = before.rfind("诉讼");
  if (review == std::string_view::npos || suit == std::string_view::npos || suit < review) {
    return false;
  }
  std::string_view between = before.substr(review, suit - review);
  const bool either = has(between, "或");
  strip(between, {"复议", "申请", "案件", "或者", "以及", "和", "或", "及", "与", "、", "提起",
                  "被", "行政"});
  std::string_view behind = before.substr(suit);
  strip(behind, {"诉讼", "案件", "案"});
  const std::size_t unsaid = behind.size();
  strip(behind, {"共计", "合计", "总计", "总共", "总数", "共"});
  if (!between.empty() || (behind.size() == unsaid && !either)) return false;
  strip(behind, {"有", "为", "达", "发生", "：", " "});
  return behind.empty();
}

namespace {

// 撤销复议申请, 申请人主动撤销: who began the dispute ends it; but not 撤销复议决定, 撤销申请答复.
bool withdraws_dispute(const Marks& text) {
  return text.has<"撤销复议", "撤销行政复议", "撤销申请", "撤销起诉", "撤销诉讼", "撤销行政诉讼",
                  "申请人撤销", "当事人撤销", "原告撤销", "主动撤销", "自行撤销">() &&
         !text.has<"复议决定", "撤销申请答复">();
}

}  // namespace

std::string_view dispute_outcome(const Piece& piece) {
  const std::string_view text = piece.text;
  if (text == "其他" || text == "其它" || text == "其中其他" || text == "其他情形" ||
      text == "其他情形数" || text == "其他情况") {
    return ".other";
  }
  if (text == "复议中" || text == "诉讼中") return ".pending";
  return dispute_outcome(static_cast<const Marks&>(piece));
}

std::string_view dispute_outcome(const Marks& text) {
  // 上年未结1件 is no outcome of this year.
  if (text.has<"上年未", "上年度未", "上一年未", "上一年度未">()) return {};
  if (text.has<"尚未审结", "未审结", "正在审理", "尚在审理", "仍在审理", "审理中", "未结",
               "正在复议", "正在诉讼", "正在行政复议", "正在行政诉讼">()) {
    return ".pending";
  }
  // 未被纠错的7件.
  if (text.has<"未被纠", "未予纠", "未纠正", "未被撤销">()) return {};
  if (text.has<"纠正", "确认违法", "责令", "败诉", "纠错">()) return ".corrected";
  if (withdraws_dispute(text)) return ".other";
  if (text.has<"撤销">()) return ".corrected";
  if (text.has<"维持", "胜诉">()) return ".upheld";
  if (text.has<"驳回">()) return text.has<"诉讼请求">() ? ".upheld" : ".dismissed";
  if (text.has<"其他结果", "撤回", "撤诉", "终止">()) return ".other";
  return {};
}

std::string_view request_outcome(const Marks& text) {
  if (text.has<"部分公开", "部份公开", "部分予以公开", "部份予以公开", "部分同意公开",
               "部分给予公开", "部分准予公开", "部分内容公开", "部分内容予以公开", "区分处理",
               "部分不予公开", "部分提供", "公开部分内容", "公开部分信息">()) {
    return "requests.partial";
  }
  // Who does not agree is asked, and does not decide.
  if (text.has<"第三方不同意", "权利人不同意">()) return {};
  if (text.has<"不予公开", "不予以公开", "不同意公开", "不准予公开", "不给予公开">())
    return "requests.refused";
  if (text.has<"予以公开", "同意公开", "准予公开", "给予公开">()) return "requests.granted";
  if (text.has<"无法提供", "不能提供">()) return "requests.unavailable";
  if (text.has<"不予处理", "不予以处理", "不作处理", "不做处理">()) return "requests.rejected";
  if (text.has<"其他处理", "其它处理", "其他方式处理", "其它方式处理">())
    return "requests.otherwise";
  return {};
}

namespace {

// Not 中小企业局.
bool names_organisations(const Marks& text) {
  return text.has<"法人", "其他组织", "商业企业", "企业申请", "企业提", "企业的", "企业和",
                  "企业或", "企业及", "企业与", "企业、">();
}

}  // namespace

bool names_whoever(const Marks& text) {
  return (text.has<"公民", "自然人", "个人", "公众、", "公众和", "公众及", "公众与", "公众或",
                   "群众、", "群众和", "群众及", "群众与", "群众或">() &&
          names_organisations(text)) ||
         text.has<"单位和个人", "单位或个人", "单位、个人", "组织和个人", "组织或个人",
                  "组织、个人", "个人和单位", "个人或单位", "个人、单位", "个人和组织",
                  "个人或组织", "个人、组织">();
}

std::string_view kind_of_applicant(const Marks& text) {
  if (names_whoever(text)) return {};
  if (text.has<"法人">()) return text.has<"组织">() ? ".organisations" : "";
  if (text.has<"企业和其他组织", "企业或其他组织", "企业及其他组织", "企业、其他组织">()) {
    return ".organisations";
  }
  if (text.has<"自然人", "公民申请", "公民个人", "个人申请">()) return ".natural";
  if (text.has<"商业企业">()) return ".enterprise";
  if (text.has<"科研机构">()) return ".research";
  if (text.has<"社会公益组织">()) return ".ngo";
  return text.has<"法律服务机构">() ? ".legal" : "";
}

bool names_some_applicants(const Marks& text) {
  return !names_whoever(text) && kind_of_applicant(text).empty() && names_organisations(text);
}

bool names_letterbox(const Marks& text) {
  return text.has<"信箱">() && !text.has<"信访", "投诉", "咨询", "留言", "来信", "来电", "建议",
                                         "意见", "诉求", "举报", "求助">();
}

bool names_every_channel(const Marks& text) {
  return text.has<"线上线下", "线上和线下", "线上及线下", "等渠道", "等方式", "等途径", "等形式",
                  "等多种", "各种渠道", "各类渠道", "各个渠道", "各渠道", "多种渠道", "任何渠道",
                  "各种方式", "多种方式", "任何方式", "各种形式", "多种形式", "任何形式",
                  "各种途径", "多种途径", "任何途径">();
}

bool names_channel(const Marks& text) {
  return text.has<"网络", "网上", "网站", "信函", "邮寄", "当面", "现场", "邮件", "传真", "在线",
                  "平台", "渠道", "线上", "线下">();
}

std::string_view denied_applicants(const Marks& text) {
  const bool one_way = names_channel(text) || text.has<"书面">();
  // 未收到当面申请、网络申请、信函申请 leaves none that matters.
  const bool both_ways = text.has<"线上">() && text.has<"线下">();
  const bool usual = text.has<"当面", "现场">() && text.has<"网络", "网上", "网站", "在线">() &&
                     text.has<"信函", "邮寄", "书面">();
  if (one_way && !usual && !both_ways && !names_every_channel(text)) return {};
  if (names_whoever(text)) return ".received";
  // Whoever applies is called a citizen: 未收到公民申请.
  const bool citizens = text.has<"公民">() && !text.has<"个人", "自然人">();
  const std::string_view kind = kind_of_applicant(text);
  if (!kind.empty() && !(citizens && kind == ".natural")) return kind;
  return names_some_applicants(text) ? std::string_view() : ".received";
}

namespace {

// Of two with one end the longer stands first; 公开 alone is an outcome only beside others.
constexpr std::pair<std::string_view, std::string_view> kOutcomes[]{
    {"公开部分内容", "requests.partial"},
    {"公开部分信息", "requests.partial"},
    {"部分内容予以公开", "requests.partial"},
    {"予以部分公开", "requests.partial"},
    {"同意部分公开", "requests.partial"},
    {"给予部分公开", "requests.partial"},
    {"部分予以公开", "requests.partial"},
    {"部份予以公开", "requests.partial"},
    {"部分同意公开", "requests.partial"},
    {"部分给予公开", "requests.partial"},
    {"部分准予公开", "requests.partial"},
    {"部分内容公开", "requests.partial"},
    {"部分不予公开", "requests.partial"},
    {"其他方式处理", "requests.otherwise"},
    {"其它方式处理", "requests.otherwise"},
    {"不予以公开", "requests.refused"},
    {"不同意公开", "requests.refused"},
    {"不准予公开", "requests.refused"},
    {"不给予公开", "requests.refused"},
    {"不予以处理", "requests.rejected"},
    {"部分公开", "requests.partial"},
    {"部份公开", "requests.partial"},
    {"不予公开", "requests.refused"},
    {"准予公开", "requests.granted"},
    {"予以公开", "requests.granted"},
    {"同意公开", "requests.granted"},
    {"无法提供", "requests.unavailable"},
    {"不予处理", "requests.rejected"},
    {"区分处理", "requests.partial"},
    {"部分提供", "requests.partial"},
    {"给予公开", "requests.granted"},
    {"不能提供", "requests.unavailable"},
    {"不作处理", "requests.rejected"},
    {"不做处理", "requests.rejected"},
    {"其他处理", "requests.otherwise"},
    {"其它处理", "requests.otherwise"},
    {"公开", "requests.granted"}};

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the last outcome of the text stands; empty: it names none.
Stretch last_outcome(std::string_view text) {
  Stretch last;
  for (const auto& [word, id] : std::span(kOutcomes).first(std::size(kOutcomes) - 1)) {
    const std::size_t at = text.rfind(word);
    if (at != std::string_view::npos && at + word.size() > last.end) last = {at, at + word.size()};
  }
  return last;
}

}  // namespace

bool gives_reason(std::string_view text) {
  const std::string_view before = text.substr(0, last_outcome(text).begin);
  // 因不掌握等原因无法提供 tells all reasons.
  if (ends_with_any(before, {"等", "等原因", "等理由", "等情形", "等情况"})) return false;
  if (has_any(before, {"不存在", "不掌握"})) return true;
  // 过程性信息不予公开, 需另行制作无法提供.
  if (ends_with_any(before, {"秘密", "隐私", "权益", "案卷", "查询", "查询事项", "事务", "事务信息",
                             "过程性信息", "过程信息", "职责", "制作", "不明确"})) {
    return true;
  }
  for (const std::string_view word : {"因", "由于", "属于", "涉及"}) {
    const std::size_t at = find_word(before, word);
    if (at == std::string_view::npos) continue;
    std::string_view reason = before.substr(at + word.size());
    strip(reason, {"此", "应当", "应", "依法", "的"});  // 因此不予公开, 属于应当不予公开
    if (!reason.empty()) return true;
  }
  return false;
}

bool begins_reason(std::string_view text) {
  strip(text, {"其中", "对", "有", " "});
  return starts_with_any(text, {"因", "由于", "属于", "涉及"}) && !text.starts_with("因此");
}

bool names_more_outcomes(std::string_view text) {
  return starts_with(text.substr(last_outcome(text).end), "等");
}

std::vector<std::string_view> joined_request_outcomes(std::string_view text) {
  text = text.substr(0, last_outcome(text).end);
  std::vector<std::string_view> found;
  do {
    const auto* const outcome =
        std::find_if(std::begin(kOutcomes), std::end(kOutcomes),
                     [=](const auto& one) { return text.ends_with(one.first); });
    if (outcome == std::end(kOutcomes) || text.ends_with("主动公开")) break;
    found.insert(found.begin(), outcome->second);
    text.remove_suffix(outcome->first.size());
    strip_end(text, {"作"});  // 予以公开及作部分公开处理
  } while (strip_end(text, {"或者", "以及", "或", "和", "及", "与", "并"}));
  return found;
}

std::string_view request_detail(const Marks& text) {
  if (text.has<"属于国家秘密", "属国家秘密">()) return "requests.refused_secret";
  if (text.has<"法律行政法规禁止公开", "法律法规禁止公开">()) return "requests.refused_law";
  if (text.has<"三安全一稳定">()) return "requests.refused_safety";
  if (text.has<"保护第三方合法权益">()) return "requests.refused_third_party";
  if (text.has<"三类内部事务">()) return "requests.refused_internal";
  if (text.has<"四类过程性">()) return "requests.refused_process";
  if (text.has<"属于行政执法案卷", "属行政执法案卷">()) return "requests.refused_enforcement";
  if (text.has<"属于行政查询事项", "属行政查询事项">()) return "requests.refused_inquiry";
  if (text.has<"本机关不掌握", "不掌握相关政府信息", "不掌握信息", "不掌握政府信息">()) {
    return "requests.unavailable_not_held";
  }
  if (text.has<"没有现成信息需要另行制作", "没有现成信息需另行制作">())
    return "requests.unavailable_must_create";
  if (text.has<"补正后申请内容仍不明确">()) return "requests.unavailable_unclear";
  if (text.has<"信访举报投诉类">()) return "requests.rejected_petition";
  // 属于信访事项不予处理, beside which there may be 投诉举报不予处理.
  if (text.has<"不予处理">() && text.has<"信访", "举报", "投诉">()) {
    return "requests.rejected_petition.some";
  }
  if (text.has<"重复申请">()) return "requests.rejected_repeat";
  if (text.has<"要求提供公开出版物">()) return "requests.rejected_publication";
  if (text.has<"无正当理由大量反复申请">()) return "requests.rejected_abusive";
  if (text.has<"重新出具已获取信息", "重新出具已获取政府信息">()) {
    return "requests.rejected_reconfirm";
  }
  if (text.has<"无正当理由逾期不补正">()) return "requests.other_uncorrected";
  if (text.has<"逾期未按收费通知要求缴纳费用">()) return "requests.other_unpaid";
  return {};
}

std::string_view refused_detail(const Marks& text) {
  if (text.has<"国家秘密">()) return "requests.refused_secret";
  if (text.has<"第三方合法权益", "第三方权益">()) return "requests.refused_third_party";
  if (text.has<"内部事务">()) return "requests.refused_internal";
  if (text.has<"过程性信息", "四类过程信息">()) return "requests.refused_process";
  if (text.has<"行政执法案卷", "执法案卷">()) return "requests.refused_enforcement";
  if (text.has<"行政查询">()) return "requests.refused_inquiry";
  return {};
}

std::string_view document_verb(std::string_view text) {
  strip(text, {"其中", "本年度", "本年", "全年", "当年", "年内", "全县", "全市", "全区", "全省",
               "共", "新", "现", "并", "已", "宣布"});
  if (text.starts_with("截至")) {
    const std::size_t end = std::min({text.find("底"), text.find("末"), text.find("日")});
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + std::string_view("底").size());
    strip(text, {"现"});
  }
  for (const auto& [verb, id] : {std::pair<std::string_view, std::string_view>{"制发", ".made"},
                                 {"制定", ".made"},
                                 {"制订", ".made"},
                                 {"废止", ".repealed"},
                                 {"对外公开总", ".total"},
                                 {"对外公开", ".published"},
                                 {"公开", ".published"},
                                 {"行有效", ".in_force"}}) {
    if (!text.starts_with(verb)) continue;
    std::string_view rest = text.substr(verb.size());
    strip(rest, {"件数", "数量", "数", "量", "的", "为", "：", ":", "有", "共", " "});
    if (rest.empty()) return id;
  }
  return {};
}

// ---- what is counted

bool counts_cases(std::string_view unit) {
  return unit == "件" || unit == "条" || unit == "起" || unit == "宗" || unit == "份" ||
         unit == "次" || unit == "例" || unit == "项" || unit == "个" || unit == "人次" ||
         unit == "件次" || unit == "封";
}

namespace {

// Where the last of the words ends in `text`; npos: none stands there.
std::size_t end_of_last(std::string_view text, std::span<const std::string_view> words) {
  std::size_t end = std::string_view::npos;
  for (const std::string_view word : words) {
    const std::size_t at = text.rfind(word);
    if (at == std::string_view::npos) continue;
    if (end == std::string_view::npos || at + word.size() > end) end = at + word.size();
  }
  return end;
}

// Removes from the beginning what names no other thing that could be counted.
void strip_fillers(std::string_view& text, const Wording& wording) {
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    strip(text,
          {"处理决定", "决定", "案件", "案",     "事项",   "办件", "件数", "件",   "数量", "总数",
           "总量",     "数",   "类",   "合计",   "总计",   "共计", "共",   "计",   "为",   "达到",
           "达",       "有",   "的",   "了",     "已",     "均",   "各",   "都",   "分别", "：",
           ":",        "”",    " ",    "\u00A0", "\u3000", "近",   "约",   "超过", "仅"});
    strip(text, wording.fillers);
  }
}

}  // namespace

bool counts(std::string_view before, const Wording& wording, std::string_view year) {
  const std::size_t end = end_of_last(before, wording.words);
  if (end == std::string_view::npos) return true;
  std::string_view between = before.substr(end);
  strip_fillers(between, wording);
  if (!year.empty() && between.starts_with(year)) {
    between.remove_prefix(year.size());
    strip_fillers(between, wording);
  }
  return between.empty();
}

bool counted_behind(std::string_view after, const Wording& wording) {
  const std::size_t end = end_of_last(after, wording.words);
  if (end == std::string_view::npos) return true;
  std::string_view rest = after.substr(end);
  strip_fillers(rest, wording);
  // 126件行政处罚案件并全部公开: what follows is another matter.
  return rest.empty() || starts_with_any(rest, {"并", "且", "全", "进行", "予以", "较", "比",
                                                "同比", "占", "和", "及", "与", "其中", "另"});
}

bool is_case(std::string_view after) {
  return after.empty() ||
         starts_with_any(after, {"申请", "政府信息", "信息公开", "依申请", "公民", "自然人", "法人",
                                 "行政", "规范性", "规章", "案", "办结", "予以", "部分公开", "不予",
                                 "无法提供", "结转", "项目"});
}

namespace {

// Whether 更正 or 出入境证件 before 申请 tells which, and not only whose or how.
bool tells_which(std::string_view head) {
  strip(head,
        {"政府信息", "信息", "公开",   "依",     "的",   "到",       "了",       "各类", "有效",
         "群众",     "公民", "公众",   "社会",   "、",   "法人",     "其他",     "组织", "自然人",
         "商业企业", "企业", "个人",   "单位",   "当面", "网上",     "网络",     "在线", "书面",
         "信函",     "邮件", "邮寄",   "人",     "提出", "提交",     "新",       "该类", "此类",
         "相关",     "有关", "电子",   "全部",   "所有", "村民",     "市民",     "居民", "律师",
         "上述",     "向",   "我局",   "本机关", "和",   "或者",     "或",       "及",   "等",
         "共",       "均",   "上年度", "上年",   "已",   " ",        "“",        "”",    "任何",
         "形式",     "渠道", "方式",   "其它",   "主动", "要求公开", "要求获取", "要求", "获取",
         "关于",     "涉及", "对",     "通过",   "以",   "有",       "受理",     "收到"});
  return !head.empty();
}

}  // namespace

bool names_other_applications(std::string_view before) {
  const std::size_t at = before.rfind("申请");
  if (at == std::string_view::npos) return false;
  std::string_view head = before.substr(0, at);
  constexpr std::string_view kVerbs[]{"收到", "新收", "接收", "接到", "收",   "受理", "收办",
                                      "办理", "办结", "答复", "回复", "处理", "结转"};
  const std::size_t verb = end_of_last(head, kVerbs);
  if (verb == std::string_view::npos) return false;
  head.remove_prefix(verb);
  // 收到3件书面申请 counts them.
  return head.find_first_of("0123456789") == std::string_view::npos && tells_which(head);
}

bool denies_some_applications(std::string_view denied, bool begins) {
  if (has_any(denied, {"依申请公开", "信息公开申请"})) {
    return has_any(denied, {"更正", "重复", "反复"});
  }
  return begins ? tells_which(denied.substr(0, denied.rfind("申请")))
                : names_other_applications(denied);
}

// ---- whose and when

bool is_comparison(const Marks& text) {
  return text.has<"比上年", "比去年", "较上年", "较去年", "同比", "环比", "比上一年", "较上一年",
                  "相比", "增长", "下降", "增加", "减少", "上升", "增幅", "降幅", "增多",
                  "上年度同期", "去年同期", "较20", "比20", "较 20", "比 20">();
}

bool names_year_itself(const Marks& text) {
  return text.has<"今年以来", "本年以来", "年初以来", "一年来", "一年以来", "今年来", "本年来",
                  "全年来">();
}

bool names_own_year(std::string_view text, std::string_view year) {
  const bool begins = !year.empty() && text.starts_with(year);
  return (begins || has_any(text, {"全年", "本年", "年内", "今年"})) &&
         !has_any(text, {"截至", "截止", "至今", "到今年", "至本年", "到本年", "年底", "年末",
                         "月底", "度底", "度末"});
}

bool is_cumulative(const Marks& text) {
  return names_other_span(text) || (text.has<"累计">() && !names_year_itself(text));
}

bool names_other_span(const Marks& text) {
  if (names_year_itself(text)) return false;
  return text.has<"历年", "年来", "以来", "至今", "上半年", "下半年", "季度", "第一季", "当月",
                  "本月", "每月", "月均", "每年", "年均", "历史", "近年", "十三五", "十四五",
                  "1-6月", "目前", "近两年", "近三年", "近四年", "近五年", "近几年", "近2年",
                  "近3年", "近5年", "两年累计", "三年累计", "五年累计">();
}

bool ends_with_first_of_range(std::string_view before) {
  strip_end(before, {" "});
  if (!strip_end(before, {"-", "－", "—", "–", "~", "～", "至", "到"})) return false;
  strip_end(before, {"—"});
  constexpr int kDigits = 4;
  if (before.size() < kDigits) return false;
  std::size_t at = before.size() - kDigits;
  return number_at(before, at, kDigits) >= 1000 && at == before.size();
}

bool is_last_year(const Piece& piece) {
  if (piece.has<"去年", "上年度收到", "上年收到", "上一年度收", "往年">()) return true;
  return starts_with_any(piece.text, {"上年度", "上一年度"}) && !piece.has<"结转">();
}

bool begins_months(std::string_view text) {
  const bool until = starts_with_any(text, {"截至", "截止", "到"});
  strip(text, {"截至", "截止", "到", "在", "自", "从", " "});
  const std::string_view dated = text;
  std::size_t at = 0;
  if (number_at(text, at, 4) >= 1000 && text.substr(at).starts_with("年")) {
    text.remove_prefix(at + std::string_view("年").size());
    strip(text, {"度", " "});
  }
  at = 0;
  const int month = number_at(text, at, 2);
  text.remove_prefix(at);
  strip(text, {"-", "－", "—", "–", "~", "～", "至", "到"});
  number_at(text, at = 0, 2);
  const bool months = month >= 1 && month <= 12 && text.substr(at).starts_with("月");
  // 截至12月 is the end of it.
  constexpr std::string_view kMonth = "月";
  if (months && until && month == 12 &&
      digit_value(char_at(text, std::min(text.size(), at + kMonth.size()))) < 0) {
    return false;
  }
  return months && !has_any(dated, {"12月31日", "12月底", "12月末", "-12月", "－12月", "—12月",
                                    "至12月", "到12月"});
}

bool is_plan(const Piece& piece) {
  // 规划计划类信息3条 are published, not planned.
  if (piece.has<"计划">() &&
      !piece.has<"规划计划", "计划规划", "计划信息", "计划类", "计划总结", "计划生育", "招生计划",
                 "建设计划", "供应计划", "采购计划", "检查计划", "抽查计划", "行动计划">()) {
    return true;
  }
  if (piece.has<"力争", "目标是", "目标为", "拟于", "拟在", "拟对", "拟开展", "拟组织", "拟新",
                "将要", "将进一步", "将继续", "将重点", "将加", "将以", "将从", "将按", "将组织",
                "将开展", "将推", "将严", "将不断", "将围绕", "将针对", "将着", "将通过">()) {
    return true;
  }
  // 2021年，我局将…; but 将公开纳入考核, 现将情况报告如下.
  return piece.text.ends_with("将");
}

bool begins_own_year(std::string_view text) {
  return starts_with_any(text, {"本年", "今年", "报告年度", "报告期", "一年来", "一年以来"});
}

bool names_own_level(const Marks& text) {
  return text.has<"局本级", "厅本级", "委本级", "办本级", "本级机关">();
}

bool is_subordinate(const Marks& text, bool government) {
  if (text.has<"下属", "所属", "直属单位", "各乡镇", "乡镇街道", "镇街", "各县", "各区", "县区",
               "区县", "各单位", "各部门", "各市", "各街道", "各科室", "各分局", "部门和单位",
               "各级", "下辖", "各村", "各社区">() ||
      (text.has<"本级">() && (government || !names_own_level(text))) ||
      (government && text.has<"办公室共">())) {
    // 全市各级行政机关, 县政府及各部门, 市本级及各县区 are what a government's own report counts.
    const bool whole = text.has<"全市", "全县", "全区", "全省", "全州", "全盟", "全旗", "政府及各",
                                "政府及其">() &&
                       !text.has<"本级">();
    return !(government && (whole || text.has<"本级及", "本级和">()));
  }
  if (government) return false;
  return text.has<"全市", "全县", "全区", "全省", "全国", "全州", "系统", "我省", "我市", "我县",
                  "我州">();
}

bool names_own_organ(const Marks& text) {
  return names_own_level(text) ||
         text.has<"我局", "我委", "我办", "我厅", "我院", "我中心", "我单位", "本机关", "本单位",
                  "本部门", "本局", "局机关", "厅机关", "委机关", "我镇", "我乡", "我街道">();
}

namespace {

constexpr std::string_view kMeans[]{"通过", "依托", "利用", "借助", "运用",
                                    "根据", "依据", "围绕", "针对"};

}  // namespace

std::string_view behind_means(std::string_view text) {
  const std::size_t end = end_of_last(text, kMeans);
  return end == std::string_view::npos ? text : text.substr(end);
}

void strip_time(std::string_view& text, char32_t before_it) {
  std::string_view rest = text;
  bool digits = digit_value(before_it) >= 0;  // right before what is left
  const bool goes_on = digits || before_it == U'年';
  if (!goes_on) strip(rest, {"截至", "截止", "自", "从"});
  const std::size_t whole = rest.size();
  while (!rest.empty()) {
    const std::size_t before = rest.size();
    std::size_t next = 0;
    if (digit_value(next_char(rest, next)) >= 0) {
      rest.remove_prefix(next);
      digits = true;
      continue;
    }
    strip(rest, {" "});
    // 12日, but not 2023年日照市.
    if (digits) strip_first(rest, {"月", "日"});
    if (rest.size() < whole || goes_on) strip_first(rest, {"年"});  // not 年内
    if (before < whole || goes_on) strip_first(rest, {"至", "到", "-"});
    digits = false;
    if (rest.size() == before) break;
  }
  if (rest.size() == whole && !goes_on) return;
  strip(rest, {"底", "末", "初", "间", "以来", "至今", "期间"});
  text = rest;
}

std::string_view behind_time(std::string_view text) {
  strip_time(text);
  strip(text, {"度内", "度", "全年", "本年", "年内", "当年", "今年", " "});
  return text;
}

std::string_view leading_organ(const Piece& clause, bool alone) {
  // An end of the name that stands nowhere needs no look at the head.
  if (!clause.has<"局", "委", "厅", "政府", "办公室", "法院", "馆", "队", "中心", "所", "站", "股",
                  "镇", "乡", "街道", "单位", "部门", "公司", "办">()) {
    return {};
  }
  constexpr std::size_t kLongest = 75;  // bytes: 25 characters
  std::string_view text = clause.text;
  strip_time(text);
  strip(text, {"度内", "度", "其中", "另外", "另", "同时", "此外", "全年", "本年", "年内", "当年",
               "今年", "由", " "});
  if (text.starts_with("以")) {
    const std::size_t end = text.find("名义");
    text.remove_prefix(std::string_view("以").size());
    return end == std::string_view::npos ? std::string_view()
                                         : text.substr(0, end - std::string_view("以").size());
  }
  if (starts_with_any(text, {"全", "我", "本", "各", "在", "对", "向", "经", "按", "为", "从", "因",
                             "将", "把"}) ||
      std::any_of(std::begin(kMeans), std::end(kMeans),
                  [text](std::string_view word) { return starts_with(text, word); })) {
    return {};
  }
  // The name reaches to what the organ does, to when, and to what is counted.
  std::string_view name = text.substr(0, kLongest);
  static constexpr WordList kEnds(
      {"接收",     "接受",     "新受理",   "主动",   "合计",   "共计",     "收到",     "接到",
       "受理",     "收办",     "新收",     "办理",   "办结",   "作出",     "做出",     "实施",
       "制定",     "制发",     "印发",     "出台",   "发布",   "收取",     "征收",     "立案",
       "审结",     "审理",     "承办",     "答复",   "回复",   "处理",     "查处",     "完成",
       "判决",     "开展",     "转办",     "移送",   "因",     "作为",     "被",       "为",
       "行政许可", "行政处罚", "行政强制", "行政复", "行政诉", "行政事业", "政府信息", "依申请",
       "规范性",   "行政规范", "直接",     "自行",   "全年",   "本年",     "年内",     "今年",
       "当年",     "累计",     "分别",     "依法",   "已",     "均",       "未",       "没有",
       "无",       "共有",     "牵头"});
  name = name.substr(0, kEnds.find(name));
  name = name.substr(0, find_word(name, "20"));
  const bool acts = alone || name.size() < std::min(text.size(), kLongest);
  // 县政府及各部门 are the whole.
  if (has_any(name, {"及各", "及其"})) return {};
  if (name.ends_with("共")) name.remove_suffix(std::string_view("共").size());
  if (!acts || name == "法院" || name == "人民法院" || name == "单位") return {};
  const bool organ =
      ends_with_any(name, {"局",     "委",     "厅",     "政府",   "委员会", "管委会", "办公室",
                           "办事处", "政府办", "公开办", "信访办", "编办",   "党政办", "法院",
                           "检察院", "国务院", "馆",     "大队",   "支队",   "中队",   "总队",
                           "执法队", "中心",   "派出所", "管理所", "监管所", "司法所", "税务所",
                           "管理站", "服务站", "工作站", "监督站", "股",     "股室",   "科室",
                           "镇",     "乡镇",   "街道",   "镇街",   "单位",   "部门",   "公司"});
  return organ ? name : std::string_view();
}

namespace {

bool is_subsequence(std::string_view name, std::string_view organ) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    next_char(name, at);
    const std::string_view character = name.substr(begin, at - begin);
    const std::size_t found = organ.find(character);
    if (found == std::string_view::npos) return false;
    organ.remove_prefix(found + character.size());
  }
  return true;
}

// 大寨乡 of 大寨乡人民政府.
std::string_view place_governed(std::string_view name) {
  strip_end(name, {"人民政府", "政府", "办事处", "管委会", "管理委员会"});
  return name;
}

}  // namespace

bool is_inner_unit(std::string_view name) {
  if (ends_with_any(name, {"股", "股室", "科室"})) return true;
  return strip_end(name, {"办公室"}) &&
         is_made_of(name, {"局", "厅", "委", "综合", "党政", "政务", "政府信息", "信息", "公开"});
}

bool is_short_for(std::string_view name, std::string_view organ) {
  if (is_subsequence(name, organ)) return true;
  // 大寨乡人民政府, 乡政府 for 大寨乡; but 县政府 not for 青禾县教育局.
  const std::string_view place = place_governed(name);
  const std::string_view own = place_governed(organ);
  constexpr std::size_t kRank = std::string_view("乡").size();
  return place.size() < name.size() && place.size() >= kRank && own.size() >= kRank &&
         own.ends_with(place.substr(place.size() - kRank)) && is_subsequence(place, own);
}

// ---- parts and denials

bool ends_parts(std::string_view text) {
  if (ends_with_any(text, {"方面", "情况"})) return true;
  strip(text, {"已", "实际", "全年", "年内", "本年度", "本年", "当年", "我局", "我县", "我市"});
  return starts_with_any(text, {"共", "合计", "总计", "总共", "累计", "连同", "加上", "加之",
                                "上年", "上一年", "截至", "截止", "另", "同时", "此外"});
}

bool begins_handling(std::string_view text) {
  strip(text,
        {"已", "均", "全部", "实际", "共", "全年", "按时", "按期", "依法", "依规", "办理", "当年"});
  return starts_with_any(text, {"办结", "答复", "回复", "办复"});
}

bool names_matters(const Marks& text) {
  return text.has<"主要涉及", "内容涉及", "事项涉及", "集中在", "集中于", "申请内容">();
}

namespace {

// 行政复议案件均, before 未发生.
bool names_what_occurs(std::string_view before) {
  while (strip_end(before, {"均", "都", "也", "案件", "情况", "情形", "事项", "等", "一件", "一起",
                            "一例", "一宗", "一份", "一次", "1件", "1起", "1例"})) {
  }
  return ends_with_any(before, {"复议", "诉讼", "起诉", "申请"});
}

bool is_one_case(const Quantity& quantity) {
  return quantity.value == Decimal::from_integer(1) && quantity.precision == Precision::kExact &&
         counts_cases(quantity.unit);
}

// 未发生一起, 没有任何1件: behind the one of which there is not even that.
std::size_t behind_even_one(std::string_view text, std::size_t end) {
  constexpr std::string_view kAny = "任何";
  if (starts_with(text.substr(end), kAny)) end += kAny.size();
  std::size_t behind = end;
  const std::optional<Quantity> one = read_quantity(text, 0, behind);
  return one && is_one_case(*one) ? behind : end;
}

}  // namespace

bool denies_even_one(std::string_view before, const Quantity& quantity, std::string_view after) {
  if (!is_one_case(quantity)) return false;
  if (has_any(after, {"未", "没"}) &&
      is_made_of(after, {"也", "都", "均", "未", "没有", "没", "收到", "发生", "出现", "过"})) {
    return true;
  }
  strip_end(before, {" "});
  strip_end(before, {"任何"});
  // 未受理1件 tells of one.
  if (before.ends_with("未受理")) return false;
  if (before.ends_with("无")) return true;
  const std::optional<Denial> denied = find_denial(Piece(before));
  return denied && denied->end == before.size();
}

std::optional<Denial> find_denial(const Piece& piece) {
  if (!piece.has<"未", "没有", "无", "零", "为0", "为０", "为 0", "不存在因", "不涉及">())
    return std::nullopt;
  const std::string_view text = piece.text;
  static constexpr std::string_view kDenials[]{
      "未收到",   "未接到",   "未接收到", "未受理",   "没有收到", "没有接到", "未新收",
      "未发生",   "没有发生", "未产生",   "没有产生", "未出现",   "未引发",   "未引起",
      "未被",     "没有被",   "未提起",   "未制定",   "未制发",   "未出台",   "未制订",
      "没有制定", "没有制订", "未制作",   "未收取",   "没有收取", "未开展",   "未作出",
      "没有作出", "未进行",   "未实施",   "未采取",   "未涉及",   "未发布",   "未印发",
      "未有",     "没有",     "未发现",   "尚未收到", "尚未发生", "未曾收到", "未曾接到",
      "未曾受理", "未曾发生", "未新制",   "未新出台", "不涉及",   "零申请"};
  for (const std::string_view word : kDenials) {
    const std::size_t at = find_word(text, word);
    if (at == std::string_view::npos) continue;
    // 零申请 names what it denies.
    const std::size_t end = word == "零申请" ? at + std::string_view("零").size()
                                             : behind_even_one(text, at + word.size());
    return Denial{end, end == text.size() && names_what_occurs(text.substr(0, at))};
  }
  // 未因政府信息公开工作被复议, 不存在因政府信息公开被复议的情况.
  for (const std::string_view word : {"未因", "不存在因"}) {
    const std::size_t at = find_word(text, word);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + word.size();
    const std::string_view denied = text.substr(end);
    if (has_any(denied, {"复议", "诉讼"}) && !has(denied, "不")) return Denial{end, false};
  }
  // 申请数为0, 行政复议为零, 零报告.
  static constexpr std::string_view kZeros[]{"为0",    "为０",   "为零",   "为 0",
                                             "零报告", "零复议", "零诉讼", "零发生"};
  for (const std::string_view word : kZeros) {
    const std::size_t at = find_word(text, word);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + word.size();
    const char32_t next = char_at(text, end);
    if (digit_value(next) < 0 && next != '.' && next != U'．') return Denial{end, true};
  }
  // 无 where it stands for 没有: before the thing itself.
  for (std::size_t at = text.find("无"); at != std::string_view::npos;
       at = text.find("无", at + 3)) {
    const std::size_t end = behind_even_one(text, at + std::string_view("无").size());
    std::string_view denied = text.substr(end);
    strip(denied, {"政府信息公开", "政府信息"});
    if (starts_with_any(
            denied,
            {"上年",       "上一年",     "结转",       "行政",       "依申请",     "申请",
             "收到",       "受理",       "人因",       "新制",       "公民",       "复议",
             "诉讼",       "因",         "规章",       "规范性",     "新收",       "败诉",
             "纠正",       "纠错",       "涉及",       "针对",       "未审结",     "人申请",
             "人提出",     "类行政",     "方面的行政", "相关行政复", "相关行政诉", "相关的行政",
             "有关行政复", "有关行政诉", "政府集中",   "尚未审结",   "部分公开",   "不予公开",
             "不予处理",   "无法提供",   "其他处理",   "制发",       "制定",       "制订",
             "废止",       "下年",       "下一年"})) {
      return Denial{end, false};
    }
  }
  return std::nullopt;
}

bool blames_organ(std::string_view denied) {
  // 因公开工作不到位引发的复议, but not 因答复不当被撤销.
  if (starts_with_any(denied, {"因", "由于"}) &&
      has_any(denied, {"不到位", "不及时", "不规范", "不当", "不力", "不准确", "失误", "失职"}) &&
      !has_any(denied, {"撤销", "纠正", "纠错", "败诉", "追究", "问责"})) {
    return true;
  }
  return starts_with_any(denied, {"因不履行", "因不作为", "因不依法", "因不当", "因未", "因违",
                                  "因逾期", "因超期", "因程序"});
}

bool denies_something_else(std::string_view denied) {
  if (blames_organ(denied)) return true;
  // 未产生与诉讼（行政复议、行政申诉）有关的费用: what has to do with it is told behind.
  if (starts_with(denied, "与") && !has_any(denied, {"有关", "相关"})) return true;
  const std::string_view of = "的";
  const std::size_t at = denied.rfind(of);
  if (at == std::string_view::npos || at + of.size() == denied.size()) return false;
  return !has_any(denied.substr(at), {"申请", "公开", "复议", "诉讼", "案件", "情况", "情形",
                                      "事项", "结转", "规章", "文件", "许可", "处罚", "强制",
                                      "收费", "现象", "件",   "答复", "信息", "请求", "申诉案"});
}

bool goes_on_next_year(std::string_view text, std::string_view year) {
  for (const std::string_view next : {std::string_view("下年"), std::string_view("下一年"),
                                      std::string_view("次年"), std::string_view("明年"), year}) {
    const std::size_t at = next.empty() ? std::string_view::npos : find_word(text, next);
    if (at == std::string_view::npos) continue;
    std::string_view work = text.substr(at + next.size());
    strip(work, {"度", "再", "继续", "进行", " "});
    const bool goes_on = starts_with_any(work, {"办理", "答复", "办结", "回复", "处理", "办复"});
    if (goes_on ||
        ends_with_any(text.substr(0, at), {"留待", "留至", "延至", "延期至", "延续至"})) {
      return true;
    }
  }
  return false;
}

bool is_made_of(std::string_view text, std::initializer_list<std::string_view> words) {
  strip(text, words);
  return text.empty();
}

bool denies_all(std::string_view text) {
  if (text == "0") return true;
  strip_owner(text, {});
  strip(text, {"本单位", "我单位", "本局"});
  return text == "无" || text == "不涉及" || text == "没有" || text == "无此情况" ||
         text == "无此类情况" || text == "无相关情况" || text == "不适用" || text == "零" ||
         text == "未发生此类情况" || text == "未发生该类情况";
}

}  // namespace gouji
