#pragma once
/// Matrices of tasks and agencies: a letter, a sign or a word where a row meets a column says what the agency does
/// there.

#include "grid.hpp"
#include "tables.hpp"
#include <optional>
#include <vector>

namespace dutygraph {

/// The rows of a matrix, or nullopt where the grid is none. A leads and R helps; R leads where no A stands in the row;
/// C and I are no part in the work. ★ ● lead, ☆ ○ help, as do the dialects' own words (Lead, Support). O(cells).
[[nodiscard]] std::optional<std::vector<TableItem>> read_matrix(const Outline& outline, const Grid& grid,
                                                                const Vocabulary& words);

} // namespace dutygraph
