// gouji check: reports in, findings out.
#include "check.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include "cli/command.h"
#include "cli/nearest.h"
#include "render/text.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string format = "text";
  std::string fail_on = "error";
  Options options;
  std::vector<std::string> files;
};

bool terminal_wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !refused && !dumb && isatty(STDOUT_FILENO) != 0;
}

bool fails(const Result& result, std::string_view fail_on) {
  return std::any_of(result.findings.begin(), result.findings.end(), [fail_on](const Finding& f) {
    if (f.severity == Severity::kError) return fail_on != "never";
    return f.severity == Severity::kWarning && fail_on == "warning";
  });
}

// Prints results one by one, as each is there.
class Printer {
 public:
  explicit Printer(const Arguments& arguments)
      : arguments_(arguments), style_{arguments.options.language, terminal_wants_color()} {
    if (is("json")) print(R"({"schema":"gouji/1","results":[)");
  }

  void add(const Result& result, const Options& options) {
    if (is("text")) {
      print((count_ == 0 ? "" : "\n") + to_text(result, style_));
      totals_.add(result);
    } else if (is("jsonl")) {
      print(to_json(result, options) + "\n");
    } else {
      print((count_ == 0 ? "\n" : ",\n") + to_json(result, options));
    }
    ++count_;
  }

  void finish() {
    if (is("json")) print("\n]}\n");
    if (is("text") && count_ > 1) print("\n" + to_text(totals_, style_));
  }

 private:
  bool is(std::string_view format) const { return arguments_.format == format; }

  const Arguments& arguments_;
  TextStyle style_;
  Totals totals_;
  std::size_t count_ = 0;
};

int run(const Arguments& arguments) {
  const std::vector<std::string> files = expand(arguments.files);
  int status = files.empty() ? kTrouble : kOk;
  Printer printer(arguments);
  for (const std::string& file : files) {
    Options options = arguments.options;
    load(file, options.max_bytes, [&](const std::string& name, Reading reading) {
      options.name = name;
      if (is_unreadable(reading.text)) status = kTrouble;
      const Result result = check_reading(std::move(reading), options);
      if (fails(result, arguments.fail_on)) status = std::max(status, kFindings);
      printer.add(result, options);
    });
  }
  printer.finish();
  return status;
}

}  // namespace

void add_check(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("check",
                                             "检查年度报告，列出问题、位置和改法\nCheck reports: "
                                             "what is wrong, where, and how to put it right");
  const auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("--format", arguments->format,
                   "输出：text 给人看（默认），json 一个对象，jsonl 每份一行\n"
                   "Output: for people (default), one object, or one line for each input")
      ->check(CLI::IsMember({"text", "json", "jsonl"}))
      ->option_text("text|json|jsonl");
  add_language(*command, arguments->options.language);
  command
      ->add_option("--fail-on", arguments->fail_on,
                   "有这一级或更重的问题时退出码为 1，默认 error\n"
                   "Exit status 1 from this severity on, error by default")
      ->check(CLI::IsMember({"error", "warning", "never"}))
      ->option_text("error|warning|never");
  command
      ->add_option("--disable", arguments->options.disable,
                   "不检查这些规则，用逗号分开\nRules that do not run, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check_rule_id, "ID"))
      ->option_text("ID[,ID]");
  command->add_flag("--with-text", arguments->options.with_text,
                    "把读出的全文放进 JSON 结果\nPut the decoded text into JSON results");
  add_files(*command, arguments->files)->required();
  command->footer(
      "退出码 / Exit status:\n"
      "  0  没有达到 --fail-on 的问题 / nothing at or above --fail-on\n"
      "  1  有 / findings at or above it\n"
      "  2  用法有误，或者有文件读不出 / usage, or an input that cannot be read\n"
      "\n"
      "例子 / Examples:\n"
      "  gouji check 报告.txt\n"
      "  gouji check --fail-on warning 报告文件夹/\n"
      "  gouji check --disable cell.width,cell.decimals 报告.txt\n"
      "  cat 报告.txt | gouji check -\n"
      "  gouji check --format jsonl 报告文件夹/ | jq -r 'select(.summary.errors > 0) | "
      ".source.name'\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
