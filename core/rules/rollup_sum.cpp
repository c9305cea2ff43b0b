// Stage rules: rollup.sum. Every number of a consolidated report is the sum of its parts' numbers.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/cells.h"
#include "rules/companions.h"
#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"
#include "rules/years.h"

namespace gouji {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostPaired = 200;  // parts of which every two are tried
constexpr std::size_t kShownParts = 6;    // terms of a sum that are spelt out
constexpr std::size_t kMostSlips = 6;     // to one side, for each to the other, by accident

std::string name_of(const CompanionReport& part) {
  return part.report.organ.empty() ? part.name : part.report.organ;
}

// Parts that explain all differences of a table.
struct Slip {
  std::vector<std::size_t> parts;  // one, or two that were left out
  bool twice;                      // counted twice; else left out

  friend bool operator==(const Slip&, const Slip&) = default;
};

class Sums {
 public:
  Sums(const Context& context, std::vector<const CompanionReport*> parts)
      : context_(context), report_(context.report), parts_(std::move(parts)) {
    actual_.resize(report_.cells.size());
    sum_.resize(report_.cells.size());
    for (const std::size_t cell : cells_of(*report_.form)) add(cell);
  }

  bool all_read() const { return all_read_; }

  bool agree() const {
    for (std::size_t cell = 0; cell < sum_.size(); ++cell) {
      if (differs(cell)) return false;
    }
    return true;
  }

  void report(std::vector<Finding>& findings) const {
    std::vector<std::vector<std::size_t>> tables(kTableCount);
    for (std::size_t cell = 0; cell < sum_.size(); ++cell) {
      if (differs(cell)) tables[static_cast<std::size_t>(all_cells()[cell].table)].push_back(cell);
    }
    tables.erase(std::remove_if(tables.begin(), tables.end(),
                                [](const auto& cells) { return cells.empty(); }),
                 tables.end());
    if (tables.empty()) return;
    // One part that was forgotten is forgotten in every table.
    std::vector<Slip> common = slips(tables.front());
    std::vector<std::size_t> all;
    for (const std::vector<std::size_t>& cells : tables) {
      const std::vector<Slip> of_table = slips(cells);
      common.erase(std::remove_if(common.begin(), common.end(),
                                  [&](const Slip& slip) {
                                    return std::find(of_table.begin(), of_table.end(), slip) ==
                                           of_table.end();
                                  }),
                   common.end());
      all.insert(all.end(), cells.begin(), cells.end());
    }
    keep_likely(common);
    if (all.size() > 1 && !common.empty()) return findings.push_back(on_part(all, common));
    std::vector<std::size_t> rest;
    for (const std::vector<std::size_t>& cells : tables) {
      std::vector<Slip> of_table = slips(cells);
      keep_likely(of_table);
      if (cells.size() > 1 && !of_table.empty()) {
        findings.push_back(on_part(cells, of_table));
      } else {
        rest.insert(rest.end(), cells.begin(), cells.end());
      }
    }
    on_rest(rest, findings);
  }

 private:
  void add(std::size_t cell) {
    const std::optional<Decimal> actual = number_in(report_, cell);
    const std::optional<Decimal> sum = sum_of_parts(context_.beside, cell);
    // What a part left blank may be the very number that is missing.
    if (!actual || !sum || (!agrees(cell, *actual, *sum) && any_blank(cell))) {
      all_read_ = false;
      return;
    }
    actual_[cell] = actual;
    sum_[cell] = sum;
  }

  bool any_blank(std::size_t cell) const {
    return std::any_of(parts_.begin(), parts_.end(), [cell](const CompanionReport* part) {
      return part->report.cell(cell).state != CellState::kNumber;
    });
  }

  // Counts agree exactly; an amount may be the sum rounded to the decimals that it is written with.
  static bool agrees(std::size_t cell, Decimal actual, Decimal sum) {
    if (actual == sum) return true;
    if (all_cells()[cell].column->kind != Kind::kAmount) return false;
    std::int64_t unit = Decimal::kOne;  // of the last printed digit
    while (actual.raw() % unit != 0) unit /= 10;
    const std::int64_t off = actual.raw() - sum.raw();
    return sum.raw() % unit != 0 && 2 * (off < 0 ? -off : off) <= unit;
  }

