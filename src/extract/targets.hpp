#pragma once
/// Figures that a task must reach.
#include <dutygraph/plan.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace dutygraph {

/// The targets in a task's text. In an indicator (`whole` true) a figure needs no verb before it: 「城镇化率70%左右」.
[[nodiscard]] std::vector<Target> find_targets(std::string_view text, bool whole, std::optional<bool> binding);

} // namespace dutygraph
