// What a piece of text looks like. In: text. Out: whether it is a value, a cell, a sentence.
#include "document/tokens.h"

#include <algorithm>
#include <array>

#include "input/unicode.h"
#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// Longest text before the values of a row that is aligned with spaces.
constexpr std::size_t kLongestLabel = 60;
constexpr std::size_t kLongestHead = 14;
constexpr std::size_t kLongestProse = 60;
constexpr int kApart = 3;  // blanks that no prose has between its words
bool is_sign(char32_t c) {
  return c == '+' || c == '-' || c == 0xFF0B || c == 0xFF0D || c == 0x2212 || c == 0xB1 ||
         c == 0x2013 || c == 0x2014;
}

bool begins_with_digit(std::string_view token) {
  return !token.empty() && token.front() >= '0' && token.front() <= '9';
}

// Where the digits of a number begin: behind the words and signs that may stand before them.
std::size_t begin_of_digits(std::string_view token) {
  std::size_t at = 0;
  if (begins_with_digit(token)) return at;
  static constexpr std::array<std::string_view, 9> kBefore{"¥",    "￥", "增加", "新增", "增",
                                                           "减少", "减", "↑",    "↓"};
  for (const std::string_view before : kBefore) {
    if (!starts_with(token, before)) continue;
    at = before.size();
    break;
  }
  while (at < token.size()) {
    std::size_t next = at;
    if (!is_sign(next_char(token, next))) break;
    at = next;
  }
  // .5 for 0.5
  if (at + 1 < token.size() && token[at] == '.' && digit_value(char_at(token, at + 1)) >= 0) ++at;
  return at;
}

constexpr std::array<std::string_view, 20> kUnits{"万元", "亿元", "千元", "元", "万", "亿", "人次",
                                                  "件",   "条",   "次",   "起", "宗", "份", "例",
                                                  "项",   "个",   "部",   "人", "%",  "％"};

// What may follow a number in its cell: nothing, a unit, a bracketed remark, the sign of a note.
bool is_tail(std::string_view tail) {
  tail = slice(tail, trim(tail, {0, tail.size()}));
  if (tail.empty()) return true;
  if (starts_with_any(tail, {"(", "（", "["}) || is_note_sign(tail)) return true;
  for (const std::string_view unit : kUnits) {
    if (!starts_with(tail, unit)) continue;
    const std::string_view rest = tail.substr(unit.size());
    if (rest.empty() || starts_with_any(rest, {"(", "（"})) return true;
  }
  return false;
}

int display_width(char32_t c) {
  if (c < 0x20 || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x20000 || c == 0x2003 ||
                    // Quotes, dashes and dots that a Chinese page sets full width.
                    (c >= 0x2014 && c <= 0x2026);
  return wide ? 2 : 1;
}

struct Token {
  Span span;
  int column = 0;
  int column_end = 0;
  int gap = 0;  // blanks before it
  bool value = false;
};

// 2315831.33 元 is one cell. Other units stand apart from their numbers in prose (19 件).
void join_money(std::string_view text, std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (const Token& token : tokens) {
    const std::string_view unit = slice(text, token.span);
    const bool money = unit == "元" || unit == "万元" || unit == "亿元";
    if (money && token.gap == 1 && kept > 0 && tokens[kept - 1].value) {
      tokens[kept - 1].span.end = token.span.end;
      tokens[kept - 1].column_end = token.column_end;
    } else {
      tokens[kept++] = token;
    }
  }
  tokens.resize(kept);
}

// **52**: a value with Markdown's emphasis.
bool is_marked_value(std::string_view text, Span token) {
  if (text[token.begin] != '*' && text[token.begin] != '_') return false;
  return is_value_token(slice(text, trim_cell(text, token)));
}

std::vector<Token> tokens_of(std::string_view text, Span span) {
  std::vector<Token> tokens;
  int column = 0;
  int gap = 0;
  bool open = false;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t here = at;
    const char32_t c = next_char(text, at);
    const int width = display_width(c);
    if (is_blank(c) && !(open && is_format_mark(c))) {
      open = false;
      gap += width;
    } else {
      if (!open) {
        tokens.push_back({{here, here}, column, column, gap, false});
        open = true;
        gap = 0;
      }
      tokens.back().span.end = at;
      tokens.back().column_end = column + width;
    }
    column += width;
  }
  for (Token& token : tokens) {
    token.value = is_value_token(slice(text, token.span)) || is_marked_value(text, token.span);
  }
  join_money(text, tokens);
  return tokens;
}

