#include "methods.hpp"
#include "plan_tables.hpp"
#include <dutygraph/report_groups.hpp>

namespace dutygraph::cli {
namespace {

struct GroupsArguments {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  GroupsOptions groups;
  bool explain = false;
};

Result<Status> run(const Context& context, const GroupsArguments& options) {
  GroupsOptions how = options.groups;
  how.weights = options.counting.weights;
  how.network = options.counting.network;
  how.search.threads = context.globals.threads;
  if (options.explain)
    return print_methods(context, options.input, options.table, groups_methods(how), how.grouping, how.network);
  const auto tables_of = [&](std::span<const Plan> plans) -> Result<std::vector<Table>> {
    return groups_tables(plans, context.registry, how);
  };
  return print_plan_tables(context, options.input, options.table, tables_of);
}

/// A whole number from 1 to `most`, as the value of an option.
void add_number(CLI::App& command, const std::string& name, std::size_t& value, std::size_t most,
                const std::string& help) {
  const auto assign = [&value, name, most](const std::size_t& number) {
    if (number == 0 || number > most)
      throw CLI::ValidationError(name, "a number from 1 to " + std::to_string(most) + " is needed");
    value = number;
  };
  command.add_option_function<std::size_t>(name, assign, help)->type_name("N");
}

Action set_up_groups(CLI::App& command) {
  const auto options = std::make_shared<GroupsArguments>();
  GroupsOptions& groups = options->groups;
  add_inputs(command, options->input);
  add_choice<GroupMethod>(command, "--method", groups.method,
                          {{"barber", GroupMethod::barber},
                           {"leiden", GroupMethod::leiden},
                           {"spectral", GroupMethod::spectral},
                           {"core-periphery", GroupMethod::core_periphery}},
                          "how groups are found (default barber)");
  add_number(command, "--groups", groups.search.groups, 1'000'000,
             "barber: at most so many; spectral: so many (default: as many as are best)");
  add_number(command, "--runs", groups.search.runs, 10'000, "searches to choose from (default: by size)");
  command.add_option("--seed", groups.search.seed, "of the searches (default 1)")->type_name("N");
  command.add_flag("--tasks", groups.tasks, "the groups of the tasks too");
  add_grouping(command, groups.grouping);
  add_explain(command, options->explain);
  add_counting(command, options->counting);
  add_tables_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command groups_command{"groups", "agencies that work on the same tasks; core and periphery",
                             "  dutygraph groups graphs/plans\n"
                             "  dutygraph groups plans/ --method leiden --tasks --format json\n"
                             "  dutygraph groups plans/ --method core-periphery --table quality",
                             set_up_groups};

} // namespace dutygraph::cli
