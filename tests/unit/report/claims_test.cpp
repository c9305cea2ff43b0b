// Claims: what is read from a sentence of prose, in both directions of every pitfall.
#include "report/claims.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "document/reader.h"
#include "report/prose.h"

namespace gouji {
namespace {

// "requests.received=44" for each claim; joint subjects are joined by +, denials end in "=none",
// and what is not compared bears its reason.
std::string claims_in(std::string_view sentence, std::string_view organ = "青禾县文物局") {
  Text text;
  text.utf8 = std::string(organ) + "2020年政府信息公开工作年度报告\n一、总体情况\n" +
              std::string(sentence) + "\n";
  const Document document = read_text(text.utf8);
  Report report = read_report(text, document);
  const Prose prose = read_prose(text, document, report);
  std::string out;
  for (const Claim& claim : read_claims(text.utf8, prose, report)) {
    if (!out.empty()) out += "; ";
    for (std::size_t i = 0; i < claim.subjects.size(); ++i) {
      if (i > 0) out += "+";
      out += claim.subjects[i]->id;
    }
    out += "=";
    out += claim.none && claim.number == claim.span ? "none" : claim.value.to_string();
    if (!comparable(claim, report)) out += " (not compared)";
    if (claim.likely) out += " (likely)";
  }
  return out;
}

TEST_CASE("a number is read with its verb and object", "[claims]") {
  CHECK(claims_in("全年收到政府信息公开申请44件。") == "requests.received=44");
  CHECK(claims_in("我局收到1条政府信息公开申请，并于20个工作日内给予书面回复。") ==
        "requests.received=1");
  CHECK(claims_in("本年度新收政府信息公开申请 19 件。") == "requests.received=19");
  CHECK(claims_in("共收到依申请公开十二件。") == "requests.received=12");
  CHECK(claims_in("收到政府信息公开申请两起。") == "requests.received=2");
  CHECK(claims_in("收到信息公开申请1,313件。") == "requests.received=1313");
  CHECK(claims_in("收到信息公开申请１２宗。") == "requests.received=12");
  CHECK(claims_in("收到政府信息公开申请一百零三份。") == "requests.received=103");
  // Beyond the range it counts as its end.
  const std::string most = claims_in("收到政府信息公开申请99999999999999999999件。");
  CHECK(most == "requests.received=23058430092");
  CHECK(claims_in("收到政府信息公开申请23058430093件。") == most);
  CHECK(claims_in("收到政府信息公开申请9999亿件。") == "requests.received=23058430092");
  CHECK(claims_in("收到政府信息公开申请九千亿亿亿件。") == "requests.received=23000000000");
  CHECK(claims_in("受理政府信息公开申请5例。") == "requests.taken=5");
  CHECK(claims_in("收到政府信息公开申请5项。") == "requests.received=5");
  CHECK(claims_in("收到政府信息公开申请零件。") == "requests.received=0");
  CHECK(claims_in("收到政府信息公开申请1，313件。") == "requests.received=1313");
}

TEST_CASE("a time before the organ's name is no part of it", "[claims]") {
  for (const char* time : {"2020 年", "2020年底", "截至2020年末", "2020年1月至12月", "2020年以来",
                           "2020年12月31日", "2020年度"}) {
    INFO(time);
    CHECK(claims_in(time + std::string("县文物局收到政府信息公开申请5件。")) ==
          "requests.received=5");
    CHECK(claims_in(time + std::string("县教育局收到政府信息公开申请5件。")) ==
          "requests.received=5 (not compared)");
  }
}

TEST_CASE("received, handled and carried in one sentence", "[claims]") {
  CHECK(
      claims_in("共受理申请3259件，答复3278件（含上年度结转77件，另有58件顺延）。").find("3278") ==
      std::string::npos);  // nothing says that it is about information
  CHECK(claims_in("共受理政府信息公开申请3259件，答复3278件（含上年度结转77件，另有58件顺延）。") ==
        "requests.taken=3259; requests.handled=3278; requests.carried_in=77; "
        "requests.carried_out=58");
  CHECK(claims_in("办理上年度结转信息公开申请1件。答复11件。") ==
        "requests.carried_in=1; requests.handled=11");
  CHECK(claims_in("无上年结转，全年答复政府信息公开申请12件。") ==
        "requests.carried_in=none; requests.handled=12");
  CHECK(claims_in("新收政府信息公开申请9件，上年结转2件，办结10件，结转下年度1件。") ==
        "requests.received=9; requests.carried_in=2; requests.handled=10; "
        "requests.carried_out=1");
}

TEST_CASE("parts are not the whole", "[claims]") {
  CHECK(claims_in("受理信息公开申请19件，其中11件办结，8件申请人主动撤销。") ==
        "requests.taken=19");
  CHECK(claims_in("收到信息公开申请12件，其中网络申请8件，信函申请4件。") ==
        "requests.received=12");
  CHECK(claims_in("收到信息公开申请12件，其中自然人申请10件。") ==
        "requests.received=12; requests.natural=10");
  CHECK(claims_in("因政府信息公开被申请行政复议9件，其中尚未审结3件。") ==
        "disputes.review=9; disputes.review.pending=3");
}

TEST_CASE("parts end with their brackets and with the next total", "[claims]") {
  CHECK(
      claims_in("收到信息公开申请24件（2019年为27件），其中网络申请15件，信函申请9件；连同上年结转"
                "2件，共办理26件，已办结24件，2件结转至2021年办理。") ==
      "requests.received=24; requests.carried_in=2; requests.dealt=26; requests.handled=24; "
      "requests.carried_out=2");
  CHECK(claims_in("收到信息公开申请9件（含法律服务机构2件），上年结转1件，答复9件。") ==
        "requests.received=9; requests.legal=2; requests.carried_in=1; requests.handled=9");
  CHECK(claims_in("共办理依申请公开6件，其中上年结转1件，本年新收5件。") ==
        "requests.dealt=6; requests.carried_in=1; requests.received=5");
  CHECK(claims_in("受理信息公开申请19件，其中：办结11件；撤销8件。") == "requests.taken=19");
}

TEST_CASE("parts end where they are complete", "[claims]") {
  const std::string received = "收到政府信息公开申请24件，";
  CHECK(claims_in(received + "其中自然人15件、法人或其他组织9件；办结26件，结转1件。") ==
        "requests.received=24; requests.natural=15; requests.organisations=9; "
        "requests.handled=26; requests.carried_out=1");
  CHECK(claims_in(received + "其中网络申请15件，信函申请9件，已办结26件。") ==
        "requests.received=24; requests.handled=26");
  CHECK(claims_in(received + "其中自然人占62.5%；办结26件。") ==
        "requests.received=24; requests.handled=26");
  CHECK(claims_in(received + "其中自然人15件，答复14件。") ==
        "requests.received=24; requests.natural=15");
  CHECK(claims_in("收到政府信息公开申请24件，同比增长9%（2019年22件）。其中自然人申请15件。") ==
        "requests.received=24; requests.natural=15");
}

TEST_CASE("what goes on in the next year is carried out", "[claims]") {
  const std::string received = "收到政府信息公开申请4件，办结1件，";
  const std::string read = "requests.received=4; requests.handled=1; requests.carried_out=3";
  CHECK(claims_in(received + "下年度继续办理3件。") == read);
  CHECK(claims_in(received + "其余3件需次年答复。") == read);
  CHECK(claims_in(received + "2021年继续办理3件。") == read);
  CHECK(claims_in(received + "延至2021年3件。") == read);
  CHECK(claims_in(received + "3件留待下一年。") == read);
  CHECK(claims_in(received + "2019年继续办理3件。") ==
        "requests.received=4; requests.handled=1; requests.dealt=3 (not compared)");
}

TEST_CASE("what is not finished is some of what is carried out", "[claims]") {
  const std::string handled = "收到政府信息公开申请10件，已答复3件，";
  const std::string read =
      "requests.received=10; requests.handled=3; requests.carried_out.some=7 (likely)";
  CHECK(claims_in(handled + "7件正在办理中。") == read);
  CHECK(claims_in(handled + "尚有7件未办结。") == read);
  CHECK(claims_in(handled + "未到答复期限7件。") == read);
  CHECK(claims_in(handled + "逾期未办结0件。") == "requests.received=10; requests.handled=3");
  CHECK(claims_in(handled + "7件正在办理中，结转至2021年7件。") ==
        "requests.received=10; requests.handled=3; requests.carried_out=7");
  CHECK(claims_in("因政府信息公开被申请行政复议2件，1件正在办理中。") == "disputes.review=2");
}

TEST_CASE("an answer is one of the ways in which applications end", "[claims]") {
  CHECK(claims_in("受理政府信息公开申请12件，答复7件，不予受理4件，补正后申请内容仍不明确1件。") ==
        "requests.taken=12; requests.unavailable_unclear=1");
  CHECK(claims_in("收到政府信息公开申请12件，不予受理5件，答复7件。") == "requests.received=12");
  CHECK(claims_in("收到政府信息公开申请12件，答复7件，结转下年5件。") ==
        "requests.received=12; requests.handled=7; requests.carried_out=5");
  CHECK(claims_in("收到政府信息公开申请12件，答复7件，其中不予公开5件。") ==
        "requests.received=12; requests.handled=7; requests.refused=5");
}

TEST_CASE("what was carried in may be handled apart", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请24件，办结20件，其余4件结转下年；另办结上年结转2件。") ==
        "requests.received=24; requests.carried_out=4; requests.carried_in=2");
}

TEST_CASE("applications received beside those carried in", "[claims]") {
  CHECK(claims_in("结转上年后新收到依申请公开事项47件。") == "requests.received=47");
  CHECK(claims_in("办结上年结转和本年新收政府信息公开申请47件。") == "requests.handled=47");
}

TEST_CASE("what applications ask for is no other business", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请24件，主要涉及投诉举报处理、行政处罚等；办结26件。") ==
        "requests.received=24; requests.handled=26");
  CHECK(claims_in("收到政府信息公开申请24件，处理投诉举报；办结26件。") == "requests.received=24");
}

