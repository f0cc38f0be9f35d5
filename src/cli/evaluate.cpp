#include "gold_files.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <algorithm>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>

namespace dutygraph::cli {
namespace {

struct EvaluateArguments {
  std::vector<std::string> words;
  InputOptions reading;
  TableOptions table;
};

/// What the pairs gave so far.
struct Evaluated {
  std::vector<std::string> plans; ///< ids
  std::vector<Evaluation> evaluations;
  std::size_t corrections = 0;
  Status status = Status::done;
};

Table empty_table() {
  return {.name = "evaluate",
          .title_en = "Extraction against gold",
          .title_zh = "抽取结果与标准答案对照",
          .columns = {{"plan", "plan", "规划", false, 2},
                      {"what", "what", "对象", false, 2},
                      {"matched", "matched", "一致", true, 0},
                      {"proposed", "proposed", "抽取", true, 0},
                      {"expected", "expected", "标准", true, 0},
                      {"precision", "precision", "准确率", true, 4},
                      {"recall", "recall", "召回率", true, 4},
                      {"f1", "F1", "F1", true, 4}},
          .rows = {},
          .notes_en = {"Clauses match by line; edges count once a clause; a sole agency counts as lead.",
                       "forms, paths, open: of matched clauses. tasks: first and last line as in the gold. names: of "
                       "the gold's names with a meaning (expected), those in the plan's clause (proposed) and those "
                       "whose agency is the one meant (matched). What the gold does not say is not scored."},
          .notes_zh = {"条款按行对应；边按条款计一次；唯一责任单位按牵头计。",
                       "forms、paths、open：已对应的条款。tasks：起止行与标准一致的任务。names：标准中注明所指的名称"
                       "（标准）、抽取条款中出现的（抽取）、指向正确部门的（一致）。标准未注明的不计。"}};
}

void add_row(Table& table, const std::string& plan, const std::string& what, const Score& score) {
  table.rows.push_back({plan, what, static_cast<long long>(score.matched), static_cast<long long>(score.proposed),
                        static_cast<long long>(score.expected), score.precision(), score.recall(), score.f1()});
}

void add_rows(Table& table, const std::string& plan, const Evaluation& evaluation) {
  add_row(table, plan, "clauses", evaluation.clauses);
  add_row(table, plan, "lead", evaluation.lead);
  add_row(table, plan, "co", evaluation.co);
  add_row(table, plan, "forms", evaluation.forms);
  if (evaluation.paths.expected > 0) add_row(table, plan, "paths", evaluation.paths);
  add_row(table, plan, "open", evaluation.open);
  if (evaluation.tasks.expected > 0) add_row(table, plan, "tasks", evaluation.tasks);
  if (evaluation.names.expected > 0) add_row(table, plan, "names", evaluation.names);
}

Table table_of(const Evaluated& evaluated) {
  Table table = empty_table();
  for (std::size_t at = 0; at < evaluated.plans.size(); ++at)
    add_rows(table, evaluated.plans[at], evaluated.evaluations[at]);
  if (evaluated.plans.size() > 1) {
    add_rows(table, "(all)", total(evaluated.evaluations));
    table.notes_en.emplace_back("(all): the sums of the plans, so precision and recall are micro-averages.");
    table.notes_zh.emplace_back("(all)：各规划之和，准确率与召回率为微平均。");
  }
  return with_corrections_note(std::move(table), evaluated.corrections);
}

/// One pair more. Input that cannot be read is reported, and the rest is done.
Result<void> evaluate_pair(const Context& context, const GoldPair& pair, const InputOptions& reading,
                           Evaluated& evaluated) {
  InputOptions one = reading;
  one.inputs = {pair.plan};
  const auto inputs = load_inputs(context, one);
  if (!inputs) return tl::unexpected(inputs.error());
  evaluated.status = std::max(evaluated.status, inputs->status);
  if (inputs->none()) return {};
  const std::vector<Plan>& plans = inputs->loaded.plans;
  if (plans.size() > 1) return usage_error(pair.plan + " holds several plans", "evaluate one against its gold file");
  const auto gold = read_gold(pair.gold);
  if (!gold) {
    print_error(context.err, gold.error());
    evaluated.status = std::max(evaluated.status, status_of(gold.error()));
    return {};
  }
  evaluated.plans.push_back(plans.front().id);
  evaluated.evaluations.push_back(evaluate(plans.front(), *gold));
  evaluated.corrections += correction_count(plans);
  return {};
}

void print_differences(const Context& context, const Evaluated& evaluated) {
  const bool several = evaluated.plans.size() > 1;
  for (std::size_t at = 0; at < evaluated.plans.size(); ++at)
    for (const std::string& difference : evaluated.evaluations[at].differences)
      context.out << printable(several ? evaluated.plans[at] + ": " + difference : difference) << "\n";
}

Result<Status> run(const Context& context, const EvaluateArguments& options) {
  const auto pairs = gold_pairs(options.words);
  if (!pairs) return tl::unexpected(pairs.error());
  Evaluated evaluated;
  for (const GoldPair& pair : *pairs)
    if (const auto done = evaluate_pair(context, pair, options.reading, evaluated); !done)
      return tl::unexpected(done.error());
  if (evaluated.plans.empty()) return evaluated.status;
  const Table table = table_of(evaluated);
  const auto printed =
      print_tables(context, {&table, 1}, options.table, context.globals.language.value_or(Language::en));
  if (!printed) return printed;
  if (options.table.format == TableFormat::text) print_differences(context, evaluated);
  return evaluated.status;
}

Action set_up_evaluate(CLI::App& command) {
  const auto options = std::make_shared<EvaluateArguments>();
  command
      .add_option("PLAN GOLD", options->words,
                  "a plan file or document, and its gold clauses; more such pairs; or two folders of them")
      ->required()
      ->type_name("");
  add_reading(command, options->reading);
  add_table_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command evaluate_command{"evaluate", "accuracy of an extraction against gold clauses",
                               "  dutygraph evaluate notice.txt notice.gold.json\n"
                               "  dutygraph evaluate documents/ gold/ --format csv",
                               set_up_evaluate};

} // namespace dutygraph::cli
