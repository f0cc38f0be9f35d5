#pragma once
/// The search for groups of greatest worth: the Leiden algorithm (Traag, Waltman & van Eck 2019) on a WeightedGraph.

#include "../generator.hpp"
#include "weighted_graph.hpp"
#include <cstdint>

namespace dutygraph {

/// Moves single vertices to the neighbouring group that gains most until no move gains anything, by a queue in random
/// order (procedure MoveNodesFast). With `may_found` a vertex may also leave for a group of its own. `labels` must be
/// below the number of vertices. Returns what was gained. Some sweeps of O(arcs).
double move_vertices(const WeightedGraph& graph, Labels& labels, bool may_found, Generator& random);

/// Splits each group in parts that hang together well: every vertex starts alone and may join a part of its group, at
/// random in favour of those that gain more (procedure MergeNodesSubset). Labels as they come. O(arcs).
[[nodiscard]] Labels refined(const WeightedGraph& graph, const Labels& labels, Generator& random);

/// Parts of groups that no edge joins become groups of their own, which is never worth less; numbers from 0. O(arcs).
void split_disconnected(const WeightedGraph& graph, Labels& labels);

/// How long one search goes on.
struct Effort {
  int rounds = 50; ///< of moving, refining and aggregating, at most
  int kicks = 0;   ///< how often the best so far is disturbed and improved again
};

/// Rounds of moving, refining and aggregating until a round gains nothing; then kicks: some vertices go to random
/// groups, or one group is dissolved, and rounds follow, the better of before and after staying (iterated local search,
/// Lourenco, Martin & Stutzle 2003). Every group is connected. Numbers from 0 in order of the first vertex.
[[nodiscard]] Labels leiden(const WeightedGraph& graph, Effort effort, Generator& random);

/// Joins the two groups whose joining gains most, or costs least, until at most `most` are left, then moves vertices
/// between those. Numbers from 0. O(groups^2) a joining.
void merge_down(const WeightedGraph& graph, Labels& labels, std::size_t most, Generator& random);

} // namespace dutygraph
