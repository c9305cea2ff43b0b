// Rule narrative.privacy. In: the running text; out: a finding at each number of an identity card,
// a mobile telephone or a bank card.
#include <algorithm>
#include <array>
#include <string>

#include "input/walk.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

bool exists(int year, int month, int day) {
  constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 &&
         day <= kDays[static_cast<std::size_t>(month - 1)];
}

int number(std::string_view digits, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (digits[i] - '0');
  return value;
}

// GB 11643-1999: region, birthday, sequence and check digit.
bool is_identity_card(std::string_view digits) {
  if (digits.size() != 18 || digits[0] < '1' || digits[0] > '8') return false;
  if (!exists(number(digits, 6, 4), number(digits, 10, 2), number(digits, 12, 2))) return false;
  constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (digits[i] - '0');
  return "10X98765432"[sum % 11] == digits[17];
}

bool is_mobile(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

// ISO/IEC 7812: the check digit of Luhn.
bool is_card(std::string_view digits) {
  if (digits.size() < 16 || digits.size() > 19) return false;
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    const int digit = digits[i] - '0';
    sum += twice ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
  }
  return sum % 10 == 0;
}

// Letters and signs of addresses and numbers of documents: a number beside them is part of one.
bool joins(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || c == '=' ||
         c == '@' || c == '&' || c == '.' || c == '*' || c == '-';
}

bool joins_after(std::string_view text, std::size_t at) {
  const char32_t c = char_at(text, at);
  // A point or comma may end the sentence.
  if (c == '.' || c == ',') return digit_value(char_at(text, at + 1)) >= 0;
  return joins(c);
}

struct Run {
  std::string digits;
  Span span;
  bool groups = false;  // 138 1234 5678, 138-1234-5678, 110101 19900307 7774
  bool broken = false;  // groups as no number of a person has them
};

// Digits with single blanks or hyphens between them, an X at the end.
Run read_run(std::string_view text, std::size_t at, std::size_t end) {
  Run run;
  run.span = {at, at};
  std::size_t group = 0;
  std::array<std::size_t, 8> groups{};
  while (at < end) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    const int digit = digit_value(c);
    if (digit >= 0) {
      run.digits += static_cast<char>('0' + digit);
      if (group < groups.size()) ++groups[group];
    } else if ((c == ' ' || c == '-') && digit_value(char_at(text, next)) >= 0) {
      ++group;
    } else {
      if ((c == 'X' || c == 'x') && run.digits.size() == 17) {
        run.digits += 'X';
        at = next;
      }
      break;
    }
    at = next;
  }
  run.span.end = at;
  run.groups = group > 0;
  if (run.groups) {
    const bool mobile = group == 2 && groups[0] == 3 && groups[1] == 4 && groups[2] == 4;
    const bool card =
        (group == 3 || group == 4) && groups[0] == 4 && groups[1] == 4 && groups[2] == 4;
    // Region, birthday and the rest.
    const bool identity =
        group == 2 && groups[0] == 6 && groups[1] == 8 && is_identity_card(run.digits);
    run.broken = !mobile && !card && !identity;
  }
  return run;
}

// The words that may say what a number is.
std::string_view words_before(const Context& context, Span paragraph, Span number) {
  constexpr std::size_t kReach = 120;  // bytes
  const std::size_t from = number.begin - std::min(number.begin, kReach);
  return context.quote({std::max(paragraph.begin, from), number.begin});
}

enum class Kind { kNone, kIdentity, kMobile, kCard };

Kind kind_of(const Run& run, std::string_view before) {
  if (run.broken) return Kind::kNone;
  if (is_identity_card(run.digits)) return Kind::kIdentity;
  if (run.digits.ends_with('X')) return Kind::kNone;
  if (is_mobile(run.digits)) return Kind::kMobile;
  if (!is_card(run.digits)) return Kind::kNone;
  if (run.digits.starts_with("62")) return Kind::kCard;
  const bool other_card = run.digits.size() == 16 && (run.digits[0] == '4' || run.digits[0] == '5');
  const bool said = has_any(before, {"银行", "卡号", "账号", "帐号", "账户", "开户"});
  return other_card && said ? Kind::kCard : Kind::kNone;
}

Finding finding_of(Kind kind, const Run& run) {
  // The message names the number's end only: it is copied into reports and logs.
  const std::string end = run.digits.substr(run.digits.size() - 4);
  const std::string_view zh = kind == Kind::kIdentity ? "身份证号码"
                              : kind == Kind::kMobile ? "手机号码"
                                                      : "银行卡号";
  const std::string_view en = kind == Kind::kIdentity ? "an identity-card number"
                              : kind == Kind::kMobile ? "a mobile telephone number"
                                                      : "a bank-card number";
  return finding_at(
      run.span,
      {"正文里有一个" + std::string(zh) + "（尾号 " + end + "），属于个人信息，不应公开。",
       "The text contains " + std::string(en) + " (ending in " + end +
           "), personal data that must not be published."},
      {"删去这个号码；需要留联系方式的，写办公电话。",
       "Delete it; where a contact is needed, give an office telephone."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  const std::string_view text = context.text.utf8;
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!paragraph.has_other_number) continue;
    for (std::size_t at = paragraph.span.begin;
         (at = find_digit(text, at, paragraph.span.end)) < paragraph.span.end;) {
      const Run run = read_run(text, at, paragraph.span.end);
      const bool joined =
          (at > paragraph.span.begin && joins(char_at(text, previous_char(text, at)))) ||
          joins_after(text, run.span.end);
      at = run.span.end;
      constexpr std::size_t kShortest = 11;  // digits: a mobile telephone
      if (joined || run.digits.size() < kShortest) continue;
      // 13812345678元 is an amount.
      if (starts_with_any(text.substr(run.span.end),
                          {"元", "万", "亿", "件", "条", "次", "人", "号", "册", "份"}))
        continue;
      const Kind kind = kind_of(run, words_before(context, paragraph.span, run.span));
      if (kind != Kind::kNone) findings.push_back(finding_of(kind, run));
    }
  }
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativePrivacy;
const Rule kNarrativePrivacy = {
    "narrative.privacy",
    Severity::kError,
    Group::kNarrative,
    "",
    {"正文泄露个人信息", "Personal data in the text"},
    {"正文里不能出现身份证号码、手机号码、银行卡号；办公电话、邮箱和工作人员姓名可以。",
     "The text holds no identity-card, mobile or bank-card numbers; office telephones, mailboxes "
     "and names of officials are fine."},
    {"报告要向社会公布，个人信息一经公布就难以收回。",
     "The report is published, and personal data once published cannot be taken back."},
    {"删去号码，联系方式改用办公电话。", "Delete the number and give an office telephone instead."},
    {"《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条",
     "Regulation on the Disclosure of Government Information, article 15; Personal Information "
     "Protection Law, article 25"},
    check,
    passages("如有疑问，请与我局办公室联系（联系人：李明，手机：13812345678）。",
             "如有疑问，请与我局办公室联系（联系人：李明，办公电话：0372-1234567）。"),
};

}  // namespace gouji
