// Results that an earlier run left: which documents need no second check.
#include "cli/done.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <vector>

#include "cli/command.h"
#include "render/json_writer.h"

namespace gouji::cli {
namespace {

// Reads a line of JSON and keeps of it what a result says of its document.
class ResultLine {
 public:
  explicit ResultLine(std::string_view line) : line_(line) {
    whole_ = value(0) && (skip_blanks(), at_ == line_.size()) && schema_ == "\"gouji/1\"" &&
             !name_.empty() && !errors_.empty() && !warnings_.empty();
  }

  bool whole() const { return whole_; }
  std::string_view name() const { return name_; }  // in its quotes, as all of these
  std::string_view version() const { return version_; }
  std::string_view rules() const { return rules_; }

  int status(std::string_view fail_on) const {
    if (unreadable_) return kTrouble;
    const bool error = errors_ != "0" && fail_on != "never";
    const bool warning = warnings_ != "0" && fail_on == "warning";
    return error || warning ? kFindings : kOk;
  }

 private:
  static constexpr std::size_t kDeepest = 32;

  void skip_blanks() {
    while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r')) {
      ++at_;
    }
  }

  bool next(char wanted) {
    skip_blanks();
    if (at_ >= line_.size() || line_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  // The whole string with its quotes; empty where it does not end.
  std::string_view string() {
    skip_blanks();
    const std::size_t begin = at_;
    if (!next('"')) return {};
    for (; at_ < line_.size() && line_[at_] != '"'; ++at_) {
      if (line_[at_] == '\\') ++at_;
    }
    if (at_ >= line_.size()) return {};
    ++at_;
    return line_.substr(begin, at_ - begin);
  }

  bool value(std::size_t depth) {
    if (depth == kDeepest) return false;
    if (next('{')) return members(depth);
    if (next('[')) return elements(depth);
    const std::size_t begin = at_;
    if (at_ < line_.size() && line_[at_] == '"') {
      if (string().empty()) return false;
    } else {
      at_ = std::min(line_.find_first_of(",]} \t\r", at_), line_.size());
      if (at_ == begin) return false;
    }
    keep(depth, line_.substr(begin, at_ - begin));
    return true;
  }

  bool members(std::size_t depth) {
    if (next('}')) return true;
    do {
      keys_[depth] = string();
      if (keys_[depth].empty() || !next(':') || !value(depth + 1)) return false;
    } while (next(','));
    return next('}');
  }

  bool elements(std::size_t depth) {
    if (next(']')) return true;
    do {
      keys_[depth] = "[]";
      if (!value(depth + 1)) return false;
    } while (next(','));
    return next(']');
  }

  void keep(std::size_t depth, std::string_view scalar) {
    const auto is_at = [this, depth](std::initializer_list<std::string_view> keys) {
      return depth == keys.size() && std::equal(keys.begin(), keys.end(), keys_.begin());
    };
    if (depth > 3) return;
    if (is_at({"\"schema\""})) schema_ = scalar;
    if (is_at({"\"source\"", "\"name\""})) name_ = scalar;
    if (is_at({"\"summary\"", "\"errors\""})) errors_ = scalar;
    if (is_at({"\"summary\"", "\"warnings\""})) warnings_ = scalar;
    if (is_at({"\"versions\"", "\"gouji\""})) version_ = scalar;
    if (is_at({"\"versions\"", "\"rules\""})) rules_ = scalar;
    if (is_at({"\"findings\"", "[]", "\"rule\""})) {
      unreadable_ = unreadable_ || is_unreadable(scalar.substr(1, scalar.size() - 2));
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::array<std::string_view, kDeepest> keys_;
  std::string_view schema_, name_, errors_, warnings_, version_, rules_;
  bool unreadable_ = false;
  bool whole_ = false;
};

std::string as_json(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

bool is_standard_output(const struct stat& file) {
  struct stat output;
  return fstat(STDOUT_FILENO, &output) == 0 && S_ISREG(output.st_mode) &&
         output.st_dev == file.st_dev && output.st_ino == file.st_ino;
}

void remark(const std::string& path, const char* what) {
  const std::string line = "gouji: " + path + "：" + what + "\n";
  std::fputs(line.c_str(), stderr);
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Done::Done(const std::string& path, std::string_view fail_on) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  struct stat status;
  if (file == nullptr || fstat(fileno(file.get()), &status) != 0 || S_ISDIR(status.st_mode)) {
    usage_error("--skip-done 打不开文件：" + path + " / cannot open the file");
  }
  std::vector<char> buffer(std::size_t{1} << 20);
  std::string part;  // of a line that has not ended yet
  std::size_t number = 0;
  off_t whole = 0;  // bytes in whole lines
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    std::string_view rest(buffer.data(), size);
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      part += rest.substr(0, end);
      whole += static_cast<off_t>(part.size() + 1);
      add(path, part, ++number, fail_on);
      part.clear();
      rest.remove_prefix(end + 1);
    }
    part += rest;
  }
  if (std::ferror(file.get()) != 0) {
    usage_error("--skip-done 读不了文件：" + path + " / cannot read the file");
  }
  constexpr std::string_view kBegin = "{\"schema\":\"gouji/1\"";
  if (!part.starts_with(kBegin.substr(0, part.size()))) add(path, part, ++number, fail_on);
  const bool goes_on = is_standard_output(status);
  if (!part.empty() && !goes_on) {
    remark(path, "最后一行不完整，不算已经检查 / the last line is not whole and does not count");
  }
  if (!part.empty() && goes_on) {
    if (ftruncate(STDOUT_FILENO, whole) != 0) {
      usage_error("--skip-done 最后一行不完整，又删不掉：" + path +
                  " / the last line is not whole and cannot be cut off");
    }
    remark(path,
           "最后一行不完整，已删去，重新检查 / the last line was not whole and is checked anew");
  }
  if (goes_on) lseek(STDOUT_FILENO, 0, SEEK_END);
}

void Done::add(const std::string& path, std::string_view text, std::size_t number,
               std::string_view fail_on) {
  const ResultLine line(text);
  const std::string place = path + " (" + std::to_string(number) + ")";
  if (!line.whole()) {
    usage_error("--skip-done 这一行不是 --format jsonl 的结果，请先删去：" + place +
                " / this line is no result of --format jsonl; please take it out");
  }
  if (line.version() != as_json(version()) || line.rules() != as_json(rules_version())) {
    usage_error("--skip-done 这一行是另一个版本的结果，请重新检查全部文件：" + place +
                " / this line is of another version; please check everything anew");
  }
  Entry& entry = entries_[std::string(line.name())];
  ++entry.results;
  entry.status = std::max(entry.status, line.status(fail_on));
}

std::optional<int> Done::take(const std::string& name) {
  const std::string key = as_json(name);
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end() || found->second.results == 0) return std::nullopt;
  --found->second.results;
  return found->second.status;
}

}  // namespace gouji::cli