// 20456. above 00: a number that is broken in its column is a value beside others.
void count_begun_numbers(std::string_view text, std::vector<Token>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string_view token = slice(text, tokens[i].span);
    const bool is_begun = (token.ends_with('.') || token.ends_with(',')) &&
                          is_value_token(token.substr(0, token.size() - 1));
    const bool is_beside = tokens[i - 1].value || (i + 1 < tokens.size() && tokens[i + 1].value);
    if (is_begun && is_beside && tokens[i].gap >= 2) tokens[i].value = true;
  }
}

// Whether a label and its values stand wide apart, with a text in the place of one of them
// (见附件).
bool are_columns(const std::vector<Token>& tokens) {
  constexpr std::size_t kLeastValues = 3;
  const auto values = static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.value; }));
  if (values < kLeastValues || values + 2 != tokens.size() || tokens.front().value) return false;
  return std::all_of(tokens.begin() + 1, tokens.end(),
                     [](const Token& token) { return token.gap >= 2; });
}

// A head without the remark in brackets that ends it (采购总金额（单位：万元）) or is all of it
// (（本列数据的勾稽关系为：…）), whether or not the bracket closes in the same line.
std::string_view without_remark(std::string_view head) {
  const auto find_first = [head](std::string_view full_width, std::string_view half_width) {
    return std::min(head.find(full_width), head.find(half_width));
  };
  const std::size_t close = find_first("）", ")");
  const bool open_ended = close == std::string_view::npos;
  if (!open_ended && !head.ends_with("）") && !head.ends_with(")")) return head;
  const std::size_t open = find_first("（", "(");
  return open == std::string_view::npos ? head : head.substr(0, open);
}

bool has_sentence_mark(std::string_view text) {
  return has_any(text, {"。", "；", "！", "？", ";"});
}

// Of a number before it: in 2022 年 1 月 or 5 件 it is of a sentence, for all the blanks.
bool begins_measure(std::string_view text) {
  return starts_with_any(text, {"年", "月", "日", "件", "条", "次", "个", "份", "篇", "人"});
}

bool is_dash(char32_t c) {
  return c == '-' || c == 0x2014 || c == 0x2013 || c == 0xFF0D || c == 0x2015 || c == 0x2500;
}

// 2/5, but not 3/0: the first of the numbers before and behind the mark is that of a page, the
// second how many there are.
bool counts_pages(std::string_view text, std::size_t mark) {
  constexpr int kMostDigits = 4;
  const auto number_in = [text](std::size_t at, std::size_t end) {
    while (at < end && digit_value(char_at(text, at)) < 0) next_char(text, at);
    return number_at(text, at, kMostDigits);
  };
  const int page = number_in(0, mark);
  return page > 0 && page <= number_in(mark, text.size());
}

// Blanks, and entities for them, which the sources of pages leave in texts.
Span trim_blanks(std::string_view text, Span span) {
  static constexpr std::string_view kBlank = "&nbsp;";
  Span inner = trim(text, span);
  while (slice(text, inner).starts_with(kBlank)) {
    inner = trim(text, {inner.begin + kBlank.size(), inner.end});
  }
  while (slice(text, inner).ends_with(kBlank)) {
    inner = trim(text, {inner.begin, inner.end - kBlank.size()});
  }
  return inner;
}

}  // namespace

bool is_pipe(char32_t c) { return c == '|' || c == 0xFF5C || c == 0x2502 || c == 0x2503; }

std::size_t character_count(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count <= limit; ++count) next_char(text, at);
  return count;
}

std::string_view unescaped(std::string_view cell) {
  static constexpr std::string_view kSigns = "-+*";
  const bool escaped = cell.size() > 1 && cell[0] == '\\' && kSigns.find(cell[1]) != kSigns.npos;
  return cell.substr(escaped ? 1 : 0);
}

// -, ——, — —: a short line instead of a number; longer ones divide what stands around them.
bool is_line(std::string_view token) {
  constexpr std::size_t kMost = 4;
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < token.size();) {
    const char32_t c = next_char(token, at);
    const bool dash = c == '-' || c == U'－' || c == U'─' || (c >= 0x2010 && c <= 0x2015);
    if (!dash && !is_blank(c)) return false;
    dashes += dash ? 1 : 0;
  }
  return dashes > 0 && dashes <= kMost;
}

bool is_placeholder(std::string_view token) {
  // Most values begin with a digit, and none of these does.
  if (begins_with_digit(token)) return false;
  token = unescaped(token);
  if (is_line(token)) return true;
  static constexpr std::array<std::string_view, 18> kPlaceholders{
      "/",  "//",     "\\",     "／",     "*",      "×",   "无",  "暂无", "没有",
      "空", "不涉及", "未涉及", "不适用", "未发生", "N/A", "n/a", "NA",   "无数据"};
  return std::find(kPlaceholders.begin(), kPlaceholders.end(), token) != kPlaceholders.end();
}

