#include "inputs.hpp"
#include "outputs.hpp"
#include <dutygraph/compare.hpp>

namespace dutygraph::cli {
namespace {

struct Options {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  Grouping grouping = Grouping::period;
};

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const Comparison comparison =
      compare(group(plans, options.grouping), context.registry, {options.counting.network, options.counting.weights});
  const std::vector<Table> tables = compare_tables(comparison);
  const auto printed = print_tables(context, tables, options.table, language_for(context, plans));
  return printed.map([&](Status) { return inputs->status; });
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  add_inputs(command, options->input);
  add_grouping(command, options->grouping);
  add_counting(command, options->counting);
  add_tables_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command compare_command{"compare", "periods or plans side by side: loads, ranks, ties kept, won and lost",
                              "  dutygraph compare graphs/plans\n"
                              "  dutygraph compare a.json b.json --per plan\n"
                              "  dutygraph compare plans/ --format json -o compare.json",
                              add};

} // namespace dutygraph::cli
