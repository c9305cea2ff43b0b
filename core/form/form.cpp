// The forms as data. In: nothing. Out: parts, tables, rows, columns and relations of each form, in
// printed order, with the form's own words.
#include "form/form.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "sorting.h"

namespace gouji {
namespace {

using Over = RelationSpec::Over;

constexpr std::array<PartSpec, kPartCount> kParts{{
    {Part::kOverview, "overview", "一", "总体情况", "Overview"},
    {Part::kDisclosure, "disclosure", "二", "主动公开政府信息情况", "Proactive disclosure"},
    {Part::kRequests, "requests", "三", "收到和处理政府信息公开申请情况",
     "Requests for information"},
    {Part::kDisputes, "disputes", "四", "政府信息公开行政复议、行政诉讼情况",
     "Reconsiderations and lawsuits"},
    {Part::kImprovement, "improvement", "五", "存在的主要问题及改进情况",
     "Problems and improvement"},
    {Part::kOther, "other", "六", "其他需要报告的事项", "Other matters"},
}};

// Table 2, 《条例》第二十条第（一）（五）（六）（八）（九）项.
constexpr std::string_view kItem1 = "第二十条第（一）项";
constexpr std::string_view kItem5 = "第二十条第（五）项";
constexpr std::string_view kItem6 = "第二十条第（六）项";
constexpr std::string_view kItem8 = "第二十条第（八）项";
constexpr std::string_view kItem9 = "第二十条第（九）项";

constexpr ColumnSpec kRules2019[] = {
    {"made", "本年新制作数量", "made this year", Kind::kCount},
    {"published", "本年新公开数量", "newly disclosed this year", Kind::kCount},
    {"total", "对外公开总数量", "disclosed in total", Kind::kCount},
};
constexpr ColumnSpec kItems2019[] = {
    {"prev_items", "上一年项目数量", "items last year", Kind::kCount},
    {"change", "本年增/减", "change this year", Kind::kChange},
    {"decisions", "处理决定数量", "decisions", Kind::kCount},
};
constexpr ColumnSpec kFee2019[] = {
    {"prev_items", "上一年项目数量", "items last year", Kind::kCount},
    {"change", "本年增/减", "change this year", Kind::kChange},
};
constexpr ColumnSpec kProcurement2019[] = {
    {"items", "采购项目数量", "procurement items", Kind::kCount},
    {"amount", "采购总金额", "total amount (10,000 yuan)", Kind::kAmount},
};
constexpr RowSpec kDisclosure2019[] = {
    {"regulations", kItem1, "", "规章", "Rules", kRules2019},
    {"normative", kItem1, "", "规范性文件", "Normative documents", kRules2019},
    {"license", kItem5, "", "行政许可", "Administrative licences", kItems2019},
    {"service", kItem5, "", "其他对外管理服务事项", "Other services", kItems2019},
    {"penalty", kItem6, "", "行政处罚", "Administrative penalties", kItems2019},
    {"coercion", kItem6, "", "行政强制", "Administrative coercion", kItems2019},
    {"fee", kItem8, "", "行政事业性收费", "Administrative fees", kFee2019},
    {"procurement", kItem9, "", "政府集中采购", "Centralised procurement", kProcurement2019},
};

constexpr ColumnSpec kRules2021[] = {
    {"made", "本年制发件数", "issued this year", Kind::kCount},
    {"repealed", "本年废止件数", "repealed this year", Kind::kCount},
    {"in_force", "现行有效件数", "in force", Kind::kCount},
};
constexpr ColumnSpec kDecisions2021[] = {
    {"decisions", "本年处理决定数量", "decisions this year", Kind::kCount},
};
constexpr ColumnSpec kFee2021[] = {
    {"amount", "本年收费金额", "fees charged this year (10,000 yuan)", Kind::kAmount},
};
constexpr RowSpec kDisclosure2021[] = {
    {"regulations", kItem1, "", "规章", "Rules", kRules2021},
    {"normative", kItem1, "", "行政规范性文件", "Normative documents", kRules2021},
    {"license", kItem5, "", "行政许可", "Administrative licences", kDecisions2021},
    {"penalty", kItem6, "", "行政处罚", "Administrative penalties", kDecisions2021},
    {"coercion", kItem6, "", "行政强制", "Administrative coercion", kDecisions2021},
    {"fee", kItem8, "", "行政事业性收费", "Administrative fees", kFee2021},
};

// Table 3.
constexpr ColumnSpec kApplicants[] = {
    {"natural", "自然人", "natural persons"},
    {"enterprise", "商业企业", "enterprises"},
    {"research", "科研机构", "research institutions"},
    {"ngo", "社会公益组织", "public-interest organisations"},
    {"legal", "法律服务机构", "legal services"},
    {"others", "其他", "other organisations"},
    {"total", "总计", "total"},
};
constexpr std::string_view kPartial = "部分公开（区分处理的，只计这一情形，不计其他情形）";
constexpr std::string_view kRefused = "（三）不予公开";
constexpr std::string_view kUnavailable = "（四）无法提供";
constexpr std::string_view kRejected = "（五）不予处理";
constexpr std::string_view kOtherHandling = "（六）其他处理";

constexpr RowSpec kNew{
    "new", "", "一、", "本年新收政府信息公开申请数量", "1. New requests this year", kApplicants};
constexpr RowSpec kCarriedIn{
    "carried_in", "", "二、", "上年结转政府信息公开申请数量", "2. Carried over from last year",
    kApplicants};
constexpr RowSpec kGranted{"granted", "", "（一）", "予以公开", "Granted", kApplicants};
constexpr RowSpec kPartialRow{"partial", "", "（二）", kPartial, "Granted in part", kApplicants};
constexpr RowSpec kSecret{"refused_secret",        kRefused,   "1.", "属于国家秘密",
                          "Refused: state secret", kApplicants};
constexpr RowSpec kLaw{
    "refused_law", kRefused, "2.", "其他法律行政法规禁止公开", "Refused: forbidden by law",
    kApplicants};
constexpr RowSpec kSafety{"refused_safety",
                          kRefused,
                          "3.",
                          "危及“三安全一稳定”",
                          "Refused: endangers safety or stability",
                          kApplicants};
constexpr RowSpec kThirdParty{
    "refused_third_party",           kRefused,   "4.", "保护第三方合法权益",
    "Refused: third party's rights", kApplicants};
constexpr RowSpec kInternal{"refused_internal",          kRefused,   "5.", "属于三类内部事务信息",
                            "Refused: internal affairs", kApplicants};
constexpr RowSpec kProcess{
    "refused_process", kRefused, "6.", "属于四类过程性信息", "Refused: process information",
    kApplicants};
constexpr RowSpec kEnforcement{"refused_enforcement",        kRefused,   "7.", "属于行政执法案卷",
                               "Refused: enforcement files", kApplicants};
constexpr RowSpec kInquiry{
    "refused_inquiry", kRefused, "8.", "属于行政查询事项", "Refused: administrative inquiry",
    kApplicants};
constexpr RowSpec kNotHeld{"unavailable_not_held",  kUnavailable, "1.", "本机关不掌握相关政府信息",
                           "Unavailable: not held", kApplicants};
constexpr RowSpec kMustCreate{"unavailable_must_create",
                              kUnavailable,
                              "2.",
                              "没有现成信息需要另行制作",
                              "Unavailable: would have to be made",
                              kApplicants};
constexpr RowSpec kUnclear{
    "unavailable_unclear",        kUnavailable, "3.", "补正后申请内容仍不明确",
    "Unavailable: still unclear", kApplicants};
constexpr RowSpec kPetition{"rejected_petition",
                            kRejected,
                            "1.",
                            "信访举报投诉类申请",
                            "Not handled: petition or complaint",
                            kApplicants};
constexpr RowSpec kRepeat{"rejected_repeat",       kRejected,  "2.", "重复申请",
                          "Not handled: repeated", kApplicants};
constexpr RowSpec kPublication{"rejected_publication",      kRejected,  "3.", "要求提供公开出版物",
                               "Not handled: publications", kApplicants};
constexpr RowSpec kAbusive{"rejected_abusive",     kRejected,  "4.", "无正当理由大量反复申请",
                           "Not handled: abusive", kApplicants};
constexpr RowSpec kReconfirm{"rejected_reconfirm",
                             kRejected,
                             "5.",
                             "要求行政机关确认或重新出具已获取信息",
                             "Not handled: confirmation of what is already had",
                             kApplicants};
constexpr RowSpec kOtherRow{"other", "", "（六）", "其他处理", "Handled otherwise", kApplicants};
constexpr RowSpec kUncorrected{"other_uncorrected",
                               kOtherHandling,
                               "1.",
                               "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                               "Otherwise: not corrected in time",
                               kApplicants};
constexpr RowSpec kUnpaid{"other_unpaid",
                          kOtherHandling,
                          "2.",
                          "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                          "Otherwise: fee not paid in time",
                          kApplicants};
constexpr RowSpec kRest{"other_rest", kOtherHandling,     "3.",
                        "其他",       "Otherwise: other", kApplicants};
constexpr RowSpec kResultTotal{"result_total",     "",         "（七）", "总计",
                               "Total of results", kApplicants};
constexpr RowSpec kCarriedOut{
    "carried_out", "", "四、", "结转下年度继续办理", "4. Carried over to next year", kApplicants};

constexpr RowSpec kRequests2019[] = {
    kNew,     kCarriedIn,  kGranted,  kPartialRow,  kSecret,      kLaw,
    kSafety,  kThirdParty, kInternal, kProcess,     kEnforcement, kInquiry,
    kNotHeld, kMustCreate, kUnclear,  kPetition,    kRepeat,      kPublication,
    kAbusive, kReconfirm,  kOtherRow, kResultTotal, kCarriedOut,
};
constexpr RowSpec kRequests2021[] = {
    kNew,        kCarriedIn, kGranted,     kPartialRow,  kSecret,  kLaw,       kSafety,
    kThirdParty, kInternal,  kProcess,     kEnforcement, kInquiry, kNotHeld,   kMustCreate,
    kUnclear,    kPetition,  kRepeat,      kPublication, kAbusive, kReconfirm, kUncorrected,
    kUnpaid,     kRest,      kResultTotal, kCarriedOut,
};

// Table 4: one printed row of three blocks.
constexpr ColumnSpec kOutcomes[] = {
    {"upheld", "结果维持", "upheld"}, {"corrected", "结果纠正", "corrected"},
    {"other", "其他结果", "other"},   {"pending", "尚未审结", "pending"},
    {"total", "总计", "total"},
};
constexpr RowSpec kDisputeBlocks[] = {
    {"review", "行政复议", "", "行政复议", "Reconsideration", kOutcomes},
    {"suit_direct", "行政诉讼", "", "未经复议直接起诉", "Lawsuit without reconsideration",
     kOutcomes},
    {"suit_after_review", "行政诉讼", "", "复议后起诉", "Lawsuit after reconsideration", kOutcomes},
};

constexpr RelationSpec kBalance{"requests.balance", "new + carried_in = result_total + carried_out",
                                Over::kColumns};
constexpr RelationSpec kRowTotal{"requests.row_total",
                                 "natural + enterprise + research + ngo + legal + others = total",
                                 Over::kRows};
constexpr RelationSpec kRequestRelations2019[] = {
    {"requests.results", "granted..other = result_total", Over::kColumns}, kBalance, kRowTotal};
constexpr RelationSpec kRequestRelations2021[] = {
    {"requests.results", "granted..other_rest = result_total", Over::kColumns},
    kBalance,
    kRowTotal};
constexpr RelationSpec kDisputeRelations[] = {
    {"disputes.total", "upheld + corrected + other + pending = total", Over::kRows},
};
constexpr RelationSpec kDisclosureRelations2019[] = {
    {"disclosure.items", "prev_items + change >= 0", Over::kRows},
    {"disclosure.published", "total >= published", Over::kRows},
};
constexpr RelationSpec kDisclosureRelations2021[] = {
    {"disclosure.in_force", "in_force >= made - repealed", Over::kRows},
};

constexpr TableSpec disclosure_table(std::span<const RowSpec> rows,
                                     std::span<const RelationSpec> relations) {
  return {TableId::kDisclosure,
          "disclosure",
          "主动公开政府信息情况",
          "Proactive disclosure",
          Part::kDisclosure,
          rows,
          relations};
}
constexpr TableSpec requests_table(std::span<const RowSpec> rows,
                                   std::span<const RelationSpec> relations) {
  return {TableId::kRequests,
          "requests",
          "收到和处理政府信息公开申请情况",
          "Requests for information",
          Part::kRequests,
          rows,
          relations};
}
constexpr TableSpec kDisputesTable{TableId::kDisputes,
                                   "disputes",
                                   "政府信息公开行政复议、行政诉讼情况",
                                   "Reconsiderations and lawsuits",
                                   Part::kDisputes,
                                   kDisputeBlocks,
                                   kDisputeRelations};

constexpr Form kForm2019{"2019",
                         2019,
                         2020,
                         "国办公开办函〔2019〕60号",
                         {disclosure_table(kDisclosure2019, kDisclosureRelations2019),
                          requests_table(kRequests2019, kRequestRelations2019), kDisputesTable}};
constexpr Form kForm2021{"2021",
                         2021,
                         9999,
                         "国办公开办函〔2021〕30号",
                         {disclosure_table(kDisclosure2021, kDisclosureRelations2021),
                          requests_table(kRequests2021, kRequestRelations2021), kDisputesTable}};

constexpr std::array<const Form*, 2> kForms{&kForm2019, &kForm2021};

std::string id_of(const TableSpec& table, const RowSpec& row, const ColumnSpec& column) {
  std::string id(table.id);
  id += '.';
  id += row.id;
  id += '.';
  id += column.id;
  return id;
}

template <typename Spec>
const Spec* find_spec(std::span<const Spec> specs, std::string_view id) {
  const auto it =
      std::find_if(specs.begin(), specs.end(), [id](const Spec& spec) { return spec.id == id; });
  return it == specs.end() ? nullptr : &*it;
}

// What is derived from the data above, once.
struct Index {
  std::vector<CellSpec> cells;
  std::array<std::vector<std::size_t>, kForms.size()> of_form;
  std::unordered_map<std::string_view, std::size_t> by_id;
  struct Row {
    std::string_view id;
    std::size_t begin;  // its cells
    std::size_t end;
  };
  std::array<std::vector<Row>, kTableCount> rows;

