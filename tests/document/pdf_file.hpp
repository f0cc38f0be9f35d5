#pragma once
/// PDF files made on the spot.

#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// A file of pages of 400 by 600 points; `contents` is what is drawn on each. Font /F is Courier, /G any character of
/// the basic plane in UTF-16, one em wide. `trailer`: more entries of the trailer.
std::string pdf_with(const std::vector<std::string>& contents, std::string_view trailer = {});

/// Draws a text in font /G from (left, base); PDF counts heights from the bottom.
std::string pdf_text(int left, int base, int size, std::string_view text);
/// Draws the rulings of a table; `heights` from the top down.
std::string pdf_grid(const std::vector<int>& places, const std::vector<int>& heights);

} // namespace dutygraph
