// Labels of rows and heads of columns, recognised by what they say.
#include "report/labels.h"

#include <algorithm>
#include <map>

#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "report/quantities.h"

namespace gouji {
namespace {

struct Variant {
  TableId table;
  std::string_view row;
  std::string_view label;
};

// Wordings seen in real reports that no edit distance would find.
constexpr std::array<Variant, 20> kVariants{{
    {TableId::kRequests, "new", "本年新收申请数量"},
    {TableId::kRequests, "new", "本年新收政府信息公开申请"},
    {TableId::kRequests, "carried_in", "上年结转申请数量"},
    {TableId::kRequests, "carried_in", "上年结转政府信息公开申请"},
    {TableId::kRequests, "granted", "同意公开"},
    {TableId::kRequests, "granted", "全部公开"},
    {TableId::kRequests, "partial", "部分公开"},
    {TableId::kRequests, "refused_law", "其他法律法规禁止公开"},
    {TableId::kRequests, "refused_law", "法律法规禁止公开"},
    {TableId::kRequests, "refused_secret", "国家秘密"},
    {TableId::kRequests, "unavailable_not_held", "本机关不掌握"},
    {TableId::kRequests, "unavailable_must_create", "没有现成信息"},
    {TableId::kRequests, "other_uncorrected", "申请人无正当理由逾期不补正"},
    {TableId::kRequests, "other_unpaid", "申请人逾期未按收费通知要求缴纳费用"},
    {TableId::kRequests, "result_total", "合计"},
    {TableId::kRequests, "result_total", "总数"},
    {TableId::kRequests, "carried_out", "结转下年"},
    {TableId::kRequests, "carried_out", "结转下年度"},
    {TableId::kDisclosure, "procurement", "政府采购"},
    {TableId::kDisclosure, "service", "其他对外管理服务"},
}};

// Heads by other names.
struct HeadVariant {
  TableId table;
  std::string_view column;
  std::string_view label;
};
constexpr std::array<HeadVariant, 16> kHeadVariants{{
    {TableId::kRequests, "ngo", "社会组织"},
    {TableId::kRequests, "ngo", "公益组织"},
    {TableId::kRequests, "enterprise", "企业"},
    {TableId::kRequests, "research", "科研单位"},
    {TableId::kRequests, "legal", "法律服务"},
    {TableId::kRequests, "natural", "公民"},
    {TableId::kRequests, "others", "其它"},
    {TableId::kRequests, "total", "合计"},
    {TableId::kDisputes, "total", "合计"},
    {TableId::kDisputes, "upheld", "维持"},
    {TableId::kDisputes, "corrected", "纠正"},
    {TableId::kDisputes, "other", "其它结果"},
    {TableId::kDisputes, "pending", "未审结"},
    {TableId::kDisclosure, "change", "本年增减数"},
    {TableId::kDisclosure, "decisions", "处理决定数量"},
    {TableId::kDisclosure, "decisions", "本年处理决定数量"},
}};

// Heads that stand over several columns, or over the labels.
struct Container {
  TableId table;
  std::string_view label;
};
constexpr std::array<Container, 16> kContainers{{
    {TableId::kRequests, "序号"},
    {TableId::kRequests, "申请人情况"},
    {TableId::kRequests, "法人或其他组织"},
    {TableId::kRequests, "法人或者其他组织"},
    {TableId::kRequests, "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"},
    {TableId::kDisputes, "行政复议"},
    {TableId::kDisputes, "行政诉讼"},
    {TableId::kDisputes, "未经复议直接起诉"},
    {TableId::kDisputes, "复议后起诉"},
    {TableId::kDisclosure, "序号"},
    {TableId::kDisclosure, "信息内容"},
    {TableId::kDisclosure, "第二十条第（一）项"},
    {TableId::kDisclosure, "第二十条第（五）项"},
    {TableId::kDisclosure, "第二十条第（六）项"},
    {TableId::kDisclosure, "第二十条第（八）项"},
    {TableId::kDisclosure, "第二十条第（九）项"},
}};

constexpr std::array<std::string_view, 9> kGroups{
    "三、本年度办理结果", "本年度办理结果", "办理结果",   "（三）不予公开", "（四）无法提供",
    "（五）不予处理",     "（六）其他处理", "申请人情况", "法人或其他组织"};

// A fragment says enough from this many characters on.
constexpr std::size_t kLeastFragment = 5;
constexpr std::size_t kLeastPiece = 3;     // of a head
constexpr std::size_t kLongestHead = 150;  // bytes

std::u32string without_number(std::string_view label) { return essence_without_number(label); }

struct Dictionary {
  std::vector<RowEntry> rows;
  std::vector<std::pair<std::u32string, const RowEntry*>> variants;
  std::vector<std::u32string> groups;
  struct Head {
    std::u32string label;
    HeadHit::Meaning meaning;
  };
  std::vector<Head> heads;
  std::map<std::u32string, HeadHit> heads_of;  // those that say just this
  HeadHit no_head;

