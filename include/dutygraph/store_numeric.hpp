#pragma once
/// The two-mode network in numbers, for engines that want dense ids: Spark GraphFrames, igraph, NetworKit.

#include <cstdint>
#include <dutygraph/store_stream.hpp>
#include <span>
#include <vector>

namespace dutygraph {

/// Vertices 0 … A-1 are the agencies in the order in which the plans name them, shared between plans by key; A … A+T-1
/// the tasks, plan by plan. Looks at `plans`, which must outlive it. 4 bytes an agency and plan, and the agencies'
/// keys.
class NumericNetwork {
public:
  explicit NumericNetwork(std::span<const PlanColumns> plans);
  /// CSV `id,mode,name`, a row a vertex in the order of ids. Mode is `agency` or `task`; the name is the agency's key,
  /// or the keys of plan and task joined by `/`. Quotes where RFC 4180 asks for them. O(vertices).
  void write_vertices(const Sink& sink) const;
  /// CSV `src,dst,role,weight,basis`, a row an assignment: agency, task, `lead` or `co`, number, `stated` or
  /// `suggested`. No cell needs quotes. O(edges).
  void write_edges(const Sink& sink) const;

private:
  std::span<const PlanColumns> plans_;
  Texts agencies_;
  std::vector<std::vector<std::uint32_t>> agency_numbers_; ///< by plan and AgencyId
};

/// As much of plans as NumericNetwork says of them: id, agencies, task keys and edges. O(plans).
[[nodiscard]] std::vector<PlanColumns> edges_in_columns(std::span<const Plan> plans);

} // namespace dutygraph
