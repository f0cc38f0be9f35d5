#pragma once
/// --explain: how a table comes about, in words ready to paste, instead of the table.

#include "inputs.hpp"
#include "outputs.hpp"
#include <dutygraph/report_methods.hpp>
#include <span>

namespace dutygraph::cli {

void add_explain(CLI::App& command, bool& explain);

/// Loads the inputs and writes the methods text of their plans to standard output or to the file of -o; the format of
/// tables does not matter.
[[nodiscard]] Result<Status> print_methods(const Context& context, const InputOptions& input,
                                           const TableOptions& output, std::span<const MethodStep> steps,
                                           Grouping grouping, const NetworkOptions& network);

} // namespace dutygraph::cli
