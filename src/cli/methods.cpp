#include "methods.hpp"

namespace dutygraph::cli {

void add_explain(CLI::App& command, bool& explain) {
  command.add_flag("--explain", explain,
                   "instead of the table: how it comes about, with definitions, parameters and sources");
}

Result<Status> print_methods(const Context& context, const InputOptions& input, const TableOptions& output,
                             std::span<const MethodStep> steps, Grouping grouping, const NetworkOptions& network) {
  const auto inputs = load_and_mention(context, input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const MethodsOptions how{.version = DUTYGRAPH_VERSION, .grouping = grouping, .network = network};
  const std::string text = methods_text(plans, context.registry, steps, how, language_for(context, plans));
  return write_output(context, output.output, text).map([&] { return inputs->status; });
}

} // namespace dutygraph::cli