  Index() {
    for (std::size_t t = 0; t < kTableCount; ++t) {
      // Rows of the older form come where they stand in it: each form's rows in order, merged.
      std::vector<const RowSpec*> merged;
      for (const Form* form : kForms) {
        auto at = merged.begin();
        for (const RowSpec& row : form->tables[t].rows) {
          const auto it = std::find_if(merged.begin(), merged.end(),
                                       [&](const RowSpec* have) { return have->id == row.id; });
          if (it == merged.end()) {
            at = merged.insert(at, &row) + 1;
          } else {
            at = it + 1;
          }
        }
      }
      for (const RowSpec* row : merged) add_row(kForms[0]->tables[t], *row);
    }
    for (std::size_t f = 0; f < kForms.size(); ++f) {
      for (const TableSpec& table : kForms[f]->tables) {
        for (const RowSpec& row : table.rows) {
          for (const ColumnSpec& column : row.columns) {
            of_form[f].push_back(position(id_of(table, row, column)));
          }
        }
      }
      sort_stably(of_form[f]);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      by_id.emplace(cells[i].id, i);
      std::vector<Row>& of_table = rows[static_cast<std::size_t>(cells[i].table)];
      const std::string_view row = cells[i].row->id;
      if (of_table.empty() || of_table.back().id != row) of_table.push_back({row, i, i});
      of_table.back().end = i + 1;
    }
  }

