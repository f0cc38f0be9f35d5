#include "plan_tables.hpp"

namespace dutygraph::cli {
namespace {

struct ExplainArguments {
  std::string agency;
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
};

Result<Status> run(const Context& context, const ExplainArguments& options) {
  const RankOptions how{.weights = options.counting.weights, .network = options.counting.network};
  const auto tables_of = [&](std::span<const Plan> plans) {
    return explain_tables(options.agency, plans, context.registry, how);
  };
  return print_plan_tables(context, options.input, options.table, tables_of);
}

Action set_up_explain(CLI::App& command) {
  const auto options = std::make_shared<ExplainArguments>();
  command.add_option("AGENCY", options->agency, "any of its names, or its id")->required()->type_name("");
  add_inputs(command, options->input);
  add_counting(command, options->counting);
  add_tables_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command explain_command{"explain", "one agency's dossier: tasks, partners, change, each with its source line",
                              "  dutygraph explain 省财政厅 graphs/plans\n"
                              "  dutygraph explain 省商务厅 plans/ --format md -o commerce.md",
                              set_up_explain};

} // namespace dutygraph::cli
