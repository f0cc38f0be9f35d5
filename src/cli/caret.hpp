#pragma once
/// A source line with a caret under the place that is meant.

#include <cstddef>
#include <string>
#include <string_view>

namespace dutygraph::cli {

/// Cells a code point takes on a terminal: 0 for combining marks, 2 for wide (East Asian) characters, else 1.
[[nodiscard]] int cell_width(char32_t character);

/// Two lines, indented by two blanks: the part of `line` around `column` (from 1, in code points) that fits in about
/// `cells` cells, with "…" where it was cut, and `^~~~` under `length` bytes from there. Empty for an empty line or a
/// column beyond its end.
[[nodiscard]] std::string with_caret(std::string_view line, std::size_t column, std::size_t length, int cells = 96);

} // namespace dutygraph::cli
