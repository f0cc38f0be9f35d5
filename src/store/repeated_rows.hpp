#pragma once
/// Rows of an edge table that say again what another row says.

#include <cstdint>
#include <dutygraph/plan_columns.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace dutygraph::store {

struct RepeatedRows {
  std::vector<std::uint32_t> dropped; ///< edges that do not count, ascending
  std::vector<std::uint32_t> leads;   ///< those of them whose agency leads the task (same basis)
  /// The first edge that repeats another but for the weight, and that other, the first of its kind.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> contradiction;
};
/// Of edges with one task, agency, role and basis the first counts; of a lead and a co edge the lead. O(edges), and
/// O(n log n) for teams of n edges that name an agency twice.
[[nodiscard]] RepeatedRows repeated_rows(const PlanColumns& columns);

} // namespace dutygraph::store
