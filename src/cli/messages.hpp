#pragma once
/// What the program says on standard error, and how an oddity of a document is shown.

#include "command.hpp"
#include <span>
#include <string>
#include <string_view>

namespace dutygraph::cli {

/// `dutygraph: FILE:LINE:COLUMN: error: what is wrong (what to do)`, on one line.
void print_error(std::ostream& err, const Error& error);
/// `dutygraph: text`, unless --quiet.
void print_progress(const Context& context, std::string_view text);

/// `FILE:LINE:COLUMN: warning: …`, the source line (cut to fit around the place), and a caret under the place.
[[nodiscard]] std::string shown(const Diagnostic& diagnostic);
/// All of them, to standard error with the program's name in front, unless --quiet.
void print_diagnostics(const Context& context, std::span<const Diagnostic> diagnostics);

[[nodiscard]] Status status_of(const Error& error);

/// Text safe for a terminal: control characters become blanks.
[[nodiscard]] std::string printable(std::string_view utf8);

} // namespace dutygraph::cli
