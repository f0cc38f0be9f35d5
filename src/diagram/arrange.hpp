#pragma once
/// Where the boxes of a coordination network go.

#include "graphviz.hpp"
#include <span>
#include <vector>

namespace dutygraph::diagram {

/// Centres of boxes. The largest connected part comes first, spread by attraction; smaller parts and boxes without
/// links stand in rows close below it. No two boxes overlap. Deterministic.
[[nodiscard]] Result<std::vector<Point>> arrange(std::span<const Size> boxes, std::span<const Link> links);

/// Pushes boxes apart, along the shorter way, until no two overlap; boxes that overlap none stay. The first boxes move
/// least. O(n^2) a round.
void separate(std::span<const Size> boxes, std::vector<Point>& centres);

/// Connected parts of boxes 0 … count-1, each ascending, in order of their first box. O(V + E).
[[nodiscard]] std::vector<std::vector<std::size_t>> connected_parts(std::size_t count, std::span<const Link> links);

} // namespace dutygraph::diagram
