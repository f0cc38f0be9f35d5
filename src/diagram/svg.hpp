#pragma once
/// What Graphviz's SVG lacks for our readers.

#include <string>
#include <string_view>

namespace dutygraph::diagram {

/// Rewrites the lines that Graphviz prints: fonts get fallbacks for other systems, tooltips become <title> elements
/// (which every viewer shows) in place of node names, ids get `prefix` so that pictures can share a page, comments go.
/// O(n).
[[nodiscard]] std::string finish_svg(std::string_view svg, std::string_view prefix, std::string_view title);

} // namespace dutygraph::diagram
