#pragma once
/// One-mode projections of the bipartite network: agencies tied by the tasks that they share. Lead and co stay apart
/// through every projection, and every tie lists its tasks.

#include <dutygraph/network.hpp>
#include <vector>

namespace dutygraph {

/// A tie between two agencies with the tasks behind it. In an undirected projection from < to.
struct Tie {
  AgencyId from;
  AgencyId to;
  double weight = 0;         ///< number of shared tasks
  double newman_weight = 0;  ///< sum over them of 1 / (n_t - 1), n_t agencies on task t (Newman 2001)
  std::vector<TaskId> tasks; ///< ascending
};
/// A one-mode network of the same agencies. Ties sorted by from, then to.
struct Projection {
  std::size_t agency_count = 0;
  bool directed = false;
  std::vector<Tie> ties;
};
/// Directed: a leads a task on which b helps. The weights of a row sum to the co edges on the tasks that a leads.
/// O(sum over tasks of leads x cos).
[[nodiscard]] Projection lead_to_co(const Network& network);
/// Undirected: a and b are on the same task, in whatever roles. All weights sum to the sum of n_t (n_t - 1) / 2; the
/// Newman weights at an agency to the number of its joint tasks. O(sum over tasks of n_t^2).
[[nodiscard]] Projection shared_tasks(const Network& network);

} // namespace dutygraph
