#pragma once
/// Which part of a web page is its document, and which is the site around it.

#include "html_tree.hpp"

namespace dutygraph::document::html {

/// The element that holds the document. Menus, headers, footers, side columns and hidden parts, and inside the
/// document lists that are links for the most part, are taken out of `root` first, unless they hold most of the text.
/// Then, from the body downward, a child is followed as long as it holds nearly all sentences of its parent; so where
/// two children share the text, the parent is the document. O(page).
[[nodiscard]] const Node& main_content(Node& root);

struct Title {
  std::string text; ///< empty if there is none
  std::uint32_t line = 0;
};
/// The title of the document: <meta name="ArticleTitle">, else the only <h1> of the page, else <title> without the
/// name of the site.
[[nodiscard]] Title title_of(const Node& root);

} // namespace dutygraph::document::html
