// Stage rules: names and places that the rules on form and structure share.
#include "rules/structure.h"

#include <algorithm>

#include "form/labels.h"
#include "input/walk.h"
#include "input/words.h"
#include "rules/wording.h"

namespace gouji {
namespace {

const PartSpec& spec_of(Part part) { return parts()[static_cast<std::size_t>(part)]; }

std::string bracketed(std::string_view name, std::string_view open, std::string_view words,
                      std::string_view close) {
  std::string text(name);
  text += open;
  text += words;
  text += close;
  return text;
}

// Where the remark in brackets begins that ends a label, or is broken off there; else its end. What
// stands in the middle (上一年（2019年）项目数量) is none.
std::size_t begin_of_remark(std::string_view text, Span label) {
  const Span inner = trim(text, label);
  const std::string_view words = slice(text, inner);
  const std::size_t open = std::min(words.find("（"), words.find("("));
  const bool closes = has_any(words, {"）", ")"});
  const bool ends = words.ends_with("）") || words.ends_with(")");
  const bool is_remark = open != words.npos && open > 0 && (ends || !closes);
  return is_remark ? inner.begin + open : inner.end;
}

}  // namespace

const Form& form_in_force(const Report& report) {
  return report.form != nullptr ? *report.form : *forms().back();
}

std::string part_zh(Part part) {
  return quoted(std::string(spec_of(part).number) + "、" + std::string(spec_of(part).title));
}

std::string part_en(Part part) {
  return quoted_en(std::to_string(static_cast<int>(part) + 1) + ". " +
                   std::string(spec_of(part).english));
}

std::string heading_zh(const Context& context, const Heading& heading) {
  return quoted(shortened(context.quote(heading.span)));
}

std::string table_zh(TableId table) {
  return bracketed(table_name(table), "（", forms().back()->table(table).title, "）");
}

std::string table_en(TableId table) {
  return bracketed(table_english(table), " (", forms().back()->table(table).english, ")");
}

const RowSpec& row_spec(const RowRead& row) { return row.form->table(row.table).rows[row.row]; }

std::string row_name_zh(TableId table, const RowSpec& row) {
  const bool grouped =
      table != TableId::kDisclosure && !row.group.empty() && row.group != row.label;
  return grouped ? quoted(row.group) + "的" + row_zh(row) : row_zh(row);
}

void add_cells(TableId table, const RowSpec& row, std::vector<std::string>& ids) {
  for (const ColumnSpec& column : row.columns) {
    if (const auto cell = cell_index(table, row.id, column.id)) ids.push_back(cell_id(*cell));
  }
}

bool has_heading(const Report& report, Part part) {
  return std::any_of(report.sections.begin(), report.sections.end(), [part](const Section& s) {
    return s.heading.part == part && !s.heading.from_table;
  });
}

Span place_of_part(const Context& context, Part part) {
  for (std::size_t next = static_cast<std::size_t>(part); next < kPartCount; ++next) {
    const Section* section = context.report.section(static_cast<Part>(next));
    if (section == nullptr) continue;
    std::size_t at = section->span.begin;
    if (section->heading.from_table) {
      // Before the table's first line, its heads included.
      for (const TableSpec& table : forms().back()->tables) {
        if (table.part != static_cast<Part>(next)) continue;
        at = std::min(at, context.report.table(table.table).span.begin);
      }
      // Behind the end of the line above; npos + 1 is 0.
      at = at == 0 ? 0 : context.text.utf8.find_last_of("\r\n", at - 1) + 1;
    }
    return {at, at};
  }
  std::size_t end = context.report.title.span.end;
  for (const Section& section : context.report.sections) end = std::max(end, section.span.end);
  return {end, end};
}

Span words_of_label(const Context& context, Span label, std::string_view wording) {
  const std::string_view text = context.text.utf8;
  // The label may hold the number of its group too: （三）不予公开 1.属于国家秘密.
  std::size_t begin = label.begin;
  for (std::size_t at = label.begin; at < label.end;) {
    if (!is_blank(char_at(text, at))) {
      const Numbering number = leading_number(text.substr(at, label.end - at));
      if (number.style != Numbering::Style::kNone && at + number.end < label.end) {
        at += number.end;
        begin = at;
        continue;
      }
    }
    next_char(text, at);
  }
  const bool keeps_brackets = wording.find("（") != std::string_view::npos;
  const Span words{begin, label.end};
  return trim(text, {begin, keeps_brackets ? words.end : begin_of_remark(text, words)});
}

Assessment unless_table_absent(const Report& report) {
  const bool all = std::all_of(report.tables.begin(), report.tables.end(),
                               [](const TableRead& table) { return table.found; });
  return all ? Assessment::held() : Assessment::not_assessed(Reason::kNoTable);
}

}  // namespace gouji
