#include "rank_group.hpp"
#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace dutygraph::tables {
namespace {

/// An id that no network has stands for a query of which nobody is here: the walk has nowhere to return to.
std::vector<AgencyId> query_in(const Network& network, const std::vector<std::string>& keys) {
  std::vector<AgencyId> query;
  for (const std::string& key : keys)
    if (const auto agency = network.find(key)) query.push_back(*agency);
  if (query.empty() && !keys.empty()) query.emplace_back(network.agencies().size());
  return query;
}

bool has_collectives(const Network& network) {
  return std::ranges::any_of(network.agencies(), [](const auto& a) { return a.kind == AgencyKind::collective; });
}

/// How collectives are counted: as asked for, and the other way.
std::vector<Collectives> ways_with_collectives(const Network& base, Collectives asked) {
  if (asked == Collectives::drop) return {asked, Collectives::keep};
  return has_collectives(base) ? std::vector{asked, Collectives::drop} : std::vector{asked};
}

/// The same plans with collectives as asked for and the other way, tasks merged and not. Where a rule changes nothing
/// its two settings are one network, which leaves all ranks, medians and shares as they are.
std::vector<SweptRank> swept(const Network& base, const NetworkSource& group, const RankOptions& options) {
  std::vector<Network> built;
  for (const bool merge : {false, true})
    for (const Collectives way : ways_with_collectives(base, options.network.collectives)) {
      if (merge && group.plans.size() < 2) continue;
      const NetworkOptions counted{options.network.with_suggested, way, merge};
      built.push_back(group.build(counted));
    }
  std::vector<const Network*> networks;
  for (const Network& network : built) networks.push_back(&network);
  return sweep_ranks(base, networks, top_of_sweep(options));
}

} // namespace

bool shows_sweep(const RankOptions& options) { return options.sweep || options.by == "all"; }

std::size_t top_of_sweep(const RankOptions& options) { return options.top > 0 ? options.top : 10; }

RankedGroup rank_group(const NetworkSource& group, const RankOptions& options, const RankColumns& columns,
                       const std::vector<std::string>& query) {
  RankedGroup ranked;
  ranked.network = group.build(options.network);
  const Network& network = ranked.network;
  ranked.values = compute(
      network, columns.shown,
      {.weights = options.weights, .query = query_in(network, query), .threads = std::max(1U, options.threads)});
  ranked.rank = ranks(ranked.values[columns.ranking]);
  ranked.interval = rank_intervals(network);
  if (shows_sweep(options)) ranked.sweep = swept(network, group, options);
  ranked.order.resize(network.agencies().size());
  std::iota(ranked.order.begin(), ranked.order.end(), std::size_t{0});
  std::ranges::sort(ranked.order, {}, [&](std::size_t a) {
    return std::pair(ranked.rank[a], std::string_view(network.agencies()[a].key));
  });
  return ranked;
}

} // namespace dutygraph::tables
