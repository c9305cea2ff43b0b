// The state of a sentence. In: prose, clause by clause. Out: topic, time, owner, part.
#include "report/claim_state.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "document/tokens.h"
#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/claim_words.h"

namespace gouji {
namespace {

// Whether a paragraph begins with a number or is a heading of its own: what it announces holds for
// the paragraphs below it.
bool is_heading(std::string_view text) {
  constexpr std::size_t kLongest = 20;  // characters of a heading without a number
  if (leading_number(text).style != Numbering::Style::kNone) return true;
  return character_count(text, kLongest) < kLongest && !has_any(text, {"。", "，", "；"});
}

// 办结129件，结转5件。另办结上年结转6件.
bool tells_carried_apart(const Marks& paragraph) {
  return paragraph.has<"结转">() && paragraph.has<"另办结", "另答复", "另办理", "办结上年">();
}

// What brackets say holds within them, but for those of a label: 行政诉讼（复议后起诉）：维持3件.
void brackets(const Clause& clause, ClaimState& state) {
  if (clause.before == U'（') {
    state.brackets.push_back(state);
  } else if (clause.before == U'）' && !state.brackets.empty()) {
    const bool label = clause.span.empty() && clause.after == U'：';
    if (!label) static_cast<Reach&>(state) = state.brackets.back();
    state.brackets.pop_back();
  }
}

// A government's report counts all below it, that of a vertical organ where it says so: 所列数据为
// 全市税务系统汇总数据.
bool counts_all_below(std::string_view text, const Prose& prose, OrganKind kind) {
  if (kind != OrganKind::kVertical) return kind == OrganKind::kGovernment;
  return std::any_of(prose.paragraphs.begin(), prose.paragraphs.end(),
                     [text](const ProseParagraph& paragraph) {
                       return !paragraph.section &&
                              has_any(slice(text, paragraph.span),
                                      {"系统汇总", "机关汇总", "汇总数据", "汇总全", "汇总各"});
                     });
}

// 2024年以来, 2024年来 in the report of 2024: the year itself, as 今年以来 is.
bool counts_from_own_year(std::string_view text, const Report& report) {
  const std::size_t since = std::min(find_word(text, "以来"), find_word(text, "年来"));
  if (!report.year || since == std::string_view::npos) return false;
  std::string_view before = text.substr(0, since);
  for (const std::string_view word : {"度", "年", " "}) {
    if (before.ends_with(word)) before.remove_suffix(word.size());
  }
  return before.ends_with(std::to_string(*report.year));
}

std::size_t index_of(const Subject& subject) {
  return static_cast<std::size_t>(&subject - subjects().data());
}

std::string name_of_year(const std::optional<int>& year, int later) {
  return year ? std::to_string(*year + later) + "年" : std::string();
}

}  // namespace

void ClaimList::add(const Claim& claim, std::size_t sentence) {
  if (comparable(claim, report_)) {
    Decimal& largest = largest_[index_of(*claim.subjects.front())];
    largest = std::max(largest, claim.value);
  }
  claims_.push_back(claim);
  last_sentence_ = sentence;
}

std::optional<std::size_t> ClaimList::last_in(std::size_t sentence) const {
  if (claims_.empty() || last_sentence_ != sentence) return std::nullopt;
  return claims_.size() - 1;
}

// 县政府收到46件，其中…。全县收到134件: the whole may be told later.
std::vector<Claim> ClaimList::take() {
  part_those_carried_in();
  for (Claim& claim : claims_) {
    const bool part = claim.central && claim.value < largest(*claim.subjects.front());
    if (part || (claim.whole && claims_[*claim.whole].whose == Whose::kOther)) {
      claim.whose = Whose::kOther;
    }
  }
  return std::move(claims_);
}

// 公开31件…。包括上年结转4件，其中公开4件: each is a part of what a cell counts.
void ClaimList::part_those_carried_in() {
  std::size_t left = 64;  // more than a report tells; each is compared with all claims
  for (Claim& claim : claims_) {
    if (!claim.whole || claims_[*claim.whole].subjects.front()->id != "requests.carried_in" ||
        claim.value > claims_[*claim.whole].value) {
      continue;
    }
    if (left-- == 0) return;
    for (Claim& other : claims_) {
      if (other.subjects == claim.subjects && other.whole != claim.whole &&
          other.value != claim.value) {
        claim.whose = other.whose = Whose::kOther;
      }
    }
  }
}

Decimal ClaimList::largest(const Subject& subject) const { return largest_[index_of(subject)]; }

ClaimContext claim_context(std::string_view text, const Prose& prose, const Report& report) {
  return {text,
          prose,
          report,
          counts_all_below(text, prose, report.nature.kind),
          name_of_year(report.year, 0),
          name_of_year(report.year, -1),
          name_of_year(report.year, 1),
          ClaimList(report)};
}

bool is_certain(const Subject& subject, const ClaimState& state) {
  if (subject.table == TableId::kDisputes) return state.information;
  if (subject.table == TableId::kRequests && state.assumed_requests) return false;
  return subject.id != "requests.counted" && subject.id != "requests.carried_out.some";
}

std::string_view block_named(const Marks& words, const ClaimState& state) {
  const std::string_view block = dispute_block(words);
  // 直接起诉5件，其中胜诉3件，败诉2件.
  const bool lost =
      state.inside_parts && words.has<"败诉">() && !words.has<"诉讼", "起诉", "被诉">();
  const bool same =
      block == "suit" && state.block.starts_with(block) && (lost || words.has<"诉讼请求">());
  return same ? state.block : block;
}

struct StateReader::Times {
  std::optional<int> year;
  bool range = false;  // 2021—2023年
};

bool follows_number_of(const ClaimContext& context, std::string_view id, const Clause& clause) {
  if (!context.claims.last_in(clause.sentence)) return false;
  const Claim& last = context.claims.last();
  constexpr std::size_t kMark = std::string_view("，").size();
  return last.subjects.size() == 1 && last.subjects.front()->id == id &&
         comparable(last, context.report) && clause.span.begin <= last.span.end + kMark;
}

// Whether the paragraph that begins with the sentence speaks of applications not yet handled;
// 无结转 does not.
bool StateReader::carries_over(const Marks& words, std::size_t sentence) const {
  if (words.has<"顺延", "期限内", "正在", "在办">()) return true;
  if (!words.has<"结转", "下年", "下一年", "次年">()) return false;
  const std::size_t paragraph = context_.prose.sentences[sentence].paragraph;
  for (; sentence < context_.prose.sentences.size() &&
         context_.prose.sentences[sentence].paragraph == paragraph;
       ++sentence) {
    const Sentence& one = context_.prose.sentences[sentence];
    for (std::size_t c = one.first_clause; c < one.clause_end; ++c) {
      const Piece text(slice(context_.text, context_.prose.clauses[c].span));
      if (text.has<"结转", "下年", "下一年", "次年">() && !find_denial(text)) return true;
    }
  }
  return false;
}

void StateReader::paragraph(std::size_t index, std::size_t sentence) {
  const ProseParagraph& paragraph = context_.prose.paragraphs[index];
  paragraph_ = index;
  if (paragraph.section != section_) heading_topic_ = Topic::kNone;
  section_ = paragraph.section;
  const std::string_view text = slice(context_.text, paragraph.span);
  if (is_heading(text)) {
    const std::string_view first =
        text.substr(0, std::min({text.find("。"), text.find("："), text.find("，")}));
    // 2.办理情况 below （二）依申请公开情况 goes on with it.
    const Numbering::Style style = leading_number(text).style;
    if (heading_topic_ != Topic::kRequests || style <= heading_style_ ||
        has_any(first, {"主动公开", "管理", "平台", "监督", "保障", "复议", "诉讼"})) {
      heading_topic_ = names_requests(Piece(first)) ? Topic::kRequests : Topic::kNone;
      heading_style_ = style;
    }
  }
  paragraph_topic_ = heading_topic_;
  paragraph_information_ = false;
  paragraph_year_.reset();
  part_.reset();
  if (section_) part_ = context_.report.sections[*section_].heading.part;
  carries_ = carries_over(paragraph.words, sentence);
}

void StateReader::enter(std::size_t index) {
  const Sentence& sentence = context_.prose.sentences[index];
  if (sentence.paragraph != paragraph_) paragraph(sentence.paragraph, index);
  const Span first = context_.prose.clauses[sentence.first_clause].span;
  if (begins_own_year(slice(context_.text, first))) paragraph_year_.reset();
  if (const auto year = times_named(sentence.first_clause).year) paragraph_year_ = year;
}

ClaimState StateReader::begin(const Sentence& sentence, std::size_t first_quantity) const {
  const Marks& whole = sentence.words;
  ClaimState state;
  state.part = part_;
  state.carries = carries_;
  state.topic = paragraph_topic_ == Topic::kRequests ? Topic::kRequests : Topic::kNone;
  state.about_information = part_ == Part::kDisputes || part_ == Part::kRequests;
  state.information = paragraph_information_ || state.about_information;
  state.year = paragraph_year_;
  state.outcomes = paragraph_topic_ != Topic::kElse && names_outcomes(whole);
  state.publishes = whole.has<"主动公开">();
  state.handled_apart =
      tells_carried_apart(context_.prose.paragraphs[paragraph_].words) ||
      (whole.has<"上年结转", "上年度结转", "上一年结转", "上一年度结转">() && whole.has<"新收">() &&
       whole.has<"全部办结", "均已办结", "均已按期办结">());
  // 自然人申请112件、法人或其他组织申请22件, which may be those handled where that is spoken of.
  state.by_applicant = whole.has<"自然人", "公民个人">() && whole.has<"法人">() &&
                       !names_outcomes(whole) &&
                       !whole.has<"办结", "答复", "回复", "办复", "办理", "结转">();
  state.screened = names_screening(whole) && counts_before_screening(sentence, first_quantity);
  state.other_disputes = names_a_part_of_disputes(sentence);
  disputes_carried_in(sentence, state);
  if (state.topic == Topic::kNone && paragraph_topic_ == Topic::kNone &&
      words_like_the_form(whole)) {
    state.topic = Topic::kRequests;
    state.assumed_requests = !names_requests(whole);
  }
  return state;
}

void StateReader::leave(std::size_t index, bool papers) {
  const Marks& whole = context_.prose.sentences[index].words;
  if (whole.has<"依申请公开", "信息公开申请">() && !papers) paragraph_topic_ = Topic::kRequests;
  // 答复31件，其中信访类3件 still counts applications.
  const std::vector<Claim>& claims = context_.claims.all();
  const std::optional<std::size_t> last = context_.claims.last_in(index);
  const bool counted = last && claims[*last].subjects.front()->table == TableId::kRequests;
  if (is_other_business(whole) && !names_requests(whole) && !counted) {
    paragraph_topic_ = Topic::kElse;
  }
  paragraph_information_ = paragraph_information_ || names_information(whole);
}

// 接收28件，审查受理26件: Table 3 may count either. 实际收到28件 alone is what it counts.
bool StateReader::counts_before_screening(const Sentence& sentence,
                                          std::size_t first_quantity) const {
  std::size_t received = 0;  // behind the number of those received
  std::size_t read = 0;      // one past the last clause that was looked at behind it
  for (std::size_t q = first_quantity; q < context_.prose.quantities.size(); ++q) {
    const Quantity& quantity = context_.prose.quantities[q];
    if (quantity.clause < sentence.first_clause) continue;
    if (quantity.clause >= sentence.clause_end) break;
    const Span& clause = context_.prose.clauses[quantity.clause].span;
    const std::size_t begin = std::max(clause.begin, received);
    if (received > 0) {
      if (quantity.clause < std::exchange(read, quantity.clause + 1)) continue;
      if (names_screening(Piece(slice(context_.text, {begin, clause.end})))) return true;
      continue;
    }
    const Piece before(near_end(slice(context_.text, {begin, quantity.span.begin})));
    if (says_received(before) && !is_other_business(before)) received = quantity.span.end;
  }
  return false;
}

// 被申请行政复议86件，其中涉及政府信息公开9件: the whole is of all matters.
bool StateReader::names_a_part_of_disputes(const Sentence& sentence) const {
  if (!sentence.words.has<"复议", "诉讼">() || !sentence.words.has<"其中">()) return false;
  for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
    const Piece text(slice(context_.text, context_.prose.clauses[c].span));
    if (names_information(text)) return text.text.starts_with("其中");
  }
  return false;
}

