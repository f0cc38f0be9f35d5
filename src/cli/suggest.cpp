#include "plan_tables.hpp"
#include <dutygraph/suggest.hpp>

namespace dutygraph::cli {
namespace {

struct SuggestArguments {
  InputOptions input;
  std::vector<std::string> past;
  SuggestOptions suggest;
  TableOptions table;
  std::string draft;
  bool backtest = false;
};

void add_rows(Table& table, const Plan& plan, const Suggestion& suggestion, Role role,
              std::span<const Candidate> candidates) {
  const Task& task = plan.tasks[suggestion.task.index()];
  long long rank = 0;
  for (const Candidate& candidate : candidates)
    table.rows.push_back({plan.id, task.key, task.title, std::string(word(role)), ++rank, candidate.agency,
                          candidate.name, candidate.score, candidate.nearest_task, candidate.nearest_plan});
}

Table draft_table() {
  return {.name = "suggest",
          .title_en = "Suggested assignments",
          .title_zh = "分工建议",
          .columns = {{"plan", "plan", "规划", false, 2},
                      {"task", "task", "任务", false, 2},
                      {"title", "title", "任务名称", false, 2},
                      {"role", "role", "角色", false, 2},
                      {"rank", "rank", "次序", true, 0},
                      {"agency", "agency", "机构代码", false, 2},
                      {"name", "name", "机构", false, 2},
                      {"score", "score", "得分", true, 3},
                      {"nearest_task", "nearest task", "最相近的任务", false, 2},
                      {"nearest_plan", "of plan", "所在规划", false, 2}},
          .rows = {},
          .notes_en = {"A draft for people to judge: past tasks of similar wording vote for their agencies. Suggested "
                       "assignments enter no measure unless asked for (--with-suggested). A task without similar past "
                       "tasks gets no suggestion."},
          .notes_zh = {"仅为供人审定的草案:由措辞相近的既往任务对其责任单位投票得出。除非另行指定(--with-suggested),"
                       "建议的分工不进入任何指标。没有相近既往任务的,不作建议。"}};
}

Table table_of(std::span<const Backtest> results) {
  Table table{.name = "backtest",
              .title_en = "Accuracy on plans that name their agencies",
              .title_zh = "在已列明责任单位的规划上的准确率",
              .columns = {{"method", "method", "方法", false, 2},
                          {"tasks", "tasks", "任务数", true, 0},
                          {"lead_at_1", "lead at 1", "首位命中牵头", true, 3},
                          {"lead_at_3", "lead at 3", "前三命中牵头", true, 3},
                          {"mrr", "MRR", "平均倒数排名", true, 3},
                          {"co_r_precision", "co R-precision", "责任单位R精度", true, 3},
                          {"abstained", "abstained", "未作建议", true, 3}},
              .rows = {},
              .notes_en = {"Each plan is suggested from the others; one plan alone in five folds by task order."},
              .notes_zh = {"每份规划由其余规划推断;只有一份时,按任务次序分五折。"}};
  for (const Backtest& result : results)
    table.rows.push_back({result.method, static_cast<long long>(result.tasks), result.lead_at_1, result.lead_at_3,
                          result.mrr, result.co_r_precision, result.abstained});
  return table;
}

/// With the registry, so that a draft names the bodies that carry the duties today.
SuggestOptions how(const Context& context, const SuggestArguments& options) {
  SuggestOptions suggest = options.suggest;
  suggest.registry = &context.registry;
  return suggest;
}

Result<Status> run_backtest(const Context& context, const SuggestArguments& options) {
  InputOptions all = options.input;
  all.inputs.insert(all.inputs.end(), options.past.begin(), options.past.end());
  const auto tables_of = [&](std::span<const Plan> plans) -> Result<std::vector<Table>> {
    return std::vector{table_of(backtest(plans, how(context, options)))};
  };
  return print_plan_tables(context, all, options.table, tables_of);
}

Result<Status> run_draft(const Context& context, const SuggestArguments& options) {
  if (options.past.empty()) return usage_error("there are no plans to learn from", "give them with --from PAST...");
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  InputOptions of_past = options.input;
  of_past.inputs = options.past;
  of_past.extract = {};
  const auto past = load_and_mention(context, of_past);
  if (!past) return tl::unexpected(past.error());
  const Status status = std::max(inputs->status, past->status);
  if (inputs->none() || past->none()) return status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  if (!options.draft.empty() && plans.size() > 1)
    return usage_error("--draft writes one plan, but there are several", "give one NEW plan at a time");
  Table table = draft_table();
  for (const Plan& plan : plans) {
    const auto suggestions = suggest(plan, past->loaded.plans, how(context, options));
    for (const Suggestion& suggestion : suggestions) {
      add_rows(table, plan, suggestion, Role::lead, suggestion.leads);
      add_rows(table, plan, suggestion, Role::co, suggestion.cos);
    }
    if (options.draft.empty()) continue;
    const Plan draft = with_suggestions(plan, suggestions, past->loaded.plans);
    if (auto written = write_output(context, options.draft, to_json(draft)); !written)
      return tl::unexpected(written.error());
  }
  table = with_corrections_note(std::move(table), correction_count(plans) + correction_count(past->loaded.plans));
  const auto printed = print_tables(context, {&table, 1}, options.table, language_for(context, plans));
  return printed.map([status](Status) { return status; });
}

Action set_up_suggest(CLI::App& command) {
  const auto options = std::make_shared<SuggestArguments>();
  add_inputs(command, options->input);
  command.get_option("INPUT")->description("NEW: the plan without agencies; with --backtest, plans that name them");
  command.get_option("INPUT")->required(false);
  command.add_option("--from", options->past, "past plans that name their agencies")->type_name("PAST...");
  command.add_option("--top", options->suggest.top, "candidates for each task (default 3)")->type_name("N");
  command.add_option("--minimum-score", options->suggest.minimum_score, "abstain below it (default 0.1)")
      ->type_name("S");
  command.add_flag("--backtest", options->backtest, "accuracy on the given plans instead of a draft");
  command.add_option("--draft", options->draft, "also write NEW with the suggestions as a plan file")
      ->type_name("FILE");
  add_table_output(command, options->table);
  return [options](const Context& context) -> Result<Status> {
    if (options->input.inputs.empty() && !(options->backtest && !options->past.empty()))
      return usage_error("INPUT is required", "see dutygraph suggest --help");
    return options->backtest ? run_backtest(context, *options) : run_draft(context, *options);
  };
}

} // namespace

const Command suggest_command{"suggest", "a draft of lead and co agencies for a plan that names none",
                              "  dutygraph suggest new.txt --from graphs/plans\n"
                              "  dutygraph suggest new.txt --from plans/ --top 5 --draft new.json\n"
                              "  dutygraph suggest --backtest graphs/plans",
                              set_up_suggest};

} // namespace dutygraph::cli
