// Which numbers are parts of which whole, and when they need not sum to it.
#include <string>

#include "catch.h"
#include "unit/rules/passage.h"

namespace {

using gouji_tests::Strings;

Strings lists(const std::string& sentence) {
  return gouji_tests::found("narrative.parts", sentence);
}

bool sums(const std::string& sentence) { return lists(sentence).empty(); }

}  // namespace

TEST_CASE("the whole is the number before the list", "[rules]") {
  CHECK(lists("共公开信息56条，其中51条为公文，6条为公告。") ==
        Strings{"56条，其中51条为公文，6条"});
  CHECK(lists("公开通知100条。全年公开信息56条，其中公文51条，公告6条。") ==
        Strings{"56条，其中公文51条，公告6条"});
  CHECK_FALSE(sums("全年公开信息56条。其中公文51条，公告6条。"));
  CHECK_FALSE(sums("全年公开信息56条。经统计，其中公文51条，公告6条。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文51条，公告6条。其中公告均已解读。"));
  CHECK(gouji_tests::found_in("narrative.parts",
                              "其中公文51条，公告6条。\n\n"
                              "青禾县文化和旅游局2022年政府信息公开工作年度报告\n\n"
                              "一、总体情况\n\n全年公开信息56条，其中公文51条，公告6条。") ==
        Strings{"56条，其中公文51条，公告6条"});
}

TEST_CASE("a list need not name what is left without a number or what was used of it", "[rules]") {
  CHECK(sums("全年公开信息56条，其中公文31条、公告6条，其他为各类通知。"));
  CHECK(sums("全年公开信息56条，其中公文31条、公告6条，此外还公开了人事信息。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文31条、公告6条，其他16条。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文51条、公告6条，其他为各类通知。"));
  CHECK(sums("全年公开信息56条，其中原创31条，被上级采用6条。"));
}

TEST_CASE("what stands in brackets or in per cent before the list is an aside", "[rules]") {
  CHECK(lists("收到信件24件（另有附件27件），其中表扬20件，建议5件。") ==
        Strings{"24件（另有附件27件），其中表扬20件，建议5件"});
  CHECK(lists("收到信件24件(另有附件27件)，其中表扬20件，建议5件。") ==
        Strings{"24件(另有附件27件)，其中表扬20件，建议5件"});
  CHECK_FALSE(sums("收到信件24件，占12%，其中表扬20件，建议5件。"));
  CHECK_FALSE(sums("群众来信（共24件），其中表扬20件，建议5件。"));
}

TEST_CASE("a part as large as the whole is another statement, but for the first", "[rules]") {
  CHECK_FALSE(sums("全年公开信息56条，其中公文56条，公告6条。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文5条，公告55条。"));
  CHECK(sums("全年公开信息56条，其中公文5条，公告56条。"));
  CHECK(sums("全年公开信息56条，其中公文5条，公告66条。"));
  CHECK_FALSE(sums("收到信件56件，其中办结51件，结转6件。"));
}

TEST_CASE("what goes on behind shares or a mark is no part", "[rules]") {
  CHECK(sums("收到信件56件，其中群众来信占90%；办结51件，结转6件。"));
  CHECK(sums("收到信件56件，其中群众来信占90%，办结51件，结转6件。"));
  CHECK(sums("收到信件56件，其中以群众来信为主；办结51件，结转6件。"));
}

TEST_CASE("a list behind 含 need not be complete", "[rules]") {
  CHECK(sums("办理证照56件（含驾驶证31件、行驶证6件）。"));
  CHECK_FALSE(sums("办理证照56件（含驾驶证51件、行驶证6件）。"));
  CHECK_FALSE(sums("办理证照56件（含驾驶证31件、其他6件）。"));
  CHECK(sums("办理证照56件（含驾驶证50件、其他6件）。"));
}

TEST_CASE("few parts are examples, and so are those before 等", "[rules]") {
  CHECK_FALSE(sums("全年公开信息56条，其中公文20条，公告8条。"));
  CHECK(sums("全年公开信息56条，其中公文20条，公告7条。"));
  CHECK(sums("全年公开信息56条，其中公文31条，公告6条等。"));
  CHECK(sums("全年公开信息56条，其中公文31条，公告6条、通知等多种形式。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文31条，公告6条，以上各项目均已按时公示等."));
}

