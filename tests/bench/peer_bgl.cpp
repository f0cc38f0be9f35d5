/// Plain Boost.Graph on a table of make_edges, for peers.py:  peer_bgl JOB FILE

#include "edge_file.hpp"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/core_numbers.hpp>

namespace {

using bench::Answer;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Graph build(const bench::EdgeFile& file) {
  Graph graph(file.agencies + file.tasks);
  for (const bench::Edge& edge : file.edges) add_edge(edge.agency, file.agencies + edge.task, graph);
  return graph;
}

Answer betweenness(const Graph& graph) {
  std::vector<double> values(num_vertices(graph));
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph)));
  return bench::sum_and_largest(values);
}

Answer closeness(const Graph& graph) {
  std::vector<double> values;
  std::vector<int> distance(num_vertices(graph));
  for (std::size_t source = 0; source < distance.size(); ++source) {
    std::fill(distance.begin(), distance.end(), 0);
    const auto recorder = boost::record_distances(distance.data(), boost::on_tree_edge());
    boost::breadth_first_search(graph, source, boost::visitor(boost::make_bfs_visitor(recorder)));
    double sum = 0;
    double reached = 0;
    for (const int steps : distance) {
      sum += steps;
      reached += steps > 0 ? 1 : 0;
    }
    if (sum > 0) values.push_back(reached / sum);
  }
  return bench::sum_and_largest(values);
}

Answer core(const Graph& graph, std::uint32_t agencies) {
  std::vector<std::size_t> values(num_vertices(graph));
  boost::core_numbers(graph, boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph)));
  return bench::sum_and_largest({values.begin(), values.begin() + agencies});
}

} // namespace

int main(int argc, char* argv[]) {
  if (argc != 3) return 2;
  const std::string job = argv[1];
  const bench::EdgeFile file = bench::read_edges(argv[2]);
  const Graph graph = build(file);
  if (job == "betweenness")
    bench::report([&] { return betweenness(graph); });
  else if (job == "closeness")
    bench::report([&] { return closeness(graph); });
  else if (job == "core")
    bench::report([&] { return core(graph, file.agencies); });
  else
    return 2;
  return 0;
}
