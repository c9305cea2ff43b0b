// gouji dump: what a stage made of a document, as JSON for developers; the forms as data.
#include <cstdio>
#include <memory>
#include <utility>

#include "cli/command.h"
#include "form/form.h"
#include "render/json_writer.h"
#include "render/names.h"
#include "report/claims.h"
#include "report/prose.h"
#include "report/report.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string stage;
  std::string file;
};

std::string_view name_of_dress(Dress dress) {
  switch (dress) {
    case Dress::kTabs:
      return "tabs";
    case Dress::kCells:
      return "cells";
    case Dress::kPipes:
      return "pipes";
    case Dress::kAligned:
      return "aligned";
    case Dress::kMarkup:
      return "markup";
  }
  return {};
}

std::string_view name_of_kind(Kind kind) {
  switch (kind) {
    case Kind::kCount:
      return "count";
    case Kind::kChange:
      return "change";
    case Kind::kAmount:
      return "amount";
  }
  return {};
}

std::string_view name_of_over(RelationSpec::Over over) {
  switch (over) {
    case RelationSpec::Over::kColumns:
      return "columns";
    case RelationSpec::Over::kRows:
      return "rows";
  }
  return {};
}

// What a list holds, one line each.
template <typename Items, typename Write>
void write_list(JsonWriter& json, std::string_view name, const Items& items, Write write) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) {
    json.line_break();
    write(item);
  }
  json.end_array();
}

class Dump {
 public:
  explicit Dump(const Text& text) : text_(text.utf8) {}