TEST_CASE("two lists of one whole may follow each other", "[rules]") {
  CHECK(sums("全年公开信息56条，其中网站30条，公文20条，新媒体26条，公告36条。"));
  CHECK_FALSE(sums("全年公开信息56条，其中公文约50条，公告52条，通知10条。"));
}

TEST_CASE("an approximate part is as large or as small as it may be", "[rules]") {
  CHECK(sums("全年公开信息500条，其中公文约300条，其他150条。"));
  CHECK(sums("全年公开信息500条，其中公文约300条，其他250条。"));
  CHECK(sums("全年公开信息500条，其中公文约300条，其他100条。"));
  CHECK(sums("全年公开信息500条，其中公文约300条，其他300条。"));
  CHECK_FALSE(sums("全年公开信息500条，其中公文约0条，其他150条。"));
  CHECK_FALSE(sums("全年公开信息500条，其中公文约310条，其他150条。"));
  CHECK_FALSE(sums("全年公开信息500条，其中公文300余条，其他250条。"));
  CHECK_FALSE(sums("全年公开信息500条，其中公文超过300条，其他250条。"));
}

TEST_CASE("a list goes on with what completes it, and closes with the others", "[rules]") {
  CHECK(sums("收到信件9件，其中：表扬5件、建议3件、结转下年1件。"));
  CHECK_FALSE(sums("收到信件9件，其中：表扬5件、建议3件、结转下年2件。"));
  CHECK(sums("收到信件218件，其中，县政府办受理72件，甲局受理41件，其他部门、镇街共受理105件。"));
  CHECK(lists("收到信件218件，其中表扬72件，建议41件，其他共计104件。") ==
        Strings{"218件，其中表扬72件，建议41件，其他共计104件"});
}

TEST_CASE("papers may be counted in several units, other things are not of the list", "[rules]") {
  CHECK(sums("全年公开信息142条，其中公文100条，公告35条，简报7期。"));
  CHECK_FALSE(sums("全年公开信息142条，其中公文100条，公告35条，培训7次。"));
  CHECK(sums("全年公开信息142条，其中公文100条，简报7期，公告35条。"));
  CHECK_FALSE(sums("全年公开信息142条，其中公文100条，简报6期，公告35条。"));
  // None of the whole's unit: nothing that the next list could go on with.
  CHECK(sums("编发图解20篇，其中多为文字；收到来信5封，其中建议3封、投诉2封。"));
}

TEST_CASE("pictures are papers; what is more than the whole is no part", "[rules]") {
  CHECK(sums("全年公开信息266条，其中动态135条、图片45张、公告86条。"));
  CHECK(sums("行政许可共11个，其中采伐许可证466件，草原许可64个，植物检疫2个。"));
}

TEST_CASE("共计 behind a noun may count one item of the list", "[rules]") {
  CHECK(sums("全年公开信息100条，其中公文50条，公告20条，解读信息共计30条。"));
  CHECK(sums("全年公开信息100条，其中公文50条，公告20条，解读信息共计20条。"));
  CHECK(lists("全年公开信息100条，其中公文50条，公告20条，解读信息共计40条。") ==
        Strings{"100条，其中公文50条，公告20条，解读信息共计40条"});
}

TEST_CASE("what became of applications is no way of applying", "[rules]") {
  CHECK(sums("受理申请11件，其中网络申请11件，申请办结数8件，结转1件。"));
}

TEST_CASE("a list behind one of the same whole in the sentence before", "[rules]") {
  CHECK(sums("受理申请21件，包括信函申请2件、网络申请19件。其中公开10件，不予公开11件。"));
  CHECK(lists("受理申请21件，包括信函申请2件、网络申请19件。其中公开10件，不予公开9件。") ==
        Strings{"21件，包括信函申请2件、网络申请19件。其中公开10件，不予公开9件"});
}

TEST_CASE("a list of more than 64 parts is not judged", "[rules]") {
  const auto list_of = [](int parts) {
    std::string sentence = "收到信件100件，其中";
    for (int i = 0; i < parts; ++i) sentence += "来信1件、";
    return sentence + "办结率100%。";
  };
  CHECK_FALSE(sums(list_of(64)));
  CHECK(sums(list_of(65)));
}

