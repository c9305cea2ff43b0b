// Words of a PDF. In: its bytes. Out: "gouji-words/1". Runs pdftotext, without a shell and bounded
// in time and output, and reads the XHTML that it writes.
#include "cli/pdf.h"

#include <fcntl.h>
#include <libxml/parser.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>

extern char** environ;  // NOLINT(readability-redundant-declaration): glibc has it, POSIX has not

namespace gouji::cli {
namespace {

constexpr std::size_t kMostOutput = std::size_t{256} << 20;  // bytes of XHTML
constexpr std::chrono::seconds kLongest{120};

// Takes the XHTML of pdftotext -bbox in parts and writes the words of it.
class WordsWriter {
 public:
  explicit WordsWriter(std::string header) : text_(std::move(header)) {
    xmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = &WordsWriter::start_element;
    handler.endElementNs = &WordsWriter::end_element;
    handler.characters = &WordsWriter::characters;
    handler.serror = [](void*, auto) {};
    parser_ = xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr);
    if (parser_ != nullptr) xmlCtxtUseOptions(parser_, XML_PARSE_NONET | XML_PARSE_RECOVER);
  }
  ~WordsWriter() {
    if (parser_ == nullptr) return;
    if (parser_->myDoc != nullptr) xmlFreeDoc(parser_->myDoc);
    xmlFreeParserCtxt(parser_);
  }
  WordsWriter(const WordsWriter&) = delete;
  WordsWriter& operator=(const WordsWriter&) = delete;

  // Control characters, which a PDF's words may hold, are no XML.
  void add(char* data, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
      if (static_cast<unsigned char>(data[i]) < 0x20 && data[i] != '\n') data[i] = ' ';
    }
    if (parser_ != nullptr) xmlParseChunk(parser_, data, static_cast<int>(size), 0);
  }

  // The text, empty where the XHTML ended too early.
  std::string finish() {
    if (parser_ != nullptr) xmlParseChunk(parser_, nullptr, 0, 1);
    return ended_ ? std::move(text_) : std::string();
  }

 private:
  static void start_element(void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                            const xmlChar**, int count, int, const xmlChar** attributes) {
    static_cast<WordsWriter*>(self)->start(reinterpret_cast<const char*>(name), count, attributes);
  }

  static void end_element(void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
    static_cast<WordsWriter*>(self)->end(reinterpret_cast<const char*>(name));
  }

  static void characters(void* self, const xmlChar* data, int size) {
    auto& writer = *static_cast<WordsWriter*>(self);
    if (!writer.in_word_) return;
    for (const char c :
         std::string_view(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size))) {
      writer.text_ += c == '\n' ? ' ' : c;
    }
  }

  // Attributes come in fives: name, prefix, address, begin and end of the value.
  static std::string_view attribute(std::string_view wanted, int count,
                                    const xmlChar** attributes) {
    for (int i = 0; i < count; ++i) {
      const xmlChar** attribute = attributes + 5 * i;
      if (wanted != reinterpret_cast<const char*>(attribute[0])) continue;
      const auto* begin = reinterpret_cast<const char*>(attribute[3]);
      return {begin, static_cast<std::size_t>(attribute[4] - attribute[3])};
    }
    return {};
  }

  void start(std::string_view name, int count, const xmlChar** attributes) {
    const auto put = [&](std::string_view wanted) {
      text_ += attribute(wanted, count, attributes);
      text_ += ' ';
    };
    if (name == "page") {
      text_ += "page ";
      put("width");
      put("height");
      text_.back() = '\n';
    } else if (name == "word") {
      for (const std::string_view wanted : {"xMin", "yMin", "xMax", "yMax"}) put(wanted);
      in_word_ = true;
    }
  }

  void end(std::string_view name) {
    if (name == "word") {
      text_ += '\n';
      in_word_ = false;
    }
    ended_ = ended_ || name == "html";
  }

  std::string text_;
  bool in_word_ = false;
  bool ended_ = false;
  xmlParserCtxtPtr parser_ = nullptr;
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// A nameless file with these bytes, read from its beginning.
std::unique_ptr<std::FILE, CloseFile> file_of(std::string_view bytes) {
  std::unique_ptr<std::FILE, CloseFile> file(std::tmpfile());
  if (file == nullptr) return file;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
      std::fflush(file.get()) != 0 || lseek(fileno(file.get()), 0, SEEK_SET) != 0) {
    file.reset();
  }
  return file;
}

// What it is started with: a group of its own, so that Ctrl-C at a terminal leaves it to finish,
// and signals as in a program with one thread.
class SpawnAttributes {
 public:
  SpawnAttributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

// pdftotext with `input` as its standard input and `output` as its standard output.
pid_t spawn_pdftotext(int input, int output) {
  const SpawnAttributes attributes;
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char program[] = "pdftotext";
  char layout[] = "-bbox-layout";
  char quiet[] = "-q";
  char standard_input[] = "-";
  char standard_output[] = "-";
  char* arguments[] = {program, layout, quiet, standard_input, standard_output, nullptr};
  pid_t child = -1;
  const int failed = posix_spawnp(&child, program, &actions, attributes.get(), arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

// Hands everything that can be read to `words`. False if it is too much or takes too long.
bool drain(int from, WordsWriter& words) {
  const auto deadline = std::chrono::steady_clock::now() + kLongest;
  std::size_t all = 0;
  char buffer[1 << 16];
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    pollfd ready{from, POLLIN, 0};
    const int polled = left.count() > 0 ? poll(&ready, 1, static_cast<int>(left.count())) : 0;
    if (polled < 0 && errno == EINTR) continue;
    if (polled <= 0) return false;
    const ssize_t size = read(from, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return false;
    if (size == 0) return true;
    all += static_cast<std::size_t>(size);
    if (all > kMostOutput) return false;
    words.add(buffer, static_cast<std::size_t>(size));
  }
}

// Its exit status, or -1 where it ended otherwise.
int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.starts_with("%PDF-"); }

std::string words_of_pdf(std::string_view pdf) {
  const std::string header = "gouji-words/1 pdf " + std::to_string(pdf.size());
  const auto problem = [&header](const char* what) { return header + ' ' + what + '\n'; };
  const auto file = file_of(pdf);
  int ends[2];
  if (file == nullptr || pipe2(ends, O_CLOEXEC) != 0) return problem("no_pdftotext");
  const pid_t child = spawn_pdftotext(fileno(file.get()), ends[1]);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return problem("no_pdftotext");
  }
  WordsWriter words(header + '\n');
  const bool whole = drain(ends[0], words);
  close(ends[0]);
  if (!whole) kill(child, SIGKILL);
  // The exit statuses of pdftotext: 1 cannot open the PDF, 3 the PDF does not permit it.
  constexpr int kNotPermitted = 3;
  constexpr int kUsage = 99;
  constexpr int kNotFound = 127;
  const int status = wait_for(child);
  if (!whole) return problem("damaged");
  if (status == kUsage || status == kNotFound) return problem("no_pdftotext");
  if (status == 0) {
    if (std::string text = words.finish(); !text.empty()) return text;
  } else if (status == kNotPermitted || pdf.find("/Encrypt") != pdf.npos) {
    return problem("encrypted");
  }
  return problem("damaged");
}

}  // namespace gouji::cli
