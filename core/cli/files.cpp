// The command line's input: names in, documents out.
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
  return read_document(bytes, max_bytes);
}

// Reads no more than one byte beyond the limit; the reader says the rest. errno tells of a failure.
std::optional<std::string> read_all(std::FILE* file, std::size_t max_bytes) {
  std::string bytes;
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

void read(std::FILE* file, const std::string& name, std::size_t max_bytes, const Receive& receive) {
  std::optional<std::string> all = read_all(file, max_bytes);
  if (!all) return receive(name, unreadable(errno));
  std::string& bytes = *all;
  const MemberArchive archive(bytes, max_bytes);
  for (std::size_t i = 0; i < archive.members().size(); ++i) {
    receive(name + "/" + archive.members()[i].name, read_bytes(archive.read(i), max_bytes));
  }
  if (archive.members().empty()) receive(name, read_bytes(std::move(bytes), max_bytes));
}

}  // namespace

std::vector<std::string> expand(const std::vector<std::string>& names) {
  if (std::count(names.begin(), names.end(), "-") > 1) {
    usage_error("“-” 只能写一次：标准输入只能读一遍 / standard input can be read only once");
  }
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

void load(const std::string& name, std::size_t max_bytes, const Receive& receive) {
  if (name == "-") return read(stdin, name, max_bytes, receive);
  std::error_code error;
  const std::uintmax_t size = fs::file_size(name, error);
  if (!error && size > max_bytes) {
    Reading reading;
    reading.text.format.clear();
    reading.text.bytes = static_cast<std::size_t>(size);
    reading.text.problem = "input.too_large";
    return receive(name, std::move(reading));
  }
  const File file(std::fopen(name.c_str(), "rb"));
  if (file == nullptr) return receive(name, unreadable(errno));
  read(file.get(), name, max_bytes, receive);
}

std::string load_words(const std::string& name, std::size_t max_bytes) {
  const File file(name == "-" ? nullptr : std::fopen(name.c_str(), "rb"));
  if (file == nullptr && name != "-") return {};
  const std::optional<std::string> bytes =
      read_all(file != nullptr ? file.get() : stdin, max_bytes);
  if (!bytes || !is_pdf(*bytes)) return {};
  return words_of_pdf(*bytes);
}

bool is_unreadable(const Text& text) {
  return text.problem == "input.damaged" || text.problem == "input.unsupported" ||
         text.problem == "input.too_large";
}

}  // namespace gouji::cli
