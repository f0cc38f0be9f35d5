#pragma once
/// Tones of a "#rrggbb" colour.

#include <string>
#include <string_view>

namespace dutygraph::diagram {

/// `share` of the colour on white: 1 the colour itself, 0 white. What is no "#rrggbb" counts as middle grey.
[[nodiscard]] std::string tint(std::string_view colour, double share);
/// `share` of the colour on black.
[[nodiscard]] std::string shade(std::string_view colour, double share);
/// "#rrggbbaa"; opacity in [0, 1].
[[nodiscard]] std::string translucent(std::string_view colour, double opacity);

} // namespace dutygraph::diagram
