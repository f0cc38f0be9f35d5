#include "inputs.hpp"
#include "outputs.hpp"

namespace dutygraph::cli {
namespace {

struct Options {
  std::string agency;
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
};

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const RankOptions how{.weights = options.counting.weights, .network = options.counting.network};
  const auto tables = explain_tables(options.agency, plans, context.registry, how);
  if (!tables) return tl::unexpected(tables.error());
  const auto printed = print_tables(context, *tables, options.table, language_for(context, plans));
  return printed.map([&](Status) { return inputs->status; });
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
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
                              add};

} // namespace dutygraph::cli
