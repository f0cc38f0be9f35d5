#pragma once
/// The paragraphs, headings, lists and tables of a part of a web page.

#include "html_tree.hpp"
#include "linear.hpp"

namespace dutygraph::document::html {

/// Blanks are collapsed as browsers do; a line break of the file between two wide characters is nothing. <br> ends a
/// line. Where a sentence ends and two ideographic blanks follow, a paragraph ends, for so pages are written that know
/// no paragraphs. Items of <ol> get their numbers. A table that only lays out the page becomes what is in its cells.
[[nodiscard]] Flow flow_of(const Node& part);

} // namespace dutygraph::document::html