// 起诉案件1件；结转起诉案件2件: neither is what Table 4 counts. 起诉案件3件，其中结转起诉案件2件.
void StateReader::disputes_carried_in(const Sentence& sentence, ClaimState& state) const {
  if (!sentence.words.has<"结转">() || dispute_block(sentence.words).empty()) return;
  bool parts = false;
  for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
    const Piece text(slice(context_.text, context_.prose.clauses[c].span));
    parts = parts || text.has<"其中">();
    if (!text.has<"结转">() || text.has<"申请">() || dispute_block(text).empty()) continue;
    state.divided_block = dispute_block(text);
    state.divides_block = parts;
    return;
  }
}

bool StateReader::clause(std::size_t index, const Piece& text, bool numbers, ClaimState& state) {
  const Clause& clause = context_.prose.clauses[index];
  brackets(clause, state);
  if (clause.span.empty()) return false;
  // A list goes on over 、 only; everything else ends denials and joint subjects.
  state.listed = clause.before == U'、';
  if (!state.listed) {
    state.list_begin = clause.span.begin;
    // 上年度结转的行政复议2件、行政诉讼3件.
    const bool carried = text.has<"结转">() && text.has<"上年", "上一年">();
    state.lists_last_year =
        is_last_year(text) || (carried && !text.has<"申请">() && !dispute_block(text).empty());
    state.lists_receipts = says_received(text) && names_requests(text);
    state.denied = false;
    state.distributing = false;
    state.other_act = (state.other_act && act_goes_on(index, text)) ||
                      (state.publishes && is_among_published(index, text));
    state.shared_number = false;
    state.shares.clear();
    state.pending.clear();
  }
  times(index, text, state);
  parts(clause, text, state);
  topic(clause, text, state);
  if (numbers && disclaimed_behind(index, text)) state.other_disputes = true;
  return names_others(clause, text, numbers, state);
}