TEST_CASE("applications divided by who applied", "[claims]") {
  CHECK(claims_in("政府信息公开申请主体为自然人的12件。") == "requests.taken.natural=12");
  CHECK(claims_in("收到自然人政府信息公开申请12件、法人或其他组织申请2件。") ==
        "requests.taken.natural=12; requests.taken.organisations=2");
  CHECK(claims_in("办结政府信息公开申请14件，自然人申请12件、法人或其他组织申请2件。") ==
        "requests.handled=14");
}

TEST_CASE("a denial behind what is denied, and 无 before its qualities", "[claims]") {
  const std::string none = "disputes.review=none; disputes.suit=none";
  CHECK(claims_in("政府信息公开行政复议和行政诉讼均未发生。") == none);
  CHECK(claims_in("政府信息公开行政复议逾期答复情况未发生。") == "");
  CHECK(claims_in("政府信息公开行政复议、行政诉讼“零发生”。") ==
        "disputes.suit=none; disputes.review=none");
  CHECK(claims_in("无政府信息公开相关的行政复议和行政诉讼。") == none);
  CHECK(claims_in("无涉及政府信息公开的行政复议、行政诉讼。") == none);
  CHECK(claims_in("未因政府信息公开工作被复议、诉讼。") == none);
  CHECK(claims_in("未因政府信息公开不规范被复议。") == "");
  CHECK(claims_in("未因依申请公开引发舆情。") == "");
  CHECK(claims_in("无涉及政府信息公开的舆情。") == "");
  CHECK(claims_in("未接收到依申请公开。") == "requests.received=none");
}

TEST_CASE("applications that came one way only", "[claims]") {
  CHECK(claims_in("收到通过各种渠道提出的政府信息公开申请15件。") == "requests.received=15");
  CHECK(claims_in("通过县政府网站受理依申请公开5件，通过信函受理4件。") == "");
  CHECK(claims_in("未收到上级机关转来的政府信息公开申请。") == "");
}

TEST_CASE("what was dismissed is upheld, or another result", "[claims]") {
  const std::string reviews = "因政府信息公开被申请行政复议5件，";
  CHECK(claims_in(reviews + "其中维持3件、驳回2件。") ==
        "disputes.review=5; disputes.review.dismissed=5");
  CHECK(claims_in(reviews + "其中驳回2件、维持3件。") ==
        "disputes.review=5; disputes.review.dismissed=5");
  CHECK(claims_in(reviews + "其中驳回2件、纠正3件。") ==
        "disputes.review=5; disputes.review.dismissed=2; disputes.review.corrected=3");
  CHECK(claims_in("因政府信息公开被提起行政诉讼2件，其中驳回原告诉讼请求2件。") ==
        "disputes.suit=2; disputes.suit.upheld=2");
  CHECK(claims_in(reviews + "均予以驳回。") ==
        "disputes.review=5; disputes.review.corrected+disputes.review.pending=none");
  CHECK(claims_in(reviews + "复议机关维持。") ==
        "disputes.review=5; "
        "disputes.review.corrected+disputes.review.other+disputes.review.pending=none");
}

TEST_CASE("a dispute withdrawn is none corrected", "[claims]") {
  const std::string reviews = "因政府信息公开被申请行政复议3件，";
  const std::string withdrawn = "disputes.review=3; disputes.review.other=1";
  CHECK(claims_in(reviews + "撤销复议申请1件。") == withdrawn);
  CHECK(claims_in(reviews + "撤销申请后终止1件。") == withdrawn);
  CHECK(claims_in(reviews + "申请人主动撤销1件。") == withdrawn);
  CHECK(claims_in(reviews + "撤销1件。") == "disputes.review=3; disputes.review.corrected=1");
  CHECK(claims_in(reviews + "责令被申请人撤销1件。") ==
        "disputes.review=3; disputes.review.corrected=1");
}

TEST_CASE("outcomes behind both kinds of disputes are of both", "[claims]") {
  const std::string reviews = "因政府信息公开被申请行政复议9件，";
  CHECK(claims_in(reviews + "被诉6件，结果维持10件。") == "disputes.review=9; disputes.suit=6");
  CHECK(claims_in(reviews + "被诉6件，无未审结案件。") ==
        "disputes.review=9; disputes.suit=6; disputes.review.pending=none; "
        "disputes.suit.pending=none");
  CHECK(claims_in(reviews + "维持6件，被诉6件，维持4件。") ==
        "disputes.review=9; disputes.review.upheld=6; disputes.suit=6; disputes.suit.upheld=4");
}

TEST_CASE("what there was to answer", "[claims]") {
  CHECK(claims_in("政府信息公开申请应答复26件，已答复24件。") ==
        "requests.dealt=26; requests.handled=24");
  CHECK(claims_in("共需办理政府信息公开申请26件。") == "requests.due=26");
}

TEST_CASE("brackets end whose numbers they tell", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请9件（全县共收到126件），办结8件。") ==
        "requests.received=9; requests.received=126 (not compared); requests.handled=8");
}

TEST_CASE("complaints among applications leave the paragraph to these", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请9件。答复8件，其中信访类3件。1件结转2021年办理。") ==
        "requests.received=9; requests.handled=8; requests.carried_out=1");
}

TEST_CASE("procurement may be denied, and plans published", "[claims]") {
  CHECK(claims_in("全年未进行政府集中采购。") == "disclosure.procurement.items=none");
  CHECK(claims_in("无政府集中采购项目。") == "disclosure.procurement.items=none");
  CHECK(claims_in("无政府集中采购违规行为。") == "");
  CHECK(claims_in("公示道路建设计划，作出行政处罚12件。") == "disclosure.penalty=12");
  CHECK(claims_in("我局计划公示道路，作出行政处罚12件。") ==
        "disclosure.penalty=12 (not compared)");
}

TEST_CASE("what is left may be carried over in a clause of its own", "[claims]") {
  const std::string handled = "收到政府信息公开申请9件，已答复7件，";
  CHECK(claims_in(handled + "尚有2件在办理期限内，结转至2021年继续办理。") ==
        "requests.received=9; requests.handled=7; requests.carried_out=2");
  CHECK(claims_in(handled + "其余2件未到期，结转下年。") ==
        "requests.received=9; requests.handled=7; requests.carried_out=2");
  CHECK(claims_in(handled + "撤回1件，结转下年。") == "requests.received=9; requests.handled=7");
  CHECK(claims_in(handled + "未办结2件。") ==
        "requests.received=9; requests.handled=7; requests.carried_out.some=2 (likely)");
  CHECK(claims_in(handled + "跨年办理2件。") == "requests.received=9; requests.handled=7");
}

TEST_CASE("new applications and those carried in may be one number", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请26件（含上年度结转申请2件），办结25件。") ==
        "requests.due=26; requests.carried_in=2; requests.handled=25");
  CHECK(claims_in("收到政府信息公开申请26件（含结转下年2件）。") ==
        "requests.received=26; requests.carried_out=2");
  CHECK(claims_in("办结上年结转及本年新收政府信息公开申请26件。") == "requests.handled=26");
  CHECK(claims_in("共办理上年结转和新收政府信息公开申请26件。") == "requests.dealt=26");
  CHECK(claims_in("新收政府信息公开申请24件、上年结转2件。") ==
        "requests.received=24; requests.carried_in=2");
}

TEST_CASE("labels of documents and fees", "[claims]") {
  CHECK(claims_in("开展规范性文件清理工作，本年度制发2件，废止0件，现行有效2件。") ==
        "disclosure.normative.made=2; disclosure.normative.repealed=0; "
        "disclosure.normative.in_force=2");
  CHECK(claims_in("本年度制发10件，其中规范性文件解读3件。") == "");
  CHECK(claims_in("制发行政规范性文件：2件。") == "disclosure.normative.made=2");
  CHECK(claims_in("制发行政规范性文件：无。") == "disclosure.normative.made=none");
  CHECK(claims_in("行政事业性收费本年收费金额2.5万元。") == "disclosure.fee=2.5");
}

TEST_CASE("a government counts more than its own documents and applications", "[claims]") {
  const std::string_view government = "青禾县人民政府";
  CHECK(claims_in("公开现行有效县政府行政规范性文件45件。", government) == "");
  CHECK(claims_in("在门户网站集中公开现行有效行政规范性文件45件。", government) == "");
  CHECK(claims_in("公开现行有效行政规范性文件72件。", government) ==
        "disclosure.normative.in_force=72");
  CHECK(claims_in("全县收到政府信息公开申请9件。县政府收到政府信息公开申请3件，其中自然人2件。",
                  government) ==
        "requests.received=9; requests.received=3 (not compared); requests.natural=2 (not "
        "compared)");
  CHECK(claims_in("以县政府为被申请人的政府信息公开行政复议5件。", government) ==
        "disputes.review=5 (not compared)");
  CHECK(claims_in("制发镇政府规范性文件2件。", "青禾镇人民政府") == "disclosure.normative.made=2");
  CHECK(claims_in("全县收到政府信息公开申请9件。县政府（含政府办）收到政府信息公开申请3件。",
                  government) == "requests.received=9; requests.received=3 (not compared)");
}

TEST_CASE("a heading says what the paragraphs below it speak of", "[claims]") {
  CHECK(claims_in("（二）依申请公开情况\n全年共收到12件，上年结转1件，办结13件。") ==
        "requests.received=12; requests.carried_in=1; requests.handled=13");
  CHECK(claims_in("（二）依申请公开情况。收到12件。\n从办理结果看，予以公开9件。") ==
        "requests.received=12; requests.granted=9");
  CHECK(claims_in("（二）依申请公开情况\n（三）服务情况\n全年共收到12件。") == "");
}

TEST_CASE("what is carried over names a year or its neighbour", "[claims]") {
  CHECK(claims_in("新收政府信息公开申请9件，加上2019年结转2件，结转2021年办理1件。") ==
        "requests.received=9; requests.carried_in=2; requests.carried_out=1");
  CHECK(claims_in("收到政府信息公开申请9件，去年结转5件，4件转下年办理。") ==
        "requests.received=9; requests.carried_in=5; requests.carried_out=4");
  CHECK(claims_in("未收到政府信息公开申请，上年度无结转申请。") ==
        "requests.received=none; requests.carried_in=none");
}

