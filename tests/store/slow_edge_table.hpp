#pragma once
/// The verifier of the edge-table reader: row by row into a Plan, with a map for everything. Says by definition what a
/// table means; takes seventeen seconds where the reader takes a quarter of one.

#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::testing {

struct SlowTable {
  std::vector<Plan> plans;
  std::vector<Diagnostic> diagnostics;
};
[[nodiscard]] Result<SlowTable> read_edge_table_slowly(std::string_view table, std::string_view file,
                                                       const Registry& registry);

} // namespace dutygraph::testing
