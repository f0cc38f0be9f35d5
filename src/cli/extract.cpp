#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <algorithm>

namespace dutygraph::cli {
namespace {

struct Options {
  InputOptions input;
  std::string output;
  bool without_text = false;
};

/// A free file name for each plan: its id, with "-2", "-3" … where two plans have the same.
std::vector<std::string> file_names(std::span<const Plan> plans) {
  std::vector<std::string> names;
  for (const Plan& plan : plans) {
    const std::string stem = file_name_of(plan.id);
    std::string name = stem;
    for (int n = 2; std::ranges::find(names, name) != names.end(); ++n) name = stem + "-" + std::to_string(n);
    names.push_back(name);
  }
  return names;
}

Result<Status> write_each(const Context& context, std::span<const Plan> plans, const std::string& folder,
                          const PlanFileOptions& how) {
  const std::vector<std::string> names = file_names(plans);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::string path = joined_path(folder, names[i] + ".json");
    if (const auto written = write_output(context, path, to_json(plans[i], how)); !written)
      return tl::unexpected(written.error());
  }
  return Status::done;
}

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  print_diagnostics(context, inputs->loaded.diagnostics);
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const PlanFileOptions how{.with_text = !options.without_text};
  const bool one = plans.size() == 1 && options.input.inputs.size() == 1;
  const bool to_stream = options.output == "-" || options.output.empty();
  if (options.output == "-" && !one) return usage_error("there are several plans", "give a folder: -o DIR");
  if (one && (to_stream || options.output.ends_with(".json"))) {
    const auto written = write_output(context, options.output, to_json(plans.front(), how));
    return written.map([&] { return inputs->status; });
  }
  const auto written = write_each(context, plans, to_stream ? "output" : options.output, how);
  return written.map([&](Status) { return inputs->status; });
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  add_inputs(command, options->input);
  command
      .add_option("-o,--output", options->output,
                  "folder for one plan file each, or one .json file (default: standard output for one INPUT)")
      ->type_name("DIR");
  command.add_flag("--no-text", options->without_text, "leave out the document's sentences");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command extract_command{"extract", "documents to plan files: who leads and who shares every task",
                              "  dutygraph extract notice.txt > notice.json\n"
                              "  dutygraph extract notices/ -o plans/ --no-text\n"
                              "  dutygraph extract notice.txt --id city-2016 --period 2016-2020 -o plans/",
                              add};

} // namespace dutygraph::cli