TEST_CASE("outcomes of the organ's own papers are none of applications", "[claims]") {
  CHECK(
      claims_in("全年审核公文1863件，其中确定为主动公开312件、依申请公开1104件、不予公开447件。") ==
      "");
  CHECK(claims_in("从答复看，予以公开20件，部分公开3件，不予公开3件。") ==
        "requests.granted=20; requests.partial=3; requests.refused=3");
  CHECK(claims_in("承办提案，其中予以公开20件，不予公开3件。") == "");
  CHECK(claims_in("收到政府信息公开申请2件，其中1件予以公开，1件因属于过程性信息不予公开。") ==
        "requests.received=2; requests.granted=1; requests.refused_process=1");
  CHECK(claims_in("收到并办结政府信息公开申请4件，其中公开3件，本机关不掌握相关信息1件。") ==
        "requests.dealt=4; requests.granted=3; requests.unavailable_not_held=1");
}

TEST_CASE("outcomes", "[claims]") {
  CHECK(claims_in("办结政府信息公开申请20件，其中予以公开14件，部分公开2件，无法提供3件，"
                  "不予处理1件。") ==
        "requests.handled=20; requests.granted=14; requests.partial=2; "
        "requests.unavailable=3; requests.rejected=1");
}

TEST_CASE("disputes", "[claims]") {
  CHECK(claims_in("因政府信息公开被申请行政复议9件，行政诉讼8件。") ==
        "disputes.review=9; disputes.suit=8");
  CHECK(claims_in("政府信息公开行政复议134件，行政诉讼57件。") ==
        "disputes.review=134; disputes.suit=57");
  CHECK(claims_in("因信息公开引发的行政复议、行政诉讼共3件。") ==
        "disputes.review+disputes.suit=3");
  CHECK(claims_in("信息公开行政复议、行政诉讼均为0件。") == "disputes.review=0; disputes.suit=0");
  CHECK(claims_in("信息公开行政复议、行政诉讼分别为3件、2件。") ==
        "disputes.review=3; disputes.suit=2");
  CHECK(claims_in("未收到公民、法人和其他组织提出关于政府信息公开的行政复议、行政诉讼。") ==
        "disputes.review=none; disputes.suit=none");
  CHECK(claims_in("全年未发生因政府信息公开引起的行政复议和行政诉讼。") ==
        "disputes.review=none; disputes.suit=none");
  CHECK(claims_in("未发生政府信息公开行政复议纠错。") == "disputes.review.corrected=none");
  CHECK(claims_in("全年办理行政复议案件134件。") == "");
  CHECK(claims_in("因信息公开引发的行政复议和行政诉讼案件共3件。") ==
        "disputes.review+disputes.suit=3");
  CHECK(claims_in("信息公开行政复议和行政诉讼案件出庭应诉共3次。") == "");
  CHECK(claims_in("信息公开行政复议和行政诉讼共涉及事项3项。") == "");
  CHECK(claims_in("信息公开行政复议：无。行政诉讼：2件。") ==
        "disputes.review=none; disputes.suit=2");
  CHECK(claims_in("全年被申请行政复议3件。") == "disputes.review=3 (likely)");
  CHECK(claims_in("办理行政应诉案件12件。") == "");
}

TEST_CASE("outcomes belong to the dispute before them", "[claims]") {
  CHECK(claims_in("因政府信息公开被提起行政诉讼4件，其中未经复议直接起诉2件（结果维持1件、尚未审结"
                  "1件），复议后起诉2件（结果维持2件）。") ==
        "disputes.suit=4; disputes.suit_direct=2; disputes.suit_direct.upheld=1; "
        "disputes.suit_direct.pending=1; disputes.suit_after_review=2; "
        "disputes.suit_after_review.upheld=2");
  CHECK(claims_in("因政府信息公开引发行政诉讼5件，其中直接起诉3件、复议后起诉2件；维持3件，"
                  "未审结2件。") ==
        "disputes.suit=5; disputes.suit_direct=3; disputes.suit_after_review=2; "
        "disputes.suit.upheld=3; disputes.suit.pending=2");
  CHECK(claims_in("因政府信息公开被申请行政复议10件，其中维持6件，纠正1件，其他2件，未审结1件。") ==
        "disputes.review=10; disputes.review.upheld=6; disputes.review.corrected=1; "
        "disputes.review.other=2; disputes.review.pending=1");
  CHECK(claims_in("因政府信息公开引发行政复议6件、行政诉讼5件，其中维持8件。") ==
        "disputes.review=6; disputes.suit=5");
}

TEST_CASE("all disputes of one kind or with one outcome", "[claims]") {
  CHECK(claims_in("因政府信息公开被提起行政诉讼2件，均为复议后起诉。") ==
        "disputes.suit=2; disputes.suit_direct=none");
  CHECK(claims_in("因政府信息公开被提起行政诉讼2件（均为未经复议直接起诉）。") ==
        "disputes.suit=2; disputes.suit_after_review=none");
  CHECK(claims_in("因政府信息公开被提起行政诉讼2件，均为不服复议决定后向法院起诉。") ==
        "disputes.suit=2; disputes.suit_direct=none");
  CHECK(claims_in("因政府信息公开被提起行政诉讼2件，其中1件均为复议后起诉。") == "disputes.suit=2");
  CHECK(claims_in("因政府信息公开被申请行政复议1件，结果维持。") ==
        "disputes.review=1; "
        "disputes.review.corrected+disputes.review.other+disputes.review.pending=none");
  CHECK(claims_in("因政府信息公开被申请行政复议5件，复议机关均决定维持；被提起行政诉讼2件。") ==
        "disputes.review=5; "
        "disputes.review.corrected+disputes.review.other+disputes.review.pending=none; "
        "disputes.suit=2");
  CHECK(claims_in("因政府信息公开被申请行政复议6件，结果维持、纠正、未审结分别为4件、1件、1件。") ==
        "disputes.review=6; disputes.review.upheld=4; disputes.review.corrected=1; "
        "disputes.review.pending=1");
}

TEST_CASE("who does not accept a reconsideration sues after it", "[claims]") {
  CHECK(claims_in("因政府信息公开被申请行政复议6件，当事人不服复议决定起诉2件。") ==
        "disputes.review=6; disputes.suit_after_review=2");
  CHECK(claims_in("申请人对信息公开行政复议决定不服，提起行政诉讼2件。") ==
        "disputes.suit_after_review=2");
  CHECK(claims_in("申请人对信息公开复议决定不服，提起行政诉讼2件，提起行政诉讼共4件。") ==
        "disputes.suit_after_review=2; disputes.suit=4");
  CHECK(claims_in("申请人不服信息公开复议决定的，可依法提起诉讼，全年行政诉讼4件。") ==
        "disputes.suit=4");
}

TEST_CASE("disputes of other matters, and those that the organ decides", "[claims]") {
  CHECK(claims_in("因政府信息公开被申请行政复议1件，此外办理其他行政复议答复案件9件。") ==
        "disputes.review=1");
  CHECK(claims_in("依法公开信息公开指南。全年因行政处罚等被申请行政复议5件、行政诉讼3件。") == "");
  CHECK(claims_in("县政府作为复议机关，受理政府信息公开类行政复议申请11件，审结10件。") == "");
  CHECK(claims_in("因政府信息公开被申请行政复议5件，其中3件维持，2件正在复议机关审理中。") ==
        "disputes.review=5; disputes.review.upheld=3; disputes.review.pending=2");
  CHECK(claims_in("全年收到行政复议申请215件，其中涉及政府信息公开的31件。") == "");
  CHECK(claims_in("收到政府信息公开申请26件、行政复议申请88件、信访件312件。") ==
        "requests.received=26");
  CHECK(claims_in("未发生因依申请公开引起的行政复议。") == "disputes.review=none");
}

TEST_CASE("a zero behind what it denies", "[claims]") {
  CHECK(claims_in("政府信息公开申请数为0。") == "requests.received=none");
  CHECK(claims_in("信息公开行政复议、行政诉讼总数为0。") ==
        "disputes.suit=none; disputes.review=none");
  CHECK(claims_in("信息公开行政诉讼案件为零。") == "disputes.suit=none");
  CHECK(claims_in("信息公开行政诉讼平均时长为0.5天。") == "");
}

TEST_CASE("denials end with their clause", "[claims]") {
  CHECK(claims_in("未收到政府信息公开申请。主动公开信息6036件。") == "requests.received=none");
  CHECK(claims_in("我局未收到公民、法人和其他组织提出的申请。") == "requests.received=none");
  CHECK(
      claims_in("我局未制定规章和行政规范性文件，未进行、行政处罚、行政强制，未收取行政事业性收费，"
                "进行审批行政许可2件。") ==
      "disclosure.regulations.made=none; disclosure.normative.made=none; "
      "disclosure.penalty=none; disclosure.coercion=none; disclosure.fee=none; "
      "disclosure.license=2");
  CHECK(claims_in("未收到公民依公开申请事项，也未收取任何依申请公开工作费用。") ==
        "requests.received=none");
  CHECK(claims_in("未收到公民申请公开的事项。") == "requests.received=none");
  CHECK(claims_in("全年无失密、泄密事件发生。") == "");
  CHECK(claims_in("没有因信息公开不到位而追究责任的情况。") == "");
  CHECK(claims_in("政府信息公开方面无行政复议、行政诉讼败诉案件。") ==
        "disputes.review.corrected=none; disputes.suit.corrected=none");
  CHECK(claims_in("未发生因政府信息公开工作不到位引发的行政复议、行政诉讼。") == "");
  CHECK(claims_in("没有因信息公开答复不当被复议机关纠正的情况。") ==
        "disputes.review.corrected=none");
  CHECK(claims_in("所有政府信息公开申请均已办理完成。") == "requests.carried_out=none");
  CHECK(claims_in("收到政府信息公开申请9件，已全部办结。") ==
        "requests.received=9; requests.carried_out=none (likely)");
  CHECK(claims_in("收到政府信息公开申请9件，到期申请已全部办结。") == "requests.received=9");
  CHECK(claims_in("受理投诉9件，已全部办结。") == "");
  // A half-width point ends a sentence too.
  CHECK(claims_in("未收到政府信息公开申请.主动公开信息6036件.") == "requests.received=none");
}

