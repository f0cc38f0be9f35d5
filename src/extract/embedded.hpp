#pragma once
/// The dialect files compiled into the library, in order of name. The definition is generated when building.

#include <span>
#include <string_view>

namespace dutygraph {

struct EmbeddedFile {
  std::string_view name; ///< relative to the source folder: "graphs/dialects/zh.json"
  std::string_view bytes;
};
[[nodiscard]] std::span<const EmbeddedFile> embedded_dialects();

} // namespace dutygraph
