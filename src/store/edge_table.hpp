#pragma once
/// Edge tables as the loader sees them: with what a person may want to know about them.

#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::store {

struct EdgeTable {
  std::vector<Plan> plans;             ///< in order of their first rows
  std::vector<Diagnostic> diagnostics; ///< notes: rows that say what another row says better
};

/// See plans_from_edge_table.
[[nodiscard]] Result<EdgeTable> read_edge_table(std::string_view table, std::string_view file,
                                                const Registry& registry);

/// Whether the first line names at least two of the columns task, agency and role (so that one left out is an error of
/// the table and does not make it a document).
[[nodiscard]] bool is_edge_table(std::string_view table);

} // namespace dutygraph::store
