#include "placed.hpp"
#include <algorithm>
#include <cmath>
#include <graphviz/gvc.h>
#include <string_view>

namespace dutygraph::diagram_test {

namespace {

constexpr double points_per_inch = 72;

PlacedNode node_of(Agnode_t* node) {
  PlacedNode out;
  out.name = agnameof(node);
  const diagram::Point centre{ND_coord(node).x, -ND_coord(node).y};
  out.box = {centre, ND_width(node) * points_per_inch, ND_height(node) * points_per_inch};
  const textlabel_t* const label = ND_label(node);
  if (label != nullptr && label->text != nullptr && label->text[0] != '\0')
    out.text = {centre, label->dimen.x, label->dimen.y};
  std::string shape = "shape";
  const char* const name = agget(node, shape.data());
  out.circle = name != nullptr && std::string_view(name) == "circle";
  return out;
}

} // namespace

PlacedPicture placed(const std::string& dot) {
  static GVC_t* const context = gvContext();
  PlacedPicture out;
  Agraph_t* const graph = agmemread(dot.c_str());
  if (graph == nullptr) return out;
  if (gvLayout(context, graph, "nop2") == 0) {
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
      const PlacedNode one = node_of(node);
      if (one.name.starts_with("page_"))
        out.page = around(out.page, {one.box.centre, 0.01, 0.01});
      else if (one.box.width > 0.2)
        out.nodes.push_back(one);
    }
    out.edges = static_cast<std::size_t>(agnedges(graph));
    gvFreeLayout(context, graph);
  }
  agclose(graph);
  return out;
}

double overlap(const diagram::Box& a, const diagram::Box& b) {
  const double across = (a.width + b.width) / 2 - std::abs(a.centre.x - b.centre.x);
  const double down = (a.height + b.height) / 2 - std::abs(a.centre.y - b.centre.y);
  return std::min(across, down);
}

double overhang(const diagram::Box& inner, const diagram::Box& outer) {
  return std::max({outer.left() - inner.left(), inner.right() - outer.right(), outer.top() - inner.top(),
                   inner.bottom() - outer.bottom()});
}

} // namespace dutygraph::diagram_test
