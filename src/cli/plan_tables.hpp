#pragma once
/// What the commands share that read plans and print tables of them.

#include "inputs.hpp"
#include "outputs.hpp"
#include <dutygraph/plan_columns.hpp>
#include <functional>
#include <span>
#include <vector>

namespace dutygraph::cli {

using TablesOf = std::function<Result<std::vector<Table>>(std::span<const Plan>)>;
using TablesOfColumns = std::function<Result<std::vector<Table>>(std::span<const PlanColumns>)>;

/// Loads the inputs, prints the tables of their plans, and says under each how many corrections are in them. Nothing is
/// printed where no input could be read. Where `of_columns` is given, inputs that are all edge tables are never made
/// plans: it gives the same tables of their columns.
[[nodiscard]] Result<Status> print_plan_tables(const Context& context, const InputOptions& input,
                                               const TableOptions& output, const TablesOf& tables_of,
                                               const TablesOfColumns& of_columns = {});

} // namespace dutygraph::cli
