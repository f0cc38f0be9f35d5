/// Network -> Boost graph.
#include <dutygraph/network_graph.hpp>

namespace dutygraph {

BipartiteGraph to_graph(const Network& network) {
  const std::size_t agencies = network.agencies().size();
  BipartiteGraph graph(agencies + network.tasks().size());
  for (std::size_t a = 0; a < agencies; ++a) graph[a] = {true, static_cast<std::uint32_t>(a)};
  for (std::size_t t = 0; t < network.tasks().size(); ++t) graph[agencies + t] = {false, static_cast<std::uint32_t>(t)};
  for (std::size_t e = 0; e < network.edges().size(); ++e) {
    const NetworkEdge& edge = network.edges()[e];
    const EdgeProperty property{static_cast<std::uint32_t>(e), edge.role, edge.weight};
    boost::add_edge(edge.agency.index(), agencies + edge.task.index(), property, graph);
  }
  return graph;
}

} // namespace dutygraph