// 公示行政处罚120件，行政许可146件: whether the verb before the first decision holds for the next
// one behind a comma, which has none.
bool StateReader::act_goes_on(std::size_t index, const Piece& text) const {
  const std::initializer_list<std::string_view> decisions{"行政许可", "行政处罚", "行政强制"};
  return context_.prose.clauses[index].before == U'，' && starts_with_any(text.text, decisions) &&
         has_any(slice(context_.text, context_.prose.clauses[index - 1].span), decisions);
}

// 发布通告141条；行政处罚379件；招考信息7条: whether it is one of a list of what was published.
bool StateReader::is_among_published(std::size_t index, const Piece& text) const {
  const auto& clauses = context_.prose.clauses;
  if (!starts_with_any(text.text, {"行政许可", "行政处罚", "行政强制"}) || index == 0 ||
      index + 1 >= context_.prose.sentences[clauses[index].sentence].clause_end) {
    return false;
  }
  const auto published = [&](std::size_t clause) {
    const std::string_view words = slice(context_.text, clauses[clause].span);
    return words.ends_with("条") || has_any(words, {"信息", "公告", "通告"});
  };
  return clauses[index - 1].sentence == clauses[index].sentence && published(index - 1) &&
         published(index + 1);
}

// 行政复议案件2件，均与政府信息公开无关: whether the next clause says so.
bool StateReader::disclaimed_behind(std::size_t index, const Piece& text) const {
  if (!text.has<"复议", "诉讼">()) return false;
  const auto& clauses = context_.prose.clauses;
  const std::size_t end = context_.prose.sentences[clauses[index].sentence].clause_end;
  constexpr std::size_t kFew = 4;  // clauses: 行政复议6件，行政诉讼3件，均与政府信息公开无关
  for (std::size_t next = index + 1; next < std::min(end, index + kFew); ++next) {
    if (clauses[next - 1].after != U'，' && clauses[next - 1].after != U'（') return false;
    const Piece behind(slice(context_.text, clauses[next].span));
    if (disclaims_disputes(behind.text)) return true;
    if (!behind.has<"复议", "诉讼">()) return false;
  }
  return false;
}

