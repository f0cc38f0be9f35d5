#pragma once
/// Text as it will stand in a picture: cleaned, measured, broken into lines.

#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::diagram {

/// Height of one line over the size of its font, as Graphviz sets lines.
inline constexpr double line_spacing = 1.2;

/// Pango reckons advances in whole pixels at 96 dpi. In a font size that is a multiple of 3/4 point the em is whole, so
/// that Han text is as wide as reckoned here; every size in a picture is such a multiple.
inline constexpr double size_step = 0.75;

/// Valid UTF-8 of characters that XML may hold: bad bytes become U+FFFD; control characters, line ends and runs of
/// spaces one space; none at the ends. O(n).
[[nodiscard]] std::string clean(std::string_view text);
/// Code points of clean text.
[[nodiscard]] std::vector<char32_t> code_points(std::string_view clean_text);

/// Width in points of clean text, never less than what Noto Sans CJK SC takes: an em a wide character. O(n).
[[nodiscard]] double text_width(std::string_view clean_text, double size);
/// Lines of about equal width, each at most `width`, at most `limit` of them; what does not fit ends in "…". Breaks
/// at spaces and between wide characters. At least one line. O(n).
[[nodiscard]] std::vector<std::string> wrap(std::string_view clean_text, double size, double width, std::size_t limit);
/// Room for the widest line (Graphviz rounds text up to whole points and adds one), height of all lines.
[[nodiscard]] double widest(const std::vector<std::string>& lines, double size);
[[nodiscard]] double height_of(const std::vector<std::string>& lines, double size);

} // namespace dutygraph::diagram
