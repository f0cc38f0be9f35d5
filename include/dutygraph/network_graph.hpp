#pragma once
/// The bipartite network as a Boost graph, for the algorithms of Boost.Graph and of your own. Beside network.hpp, not
/// in it, because Boost's header takes three seconds to compile and few need it.

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <dutygraph/network.hpp>

namespace dutygraph {

/// What a vertex and an edge carry: their place in Network.
struct VertexProperty {
  bool is_agency = true;
  std::uint32_t index = 0; ///< into Network::agencies() or Network::tasks()
};
struct EdgeProperty {
  std::uint32_t index = 0; ///< into Network::edges(), which holds role, weight, basis and clause
  Role role = Role::co;
  double weight = 1.0;
};
/// Vertices: agencies 0 … A-1, then tasks A … A+T-1.
using BipartiteGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, VertexProperty, EdgeProperty>;

/// The same network as a Boost graph. O(V + E).
[[nodiscard]] BipartiteGraph to_graph(const Network& network);

} // namespace dutygraph
