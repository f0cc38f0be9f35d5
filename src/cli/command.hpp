#pragma once
/// What a command is: a word, a sentence, examples, options, and what to do once they are parsed.

#include <CLI/CLI.hpp>
#include <dutygraph/cli.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <dutygraph/report.hpp>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace dutygraph::cli {

/// Options that stand before any command (and are understood after it).
struct Globals {
  std::optional<Language> language; ///< absent: that of the plans
  bool quiet = false;
  std::vector<std::string> registries;
  unsigned threads = 1;
};

/// What every command gets to work with.
struct Context {
  const Globals& globals;
  const Registry& registry;
  std::ostream& out; ///< results
  std::ostream& err; ///< messages and progress
  const Surroundings& surroundings;
};

/// Thrown where a command stops since a person wants it to; ends at run_command_line.
struct Interrupted {};
[[nodiscard]] inline bool is_interrupted(const Context& context) {
  return context.surroundings.interrupted != nullptr && *context.surroundings.interrupted;
}
inline void stop_if_interrupted(const Context& context) {
  if (is_interrupted(context)) throw Interrupted();
}

using Action = std::function<Result<Status>(const Context&)>;

/// One command of the program. `add` defines its options and returns the action that reads them.
struct Command {
  const char* name;
  const char* summary;
  const char* examples;
  Action (*add)(CLI::App& command);
};

extern const Command report_command;
extern const Command extract_command;
extern const Command check_command;
extern const Command summary_command;
extern const Command rank_command;
extern const Command groups_command;
extern const Command ties_command;
extern const Command draw_command;
extern const Command compare_command;
extern const Command explain_command;
extern const Command suggest_command;
extern const Command export_command;
extern const Command agencies_command;
extern const Command evaluate_command;
extern const Command agree_command;

/// All commands in the order of the help page.
[[nodiscard]] std::span<const Command* const> commands();

/// The word of `words` nearest to a mistyped one: at most two edits away and fewer than its length; empty if none.
[[nodiscard]] std::string nearest_word(std::string_view typed, std::span<const std::string> words);

} // namespace dutygraph::cli
