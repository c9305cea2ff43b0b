// gouji cells: reports in, one record for each number of the form out.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include "check.h"
#include "cli/command.h"
#include "render/csv.h"
#include "render/json_writer.h"
#include "render/names.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string format = "csv";
  std::vector<std::string> files;
};

std::string value_of(const ResultCell& cell) {
  return cell.state == CellState::kNumber ? cell.value.to_string() : std::string();
}

void print_csv(const Result& result) {
  std::string begin = csv_field(result.source.name) + "," + csv_field(result.organ) + ",";
  if (result.year) begin += std::to_string(*result.year);
  std::string out;
  for (const ResultCell& cell : result.cells) {
    out.append(begin).append(",").append(cell.id).append(",").append(value_of(cell)).append(",");
    out.append(name_of(cell.state)).append("\n");
  }
  print(out);
}

void write_json(JsonWriter& json, const Result& result) {
  for (const ResultCell& cell : result.cells) {
    json.line_break();
    json.begin_object();
    json.field("file", result.source.name);
    json.optional_field("organ", result.organ);
    if (result.year) json.field("year", *result.year);
    json.field("cell", cell.id);
    if (cell.state == CellState::kNumber) {
      json.key("value");
      json.number(cell.value.to_string());
    }
    json.field("state", name_of(cell.state));
    json.end_object();
  }
}

// An input without numbers says why on standard error. Returns its exit status.
int explain(const Result& result) {
  int status = kOk;
  for (const Finding& finding : result.findings) {
    if (!finding.rule.starts_with("input.") || finding.severity != Severity::kError) continue;
    const std::string line = "gouji: " + result.source.name + "：" + finding.message.zh + " / " +
                             finding.message.en + " [" + finding.rule + "]\n";
    std::fputs(line.c_str(), stderr);
    status = kFindings;
  }
  return status;
}

int run(const Arguments& arguments) {
  const std::vector<std::string> files = expand(arguments.files);
  int status = files.empty() ? kTrouble : kOk;
  const bool is_json = arguments.format == "json";
  JsonWriter json;
  if (is_json) {
    json.begin_object();
    json.field("schema", "gouji-cells/1");
    json.key("cells");
    json.begin_array();
  } else {
    print("file,organ,year,cell,value,state\n");
  }
  for (const std::string& file : files) {
    Options options;
    load(file, options.max_bytes, [&](const std::string& name, Reading reading) {
      options.name = name;
      if (is_unreadable(reading.text)) status = kTrouble;
      const Result result = check_reading(std::move(reading), options);
      status = std::max(status, explain(result));
      is_json ? write_json(json, result) : print_csv(result);
    });
  }
  if (is_json) {
    json.end_array();
    json.end_object();
    print(json.take() + "\n");
  }
  return status;
}

}  // namespace

void add_cells(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand(
      "cells", "读出三张表的数字，每格一行\nThe numbers of the three tables, one record each");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("--format", arguments->format, "输出，默认 csv\nOutput, csv by default")
      ->check(CLI::IsMember({"csv", "json"}))
      ->option_text("csv|json");
  add_files(*command, arguments->files)->required();
  command->footer(
      "列 / Columns: file, organ, year, cell, value, state\n"
      "state: number 数字, blank 空白, placeholder 占位符, invalid 不是数字, missing 没有这一格\n"
      "\n"
      "例子 / Examples:\n"
      "  gouji cells 报告文件夹/ > 数字.csv\n"
      "  gouji cells 报告.txt | grep requests.new.total\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
