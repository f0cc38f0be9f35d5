#pragma once
/// Tables of edge tables that were left in columns (store_tables.hpp): the same rows as those of their plans.

#include <dutygraph/network_source.hpp>
#include <dutygraph/plan_columns.hpp>
#include <dutygraph/report.hpp>
#include <span>

namespace dutygraph {

/// See rank_table of plans. An error where the options name agencies to query: those are sought in plans.
[[nodiscard]] Result<Table> rank_table(std::span<const PlanColumns> plans, const Registry& registry,
                                       const RankOptions& options);
/// See summary_table of plans.
[[nodiscard]] Table summary_table(std::span<const PlanColumns> plans, const Registry& registry,
                                  const NetworkOptions& options = {});

} // namespace dutygraph