// 全县收到, 2023年青禾县收到: whether the clause begins with the place that the government's report
// counts, and not with an organ in it.
bool StateReader::begins_with_whole(const Piece& text) const {
  const std::string_view head = behind_time(text.text);
  if (starts_with_any(head, {"全县", "全市", "全区", "全省", "全州", "全盟", "全旗"})) return true;
  std::string_view place = context_.report.organ;
  constexpr std::string_view kGovernment = "人民政府";
  if (!place.ends_with(kGovernment)) return false;
  place.remove_suffix(kGovernment.size());
  return !place.empty() && starts_with(head, place) && leading_organ(text).empty();
}

// Whether the clause speaks of another organ, by its words or by the name at its head. What it
// names holds for the rest of the sentence.
bool StateReader::names_others(const Clause& clause, const Piece& text, bool numbers,
                               ClaimState& state) const {
  // 县政府及各部门、各乡镇: the list of all that the government's report counts.
  state.everyone = context_.government &&
                   (text.has<"政府及各", "政府及其">() || (state.everyone && state.listed));
  const bool subordinate = !state.everyone && is_subordinate(text, context_.government);
  const bool whole = state.everyone || (context_.government && begins_with_whole(text));
  state.other_acts = false;
  if (whole || names_own_organ(text)) {
    state.whose = Whose::kOwn;
    state.central = !whole && names_own_level(text);
    return subordinate;
  }
  // 以县政府为被申请人的行政复议5件 are some of those of the whole county.
  if (context_.government &&
      text.has<"政府为被申请人", "政府为被告", "部门为被申请人", "部门为被告">()) {
    return true;
  }
  // 县政府高度重视 counts and denies nothing.
  const bool aside = clause.after == U'（';  // 县政府（含县政府办）收到18件
  if (!numbers && !aside && !text.has<"未", "没有", "无">()) return subordinate;
  const std::string_view name = leading_organ(text, aside);
  if (name.empty() || context_.report.organ.empty()) return subordinate;
  // 由办公室（政策法规科）负责，全年收到申请3件 is the organ's own.
  if (!numbers && !context_.government && text.text.starts_with("由") && is_inner_unit(name)) {
    return subordinate;
  }
  if (!is_short_for(name, context_.report.organ)) {
    state.other_acts = true;
    return true;
  }
  // 安镇街道收到3件: its own name says nothing of others.
  const std::size_t behind = text.text.find(name) + name.size();
  const bool others =
      subordinate && is_subordinate(Piece(text.text.substr(behind)), context_.government);
  // 省局制发7件 are some of those of the whole system.
  if (context_.government && name.ends_with("局")) return true;
  // 市政府作为被申请人的 are some of those of the whole city.
  state.central = context_.government;
  if (context_.government && text.has<"被申请人", "被告">()) return true;
  // 各县（市、区）市场监管局: what stands before the brackets goes on.
  if (clause.before != U'）') state.whose = Whose::kOwn;
  return others;
}

