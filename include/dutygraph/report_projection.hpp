#pragma once
/// The projections as tables: an edge list of agencies that meet, with every weight and the tasks behind each tie.

#include <dutygraph/projection.hpp>
#include <dutygraph/report_methods.hpp>
#include <span>
#include <vector>

namespace dutygraph {

struct ProjectionOptions {
  TieKind kind = TieKind::shared;
  Grouping grouping = Grouping::period;
  RoleWeights weights;
  NetworkOptions network;
};
struct ProjectionReport {
  /// Columns: plan or period, from, from_name, to, to_name, weight, newman_weight, split_weight, jaccard, role_weight,
  /// tasks (keys, parted by ";"; those of a network of several plans as PLAN/TASK).
  Table table;
  std::vector<MethodStep> remarks; ///< one a network: what went in and what came out
};
/// Rows by network, from, to. Error (a fault): edges were lost on the way.
[[nodiscard]] Result<ProjectionReport> projection_table(std::span<const Plan> plans, const Registry& registry,
                                                        const ProjectionOptions& options = {});

} // namespace dutygraph