TEST_CASE("disclosure", "[claims]") {
  CHECK(claims_in("行政许可2020年处理决定数量450项，行政处罚2项、行政强制0项。") ==
        "disclosure.license=450; disclosure.penalty=2; disclosure.coercion=0");
  CHECK(claims_in("行政许可2019年处理决定数量450件。") == "");
  CHECK(claims_in("作出行政许可62项，行政处罚9项。") ==
        "disclosure.license=62; disclosure.penalty=9");
  CHECK(claims_in("我局有行政许可62项，行政处罚9项。") == "");
  CHECK(claims_in("公开现行规范性文件41个。") == "disclosure.normative.in_force=41");
  CHECK(claims_in("本年度制发公开规范性文件0件，作出行政许可3件、其他对外管理服务事项4件、"
                  "行政处罚6件、行政强制0件。") ==
        "disclosure.normative.made=0; disclosure.license=3; disclosure.service=4; "
        "disclosure.penalty=6; disclosure.coercion=0");
  CHECK(claims_in("政府集中采购项目数量4次，采购总金额1.2968 万元。") ==
        "disclosure.procurement.items=4; disclosure.procurement.amount=1.2968");
  CHECK(claims_in("集中采购总金额3,286,618.20元。") == "disclosure.procurement.amount=328.66182");
  CHECK(claims_in("政府集中采购总金额3,286,618,082.20 元。") ==
        "disclosure.procurement.amount=328661.80822");
  CHECK(claims_in("全年主动公开规范性文件数31条。") == "disclosure.normative.published=31");
  CHECK(claims_in("截至2020年底对外公开规范性文件总数12件。") == "disclosure.normative.total=12");
  CHECK(claims_in("完成招标采购15个，采购总金额1286.42万元。") == "");
  CHECK(claims_in("政府集中采购（公开招标）采购总金额86.42万元。") ==
        "disclosure.procurement.amount=86.42");
  CHECK(claims_in("应收行政事业性收费18万元，实收15.7万元。") == "");
  CHECK(claims_in("权责事项106项，其中：行政处罚5项,行政强制3项、行政确认4项。") == "");
  CHECK(claims_in("公示行政许可22条、行政处罚3条。") == "");
  CHECK(claims_in("公开行政许可信息22条。") == "");
  CHECK(claims_in("解读规范性文件5件。") == "");
  CHECK(claims_in("制发行政规范性文件8件，废止3件，截至2020年底现行有效的72件。") ==
        "disclosure.normative.made=8; disclosure.normative.repealed=3; "
        "disclosure.normative.in_force=72");
  CHECK(claims_in("清理行政规范性文件12件，废止3件，保留9件。") == "");
  CHECK(claims_in("规章：本年制发0件，废止0件。") ==
        "disclosure.regulations.made=0; disclosure.regulations.repealed=0");
  CHECK(claims_in("协助市政府制定政府规章1件。") == "");
  CHECK(claims_in("政府集中采购3次、金额53万元。") ==
        "disclosure.procurement.items=3; disclosure.procurement.amount=53");
  CHECK(claims_in("政府采购项目412个，采购金额6.32亿元，节约资金4210万元。") == "");
}

TEST_CASE("decisions that are disclosed, in the form's words and of the year", "[claims]") {
  CHECK(claims_in("主动公开2020年度行政许可处理决定62项，行政处罚处理决定9项。") ==
        "disclosure.license=62; disclosure.penalty=9");
  CHECK(claims_in("主动公开行政许可决定书62份。") == "");
}

TEST_CASE("rules that a department of the State Council issues", "[claims]") {
  CHECK(claims_in("共制发政府规章1件。", "安阳市人民政府办公室") ==
        "disclosure.regulations.made=1");
  CHECK(claims_in("共制发政府规章1件。", "安阳市司法局") == "");
  CHECK(claims_in("全年发布部门规章3件、废止2件。", "水文资源部") ==
        "disclosure.regulations.made=3; disclosure.regulations.repealed=2");
  CHECK(claims_in("在网站集中发布部门规章68件。", "水文资源部") == "");
}

TEST_CASE("hotlines and letters are no applications", "[claims]") {
  CHECK(claims_in("政府热线共收到849件，信箱20余件，收到政府信息公开申请44件，办结43件。") ==
        "requests.received=44; requests.handled=43");
  CHECK(claims_in("政府热线共收到849件，全部及时办理并回复。") == "");
  CHECK(claims_in("共受理涉及考古发掘、古建筑保护等热线、信箱20余件。") == "");
  CHECK(claims_in("全年受理群众、机构投诉35起，办结率为100%。") == "");
  CHECK(claims_in("收到人大建议12件、政协提案8件，全部办结。") == "");
}

TEST_CASE("who receives applications, and how, is no other business", "[claims]") {
  const std::string organ = "云岭市信访办公室";
  CHECK(claims_in("市信访办收到政府信息公开申请4件，办结4件。", organ) ==
        "requests.received=4; requests.handled=4");
  CHECK(claims_in("市信访办收到信访事项和政府信息公开申请4件，办结4件。", organ) == "");
  CHECK(claims_in("通过微信公众号等渠道收到政府信息公开申请4件。") == "requests.received=4");
  CHECK(claims_in("通过热线、信箱等渠道收到政府信息公开申请4件，答复4件。") ==
        "requests.received=4; requests.handled=4");
  CHECK(claims_in("通过热线等渠道收到咨询和政府信息公开申请4件。") == "");
  CHECK(claims_in("受理投诉和通过信函等方式提出的政府信息公开申请4件。") == "");
}

TEST_CASE("petitions among what became of applications", "[claims]") {
  const std::string granted = "收到政府信息公开申请9件，予以公开6件，";
  const std::string read =
      "requests.received=9; requests.granted=6; requests.rejected_petition.some=1; "
      "requests.rejected_repeat=2";
  CHECK(claims_in(granted + "属于信访事项不予处理1件，重复申请不予处理2件。") == read);
  CHECK(claims_in(granted + "1件属于举报不予处理，重复申请不予处理2件。") == read);
  CHECK(claims_in(granted + "信访、投诉类申请不予处理1件，重复申请不予处理2件。") == read);
  CHECK(claims_in(granted + "告知信访渠道1件，重复申请不予处理2件。") ==
        "requests.received=9; requests.granted=6; requests.rejected_repeat=2");
  CHECK(claims_in(granted + "部分公开3件；办理信访20件，办结20件。") ==
        "requests.received=9; requests.granted=6; requests.partial=3");
}

TEST_CASE("single applications, and other things that are received", "[claims]") {
  CHECK(claims_in("我局收到申请人李某提交的政府信息公开申请1件，经审查予以公开。") == "");
  CHECK(claims_in("共收到政府信息公开申请9件，已答复8件，未到答复期限1件。") ==
        "requests.received=9; requests.handled=8; requests.carried_out.some=1 (likely)");
  CHECK(claims_in("依申请公开工作有序。2020年，办理行政许可事项126件，办结率100%。") == "");
}

TEST_CASE("what stands between the subject and the number is counted instead", "[claims]") {
  // Applications, and what is done about them.
  CHECK(claims_in("政府信息公开申请均在收到之日起20个工作日内答复。") == "");
  CHECK(claims_in("依申请公开平均答复用时12个工作日，答复时限压缩为10个工作日。") == "");
  CHECK(claims_in("政府信息公开申请办理由7个环节压减到5个环节。") == "");
  CHECK(claims_in("组织依申请公开答复业务培训2次，召开依申请公开办理工作推进会3次。") == "");
  CHECK(claims_in("修订依申请公开答复模板12个，制定依申请公开办理制度2项。") == "");
  CHECK(claims_in("受理信息公开申请的机构有46个，公布受理窗口46个。") == "");
  CHECK(claims_in("抽查依申请公开答复书50份。") == "");
  CHECK(claims_in("指导各单位办理依申请公开件45件。") == "");
  CHECK(claims_in("依申请公开工作有序。受理出入境证件申请1.3万件。") == "");
  CHECK(claims_in("出具政府信息公开申请答复书12份。") == "requests.handled=12");
  CHECK(claims_in("政府信息公开申请办结数量共计12件。") == "requests.handled=12");
  CHECK(claims_in("依申请公开工作有序。收到群众书面申请12件。") == "requests.received=12");
  // Decisions.
  CHECK(claims_in("行政许可平均办理时限压缩至5个工作日。") == "");
  CHECK(claims_in("组织行政许可业务培训2次，听取行政处罚工作汇报2次。") == "");
  CHECK(claims_in("召开行政处罚案件集体讨论会6次，受理行政处罚投诉举报23件。") == "");
  CHECK(claims_in("对重大行政许可、行政处罚、行政强制决定开展法制审核326件。") == "");
  CHECK(claims_in("修订《行政处罚自由裁量标准》1件、《行政许可流程》1份。") == "");
  CHECK(claims_in("按照《行政处罚法》作出行政处罚3件。") == "disclosure.penalty=3");
  CHECK(claims_in("终止行政许可12件。") == "");
  CHECK(claims_in("省政府取消行政许可3件，承接1件。") == "");
  CHECK(claims_in("受理行政许可申请20件，作出行政许可16件。") == "disclosure.license=16");
  CHECK(claims_in("公开行政处罚决定书1198份、行政许可决定2965份。") == "");
  CHECK(claims_in("公布政府规章0个、行政许可28个、行政处罚18个。") == "");
  CHECK(claims_in("公示行政许可28个、行政处罚18个，作出行政强制3个。") == "disclosure.coercion=3");
  CHECK(claims_in("办理3件行政处罚案件，开展2次行政处罚听证。") == "disclosure.penalty=3");
  CHECK(claims_in("办理行政许可126件次。") == "");
  CHECK(claims_in("从轻、减轻行政处罚12件，行政处罚典型案例12件。") == "");
  CHECK(claims_in("作出行政许可决定书26份，行政处罚案件量8件。") ==
        "disclosure.license=26; disclosure.penalty=8");
  // Fees and documents.
  CHECK(claims_in("减免行政事业性收费126万元。") == "");
  CHECK(claims_in("行政事业性收费等非税收入1.2亿元。") == "");
  CHECK(claims_in("收取行政事业性收费总额126万元。") == "disclosure.fee=126");
  CHECK(claims_in("印发规范性文件管理工作通知3份。") == "");
  CHECK(claims_in("规范性文件制定目录共12项。") == "");
  CHECK(claims_in("制作规范性文件3件。") == "disclosure.normative.made=3");
  CHECK(claims_in("清理后，确定继续有效的规范性文件33件。") == "");
  CHECK(claims_in("全年共印发文件126件，其中规范性文件3件。") == "disclosure.normative.made=3");
}

