// Claims. In: prose. Out: what its numbers and denials say, ready to be compared with cells.
//
// Each clause is read once, left to right, with what the sentence has said so far. Precision comes
// first: a number whose subject, year or owner is not told becomes no claim.
#include "report/claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "input/lexicon.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/claim_denials.h"
#include "report/claim_state.h"
#include "report/claim_subjects.h"
#include "report/claim_words.h"

namespace gouji {
namespace {

// Larger numbers are not added.
constexpr Decimal kMostAdded = Decimal::from_integer(1'000'000);

// The subject of two outcomes of one block together: of 维持16件、驳回2件, the second.
const Subject* joint_outcome(const Subject& a, const Subject& b) {
  if (b.table != TableId::kDisputes || std::count(b.id.begin(), b.id.end(), '.') != 2) {
    return nullptr;
  }
  if (a.id == b.id) return &b;
  constexpr std::string_view kUpheld = ".upheld";
  constexpr std::string_view kDismissed = ".dismissed";
  const auto is_pair = [=](const Subject& upheld, const Subject& dismissed) {
    return upheld.id.ends_with(kUpheld) && dismissed.id.ends_with(kDismissed) &&
           upheld.id.substr(0, upheld.id.size() - kUpheld.size()) ==
               dismissed.id.substr(0, dismissed.id.size() - kDismissed.size());
  };
  if (is_pair(a, b)) return &b;
  return is_pair(b, a) ? &a : nullptr;
}

bool same_table(const Subject* a, const Subject* b) { return a->table == b->table; }

bool is_amount(const Subject& subject) {
  return subject.id == "disclosure.fee" || subject.id == "disclosure.procurement.amount";
}

// 18件行政复议案件中被纠正2件: what stands behind 中 is said of the next number, and so is all
// behind 57件和, where the words before have told what is counted. `told`: they stand there.
std::string_view before_next(std::string_view words, bool told) {
  const bool joins = starts_with_any(words, {"和", "及", "以及", "并", "加上"}) ||
                     (starts_with(words, "与") && !has_any(words, {"有关", "相关"}));
  if (told && joins) return {};
  for (const std::string_view whole : {"案件中", "申请中", "复议中", "诉讼中"}) {
    words = words.substr(0, find_word(words, whole));
  }
  return words;
}

// 3件申请均未引发行政复议, 行政复议3件均未被纠正: the words behind a number up to the one that
// denies a dispute or its outcome, which the number does not count.
std::string_view up_to_denied_dispute(std::string_view after) {
  const auto names_dispute = [](std::string_view words) {
    return has_any(words, {"复议", "诉讼", "纠正", "纠错", "撤销", "败诉"});
  };
  if (!names_dispute(after)) return after;
  const std::optional<Denial> denied = find_denial(Piece(after));
  const bool of_dispute = denied && !denied->trailing && names_dispute(after.substr(denied->end));
  return of_dispute ? after.substr(0, denied->end) : after;
}

// 这3件, 3件均: all applications or disputes, and not 其中3件 or 12件行政处罚均.
bool speaks_of_all(const Piece& text) {
  return text.has<"均", "都", "这", "该", "上述", "以上">() &&
         !text.has<"其中", "其余", "其他", "行政许可", "行政处罚", "行政强制">();
}

// Amounts are compared in 万元.
Decimal in_cell_unit(const Subject& subject, const Quantity& quantity, Decimal value) {
  if (!is_amount(subject)) return value;
  if (quantity.unit == "元") return Decimal::from_raw(value.raw() / 10000);
  constexpr std::int64_t kMost = std::int64_t{900'000} * Decimal::kOne;
  if (quantity.unit == "亿元" && value.raw() < kMost) {
    return Decimal::from_raw(value.raw() * 10000);
  }
  return value;
}

class ClaimReader {
 public:
  ClaimReader(std::string_view text, const Prose& prose, const Report& report)
      : context_(claim_context(text, prose, report)) {}

  std::vector<Claim> run() {
    for (std::size_t s = 0; s < context_.prose.sentences.size(); ++s) sentence(s);
    return context_.claims.take();
  }

 private:
  void sentence(std::size_t index) {
    const Sentence& sentence = context_.prose.sentences[index];
    states_.enter(index);
    bool papers = false;
    if (may_claim(sentence)) {
      const std::size_t claims_before = context_.claims.all().size();
      ClaimState state = states_.begin(sentence, next_quantity_);
      for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) clause(c, state);
      papers = state.papers;
      if (context_.claims.all().size() > claims_before + 1) {
        for (const std::string_view id :
             {"disclosure.license", "disclosure.penalty", "disclosure.coercion"}) {
          join_decisions(claims_before, *find_subject(id));
        }
        leave_rest(claims_before);
      }
    }
    states_.leave(index, papers);
  }

  // 不予公开3件、属于行政执法案卷1件: an outcome that is right with its rows beside it is the rest
  // of it. `first`: the first claim of the sentence.
  void leave_rest(std::size_t first) {
    constexpr std::size_t kMost = 64;  // claims of a sentence that are looked at together
    const std::size_t end = context_.claims.all().size();
    if (end - first > kMost) return;
    for (std::size_t c = first; c < end; ++c) {
      Claim& claim = context_.claims.at(c);
      const std::string_view id = claim.subjects.front()->id;
      std::string_view row;
      if (id == "requests.refused" || id == "requests.unavailable" || id == "requests.rejected") {
        row = id;
      } else if (id == "requests.otherwise") {
        row = "requests.other";
      }
      if (row.empty() || claim.subjects.size() > 1 || !comparable(claim, context_.report)) continue;
      Decimal sum = claim.value;
      for (std::size_t other = first; other < end && sum <= kMostAdded; ++other) {
        const Claim& one = context_.claims.all()[other];
        const std::string_view beside = one.subjects.front()->id;
        const bool rest = beside.starts_with(row) && beside.size() > row.size() &&
                          (beside[row.size()] == '_' || beside[row.size()] == '.');
        if (rest && comparable(one, context_.report) && one.value <= kMostAdded) {
          sum = sum + one.value;
        }
      }
      if (sum == claim.value) continue;
      Decimal cells;
      for (const std::size_t cell :
           cells_of_reading(context_.report, claim.subjects.front()->readings.front())) {
        cells = cells + std::min(context_.report.cell(cell).value, kMostAdded);
      }
      if (sum == cells) claim.whose = Whose::kOther;
    }
  }

  // 一般程序行政处罚33件、简易程序行政处罚20件: parts of what a cell counts, or 行政处罚53件 and
  // parts of it; what is nearer to the cell is meant. `first`: the first claim of the sentence.
  void join_decisions(std::size_t first, const Subject& subject) {
    std::vector<Claim*> parts;
    Decimal sum;
    Decimal most;
    for (std::size_t c = first; c < context_.claims.all().size(); ++c) {
      Claim& claim = context_.claims.at(c);
      if (claim.subjects.front() != &subject || claim.whole ||
          !comparable(claim, context_.report)) {
        continue;
      }
      parts.push_back(&claim);
      sum = sum + claim.value;
      most = std::max(most, claim.value);
      if (sum > kMostAdded) return;
    }
    if (parts.size() < 2) return;
    const std::vector<std::size_t> cells =
        cells_of_reading(context_.report, subject.readings.front());
    if (cells.empty()) return;
    const Decimal cell = context_.report.cell(cells.front()).value;
    const auto off = [cell](Decimal value) {
      return std::max(value, cell) - std::min(value, cell);
    };
    const bool joined = off(sum) < off(most);
    Claim& last = *parts.back();
    for (Claim* part : parts) {
      if (joined ? part != &last : part->value != most) part->whose = Whose::kOther;
    }
    if (!joined) return;
    last.before = sum - last.value;
    last.value = sum;
    last.span.begin = parts.front()->span.begin;
  }

  // Whether the sentence counts anything, denies it, says that all is done or alike, or speaks of
  // applications. Most of a report's sentences do none of it.
  bool may_claim(const Sentence& sentence) {
    // Above the title a page counts for itself: 依申请公开：44件.
    if (sentence.span.begin < context_.report.title.span.begin) return false;
    if (sentence.words
            .has<"依申请公开", "信息公开申请", "未", "没有", "无", "不涉及", "不适用", "零", "为0",
                 "为０", "为 0", "：0", ":0", "不存在因", "均", "全部", "所有", "结果">()) {
      return true;
    }
    const std::size_t quantity = quantities_of(sentence.first_clause).first;
    return quantity < context_.prose.quantities.size() &&
           context_.prose.quantities[quantity].clause < sentence.clause_end;
  }

  void clause(std::size_t index, ClaimState& state) {
    const Clause& clause = context_.prose.clauses[index];
    const Piece text(slice(context_.text, clause.span));
    const auto [first, last] = quantities_of(index);
    const bool counts = first != last && !(last - first == 1 && denies_number(clause, first));
    const bool others = states_.clause(index, text, counts, state);
    if (clause.span.empty()) return;
    if (!counts) {
      read_without_number(context_, clause, text, others, state);
    } else {
      with_numbers(index, text, first, last, others, state);
    }
    state.after_review = !counts && rejects_review(text);
    state.number_before = counts ? std::optional(last - 1) : std::nullopt;
  }

  // 未发生一起行政复议: whether the only number of a clause is a part of its denial.
  bool denies_number(const Clause& clause, std::size_t quantity) const {
    const Quantity& one = context_.prose.quantities[quantity];
    return denies_even_one(slice(context_.text, {clause.span.begin, one.span.begin}), one,
                           slice(context_.text, {one.span.end, clause.span.end}));
  }

  // `first` to `last`: the quantities of the clause.
  void with_numbers(std::size_t index, const Piece& text, std::size_t first, std::size_t last,
                    bool others, ClaimState& state) {
    const Clause& clause = context_.prose.clauses[index];
    const std::size_t before_clause = context_.claims.all().size();
    Clause told = clause;
    const auto begin_at = [&told](std::size_t at) { told.span = Span{at, told.span.end}; };
    // 依申请公开情况：发布指南1条 counts something else.
    if (state.label && clause.before == U'：' &&
        !slice(context_.text, {*state.label, clause.span.begin}).ends_with("情况：")) {
      begin_at(*state.label);
    }
    state.label.reset();
    if (clause.before == U'）' &&
        context_.prose.quantities[first].span.begin == clause.span.begin) {
      begin_at(begin_of_bracketed_row(index));
    }
    if (shares_applicants(text, first, state)) begin_at(state.list_begin);
    std::optional<Bracketed> bracketed = words_before_brackets(index, first);
    if (is_bracketed_number(index, first)) {
      bracketed = Bracketed{context_.prose.clauses[index - 1].span, {}};
      std::size_t end = clause.span.end;
      next_char(context_.text, end);
      told.span.end = static_cast<std::uint32_t>(end);
    }
    std::size_t from = told.span.begin;
    bool compared = false;  // behind 较上年 and the like
    bool denies = false;    // … what stands behind the last number
    const bool compares = is_comparison(text);
    for (std::size_t q = first; q < last; ++q) {
      const Quantity& quantity = context_.prose.quantities[q];
      const std::size_t to =
          q + 1 < last ? context_.prose.quantities[q + 1].span.begin : clause.span.end;
      const bool over_brackets = q == first && bracketed;
      const Piece before(
          slice(context_.text, over_brackets ? bracketed->words
                                             : trim(context_.text, {from, quantity.span.begin})));
      std::string_view aside;
      if (over_brackets) {
        begin_at(bracketed->words.begin);
        aside = slice(context_.text, bracketed->aside);
      }
      std::string_view words =
          slice(context_.text, {std::min(quantity.span.end, to), std::max(quantity.span.end, to)});
      if (q + 1 < last) words = before_next(words, !before.text.empty());
      const std::size_t unread = words.size();
      words = up_to_denied_dispute(words);
      denies = words.size() < unread;
      const Piece after(words);
      compared = compared ||
                 (compares && (is_comparison(before) || ends_with_any(before.text, {"由", "从"})));
      if (state.inside_parts && counts_cases(quantity.unit)) {
        state.parts_sum = state.parts_sum + std::min(quantity.value, kMostAdded);
      }
      if (!compared && !denies_even_one(before.text, quantity, words)) {
        number(told, quantity, before, aside, after, others,
               is_last_year(text) || state.lists_last_year, state);
      }
      from = quantity.span.end;
      told = clause;
    }
    state.shared_number = false;
    if (denies && speaks_of_all(text) && !state.inside_parts) {
      read_without_number(context_, clause, text, others, state);
    }
    const bool claims = context_.claims.all().size() > before_clause;
    // 全系统收到44件，办结43件: the rest of the sentence is the others' too; so it is behind
    // 县法院审结行政诉讼案件56件, but not behind 县政府办公室组织培训3次.
    const std::string_view unit = context_.prose.quantities[first].unit;
    const bool acts = state.other_acts && (unit == "件" || unit == "起" || unit == "项");
    // 其中县直部门60件、乡镇29件；办结135件: what follows its parts is the whole's.
    if (others && (acts || claims) && !state.inside_parts) state.whose = Whose::kOther;
    // 12月份收到16件 goes on, 6月份组织培训1次 does not.
    if (!claims && text.has<"月">() && begins_months(text.text)) state.months = false;
  }

  // 不予处理（信访举报投诉类）1件: where what the number counts begins, if the brackets before it
  // name a row.
  std::size_t begin_of_bracketed_row(std::size_t index) const {
    const Clause& clause = context_.prose.clauses[index];
    if (index < context_.prose.sentences[clause.sentence].first_clause + 2)
      return clause.span.begin;
    const Clause& bracketed = context_.prose.clauses[index - 1];
    const Piece row(slice(context_.text, bracketed.span));
    const bool named = bracketed.before == U'（' && !request_detail(row).empty();
    return named ? context_.prose.clauses[index - 2].span.begin : clause.span.begin;
  }

  // 受理公民、商业企业提出的申请9件: whether the list of applicants that the clause ends shares its
  // first number.
  bool shares_applicants(const Piece& text, std::size_t first, const ClaimState& state) const {
    if (!state.listed || !names_requests(text) || names_whoever(text)) return false;
    const std::vector<Quantity>& quantities = context_.prose.quantities;
    if (first > 0 && quantities[first - 1].span.begin >= state.list_begin) return false;
    const std::string_view list =
        near_end(slice(context_.text, {state.list_begin, quantities[first].span.begin}));
    return !has_any(list, {"分别", "各", "均"}) && names_whoever(marks_of(list));
  }

  struct Bracketed {
    Span words;  // before the brackets
    Span aside;  // in them
  };
  // 予以公开（12件）: whether the brackets hold nothing but the number of what stands before them.
  bool is_bracketed_number(std::size_t index, std::size_t number) const {
    const Prose& prose = context_.prose;
    const Clause& clause = prose.clauses[index];
    const Quantity& quantity = prose.quantities[number];
    if (clause.before != U'（' || clause.after != U'）' ||
        quantity.span.size() != clause.span.size() ||
        index == prose.sentences[clause.sentence].first_clause) {
      return false;
    }
    // 行政许可、行政处罚（20件） may be of both.
    const bool counted = number > 0 && prose.quantities[number - 1].clause + 2 == index;
    if (prose.clauses[index - 1].before == U'、' && !prose.clauses[index - 2].span.empty() &&
        !counted) {
      return false;
    }
    return number == 0 || prose.quantities[number - 1].clause + 1 < index ||
           prose.quantities[number - 1].sentence != clause.sentence;
  }

  // 收到申请（含上年结转2件）共15件: brackets that tell of a part, if the number of the whole
  // follows right behind them. `first`: that number.
  std::optional<Bracketed> words_before_brackets(std::size_t index, std::size_t first) const {
    const Prose& prose = context_.prose;
    const Clause& clause = prose.clauses[index];
    const std::size_t begin = prose.sentences[clause.sentence].first_clause;
    if (clause.before != U'）') return std::nullopt;
    if (!is_made_of(slice(context_.text, {clause.span.begin, prose.quantities[first].span.begin}),
                    {"共", "计", "合计", "总计", "为", " "})) {
      return std::nullopt;
    }
    std::size_t open = index - 1;
    const auto opens = [&] { return prose.clauses[open].before == U'（'; };
    while (open > begin && !opens() && prose.clauses[open].before != U'）') --open;
    if (open == begin || !opens()) return std::nullopt;
    // 予以公开（含部分公开2件）11件 counts more than its row.
    const Span within{prose.clauses[open].span.begin, prose.clauses[index - 1].span.end};
    const Piece aside(slice(context_.text, within));
    if (!starts_with_any(aside.text, {"含", "不含", "包括", "包含", "其中"}) ||
        !request_outcome(aside).empty() || !dispute_block(aside).empty() ||
        aside.has<"许可", "处罚", "强制">()) {
      return std::nullopt;
    }
    std::size_t q = first;
    while (q > 0 && prose.quantities[q - 1].clause >= open) --q;
    const bool counted = q > 0 && prose.quantities[q - 1].clause == open - 1;
    if (counted) return std::nullopt;
    return Bracketed{prose.clauses[open - 1].span, within};
  }

  std::pair<std::size_t, std::size_t> quantities_of(std::size_t clause) {
    while (next_quantity_ < context_.prose.quantities.size() &&
           context_.prose.quantities[next_quantity_].clause < clause) {
      ++next_quantity_;
    }
    std::size_t last = next_quantity_;
    while (last < context_.prose.quantities.size() &&
           context_.prose.quantities[last].clause == clause)
      ++last;
    return {next_quantity_, last};
  }

  // `bracketed`: what stands in brackets between `before` and the number.
  void number(const Clause& clause, const Quantity& quantity, const Piece& before,
              std::string_view bracketed, const Piece& after, bool others, bool of_last_year,
              ClaimState& state) {
    const std::string_view unit = quantity.unit;
    if (unit == "%" || unit == "百分点" || unit == "倍") return;
    if (unit == "个" && !is_case(after.text)) return;
    // 占案件总数45件的11.1%: of other things too.
    if (before.has<"占">() && after.text.starts_with("的")) return;
    if (before.has<"分别">() && !state.distributing) distribute_shares(before, state);
    const Subject* read = state.distributing && !state.shares.empty()
                              ? nullptr
                              : subject_of_number(context_, before, after, quantity, state);
    if (read == nullptr && state.distributing && !state.pending.empty()) {
      read = state.pending.front();
    }
    if (read == nullptr) return;
    if (read->id == "requests.received" || read->id == "requests.taken") {
      if (const Subject* counted = counted_with_carried(quantity, bracketed)) read = counted;
    }
    // 收到26份申请，答复23份: the part tells what is meant.
    if (state.part == Part::kRequests && read->table == TableId::kRequests &&
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
    claim.cumulative = state.is_other_span() || (of_last_year && read->id != "requests.carried_in");
    claim.central = state.central;
    const bool part = state.central && is_divided(clause.sentence);
    claim.none = claim.value == Decimal() && quantity.precision == Precision::kExact;
    // 维持3件，驳回0件: nothing is added to those upheld.
    if (claim.none && read->id.ends_with(".dismissed") && state.pending.empty()) return;
    claim.whole = state.inside_parts ? state.whole : std::nullopt;
    if (claim.whole && read->id == "requests.partial") {
      count_with_partial(context_.claims.at(*claim.whole), *read);
    }
    const bool of_others =
        claim.whole && context_.claims.all()[*claim.whole].whose == Whose::kOther;
    // 行政强制34件，其中行政强制措施29件.
    const bool of_same = claim.whole &&
                         context_.claims.all()[*claim.whole].subjects.front() == read &&
                         claim.value < context_.claims.all()[*claim.whole].value;
    claim.whose = others || part || of_others || of_same ? Whose::kOther : state.whose;
    claim.likely = !is_certain(*read, state);
    // 行政复议、行政诉讼共3件 is one number for both; 均为, 各 and 分别 give one for each.
    std::vector<const Subject*> found = joined_subjects(*read, before, after);
    if (!state.pending.empty() && same_table(read, state.pending.front())) {
      claim.span.begin = state.pending_begin;
      if (before.has<"均", "各", "都">()) {
        for (const Subject* other : state.pending) {
          Claim each = claim;
          each.subjects = {other};
          context_.claims.add(each, clause.sentence);
        }
      } else if (state.distributing || before.has<"分别">()) {
        // In the order of the subjects; the last of them stood before the first number.
        if (!state.distributing) state.pending.push_back(read);
        state.distributing = true;
        claim.subjects = {state.pending.front()};
        state.pending.erase(state.pending.begin());
        context_.claims.add(claim, clause.sentence);
        return;
      } else {
        found.insert(found.begin(), state.pending.begin(), state.pending.end());
      }
    }
    state.pending.clear();
    claim.subjects = std::move(found);
    if (before.has<"二审", "再审">() && went_further(claim)) return;
    if (const Subject* sum = adds_to_last(claim, clause)) {
      // The sum is what a cell counts.
      Claim& last = context_.claims.last();
      last.subjects = {sum};
      last.before = last.value;
      last.value = last.value + claim.value;
      last.span.end = claim.span.end;
      last.number = claim.number;
      return;
    }
    context_.claims.add(claim, clause.sentence);
  }

  // What a number of applications counts, if beside it those carried in are told: 11件（含上年结转
  // 2件）, 11件，其中上年结转2件, 申请（含上年结转2件）共11件; null if they are not.
  // `bracketed`: what stands in brackets before the number.
  const Subject* counted_with_carried(const Quantity& quantity, std::string_view bracketed) const {
    if (const Subject* subject = subject_beside(bracketed, true)) return subject;
    const Clause& clause = context_.prose.clauses[quantity.clause];
    const std::size_t behind = quantity.clause + 1;
    if (behind == context_.prose.sentences[clause.sentence].clause_end) return nullptr;
    const Clause& aside = context_.prose.clauses[behind];
    const bool ends = is_made_of(slice(context_.text, {quantity.span.end, clause.span.end}),
                                 {"政府信息", "公开", "依", "申请", "的", " "});
    if (!ends || (aside.before != U'（' && aside.before != U'，')) return nullptr;
    return subject_beside(slice(context_.text, aside.span), aside.before == U'（');
  }

  // The same by the words of an aside alone. 上年结转2件 in brackets may be counted or not; behind
  // a comma it is not.
  const Subject* subject_beside(std::string_view aside, bool in_brackets) const {
    const Piece words(aside);
    if (!words.has<"结转">() ||
        carried_of(context_, words, {aside}) != find_subject("requests.carried_in")) {
      return nullptr;
    }
    if (starts_with_any(aside, {"含", "其中", "包括", "包含"})) return find_subject("requests.due");
    const bool apart = has_any(aside, {"不", "未", "另", "加", "除"});
    return in_brackets && !apart ? find_subject("requests.taken") : nullptr;
  }

  // 同意公开15件，其中部分公开3件: the whole counts both, if it is not what the cell has.
  void count_with_partial(Claim& whole, const Subject& partial) const {
    const Subject& granted = *whole.subjects.front();
    if (granted.id != "requests.granted" || whole.subjects.size() > 1) return;
    const std::vector<std::size_t> cells =
        cells_of_reading(context_.report, granted.readings.front());
    const bool alone = !cells.empty() && context_.report.cell(cells.front()).value == whole.value;
    if (!alone) whole.subjects.push_back(&partial);
  }

  // 县政府收到46件，县直部门收到71件: each has its own number.
  bool is_divided(std::size_t sentence) const {
    return context_.prose.sentences[sentence]
        .words.has<"直部门", "乡镇", "镇街", "街道", "各部门", "其他部门", "其余", "分局", "下属",
                   "所属", "各单位">();
  }

  // 予以公开、部分公开分别为12件、3件: the numbers stand in the order of the shares.
  void distribute_shares(const Piece& before, ClaimState& state) const {
    if (state.shares.empty()) return;
    state.shares.push_back(share_of(context_, before, state));
    const bool all = std::count(state.shares.begin(), state.shares.end(), nullptr) == 0;
    if (!all) return state.shares.clear();
    state.pending = state.shares;
    state.pending_begin = state.list_begin;
    state.distributing = true;
  }

  // 行政诉讼3件，一审胜诉3件，二审胜诉2件: whether the outcome is of cases that have been told.
  bool went_further(const Claim& claim) const {
    const std::vector<Claim>& all = context_.claims.all();
    if (all.size() < 2 || all.back().subjects != claim.subjects) return false;
    const Claim& whole = all[all.size() - 2];
    const std::string_view id = claim.subjects.front()->id;
    return id.substr(0, id.rfind('.')) == whole.subjects.front()->id &&
           std::max(all.back().value, claim.value) <= kMostAdded &&
           all.back().value + claim.value > whole.value;
  }

  // 撤销1件、责令重新答复2件 are corrected together: what the sum counts; null if it is none.
  const Subject* adds_to_last(const Claim& claim, const Clause& clause) const {
    if (!context_.claims.last_in(clause.sentence) || clause.before == U'；') return nullptr;
    const Claim& last = context_.claims.last();
    if (std::max(last.value, claim.value) > kMostAdded) return nullptr;
    const bool alike = !last.none && !claim.none && last.whole == claim.whole &&
                       last.whose == claim.whose && last.precision == Precision::kExact &&
                       claim.precision == Precision::kExact &&
                       last.cumulative == claim.cumulative && last.year == claim.year;
    return alike && last.subjects.size() == 1
               ? joint_outcome(*last.subjects.front(), *claim.subjects.front())
               : nullptr;
  }

  // An amount may be rounded at its last digit, and so may be a count in 万 or 亿.
  Decimal slack_of(const Subject& subject, const Quantity& quantity) const {
    const std::string_view number = slice(context_.text, quantity.number);
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

  ClaimContext context_;
  StateReader states_{context_};
  std::size_t next_quantity_ = 0;
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
