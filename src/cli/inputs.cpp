#include "inputs.hpp"
#include "messages.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph::cli {
namespace {

bool is_warning(const Diagnostic& diagnostic) { return diagnostic.severity != Severity::note; }

} // namespace

Result<Inputs> load_inputs(const Context& context, const InputOptions& options) {
  const bool names_one = !options.extract.id.empty() || !options.extract.title.empty();
  if (names_one && options.inputs.size() > 1)
    return usage_error("--id and --title name one plan, but there are several inputs", "give one document at a time");
  Inputs inputs{.loaded = load(options.inputs, context.registry, {options.extract, context.globals.threads})};
  for (const Error& error : inputs.loaded.errors) {
    print_error(context.err, error);
    inputs.status = std::max(inputs.status, status_of(error));
  }
  return inputs;
}

Result<Inputs> load_and_mention(const Context& context, const InputOptions& options) {
  Result<Inputs> inputs = load_inputs(context, options);
  if (!inputs) return inputs;
  const auto count = std::ranges::count_if(inputs->loaded.diagnostics, is_warning);
  if (count > 0)
    print_progress(context, fmt::format("note: {} {} for a person to look at (dutygraph check shows {})", count,
                                        count == 1 ? "point" : "points", count == 1 ? "it" : "them"));
  return inputs;
}

Language language_for(const Context& context, std::span<const Plan> plans) {
  if (context.globals.language) return *context.globals.language;
  const auto chinese = [](const Plan& plan) { return plan.language.starts_with("zh"); };
  return std::ranges::any_of(plans, chinese) ? Language::zh : Language::en;
}

} // namespace dutygraph::cli
