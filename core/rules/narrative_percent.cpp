// Rule narrative.percent. In: quantities of the running text; out: a finding at each share
// (258件，占33.9%) that follows from no two counts of its passage, and at each that is above 100 %.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "input/walk.h"
#include "rules/narrative.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kNear = 24;    // quantities on either side that a share may be made of
constexpr std::size_t kReach = 120;  // bytes before a share that say of what it is
constexpr std::int64_t kLargest = std::int64_t{1} << 56;

constexpr Decimal kWhole = Decimal::from_integer(100);  // per cent

// Whether `before`, whose last 占 stands at `mark`, ends with what is a share of all there is: 占,
// 占比为, 办结率达. 占年度计划的120% and 任务完成率120% are none.
bool is_bare_share(std::string_view before, std::size_t mark) {
  const auto strip = [](std::string_view text) {
    for (const std::string_view word : {" ", "约", "：", ":", "到", "达", "为", "均", "是"}) {
      if (text.ends_with(word)) text.remove_suffix(word.size());
    }
    return text;
  };
  before = strip(before);
  if (mark != std::string_view::npos) {
    const std::string_view share = before.substr(mark);
    if (share == "占" || share == "占比") return true;
  }
  return ends_with_any(before, {"办结率", "答复率", "办复率", "回复率", "满意率", "公开率",
                                "合格率", "知晓率", "及时率", "覆盖率", "响应率"});
}

bool is_count(const Quantity& quantity) {
  return quantity.unit != "%" && quantity.value > Decimal() && quantity.value.raw() < kLargest;
}

class PercentRule {
 public:
  PercentRule(const Context& context, std::vector<Finding>& findings)
      : context_(context),
        text_(context.text.utf8),
        corrections_(corrections(context)),
        findings_(findings) {}

  void run() {
    const std::vector<Quantity>& all = context_.prose.quantities;
    for (std::size_t q = 0; q < all.size(); ++q) {
      if (all[q].unit == "%" && all[q].precision == Precision::kExact) share(q);
    }
  }

 private:
  void share(std::size_t q) {
    const std::vector<Quantity>& all = context_.prose.quantities;
    const Quantity& share = all[q];
    const Span clause = context_.prose.clauses[share.clause].span;
    // No further back than a share's words go.
    const std::size_t from =
        std::max(clause.begin, share.span.begin - std::min(share.span.begin, kReach));
    const std::string_view before = slice(text_, {from, std::max(from, share.span.begin)});
    const std::size_t mark = before.rfind("占");
    if (share.value > kWhole && is_bare_share(before, mark)) return exceeds_whole(share);
    if (mark == std::string_view::npos) return before.ends_with("率") ? rate(q) : in_brackets(q);
    // 占全市申请量的5%, 占比由20%提高到30%, 分别占…: of something else, or of which is not said.
    const Span whole = context_.prose.sentences[share.sentence].span;
    const std::string_view sentence = slice(
        text_, {std::max(whole.begin, share.span.begin - std::min(share.span.begin, 2 * kReach)),
                share.span.end});
    const std::string_view behind = before.substr(mark);
    if (starts_with_any(behind, {"占比分别为", "占比分别是"}) || before.ends_with("分别占")) {
      return shares_in_order(q);
    }
    if (has_any(behind, {"全市", "全省", "全国", "全县", "全区", "全部", "各", "财政", "预算",
                         "提高", "上升", "下降", "由", "从"}) ||
        has_any(sentence, {"分别占", "各占", "占比由", "占比从", "占比分别", "分别为", "分别是"})) {
      return;
    }
    // The part stands before its share, in its clause or the one before.
    if (q == 0) return;
    if (all[q - 1].span.begin > from + mark) return of_named_whole(q);
    // 文字5篇，多形式解读占比58.3%: of what the clause speaks of.
    const bool own_subject = all[q - 1].span.end <= clause.begin && mark > 0;
    if (own_subject && behind.starts_with("占比")) return;
    const Quantity& part = all[q - 1];
    if (!is_count(part) || part.sentence != share.sentence || part.clause + 1 < share.clause ||
        part.precision != Precision::kExact) {
      return;
    }
    // 予以公开45件，部分公开4件，二者合计占51%: of which parts, is not said.
    if (has_any(slice(text_, {part.span.end, std::max(part.span.end, from + mark)}),
                {"合计", "共计", "总计", "之和", "二者", "两者", "三者"})) {
      return;
    }
    if ((!told(q) && wholes_of_others(q).empty()) || follows(q, false) || follows(q, true)) return;
    if (const Quantity* made_of = likely_whole(q, part)) report(share, part, *made_of);
  }

