#pragma once
/// What an input is, and where the inputs of a folder are.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::store {

enum class InputKind : std::uint8_t { plan_file, edge_table, document };

/// By content: `{` first is a plan file (or wants to be one, as does a name ending in .json), a first line with the
/// columns of an edge table is one, everything else a document. `text` is UTF-8 or any encoding that keeps ASCII.
[[nodiscard]] InputKind kind_of(std::string_view text, std::string_view name);

/// Whether bytes start with the byte-order mark of UTF-16.
[[nodiscard]] bool is_utf16(std::string_view bytes);

/// The inputs of a folder: files with the ending of a document, plan file or table, sorted by name; neither hidden
/// files nor the lock files of Word, nor a README, which tells of the folder, nor what lies in folders below. Errors:
/// unreadable, or none found.
[[nodiscard]] Result<std::vector<std::string>> inputs_in(const std::string& folder);

} // namespace dutygraph::store
