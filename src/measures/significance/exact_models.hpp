#pragma once
/// The null models that need no draws.

#include "null_test.hpp"
#include <cstdint>
#include <dutygraph/significance.hpp>
#include <vector>

namespace dutygraph::nulls {

/// Of every pair from < to of agencies that carry a task, in that order; `observed` by PairNumbers.
struct PairOfAgencies {
  std::size_t from, to, observed;
};

/// Overlap of independent cells: sum over tasks of p_at p_bt. One distribution a pair of degrees.
[[nodiscard]] std::vector<NullTest> sdsm_tests(const Network& network, const std::vector<PairOfAgencies>& pairs);
/// Overlap of sets drawn evenly out of the assigned tasks. One distribution a pair of degrees.
[[nodiscard]] std::vector<NullTest> hypergeometric_tests(const Network& network,
                                                         const std::vector<PairOfAgencies>& pairs);

/// A weighted tie, from -> to; an undirected one stands once.
struct WeightedTie {
  std::size_t from, to;
  double weight;
};
/// The disparity filter: at an end with k ties of sum s a weight w has p = (1 - w / s)^(k - 1), 1 where k = 1; a tie
/// gets the smaller of its two ends (out-ties at `from`, in-ties at `to` where directed). Expected is s / k of that
/// end, the least p that of the largest weight that leaves at least 1 to each other tie. O(ties).
[[nodiscard]] std::vector<NullTest> disparity_tests(std::size_t agencies, const std::vector<WeightedTie>& ties,
                                                    bool directed);

} // namespace dutygraph::nulls
