// The command line: what a mistyped rule id was meant to be.
#ifndef GOUJI_CLI_NEAREST_H_
#define GOUJI_CLI_NEAREST_H_

#include <string>
#include <string_view>

namespace gouji::cli {

// The rule id with the fewest changes from `text`; none if it has little in common with any.
std::string_view nearest_rule(std::string_view text);

// Empty for the id of a rule, else the message of a usage error that names the nearest one.
std::string check_rule_id(const std::string& text);

}  // namespace gouji::cli

#endif  // GOUJI_CLI_NEAREST_H_