  Dictionary() {
    const std::span<const Form* const> all = forms();
    for (std::size_t t = 0; t < kTableCount; ++t) {
      for (std::size_t f = 0; f < all.size(); ++f) {
        for (const RowSpec& row : all[f]->tables[t].rows) {
          entry(static_cast<TableId>(t), row.id, all.size()).specs[f] = &row;
        }
      }
    }
    for (RowEntry& row : rows) {
      for (const RowSpec* spec : row.specs) {
        if (spec == nullptr) continue;
        std::u32string label = essence(spec->label);
        if (std::find(row.labels.begin(), row.labels.end(), label) == row.labels.end()) {
          row.labels.push_back(std::move(label));
        }
        row.group = without_number(spec->group);
      }
    }
    for (const Variant& variant : kVariants) {
      for (const RowEntry& row : rows) {
        if (row.table == variant.table && row.id == variant.row) {
          variants.emplace_back(essence(variant.label), &row);
        }
      }
    }
    for (const std::string_view group : kGroups) groups.push_back(without_number(group));
    add_heads(all);
    for (const Head& head : heads) heads_of[head.label].meanings.push_back(head.meaning);
  }

 private:
  RowEntry& entry(TableId table, std::string_view id, std::size_t form_count) {
    for (RowEntry& row : rows) {
      if (row.table == table && row.id == id) return row;
    }
    rows.push_back({table, id, std::vector<const RowSpec*>(form_count, nullptr), {}, {}});
    return rows.back();
  }

  void add_head(std::u32string label, HeadHit::Meaning meaning) {
    for (const Head& head : heads) {
      if (head.label == label && head.meaning.table == meaning.table &&
          head.meaning.form == meaning.form && head.meaning.column == meaning.column) {
        return;
      }
    }
    heads.push_back({std::move(label), meaning});
  }

