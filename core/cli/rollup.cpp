// gouji rollup: a consolidated report and its parts in, the consolidated report's findings out.
#include <algorithm>
#include <memory>
#include <utility>

#include "check.h"
#include "cli/command.h"
#include "render/text.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string format = "text";
  std::string fail_on = "error";
  std::string parent;
  std::optional<std::string> rules;
  Options options;
  std::vector<std::string> files;
};

int run(const Arguments& arguments) {
  std::vector<std::string> named = arguments.files;
  named.push_back(arguments.parent);
  if (arguments.rules) named.push_back(*arguments.rules);
  refuse_standard_input_twice(named);
  Options options = arguments.options;
  options.name = arguments.parent;
  if (arguments.rules) options.own_rules = own_rules_in(*arguments.rules);
  Reading parent = load_one("--parent", arguments.parent, options.max_bytes);
  int status = is_unreadable(parent.text) ? kTrouble : kOk;
  Companions companions;
  for (const std::string& file : expand(arguments.files)) {
    load(file, options.max_bytes, [&](const std::string& name, Reading reading) {
      if (is_unreadable(reading.text)) status = kTrouble;
      companions.parts.push_back(read_part(name, std::move(reading), options));
    });
  }
  if (companions.parts.empty()) status = kTrouble;
  const Result result = check_reading(std::move(parent), options, companions);
  if (fails(result, arguments.fail_on)) status = std::max(status, kFindings);
  if (arguments.format == "json") {
    print("{\"schema\":\"gouji/1\",\"results\":[\n" + to_json(result, options) + "\n]}\n");
  } else {
    print(to_text(result, {options.language, terminal_wants_color()}));
  }
  return status;
}

}  // namespace

void add_rollup(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("rollup",
                                             "核对汇总报告与所属各单位的报告\n"
                                             "Check a consolidated report against its parts");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("--parent", arguments->parent, "汇总报告\nThe consolidated report")
      ->required()
      ->option_text("FILE");
  command
      ->add_option("--format", arguments->format,
                   "输出：text 给人看（默认），json 一个对象\n"
                   "Output: for people (default), or one object")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  add_language(*command, arguments->options.language);
  add_fail_on(*command, arguments->fail_on);
  add_disable(*command, arguments->options.disable);
  add_own_rules(*command, arguments->rules);
  command->add_flag("--with-text", arguments->options.with_text,
                    "把读出的全文放进 JSON 结果\nPut the decoded text into JSON results");
  add_files(*command, arguments->files)->required();
  command->footer(
      "只看汇总报告的问题；各单位的报告各列一行结论，详细问题用 gouji check 查\n"
      "The findings are those of the consolidated report; each part has one line with its "
      "verdict,\n"
      "gouji check shows its findings\n"
      "\n"
      "退出码 / Exit status:\n"
      "  0  汇总报告没有达到 --fail-on 的问题 / nothing at or above --fail-on\n"
      "  1  有 / findings at or above it\n"
      "  2  用法有误，或者有文件读不出 / usage, or an input that cannot be read\n"
      "\n"
      "例子 / Examples:\n"
      "  gouji rollup --parent 县政府.docx 各部门/\n"
      "  gouji rollup --parent 县政府.docx --format json 甲局.docx 乙局.pdf 各乡镇.zip\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
