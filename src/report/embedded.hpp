#pragma once
/// The style sheet and the script of the page, compiled into the library. The definition is generated when building.

#include <span>
#include <string_view>

namespace dutygraph {

struct EmbeddedFile {
  std::string_view name; ///< relative to the source folder: "graphs/agencies/liaoning.json"
  std::string_view bytes;
};
[[nodiscard]] std::span<const EmbeddedFile> embedded_page_files();

} // namespace dutygraph