bool is_unit(std::string_view token) {
  return std::find(kUnits.begin(), kUnits.end(), token) != kUnits.end();
}

bool is_value_token(std::string_view token) {
  if (is_placeholder(token)) return true;
  token = unescaped(token);
  std::size_t at = begin_of_digits(token);
  bool digits = false;
  while (at < token.size()) {
    std::size_t next = at;
    const char32_t c = next_char(token, next);
    if (digit_value(c) >= 0) {
      digits = true;
    } else {
      // A point or comma belongs to the number only before another digit: 2.其他 is a label. So
      // does what is not seen.
      const bool inner = c == '.' || c == ',' || c == 0xFF0E || c == 0xFF0C || is_format_mark(c);
      if (!digits || !inner || digit_value(seen_at(token, next)) < 0) break;
    }
    at = next;
  }
  return digits && is_tail(token.substr(at));
}

bool is_note_sign(std::string_view tail) {
  constexpr std::string_view kNote = "注";
  std::size_t at = 0;
  if (starts_with(tail, kNote)) {
    at = kNote.size();
    if (number_at(tail, at, 2) < 0) return false;
    return at == tail.size();
  }
  constexpr std::u32string_view kSigns = U"*＊※†¹²³⁴⁵⁶⁷⁸⁹";
  while (at < tail.size()) {
    const char32_t c = next_char(tail, at);
    const bool enclosed = c >= U'①' && c <= U'⒇';  // ① to ⑳, ⑴ to ⒇
    if (!enclosed && kSigns.find(c) == std::u32string_view::npos) return false;
  }
  return !tail.empty();
}

bool is_note_mark(std::string_view raised) {
  return !trim(raised, {0, raised.size()}).empty() && !starts_with_any(raised, {"(", "（"});
}

bool looks_like_prose(std::string_view text) {
  if (has_sentence_mark(text)) return true;
  return character_count(text, kLongestProse) > kLongestProse;
}

bool starts_part(std::string_view text) {
  for (const std::string_view digit :
       {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}) {
    if (text.rfind(digit, 0) != 0) continue;
    return starts_with_any(text.substr(digit.size()), {"、", ".", "．"});
  }
  return false;
}

bool is_bare_number(std::string_view token) {
  constexpr std::size_t kMost = 5;  // characters: （十二）
  bool digit = false;
  std::size_t count = 0;
  char32_t first = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < token.size(); ++count) {
    last = next_char(token, at);
    if (count == 0) first = last;
    digit = digit || digit_value(last) >= 0 ||
            std::u32string_view(U"一二三四五六七八九十").find(last) != std::u32string_view::npos;
  }
  const bool brackets = (first == '(' || first == 0xFF08) && (last == ')' || last == 0xFF09);
  const bool mark = last == '.' || last == 0x3001 || last == 0xFF0E;
  return digit && count > 1 && count <= kMost && (brackets || mark);
}

bool is_page_number(std::string_view line) {
  constexpr std::size_t kLongest = 64;  // bytes
  if (line.size() > kLongest) return false;
  // Each number as one 0, each dash as the same.
  static constexpr std::array<std::u32string_view, 10> kInWords{
      U"第0页",        U"第0页共0页", U"第0页，共0页", U"第0页/共0页", U"共0页第0页",
      U"共0页，第0页", U"Page0",      U"Page0of0",     U"page0",       U"page0of0"};
  static constexpr std::array<std::u32string_view, 5> kInMarks{U"-0-", U"--0--", U"·0·", U"0/0",
                                                               U"-0/0-"};
  std::array<char32_t, 8> shape{};
  std::size_t size = 0;
  bool is_wide = false;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_char(line, at);
    const bool is_digit = digit_value(c) >= 0;
    const bool goes_on = is_digit && digit_value(before) >= 0;
    is_wide = is_wide || c == '\t' || (is_blank(c) && is_blank(before));
    before = c;
    if (is_blank(c) || goes_on) continue;
    if (size == shape.size()) return false;
    shape[size++] = is_digit ? U'0' : is_dash(c) ? U'-' : c;
  }
  const auto is_in = [seen = std::u32string_view(shape.data(), size)](const auto& shapes) {
    return std::find(shapes.begin(), shapes.end(), seen) != shapes.end();
  };
  if (is_in(kInWords)) return true;
  if (is_wide || !is_in(kInMarks)) return false;  // values stand wide apart
  const std::size_t mark = line.find('/');
  return mark == line.npos || counts_pages(line, mark);
}