TEST_CASE("applications without a verb count what any of the cells may", "[claims]") {
  CHECK(claims_in("政府信息公开申请143件，均按期答复。") == "requests.counted=143 (likely)");
  CHECK(claims_in("全年依申请公开143件。") == "requests.counted=143 (likely)");
  CHECK(claims_in("全年依申请公开0条。") == "requests.counted=0 (likely)");
  CHECK(claims_in("公开信息268条，其中依申请公开12条。") == "");
  CHECK(claims_in("主动公开256条、依申请公开12条。") == "");
  CHECK(claims_in("涉及土地的政府信息公开申请45件。") == "");
  CHECK(claims_in("依申请公开类信息12条。") == "");
  CHECK(claims_in("新收政府信息公开申请9件，上年结转1件，应办10件。") ==
        "requests.received=9; requests.carried_in=1; requests.due=10");
  // Received or taken on: Table 3 may count either.
  CHECK(claims_in("接收政府信息公开申请28件，审查受理26件。") == "");
  CHECK(claims_in("接收政府信息公开申请28件，实际收到申请26件。") == "");
  CHECK(claims_in("实际收到政府信息公开申请28件。") == "requests.received=28");
}

TEST_CASE("a label before a colon is the subject of the number behind it", "[claims]") {
  CHECK(claims_in("行政许可：3280件。") == "disclosure.license=3280");
  CHECK(claims_in("行政处罚：本年处理决定数量7件。") == "disclosure.penalty=7");
  CHECK(claims_in("新收政府信息公开申请数量：19件。") == "requests.received=19");
  CHECK(claims_in("行政许可：组织培训2次，新办12件。") == "");
}

TEST_CASE("whoever applies is one name", "[claims]") {
  CHECK(claims_in("受理公民、商业企业提出的政府信息公开申请9件。") == "requests.taken=9");
  CHECK(claims_in("收到自然人、企业、其他组织政府信息公开申请9件。") == "requests.received=9");
  CHECK(claims_in("收到自然人、企业政府信息公开申请各9件。") == "");
  CHECK(claims_in("收到自然人政府信息公开申请8件、企业申请1件。") == "requests.natural=8");
  CHECK(claims_in("共收到公民、法人和其他组织提出的政府信息公开申请12件。") ==
        "requests.received=12");
  CHECK(claims_in("受理公民、法人或者其他组织依申请公开事项12件。") == "requests.taken=12");
  CHECK(claims_in("收到信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件。") ==
        "requests.received=12; requests.natural=10; requests.organisations=2");
  CHECK(claims_in("通过网络、信函、当面等渠道共收到政府信息公开申请12件。") ==
        "requests.received=12");
  CHECK(claims_in("通过网络收到政府信息公开申请8件。") == "");
  CHECK(claims_in("收到信息公开申请12件，均为自然人申请。") ==
        "requests.received=12; requests.organisations=none");
  CHECK(claims_in("收到信息公开申请12件，均为自然人通过网络提出。") ==
        "requests.received=12; requests.organisations=none");
  CHECK(claims_in("收到信息公开申请12件，均为自然人、法人和其他组织提出。") ==
        "requests.received=12");
  CHECK(claims_in("收到信息公开申请12件，其中网上申请3件，均为自然人申请。") ==
        "requests.received=12");
  CHECK(claims_in("收到信息公开申请12件，其中自然人、商业企业分别为10件、2件。") ==
        "requests.received=12; requests.natural=10; requests.enterprise=2");
  CHECK(claims_in("共收办信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件。") ==
        "requests.taken=12; requests.taken.natural=10; requests.taken.organisations=2");
  CHECK(claims_in("全年收政府信息公开申请12件。") == "requests.received=12");
  CHECK(claims_in("土地征收信息公开申请12件。") == "");
}

TEST_CASE("rows of outcomes by their names", "[claims]") {
  CHECK(claims_in("依申请公开工作有序，信访举报投诉类申请不予处理1件，重复申请2件。") ==
        "requests.rejected_petition=1; requests.rejected_repeat=2");
  CHECK(claims_in("收到信息公开申请9件（予以公开8件、尚在办理1件）。") ==
        "requests.received=9; requests.granted=8; requests.carried_out.some=1 (likely)");
  CHECK(claims_in("办理各类文件1265件，其中主动公开326件、依申请公开12件、不予公开927件。") == "");
}

TEST_CASE("rows of refusals in fewer words", "[claims]") {
  CHECK(claims_in("依申请公开工作有序，不予公开8件（含行政执法案卷5件、行政查询事项3件）。") ==
        "requests.refused=8; requests.refused_enforcement=5; requests.refused_inquiry=3");
  CHECK(claims_in("依申请公开工作有序，评查行政执法案卷5件。") == "");
}

TEST_CASE("outcomes of one reason are some of all that had it", "[claims]") {
  const std::string received = "收到政府信息公开申请10件，";
  CHECK(claims_in(received + "因涉及商业秘密不予公开1件，因涉及个人隐私，不予公开2件。") ==
        "requests.received=10; requests.refused.some=1; requests.refused.some=2");
  CHECK(claims_in(received + "其中因涉及商业秘密、个人隐私不予公开3件。") ==
        "requests.received=10; requests.refused.some=3");
  CHECK(claims_in(received + "1件因四类过程信息不予公开，2件因信息不存在无法提供。") ==
        "requests.received=10; requests.refused_process=1; requests.unavailable.some=2");
  CHECK(claims_in(received + "因故不予公开或无法提供2件。") == "requests.received=10");
  CHECK(claims_in(received + "属于公开范围予以公开7件，因此不予公开2件。") ==
        "requests.received=10; requests.granted=7; requests.refused=2");
}

TEST_CASE("outcomes and rows in other words", "[claims]") {
  const std::string received = "收到政府信息公开申请10件，";
  CHECK(claims_in(received + "其中7件准予公开，2件不准予公开，1件部分准予公开。") ==
        "requests.received=10; requests.granted=7; requests.refused=2; requests.partial=1");
  CHECK(claims_in(received + "本机关不掌握4件，没有现成信息需另行制作2件。") ==
        "requests.received=10; requests.unavailable_not_held=4; "
        "requests.unavailable_must_create=2");
  CHECK(claims_in(received + "信息不存在无法提供2件，本机关不掌握4件。") ==
        "requests.received=10; requests.unavailable.some=2; requests.unavailable.some=4");
  CHECK(claims_in(received + "9件为自然人申请，1件为法人申请。") ==
        "requests.received=10; requests.taken.natural=9");
  CHECK(claims_in("依申请公开受理和办结6件。") == "requests.dealt=6");
  CHECK(claims_in("我苏木依申请公开政府信息共4件。") == "requests.counted=4 (likely)");
}

TEST_CASE("outcomes that share a number", "[claims]") {
  CHECK(claims_in("办理政府信息公开申请54件，不予公开4件，无法提供等其他情况46件。") ==
        "requests.dealt=54; requests.refused=4");
  CHECK(claims_in("办理政府信息公开申请54件，重复申请等不予处理4件，因不掌握等原因无法提供6件。") ==
        "requests.dealt=54; requests.rejected=4; requests.unavailable=6");
  const auto among = [](const std::string& outcomes) {
    return claims_in("依申请公开工作有序，其中" + outcomes + "。");
  };
  CHECK(among("予以公开或部分公开59件") == "requests.granted+requests.partial=59");
  CHECK(among("公开及部分公开的共59件") == "requests.granted+requests.partial=59");
  CHECK(among("59件予以公开和部分公开") == "requests.granted+requests.partial=59");
  CHECK(among("不予公开或者无法提供6件") == "requests.refused+requests.unavailable=6");
  CHECK(among("予以公开、部分公开59件") == "");
  CHECK(among("予以公开、部分公开分别为47件、12件") == "requests.granted=47; requests.partial=12");
  CHECK(among("予以公开、网上申请分别为47件、12件") == "");
  CHECK(among("予以公开47件、部分公开12件") == "requests.granted=47; requests.partial=12");
  CHECK(among("同意公开47件，不同意公开的6件") == "requests.granted=47; requests.refused=6");
  CHECK(among("第三方不同意公开的2件") == "");
}

TEST_CASE("documents by how far they are open are no applications", "[claims]") {
  CHECK(claims_in("制作政府信息284条，其中依申请公开文件50条，不予公开文件97条。") == "");
  CHECK(claims_in("全年制作政府信息53条，其中依申请公开28条，不予公开8条。") == "");
  CHECK(claims_in("依申请公开工作有序，依申请公开信息数28条，不予公开类信息8条。") == "");
  CHECK(claims_in("收到信息公开申请9件，没有现成信息、需另行制作政府信息的不予公开2件。") ==
        "requests.received=9; requests.refused=2");
}

