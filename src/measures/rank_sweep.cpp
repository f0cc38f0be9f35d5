#include <algorithm>
#include <array>
#include <dutygraph/measures.hpp>
#include <dutygraph/rank_sweep.hpp>
#include <limits>

namespace dutygraph {
namespace {

double median_of(std::vector<int>& sorted) {
  const std::size_t half = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
}

SweptRank swept(std::vector<int>& ranks, std::size_t top) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  if (ranks.empty()) return {0, 0, 0, unknown, unknown};
  std::sort(ranks.begin(), ranks.end());
  const auto below = std::upper_bound(ranks.begin(), ranks.end(), static_cast<long long>(top)) - ranks.begin();
  return {ranks.size(), ranks.front(), ranks.back(), median_of(ranks),
          static_cast<double>(below) / static_cast<double>(ranks.size())};
}

} // namespace

std::vector<SweptRank> sweep_ranks(const Network& base, std::span<const Network* const> networks, std::size_t top) {
  constexpr std::array weights{RoleWeights{1, 1}, RoleWeights{2, 1}, RoleWeights{3, 1}, RoleWeights{1, 0}};
  std::vector<std::vector<int>> ranks_of(base.agencies().size());
  for (const Network* network : networks) {
    for (const RoleWeights& setting : weights) {
      const std::vector<int> rank = ranks(weighted_load(*network, setting));
      for (std::size_t a = 0; a < ranks_of.size(); ++a)
        if (const auto there = network->find(base.agencies()[a].key)) ranks_of[a].push_back(rank[there->index()]);
    }
  }
  std::vector<SweptRank> result;
  for (std::vector<int>& ranks : ranks_of) result.push_back(swept(ranks, top));
  return result;
}

} // namespace dutygraph
