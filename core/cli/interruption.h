// The command line: Ctrl-C and the like, which wait until a whole piece of output is written.
#ifndef GOUJI_CLI_INTERRUPTION_H_
#define GOUJI_CLI_INTERRUPTION_H_

namespace gouji::cli {

// From here on SIGINT, SIGTERM and SIGHUP are kept for obey_interruption(). A second one ends the
// program at once. Those that are ignored stay so.
void hold_interruptions();

bool is_interrupted();

// Ends the program as the signal would have: the shell sees 130, 143 or 129.
[[noreturn]] void obey_interruption();

}  // namespace gouji::cli

#endif  // GOUJI_CLI_INTERRUPTION_H_
