#pragma once
/// BiRank with a query: whom a walk between agencies and tasks reaches that returns to some agencies.

#include "adjacency.hpp"
#include <span>
#include <vector>

namespace dutygraph {

/// u = 0.85 S p + 0.15 u0, p = S^T u, S(a, t) = 1 / sqrt(n_a n_t): agencies u return to the query u0, tasks hand on all
/// that they get (He, Gao, Kan & Wang 2017). The query weighs its agencies equally, each once. Sums to 1 over the
/// agencies; 0 for an agency that no path joins to the query. Undefined where no agency of the query has a task. Solved
/// by conjugate gradients: O(E), some 30 passes.
[[nodiscard]] std::vector<double> birank(const Adjacency& graph, std::span<const AgencyId> query);

} // namespace dutygraph