Span trim_cell(std::string_view text, Span span) {
  const std::size_t start = span.begin;
  Span inner = trim_blanks(text, span);
  // Emphasis around the whole cell.
  static constexpr std::array<std::string_view, 3> kEmphasis{"**", "__", "`"};
  for (const std::string_view mark : kEmphasis) {
    const std::string_view content = slice(text, inner);
    if (content.size() >= 2 * mark.size() && starts_with(content, mark) &&
        content.ends_with(mark)) {
      inner = trim(text, {inner.begin + mark.size(), inner.end - mark.size()});
    }
  }
  return inner.empty() ? Span{start, start} : inner;
}

Span trim_marks(std::string_view text, Span span, bool& heading) {
  span = trim(text, span);
  const auto strip_left = [&](std::string_view mark) {
    if (slice(text, span).rfind(mark, 0) != 0) return false;
    span = trim(text, {span.begin + mark.size(), span.end});
    return true;
  };
  while (strip_left(">")) {
  }
  bool marked = false;
  while (strip_left("#")) marked = true;
  // Stars and underlines around all of it, or unpaired at its start; those inside stay.
  while (strip_left("**") || strip_left("__")) marked = true;
  while (!span.empty()) {
    const std::string_view content = slice(text, span);
    if (content.size() < 2) break;
    const std::string_view last = content.substr(content.size() - 2);
    const bool closes = last == "**" || last == "__" || (marked && content.back() == '#');
    if (!closes) break;
    span = trim(text, {span.begin, span.end - (content.back() == '#' ? 1u : 2u)});
  }
  heading = marked;
  return span;
}

std::vector<Span> split_blanks(std::string_view text, Span span) {
  std::vector<Span> pieces;
  for (const Token& token : tokens_of(text, span)) pieces.push_back(token.span);
  return pieces;
}

bool has_values(std::string_view text, Span span, std::size_t least) {
  const std::vector<Token> tokens = tokens_of(text, span);
  std::size_t values = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_measured =
        i + 1 < tokens.size() && begins_measure(slice(text, tokens[i + 1].span));
    values += tokens[i].value && !is_measured ? 1u : 0u;
  }
  return values >= least;
}

bool aligned_row(std::string_view text, Span span, std::vector<GridCell>& cells) {
  // A cheap answer first: most lines are prose.
  if (has_sentence_mark(slice(text, span))) return false;
  std::vector<Token> tokens = tokens_of(text, span);
  count_begun_numbers(text, tokens);
  std::size_t values = 0;
  while (values < tokens.size() && tokens[tokens.size() - 1 - values].value) ++values;
  const std::size_t texts = tokens.size() - values;
  const bool in_columns = are_columns(tokens);
  std::size_t length = 0;
  std::size_t longest = 0;
  bool wide_gaps = true;
  for (std::size_t i = 0; i < texts; ++i) {
    // A value before the last text: the blanks of a sentence (2020 年 12 月), or the row's number.
    const bool apart = i == 0 && values > 0 && tokens[1].gap >= 2 && tokens[texts].gap >= 2;
    if (tokens[i].value && values < 3 && !apart && !in_columns) return false;
    const std::size_t count = character_count(slice(text, tokens[i].span), kLongestLabel);
    length += count;
    longest = std::max(longest,
                       character_count(without_remark(slice(text, tokens[i].span)), kLongestHead));
    wide_gaps = wide_gaps && (i == 0 || tokens[i].gap >= 2);
  }
  bool row = false;
  if (texts == 0) {
    // Few values are those of a row whose label stands on the lines above and below.
    row = values >= 3 || (values > 0 && tokens.back().gap >= kApart);
  } else if (in_columns) {
    row = length <= kLongestLabel;
  } else if (values > 0) {
    // A single value behind a long text may be a number in prose, unless it stands apart.
    row = length <= kLongestLabel &&
          (values > 1 || length <= kLongestHead + 6 || tokens[texts].gap >= kApart);
  } else {
    row = longest <= kLongestHead && (texts >= 3 || (texts == 2 && wide_gaps));
  }
  if (!row) return false;
  for (const Token& token : tokens) {
    cells.push_back({trim_cell(text, token.span), token.column, token.column_end});
  }
  return true;
}

int column_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestLine = 1000;  // bytes
  const std::size_t from = at - std::min(at, kLongestLine);
  const std::size_t end = text.substr(from, at - from).find_last_of("\n\r\f\v");
  if (end == text.npos && from > 0) return 0;
  int column = 0;
  for (std::size_t i = end == text.npos ? 0 : from + end + 1; i < at;) {
    column += display_width(next_char(text, i));
  }
  return column;
}

}  // namespace gouji
