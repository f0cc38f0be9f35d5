#pragma once
/// What a paragraph of a Word document is, from its own properties and its style's.

#include "xml.hpp"
#include <optional>

namespace dutygraph::document {

/// A paragraph's place in a list: numbering and level (from 0).
struct ListPlace {
  std::string numbering;
  std::size_t level = 0;
};

struct ParagraphFacts {
  std::size_t heading_level = 0; ///< 1 … 9; 0 for body text
  bool of_contents = false;      ///< a line of the table of contents
  std::optional<ListPlace> list;
};

class DocxStyles {
public:
  explicit DocxStyles(pugi::xml_node styles);
  /// `properties`: the w:pPr element, null if the paragraph has none.
  [[nodiscard]] ParagraphFacts facts(pugi::xml_node properties) const;

private:
  [[nodiscard]] ParagraphFacts facts_of_style(std::string_view id) const;
  std::map<std::string, pugi::xml_node, std::less<>> styles_;
  std::string default_;
};

} // namespace dutygraph::document
