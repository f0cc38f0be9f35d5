#pragma once
/// The bent line of a tie between two circles.

#include "scene.hpp"

namespace dutygraph::diagram {

struct Circle {
  Point centre;
  double radius = 0;
};
/// From border to border, bent to the left of its direction, so that a tie and its return do not cover each other. Sets
/// start, first, second, end and tip for an arrowhead of `arrow_size`. Circles with one centre give a curve of no
/// length.
[[nodiscard]] Curve tie_curve(const Circle& from, const Circle& to, double arrow_size);

} // namespace dutygraph::diagram
