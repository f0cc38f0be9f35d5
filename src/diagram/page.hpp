#pragma once
/// What stands around a drawing: title and figures above, legend and counting rules below. Nothing here can overlap the
/// drawing: the page grows.

#include "scene.hpp"
#include "wording.hpp"
#include <dutygraph/registry.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph::diagram {

/// A part of a legend, drawn from (0, 0) to (width, height).
struct Piece {
  Scene content;
  double width = 0;
  double height = 0;
};
/// A coloured dot and its meaning.
[[nodiscard]] Piece swatch(std::string_view colour, std::string_view text);
/// Any sample (already drawn from (0, 0)) and its meaning beside it.
[[nodiscard]] Piece sample(Piece drawing, std::string_view text);
/// A curve of the given look, `length` long.
[[nodiscard]] Piece line_sample(const Curve& look, double length);
/// A mark of the given look.
[[nodiscard]] Piece mark_sample(Mark look);
/// Swatches of the fields with these keys, in the registry's order, each once.
[[nodiscard]] std::vector<Piece> field_swatches(std::vector<std::string_view> keys, const Wording& wording);

struct Surroundings {
  std::string title;
  std::vector<std::string> lines;         ///< below the title
  std::vector<std::vector<Piece>> legend; ///< rows; each is broken where the page ends
  std::vector<std::string> rules;         ///< at the foot
};
/// Adds the surroundings to a drawing and sets its page. O(marks).
[[nodiscard]] Scene compose(Scene drawing, const Surroundings& surroundings);

} // namespace dutygraph::diagram
