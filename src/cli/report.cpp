#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <fmt/format.h>

namespace dutygraph::cli {
namespace {

struct ReportArguments {
  InputOptions input;
  CountingOptions counting;
  std::string output = "output";
  bool without_diagrams = false;
};

Result<void> write_all(const Context& context, const std::string& folder, std::span<const ReportFile> files) {
  for (const ReportFile& file : files) {
    stop_if_interrupted(context);
    if (auto written = write_file(joined_path(folder, file.path), file.bytes); !written) return written;
  }
  return {};
}

Result<Status> run(const Context& context, const ReportArguments& options) {
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const Loaded& loaded = inputs->loaded;
  const ReportOptions how{.language = language_for(context, loaded.plans),
                          .diagrams = !options.without_diagrams,
                          .weights = options.counting.weights,
                          .network = options.counting.network,
                          .threads = context.globals.threads};
  const auto files = report(loaded.plans, findings(loaded), context.registry, how);
  if (!files) return tl::unexpected(files.error());
  if (const auto written = write_all(context, options.output, *files); !written) return tl::unexpected(written.error());
  print_progress(context,
                 fmt::format("wrote {} files; open {}", files->size(), joined_path(options.output, "index.html")));
  return inputs->status;
}

Action set_up_report(CLI::App& command) {
  const auto options = std::make_shared<ReportArguments>();
  add_inputs(command, options->input);
  add_counting(command, options->counting);
  command.add_option("-o,--output", options->output, "folder to write to (default output)")->type_name("DIR");
  command.add_flag("--no-diagrams", options->without_diagrams, "tables and text only");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command report_command{"report",
                             "everything in one go: a page to open in a browser, tables, diagrams, plan files",
                             "  dutygraph report notice-2012.txt notice-2016.docx\n"
                             "  dutygraph report graphs/plans -o output/ --lang en\n"
                             "  dutygraph report plans/ --no-diagrams --lead-weight 3",
                             set_up_report};

} // namespace dutygraph::cli
