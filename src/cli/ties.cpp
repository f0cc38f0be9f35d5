#include "messages.hpp"
#include "methods.hpp"
#include "options.hpp"
#include "plan_tables.hpp"
#include <dutygraph/report_ties.hpp>

namespace dutygraph::cli {
namespace {

struct TiesArguments {
  InputOptions input;
  CountingOptions counting;
  TableOptions table;
  TiesOptions ties;
  bool explain = false;
};

void add_test(CLI::App& command, SignificanceOptions& test) {
  add_choice<TieKind>(command, "--kind", test.kind,
                      {{"shared", TieKind::shared},
                       {"lead-co", TieKind::lead_co},
                       {"co-co", TieKind::co_co},
                       {"lead-lead", TieKind::lead_lead}},
                      "which meetings count (default shared: both on the task)");
  add_choice<NullModel>(command, "--null", test.null,
                        {{"roles", NullModel::roles},
                         {"curveball", NullModel::curveball},
                         {"sdsm", NullModel::sdsm},
                         {"hypergeometric", NullModel::hypergeometric},
                         {"disparity", NullModel::disparity}},
                        "what is left to chance (default roles: lead and co counts are kept)");
  command.add_option("--draws", test.draws, "random networks drawn (default 10000)")->type_name("N");
  command.add_option("--seed", test.seed, "of the draws (default 1)")->type_name("S");
  command.add_option("--alpha", test.alpha, "level of significance (default 0.05)")->type_name("P");
  add_choice<Adjustment>(
      command, "--adjust", test.adjustment,
      {{"bh", Adjustment::benjamini_hochberg}, {"holm", Adjustment::holm}, {"none", Adjustment::none}},
      "correction for the number of pairs (default bh)");
  add_choice<Family>(command, "--family", test.family, {{"all", Family::all}, {"able", Family::able}},
                     "pairs corrected for (default all; able: that could reach alpha)");
}

void add_shown(CLI::App& command, TiesOptions& ties) {
  add_choice<TiesShown>(
      command, "--only", ties.shown,
      {{"both", TiesShown::both}, {"more", TiesShown::more}, {"less", TiesShown::less}, {"all", TiesShown::all}},
      "pairs shown (default both: more or less than expected)");
  command.add_option("--top", ties.top, "only the first N of each direction and network")->type_name("N");
  command.add_flag("--tasks", ties.with_tasks, "also a table of the tasks behind each tie");
  command.add_flag("--weights", ties.with_weights, "also the weights of the projection");
}

/// Where the table carries no notes, or goes to a file, they are said on standard error.
void print_remarks(const Context& context, const TiesArguments& options, const std::vector<MethodStep>& remarks,
                   Language language) {
  const TableFormat format = options.table.format;
  const bool notes_stand = format == TableFormat::text || format == TableFormat::markdown;
  const bool to_terminal = options.table.output.empty() || options.table.output == "-";
  if (notes_stand && to_terminal) return;
  for (const MethodStep& remark : remarks)
    print_progress(context, language == Language::zh ? remark.chinese : remark.english);
}

Result<Status> run(const Context& context, const TiesArguments& options) {
  TiesOptions how = options.ties;
  how.network = options.counting.network;
  how.weights = options.counting.weights;
  how.test.threads = context.globals.threads;
  if (options.explain)
    return print_methods(context, options.input, options.table, ties_methods(how), how.grouping, how.network);
  TiesReport report;
  Language language = Language::en;
  const auto tables_of = [&](std::span<const Plan> plans) -> Result<std::vector<Table>> {
    language = language_for(context, plans);
    auto made = ties_report(plans, context.registry, how);
    if (!made) return tl::unexpected(made.error());
    report = std::move(*made);
    return report.tables;
  };
  const auto status = print_plan_tables(context, options.input, options.table, tables_of);
  if (status) print_remarks(context, options, report.remarks, language);
  return status;
}

Action set_up_ties(CLI::App& command) {
  const auto options = std::make_shared<TiesArguments>();
  add_inputs(command, options->input);
  add_test(command, options->ties.test);
  add_shown(command, options->ties);
  add_grouping(command, options->ties.grouping);
  add_explain(command, options->explain);
  add_counting(command, options->counting);
  add_tables_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command ties_command{"ties", "pairs of agencies that meet more, or less, than chance",
                           "  dutygraph ties graphs/plans --top 10\n"
                           "  dutygraph ties plans/ --kind lead-co --only more --tasks\n"
                           "  dutygraph ties plans/ --null sdsm --only all --format csv -o ties.csv",
                           set_up_ties};

} // namespace dutygraph::cli
