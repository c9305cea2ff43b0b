// What the words around a number say: whose it is, of what time, of which business.
#ifndef GOUJI_REPORT_CLAIM_WORDS_H_
#define GOUJI_REPORT_CLAIM_WORDS_H_

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "input/lexicon.h"
#include "report/prose.h"

namespace gouji {

// ---- which business

// Hotlines, letters, complaints, proposals: received and answered too, but no applications.
bool is_other_business(const Marks& text);
// The same, but for the name of the own organ (市信访办收到政府信息公开申请) and for the ways in
// which applications come (通过热线、信箱等渠道收到). `organ`: its full name.
bool is_other_business(const Piece& text, std::string_view organ);
// 属于信访、投诉不予处理, 告知通过信访渠道反映: what became of an application, or the head of it.
bool names_petitions(const Piece& text);
// Applications for information, by name.
bool names_requests(const Marks& text);
// 申请 alone, where the sentence or part speaks of applications anyway.
bool may_name_requests(const Marks& text);
// 公文, 公开属性: the organ's own papers are disclosed and withheld too.
bool names_papers(const Marks& text);
// 不予公开信息数8条: documents by how far they are open.
bool names_openness(const Marks& text);
// 收到, 新收 …; not 收办, which may count what was carried in.
bool says_received(const Marks& text);
// 审查受理, 有效申请: of the applications received, those that were taken on.
bool names_screening(const Marks& text);
// Information disclosure, or applications for information.
bool names_information(const Marks& text);
// Reconsiderations and lawsuits of other matters, or that the organ decides or answers for others:
// 作为复议机关, 因行政处罚被申请行政复议, 行政应诉.
bool names_other_disputes(const Piece& piece);
// 因行政处罚等被申请行政复议: the reason is another one.
bool names_other_reason(const Piece& piece);
// 均与政府信息公开无关, 均为行政处罚类, 系因劳动争议引起: what is said behind disputes of other
// matters.
bool disclaims_disputes(std::string_view text);
// 政府信息公开申请143件, 全年依申请公开143件: whether nothing but applications, when and whose is
// named, and what is counted is therefore not said.
// `organ`: its full name may stand there.
bool names_only_requests(std::string_view before, std::string_view organ);
// 全年共收到, where the part tells what was received.
bool names_only_receipt(std::string_view before, std::string_view organ);
// 新收申请, 上年结转 beside 结转下年: applications in the form's words, if not by name.
bool words_like_the_form(const Marks& text);
// Whether at least two different outcomes of applications are named (予以公开, 不予处理, …).
bool names_outcomes(const Marks& text);

// 不服复议决定起诉: a lawsuit after reconsideration.
bool rejects_review(const Marks& text);
// The block of Table 4 that the words name: "review", "suit", "suit_direct", "suit_after_review";
// empty: none.
std::string_view dispute_block(const Marks& text);
// 被法院纠正: the outcome of a lawsuit.
bool names_court(const Marks& text);
// 行政复议和行政诉讼共, 行政复议或行政诉讼: one number for both.
bool names_joint_disputes(std::string_view before);
// The outcome of a dispute as the end of a subject's id: ".upheld", …; empty: none.
std::string_view dispute_outcome(const Marks& text);
// 其他 alone is one, too.
std::string_view dispute_outcome(const Piece& piece);
// The subject of an outcome of applications: "requests.granted", …; empty: none.
std::string_view request_outcome(const Marks& text);
// The subjects of the last outcome in the text and of those that 或, 和, 及 … join to it: 予以公开
// 或部分公开.
std::vector<std::string_view> joined_request_outcomes(std::string_view text);
// 因涉及商业秘密不予公开, 信息不存在无法提供: whether the words before the last outcome tell why.
bool gives_reason(std::string_view text);
// 因涉及商业秘密, before the outcome in a clause of its own.
bool begins_reason(std::string_view text);
// 无法提供等其他情况: more outcomes than the one that is named.
bool names_more_outcomes(std::string_view text);
// The subject of one row of an outcome in the form's words (属于国家秘密); empty: none.
std::string_view request_detail(const Marks& text);
// The same where 不予公开 is said before, or behind: 行政执法案卷5件.
std::string_view refused_detail(const Marks& text);
// The kind of applicants that the words name, as the end of a subject's id: ".natural", …; empty:
// none.
std::string_view kind_of_applicant(const Marks& text);
// 公民、法人和其他组织, 自然人和企业: whoever may apply.
bool names_whoever(const Marks& text);
// 法人 or 企业 alone: some of those that are no natural persons, whom no cell counts.
bool names_some_applicants(const Marks& text);
// Of which applicants a denial speaks (未收到法人或其他组织的申请), as the end of a subject's id:
// ".received" for all; empty: those of some that no cell counts, or that came in one way.
std::string_view denied_applicants(const Marks& text);
// 网上, 信函, 当面: a way of applying.
bool names_channel(const Marks& text);
// 局长信箱收到2件: another one, among those of applications.
bool names_letterbox(const Marks& text);
// 网络、信函等渠道: all of them.
bool names_every_channel(const Marks& text);
// 废止3件 behind 制发规范性文件8件: the end of a subject's id where nothing but the verb stands
// before the number; empty: none.
std::string_view document_verb(std::string_view text);

// ---- what is counted

// Whether a unit may count applications, disputes or decisions: 件, 起, 份 ….
bool counts_cases(std::string_view unit);
// The names and verbs of a subject, and what else may stand between them and their number.
struct Wording {
  std::span<const std::string_view> words;
  std::span<const std::string_view> fillers;
};
// Whether a number behind `before` counts what is worded so: 依申请公开答复业务培训2次 and
// 行政许可平均时限为5个 count something else. A wording that does not stand there decides nothing.
// `year`: one that may stand between them.
bool counts(std::string_view before, const Wording& wording, std::string_view year = {});
// The same of a number before `after`: 126件行政处罚案件, not 3次行政处罚听证.
bool counted_behind(std::string_view after, const Wording& wording);
// Whether 个 counts what the passage speaks of, and not the 工作日, 部门 or 环节 behind it.
bool is_case(std::string_view after);
// 受理出入境证件申请: applications for something else than information.
bool names_other_applications(std::string_view before);
// 未收到要求更正政府信息的申请: whether only those of some kind are denied. `begins`: the text
// begins with what is denied, and is not the whole of a clause that denies it at its end.
bool denies_some_applications(std::string_view denied, bool begins);

// ---- whose and when

bool is_comparison(const Marks& text);
// The year itself: 今年以来, 一年来.
bool names_year_itself(const Marks& text);
// 全年累计, 2023年累计 in the report of that `year`, but not 截至今年累计, 2023年底累计.
bool names_own_year(std::string_view text, std::string_view year);
// Another span of time than the year: 累计, 五年来, 上半年.
bool is_cumulative(const Marks& text);
// The same where the span is named; 累计 alone does not tell of which.
bool names_other_span(const Marks& text);
bool is_last_year(const Piece& piece);
bool is_plan(const Piece& piece);
// 2021—, before the last of several years (2021—2023年).
bool ends_with_first_of_range(std::string_view before);
// 12月份, 截至11月底, 1-6月: a part of the year; not 截至12月31日.
bool begins_months(std::string_view text);
// 本年度, 今年 at the beginning: what follows is of the report's year again.
bool begins_own_year(std::string_view text);
// Words for others than the reporting organ.
bool is_subordinate(const Marks& text, bool government);
bool names_own_organ(const Marks& text);
// 局本级: a department itself, without those below it.
bool names_own_level(const Marks& text);
// Removes the time that the text begins with: 截至2023年底, 2023 年, 1月至12月. With `before` it
// may be the rest of one behind a digit or 年: 月底.
void strip_time(std::string_view& text, char32_t before = 0);
// 全县收到 of 2023年全县收到, 年内全县收到.
std::string_view behind_time(std::string_view text);
// The organ at the head of a clause that acts in it: 县公安局全年作出行政处罚865件, 以县政府名义
// 制定; empty: none is named, or 全县, 我局, 各部门, of which is_subordinate() tells.
// With `alone` the name may be the whole of the clause.
std::string_view leading_organ(const Piece& clause, bool alone = false);
// What stands behind the last word that leads up to a name: 县人民政府 of 充分利用县人民政府.
std::string_view behind_means(std::string_view text);
// 办公室, 局办公室, 政策法规股: a unit within a department, which is the department itself.
bool is_inner_unit(std::string_view name);
// Whether the characters of the name stand in the organ's own, in that order: 县文旅局 for
// 青禾县文化和旅游局. A place and its government are one: 乡政府 for 大寨乡.
bool is_short_for(std::string_view name, std::string_view organ);

// ---- parts and denials

// A clause that goes back from parts (其中…) to the whole: 共办结24件, 上年结转2件, 依申请公开方面.
bool ends_parts(std::string_view text);

// 办结135件, behind a list that is complete.
bool begins_handling(std::string_view text);
// 主要涉及征地拆迁、投诉举报处理: what the applications ask for, and no other business.
bool names_matters(const Marks& text);

struct Denial {
  std::size_t end = 0;    // behind the word
  bool trailing = false;  // 申请数为0: what is denied stands before it
};
std::optional<Denial> find_denial(const Piece& piece);
// 未发生一起…, 申请一件也没有: whether the words around a number deny that there was even one.
bool denies_even_one(std::string_view before, const Quantity& quantity, std::string_view after);
// 未发生因不履行公开义务被复议、诉讼: there may be others, that had another reason.
bool blames_organ(std::string_view denied);
// 没有出现因申请答复不当引发的重大舆情: whether what is denied, the noun behind the last 的, is
// something that no cell counts.
bool denies_something_else(std::string_view denied);
// 下年度继续办理, 需次年答复, 延至2024年办理, but not 结转下年 alone. `year`: the next one, 2024年.
bool goes_on_next_year(std::string_view text, std::string_view year);
// Whether the text is nothing but such words; of two that begin alike the longer stands first.
bool is_made_of(std::string_view text, std::initializer_list<std::string_view> words);
// 无, 不涉及 as the whole of a sentence.
bool denies_all(std::string_view text);

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIM_WORDS_H_