  bool differs(std::size_t cell) const {
    return sum_[cell] && !agrees(cell, *actual_[cell], *sum_[cell]);
  }
  Decimal difference(std::size_t cell) const {
    return differs(cell) ? *actual_[cell] - *sum_[cell] : Decimal();
  }

  // What explains every difference in the table of these cells, and brings in no other.
  std::vector<Slip> slips(const std::vector<std::size_t>& differing) const {
    const TableId table = all_cells()[differing.front()].table;
    std::vector<Slip> out;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      for (const bool twice : {false, true}) {
        if (explains({{p}, twice}, table)) out.push_back({{p}, twice});
      }
    }
    if (parts_.size() > kMostPaired) return out;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      for (std::size_t q = p + 1; q < parts_.size(); ++q) {
        if (explains({{p, q}, false}, table)) out.push_back({{p, q}, false});
      }
    }
    return out;
  }

  bool explains(const Slip& slip, TableId table) const {
    for (std::size_t cell = 0; cell < sum_.size(); ++cell) {
      if (all_cells()[cell].table != table || !sum_[cell]) continue;
      Decimal value;
      for (const std::size_t part : slip.parts) {
        value = value + *number_in(parts_[part]->report, cell);
      }
      if (difference(cell) != (slip.twice ? value : Decimal() - value)) return false;
    }
    return true;
  }

  // One part is the likelier explanation; of several pairs none is.
  static void keep_likely(std::vector<Slip>& slips) {
    const auto pairs = std::stable_partition(
        slips.begin(), slips.end(), [](const Slip& slip) { return slip.parts.size() == 1; });
    if (pairs != slips.begin() || slips.size() > 1) slips.erase(pairs, slips.end());
  }

  Finding on_part(const std::vector<std::size_t>& cells, const std::vector<Slip>& slips) const {
    std::vector<std::string> names;
    for (const Slip& slip : slips) {
      if (slip.twice != slips.front().twice) continue;
      for (const std::size_t part : slip.parts) names.push_back(quoted(name_of(*parts_[part])));
    }
    const bool twice = slips.front().twice;
    const bool two = slips.front().parts.size() == 2;
    const bool one = names.size() == 1 || two;
    std::vector<std::string> tables_zh;
    std::vector<std::string> tables_en;
    for (const std::size_t cell : cells) {
      std::string zh(table_name(all_cells()[cell].table));
      if (!tables_zh.empty() && tables_zh.back() == zh) continue;
      tables_zh.push_back(std::move(zh));
      tables_en.emplace_back(table_english(all_cells()[cell].table));
    }
    const std::string count = std::to_string(cells.size());
    const std::string who = list_zh(names) + (one ? "" : "其中一个单位");
    const std::string who_en = (one ? "" : "one of ") + list_en(names);
    Finding finding = finding_at(
        report_.cell(cells.front()).span,
        {list_zh(tables_zh) + "与各单位之和有 " + count + " 格不同，差的正好都是" + who +
             "的数，看来汇总时把它" + (two ? "们" : "") + (twice ? "算了两次。" : "漏掉了。"),
         list_en(tables_en) + " differs from the sum of the parts in " + count +
             " cells, by the very numbers of " + who_en + ": " + (two ? "they seem" : "it seems") +
             " to have been " + (twice ? "counted twice." : "left out.")},
        {twice ? "核对汇总表，去掉重复的一份。" : "核对汇总表，补上漏掉的。",
         twice ? "Check the summing up and take the second copy out."
               : "Check the summing up and add what was left out."});
    fill(cells, finding);
    return finding;
  }

  // A total that differs only because its own terms do is no finding of its own: one wrong number
  // stands in every total above it.
  void on_rest(const std::vector<std::size_t>& cells, std::vector<Finding>& findings) const {
    std::vector<std::size_t> owner(sum_.size(), kNone);
    for (const Relation& relation : context_.diagnosis.relations) {
      if (relation.at_least || relation.right.size() != 1) continue;
      const std::size_t total = relation.right.front().cell;
      if (!differs(total) || owner[total] != kNone) continue;
      Decimal terms;
      std::size_t first = kNone;
      for (const Relation::Term& term : relation.left) {
        terms = term.sign > 0 ? terms + difference(term.cell) : terms - difference(term.cell);
        if (first == kNone && differs(term.cell)) first = term.cell;
      }
      if (first != kNone && terms == difference(total)) owner[total] = first;
    }
    const auto root = [&owner](std::size_t cell) {
      while (owner[cell] != kNone) cell = owner[cell];
      return cell;
    };
    // A change says nothing: that of a part that is lacking may be negative.
    std::size_t above = 0;
    std::size_t below = 0;
    for (const std::size_t cell : cells) {
      if (owner[cell] != kNone || is_change(cell)) continue;
      ++(Decimal() < difference(cell) ? above : below);
    }
    const bool more = above > below;
    std::vector<std::size_t> side;
    if (std::max(above, below) >= kMostSlips * std::max(std::min(above, below), std::size_t{1})) {
      for (const std::size_t cell : cells) {
        const std::size_t first = root(cell);
        if (is_change(first) || (Decimal() < difference(first)) == more) side.push_back(cell);
      }
      findings.push_back(on_side(side, more));
    }
    for (const std::size_t cell : cells) {
      if (owner[cell] != kNone || is_told(cell)) continue;
      if (std::find(side.begin(), side.end(), cell) != side.end()) continue;
      std::vector<std::size_t> group{cell};
      for (const std::size_t total : cells) {
        if (total != cell && root(total) == cell) group.push_back(total);
      }
      findings.push_back(on_cell(group));
    }
  }

  static bool is_change(std::size_t cell) {
    return all_cells()[cell].column->kind == Kind::kChange;
  }

  // Nobody slips so often to one side: whole parts are lacking.
  Finding on_side(const std::vector<std::size_t>& cells, bool more) const {
    const std::string count = std::to_string(cells.size());
    const std::size_t cell = cells.front();
    Finding finding = finding_at(
        report_.cell(cell).span,
        {"与各单位之和有 " + count + " 格不同，都是本表的数" +
             (more ? "大，看来少给了某些单位的报告。" : "小，看来汇总时漏掉了一些单位。") + "例如" +
             cell_zh(cell, report_.form) + "：" + sum_zh(cell) + "，本表填 " +
             value_zh(report_, cell) + "。",
         count + " cells differ from the sum of the parts, all of them " +
             (more ? "above it: it seems that the reports of some parts were not given."
                   : "below it: it seems that some parts were left out.") +
             " For one, " + cell_en(cell, report_.form) + ": " + sum_en(cell) +
             ", this table has " + value_en(report_, cell) + "."},
        {more ? "补上没有给出的单位的报告，再核对一次；单位都齐了，就核对汇总表。"
              : "核对汇总表，补上漏掉的。",
         more ? "Give the reports that are lacking and check again; if none is, check the summing "
                "up."
              : "Check the summing up and add what was left out."});
    fill(cells, finding);
    return finding;
  }

  // Whether a finding on a broken relation, or on a blank that breaks it, says that this cell
  // should be the sum.
  bool is_told(std::size_t cell) const {
    const Cause* cause = cause_of(context_.diagnosis, cell);
    return cause != nullptr && sole_value(*cause, cell) == sum_[cell];
  }

  Finding on_cell(const std::vector<std::size_t>& group) const {
    const std::size_t cell = group.front();
    const Form* form = report_.form;
    Bilingual message{cell_zh(cell, form) + "：" + sum_zh(cell),
                      cell_en(cell, form) + ": " + sum_en(cell)};
    const CellValue& value = report_.cell(cell);
    message.zh += value.state == CellState::kBlank ? "，本表空着。"
                                                   : "，本表填 " + value_zh(report_, cell) + "。";
    message.en += ", this table has " + value_en(report_, cell) + ".";
    if (group.size() > 1) {
      std::vector<std::string> zh;
      std::vector<std::string> en;
      for (std::size_t i = 1; i < group.size(); ++i) {
        zh.push_back(cell_zh(group[i], form));
        en.push_back(cell_en(group[i], form));
      }
      message.zh += "合计" + list_zh(zh) + "也随之不同。";
      message.en += " The totals " + list_en(en) + " differ with it.";
    }
    Finding finding =
        finding_at(value.span, std::move(message),
                   {"核对这一格和各单位的报告，改正填错的一方。",
                    "Check this cell and the parts' reports, and correct the wrong one."});
    fill(group, finding);
    return finding;
  }

  // 甲局 3 + 乙局 5 = 8; parts that have 0 are not named.
  std::string terms(std::size_t cell) const {
    std::string out;
    std::size_t shown = 0;
    for (const CompanionReport* part : parts_) {
      const Decimal value = *number_in(part->report, cell);
      if (value == Decimal() || ++shown > kShownParts) continue;
      const std::string term = signed_term(value, 1);  // " + 3"
      out += (out.empty() ? "" : term.substr(0, 3)) + shortened(name_of(*part)) + " " +
             (out.empty() ? value.to_string() : term.substr(3));
    }
    if (shown > kShownParts) out += " + …";
    return shown > 1 ? out + " = " + sum_[cell]->to_string() : out;
  }

  std::string sum_zh(std::size_t cell) const {
    const std::string out = terms(cell);
    return out.empty() ? "各单位都是 0" : out;
  }

  std::string sum_en(std::size_t cell) const {
    const std::string out = terms(cell);
    return out.empty() ? "every part has 0" : out;
  }

  void fill(const std::vector<std::size_t>& cells, Finding& finding) const {
    const std::size_t cell = cells.front();
    finding.cells = ids_of(cells);
    finding.expected = sum_[cell]->to_string();
    if (report_.cell(cell).state == CellState::kNumber) finding.actual = actual_[cell]->to_string();
  }

  const Context& context_;
  const Report& report_;
  std::vector<const CompanionReport*> parts_;
  std::vector<std::optional<Decimal>> actual_;
  std::vector<std::optional<Decimal>> sum_;
  bool all_read_ = true;
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.beside.parts.empty()) return Assessment::not_assessed(Reason::kNoPrevious);
  std::vector<const CompanionReport*> parts;
  for (const UsedCompanion& part : context.beside.parts) {
    if (part.use == Use::kCopy || part.use == Use::kParent) continue;
    // Without its numbers every sum would be wrong.
    if (part.use != Use::kUsed) return Assessment::not_assessed(Reason::kUnreadable);
    parts.push_back(part.companion);
  }
  // Nothing but copies of the whole: nothing was summed.
  if (parts.empty()) return Assessment::not_assessed(Reason::kUnreadable);
  if (context.report.form == nullptr) return Assessment::not_assessed(Reason::kUnreadable);
  const Sums sums(context, std::move(parts));
  sums.report(findings);
  if (!sums.agree()) return Assessment::broken();
  return sums.all_read() ? Assessment::held() : Assessment::not_assessed(Reason::kUnreadable);
}

}  // namespace

