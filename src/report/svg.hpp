#pragma once
/// An SVG file made fit to stand inside a page among others.

#include <string>
#include <string_view>

namespace dutygraph::page {

/// The `<svg>` element of an SVG file, without prologue, with every id and reference to an id prefixed, so that several
/// pictures do not share names. Empty where there is no such element. O(length).
[[nodiscard]] std::string embeddable(std::string_view svg, std::string_view prefix);

} // namespace dutygraph::page
