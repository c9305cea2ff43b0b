// Rule narrative.fee_report. In: part six (or else the whole text) of a report since 2021; out: a
// finding where it does not say whether 信息处理费 was charged, or says both.
#include <optional>
#include <string>

#include "input/walk.h"
#include "report/organ.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/structure.h"
#include "rules/wording.h"

namespace gouji {
namespace {

// 行政事业性收费 of Table 2 is another fee.
bool names_other_fee(std::string_view text) { return has(text, "事业性收费"); }

bool names_fee(std::string_view text) {
  return has_any(text, {"处理费", "信息公开收费", "信息公开费用", "公开费用", "公开工作费用"});
}

// Part six may say it in plain words: 本年度未收费.
bool speaks_of_charging(std::string_view text) {
  return names_fee(text) ||
         (!names_other_fee(text) && has_any(text, {"收费", "费用", "收取", "免费"}));
}

// 每件100元, 30件以下不收费.
bool names_rate(std::string_view text) {
  return has_any(
      text, {"每件", "每页", "每份", "/件", "/页", "以下", "以上", "以内", "超过", "超出", "阶梯"});
}

// The standard of charging is no charge.
bool is_standard(std::string_view text) {
  return names_rate(text) || has_any(text, {"标准", "办法》"});
}

bool denies(std::string_view text) {
  if (!has_any(text, {"收", "费"})) return false;
  return has_any(
      text, {"未收", "未向", "未产生", "未发生", "未有收", "没有收", "没有发生", "没有产生", "无收",
             "不收", "未曾收", "均未", "未对", "免收", "未实际收", "无信息", "未涉及", "无相关"});
}

// The sentence without 《…》: a document's name says nothing of what was charged.
std::string outside_titles(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const Span& title : book_titles(text, {0, text.size()})) {
    out += text.substr(at, title.begin - at);
    at = title.end;
  }
  return out += text.substr(at);
}

// Whether the clause says more than what is to be charged: 按规定的标准，未发生, and
// 按规定的标准收取 信息处理费2笔. `counts`: it has a quantity.
bool says_something(std::string_view text, bool counts) {
  if (has_any(text, {"未", "无", "没有", "零", "为0", "为 0", "为０", "免"})) return true;
  const std::string said = outside_titles(text);
  if (!is_standard(said)) return counts || speaks_of_charging(said);
  return counts && has(said, "收取") && !names_rate(said);
}

bool speaks_of_fee(std::string_view sentence, bool plain_words) {
  if (!has(sentence, "《")) return plain_words ? speaks_of_charging(sentence) : names_fee(sentence);
  // 按照《政府信息公开信息处理费管理办法》，未收取费用: the document names the fee.
  return (plain_words || names_fee(sentence)) && speaks_of_charging(outside_titles(sentence));
}

// 共计 in 收取信息处理费3件，共计120元.
bool is_total(std::string_view words) {
  for (const std::string_view total :
       {"共", "共计", "合计", "总计", "金额", "金额为", "金额共", "总金额", "共涉及", "涉及"}) {
    if (words == total) return true;
  }
  return false;
}

// Whether the quantity is what was charged, or how often: 收取信息处理费120元, 收取信息处理费3件,
// and behind a clause that tells of a charge 共计120元. `before`: what leads up to it.
bool tells_charge(const Quantity& quantity, std::string_view clause, std::string_view before,
                  bool goes_on) {
  if (goes_on && is_total(before)) return quantity.unit != "%";
  if (quantity.unit == "元" || quantity.unit == "万元") return has_any(clause, {"收", "费"});
  return quantity.unit == "件" && ends_with_any(before, {"费", "费共"}) && has(before, "收") &&
         !has(before, "免");
}

struct Said {
  bool anything = false;
  std::optional<Span> none;     // the clause that denies
  std::optional<Span> charged;  // the clause that names an amount
};

void read(const Context& context, std::size_t sentence_index, bool plain_words, Said& said) {
  const Prose& prose = context.prose;
  const Sentence& sentence = prose.sentences[sentence_index];
  const std::string_view text = context.quote(sentence.span);
  if (!speaks_of_fee(text, plain_words)) return;
  const std::span<const Quantity> quantities = quantities_in(prose, sentence_index);
  std::size_t next = 0;
  bool goes_on = false;  // the clauses before told of a charge
  for (std::size_t c = sentence.first_clause; c < sentence.clause_end; ++c) {
    const Span clause = prose.clauses[c].span;
    const std::string_view words = context.quote(clause);
    while (next < quantities.size() && quantities[next].clause < c) ++next;
    // Whoever keeps to the standard has not said whether anything was charged.
    const bool counts = next < quantities.size() && quantities[next].clause == c;
    said.anything = said.anything || says_something(words, counts);
    if (names_other_fee(words) || is_standard(words)) continue;
    if (!said.none && denies(words)) {
      said.none = clause;
      goes_on = false;
      continue;
    }
    for (std::size_t q = next; q < quantities.size() && quantities[q].clause == c; ++q) {
      const Span before = trim(context.text.utf8, {clause.begin, quantities[q].span.begin});
      if (!tells_charge(quantities[q], words, context.quote(before), goes_on)) continue;
      const bool charged = quantities[q].value > Decimal();
      goes_on = goes_on || charged;
      std::optional<Span>& place = charged ? said.charged : said.none;
      if (!place) place = clause;
    }
  }
}

// 全省共收取12万元，省政府办公厅未收取: the whole may charge what one organ does not.
bool of_different_organs(const Context& context, const Said& said) {
  const auto names_all = [&](Span span) {
    return has_any(context.quote(span), {"全省", "全市", "全州", "全盟", "全县", "全区", "全旗",
                                         "各级", "各部门", "各单位", "各行政机关"});
  };
  return context.report.nature.kind == OrganKind::kGovernment &&
         names_all(*said.none) != names_all(*said.charged);
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const Report& report = context.report;
  if (report.form == nullptr) return Assessment::not_assessed(Reason::kUnreadable);
  if (report.form->id != "2021") return Assessment::not_assessed(Reason::kForm);
  const Prose& prose = context.prose;
  Said said;
  for (std::size_t s = 0; s < prose.sentences.size(); ++s) {
    const ProseParagraph& paragraph = prose.paragraphs[prose.sentences[s].paragraph];
    if (report.signature && paragraph.span.begin >= report.signature->span.begin) break;
    read(context, s, part_of(context, paragraph) == Part::kOther, said);
  }
  if (said.none && said.charged && !of_different_organs(context, said)) {
    const Span first = said.none->begin < said.charged->begin ? *said.none : *said.charged;
    const Span second = said.none->begin < said.charged->begin ? *said.charged : *said.none;
    findings.push_back(finding_at(
        second,
        {"关于信息处理费，前面写" + quoted(shortened(context.quote(first))) + "，这里写" +
             quoted(shortened(context.quote(second))) + "，互相矛盾。",
         "On the fee for handling requests the text first says " +
             quoted_en(shortened(context.quote(first))) + " and here " +
             quoted_en(shortened(context.quote(second))) + ": they contradict each other."},
        {"核对是否收取了信息处理费、收取多少，只保留属实的说法。",
         "Check whether and how much was charged, and keep the true statement only."}));
    return Assessment::broken();
  }
  if (said.anything) return Assessment::held();
  const Section* section = report.section(Part::kOther);
  if (section == nullptr || section->heading.from_table) {
    return Assessment::not_assessed(Reason::kUnreadable);
  }
  findings.push_back(
      finding_at(section->heading.span,
                 {part_zh(Part::kOther) + "没有说明是否收取信息处理费。",
                  "Part " + part_en(Part::kOther) +
                      " does not say whether a fee for handling requests was charged."},
                 {"写明当年收取信息处理费的情况；没有收取的，写“本年度未收取信息处理费”。",
                  "State what was charged in the year, or that nothing was."}));
  return Assessment::broken();
}

}  // namespace

extern const Rule kNarrativeFeeReport;
const Rule kNarrativeFeeReport = {
    "narrative.fee_report",
    Severity::kWarning,
    Group::kNarrative,
    "2021",
    {"未报告信息处理费", "Fee for handling requests not reported"},
    {"2021年度起，第六部分应说明是否收取信息处理费、收取多少，且前后一致。",
     "From report year 2021 on, part six says whether and how much was charged for handling "
     "requests, without contradiction."},
    {"信息处理费的收取情况是年度报告的规定内容，与表二的行政事业性收费不是一回事。",
     "The fee is prescribed content of the report and not the same as the fees of Table 2."},
    {"在第六部分写明收取情况；没有收取的也要写明。",
     "Say in part six what was charged, or that nothing was."},
    {"《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号所附格式",
     "Measures on the fee for handling requests (国办函〔2020〕109号); form attached to notice "
     "国办公开办函〔2021〕30号"},
    check,
    passages("六、其他需要报告的事项\n"
             "无其他需要报告的事项。",
             "六、其他需要报告的事项\n"
             "按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按件、按量收费标准"
             "，本机关2022年未收取信息处理费。\n"
             "无其他需要报告的事项。"),
};

}  // namespace gouji
