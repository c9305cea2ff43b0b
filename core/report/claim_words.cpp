// What the words around a number say. In: a clause or a piece of it. Out: what it speaks of.
#include "report/claim_words.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

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

bool is_other_business(const Marks& text) {
  return text.has<"热线", "信箱", "信访", "投诉", "咨询", "留言", "来信", "来电", "建议", "提案",
                  "议案", "12345", "网民", "举报", "诉求", "微博", "微信", "公众号", "短信", "问政",
                  "工单", "求助", "意见">();
}

bool names_requests(const Marks& text) {
  if (text.has<"依申请公开", "信息公开申请", "公开申请", "信息申请", "申请公开">()) {
    return true;
  }
  return text.has<"申请">() && text.has<"政府信息", "信息公开">();
}

bool may_name_requests(const Marks& text) {
  return text.has<"申请">() && !text.has<"申请行政复议", "申请复议", "申请人", "许可申请", "救助",
                                         "申请书", "申请表", "登记申请", "申请强制">();
}

bool names_papers(const Marks& text) {
  return text.has<"公文", "发文", "文稿", "公开属性", "印发文件", "制发文件">();
}

bool names_information(const Marks& text) {
  return text.has<"信息公开", "依申请公开", "公开申请", "公开政府信息">();
}

bool names_other_disputes(const Piece& piece) {
  if (!piece.has<"复议", "诉讼", "应诉">()) return false;
  if (piece.has<"复议机关", "复议机构", "复议委", "代理", "应诉案", "其他行政复议", "其他行政诉讼",
                "其他类", "其他复议", "其他诉讼", "答复案件", "非政府信息公开", "非信息公开",
                "调解", "出庭", "培训", "政务公开领域外">()) {
    return true;
  }
  // 因行政处罚等被申请行政复议: the reason is another one.
  if (!piece.has<"因">()) return false;
  const std::size_t reason = piece.text.find("因");
  const Piece behind(piece.text.substr(reason));
  if (behind.text.starts_with("因此")) return false;
  return !behind.has<"公开", "信息", "申请答复", "我局答复", "告知", "工作">();
}

bool names_outcomes(const Marks& text) {
  const int count = text.has<"予以公开">() + text.has<"部分公开">() + text.has<"不予公开">() +
                    text.has<"无法提供">() + text.has<"不予处理">();
  return count >= 2;
}

std::string_view dispute_block(const Marks& text) {
  if (text.has<"未经复议", "未经行政复议", "直接起诉", "直接提起">()) return "suit_direct";
  if (text.has<"复议后", "经复议", "经行政复议">() && text.has<"起诉", "诉讼">()) {
    return "suit_after_review";
  }
  if (text.has<"复议">()) return "review";
  if (text.has<"诉讼", "起诉", "败诉">()) return "suit";
  return {};
}

std::string_view dispute_outcome(const Piece& piece) {
  const std::string_view text = piece.text;
  if (text == "其他" || text == "其它" || text == "其中其他") return ".other";
  return dispute_outcome(static_cast<const Marks&>(piece));
}

std::string_view dispute_outcome(const Marks& text) {
  if (text.has<"尚未审结", "未审结", "正在审理", "审理中", "未结">()) return ".pending";
  if (text.has<"纠正", "撤销", "确认违法", "责令", "败诉", "纠错">()) return ".corrected";
  if (text.has<"维持", "驳回", "胜诉">()) return ".upheld";
  if (text.has<"其他结果", "撤回", "终止">()) return ".other";
  return {};
}

std::string_view request_outcome(const Marks& text) {
  if (text.has<"部分公开">()) return "requests.partial";
  if (text.has<"不予公开">()) return "requests.refused";
  if (text.has<"予以公开", "同意公开">()) return "requests.granted";
  if (text.has<"无法提供">()) return "requests.unavailable";
  if (text.has<"不予处理">()) return "requests.rejected";
  if (text.has<"其他处理">()) return "requests.otherwise";
  return {};
}

