#pragma once
/// A picture before it is DOT: marks, letterings and curves at their final places. Points (1/72 inch), y downwards.

#include <optional>
#include <string>
#include <vector>

namespace dutygraph::diagram {

struct Point {
  double x = 0;
  double y = 0;
};
struct Box {
  Point centre;
  double width = 0;
  double height = 0;
  [[nodiscard]] double left() const { return centre.x - width / 2; }
  [[nodiscard]] double right() const { return centre.x + width / 2; }
  [[nodiscard]] double top() const { return centre.y - height / 2; }
  [[nodiscard]] double bottom() const { return centre.y + height / 2; }
};
/// The box between two corners.
[[nodiscard]] inline Box box_between(Point low, Point high) {
  return {{(low.x + high.x) / 2, (low.y + high.y) / 2}, high.x - low.x, high.y - low.y};
}
/// The smallest box around both; a box without extent is taken as nothing.
[[nodiscard]] Box around(const Box& a, const Box& b);

/// A part of a circle in the dark tone, clockwise from twelve o'clock. `share` in [0, 1].
struct Wedge {
  std::string colour;
  double share = 0;
};
enum class Shape { circle, rounded, bar };
struct Mark {
  std::string name; ///< of the DOT node: "a12", "t3"; unique in the scene
  Shape shape = Shape::circle;
  Box box;
  std::string fill;    ///< "#rrggbb" or "#rrggbbaa"
  std::string outline; ///< the same; empty: none
  bool dashed = false;
  std::optional<Wedge> wedge;
  std::string tooltip;
};
enum class Align { left, centre, right };
struct Lettering {
  std::string name;
  Box box; ///< the space it takes
  std::vector<std::string> lines;
  double size = 9.75; ///< em in points
  Align align = Align::centre;
  bool bold = false;
  std::string colour = "#222222";
  bool backdrop = false; ///< a veil of white below it, over the curves
  std::string tooltip;
};
/// A cubic from one mark to another; with an arrow, the arrowhead goes on from its end to `tip`.
struct Curve {
  std::string name;
  std::string from; ///< names of marks
  std::string to;
  Point start, first, second, end;
  std::optional<Point> tip;
  double width = 1;
  double arrow_size = 0.5; ///< in tens of points
  std::string colour;
  bool dashed = false;
  std::string tooltip;
};
/// Curves are drawn first, in their order; then marks and letterings in theirs.
struct Scene {
  std::string name;
  std::string title;
  Box page;
  std::vector<Curve> curves;
  std::vector<Mark> marks;
  std::vector<Lettering> letterings;
};

/// The smallest box around all marks, letterings and curves.
[[nodiscard]] Box extent(const Scene& scene);

} // namespace dutygraph::diagram
