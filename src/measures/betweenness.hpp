#pragma once
/// Shortest-path betweenness on the bipartite graph, exact as far as that can be waited for.

#include "adjacency.hpp"
#include <dutygraph/measures.hpp>

namespace dutygraph {

/// Each pair counted once, unnormalised; an estimate from pivots where betweenness_accuracy() says so. Path counts are
/// doubles: beyond 1e308 shortest paths between two vertices the result is not a number. O(sources x edges).
[[nodiscard]] TwoMode betweenness(const Adjacency& graph, unsigned threads);

/// The estimate, whatever the size.
[[nodiscard]] TwoMode betweenness_from_pivots(const Adjacency& graph, std::size_t pivots, unsigned threads);

} // namespace dutygraph