std::string_view request_detail(const Marks& text) {
  if (text.has<"属于国家秘密">()) return "requests.refused_secret";
  if (text.has<"三安全一稳定">()) return "requests.refused_safety";
  if (text.has<"保护第三方合法权益">()) return "requests.refused_third_party";
  if (text.has<"三类内部事务">()) return "requests.refused_internal";
  if (text.has<"四类过程性">()) return "requests.refused_process";
  if (text.has<"属于行政执法案卷">()) return "requests.refused_enforcement";
  if (text.has<"属于行政查询事项">()) return "requests.refused_inquiry";
  if (text.has<"本机关不掌握相关", "本机关不掌握该", "不掌握相关政府信息">())
    return "requests.unavailable_not_held";
  if (text.has<"没有现成信息需要另行制作">()) return "requests.unavailable_must_create";
  if (text.has<"补正后申请内容仍不明确">()) return "requests.unavailable_unclear";
  if (text.has<"信访举报投诉类">()) return "requests.rejected_petition";
  if (text.has<"要求提供公开出版物">()) return "requests.rejected_publication";
  if (text.has<"无正当理由大量反复申请">()) return "requests.rejected_abusive";
  if (text.has<"无正当理由逾期不补正">()) return "requests.other_uncorrected";
  if (text.has<"逾期未按收费通知要求缴纳费用">()) return "requests.other_unpaid";
  return {};
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

bool is_comparison(const Marks& text) {
  return text.has<"比上年", "比去年", "较上年", "较去年", "同比", "环比", "比上一年", "较上一年",
                  "相比", "增长", "下降", "增加", "减少", "上升", "增幅", "降幅", "增多",
                  "上年度同期", "去年同期", "较20", "比20", "较 20", "比 20">();
}

bool is_cumulative(const Marks& text) {
  // 今年以来 and 一年来 are the year itself.
  if (text.has<"今年以来", "本年以来", "年初以来", "一年来", "一年以来">()) return false;
  return text.has<"累计", "历年", "年来", "以来", "至今", "上半年", "下半年", "季度", "第一季",
                  "当月", "本月", "每月", "月均", "每年", "年均", "历史", "近年", "十三五",
                  "十四五", "1-6月", "目前">();
}

bool is_last_year(const Marks& text) {
  return text.has<"去年", "上年度收到", "上年收到", "上一年度收", "往年">();
}

bool is_plan(const Piece& piece) {
  if (piece.has<"计划", "力争", "目标是", "目标为", "拟于", "拟在", "拟对", "拟开展", "拟组织",
                "拟新", "将要", "将进一步", "将继续", "将重点", "将加", "将以", "将从", "将按",
                "将组织", "将开展", "将推", "将严", "将不断", "将围绕", "将针对", "将着",
                "将通过">()) {
    return true;
  }
  // 2021年，我局将…; but 将公开纳入考核, 现将情况报告如下.
  return piece.text.ends_with("将");
}

bool begins_own_year(std::string_view text) {
  return starts_with_any(text, {"本年", "今年", "报告年度"}) &&
         !starts_with_any(text, {"今年以来", "本年以来"});
}

bool is_subordinate(const Marks& text, bool government) {
  if (text.has<"下属", "所属", "直属单位", "各乡镇", "乡镇街道", "镇街", "各县", "各区", "县区",
               "区县", "各单位", "各部门", "各市", "各街道", "各科室", "部门和单位", "本级",
               "办公室共", "各级">()) {
    // 全市各级行政机关 is what a government's own report counts.
    const bool whole = text.has<"全市", "全县", "全区", "全省", "全州", "全盟", "全旗">();
    return !(government && whole && !text.has<"本级">());
  }
  if (government) return false;
  return text.has<"全市", "全县", "全区", "全省", "全国", "全州", "系统">();
}

bool names_own_organ(const Marks& text) {
  return text.has<"我局", "我委", "我办", "我厅", "我院", "我中心", "我单位", "本机关", "本单位",
                  "本局", "局机关", "厅机关", "委机关", "我镇", "我乡", "我街道">();
}

// ---- parts and denials

bool ends_parts(std::string_view text) {
  strip(text, {"已", "实际", "全年", "年内", "本年度", "本年", "当年", "我局", "我县", "我市"});
  return starts_with_any(text, {"共", "合计", "总计", "总共", "累计", "连同", "加上", "加之",
                                "上年", "上一年", "截至", "截止", "另", "同时", "此外"});
}

std::optional<Denial> find_denial(const Piece& piece) {
  if (!piece.has<"未", "没有", "无", "零", "为0", "为０", "为 0">()) return std::nullopt;
  const std::string_view text = piece.text;
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
