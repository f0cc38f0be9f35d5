/// Any bytes at all as a document of each text format: no crash, every line used, every reference valid, and the plan
/// file reads back. With clang: -fsanitize=fuzzer,address extract_fuzz.cpp and the rooms up to store; here replay.cpp
/// drives it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <dutygraph/store.hpp>

namespace {

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "extract_fuzz: %s\n", what);
  std::abort();
}

void read_as(const std::string& bytes, const char* name) {
  using namespace dutygraph;
  static const Registry registry;
  const auto outline = read_document(bytes, name);
  if (!outline) return;
  const Extraction found = extract(*outline, registry);
  demand(found.lines.size() == outline->source.lines.size(), "a line is not accounted for");
  for (const Line& line : outline->source.lines) demand(line.number > 0, "a line without a number");
  for (const Assignment& edge : found.plan.assignments) {
    demand(edge.task.index() < found.plan.tasks.size(), "an edge without its task");
    demand(edge.agency.index() < found.plan.agencies.size(), "an edge without its agency");
    demand(edge.clause && edge.clause->index() < found.plan.clauses.size(), "an edge without its clause");
  }
  const auto again = plan_from_json(to_json(found.plan), "fuzz.json");
  demand(again.has_value(), again ? "" : describe(again.error()).c_str());
  demand(*again == found.plan, "the plan file does not read back equal");
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the fuzzer calls it so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  for (const char* name : {"fuzz.txt", "fuzz.md", "fuzz.csv", "fuzz.html"}) read_as(bytes, name);
  return 0;
}
