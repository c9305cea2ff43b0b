// The command line's input: names in, documents out.
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/command.h"
#include "cli/pdf.h"
#include "members.h"

namespace gouji::cli {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// Appends the files in a folder, by name. A folder that cannot be opened stands for itself, so that
// reading it says so.
void add_folder(const fs::path& folder, std::vector<std::string>& files) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    entries.push_back(*entry);
  }
  if (error) {
    files.push_back(folder.string());
    return;
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.path().filename().string() < b.path().filename().string();
  });
  for (const fs::directory_entry& entry : entries) {
    if (entry.path().filename().string().starts_with('.')) continue;
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      add_folder(entry.path(), files);
    } else if (entry.is_regular_file(error)) {
      files.push_back(entry.path().string());
    }
  }
}

Reading unreadable(std::string_view detail) {
  Reading reading;
  reading.text.format.clear();
  reading.text.problem = "input.damaged";
  reading.text.detail = detail;
  return reading;
}

Reading unreadable(int error) {
  if (error == ENOENT || error == ENOTDIR) return unreadable("missing");
  if (error == EACCES || error == EPERM) return unreadable("denied");
  return unreadable("unreadable");
}

Reading read_bytes(std::string bytes, std::size_t max_bytes) {
  if (bytes.size() <= max_bytes && is_pdf(bytes)) bytes = words_of_pdf(bytes);
  return read_document(std::move(bytes), max_bytes);
}

// Reads no more than one byte beyond the limit; the reader says the rest. errno tells of a failure.
std::optional<std::string> read_all(std::FILE* file, std::size_t max_bytes) {
  std::string bytes;
  // Of a file that says how large it is no room is taken for more.
  struct stat status;
  if (fstat(fileno(file), &status) == 0 && status.st_size > 0) {
    bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), max_bytes) + 1);
  }
  char buffer[1 << 16];
  while (bytes.size() <= max_bytes) {
    const std::size_t wanted = std::min(sizeof buffer, max_bytes + 1 - bytes.size());
    const std::size_t size = std::fread(buffer, 1, wanted, file);
    bytes.append(buffer, size);
    if (size < wanted) break;
  }
  if (std::ferror(file) != 0) return std::nullopt;
  return bytes;
}

// The bytes of a file, or of standard input for "-".
std::optional<std::string> read_named(const std::string& name, std::size_t max_bytes) {
  if (name == "-") return read_all(stdin, max_bytes);
  const File file(std::fopen(name.c_str(), "rb"));
  if (file == nullptr) return std::nullopt;
  return read_all(file.get(), max_bytes);
}

void read(std::FILE* file, const std::string& name, std::size_t max_bytes, const Receive& receive,
          const Wanted& wanted) {
  std::optional<std::string> all = read_all(file, max_bytes);
  if (!all) return receive(name, unreadable(errno));
  std::string& bytes = *all;
  const MemberArchive archive(bytes, max_bytes);
  for (std::size_t i = 0; i < archive.members().size(); ++i) {
    const std::string member = name + "/" + archive.members()[i].name;
    if (wanted && !wanted(member)) continue;
    receive(member, read_bytes(archive.read(i), max_bytes));
  }
  if (!archive.members().empty()) return;
  // The bytes are let go before the check begins.
  Reading reading = read_bytes(std::move(bytes), max_bytes);
  receive(name, std::move(reading));
}

}  // namespace

void refuse_standard_input_twice(const std::vector<std::string>& names) {
  if (std::count(names.begin(), names.end(), "-") > 1) {
    usage_error("“-” 只能写一次：标准输入只能读一遍 / standard input can be read only once");
  }
}

std::vector<std::string> expand(const std::vector<std::string>& names) {
  refuse_standard_input_twice(names);
  std::vector<std::string> files;
  for (const std::string& name : names) {
    std::error_code error;
    if (name == "-" || !fs::is_directory(name, error)) {
      files.push_back(name);
      continue;
    }
    const std::size_t before = files.size();
    add_folder(name, files);
    if (files.size() != before) continue;
    const std::string remark = "gouji: " + name + "：文件夹里没有文件 / no files in this folder\n";
    std::fputs(remark.c_str(), stderr);
  }
  return files;
}

std::vector<std::string> names_in(const std::string& list) {
  const std::optional<std::string> all = read_named(list, std::string::npos - 1);
  if (!all) usage_error("--files-from 读不了清单：" + list + " / cannot read the list");
  std::string_view rest = *all;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  const bool has_nul = rest.find('\0') != rest.npos;
  std::vector<std::string> names;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(has_nul ? '\0' : '\n'), rest.size());
    std::string_view name = rest.substr(0, end);
    if (!has_nul && name.ends_with('\r')) name.remove_suffix(1);
    // In a list, “-” is a file like others.
    if (!name.empty()) names.emplace_back(name == "-" ? "./-" : name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

std::vector<OwnRule> own_rules_in(const std::string& name) {
  constexpr std::size_t kMostBytes = std::size_t{64} << 20;  // the reader says what is too large
  const std::optional<std::string> all = read_named(name, kMostBytes);
  if (!all) usage_error("--rules 读不了规则文件：" + name + " / cannot read the file of rules");
  OwnRules read = read_own_rules(*all);
  std::string problems;
  for (const OwnRuleProblem& problem : read.problems) {
    problems += (problems.empty() ? "" : "\n") + name + ":" + std::to_string(problem.line) + "：" +
                problem.message.zh + " / " + problem.message.en;
  }
  if (!problems.empty())
    usage_error("--rules 规则写得不对 / these rules are not right\n" + problems);
  return std::move(read.rules);
}

void load(const std::string& name, std::size_t max_bytes, const Receive& receive,
          const Wanted& wanted) {
  if (name == "-") return read(stdin, name, max_bytes, receive, wanted);
  std::error_code error;
  const std::uintmax_t size = fs::file_size(name, error);
  if (!error && size > max_bytes) {
    Reading reading;
    reading.text.format.clear();
    reading.text.bytes = size;
    reading.text.problem = "input.too_large";
    return receive(name, std::move(reading));
  }
  const File file(std::fopen(name.c_str(), "rb"));
  if (file == nullptr) return receive(name, unreadable(errno));
  read(file.get(), name, max_bytes, receive, wanted);
}

Reading load_one(const std::string& option, const std::string& name, std::size_t max_bytes) {
  std::vector<Reading> readings;
  load(name, max_bytes, [&readings](const std::string&, Reading reading) {
    readings.push_back(std::move(reading));
  });
  if (readings.size() != 1) {
    usage_error(option + " 只能是一份报告：" + name + " / takes one report");
  }
  const std::string& detail = readings.front().text.detail;
  if (detail == "missing") {
    usage_error(option + " 找不到文件：" + name + " / no such file");
  }
  if (detail == "denied" || detail == "unreadable") {
    usage_error(option + " 打不开文件：" + name + " / cannot open the file");
  }
  return std::move(readings.front());
}

std::string load_words(const std::string& name, std::size_t max_bytes) {
  const File file(name == "-" ? nullptr : std::fopen(name.c_str(), "rb"));
  if (file == nullptr && name != "-") return {};
  const std::optional<std::string> bytes =
      read_all(file != nullptr ? file.get() : stdin, max_bytes);
  if (!bytes || !is_pdf(*bytes)) return {};
  return words_of_pdf(*bytes);
}

bool is_unreadable(std::string_view rule) {
  return rule == "input.damaged" || rule == "input.unsupported" || rule == "input.too_large";
}

}  // namespace gouji::cli
