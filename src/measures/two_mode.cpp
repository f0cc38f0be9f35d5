/// Degree, closeness and betweenness normalised for two modes (Borgatti & Everett 1997).

#include "adjacency.hpp"
#include "distances.hpp"
#include "shared_work.hpp"
#include <dutygraph/measures.hpp>

namespace dutygraph {
namespace {

TwoMode split_modes(const std::vector<double>& values, std::size_t agencies) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(agencies);
  return {{values.begin(), middle}, {middle, values.end()}};
}

/// The smallest distance sum that `own` vertices of one mode and `other` of the other allow is other + 2 (own - 1).
double closeness(std::uint64_t distance_sum, std::size_t own, std::size_t other, std::size_t vertices) {
  if (distance_sum == 0) return 0;
  const auto least = static_cast<double>(other + 2 * (own - 1));
  const double share = static_cast<double>(own + other - 1) / static_cast<double>(vertices - 1);
  return least / static_cast<double>(distance_sum) * share;
}

/// Agencies that have a task, by rank.
std::vector<Source> agency_sources(const Teams& teams) {
  std::vector<Source> sources;
  for (Vertex rank = 0; rank < teams.agencies() && !teams.of(rank).empty(); ++rank) sources.push_back({.index = rank});
  return sources;
}

std::vector<double> closeness_of_agencies(const Adjacency& graph, const Teams& teams, unsigned threads) {
  const std::vector<ComponentSize> sizes = component_sizes(teams);
  const std::vector<std::uint64_t> sums = reach_of(teams, agency_sources(teams), threads).sums;
  std::vector<double> values(graph.agencies(), 0.0);
  for (Vertex rank = 0; rank < sums.size(); ++rank) {
    const auto [agencies, tasks] = sizes[teams.component_of(rank)];
    values[teams.agency_at(rank)] = closeness(sums[rank], agencies, tasks, graph.vertices());
  }
  return values;
}

std::vector<double> closeness_of_tasks(const Adjacency& graph, const Teams& teams, unsigned threads) {
  std::vector<Source> sources;
  for (std::uint32_t team = 0; team < teams.size(); ++team) sources.push_back({Source::Kind::team, team, 1});
  const std::vector<ComponentSize> sizes = component_sizes(teams);
  const std::vector<std::uint64_t> sums = reach_of(teams, sources, threads).sums;
  std::vector<double> values(graph.tasks(), 0.0);
  for (std::size_t task = 0; task < values.size(); ++task) {
    const std::uint32_t team = teams.of_task(task);
    if (team == Teams::none) continue;
    const auto [agencies, tasks] = sizes[teams.component_of(teams.members(team)[0])];
    values[task] = closeness(sums[team], tasks, agencies, graph.vertices());
  }
  return values;
}

/// Largest betweenness that a vertex can have in its own mode of `own` vertices against `other` (each pair once).
double largest_betweenness(std::size_t own, std::size_t other) {
  const auto m = static_cast<double>(other);
  const auto s = static_cast<double>((own - 1) / other);
  const auto t = static_cast<double>((own - 1) % other);
  return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

void divide_by_largest(std::vector<double>& values, std::size_t other) {
  if (values.empty() || other == 0) return;
  const double largest = largest_betweenness(values.size(), other);
  if (largest <= 0) return; // then every value is 0
  for (double& value : values) value /= largest;
}

} // namespace

TwoMode degree_two_mode(const Network& network) {
  const Adjacency graph(network);
  std::vector<double> values(graph.vertices(), 0.0);
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    const std::size_t other = graph.is_agency(v) ? graph.tasks() : graph.agencies();
    if (other > 0) values[v] = static_cast<double>(graph.degree(v)) / static_cast<double>(other);
  }
  return split_modes(values, graph.agencies());
}

TwoMode closeness_two_mode(const Network& network) {
  const Adjacency graph(network);
  const Teams teams(graph);
  return {closeness_of_agencies(graph, teams, 1), closeness_of_tasks(graph, teams, 1)};
}

std::vector<double> closeness_of_agencies(const Adjacency& graph, unsigned threads) {
  return closeness_of_agencies(graph, Teams(graph), threads);
}

TwoMode over_two_mode_maximum(TwoMode raw) {
  const std::size_t agencies = raw.agencies.size();
  const std::size_t tasks = raw.tasks.size();
  divide_by_largest(raw.agencies, tasks);
  divide_by_largest(raw.tasks, agencies);
  return raw;
}

TwoMode betweenness_two_mode(const Network& network) { return over_two_mode_maximum(betweenness(network)); }

} // namespace dutygraph
