#include "plan_tables.hpp"

namespace dutygraph::cli {
namespace {

Result<Status> print_column_tables(const Context& context, const InputOptions& input, const TableOptions& output,
                                   const TablesOfColumns& tables_of) {
  const auto inputs = load_table_inputs(context, input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->loaded.plans.empty()) return inputs->status;
  const auto tables = tables_of(inputs->loaded.plans);
  if (!tables) return tl::unexpected(tables.error());
  return print_tables(context, *tables, output, language_for(context, {})).map([&](Status) { return inputs->status; });
}

} // namespace

Result<Status> print_plan_tables(const Context& context, const InputOptions& input, const TableOptions& output,
                                 const TablesOf& tables_of, const TablesOfColumns& of_columns) {
  if (of_columns && input.corrections.empty() && are_edge_tables(input.inputs))
    return print_column_tables(context, input, output, of_columns);
  const auto inputs = load_and_mention(context, input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  auto tables = tables_of(plans);
  if (!tables) return tl::unexpected(tables.error());
  for (Table& table : *tables) table = with_corrections_note(std::move(table), correction_count(plans));
  const auto printed = print_tables(context, *tables, output, language_for(context, plans));
  return printed.map([&](Status) { return inputs->status; });
}

} // namespace dutygraph::cli