  void add_heads(std::span<const Form* const> all) {
    for (const Form* form : all) {
      for (const TableSpec& table : form->tables) {
        // Only the heads of Table 2 differ between the forms.
        const Form* of = table.table == TableId::kDisclosure ? form : nullptr;
        for (const RowSpec& row : table.rows) {
          for (const ColumnSpec& column : row.columns) {
            add_head(essence(column.label), {table.table, of, column.id, Closeness::kExact});
          }
        }
      }
    }
    for (const HeadVariant& variant : kHeadVariants) {
      add_head(essence(variant.label),
               {variant.table, nullptr, variant.column, Closeness::kVariant});
    }
    for (const Container& container : kContainers) {
      add_head(essence(container.label), {container.table, nullptr, "", Closeness::kExact});
    }
  }
};

const Dictionary& dictionary() {
  static const Dictionary instance;
  return instance;
}

constexpr std::u32string_view kResults = U"本年度办理结果";

std::u32string without_digits(std::u32string_view text) {
  std::u32string out(text);
  std::erase_if(out, [](char32_t c) {
    return (c >= '0' && c <= '9') ||
           std::u32string_view(U"一二三四五六七八九").find(c) != std::u32string_view::npos;
  });
  return out;
}

// Whether `text` is what stands before a row's label: 三、本年度办理结果 and the group with their
// numbers, or a piece of either where they are broken over lines (（四）无 2.没有现成信息…).
bool is_lead(std::u32string_view text, const RowEntry& row) {
  const std::u32string lead = without_digits(text);
  const std::u32string group = without_digits(row.group);
  for (std::size_t i = 0; i <= lead.size(); ++i) {
    const std::u32string_view results = std::u32string_view(lead).substr(0, i);
    const std::u32string_view piece = std::u32string_view(lead).substr(i);
    if (kResults.find(results) != kResults.npos && group.find(piece) != group.npos) return true;
  }
  return false;
}

// （三）不予公开 1.属于国家秘密 in one cell: the label at the end, its group before it.
bool ends_with_label(const std::u32string& text, const std::u32string& label, const RowEntry& row) {
  if (text.size() <= label.size() || !std::u32string_view(text).ends_with(label)) return false;
  const std::u32string_view before =
      std::u32string_view(text).substr(0, text.size() - label.size());
  // A short one (其他, 总计) is many a word's end: all that stands before it must be there.
  constexpr std::size_t kShort = 4;
  const bool whole = before.find(kResults) != before.npos ||
                     (!row.group.empty() && before.find(row.group) != before.npos);
  if (label.size() < kShort && !whole) return false;
  // A sentence may end with a group and the words of a label: …，不予处理1件（重复申请）。
  constexpr std::size_t kLongestLead = 24;
  return before.size() <= kLongestLead && is_lead(before, row);
}

const HeadHit& heads_of_essence(const std::u32string& text) {
  const std::map<std::u32string, HeadHit>& heads = dictionary().heads_of;
  if (text.size() < 2) return dictionary().no_head;
  auto found = heads.find(text);
  // 法人或其他组织社会公益组织: the head that stands under the middle of one over several.
  constexpr std::u32string_view kAbove = U"法人或其他组织";
  if (found == heads.end() && text.starts_with(kAbove)) {
    found = heads.find(text.substr(kAbove.size()));
  }
  return found == heads.end() ? dictionary().no_head : found->second;
}

// A head without its bracketed remark: 采购总金额（单位：万元，保留4位小数）, 自然人（件）. That of
// 本年增（减） is none, as no head is what stands before it. One that begins with a unit may be
// broken off.
std::u32string head_essence(std::string_view label) {
  for (const std::string_view open : {"（", "("}) {
    const std::size_t at = label.find(open);
    if (at == std::string_view::npos || at == 0) continue;
    std::u32string stem = essence(label.substr(0, at));
    const std::u32string remark = essence(label.substr(at));
    const bool closes = label.ends_with("）") || label.ends_with(")");
    const bool of_change = remark.starts_with(U"减") && heads_of_essence(stem).meanings.empty();
    if (closes && !of_change) return stem;
    for (const std::u32string_view unit : {U"单位", U"万元", U"元"}) {
      if (remark.starts_with(unit)) return stem;
    }
    // 本年收费金额（单⏎位：万元）
    const bool broken_off = remark.empty() || remark == U"单";
    if (broken_off && !heads_of_essence(stem).meanings.empty()) return stem;
  }
  return essence(label);
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// What follows the group and its number in 无法提供1本机关不掌握…, or nothing.
std::u32string behind_group(const std::u32string& text) {
  for (const std::u32string& group : dictionary().groups) {
    if (text.compare(0, group.size(), group) != 0) continue;
    std::size_t at = group.size();
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at > group.size()) return text.substr(at);
  }
  return {};
}

RowHit match_essence(const std::u32string& text, std::optional<TableId> table) {
  if (text.size() < 2) return {};
  const Dictionary& known = dictionary();
  for (const RowEntry& row : known.rows) {
    // The blocks of Table 4 are heads, not labels of rows.
    if (row.table == TableId::kDisputes) continue;
    for (const std::u32string& own : row.labels) {
      // In either case they end alike, as few do.
      if (own.back() != text.back()) continue;
      if (own == text || ends_with_label(text, own, row)) return {&row, Closeness::kExact};
    }
  }
  for (const auto& [variant, row] : known.variants) {
    if (variant == text) return {row, Closeness::kVariant};
  }
  if (!table) return {};
  RowHit best;
  std::size_t best_distance = 100;
  std::size_t parts = 0;
  const RowEntry* part_of = nullptr;
  for (const RowEntry& row : known.rows) {
    if (row.table != *table || row.table == TableId::kDisputes) continue;
    for (const std::u32string& own : row.labels) {
      const std::size_t limit = std::min(tolerance(own.size()), tolerance(text.size()));
      if (limit > 0) {
        const std::size_t distance = edit_distance(own, text, limit);
        if (distance <= limit && distance < best_distance) {
          best_distance = distance;
          best = {&row, Closeness::kVariant};
        }
      }
      const bool part = text.size() >= kLeastFragment && own.find(text) != std::u32string::npos;
      const bool longer = own.size() >= kLeastFragment && text.size() <= own.size() * 2 &&
                          text.find(own) != std::u32string::npos;
      if (part || longer) {
        ++parts;
        part_of = &row;
      }
    }
  }
  if (best.row != nullptr) return best;
  if (parts == 1) return {part_of, Closeness::kFragment};
  return {};
}

// Whether the text counts something: 上年结转申请0件. No label does, whatever numbers are in it.
bool has_count(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (!is_number_digit(next_char(text, end))) {
      at = end;
      continue;
    }
    if (read_quantity(text, 0, at)) return true;
    while (at < text.size() && is_number_digit(char_at(text, at))) next_char(text, at);
  }
  return false;
}

// A label without its number, and with 其他 for 其它.
std::u32string canonical(std::string_view label) {
  std::u32string text = without_number(label);
  for (std::size_t at = 0; (at = text.find(U"其它", at)) != text.npos; ++at) text[at + 1] = U'他';
  return text;
}

// Whether no other row of the table has the word in its label.
bool is_of_one_row(std::u32string_view word, const RowEntry& row) {
  return std::none_of(
      dictionary().rows.begin(), dictionary().rows.end(), [&](const RowEntry& other) {
        return other.table == row.table && other.id != row.id &&
               std::any_of(
                   other.labels.begin(), other.labels.end(),
                   [word](const std::u32string& own) { return own.find(word) != own.npos; });
      });
}

// Whether a text that has the words of a row's label is a statement about it: it counts something,
// or says more than the label with the marks of a sentence.
bool is_statement(std::string_view label, const RowHit& hit) {
  const std::string_view words = label.substr(leading_number(label).end);
  if (has_count(words)) return true;
  const bool longer = hit.closeness == Closeness::kFragment && !is_part_of(words, *hit.row);
  return longer && has_any(words, {"，", "。", "；", "：", ",", ";"});
}

}  // namespace

