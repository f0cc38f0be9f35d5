#pragma once
/// Lines and tables of all pages to paragraphs.

#include "linear.hpp"
#include "pdf_page.hpp"

namespace dutygraph::document::pdf {

/// The text of a PDF file as it was before it was broken into lines and pages.
///
/// A line goes on with the next where it reaches the right margin (the next word would not have fitted) and the next
/// line starts at the left margin in the same size; where paragraphs are indented, an indent starts one; where they
/// are not, a mark or a larger gap does, and where there are no gaps either, the end of a sentence. A title of several
/// centred lines is one line.
[[nodiscard]] Flow flow_of(std::vector<Page> pages);

} // namespace dutygraph::document::pdf
