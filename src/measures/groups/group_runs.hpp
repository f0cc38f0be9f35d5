#pragma once
/// What every search for groups shares: numbering, many seeded runs, the choice among them and its stability.

#include "../adjacency.hpp"
#include "weighted_graph.hpp"
#include <cstdint>
#include <dutygraph/groups.hpp>
#include <functional>

namespace dutygraph {

/// A partition of the vertices of the two-mode graph (agencies, then tasks) in the numbering of Partition; vertices
/// without an edge get no group. O(V log V).
[[nodiscard]] Partition numbered(const Adjacency& graph, const Labels& labels);

/// The labels of all vertices from those of the agencies: a task goes where most of its agencies are, to the lowest
/// label of equals. O(E).
[[nodiscard]] Labels with_tasks(const Adjacency& graph, Labels agencies);

/// What one run found.
struct Found {
  Partition partition;
  double score = 0;   ///< the run with the greatest is chosen
  double quality = 0; ///< what is said of it
};
/// The run of this number.
using Run = std::function<Found(std::size_t run)>;

/// Makes the runs on as many threads as allowed, chooses and compares. The result does not depend on the threads.
[[nodiscard]] Groups best_of(std::size_t runs, const GroupOptions& options, const Run& run);

} // namespace dutygraph