const RowEntry& entry_of(const RowSpec& spec, TableId table, std::size_t form) {
  const std::vector<RowEntry>& rows = dictionary().rows;
  return *std::find_if(rows.begin(), rows.end(), [&](const RowEntry& row) {
    return row.table == table && row.specs[form] == &spec;
  });
}

RowHit match_row(std::string_view label, std::optional<TableId> table) {
  constexpr std::size_t kLongestLabel = 240;  // bytes; what is longer is no label
  if (label.size() > kLongestLabel || label.ends_with("。")) return {};
  const std::u32string text = without_number(label);
  // No label ends in a digit: a value is stuck to this one.
  if (!text.empty() && is_digit(text.back())) return {};
  if (text.size() > 2 && is_digit(text[0]) && !is_digit(text[1])) {
    // 1本机关不掌握…: a number that lost its point, and no count.
    const RowHit unnumbered = match_essence(text.substr(1), table);
    if (unnumbered.closeness == Closeness::kExact) return unnumbered;
  }
  RowHit hit = match_essence(text, table);
  if (hit.row == nullptr) hit = match_essence(behind_group(text), table);
  return hit.row == nullptr || is_statement(label, hit) ? RowHit{} : hit;
}

bool is_part_of(std::string_view label, const RowEntry& row) {
  const std::u32string text = essence(label);
  return !text.empty() &&
         std::any_of(row.labels.begin(), row.labels.end(), [&](const std::u32string& own) {
           return own.find(text) != std::u32string::npos;
         });
}

