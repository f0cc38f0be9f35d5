#pragma once
/// The works that methods name, by the label under which a text names them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::tables {

struct Reference {
  std::string_view label; ///< "Newman 2001"
  std::string_view work;  ///< author, year, title, place
};
/// All that are known, in the order of a list of references.
[[nodiscard]] std::span<const Reference> references();
/// Those that a text names, as "Newman 2001" or "Newman (2001)", in the order of the list.
[[nodiscard]] std::vector<Reference> references_in(std::string_view text);

} // namespace dutygraph::tables
