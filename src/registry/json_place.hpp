#pragma once
/// Where a value stands in JSON text, for messages. Parsers forget places; this walks the text again, only when there
/// is something to complain about.

#include <dutygraph/plan.hpp>
#include <string_view>

namespace dutygraph {

/// Line and column (in characters) of a byte of `text`; a byte beyond the end is taken as the end. O(bytes).
[[nodiscard]] SourceSpan place_of_byte(std::string_view text, std::size_t byte);

/// Place of the value that a pointer of plain keys and indices ("/agencies/3/kind") names in valid JSON; the innermost
/// value on the way to it where the text has no such value. O(bytes), no recursion.
[[nodiscard]] SourceSpan place_of_value(std::string_view json, std::string_view pointer);

} // namespace dutygraph
