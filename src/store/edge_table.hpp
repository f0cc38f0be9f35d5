#pragma once
/// Edge tables as the loader sees them: with what a person may want to know about them.

#include <dutygraph/plan.hpp>
#include <dutygraph/plan_columns.hpp>
#include <dutygraph/registry.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::store {

struct EdgeTable {
  std::vector<PlanColumns> plans;      ///< in order of their first rows; their sources have no hash
  std::vector<Diagnostic> diagnostics; ///< notes: rows that say what another row says better
};

/// See plans_from_edge_table. Same result on any number of threads.
[[nodiscard]] Result<EdgeTable> read_edge_table(std::string_view table, std::string_view file, const Registry& registry,
                                                unsigned threads = 1);

/// Whether the first line names at least two of the columns task, agency and role (so that one left out is an error of
/// the table and does not make it a document). `table` may be the beginning of one that holds the first line.
[[nodiscard]] bool is_edge_table(std::string_view table);

} // namespace dutygraph::store
