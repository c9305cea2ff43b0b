// Lines of a page. In: words of any length in any order. Out: lines and their segments, without
// running heads, feet and page numbers.
#include "document/layout_lines.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "document/tokens.h"
#include "input/walk.h"

namespace gouji {
namespace {

struct Token {
  int x0 = 0;
  int x1 = 0;
  int y = 0;
  int em = 0;
  std::string_view text;
};

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) || c >= 0x20000 ||
         (c >= 0x2014 && c <= 0x2026);
}

// Quarters of the width of a Han character.
constexpr int kPerHan = 4;

// The width of the character `c` from `begin` to `end`: half a Han character's, but a blank alone
// is as narrow as fonts have it.
int units_of(std::string_view text, std::size_t begin, std::size_t end, char32_t c) {
  if (is_wide(c)) return kPerHan;
  const bool lone = c == ' ' && begin > 0 && text[begin - 1] != ' ' && char_at(text, end) != ' ';
  return lone ? kPerHan / 4 : kPerHan / 2;
}

struct Measure {
  int units = 0;
  int wide = 0;
};

Measure measure(std::string_view text) {
  Measure out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_char(text, at);
    out.units += units_of(text, here, at, c);
    if (is_wide(c)) ++out.wide;
    if (out.units > 2'000'000) break;
  }
  return out;
}

// Size of the characters, by their width: Han characters are as wide as high, digits half as wide.
// The box of a word tells little, some fonts claim more than twice the height.
int size_of(const Word& word, const Measure& text) {
  const int height = word.y1 - word.y0;
  const auto by_width = (std::int64_t{word.x1} - word.x0) * kPerHan / text.units;
  return static_cast<int>(
      std::clamp<std::int64_t>(by_width, std::max(height / 10 * 3, 1), std::max(height, 1)));
}

// Written upwards, downwards or aslant: much narrower than its characters are.
bool is_turned(const Word& word, const Measure& text) {
  const std::int64_t width = std::int64_t{word.x1} - word.x0;
  const std::int64_t height = std::int64_t{word.y1} - word.y0;
  return text.units >= 2 * kPerHan && width * 10 * kPerHan < height * text.units;
}

bool is_all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The width of a digit in each size of font: that of the narrowest on the page.
class DigitWidths {
 public:
  void learn(const Word& word) {
    if (!is_all_digits(word.text)) return;
    const int width = (word.x1 - word.x0) / static_cast<int>(word.text.size());
    const auto [known, is_new] = by_height_.try_emplace(word.y1 - word.y0, width);
    if (!is_new) known->second = std::min(known->second, width);
  }

  // 0 if none was learnt.
  int of(const Word& word) const {
    constexpr int kSame = 5;
    const int height = word.y1 - word.y0;
    int width = 0;
    for (auto known = by_height_.lower_bound(height - kSame);
         known != by_height_.end() && known->first <= height + kSame; ++known) {
      width = width == 0 ? known->second : std::min(width, known->second);
    }
    return width;
  }

 private:
  std::map<int, int> by_height_;
};

// Numbers of one digit in narrow columns come as one word ("000") where the gaps between them are
// alike. True if the word was one of those; each digit is a token then.
bool add_apart_digits(const Word& word, const DigitWidths& widths, std::vector<Token>& tokens) {
  constexpr std::size_t kMostDigits = 20;
  const std::size_t count = word.text.size();
  if (count < 2 || count > kMostDigits || !is_all_digits(word.text)) return false;
  const int digit = widths.of(word);
  const int digits = static_cast<int>(count);
  const int gaps = word.x1 - word.x0 - digit * digits;
  if (digit <= 0 || gaps * 5 <= digit * 2 * (digits - 1)) return false;
  const int y = word.y0 + (word.y1 - word.y0) / 2;
  for (int i = 0; i < digits; ++i) {
    const int x =
        word.x0 + static_cast<int>(std::int64_t{word.x1 - word.x0 - digit} * i / (digits - 1));
    tokens.push_back(
        {x, x + digit, y, 2 * digit, word.text.substr(static_cast<std::size_t>(i), 1)});
  }
  return true;
}

// A word of any length as pieces without blanks, each with its share of the width.
void add_tokens(const Word& word, const DigitWidths& widths, std::vector<Token>& tokens) {
  const Measure all = measure(word.text);
  if (all.units == 0 || is_turned(word, all)) return;
  if (add_apart_digits(word, widths, tokens)) return;
  const std::int64_t width = std::int64_t{word.x1} - word.x0;
  const auto place = [&](int units) {
    return word.x0 + static_cast<int>(width * units / all.units);
  };
  const int y = word.y0 + (word.y1 - word.y0) / 2;
  const int em = size_of(word, all);
  int units = 0;
  std::size_t begin = 0;
  int begin_units = 0;
  bool open = false;
  for (std::size_t at = 0; at <= word.text.size();) {
    const std::size_t here = at;
    const bool end = at == word.text.size();
    const char32_t c = end ? U' ' : next_char(word.text, at);
    if (is_blank(c)) {
      if (open) {
        tokens.push_back(
            {place(begin_units), place(units), y, em, word.text.substr(begin, here - begin)});
      }
      open = false;
    } else if (!open) {
      open = true;
      begin = here;
      begin_units = units;
    }
    if (end) break;
    units = std::min(units + units_of(word.text, here, at, c), all.units);
  }
}

