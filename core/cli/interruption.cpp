// Signals that ask the program to end.
#include "cli/interruption.h"

#include <signal.h>

#include <cstdlib>
#include <initializer_list>

namespace gouji::cli {
namespace {

volatile sig_atomic_t asked = 0;

void remember(int signal) { asked = signal; }

}  // namespace

void hold_interruptions() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before;
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = remember;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
  }
}

bool is_interrupted() { return asked != 0; }

void obey_interruption() {
  const int number = asked;
  signal(number, SIG_DFL);
  raise(number);
  std::_Exit(128 + number);
}

}  // namespace gouji::cli
