// Rule narrative.parts. In: quantities of the running text; out: a finding where the parts of a
// list (其中…, or in brackets) do not sum to the whole before it, or to the one behind it
// (…，共计).
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/walk.h"
#include "rules/narrative.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kMostParts = 64;
constexpr std::size_t kReach = 600;  // bytes that a list without 其中 is long at most

bool is_comparison(std::string_view text) {
  static constexpr WordList kWords({"较", "同比", "环比", "增长", "增加", "减少", "下降", "上升",
                                    "占比", "占总", "比上年", "比去年", "提高", "平均"});
  return kWords.find(text) != text.size();
}

// A clause that begins a new statement, where the list before it has not begun like that.
bool begins_statement(std::string_view text) {
  for (const std::string_view word :
       {"已", "均", "全部", "按时", "按期", "依法", "及时", "并", "申请"}) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  return starts_with_any(text,
                         {"办结", "答复", "办理", "结转", "收到", "受理", "共",   "合计", "总计",
                          "累计", "全年", "截至", "截止", "另",   "同时", "此外", "新增", "回复",
                          "新收", "没有", "未收", "未发", "未产", "未受", "未作"});
}

// 全年共办结20件.
bool starts_handling(std::string_view text) {
  for (const std::string_view word :
       {"全年", "已", "共", "按期", "按时", "依法", "依规", "办理", "作出"}) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  return starts_with_any(text, {"办结", "答复", "回复", "办复"});
}

// 市政府网站共采用672条: a total of its own.
bool gives_total(std::string_view text) {
  return has_any(text, {"共发布", "共公开", "共采用", "共收", "共受理", "共计", "共有", "共办",
                        "共开展", "总共", "一共", "累计"});
}

// 解读及回应信息共计110条 may be one item of a list, or a total of its own.
bool may_be_item(std::string_view words) {
  constexpr std::string_view kTotal = "共计";
  if (!words.ends_with(kTotal)) return false;
  words.remove_suffix(kTotal.size());
  return !gives_total(words);
}

bool names_dispute(std::string_view text) { return has_any(text, {"行政复议", "行政诉讼"}); }

bool names_applications(std::string_view text) { return has_any(text, {"公开申请", "依申请公开"}); }

struct List {
  std::vector<const Quantity*> parts;
  bool more = false;    // it closes with 等: not all are named
  bool others = false;  // it closes with 其他: all are named
  bool stages = false;  // it goes on with those that went further: 3件（一审3件、二审2件）
  bool unsure = false;   // one of them may be a total of its own
  bool goes_on = false;  // with what stands behind it it sums to the whole
  bool mixed = false;  // with what it counts in other units it sums to the whole: 7件 among 135条
};

// Units of papers and news, which one list may mix.
bool counts_papers(std::string_view unit) {
  constexpr std::string_view kUnits[] = {"件", "条", "篇", "份", "个", "则", "项",
                                         "期", "部", "宗", "起", "张", "幅"};
  return std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
}

// What an approximate number can be at most and at least: 390余 is less than 400.
std::int64_t step_of(const Quantity& quantity) {
  std::int64_t step = 1;
  const std::int64_t value = quantity.value.raw() / Decimal::kOne;
  while (value != 0 && step < 1'000'000'000 && value % (step * 10) == 0) step *= 10;
  return std::max<std::int64_t>(step, 10) * Decimal::kOne;
}

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;

  bool meets(const Range& other) const { return least <= other.most && other.least <= most; }
};

constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max() / 128;

Range range_of(std::string_view text, const Quantity& quantity) {
  const std::int64_t value = std::clamp<std::int64_t>(quantity.value.raw(), 0, kHuge);
  if (quantity.precision == Precision::kExact) return {value, value};
  const std::int64_t step = std::min(step_of(quantity), kHuge);
  const std::string_view written = slice(text, quantity.span);
  const bool above = quantity.precision == Precision::kAtLeast || has_any(written, {"余", "多"});
  if (above) return {value, value + step};
  return {std::max<std::int64_t>(0, value - step), value + step};
}

class PartsRule {
 public:
  PartsRule(const Context& context, std::vector<Finding>& findings)
      : context_(context),
        text_(context.text.utf8),
        corrections_(corrections(context)),
        findings_(findings) {}

  void run() {
    const Prose& prose = context_.prose;
    for (std::size_t s = 0; s < prose.sentences.size(); ++s) sentence(s);
  }

 private:
  std::string_view clause_text(std::size_t clause) const {
    return slice(text_, context_.prose.clauses[clause].span);
  }