char32_t first_char(std::string_view text) { return char_at(text, 0); }
char32_t last_char(std::string_view text) {
  return text.empty() ? 0 : char_at(text, previous_char(text, text.size()));
}

// Whether a gap between two pieces of text is a blank. Between Han characters, and between them and
// digits, setting leaves gaps of its own.
bool is_blank_gap(int gap, int em, std::string_view before, std::string_view after) {
  const bool wide = is_wide(last_char(before)) || is_wide(first_char(after));
  return wide ? gap * 10 > em * 7 : gap * 10 > em * 2;
}

// Prose has no wider gaps than this between Han characters, and a number none at all.
bool divides(int gap, int em, std::string_view before, std::string_view after) {
  const bool number = digit_value(first_char(after)) >= 0;
  if (number && digit_value(last_char(before)) >= 0) return gap * 100 > em * 15;
  if (number && is_value_token(after)) return gap * 100 > em * 30;
  return gap * 100 > em * 40;
}

bool is_bracket(char32_t c) { return c == '(' || c == U'（'; }

// Whether the line so far is the number of a heading (二、), whose title may stand far behind it.
bool is_number_of_heading(const LayoutLine& line) {
  constexpr std::string_view kMark = "、";
  const std::string_view text = line.segments.front().text;
  return line.segments.size() == 1 && starts_part(text) &&
         text.find(kMark) == text.size() - kMark.size();
}

// Bold made by drawing the same text twice.
bool is_double(const Token& a, const Token& b) {
  return a.text == b.text && std::abs(a.x0 - b.x0) * 4 < a.em && std::abs(a.y - b.y) * 4 < a.em;
}

LayoutLine make_line(std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                     std::size_t page) {
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = tokens.begin() + static_cast<std::ptrdiff_t>(end);
  std::stable_sort(first, last, [](const Token& a, const Token& b) { return a.x0 < b.x0; });
  LayoutLine line;
  line.page = page;
  line.x0 = first->x0;
  const Token* before = nullptr;
  for (auto token = first; token != last; ++token) {
    if (before != nullptr && is_double(*before, *token)) continue;
    const int em = before == nullptr ? token->em : std::min(before->em, token->em);
    const int gap = before == nullptr ? 0 : token->x0 - line.segments.back().x1;
    if (before == nullptr ||
        (divides(gap, em, line.segments.back().text, token->text) &&
         !(gap < 3 * em && is_number_of_heading(line) && !is_bracket(first_char(token->text))))) {
      line.segments.push_back({token->x0, token->x1, token->y, token->em, {}, false, {}});
    }
    Segment& segment = line.segments.back();
    const std::size_t size = segment.text.size();
    if (!segment.text.empty() &&
        is_blank_gap(token->x0 - segment.x1, em, segment.text, token->text)) {
      segment.text += ' ';
    }
    if (size > 0 && (token->x0 - segment.x1) * 12 > em) {
      segment.gaps.push_back({segment.x1, token->x0, segment.text.size(), size});
    }
    segment.text += token->text;
    segment.x1 = std::max(segment.x1, token->x1);
    segment.em = std::max(segment.em, token->em);
    line.x1 = std::max(line.x1, segment.x1);
    line.em = std::max(line.em, token->em);
    before = &*token;
  }
  line.y = line.segments.front().y;
  for (Segment& segment : line.segments) segment.value = is_value_token(segment.text);
  return line;
}

// ---- Running heads and feet

// The digits of a text as one mark each number, so that those of pages are alike.
std::string shape_of(std::string_view text) {
  std::string shape;
  bool digits = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    const bool digit = digit_value(c) >= 0;
    if (!is_blank(c) && (!digit || !digits)) append_utf8(shape, digit ? U'0' : c);
    digits = digit;
  }
  return shape;
}

// The first number in a line, or -1. `lone` says whether the line is nothing else.
int first_number(std::string_view text, bool& lone) {
  std::size_t at = 0;
  while (at < text.size() && digit_value(char_at(text, at)) < 0) next_char(text, at);
  const bool begins = at == 0;
  const int number = number_at(text, at, 4);
  lone = number >= 0 && begins && at == text.size();
  return number;
}

