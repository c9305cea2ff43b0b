// gouji check: reports in, findings out.
#include "check.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "cli/command.h"
#include "cli/done.h"
#include "cli/interruption.h"
#include "cli/ordered.h"
#include "cli/progress.h"
#include "render/text.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string format = "text";
  std::string fail_on = "error";
  std::optional<std::string> previous;
  std::optional<std::string> files_from;
  std::optional<std::string> skip_done;
  std::optional<std::string> rules;
  std::size_t jobs = 0;  // as many as there are cores
  Options options;
  std::vector<std::string> files;
};

}  // namespace

bool terminal_wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !refused && !dumb && isatty(STDOUT_FILENO) != 0;
}

bool fails(const Result& result, std::string_view fail_on) {
  return std::any_of(result.findings.begin(), result.findings.end(), [fail_on](const Finding& f) {
    if (f.ignored) return false;
    if (f.severity == Severity::kError) return fail_on != "never";
    return f.severity == Severity::kWarning && fail_on == "warning";
  });
}

namespace {

// Makes the output of each result, in any thread, and prints it when its turn comes.
class Printer {
 public:
  explicit Printer(const Arguments& arguments)
      : format_(*format_by_name(arguments.format)),
        fail_on_(arguments.fail_on),
        style_{arguments.options.language, terminal_wants_color()},
        frame_(frame(format_, arguments.options.language)) {
    print(frame_.head);
  }

  Outcome outcome(const Result& result, const Options& options, bool unreadable) const {
    Outcome made;
    const bool is_text = format_ == OutputFormat::kText;
    made.output = is_text ? to_text(result, style_) : render(result, options, format_);
    made.totals.add(result);
    if (fails(result, fail_on_)) made.status = kFindings;
    if (unreadable) made.status = kTrouble;
    return made;
  }

  void add(const Outcome& outcome) {
    totals_.add(outcome.totals);
    status_ = std::max(status_, outcome.status);
    ++count_;
    if (outcome.output.empty()) return;
    const bool divided = any_ && !frame_.between.empty();
    print(divided ? frame_.between + outcome.output : outcome.output);
    any_ = true;
  }

  // Returns the worst status.
  int finish() {
    print(frame_.tail);
    if (format_ == OutputFormat::kText && count_ > 1) print("\n" + to_text(totals_, style_));
    return status_;
  }

 private:
  OutputFormat format_;
  std::string_view fail_on_;
  TextStyle style_;
  Frame frame_;
  Totals totals_;
  std::size_t count_ = 0;
  bool any_ = false;  // printed
  int status_ = kOk;
};

// The inputs that are named and those in the list, folders opened.
std::vector<std::string> inputs_of(const Arguments& arguments) {
  std::vector<std::string> names = arguments.files;
  if (arguments.files_from) {
    std::vector<std::string> more = names_in(*arguments.files_from);
    if (more.empty()) {
      const std::string remark =
          "gouji: " + *arguments.files_from + "：清单里没有文件 / no files in this list\n";
      std::fputs(remark.c_str(), stderr);
    }
    std::move(more.begin(), more.end(), std::back_inserter(names));
  } else if (names.empty()) {
    usage_error("要检查哪些文件？/ FILE or --files-from is required");
  }
  return expand(names);
}

int run(const Arguments& arguments) {
  std::vector<std::string> named = arguments.files;
  if (arguments.previous) named.push_back(*arguments.previous);
  if (arguments.rules) named.push_back(*arguments.rules);
  if (arguments.files_from) named.push_back(*arguments.files_from);
  refuse_standard_input_twice(named);
  if (arguments.skip_done && arguments.format != "jsonl") {
    usage_error("--skip-done 要与 --format jsonl 一起用 / goes with --format jsonl");
  }
  Options chosen = arguments.options;
  if (arguments.rules) chosen.own_rules = own_rules_in(*arguments.rules);
  std::vector<std::string> files = inputs_of(arguments);
  Companions companions;
  int status = files.empty() ? kTrouble : kOk;
  if (arguments.previous) {
    const std::string& previous = *arguments.previous;
    Reading reading = load_one("--previous", previous, arguments.options.max_bytes);
    if (is_unreadable(reading.text)) status = kTrouble;
    companions.previous = read_previous(previous, std::move(reading));
  }
  std::optional<Done> done;
  if (arguments.skip_done) {
    done.emplace(*arguments.skip_done, arguments.fail_on);
    std::erase_if(files, [&](const std::string& file) {
      const std::optional<int> before = done->take(file);
      status = std::max(status, before.value_or(kOk));
      return before.has_value();
    });
  }
  Printer printer(arguments);
  Progress progress(files.size(), arguments.options.language);
  const auto work = [&](std::size_t input, const Give& give) {
    Options options = chosen;
    const auto receive = [&](const std::string& name, Reading reading) {
      options.name = name;
      const bool unreadable = is_unreadable(reading.text);
      const Result result = check_reading(std::move(reading), options, companions);
      give(printer.outcome(result, options, unreadable));
    };
    const auto wanted = [&](const std::string& name) {
      const std::optional<int> before = done ? done->take(name) : std::nullopt;
      if (before) give({{}, *before, {}});
      return !before;
    };
    load(files[input], options.max_bytes, receive, wanted);
  };
  const auto take = [&printer](const Outcome& outcome) { printer.add(outcome); };
  const auto tick = [&progress](std::size_t count) {
    progress.update(count);
    if (!is_interrupted()) return;
    progress.finish(count);
    obey_interruption();
  };
  hold_interruptions();
  const std::size_t threads =
      arguments.jobs > 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
  if (!run_in_order(files.size(), threads, work, take, tick)) {
    usage_error("系统不让启动线程 / the system starts no threads");
  }
  progress.finish(files.size());
  return std::max(status, printer.finish());
}

}  // namespace

