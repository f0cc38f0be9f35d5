#pragma once
/// Text to its normal form with the way back, for the sources of this room.
#include <dutygraph/text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct Normalised {
  std::string text;
  std::vector<SourceText::Step> steps;
  std::vector<Line> lines; ///< \n, \r\n and \r end lines
};
/// Normalises a whole source; see SourceText for what that means. O(bytes).
[[nodiscard]] Normalised normalise_lines(std::string_view utf8, bool traditional);

} // namespace dutygraph
