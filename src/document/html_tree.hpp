#pragma once
/// A web page as a tree of elements and texts. libxml2 lives in html_tree.cpp alone.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph::document::html {

/// An element, or a piece of text (then `name` is empty).
struct Node {
  std::string name; ///< in lower case
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Node> children;
  std::uint32_t line = 0; ///< of the page, from 1, on which its tag or its text starts

  [[nodiscard]] bool is_text() const { return name.empty(); }
  /// Empty if it is not there.
  [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
  [[nodiscard]] bool has(std::string_view attribute_name) const;
  [[nodiscard]] std::size_t number(std::string_view attribute_name, std::size_t otherwise) const;
};

struct Page {
  Node root;
  bool cut = false; ///< elements are nested more than 256 deep; what comes after that place is missing
};
/// A page mended as browsers mend it, without scripts, styles and comments. Its lines end with LF. Errors: no element
/// at all.
[[nodiscard]] Result<Page> page_of(std::string_view utf8, std::string_view file);

/// First element of that name in document order, `node` itself included; null if none.
[[nodiscard]] const Node* find(const Node& node, std::string_view name);
/// All text below a node.
[[nodiscard]] std::string text_of(const Node& node);
/// Parts paragraphs: div, p, li, table …
[[nodiscard]] bool is_block(std::string_view name);

} // namespace dutygraph::document::html
