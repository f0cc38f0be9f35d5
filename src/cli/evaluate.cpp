#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <dutygraph/compare.hpp>

namespace dutygraph::cli {
namespace {

struct Options {
  InputOptions input;
  std::string gold;
  TableOptions table;
};

void add_row(Table& table, const std::string& what, const Score& score) {
  table.rows.push_back({what, static_cast<long long>(score.matched), static_cast<long long>(score.proposed),
                        static_cast<long long>(score.expected), score.precision(), score.recall(), score.f1()});
}

Table table_of(const Evaluation& evaluation) {
  Table table{.name = "evaluate",
              .title_en = "Extraction against gold",
              .title_zh = "抽取结果与标准答案对照",
              .columns = {{"what", "what", "对象", false, 2},
                          {"matched", "matched", "一致", true, 0},
                          {"proposed", "proposed", "抽取", true, 0},
                          {"expected", "expected", "标准", true, 0},
                          {"precision", "precision", "准确率", true, 4},
                          {"recall", "recall", "召回率", true, 4},
                          {"f1", "F1", "F1", true, 4}},
              .rows = {},
              .notes_en = {"Clauses match by line; edges count once a clause; a sole agency counts as lead."},
              .notes_zh = {"条款按行对应;边按条款计一次;唯一责任单位按牵头计。"}};
  add_row(table, "clauses", evaluation.clauses);
  add_row(table, "lead", evaluation.lead);
  add_row(table, "co", evaluation.co);
  add_row(table, "forms", evaluation.forms);
  add_row(table, "paths", evaluation.paths);
  add_row(table, "open", evaluation.open);
  return table;
}

Result<std::vector<GoldClause>> read_gold(const std::string& path) {
  const auto bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return gold_from_json(*bytes, path);
}

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  if (inputs->loaded.plans.size() > 1)
    return usage_error("PLAN holds several plans", "evaluate one against its gold file");
  const auto gold = read_gold(options.gold);
  if (!gold) return tl::unexpected(gold.error());
  const Evaluation evaluation = evaluate(inputs->loaded.plans.front(), *gold);
  const Table table = with_corrections_note(table_of(evaluation), correction_count(inputs->loaded.plans));
  const auto printed =
      print_tables(context, {&table, 1}, options.table, context.globals.language.value_or(Language::en));
  if (!printed) return printed;
  if (options.table.format == TableFormat::text)
    for (const std::string& difference : evaluation.differences) context.out << printable(difference) << "\n";
  return inputs->status;
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  command.add_option("PLAN", options->input.inputs, "a plan file, or a document to extract")
      ->required()
      ->expected(1)
      ->type_name("");
  command.add_option("GOLD", options->gold, "the gold clauses (docs/formats.md)")->required()->type_name("");
  add_reading(command, options->input);
  add_table_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command evaluate_command{"evaluate", "accuracy of an extraction against gold clauses",
                               "  dutygraph evaluate notice.txt notice.gold.json\n"
                               "  dutygraph evaluate plan.json gold.json --format json",
                               add};

} // namespace dutygraph::cli
