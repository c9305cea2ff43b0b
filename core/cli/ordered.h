// The command line: many inputs in several threads. In: how many there are and what to do with one;
// out: what became of each document, in the order of the inputs, as soon as it is its turn.
#ifndef GOUJI_CLI_ORDERED_H_
#define GOUJI_CLI_ORDERED_H_

#include <cstddef>
#include <functional>
#include <string>

#include "render/text.h"

namespace gouji::cli {

// What became of one document.
struct Outcome {
  std::string output;
  int status = 0;
  Totals totals;
};

// Called in any thread. An input may give no outcome, or many (an archive).
using Give = std::function<void(Outcome)>;
using Work = std::function<void(std::size_t input, const Give& give)>;
// Called in the thread that called run_in_order().
using Take = std::function<void(const Outcome&)>;
// The same, several times a second, with the number of inputs that are done.
using Tick = std::function<void(std::size_t done)>;

// Outcomes that wait for their turn take a bounded amount of memory: a document that takes long
// holds back those after it. False if no thread could be started.
bool run_in_order(std::size_t inputs, std::size_t threads, const Work& work, const Take& take,
                  const Tick& tick);

}  // namespace gouji::cli

#endif  // GOUJI_CLI_ORDERED_H_
