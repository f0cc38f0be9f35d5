#pragma once
/// Glyphs to lines of text.

#include "pdf_page.hpp"

namespace dutygraph::document::pdf {

struct TextLine {
  std::string text;
  Box box;
  double size = 0;       ///< of the font of most of its glyphs
  double first_unit = 0; ///< width of what cannot be parted at its start: a wide character, a Latin word
};

/// Lines from the top down, each from left to right. Two columns of text side by side are read one after the other.
[[nodiscard]] std::vector<TextLine> lines_of(std::vector<Glyph> glyphs);
/// The same without a look for columns: for what stands in one cell.
[[nodiscard]] std::vector<TextLine> lines_across(std::vector<Glyph> glyphs);

/// Appends a line to the text it goes on: a blank between Latin words, nothing between wide characters, and the hyphen
/// that parts a word at the end of a line goes.
void append_line(std::string& text, std::string_view line);

/// Takes out the lines at the top and the bottom of pages that repeat on others (digits aside), and page numbers.
void drop_running_lines(std::vector<std::vector<TextLine>>& lines_by_page, const std::vector<Page>& pages);

} // namespace dutygraph::document::pdf
