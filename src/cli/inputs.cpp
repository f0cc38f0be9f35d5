#include "inputs.hpp"
#include "messages.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <fmt/format.h>
#include <iterator>

namespace dutygraph::cli {
namespace {

/// Names choose among the dialects; files are added to them, and come first where both know a word.
Result<std::optional<Dialects>> dialects_of(const std::vector<std::string>& choices) {
  std::optional<Dialects> chosen;
  std::optional<Dialects> added;
  for (const std::string& choice : choices) {
    if (choice.find_first_of("./") == std::string::npos) {
      auto one = Dialects::builtin().only(choice);
      if (!one) return tl::unexpected(one.error());
      chosen = chosen ? chosen->with(*one) : *one;
      continue;
    }
    const auto bytes = read_bytes(choice);
    if (!bytes) return tl::unexpected(bytes.error());
    auto file = Dialects::parse(*bytes, choice);
    if (!file) return tl::unexpected(file.error());
    added = added ? added->with(*file) : *file;
  }
  if (!added) return chosen;
  return std::optional((chosen ? *chosen : Dialects::builtin()).with(*added));
}

bool is_warning(const Diagnostic& diagnostic) { return diagnostic.severity != Severity::note; }

} // namespace

Result<LoadOptions> load_options(const Context& context, const InputOptions& options) {
  const bool names_one = !options.extract.id.empty() || !options.extract.title.empty();
  if (names_one && options.inputs.size() > 1)
    return usage_error("--id and --title name one plan, but there are several inputs", "give one document at a time");
  LoadOptions how{.extract = options.extract, .threads = context.globals.threads, .corrections = {}};
  how.stop = context.surroundings.interrupted;
  auto dialects = dialects_of(options.dialects);
  if (!dialects) return tl::unexpected(dialects.error());
  how.extract.dialects = std::move(*dialects);
  for (const std::string& file : options.corrections) {
    const auto bytes = read_bytes(file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto entries = corrections_from_json(*bytes, file);
    if (!entries) return tl::unexpected(entries.error());
    std::ranges::move(*entries, std::back_inserter(how.corrections));
  }
  return how;
}

std::size_t correction_count(std::span<const Plan> plans) {
  std::size_t count = 0;
  for (const Plan& plan : plans) count += plan.corrections.size();
  return count;
}

namespace {

/// Prints the errors; the status is that of the gravest.
Status report_errors(const Context& context, const std::vector<Error>& errors) {
  Status status = Status::done;
  for (const Error& error : errors) {
    print_error(context.err, error);
    status = std::max(status, status_of(error));
  }
  return status;
}

void mention_points(const Context& context, const std::vector<Diagnostic>& diagnostics) {
  const auto count = std::ranges::count_if(diagnostics, is_warning);
  if (count == 0) return;
  print_progress(context, fmt::format("note: {} {} for a person to look at (dutygraph check shows {})", count,
                                      count == 1 ? "point" : "points", count == 1 ? "it" : "them"));
}

} // namespace

Result<Inputs> load_inputs(const Context& context, const InputOptions& options) {
  const auto how = load_options(context, options);
  if (!how) return tl::unexpected(how.error());
  Inputs inputs{.loaded = load(options.inputs, context.registry, *how)};
  stop_if_interrupted(context);
  inputs.status = report_errors(context, inputs.loaded.errors);
  if (const std::size_t count = correction_count(inputs.loaded.plans); count > 0)
    print_progress(context, fmt::format("{} {} applied", count, count == 1 ? "correction" : "corrections"));
  return inputs;
}

Result<Inputs> load_and_mention(const Context& context, const InputOptions& options) {
  Result<Inputs> inputs = load_inputs(context, options);
  if (!inputs) return inputs;
  mention_points(context, inputs->loaded.diagnostics);
  return inputs;
}

Result<TableInputs> load_table_inputs(const Context& context, const InputOptions& options) {
  const auto how = load_options(context, options);
  if (!how) return tl::unexpected(how.error());
  TableInputs inputs{.loaded = load_tables(options.inputs, context.registry, *how)};
  stop_if_interrupted(context);
  inputs.status = report_errors(context, inputs.loaded.errors);
  mention_points(context, inputs.loaded.diagnostics);
  return inputs;
}

Language language_for(const Context& context, std::span<const Plan> plans) {
  if (context.globals.language) return *context.globals.language;
  const auto chinese = [](const Plan& plan) { return plan.language.starts_with("zh"); };
  return std::ranges::any_of(plans, chinese) ? Language::zh : Language::en;
}

} // namespace dutygraph::cli
