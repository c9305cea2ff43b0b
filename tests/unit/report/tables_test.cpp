// The tables in every state in which reports have them: what is read, and what is said of the rest.
#include "report/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "document/reader.h"
#include "input/walk.h"
#include "report/lines.h"

namespace gouji {
namespace {

const std::string kPartTwo = "二、主动公开政府信息情况\n\n";
const std::string kPartThree = "三、收到和处理政府信息公开申请情况\n\n";
const std::string kPartFour = "四、政府信息公开行政复议、行政诉讼情况\n\n";

const std::string kHeads =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\n"
    "\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
    "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";

const std::string kDisputeHeads =
    "行政复议\t\t\t\t\t行政诉讼\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n"
    "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果"
    "\t尚未审结\t总计\n";

class Tables {
 public:
  explicit Tables(std::string text, int year = 2022) : text_(std::move(text)) {
    document_ = read_text(text_);
    lines_ = lines_of(text_, document_);
    tables_ = read_tables(text_, lines_, form_of_year(year));
  }

  // "12", "" for a blank, "?" for what cannot be read, "/" for a placeholder, "none".
  std::string cell(std::string_view id) const {
    const std::optional<std::size_t> index = cell_index(id);
    REQUIRE(index.has_value());
    const CellValue& value = tables_.cells[*index];
    switch (value.state) {
      case CellState::kNumber:
        return value.value.to_string();
      case CellState::kBlank:
        return "";
      case CellState::kPlaceholder:
        return "/";
      case CellState::kInvalid:
        return "?";
      case CellState::kMissing:
        break;
    }
    return "none";
  }

  bool doubtful(std::string_view id) const { return tables_.cells[*cell_index(id)].doubtful; }

  // The cells of a row (or of a block of Table 4), with blanks between.
  std::string row(const std::string& id) const {
    std::string out;
    for (const CellSpec& spec : all_cells()) {
      if (spec.id.rfind(id + ".", 0) != 0) continue;
      const std::string value = cell(spec.id);
      if (value == "none") continue;
      out += (out.empty() ? "" : " ") + (value.empty() ? "_" : value);
    }
    return out;
  }

  const TableRead& table(TableId id) const { return tables_.tables[static_cast<std::size_t>(id)]; }

  const RowRead& read(TableId id, std::string_view row_id) const {
    const std::vector<RowRead>& rows = table(id).rows;
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const RowRead& candidate) {
      return candidate.form->table(id).rows[candidate.row].id == row_id;
    });
    REQUIRE(it != rows.end());
    return *it;
  }

  std::string quote(Span span) const { return std::string(slice(text_, span)); }

 private:
  std::string text_;
  Document document_;
  std::vector<Line> lines_;
  TablesRead tables_;
};

constexpr TableId kTwo = TableId::kDisclosure;
constexpr TableId kThree = TableId::kRequests;
constexpr TableId kFour = TableId::kDisputes;

}  // namespace

TEST_CASE("Rows are found by their labels, whatever stands between them") {
  const Tables reading(kPartThree + kHeads +
                       "四、结转下年度继续办理\t7\t0\t0\t0\t0\t0\t7\n"
                       "\n-----\n- 3 -\n\n"
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_out") == "7 0 0 0 0 0 7");
  // A row that is not there is missing, not zero.
  CHECK(reading.cell("requests.carried_in.natural") == "none");
  CHECK(reading.table(kThree).rows.size() == 2);
}

TEST_CASE("Digits in labels are no data") {
  const Tables reading(kPartThree + kHeads +
                       "（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"
                       "\t3.危及“三安全一稳定”\t1\t0\t0\t0\t0\t0\t1\n");
  CHECK(reading.row("requests.refused_secret") == "0 0 0 0 0 0 0");
  CHECK(reading.row("requests.refused_safety") == "1 0 0 0 0 0 1");
}

TEST_CASE("A value stuck to its label makes no blank row") {
  const Tables reading(kPartTwo + "行政事业性收费0\n行政许可16\n");
  CHECK(reading.cell("disclosure.fee.amount") == "none");
  CHECK(reading.cell("disclosure.license.decisions") == "none");
}

TEST_CASE("其他 and 总计 are heads above and rows below") {
  const Tables reading(kPartThree + kHeads +
                       "（六）其他处理\t3.其他\t1\t0\t0\t0\t0\t0\t1\n"
                       "\t（七）总计\t2\t0\t0\t0\t0\t0\t2\n" +
                       kHeads + "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n");
  CHECK(reading.row("requests.other_rest") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.result_total") == "2 0 0 0 0 0 2");
  CHECK(reading.row("requests.carried_out") == "0 0 0 0 0 0 0");
  CHECK(reading.table(kThree).rows.size() == 3);
  CHECK(reading.table(kThree).heads.empty());
}

TEST_CASE("Values further right from row to row") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\t\n"
                       "二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t1\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_in") == "1 0 0 0 0 0 1");
}

TEST_CASE("Blanks stay in their columns when complete rows tell where those are") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\n"
                       "二、上年结转政府信息公开申请数量\t\t\t\t5\t\t\t\t5\n");
  CHECK(reading.row("requests.carried_in") == "_ _ 5 _ _ _ 5");
  CHECK(reading.read(kThree, "carried_in").reliable);
}

TEST_CASE("Where nothing tells, values are not shifted to fill") {
  // Six values, no mark of the seventh.
  const Tables few(kPartThree + kHeads + "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t15\n");
  CHECK(few.row("requests.new") == "? ? ? ? ? ? ?");
  CHECK_FALSE(few.read(kThree, "new").reliable);
  // Complete rows that disagree tell nothing.
  const Tables torn(kPartThree + kHeads +
                    "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\t\n"
                    "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\t\t\n"
                    "二、上年结转政府信息公开申请数量\t\t\t5\t\t\t\t5\t\t\n");
  CHECK(torn.row("requests.carried_in") == "? ? ? ? ? ? ?");
  // A value taken out of a padded row does not read as a blank elsewhere.
  const Tables padded(kPartThree + kHeads +
                      "一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n"
                      "二、上年结转政府信息公开申请数量\t\t\t1\t3\t4\t5\t6\t19\n");
  CHECK(padded.row("requests.carried_in") == "? ? ? ? ? ? ?");
}

TEST_CASE("Blank cells that were left out, and made up for at the end of the row") {
  const Tables reading(kPartThree +
                       "自然人 | 法人或其他组织 | 总计 | |||||||\n"
                       "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||\n"
                       "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | ||\n"
                       "二、上年结转政府信息公开申请数量 | 3 | 3 | |||||||\n"
                       "四、结转下年度继续办理 | |||||||||\n" +
                       kPartFour +
                       "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
                       "1 | 1 | 2 | 3 | 3 | 1 | 1 | 1 | 1 | ||||||\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_in") == "? ? ? ? ? ? ?");
  CHECK(reading.row("requests.carried_out") == "_ _ _ _ _ _ _");
  CHECK(reading.row("disputes.review") == "? ? ? ? ?");
}

TEST_CASE("A value too many fills nothing") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\t99\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.read(kThree, "new").values.size() == 8);
  CHECK(reading.read(kThree, "new").wanted == 7);
}

