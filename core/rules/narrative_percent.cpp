// Rule narrative.percent. In: quantities of the running text; out: a finding at each share
// (258件，占33.9%) that follows from no two counts of its passage.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "input/walk.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kNear = 24;    // quantities on either side that a share may be made of
constexpr std::size_t kReach = 120;  // bytes before a share that say of what it is
constexpr std::int64_t kLargest = std::int64_t{1} << 56;

bool is_count(const Quantity& quantity) {
  return quantity.unit != "%" && quantity.value > Decimal() && quantity.value.raw() < kLargest;
}

// Whether the share, rounded to its digits, is off by one unit of the last one at most.
bool fits(std::int64_t part, std::int64_t whole, const Quantity& share) {
  double unit = 1;
  for (int i = 0; i < share.decimals; ++i) unit /= 10;
  const double percent = static_cast<double>(share.value.raw()) / Decimal::kOne;
  const double wanted = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  const double difference = wanted > percent ? wanted - percent : percent - wanted;
  return difference < unit * 1.5;
}

class PercentRule {
 public:
  PercentRule(const Context& context, std::vector<Finding>& findings)
      : context_(context), text_(context.text.utf8), findings_(findings) {}

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
    const Clause& clause = context_.prose.clauses[share.clause];
    // No further back than a share's words go.
    const std::size_t from =
        std::max(clause.span.begin, share.span.begin - std::min(share.span.begin, kReach));
    const std::string_view before = slice(text_, {from, std::max(from, share.span.begin)});
    const std::size_t mark = before.rfind("占");
    if (mark == std::string_view::npos) return;
    // 占全市申请量的5%, 占比由20%提高到30%, 分别占…: of something else, or of which is not said.
    const Span whole = context_.prose.sentences[share.sentence].span;
    const std::string_view sentence = slice(
        text_, {std::max(whole.begin, share.span.begin - std::min(share.span.begin, 2 * kReach)),
                share.span.end});
    const std::string_view behind = before.substr(mark);
    if (has_any(behind, {"全市", "全省", "全国", "全县", "全区", "全部", "各", "财政", "预算",
                         "提高", "上升", "下降", "由", "从"}) ||
        has_any(sentence, {"分别占", "各占", "占比由", "占比从", "占比分别"})) {
      return;
    }
    // The part stands before its share, in its clause or the one before.
    if (q == 0) return;
    const Quantity& part = all[q - 1];
    if (!is_count(part) || part.sentence != share.sentence || part.clause + 1 < share.clause ||
        part.precision != Precision::kExact) {
      return;
    }
    const std::size_t paragraph = context_.prose.sentences[share.sentence].paragraph;
    const std::size_t first = q > kNear ? q - kNear : 0;
    const std::size_t last = std::min(all.size(), q + kNear);
    std::vector<std::int64_t> wholes;
    bool told = false;  // a whole before the part, in its sentence or the one before
    std::int64_t total = 0;
    for (std::size_t i = first; i < last; ++i) {
      const Quantity& other = all[i];
      if (i == q - 1 || !is_count(other) || other.unit != part.unit ||
          context_.prose.sentences[other.sentence].paragraph != paragraph) {
        continue;
      }
      // A number that is no exact one makes no share.
      if (other.precision != Precision::kExact) return;
      wholes.push_back(other.value.raw());
      if (other.sentence == share.sentence) total += other.value.raw();
      told =
          told || (i < q - 1 && other.value > part.value && other.sentence + 1 >= share.sentence);
    }
    if (!told) return;
    for (std::size_t i = 0; i < wholes.size(); ++i) {
      if (fits(part.value.raw(), wholes[i], share)) return;
      // 新收 and 结转 together; the parts of a list together.
      for (std::size_t j = i + 1; j < wholes.size(); ++j) {
        if (fits(part.value.raw(), wholes[i] + wholes[j], share)) return;
      }
      if (fits(part.value.raw(), part.value.raw() + wholes[i], share)) return;
    }
    if (fits(part.value.raw(), part.value.raw() + total, share)) return;
    // The numbers of the tables may be meant too.
    for (const CellValue& cell : context_.report.cells) {
      if (cell.state == CellState::kNumber && cell.value > Decimal() &&
          cell.value.raw() < kLargest && fits(part.value.raw(), cell.value.raw(), share)) {
        return;
      }
    }
    report(q, part);
  }

  void report(std::size_t q, const Quantity& part) {
    const std::vector<Quantity>& all = context_.prose.quantities;
    const Quantity& share = all[q];
    // The whole is the first larger number of the sentence, else the last before it.
    const Quantity* whole = nullptr;
    for (std::size_t i = q > kNear ? q - kNear : 0; i + 1 < q; ++i) {
      if (!is_count(all[i]) || all[i].unit != part.unit || all[i].value <= part.value) continue;
      if (all[i].sentence == share.sentence) {
        whole = &all[i];
        break;
      }
      if (all[i].sentence + 1 == share.sentence) whole = &all[i];
    }
    if (whole == nullptr) return;
    const std::string right = rounded(part.value.raw(), whole->value.raw(), share.decimals) + "%";
    const std::string written(context_.quote(share.span));
    const std::string sum = part.value.to_string() + " ÷ " + whole->value.to_string();
    findings_.push_back(finding_at(
        share.span,
        {"写的是占" + written + "，按文中的数计算，" + sum + " = " + right + "。",
         "The share is given as " + written + "; by the numbers in the text it is " + sum + " = " +
             right + "."},
        {"核对件数和比例，改正不对的一个。", "Check count and share, and correct the wrong one."}));
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
     "Regulation on Open Government Information, article 6: information is published accurately"},
    check,
};

}  // namespace gouji