TEST_CASE("an organ at the head of a clause", "[claims]") {
  CHECK(claims_in("本年度内单位行政处罚处理决定数量39件。") == "disclosure.penalty=39");
  CHECK(claims_in("制发局本级规范性文件2件，现行有效本部门规范性文件5件。") ==
        "disclosure.normative.made=2; disclosure.normative.in_force=5");
  CHECK(claims_in("局本级收到政府信息公开申请5件，各分局收到政府信息公开申请7件。") ==
        "requests.received=5 (not compared); requests.received=7 (not compared)");
  CHECK(claims_in("局本级收到政府信息公开申请5件。全局收到政府信息公开申请12件。") ==
        "requests.received=5 (not compared); requests.received=12");
  CHECK(claims_in("局本级及下属单位收到政府信息公开申请5件。") ==
        "requests.received=5 (not compared)");
  CHECK(claims_in("县本级收到政府信息公开申请5件。") == "requests.received=5 (not compared)");
  CHECK(claims_in("安镇街道收到政府信息公开申请3件。", "安镇街道办事处") == "requests.received=3");
  CHECK(claims_in("安镇街道各镇街收到政府信息公开申请3件。", "安镇街道办事处") ==
        "requests.received=3 (not compared)");
  const std::string_view county = "青禾县人民政府";
  CHECK(claims_in("县自然资源局收到政府信息公开申请58件，县住建局收到31件。", county) ==
        "requests.received=58 (not compared); requests.received=31 (not compared)");
  CHECK(claims_in("县公安局全年作出行政处罚决定865件。", county) ==
        "disclosure.penalty=865 (not compared)");
  CHECK(claims_in("县直单位共制定规范性文件5件。", county) ==
        "disclosure.normative.made=5 (not compared)");
  CHECK(claims_in("县司法局全年办理行政复议案件86件，审结81件，纠错12件。", county).find("纠错") ==
        std::string::npos);
  CHECK(claims_in("部分单位未收到政府信息公开申请。", county) == "");
  CHECK(claims_in("依申请公开方面，政府办牵头答复9件。", county) ==
        "requests.handled=9 (not compared)");
  CHECK(claims_in("县政务服务中心共有审批事项386项，办理行政许可123件。", county) ==
        "disclosure.license=123 (not compared)");
  CHECK(claims_in("县政府办公室组织培训3次，收到政府信息公开申请134件。", county) ==
        "requests.received=134");
  CHECK(claims_in("县公安局作出行政处罚3件，全县作出行政处罚5件。", county) ==
        "disclosure.penalty=3 (not compared); disclosure.penalty=5");
  CHECK(claims_in("县政府及各部门、各乡镇共收到政府信息公开申请134件。", county) ==
        "requests.received=134");
  // The government itself may be a part of the whole that its report counts.
  CHECK(claims_in("县政府收到政府信息公开申请134件。", county) == "requests.received=134");
  CHECK(claims_in("全县收到政府信息公开申请134件，其中县政府收到46件。", county) ==
        "requests.received=134");
  CHECK(claims_in("全县收到政府信息公开申请134件。县政府收到46件。", county) ==
        "requests.received=134; requests.received=46 (not compared)");
  CHECK(claims_in("县政府作为被申请人的行政复议12件。", county) ==
        "disputes.review=12 (not compared) (likely)");
  // In a report of a department, its own short name is itself.
  const std::string_view bureau = "青禾县文化和旅游局";
  CHECK(claims_in("县文旅局作出行政处罚5件。", bureau) == "disclosure.penalty=5");
  CHECK(claims_in("县人民政府办公室共收到政府信息公开申请25件。", "青禾县人民政府办公室") ==
        "requests.received=25");
  CHECK(claims_in("我县政府办公室共收到政府信息公开申请25件。", county) ==
        "requests.received=25 (not compared)");
  CHECK(claims_in("2020年青禾县文化和旅游局作出行政处罚5件。", bureau) == "disclosure.penalty=5");
  CHECK(claims_in("县文化馆收到政府信息公开申请2件。", bureau) ==
        "requests.received=2 (not compared)");
  CHECK(claims_in("综合行政执法大队全年立案5起，作出行政处罚3起。", bureau) ==
        "disclosure.penalty=3 (not compared)");
  CHECK(claims_in("我县全年共收到政府信息公开申请134件。", bureau) ==
        "requests.received=134 (not compared)");
  CHECK(claims_in("以县政府名义制定规范性文件2件。", bureau) ==
        "disclosure.normative.made=2 (not compared)");
  CHECK(claims_in("以我局名义制定规范性文件2件。", bureau) == "disclosure.normative.made=2");
  CHECK(claims_in("各分局作出行政处罚121件。", bureau) == "disclosure.penalty=121 (not compared)");
  CHECK(claims_in("各县（市、区）文旅局收到政府信息公开申请203件。", bureau) ==
        "requests.received=203 (not compared)");
  CHECK(claims_in("县政府办转来政府信息公开申请3件，自行受理6件。", bureau) == "");
}

TEST_CASE("what is added up over the year itself", "[claims]") {
  const std::string counted = "收到政府信息公开申请4件。";
  const std::string own = "requests.received=4";
  for (const char* when :
       {"全年累计", "2020年累计", "本年度累计", "今年以来，累计", "今年来，", "2020年来，",
        "全年来共", "2020年以来，累计", "2020年，累计", "2020年度，我局累计"}) {
    CHECK(claims_in(when + counted) == own);
  }
  for (const char* when : {"累计", "2020年，截至年底累计", "2019年，累计", "截至2020年累计",
                           "2020年底累计", "截至今年底累计", "五年来，累计", "近年来，",
                           "2018年来，累计", "2018-2020年累计", "今年以来，五年来累计"}) {
    CHECK(claims_in(when + counted) == own + " (not compared)");
  }
}

TEST_CASE("documents of two kinds share a verb", "[claims]") {
  const std::string_view city = "云州市人民政府";
  CHECK(claims_in("全市制定规章6部、行政规范性文件181件，废止规章2件、规范性文件30件。", city) ==
        "disclosure.regulations.made=6; disclosure.normative.made=181; "
        "disclosure.regulations.repealed=2; disclosure.normative.repealed=30");
  CHECK(claims_in("全市制发规范性文件181件，规章6件。", city) ==
        "disclosure.normative.made=181; disclosure.regulations.made=6");
  CHECK(claims_in("全市制定规章6部，组织培训3次，规范性文件181件。", city) ==
        "disclosure.regulations.made=6");
  CHECK(claims_in("全市制定规章6部，规范性文件181件已公开。", city) ==
        "disclosure.regulations.made=6");
}

TEST_CASE("disputes of the year before, and applications of one person", "[claims]") {
  CHECK(claims_in("收到信息公开申请3件，1件尚在办理期限内，结转下年办理。") ==
        "requests.received=3; requests.carried_out=1");
  CHECK(claims_in("因信息公开新发生行政诉讼2件，上年未结1件。") == "disputes.suit=2");
  CHECK(claims_in("因信息公开被提起行政诉讼3件，一审胜诉3件，二审胜诉2件。") ==
        "disputes.suit=3; disputes.suit.upheld=3");
  CHECK(claims_in("因信息公开被提起行政诉讼5件，一审胜诉3件，二审胜诉2件。") ==
        "disputes.suit=5; disputes.suit.upheld=5");
  CHECK(claims_in("信息公开类行政复议5件，占行政复议案件总数45件的11.1%。") == "disputes.review=5");
  CHECK(claims_in("受理行政复议案件45件，审结40件，维持30件，纠正5件。") == "");
  CHECK(claims_in("收到政府信息公开申请4件；受理行政复议45件，维持30件。") ==
        "requests.received=4");
  CHECK(claims_in("征收决定被申请行政复议6件，被提起行政诉讼3件，均与政府信息公开无关。") == "");
  CHECK(claims_in("行政处罚案件被申请行政复议2件，均维持。") == "");
  CHECK(claims_in("收到政府信息公开申请4件。受理劳动仲裁申请326件，办结320件。") ==
        "requests.received=4");
  CHECK(claims_in("依申请公开方面，全年收到3件书面申请，答复2件。") ==
        "requests.received=3; requests.handled=2");
  CHECK(
      claims_in("收到信息公开申请9件，上年遗留2件，答复8件：区分处理1件，不能提供2件，不作处理3件，"
                "其他方式处理2件。") ==
      "requests.received=9; requests.carried_in=2; requests.handled=8; requests.partial=1; "
      "requests.unavailable=2; requests.rejected=3; requests.otherwise=2");
  CHECK(claims_in("办结信息公开申请12件，答复公开5件，其它处理1件，不再处理6件。") ==
        "requests.handled=12; requests.otherwise=1");
  CHECK(claims_in("办结信息公开申请12件，给予公开及予以部分公开5件。") ==
        "requests.handled=12; requests.granted+requests.partial=5");
  CHECK(claims_in(
            "办结信息公开申请12件，予以公开及作部分公开处理5件，部分不予公开2件，不予办理5件。") ==
        "requests.handled=12; requests.granted+requests.partial=5; requests.partial=2");
  CHECK(claims_in("收到信息公开申请12件，答复11件，上年转入6件已全部办结。") ==
        "requests.received=12; requests.handled=11; requests.carried_in=6");
  CHECK(claims_in("政府信息公开未经复议直接起诉案件5件，其中胜诉3件，败诉1件，未审结1件。") ==
        "disputes.suit_direct=5; disputes.suit_direct.upheld=3; disputes.suit_direct.corrected=1; "
        "disputes.suit_direct.pending=1");
  CHECK(claims_in("因信息公开被提起行政诉讼9件，其中未经复议直接起诉5件，对复议不服起诉4件。") ==
        "disputes.suit=9; disputes.suit_direct=5; disputes.suit_after_review=4");
  CHECK(claims_in("办结信息公开申请12件，提供及部分公开5件，予以公开及部分提供4件，"
                  "公开部分内容2件，未依法答复1件转入次年。") ==
        "requests.handled=12; requests.granted+requests.partial=4; requests.partial=2; "
        "requests.carried_out=1");
  CHECK(claims_in("我局未曾收到政府信息公开申请，不存在因政府信息公开被申请行政复议的情况。") ==
        "requests.received=none; disputes.review=none");
  CHECK(claims_in("我局不存在因政府信息公开被申请行政复议、提起行政诉讼的情况。") ==
        "disputes.review=none; disputes.suit=none");
  CHECK(claims_in("不存在因答复不当引发的行政复议。") == "");
  CHECK(claims_in("对行政处罚决定不服申请复议6件，对复议不服起诉2件。") == "");
  CHECK(claims_in("收到信息公开申请4件。档案利用326件，其中部分提供26件，不能提供12件。") ==
        "requests.received=4");
  CHECK(claims_in("上年度作出行政许可286件、行政处罚86件。") ==
        "disclosure.license=286 (not compared); disclosure.penalty=86 (not compared)");
  CHECK(claims_in("依申请公开信息保密审查326件，不予公开12件。") == "");
  CHECK(claims_in("收到信息公开申请3件，收到更正信息申请1件。") == "requests.received=3");
  CHECK(claims_in("收到信息公开申请3件，涉及事项8项，答复8项。") == "requests.received=3");
  CHECK(claims_in("在办结的57件政府信息公开申请中，予以公开30件。") ==
        "requests.handled=57; requests.granted=30");
  CHECK(claims_in("本年制发规范性文件：1件；宣布废止件数：3件。") ==
        "disclosure.normative.made=1; disclosure.normative.repealed=3");
  CHECK(claims_in("收到信息公开申请3项，答复3项。") == "requests.received=3; requests.handled=3");
  CHECK(claims_in("收到同一申请人提交的政府信息公开申请8件，其他申请人提交的4件。") == "");
  CHECK(claims_in("实施行政强制措施3件，行政强制执行1件。") == "");
}

