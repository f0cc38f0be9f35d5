#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <dutygraph/diagram.hpp>
#include <dutygraph/report_projection.hpp>
#include <dutygraph/store_numeric.hpp>
#include <dutygraph/store_stream.hpp>

namespace dutygraph::cli {
namespace {

enum class ExportFormat : std::uint8_t { graphml, csv, numeric, json, dot };

struct ExportArguments {
  InputOptions input;
  CountingOptions counting;
  ExportFormat format = ExportFormat::graphml;
  std::optional<TieKind> projection;
  Grouping grouping = Grouping::period;
  std::string output;
  bool without_text = false;
};

Result<std::string> dot_of(const Context& context, std::span<const Plan> plans, const CountingOptions& counting) {
  const DiagramOptions how{.language = language_for(context, plans) == Language::zh ? "zh" : "en",
                           .chapter = {},
                           .weights = counting.weights,
                           .network = counting.network};
  return draw(group(plans, Grouping::all).front(), context.registry, how).map([](const Diagram& diagram) {
    return diagram.dot;
  });
}

/// The edge list of a projection; what went in and came out is said on standard error.
Result<std::string> projection_of(const Context& context, std::span<const Plan> plans, const ExportArguments& options) {
  if (options.format != ExportFormat::csv)
    return usage_error("a projection is written as an edge list", "give --format csv with --projection");
  const ProjectionOptions how{.kind = *options.projection,
                              .grouping = options.grouping,
                              .weights = options.counting.weights,
                              .network = options.counting.network};
  const auto report = projection_table(plans, context.registry, how);
  if (!report) return tl::unexpected(report.error());
  const Language language = language_for(context, plans);
  for (const MethodStep& remark : report->remarks)
    print_progress(context, language == Language::zh ? remark.chinese : remark.english);
  return render(report->table, TableFormat::csv, language);
}

Result<std::string> exported(const Context& context, std::span<const Plan> plans, const ExportArguments& options) {
  if (options.projection) return projection_of(context, plans, options);
  switch (options.format) {
  case ExportFormat::graphml:
    return to_graphml(plans);
  case ExportFormat::csv:
    return to_edge_table(plans);
  case ExportFormat::dot:
    return dot_of(context, plans, options.counting);
  case ExportFormat::json:
  case ExportFormat::numeric: // two files: see write_numeric
    break;
  }
  if (plans.size() > 1)
    return usage_error("a plan file holds one plan, but there are several", "dutygraph extract -o DIR writes one each");
  return to_json(plans.front(), {.with_text = !options.without_text});
}

/// vertices.csv and edges.csv in the folder of -o.
Result<void> write_numeric(const Context& context, std::span<const PlanColumns> plans, const ExportArguments& options) {
  const NumericNetwork network(plans);
  const Stream vertices = [&](const Sink& sink) { network.write_vertices(sink); };
  const Stream edges = [&](const Sink& sink) { network.write_edges(sink); };
  const Result<void> written = write_output(context, joined_path(options.output, "vertices.csv"), vertices);
  return written ? write_output(context, joined_path(options.output, "edges.csv"), edges) : written;
}

/// Whether the output is made without a Plan: of edge tables, an edge table or numbers.
bool stays_in_columns(const ExportArguments& options) {
  return (options.format == ExportFormat::csv || options.format == ExportFormat::numeric) && !options.projection &&
         options.input.corrections.empty() && are_edge_tables(options.input.inputs);
}

Result<Status> export_columns(const Context& context, const ExportArguments& options) {
  const auto inputs = load_table_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  const std::vector<PlanColumns>& plans = inputs->loaded.plans;
  if (plans.empty()) return inputs->status;
  const Stream table = [&](const Sink& sink) { write_edge_table(plans, sink); };
  const Result<void> written = options.format == ExportFormat::numeric ? write_numeric(context, plans, options)
                                                                       : write_output(context, options.output, table);
  return written.map([&] { return inputs->status; });
}

Result<void> export_plans(const Context& context, std::span<const Plan> plans, const ExportArguments& options) {
  if (options.format == ExportFormat::numeric && !options.projection)
    return write_numeric(context, edges_in_columns(plans), options);
  const auto bytes = exported(context, plans, options);
  if (!bytes) return tl::unexpected(bytes.error());
  return write_output(context, options.output, *bytes);
}

Result<Status> run(const Context& context, const ExportArguments& options) {
  if (options.format == ExportFormat::numeric && (options.output.empty() || options.output == "-"))
    return usage_error("numbered vertices and edges are two files", "give their folder with -o");
  if (stays_in_columns(options)) return export_columns(context, options);
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  return export_plans(context, inputs->loaded.plans, options).map([&] { return inputs->status; });
}

Action set_up_export(CLI::App& command) {
  const auto options = std::make_shared<ExportArguments>();
  add_inputs(command, options->input);
  add_choice<ExportFormat>(
      command, "--format", options->format,
      {{"graphml", ExportFormat::graphml},
       {"csv", ExportFormat::csv},
       {"numeric", ExportFormat::numeric},
       {"json", ExportFormat::json},
       {"dot", ExportFormat::dot}},
      "graphml and csv: the two-mode network; numeric: the same as two files of numbers; json: the plan "
      "file; dot: the coordination diagram")
      ->required();
  const auto assign = [options](const std::string& word) {
    options->projection = tie_kind_from(word);
    if (!options->projection)
      throw CLI::ValidationError("--projection", "'" + word + "' is none of shared|lead-co|co-co|lead-lead");
  };
  command
      .add_option_function<std::string>("--projection", assign,
                                        "csv: agencies tied by the tasks on which they meet, with every weight")
      ->type_name("shared|lead-co|co-co|lead-lead");
  add_grouping(command, options->grouping);
  add_counting(command, options->counting);
  command.add_flag("--no-text", options->without_text, "json: leave out the document's sentences");
  command
      .add_option("-o,--output", options->output,
                  "file to write instead of standard output; numeric: folder for both files")
      ->type_name("FILE");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command export_command{"export", "the network for other tools",
                             "  dutygraph export graphs/plans --format graphml -o network.graphml\n"
                             "  dutygraph export plans/ --format csv > edges.csv\n"
                             "  dutygraph export edges.tsv --format numeric -o numbers/\n"
                             "  dutygraph export plans/ --format csv --projection lead-co -o ties.csv",
                             set_up_export};

} // namespace dutygraph::cli
