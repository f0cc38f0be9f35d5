#pragma once
/// How far the ranking by weighted load depends on the rules of counting.

#include <cstddef>
#include <dutygraph/network.hpp>
#include <span>
#include <vector>

namespace dutygraph {

/// Ranks of one agency by weighted_load over all settings in which it has an edge: the weights lead:co = 1:1, 2:1, 3:1
/// and lead only, in each of the networks. A setting without it is left out.
struct SweptRank {
  std::size_t settings = 0; ///< that have it
  int low = 0;              ///< best; 0 without a setting
  int high = 0;             ///< worst
  double median = 0;        ///< NaN without a setting
  double top_share = 0;     ///< of the settings, those with a rank of at most `top`; NaN without a setting
};
/// For each agency of `base`, found in the networks by its key. `networks` are the same plans counted otherwise; give
/// base itself among them. O(sum over networks of E + A log A).
[[nodiscard]] std::vector<SweptRank> sweep_ranks(const Network& base, std::span<const Network* const> networks,
                                                 std::size_t top);

} // namespace dutygraph