TEST_CASE("applications received in other words, and by whom they were handled", "[claims]") {
  CHECK(claims_in("接受依申请公开9次，答复量为8件。") == "requests.received=9; requests.handled=8");
  CHECK(claims_in("直接受理政府信息公开申请9件。") == "");
  CHECK(claims_in("收到并办理政府信息公开申请9件。") == "requests.dealt=9");
  CHECK(claims_in("收到政府信息公开申请3件（独立办理2件，县行政审批局转办1件）。") ==
        "requests.received=3");
}

TEST_CASE("applications that were dealt with to the end", "[claims]") {
  const std::string received = "收到政府信息公开申请9件，";
  CHECK(claims_in(received + "办理完成4件。") == "requests.received=9; requests.handled=4");
  CHECK(claims_in(received + "处理完成4件。") == "requests.received=9; requests.handled=4");
  CHECK(claims_in(received + "答复完成4件。") == "requests.received=9; requests.handled=4");
  CHECK(claims_in(received + "完成平台改造4件。") == "requests.received=9");
  CHECK(claims_in("政府信息公开申请办结数8件。") == "requests.handled=8");
}

TEST_CASE("parts of the year, and the year before", "[claims]") {
  CHECK(claims_in("截至11月底，收到政府信息公开申请120件。") ==
        "requests.received=120 (not compared)");
  CHECK(claims_in("12月份收到政府信息公开申请16件。") == "requests.received=16 (not compared)");
  CHECK(claims_in("2020年底收到的政府信息公开申请1件在2021年1月答复。") ==
        "requests.received=1 (not compared)");
  CHECK(claims_in("截至2020年底收到政府信息公开申请134件。") == "requests.received=134");
  CHECK(claims_in("2020年1—6月收到政府信息公开申请62件。") ==
        "requests.received=62 (not compared)");
  CHECK(claims_in("截至12月底，收到政府信息公开申请134件。") == "requests.received=134");
  CHECK(claims_in("截至2020年12月31日，收到政府信息公开申请134件。") == "requests.received=134");
  CHECK(claims_in("6月组织培训1次，收到政府信息公开申请134件。") == "requests.received=134");
  CHECK(claims_in("截至11月底，组织培训1次，收到政府信息公开申请120件。") ==
        "requests.received=120 (not compared)");
  CHECK(claims_in("3月开展培训，全年收到政府信息公开申请134件。") == "requests.received=134");
  CHECK(claims_in("上年度作出行政许可12件，本年度作出行政许可16件。") ==
        "disclosure.license=12 (not compared); disclosure.license=16");
  CHECK(claims_in("收到政府信息公开申请3-5件。") == "");
  CHECK(claims_in("累计收到政府信息公开申请134件；作出行政许可16件。") ==
        "requests.received=134 (not compared); disclosure.license=16");
  CHECK(claims_in("五年来，累计收到政府信息公开申请134件；作出行政许可16件。") ==
        "requests.received=134 (not compared); disclosure.license=16 (not compared)");
  for (const std::string years : {"2018—2020年", "2018-2020年", "2018至2020年", "近三年"}) {
    CHECK(claims_in(years + "，收到政府信息公开申请134件。") ==
          "requests.received=134 (not compared)");
  }
  CHECK(claims_in("公开规划计划类信息3条，作出行政许可16件。") == "disclosure.license=16");
  CHECK(claims_in("计划开展培训3次，作出行政许可16件。") == "disclosure.license=16 (not compared)");
}

TEST_CASE("denials name what is denied", "[claims]") {
  CHECK(claims_in("没有出现因政府信息公开申请答复不当引发的重大舆情。") == "");
  CHECK(claims_in("没有政府信息公开申请超期未答复的情况，无规范性文件被纠正。") == "");
  CHECK(claims_in("未发生行政处罚被撤销的情形，未收到行政处罚听证申请。") == "");
  CHECK(claims_in("全年没有作出不予公开答复的情况。") == "requests.refused=none");
  CHECK(claims_in("依申请公开工作有序，无部分公开、不予公开情况。") ==
        "requests.partial=none; requests.refused=none");
  CHECK(claims_in("依申请公开工作有序，未发现应公开而不予公开的情况。") == "");
  CHECK(claims_in("因政府信息公开被申请行政复议9件，均予以维持。") ==
        "disputes.review=9; "
        "disputes.review.corrected+disputes.review.other+disputes.review.pending=none");
  CHECK(claims_in("因政府信息公开被申请行政复议9件，撤回1件，其余均维持。") ==
        "disputes.review=9; disputes.review.other=1");
  CHECK(claims_in("因政府信息公开被申请行政复议9件，无纠正情形。") ==
        "disputes.review=9; disputes.review.corrected=none");
  CHECK(claims_in("政府信息公开行政诉讼无败诉案件。") == "disputes.suit.corrected=none");
  CHECK(claims_in("收到政府信息公开申请9件，已全部办结，无结转。") ==
        "requests.received=9; requests.carried_out=none (likely)");
  CHECK(claims_in("本年度收到申请134件、上年结转6件，本年度办结132件，结转下年8件。") ==
        "requests.received=134 (likely); requests.carried_in=6 (likely); "
        "requests.handled=132 (likely); requests.carried_out=8 (likely)");
  CHECK(claims_in("收到仲裁申请85件，上年结转6件，结转下年8件。") == "");
  CHECK(claims_in("未发布行政规范性文件。") == "disclosure.normative.made=none");
  CHECK(claims_in("本年度无规范性文件制发和废止情况。") ==
        "disclosure.normative.repealed=none; disclosure.normative.made=none");
  CHECK(claims_in("全年被申请行政复议86件，其中涉及政府信息公开9件。") == "");
}

TEST_CASE("a denial of some applicants, or of one way of applying", "[claims]") {
  CHECK(claims_in("未收到法人或其他组织的政府信息公开申请。") == "requests.organisations=none");
  CHECK(claims_in("未收到法人、其他组织的政府信息公开申请。") == "requests.organisations=none");
  CHECK(claims_in("未收到企业和其他组织提出的政府信息公开申请。") == "requests.organisations=none");
  CHECK(claims_in("未收到公民个人提出的政府信息公开申请。") == "requests.natural=none");
  CHECK(claims_in("没有收到法人政府信息公开申请。") == "");
  CHECK(claims_in("未收到书面政府信息公开申请。") == "");
  CHECK(claims_in("未收到当面提出的政府信息公开申请和信函申请。") == "");
  CHECK(claims_in("未收到网络、信函等形式的政府信息公开申请。") == "requests.received=none");
  CHECK(claims_in("未收到公民、法人或其他组织的政府信息公开申请。") == "requests.received=none");
  CHECK(claims_in("未收到公民、企业和其他组织的政府信息公开申请。") == "requests.received=none");
  CHECK(claims_in("未收到任何单位、个人提出的政府信息公开申请。") == "requests.received=none");
  CHECK(claims_in("收到企业申请公开政府信息1件。") == "");
  CHECK(claims_in("网上未收到政府信息公开申请。") == "");
  CHECK(claims_in("没有未办结的政府信息公开申请。") == "");
  CHECK(claims_in("未收到上级交办的政府信息公开申请。") == "");
  CHECK(claims_in("我局通过网络、信函等方式未收到政府信息公开申请。") == "requests.received=none");
  CHECK(claims_in("县中小企业网络平台办公室未收到政府信息公开申请。",
                  "青禾县中小企业网络平台办公室") == "requests.received=none");
  CHECK(claims_in("县中小企业局收到政府信息公开申请3件。", "青禾县中小企业局") ==
        "requests.received=3");
}

TEST_CASE("applications and lawsuits denied in other words", "[claims]") {
  CHECK(claims_in("未收到公民、法人或其他组织的依申请公开诉求。") == "requests.received=none");
  CHECK(claims_in("没有公民、法人提出信息公开要求。") == "requests.received=none");
  CHECK(claims_in("没有按照信息公开要求及时更新。") == "");
  CHECK(claims_in("未收到信息公开当面申请、传真申请、网络申请、信函申请。") ==
        "requests.received=none");
  CHECK(claims_in("未收到信息公开网络申请、信函申请、传真申请。") == "");
  CHECK(claims_in("未发生政府信息公开行政复议、起诉。") ==
        "disputes.review=none; disputes.suit=none");
}

TEST_CASE("a list denies each subject once", "[claims]") {
  CHECK(claims_in("未制定发布、废止行政规范性文件。") ==
        "disclosure.normative.repealed=none; disclosure.normative.made=none");
  CHECK(claims_in("未制发、废止、修改行政规范性文件，现行有效行政规范性文件7个。") ==
        "disclosure.normative.repealed=none; disclosure.normative.made=none; "
        "disclosure.normative.in_force=7");
  CHECK(claims_in("无制发、废止规范性文件情况。") ==
        "disclosure.normative.repealed=none; disclosure.normative.made=none");
  CHECK(claims_in("未制定相关制度、废止行政规范性文件。") == "disclosure.normative.repealed=none");
  CHECK(claims_in("我镇未收到政府信息公开申请、无相关申请处理情况。") == "requests.received=none");
  CHECK(claims_in("未因政府信息公开工作发生行政复议、行政诉讼。") ==
        "disputes.review=none; disputes.suit=none");
}

TEST_CASE("joined numbers each have their own words", "[claims]") {
  CHECK(claims_in("发生3件与政府信息公开有关的行政复议和2件行政诉讼。") == "disputes.review=3");
  CHECK(claims_in("共收到政府信息公开申请57件和上年结转申请2件。") ==
        "requests.received=57; requests.carried_in=2");
  CHECK(claims_in("共受理政府信息公开申请57件以及上年度结转2件，办结55件。") ==
        "requests.taken=57; requests.carried_in=2; requests.handled=55");
  CHECK(claims_in("办结政府信息公开申请55件和结转下年度4件。") ==
        "requests.handled=55; requests.carried_out=4");
}

