/// Competition ranks, and how far they depend on the weight of a lead.

#include <algorithm>
#include <cmath>
#include <dutygraph/measures.hpp>
#include <numeric>

namespace dutygraph {
namespace {

bool is_tie(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  if (std::isinf(a) || std::isinf(b)) return a == b;
  return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

/// Descending, NaN last.
bool stands_before(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return !std::isnan(a) && std::isnan(b);
  return a > b;
}

} // namespace

std::vector<int> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return stands_before(values[a], values[b]); });
  std::vector<int> result(values.size());
  std::size_t first = 0; // of the values tied with the one at hand
  for (std::size_t place = 0; place < order.size(); ++place) {
    if (!is_tie(values[order[first]], values[order[place]])) first = place;
    result[order[place]] = static_cast<int>(first + 1);
  }
  return result;
}

std::vector<RankInterval> rank_intervals(const Network& network) {
  std::vector<RankInterval> intervals(network.agencies().size());
  for (const RoleWeights& weights : {RoleWeights{1, 1}, RoleWeights{2, 1}, RoleWeights{3, 1}, RoleWeights{1, 0}}) {
    const std::vector<int> rank = ranks(weighted_load(network, weights));
    for (std::size_t a = 0; a < rank.size(); ++a) {
      RankInterval& interval = intervals[a];
      interval.low = interval.low == 0 ? rank[a] : std::min(interval.low, rank[a]);
      interval.high = std::max(interval.high, rank[a]);
    }
  }
  return intervals;
}

} // namespace dutygraph
