// The command line: arguments in, one command run, its exit status out.
#include <libxml/parser.h>
#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>

#include "cli/command.h"
#include "cli/nearest.h"

namespace gouji::cli {

void print(std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = write(STDOUT_FILENO, text.data(), text.size());
    if (size >= 0) {
      text.remove_prefix(static_cast<std::size_t>(size));
    } else if (errno == EPIPE) {  // where SIGPIPE is ignored
      signal(SIGPIPE, SIG_DFL);
      raise(SIGPIPE);
    } else if (errno != EINTR) {
      std::fprintf(stderr, "gouji: 输出写不进去 / cannot write the output: %s\n",
                   std::strerror(errno));
      std::_Exit(kTrouble);
    }
  }
}

void usage_error(const std::string& message) {
  throw CLI::ParseError(message, CLI::ExitCodes::BaseClass);
}

void add_language(CLI::App& command, Language& language) {
  static const std::map<std::string, Language> kLanguages{{"zh", Language::kZh},
                                                          {"en", Language::kEn}};
  command
      .add_option_function<std::string>(
          "--lang",
          [&language](const std::string& value) { language = kLanguages.find(value)->second; },
          "提示用的语言，默认 zh\nLanguage of the messages, zh by default")
      ->check(CLI::IsMember({"zh", "en"}))
      ->option_text("zh|en");
}

void add_fail_on(CLI::App& command, std::string& fail_on) {
  command
      .add_option("--fail-on", fail_on,
                  "有这一级或更重的问题时退出码为 1，默认 error\n"
                  "Exit status 1 from this severity on, error by default")
      ->check(CLI::IsMember({"error", "warning", "never"}))
      ->option_text("error|warning|never");
}

void add_disable(CLI::App& command, std::vector<std::string>& ids) {
  command
      .add_option("--disable", ids,
                  "不检查这些规则，用逗号分开\nRules that do not run, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check_rule_id, "ID"))
      ->option_text("ID[,ID]");
}

void add_own_rules(CLI::App& command, std::optional<std::string>& file) {
  command
      .add_option("--rules", file,
                  "另外检查这个文件里自订的规则，一行一条：编号 级别 公式 # 说明\n"
                  "Check the rules of your own in this file, too, one a line:\n"
                  "id severity formula # title")
      ->option_text("FILE");
}

CLI::Option* add_files(CLI::App& command, std::vector<std::string>& files) {
  return command
      .add_option("FILE", files,
                  "文件或文件夹，- 表示标准输入\nFiles or folders; - is standard input")
      ->option_text("...");
}

namespace {

// What the parser says in English only.
std::string_view in_chinese(const CLI::App& program, int code) {
  if (program.get_subcommands().empty())
    return "要先写命令：check、rules、cells、rollup 或 dump / ";
  switch (static_cast<CLI::ExitCodes>(code)) {
    case CLI::ExitCodes::RequiredError:
      return "缺少文件或选项 / ";
    case CLI::ExitCodes::ExtrasError:
      return "不认识这个参数，或者不该写在这里 / ";
    case CLI::ExitCodes::ArgumentMismatch:
      return "选项只能写一次，值不能少 / ";
    case CLI::ExitCodes::ValidationError:
      return "选项的值不对 / ";
    default:
      return "";
  }
}

void complain(const CLI::App& program, const CLI::ParseError& error) {
  std::string line = "gouji: ";
  line += in_chinese(program, error.get_exit_code());
  line += std::string(error.what()) + "\n用法 / Usage: gouji ";
  for (const CLI::App* command : program.get_subcommands()) line += command->get_name() + " ";
  std::fputs((line + "--help\n").c_str(), stderr);
}

int run(int argc, char** argv) {
  int status = kOk;
  CLI::App program(
      "勾稽：检查政府信息公开工作年度报告\n"
      "Checks annual reports on government information disclosure",
      "gouji");
  program.set_version_flag("--version", version(), "显示版本\nShow the version");
  program.set_help_flag("-h,--help", "显示帮助\nShow this help");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  program.footer(
      "例子 / Examples:\n"
      "  gouji check 报告.txt              检查一份报告 / check a report\n"
      "  gouji check 报告文件夹/           检查文件夹里的全部报告 / check a folder\n"
      "  gouji check --format json -       检查标准输入，输出 JSON / standard input, JSON output\n"
      "  gouji check --previous 2021年.docx 2022年.docx\n"
      "                                    与上一年度比较 / compare with the year before\n"
      "  gouji rollup --parent 县政府.docx 各部门/\n"
      "                                    汇总报告与各单位核对 / a superior and its parts\n"
      "  gouji rules                       全部规则 / the rules\n"
      "  gouji cells 报告.txt > 数字.csv   导出表格里的数字 / the numbers in the tables\n"
      "\n"
      "退出码 / Exit status: 0 没有问题 / fine, 1 有问题 / findings,\n"
      "  2 用法有误或文件读不出 / usage, or an input that cannot be read\n"
      "每个命令的用法 / Help on a command: gouji check --help\n");
  add_check(program, status);
  add_rules(program, status);
  add_cells(program, status);
  add_rollup(program, status);
  add_dump(program, status);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
      return program.exit(error);  // prints help or version
    }
    complain(program, error);
    return kTrouble;
  }
  return status;
}

}  // namespace
}  // namespace gouji::cli

int main(int argc, char** argv) {
  xmlInitParser();  // while there is one thread
  return gouji::cli::run(argc, argv);
}
