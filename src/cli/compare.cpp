#include "plan_tables.hpp"
#include <dutygraph/compare.hpp>

namespace dutygraph::cli {
namespace {

struct CompareArguments {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  Grouping grouping = Grouping::period;
};

Result<Status> run(const Context& context, const CompareArguments& options) {
  const auto tables_of = [&](std::span<const Plan> plans) -> Result<std::vector<Table>> {
    return compare_tables(compare(group(plans, options.grouping), context.registry,
                                  {options.counting.network, options.counting.weights}));
  };
  return print_plan_tables(context, options.input, options.table, tables_of);
}

Action set_up_compare(CLI::App& command) {
  const auto options = std::make_shared<CompareArguments>();
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
                              set_up_compare};

} // namespace dutygraph::cli
