#include "inputs.hpp"
#include "outputs.hpp"

namespace dutygraph::cli {
namespace {

struct Options {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
};

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const Table table = summary_table(plans, context.registry, options.counting.network);
  const auto printed = print_tables(context, {&table, 1}, options.table, language_for(context, plans));
  return printed.map([&](Status) { return inputs->status; });
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  add_inputs(command, options->input);
  add_counting(command, options->counting);
  add_table_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command summary_command{"summary", "a row a plan and a period: tasks, agencies, edges, forms, concentration",
                              "  dutygraph summary graphs/plans\n"
                              "  dutygraph summary plans/ --format csv -o summary.csv",
                              add};

} // namespace dutygraph::cli
