// Stage rules: narrative.disclosure. Figures of Article 20 in the text agree with Table 2.
#include "rules/narrative.h"

namespace gouji {
namespace {

Assessment check(const Context& context, std::vector<Finding>& findings) {
  return compare_numbers(context, "narrative.disclosure", TableId::kDisclosure, findings);
}

}  // namespace

extern const Rule kNarrativeDisclosure = {
    "narrative.disclosure",
    Severity::kError,
    Group::kTables,
    "",
    {"正文的主动公开数与表二不一致", "Disclosure figures differ from Table 2"},
    {"正文写的规章、规范性文件、行政许可、行政处罚、行政强制、收费和集中采购的数，应与表二相同。",
     "Numbers of rules, normative documents, licences, penalties, coercive measures, fees and "
     "procurement that the text gives agree with Table 2."},
    {"这些数在双公示、收费和采购系统里都有记录，两处不一致容易被发现。",
     "Other systems hold these numbers, so a difference is easily found."},
    {"核对业务系统的数据，改正正文或表二。", "Correct the text or Table 2 by the records."},
    {"《中华人民共和国政府信息公开条例》第二十条、第五十条第（一）项；年度报告格式第二部分。",
     "Regulation, Articles 20 and 50 (1); part two of the form."},
    check,
    passages("制发行政规范性文件9件，废止3件，现行有效72件。\n"
             "……\n"
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "……\n"
             "行政规范性文件 | 8 | 3 | 72",
             "制发行政规范性文件8件，废止3件，现行有效72件。\n"
             "……\n"
             "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
             "……\n"
             "行政规范性文件 | 8 | 3 | 72"),
};

}  // namespace gouji
