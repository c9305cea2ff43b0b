// The command line: results that an earlier run left. In: its output (jsonl); out: which documents
// have their whole result there, and their part of the exit status.
#ifndef GOUJI_CLI_DONE_H_
#define GOUJI_CLI_DONE_H_

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gouji::cli {

class Done {
 public:
  // Reads the file. A last line that is not whole, as a run that was killed leaves it, counts for
  // nothing; where standard output goes on in the same file it is cut off. A usage error where the
  // file cannot be read or holds anything but results of this version.
  Done(const std::string& path, std::string_view fail_on);

  // The exit status that a result of this name stands for, none where there is no such result. Each
  // result is given once. May be called in any thread.
  std::optional<int> take(const std::string& name);

 private:
  struct Entry {
    std::size_t results = 0;
    int status = 0;
  };

  void add(const std::string& path, std::string_view line, std::size_t number,
           std::string_view fail_on);

  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;  // by the name as JSON writes it
};

}  // namespace gouji::cli

#endif  // GOUJI_CLI_DONE_H_
