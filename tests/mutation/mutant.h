// Comparisons that break when told to: included before each source that mutate.mjs has rewritten.
// The number of the one that breaks stands in the environment, so that one build serves them all.
// Or a file stands there, to which go the numbers of those that would have answered otherwise.
#ifndef GOUJI_TESTS_MUTATION_MUTANT_H_
#define GOUJI_TESTS_MUTATION_MUTANT_H_

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace gouji_mutant {

struct State {
  State() {
    if (const char* text = std::getenv("GOUJI_MUTANT")) active = std::atoi(text);
    file = std::getenv("GOUJI_MUTANTS_SEEN");
  }
  ~State() {
    std::FILE* out = file == nullptr ? nullptr : std::fopen(file, "w");
    if (out == nullptr) return;
    for (std::size_t id = 0; id < seen.size(); ++id) {
      if (seen[id]) std::fprintf(out, "%zu\n", id);
    }
    std::fclose(out);
  }
  void see(int id) {
    const std::size_t at = static_cast<std::size_t>(id);
    if (at >= seen.size()) seen.resize(at + 10000);
    seen[at] = 1;
  }

  int active = -1;
  const char* file = nullptr;
  std::vector<char> seen;
};

inline State& state() {
  static State state;
  return state;
}

inline bool on(int id) {
  State& s = state();
  if (s.file != nullptr) s.see(id);
  return id == s.active;
}

// `id` turns the answer round, `id` + 1 moves the boundary by one.
inline bool bounded(int id, bool plain, bool moved) {
  State& s = state();
  if (s.file != nullptr && plain != moved) s.see(id + 1);
  return (s.active == id + 1 ? moved : plain) != on(id);
}
template <typename A, typename B>
bool equal(int id, const A& a, const B& b) {
  return (a == b) != on(id);
}
template <typename A, typename B>
bool unequal(int id, const A& a, const B& b) {
  return (a != b) != on(id);
}
template <typename A, typename B>
bool less(int id, const A& a, const B& b) {
  return bounded(id, a < b, a <= b);
}
template <typename A, typename B>
bool at_most(int id, const A& a, const B& b) {
  return bounded(id, a <= b, a < b);
}
template <typename A, typename B>
bool more(int id, const A& a, const B& b) {
  return bounded(id, a > b, a >= b);
}
template <typename A, typename B>
bool at_least(int id, const A& a, const B& b) {
  return bounded(id, a >= b, a > b);
}

// The second operand is only looked at where it counts, as it may not be fit to be looked at.
// "And" and "or" agree where both hold and where neither does.
template <typename B>
bool both(int id, bool a, const B& b) {
  const bool plain = a && b();
  return plain || !on(id) ? plain : a || b();
}
template <typename B>
bool either(int id, bool a, const B& b) {
  const bool plain = a || b();
  return !plain || !on(id) ? plain : a && b();
}
inline bool negated(int id, bool a) { return on(id) ? a : !a; }

}  // namespace gouji_mutant

#endif  // GOUJI_TESTS_MUTATION_MUTANT_H_
