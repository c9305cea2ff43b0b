// Many inputs in several threads: a window of inputs at work, outcomes handed over in order.
#include "cli/ordered.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gouji::cli {
namespace {

constexpr std::size_t kWindow = 4096;                           // inputs
constexpr std::size_t kMostWaiting = std::size_t{64} << 20;     // bytes of output
constexpr std::chrono::milliseconds kLongestBetweenTicks{100};  // an interruption waits for one

// Threads made while this lives leave all signals to the others.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_;
};

class OrderedRun {
 public:
  OrderedRun(std::size_t inputs, const Work& work) : inputs_(inputs), work_(work) {}

  // What a thread does: one input after the other.
  void work_on() {
    std::unique_lock lock(mutex_);
    for (;;) {
      room_.wait(lock, [this] {
        return next_ == inputs_ || (slots_.size() < kWindow && waiting_ < kMostWaiting);
      });
      if (next_ == inputs_) return;
      const std::size_t input = next_++;
      slots_.emplace_back();
      lock.unlock();
      work_(input, [this, input](Outcome outcome) { put(input, std::move(outcome)); });
      lock.lock();
      slots_[input - first_].finished = true;
      if (input == first_) news_.notify_one();
    }
  }

  void hand_over(const Take& take, const Tick& tick) {
    std::unique_lock lock(mutex_);
    while (first_ < inputs_) {
      news_.wait_for(lock, kLongestBetweenTicks, [this] { return is_ready(); });
      while (is_ready()) {
        Slot& slot = slots_.front();
        if (slot.outcomes.empty()) {
          slots_.pop_front();
          ++first_;
        } else {
          const Outcome outcome = std::move(slot.outcomes.front());
          slot.outcomes.pop_front();
          waiting_ -= outcome.output.size();
          lock.unlock();
          take(outcome);
          lock.lock();
        }
        room_.notify_all();
        lock.unlock();
        tick(first_);
        lock.lock();
      }
      lock.unlock();
      tick(first_);
      lock.lock();
    }
  }

 private:
  struct Slot {
    std::deque<Outcome> outcomes;
    bool finished = false;
  };

  bool is_ready() const {
    return !slots_.empty() && (slots_.front().finished || !slots_.front().outcomes.empty());
  }

  // Waits where too much waits already. The first input never waits for those after it.
  void put(std::size_t input, Outcome outcome) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this, input] {
      return waiting_ < kMostWaiting || (input == first_ && slots_.front().outcomes.empty());
    });
    waiting_ += outcome.output.size();
    slots_[input - first_].outcomes.push_back(std::move(outcome));
    // What is not urgent is taken with the next tick, or when the input is finished.
    if (input == first_ && waiting_ >= kMostWaiting) news_.notify_one();
  }

  const std::size_t inputs_;
  const Work& work_;
  std::mutex mutex_;  // of all that follows; first_ changes in hand_over() only
  std::condition_variable room_;
  std::condition_variable news_;
  std::deque<Slot> slots_;   // of the inputs from first_ to next_
  std::size_t first_ = 0;    // not handed over yet
  std::size_t next_ = 0;     // not begun yet
  std::size_t waiting_ = 0;  // bytes of output
};

}  // namespace

bool run_in_order(std::size_t inputs, std::size_t threads, const Work& work, const Take& take,
                  const Tick& tick) {
  if (inputs == 0) return true;
  OrderedRun run(inputs, work);
  std::vector<std::thread> workers;
  {
    const SignalsHeld held;
    for (std::size_t i = 0; i < std::min(threads, inputs); ++i) {
      try {
        workers.emplace_back([&run] { run.work_on(); });
      } catch (const std::system_error&) {
        break;  // as many as the system allows
      }
    }
  }
  if (workers.empty()) return false;
  run.hand_over(take, tick);
  for (std::thread& worker : workers) worker.join();
  return true;
}

}  // namespace gouji::cli
