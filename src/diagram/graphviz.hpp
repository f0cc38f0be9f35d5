#pragma once
/// The one door to Graphviz (cgraph, gvc): text in, places or bytes out. Graphviz is not thread-safe, so one call at a
/// time passes; its messages become Errors and never reach standard error.

#include "scene.hpp"
#include <dutygraph/plan.hpp>
#include <span>
#include <string>

namespace dutygraph::diagram {

struct Size {
  double width = 0;
  double height = 0;
};
struct Link {
  std::size_t a = 0; ///< indices of boxes
  std::size_t b = 0;
  double weight = 1;
};
/// Centres of boxes that attract each other along links and do not overlap (sfdp, prism). Deterministic: seeds the
/// generators of the C library (rand, drand48). At least one box. About 0.1 s for 120 boxes.
[[nodiscard]] Result<std::vector<Point>> spread(std::span<const Size> boxes, std::span<const Link> links);
/// Draws DOT whose nodes and edges have places, at `dots_per_inch` (of raster formats), in a format of Graphviz:
/// "svg", "png", "pdf".
[[nodiscard]] Result<std::string> draw_placed(const std::string& dot, const char* format, int dots_per_inch);

} // namespace dutygraph::diagram
