#pragma once
/// Tables that describe the fields of a form or a file (Field, Description): they name roles and assign nothing.

#include "grid.hpp"

namespace dutygraph {

/// Whether the first row is headed so. O(cells of a row).
[[nodiscard]] bool describes_fields(const Outline& outline, const Grid& grid);

} // namespace dutygraph