  std::optional<std::size_t> find(std::string_view id) const {
    const auto it = by_id.find(id);
    return it == by_id.end() ? std::nullopt : std::optional(it->second);
  }

  std::optional<std::size_t> find(TableId table, std::string_view row,
                                  std::string_view column) const {
    for (const Row& candidate : rows[static_cast<std::size_t>(table)]) {
      if (candidate.id != row) continue;
      for (std::size_t cell = candidate.begin; cell < candidate.end; ++cell) {
        if (cells[cell].column->id == column) return cell;
      }
    }
    return std::nullopt;
  }

 private:
  // While the cells are being listed.
  std::size_t position(std::string_view id) const {
    const auto it = std::find_if(cells.begin(), cells.end(),
                                 [id](const CellSpec& cell) { return cell.id == id; });
    return static_cast<std::size_t>(it - cells.begin());
  }

  void add_row(const TableSpec& table, const RowSpec& merged_row) {
    std::vector<std::string_view> done;
    for (const Form* form : kForms) {
      const RowSpec* row = find_spec(form->table(table.table).rows, merged_row.id);
      if (row == nullptr) continue;
      for (const ColumnSpec& column : row->columns) {
        const auto seen = std::find(done.begin(), done.end(), column.id);
        const std::string id = id_of(table, *row, column);
        if (seen == done.end()) {
          done.push_back(column.id);
          cells.push_back({id, table.table, row, &column});
        } else {
          CellSpec& cell = cells[position(id)];  // the newest form's words win
          cell.row = row;
          cell.column = &column;
        }
      }
    }
  }
};

const Index& index() {
  static const Index instance;
  return instance;
}

}  // namespace

std::span<const PartSpec, kPartCount> parts() { return kParts; }

std::optional<TableId> table_in(Part part) {
  switch (part) {
    case Part::kDisclosure:
      return TableId::kDisclosure;
    case Part::kRequests:
      return TableId::kRequests;
    case Part::kDisputes:
      return TableId::kDisputes;
    default:
      return std::nullopt;
  }
}

std::span<const Form* const> forms() { return kForms; }

const Form* form_of_year(int year) {
  for (const Form* form : kForms) {
    if (year >= form->first_year && year <= form->last_year) return form;
  }
  return nullptr;
}

const Form* form_by_id(std::string_view id) {
  for (const Form* form : kForms) {
    if (form->id == id) return form;
  }
  return nullptr;
}

std::span<const CellSpec> all_cells() { return index().cells; }

std::size_t cell_count() { return index().cells.size(); }

std::optional<std::size_t> cell_index(TableId table, std::string_view row,
                                      std::string_view column) {
  return index().find(table, row, column);
}

std::optional<std::size_t> cell_index(std::string_view id) { return index().find(id); }

bool has_cell(const Form& form, std::size_t cell) {
  const std::span<const std::size_t> own = cells_of(form);
  return std::binary_search(own.begin(), own.end(), cell);
}

std::span<const std::size_t> cells_of(const Form& form) {
  for (std::size_t f = 0; f < kForms.size(); ++f) {
    if (kForms[f] == &form) return index().of_form[f];
  }
  return {};
}

// The cell's row and column as the form has them.
static std::pair<const RowSpec*, const ColumnSpec*> words_of(std::size_t cell, const Form* form) {
  const CellSpec& spec = index().cells[cell];
  if (form != nullptr) {
    const RowSpec* row = find_spec(form->table(spec.table).rows, spec.row->id);
    const ColumnSpec* column = row == nullptr ? nullptr : find_spec(row->columns, spec.column->id);
    if (column != nullptr) return {row, column};
  }
  return {spec.row, spec.column};
}

std::string printed_name(std::size_t cell, const Form* form) {
  const auto [row, column] = words_of(cell, form);
  std::string name;
  if (index().cells[cell].table == TableId::kDisputes && row->group != row->label) {
    name = std::string(row->group) + "·";
  }
  // 其他 alone would not tell which of the form's rows it is.
  if (row->id == "other_rest") name = std::string(row->group);
  name += row->number;
  name += row->id == "partial" ? std::string_view("部分公开") : row->label;
  name += "·";
  name += column->label;
  return name;
}

std::string english_name(std::size_t cell, const Form* form) {
  const auto [row, column] = words_of(cell, form);
  return std::string(row->english) + " / " + std::string(column->english);
}

std::string_view table_name(TableId table) {
  constexpr std::array<std::string_view, kTableCount> kNames{"表二", "表三", "表四"};
  return kNames[static_cast<std::size_t>(table)];
}

std::string_view table_english(TableId table) {
  constexpr std::array<std::string_view, kTableCount> kNames{"Table 2", "Table 3", "Table 4"};
  return kNames[static_cast<std::size_t>(table)];
}

}  // namespace gouji
