#include "plan_tables.hpp"

namespace dutygraph::cli {

Result<Status> print_plan_tables(const Context& context, const InputOptions& input, const TableOptions& output,
                                 const TablesOf& tables_of) {
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
