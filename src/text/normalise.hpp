#pragma once
/// One stretch of text to its normal form with the way back, for the sources of this room.
#include <dutygraph/text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct Normalised {
  std::string text;
  std::vector<Line::Step> steps;
};
/// Normalises one line (no line break in it); see Line for what that means. O(bytes).
[[nodiscard]] Normalised normalise_line(std::string_view line, bool traditional);

} // namespace dutygraph