// The year at the head of the clause. 《2021年工作要点》, 国办发〔2019〕 and 2019年机构改革 say
// nothing of the numbers, and 2020年结转2件 names where they come from.
StateReader::Times StateReader::times_named(std::size_t clause) {
  while (next_mention_ < context_.prose.years.size() &&
         context_.prose.years[next_mention_].clause < clause) {
    ++next_mention_;
  }
  Times told;
  for (std::size_t y = next_mention_;
       y < context_.prose.years.size() && context_.prose.years[y].clause == clause; ++y) {
    const YearMention& mention = context_.prose.years[y];
    const std::string_view before =
        slice(context_.text, {context_.prose.clauses[clause].span.begin, mention.span.begin});
    const bool leads = before.empty() || before == "截至" || before == "截止" || before == "自" ||
                       before == "在" || before == "从";
    told.range = told.range || ends_with_first_of_range(before);
    const std::string_view behind = context_.text.substr(mention.span.end);
    // 2024年继续办理3件 in the report of 2023 tells where they go to.
    const bool carried = behind.starts_with("结转") ||
                         (mention.year - 1 == context_.report.year &&
                          starts_with_any(behind, {"继续办理", "继续答复", "继续处理"}));
    if (leads && !carried) told.year = mention.year;
  }
  return told;
}

