// Stage render: results in, sections of a printable document in HTML out.
#include "render/html.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "form/form.h"
#include "input/walk.h"
#include "render/names.h"
#include "render/words.h"

namespace gouji {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 15px/1.7 "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
main, body > header, body > footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-top: 2.5rem; }
h1, h2, caption { font-family: "Songti SC", STSong, SimSun, "Noto Serif CJK SC", serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.4; text-align: center; letter-spacing: .05em; }
body > header p { margin: .5rem 0 0; text-align: center; color: #555; }
.report { margin-top: 2rem; padding-top: 1.5rem; border-top: 2px solid #1a1a1a; }
h2 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.5; overflow-wrap: anywhere; }
h3 { margin: 1.75rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid #999;
  font-size: 1.05rem; break-after: avoid; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: .1rem 1.5rem; margin: 0 0 1rem; }
.facts div { display: flex; gap: .75rem; }
.facts div:first-child { grid-column: 1 / -1; }
.facts dt { flex: none; min-width: 2.2em; color: #555; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.verdict { margin: 0; padding: .7rem 1rem; border: 1px solid #777; border-left-width: .5rem; }
.verdict strong { margin-right: .75em; font-size: 1.15rem; }
.pass { border-color: #2f6b3a; }
.fail { border-color: #a3211b; }
.incomplete { border-color: #8a5a00; border-style: dashed; border-left-style: solid; }
.counts { margin: .4rem 0 0; color: #555; font-size: .9rem; }
.findings { margin: 0; padding: 0; list-style: none; counter-reset: finding; }
.findings > li { position: relative; padding: .75rem 0 .75rem 2.6rem;
  border-bottom: 1px solid #ddd; break-inside: avoid; }
.findings > li > b { position: absolute; left: 0; min-width: 2rem; font-weight: 600;
  text-align: right; }
.findings p, .findings dl { margin: 0; }
.severity { display: inline-block; margin-right: .5em; padding: 0 .5em; border: 1px solid;
  font-size: .85rem; line-height: 1.5; }
.error .severity { border-color: #a3211b; background: #a3211b; color: #fff; }
.warning .severity { border-color: #8a5a00; color: #8a5a00; font-weight: 600; }
.info .severity { border-style: dotted; color: #444; }
.what { overflow-wrap: anywhere; }
.place { color: #555; font-size: .9rem; }
code { font: .85em Consolas, Menlo, monospace; color: #555; overflow-wrap: anywhere; }
blockquote { margin: .35rem 0; padding: .15rem .75rem; border-left: 3px solid #bbb;
  background: #f6f6f4; overflow-wrap: anywhere; }
mark { padding: 0 .1em; border-bottom: 2px solid #a3211b; background: #fbe9a8; color: inherit; }
.detail div { display: flex; gap: .75em; }
.detail dt { flex: none; color: #555; }
.detail dd { margin: 0; overflow-wrap: anywhere; }
.change dd { font-weight: 600; }
.basis { font-size: .9rem; color: #555; }
ul { margin: 0; padding-left: 1.4rem; }
.wide { overflow-x: auto; }
table { width: 100%; margin: 1rem 0 0; border-collapse: collapse; font-size: .85rem;
  line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .35rem; font-size: 1rem; font-weight: 600; text-align: left; }
th, td { padding: .2rem .4rem; border: 1px solid #999; text-align: right; font-weight: 400; }
th { min-width: 3.2em; background: #f1f1ee; text-align: center; }
th[scope=row] { min-width: 8em; background: none; text-align: left; }
th.group { text-align: left; font-weight: 600; }
tr { break-inside: avoid; }
td.bad { outline: 2px solid #a3211b; outline-offset: -2px; background: #fdeceb; font-weight: 700; }
.state { color: #555; font-style: italic; }
sup { margin-left: .2em; font-size: .75em; line-height: 1; white-space: nowrap; }
.legend { margin: .35rem 0 0; font-size: .85rem; color: #555; }
body > footer { margin-top: 2rem; padding-bottom: 2rem; color: #555; font-size: .85rem; }
body > footer p { margin: 0; padding-top: .5rem; border-top: 1px solid #999; }
:focus-visible { outline: 2px solid #1a4f8b; outline-offset: 2px; }
@media (max-width: 40rem) {
  .findings > li { padding-left: 0; }
  .findings > li > b { position: static; margin-right: .5em; float: left; min-width: 0; }
}
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.6; }
  main, body > header, body > footer { max-width: none; padding: 0; }
  body > header { padding-top: 0; }
  .report + .report { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  .verdict, .severity, mark, td.bad, th { print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
}
)";

// Text of a document in markup: nothing in it is obeyed, neither as markup nor by the reader's eye.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// What stands on either side of a passage, and how much of the passage itself is shown.
constexpr std::size_t kCharactersAround = 28;
constexpr std::size_t kCharactersOfPassage = 120;

struct Passage {
  std::string before, marked, after;
};

bool ends_line(char c) { return c == '\n' || c == '\r'; }

Passage passage_around(std::string_view text, Span span) {
  const std::size_t begin = std::min(span.begin, text.size());
  const std::size_t end = std::clamp(span.end, begin, text.size());
  std::size_t left = begin;
  for (std::size_t i = 0; i < kCharactersAround && left > 0 && !ends_line(text[left - 1]); ++i) {
    left = previous_char(text, left);
  }
  std::size_t right = end;
  for (std::size_t i = 0; i < kCharactersAround && right < text.size() && !ends_line(text[right]);
       ++i) {
    next_char(text, right);
  }
  const auto cut = [text](std::size_t at) {
    return at > 0 && at < text.size() && !ends_line(text[at - 1]) && !ends_line(text[at]);
  };
  Passage passage;
  passage.before = (cut(left) ? "…" : "") + escaped(text.substr(left, begin - left));
  passage.marked = escaped(printable(text.substr(begin, end - begin), kCharactersOfPassage));
  passage.after = escaped(text.substr(end, right - end)) + (cut(right) ? "…" : "");
  return passage;
}

// The numbers of the findings on each cell.
using Marks = std::unordered_map<std::string_view, std::string>;

// One row of a table as read.
struct Row {
  TableId table;
  const RowSpec* row;
  std::vector<std::pair<const ColumnSpec*, const ResultCell*>> cells;

  bool has_columns_of(const Row& other) const {
    return std::equal(
        cells.begin(), cells.end(), other.cells.begin(), other.cells.end(),
        [](const auto& a, const auto& b) { return a.first->label == b.first->label; });
  }
};

template <typename Spec>
const Spec* by_id(std::span<const Spec> specs, const Spec* spec) {
  const auto found = std::find_if(specs.begin(), specs.end(),
                                  [spec](const Spec& other) { return other.id == spec->id; });
  return found == specs.end() ? nullptr : &*found;
}

// The cells of a result by rows, in the words of its form where that has them.
std::vector<Row> rows_of(const Result& result) {
  const Form* form = form_of(result);
  std::vector<Row> rows;
  for (const ResultCell& cell : result.cells) {
    const std::optional<std::size_t> index = cell_index(cell.id);
    if (!index) continue;
    const CellSpec& spec = all_cells()[*index];
    const RowSpec* row = spec.row;
    const ColumnSpec* column = spec.column;
    if (form != nullptr) {
      if (const RowSpec* own = by_id(form->table(spec.table).rows, row)) {
        row = own;
        if (const ColumnSpec* same = by_id(own->columns, column)) column = same;
      }
    }
    if (rows.empty() || rows.back().table != spec.table || rows.back().row->id != row->id) {
      rows.push_back({spec.table, row, {}});
    }
    rows.back().cells.emplace_back(column, &cell);
  }
  return rows;
}

class Sheet {
 public:
  Sheet(const Result& result, Language language) : result_(result), language_(language) {}

  std::string take() {
    out_ += "<section class=\"report\">\n";
    write_facts();
    write_verdict();
    write_findings();
    write_not_assessed();
    write_ignored();
    write_tables();
    out_ += "</section>\n";
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view zh, std::string_view en) const {
    return language_ == Language::kZh ? zh : en;
  }
  std::string_view say(Words words) const { return pick(words, language_); }
  const std::string& say(const Bilingual& words) const { return pick(words, language_); }
  std::string_view colon() const { return say("：", ": "); }

  template <typename... Pieces>
  void add(const Pieces&... pieces) {
    (out_ += ... += pieces);
  }
  // A text of the document, kept apart from the direction of what is around it.
  static std::string isolated(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

  void write_fact(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    add("<div><dt>", name, "</dt><dd>", isolated(value), "</dd></div>\n");
  }

  void write_facts() {
    const std::string& name = result_.source.name;
    add("<h2>", isolated(result_.title.empty() ? name : result_.title), "</h2>\n");
    add("<dl class=\"facts\">\n");
    write_fact(say("文件", "File"), name);
    write_fact(say("机关", "Organ"), result_.organ);
    if (result_.year) write_fact(say("年度", "Year"), std::to_string(*result_.year));
    if (!result_.form.empty()) {
      write_fact(say("格式", "Form"), result_.form + std::string(say(" 年格式", "")));
    }
    add("</dl>\n");
  }

  std::string sentence_of_verdict() const {
    const std::size_t errors = count(result_, Severity::kError);
    const std::string number = std::to_string(errors);
    switch (result_.verdict) {
      case Verdict::kPass:
        return std::string(say("没有发现错误，格式要求的内容都核对过了。",
                               "No error was found, and all that the form asks for was checked."));
      case Verdict::kFail:
        if (language_ == Language::kZh) return "有 " + number + " 个错误需要改正。";
        return number +
               (errors == 1 ? " error is to be put right." : " errors are to be put right.");
      case Verdict::kIncomplete:
        break;
    }
    const bool ignored =
        std::any_of(result_.findings.begin(), result_.findings.end(),
                    [](const Finding& f) { return f.ignored && f.severity == Severity::kError; });
    if (ignored) {
      return std::string(say("有错误被人工忽略，程序没有核实，不能算通过。",
                             "Errors were ignored by a person and not verified; this is no pass."));
    }
    return std::string(say("没有发现错误，但有内容没能核对，不能算通过。",
                           "No error was found, but not everything could be checked; this is no "
                           "pass."));
  }

  void write_verdict() {
    add("<p class=\"verdict ", name_of(result_.verdict), "\"><strong>",
        say(words_for(result_.verdict)), "</strong>", sentence_of_verdict(), "</p>\n");
    const auto item = [this](std::string_view zh, std::string_view en, std::size_t number) {
      add(say(zh, en), " ", std::to_string(number));
    };
    add("<p class=\"counts\">");
    item("错误", "Errors", count(result_, Severity::kError));
    item("，提醒", ", warnings", count(result_, Severity::kWarning));
    item("，提示", ", infos", count(result_, Severity::kInfo));
    if (count_ignored(result_) > 0) item("，忽略", ", ignored", count_ignored(result_));
    item("；规则：符合", "; rules held", count(result_, Outcome::kHeld));
    item("，不符", ", broken", count(result_, Outcome::kBroken));
    item("，未检查", ", not assessed", count(result_, Outcome::kNotAssessed));
    add("</p>\n");
  }

  std::string place_of(const Finding& finding) const {
    std::string place;
    if (is_flat(result_)) {
      const std::string line = std::to_string(finding.line);
      const std::string column = std::to_string(finding.column);
      place = language_ == Language::kZh ? "第 " + line + " 行第 " + column + " 字"
                                         : "line " + line + ", column " + column;
    }
    if (const std::string words = place_in_words(result_, finding, language_); !words.empty()) {
      place += place.empty() ? "" : say("，", "; ");
      place += isolated(words);
    }
    return place;
  }

  void write_what(const Finding& finding) {
    add("<p class=\"what\"><span class=\"severity\">", say(words_for(finding.severity)), "</span>",
        isolated(say(finding.message)), " <code>", finding.rule, "</code></p>\n");
    if (const std::string place = place_of(finding); !place.empty()) {
      add("<p class=\"place\">", place, "</p>\n");
    }
  }

  void write_passage(const Finding& finding) {
    if (result_.text.empty() || trim(result_.text, finding.span).empty()) return;
    const Passage passage = passage_around(result_.text, finding.span);
    add("<blockquote><bdi>", passage.before, "<mark>", passage.marked, "</mark>", passage.after,
        "</bdi></blockquote>\n");
  }

  void write_detail(std::string_view kind, std::string_view name, const std::string& markup) {
    add("<div", kind.empty() ? "" : " class=\"", kind, kind.empty() ? "" : "\"", "><dt>", name,
        "</dt><dd>", markup, "</dd></div>\n");
  }

  void write_details(const Finding& finding) {
    add("<dl class=\"detail\">\n");
    for (const ResultRelation& relation : finding.relations) {
      write_detail("", say("勾稽", "Relation"),
                   isolated(say(relation.printed)) + std::string(say("；代入：", "; here: ")) +
                       isolated(relation.numbers));
    }
    if (const std::optional<std::string> value = should_be(finding)) {
      const std::string now = as_is(result_, finding);
      const std::string nothing = "<i>" + std::string(say("（空）", "(nothing)")) + "</i>";
      write_detail("change", say("原为", "As it is"),
                   (now.empty() ? nothing : isolated(now)) + " → " +
                       std::string(say("应为：", "should be: ")) +
                       (value->empty() ? nothing : isolated(*value)));
    }
    if (const std::string& advice = say(finding.advice); !advice.empty()) {
      write_detail("", say("改法", "Advice"), isolated(advice));
    }
    if (const Rule* rule = find_rule(finding.rule)) {
      write_detail("basis", say("依据", "Basis"), escaped(say(rule->basis)));
    }
    add("</dl>\n");
  }

  // Of a broken relation, the cell that is suspected; elsewhere all cells that it is about.
  void mark(const Finding& finding, const std::string& number) {
    for (const std::string& cell : finding.cells) {
      std::string& numbers = marks_[cell];
      numbers += (numbers.empty() ? "" : say("、", ", "));
      numbers += number;
      if (!finding.relations.empty()) break;
    }
  }

  void write_findings() {
    add("<h3>", say("问题", "Findings"), "</h3>\n");
    std::size_t number = 0;
    for (const Finding& finding : result_.findings) {
      if (finding.ignored) continue;
      if (number++ == 0) add("<ol class=\"findings\">\n");
      mark(finding, std::to_string(number));
      add("<li class=\"", name_of(finding.severity), "\"><b>", std::to_string(number), ".</b>\n");
      write_what(finding);
      write_passage(finding);
      write_details(finding);
      add("</li>\n");
    }
    if (number == 0) {
      add("<p>", say("没有。", "None."), "</p>\n");
    } else {
      add("</ol>\n");
    }
  }

  void write_not_assessed() {
    if (count(result_, Outcome::kNotAssessed) == 0) return;
    add("<h3>", say("没有检查的规则和原因", "Rules that were not assessed, and why"),
        "</h3>\n<ul>\n");
    for (const Reason reason : kReasonsForPeople) {
      std::string titles;
      for (const RuleOutcome& outcome : result_.rules) {
        if (outcome.outcome != Outcome::kNotAssessed || outcome.reason != reason) continue;
        const Rule* rule = find_rule(outcome.rule);
        titles += titles.empty() ? "" : say("；", "; ");
        if (rule != nullptr) titles += escaped(say(rule->title)) + " ";
        titles += "<code>" + outcome.rule + "</code>";
      }
      if (!titles.empty()) add("<li>", say(words_for(reason)), colon(), titles, "</li>\n");
    }
    add("</ul>\n");
  }

  void write_ignored() {
    if (count_ignored(result_) == 0) return;
    add("<h3>", say("人工忽略的问题", "Findings ignored by a person"), "</h3>\n<ul>\n");
    for (const Finding& finding : result_.findings) {
      if (!finding.ignored) continue;
      const Ignored& ignored = *finding.ignored;
      add("<li>", say(words_for(finding.severity)), colon(), isolated(say(finding.message)),
          " <code>", finding.rule, "</code><br>",
          ignored.whole_rule ? say("整条规则不再检查", "The whole rule is ignored")
                             : say("本条忽略", "This finding is ignored"),
          say("；理由：", "; reason: "),
          ignored.reason.empty() ? std::string(say("没有写", "none given"))
                                 : isolated(ignored.reason),
          "</li>\n");
    }
    add("</ul>\n");
  }

  std::string value_of(const ResultCell& cell) const {
    constexpr std::size_t kMost = 40;
    const auto state = [this](std::string_view zh, std::string_view en) {
      return "<span class=\"state\">" + std::string(say(zh, en)) + "</span>";
    };
    if (cell.state == CellState::kMissing) return state("缺", "absent");
    if (cell.state == CellState::kBlank) return state("空", "blank");
    return "<bdi>" +
           escaped(printable(slice(cell.text, trim(cell.text, {0, cell.text.size()})), kMost)) +
           "</bdi>";
  }

  void write_row(const Row& row, std::size_t columns) {
    const std::string_view number = language_ == Language::kZh ? row.row->number : "";
    add("<tr><th scope=\"row\">", number, say(row.row->label, row.row->english), "</th>");
    for (const auto& [column, cell] : row.cells) {
      const auto marked = marks_.find(cell->id);
      if (marked == marks_.end()) {
        add("<td>", value_of(*cell), "</td>");
      } else {
        add("<td class=\"bad\">", value_of(*cell), "&#8288;<sup>※", marked->second, "</sup></td>");
      }
    }
    write_filler(columns - row.cells.size());
    add("</tr>\n");
  }

  void write_filler(std::size_t columns) {
    if (columns > 0) add("<td colspan=\"", std::to_string(columns), "\"></td>");
  }

  void write_columns(const Row& row, std::size_t columns) {
    add("<tr><th scope=\"col\">", say("项目", "Item"), "</th>");
    for (const auto& [column, cell] : row.cells) {
      add("<th scope=\"col\">", say(column->label, column->english), "</th>");
    }
    write_filler(columns - row.cells.size());
    add("</tr>\n");
  }

  void write_table(std::span<const Row> rows) {
    std::size_t columns = 0;
    for (const Row& row : rows) columns = std::max(columns, row.cells.size());
    const TableId table = rows.front().table;
    const TableSpec& spec = forms().back()->table(table);
    const std::string caption = std::string(say(table_name(table), table_english(table))) + " " +
                                std::string(say(spec.title, spec.english));
    add("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"", caption,
        "\"><table><caption>", caption, "</caption>\n");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = rows[i];
      if (i == 0) {
        add("<thead>\n");
        write_columns(row, columns);
        add("</thead>\n<tbody>\n");
      } else if (!row.has_columns_of(rows[i - 1])) {
        write_columns(row, columns);
      }
      const std::string_view group = row.row->group;
      if (language_ == Language::kZh && !group.empty() && group != row.row->label &&
          (i == 0 || group != rows[i - 1].row->group)) {
        add("<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"", std::to_string(columns + 1),
            "\">", group, "</th></tr>\n");
      }
      write_row(row, columns);
    }
    add("</tbody></table></div>\n");
  }

  void write_tables() {
    const std::vector<Row> rows = rows_of(result_);
    if (rows.empty()) return;
    add("<h3>", say("读出的三张表", "The tables as they were read"), "</h3>\n");
    if (!marks_.empty()) {
      add("<p class=\"legend\">",
          say("加框的格子有问题，※ 后面是问题的序号。",
              "Framed cells have findings; their numbers stand behind ※."),
          "</p>\n");
    }
    for (std::size_t begin = 0; begin < rows.size();) {
      std::size_t end = begin;
      while (end < rows.size() && rows[end].table == rows[begin].table) ++end;
      write_table(std::span<const Row>(rows).subspan(begin, end - begin));
      begin = end;
    }
  }

  const Result& result_;
  Language language_;
  Marks marks_;
  std::string out_;
};

}  // namespace

std::string html_head(Language language) {
  const bool zh = language == Language::kZh;
  const std::string title = zh ? "政府信息公开工作年度报告检查结果"
                               : "Check of reports on government information disclosure";
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  out += zh ? "zh-CN" : "en";
  out +=
      "\">\n<head>\n<meta charset=\"UTF-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"Gouji ";
  out += version() + "\">\n<title>" + title + "</title>\n<style>";
  out += kStyle;
  out += "</style>\n</head>\n<body>\n<header>\n<h1>" + title + "</h1>\n<p>";
  out +=
      zh ? "没有核对的内容逐份列出，不算通过。" : "What was not checked is listed; it is no pass.";
  return out + "</p>\n</header>\n<main>\n";
}

std::string html_tail(Language language) {
  const bool zh = language == Language::kZh;
  return "</main>\n<footer><p>" + std::string(zh ? "勾稽 " : "Gouji ") + version() +
         (zh ? "，规则目录 " : ", rule catalogue ") + rules_version() +
         "</p></footer>\n</body>\n</html>\n";
}

std::string to_html(const Result& result, Language language) {
  return Sheet(result, language).take();
}

}  // namespace gouji
