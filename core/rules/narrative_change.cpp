// Rule narrative.change. In: quantities of the running text; out: a finding where a stated change
// (较去年增长10%, 减少5件) contradicts this year's and last year's figures beside it, or where its
// number and its share (增加35条，增长15%) contradict each other.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "input/walk.h"
#include "report/claim_words.h"
#include "rules/narrative.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kMostFigures = 16;  // of either year in a sentence
constexpr Decimal kLargest = Decimal::from_raw(std::int64_t{1} << 56);  // that is computed with

constexpr std::string_view kUp[]{"增长", "增加", "上升", "提高", "增多", "增幅"};
constexpr std::string_view kDown[]{"减少", "下降", "降低", "减低", "下滑",
                                   "降幅", "精简", "压减", "压缩"};

// Whether one of them stands in the sentence.
bool says_change(const Sentence& sentence) {
  return sentence.words
      .has<"增长", "增加", "上升", "提高", "增多", "增幅",  //
           "减少", "下降", "降低", "减低", "下滑", "降幅", "精简", "压减", "压缩">();
}

// The last word of change in `text`: where it ends and in which direction; or none.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool up = false;
};

std::optional<Change> last_change(std::string_view text) {
  std::optional<Change> found;
  for (const bool up : {true, false}) {
    for (const std::string_view word : up ? std::span<const std::string_view>(kUp) : kDown) {
      const std::size_t at = text.rfind(word);
      if (at == std::string_view::npos || (found && found->begin >= at)) continue;
      found = Change{at, at + word.size(), up};
    }
  }
  return found;
}

bool only_filler(std::string_view text) {
  return is_made_of(text, {"了", "约", "近", " ", "\u00A0", "　", "：", ":", "为", "达", "幅度"});
}

// Whether a clause says no more than to what it compares: 较上年的40件增加4件, not 自然人申请较….
bool begins_comparison(std::string_view clause) {
  return starts_with_any(clause, {"较", "比", "与", "同比", "相比"});
}

class ChangeRule {
 public:
  ChangeRule(const Context& context, int year, std::vector<Finding>& findings)
      : context_(context),
        text_(context.text.utf8),
        year_(year),
        corrections_(corrections(context)),
        findings_(findings) {}

  void run() {
    for (std::size_t s = 0; s < context_.prose.sentences.size(); ++s) sentence(s);
  }

 private:
  struct Statement {
    const Quantity* quantity = nullptr;
    Change change;
    Span span;
    const Quantity* changed = nullptr;  // right before it; none if that is far
  };

  // What stands between the quantity and the one before it in the clause.
  std::string_view words_before(std::span<const Quantity> quantities, std::size_t i) const {
    const Span clause = context_.prose.clauses[quantities[i].clause].span;
    std::size_t from = clause.begin;
    if (i > 0 && quantities[i - 1].clause == quantities[i].clause) {
      from = quantities[i - 1].span.end;
    }
    return slice(text_, {from, std::max(from, quantities[i].span.begin)});
  }

  // Whether the number is last year's: 2019年收到40件, 较上年的40件, 由40件增至44件.
  bool is_last_years(std::string_view before, const Quantity& quantity) const {
    if (has(before, "结转")) return false;
    const std::string base = std::to_string(year_ - 1) + "年";
    const bool named = has_any(before, {base, "去年", "上年", "上一年", "前一年"});
    if (named && !last_change(before)) return true;
    const std::string_view after = slice(text_, {quantity.span.end, text_.size()});
    return ends_with_any(before, {"由", "从", "由年初的", "由原来的", "从原来的"}) &&
           starts_with_any(after, {"增", "上升", "提高", "减", "下降", "降", "升", "精简", "压减",
                                   "压缩", "整合"});
  }

  // Whether the number stands in brackets behind last year: 比2021年（231条）增长16%.
  bool is_aside_of_last_year(const Quantity& quantity) const {
    const Span clause = context_.prose.clauses[quantity.clause].span;
    const std::string_view before = slice(
        text_, trim(text_, {context_.prose.sentences[quantity.sentence].span.begin, clause.begin}));
    for (const std::string_view open : {"（", "("}) {
      if (!before.ends_with(open)) continue;
      const std::string_view named = before.substr(0, before.size() - open.size());
      const std::string base = std::to_string(year_ - 1) + "年";
      return ends_with_any(named, {base, base + "度", "去年", "上年", "上年度", "上一年", "前一年",
                                   "上年同期", "去年同期"});
    }
    return false;
  }

