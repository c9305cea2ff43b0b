// Reports whose paragraphs a page cut into lines of its width, as they are copied out of a PDF
// viewer: the result is that of the report as it was, and every place is where it was.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gouji/gouji.h"
#include "input/walk.h"
#include "property/property.h"

namespace gouji::property {
namespace {

struct Page {
  std::size_t columns = 0;
  std::size_t ragged = 0;  // columns by which a line may be narrower
  bool indents = false;    // the first line of a paragraph
  bool hangs = false;      // marks over its edge, and keeps numbers and Latin words whole
};

std::size_t columns_of(char32_t c) { return c < 0x80 ? 1 : 2; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_of_word(char c) { return is_digit(c) || (c >= 'A' && c <= 'z') || c == '.'; }

// A paragraph over lines.
std::string wrapped(std::string_view paragraph, const Page& page) {
  constexpr std::u32string_view kNoneBegins = U"，。、；：！？）”》,.;:!?)";
  std::string out = page.indents ? "　　" : "";
  std::size_t column = page.indents ? 4 : 0;
  std::size_t word = out.size();  // where the last word begins
  std::size_t lines = 0;
  const auto columns = [&] { return page.columns - lines * 7 % (page.ragged + 1); };
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t begin = at;
    const char32_t c = next_char(paragraph, at);
    const bool goes_on =
        !out.empty() && is_of_word(out.back()) && c < 0x80 && is_of_word(static_cast<char>(c));
    if (!goes_on) word = out.size();
    const bool hangs = page.hangs && kNoneBegins.find(c) != kNoneBegins.npos;
    if (column + columns_of(c) > columns() + (hangs ? 2 : 0)) {
      const std::size_t cut = page.hangs && goes_on ? word : out.size();
      column = out.size() - cut;
      out.insert(cut, "\n");
      ++lines;
      word = cut + 1;
    }
    out += paragraph.substr(begin, at - begin);
    column += columns_of(c);
  }
  return out;
}

// Everything but lines of tables and headings.
std::string wrapped_report(const std::string& text, const Page& page) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    const bool prose = line.find('\t') == line.npos && line.find('|') == line.npos &&
                       (line.find("，") != line.npos || line.find("。") != line.npos);
    out += prose ? wrapped(line, page) : line;
    out += '\n';
    begin = end + 1;
  }
  return out;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_blank(next_char(text, at))) out += text.substr(begin, at - begin);
  }
  return out;
}

std::string quote(const Result& result, Span span) {
  return without_blanks(std::string_view(result.text).substr(span.begin, span.size()));
}

using Said = std::vector<std::tuple<std::string, std::string, std::string>>;

// Rule, message and passage of each finding; subjects, value and passage of each claim.
Said said_in(const Result& result) {
  Said said;
  for (const Finding& finding : result.findings) {
    std::string message = without_blanks(finding.message.zh);
    // It counts half-width commas, and one at the end of a line is lost where the line looks like
    // values that they divide.
    if (finding.rule == "narrative.punctuation") std::erase_if(message, is_digit);
    said.emplace_back(finding.rule, message, quote(result, finding.span));
  }
  for (const ResultClaim& claim : result.claims) {
    said.emplace_back(claim.name.zh, claim.value.to_string(), quote(result, claim.span));
  }
  std::sort(said.begin(), said.end());
  return said;
}

std::vector<std::string> reports() {
  std::vector<std::string> found;
  const std::filesystem::path tests = GOUJI_TESTS_DIR;
  for (const char* folder : {"cases/base", "golden/seeds"}) {
    for (const auto& entry : std::filesystem::directory_iterator(tests / folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      found.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Another digit in place of one, so that there is something to find.
void change_digit(std::string& text) {
  std::vector<std::size_t> digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] >= '1' && text[at] <= '8') digits.push_back(at);
  }
  ++text[*rc::gen::elementOf(digits)];
}

TEST_CASE("lines that a page cut are read as the paragraphs that they were", "[flow]") {
  const std::vector<std::string> all = reports();
  REQUIRE(all.size() >= 12);
  holds("cut paragraphs", 150, [&all] {
    std::string text = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    change_digit(text);
    Page page;
    page.columns = *rc::gen::inRange<std::size_t>(40, 110);
    page.ragged = *rc::gen::inRange<std::size_t>(0, 3);
    page.indents = *rc::gen::arbitrary<bool>();
    page.hangs = *rc::gen::arbitrary<bool>();
    const std::string cut = wrapped_report(text, page);
    RC_LOG() << cut << "\n";
    const Said written = said_in(check(text, Options{}));
    const Said read = said_in(check(cut, Options{}));
    const auto log = [](std::string_view what, const Said& said, const Said& other) {
      for (const auto& one : said) {
        if (std::find(other.begin(), other.end(), one) != other.end()) continue;
        const auto& [rule, message, passage] = one;
        RC_LOG() << what << rule << " " << message << " “" << passage << "”\n";
      }
    };
    log("lost: ", written, read);
    log("new: ", read, written);
    const bool same = written == read;
    RC_ASSERT(same);
  });
}

}  // namespace
}  // namespace gouji::property
