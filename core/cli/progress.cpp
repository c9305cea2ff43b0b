// How far a long run is: count, rate and remaining time.
#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace gouji::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kQuiet = 1s;       // a short run shows nothing
constexpr auto kBetween = 200ms;  // updates

bool is_terminal() {
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !dumb && isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0;
}

}  // namespace

std::string duration_words(std::chrono::seconds duration, Language language) {
  const bool zh = language == Language::kZh;
  const auto all = duration.count();
  std::string words;
  const auto add = [&](long long value, const char* unit_zh, const char* unit_en) {
    if (!words.empty()) words += ' ';
    words += std::to_string(value) + ' ' + (zh ? unit_zh : unit_en);
  };
  if (all >= 3600) add(all / 3600, "小时", "h");
  if (all >= 60) add(all / 60 % 60, "分", "min");
  if (all < 3600) add(all % 60, "秒", "s");
  return words;
}

Progress::Progress(std::size_t inputs, Language language)
    : inputs_(inputs), language_(language), wanted_(is_terminal()), next_(start_ + kQuiet) {}

void Progress::update(std::size_t done) {
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  shown_ = true;
  show(done, now - start_, "");
}

void Progress::finish(std::size_t done) {
  if (shown_) show(done, Clock::now() - start_, "\n");
}

void Progress::show(std::size_t done, Clock::duration so_far, const char* end) const {
  const double seconds = std::chrono::duration<double>(so_far).count();
  const double rate = static_cast<double>(done) / std::max(seconds, 0.001);
  const bool zh = language_ == Language::kZh;
  const std::string counts = std::to_string(done) + "/" + std::to_string(inputs_);
  std::string line = zh ? "已检查 " + counts + " 份，每秒 " : "checked " + counts + ", ";
  line += std::to_string(std::llround(rate)) + (zh ? " 份" : " a second");
  if (done == inputs_) {
    line += zh ? "，用时 " : ", took ";
    line += duration_words(std::chrono::duration_cast<std::chrono::seconds>(so_far), language_);
  } else if (done > 0) {
    const double left = static_cast<double>(inputs_ - done) / rate;
    line += zh ? "，还需约 " : ", about ";
    line += duration_words(std::chrono::seconds(std::llround(left)), language_);
    line += zh ? "" : " left";
  }
  // Back to the line's begin, and what stood behind it is gone.
  line = "\r" + line + "\x1B[K" + end;
  std::fputs(line.c_str(), stderr);
}

}  // namespace gouji::cli
