#include "tie_curve.hpp"
#include <algorithm>
#include <cmath>

namespace dutygraph::diagram {

namespace {

/// The point `distance` from `from` on the way to `to`; `from` itself where there is no way.
Point towards(Point from, Point to, double distance) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1e-9) return from;
  const double part = distance / length;
  return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

} // namespace

Curve tie_curve(const Circle& from, const Circle& to, double arrow_size) {
  constexpr double bend = 0.11;
  constexpr double most_bend = 42;
  constexpr double arrow_length = 10;
  const double dx = to.centre.x - from.centre.x;
  const double dy = to.centre.y - from.centre.y;
  const double length = std::max(std::hypot(dx, dy), 1e-9);
  const double aside = std::min(length * bend, most_bend);
  const Point knee{(from.centre.x + to.centre.x) / 2 + 2 * aside * dy / length,
                   (from.centre.y + to.centre.y) / 2 - 2 * aside * dx / length};
  const double room = std::max(0.0, length - from.radius - to.radius);
  Curve curve;
  curve.arrow_size = std::min(arrow_size, room / (2 * arrow_length) + 0.05);
  curve.start = towards(from.centre, knee, from.radius);
  curve.tip = towards(to.centre, knee, to.radius + 0.5);
  curve.end = towards(*curve.tip, knee, arrow_length * curve.arrow_size);
  curve.first = towards(curve.start, knee, std::hypot(knee.x - curve.start.x, knee.y - curve.start.y) * 2 / 3);
  curve.second = towards(curve.end, knee, std::hypot(knee.x - curve.end.x, knee.y - curve.end.y) * 2 / 3);
  return curve;
}

} // namespace dutygraph::diagram
