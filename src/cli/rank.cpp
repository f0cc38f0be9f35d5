#include "methods.hpp"
#include "plan_tables.hpp"
#include <dutygraph/report_tables.hpp>

namespace dutygraph::cli {
namespace {

struct RankArguments {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  RankOptions rank;
  bool explain = false;
};

std::vector<std::string> measure_names() {
  std::vector<std::string> names{"all"};
  for (const Measure& measure : measures()) names.emplace_back(measure.name);
  return names;
}

void check_measure(const std::string& name) {
  if (name == "all" || find_measure(name) != nullptr) return;
  const std::string near = nearest_word(name, measure_names());
  const std::string hint = near.empty() ? "; dutygraph rank --help lists them" : ", did you mean " + near + "?";
  throw CLI::ValidationError("--by", "'" + name + "' is no measure" + hint);
}

/// "Measures: all lead_count …", broken into lines.
std::string measure_list() {
  std::string list = "Measures:\n ";
  std::size_t column = 1;
  for (const std::string& name : measure_names()) {
    const bool full = column + 1 + name.size() > 96;
    list += (full ? "\n  " : " ") + name;
    column = (full ? 2 : column + 1) + name.size();
  }
  return list;
}

Result<Status> run(const Context& context, const RankArguments& options) {
  RankOptions how = options.rank;
  how.weights = options.counting.weights;
  how.network = options.counting.network;
  how.threads = context.globals.threads;
  if (options.explain)
    return rank_methods(how).and_then([&](const std::vector<MethodStep>& steps) {
      return print_methods(context, options.input, options.table, steps, how.grouping, how.network);
    });
  const auto tables_of = [&](const auto& plans) {
    return rank_table(plans, context.registry, how).map([](Table table) { return std::vector{std::move(table)}; });
  };
  if (!how.query.empty()) return print_plan_tables(context, options.input, options.table, tables_of);
  return print_plan_tables(context, options.input, options.table, tables_of, tables_of);
}

Action set_up_rank(CLI::App& command) {
  const auto options = std::make_shared<RankArguments>();
  add_inputs(command, options->input);
  const auto assign = [options](const std::string& name) {
    check_measure(name);
    options->rank.by = name;
  };
  command.add_option_function<std::string>("--by", assign, "measure to rank by; all for every column")
      ->type_name("MEASURE");
  add_grouping(command, options->rank.grouping);
  command.add_option("--top", options->rank.top, "only the first N of each network")->type_name("N");
  command.add_option("--query", options->rank.query, "agency that the walk of birank returns to; can be repeated")
      ->type_name("AGENCY")
      ->allow_extra_args(false);
  command.add_flag("--sweep", options->rank.sweep, "how the rank by load depends on all rules of counting");
  add_explain(command, options->explain);
  add_counting(command, options->counting);
  add_table_output(command, options->table);
  command.footer(command.get_footer() + "\n\n" + measure_list());
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command rank_command{"rank", "departments by load or any measure",
                           "  dutygraph rank graphs/plans --top 10\n"
                           "  dutygraph rank plans/ --by betweenness --per plan\n"
                           "  dutygraph rank plans/ --by all --format csv -o rank.csv",
                           set_up_rank};

} // namespace dutygraph::cli
