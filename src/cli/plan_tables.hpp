#pragma once
/// What the commands share that read plans and print tables of them.

#include "inputs.hpp"
#include "outputs.hpp"
#include <functional>
#include <span>
#include <vector>

namespace dutygraph::cli {

using TablesOf = std::function<Result<std::vector<Table>>(std::span<const Plan>)>;

/// Loads the inputs, prints the tables of their plans, and says under each how many corrections are in them. Nothing is
/// printed where no input could be read.
[[nodiscard]] Result<Status> print_plan_tables(const Context& context, const InputOptions& input,
                                               const TableOptions& output, const TablesOf& tables_of);

} // namespace dutygraph::cli
