// Stage rules: disclosure.published. Form 2019, Table 2: 对外公开总数量 covers 本年新公开数量.
#include <string>

#include "rules/relations.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

Bilingual describe(const Context&, const Relation& relation) {
  const RowSpec& row = *all_cells()[relation.left.front().cell].row;
  const std::string total = relation.left_sum.to_string();
  const std::string published = relation.right_sum.to_string();
  return {
      quoted(row.label) + "：对外公开总数量 " + total + " 小于本年新公开数量 " + published + "。",
      row_en(row) + ": " + total + " disclosed in total is less than " + published +
          " newly disclosed this year."};
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return assess_relations(context, "disclosure.published", TableId::kDisclosure, describe,
                          findings);
}

}  // namespace

extern const Rule kDisclosurePublished = {
    "disclosure.published",
    Severity::kWarning,
    Group::kArithmetic,
    "2019",
    {"公开总数小于本年新公开数", "Fewer disclosed in all than this year"},
    {"表二中，对外公开总数量不应小于本年新公开数量。",
     "In Table 2 the number disclosed in total should not be below the number newly disclosed this "
     "year."},
    {"本年新公开的也在总数之内，总数更小多半是两格填反或漏加。",
     "What was disclosed this year is part of the total; a smaller total is mostly a swap or an "
     "omission."},
    {"核对本年新公开数量和对外公开总数量，总数应含本年新公开的。",
     "Check both numbers; the total includes what was disclosed this year."},
    {"国办公开办函〔2019〕60号所附格式，表二第（一）项。",
     "Format annexed to 国办公开办函〔2019〕60号, Table 2, item (1)."},
    check,
    passages("信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n"
             "……\n"
             "规范性文件 | 2 | 2 | 1",
             "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n"
             "……\n"
             "规范性文件 | 2 | 2 | 9"),
};

}  // namespace gouji