  // Whether the clause compares; asked for one clause after the other.
  bool compares(std::size_t clause) {
    if (compared_clause_ != clause) {
      compared_clause_ = clause;
      compares_ = is_comparison(clause_text(clause));
    }
    return compares_;
  }

  // Where a list begins in the clause: behind 其中 or 包括; or none.
  std::optional<std::size_t> marker(std::size_t clause) const {
    const Span span = context_.prose.clauses[clause].span;
    const std::string_view text = slice(text_, span);
    for (const std::string_view word : {"其中", "包括"}) {
      const std::size_t at = find_word(text, word);
      if (at != std::string_view::npos) return span.begin + at + word.size();
    }
    return std::nullopt;
  }

  void sentence(std::size_t s) {
    const Prose& prose = context_.prose;
    const Sentence& sentence = prose.sentences[s];
    lists_without_marker(s, sentence);
    if (sentence.words.has<"共", "合计", "总计">()) whole_behind(s, sentence);
    if (!sentence.words.has<"其中", "包括">()) return;
    const std::vector<Statement> statements = statements_of(sentence);
    for (std::size_t i = 0; i < statements.size(); ++i) {
      // Lists within lists leave open which part belongs to which whole.
      if (statements[i].lists > 1) continue;
      marked_list(s, statements[i], i + 1 < statements.size() ? &statements[i + 1] : nullptr);
    }
  }

  // What has lists behind 其中, up to ；: the first of a sentence with all that stands before it.
  struct Statement {
    std::size_t first_clause = 0;
    std::size_t list_clause = 0;  // where its first list begins
    std::size_t from = 0;         // the byte
    std::size_t lists = 0;
  };