// What stands on a page beside all else, at its left or right: segments of a line that are close
// together (- 1 -). Without any if there is none.
struct Beside {
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

Beside end_of(const LayoutLine& line, std::size_t number, bool right) {
  const std::vector<Segment>& segments = line.segments;
  const auto close = [&segments](std::size_t i) {
    return segments[i].x0 - segments[i - 1].x1 < segments[i].em;
  };
  Beside found{number, 0, segments.size(), {}};
  if (right) {
    found.begin = segments.size() - 1;
    while (found.begin > 0 && close(found.begin)) --found.begin;
  } else {
    found.end = 1;
    while (found.end < segments.size() && close(found.end)) ++found.end;
  }
  for (std::size_t i = found.begin; i < found.end; ++i) found.text += segments[i].text;
  return found;
}

Beside beside_others(const std::vector<LayoutLine>& page, bool right) {
  if (page.size() < 2) return {};
  std::size_t outermost = 0;
  for (std::size_t i = 1; i < page.size(); ++i) {
    const bool further = right ? page[i].x1 > page[outermost].x1 : page[i].x0 < page[outermost].x0;
    if (further) outermost = i;
  }
  Beside found = end_of(page[outermost], outermost, right);
  const std::vector<Segment>& own = page[outermost].segments;
  for (std::size_t i = 0; i < page.size(); ++i) {
    for (std::size_t k = 0; k < page[i].segments.size(); ++k) {
      if (i == outermost && k >= found.begin && k < found.end) continue;
      const Segment& other = page[i].segments[k];
      const bool clear = right ? other.x1 < own[found.begin].x0 : other.x0 > own[found.end - 1].x1;
      if (!clear) return {};
    }
  }
  return found;
}

void erase(std::vector<LayoutLine>& page, const Beside& beside) {
  LayoutLine& line = page[beside.line];
  const auto first = line.segments.begin();
  line.segments.erase(first + static_cast<std::ptrdiff_t>(beside.begin),
                      first + static_cast<std::ptrdiff_t>(beside.end));
  if (line.segments.empty()) {
    page.erase(page.begin() + static_cast<std::ptrdiff_t>(beside.line));
    return;
  }
  line.x0 = line.segments.front().x0;
  line.x1 = line.segments.back().x1;
}

// Numbers of pages beside the text, as on pages in landscape of a document in portrait. A bare one
// has to count up with those of other pages.
void drop_numbers_beside(std::vector<std::vector<LayoutLine>>& lines) {
  std::map<int, std::size_t> numbered;  // by the distance from the page's place in the file
  const auto count = [&numbered](std::string_view text, std::size_t page) {
    bool lone = false;
    const int number = first_number(text, lone);
    if (lone || is_page_number(text)) ++numbered[number - static_cast<int>(page)];
  };
  for (std::size_t page = 0; page < lines.size(); ++page) {
    const std::vector<LayoutLine>& all = lines[page];
    if (all.size() < 2) continue;
    count(running_text(all.front()), page);
    count(running_text(all.back()), page);
    for (const bool right : {false, true}) {
      const Beside beside = beside_others(all, right);
      const bool first_or_last = beside.line == 0 || beside.line + 1 == all.size();
      const bool is_line = beside.end - beside.begin == all[beside.line].segments.size();
      if (!(is_line && first_or_last)) count(beside.text, page);
    }
  }
  for (std::size_t page = 0; page < lines.size(); ++page) {
    for (const bool right : {false, true}) {
      const Beside beside = beside_others(lines[page], right);
      bool lone = false;
      const int number = first_number(beside.text, lone);
      const bool counts = lone && numbered[number - static_cast<int>(page)] >= 2;
      if (counts || is_page_number(beside.text)) erase(lines[page], beside);
    }
  }
}

// The size of characters that tells how far off its line a token may be. The width of a lone dash
// or point does not tell its size.
int size_together(const Token& a, const Token& b) {
  const auto is_sign = [](const Token& token) {
    return token.text.size() == 1 && digit_value(first_char(token.text)) < 0;
  };
  if (is_sign(a)) return b.em;
  return is_sign(b) ? a.em : std::min(a.em, b.em);
}

// Whether a line has a clock's time or an address: what a browser prints around a page, however
// near the text.
bool is_stamp(std::string_view text) {
  for (std::size_t at = text.find(':'); at != text.npos; at = text.find(':', at + 1)) {
    const std::string_view after = text.substr(at + 1);
    if (after.starts_with("//")) return true;
    if (at > 0 && digit_value(char_at(text, at - 1)) >= 0 && digit_value(char_at(after, 0)) >= 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<LayoutLine> lines_of_page(const Page& page, std::size_t number) {
  std::vector<Token> tokens;
  tokens.reserve(page.words.size());
  DigitWidths widths;
  for (const Word& word : page.words) widths.learn(word);
  for (const Word& word : page.words) add_tokens(word, widths, tokens);
  std::stable_sort(tokens.begin(), tokens.end(),
                   [](const Token& a, const Token& b) { return a.y < b.y; });
  std::vector<LayoutLine> lines;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    while (end < tokens.size() &&
           (tokens[end].y - tokens[i].y) * 3 < size_together(tokens[i], tokens[end])) {
      ++end;
    }
    lines.push_back(make_line(tokens, i, end, number));
    i = end;
  }
  return lines;
}

std::string running_text(const LayoutLine& line) {
  std::string text;
  int end = 0;
  for (const Segment& segment : line.segments) {
    if (!text.empty() && is_blank_gap(segment.x0 - end, segment.em, text, segment.text)) {
      text += ' ';
    }
    text += segment.text;
    end = segment.x1;
  }
  return text;
}

void drop_furniture(const std::vector<Page>& pages, std::vector<std::vector<LayoutLine>>& lines) {
  drop_numbers_beside(lines);
  // Only what stands at the outer edge of a page, apart from tables, may be furniture.
  constexpr std::size_t kMostLines = 3;  // at either end of a page
  struct Candidate {
    std::size_t page;
    std::size_t line;
    std::string shape;
    bool in_margin;
    bool lone = false;    // nothing but a number
    bool marked = false;  // a number as only pages have
    int number = -1;      // of the page, if it is one of these
    bool furniture = false;
    bool stamp = false;
  };
  std::vector<Candidate> candidates;
  const auto in_margin = [&](std::size_t page, const LayoutLine& line) {
    // Turning a page makes its margins no narrower.
    const std::int64_t height = pages[page].height;
    const std::int64_t margin = std::max<std::int64_t>(height, pages[page].width) * 12;
    return std::int64_t{line.y} * 100 < margin || (height - line.y) * 100 < margin;
  };
  for (std::size_t page = 0; page < lines.size(); ++page) {
    const std::size_t count = lines[page].size();
    for (std::size_t i = 0; i < count; ++i) {
      if (i >= kMostLines && i + kMostLines < count) {
        i = count - kMostLines;
      }
      const std::string text = running_text(lines[page][i]);
      Candidate candidate{page, i, shape_of(text), in_margin(page, lines[page][i])};
      candidate.marked = is_page_number(text);
      candidate.stamp = is_stamp(text);
      // A page's number may stand further in, if nothing else does between it and the edge.
      const bool outermost = i == 0 || i + 1 == count;
      if (!candidate.in_margin && !(candidate.marked && outermost)) continue;
      const int number = first_number(text, candidate.lone);
      if (candidate.lone || candidate.marked) candidate.number = number;
      candidates.push_back(std::move(candidate));
    }
  }
  // The same at the same place of several pages; values of a table never.
  std::map<std::pair<std::string, int>, std::size_t> seen;
  std::map<int, std::size_t> numbered;  // by the distance from the page's place in the file
  const auto place_of = [&](const Candidate& candidate) {
    return lines[candidate.page][candidate.line].y / 400;
  };
  for (const Candidate& candidate : candidates) {
    if (candidate.number >= 0) ++numbered[candidate.number - static_cast<int>(candidate.page)];
    ++seen[{candidate.shape, place_of(candidate)}];
  }
  for (Candidate& candidate : candidates) {
    const LayoutLine& line = lines[candidate.page][candidate.line];
    const auto values = std::count_if(line.segments.begin(), line.segments.end(),
                                      [](const Segment& segment) { return segment.value; });
    // A running head stands apart from the text.
    const std::vector<LayoutLine>& page = lines[candidate.page];
    const bool at_top = candidate.line < page.size() / 2;
    const std::size_t inner = at_top ? candidate.line + 1 : candidate.line - 1;
    const bool apart = inner >= page.size() || candidate.stamp ||
                       std::abs(page[inner].y - line.y) * 5 > std::min(line.em, page[inner].em) * 8;
    std::size_t times = 0;
    for (int off = -1; off <= 1; ++off) {
      const auto found = seen.find({candidate.shape, place_of(candidate) + off});
      if (found != seen.end()) times += found->second;
    }
    const bool counts =
        candidate.number >= 0 && numbered[candidate.number - static_cast<int>(candidate.page)] >= 2;
    if (candidate.lone) {
      candidate.furniture = counts || (pages.size() == 1 && candidate.number == 1);
    } else if (candidate.in_margin) {
      candidate.furniture =
          candidate.marked || (values == 0 && apart && times >= 2 && times * 2 >= pages.size());
    } else {
      candidate.furniture = counts;
    }
  }
  for (std::size_t i = candidates.size(); i-- > 0;) {
    if (!candidates[i].furniture) continue;
    std::vector<LayoutLine>& page = lines[candidates[i].page];
    page.erase(page.begin() + static_cast<std::ptrdiff_t>(candidates[i].line));
  }
}

}  // namespace gouji