  std::string document(const Document& document) {
    json_.begin_object();
    json_.field("schema", "gouji-document/1");
    write_list(json_, "blocks", document.blocks, [this](const Block& block) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        write(*paragraph);
      } else {
        write(*std::get_if<Grid>(&block));
      }
    });
    json_.end_object();
    return json_.take();
  }

  std::string report(const Report& report) {
    json_.begin_object();
    json_.field("schema", "gouji-report/1");
    json_.field("recognised", report.recognised);
    json_.key("title");
    write(report.title);
    json_.optional_field("organ", report.organ);
    if (report.year) json_.field("year", *report.year);
    if (report.form != nullptr) json_.field("form", report.form->id);
    json_.optional_field("form_tables", form_of_tables(report));
    write_list(json_, "sections", report.sections, [this](const Section& s) { write(s); });
    write_list(json_, "sub_headings", report.sub_headings,
               [this](const SubHeading& h) { write(h); });
    json_.key("tables");
    json_.begin_object();
    for (std::size_t i = 0; i < kTableCount; ++i) {
      json_.line_break();
      json_.key(forms().back()->tables[i].id);
      write(report.tables[i]);
    }
    json_.end_object();
    json_.key("cells");
    json_.begin_object();
    for (std::size_t i = 0; i < report.cells.size(); ++i) {
      json_.line_break();
      json_.key(all_cells()[i].id);
      write(report.cells[i]);
    }
    json_.end_object();
    if (report.period) {
      json_.key("period");
      json_.begin_object();
      json_.field("span", report.period->span);
      json_.key("from");
      write(report.period->from);
      json_.key("to");
      write(report.period->to);
      json_.end_object();
    }
    if (report.signature) {
      json_.key("signature");
      write(*report.signature);
    }
    json_.end_object();
    return json_.take();
  }

  std::string claims(const std::vector<Claim>& claims, const Report& report) {
    json_.begin_object();
    write_list(json_, "claims", claims, [&](const Claim& claim) { write(claim, report); });
    json_.end_object();
    return json_.take();
  }

 private:
  std::string_view quote(Span span) const { return text_.substr(span.begin, span.size()); }

  void place(Span span) {
    json_.field("span", span);
    json_.field("text", quote(span));
  }

  void list_spans(std::string_view name, const std::vector<Span>& spans) {
    json_.key(name);
    json_.begin_array();
    for (Span span : spans) {
      json_.begin_object();
      place(span);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const Paragraph& paragraph) {
    json_.begin_object();
    json_.field("type", "paragraph");
    if (paragraph.heading) json_.field("heading", true);
    place(paragraph.span);
    json_.end_object();
  }

  void write(const Grid& grid) {
    json_.begin_object();
    json_.field("type", "grid");
    json_.field("dress", name_of_dress(grid.dress));
    json_.field("span", grid.span);
    write_list(json_, "rows", grid.rows, [this](const GridRow& row) {
      json_.begin_object();
      json_.field("span", row.span);
      json_.key("cells");
      json_.begin_array();
      for (const GridCell& cell : row.cells) write(cell);
      json_.end_array();
      json_.end_object();
    });
    json_.end_object();
  }

  void write(const GridCell& cell) {
    json_.begin_object();
    json_.field("column", cell.column);
    if (cell.column_end > cell.column + 1) json_.field("column_end", cell.column_end);
    if (cell.rows > 1) json_.field("rows", cell.rows);
    place(cell.span);
    json_.end_object();
  }

  void write(const Claim& claim, const Report& report) {
    constexpr std::string_view kPrecisions[] = {"exact", "approximate", "at_least"};
    json_.begin_object();
    json_.key("subjects");
    json_.begin_array();
    for (const Subject* subject : claim.subjects) json_.text(subject->id);
    json_.end_array();
    json_.field("none", claim.none);
    json_.key("value");
    json_.number(claim.value.to_string());
    json_.field("precision", kPrecisions[static_cast<std::size_t>(claim.precision)]);
    if (claim.year) json_.field("year", *claim.year);
    json_.field("cumulative", claim.cumulative);
    json_.field("own", claim.whose == Whose::kOwn);
    json_.field("likely", claim.likely);
    if (claim.whole) json_.field("whole", *claim.whole);
    json_.field("compared", comparable(claim, report));
    json_.field("number", claim.number);
    place(claim.span);
    json_.end_object();
  }

  void write(const Title& title) {
    json_.begin_object();
    json_.field("span", title.span);
    json_.field("text", title.text);
    json_.field("organ", title.organ);
    if (title.year) json_.field("year", *title.year);
    json_.field("standard", title.standard);
    json_.field("no_organ", title.no_organ);
    json_.field("no_year", title.no_year);
    json_.field("bare_year", title.bare_year);
    json_.field("wrong_words", title.wrong_words);
    json_.end_object();
  }

  void write(const Section& section) {
    const Heading& heading = section.heading;
    json_.begin_object();
    json_.field("part",
                heading.part ? parts()[static_cast<std::size_t>(*heading.part)].id : "extra");
    json_.field("number", heading.number);
    json_.field("ordinal", heading.ordinal);
    json_.field("title", heading.title);
    json_.field("standard_title", heading.standard_title);
    json_.field("from_table", heading.from_table);
    json_.field("heading", heading.span);
    json_.field("span", section.span);
    json_.field("body", section.body);
    json_.end_object();
  }

  void write(const SubHeading& heading) {
    constexpr std::string_view kLevels[] = {"chinese", "bracketed", "arabic", "bracketed_arabic"};
    json_.begin_object();
    json_.field("level", kLevels[static_cast<std::size_t>(heading.level)]);
    json_.field("ordinal", heading.ordinal);
    json_.field("section", heading.section);
    place(heading.span);
    json_.end_object();
  }

  void write(const TableRead& table) {
    json_.begin_object();
    json_.field("found", table.found);
    json_.field("span", table.span);
    if (table.form != nullptr) json_.field("form", table.form->id);
    write_list(json_, "rows", table.rows, [this](const RowRead& row) { write(row); });
    write_list(json_, "heads", table.heads, [this](const HeadRead& head) {
      json_.begin_object();
      if (head.column) json_.field("column", *head.column);
      json_.field("variant", head.match == LabelMatch::kVariant);
      place(head.span);
      json_.end_object();
    });
    write_list(json_, "extras", table.extras, [this](const UnknownRow& row) {
      json_.begin_object();
      place(row.span);
      json_.end_object();
    });
    list_spans("other_form", table.other_form);
    json_.field("extra_columns", table.extra_columns);
    json_.end_object();
  }

  void write(const RowRead& row) {
    json_.begin_object();
    if (row.form != nullptr) {
      json_.field("row", row.form->table(row.table).rows[row.row].id);
      json_.field("form", row.form->id);
    }
    json_.field("label", quote(row.label));
    json_.field("variant", row.match == LabelMatch::kVariant);
    json_.field("wanted", row.wanted);
    if (row.other_shape) json_.field("other_shape", true);
    if (!row.reliable) json_.field("reliable", false);
    list_spans("values", row.values);
    json_.key("lost_columns");
    json_.begin_array();
    for (std::size_t column : row.lost_columns) json_.integer(column);
    json_.end_array();
    json_.end_object();
  }

  void write(const CellValue& cell) {
    json_.begin_object();
    json_.field("state", name_of(cell.state));
    if (cell.state == CellState::kNumber) {
      json_.key("value");
      json_.number(cell.value.to_string());
    }
    json_.field("text", cell.text);
    json_.field("span", cell.span);
    if (cell.full_width) json_.field("full_width", true);
    json_.optional_field("unit", cell.unit);
    json_.optional_field("remark", cell.remark);
    if (cell.decimals != 0) json_.field("decimals", cell.decimals);
    if (cell.head_wants_decimals) json_.field("head_wants_decimals", true);
    if (cell.head_says_unit) json_.field("head_says_unit", true);
    json_.end_object();
  }

  void write(const Date& date) {
    json_.begin_object();
    json_.field("year", date.year);
    json_.field("month", date.month);
    json_.field("day", date.day);
    place(date.span);
    json_.end_object();
  }

  std::string_view text_;
  JsonWriter json_;
};

