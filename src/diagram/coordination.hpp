#pragma once
/// The coordination network of a group as a scene.

#include "scene.hpp"
#include "wording.hpp"
#include <dutygraph/diagram.hpp>

namespace dutygraph::diagram {

/// Agencies as circles (area = weighted load, hue = field, dark wedge = share of tasks led), ties lead -> co as arrows
/// (width by the root of shared tasks, hue of the lead). Without page, title or legend if there are no agencies.
[[nodiscard]] Result<Scene> coordination_scene(const PlanGroup& group, const Network& network, const Registry& registry,
                                               const DiagramOptions& options);

} // namespace dutygraph::diagram