  // 由235人增加到126人: the two numbers tell the direction by themselves.
  void from_to(const Sentence& sentence, std::span<const Quantity> quantities) {
    if (has_any(slice(text_, sentence.span), {"排名", "位次", "名次", "排位"})) return;
    for (std::size_t i = 1; i < quantities.size(); ++i) {
      const Quantity& from = quantities[i - 1];
      const Quantity& to = quantities[i];
      if (from.clause != to.clause || from.unit != to.unit || is_rank_or_time(to)) continue;
      if (!has_any(words_before(quantities, i - 1), {"由", "从"})) continue;
      const std::optional<bool> up = moves_to(words_before(quantities, i));
      if (!up || (*up ? to.value > from.value : to.value < from.value)) continue;
      const bool exact = from.precision == Precision::kExact && to.precision == Precision::kExact;
      if (!exact && from.value == to.value) continue;
      const Span span{from.span.begin, to.span.end};
      const std::string written = quoted(shortened(context_.quote(span)));
      const std::string is_zh = to.value == from.value ? "与前一个相等"
                                : *up                  ? "比前一个小"
                                                       : "比前一个大";
      const std::string is_en = to.value == from.value ? "equal to"
                                : *up                  ? "less than"
                                                       : "more than";
      findings_.push_back(finding_at(
          span,
          {"写的是" + written + "，而后一个数" + is_zh + "。",
           "The text says " + written + ", but the second number is " + is_en + " the first."},
          {"核对两个数和增减方向。", "Check both numbers and the direction."}));
    }
  }

  // The direction of 增加到, 降至 and the like, if the words are that alone.
  static std::optional<bool> moves_to(std::string_view words) {
    const auto is_one_of = [words](std::initializer_list<std::string_view> moves) {
      return std::any_of(moves.begin(), moves.end(), [words](std::string_view move) {
        return words.starts_with(move) &&
               (words.substr(move.size()) == "到" || words.substr(move.size()) == "至");
      });
    };
    if (is_one_of({"增加", "增长", "上升", "提高", "提升", "增", "升"})) return true;
    if (is_one_of({"减少", "下降", "降低", "减", "降", "精简", "压减", "压缩"})) return false;
    return std::nullopt;
  }

  // A better rank or a quicker reply is a lower number.
  static bool is_rank_or_time(const Quantity& quantity) {
    return has_any(quantity.unit, {"天", "日", "时", "分", "名", "位"});
  }

  // What a sentence says of either year.
  struct Figures {
    std::vector<const Quantity*> current;
    std::vector<const Quantity*> previous;
    std::vector<const Quantity*> earlier;  // in the sentences of the paragraph before it
    std::vector<const Quantity*> bases;    // those of the year before that are another's base
  };