  // 予以公开98件（46.9%），部分公开15件（7.2%）: where others like it tell of which whole.
  void in_brackets(std::size_t q) {
    const std::vector<Quantity>& all = context_.prose.quantities;
    if (q == 0 || !is_count(all[q - 1]) || all[q - 1].precision != Precision::kExact) return;
    const Span between{all[q - 1].span.end, std::max(all[q - 1].span.end, all[q].span.begin)};
    if (slice(text_, between) != "（" && slice(text_, between) != "(") return;
    constexpr std::size_t kLeast = 2;
    const std::vector<const Quantity*> told = wholes_of_others(q);
    if (told.empty()) return;
    const std::size_t agreeing = shares_of(*told.front(), q);
    if (agreeing < kLeast || agreeing < other_shares(q)) return;
    if (!follows(q, false) && !follows(q, true)) report(all[q], all[q - 1], *told.front());
  }

  // 收集建议23条，采纳19条，采纳率82.6%: of the two counts right before it.
  void rate(std::size_t q) {
    const std::vector<Quantity>& all = context_.prose.quantities;
    if (q < 2) return;
    const Quantity& whole = all[q - 2];
    const Quantity& part = all[q - 1];
    const auto words_before = [this](const Quantity& quantity) {
      const std::size_t begin = context_.prose.clauses[quantity.clause].span.begin;
      return std::string(slice(text_, {begin, quantity.span.begin}));
    };
    if (!is_count(whole) || part.unit != whole.unit || part.value > whole.value ||
        all[q].sentence != whole.sentence || all[q].clause != part.clause + 1 ||
        part.clause != whole.clause + 1 || part.precision != Precision::kExact ||
        whole.precision != Precision::kExact || words_before(all[q]) != words_before(part) + "率") {
      return;
    }
    if (!follows(q, false) && !follows(q, true)) report(all[q], part, whole);
  }

  // 自然人24件、商业企业2件，占比分别为92.3%、7.7%: the shares stand in the order of the parts,
  // which are all of the whole. `first`: the first share.
  void shares_in_order(std::size_t first) {
    const std::vector<Quantity>& all = context_.prose.quantities;
    const auto follows_on = [&](std::size_t q) { return all[q].clause <= all[q - 1].clause + 1; };
    const auto run_of = [&](std::size_t from, bool shares) {
      std::size_t count = 0;
      for (const Quantity& quantity : std::span(all).subspan(from)) {
        const bool as_asked = (quantity.unit == "%") == shares &&
                              quantity.sentence == all[first].sentence &&
                              quantity.precision == Precision::kExact;
        if (!as_asked || (count > 0 && !follows_on(from + count))) break;
        ++count;
      }
      return count;
    };
    const std::size_t count = run_of(first, true);
    if (count < 2 || first < count + 1) return;
    const std::size_t begin = first - count - 1;
    if (run_of(begin, false) != count + 1) return;
    const Quantity& whole = all[begin];
    // 图解100条，视频50条、动漫30条、文字20条: that some of them make one of them, is by chance.
    const bool within = begin > 0 && all[begin - 1].sentence == whole.sentence &&
                        is_count(all[begin - 1]) && follows_on(begin);
    if (within && !has(slice(text_, {whole.span.end, all[begin + 1].span.begin}), "其中")) return;
    const std::int64_t wanted = corrected(corrections_, whole).raw();
    std::int64_t sum = 0;
    for (std::size_t i = first - count; i < first; ++i) {
      if (!is_count(all[i]) || all[i].unit != whole.unit || sum > wanted) return;
      sum += corrected(corrections_, all[i]).raw();
    }
    if (sum != wanted) return;
    for (std::size_t i = first; i < first + count; ++i) {
      const Quantity& part = all[i - count];
      if (is_share_of(part.value.raw(), whole.value.raw(), all[i]) ||
          is_share_of(corrected(corrections_, part).raw(), sum, all[i])) {
        continue;
      }
      report(all[i], part, whole);
    }
  }

  // 占比120%, 办结率108%: no share is.
  void exceeds_whole(const Quantity& share) {
    const std::string written(context_.quote(share.span));
    findings_.push_back(
        finding_at(share.span,
                   {"写的是" + written + "，而一部分占全部的比例不会超过 100%。",
                    "The text says " + written + ", but no share of a whole is above 100 %."},
                   {"核对件数和比例，改正比例。", "Check the counts and correct the share."}));
  }

