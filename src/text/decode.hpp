#pragma once
/// Bytes of any encoding to UTF-8, for the sources of this room.
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>

namespace dutygraph {

struct Decoded {
  std::string utf8;
  std::string encoding;
  std::size_t damaged = 0; ///< byte sequences that were not valid and stand as U+FFFD
};
/// See read_text for the order in which encodings are tried.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, std::string_view name, std::string_view encoding);

} // namespace dutygraph
