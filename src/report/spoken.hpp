#pragma once
/// The words of machine columns as a person says them.
#include <dutygraph/report.hpp>
#include <string>
#include <string_view>

namespace dutygraph::tables {

/// `word` of the column `key` (kind, field, role, form, basis, change, part, severity …) in the language; other words
/// as they are.
[[nodiscard]] std::string spoken(const std::string& word, std::string_view key, Language language);

} // namespace dutygraph::tables
