// What labels and heads of the tables mean.
#include "report/labels.h"

#include <optional>
#include <string>
#include <string_view>

#include "catch.h"

namespace gouji {
namespace {

std::string row(std::string_view label, std::optional<TableId> table = std::nullopt) {
  const RowHit hit = match_row(label, table);
  return hit.row == nullptr ? "" : std::string(hit.row->id);
}

Closeness closeness(std::string_view label, TableId table) {
  return match_row(label, table).closeness;
}

// The columns that a head may name, in any table.
bool names(std::string_view label, TableId table, std::string_view column) {
  for (const HeadHit::Meaning& meaning : match_head(label).meanings) {
    if (meaning.table == table && meaning.column == column) return true;
  }
  return false;
}

constexpr TableId kTwo = TableId::kDisclosure;
constexpr TableId kThree = TableId::kRequests;
constexpr TableId kFour = TableId::kDisputes;

}  // namespace

TEST_CASE("Every row of every form knows its own label") {
  for (const Form* form : forms()) {
    for (const TableId table : {kTwo, kThree}) {
      for (const RowSpec& spec : form->table(table).rows) {
        const std::string label = std::string(spec.number) + std::string(spec.label);
        INFO(label);
        CHECK(row(label, table) == spec.id);
        CHECK(closeness(label, table) == Closeness::kExact);
        if (table == kTwo || spec.group.empty() || spec.id == "other_rest") continue;
        CHECK(row(std::string(spec.group) + label, table) == spec.id);
      }
    }
  }
}

TEST_CASE("Near labels are kept apart") {
  CHECK(row("行政许可", kTwo) == "license");
  CHECK(row("行政处罚", kTwo) == "penalty");
  CHECK(row("行政强制", kTwo) == "coercion");
  CHECK(row("行政处可", kTwo).empty());
  CHECK(row("行政复议", kThree).empty());
  CHECK(row("1.属于国家秘密", kThree) == "refused_secret");
  CHECK(row("5.属于三类内部事务信息", kThree) == "refused_internal");
  CHECK(row("6.属于四类过程性信息", kThree) == "refused_process");
  CHECK(row("一、本年新收政府信息公开申请数量", kThree) == "new");
  CHECK(row("二、上年结转政府信息公开申请数量", kThree) == "carried_in");
  CHECK(row("总体情况", kThree).empty());
  CHECK(row("其", kThree).empty());
}

TEST_CASE("Other wordings are variants") {
  CHECK(row("2.其他法律法规禁止公开", kThree) == "refused_law");
  CHECK(closeness("2.其他法律法规禁止公开", kThree) == Closeness::kVariant);
  CHECK(row("危及“三安全一稳定性”", kThree) == "refused_safety");
  CHECK(row("本年新收申请数量", kThree) == "new");
  CHECK(row("政府采购", kTwo) == "procurement");
  CHECK(row("规范性文件", kTwo) == "normative");
  CHECK(row("行政规范性文件", kTwo) == "normative");
}

TEST_CASE("A piece of a label that only one row can have names it") {
  CHECK(row("要求行政机关确认或", kThree) == "rejected_reconfirm");
  CHECK(closeness("要求行政机关确认或", kThree) == Closeness::kFragment);
  CHECK(row("政府信息公开申请", kThree).empty());
}

TEST_CASE("Long texts are no labels") {
  CHECK(row("三、本年度办理结果（五）不予处理2.重复申请", kThree) == "rejected_repeat");
  CHECK(
      row("全年收到政府信息公开申请2件，均在法定期限内答复，其中不予处理1件（重复申请）。", kThree)
          .empty());
  CHECK(row("3.收到申请，不予公开，属于行政执法案卷", kThree).empty());
  CHECK(row(std::string(300, 'x') + "行政许可", kTwo).empty());
  CHECK(match_head(std::string(300, 'x')).meanings.empty());
}

TEST_CASE("A label shares words with a row if no other row has them") {
  const auto shares = [](std::string_view label, std::string_view own) {
    return shares_words(label, *match_row(own, kThree).row);
  };
  CHECK(shares("6.属于过程性信息", "6.属于四类过程性信息"));
  CHECK(shares("3.其它", "3.其他"));
  CHECK(shares("1.申请人逾期不补正", "申请人无正当理由逾期不补正"));
  CHECK_FALSE(shares("8.属于商业秘密", "8.属于行政查询事项"));
  CHECK_FALSE(shares("1.信息不存在", "1.本机关不掌握相关政府信息"));
}

TEST_CASE("A line break as Markdown has it is no wording") {
  CHECK(closeness("5.要求行政机关确认或<br>重新出具已获取信息", kThree) == Closeness::kExact);
  CHECK(closeness("行政<br/>许可", kTwo) == Closeness::kExact);
}

TEST_CASE("What counts something is no label") {
  CHECK(row("2.上年结转政府信息公开申请0件。", kThree).empty());
  CHECK(row("4.结转下年度继续办理四件", kThree).empty());
  CHECK(row("不予公开的1件（属于三类内部事务信息）。", kThree).empty());
  // Numbers that count nothing.
  CHECK(row("3.危及“三安全一稳定”", kThree) == "refused_safety");
  CHECK(row("第二十条第（五）项 行政许可", kTwo) == "license");
  CHECK(row("5.属于3类内部事务信息", kThree) == "refused_internal");
}

TEST_CASE("Groups are neither rows nor heads") {
  for (const std::string_view label :
       {"三、本年度办理结果", "（三）不予公开", "(四) 无法提供", "（五）不予处理"}) {
    INFO(label);
    CHECK(is_group(label));
  }
  CHECK_FALSE(is_group("（一）予以公开"));
  CHECK_FALSE(is_group("3.其他处理"));
}

TEST_CASE("Heads of columns") {
  CHECK(names("自然人", kThree, "natural"));
  CHECK(names("社会组织", kThree, "ngo"));
  CHECK(names("其他", kThree, "others"));
  CHECK(names("总计", kThree, "total"));
  CHECK(names("总计", kFour, "total"));
  CHECK(names("本年新\n制作数量", kTwo, "made"));
  CHECK(names("采购总金额（单位：万元，保留4位小数）", kTwo, "amount"));
  CHECK(names("采购总金额（\n单位：万元）", kTwo, "amount"));
  CHECK(names("本年收费金额(万元)", kTwo, "amount"));
  CHECK(names("本年收费金额（不含减免，单位：万元）", kTwo, "amount"));
  CHECK_FALSE(names("本年收费金额（不含减免，单位：万元）", kTwo, "change"));
  CHECK(names("本年增/减（减用负值表示）", kTwo, "change"));
  CHECK(names("本年增（减）", kTwo, "change"));
  CHECK(names("结果 维持", kFour, "upheld"));
  CHECK(names("其他结果", kFour, "other"));
  CHECK(match_head("法人小计").meanings.empty());
  CHECK(match_head("备注").meanings.empty());
  // A piece of the sentence over the labels of Table 3.
  CHECK(names("等于第三项加第四项之和）", kThree, ""));
}

TEST_CASE("Some heads announce their table") {
  CHECK(announces(match_head("自然人")) == kThree);
  CHECK(announces(match_head("结果维持")) == kFour);
  CHECK(announces(match_head("处理决定数量")) == kTwo);
  CHECK_FALSE(announces(match_head("总计")).has_value());
  CHECK_FALSE(announces(match_head("备注")).has_value());
}

}  // namespace gouji
