#pragma once
/// What the readers of the three kinds of files in graphs/agencies share.

#include "embedded.hpp"
#include "reader.hpp"
#include <algorithm>
#include <cassert>
#include <dutygraph/registry.hpp>

namespace dutygraph {

[[nodiscard]] Result<nlohmann::json> parsed_json(std::string_view text, std::string_view file_name);

/// Refuses a document that does not say that it is of this format, version 1.
void check_format(const nlohmann::json& document, ObjectReader& reader, std::string_view format, std::string_view what);

[[nodiscard]] AgencyKind read_agency_kind(ObjectReader& reader);
[[nodiscard]] std::string read_confidence(ObjectReader& reader);
[[nodiscard]] LineageEvent read_event(ObjectReader& reader);

/// What `parse` makes of a file that is compiled in.
template <class Made>
[[nodiscard]] Made shipped(std::string_view name, Result<Made> (*parse)(std::string_view, std::string_view)) {
  const auto files = embedded_registries();
  const auto file = std::ranges::find(files, name, &EmbeddedFile::name);
  assert(file != files.end());
  Result<Made> read = parse(file->bytes, file->name);
  assert(read.has_value() && "a file that is compiled into the library must be valid");
  Made made;
  if (read) made = std::move(*read);
  return made;
}

} // namespace dutygraph
