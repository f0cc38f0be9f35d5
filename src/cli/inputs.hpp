#pragma once
/// From the INPUT words of a command to plans in memory; what cannot be read is reported on the way.

#include "command.hpp"
#include "options.hpp"
#include <dutygraph/store.hpp>
#include <dutygraph/store_tables.hpp>

namespace dutygraph::cli {

struct Inputs {
  Loaded loaded;
  Status status = Status::done; ///< input if one of them could not be read
  [[nodiscard]] bool none() const { return loaded.plans.empty(); }
};

/// What a load command needs: reads the files of --corrections. Errors: those of a corrections file, wrong usage.
[[nodiscard]] Result<LoadOptions> load_options(const Context& context, const InputOptions& options);
/// Loads, prints one message for each input that could not be read, and says how many corrections were made. Errors:
/// those of load_options.
[[nodiscard]] Result<Inputs> load_inputs(const Context& context, const InputOptions& options);
/// The same, and says in one line how many oddities the documents have.
[[nodiscard]] Result<Inputs> load_and_mention(const Context& context, const InputOptions& options);

struct TableInputs {
  LoadedTables loaded;
  Status status = Status::done;
};
/// The same for edge tables that are to stay in columns.
[[nodiscard]] Result<TableInputs> load_table_inputs(const Context& context, const InputOptions& options);

/// The corrections made in all of the plans.
[[nodiscard]] std::size_t correction_count(std::span<const Plan> plans);

/// --lang, or Chinese where a plan is Chinese, or English.
[[nodiscard]] Language language_for(const Context& context, std::span<const Plan> plans);

} // namespace dutygraph::cli
