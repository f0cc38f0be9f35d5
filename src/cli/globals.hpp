#pragma once
/// The options before any command, and the usage messages that go with them.

#include "command.hpp"

namespace dutygraph::cli {

/// --lang --quiet --registry --threads, on the program and on every command, so that both orders work.
void add_globals(CLI::App& app, Globals& globals);
/// The registry compiled in, with those of --registry laid over it in order.
[[nodiscard]] Result<Registry> registry_of(const Globals& globals);

/// What to say about words that could not be parsed: "did you mean" for commands and options.
[[nodiscard]] Error explained(const CLI::App& app, const CLI::ParseError& error);

} // namespace dutygraph::cli
