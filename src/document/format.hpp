#pragma once
/// Files that are no document this library reads.

#include <dutygraph/plan.hpp>
#include <optional>
#include <string_view>

namespace dutygraph::document {

/// Why a file is not read, and what to save it as: Word and Excel before 2007 and WPS, a password on an Office file,
/// OpenDocument, OFD, RTF, presentations, web archives, other archives, pictures. By content alone. None for what
/// format_of() knows, and for text.
[[nodiscard]] std::optional<Error> refusal(std::string_view bytes, std::string_view name);

} // namespace dutygraph::document
