// Stage render: results in, lines of CSV out.
#include "render/csv.h"

#include <utility>

#include "input/utf8.h"
#include "render/words.h"

namespace gouji {
namespace {

// "-11", "0.25".
bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
  };
  if (point == text.npos) return digits(text);
  return digits(text.substr(0, point)) && digits(text.substr(point + 1));
}

// Spreadsheets skip blanks before a formula, and take full-width signs for the plain ones.
bool could_be_formula(std::string_view text) {
  if (is_plain_number(text)) return false;
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return false;
  text.remove_prefix(first);
  constexpr std::string_view kSigns[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                         "\n", "＝", "＋", "－", "＠"};
  for (const std::string_view sign : kSigns) {
    if (text.starts_with(sign)) return true;
  }
  return false;
}

class Line {
 public:
  Line& add(std::string_view field) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += csv_field(field);
    return *this;
  }
  Line& add(std::size_t number) { return add(std::to_string(number)); }
  std::string take() { return std::move(out_) + "\r\n"; }

 private:
  std::string out_;
  bool first_ = true;
};

// What all lines of a result begin with.
Line begin_line(const Result& result, Language language) {
  Line line;
  line.add(printable(result.source.name)).add(printable(result.organ));
  line.add(result.year ? std::to_string(*result.year) : std::string());
  line.add(result.form).add(pick(words_for(result.verdict), language));
  return line;
}

std::string line_of(const Result& result, const Finding& finding, Language language) {
  const Rule* rule = find_rule(finding.rule);
  Line line = begin_line(result, language);
  line.add(pick(words_for(finding.severity), language)).add(finding.rule);
  line.add(rule != nullptr ? pick(rule->title, language) : std::string_view());
  line.add(place_in_words(result, finding, language));
  if (is_flat(result)) {
    line.add(finding.line).add(finding.column);
  } else {
    line.add("").add("");
  }
  line.add(printable(pick(finding.message, language)));
  line.add(printable(pick(finding.advice, language)));
  line.add(as_is(result, finding)).add(should_be(finding).value_or(""));
  line.add(rule != nullptr ? pick(rule->basis, language) : std::string_view());
  if (!finding.ignored) {
    line.add("");
  } else if (finding.ignored->reason.empty()) {
    line.add(pick(Words{"已忽略，没有写理由", "ignored, no reason given"}, language));
  } else {
    line.add(printable(finding.ignored->reason));
  }
  return line.take();
}

constexpr Words kColumns[] = {
    {"文件", "file"},
    {"机关", "organ"},
    {"年度", "year"},
    {"格式", "form"},
    {"结论", "verdict"},
    {"级别", "severity"},
    {"规则", "rule"},
    {"规则名称", "title"},
    {"部分或表格", "part or cell"},
    {"行", "line"},
    {"列", "column"},
    {"问题", "message"},
    {"改法", "advice"},
    {"原为", "as it is"},
    {"应为", "as it should be"},
    {"依据", "basis"},
    {"忽略理由", "ignored because"},
};

}  // namespace

std::string csv_field(std::string_view text) {
  std::string field = could_be_formula(text) ? "'" : "";
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (!c.valid || c.code == 0) {
      field += kReplacement;
    } else {
      field += text.substr(i, c.size);
    }
    i += c.size;
  }
  if (field.find_first_of(",\"\r\n") == field.npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string csv_head(Language language) {
  Line line;
  for (const Words& column : kColumns) line.add(pick(column, language));
  return "\xEF\xBB\xBF" + line.take();
}

std::string to_csv(const Result& result, Language language) {
  std::string out;
  for (const Finding& finding : result.findings) out += line_of(result, finding, language);
  if (!result.findings.empty()) return out;
  Line line = begin_line(result, language);
  for (std::size_t i = 5; i < std::size(kColumns); ++i) line.add("");
  return line.take();
}

}  // namespace gouji
