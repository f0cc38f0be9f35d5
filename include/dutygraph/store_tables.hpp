#pragma once
/// Edge tables as columns: the way in for tables of any size, and for whoever asks no more of plans than their
/// networks.

#include <dutygraph/plan_columns.hpp>
#include <dutygraph/registry.hpp>
#include <dutygraph/store.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

struct LoadedTables {
  std::vector<PlanColumns> plans;      ///< in order of period, then file order
  std::vector<Diagnostic> diagnostics; ///< in file order
  std::vector<Error> errors;           ///< tables that could not be read; the others are in `plans`
};

/// Whether each of the inputs is a file that begins as an edge table does; not asked of folders and standard input, and
/// false of UTF-16. Reads at most a megabyte of each.
[[nodiscard]] bool are_edge_tables(std::span<const std::string> inputs);

/// Edge tables, loaded as `load` does, but as columns: plan_of gives the very plans that `load` gives. Corrections are
/// not made, plans not reviewed, and of the sources only those of several inputs have a hash. A table takes about its
/// own size in memory while it is read, and after that 9 bytes an edge and 16 and its id a task. O(bytes).
[[nodiscard]] LoadedTables load_tables(std::span<const std::string> inputs, const Registry& registry,
                                       const LoadOptions& options = {});

} // namespace dutygraph
