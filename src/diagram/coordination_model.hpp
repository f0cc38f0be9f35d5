#pragma once
/// What a coordination network shows, before any place is known.

#include "graphviz.hpp"
#include "wording.hpp"
#include <dutygraph/diagram.hpp>
#include <dutygraph/projection.hpp>

namespace dutygraph::diagram {

/// One agency as a node.
struct Actor {
  std::string name; ///< clean
  std::string field;
  std::string tooltip;
  bool collective = false;
  double load = 0; ///< weighted
  double lead_share = 0;
};
struct Coordination {
  std::vector<Actor> actors; ///< index = AgencyId
  std::vector<Tie> ties;     ///< lead -> co, weakest first, so that heavy ones are drawn last
};
[[nodiscard]] Coordination coordination_of(const Network& network, const Registry& registry, RoleWeights weights,
                                           const Wording& wording);

/// The ties that hold a layout together: those of two tasks and more, and for an agency that has none of these its
/// ties of one task. a < b, each pair once. O(ties log ties).
[[nodiscard]] std::vector<Link> backbone(const Coordination& coordination);

} // namespace dutygraph::diagram
