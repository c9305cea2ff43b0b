// Stage rules: the dates of a report. In: report and text; out: when it was signed and published.
#include "rules/dates.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "input/walk.h"
#include "report/identity.h"
#include "report/organ.h"
#include "rules/passages.h"

namespace gouji {
namespace {

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("\r\n", at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

// A date that ends a sentence (自2021年5月1日) is no signature: before it stands the organ or
// nothing.
bool is_signature(const Context& context, const Date& date) {
  const std::string_view text = context.text.utf8;
  const Span before = trim(text, {line_begin(text, date.span.begin), date.span.begin});
  const std::string_view words = slice(text, before);
  if (words.empty() || words == "（" || words == "(") return true;
  return classify_organ(words).kind != OrganKind::kUnknown && !has_any(words, {"，", "。", ","});
}

// The first date in `span` that a word for publication announces.
std::optional<Date> announced(const Context& context, Span span,
                              std::initializer_list<std::string_view> words) {
  constexpr std::size_t kReach = 24;  // bytes between word and date
  const std::string_view text = context.text.utf8;
  const std::string_view within = text.substr(0, span.end);
  for (const std::string_view word : words) {
    for (std::size_t at = within.find(word, span.begin); at != std::string_view::npos;
         at = within.find(word, at + word.size())) {
      std::size_t i = at + word.size();
      const std::size_t reach = std::min(span.end, i + kReach);
      while (i < reach) {
        const char32_t c = char_at(text, i);
        if (!is_blank(c) && c != U'：' && c != ':' && c != U'】' && c != ']' && c != '|') break;
        next_char(text, i);
      }
      if (const std::optional<Date> date = read_date(text, i)) return date;
    }
  }
  return std::nullopt;
}

std::optional<Date> around_report(const Context& context,
                                  std::initializer_list<std::string_view> words) {
  const Report& report = context.report;
  const std::size_t size = context.text.utf8.size();
  const std::size_t first =
      report.sections.empty() ? size : report.sections.front().heading.span.begin;
  if (const auto date = announced(context, {0, first}, words)) return date;
  if (report.sections.empty()) return std::nullopt;
  return announced(context, {report.sections.back().heading.span.end, size}, words);
}

}  // namespace

bool date_exists(const Date& date) {
  constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  const int days = date.month == 2 && !leap ? 28 : kDays[static_cast<std::size_t>(date.month - 1)];
  return date.day <= days;
}

bool is_before(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

std::string date_zh(const Date& date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

std::string date_en(const Date& date) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

std::optional<Date> signed_on(const Context& context) {
  const Report& report = context.report;
  if (report.signature && is_signature(context, *report.signature)) return report.signature;
  const std::string_view text = context.text.utf8;
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (paragraph.section) break;
    if (paragraph.span.begin < report.title.span.end) continue;
    const std::string_view words = slice(text, paragraph.span);
    std::size_t at = paragraph.span.begin;
    if (words.starts_with("（")) at += std::string_view("（").size();
    if (words.starts_with("(")) ++at;
    const std::optional<Date> date = read_date(text, at);
    if (!date) continue;
    const std::string_view rest = slice(text, {date->span.end, paragraph.span.end});
    if (rest.empty() || rest == "）" || rest == ")") return date;
  }
  return around_report(context, {"成文日期", "成文时间", "生成日期", "发文日期", "印发日期"});
}

std::optional<Date> published_on(const Context& context) {
  return around_report(
      context, {"发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间", "发布于"});
}

}  // namespace gouji
