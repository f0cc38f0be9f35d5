#pragma once
/// A scene as DOT text with every place pinned: `neato -n2` draws it as it is. Names are those of the scene, never
/// addresses; labels hold no escapes but our own.

#include "scene.hpp"
#include <string>
#include <string_view>

namespace dutygraph::diagram {

/// The font every picture asks for.
inline constexpr std::string_view font_name = "Noto Sans CJK SC";

/// Clean text between the quotes of a DOT label or tooltip: quotes, backslashes (so \N, \G … mean themselves) and & (so
/// entities mean themselves) are written so that Graphviz shows the characters themselves.
[[nodiscard]] std::string escape_label(std::string_view clean_text);
/// The whole scene. Same scene, same bytes. O(n).
[[nodiscard]] std::string to_dot(const Scene& scene);

} // namespace dutygraph::diagram
