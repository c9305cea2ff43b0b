// gouji rules: the catalogue.
#include <memory>

#include "cli/command.h"
#include "render/catalogue.h"

namespace gouji::cli {
namespace {

struct Arguments {
  std::string format = "text";
  Language language = Language::kZh;
};

int run(const Arguments& arguments) {
  if (arguments.format == "json") {
    print(rules_json() + "\n");
  } else if (arguments.format == "markdown") {
    print(rules_markdown());
  } else {
    print(rules_text(arguments.language));
  }
  return kOk;
}

}  // namespace

void add_rules(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("rules", "列出全部规则\nThe catalogue of rules");
  const auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("--format", arguments->format,
                   "输出：text 给人看（默认），json 和 markdown 中英文都有\n"
                   "Output: for people (default); JSON and Markdown have both languages")
      ->check(CLI::IsMember({"text", "json", "markdown"}))
      ->option_text("text|json|markdown");
  add_language(*command, arguments->language);
  command->footer(
      "例子 / Examples:\n"
      "  gouji rules\n"
      "  gouji rules --format json | jq -r '.rules[].id'\n");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gouji::cli