// 较2022年（新收55件）, 较上年（新收55件）: whose number the brackets hold.
std::optional<int> StateReader::year_before_brackets(std::size_t clause) const {
  const auto& clauses = context_.prose.clauses;
  if (clause == 0 || clauses[clause].before != U'（') return {};
  const std::size_t end = clauses[clause - 1].span.end;
  const std::size_t mentions = std::min(next_mention_, context_.prose.years.size());
  if (mentions > 0 && context_.prose.years[mentions - 1].span.end == end) {
    return context_.prose.years[mentions - 1].year;
  }
  const bool last_year = ends_with_any(slice(context_.text, clauses[clause - 1].span),
                                       {"去年", "上年", "上年度", "上一年", "同期"});
  return last_year && context_.report.year ? std::optional(*context_.report.year - 1)
                                           : std::nullopt;
}

// 2022年，我局累计收到4件: the clause with the report's year, where it stands alone before a comma.
// But documents add up over all years: 2022年，我局累计公开规范性文件45件.
std::string_view StateReader::with_year_before(std::size_t clause, const Marks& words) const {
  const auto& clauses = context_.prose.clauses;
  const Span& own = clauses[clause].span;
  const bool year = clauses[clause].before == U'，' && !context_.own_year.empty() &&
                    !words.has<"规范性文件", "规章">() &&
                    is_made_of(slice(context_.text, clauses[clause - 1].span),
                               {context_.own_year, "全年", "本年", "度"});
  return slice(context_.text, {year ? clauses[clause - 1].span.begin : own.begin, own.end});
}

// Of which time the clause speaks.
void StateReader::times(std::size_t clause, const Piece& text, ClaimState& state) {
  if (begins_own_year(text.text)) {
    state.year.reset();
    state.cumulative = false;
    state.plan = false;
    state.months = false;
  }
  Times told = times_named(clause);
  if (!told.year) told.year = year_before_brackets(clause);
  if (told.year) {
    state.year = told.year;
    state.plan = false;
    state.cumulative = false;
    state.months = false;
  }
  if (told.range) state.cumulative = true;
  const bool ends = context_.prose.clauses[clause].before == U'；';
  if (ends && state.running_total) state.cumulative = state.running_total = false;
  if (ends || starts_with_any(text.text, {"全年", "年内"})) state.months = false;
  // 2022年底收到的2件 are the last of the year.
  const bool last = text.has<"年底收到", "年末收到", "年底接到", "年末接到">() &&
                    !text.has<"截至", "截止", "到年", "至年">();
  if (last || (text.has<"月">() && begins_months(text.text))) state.months = true;
  if (is_plan(text)) state.plan = true;
  // 截至年底累计 reaches back as far as it may.
  if (told.year || told.range || starts_with_any(text.text, {"截至", "截止"})) {
    state.own_span = false;
  }
  if (names_year_itself(text)) state.own_span = true;
  if (!is_cumulative(text)) return;
  const bool other = names_other_span(text);
  if (other && counts_from_own_year(text.text, context_.report)) {
    state.own_span = true;
    return;
  }
  // 全年累计收到4件，累计办结4件; 今年以来，累计收到4件; 2022年，我局累计收到4件.
  const bool own =
      state.own_span || names_own_year(with_year_before(clause, text), context_.own_year);
  if (own && !other && !told.range) {
    state.own_span = true;
    return;
  }
  if (other) state.own_span = false;
  // 累计公开21件；办理行政许可126件: 五年来 reaches further than 累计.
  state.running_total = !other && (!state.cumulative || state.running_total);
  state.cumulative = true;
  state.until_now = text.has<"目前", "至今">();
}

