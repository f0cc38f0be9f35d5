#include "gold_files.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <dutygraph/compare.hpp>

namespace dutygraph::cli {
namespace {

struct AgreeArguments {
  std::string first;
  std::string second;
  InputOptions reading;
  TableOptions table;
};

Table table_of(const Agreement& agreement) {
  Table table{
      .name = "agree",
      .title_en = "Agreement of two codings",
      .title_zh = "两份编码的一致程度",
      .columns = {{"field", "field", "项目", false, 2},
                  {"units", "units", "单元", true, 0},
                  {"same", "same", "一致", true, 0},
                  {"agreement", "agreement", "一致率", true, 4},
                  {"kappa", "kappa", "κ", true, 4},
                  {"alpha", "alpha", "α", true, 4}},
      .rows = {},
      .notes_en = {"Clauses match by line, tasks by first line. clause and task: of all that either coding has, "
                   "those in both. form, open, path, lead_set, co_set: of clauses in both. role: lead, co or "
                   "not named, for every clause and every agency that either coding names. title, deadline: of "
                   "tasks in both.",
                   "kappa: Cohen (1960). alpha: Krippendorff (2004), nominal, two coders. Both are undefined "
                   "where chance alone gives full agreement."},
      .notes_zh = {"条款按行对应，任务按起始行对应。clause、task：两份编码合计中双方都有的；form、open、path、"
                   "lead_set、co_set：双方都有的条款；role：每条条款与任一编码列名的每个部门（牵头、配合或未列）；"
                   "title、deadline：双方都有的任务。",
                   "κ：Cohen（1960）；α：Krippendorff（2004），名义尺度，两名编码员。随机一致即为完全一致时不定义。"}};
  for (const FieldAgreement& field : agreement.fields)
    table.rows.push_back({field.field, static_cast<long long>(field.units), static_cast<long long>(field.same),
                          field.observed, field.kappa, field.alpha});
  return table;
}

/// One coding: the plan of a document or plan file, or the clauses of a gold file.
Result<Plan> coding_from(const Context& context, const std::string& file, const InputOptions& reading) {
  if (const auto gold = gold_in(file)) return gold->map([](const Gold& read) { return plan_from_gold(read.clauses); });
  const auto how = load_options(context, reading);
  if (!how) return tl::unexpected(how.error());
  const Loaded loaded = load({&file, 1}, context.registry, *how);
  if (!loaded.errors.empty()) return tl::unexpected(loaded.errors.front());
  if (loaded.plans.size() != 1)
    return usage_error(file + " holds several plans", "compare one coding of one document with another");
  return loaded.plans.front();
}

Result<Status> run(const Context& context, const AgreeArguments& options) {
  const auto first = coding_from(context, options.first, options.reading);
  if (!first) return tl::unexpected(first.error());
  const auto second = coding_from(context, options.second, options.reading);
  if (!second) return tl::unexpected(second.error());
  const Agreement agreement = agree(*first, *second);
  const std::vector<Plan> both{*first, *second};
  const Table table = with_corrections_note(table_of(agreement), correction_count(both));
  const auto printed =
      print_tables(context, {&table, 1}, options.table, context.globals.language.value_or(Language::en));
  if (!printed || options.table.format != TableFormat::text) return printed;
  for (const std::string& difference : agreement.differences) context.out << printable(difference) << "\n";
  return Status::done;
}

Action set_up_agree(CLI::App& command) {
  const auto options = std::make_shared<AgreeArguments>();
  command.add_option("A", options->first, "a coding: plan file, gold file, or a document to extract")
      ->required()
      ->type_name("");
  command.add_option("B", options->second, "the other coding of the same document")->required()->type_name("");
  add_reading(command, options->reading);
  add_table_output(command, options->table);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command agree_command{"agree", "agreement of two codings of one document, field by field, beyond chance",
                            "  dutygraph agree first-coder.json second-coder.json\n"
                            "  dutygraph agree notice.txt coder.gold.json --format csv",
                            set_up_agree};

} // namespace dutygraph::cli
