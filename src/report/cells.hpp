#pragma once
/// Small makers of cells and columns, so that a table reads like its heading.

#include <cstddef>
#include <dutygraph/report.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::tables {

/// A number; NaN and infinities are undefined.
[[nodiscard]] Cell number(double value);
[[nodiscard]] Cell count(std::size_t value);
/// A whole number held in a double; NaN is undefined.
[[nodiscard]] Cell whole(double value);
/// A text; empty is undefined.
[[nodiscard]] Cell text(std::string_view value);

[[nodiscard]] Column text_column(std::string_view key, std::string_view english, std::string_view chinese);
[[nodiscard]] Column count_column(std::string_view key, std::string_view english, std::string_view chinese);
[[nodiscard]] Column number_column(std::string_view key, std::string_view english, std::string_view chinese,
                                   int decimals = 2);

/// Parts joined by `glue`.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view glue);
/// "二(一)1": the marks of a path one after the other.
[[nodiscard]] std::string path_text(const std::vector<std::string>& path);

/// A cell as a person reads it: `decimals` places, a dash for undefined.
[[nodiscard]] std::string for_people(const Cell& cell, const Column& column);
/// A cell as a machine reads it: shortest text that reads back the same, empty for undefined.
[[nodiscard]] std::string for_machines(const Cell& cell);

} // namespace dutygraph::tables
