// Sentences written from known claims in many phrasings: each is read back as it was meant, and
// what takes a number out of comparison takes it out.
#include "report/claims.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/reader.h"
#include "form/labels.h"
#include "gouji/gouji.h"
#include "property/property.h"
#include "report/prose.h"
#include "report/report.h"

namespace gouji::property {
namespace {

constexpr std::string_view kPlaceholder = "#";

std::vector<Claim> claims_of(std::string_view sentence) {
  Text text;
  text.utf8 = "青禾县文物局2020年政府信息公开工作年度报告\n一、总体情况\n" + std::string(sentence);
  const Document document = read_text(text.utf8);
  Report report = read_report(text, document);
  const Prose prose = read_prose(text, document, report);
  std::vector<Claim> claims = read_claims(text.utf8, prose, report);
  // What is not compared says nothing here.
  std::erase_if(claims, [&](const Claim& claim) { return !comparable(claim, report); });
  return claims;
}

std::string full_width(const std::string& digits) {
  std::string out;
  for (const char digit : digits) {
    out += "\xEF\xBC";
    out += static_cast<char>(0x90 + (digit - '0'));
  }
  return out;
}

std::string grouped(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

// The number in one of the ways in which people write it.
std::string written(int value) {
  const std::string digits = std::to_string(value);
  std::vector<std::string> ways{digits, " " + digits + " ", full_width(digits), grouped(digits)};
  if (value > 0 && value < 100) ways.push_back(chinese_number(value));
  return *rc::gen::elementOf(ways);
}

template <std::size_t N>
std::string_view one_of(const std::array<std::string_view, N>& choices) {
  return choices[*rc::gen::inRange<std::size_t>(0, N)];
}

std::string filled(std::string_view phrase, const std::string& number) {
  std::string out(phrase);
  out.replace(out.find(kPlaceholder), kPlaceholder.size(), number);
  return out;
}

constexpr std::array<std::string_view, 7> kUnits{"件", "条", "宗", "起", "份", "例", "次"};
constexpr std::array<std::string_view, 5> kOpenings{"", "2020年，", "本年度，", "全年", "我局"};
constexpr std::array<std::string_view, 4> kEndings{"。", "，均在法定期限内答复。",
                                                   "，较上年减少5件。", "。政府热线共收到849件。"};
constexpr std::array<std::string_view, 5> kReceived{"收到政府信息公开申请#", "共收到依申请公开#",
                                                    "新收信息公开申请#", "接到政府信息公开申请共#",
                                                    "收到申请人提出的信息公开申请#"};

struct Phrase {
  std::string_view text;
  std::string_view subject;
};
constexpr std::array<Phrase, 16> kPhrases{{
    {"上年结转政府信息公开申请#", "requests.carried_in"},
    {"政府信息公开申请结转下年度办理#", "requests.carried_out"},
    {"答复政府信息公开申请#", "requests.handled"},
    {"受理政府信息公开申请#", "requests.taken"},
    {"因政府信息公开被申请行政复议#", "disputes.review"},
    {"因政府信息公开被提起行政诉讼#", "disputes.suit"},
    {"作出行政许可#", "disclosure.license"},
    {"作出行政处罚#", "disclosure.penalty"},
    {"实施行政强制#", "disclosure.coercion"},
    {"制发规范性文件#", "disclosure.normative.made"},
    {"制定规章#", "disclosure.regulations.made"},
    {"政府信息公开行政复议尚未审结#", "disputes.review.pending"},
    {"政府信息公开行政复议结果纠正#", "disputes.review.corrected"},
    {"政府信息公开行政诉讼结果维持#", "disputes.suit.upheld"},
    {"办理其他对外管理服务事项#", "disclosure.service"},
    {"政府集中采购项目#", "disclosure.procurement.items"},
}};

void expect_one(const std::string& sentence, std::string_view subject, int value) {
  RC_LOG() << sentence << "\n";
  const std::vector<Claim> claims = claims_of(sentence);
  RC_ASSERT(claims.size() == 1u);
  RC_ASSERT(claims[0].subjects.size() == 1u);
  RC_ASSERT(claims[0].subjects[0]->id == subject);
  RC_ASSERT(claims[0].value == Decimal::from_integer(value));
  RC_ASSERT(claims[0].none == (value == 0));
}

TEST_CASE("Applications received are read back from any phrasing") {
  holds("applications received are read back from any phrasing", 400, [] {
    const int value = *rc::gen::inRange(0, 100000);
    const std::string sentence = std::string(one_of(kOpenings)) +
                                 filled(one_of(kReceived), written(value)) +
                                 std::string(one_of(kUnits)) + std::string(one_of(kEndings));
    expect_one(sentence, "requests.received", value);
  });
}

TEST_CASE("Every subject is read back") {
  holds("every subject is read back", 400, [] {
    const Phrase& phrase = kPhrases[*rc::gen::inRange<std::size_t>(0, kPhrases.size())];
    const int value = *rc::gen::inRange(0, 5000);
    const std::string_view unit = phrase.subject == "disclosure.procurement.items" ? "个" : "件";
    const std::string sentence = std::string(one_of(kOpenings)) +
                                 filled(phrase.text, written(value)) + std::string(unit) + "。";
    expect_one(sentence, phrase.subject, value);
  });
}

TEST_CASE("What is approximate, another's or another year's is not compared") {
  holds("what is approximate, another's or another year's is not compared", 400, [] {
    constexpr std::array<std::string_view, 9> kOthers{"收到政府信息公开申请近#件。",
                                                      "收到政府信息公开申请#余件。",
                                                      "收到政府信息公开申请超过#件。",
                                                      "五年来累计收到政府信息公开申请#件。",
                                                      "2018年，收到政府信息公开申请#件。",
                                                      "下属单位收到政府信息公开申请#件。",
                                                      "全省各级行政机关收到政府信息公开申请#件。",
                                                      "上半年收到政府信息公开申请#件。",
                                                      "政府热线共受理#件。"};
    const std::string sentence =
        filled(one_of(kOthers), std::to_string(*rc::gen::inRange(1, 5000)));
    RC_LOG() << sentence << "\n";
    RC_ASSERT(claims_of(sentence).empty());
  });
}

TEST_CASE("Two clauses keep their own numbers") {
  holds("two clauses keep their own numbers", 400, [] {
    const int received = *rc::gen::inRange(1, 900);
    const int handled = *rc::gen::inRange(1, 900);
    const std::string sentence =
        "收到政府信息公开申请" + written(received) + "件，答复" + written(handled) + "件。";
    RC_LOG() << sentence << "\n";
    const std::vector<Claim> claims = claims_of(sentence);
    RC_ASSERT(claims.size() == 2u);
    RC_ASSERT(claims[0].value == Decimal::from_integer(received));
    RC_ASSERT(claims[1].subjects[0]->id == "requests.handled");
    RC_ASSERT(claims[1].value == Decimal::from_integer(handled));
  });
}

// The same text as those write it who leave the input method at half width.
std::string with_half_width_marks(std::string text) {
  for (const auto& [full, half] :
       {std::pair<std::string_view, std::string_view>{"（", "("}, {"）", ")"}, {"；", ";"}}) {
    for (std::size_t at = 0; (at = text.find(full, at)) != std::string::npos; ++at) {
      text.replace(at, full.size(), half);
    }
  }
  return text;
}

TEST_CASE("Brackets and semicolons say the same in either width") {
  holds("brackets and semicolons say the same in either width", 400, [] {
    constexpr std::array<std::string_view, 11> kMarked{
        "收到政府信息公开申请（含上年结转2件）#件",
        "收到政府信息公开申请#件（含上年结转2件）",
        "受理政府信息公开申请#件（其中自然人申请2件）",
        "不予处理（信访举报投诉类）#件",
        "县教育局（含下属单位）收到政府信息公开申请#件",
        "因政府信息公开被申请行政复议#件（维持1件）",
        "较2019年（新收55件）减少，答复政府信息公开申请#件",
        "累计公开信息2100条；收到政府信息公开申请#件",
        "五年来作出行政许可9件；作出行政处罚#件",
        "上半年收到申请5件；全年收到政府信息公开申请#件",
        "未发生行政复议；被提起行政诉讼（政府信息公开类）#件"};
    std::string sentence = filled(one_of(kMarked), std::to_string(*rc::gen::inRange(0, 5000)));
    sentence += "；" + filled(one_of(kMarked), std::to_string(*rc::gen::inRange(0, 5000))) + "。";
    RC_LOG() << sentence << "\n";
    const std::vector<Claim> full = claims_of(sentence);
    const std::vector<Claim> half = claims_of(with_half_width_marks(sentence));
    RC_ASSERT(full.size() == half.size());
    for (std::size_t i = 0; i < full.size(); ++i) {
      RC_ASSERT(full[i].subjects == half[i].subjects);
      RC_ASSERT(full[i].value == half[i].value);
      RC_ASSERT(full[i].none == half[i].none);
    }
  });
}

}  // namespace
}  // namespace gouji::property