TEST_CASE("Heads in another order") {
  const Tables reading(kPartThree +
                       "\t总计\t自然人\t其他\t商业企业\t科研机构\t社会组织\t法律服务机构\n"
                       "一、本年新收政府信息公开申请数量\t21\t1\t6\t2\t3\t4\t5\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  REQUIRE(reading.table(kThree).heads.size() == 1);
  CHECK(reading.quote(reading.table(kThree).heads[0].span) == "社会组织");
}

TEST_CASE("A single head of aligned columns is not that of all single values") {
  const Tables reading(kPartThree +
                       "                                  申请人情况\n"
                       "（本列数据的勾稽关系为：第一项加第二项之和，等于 自然      法人或其他组织\n"
                       "       第三项加第四项之和）         人 商业  科研 社会公 法律服 其 总\n"
                       "                             企业 机构 益组织 务机构 他 计\n"
                       "    一、本年新收政府信息公开申请数量      44                 44\n"
                       "    二、上年结转政府信息公开申请数量       0\n"
                       "      四、结转下年度继续办理          0\n");
  CHECK(reading.cell("requests.new.enterprise") == "?");
  CHECK(reading.cell("requests.carried_in.enterprise") == "?");
}

TEST_CASE("Two values with a blank between, below their label") {
  const Tables reading(kPartThree + kHeads + "（一）予以公开 0 0 0 0 0 0 0\n" +
                       "（二）部分公开（区分处理的，只计\n这一情形，不计其他情形）\n2 2\n");
  CHECK(reading.row("requests.granted") == "0 0 0 0 0 0 0");
  CHECK(reading.row("requests.partial") == "? ? ? ? ? ? ?");
}

TEST_CASE("Table 4 with each cell an indented line") {
  std::string text = "四、政府信息公开行政复议、行政诉讼情况\n";
  for (const std::string block : {"行政复议", "未经复议直接起诉", "复议后起诉"}) {
    text += "    " + block + "\n";
  }
  for (int i = 0; i < 3; ++i) {
    for (const std::string head : {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"}) {
      text += "    " + head + '\n';
    }
  }
  for (int i = 1; i <= 15; ++i) text += "    " + std::to_string(i) + '\n';
  const Tables reading(text);
  CHECK(reading.row("disputes.review") == "1 2 3 4 5");
  CHECK(reading.row("disputes.suit_after_review") == "11 12 13 14 15");
}

TEST_CASE("Columns that say what is counted, and that count the rows") {
  const Tables units(
      "二、主动公开政府信息情况\n信息内容\t单位\t本年制发件数\t本年废止件数\t"
      "现行有效件数\n规章\t件\t1\t2\t3\n行政规范性文件\t件\t4\t\t6\n");
  CHECK(units.row("disclosure.regulations") == "1 2 3");
  CHECK(units.row("disclosure.normative") == "4 _ 6");
  CHECK_FALSE(units.table(kTwo).extra_filled);
  const Tables behind(
      "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t"
      "现行有效件数\n规章\t1\t件\t2\t件\t3\t件\n");
  CHECK(behind.row("disclosure.regulations") == "1 2 3");
  std::string text =
      kPartThree +
      "项目\t行次\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
  int number = 0;
  for (const std::string label :
       {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开",
        "（七）总计", "四、结转下年度继续办理"}) {
    text += label + '\t' + std::to_string(++number) + "\t7\t6\t5\t4\t3\t\t25\n";
  }
  CHECK(Tables(text).row("requests.new") == "7 6 5 4 3 _ 25");
  CHECK_FALSE(Tables(text).table(kThree).extra_filled);
  // Below heads in two lines, behind labels over two columns.
  std::string over = kPartThree +
                     "项目\t\t行次\t申请人情况\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                     "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";
  number = 0;
  for (const std::string label :
       {"一、本年新收政府信息公开申请数量\t", "二、上年结转政府信息公开申请数量\t",
        "三、本年度办理结果\t（一）予以公开", "\t（七）总计", "四、结转下年度继续办理\t"}) {
    over += label + '\t' + std::to_string(++number) + "\t7\t6\t5\t4\t3\t2\t27\n";
  }
  CHECK(Tables(over).row("requests.new") == "7 6 5 4 3 2 27");
  CHECK(Tables(over).row("requests.granted") == "7 6 5 4 3 2 27");
  // First values that count up by chance.
  std::string counting =
      kPartThree + "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
  number = 0;
  for (const std::string label :
       {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开",
        "（七）总计", "四、结转下年度继续办理"}) {
    counting += label + '\t' + std::to_string(++number) + "\t6\t5\t4\t3\t2\t25\n";
  }
  CHECK(Tables(counting).row("requests.new") == "1 6 5 4 3 2 25");
}

TEST_CASE("Numbers of pages behind rows whose cells are lines") {
  // How many values the first row has, with `page` behind it and `next` behind the third.
  const auto values = [](const std::string& page, const std::string& next) {
    std::string text =
        kPartThree + "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n";
    for (const std::string label :
         {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开",
          "（七）总计", "四、结转下年度继续办理"}) {
      text += label + "\n1\n2\n3\n4\n5\n6\n21\n";
      if (label.starts_with("一")) text += page;
      if (label.starts_with("（一")) text += next;
    }
    return Tables(text).read(kThree, "new").values.size();
  };
  CHECK(values("3\n", "4\n") == 7);
  CHECK(values("3\n", "3\n") == 8);
  CHECK(values("3\n", "") == 8);
}

TEST_CASE("A head with the one above it before it") {
  const Tables reading(
      kPartThree +
      "项目\t自然人\t商业企业\t科研机构\t法人或其他组织社会公益组织\t法律服务机构\t"
      "其他\t总计\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Heads one a line") {
  const Tables reading(kPartThree +
                       "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                       "社会公益组织\n法律服务机构\n其他\n一、本年新收政府信息公开申请数量\n"
                       "1\n2\n3\n4\n5\n6\n21\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  const Tables total_first(kPartThree +
                           "项目\n总计\n自然人\n商业企业\n科研机构\n社会公益组织\n"
                           "法律服务机构\n其他\n一、本年新收政府信息公开申请数量\n"
                           "21\n1\n2\n3\n4\n5\n6\n");
  CHECK(total_first.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("A text in the place of a number, where each cell is a line") {
  const std::string heads = "信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n";
  CHECK(Tables(kPartTwo + heads + "见附件\n").cell("disclosure.fee.amount") == "?");
  CHECK(Tables(kPartTwo + heads + "28153600 元\n").cell("disclosure.fee.amount") == "2815.36");
  CHECK(Tables(kPartTwo + heads + "¥500\n").cell("disclosure.fee.amount") == "0.05");
  // Behind the last column it is none.
  const Tables full(kPartTwo + heads + "0\n见附件\n");
  CHECK(full.read(kTwo, "fee").values.size() == 1);
}

TEST_CASE("Values in the middle of a label that nobody knows by its first line") {
  const Tables reading(
      kPartThree +
      "            自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
      "1.本机关不掌握相关政府信息\n"
      "            1       2         3         4             5             6     21\n"
      "2.没有\n"
      "            4       0         0         0             0             0     4\n"
      "现成信息需要另行制作\n");
  CHECK(reading.row("requests.unavailable_not_held") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.unavailable_must_create") == "4 0 0 0 0 0 4");
  // A whole label is no end of another.
  const Tables lines(kPartTwo + "行政许可\n3\n（11）\n0\n其他对外管理服务事项\n3\n0\n3\n");
  CHECK(lines.row("disclosure.service") == "3 0 3");
}

TEST_CASE("Labels broken over any number of lines") {
  const Tables reading(kPartThree + kHeads +
                       "三、本年\n度办理结\n果\n"
                       "（一）予\n以公开\n1 0 0 0 0 0 1\n"
                       "（二）部\n分公开（\n区分处理\n的，只计\n这一情形\n，不计其\n他情形）\n"
                       "0 2 0 0 0 0 2\n"
                       "（三）不\n予公开\n1.属于\n国家秘密\n3 0 0 0 0 0 3\n"
                       "4.保护\n第三方合\n法权益\n0 4 0 0 0 0 4\n"
                       "（五）不\n予处理\n5.要求\n行政机关确认或重新\n出具已\n获取信息\n"
                       "5 0 0 0 0 0 5\n");
  CHECK(reading.row("requests.granted") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.partial") == "0 2 0 0 0 0 2");
  CHECK(reading.row("requests.refused_secret") == "3 0 0 0 0 0 3");
  CHECK(reading.row("requests.refused_third_party") == "0 4 0 0 0 0 4");
  CHECK(reading.row("requests.rejected_reconfirm") == "5 0 0 0 0 0 5");
  CHECK(reading.table(kThree).rows.size() == 5);
  CHECK(reading.table(kThree).extras.empty());
  for (const RowRead& row : reading.table(kThree).rows) CHECK(row.match == LabelMatch::kExact);
}

TEST_CASE("A piece of a group beside a piece of a label") {
  const Tables reading(kPartThree +
                       "3.危及“三安全一稳定”   0   0   0   0   0   0   0\n"
                       "    （三） 4.保护第三方\n"
                       "                   3   0   0   0   0   0   3\n"
                       "    不予公 合法权益\n"
                       "5.属于三类内部事务信息   0   0   0   0   0   0   0\n");
  CHECK(reading.row("requests.refused_third_party") == "3 0 0 0 0 0 3");
  CHECK(reading.table(kThree).extras.empty());
}

TEST_CASE("Pieces of a group and of a label side by side") {
  const Tables reading(kPartThree + kHeads +
                       "三、本年度\t（三）不予\t1.属于国\t1\t0\t0\t0\t0\t0\t1\n"
                       "办理结果\t公开\t家秘密\t\t\t\t\t\t\t\n");
  CHECK(reading.row("requests.refused_secret") == "1 0 0 0 0 0 1");
  CHECK(reading.read(kThree, "refused_secret").match == LabelMatch::kExact);
}

TEST_CASE("2.其他 is a piece of a label, not the row 3.其他") {
  const std::string secret = "1.属于国家秘密 0 0 0 0 0 0 0\n";
  for (const std::string label : {"2.其他\n法律行政\n法规禁止\n公开\n1 0 0 0 0 0 1\n",
                                  "2.其他 1 0 0 0 0 0 1\n法律行政\n法规禁止\n公开\n",
                                  "2.其他\n法律行政 1 0 0 0 0 0 1\n法规禁止\n公开\n"}) {
    const Tables reading(kPartThree + kHeads + secret + label +
                         "3.危及“三安全一稳定” 0 0 0 0 0 0 0\n" +
                         "（六）其他处理\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息"
                         "公开申请 0 0 0 0 0 0 0\n3.其他 2 0 0 0 0 0 2\n");
    INFO(label);
    CHECK(reading.row("requests.refused_law") == "1 0 0 0 0 0 1");
    CHECK(reading.row("requests.other_rest") == "2 0 0 0 0 0 2");
    CHECK(reading.table(kThree).extras.empty());
  }
  // In its own group it is one, by whatever number.
  const Tables fewer(
      kPartThree + kHeads +
      "（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
      "\t0\t0\t0\t0\t0\t0\t0\n\t2.其他\t2\t0\t0\t0\t0\t0\t2\n");
  CHECK(fewer.row("requests.other_rest") == "2 0 0 0 0 0 2");
}

TEST_CASE("A row torn in two, as where a page ends") {
  const auto torn = [](const std::string& above, const std::string& below) {
    return Tables(kPartTwo + "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n" +
                  above + below);
  };
  for (const Tables& reading : {torn("行政\t8\t3\t72\n", "规范性文件\t\t\t\n"),
                                torn("行政\t\t\t\n", "规范性文件\t8\t3\t72\n"),
                                torn("行政规范性文\t8\t3\t72\n", "件\t\t\t\n"),
                                torn("行政规\t\t\t\n", "范性文件\t8\t3\t72\n"),
                                torn("行政\t\t\t\n规范\t8\t3\t72\n", "性文\t\t\t\n件\t\t\t\n")}) {
    CHECK(reading.row("disclosure.normative") == "8 3 72");
    CHECK(reading.read(kTwo, "normative").match == LabelMatch::kExact);
    CHECK(reading.table(kTwo).extras.empty());
  }
}

TEST_CASE("A piece of a group between aligned rows is no value") {
  const Tables reading(kPartThree +
                       "自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计\n"
                       "  （六）其\n"
                       "     2、申请人逾期未按收费通知要\n"
                       "他处理\n"
                       "     求缴纳费用、行政机关不再处理   6   0   0   0   0   0   6\n"
                       "     其政府信息公开申请\n");
  CHECK(reading.row("requests.other_unpaid") == "6 0 0 0 0 0 6");
}

TEST_CASE("What stands left of all columns is no value") {
  // 无 is a piece of （四）无法提供, one character a line.
  Extract paper = read_layout(
      "gouji-words/1 pdf 1000\npage 595 842\n"
      "100 50 340 62 三、收到和处理政府信息公开申请情况\n"
      "300 80 327 89 自然人\n340 80 376 89 商业企业\n385 80 421 89 科研机构\n"
      "430 80 466 89 社会组织\n475 80 511 89 法律服务\n520 80 538 89 其他\n550 80 568 89 总计\n"
      "160 100 280 109 1.本机关不掌握相关政府信息\n"
      "310 100 315 109 1\n355 100 360 109 2\n400 100 405 109 3\n445 100 450 109 4\n"
      "490 100 495 109 5\n527 100 532 109 6\n555 100 564 109 21\n"
      "160 170 280 179 3.补正后申请内容仍不明确\n"
      "310 170 315 179 1\n355 170 360 179 2\n400 170 405 179 3\n445 170 450 179 4\n"
      "490 170 495 179 5\n527 170 532 179 6\n555 170 564 179 21\n"
      "160 120 280 129 2.没有现成信息需要另行\n160 140 180 149 制作\n120 130 129 139 无\n"
      "310 130 315 139 7\n355 130 360 139 0\n400 130 405 139 0\n"
      "490 130 495 139 0\n527 130 532 139 0\n555 130 560 139 7\n");
  const std::vector<Line> lines = lines_of(paper.text, paper.document);
  const TablesRead tables = read_tables(paper.text, lines, form_of_year(2022));
  const auto cell = [&](std::string_view id) { return tables.cells[*cell_index(id)]; };
  CHECK(cell("requests.unavailable_must_create.natural").value.to_string() == "7");
  CHECK(cell("requests.unavailable_must_create.ngo").state == CellState::kBlank);
  CHECK(cell("requests.unavailable_must_create.total").value.to_string() == "7");

  const Tables counted(kPartTwo +
                       "序号  信息内容        本年处理决定数量\n"
                       "1     行政许可        13180\n");
  CHECK(counted.row("disclosure.license") == "13180");
}

TEST_CASE("Heads with blanks between their characters") {
  const Tables reading(
      kPartThree +
      "                  自 然 人  商业企业  科 研 机 构  社会公益组织  法律服务机构  其 他  总 "
      "计\n"
      "（一）予以公开    1         2         3            4             5             6      21\n");
  CHECK(reading.row("requests.granted") == "1 2 3 4 5 6 21");
  CHECK(reading.table(kThree).heads.empty());
}

TEST_CASE("Labels where each cell is a line: spaced out, without number, in other words") {
  const Tables reading(kPartThree +
                       "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总　计\n"
                       "6.属于过程性信息\n1\n0\n0\n0\n0\n0\n1\n"
                       "（六）其他处理\n"
                       "1.逾期不补正\n2\n0\n0\n0\n0\n0\n2\n"
                       "其他\n3\n0\n0\n0\n0\n0\n3\n"
                       "总　计\n6\n0\n0\n0\n0\n0\n6\n"
                       "四、结转下年度继续办理\n4\n0\n0\n0\n0\n0\n4\n");
  CHECK(reading.row("requests.refused_process") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.other_uncorrected") == "2 0 0 0 0 0 2");
  CHECK(reading.row("requests.other_rest") == "3 0 0 0 0 0 3");
  CHECK(reading.row("requests.result_total") == "6 0 0 0 0 0 6");
  CHECK(reading.row("requests.carried_out") == "4 0 0 0 0 0 4");
  CHECK(reading.table(kThree).heads.empty());
  CHECK(reading.table(kThree).extras.empty());
}

TEST_CASE("Labels that explain themselves") {
  const std::string long_one =
      "规范性文件：是指各级人民政府及其派出机关、县级以上人民政府所属工作部门和法律、法规授权的具有"
      "管理公"
      "共事务职能的组织，在法定职权范围内依照法定程序制定、发布，在本行政区域具有普遍约束力，能够反"
      "复适用"
      "的行政措施、决定、命令等。";
  const Tables lines(kPartTwo +
                         "信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n\n"
                         "规章（设区的市、自治州人民政府应提供相关数据）\n1\n2\n3\n\n" +
                         long_one + "\n4\n5\n6\n",
                     2020);
  CHECK(lines.row("disclosure.regulations") == "1 2 3");
  CHECK(lines.row("disclosure.normative") == "4 5 6");
  CHECK(lines.read(kTwo, "normative").match == LabelMatch::kExact);
  const Tables blanks(kPartTwo +
                      "信息内容 本年处理决定数量\n"
                      "行政许可（含行政审批、行政确认等依申请办理的许可事项） 84349\n");
  CHECK(blanks.cell("disclosure.license.decisions") == "84349");
  // Without values it is a text about the row.
  const Tables text(kPartTwo + "信息内容 本年处理决定数量\n行政许可 16\n行政处罚：按程序公示\n");
  CHECK(text.cell("disclosure.penalty.decisions") == "none");
}

TEST_CASE("One cell a line without blank lines: heads end a row") {
  const Tables reading(
      "二、主动公开政府信息情况\n"
      "\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n"
      "\t规章\n\t1\n\t2\n\t3\n\t规范性文件\n\t4\n\t5\n\t6\n"
      "\t第二十条第（五）项\n\t信息内容\n\t本年处理决定数量\n\t行政许可\n\t7\n");
  CHECK(reading.row("disclosure.regulations") == "1 2 3");
  CHECK(reading.row("disclosure.normative") == "4 5 6");
  CHECK(reading.row("disclosure.license") == "7");
}

TEST_CASE("A number before the label counts the rows") {
  const Tables reading(kPartTwo +
                       "序号\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
                       "1\t规章\t0\t0\t0\n2\t行政规范性文件\t8\t3\t72\n");
  CHECK(reading.row("disclosure.regulations") == "0 0 0");
  CHECK(reading.row("disclosure.normative") == "8 3 72");
}

TEST_CASE("自然人 never stands behind what 法人或其他组织 spans, whichever head comes first") {
  const std::string row = "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n";
  const std::string inner = "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";
  const std::string inner_below = "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
  for (const std::string& heads : {"申请人情况\n法人或其他组织\n自然人\t总计\n" + inner,
                                   "申请人情况\n法人或其他组织\n自然人\n总计\n" + inner_below,
                                   "申请人情况\n法人或其他组织\t总计\n自然人\n" + inner}) {
    const Tables reading(kPartThree + heads + row);
    CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  }
  // What one line says of the order holds.
  const Tables total_first(kPartThree + "\t总计\t自然人\t法人或其他组织\n\t\t\t" + inner +
                           "一、本年新收政府信息公开申请数量\t21\t1\t2\t3\t4\t5\t6\n");
  CHECK(total_first.row("requests.new") == "1 2 3 4 5 6 21");
  // Lines that contradict the form's order leave it unknown.
  const Tables torn(kPartThree +
                    "自然人\t法人或其他组织\t总计\n科研机构\t商业企业\t其他\n"
                    "社会公益组织\t法律服务机构\n" +
                    row);
  CHECK(torn.row("requests.new") == "1 21");
  CHECK(torn.read(kThree, "new").lost_columns.size() == 5);
}

TEST_CASE("A text over the labels is no column") {
  const std::string row = "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\n";
  for (const std::string corner : {"项目", "单位：件", "（勾稽关系：第一项加第二项）"}) {
    const Tables levels(kPartThree + corner +
                        "\t\t申请人情况\n\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                        "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n" +
                        row);
    CHECK(levels.row("requests.new") == "1 2 3 4 5 6 21");
    CHECK(levels.table(kThree).extra_columns == 0);
    const Tables line(kPartThree + corner +
                      "\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"
                      "\t总计\n" +
                      row);
    CHECK(line.row("requests.new") == "1 2 3 4 5 6 21");
    const Tables two(kPartTwo + corner +
                     "\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n");
    CHECK(two.row("disclosure.regulations") == "1 2 3");
  }
  // A label that stands left of the heads, and one of these blank: that one is the form's.
  const Tables blank(kPartThree +
                     "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                     "（三）不予公开\t\t\t\t商业企业\t科研机构\t社会公益组织\t\t其他\t\n"
                     "一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(blank.row("requests.new") == "1 2 3 4 5 6 21");
  // Unless a column has no other head.
  const Tables lost(kPartTwo + "项目\t甲乙丙丁\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n");
  CHECK(lost.row("disclosure.regulations") == "2 3");
}

TEST_CASE("An unknown head goes where its neighbours in the line are") {
  const Tables reading(kPartThree +
                       "\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                       "\t\t甲乙丙丁\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.row("requests.new") == "1 3 4 5 6 21");
  CHECK(reading.read(kThree, "new").lost_columns == std::vector<std::size_t>{1});
}

TEST_CASE("A column behind 总计 is left out, whether there is anything in it or not") {
  for (const std::string remark : {"", "无"}) {
    const Tables reading(kPartThree + "\t自然人\t法人或其他组织\t\t\t\t\t总计\t备注\n" +
                         "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\n"
                         "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\t" +
                         remark + "\n二、上年结转政府信息公开申请数量\t1\t0\t\t0\t0\t0\t1\t" +
                         remark + "\n");
    CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
    CHECK(reading.row("requests.carried_in") == "1 0 _ 0 0 0 1");
    CHECK(reading.table(kThree).extra_columns == 1);
  }
}

TEST_CASE("A column without a head through the whole table is one column too many") {
  std::string rows;
  for (const std::string label :
       {"一、本年新收政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理"}) {
    rows += label + "\t1\t2\t3\t4\t5\t6\t21\t0\n";
  }
  const Tables reading(kPartThree + kHeads + rows +
                       "二、上年结转政府信息公开申请数量\t\t0\t5\t0\t0\t0\t5\t0\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_in") == "_ 0 5 0 0 0 5");
  CHECK(reading.table(kThree).extra_columns == 1);
  CHECK(reading.read(kThree, "new").wanted == reading.read(kThree, "new").values.size());
}

TEST_CASE("A column that is missing with its head leaves the others where they are") {
  const Tables reading(kPartThree +
                       "\t法人或其他组织\t\t\t\t\t总计\n"
                       "\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
                       "一、本年新收政府信息公开申请数量\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.cell("requests.new.natural") == "none");
  CHECK(reading.row("requests.new") == "2 3 4 5 6 21");
  // With a value for it only its head is.
  const Tables head(kPartThree +
                    "\t法人或其他组织\t\t\t\t\t总计\n"
                    "\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
                    "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(head.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Values one a line below a label that blanks divide") {
  const Tables reading(kPartTwo + "规    章\n1\n2\n3\n");
  CHECK(reading.row("disclosure.regulations") == "1 2 3");
}

TEST_CASE("A blank and a value too many shift nothing") {
  const Tables reading(kPartFour + kDisputeHeads +
                       "1\t2\t\t4\t7\t0\t0\t0\t1\t1\t0\t5\t0\t0\t5\t9\n");
  CHECK(reading.row("disputes.review") == "1 2 _ 4 7");
  CHECK(reading.row("disputes.suit_after_review") == "0 5 0 0 5");
}

TEST_CASE("Heads with a remark in brackets, and by other names") {
  for (const std::string enterprise : {"商业企业（件）", "企业法人"}) {
    const Tables reading(kPartThree + "\t自然人（件）\t法人或其他组织\t\t\t\t\t总计（件）\n\t\t" +
                         enterprise +
                         "\t科研机构\t社会公益组织\t法律服务机构\t其它\t\n"
                         "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
    CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
    CHECK(reading.read(kThree, "new").lost_columns.empty());
  }
  const Tables two(kPartTwo + "信息内容\t本年制发数量\t本年废止数量\t现行有效\n规章\t1\t2\t3\n");
  CHECK(two.row("disclosure.regulations") == "1 2 3");
  CHECK(two.table(kTwo).heads.size() == 3);
}

TEST_CASE("Heads that were cut off at their line break") {
  const std::string row = "规章\t1\t1\t3\t\n";
  const Tables cut(kPartTwo + "信息内容\t本年新\t本年新\t对外公开总数量\t\n" + row, 2020);
  CHECK(cut.row("disclosure.regulations") == "1 1 3");
  const Tables lines(kPartTwo + "信息内容\n本年新\n本年新\n对外公开总数量\n规章\n1\n1\n3\n", 2020);
  CHECK(lines.row("disclosure.regulations") == "1 1 3");
  // Where a column is missing too, or none has its name, they tell nothing.
  const Tables short_of(kPartTwo + "信息内容\t本年新\t对外公开总数量\n规章\t1\t3\n", 2020);
  CHECK(short_of.cell("disclosure.regulations.made") == "none");
  const Tables other(kPartTwo + "信息内容\t本年新\t去年\t对外公开总数量\n" + row, 2020);
  CHECK(other.read(kTwo, "regulations").lost_columns.size() == 2);
}

TEST_CASE("One head over the decisions is the form's with one column, in whatever words") {
  const Tables reading(kPartTwo + "信息内容\t处理决定数量\t\n行政许可\t12\t\n行政处罚\t3\t\n");
  CHECK(reading.cell("disclosure.license.decisions") == "12");
  CHECK(reading.cell("disclosure.license.prev_items") == "none");
  CHECK(reading.table(kTwo).form == form_by_id("2021"));
  // A row of the other form below it has that one column.
  const Tables service(kPartTwo +
                       "信息内容\t本年处理决定数量\n行政许可\t12\n"
                       "其他对外管理服务事项\t25\n");
  CHECK(service.row("disclosure.service") == "25");
}

TEST_CASE("A line break inside a head") {
  const Tables three(kPartThree +
                     "\t\t申请人情况\n\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                     "\t\t\t商业\n企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
                     "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(three.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(three.table(kThree).heads.empty());
  const Tables two(
      kPartTwo + "信息内容\t上一年\n项目数量\t本年增/减\t处理决定数量\n行政许可\t12\t0\t3\n", 2020);
  CHECK(two.row("disclosure.license") == "12 0 3");
  CHECK(two.table(kTwo).heads.empty());
}

TEST_CASE("A blank inside a head, where blanks divide cells") {
  const Tables two(kPartTwo +
                       "信息内容      上一年 项目数量  本年增/减   处理决定数量\n"
                       "行政许可                 12          0              3\n",
                   2020);
  CHECK(two.row("disclosure.license") == "12 0 3");
  CHECK(two.table(kTwo).heads.empty());
  CHECK(two.table(kTwo).extra_columns == 0);
}

TEST_CASE("The blocks of Table 4 as tables or rows of their own") {
  const std::string heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
  const Tables two(kPartFour + "行政复议\t\t\t\t\n" + heads +
                   "\n1\t2\t3\t4\t10\n行政诉讼\t\t\t\t\t\t\t\t\t\n"
                   "未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n" +
                   heads + "\t" + heads + "\n0\t0\t0\t1\t1\t0\t5\t0\t0\t5\n");
  const Tables three(kPartFour + "行政复议\n" + heads +
                     "\n1\t2\t3\t4\t10\n行政诉讼（未经复议直接起诉）\n" + heads +
                     "\n0\t0\t0\t1\t1\n行政诉讼（复议后起诉）\n" + heads + "\n0\t5\t0\t0\t5\n");
  const Tables rows(kPartFour + "类别\t" + heads +
                    "\n行政复议\t1\t2\t3\t4\t10\n未经复议直接起诉\t0\t0\t0\t1\t1\n"
                    "复议后起诉\t0\t5\t0\t0\t5\n");
  for (const Tables* reading : {&two, &three, &rows}) {
    CHECK(reading->row("disputes.review") == "1 2 3 4 10");
    CHECK(reading->row("disputes.suit_direct") == "0 0 0 1 1");
    CHECK(reading->row("disputes.suit_after_review") == "0 5 0 0 5");
  }
}

TEST_CASE(
    "A value too many through the whole table with no head: which column it is, is not known") {
  std::string rows;
  for (const std::string label : {"一、本年新收政府信息公开申请数量", "（一）予以公开"}) {
    rows += label + "\t1\t2\t3\t4\t5\t6\t20\t21\n";
  }
  const Tables untold(kPartThree +
                      "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                      "社会公益组织\n法律服务机构\n其他\n" +
                      rows);
  CHECK(untold.doubtful("requests.new.total"));
  const Tables told(
      kPartThree + "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n" + rows);
  CHECK_FALSE(told.doubtful("requests.new.total"));
}

TEST_CASE("A text in the place of the first value of Table 4") {
  const Tables reading(kPartFour + kDisputeHeads +
                       "见附件\t2\t3\t4\t10\t0\t0\t0\t1\t1\t0\t5\t0\t0\t5\n");
  CHECK(reading.row("disputes.review") == "? 2 3 4 10");
  CHECK(reading.row("disputes.suit_after_review") == "0 5 0 0 5");
}

TEST_CASE("A head on a line of its own gives its column to no other's values") {
  const Tables lower(
      "二、主动公开政府信息情况\n第二十条第（五）项\n"
      "信息内容                          本年增/减        处理决定数量\n"
      "                 上一年项目数量\n"
      "行政许可            12               0                3\n",
      2020);
  CHECK(lower.row("disclosure.license") == "12 0 3");
  const Tables upper(
      "二、主动公开政府信息情况\n第二十条第（五）项\n"
      "                 上一年项目数量                     处理决定数量\n"
      "信息内容                          本年增/减\n"
      "行政许可            12               0                3\n",
      2020);
  CHECK(upper.row("disclosure.license") == "12 0 3");
}

TEST_CASE("Heads broken over lines in aligned columns") {
  const Tables reading(
      kPartThree +
      "                                    自然人   法人或其他组织                        总计\n"
      "                                             商业   科研   社会公益  法律服务  其他\n"
      "                                             企业   机构   组织      机构\n"
      "一、本年新收政府信息公开申请数量    1        2      3      4         5         6     21\n"
      "二、上年结转政府信息公开申请数量             5                                        5\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_in") == "_ 5 _ _ _ _ 5");
  CHECK(reading.table(kThree).heads.empty());
}

TEST_CASE("Pieces of heads that were not put together are no columns") {
  const Tables tables(kPartThree +
                      "自然人    法人或其他组织    总计\n"
                      "科研    法律服务\n"
                      "商业企业    公益    其他\n"
                      "1.信访举报投诉类申请    1    0    2    0    0    0    3\n");
  CHECK(tables.row("requests.rejected_petition") == "1 0 2 0 0 0 3");
  CHECK(tables.table(TableId::kRequests).extra_columns == 0);
}

TEST_CASE("A column too many is left out, and said") {
  const Tables reading(kPartThree +
                       "\t自然人\t法人或其他组织\t\t\t\t\t\t总计\n"
                       "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t法人小计\t\n"
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t20\t21\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.table(kThree).extra_columns == 1);
  CHECK(reading.read(kThree, "new").lost_columns.empty());
}

TEST_CASE("A column too many where each head is a line") {
  const Tables reading(kPartThree +
                       "申请人情况\n自然人\n法人或其他组织\n总计\n"
                       "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n小计\n"
                       "（一）予以公开\n1\n2\n3\n4\n5\n6\n20\n21\n"
                       "2.重复申请\n0\n0\n0\n0\n0\n0\n0\n0\n");
  CHECK(reading.row("requests.granted") == "1 2 3 4 5 6 21");
  CHECK(reading.table(kThree).extra_columns == 1);
}

TEST_CASE("A head that is not recognised loses its column, and no other") {
  const Tables reading(kPartThree +
                       "\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                       "\t\t商业企业\t甲乙丙丁\t社会公益组织\t法律服务机构\t其他\t\n"
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.cell("requests.new.research") == "none");
  CHECK(reading.row("requests.new") == "1 2 4 5 6 21");
  CHECK(reading.read(kThree, "new").lost_columns == std::vector<std::size_t>{2});
  CHECK(reading.table(kThree).extra_columns == 0);

  const Tables two(kPartTwo +
                   "信息内容\t本年制发件数\t甲乙丙丁戊己\t现行有效件数\n"
                   "规章\t1\t2\t3\n"
                   "信息内容\t本年处理决定数量\n"
                   "行政许可\t4\n");
  CHECK(two.row("disclosure.regulations") == "1 3");
  CHECK(two.read(kTwo, "regulations").lost_columns == std::vector<std::size_t>{1});
  CHECK(two.read(kTwo, "license").lost_columns.empty());
}

TEST_CASE("Rows of Table 2 in the shape of the other form") {
  const Tables reading(kPartTwo + "信息内容\t本年处理决定数量\n行政处罚\t5\t0\t2\n行政强制\t0\n");
  CHECK(reading.cell("disclosure.penalty.decisions") == "2");
  CHECK(reading.read(kTwo, "penalty").other_shape);
  CHECK(reading.cell("disclosure.coercion.decisions") == "0");
  CHECK_FALSE(reading.read(kTwo, "coercion").other_shape);
}

TEST_CASE("A row that no form has is an extra one") {
  const Tables reading(kPartTwo +
                       "信息内容\t本年处理决定数量\n行政许可\t4\n行政确认\t7\n行政处罚\t1\n");
  REQUIRE(reading.table(kTwo).extras.size() == 1);
  CHECK(reading.quote(reading.table(kTwo).extras[0].label) == "行政确认");
  CHECK(reading.cell("disclosure.penalty.decisions") == "1");
}

TEST_CASE("A row that no form has may be the first") {
  const std::string heads = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n";
  const std::string row = "规章\t0\t0\t0\n";
  CHECK(Tables(kPartTwo + heads + "地方性法规\t2\t0\t5\n" + row).table(kTwo).extras.size() == 1);
  // What has no value for each head is none, nor are the numbers of the columns.
  CHECK(Tables(kPartTwo + heads + "地方性法规\t2\t\t\n" + row).table(kTwo).extras.empty());
  CHECK(Tables(kPartTwo + heads + "栏次\t1\t2\t3\n" + row).table(kTwo).extras.empty());
}

TEST_CASE("A line below a table is no row of another form") {
  const std::string fee = "信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t3\n";
  for (const std::string line : {"填报单位：某县人民政府办公室\t", "数据来源：县政府办公室\t"}) {
    const Tables reading(kPartTwo + fee + line + "\n");
    INFO(line);
    CHECK(reading.table(kTwo).rows.size() == 1);
    CHECK(reading.table(kTwo).extras.empty());
  }
  // 其他对外管理服务事项 is none of the form that has these heads.
  const Tables reading(kPartTwo + "信息内容\t本年处理决定数量\n行政许可\t5\n公共服务事项\t25\n");
  CHECK(reading.table(kTwo).rows.size() == 1);
  CHECK(reading.table(kTwo).extras.size() == 1);
}

TEST_CASE("A blank row beside a piece of its label that has values is not read") {
  const Tables reading(kPartTwo +
                       "信息内容\t本年处理决定数量\n行政处罚\t5\n行政强\t34\n行政强制\t\n");
  CHECK(reading.cell("disclosure.penalty.decisions") == "5");
  CHECK(reading.cell("disclosure.coercion.decisions") == "?");
}

TEST_CASE("A further label behind that of the row is no value") {
  const std::string heads = "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n";
  const Tables part(kPartTwo + heads +
                        "其他对外管理服务事项\t行政检查\t3\t1\t20\n\t行政确认\t2\t0\t5\n" + heads +
                        "行政处罚\t18\t2\t3\n",
                    2020);
  CHECK(part.row("disclosure.service") == "? ? ?");  // 行政确认 has the rest
  CHECK(part.table(kTwo).extras.size() == 1);
  const Tables aligned(
      kPartTwo +
          "信息内容                            上一年项目数量   本年增/减   处理决定数量\n"
          "其他对外管理服务事项     行政检查         3             1            20\n"
          "                         行政确认         2             0            5\n",
      2020);
  CHECK(aligned.row("disclosure.service") == "? ? ?");
  const Tables whole(kPartTwo + heads + "其他对外管理服务事项\t行政检查\t3\t1\t20\n", 2020);
  CHECK(whole.row("disclosure.service") == "3 1 20");
  // A text in the place of a number, and too many numbers.
  const Tables text(kPartTwo + heads + "其他对外管理服务事项\t3\t见附件\t1\t20\n", 2020);
  CHECK(text.row("disclosure.service") == "3 ? 1");
  const Tables many(kPartTwo + heads + "其他对外管理服务事项\t行政检查\t3\t1\t20\t4\n", 2020);
  CHECK(many.doubtful("disclosure.service.prev_items"));
}

TEST_CASE("Broken labels of Table 3 below those of Table 2") {
  const Tables above(
      "信息内容\n一、本年新收政府\n0 0 0 0 0 1 1\n信息公开申请数量\n三、本年度办理结\n2 0 2 0 0 1 "
      "5\n");
  CHECK(above.row("requests.new") == "0 0 0 0 0 1 1");
  const Tables among("规章\n1565\n2.重复\n申请\n104\n3.其他\n850\n");
  CHECK(among.table(kThree).extra_filled == false);
}

TEST_CASE("Rows in bold where each cell is a line") {
  std::string text = kPartThree;
  for (const char* head :
       {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}) {
    text += std::string("**") + head + "**\n";
  }
  for (const char* label : {"（六）其他处理", "3.其他", "（七）总计"}) {
    text += std::string("**") + label + "**\n1\n2\n3\n4\n5\n6\n21\n";
  }
  CHECK(Tables(text).row("requests.other_rest") == "1 2 3 4 5 6 21");
  CHECK(Tables(text).row("requests.result_total") == "1 2 3 4 5 6 21");
}

TEST_CASE("A row is named by its number, or by its place") {
  const std::string first = "1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1\n";
  const std::string last = "5.要求行政机关确认或重新出具已获取信息\t5\t0\t0\t0\t0\t0\t5\n";
  const std::string numbers = "\t3\t0\t0\t0\t0\t0\t3\n";
  const auto publications = [&](const std::string& between) {
    return Tables(kPartThree + kHeads + first + between + last)
        .row("requests.rejected_publication");
  };
  CHECK(publications("3.索取出版物" + numbers) == "3 0 0 0 0 0 3");
  // Three rows are lacking, and nothing tells which is the one.
  CHECK(publications("索取出版物" + numbers).empty());
  CHECK(publications("2.重复申请" + numbers + "索取出版物" + numbers + "4.无正当理由大量反复申请" +
                     numbers) == "3 0 0 0 0 0 3");
  // Nor is it two rows at once.
  CHECK(publications("3.索取出版物" + numbers + "3.购买出版物" + numbers).empty());
}

TEST_CASE("A row that stands there again with other numbers was left out") {
  const std::string row = "2.重复申请\t1\t0\t0\t0\t0\t0\t1\n";
  const Tables same(kPartThree + kHeads + row + row);
  CHECK(same.table(kThree).extras.empty());
  const Tables other(kPartThree + kHeads + row + "2.重复申请\t9\t0\t0\t0\t0\t0\t9\n");
  CHECK(other.row("requests.rejected_repeat") == "1 0 0 0 0 0 1");
  REQUIRE(other.table(kThree).extras.size() == 1);
  CHECK(other.table(kThree).extras[0].again);
}

TEST_CASE("A small table in part one is not Table 2") {
  const std::string table = kPartTwo +
                            "第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t4\n"
                            "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t1\n";
  const Tables reading(
      "一、总体情况\n\n事项\t数量\n行政许可\t3\n行政处罚\t9\n政府信息公开申请\t2\n\n" + table);
  CHECK(reading.cell("disclosure.license.decisions") == "4");
  CHECK(reading.cell("disclosure.penalty.decisions") == "1");
  CHECK(reading.table(kTwo).extras.empty());
}

TEST_CASE("A second report's tables are left out whole") {
  const std::string first = kPartThree + kHeads +
                            "一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
                            "二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n"
                            "（一）予以公开\t4\t0\t0\t0\t0\t0\t4\n\n" +
                            kPartFour + kDisputeHeads +
                            "6\t1\t0\t2\t9\t2\t0\t0\t1\t3\t2\t1\t0\t0\t3\n\n";
  const std::string second = kPartThree + kHeads +
                             "一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7\n"
                             "二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n"
                             "（一）予以公开\t5\t0\t0\t0\t0\t0\t5\n"
                             "（六）其他处理\t3\t0\t0\t0\t0\t0\t3\n\n" +
                             kPartFour + kDisputeHeads +
                             "1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";
  const Tables reading(first + second);
  CHECK(reading.row("requests.new") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.other").empty());
  CHECK(reading.table(kThree).repeated.size() == 2);
  CHECK(reading.row("disputes.review") == "6 1 0 2 9");
  CHECK(reading.table(kFour).repeated.size() == 1);
}

TEST_CASE("A report pasted twice is read once") {
  const std::string once = kPartThree + kHeads +
                           "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
                           "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n\n";
  const Tables reading(once + once);
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.table(kThree).rows.size() == 2);
}

TEST_CASE("Table 4 with its heads") {
  const Tables reading(kPartFour + kDisputeHeads +
                       "1\t2\t3\t4\t10\t0\t0\t0\t1\t1\t0\t5\t0\t0\t5\n");
  CHECK(reading.row("disputes.review") == "1 2 3 4 10");
  CHECK(reading.row("disputes.suit_direct") == "0 0 0 1 1");
  CHECK(reading.row("disputes.suit_after_review") == "0 5 0 0 5");
}

TEST_CASE("Heads of Table 4 in pieces are none of Table 3") {
  const std::string block = "结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结 总计";
  for (const std::string& heads :
       {"行政复议 行政诉讼\n" + block + "\n未经复议直接起诉 复议后起诉\n" + block + "\n" + block +
            "\n",
        "行政\n复议\n行政\n诉讼\n" + block + "\n未经复议直接起诉 复议后起诉\n" + block + " " +
            block + "\n",
        std::string("      行政复议                  行政诉讼\n"
                    "结  结  其  尚  总      未经复议直接起诉      复议后起诉\n"
                    "果  果  他  未  计      结  结  其  尚  总  结  结  其  尚  总\n"
                    "维  纠  结  审          果  果  他  未  计  果  果  他  未  计\n"
                    "持  正  果  结          维  纠  结  审      维  纠  结  审\n"
                    "                        持  正  果  结      持  正  果  结\n")}) {
    const Tables reading(kPartFour + heads + "6 1 0 2 9 2 0 0 1 3 2 1 0 0 3\n");
    INFO(heads);
    CHECK(reading.row("disputes.review") == "6 1 0 2 9");
    CHECK(reading.row("disputes.suit_direct") == "2 0 0 1 3");
    CHECK(reading.row("disputes.suit_after_review") == "2 1 0 0 3");
    CHECK(!reading.table(kThree).found);
    for (const HeadRead& head : reading.table(kFour).heads) CHECK(!head.column);
  }
}

TEST_CASE("A piece of a head is no other wording of it") {
  for (const std::string heads :
       {"自然人\n总计\n商业企\n业\n科研机\n构\n社会公益\n组织\n法律服务\n机构 其他\n",
        "自然人 法人或其他组织 总计\n商业企业 科研机构 其他\n社会公益 法律服务\n组织 机构\n"}) {
    const Tables reading(kPartThree + heads +
                         "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
    INFO(heads);
    CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
    CHECK(reading.table(kThree).heads.empty());
  }
}

TEST_CASE("Heads in pieces, one of them alone in its line") {
  const Tables columns(kPartTwo +
                           "信息内容     上一年项目数量   本年增/减    处理决定数量\n"
                           "行政强制       2                0            5\n"
                           "             第二十条第（八）项\n"
                           "             上一年\n"
                           "信息内容     项目数      本年增/减\n"
                           "               量\n"
                           "行政事业性     57           2\n"
                           "收费\n",
                       2020);
  CHECK(columns.row("disclosure.fee") == "57 2");
  const Tables grid(kPartTwo +
                    "| 信息内容 | 本年收费 |\n|  | 金额（单 |\n|  | 位：万元 |\n|  | ） |\n"
                    "| 行政事业性收费 | 3.5 |\n");
  CHECK(grid.row("disclosure.fee") == "3.5");
}

TEST_CASE("Heads in pieces between single blanks") {
  const Tables reading(kPartTwo +
                           "第二十条第（五）项\n"
                           "信息内容 上一年项 本年增/ 处理决定\n"
                           "目数量 减 数量\n"
                           "行政许可 90 1 78\n",
                       2020);
  CHECK(reading.row("disclosure.license") == "90 1 78");
}

TEST_CASE("Heads of Table 4 that stand over each other tell no order") {
  const Tables reading(
      kPartFour +
      "              行政复议                                                  行政诉讼\n"
      " 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正              未经复议直接起诉"
      "                                 复议后起诉\n"
      "                                                  其他结果 尚未审结 总计 结果维持 结果纠正"
      " 其他结果 尚未审结 总计\n"
      "    98     26     91     81 296 48            67    92       85 292 18               78     "
      "93"
      "      64 253\n");
  CHECK(reading.row("disputes.review") == "98 26 91 81 296");
  CHECK(reading.row("disputes.suit_direct") == "48 67 92 85 292");
  CHECK(reading.row("disputes.suit_after_review") == "18 78 93 64 253");
}

TEST_CASE("Table 4 without heads: fifteen values, sixteen, ten") {
  for (const std::string divider : {"\t", " ", "\n", "  "}) {
    std::string values;
    for (int i = 1; i <= 15; ++i) values += (i > 1 ? divider : "") + std::to_string(i);
    const Tables fifteen(kPartFour + values + "\n");
    CHECK(fifteen.row("disputes.review") == "1 2 3 4 5");
    CHECK(fifteen.row("disputes.suit_after_review") == "11 12 13 14 15");
    const Tables sixteen(kPartFour + values + divider + "16\n");
    CHECK(sixteen.row("disputes.suit_after_review") == "11 12 13 14 15");
  }
  const Tables ten(kPartFour + "0\t0\t0\t0\t0\t1\t0\t0\t0\t1\n");
  CHECK(ten.row("disputes.review") == "? ? ? ? ?");
  CHECK(ten.row("disputes.suit_direct") == "? ? ? ? ?");
}

TEST_CASE("A page's number, or other numbers, above the row of Table 4") {
  const std::string heads =
      "行政复议\t\t\t\t\t行政诉讼\n"
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n"
      "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
      "\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n";
  for (const char* above : {"3\n", "12 34\n", "12\t34\n"}) {
    INFO(above);
    const Tables tables(kPartFour + heads + above +
                        "1\t2\t3\t4\t10\t1\t2\t3\t4\t10\t5\t6\t7\t8\t26\n");
    CHECK(tables.row("disputes.review") == "1 2 3 4 10");
    CHECK(tables.row("disputes.suit_after_review") == "5 6 7 8 26");
  }
}

TEST_CASE("A text before the values of Table 4 is a label only where no head stands over it") {
  const std::string values = "  1  0  2  3  0  0  0  0  0  0  0  0  0  0\n";
  CHECK(Tables(kPartFour + "见附件" + values).row("disputes.review") == "? 1 0 2 3");
}

TEST_CASE("Table 4 with its first block blank") {
  const std::string tabs = "\t\t\t\t\t0\t0\t0\t1\t1\t0\t0\t0\t0\t0\n";
  for (const std::string& heads : {std::string(), kDisputeHeads}) {
    const Tables reading(kPartFour + heads + tabs);
    CHECK(reading.row("disputes.review") == "_ _ _ _ _");
    CHECK(reading.row("disputes.suit_direct") == "0 0 0 1 1");
  }
  // A column of padding behind: only the heads tell.
  const Tables padded(kPartFour + kDisputeHeads + "\t0\t0\t0\t0\t6\t0\t0\t0\t6\t0\t0\t0\t0\t0\t\n");
  CHECK(padded.row("disputes.review") == "_ 0 0 0 0");
  const Tables untold(kPartFour + "\t0\t0\t0\t0\t6\t0\t0\t0\t6\t0\t0\t0\t0\t0\t\n");
  CHECK(untold.row("disputes.review") == "? ? ? ? ?");
}

TEST_CASE("（六）其他 is the beginning of a label, or a piece of its group beside a row's") {
  const Tables broken(kPartThree + kHeads +
                          "（五）不予处理\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n"
                          "（六）其他\n处理\t1\t0\t0\t0\t0\t0\t1\n"
                          "（七）总计\t5\t0\t0\t0\t0\t0\t5\n",
                      2020);
  CHECK(broken.row("requests.other") == "1 0 0 0 0 0 1");
  CHECK(broken.row("requests.other_rest").empty());
  const Tables beside(kPartThree + kHeads +
                      "                 2.申请人逾期未按收费通知要求缴纳费用、\n"
                      "          （六）其他 行政机关不再处理其政府信息公开申请 0 5 0 0      3 1 9\n"
                      "            处理                3.其他           5 0 3 0     3 0 11\n");
  CHECK(beside.row("requests.other_unpaid") == "0 5 0 0 3 1 9");
  CHECK(beside.row("requests.other_rest") == "5 0 3 0 3 0 11");
  const Tables whole(kPartThree + kHeads + "（六）其他处理3.其他\t1\t0\t0\t0\t0\t0\t1\n");
  CHECK(whole.row("requests.other_rest") == "1 0 0 0 0 0 1");
}

TEST_CASE("A page's own numbers cast no doubt on rows whose cells are divided") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
                       "2 / 5\n浏览次数： 56次\n"
                       "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.row("requests.carried_in") == "1 0 0 0 0 0 1");
  CHECK(reading.table(kThree).extras.empty());
  // Nor does what says itself what it counts, in any dress.
  const Tables lines(kPartThree +
                     "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"
                     "浏览次数： 56次\n"
                     "二、上年结转政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n");
  CHECK(lines.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(lines.row("requests.carried_in") == "1 0 0 0 0 0 1");
}

TEST_CASE("Values on a line between the pieces of their label") {
  const Tables reading(kPartThree +
                       "1.本机关不掌握相关政府信息     0     0     0     0     0     0     1\n"
                       "2.没有现成信息需要\n"
                       "                                     5\n"
                       "另行制作\n"
                       "3.补正后申请内容仍\n"
                       "                               6                             6\n"
                       "不明确\n");
  CHECK(reading.row("requests.unavailable_must_create") == "_ 5 _ _ _ _ _");
  CHECK(reading.row("requests.unavailable_unclear") == "6 _ _ _ _ 6 _");
}

TEST_CASE("A broken label without values takes none of the next row") {
  const std::string heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n";
  const std::string carried_in = "二、上年结转\n政府信息公开\n申请数量\n";
  const std::string granted = "（一）予以公\n开\n21 0 0 0 0 0 21\n";
  for (const std::string between :
       {"三、本年度办\n理结果\n", "本年度办\n理结果\n", "三、\n本年度办理结果\n",
        "---- ---- ---- ---- ---- ---- ----\n"}) {
    const Tables reading(kPartThree + heads + carried_in + between + granted);
    CHECK(reading.row("requests.carried_in") == "_ _ _ _ _ _ _");
    CHECK(reading.row("requests.granted") == "21 0 0 0 0 0 21");
  }
  const Tables rows(kPartThree + heads +
                    "1.属于国家秘密\n2.其他\n法律行政\n法规禁止\n公开 5 0 0 0 0 0 5\n");
  CHECK(rows.row("requests.refused_secret") == "_ _ _ _ _ _ _");
  CHECK(rows.row("requests.refused_law") == "5 0 0 0 0 0 5");
  const Tables grid(kPartThree + kHeads +
                    "二、上年结转\t\n政府信息公开\t\n申请数量\t\n"
                    "三、本年度办\t（一）予以公\t21\t0\t0\t0\t0\t0\t21\n理结果\t开\n");
  CHECK(grid.row("requests.carried_in") == "_ _ _ _ _ _ _");
  CHECK(grid.row("requests.granted") == "21 0 0 0 0 0 21");
  // Unless those of the next row stand behind its label.
  const Tables between_pieces(kPartThree + heads +
                              "3.危及“三\n安全一稳定”\n4.保护第三\n3 0 0 0 0 0 3\n"
                              "方合法\n权益\n4 0 0 0 0 0 4\n");
  CHECK(between_pieces.row("requests.refused_safety") == "? ? ? ? ? ? ?");
  CHECK(between_pieces.row("requests.refused_third_party") == "? ? ? ? ? ? ?");
  // The label of its group may stand beside a row.
  const Tables beside(kPartThree + heads +
                      "2.没有现成信息需要另行\n（四）无法提\n5 0 0 0 0 0 5\n制作\n供\n");
  CHECK(beside.row("requests.unavailable_must_create") == "5 0 0 0 0 0 5");
}

TEST_CASE("A lone number behind a complete row may be the end of its last") {
  const std::string row = "政府集中采购\t846\t12\n";
  const std::string heads = "信息内容\t采购项目数量\t采购总金额\n";
  CHECK(Tables(kPartTwo + heads + row + "34.5678\n", 2020).row("disclosure.procurement") == "? ?");
  CHECK(Tables(kPartTwo + heads + row + "05\n", 2020).row("disclosure.procurement") == "? ?");
  // Not that of a page.
  CHECK(Tables(kPartTwo + heads + row + "5\n", 2020).row("disclosure.procurement") == "846 12");
}

TEST_CASE("Heads of Table 2 that stand over each other tell no order") {
  const Tables reading(kPartTwo +
                       "信息内容  本年制发件数\n"
                       "  本年废止件数  现行有效件数\n"
                       "规章  13  7  224\n");
  CHECK(reading.row("disclosure.regulations") == "13 7 224");
}

TEST_CASE("Dashes of a rule are no row of Table 4") {
  const Tables reading(
      kPartFour +
      "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | | "
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- "
      "| --- | --- |\n"
      "| 1 | 2 | 3 | 4 | 10 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n");
  CHECK(reading.row("disputes.review") == "1 2 3 4 10");
  CHECK(reading.table(kFour).extras.empty());
}

TEST_CASE("A lone number behind a complete row is none of its values") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n\n12\n\n"
                       "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
  CHECK(reading.read(kThree, "new").values.size() == 7);
}

TEST_CASE("A broken label is named by its place where its own beginning does not tell") {
  const Tables reading(kPartThree +
                       "三、    （一）予以公开     1     0     0     0     0     0     1\n"
                       "本年 （二）部分公开（区分处理的，只计这\n"
                       "                           5     0     0     0     0     0     5\n"
                       "度办        一情形，不计其他情形）\n"
                       "        1.属于国家秘密     3     0     0     0     0     0     3\n");
  CHECK(reading.row("requests.granted") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.partial") == "5 0 0 0 0 0 5");
  CHECK(reading.row("requests.refused_secret") == "3 0 0 0 0 0 3");
  CHECK(reading.table(kThree).extras.empty());
}

TEST_CASE("Beside values that no row takes, what stands in columns by place alone is not known") {
  const std::string before = "1.信访举报投诉类申请    1    0    2    0    0    0    3\n";
  const std::string after = "3.要求提供公开出版物    0    0    0    0    0    0    5\n";
  const std::string blank = "2.重复申请\n";
  const std::string lost = "不知何行    0    0    4    0    0    0    9\n";
  const Tables beside(kPartThree + before + lost + blank + after);
  CHECK(beside.row("requests.rejected_petition") == "1 0 2 0 0 0 3");
  CHECK(beside.row("requests.rejected_repeat") == "? ? ? ? ? ? ?");
  CHECK(beside.row("requests.rejected_publication") == "0 0 0 0 0 0 5");
  // The end of a number may stand below it, or above.
  const Tables end(kPartThree + before + "不知何行    4\n" + after);
  CHECK(end.row("requests.rejected_petition") == "? ? ? ? ? ? ?");
  CHECK(end.row("requests.rejected_publication") == "? ? ? ? ? ? ?");
}

TEST_CASE("Labels in one place and values in another: which are whose is not known") {
  const std::string labels = "（一）予以公开\n1.属于国家秘密\n四、结转下年度继续办理\n";
  const std::string heads = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n";
  const std::string values = "4 1 0 0 0 0 5\n0 0 0 0 0 0 0\n1 0 0 0 0 0 1\n";
  for (const std::string& text :
       {labels + heads + values, heads + labels + values, heads + values + labels}) {
    const Tables reading(kPartThree + text);
    CHECK(reading.row("requests.granted") == "? ? ? ? ? ? ?");
    CHECK(reading.row("requests.refused_secret") == "? ? ? ? ? ? ?");
    CHECK(reading.row("requests.carried_out") == "? ? ? ? ? ? ?");
    CHECK(reading.table(kThree).loose >= 14);
  }
  const Tables lone(kPartTwo + "第二十条第（五）项\n3\n信息内容\n本年处理决定数量\n行政许可\n");
  CHECK(lone.cell("disclosure.license.decisions") == "?");
  // A row that shows its blanks has none elsewhere; one or two numbers may be those of pages.
  const Tables blank(kPartThree + kHeads + "（一）予以公开\t\t\t\t\t\t\t\n" + kHeads +
                     "4 1 0 0 0 0 5\n");
  CHECK(blank.row("requests.granted") == "_ _ _ _ _ _ _");
  const Tables page(kPartThree + kHeads + "（一）予以公开\n" + kHeads + "12\n");
  CHECK(page.row("requests.granted") == "_ _ _ _ _ _ _");
}

TEST_CASE("Values before their labels: none of the rows is read") {
  const std::string rows =
      "1 0 0 0 0 0 1\n一、本年新收政府信息公开申请数量\n"
      "2 0 0 0 0 0 2\n二、上年结转政府信息公开申请数量\n"
      "4\n0\n0\n0\n0\n0\n4\n（一）予以公开\n"
      "4 0\n0\n0\n0\n0\n4\n四、结转下年度继续办理\n";
  const Tables reading(kPartThree + kHeads + rows);
  for (const std::string id : {"new", "carried_in", "granted", "carried_out"}) {
    INFO(id);
    CHECK(reading.row("requests." + id) == "? ? ? ? ? ? ?");
  }
  CHECK(reading.table(kThree).values_first);
  // With values behind the last label too, those above the first are one row too many.
  const Tables behind(kPartThree + kHeads + rows + "5 0 0 0 0 0 5\n");
  CHECK(behind.row("requests.new") == "2 0 0 0 0 0 2");
  CHECK(behind.row("requests.carried_out") == "5 0 0 0 0 0 5");
}

TEST_CASE("Values of several rows below the last of their labels") {
  const Tables reading(kPartThree + kHeads +
                       "3.危及“三安全一稳定”\n4.保护第三方合法权益\n\n"
                       "78\n6\n7\n4\n7\n5\n7\n8\n9\n5\n6\n5\n4\n2\n");
  CHECK(reading.row("requests.refused_safety") == "? ? ? ? ? ? ?");
  CHECK(reading.row("requests.refused_third_party") == "? ? ? ? ? ? ?");
}

TEST_CASE("The values of Table 3 behind the heading of Table 4") {
  std::string values;
  for (int i = 0; i < 36; ++i) values += std::to_string(i % 7) + "\n";
  const std::string labels =
      "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n四、结转下年度继续办理"
      "\n";
  const Tables reading(kPartThree + kHeads + labels + "\n" + kPartFour + kDisputeHeads + values);
  CHECK(reading.row("requests.new") == "? ? ? ? ? ? ?");
  CHECK(reading.row("disputes.review") == "? ? ? ? ?");
  CHECK(reading.table(kThree).loose == 36);
}

TEST_CASE("A row that a mail program wrapped") {
  const std::string label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
  const auto partial = [&](const std::string& values) {
    return Tables(kPartThree + kHeads + "（一）予以公开\t52\t9\t0\t1\t3\t0\t65\n" + label + values +
                  "四、结转下年度继续办理\t3\t1\t0\t0\t1\t0\t5\n")
        .row("requests.partial");
  };
  CHECK(partial("\t11\t2\t0\t0\n0\t0\t13\n") == "11 2 0 0 0 0 13");
  // Not those of a line that does not make it complete, nor a page's number.
  CHECK(partial("\t11\t2\t0\t0\n0\t13\n") == "? ? ? ? ? ? ?");
  CHECK(partial("\t11\t2\t0\t0\t0\t0\n13\n") == "? ? ? ? ? ? ?");
}

TEST_CASE("Merged cells copied as the first of their row") {
  const std::string only = "\t0\t\t\t\t\t\t\n";
  const std::string in = "一、本年新收政府信息公开申请数量" + only;
  const std::string granted = "三、本年度办理结果\t（一）予以公开" + only;
  const Tables reading(kPartThree + kHeads + in + granted + "四、结转下年度继续办理" + only);
  CHECK(reading.row("requests.new") == "? ? ? ? ? ? ?");
  CHECK(reading.row("requests.granted") == "? ? ? ? ? ? ?");
  // Where one row has its other values, blanks are blanks.
  const Tables blanks(kPartThree + kHeads + in + granted +
                      "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n");
  CHECK(blanks.row("requests.new") == "0 _ _ _ _ _ _");
}

TEST_CASE("A value that is stuck to its label is missing from its row") {
  const std::string heads = "信息内容             本年制发件数  本年废止件数  现行有效件数\n";
  const std::string license =
      "信息内容             本年处理决定数量\n行政许可                  16\n";
  const Tables stuck(kPartTwo + heads +
                     "规章                      0             0             0\n"
                     "行政规范性文件18           29           174\n" +
                     license);
  CHECK(stuck.row("disclosure.normative") == "? ? ?");
  const Tables note(kPartTwo + heads +
                    "规章                      0             0             0\n"
                    "行政规范性文件1           29           174           300\n" +
                    license);
  CHECK(note.row("disclosure.normative") == "29 174 300");
}

TEST_CASE("Heads of a line that lost the blanks before it tell no order") {
  const std::string row =
      "1.属于国家秘密                                        5      1      2      0      3      0  "
      "  11\n";
  const Tables reading(kPartThree +
                       "                                                   自然人    法人或其他组织"
                       "                      总计\n"
                       "商业企业  科研机构  社会公益组织  法律服务机构  其他\n" +
                       row);
  CHECK(reading.row("requests.refused_secret") == "5 1 2 0 3 0 11");
}

TEST_CASE("Two pieces of a label with values beside each: which are the row's is not known") {
  const Tables tables(kPartThree +
                      "1.信访举报投诉类申请    1    0    2    0    0    0    3\n"
                      "5.要求行政机关确认    1198    0    2    0    0    0    3\n"
                      "或重新出具已获取信息    4    0    0    0    0    0    5\n");
  CHECK(tables.row("requests.rejected_petition") == "1 0 2 0 0 0 3");
  CHECK(tables.row("requests.rejected_reconfirm") == "? ? ? ? ? ? ?");
}

TEST_CASE("Values of one row over each other are of two rows that were not told apart") {
  Extract paper = read_layout(
      "gouji-words/1 pdf 1000\npage 595 842\n"
      "100 50 340 62 三、收到和处理政府信息公开申请情况\n"
      "100 100 210 110 1.信访举报投诉类申请\n240 100 245 110 1\n270 100 275 110 0\n"
      "300 100 305 110 2\n330 100 335 110 0\n360 100 365 110 0\n390 100 395 110 0\n"
      "420 100 425 110 3\n"
      "100 120 160 130 2.重复申请\n240 117 260 127 1198\n270 117 275 127 5\n"
      "240 123 245 133 0\n270 123 275 133 0\n300 120 305 130 0\n");
  const std::vector<Line> lines = lines_of(paper.text, paper.document);
  const TablesRead tables = read_tables(paper.text, lines, form_of_year(2022));
  const auto state = [&](std::string_view id) { return tables.cells[*cell_index(id)].state; };
  CHECK(state("requests.rejected_petition.natural") == CellState::kNumber);
  CHECK(state("requests.rejected_repeat.natural") == CellState::kInvalid);
  CHECK(state("requests.rejected_repeat.total") == CellState::kInvalid);
}

TEST_CASE("Table 4 with its blocks as columns") {
  const std::string heads = "\t行政复议\t行政诉讼\t\n\t\t未经复议直接起诉\t复议后起诉\n";
  const Tables upright(kPartFour + heads +
                       "结果维持\t1\t4\t7\n结果纠正\t2\t5\t\n其他结果\t3\t6\t9\n"
                       "尚未审结\t0\t0\t0\n总计\t6\t15\t16\n");
  CHECK(upright.row("disputes.review") == "1 2 3 0 6");
  CHECK(upright.row("disputes.suit_direct") == "4 5 6 0 15");
  CHECK(upright.row("disputes.suit_after_review") == "7 _ 9 0 16");
  // Without one of the outcomes it is not known what is missing.
  const Tables torn(kPartFour + heads + "结果维持\t1\t4\t7\n结果纠正\t2\t5\t8\n");
  CHECK(torn.row("disputes.review").empty());
}

TEST_CASE("The blocks of Table 4 as tables, with blanks behind and between their values") {
  const std::string outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t\t\n";
  const Tables reading(kPartFour + "行政复议\t\t\t\t\t\t\n" + outcomes +
                       "1\t\t3\t4\t8\t\t\n"
                       "未经复议直接起诉\t\t\t\t\t\t\n"
                       "结果维持\t\t结果纠正\t\t其他结果\t\t尚未审结\t\t总计\t\n"
                       "1\t\t2\t\t3\t\t4\t\t10\t\n"
                       "复议后起诉\t\t\t\t\t\t\n" +
                       outcomes + "0\t0\t0\t0\t0\t\t\n");
  CHECK(reading.row("disputes.review") == "1 _ 3 4 8");
  CHECK(reading.row("disputes.suit_direct") == "1 2 3 4 10");
  CHECK(reading.row("disputes.suit_after_review") == "0 0 0 0 0");
}

TEST_CASE("Table 3 in two halves side by side loses columns, and shifts none") {
  const Tables reading(kPartThree +
                       "\t自然人\t商业企业\t科研机构\t社会公益组织\t\t\n"
                       "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t\t\n"
                       "（一）予以公开\t1\t2\t3\t4\t\t\n"
                       "（七）总计\t1\t2\t3\t4\t\t\n");
  CHECK(reading.row("requests.granted") == "1 2 3 4");
  CHECK(reading.read(kThree, "granted").lost_columns == std::vector<std::size_t>{4, 5, 6});
}

TEST_CASE("A word before the row of Table 4, and a block beside its name where cells are lines") {
  const Tables total(kPartFour + kDisputeHeads +
                     "合计\t1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t0\t0\t3\t0\t3\n");
  CHECK(total.row("disputes.review") == "1 0 0 0 1");
  CHECK(total.row("disputes.suit_after_review") == "0 0 3 0 3");
  const Tables lines(kPartFour +
                     "\t类别\n\t结果维持\n\t结果纠正\n\t其他结果\n\t尚未审结\n\t总计\n\n"
                     "\t行政复议\n\t1\n\t0\n\t0\n\t0\n\t1\n\n"
                     "\t未经复议直接起诉\n\t0\n\t2\n\t0\n\t0\n\t2\n\n"
                     "\t复议后起诉\n\t0\n\t0\n\t3\n\t0\n\t3\n");
  CHECK(lines.row("disputes.review") == "1 0 0 0 1");
  CHECK(lines.row("disputes.suit_direct") == "0 2 0 0 2");
}

TEST_CASE("A group's label with a line break behind each character") {
  const Tables reading(
      kPartThree + kHeads +
      "一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n"
      "\"三\n、\n本\n年\n度\n办\n理\n结\n果\"\t（一）予以公开\t\t1\t\t3\t4\t5\t6\t19\n"
      "\t\"（\n三\n）\n不\n予\n公\n开\"\t1.属于国家秘密\t7\t\t\t\t\t\t7\n");
  CHECK(reading.row("requests.granted") == "1 _ 3 4 5 6 19");
  CHECK(reading.row("requests.refused_secret") == "7 _ _ _ _ _ 7");
}

TEST_CASE("Placeholders and text are what they are") {
  const Tables reading(kPartThree + kHeads +
                       "一、本年新收政府信息公开申请数量\t/\t—\t无\t0\t\t约3\t12件\n");
  CHECK(reading.row("requests.new") == "/ / / 0 _ ? 12");
}

TEST_CASE("Blanks between single blanks are lost, and the row with them") {
  const Tables reading(kPartTwo + "规章 0 0 0\n行政规范性文件 1 2\n行政许可 4\n");
  CHECK(reading.row("disclosure.regulations") == "0 0 0");
  CHECK(reading.row("disclosure.normative") == "? ? ?");
  CHECK(reading.row("disclosure.license") == "4");
}

TEST_CASE("Which lines are a table's") {
  const std::string text = kPartTwo + "行政许可\t4\n\n说明文字一段，不在表里。\n";
  const Document document = read_text(text);
  const std::vector<Line> lines = lines_of(text, document);
  const TablesRead tables = read_tables(text, lines, form_of_year(2022));
  REQUIRE(lines.size() == 3);
  CHECK(tables.is_table == std::vector<bool>{false, true, false});
}

TEST_CASE("Pieces of heads and labels are a table's lines") {
  const std::string text = kPartTwo +
                           "第二十条第（八）项\t\n信息内容\t本年收费金额（单\n位：万元\n）\t\n"
                           "行政事业性收费\t0\n";
  const Document document = read_text(text);
  const std::vector<Line> lines = lines_of(text, document);
  const std::vector<bool> table = read_tables(text, lines, form_of_year(2022)).is_table;
  CHECK(std::count(table.begin(), table.end(), false) == 1);  // the heading
}

TEST_CASE("A transposed table has no rows") {
  const Tables reading(kPartThree +
                       "一、本年新收政府信息公开申请数量\t（一）予以公开\t3.其他\t（七）总计\n"
                       "自然人\t1\t2\t3\t4\n其他\t5\t6\t7\t8\n总计\t6\t8\t10\t12\n");
  CHECK(reading.table(kThree).rows.empty());
  // Nor do values of as many rows belong to one.
  std::string values;
  for (int i = 0; i < 25; ++i) values += " " + std::to_string(i);
  const Tables broken(kPartThree + kHeads + "3.其他" + values + "\n（七）总计" + values + "\n");
  CHECK(broken.row("requests.other_rest") == "? ? ? ? ? ? ?");
  CHECK(broken.row("requests.result_total") == "? ? ? ? ? ? ?");
}

TEST_CASE("The numbers of the columns above the row of Table 4") {
  const std::string values = "0\t1\t0\t2\t3\t0\t0\t0\t0\t0\t4\t0\t0\t0\t4\n";
  const std::string numbers = "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15\n";
  const auto below = [](std::string lines) {
    std::replace(lines.begin(), lines.end(), '\t', '\n');
    return lines;
  };
  for (const std::string& rows :
       {numbers + values, "栏次\t" + numbers + values, below(numbers) + below(values)}) {
    INFO(rows);
    const Tables reading(kPartFour + kDisputeHeads + rows);
    CHECK(reading.row("disputes.review") == "0 1 0 2 3");
    CHECK(reading.row("disputes.suit_after_review") == "4 0 0 0 4");
  }
}

TEST_CASE("Numbers of rows where one row is torn and one is not there") {
  std::string rows;
  for (int i = 0; i < 8; ++i) {
    static constexpr std::array<const char*, 8> kLabels{
        "1.属于国家秘密",       "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”",
        "4.保护第三方合法权益", "5.属于三类内部事务信息",     "6.属于四类过程性信息",
        "7.属于行政执法案卷",   "8.属于行政查询事项"};
    if (i == 3) continue;
    rows += std::string(kLabels[static_cast<std::size_t>(i)]) + "\t" + std::to_string(i + 5);
    rows += i == 5 ? "\t1\t0\n" : "\t1\t0\t0\t0\t0\t0\t1\n";
  }
  const Tables reading(kPartThree + kHeads + rows);
  CHECK(reading.row("requests.refused_law") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.refused_inquiry") == "1 0 0 0 0 0 1");
  CHECK(reading.row("requests.refused_process") == "? ? ? ? ? ? ?");
}

TEST_CASE("Three values of a row without heads, where the form has one column") {
  const Tables reading(kPartTwo +
                       "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
                       "第二十条第（五）项\t\t\t\n行政许可\t30\t30\t30\n");
  CHECK(reading.cell("disclosure.license.decisions") == "30");
  CHECK(reading.read(kTwo, "license").other_shape);
}

TEST_CASE("The end of a number in a row of pipes of its own") {
  const Tables reading(kPartTwo +
                           "| 信息内容 | 采购项目数量 | 采购总金额（单位：万元） |\n"
                           "| 政府集中采购 | 5 | 1234.56 |\n|  |  | 78 |\n",
                       2020);
  CHECK(reading.row("disclosure.procurement") == "? ?");
}

TEST_CASE("Pieces of heads over the labels are no columns") {
  const std::string heads =
      "（本列数据的勾稽关系为：第一项加第二项之                         申请人情况\n"
      "                      和）               自然人  商业企业  科研机构  社会公益组织"
      "  法律服务机构  其他\n";
  const Tables reading(kPartThree + heads +
                       "一、本年新收政府信息公开申请数量             1         2         3"
                       "             4             5     6    21\n"
                       "二、上年结转政府信息公开申请数量             1         0         0"
                       "             0             0     0     1\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Heads in another order, with line breaks in their cells") {
  const Tables reading(kPartThree +
                       "\t\t自然人\t法人或其\n他组织\t\t\t\t\t总计\n"
                       "\t\t\t商业企业\t科研机构\t社会公益\n组织\t其他\t法律服务\n机构\t\n"
                       "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t21\n");
  CHECK(reading.row("requests.new") == "1 2 3 4 6 5 21");
  const Tables below(kPartThree +
                     "申请人情况\n总计\n自然人\n法人或其他\n组织\n商业企业\n科研机构\n"
                     "社会公益组\n织\n法律服务机\n构\n其他\n"
                     "一、本年新收政府信息公开申请数量\n21\n1\n2\n3\n4\n5\n6\n");
  CHECK(below.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Heads that begin alike are not one that comes again") {
  const Tables reading(kPartTwo +
                           "信息内容    本年新   本年新   对外公\n"
                           "            制作数   公开数   开总数\n"
                           "              量       量       量\n"
                           "规范性文件     3        3       35\n",
                       2020);
  CHECK(reading.row("disclosure.normative") == "3 3 35");
}

TEST_CASE("What the first of two reports lacks the second does not give it") {
  const std::string in = "一、本年新收政府信息公开申请数量";
  const std::string out = "四、结转下年度继续办理";
  const std::string two = "信息内容\t本年处理决定数量\n";
  const std::string six = "六、其他需要报告的事项\n\n";
  const std::string second = kPartTwo + two + "行政许可\t5\n行政处罚\t6\n行政强制\t7\n" +
                             kPartThree + kHeads + in + "\t1\t0\t0\t0\t0\t0\t1\n" + out +
                             "\t1\t0\t0\t0\t0\t0\t1\n";
  const Tables reading(kPartTwo + two + "行政许可\t1\n行政处罚\t2\n行政强制\t3\n" + kPartThree +
                       kHeads + in + "\t9\t0\t0\t0\t0\t0\t9\n" + six + second + six);
  CHECK(reading.row("disclosure.penalty") == "2");
  CHECK(reading.row("requests.new") == "9 0 0 0 0 0 9");
  CHECK(reading.row("requests.carried_out").empty());
  const Tables none(kPartTwo + two + "行政许可\t1\n行政处罚\t2\n行政强制\t3\n" + six + second);
  CHECK_FALSE(none.table(kThree).found);
  // A list of the parts above the report is none.
  const Tables contents(kPartTwo + kPartThree + kPartFour + six + second);
  CHECK(contents.row("requests.new") == "1 0 0 0 0 0 1");
}

TEST_CASE("其他 without a number in another group is no row of the form") {
  const std::string zeros = "\t0\t0\t0\t0\t0\t0\t0\n";
  const std::string ones = "\t1\t0\t0\t0\t0\t0\t1\n";
  const Tables reading(kPartThree + kHeads + "（五）不予处理\t1.信访举报投诉类申请" + zeros +
                       "其他" + ones + "2.重复申请" + zeros);
  CHECK(reading.row("requests.other_rest").empty());
  CHECK(reading.table(kThree).extras.size() == 1);
  // In its own it is.
  const Tables own(kPartThree + kHeads + "2.申请人逾期未按收费通知要求缴纳费用" + zeros + "其他" +
                   ones + "（七）总计" + ones);
  CHECK(own.row("requests.other_rest") == "1 0 0 0 0 0 1");
  const Tables both(kPartThree + kHeads + "其他" + ones + "3.其他" + zeros + "（七）总计" + zeros);
  CHECK(both.row("requests.other_rest") == "0 0 0 0 0 0 0");
}

TEST_CASE("A head that nobody knows, one a line, where heads have two lines") {
  const auto below = [](const std::string& first, const std::string& total) {
    return Tables(kPartThree + "申请人情况\n" + first + "\n法人或其他组织\n" + total +
                  "\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
                  "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n")
        .row("requests.new");
  };
  CHECK(below("自然人", "总计") == "1 2 3 4 5 6 21");
  CHECK(below("2.其他", "总计") == "2 3 4 5 6 21");
  CHECK(below("自然人", "2.其他") == "1 2 3 4 5 6");
}

TEST_CASE("Values among the heads of Table 4") {
  const std::string values = "0\t1\t0\t2\t3\t0\t0\t0\t0\t0\t4\t0\t0\t0\t4\n";
  const std::string others = "其他\t9\t8\t7\t6\t5\t4\t3\t2\t1\t9\t8\t7\t6\t5\t4\n";
  std::size_t line = kDisputeHeads.find('\n');
  for (int i = 0; i < 2; ++i) {
    std::string heads = kDisputeHeads;
    heads.insert(line + 1, others);
    CHECK(Tables(kPartFour + heads + values).row("disputes.review") == "0 1 0 2 3");
    line = kDisputeHeads.find('\n', line + 1);
  }
}

TEST_CASE("An amount that is broken inside its cell") {
  const std::string heads = "信息内容\t采购项目数量\t采购总金额（单位：万元，保留4位小数）\n";
  const auto amount = [&](const std::string& row) {
    return Tables(kPartTwo + heads + row, 2020).cell("disclosure.procurement.amount");
  };
  CHECK(amount("政府集中采购\t5\t9876.5\n400\n") == "?");
  CHECK(amount("政府集中采购\t5\t9876\n.5400\n") == "?");
  CHECK(amount("政府集中采购\t5\t9876.5\n400\t\n") == "?");
  CHECK(amount("政府集中采购\t5\t9876.5400\n3\n") == "9876.54");  // a page's
}

TEST_CASE("The labels of all levels in one cell") {
  const std::string zeros = " | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  const std::string ones = " | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
  for (const std::string lead : {"三、本年度办理结果 - ", "三、本年度办理结果<br>", ""}) {
    const Tables reading(kPartThree + kHeads + "| " + lead + "（五）不予处理 - 2.重复申请" + zeros +
                         "| " + lead + "（六）其他处理-3.其他" + ones + "| " + lead + "（七）总计" +
                         ones);
    CHECK(reading.row("requests.rejected_repeat") == "0 0 0 0 0 0 0");
    CHECK(reading.row("requests.other_rest") == "1 0 0 0 0 0 1");
    CHECK(reading.row("requests.result_total") == "1 0 0 0 0 0 1");
  }
}

TEST_CASE("A row between single blanks that was wrapped") {
  const Tables reading(
      kPartThree + kHeads +
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 11 2 0 0\n0 0 13\n");
  CHECK(reading.row("requests.partial") == "11 2 0 0 0 0 13");
}

TEST_CASE("Pieces of labels and heads in lines of their own are no other wording") {
  const Tables reading(kPartTwo +
                       "信息内容\n本年制发\n本年废止\n现行有效\n件数\n件数\n件数\n规章\n0\n0\n0\n" +
                       kPartThree + kHeads + "1.属于国家秘\n1\n0\n0\n0\n0\n0\n1\n密\n");
  CHECK(reading.row("disclosure.regulations") == "0 0 0");
  CHECK(reading.table(kTwo).heads.empty());
  CHECK(reading.read(kThree, "refused_secret").match == LabelMatch::kExact);
}

TEST_CASE("Heads in lines of their own stand in the order in which they begin") {
  const auto row = [](const std::string& heads) {
    return Tables(kPartThree + "申请人情况\n" + heads +
                  "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n")
        .row("requests.new");
  };
  CHECK(row("法人或其他组织\n自然人\n商业企业\n科研机构\n社会 公益\n法律服务\n其他\n总计\n组 织\n"
            "机构\n") == "1 2 3 4 5 6 21");
  CHECK(row("法人或其他组织\n自然人\n商业企业\n科研机构\n社会 公 益\n法律服务\n其他\n总 计\n组 织\n"
            "机构\n") == "1 2 3 4 5 6 21");
  // Without 自然人, and the end of what stands over the others in a line of its own.
  CHECK(row("法人或其他组\n织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n") ==
        "1 2 3 4 5 6 21");
  // A page's number between heads.
  const Tables fee(kPartTwo + "信息内容\n3\n上一年项\n本年增/减\n目数量\n行政事业性收费\n7\n-2\n",
                   2020);
  CHECK(fee.row("disclosure.fee") == "7 -2");
}

TEST_CASE("A piece of a head is no column of Table 2") {
  const Tables reading(kPartTwo +
                       "信息内容      本年制发件数  本年废    现行有效件数\n"
                       "                                          件数\n"
                       "规章               0           1           2\n"
                       "行政规范性文件     3           4           5\n");
  CHECK(reading.row("disclosure.normative") == "3 4 5");
  // What is glued to a remark is no end of its head.
  const Tables fee(kPartTwo + "信息内容\n本年收费金额（单位：万元）\n行政事业性 收\n12.5\n费\n");
  CHECK(fee.row("disclosure.fee") == "12.5");
}

TEST_CASE("A line of heads that comes twice") {
  const std::string heads = "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n";
  const Tables reading(kPartTwo + heads + heads + "行政许可\t3\t1\t20\n", 2020);
  CHECK(reading.row("disclosure.license") == "3 1 20");
  const std::string pieces = "信息内容   上一年项目   本年增/减    处理决定数\n";
  const Tables broken(kPartTwo + pieces + pieces +
                          "              数量                       量\n"
                          "行政许可       2            -2           1\n",
                      2020);
  CHECK(broken.row("disclosure.license") == "2 -2 1");
}

TEST_CASE("Lines of heads that were joined, or lost their blanks, tell no order") {
  const std::string row = "一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n";
  const Tables joined(
      kPartThree +
      "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t\t\t\t\t商业企业\t科研机构\t社会公益组织"
      "\t法律服务机构\t其他\n" +
      row);
  CHECK(joined.row("requests.new") == "1 2 3 4 5 6 21");
  const Tables blanks(
      kPartThree +
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）            自然人    "
      "法人或其他组织                    总计\n"
      "                商业企业    科研机构    社会公益组织    法律服务机构    其他    \n"
      "一、本年新收政府信息公开申请数量            1    2    3    4    5    6    21\n");
  CHECK(blanks.row("requests.new") == "1 2 3 4 5 6 21");
}

TEST_CASE("Several values in the only cell of a row of pipes") {
  const Tables tables(kPartTwo +
                      "| 信息内容 本年制发件数 本年废止件数 现行有效件数 |\n| --- |\n"
                      "| 规章 |\n| 1 2 3 |\n| 行政规范性文件 |\n| 4 5 6 |\n");
  CHECK(tables.row("disclosure.regulations") == "1 2 3");
  CHECK(tables.row("disclosure.normative") == "4 5 6");
}

TEST_CASE("A bracket is no piece of a head") {
  const Tables reading(kPartTwo + "信息内容\n本年收费\n金额（单位：万元\n）\n性收费\n3\n" +
                       kPartThree +
                       "自然人\n商业企业\n科研机构\n社会公益\n法律服务\n其他\n总计\n组织\n机构\n"
                       "（一）予以公开\n1\n2\n3\n4\n5\n6\n21\n");
  CHECK(reading.row("requests.granted") == "1 2 3 4 5 6 21");
}

TEST_CASE("An absent cell has its place after the one before it") {
  const std::string text = kPartThree + kHeads +
                           "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
                           "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n";
  const Document document = read_text(text);
  const TablesRead tables = read_tables(text, lines_of(text, document), form_of_year(2022));
  const CellValue& total = tables.cells[*cell_index("requests.new.total")];
  const CellValue& absent = tables.cells[*cell_index("requests.granted.natural")];
  CHECK(absent.state == CellState::kMissing);
  CHECK(absent.span == Span{total.span.end, total.span.end});
}

}  // namespace gouji
