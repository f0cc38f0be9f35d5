#pragma once
/// From the INPUT words of a command to plans in memory; what cannot be read is reported on the way.

#include "command.hpp"
#include "options.hpp"
#include <dutygraph/store.hpp>

namespace dutygraph::cli {

struct Inputs {
  Loaded loaded;
  Status status = Status::done; ///< input if one of them could not be read
  [[nodiscard]] bool none() const { return loaded.plans.empty(); }
};

/// Loads and prints one message for each input that could not be read. An error only for wrong usage.
[[nodiscard]] Result<Inputs> load_inputs(const Context& context, const InputOptions& options);
/// The same, and says in one line how many oddities the documents have.
[[nodiscard]] Result<Inputs> load_and_mention(const Context& context, const InputOptions& options);

/// --lang, or Chinese where a plan is Chinese, or English.
[[nodiscard]] Language language_for(const Context& context, std::span<const Plan> plans);

} // namespace dutygraph::cli
