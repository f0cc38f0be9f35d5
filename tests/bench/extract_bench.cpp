/// How fast are documents read? From bytes to the plan in memory, places in the source included, on one core.
/// Built with -DDUTYGRAPH_BENCH=ON; tests/bench/extract.sh sets the figures beside a Python regular-expression pass.
#include <benchmark/benchmark.h>
#include <dutygraph/extract.hpp>
#include <dutygraph/text.hpp>
#include <filesystem>

namespace {

using namespace dutygraph;

/// The documents of a folder, or one file, as bytes.
std::vector<std::pair<std::string, std::string>> corpus() {
  const char* place = std::getenv("DUTYGRAPH_CORPUS");
  const std::filesystem::path root = place != nullptr ? place : DUTYGRAPH_SOURCE_DIR "/examples/documents";
  std::vector<std::pair<std::string, std::string>> documents;
  const auto add = [&](const std::filesystem::path& path) {
    if (path.extension() != ".txt") return;
    if (auto bytes = read_bytes(path.string())) documents.emplace_back(path.filename().string(), std::move(*bytes));
  };
  if (std::filesystem::is_directory(root))
    for (const auto& entry : std::filesystem::directory_iterator(root)) add(entry.path());
  else
    add(root);
  std::ranges::sort(documents);
  return documents;
}

template <class Job>
void over_corpus(benchmark::State& state, Job job) {
  const auto documents = corpus();
  std::size_t bytes = 0;
  for (const auto& [name, text] : documents) bytes += text.size();
  for (auto _ : state)
    for (const auto& [name, text] : documents) job(name, text);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void read_lines(benchmark::State& state) {
  over_corpus(state, [](const std::string& name, const std::string& bytes) {
    benchmark::DoNotOptimize(read_text(bytes, name));
  });
}
BENCHMARK(read_lines);

void read_plan(benchmark::State& state) {
  const Registry& registry = Registry::builtin();
  over_corpus(state, [&](const std::string& name, const std::string& bytes) {
    benchmark::DoNotOptimize(extract_document(bytes, name, registry));
  });
}
BENCHMARK(read_plan);

/// The plans and findings copied once they are there: what their strings cost alone, and so the floor of reading.
void copy_plan(benchmark::State& state) {
  std::vector<Extraction> done;
  std::size_t bytes = 0;
  for (const auto& [name, text] : corpus())
    if (auto extraction = extract_document(text, name, Registry::builtin())) {
      bytes += text.size();
      done.push_back(std::move(*extraction));
    }
  for (auto _ : state)
    for (const Extraction& one : done) benchmark::DoNotOptimize(Extraction(one));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}
BENCHMARK(copy_plan);

void traditional_to_simplified(benchmark::State& state) {
  std::string text;
  while (text.size() < 1 << 20U) text += "牽頭單位：省發展改革委，著力推進東北振興。";
  for (auto _ : state) benchmark::DoNotOptimize(simplify(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(traditional_to_simplified);

} // namespace

BENCHMARK_MAIN();