  // 收到41件，其中…；办结40件，其中…: each statement has its own list.
  std::vector<Statement> statements_of(const Sentence& sentence) const {
    std::vector<Statement> found;
    std::size_t first_clause = sentence.first_clause;
    bool has_list = false;
    for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
      const char16_t mark = context_.prose.clauses[c].before;
      if (mark == u'；') {
        if (!found.empty()) first_clause = c;
        has_list = false;
      }
      const std::optional<std::size_t> from = marker(c);
      if (!from) continue;
      if (!std::exchange(has_list, true)) found.push_back({first_clause, c, *from, 0});
      ++found.back().lists;
    }
    return found;
  }

  // The quantities of sentence `s` that begin within the span.
  std::span<const Quantity> quantities_within(std::size_t s, Span span) const {
    const std::span<const Quantity> all = quantities_in(context_.prose, s);
    const auto count_before = [&](std::size_t at) {
      const auto end = std::partition_point(all.begin(), all.end(), [at](const Quantity& quantity) {
        return quantity.span.begin < at;
      });
      return static_cast<std::size_t>(end - all.begin());
    };
    const std::size_t first = count_before(span.begin);
    return all.subspan(first, count_before(span.end) - first);
  }

  // The only list of a statement of sentence `s`; it may go on up to the next that has one.
  void marked_list(std::size_t s, const Statement& statement, const Statement* next) {
    const Prose& prose = context_.prose;
    const Sentence& sentence = prose.sentences[s];
    const std::size_t from = statement.from;
    std::vector<const Quantity*> before;
    bool behind_list = false;
    const std::size_t begin = prose.clauses[statement.first_clause].span.begin;
    for (const Quantity& quantity : quantities_within(s, {begin, from})) {
      if (!compares(quantity.clause)) before.push_back(&quantity);
    }
    // 全年主动公开信息6036条。其中…; 受理21件，包括信函2件、网络19件。其中…
    if (before.empty() && statement.first_clause == sentence.first_clause &&
        statement.list_clause <= sentence.first_clause + 1 && s > 0 &&
        prose.sentences[s - 1].paragraph == sentence.paragraph) {
      const Span up_to_list{prose.sentences[s - 1].span.begin, begin_of_list(s - 1)};
      for (const Quantity& quantity : quantities_within(s - 1, up_to_list)) {
        if (!compares(quantity.clause)) before.push_back(&quantity);
      }
      // 受理21件，其中信函2件、网络19件，办结20件。其中…: what is told behind the list.
      const std::span<const Quantity> all = quantities_in(prose, s - 1);
      behind_list = !all.empty() && all.back().span.begin > up_to_list.end &&
                    all.back().unit != "%" && !compares(all.back().clause) &&
                    starts_handling(clause_text(all.back().clause));
      if (behind_list) before.push_back(&all.back());
    }
    // 24件，下降11.1%（2019年为27件），其中…: what closed brackets hold is an aside.
    constexpr std::size_t kMostAsides = 8;
    for (std::size_t i = 0; i < kMostAsides && before.size() > 1; ++i) {
      const Quantity& last = *before.back();
      if (last.unit != "%" && !is_aside({last.span.end, from})) break;
      before.pop_back();
    }
    if (before.empty() || before.back()->unit == "%") return;
    const Quantity& whole = *before.back();
    // 公开275条，互动交流52条。其中…: the parts of either, or of both.
    const bool of_sentence_before = whole.sentence != s;
    if (of_sentence_before && !behind_list && before.size() > 1 &&
        before.front()->unit == whole.unit) {
      return;
    }
    if (whole.precision != Precision::kExact) return;
    const auto list_up_to = [&](std::size_t end) {
      return list_of(quantities_within(s, {from, end}), whole, {from, end}, statement.list_clause);
    };
    if (next == nullptr) return judge(before, whole, list_up_to(sentence.span.end));
    List list = list_up_to(next->from);
    // 公开65件、部分公开13件；不予公开47件，其中…；其他10件: the next may be one part of several.
    if (!list.parts.empty() && list.parts.back()->clause >= next->first_clause) {
      if (sum_of(list).range.least <= whole.value.raw()) return;
      list = list_up_to(prose.clauses[next->first_clause].span.begin);
    }
    judge(before, whole, list);
  }

  // Where a list of two parts or more begins in the sentence; its end if there is none.
  std::size_t begin_of_list(std::size_t s) const {
    const Sentence& sentence = context_.prose.sentences[s];
    for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
      const std::optional<std::size_t> from = marker(c);
      if (!from) continue;
      const bool list = quantities_within(s, {*from, sentence.span.end}).size() > 1;
      return list ? *from : sentence.span.end;
    }
    return sentence.span.end;
  }

  // 268条（网站180条、新媒体88条）, 共268条，分别为180条、88条: a list right behind its whole.
  void lists_without_marker(std::size_t s, const Sentence& sentence) {
    const std::span<const Quantity> quantities = quantities_in(context_.prose, s);
    for (std::size_t i = 0; i + 2 < quantities.size(); ++i) {
      const Quantity& whole = quantities[i];
      if (whole.precision != Precision::kExact || whole.unit == "%") continue;
      // 收到63件，比上年增加12件（自然人60件、法人3件）: of those received.
      if (compares(whole.clause)) continue;
      Sentence near = sentence;
      const Span span = sentence.span;
      near.span = Span{span.begin, std::min(span.end, whole.span.end + kReach)};
      const std::optional<std::size_t> from = list_behind(whole, near);
      if (!from) continue;
      const auto behind =
          quantities.subspan(i + 1, std::min(kMostParts, quantities.size() - i - 1));
      List list = list_of(behind, whole, {*from, near.span.end}, behind.front().clause);
      // （含网站180条、新媒体88条） need not name all of them.
      if (slice(text_, {*from, near.span.end}).starts_with("含")) list.more = !list.others;
      judge({&whole}, whole, list);
    }
  }

  // 网站180条、新媒体88条，共计268条; what is divided before it only in brackets.
  void whole_behind(std::size_t s, const Sentence& sentence) {
    const std::span<const Quantity> quantities = quantities_in(context_.prose, s);
    std::size_t from = sentence.span.begin;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      if (is_divided(quantities[i])) return;
      const Quantity& whole = quantities[i];
      const Clause& clause = context_.prose.clauses[whole.clause];
      const std::string_view words =
          slice(text_, trim(text_, {clause.span.begin, whole.span.begin}));
      // 建议11件、提案9件，共20件: of the list right before it.
      const bool of_list = words == "共" && i > 1 && is_listed(quantities[i - 1]);
      for (std::size_t p = i; of_list && p-- > 0;) {
        from = quantities[p].span.begin;
        if (!is_listed(quantities[p])) break;
      }
      const bool total = of_list || is_total(words, clause.before);
      if (!total || whole.precision != Precision::kExact || whole.unit == "%") continue;
      const std::size_t first = i - std::min(i, kMostParts);
      judge_before(quantities.subspan(first, i - first), whole,
                   std::exchange(from, whole.span.end));
    }
  }

  // Behind 、, or 上年结转1件 behind what was received.
  bool is_listed(const Quantity& quantity) const {
    return context_.prose.clauses[quantity.clause].before == U'、' ||
           starts_with_any(clause_text(quantity.clause), {"上年结转", "上年度结转", "加上"});
  }

  // 共计, or 全年合计 where it goes on with a sentence and does not begin another statement.
  static bool is_total(std::string_view words, char16_t mark) {
    for (const std::string_view when : {"全年", "两项", "以上", "两者", "二者"}) {
      if (!words.starts_with(when) || (mark != u'，' && mark != u',')) continue;
      words.remove_prefix(when.size());
      break;
    }
    // 办理结果：总计135件 is that of its label.
    if (mark == u'：') return false;
    return words == "共计" || words == "合计" || words == "总计";
  }

  // Whether it stands behind 其中, outside brackets (or in very long ones).
  bool is_divided(const Quantity& quantity) const {
    const std::optional<std::size_t> place = marker(quantity.clause);
    if (!place || *place > quantity.span.begin) return false;
    const Span sentence = context_.prose.sentences[quantity.sentence].span;
    const std::size_t end = std::min(sentence.end, *place + kReach);
    return end_of_list(*place, end) == end;
  }

  // The quantities that stand before the whole, behind byte `from`; not those in brackets.
  void judge_before(std::span<const Quantity> quantities, const Quantity& whole, std::size_t from) {
    List list;
    for (const Quantity& quantity : quantities) {
      if (quantity.span.begin < from) continue;
      if (quantity.span.begin + kReach < whole.span.begin) return;
      if (is_aside({quantity.span.end, whole.span.begin}) || compares(quantity.clause)) continue;
      // Of something else too, or the total is.
      const bool mixed = quantity.unit != whole.unit && counts_papers(quantity.unit);
      if (mixed || quantity.value > whole.value) return;
      if (quantity.unit == whole.unit) list.parts.push_back(&quantity);
    }
    if (list.parts.size() < 2 || same_cause(whole, list)) return;
    // 自然人58件，法人3件，加上上年结转2件，共63件: the list may begin before what is listed.
    Sum more = sum_of(list);
    const bool carried =
        starts_with_any(clause_text(list.parts.back()->clause), {"上年结转", "上年度结转", "加上"});
    for (std::size_t i = carried ? quantities.size() : 0; i-- > 0;) {
      if (quantities[i].span.begin >= list.parts.front()->span.begin) continue;
      if (quantities[i].unit != whole.unit || compares(quantities[i].clause)) continue;
      add(quantities[i], more);
      if (more.range.meets({whole.value.raw(), whole.value.raw()})) return;
    }
    Sum sum;
    // 答复12件，网站180条、新媒体88条，共计268条: the last of them are the parts.
    for (std::size_t i = list.parts.size(); i-- > 0;) {
      add(*list.parts[i], sum);
      if (i + 1 < list.parts.size() && sum.range.meets({whole.value.raw(), whole.value.raw()}))
        return;
    }
    if (sum.exact) report(whole, list, sum.value, true);
  }

  // Where the list begins; none if what follows may be something else than all parts of the whole.
  std::optional<std::size_t> list_behind(const Quantity& whole, const Sentence& sentence) const {
    const std::string_view rest = slice(text_, {whole.span.end, sentence.span.end});
    for (const std::string_view open : {"（", "("}) {
      if (!rest.starts_with(open)) continue;
      const std::size_t from = whole.span.end + open.size();
      const std::size_t end = end_of_list(from, sentence.span.end);
      std::string_view list = slice(text_, {from, end});
      if (list.starts_with("含")) list.remove_prefix(std::string_view("含").size());
      if (end == sentence.span.end || has_any(list, {"含", "另", "年", "比", "占", "增", "减",
                                                     "累计", "第", "以上", "每", "其中", "包括"})) {
        return std::nullopt;
      }
      return from;
    }
    const std::string_view before = slice(text_, {sentence.span.begin, whole.span.begin});
    if (!ends_with_any(before, {"共", "共计", "合计", "总计"})) return std::nullopt;
    for (const std::string_view word : {"，分别为", "，分别是", ",分别为", ",分别是"}) {
      if (rest.starts_with(word)) return whole.span.end + word.size();
    }
    return std::nullopt;
  }

  // Whether `between` closes brackets that were opened before it.
  bool is_aside(Span between) const {
    return end_of_list(between.begin, between.end) != between.end;
  }

  // The end of the brackets that the list stands in, or of the sentence.
  std::size_t end_of_list(std::size_t from, std::size_t end) const {
    std::size_t depth = 0;
    for (std::size_t at = from; at < end;) {
      const std::size_t here = at;
      const char32_t c = next_char(text_, at);
      if (c == U'（' || c == '(') ++depth;
      if (c == U'）' || c == ')') {
        if (depth == 0) return here;
        --depth;
      }
    }
    return end;
  }

  // `quantities`: those that begin within the span, and any behind it.
  List list_of(std::span<const Quantity> quantities, const Quantity& whole, Span span,
               std::size_t first_clause) {
    List list;
    const std::size_t from = span.begin;
    const std::size_t end = end_of_list(from, span.end);
    bool list_of_statements = false;
    bool shares = false;  // 其中自然人占83.6%: told before the first part
    std::int64_t sum = 0;
    std::int64_t other_units = 0;
    std::size_t depth = 0;
    std::size_t seen = from;
    bool ended = false;
    std::size_t behind_it = kMostParts;  // that are looked at
    for (const Quantity& quantity : quantities) {
      if (quantity.span.begin >= end) break;
      // What stands in brackets within the list is a part of a part; none closes that was not
      // opened.
      while (seen < quantity.span.begin) {
        const char32_t c = next_char(text_, seen);
        if (c == U'（' || c == '(') ++depth;
        if (c == U'）' || c == ')') --depth;
      }
      if (depth > 0) continue;
      if (quantity.unit != whole.unit) {
        shares = shares || (quantity.unit == "%" && list.parts.empty());
        if (counts_papers(quantity.unit) && counts_papers(whole.unit)) {
          // 行政许可共11个事项，其中采伐许可证466件: no parts of it.
          if (list.parts.empty() && quantity.value > whole.value) return {};
          other_units += std::clamp<std::int64_t>(quantity.value.raw(), 0, kHuge);
          list.mixed = list.mixed || sum + other_units == whole.value.raw();
        }
        continue;
      }
      const std::string_view clause = clause_text(quantity.clause);
      if (compares(quantity.clause)) continue;
      const Span all = context_.prose.clauses[quantity.clause].span;
      const std::size_t begin = std::max(from, all.begin);
      const std::string_view words =
          slice(text_, {std::max(begin, list.parts.empty() ? begin : list.parts.back()->span.end),
                        quantity.span.begin});
      // 其他部门共受理105件 is the rest of the list.
      const bool others = has_any(words, {"其他", "其它", "其余"});
      // 惠民类共计31条、服务类共计23条 are parts of what is listed with 、.
      const bool listed = context_.prose.clauses[quantity.clause].before == U'、';
      const bool item = !others && !listed && may_be_item(words);
      // 主动向市政府办报送信息100条, 被上级采用20条 tell of what is among the whole, or not.
      const bool used =
          clause.starts_with("被") && has_any(clause, {"采用", "录用", "转载", "转发"});
      const bool reported =
          (used || starts_with_any(clause, {"报送", "主动向"})) && !list.parts.empty();
      list.unsure = list.unsure || reported;
      const bool statement = reported ||
                             begins_statement(quantity.clause == first_clause ? words : clause) ||
                             (gives_total(words) && !others && !listed && !item);
      // 部分公开1件，结转下年度1件: what makes the list complete belongs to it.
      const std::int64_t value = std::clamp<std::int64_t>(quantity.value.raw(), 0, kHuge);
      const bool completes = sum + value == whole.value.raw();
      if (list.parts.empty()) {
        // 其中自然人占83.6%；办结135件: what goes on is no part.
        if (statement && quantity.clause != first_clause &&
            (shares || divided({from, quantity.span.begin}))) {
          break;
        }
        list_of_statements = statement;
      } else {
        ended =
            ended || (statement && !list_of_statements && !completes) ||
            ends_behind_first(list, whole, quantity) ||
            // 申请8件，其中涉及征收6件，占75%；行政复议3件: no part of the applications.
            (names_dispute(clause) && !names_dispute(clause_text(list.parts.front()->clause))) ||
            // 办理3.6万件，其中网上2.8万件；收到政府信息公开申请9件.
            (names_applications(clause) && divides(*list.parts.back(), quantity) &&
             !names_applications(clause_text(list.parts.front()->clause)) &&
             !names_applications(clause_text(whole.clause))) ||
            // A part as large as the whole is another statement, and one of a channel of its own,
            // though 微博、微信 stand before it.
            (corrected(corrections_, quantity) >= whole.value &&
             (!listed || has_any(slice(text_, {list.parts.back()->span.end, quantity.span.begin}),
                                 {"，通过", ",通过"})));
      }
      // 其中292条、57条；答复留言33条；转发119条: statements too may go on with the parts.
      if (ended) {
        sum += value;
        list.goes_on = list.goes_on || completes;
        if (sum >= whole.value.raw() || --behind_it == 0) break;
        continue;
      }
      if (list.parts.size() == kMostParts) return {};
      // 网站6400条，同步通过微信公众号公开3210条 are the same ones again.
      if (!list.parts.empty() && has_any(words, {"同步", "同时"})) return {};
      // 行政复议11件，其中涉及政府信息公开的4件、…: not all of them.
      if (list.parts.empty()) {
        list.more = has_any(clause, {"主要包括", "主要有", "主要是", "其中涉及政府信息公开",
                                     "其中涉政府信息公开", "其中政府信息公开类"});
      }
      list.unsure = list.unsure || item;
      list.others = others;
      list.stages = list.stages || (has_any(words, {"二审", "再审"}) && !list.parts.empty() &&
                                    list.parts.front()->value == whole.value);
      list.parts.push_back(&quantity);
      sum += value;
      list.mixed = list.mixed || (other_units > 0 && sum + other_units == whole.value.raw());
    }
    if (list.parts.empty()) return list;
    // 等 behind the last one; 等 within a name (预决算等信息95条) does not count.
    const std::size_t last = list.parts.back()->span.end;
    const std::string_view rest = slice(text_, {last, std::max(last, end)});
    list.more = list.more || rest.starts_with("等") ||
                (rest.size() < 40 && rest.find("等") != std::string_view::npos) ||
                leaves_rest(*list.parts.back(), end);
    return list;
  }

  // 公告138条，其余为通知: the rest stands behind the last part without its number.
  bool leaves_rest(const Quantity& last, std::size_t end) const {
    const std::size_t behind = last.clause + 1;
    if (behind >= context_.prose.sentences[last.sentence].clause_end) return false;
    const Span& clause = context_.prose.clauses[behind].span;
    return clause.begin < end &&
           starts_with_any(slice(text_, clause), {"其他", "其它", "其余", "余下", "剩余", "另有",
                                                  "另外还", "此外还", "还有", "还公开"}) &&
           quantities_within(last.sentence, clause).empty();
  }

  // Whether a list ends with its only part: 其中按期答复135件；延期答复8件, where the first was all
  // of 135; 其中专栏346条，主要反映动态；微信发布117条, where the first is not one of several.
  bool ends_behind_first(const List& list, const Quantity& whole, const Quantity& next) const {
    if (list.parts.size() != 1 || !divides(*list.parts.front(), next)) return false;
    const Quantity& first = *list.parts.front();
    const std::size_t behind = first.clause + 1;
    const bool counts = (&first)[1].clause == behind;
    return first.value == whole.value ||
           (!counts && behind < next.clause && context_.prose.clauses[behind].before == U'，');
  }

  struct Sum {
    Decimal value;
    Range range;
    bool exact = true;
  };

  void add(const Quantity& part, Sum& sum) const {
    const Range of_part = range_of(text_, part);
    sum.exact = sum.exact && part.precision == Precision::kExact;
    sum.range.least += of_part.least;
    sum.range.most += of_part.most;
    sum.value =
        Decimal::from_raw(sum.value.raw() + std::clamp<std::int64_t>(part.value.raw(), 0, kHuge));
  }

  Sum sum_of(const List& list) const {
    Sum sum;
    for (const Quantity* part : list.parts) add(*part, sum);
    return sum;
  }

  // A ；behind a list divided by other marks ends it: 其中维持2件，纠正1件；行政诉讼1件.
  void cut(List& list) const {
    for (std::size_t i = 2; i < list.parts.size(); ++i) {
      const bool divided = divides(*list.parts[i - 1], *list.parts[i]);
      if (divided && !divides(*list.parts[0], *list.parts[1])) {
        list.parts.resize(i);
        list.others = list.more = false;
        return;
      }
    }
  }

  bool divides(const Quantity& a, const Quantity& b) const {
    return divided({a.span.end, b.span.begin});
  }

  bool divided(Span span) const { return has_any(slice(text_, span), {"；", ";"}); }

  void judge(const std::vector<const Quantity*>& before, const Quantity& whole, List list) {
    if (list.parts.size() < 2) return;
    Sum all;
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
      add(*list.parts[i], all);
      // A list that is complete here and goes on with something else.
      if (i > 0 && fits(before, whole, list, all.range)) return;
    }
    if (same_cause(whole, list)) return;
    cut(list);
    if (is_nested(list)) return;
    const auto [sum, range, exact] = sum_of(list);
    // Two lists of the same whole, by kind and by channel.
    if (all.exact && whole.value > Decimal() && all.value.raw() % whole.value.raw() == 0 &&
        all.value != Decimal()) {
      return;
    }
    const bool complete = exact && !list.more;
    const bool exceeds = range.least > rounding_of(whole, list).most;
    if (list.stages) return;
    // Parts that make up little of the whole are examples.
    const bool examples = complete && !list.others && sum.raw() < whole.value.raw() / 2;
    if (examples) return;
    if (!complete && !exceeds && !list.others) return;
    if ((list.more || list.unsure) && !exceeds) return;
    if (list.goes_on || list.mixed || of_two_wholes(before, whole, list) ||
        of_several(before, whole) || told_by_share(whole, list) || tells_twice(whole, list) ||
        (sum < whole.value && told_by_tables(whole, list))) {
      return;
    }
    report(whole, list, sum, complete);
  }

  // Whether the sum is right with the numbers of the tables: then narrative.requests and its like
  // say which number is wrong.
  bool same_cause(const Quantity& whole, const List& list) const {
    const std::span<const Correction> wanted = corrections_of(corrections_, whole);
    const auto is_whole = [&](Decimal sum) {
      return wanted.empty() ? sum == whole.value
                            : std::any_of(wanted.begin(), wanted.end(),
                                          [sum](const Correction& one) { return one.told == sum; });
    };
    bool any = !wanted.empty();
    std::int64_t sum = 0;
    for (const Quantity* part : list.parts) {
      const Decimal value = corrected(corrections_, *part);
      any = any || value != part->value;
      sum += std::clamp<std::int64_t>(value.raw(), 0, kHuge);
      if (any && is_whole(Decimal::from_raw(sum))) return true;
    }
    return false;
  }

  // 12件，其中受理10件，已答复10件，不予受理2件: a part, and what was done with it.
  static bool tells_twice(const Quantity& whole, const List& list) {
    std::int64_t sum = 0;
    for (const Quantity* part : list.parts) {
      sum += std::clamp<std::int64_t>(part->value.raw(), 0, kHuge);
    }
    for (std::size_t i = 1; i < list.parts.size(); ++i) {
      const std::int64_t value = list.parts[i]->value.raw();
      if (value == list.parts[i - 1]->value.raw() && sum - value == whole.value.raw()) return true;
    }
    return false;
  }

  // 受理21件，其中予以公开10件、部分公开2件: two outcomes as the tables have them, if not all.
  bool told_by_tables(const Quantity& whole, const List& list) const {
    return list.parts.size() == 2 && told_by_table(whole) &&
           std::all_of(list.parts.begin(), list.parts.end(),
                       [this](const Quantity* part) { return told_by_table(*part); });
  }

  bool told_by_table(const Quantity& quantity) const {
    auto claim =
        std::partition_point(context_.claims.begin(), context_.claims.end(),
                             [&](const Claim& one) { return one.span.end < quantity.span.end; });
    std::size_t left = kMostParts;  // of its clause
    while (claim != context_.claims.end() && claim->number.begin < quantity.span.begin && --left) {
      ++claim;
    }
    return claim != context_.claims.end() && claim->number.begin == quantity.span.begin &&
           comparable(*claim, context_.report) &&
           context_.report.table(claim->subjects.front()->table).found &&
           corrections_of(corrections_, quantity).empty();
  }

  // 复议9件、诉讼6件，其中被复议机关纠正1件、被法院纠正1件: a part of either.
  bool of_two_wholes(const std::vector<const Quantity*>& before, const Quantity& whole,
                     const List& list) const {
    const std::string_view words = slice(text_, {whole.span.end, list.parts.back()->span.end});
    return before.size() > 1 && has(words, "复议") && has_any(words, {"诉", "法院"}) &&
           has(clause_text(before[before.size() - 2]->clause), "复议") &&
           has(clause_text(whole.clause), "诉");
  }

  // 通过网站公开信息754条，通过新媒体公开信息2808条，其中…: the list may divide all that is counted
  // in such words.
  bool of_several(const std::vector<const Quantity*>& before, const Quantity& whole) const {
    if (before.size() < 2) return false;
    const Quantity& other = *before[before.size() - 2];
    if (other.unit != whole.unit || other.clause == whole.clause) return false;
    const std::string_view words = words_before(whole);
    const std::string_view others = words_before(other);
    // The words by which the last begins, and what both count.
    constexpr std::size_t kBegin = std::string_view("通过").size();
    constexpr std::size_t kEnd = std::string_view("公开信息").size();
    return std::min(words.size(), others.size()) >= kBegin + kEnd &&
           has(others, words.substr(0, kBegin)) &&
           others.ends_with(words.substr(words.size() - kEnd));
  }

  // Those of its clause.
  std::string_view words_before(const Quantity& quantity) const {
    return slice(text_, {context_.prose.clauses[quantity.clause].span.begin, quantity.span.begin});
  }

  // 61件，占28.1%；118件，占54.4%；…: whether one part alone has not the share that it is given.
  // Then narrative.percent says that the part is wrong.
  bool told_by_share(const Quantity& whole, const List& list) const {
    const std::vector<Quantity>& all = context_.prose.quantities;
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (const Quantity* part : list.parts) {
      const auto next = static_cast<std::size_t>(part - all.data()) + 1;
      if (next == all.size() || all[next].unit != "%" || all[next].clause > part->clause + 1 ||
          !has(slice(text_, {part->span.end, all[next].span.begin}), "占")) {
        continue;
      }
      const bool fits = is_share_of(part->value.raw(), whole.value.raw(), all[next]);
      ++(fits ? right : wrong);
    }
    return wrong == 1 && right >= 2;
  }

  // Whether a part is itself the sum of those behind it: 有效来电1105个，咨询820个，求助285个.
  static bool is_nested(const List& list) {
    std::int64_t behind = 0;
    for (std::size_t i = list.parts.size(); i-- > 0;) {
      const std::int64_t value = list.parts[i]->value.raw();
      if (i + 2 < list.parts.size() && value == behind && value != 0) return true;
      behind += std::clamp<std::int64_t>(value, 0, kHuge);
    }
    return false;
  }

  // What a whole may be that is rounded more than its parts: 1.2万条, 其中5012条、6950条.
  Range rounding_of(const Quantity& whole, const List& list) const {
    const std::int64_t place = last_place(text_, whole);
    const std::int64_t value = std::clamp<std::int64_t>(whole.value.raw(), 0, kHuge);
    const bool rounded =
        std::any_of(list.parts.begin(), list.parts.end(),
                    [&](const Quantity* part) { return last_place(text_, *part) < place; });
    const std::int64_t half = rounded ? place / 2 : 0;
    return {value - half, value + half};
  }

  // Whether the parts so far make the whole, or another number before them (新收 and 结转 too).
  bool fits(const std::vector<const Quantity*>& before, const Quantity& whole, const List& list,
            const Range& range) const {
    Range all;
    for (const Quantity* quantity : before) {
      if (quantity->unit != whole.unit) continue;
      const Range value = rounding_of(*quantity, list);
      if (range.meets(value)) return true;
      all = {std::min(kHuge, all.least + value.least), std::min(kHuge, all.most + value.most)};
    }
    return range.meets(all);
  }

  void report(const Quantity& whole, const List& list, Decimal sum, bool exact) {
    const std::string total = whole.value.to_string();
    const std::string parts = sum.to_string();
    const Decimal gap = std::max(whole.value, sum) - std::min(whole.value, sum);
    std::string addends;
    for (const Quantity* part : list.parts) {
      if (!addends.empty()) addends += " + ";
      addends += part->value.to_string();
    }
    const bool behind = list.parts.front()->span.begin < whole.span.begin;
    const Span span{std::min(whole.span.begin, list.parts.front()->span.begin),
                    std::max(whole.span.end, list.parts.back()->span.end)};
    const std::string number(context_.quote(whole.number));
    Finding finding = finding_at(
        span,
        {"总数是 " + number + (behind ? "，前面" : "，后面") + "分列的各项相加（" + addends + "）" +
             (exact ? "为 " : "约为 ") + parts + "，相差" + (exact ? " " : "约 ") +
             gap.to_string() + "。",
         "The whole is " + number + ", the parts " + (behind ? "before" : "after") + " it (" +
             addends + ") sum to " + (exact ? "" : "about ") + parts + ", a difference of " +
             gap.to_string() + "."},
        {exact ? "核对总数和各项；只列举了一部分的，写明“等”。"
               : "各项中有约数，差额仍不能由约数解释，请核对总数和各项。",
         exact ? "Check the whole and the parts; if only some are named, say so (等)."
               : "Some parts are approximate, but that does not explain the difference: check."});
    finding.expected = parts;
    finding.actual = total;
    findings_.push_back(finding);
  }

  const Context& context_;
  std::string_view text_;
  std::vector<Correction> corrections_;
  std::vector<Finding>& findings_;
  std::size_t compared_clause_ = std::string_view::npos;
  bool compares_ = false;
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  PartsRule(context, findings).run();
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeParts;
const Rule kNarrativeParts = {
    "narrative.parts",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"分项之和与总数不符", "Parts do not sum to the whole"},
    {"“共……条，其中……条、……条”，分项之和应等于总数。",
     "Where a number is followed by its parts (其中), they sum to it."},
    {"总数和分项对不上，说明至少有一个数是错的。",
     "If they do not agree, at least one of the numbers is wrong."},
    {"核对总数和各个分项；只列举一部分的写“等”。",
     "Check the whole and its parts; where only some are named, say so (等)."},
    {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
     "Regulation on the Disclosure of Government Information, article 6: information is published "
     "accurately"},
    check,
    passages("全年通过门户网站和政务新媒体公开信息268条，其中门户网站180条，政务新媒体98条。",
             "全年通过门户网站和政务新媒体公开信息268条，其中门户网站180条，政务新媒体88条。"),
};

}  // namespace gouji
