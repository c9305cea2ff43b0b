// The command line: how far a long run is, for a person at a terminal. In: inputs done; out: one
// line on standard error that is written over.
#ifndef GOUJI_CLI_PROGRESS_H_
#define GOUJI_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <string>

#include "gouji/gouji.h"

namespace gouji::cli {

class Progress {
 public:
  // Shows nothing where standard error is no terminal, or where the results themselves go to one.
  Progress(std::size_t inputs, Language language);

  void update(std::size_t done);
  // Leaves a last line, if there was one before.
  void finish(std::size_t done);

 private:
  using Clock = std::chrono::steady_clock;

  void show(std::size_t done, Clock::duration so_far, const char* end) const;

  std::size_t inputs_;
  Language language_;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
};

// "3 分 20 秒", "3 min 20 s". Seconds are left out beyond an hour.
std::string duration_words(std::chrono::seconds duration, Language language);

}  // namespace gouji::cli

#endif  // GOUJI_CLI_PROGRESS_H_