void StateReader::parts(const Clause& clause, const Piece& text, ClaimState& state) const {
  const bool opens = clause.before == U'（';
  // 9件（自然人8件、法人或其他组织1件）.
  const bool contains =
      opens && (text.has<"含">() || starts_with_any(text.text, {"自然人", "法人"}));
  if (text.has<"其中", "包括", "分别">() || contains) {
    if (!state.inside_parts) state.central_before_parts = state.central;
    state.inside_parts = true;
    state.parts_sum = {};
    state.whole = claim_before(clause, text);
    if (state.whole && state.block.empty()) go_on_with_disputes(clause, state);
  } else if (state.inside_parts && !state.whole && says_received(text) && names_requests(text)) {
    // 撰写分析63篇，其中采用17篇；收到政府信息公开申请2件: what is divided is no claim.
    state.inside_parts = false;
  } else if (state.inside_parts && state.whole && (clause.before == U'；' || says_received(text)) &&
             speaks_of_another(text, *state.whole)) {
    // 行政诉讼2件，其中复议后起诉1件；收到政府信息公开申请9件.
    state.inside_parts = false;
    state.whole.reset();
  } else if (state.inside_parts &&
             (ends_parts(text.text) || follows_all_parts(clause, text, state))) {
    state.inside_parts = false;
    state.central = state.central_before_parts;
    state.whole.reset();
  }
}

// The last claim, if it is of this sentence, or of the one before that 其中 goes on.
std::optional<std::size_t> StateReader::claim_before(const Clause& clause,
                                                     const Piece& text) const {
  const ClaimList& claims = context_.claims;
  if (const auto last = claims.last_in(clause.sentence)) return last;
  // 收到复议3件，其中撤回2件: what is divided is no claim.
  const Sentence& own = context_.prose.sentences[clause.sentence];
  const bool counted = own.first_quantity < own.quantity_end &&
                       context_.prose.quantities[own.first_quantity].span.begin < clause.span.begin;
  const bool goes_on = !counted && clause.sentence > 0 && text.text.starts_with("其中") &&
                       context_.prose.sentences[clause.sentence - 1].paragraph == paragraph_;
  return goes_on ? claims.last_in(clause.sentence - 1) : std::nullopt;
}

// Whether the clause names applications where the whole is none, or disputes likewise.
bool StateReader::speaks_of_another(const Piece& text, std::size_t whole) const {
  const TableId table = context_.claims.all()[whole].subjects.front()->table;
  return table == TableId::kRequests ? text.has<"行政复议", "行政诉讼">()
                                     : names_requests(text) && !text.has<"复议", "诉讼">();
}

// 行政复议13件。其中，维持5件: the outcomes are of what the sentence before has counted alone.
void StateReader::go_on_with_disputes(const Clause& clause, ClaimState& state) const {
  const std::vector<Claim>& claims = context_.claims.all();
  const Subject& whole = *claims[*state.whole].subjects.front();
  if (whole.table != TableId::kDisputes || std::count(whole.id.begin(), whole.id.end(), '.') > 1 ||
      context_.claims.last_in(clause.sentence)) {
    return;
  }
  const std::size_t begin = context_.prose.sentences[clause.sentence - 1].span.begin;
  if (*state.whole > 0 && claims[*state.whole - 1].span.begin >= begin) return;
  state.topic = Topic::kDisputes;
  state.block = whole.id.substr(whole.id.find('.') + 1);
}

