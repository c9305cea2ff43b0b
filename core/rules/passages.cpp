// Stage rules: what the rules on running text share. In: prose; out: pieces of it.
#include "rules/passages.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "input/walk.h"

namespace gouji {

std::size_t length_of(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count <= limit; ++count) next_char(text, at);
  return count;
}

std::span<const Quantity> quantities_in(const Prose& prose, std::size_t sentence) {
  const Sentence& of = prose.sentences[sentence];
  return std::span(prose.quantities)
      .subspan(of.first_quantity, of.quantity_end - of.first_quantity);
}

std::span<const YearMention> years_in(const Prose& prose, std::size_t sentence) {
  const Sentence& of = prose.sentences[sentence];
  return std::span(prose.years).subspan(of.first_year, of.year_end - of.first_year);
}

std::optional<Part> part_of(const Context& context, const ProseParagraph& paragraph) {
  if (!paragraph.section) return std::nullopt;
  return context.report.sections[*paragraph.section].heading.part;
}

bool is_running_text(const Context& context, const ProseParagraph& paragraph) {
  const Report& report = context.report;
  if (report.signature && paragraph.span.begin >= report.signature->span.begin) return false;
  if (!report.title.span.empty() && paragraph.span.begin < report.title.span.begin) return false;
  return paragraph.words.has<"。", "，", "；", ",">();
}

std::vector<bool> running_paragraphs(const Context& context) {
  std::vector<bool> running;
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    running.push_back(is_running_text(context, paragraph));
  }
  return running;
}

bool opens_part(const Prose& prose, std::size_t paragraph) {
  const std::optional<std::size_t> section = prose.paragraphs[paragraph].section;
  return section && paragraph > 0 && prose.paragraphs[paragraph - 1].section != section;
}

bool begins_deed(std::string_view text) {
  return starts_with_any(text,
                         {"认真", "坚持",   "严格",     "深入",   "高度",   "全面",     "积极",
                          "始终", "围绕",   "聚焦",     "扎实",   "不断",   "持续",     "切实",
                          "坚决", "进一步", "以习近平", "共收到", "未收到", "主动公开", "贯彻"});
}

std::int64_t last_place(std::string_view text, const Quantity& quantity) {
  const std::string_view written = slice(text, quantity.span);
  std::int64_t place = Decimal::kOne;
  // 万元 is a unit of its own.
  if (has(written, "万") && !quantity.unit.starts_with("万")) place *= 10'000;
  if (has(written, "亿") && !quantity.unit.starts_with("亿")) place *= 100'000'000;
  for (int i = 0; i < quantity.decimals; ++i) place /= 10;
  return std::max<std::int64_t>(1, place);
}

double share_difference(std::int64_t part, std::int64_t whole, const Quantity& share) {
  const double percent = static_cast<double>(share.value.raw()) / Decimal::kOne;
  const double wanted = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  return std::abs(wanted - percent);
}

bool is_share_of(std::int64_t part, std::int64_t whole, const Quantity& share) {
  double unit = 1;
  for (int i = 0; i < share.decimals; ++i) unit /= 10;
  return whole > 0 && share_difference(part, whole, share) < unit * 1.5;
}

std::vector<Span> book_titles(std::string_view text, Span span) {
  std::vector<Span> titles;
  std::size_t depth = 0;
  const std::size_t first = find_word(text.substr(0, span.end), "《", span.begin);
  for (std::size_t at = first; (at = skip_han(text, at, span.end)) < span.end;) {
    const std::size_t here = at;
    const char32_t c = next_char(text, at);
    if (c == U'《') {
      if (depth++ == 0) titles.push_back({here, span.end});
    } else if (c == U'》' && depth > 0) {
      if (--depth == 0) titles.back().end = at;
    }
  }
  // One that is not closed says nothing of where it ends.
  if (depth > 0) titles.pop_back();
  return titles;
}

std::vector<Span> titles_in(const Context& context, const ProseParagraph& paragraph) {
  if (!paragraph.words.has<"《">()) return {};
  return book_titles(context.text.utf8, paragraph.span);
}

const Span* around(const std::vector<Span>& spans, std::size_t at) {
  const auto after = std::partition_point(spans.begin(), spans.end(),
                                          [at](const Span& span) { return span.end <= at; });
  return after != spans.end() && after->begin <= at ? &*after : nullptr;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    at = skip_han(text, at, text.size());
    out += text.substr(here, at - here);
    if (at >= text.size()) break;
    const std::size_t other = at;
    const char32_t c = next_char(text, at);
    if (!is_blank(c) && c != '*' && c != '#') out += text.substr(other, at - other);
  }
  return out;
}

}  // namespace gouji