  // 网站发布180条，占全年公开信息268条的67.2%: the whole stands between 占 and the share.
  void of_named_whole(std::size_t q) {
    if (q < 2) return;
    const std::vector<Quantity>& all = context_.prose.quantities;
    const Quantity& share = all[q];
    const Quantity& whole = all[q - 1];
    const Quantity& part = all[q - 2];
    const std::string_view between = slice(text_, {whole.span.end, share.span.begin});
    if (!is_count(part) || !is_count(whole) || part.unit != whole.unit || between != "的" ||
        part.sentence != share.sentence || part.clause + 1 < share.clause ||
        part.precision != Precision::kExact || whole.precision != Precision::kExact) {
      return;
    }
    const Decimal right_part = corrected(corrections_, part);
    const Decimal right_whole = corrected(corrections_, whole);
    if (is_share_of(part.value.raw(), whole.value.raw(), share) ||
        is_share_of(right_part.raw(), right_whole.raw(), share)) {
      return;
    }
    report(share, part, whole);
  }

  // The counts that the share may be made of; none if one of them is no exact number.
  std::vector<const Quantity*> counts(std::size_t q) const {
    const std::vector<Quantity>& all = context_.prose.quantities;
    const Quantity& part = all[q - 1];
    const std::size_t paragraph = context_.prose.sentences[all[q].sentence].paragraph;
    std::vector<const Quantity*> found;
    for (std::size_t i = q > kNear ? q - kNear : 0; i < std::min(all.size(), q + kNear); ++i) {
      const Quantity& other = all[i];
      if (i == q - 1 || !is_count(other) || other.unit != part.unit ||
          context_.prose.sentences[other.sentence].paragraph != paragraph) {
        continue;
      }
      if (other.precision != Precision::kExact) return {};
      found.push_back(&other);
    }
    return found;
  }

  // Whether a whole stands before the part, in its sentence or the one before.
  bool told(std::size_t q) const {
    const Quantity& part = context_.prose.quantities[q - 1];
    const std::vector<const Quantity*> others = counts(q);
    return std::any_of(others.begin(), others.end(), [&](const Quantity* other) {
      return other->span.begin < part.span.begin && other->value > part.value &&
             other->sentence + 1 >= context_.prose.quantities[q].sentence;
    });
  }

  // Whether the share follows from the counts, as written or as the tables have them. Where the
  // other shares of the sentence tell the whole, it is no number of another sentence or of a table.
  bool follows(std::size_t q, bool by_tables) const {
    const Quantity& share = context_.prose.quantities[q];
    const std::vector<const Quantity*> told = wholes_of_others(q);
    const auto value = [&](const Quantity& quantity) {
      return (by_tables ? corrected(corrections_, quantity) : quantity.value).raw();
    };
    const std::int64_t part = value(context_.prose.quantities[q - 1]);
    // Of many shares of one whole, none is by chance that of some sum.
    constexpr std::size_t kMany = 3;
    const bool sums = told.empty() || shares_of(*told.front(), q) < kMany;
    std::vector<std::int64_t> wholes;
    std::int64_t total = part;
    for (const Quantity* other : counts(q)) {
      const bool near = other->sentence == share.sentence;
      const bool whole = std::find(told.begin(), told.end(), other) != told.end();
      const bool wrong = by_tables && value(*other) != other->value.raw();
      if (!near && !told.empty() && !whole && !wrong) continue;
      wholes.push_back(value(*other));
      if (!near) continue;
      total += wholes.back();
      if (sums && is_share_of(part, part + wholes.back(), share)) return true;
    }
    for (std::size_t i = 0; i < wholes.size(); ++i) {
      if (is_share_of(part, wholes[i], share)) return true;
      // 新收 and 结转 together; the parts of a list together.
      for (std::size_t j = i + 1; sums && j < wholes.size(); ++j) {
        if (is_share_of(part, wholes[i] + wholes[j], share)) return true;
      }
    }
    if (sums && is_share_of(part, total, share)) return true;
    if (!told.empty()) return false;
    // The numbers of the tables may be meant too.
    return std::any_of(
        context_.report.cells.begin(), context_.report.cells.end(),
        [&](const CellValue& cell) { return is_share_of(part, cell.value.raw(), share); });
  }

