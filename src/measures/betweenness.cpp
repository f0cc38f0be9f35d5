/// Sources of betweenness: all of them, or seeded pivots where the network is too large (Brandes & Pich 2007).

#include "betweenness.hpp"
#include "brandes.hpp"
#include "generator.hpp"
#include "pieces.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

namespace dutygraph {
namespace {

constexpr double most_exact_work = 6e10; ///< sources times edges: minutes on one core
constexpr std::size_t pivots_when_large = 2048;
constexpr std::uint64_t pivot_seed = 2007;
constexpr double confidence = 0.95;

/// Every agency that has a task, and every team as often as it carries tasks.
std::vector<Source> all_sources(const Teams& teams) {
  std::vector<Source> sources;
  for (Vertex rank = 0; rank < teams.agencies() && !teams.of(rank).empty(); ++rank) sources.push_back({.index = rank});
  for (std::uint32_t team = 0; team < teams.size(); ++team)
    sources.push_back({Source::Kind::team, team, static_cast<double>(teams.tasks(team))});
  return sources;
}

/// The first `count` of all vertices in a seeded random order.
std::vector<Vertex> drawn_vertices(std::size_t vertices, std::size_t count) {
  std::vector<Vertex> order(vertices);
  for (Vertex v = 0; v < vertices; ++v) order[v] = v;
  Generator random(pivot_seed);
  for (std::size_t i = 0; i < count; ++i)
    std::swap(order[i], order[i + random.below(static_cast<std::uint32_t>(vertices - i))]);
  order.resize(count);
  return order;
}

/// The pivots, each for as many vertices as it stands for; several of one team are one source.
std::vector<Source> pivot_sources(const Adjacency& graph, const Teams& teams, std::size_t count) {
  const double each = static_cast<double>(graph.vertices()) / static_cast<double>(count);
  std::vector<Source> sources;
  for (const Vertex vertex : drawn_vertices(graph.vertices(), count)) {
    if (graph.degree(vertex) == 0) continue;
    if (graph.is_agency(vertex)) {
      sources.push_back({Source::Kind::agency, teams.rank_of(vertex), each});
    } else {
      sources.push_back({Source::Kind::team, teams.of_task(vertex - graph.agencies()), each});
    }
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.kind != b.kind ? a.kind < b.kind : a.index < b.index; });
  std::vector<Source> merged;
  for (const Source& source : sources) {
    const bool again = !merged.empty() && merged.back().kind == source.kind && merged.back().index == source.index;
    if (again)
      merged.back().weight += source.weight;
    else
      merged.push_back(source);
  }
  return merged;
}

void add(std::vector<double>& to, const std::vector<double>& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += what[i];
}

Dependencies dependencies_on(const Teams& teams, std::span<const Source> sources, unsigned threads) {
  const auto nothing = [&] {
    return Dependencies{std::vector<double>(teams.agencies(), 0.0), std::vector<double>(teams.size(), 0.0)};
  };
  const std::size_t batches = (sources.size() + Lanes::count - 1) / Lanes::count;
  const std::size_t pieces = std::min<std::size_t>(batches, 64);
  const auto make_worker = [&] {
    return [&, brandes = Brandes(teams)](std::size_t piece) mutable {
      Dependencies part = nothing();
      const auto [first, last] = piece_of(batches, pieces, piece);
      for (std::size_t b = first; b < last; ++b) {
        const std::size_t from = b * Lanes::count;
        brandes.add(sources.subspan(from, std::min(Lanes::count, sources.size() - from)), part);
      }
      return part;
    };
  };
  Dependencies sums = nothing();
  merge_in_order(pieces, threads, make_worker, [&](const Dependencies& part) {
    add(sums.agencies, part.agencies);
    add(sums.teams, part.teams);
  });
  return sums;
}

/// Halved: both ends of a pair have been a source.
TwoMode by_vertex(const Adjacency& graph, const Teams& teams, const Dependencies& sums) {
  TwoMode result{std::vector<double>(graph.agencies(), 0.0), std::vector<double>(graph.tasks(), 0.0)};
  for (Vertex a = 0; a < graph.agencies(); ++a) result.agencies[a] = sums.agencies[teams.rank_of(a)] / 2;
  for (std::size_t t = 0; t < graph.tasks(); ++t) {
    if (teams.of_task(t) != Teams::none) result.tasks[t] = sums.teams[teams.of_task(t)] / 2;
  }
  return result;
}

/// Steps to the vertex farthest from the busiest agency.
std::size_t depth(const Adjacency& graph) {
  Vertex busiest = 0;
  for (Vertex a = 1; a < graph.agencies(); ++a) {
    if (graph.degree(a) > graph.degree(busiest)) busiest = a;
  }
  std::vector<Vertex> front;
  if (graph.agencies() > 0) front.push_back(busiest);
  std::vector<bool> seen(graph.vertices(), false);
  std::size_t steps = 0;
  for (std::vector<Vertex> next; !front.empty(); front = std::exchange(next, {}), ++steps) {
    for (const Vertex vertex : front) {
      for (const Vertex neighbour : graph.neighbours(vertex)) {
        if (!seen[neighbour]) next.push_back(neighbour);
        seen[neighbour] = true;
      }
    }
  }
  return steps;
}

/// In long thin networks sources do not share their levels, so that each is worked on alone.
bool is_exact(const Adjacency& graph) {
  if (graph.vertices() <= pivots_when_large) return true;
  const double sharing = depth(graph) > 64 ? static_cast<double>(Lanes::count) : 1;
  return static_cast<double>(graph.vertices()) * static_cast<double>(graph.edges()) * sharing <= most_exact_work;
}

} // namespace

BetweennessAccuracy betweenness_accuracy(const Network& network) {
  const Adjacency graph(network);
  const std::size_t vertices = graph.vertices();
  if (is_exact(graph)) return {vertices, vertices, 0, 0};
  const auto pivots = static_cast<double>(pivots_when_large);
  const double error = std::sqrt(std::log(2 * static_cast<double>(vertices) / (1 - confidence)) / (2 * pivots));
  return {pivots_when_large, vertices, pivot_seed, error};
}

TwoMode betweenness(const Adjacency& graph, unsigned threads) {
  if (!is_exact(graph)) return betweenness_from_pivots(graph, pivots_when_large, threads);
  const Teams teams(graph);
  return by_vertex(graph, teams, dependencies_on(teams, all_sources(teams), threads));
}

TwoMode betweenness_from_pivots(const Adjacency& graph, std::size_t pivots, unsigned threads) {
  const Teams teams(graph);
  const std::vector<Source> sources = pivot_sources(graph, teams, std::min(pivots, graph.vertices()));
  return by_vertex(graph, teams, dependencies_on(teams, sources, threads));
}

TwoMode betweenness(const Network& network) { return betweenness(Adjacency(network), 1); }

TwoMode betweenness_from_pivots(const Network& network, std::size_t pivots) {
  return betweenness_from_pivots(Adjacency(network), pivots, 1);
}

} // namespace dutygraph