bool is_part_of_group(std::string_view label, const RowEntry& row) {
  const std::u32string text = essence(label);
  return !text.empty() &&
         (row.group.find(text) != std::u32string::npos ||
          std::u32string_view(U"三本年度办理结果").find(text) != std::u32string_view::npos);
}

bool is_part_of_any(std::string_view label) {
  const std::u32string text = without_number(label);
  const std::vector<std::u32string>& groups = dictionary().groups;
  const std::vector<RowEntry>& rows = dictionary().rows;
  return std::any_of(
             groups.begin(), groups.end(),
             [&text](const std::u32string& group) { return group.find(text) != group.npos; }) ||
         std::any_of(rows.begin(), rows.end(),
                     [label](const RowEntry& row) { return is_part_of(label, row); });
}

bool begins_label(std::string_view text, TableId table) {
  std::u32string words = without_number(text);
  if (std::u32string behind = behind_group(words); !behind.empty()) words = std::move(behind);
  const auto begins = [&words](const std::u32string& label) { return label.starts_with(words); };
  const Dictionary& known = dictionary();
  return !words.empty() &&
         (std::any_of(known.groups.begin(), known.groups.end(), begins) ||
          std::any_of(known.rows.begin(), known.rows.end(), [&](const RowEntry& row) {
            return row.table == table && std::any_of(row.labels.begin(), row.labels.end(), begins);
          }));
}

bool is_arabic(Numbering::Style style) {
  using Style = Numbering::Style;
  return style == Style::kArabic || style == Style::kBracketedArabic || style == Style::kCircled;
}

bool may_be_row_of(std::string_view label, const RowEntry& group) {
  const std::vector<std::u32string>& names = group.labels;
  const bool numbered = is_arabic(leading_number(label).style);
  return std::any_of(dictionary().rows.begin(), dictionary().rows.end(), [&](const RowEntry& row) {
    return row.table == group.table &&
           std::find(names.begin(), names.end(), row.group) != names.end() &&
           (numbered || shares_words(label, row));
  });
}

bool shares_words(std::string_view label, const RowEntry& row) {
  const std::u32string text = canonical(label);
  for (const std::u32string& own : row.labels) {
    if (text.size() < 2) return false;
    if (own.find(text) != own.npos || text.find(own) != text.npos) return true;
    for (std::size_t i = 0; i + 2 <= own.size(); ++i) {
      const std::u32string_view word = std::u32string_view(own).substr(i, 2);
      if (text.find(word) != text.npos && is_of_one_row(word, row)) return true;
    }
  }
  return false;
}

bool is_group(std::string_view label) {
  // 3.其他处理 is a row of the group （六）其他处理.
  if (is_arabic(leading_number(label).style)) return false;
  const std::u32string text = without_number(label);
  const std::vector<std::u32string>& groups = dictionary().groups;
  return std::find(groups.begin(), groups.end(), text) != groups.end();
}

const RowSpec* spec_in(const RowEntry& row, const Form* form) {
  for (std::size_t f = 0; f < forms().size(); ++f) {
    if (forms()[f] == form) return row.specs[f];
  }
  return nullptr;
}

std::size_t spec_count(const RowEntry& row) {
  return static_cast<std::size_t>(std::count_if(
      row.specs.begin(), row.specs.end(), [](const RowSpec* spec) { return spec != nullptr; }));
}

const Form* form_having(const RowEntry& row, const Form* assumed) {
  if (spec_in(row, assumed) != nullptr) return assumed;
  for (const Form* form : forms()) {
    if (spec_in(row, form) != nullptr) return form;
  }
  return assumed;
}