TEST_CASE("up to eight asides stand between a whole and its list", "[rules]") {
  const auto with_shares = [](int count) {
    std::string sentence = "收到信件24件，";
    for (int i = 0; i < count; ++i) sentence += "占1%，";
    return sentence + "其中表扬20件，建议5件。";
  };
  CHECK_FALSE(sums(with_shares(8)));
  CHECK(sums(with_shares(9)));
}

TEST_CASE("a whole in 万 is as exact as its last digit", "[rules]") {
  CHECK(sums("公开信息1.2万条，其中网站5012条、新媒体6950条。"));
  CHECK(sums("公开信息1.2万条，其中网站5012条、新媒体6750条。"));
  CHECK(sums("公开信息2亿条，其中网站1.1亿条、新媒体0.9亿条。"));
  CHECK(sums("公开信息1.2亿条，其中网站5012万条、新媒体6950万条。"));
  CHECK_FALSE(sums("公开信息1.2万条，其中网站5012条、新媒体6450条。"));
  CHECK_FALSE(sums("公开信息1.2万条，其中网站0.5万条、新媒体0.6万条。"));
}

TEST_CASE("a part that the later ones divide is no list of the whole", "[rules]") {
  CHECK(sums("收到来电1268个，其中有效来电1105个，咨询类820个，求助类285个。"));
  CHECK_FALSE(sums("收到来电1268个，其中有效来电1105个，咨询类820个，求助类286个。"));
  CHECK_FALSE(sums("收到来电1268个，其中有效来电1105个，咨询类60个，求助类60个。"));
}

TEST_CASE("a list may stand right behind its whole, without 其中", "[rules]") {
  CHECK(lists("公开信息268条（网站180条、微信98条）。") == Strings{"268条（网站180条、微信98条"});
  CHECK(sums("公开信息268条（网站180条、微信88条），公开公告98条。"));
  CHECK(sums("公开信息268条（较上年231条多37条，含公告98条）。"));
  CHECK(sums("公开信息268条（网站180条、微信约80条）。"));
  CHECK(sums("公开信息268条（公告18条、通知9条）。"));
  CHECK(sums("公开信息约268条（网站180条、微信98条）。"));
  CHECK(sums("公开信息268条（网站180条、微信98条。"));
  CHECK(sums("公开信息268条（网站180条、微信98条，以上均为原创）。"));
  CHECK_FALSE(sums("公开信息共268条，分别为网站180条、微信98条。"));
  CHECK(sums("公开信息共268条，分别为网站180条、微信88条。"));
  CHECK(sums("公开信息268条，公告、通知分别为180条、98条。"));
}

TEST_CASE("a total behind its parts", "[rules]") {
  CHECK(lists("31条电视报道、23条报纸报道，共计55条。") ==
        Strings{"31条电视报道、23条报纸报道，共计55条"});
  CHECK(sums("电视报道54条，共计55条。"));
  // No part alone is the whole where others stand before it.
  CHECK_FALSE(sums("电视报道3条、报纸报道55条，共计55条。"));
  CHECK(sums("报名参加培训246人，其中219人是本县的、27人是外县的，合计256人。"));
  // Its first part stands no more than 600 bytes before it.
  const auto with_words = [](int count) {
    std::string words;
    for (int i = 0; i < count; ++i) words += "报";
    return "131条" + words + "、123条，共计255条。";
  };
  CHECK_FALSE(sums(with_words(192)));
  CHECK(sums(with_words(193)));
}

TEST_CASE("what the shares of parts tell of a wrong part", "[rules]") {
  // It is one of several: narrative.percent says which.
  CHECK(sums("发放手册217册，其中城区64册，占28.1%；乡镇118册，占54.4%；景区38册，占17.5%。"));
  CHECK_FALSE(sums("发放手册217册，其中城区64册，占28.1%；乡镇118册，占54.4%。"));
  CHECK_FALSE(sums("发放手册217册，其中城区61册，占28.1%；乡镇118册，占54.4%。"));
}
