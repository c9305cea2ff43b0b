// Benchmarks of the whole check and of its parts over growing texts, with the growth fitted: it
// must be linear. Run by `make bench`; never a test.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>
#include <string>

#include "document/reader.h"
#include "gouji/gouji.h"
#include "input/text.h"
#include "report/claims.h"
#include "report/prose.h"
#include "report/report.h"

namespace gouji {
namespace {

std::string seed() {
  std::ifstream in(GOUJI_TESTS_DIR "/golden/seeds/004_6b9fd438d9b8f5de.txt", std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// A real report whose part one is repeated until the text has about `bytes` bytes.
std::string report_of(std::size_t bytes) {
  const std::string whole = seed();
  const std::size_t begin = whole.find("（四）完善");
  const std::size_t end = whole.find("二、主动公开政府信息情况");
  const std::string prose = whole.substr(begin, end - begin);
  std::string text = whole.substr(0, end);
  while (text.size() + whole.size() - end < bytes) text += prose;
  return text + whole.substr(end);
}

void whole_check(benchmark::State& state) {
  const std::string text = report_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check_json(text, {}));
  state.SetComplexityN(static_cast<std::int64_t>(text.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(whole_check)->RangeMultiplier(4)->Range(16 << 10, 4 << 20)->Complexity();

void recognisers_of_prose(benchmark::State& state) {
  const std::string bytes = report_of(static_cast<std::size_t>(state.range(0)));
  const Text text = decode(bytes, bytes.size());
  const Document document = read_text(text.utf8);
  const Report report = read_report(text, document);
  for (auto _ : state) {
    const Prose prose = read_prose(text.utf8, document, report);
    benchmark::DoNotOptimize(read_claims(text.utf8, prose, report));
  }
  state.SetComplexityN(static_cast<std::int64_t>(bytes.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(recognisers_of_prose)->RangeMultiplier(4)->Range(16 << 10, 4 << 20)->Complexity();

}  // namespace
}  // namespace gouji

BENCHMARK_MAIN();
