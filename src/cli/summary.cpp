#include "methods.hpp"
#include "plan_tables.hpp"
#include <dutygraph/report_concentration.hpp>
#include <dutygraph/report_tables.hpp>

namespace dutygraph::cli {
namespace {

struct SummaryArguments {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  bool explain = false;
  bool by_load = false; ///< the table of concentration
  ConcentrationOptions concentration;
};

Result<Status> run_concentration(const Context& context, const SummaryArguments& options) {
  ConcentrationOptions how = options.concentration;
  how.network = options.counting.network;
  how.weights = options.counting.weights;
  if (options.explain)
    return print_methods(context, options.input, options.table, concentration_methods(how), how.grouping, how.network);
  const auto tables_of = [&](std::span<const Plan> plans) -> Result<std::vector<Table>> {
    return std::vector{concentration_table(plans, context.registry, how)};
  };
  return print_plan_tables(context, options.input, options.table, tables_of);
}

Result<Status> run(const Context& context, const SummaryArguments& options) {
  if (options.by_load || options.concentration.roster) return run_concentration(context, options);
  if (options.explain)
    return print_methods(context, options.input, options.table, summary_methods(), Grouping::period,
                         options.counting.network);
  const auto tables_of = [&](const auto& plans) -> Result<std::vector<Table>> {
    return std::vector{summary_table(plans, context.registry, options.counting.network)};
  };
  return print_plan_tables(context, options.input, options.table, tables_of, tables_of);
}

Action set_up_summary(CLI::App& command) {
  const auto options = std::make_shared<SummaryArguments>();
  add_inputs(command, options->input);
  add_counting(command, options->counting);
  command.add_flag("--concentration", options->by_load, "instead: how evenly each kind of load is spread, by period");
  command.add_flag("--roster", options->concentration.roster,
                   "the same, also over all bodies of the registry that exist in the period");
  add_explain(command, options->explain);
  add_table_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command summary_command{"summary", "a row a plan and a period: tasks, agencies, edges, forms, concentration",
                              "  dutygraph summary graphs/plans\n"
                              "  dutygraph summary plans/ --format csv -o summary.csv",
                              set_up_summary};

} // namespace dutygraph::cli