bool HeadHit::names(TableId table) const {
  return std::any_of(meanings.begin(), meanings.end(),
                     [table](const Meaning& meaning) { return meaning.table == table; });
}

const HeadHit::Meaning* HeadHit::meaning(TableId table, const Form* form,
                                         std::string_view column) const {
  for (const Meaning& meaning : meanings) {
    if (meaning.table == table && (meaning.form == nullptr || meaning.form == form) &&
        meaning.column == column) {
      return &meaning;
    }
  }
  return nullptr;
}

const HeadHit& exact_head(std::string_view label) {
  if (label.size() > kLongestHead) return dictionary().no_head;
  return heads_of_essence(head_essence(label));
}

HeadHit match_head(std::string_view label) {
  if (label.size() > kLongestHead || label.ends_with("。")) return {};
  const std::u32string text = head_essence(label);
  HeadHit hit = heads_of_essence(text);
  if (!hit.meanings.empty() || text.size() < 2) return hit;
  const Dictionary& known = dictionary();
  // The one head that is a sentence: a piece of it, or what stands beside it glued on.
  constexpr std::size_t kSentence = 24;
  for (const Dictionary::Head& head : known.heads) {
    if (head.label.size() < kSentence || text.size() < kLeastPiece) continue;
    if (head.label.find(text) == std::u32string::npos && text.rfind(head.label, 0) != 0) continue;
    hit.meanings.push_back(head.meaning);
    return hit;
  }
  std::size_t best = 100;
  for (const Dictionary::Head& head : known.heads) {
    const std::size_t limit = std::min(tolerance(head.label.size()), tolerance(text.size()));
    if (limit == 0) continue;
    const std::size_t distance = edit_distance(head.label, text, limit);
    if (distance > limit || distance > best) continue;
    if (distance < best) hit.meanings.clear();
    best = distance;
    hit.meanings.push_back(head.meaning);
    hit.meanings.back().closeness = Closeness::kVariant;
  }
  return hit;
}

bool begins_head(std::string_view label, TableId table) {
  const std::u32string words = essence(label);
  const std::vector<Dictionary::Head>& heads = dictionary().heads;
  return words.size() >= 2 &&
         std::any_of(heads.begin(), heads.end(), [&](const Dictionary::Head& head) {
           return head.meaning.table == table && head.label.size() > words.size() &&
                  head.label.starts_with(words);
         });
}

const ColumnSpec* column_by_word(std::string_view head, std::span<const ColumnSpec> columns) {
  constexpr std::size_t kWord = 2;
  constexpr std::size_t kLeast = 4;  // a text of one word may stand over the labels (项目)
  constexpr std::size_t kLongest = 16;
  const std::u32string text = head_essence(head);
  if (text.size() < kLeast || text.size() > kLongest || columns.size() < 2) return nullptr;
  const ColumnSpec* found = nullptr;
  for (std::size_t i = 0; i + kWord <= text.size(); ++i) {
    const std::u32string word = text.substr(i, kWord);
    const ColumnSpec* only = nullptr;
    std::size_t count = 0;
    for (const ColumnSpec& column : columns) {
      if (essence(column.label).find(word) == std::u32string::npos) continue;
      ++count;
      only = &column;
    }
    if (count != 1) continue;
    if (found != nullptr && found != only) return nullptr;
    found = only;
  }
  return found;
}

std::optional<std::size_t> block_named(std::string_view text) {
  if (text.size() > kLongestHead) return std::nullopt;
  const std::u32string words = essence_without_number(text);
  const auto has = [&](std::u32string_view word) {
    return words.find(word) != std::u32string::npos;
  };
  if (has(U"复议后起诉")) return 2;
  if (has(U"直接起诉")) return 1;
  if (words == U"行政复议" || words == U"行政复议情况") return 0;
  return std::nullopt;
}

std::optional<TableId> announces(const HeadHit& hit) {
  std::optional<TableId> table;
  for (const HeadHit::Meaning& meaning : hit.meanings) {
    if (table && *table != meaning.table) return std::nullopt;
    table = meaning.table;
  }
  return table;
}

}  // namespace gouji
