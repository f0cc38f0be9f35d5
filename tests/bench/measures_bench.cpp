/// Kernels of the measures on made-up networks in which a few agencies carry very much.

#include "adjacency.hpp"
#include "agency_measures.hpp"
#include "betweenness.hpp"
#include "generator.hpp"
#include <algorithm>
#include <benchmark/benchmark.h>

namespace {

using namespace dutygraph;

/// Teams of 1 to 9 agencies, each the cube of an even number: the first agencies far more often than the last.
Network made_up(std::uint32_t agencies, std::uint32_t tasks) {
  Generator random(1);
  std::vector<NetworkEdge> edges;
  for (std::uint32_t task = 0; task < tasks; ++task) {
    for (std::uint32_t member = 1 + random.below(9); member > 0; --member) {
      const double u = random.unit();
      const auto agency = static_cast<std::uint32_t>(u * u * u * agencies);
      edges.push_back({AgencyId(agency), TaskId(task), member == 1 ? Role::lead : Role::co});
    }
  }
  return Network::from_edges(std::vector<NetworkAgency>(agencies), std::vector<NetworkTask>(tasks), std::move(edges));
}

template <class Job>
void time(benchmark::State& state, Job job) {
  const Network network =
      made_up(static_cast<std::uint32_t>(state.range(0)), static_cast<std::uint32_t>(state.range(1)));
  const Adjacency graph(network);
  for (auto _ : state) benchmark::DoNotOptimize(job(graph));
  state.counters["edges"] = static_cast<double>(graph.edges());
}

void neighbour_lists(benchmark::State& state) {
  const Network network =
      made_up(static_cast<std::uint32_t>(state.range(0)), static_cast<std::uint32_t>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(Adjacency(network));
}
void projection(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return Partners(graph).ties(); });
}
void brokerage(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return constraint(Partners(graph)); });
}
void held_together(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return redundancy(graph); });
}
void walks(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return pagerank(graph); });
}
void leading_vector(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return eigenvector(graph).agencies; });
}
void peeling(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return core(graph); });
}
void closeness(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return closeness_of_agencies(graph, 1); });
}
void shortest_paths(benchmark::State& state) {
  time(state, [](const Adjacency& graph) { return betweenness(graph, 1).agencies; });
}

constexpr std::int64_t small_agencies = 120, small_tasks = 1000, middle_agencies = 5000, middle_tasks = 100000;

} // namespace

BENCHMARK(neighbour_lists)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(projection)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(brokerage)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(held_together)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(walks)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(leading_vector)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(peeling)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(closeness)->Args({small_agencies, small_tasks})->Args({middle_agencies, middle_tasks});
BENCHMARK(shortest_paths)->Args({small_agencies, small_tasks})->Args({1000, 8000});
BENCHMARK_MAIN();
