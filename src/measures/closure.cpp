#include "agency_measures.hpp"
#include "distances.hpp"
#include "portfolio.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/closure.hpp>

namespace dutygraph {
namespace {

/// Tasks in the place of agencies, and agencies in that of tasks.
Network exchanged(const Network& network) {
  EdgeColumns edges;
  for (const NetworkEdge& edge : network.edges()) {
    edges.agency.push_back(AgencyId(edge.task.index()));
    edges.task.push_back(TaskId(edge.agency.index()));
    edges.role.push_back(edge.role);
  }
  return Network::from_columns(std::vector<NetworkAgency>(network.tasks().size()),
                               std::vector<NetworkTask>(network.agencies().size()), edges);
}

double squared(std::size_t n) { return static_cast<double>(n) * static_cast<double>(n); }

/// Steps to list the partners of all agencies.
double work_of_partners(const Adjacency& graph) {
  double work = 0;
  for (Vertex v = static_cast<Vertex>(graph.agencies()); v < graph.vertices(); ++v) work += squared(graph.degree(v));
  return work;
}

/// Steps to follow the partners of all partners.
double work_of_paths(const Partners& partners) {
  double work = 0;
  for (Vertex a = 0; a < partners.agencies(); ++a)
    for (const Partner& b : partners.of(a)) work += static_cast<double>(partners.of(b.agency).size());
  return work;
}

double mean_of_defined(const std::vector<double>& values) {
  double sum = 0;
  double count = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  return count > 0 ? sum / count : undefined;
}

/// Four-paths centred on the agency: two partners j != k over two tasks s != t.
double four_paths(const Adjacency& graph, const Partners& partners, Vertex agency) {
  double sum = 0;
  double on_one_task = 0;
  for (const Partner& j : partners.of(agency)) {
    sum += j.shared;
    on_one_task += squared(j.shared); // j == k
  }
  for (const Vertex task : graph.neighbours(agency)) {
    const auto others = static_cast<double>(graph.degree(task) - 1);
    on_one_task += others * (others - 1);
  }
  return sum * sum - on_one_task;
}

double opsahl_of_the_whole(const Adjacency& graph, const Partners& partners) {
  const std::vector<double> share = clustering_opsahl(graph, partners);
  double all = 0;
  double closed = 0;
  for (Vertex a = 0; a < share.size(); ++a) {
    if (std::isnan(share[a])) continue;
    const double paths = four_paths(graph, partners, a);
    all += paths;
    closed += share[a] * paths;
  }
  return all > 0 ? closed / all : undefined;
}

ModeClosure closure_of_agencies(const Adjacency& graph, const Partners& partners) {
  ModeClosure closure;
  closure.latapy = mean_of_defined(clustering_latapy(graph, partners));
  closure.latapy_min = mean_of_defined(clustering_latapy_over(graph, partners, Portfolio::smaller));
  closure.latapy_max = mean_of_defined(clustering_latapy_over(graph, partners, Portfolio::larger));
  closure.opsahl = work_of_paths(partners) <= closure_work ? opsahl_of_the_whole(graph, partners) : undefined;
  return closure;
}

/// 4 C4 / L3: a pair of agencies with W tasks in common makes W (W - 1) / 2 four-cycles.
double robins_alexander(const Adjacency& graph, const Partners& partners) {
  double four_cycles = 0;
  for (Vertex a = 0; a < partners.agencies(); ++a)
    for (const Partner& b : partners.of(a)) four_cycles += static_cast<double>(b.shared) * (b.shared - 1.0) / 4;
  double three_paths = 0;
  for (Vertex a = 0; a < graph.agencies(); ++a)
    for (const Vertex task : graph.neighbours(a))
      three_paths += static_cast<double>(graph.degree(a) - 1) * static_cast<double>(graph.degree(task) - 1);
  return three_paths > 0 ? 4 * four_cycles / three_paths : undefined;
}

constexpr ModeClosure nothing{undefined, undefined, undefined, undefined};

} // namespace

Closure closure(const Network& network) {
  Closure result{undefined, nothing, nothing};
  const Adjacency graph(network);
  if (work_of_partners(graph) <= closure_work) {
    const Partners partners(graph);
    result.robins_alexander = robins_alexander(graph, partners);
    result.agencies = closure_of_agencies(graph, partners);
  }
  const Network other = exchanged(network);
  const Adjacency tasks(other);
  if (work_of_partners(tasks) <= closure_work / 20) // each partner of a task takes memory, and there are many
    result.tasks = closure_of_agencies(tasks, Partners(tasks));
  return result;
}

TwoMode redundancy_two_mode(const Network& network) {
  const Network other = exchanged(network);
  const Adjacency tasks(other);
  if (work_of_partners(tasks) > closure_work)
    return {redundancy(Adjacency(network)), std::vector<double>(network.tasks().size(), undefined)};
  return {redundancy(Adjacency(network)), redundancy(tasks)};
}

Distances distances(const Network& network, unsigned threads) {
  const Adjacency graph(network);
  const double work = static_cast<double>(graph.vertices()) * static_cast<double>(network.edges().size());
  if (work > distance_work) return {0, undefined, undefined};
  const Teams teams(graph);
  std::vector<Source> sources;
  for (std::uint32_t rank = 0; rank < teams.agencies(); ++rank) sources.push_back({Source::Kind::agency, rank});
  for (std::uint32_t team = 0; team < teams.size(); ++team)
    sources.push_back({Source::Kind::team, team, static_cast<double>(teams.tasks(team))});
  const Reach reach = reach_of(teams, sources, threads);
  std::uint64_t sum = 0;
  std::uint64_t farthest = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sum += reach.sums[i] * static_cast<std::uint64_t>(sources[i].weight);
    farthest = std::max(farthest, reach.farthest[i]);
  }
  std::size_t pairs = 0; // each from both ends
  for (const ComponentSize& size : component_sizes(teams)) {
    const std::size_t vertices = size.agencies + size.tasks;
    pairs += vertices * (vertices - 1);
  }
  if (pairs == 0) return {0, undefined, undefined};
  return {pairs / 2, static_cast<double>(farthest), static_cast<double>(sum) / static_cast<double>(pairs)};
}

} // namespace dutygraph
