// The native half of `make bench`: works asked for on standard input, each repeated for a while,
// how often and how long to standard output. In: lines `WORK FILE MILLISECONDS`; out: `TIMES
// NANOSECONDS`. `gouji_bench run PROGRAM ARGUMENT...` runs a program and tells its time and its
// peak memory.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/utf8.h>
#include <unistd.h>
#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "document/reader.h"
#include "gouji/gouji.h"
#include "report/claims.h"
#include "report/prose.h"
#include "report/report.h"

extern char** environ;

namespace {

std::int64_t time_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

// Nanoseconds that this process has had a processor: what others take of a busy machine does not
// count.
std::int64_t processor_time() { return time_of(CLOCK_PROCESS_CPUTIME_ID); }

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

// What a work found goes here, so that no compiler leaves the work out.
volatile std::size_t sink = 0;

std::string read_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void check(const std::string& bytes) { sink = gouji::check_json(bytes, {}).size(); }

// The stages of a check, each with those before it.
void read_only(const std::string& bytes) {
  sink = gouji::read_document(bytes, kMostBytes).text.utf8.size();
}

void as_far_as_report(const std::string& bytes) {
  const gouji::Reading reading = gouji::read_document(bytes, kMostBytes);
  sink = gouji::read_report(reading.text, reading.document).sections.size();
}

void as_far_as_claims(const std::string& bytes) {
  auto [text, document] = gouji::read_document(bytes, kMostBytes);
  gouji::Report report = gouji::read_report(text, document);
  const gouji::Prose prose = gouji::read_prose(text, document, report);
  sink = gouji::read_claims(text.utf8, prose, report).size();
}

void as_far_as_result(const std::string& bytes) { sink = gouji::check(bytes, {}).findings.size(); }

void copy(const std::string& bytes) {
  static std::string other;
  other.resize(bytes.size());
  std::memcpy(other.data(), bytes.data(), bytes.size());
  sink = static_cast<unsigned char>(other[bytes.size() / 2]);
}

void validate_utf8(const std::string& bytes) {
  const auto* text = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int32_t>(bytes.size());
  std::size_t bad = 0;
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(text, at, size, c);
    if (c < 0) ++bad;
  }
  sink = bad;
}

// libxml2 reading the page, with handlers that do next to nothing.
void bare_sax(const std::string& bytes) {
  static std::size_t seen;
  htmlSAXHandler calls{};
  calls.startElement = [](void*, const xmlChar*, const xmlChar**) { ++seen; };
  calls.endElement = [](void*, const xmlChar*) { ++seen; };
  calls.characters = [](void*, const xmlChar*, int length) {
    seen += static_cast<std::size_t>(length);
  };
  calls.cdataBlock = calls.characters;
  htmlParserCtxtPtr parser =
      htmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size()));
  *parser->sax = calls;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
  sink = seen;
}

// The same of XML.
void bare_xml(const std::string& bytes) {
  static std::size_t seen;
  xmlSAXHandler calls{};
  calls.initialized = XML_SAX2_MAGIC;
  calls.startElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*, int,
                            const xmlChar**, int, int, const xmlChar**) { ++seen; };
  calls.endElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*) { ++seen; };
  calls.characters = [](void*, const xmlChar*, int length) {
    seen += static_cast<std::size_t>(length);
  };
  if (xmlSAXUserParseMemory(&calls, nullptr, bytes.data(), static_cast<int>(bytes.size())) != 0) {
    std::abort();
  }
  sink = seen;
}

// Packed parts, each after its packed and its unpacked size.
void inflate_all(const std::string& bytes) {
  const auto number = [&bytes](std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  };
  std::size_t total = 0;
  for (std::size_t at = 0; at + 8 <= bytes.size();) {
    const std::uint32_t packed = number(at);
    std::string out(number(at + 4), '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at + 8));
    stream.avail_in = packed;
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflateInit2(&stream, -MAX_WBITS);
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END) std::abort();
    inflateEnd(&stream);
    total += out.size();
    at += 8 + packed;
  }
  sink = total;
}

const std::map<std::string, void (*)(const std::string&)> kWorks = {
    {"check", check},
    {"read", read_only},
    {"report", as_far_as_report},
    {"claims", as_far_as_claims},
    {"result", as_far_as_result},
    {"copy", copy},
    {"utf8", validate_utf8},
    {"sax", bare_sax},
    {"xml", bare_xml},
    {"inflate", inflate_all},
};

// Once to get warm, then again and again until the time is up.
void repeat(void (*work)(const std::string&), const std::string& bytes, double milliseconds) {
  const std::int64_t begin = processor_time();
  std::int64_t times = 0;
  std::int64_t spent = 0;
  do {
    work(bytes);
    ++times;
    spent = processor_time() - begin;
  } while (static_cast<double>(spent) < milliseconds * 1e6);
  std::cout << times << ' ' << spent << std::endl;
}

int run(char** arguments) {
  const std::int64_t begin = time_of(CLOCK_MONOTONIC);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments, environ) != 0) return 127;
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) < 0) return 127;
  const std::int64_t waited = time_of(CLOCK_MONOTONIC) - begin;
  const auto nanoseconds = [](const timeval& time) {
    return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_usec * std::int64_t{1000};
  };
  const std::int64_t spent = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
  std::cerr << spent << ' ' << waited << ' ' << usage.ru_maxrss << ' '
            << (WIFEXITED(status) ? WEXITSTATUS(status) : 128) << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::strcmp(argv[1], "run") == 0) return run(argv + 2);
  std::string line;
  std::string name;
  std::string bytes;
  while (std::getline(std::cin, line)) {
    std::istringstream words(line);
    std::string work;
    std::string file;
    double milliseconds = 0;
    words >> work >> file >> milliseconds;
    const auto found = kWorks.find(work);
    if (found == kWorks.end()) {
      std::cerr << "no such work: " << line << '\n';
      return 2;
    }
    if (file != name) {
      bytes = read_file(file);
      name = file;
    }
    repeat(found->second, bytes, milliseconds);
  }
}