  // The whole from which most other shares of the sentence follow, else the first before the part
  // in its sentence, else the one nearest to the share.
  const Quantity* likely_whole(std::size_t q, const Quantity& part) const {
    const Quantity& share = context_.prose.quantities[q];
    const Quantity* whole = nullptr;
    std::size_t most = 0;
    double least = 0;
    for (const Quantity* other : counts(q)) {
      if (other->value <= part.value) continue;
      const bool first = other->sentence == share.sentence && other->span.begin < part.span.begin;
      const std::size_t agreeing = 2 * shares_of(*other, q) + (first ? 1 : 0);
      const double off = first ? 0 : share_difference(part.value.raw(), other->value.raw(), share);
      if (whole != nullptr && (agreeing < most || (agreeing == most && off >= least))) continue;
      whole = other;
      most = agreeing;
      least = off;
    }
    return whole;
  }

  // The counts of which the other shares of the sentence tell that they are of them: the most, two
  // at least, or one whose part and this one are the whole.
  std::vector<const Quantity*> wholes_of_others(std::size_t q) const {
    const std::vector<const Quantity*> near = counts(q);
    const Quantity& part = context_.prose.quantities[q - 1];
    std::vector<const Quantity*> wholes;
    std::size_t most = 1;
    for (const Quantity* whole : near) {
      const std::size_t shares = shares_of(*whole, q);
      const bool both =
          shares == 1 && std::any_of(near.begin(), near.end(), [&](const Quantity* a) {
            return a->sentence == part.sentence && a->value + part.value == whole->value;
          });
      if (shares < most || (shares == 1 && !both)) continue;
      if (shares > most) wholes.clear();
      most = shares;
      wholes.push_back(whole);
    }
    return wholes;
  }

  void report(const Quantity& share, const Quantity& part, const Quantity& whole) {
    const std::string right = rounded(part.value.raw(), whole.value.raw(), share.decimals) + "%";
    const std::string written(context_.quote(share.span));
    const std::string sum = part.value.to_string() + " ÷ " + whole.value.to_string();
    findings_.push_back(finding_at(
        share.span,
        {"写的是" + written + "，按文中的数计算，" + sum + " = " + right + "。",
         "The share is given as " + written + "; by the numbers in the text it is " + sum + " = " +
             right + "."},
        {"核对件数和比例，改正不对的一个。", "Check count and share, and correct the wrong one."}));
  }

  // How many other shares near share q, in its sentence, follow from `whole`.
  std::size_t shares_of(const Quantity& whole, std::size_t q) const {
    return count_shares(q, [&whole](const Quantity& part, const Quantity& share) {
      return is_share_of(part.value.raw(), whole.value.raw(), share);
    });
  }

  // How many there are.
  std::size_t other_shares(std::size_t q) const {
    return count_shares(q, [](const Quantity&, const Quantity&) { return true; });
  }

  template <typename Test>
  std::size_t count_shares(std::size_t q, Test test) const {
    const std::vector<Quantity>& all = context_.prose.quantities;
    std::size_t count = 0;
    for (std::size_t i = q > kNear ? q - kNear : 1; i < std::min(all.size(), q + kNear); ++i) {
      const bool share = i != q && all[i].unit == "%" && all[i].sentence == all[q].sentence;
      if (share && is_count(all[i - 1]) && test(all[i - 1], all[i])) ++count;
    }
    return count;
  }

  // 100 * part / whole with so many decimals, rounded half up.
  static std::string rounded(std::int64_t part, std::int64_t whole, int decimals) {
    std::int64_t scale = 1;
    for (int i = 0; i < decimals && i < 4; ++i) scale *= 10;
    const double exact = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const auto steps = std::llround(exact * static_cast<double>(scale));
    std::string text = std::to_string(steps / scale);
    if (scale > 1) {
      const std::string fraction = std::to_string(scale + steps % scale);
      text += "." + fraction.substr(1);
    }
    return text;
  }

  const Context& context_;
  std::string_view text_;
  std::vector<Correction> corrections_;
  std::vector<Finding>& findings_;
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  PercentRule(context, findings).run();
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativePercent;
const Rule kNarrativePercent = {
    "narrative.percent",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"比例与件数不符", "Share does not follow from the counts"},
    {"“258件，占33.9%”一类的比例，应能由同一段里的件数算出来。",
     "A share follows from the counts in the same passage."},
    {"比例算不出来，说明件数或比例有一个是错的。",
     "If it does not, either a count or the share is wrong."},
    {"核对件数，重新计算比例。", "Check the counts and compute the share again."},
    {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
     "Regulation on the Disclosure of Government Information, article 6: information is published "
     "accurately"},
    check,
    passages("全年解答群众咨询761次，其中电话咨询258次，占39.3%，窗口咨询503次。",
             "全年解答群众咨询761次，其中电话咨询258次，占33.9%，窗口咨询503次。"),
};

}  // namespace gouji