  void sentence(std::size_t s) {
    const Sentence& sentence = context_.prose.sentences[s];
    const std::span<const Quantity> quantities = quantities_in(context_.prose, s);
    if (quantities.size() < 2) return;
    from_to(sentence, quantities);
    if (sentence.words.has<"分别">() || !says_change(sentence)) return;
    Figures figures;
    std::vector<Statement> statements;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      const Quantity& quantity = quantities[i];
      if (quantity.value > kLargest) continue;
      const std::string_view before = words_before(quantities, i);
      const std::string_view after = slice(text_, {quantity.span.end, sentence.span.end});
      const std::optional<Change> change = last_change(before);
      if (change && only_filler(before.substr(change->end))) {
        if (after.starts_with("百分点")) continue;
        const std::size_t begin = quantity.span.begin - (before.size() - change->begin);
        const bool near = i > 0 && quantities[i - 1].clause + 1 >= quantity.clause &&
                          quantities[i - 1].unit != "%";
        statements.push_back(
            {&quantity, *change, {begin, quantity.span.end}, near ? &quantities[i - 1] : nullptr});
      } else if (quantity.precision != Precision::kExact || quantity.unit == "%") {
        continue;
      } else if (is_last_years(before, quantity) || is_aside_of_last_year(quantity)) {
        figures.previous.push_back(&quantity);
      } else {
        figures.current.push_back(&quantity);
      }
    }
    if (statements.empty() || figures.previous.size() > kMostFigures ||
        figures.current.size() > kMostFigures) {
      return;
    }
    // Another year than the last as the base: 较2018年增长; but 结转至下年 is none.
    for (const YearMention& mention : years_in(context_.prose, s)) {
      if (mention.year < year_ - 1 || mention.year > year_ + 1) return;
    }
    figures.earlier = figures_before(s);
    for (const Quantity* previous : figures.previous) {
      const bool base =
          std::any_of(statements.begin(), statements.end(),
                      [&](const Statement& statement) { return is_base(*previous, statement); });
      if (base) figures.bases.push_back(previous);
    }
    // One wrong figure makes 增加13件 and 增长21.3% wrong alike: the first is reported.
    for (const Statement& statement : statements) {
      if (judge(statement, figures) || judge_bare(statement, figures)) return;
    }
    for (std::size_t i = 1; i < statements.size(); ++i) {
      if (judge_together(statements[i - 1], statements[i], figures)) return;
    }
  }

  std::vector<const Quantity*> figures_before(std::size_t s) const {
    std::vector<const Quantity*> found;
    const std::size_t paragraph = context_.prose.sentences[s].paragraph;
    while (s-- > 0 && context_.prose.sentences[s].paragraph == paragraph) {
      const std::span<const Quantity> quantities = quantities_in(context_.prose, s);
      if (found.size() + quantities.size() > kMostFigures) break;
      for (const Quantity& quantity : quantities) {
        if (quantity.value <= kLargest) found.push_back(&quantity);
      }
    }
    return found;
  }

  // Whether a ； parts them.
  bool apart(Span a, Span b) const {
    const Span between{std::min(a.end, b.end), std::max(a.begin, b.begin)};
    return between.begin < between.end && has_any(slice(text_, between), {"；", ";"});
  }

  // Whether the statement was reported.
  bool judge(const Statement& statement, const Figures& figures) {
    const Quantity* now = nullptr;
    const Quantity* then = nullptr;
    std::size_t pairs = 0;
    for (const Quantity* a : figures.current) {
      for (const Quantity* b : figures.previous) {
        if (a->unit != b->unit) continue;
        if (statement.quantity->unit != "%" && statement.quantity->unit != a->unit) continue;
        // 访问量165万人次，较上年增长3%，信息58条，上年50条: of something else.
        if (statement.changed != nullptr && statement.changed->unit != a->unit) continue;
        if (agrees(statement, a->value, b->value) || agrees_rounded(statement, *a, *b)) {
          return false;
        }
        // 同比增加22件；2023年收到134件，同比增加9件: of other things, or of another base.
        const bool follows = b->span.begin > statement.span.begin;
        const bool taken =
            std::find(figures.bases.begin(), figures.bases.end(), b) != figures.bases.end();
        if (apart(statement.span, a->span) ||
            ((follows || taken) && apart(statement.span, b->span))) {
          continue;
        }
        now = a;
        then = b;
        ++pairs;
      }
    }
    // With several figures it is not said which are compared.
    if (pairs != 1) return false;
    if (agrees(statement, corrected(corrections_, *now), then->value)) return false;
    report(statement, now->value, then->value);
    return true;
  }

  // 较上年的38件增加7件: whichever figure before it is this year's, none agrees.
  bool judge_bare(const Statement& statement, const Figures& figures) {
    const Quantity* base = base_of(statement, figures);
    if (base == nullptr) return false;
    const Decimal then = base->value;
    const Quantity* now = nullptr;
    for (const auto* list : {&figures.current, &figures.earlier}) {
      for (const Quantity* a : *list) {
        if (a->unit != base->unit) continue;
        if (a->precision != Precision::kExact || agrees(statement, a->value, then) ||
            agrees(statement, corrected(corrections_, *a), then) ||
            agrees_rounded(statement, *a, *base)) {
          return false;
        }
        // The first of its sentence is the whole.
        if (now == nullptr && a->span.begin < statement.span.begin) now = a;
      }
    }
    if (now == nullptr) return false;
    report(statement, now->value, then);
    return true;
  }

  const Quantity* base_of(const Statement& statement, const Figures& figures) const {
    for (const Quantity* previous : figures.previous) {
      if (is_base(*previous, statement)) return previous;
    }
    return nullptr;
  }

  // Whether the figure is what the change is from, and nothing more is said: 较上年的38件增加,
  // 比上年（38件）增加, 同比增加7件（上年38件）.
  bool is_base(const Quantity& previous, const Statement& statement) const {
    if (statement.quantity->unit != "%" && statement.quantity->unit != previous.unit) return false;
    const auto begins = [this](std::size_t clause) {
      return begins_comparison(slice(text_, context_.prose.clauses[clause].span));
    };
    if (previous.span.end <= statement.span.begin) {
      const std::size_t aside = is_aside_of_last_year(previous) ? 1 : 0;
      return begins(previous.clause - aside) &&
             is_made_of(slice(text_, {previous.span.end, statement.span.begin}),
                        {"）", ")", "，", ",", " ", "相比", "同比", "略有"});
    }
    const std::string base = std::to_string(year_ - 1) + "年";
    const Span between{statement.span.end, std::max(statement.span.end, previous.span.begin)};
    return begins(statement.quantity->clause) &&
           starts_with_any(slice(text_, between), {"（", "("}) &&
           is_made_of(slice(text_, between), {"（", "(", base, "度", "去年", "上年", "上一年",
                                              "同期", "为", "是", "收到", " "});
  }

  // 276条，较上年增加35条，增长15%: last year's figure follows from the number, and then the share.
  bool judge_together(const Statement& number, const Statement& share, const Figures& figures) {
    const Quantity& by = *number.quantity;
    if (share.quantity->unit != "%" || by.precision != Precision::kExact ||
        !is_made_of(slice(text_, {number.span.end, share.span.begin}),
                    {"，", ",", "、", "（", "(", " ", "同比"})) {
      return false;
    }
    if (number.change.up != share.change.up) return judge_directions(number, share);
    const auto agree_on = [&](Decimal now) {
      const Decimal then = before(number, now);
      return then >= Decimal() && agrees(share, now, then);
    };
    const Quantity* now = nullptr;
    for (const auto* list : {&figures.current, &figures.previous, &figures.earlier}) {
      for (const Quantity* a : *list) {
        if (a->unit != by.unit) continue;
        // Last year's figure may be told; this year's is no base: 增加5件 of 12件 are not 41.7%.
        const bool agreed = list == &figures.previous
                                ? agrees(share, after(number, a->value), a->value)
                                : agree_on(a->value) || agree_on(corrected(corrections_, *a));
        if (a->precision != Precision::kExact || agreed) return false;
      }
      if (list == &figures.current) now = changed(number, *list);
    }
    if (now != nullptr) {
      report(share, now->value, before(number, now->value));
      return true;
    }
    // 与上年（17件）相比减少4件，降幅32.5%
    const Quantity* base = base_of(number, figures);
    if (base != nullptr) report(share, after(number, base->value), base->value);
    return base != nullptr;
  }

  // 较上年减少35条，增长15%.
  bool judge_directions(const Statement& number, const Statement& share) {
    const Span clause = context_.prose.clauses[number.quantity->clause].span;
    if (number.quantity->value == Decimal() || share.quantity->value == Decimal() ||
        !begins_comparison(slice(text_, clause))) {
      return false;
    }
    const Span span{number.span.begin, share.span.end};
    const std::string written = quoted(shortened(context_.quote(span)));
    findings_.push_back(finding_at(span,
                                   {"写的是" + written + "，一处说增，一处说减，互相矛盾。",
                                    "The text says " + quoted_en(shortened(context_.quote(span))) +
                                        ": once up and once down."},
                                   {"核对增减方向。", "Check the direction."}));
    return true;
  }

  static Decimal before(const Statement& number, Decimal now) {
    const Decimal by = number.quantity->value;
    return number.change.up ? now - by : now + by;
  }

  static Decimal after(const Statement& number, Decimal then) {
    const Decimal by = number.quantity->value;
    return number.change.up ? then + by : then - by;
  }

  // The figure right before a number by which it changed: 公开276条，较上年增加35条.
  const Quantity* changed(const Statement& number,
                          const std::vector<const Quantity*>& current) const {
    const Clause& clause = context_.prose.clauses[number.quantity->clause];
    const bool bare =
        number.span.begin == clause.span.begin || begins_comparison(slice(text_, clause.span));
    for (auto a = current.rbegin(); a != current.rend(); ++a) {
      const std::size_t of = (*a)->clause;
      const bool near =
          of == number.quantity->clause || (bare && of + 1 == number.quantity->clause);
      if ((*a)->unit == number.quantity->unit && near && (*a)->span.end <= number.span.begin) {
        return *a;
      }
    }
    return nullptr;
  }

  static bool agrees(const Statement& statement, Decimal now, Decimal then) {
    if (now == then) return statement.quantity->value == Decimal();
    if (statement.change.up != (now > then)) return false;
    if (statement.quantity->precision != Precision::kExact) return true;
    const Decimal difference = std::max(now, then) - std::min(now, then);
    if (statement.quantity->unit != "%") return difference == statement.quantity->value;
    if (then <= Decimal()) return true;
    double unit = 1;
    for (int i = 0; i < statement.quantity->decimals; ++i) unit /= 10;
    const double percent =
        100.0 * static_cast<double>(difference.raw()) / static_cast<double>(then.raw());
    const double stated = static_cast<double>(statement.quantity->value.raw()) / Decimal::kOne;
    return std::abs(percent - stated) < unit * 1.5;
  }

  // 1.26万条，上年1.2万条，增长5.2%: whether the share, or the number, lies between what the
  // rounded figures may be.
  bool agrees_rounded(const Statement& statement, const Quantity& now, const Quantity& then) const {
    const std::int64_t of_now = rounding_of(now);
    const std::int64_t of_then = rounding_of(then);
    const std::int64_t least_then = then.value.raw() - of_then;
    if (of_now + of_then == 0 || least_then <= 0) return false;
    if (statement.quantity->unit != "%") {
      const std::int64_t told = statement.quantity->value.raw();
      const std::int64_t difference = now.value.raw() - then.value.raw();
      return std::abs(difference - (statement.change.up ? told : -told)) <= of_now + of_then;
    }
    const auto change = [](std::int64_t to, std::int64_t from) {
      return 100.0 * static_cast<double>(to - from) / static_cast<double>(from);
    };
    const double stated = static_cast<double>(statement.quantity->value.raw()) / Decimal::kOne;
    const double signed_change = statement.change.up ? stated : -stated;
    return signed_change >= change(now.value.raw() - of_now, then.value.raw() + of_then) &&
           signed_change <= change(now.value.raw() + of_now, least_then);
  }

  // Half of the last place of a figure with decimals or in 万; 0 of others.
  std::int64_t rounding_of(const Quantity& figure) const {
    const std::int64_t place = last_place(text_, figure);
    return figure.decimals > 0 || place > Decimal::kOne ? place / 2 : 0;
  }

  void report(const Statement& statement, Decimal now, Decimal then) {
    const Decimal difference = std::max(now, then) - std::min(now, then);
    const std::string written = shortened(context_.quote(statement.span));
    const bool same = difference == Decimal();
    const bool up = now > then;
    std::string zh = same ? "没有增减" : (up ? "增加了 " : "减少了 ") + difference.to_string();
    std::string en = same ? "no change" : (up ? "up by " : "down by ") + difference.to_string();
    if (!same && statement.quantity->unit == "%" && then > Decimal()) {
      const double percent =
          100.0 * static_cast<double>(difference.raw()) / static_cast<double>(then.raw());
      const auto tenths = std::llround(percent * 10);
      const std::string share =
          std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
      zh += "（" + share + "）";
      en += " (" + share + ")";
    }
    findings_.push_back(finding_at(
        statement.span,
        {"写的是" + quoted(written) + "，而按文中的数，上年为 " + then.to_string() + "、本年为 " +
             now.to_string() + "，" + zh + "。",
         "The text says " + quoted_en(written) + ", but by its figures last year was " +
             then.to_string() + " and this year is " + now.to_string() + ": " + en + "."},
        {"核对两年的数和增减幅度。", "Check both figures and the change."}));
  }

  const Context& context_;
  std::string_view text_;
  int year_;
  std::vector<Correction> corrections_;
  std::vector<Finding>& findings_;
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (!context.report.year) return Assessment::not_assessed(Reason::kUnreadable);
  ChangeRule(context, *context.report.year, findings).run();
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeChange;
const Rule kNarrativeChange = {
    "narrative.change",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"增减幅度与数字不符", "Change contradicts the figures"},
    {"“较去年增长……”的方向和幅度，应与文中两年的数字一致。",
     "Direction and size of a change agree with the two years' figures beside it."},
    {"方向或幅度不对，读者会得到相反的印象。",
     "A wrong direction or size gives the reader the opposite impression."},
    {"核对两年的数字，重新计算增减幅度。", "Check both figures and compute the change again."},
    {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
     "Regulation on the Disclosure of Government Information, article 6: information is published "
     "accurately"},
    check,
    passages("全年发布政策解读35篇，上年为40篇，同比增长12.5%。",
             "全年发布政策解读35篇，上年为40篇，同比下降12.5%。"),
};

}  // namespace gouji