extern const Rule kRollupSum = {
    "rollup.sum",
    Severity::kError,
    Group::kYears,
    "",
    {"汇总数不等于各单位之和", "Not the sum of the parts"},
    {"汇总报告三张表的每一格，应等于各单位报告同一格之和；空格按 0 算。",
     "Every cell of a consolidated report's three tables is the sum of that cell in the parts' "
     "reports; blanks count as 0."},
    {"汇总时漏了、重了或抄错了一份，汇总报告的数就都不可靠。",
     "A part that was left out, counted twice or copied wrongly makes the whole unreliable."},
    {"对照各单位的报告重新汇总，改正填错的一格或一份。",
     "Sum up the parts' reports again and correct the wrong cell or report."},
    {"《中华人民共和国政府信息公开条例》第四十九条：县级以上地方人民政府公布本级政府信息公开工作年"
     "度报告",
     "Regulation on the Disclosure of Government Information, article 49: governments publish the "
     "report on their level"},
    check,
    passages("青禾县教育局报告：行政许可 | 35\n"
             "青禾县文化和旅游局报告：行政许可 | 16\n"
             "汇总报告：行政许可 | 35",
             "青禾县教育局报告：行政许可 | 35\n"
             "青禾县文化和旅游局报告：行政许可 | 16\n"
             "汇总报告：行政许可 | 51"),
};

}  // namespace gouji
