#pragma once
/// The bipartite network of a group, or of a chapter, as a scene.

#include "scene.hpp"
#include "wording.hpp"
#include <dutygraph/diagram.hpp>

namespace dutygraph::diagram {

/// Three columns: leads, tasks or sections, helpers; a band's width counts edges, its hue is the agency's field.
/// Deterministic.
[[nodiscard]] Scene bipartite_scene(const PlanGroup& group, const Network& network, const DiagramOptions& options);

} // namespace dutygraph::diagram
