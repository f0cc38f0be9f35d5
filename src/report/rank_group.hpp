#pragma once
/// The figures of one ranking: values, ranks and how far the ranks depend on the rules of counting.

#include "rank_columns.hpp"
#include <dutygraph/measures.hpp>
#include <dutygraph/network_source.hpp>
#include <dutygraph/rank_sweep.hpp>
#include <string>
#include <vector>

namespace dutygraph::tables {

struct RankedGroup {
  Network network;
  std::vector<std::vector<double>> values; ///< by column shown, then agency
  std::vector<int> rank;
  std::vector<RankInterval> interval;
  std::vector<SweptRank> sweep;   ///< empty where it is not shown
  std::vector<std::size_t> order; ///< agencies by rank, then key
};
/// Whether the table has the columns of the sweep.
[[nodiscard]] bool shows_sweep(const RankOptions& options);
/// Rank from which an agency is in the top of the sweep: --top, or 10.
[[nodiscard]] std::size_t top_of_sweep(const RankOptions& options);
/// `query` holds keys; those that are not in the network are passed over.
[[nodiscard]] RankedGroup rank_group(const NetworkSource& group, const RankOptions& options, const RankColumns& columns,
                                     const std::vector<std::string>& query);

} // namespace dutygraph::tables
