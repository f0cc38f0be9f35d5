#pragma once
/// Reading Office's XML by local names: writers choose their own prefixes.

#include "archive.hpp"
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dutygraph::document::xml {

/// Elements nested deeper than this hold no document that a person wrote.
constexpr std::size_t deepest = 200;

[[nodiscard]] std::string_view local_name(pugi::xml_node node);
[[nodiscard]] bool is(pugi::xml_node node, std::string_view local_name);
/// First child of that local name; null node if none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view local_name);
/// Value of the attribute of that local name; empty if none.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view local_name);
/// `val` of the child of that name; `otherwise` if there is no such child.
[[nodiscard]] std::string_view value_of(pugi::xml_node node, std::string_view child_name,
                                        std::string_view otherwise = {});
/// Is this on/off property set (there, and not false)?
[[nodiscard]] bool is_on(pugi::xml_node node, std::string_view child_name);
[[nodiscard]] std::size_t number(std::string_view digits, std::size_t otherwise);

/// A part of a package, parsed. `damaged`: the end is missing or not well-formed; what is before it is there.
struct Part {
  std::unique_ptr<pugi::xml_document> tree;
  bool damaged = false;
  [[nodiscard]] pugi::xml_node root() const { return tree->document_element(); }
};
[[nodiscard]] Result<Part> part(Archive& archive, const std::string& path);
/// The part, or an empty tree where the package has none.
[[nodiscard]] Result<Part> optional_part(Archive& archive, const std::string& path);

/// Relationships of a part: target paths from the root of the package, by id and by the last word of their type.
struct Relationships {
  std::map<std::string, std::string, std::less<>> by_id;
  std::map<std::string, std::string, std::less<>> by_type;
};
[[nodiscard]] Result<Relationships> relationships(Archive& archive, const std::string& part_path);

} // namespace dutygraph::document::xml
