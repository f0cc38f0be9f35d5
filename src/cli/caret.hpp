#pragma once
/// A source line with a caret under the place that is meant.

#include <cstddef>
#include <string>
#include <string_view>

namespace dutygraph::cli {

/// Two lines, indented by two blanks: the part of `line` around `column` (from 1, in code points) that fits in about
/// `cells` cells, with "…" where it was cut, and `^~~~` (two cells for a wide character) under `length` bytes from
/// there. Empty for an empty line or a column beyond its end.
[[nodiscard]] std::string with_caret(std::string_view line, std::size_t column, std::size_t length, int cells = 96);

} // namespace dutygraph::cli
