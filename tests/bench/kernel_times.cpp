/// One of our kernels on a table of make_edges, for peers.py:  kernel_times JOB FILE

#include "adjacency.hpp"
#include "agency_measures.hpp"
#include "betweenness.hpp"
#include "distances.hpp"
#include "edge_file.hpp"
#include <functional>
#include <map>
#include <numeric>

namespace {

using namespace dutygraph;
using bench::Answer;

Network network_of(const bench::EdgeFile& file) {
  std::vector<NetworkEdge> edges;
  for (const bench::Edge& edge : file.edges)
    edges.push_back({AgencyId(edge.agency), TaskId(edge.task), edge.leads ? Role::lead : Role::co});
  return Network::from_edges(std::vector<NetworkAgency>(file.agencies), std::vector<NetworkTask>(file.tasks), edges);
}

std::vector<double> both(TwoMode values) {
  values.agencies.insert(values.agencies.end(), values.tasks.begin(), values.tasks.end());
  return values.agencies;
}

/// (vertices of the component - 1) / distance sum of every vertex, as the peers give it.
Answer closeness(const Adjacency& graph) {
  const Teams teams(graph);
  std::vector<Source> sources;
  for (Vertex rank = 0; rank < teams.agencies(); ++rank) sources.push_back({.index = rank});
  for (std::uint32_t team = 0; team < teams.size(); ++team) sources.push_back({Source::Kind::team, team, 1});
  const std::vector<std::uint64_t> sums = reach_of(teams, sources, 1).sums;
  const std::vector<ComponentSize> sizes = component_sizes(teams);
  Answer answer{0, 0};
  for (std::size_t s = 0; s < sources.size(); ++s) {
    if (sums[s] == 0) continue;
    const bool is_agency = s < teams.agencies();
    const Vertex rank = is_agency ? static_cast<Vertex>(s) : teams.members(sources[s].index)[0];
    const ComponentSize size = sizes[teams.component_of(rank)];
    const double value = static_cast<double>(size.agencies + size.tasks - 1) / static_cast<double>(sums[s]);
    answer.first += value * (is_agency ? 1 : teams.tasks(sources[s].index));
    answer.second = std::max(answer.second, value);
  }
  return answer;
}

/// Sum over the largest value: vectors are known up to a factor.
Answer eigenvector_shape(const Adjacency& graph) {
  const Answer answer = bench::sum_and_largest(both(eigenvector(graph)));
  return {answer.first / answer.second, 1};
}

Answer projection(const Adjacency& graph) {
  const Partners partners(graph);
  double shared = 0;
  for (Vertex a = 0; a < partners.agencies(); ++a) {
    for (const Partner& partner : partners.of(a)) shared += partner.shared;
  }
  return {static_cast<double>(partners.ties()), shared / 2};
}

int run(const std::string& job, const char* path) {
  const Network network = network_of(bench::read_edges(path));
  const Adjacency graph(network);
  const std::map<std::string, std::function<Answer()>> jobs{
      {"closeness", [&] { return closeness(graph); }},
      {"betweenness", [&] { return bench::sum_and_largest(both(betweenness(graph, 1))); }},
      {"pagerank", [&] { return bench::sum_and_largest(pagerank(graph)); }},
      {"eigenvector", [&] { return eigenvector_shape(graph); }},
      {"core", [&] { return bench::sum_and_largest(core(graph)); }},
      {"projection", [&] { return projection(graph); }},
      {"constraint", [partners = job == "constraint" ? Partners(graph) : Partners(Adjacency(Network()))] {
         return bench::sum_and_largest(constraint(partners));
       }}};
  const auto found = jobs.find(job);
  if (found == jobs.end()) return 2;
  bench::report(found->second);
  return 0;
}

} // namespace

int main(int argc, char* argv[]) {
  if (argc == 3) return run(argv[1], argv[2]);
  std::fputs("usage: kernel_times JOB FILE\n", stderr);
  return 2;
}