TEST_CASE("a letterbox among the ways of applying", "[claims]") {
  CHECK(claims_in("收到信息公开申请13件，其中网上申请11件，局长信箱收到2件；予以公开3件。") ==
        "requests.received=13; requests.granted=3");
  CHECK(claims_in("收到信息公开申请13件，其中网上申请11件，局长信箱办理投诉2件，答复2件。") ==
        "requests.received=13");
}

TEST_CASE("rarer words for applications and disputes", "[claims]") {
  CHECK(claims_in("发生因政府信息公开申请行政复议情况1件。") == "disputes.review=1");
  CHECK(claims_in("政府信息公开被申请的行政复议或行政诉讼0件。") ==
        "disputes.review+disputes.suit=0");
  CHECK(claims_in("办理依申请公开事件2起。") == "requests.dealt=2");
  CHECK(claims_in("没有收到申请公开政府信息的请求。") == "requests.received=none");
  CHECK(claims_in("收到申请政府信息公开请求1件。") == "requests.received=1");
  CHECK(claims_in("收到《政府信息公开申请书》共计10件。") == "requests.received=10");
  CHECK(claims_in("收到并依法答复政府信息公开95件。") == "requests.dealt=95");
  CHECK(
      claims_in("收到政府信息公开申请5件，对其中3件予以公开，1件部分公开，1件不公开并告知途径。") ==
      "requests.received=5; requests.granted=3; requests.partial=1; requests.refused=1");
  CHECK(claims_in("收到政府信息公开申请5件，对3件予以公开，对2件不予公开。") ==
        "requests.received=5; requests.granted=3; requests.refused=2");
  CHECK(claims_in("收到政府信息公开申请9件，上年转结1件，剩余4件转2021年办理。") ==
        "requests.received=9; requests.carried_in=1; requests.carried_out=4");
  CHECK(claims_in("持续有效规范性文件1个。") == "disclosure.normative.in_force=1");
}

TEST_CASE("a number before a denial counts something else", "[claims]") {
  CHECK(claims_in("该2件申请未引发政府信息公开行政诉讼。") == "disputes.suit=none");
  CHECK(claims_in("7件信息公开申请均未提起行政复议、行政诉讼。") ==
        "disputes.review=none; disputes.suit=none");
  CHECK(claims_in("其余3件信息公开申请均未引发行政复议。") == "");
  CHECK(claims_in("3件信息公开申请未引发行政复议。") == "");
  CHECK(claims_in("政府信息公开行政复议3件均未被纠正。") ==
        "disputes.review=3; disputes.review.corrected=none");
  CHECK(claims_in("政府信息公开行政复议3件，其中2件未被纠正。") == "disputes.review=3");
  CHECK(claims_in("政府信息公开行政复议3件均没有被撤销。") == "disputes.review=3");
  CHECK(claims_in("作出行政处罚12件均未引发行政复议。") == "disclosure.penalty=12");
}

TEST_CASE("部分 reaches over fillers to 公开", "[claims]") {
  CHECK(claims_in("办结政府信息公开申请9件，予以公开6件；部分予以公开3件。") ==
        "requests.handled=9; requests.granted=6; requests.partial=3");
  CHECK(claims_in("办结政府信息公开申请9件，予以公开或部分内容予以公开9件。") ==
        "requests.handled=9; requests.granted+requests.partial=9");
}

TEST_CASE("stages of applications and of disputes", "[claims]") {
  CHECK(claims_in("收到政府信息公开申请57件，撤件39件，受理18件。") == "requests.received=57");
  CHECK(claims_in("收到政府信息公开申请57件，受理57件。") ==
        "requests.received=57; requests.taken=57");
  CHECK(claims_in("政府信息公开行政复议5件，正在复议1件。") ==
        "disputes.review=5; disputes.review.pending=1");
  CHECK(claims_in("政府信息公开起诉案件1件；结转起诉案件2件，结果维持。") == "");
  CHECK(claims_in("政府信息公开行政诉讼3件，其中上年结转起诉案件2件，结果维持。") ==
        "disputes.suit=3");
}

TEST_CASE("a verb at the head of a list of decisions", "[claims]") {
  CHECK(claims_in("办理行政许可415件、行政处罚7件、行政复议1件。") ==
        "disclosure.license=415; disclosure.penalty=7");
}

TEST_CASE("a place and its government are one organ", "[claims]") {
  const std::string_view sentence = "大寨乡人民政府收到信息公开申请7件。";
  CHECK(claims_in(sentence, "大寨乡") == "requests.received=7");
  CHECK(claims_in("乡政府收到信息公开申请7件。", "大寨乡") == "requests.received=7");
  CHECK(claims_in("县政府收到信息公开申请7件。", "青禾县教育局") ==
        "requests.received=7 (not compared)");
}

TEST_CASE("applications taken on and answered are one number", "[claims]") {
  CHECK(claims_in("受理并按时限要求办理回复依申请公开件6件。") == "requests.dealt=6");
  CHECK(claims_in("受理答复依申请公开政府信息案件6件。") == "requests.dealt=6");
  CHECK(claims_in("我局共承办依申请公开政府信息事项14件。") == "requests.dealt=14");
}

TEST_CASE("已主动公开 and 同意公开 are one outcome", "[claims]") {
  CHECK(claims_in("受理信息公开申请45件。其中，已主动公开和同意公开的31件，不予公开2件。") ==
        "requests.taken=45; requests.granted=31; requests.refused=2");
  CHECK(claims_in("受理信息公开申请17件，其中，属于主动公开范围1件，同意公开答复15件。") ==
        "requests.taken=17");
  // Those carried in are told apart.
  CHECK(claims_in("受理信息公开申请33件。其中，同意公开31件，不予公开2件。包括上年结转申请4件，"
                  "其中，同意公开4件。") ==
        "requests.taken=33; requests.granted=31 (not compared); requests.refused=2; "
        "requests.carried_in=4; requests.granted=4 (not compared)");
}

TEST_CASE("letters, and what goes on to the next year", "[claims]") {
  CHECK(claims_in("收到依申请公开件27封。") == "requests.received=27");
  CHECK(claims_in("收到信息公开申请信件3件。") == "requests.received=3");
  CHECK(claims_in("收到政务信息依申请公开业务3条。") == "requests.received=3");
  CHECK(claims_in("未收到依申请公开来信。") == "requests.received=none");
  CHECK(claims_in("无政府信息依申请公开办理情况。") == "requests.received=none");
  CHECK(claims_in("收到依申请公开19件，2件转至下年继续办理。") ==
        "requests.received=19; requests.carried_out=2");
  CHECK(claims_in("无下年度结转。") == "requests.carried_out=none");
  CHECK(claims_in("收到依申请公开3条，均在规定时限内办结。") ==
        "requests.received=3; requests.carried_out=none (likely)");
}

TEST_CASE("documents made under another name, and disputes beside complaints", "[claims]") {
  CHECK(claims_in("新制订1件规范性文件。") == "disclosure.normative.made=1");
  CHECK(claims_in("未发生有关政府信息公开的行政复议案、行政诉讼案和有关的申诉案。") ==
        "disputes.review=none; disputes.suit=none");
}

TEST_CASE("applications of the organ by its full name", "[claims]") {
  CHECK(claims_in("2020年度青禾县文物局依申请公开政务信息数3件。") ==
        "requests.counted=3 (likely)");
}

TEST_CASE("up to December is the year", "[claims]") {
  CHECK(claims_in("截至2020年12月，收到信息公开申请7件。") == "requests.received=7");
  CHECK(claims_in("截至2020年12月20日，收到信息公开申请7件。") ==
        "requests.received=7 (not compared)");
  CHECK(claims_in("12月收到信息公开申请7件。") == "requests.received=7 (not compared)");
}

TEST_CASE("whose number, of which year, and how exactly", "[claims]") {
  CHECK(claims_in("全市各级行政机关收到政府信息公开申请44件。") ==
        "requests.received=44 (not compared)");
  CHECK(claims_in("全市各级行政机关收到政府信息公开申请44件。", "青禾市人民政府") ==
        "requests.received=44");
  CHECK(claims_in("收到政府信息公开申请44件，较上年减少5件。") == "requests.received=44");
  CHECK(claims_in("收到政府信息公开申请44件，比2019年增加5件。") == "requests.received=44");
  CHECK(claims_in("2019年，收到政府信息公开申请39件。") == "requests.received=39 (not compared)");
  CHECK(claims_in("2020年，收到政府信息公开申请39件。") == "requests.received=39");
  CHECK(claims_in("一年来，共收到政府信息公开申请9件。") == "requests.received=9");
  CHECK(claims_in("今年以来，共收到政府信息公开申请9件。") == "requests.received=9");
  CHECK(claims_in("2020年以来累计收到政府信息公开申请9件。") == "requests.received=9");
  CHECK(claims_in("2020以来，共收到政府信息公开申请9件。") == "requests.received=9");
  CHECK(claims_in("2019年以来，共收到政府信息公开申请9件。") ==
        "requests.received=9 (not compared)");
  CHECK(claims_in("五年来累计收到政府信息公开申请390件。") ==
        "requests.received=390 (not compared)");
  CHECK(claims_in("收到政府信息公开申请40余件。") == "requests.received=40 (not compared)");
  CHECK(claims_in("收到政府信息公开申请近40件。") == "requests.received=40 (not compared)");
  CHECK(claims_in("下属单位收到政府信息公开申请4件。") == "requests.received=4 (not compared)");
  CHECK(claims_in("全系统收到政府信息公开申请44件，办结43件。") ==
        "requests.received=44 (not compared); requests.handled=43 (not compared)");
  CHECK(claims_in("全系统收到政府信息公开申请44件，我局收到9件。") ==
        "requests.received=44 (not compared); requests.received=9");
  CHECK(claims_in("收到政府信息公开申请9件比上年减少2件。") == "requests.received=9");
  CHECK(claims_in("收到政府信息公开申请由11件减少到9件。") == "");
  CHECK(claims_in("自《条例》施行以来制度不断完善，2020年度未收到依申请公开件。") ==
        "requests.received=none");
  CHECK(claims_in("2020年，将公开工作纳入考核，收到政府信息公开申请9件。") ==
        "requests.received=9");
  CHECK(claims_in("2020年，我局将进一步做好依申请公开，办结申请9件。") ==
        "requests.handled=9 (not compared)");
}

}  // namespace
}  // namespace gouji
