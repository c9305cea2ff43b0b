// What the words around a number say. In: a clause or a piece of it. Out: what it speaks of.
#include "report/claim_words.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

struct Named {
  std::string_view subject;
  std::initializer_list<std::string_view> words;
};

std::string_view named(std::string_view text, std::initializer_list<Named> list) {
  for (const Named& entry : list) {
    if (has_any(text, entry.words)) return entry.subject;
  }
  return {};
}

// Removes the words that `list` holds from the beginning, as often as they stand there.
void strip(std::string_view& text, std::initializer_list<std::string_view> list) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : list) {
      if (!text.starts_with(word)) continue;
      text.remove_prefix(word.size());
      again = true;
    }
  }
}

}  // namespace

// ---- which business

bool is_other_business(std::string_view text) {
  return has_any(text, {"热线", "信箱",   "信访", "投诉",  "咨询", "留言", "来信", "来电",
                        "建议", "提案",   "议案", "12345", "网民", "举报", "诉求", "微博",
                        "微信", "公众号", "短信", "问政",  "工单", "求助", "意见"});
}

bool names_requests(std::string_view text) {
  if (has_any(text, {"依申请公开", "信息公开申请", "公开申请", "信息申请", "申请公开"})) {
    return true;
  }
  return has(text, "申请") && has_any(text, {"政府信息", "信息公开"});
}

bool may_name_requests(std::string_view text) {
  return has(text, "申请") && !has_any(text, {"申请行政复议", "申请复议", "申请人", "许可申请",
                                              "救助", "申请书", "申请表", "登记申请", "申请强制"});
}

bool names_papers(std::string_view text) {
  return has_any(text, {"公文", "发文", "文稿", "公开属性", "印发文件", "制发文件"});
}

bool names_information(std::string_view text) {
  return has_any(text, {"信息公开", "依申请公开", "公开申请", "公开政府信息"});
}

bool names_other_disputes(std::string_view text) {
  if (!has_any(text, {"复议", "诉讼", "应诉"})) return false;
  if (has_any(text, {"复议机关", "复议机构", "复议委", "代理", "应诉案", "其他行政复议",
                     "其他行政诉讼", "其他类", "其他复议", "其他诉讼", "答复案件", "非政府信息公开",
                     "非信息公开", "调解", "出庭", "培训", "政务公开领域外"})) {
    return true;
  }
  // 因行政处罚等被申请行政复议: the reason is another one.
  const std::size_t reason = text.find("因");
  if (reason == std::string_view::npos || text.substr(reason).starts_with("因此")) return false;
  const std::string_view behind = text.substr(reason);
  return !has_any(behind, {"公开", "信息", "申请答复", "我局答复", "告知", "工作"});
}

bool names_outcomes(std::string_view text) {
  int count = 0;
  for (const std::string_view word : {"予以公开", "部分公开", "不予公开", "无法提供", "不予处理"}) {
    if (has(text, word)) ++count;
  }
  return count >= 2;
}

std::string_view dispute_block(std::string_view text) {
  if (has_any(text, {"未经复议", "未经行政复议", "直接起诉", "直接提起"})) return "suit_direct";
  if (has_any(text, {"复议后", "经复议", "经行政复议"}) && has_any(text, {"起诉", "诉讼"})) {
    return "suit_after_review";
  }
  if (has(text, "复议")) return "review";
  if (has_any(text, {"诉讼", "起诉", "败诉"})) return "suit";
  return {};
}

std::string_view dispute_outcome(std::string_view text) {
  if (text == "其他" || text == "其它" || text == "其中其他") return ".other";
  return named(text, {{".pending", {"尚未审结", "未审结", "正在审理", "审理中", "未结"}},
                      {".corrected", {"纠正", "撤销", "确认违法", "责令", "败诉", "纠错"}},
                      {".upheld", {"维持", "驳回", "胜诉"}},
                      {".other", {"其他结果", "撤回", "终止"}}});
}

std::string_view request_outcome(std::string_view text) {
  return named(text, {{"requests.partial", {"部分公开"}},
                      {"requests.refused", {"不予公开"}},
                      {"requests.granted", {"予以公开", "同意公开"}},
                      {"requests.unavailable", {"无法提供"}},
                      {"requests.rejected", {"不予处理"}},
                      {"requests.otherwise", {"其他处理"}}});
}

std::string_view request_detail(std::string_view text) {
  return named(text, {{"requests.refused_secret", {"属于国家秘密"}},
                      {"requests.refused_safety", {"三安全一稳定"}},
                      {"requests.refused_third_party", {"保护第三方合法权益"}},
                      {"requests.refused_internal", {"三类内部事务"}},
                      {"requests.refused_process", {"四类过程性"}},
                      {"requests.refused_enforcement", {"属于行政执法案卷"}},
                      {"requests.refused_inquiry", {"属于行政查询事项"}},
                      {"requests.unavailable_not_held",
                       {"本机关不掌握相关", "本机关不掌握该", "不掌握相关政府信息"}},
                      {"requests.unavailable_must_create", {"没有现成信息需要另行制作"}},
                      {"requests.unavailable_unclear", {"补正后申请内容仍不明确"}},
                      {"requests.rejected_petition", {"信访举报投诉类"}},
                      {"requests.rejected_publication", {"要求提供公开出版物"}},
                      {"requests.rejected_abusive", {"无正当理由大量反复申请"}},
                      {"requests.other_uncorrected", {"无正当理由逾期不补正"}},
                      {"requests.other_unpaid", {"逾期未按收费通知要求缴纳费用"}}});
}

