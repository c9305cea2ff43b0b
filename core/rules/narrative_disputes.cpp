// Stage rules: narrative.disputes. Reconsiderations and lawsuits in the text agree with Table 4.
#include "rules/narrative.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return compare_numbers(context, "narrative.disputes", TableId::kDisputes, findings);
}

}  // namespace

extern const Rule kNarrativeDisputes = {
    "narrative.disputes",
    Severity::kError,
    Group::kTables,
    "",
    {"正文的复议诉讼数与表四不一致", "Disputes differ from Table 4"},
    {"正文写的政府信息公开行政复议、行政诉讼件数及结果，应与表四相同。",
     "Numbers of reconsiderations and lawsuits that the text gives agree with Table 4."},
    {"复议、诉讼数据有外部记录可查，两处不一致容易被发现。",
     "These numbers can be checked against outside records."},
    {"核对复议决定书和裁判文书，改正正文或表四。",
     "Correct the text or Table 4 by the decisions and judgments."},
    {"《中华人民共和国政府信息公开条例》第五十条第（三）项；年度报告格式第四部分。",
     "Regulation, Article 50 (3); part four of the form."},
    check,
    passages("2023年，因政府信息公开工作被申请行政复议8件，被提起行政诉讼6件。\n"
             "行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "6 | 1 | 0 | 2 | 9……",
             "2023年，因政府信息公开工作被申请行政复议9件，被提起行政诉讼6件。\n"
             "行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "6 | 1 | 0 | 2 | 9……"),
};

}  // namespace gouji
