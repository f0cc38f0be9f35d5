#pragma once
/// A finished picture as Graphviz sees it: every node where it is drawn, every label as wide as its font makes it.

#include "scene.hpp"
#include <string>
#include <vector>

namespace dutygraph::diagram_test {

struct PlacedNode {
  std::string name;
  diagram::Box box;  ///< of the node
  diagram::Box text; ///< of its label as measured; no extent if it has none
  bool circle = false;
};
struct PlacedPicture {
  diagram::Box page;
  std::vector<PlacedNode> nodes; ///< without the page's corners and invisible ends
  std::size_t edges = 0;
};
/// Reads and places DOT; an empty picture where Graphviz refuses it.
[[nodiscard]] PlacedPicture placed(const std::string& dot);
/// How far two boxes reach into each other: the smaller of the two overlaps; 0 or less if they do not.
[[nodiscard]] double overlap(const diagram::Box& a, const diagram::Box& b);
/// How far `inner` sticks out of `outer`, at most 0 if it does not.
[[nodiscard]] double overhang(const diagram::Box& inner, const diagram::Box& outer);

} // namespace dutygraph::diagram_test