// 134件，其中自然人112件、法人或其他组织22件，办结135件, 其中自然人占83%；办结135件: what was
// done with the applications, behind a list that is complete.
bool StateReader::follows_all_parts(const Clause& clause, const Piece& text,
                                    const ClaimState& state) const {
  if (!state.whole || !(begins_handling(text.text) || text.has<"结转">())) return false;
  if (state.parts_sum == Decimal()) return clause.before == U'；';
  return state.parts_sum == context_.claims.all()[*state.whole].value;
}

// Whether the parts are those of applications.
bool StateReader::divides_requests(const ClaimState& state) const {
  return state.inside_parts && state.whole &&
         context_.claims.all()[*state.whole].subjects.front()->table == TableId::kRequests;
}

void StateReader::topic(const Clause& clause, const Piece& text, ClaimState& state) const {
  state.papers = state.papers || names_papers(text);
  state.matters = names_matters(text) || (state.matters && state.listed);
  state.issues =
      state.issues || (text.has<"制发", "制定", "制订", "出台", "印发">() && text.has<"文件">());
  state.procurement = state.procurement || text.has<"集中采购">();
  state.by_applicant = state.by_applicant || text.has<"从申请人", "按申请人", "申请主体">();
  state.other_disputes = state.other_disputes || names_other_disputes(text);
  // 因行政处罚、交通管理等被申请行政复议: the reason is told by the list.
  if (state.listed && text.has<"复议", "诉讼">()) {
    const Piece list(near_end(slice(context_.text, {state.list_begin, clause.span.end})));
    state.other_disputes = state.other_disputes || names_other_reason(list);
  }
  // 收到政府信息公开申请4件；受理行政复议45件: of which matters, is not said.
  if (clause.before == U'；') {
    state.about_information = state.part == Part::kDisputes || state.part == Part::kRequests;
  }
  if (names_information(text)) state.information = state.about_information = true;
  if (clause.before == U'；') {
    if (state.block.starts_with("suit")) state.block = "suit";
    state.after_review = false;
  }
  // 其中网上申请11件，局长信箱收到2件 goes on with applications.
  const bool letterbox = divides_requests(state) && names_letterbox(text);
  if (const std::string_view block = block_named(text, state); !block.empty()) {
    const bool list =
        (clause.before == U'、' && state.topic == Topic::kDisputes) ||
        (clause.before == U'，' && follows_number_of(context_, "disputes.review", clause));
    const bool both = text.has<"复议">() && text.has<"诉讼">();
    state.joint_disputes =
        (block == "suit" && list && state.block == "review") || (block == "review" && both);
    state.topic = Topic::kDisputes;
    state.block = block;
  } else if (state.block == "review" && names_court(text)) {
    // 被复议机关纠正1件、被法院纠正1件.
    state.block = "suit";
    state.joint_disputes = false;
  } else if (names_requests(text) && !is_other_business(text, context_.report.organ)) {
    state.topic = Topic::kRequests;
  } else if (state.part != Part::kRequests && !state.inside_parts && !names_requests(text) &&
             text.has<"申请">() && names_other_applications(text.text)) {
    // 受理劳动仲裁申请326件，办结320件.
    state.topic = Topic::kElse;
  } else if (!state.matters && !letterbox &&
             ((is_other_business(text) && request_detail(text).empty() &&
               !(state.topic == Topic::kRequests && state.outcomes && names_petitions(text))) ||
              text.has<"许可", "处罚", "审批", "政务服务", "服务事项", "档案利用", "查档">())) {
    state.topic = Topic::kElse;
  } else if (text.has<"主动公开", "发布", "刊发", "转载", "推送">() && !text.has<"申请">() &&
             (!divides_requests(state) || request_outcome(text).empty())) {
    // 其中已主动公开和同意公开31件 goes on with applications.
    state.topic = Topic::kElse;
  }
  // 行政规范性文件：本年制发1件，废止3件.
  if (text.text == "行政规范性文件" || text.text == "规范性文件") state.documents = "normative";
  if (text.text == "规章") state.documents = "regulations";
}

}  // namespace gouji