std::string_view document_verb(std::string_view text) {
  strip(text, {"其中", "本年度", "本年", "全年", "当年", "年内", "共", "新", "现", "并", "已"});
  if (text.starts_with("截至")) {
    const std::size_t end = std::min({text.find("底"), text.find("末"), text.find("日")});
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + std::string_view("底").size());
    strip(text, {"现"});
  }
  for (const auto& [verb, id] : {std::pair<std::string_view, std::string_view>{"制发", ".made"},
                                 {"制定", ".made"},
                                 {"废止", ".repealed"},
                                 {"宣布失效", ".repealed"},
                                 {"行有效", ".in_force"}}) {
    if (!text.starts_with(verb)) continue;
    std::string_view rest = text.substr(verb.size());
    strip(rest, {"件数", "数量", "数", "的", "为", "：", ":", "有", "共", " "});
    if (rest.empty()) return id;
  }
  return {};
}

// ---- whose and when

bool is_comparison(std::string_view text) {
  return has_any(
      text, {"比上年", "比去年",     "较上年",   "较去年", "同比", "环比",  "比上一年", "较上一年",
             "相比",   "增长",       "下降",     "增加",   "减少", "上升",  "增幅",     "降幅",
             "增多",   "上年度同期", "去年同期", "较20",   "比20", "较 20", "比 20"});
}

bool is_cumulative(std::string_view text) {
  // 今年以来 and 一年来 are the year itself.
  if (has_any(text, {"今年以来", "本年以来", "年初以来", "一年来", "一年以来"})) return false;
  return has_any(text, {"累计", "历年",   "年来", "以来",   "至今",   "上半年", "下半年",
                        "季度", "第一季", "当月", "本月",   "每月",   "月均",   "每年",
                        "年均", "历史",   "近年", "十三五", "十四五", "1-6月",  "目前"});
}

bool is_last_year(std::string_view text) {
  return has_any(text, {"去年", "上年度收到", "上年收到", "上一年度收", "往年"});
}

bool is_plan(std::string_view text) {
  if (has_any(text, {"计划",   "力争",   "目标是", "目标为", "拟于",     "拟在",   "拟对",
                     "拟开展", "拟组织", "拟新",   "将要",   "将进一步", "将继续", "将重点",
                     "将加",   "将以",   "将从",   "将按",   "将组织",   "将开展", "将推",
                     "将严",   "将不断", "将围绕", "将针对", "将着",     "将通过"})) {
    return true;
  }
  // 2021年，我局将…; but 将公开纳入考核, 现将情况报告如下.
  return text.ends_with("将");
}

bool begins_own_year(std::string_view text) {
  return starts_with_any(text, {"本年", "今年", "报告年度"}) &&
         !starts_with_any(text, {"今年以来", "本年以来"});
}

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

bool names_own_organ(std::string_view text) {
  return has_any(text, {"我局", "我委", "我办", "我厅", "我院", "我中心", "我单位", "本机关",
                        "本单位", "本局", "局机关", "厅机关", "委机关", "我镇", "我乡", "我街道"});
}

// ---- parts and denials

bool ends_parts(std::string_view text) {
  strip(text, {"已", "实际", "全年", "年内", "本年度", "本年", "当年", "我局", "我县", "我市"});
  return starts_with_any(text, {"共", "合计", "总计", "总共", "累计", "连同", "加上", "加之",
                                "上年", "上一年", "截至", "截止", "另", "同时", "此外"});
}

std::optional<Denial> find_denial(std::string_view text) {
  if (!has_any(text, {"未", "没有", "无", "零", "为0", "为０", "为 0"})) return std::nullopt;
  for (const std::string_view word :
       {"未收到",   "未接到", "未受理",   "没有收到", "没有接到", "未新收",   "未发生",
        "没有发生", "未产生", "没有产生", "未出现",   "未引发",   "未引起",   "未被",
        "没有被",   "未制定", "未制发",   "未出台",   "没有制定", "未制作",   "未收取",
        "没有收取", "未开展", "未作出",   "没有作出", "未进行",   "未实施",   "未采取",
        "未涉及",   "未有",   "没有",     "未发现",   "尚未收到", "尚未发生", "零申请"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    // 零申请 names what it denies.
    const std::size_t end = at + (word == "零申请" ? std::string_view("零").size() : word.size());
    return Denial{end, false};
  }
  // 申请数为0, 行政复议为零, 零报告.
  for (const std::string_view word :
       {"为0", "为０", "为零", "为 0", "零报告", "零复议", "零诉讼"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + word.size();
    const char32_t next = char_at(text, end);
    if (digit_value(next) < 0 && next != '.' && next != U'．') return Denial{end, true};
  }
  // 无 where it stands for 没有: before the thing itself.
  for (std::size_t at = text.find("无"); at != std::string_view::npos;
       at = text.find("无", at + 3)) {
    if (starts_with_any(text.substr(at + 3),
                        {"上年", "上一年", "结转", "行政", "政府信息公开申请", "依申请", "申请",
                         "公民", "复议", "诉讼", "因", "规章", "规范性", "新收"})) {
      return Denial{at + 3, false};
    }
  }
  return std::nullopt;
}

}  // namespace gouji
