#pragma once
/// How evenly each kind of load is spread, as a table.

#include <dutygraph/report_methods.hpp>
#include <span>
#include <vector>

namespace dutygraph {

struct ConcentrationOptions {
  Grouping grouping = Grouping::period;
  /// Also over everybody who could carry a task: the agencies of the network and those records of the registry that
  /// exist in the period (all of them where the network has none) and are no collectives. Zeros count.
  bool roster = false;
  RoleWeights weights; ///< of weighted_load
  NetworkOptions network;
};
/// A row for each of lead_count, co_count, task_count, equal_load and weighted_load in each network: plan or period,
/// load, agencies, gini, hhi, effective, entropy, evenness; with `roster` also roster, roster_gini, roster_evenness
/// (HHI, effective number and entropy are those of the agencies). A network without agencies has no rows.
[[nodiscard]] Table concentration_table(std::span<const Plan> plans, const Registry& registry,
                                        const ConcentrationOptions& options = {});
[[nodiscard]] std::vector<MethodStep> concentration_methods(const ConcentrationOptions& options);

} // namespace dutygraph