void write_row(JsonWriter& json, const RowSpec& row) {
  json.begin_object();
  json.field("id", row.id);
  json.field("group", row.group);
  json.field("number", row.number);
  json.field("label", row.label);
  json.field("english", row.english);
  json.key("columns");
  json.begin_array();
  for (const ColumnSpec& column : row.columns) {
    json.begin_object();
    json.field("id", column.id);
    json.field("label", column.label);
    json.field("english", column.english);
    json.field("kind", name_of_kind(column.kind));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_table(JsonWriter& json, const TableSpec& table) {
  json.begin_object();
  json.field("id", table.id);
  json.field("title", table.title);
  json.field("english", table.english);
  json.field("part", parts()[static_cast<std::size_t>(table.part)].id);
  write_list(json, "rows", table.rows, [&json](const RowSpec& row) { write_row(json, row); });
  write_list(json, "relations", table.relations, [&json](const RelationSpec& relation) {
    json.begin_object();
    json.field("rule", relation.rule);
    json.field("formula", relation.formula);
    json.field("over", name_of_over(relation.over));
    json.end_object();
  });
  json.end_object();
}

std::string forms_as_json() {
  JsonWriter json;
  json.begin_object();
  json.field("schema", "gouji-forms/1");
  write_list(json, "parts", parts(), [&json](const PartSpec& part) {
    json.begin_object();
    json.field("id", part.id);
    json.field("number", part.number);
    json.field("title", part.title);
    json.field("english", part.english);
    json.end_object();
  });
  write_list(json, "forms", forms(), [&json](const Form* form) {
    json.begin_object();
    json.field("id", form->id);
    json.field("first_year", form->first_year);
    json.field("last_year", form->last_year);
    json.field("notice", form->notice);
    write_list(json, "tables", form->tables,
               [&json](const TableSpec& table) { write_table(json, table); });
    json.end_object();
  });
  json.end_object();
  return json.take();
}

std::vector<Claim> claims_as_written(Text& text, const Document& document, Report& report) {
  const Prose prose = read_prose(text, document, report);
  std::vector<Claim> claims = read_claims(text.utf8, prose, report);
  for (Claim& claim : claims) {
    claim.span = prose.flow.as_written(claim.span);
    claim.number = prose.flow.as_written(claim.number);
  }
  prose.flow.restore(text.utf8);
  return claims;
}

int run(const Arguments& arguments) {
  if (arguments.stage == "form") {
    if (!arguments.file.empty()) {
      usage_error("--stage=form 不读文件 / --stage=form takes no file");
    }
    print(forms_as_json() + "\n");
    return kOk;
  }
  if (arguments.file.empty()) usage_error("缺少文件 / FILE is required");
  if (arguments.stage == "words") {
    const std::string words = load_words(arguments.file, Options().max_bytes);
    if (words.empty()) {
      std::fprintf(stderr, "gouji: %s：不是 PDF / not a PDF\n", arguments.file.c_str());
      return kTrouble;
    }
    print(words);
    return kOk;
  }
  std::string name;  // of the first document, where there are several
  Reading reading;
  load(arguments.file, Options().max_bytes, [&](const std::string& its_name, Reading its) {
    if (!name.empty()) return;
    name = its_name;
    reading = std::move(its);
  });
  auto& [text, document] = reading;
  if (!text.problem.empty()) {
    std::fprintf(stderr, "gouji: %s：读不出 / cannot be read [%s] %s\n", name.c_str(),
                 text.problem.c_str(), text.detail.c_str());
    return kTrouble;
  }
  Dump dump(text);
  std::string shown;
  if (arguments.stage == "document") {
    shown = dump.document(document);
  } else {
    Report report = read_report(text, document);
    shown = arguments.stage == "claims"
                ? dump.claims(claims_as_written(text, document, report), report)
                : dump.report(report);
  }
  print(shown + "\n");
  return kOk;
}

}  // namespace

void add_dump(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand(
      "dump",
      "供开发者查看各阶段读出了什么（JSON）\nWhat a stage made of a document, for developers");
  const auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("--stage", arguments->stage,
                   "words PDF 里的词和位置；document 段落和表格；report 部分和数字；"
                   "claims 正文里的数；form 报告格式（不读文件）\n"
                   "The words of a PDF with their places; paragraphs and grids; parts and cells; "
                   "numbers of the text; the forms, without a file")
      ->required()
      ->check(CLI::IsMember({"words", "document", "report", "claims", "form"}))
      ->option_text("words|document|report|claims|form");
  command->add_option("FILE", arguments->file, "文件，- 表示标准输入\nA file; - is standard input")
      ->option_text(" ");
  command->footer(
      "例子 / Examples:\n"
      "  gouji dump --stage=document 报告.txt\n"
      "  gouji dump --stage=report 报告.txt | jq .tables.requests.rows\n"
      "  gouji dump --stage=claims 报告.txt\n"
      "  gouji dump --stage=form\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
