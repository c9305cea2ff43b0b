// The command line: what its commands share. In: files, folders or standard input; out: text on
// standard output and an exit status.
#ifndef GOUJI_CLI_COMMAND_H_
#define GOUJI_CLI_COMMAND_H_

#include <CLI/App.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/reader.h"
#include "gouji/gouji.h"

namespace gouji::cli {

// Exit status of the contract.
inline constexpr int kOk = 0;
inline constexpr int kFindings = 1;  // findings at or above --fail-on
inline constexpr int kTrouble = 2;   // usage, or an input that cannot be read at all

// Each adds its command to the program; a command that was called leaves its exit status.
void add_check(CLI::App& program, int& status);
void add_rules(CLI::App& program, int& status);
void add_cells(CLI::App& program, int& status);
void add_dump(CLI::App& program, int& status);
void add_rollup(CLI::App& program, int& status);

// Adds --lang.
void add_language(CLI::App& command, Language& language);
// Adds --fail-on and --disable.
void add_fail_on(CLI::App& command, std::string& fail_on);
void add_disable(CLI::App& command, std::vector<std::string>& ids);
// Adds --rules: the file of the user's own rules that it names.
void add_own_rules(CLI::App& command, std::optional<std::string>& file);
// Adds FILE..., files, folders or -.
CLI::Option* add_files(CLI::App& command, std::vector<std::string>& files);

// The files that the names stand for: folders are searched, deepest folders included, in the order
// of names; what begins with a dot is left out. A name that does not exist stays in the list.
// Writes a remark on standard error for a folder without files.
std::vector<std::string> expand(const std::vector<std::string>& names);

// A usage error where standard input is named more than once.
void refuse_standard_input_twice(const std::vector<std::string>& names);

// The names in a list: a file, or standard input for "-". They end with a NUL where there is one in
// the list, else with the line. A usage error where the list cannot be read.
std::vector<std::string> names_in(const std::string& list);

// The rules in a file, or on standard input for "-". A usage error that names each line that is no
// rule, or where the file cannot be read.
std::vector<OwnRule> own_rules_in(const std::string& name);

// Reads a file, or standard input for "-", and hands over what it is: one document, or each one in
// an archive, by the archive's name and its own. Reads no document that is not wanted.
using Receive = std::function<void(const std::string& name, Reading reading)>;
using Wanted = std::function<bool(const std::string& name)>;
void load(const std::string& name, std::size_t max_bytes, const Receive& receive,
          const Wanted& wanted = {});

// The one document that an option names. A usage error where there is no such file, or several
// documents in it.
Reading load_one(const std::string& option, const std::string& name, std::size_t max_bytes);

// The positioned words of a PDF, as the layout reader takes them; empty for anything else.
std::string load_words(const std::string& name, std::size_t max_bytes);

// Whether nothing at all could be read of an input, by the rule that says so: exit status 2.
bool is_unreadable(std::string_view rule);
inline bool is_unreadable(const Text& text) { return is_unreadable(text.problem); }

// Whether a result has findings at or above --fail-on.
bool fails(const Result& result, std::string_view fail_on);

// Whether standard output is a terminal that shows colours.
bool terminal_wants_color();

// Writes to standard output at once. Ends the program where that cannot be done: with a message and
// kTrouble, or, where nobody reads any more, quietly by SIGPIPE.
void print(std::string_view text);

// A usage error for names that are given twice, and the like.
[[noreturn]] void usage_error(const std::string& message);

}  // namespace gouji::cli

#endif  // GOUJI_CLI_COMMAND_H_
