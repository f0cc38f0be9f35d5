#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include "progress_line.hpp"
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace dutygraph::cli {
namespace {

struct ExtractArguments {
  InputOptions input;
  std::string output;
  bool without_text = false;
  bool resume = false;
};

/// Writes each plan as soon as it is read and keeps none, so that memory holds the documents being read and no more.
class FolderWriter {
public:
  FolderWriter(const Context& context, std::string folder, PlanFileOptions how)
      : context_(context), folder_(std::move(folder)), how_(how), line_(context, "extracting") {}

  /// False to stop: output that cannot be written, or a person who wants it.
  bool take(const Loaded& loaded, const Progress& progress) {
    done_ = progress;
    if (!loaded.errors.empty() || !loaded.diagnostics.empty()) line_.clear();
    for (const Error& error : loaded.errors) report(error);
    print_diagnostics(context_, loaded.diagnostics);
    for (const std::string& id : loaded.resumed) keep(id);
    corrections_ += correction_count(loaded.plans);
    for (const Plan& plan : loaded.plans)
      if (!write(plan)) return false;
    line_.show(progress.done, progress.all);
    return true;
  }

  Status finish() {
    line_.clear();
    if (is_interrupted(context_)) return interrupted();
    if (corrections_ > 0) print_progress(context_, counted(corrections_, "correction", "corrections") + " applied");
    if (written_ + resumed_ > 0)
      print_progress(context_,
                     fmt::format("wrote {} to {}{}", counted(written_, "plan", "plans"), folder_, left_out()));
    return status_;
  }

private:
  static std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
  }
  [[nodiscard]] std::string left_out() const {
    return resumed_ == 0 ? std::string() : fmt::format("; {} there already", counted(resumed_, "was", "were"));
  }

  Status interrupted() {
    context_.err << fmt::format("dutygraph: interrupted after {} of {} inputs; every file in {} is whole (run the same "
                                "command with --resume to go on)\n",
                                done_.done, done_.all, folder_);
    return Status::interrupted;
  }

  void report(const Error& error) {
    print_error(context_.err, error);
    status_ = std::max(status_, status_of(error));
  }

  bool write(const Plan& plan) {
    const auto written = write_file(joined_path(folder_, free_name(plan.id) + ".json"), to_json(plan, how_));
    if (written) return ++written_ > 0;
    line_.clear();
    report(written.error());
    return false;
  }

  /// The file is there already; its name is taken.
  void keep(const std::string& id) {
    (void)free_name(id);
    ++resumed_;
  }

  /// A free file name: the id, with "-2", "-3" … where two ids give the same.
  std::string free_name(const std::string& id) {
    const std::string stem = file_name_of(id);
    std::string name = stem;
    for (int number = 2; !names_.insert(name).second; ++number) name = fmt::format("{}-{}", stem, number);
    return name;
  }

  const Context& context_;
  const std::string folder_;
  const PlanFileOptions how_;
  ProgressLine line_;
  Progress done_;
  std::set<std::string> names_;
  std::size_t written_ = 0;
  std::size_t resumed_ = 0;
  std::size_t corrections_ = 0;
  Status status_ = Status::done;
};

Result<Status> extract_to_folder(const Context& context, const ExtractArguments& options, const std::string& folder) {
  auto how = load_options(context, options.input);
  if (!how) return tl::unexpected(how.error());
  if (options.resume) {
    how->resume_from = folder;
    how->resume_newer_than = options.input.corrections;
    std::ranges::copy(context.globals.registries, std::back_inserter(how->resume_newer_than));
  }
  FolderWriter writer(context, folder, {.with_text = !options.without_text});
  load_each(options.input.inputs, context.registry, *how,
            [&](const Loaded& loaded, const Progress& progress) { return writer.take(loaded, progress); });
  return writer.finish();
}

/// An edge table may hold several plans.
Result<Status> several_from_one(const Context& context, const ExtractArguments& options, const Inputs& inputs) {
  if (!options.output.empty()) return usage_error("there are several plans", "give a folder: -o DIR");
  FolderWriter writer(context, "output", {.with_text = !options.without_text});
  Loaded plans;
  plans.plans = inputs.loaded.plans;
  (void)writer.take(plans, {1, 1});
  return std::max(inputs.status, writer.finish());
}

Result<Status> extract_to_one(const Context& context, const ExtractArguments& options) {
  const auto inputs = load_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  print_diagnostics(context, inputs->loaded.diagnostics);
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  if (plans.size() > 1) return several_from_one(context, options, *inputs);
  const auto written =
      write_output(context, options.output, to_json(plans.front(), {.with_text = !options.without_text}));
  return written.map([&] { return inputs->status; });
}

bool names_a_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

/// One document goes to standard output or a file of its own, several to a folder.
Result<Status> run(const Context& context, const ExtractArguments& options) {
  const bool several = options.input.inputs.size() > 1 || names_a_folder(options.input.inputs.front());
  const bool to_stream = options.output.empty() || options.output == "-";
  const bool to_folder = to_stream ? several && options.output.empty() : several || !options.output.ends_with(".json");
  if (options.resume && !to_folder) return usage_error("--resume needs a folder to look in", "give it: -o DIR");
  if (to_folder) return extract_to_folder(context, options, to_stream ? "output" : options.output);
  return extract_to_one(context, options);
}

Action set_up_extract(CLI::App& command) {
  const auto options = std::make_shared<ExtractArguments>();
  add_inputs(command, options->input);
  command
      .add_option("-o,--output", options->output,
                  "folder for one plan file each, or one .json file (default: standard output for one document)")
      ->type_name("DIR");
  command.add_flag("--no-text", options->without_text, "leave out the document's sentences");
  command.add_flag("--resume", options->resume, "leave out documents whose plan file is in DIR and still true");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command extract_command{"extract", "documents to plan files: who leads and who shares every task",
                              "  dutygraph extract notice.txt > notice.json\n"
                              "  dutygraph extract notices/ -o plans/ --no-text\n"
                              "  dutygraph extract notices/ -o plans/ --resume\n"
                              "  dutygraph extract notice.txt --id city-2016 --period 2016-2020 -o plans/",
                              set_up_extract};

} // namespace dutygraph::cli
