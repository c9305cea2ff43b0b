// Stage rules: narrative.none. What the text denies, the tables do not count.
#include "rules/narrative.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return compare_denials(context, "narrative.none", findings);
}

}  // namespace

extern const Rule kNarrativeNone = {
    "narrative.none",
    Severity::kError,
    Group::kTables,
    "",
    {"正文说没有，表中却有", "The text denies what a table counts"},
    {"正文写没有收到、没有发生或为 0 的事项，表中相应的数应为 0。",
     "What the text says did not occur is 0 in the tables."},
    {"一处说没有、一处有数，是最容易被公众指出的错误。",
     "A denial beside a number is the error that the public finds first."},
    {"核对台账：确实没有的，把表中的数改为 0；确实有的，改正正文。",
     "If there was none, make the cell 0; otherwise correct the text."},
    {"《中华人民共和国政府信息公开条例》第五十条。", "Regulation, Article 50."},
    check,
    passages("未发生因政府信息公开工作引起的行政复议、行政诉讼。\n"
             "行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "1 | 0 | 0 | 0 | 1……",
             "因政府信息公开工作被申请行政复议1件，结果维持1件；未发生行政诉讼。\n"
             "行政复议……\n"
             "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计……\n"
             "1 | 0 | 0 | 0 | 1……"),
};

}  // namespace gouji