void add_check(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("check",
                                             "检查年度报告，列出问题、位置和改法\nCheck reports: "
                                             "what is wrong, where, and how to put it right");
  const auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("--format", arguments->format,
                   "输出：text 给人看（默认），json 一个对象，jsonl 每份一行，\n"
                   "csv 问题清单（表格软件可直接打开），html 可打印的检查报告，\n"
                   "sarif 给代码审阅系统\n"
                   "Output: text for people (default), json one object, jsonl one line for each\n"
                   "input, csv findings for spreadsheets, html a report to print, sarif for\n"
                   "code review systems")
      ->check(CLI::IsMember({"text", "json", "jsonl", "sarif", "csv", "html"}))
      ->option_text("text|json|jsonl|sarif|csv|html");
  add_language(*command, arguments->options.language);
  add_fail_on(*command, arguments->fail_on);
  command
      ->add_option("--previous", arguments->previous,
                   "上一年度的报告，用来核对上年结转等\n"
                   "The report on the year before, to compare with")
      ->option_text("FILE");
  add_disable(*command, arguments->options.disable);
  add_own_rules(*command, arguments->rules);
  command->add_flag("--with-text", arguments->options.with_text,
                    "把读出的全文放进 JSON 结果\nPut the decoded text into JSON results");
  command
      ->add_option("--files-from", arguments->files_from,
                   "从清单读文件名，一行一个，或者用 NUL 分隔；- 表示标准输入\n"
                   "Names from a list, one a line, or divided by NUL; - is standard input")
      ->option_text("FILE");
  command
      ->add_option("--jobs", arguments->jobs,
                   "同时检查几份，默认与处理器核数相同；结果不因此而变\n"
                   "How many at a time, by default as many as there are cores; makes no\n"
                   "difference to the results")
      ->check(CLI::Range(1, 1024))
      ->option_text("N");
  command
      ->add_option("--skip-done", arguments->skip_done,
                   "跳过这个文件（以前的 jsonl 输出）里已有结果的；最后半行不算，\n"
                   "输出接着写到同一个文件时先删去它\n"
                   "Leave out what has its result in this file, jsonl of an earlier run; half a\n"
                   "last line does not count, and is cut off where the output goes on in the\n"
                   "same file")
      ->option_text("FILE");
  add_files(*command, arguments->files);
  command->footer(
      "退出码 / Exit status:\n"
      "  0  没有达到 --fail-on 的问题 / nothing at or above --fail-on\n"
      "  1  有 / findings at or above it\n"
      "  2  用法有误，或者有文件读不出，或者输出写不进去\n"
      "     usage, or an input that cannot be read, or an output that cannot be written\n"
      "  许多份时取其中最大的；--skip-done 跳过的也算 / of many the highest; what --skip-done\n"
      "  leaves out counts. 130, 143: Ctrl-C, kill；已写出的行都完整 / all lines are whole\n"
      "\n"
      "例子 / Examples:\n"
      "  gouji check 报告.txt\n"
      "  gouji check --fail-on warning 报告文件夹/\n"
      "  gouji check --disable cell.width,cell.decimals 报告.txt\n"
      "  gouji check --previous 2021年报告.docx 2022年报告.docx\n"
      "  gouji check --rules 本市要求.rules 报告文件夹/\n"
      "                  文件里一行一条，例如 / one a line, such as\n"
      "                  own.new_share warning requests.new.* >= requests.granted.* # "
      "公开不多于新收\n"
      "  cat 报告.txt | gouji check -\n"
      "  gouji check --format csv 报告文件夹/ > 问题清单.csv\n"
      "  gouji check --format html 报告文件夹/ > 检查结果.html\n"
      "  gouji check --format jsonl 报告文件夹/ | jq -r 'select(.summary.errors > 0) | "
      ".source.name'\n"
      "  find 报告 -type f -print0 |\n"
      "    gouji check --format jsonl --files-from - --skip-done 结果.jsonl >> 结果.jsonl\n"
      "                  同一条命令可以从中断的地方继续 / the same command resumes\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
