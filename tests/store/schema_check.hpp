#pragma once
/// A small judge of JSON Schema (draft 2020-12): as much of it as the schema of the plan file uses. A keyword that it
/// does not know is a finding, so that nothing in the schema goes unchecked.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dutygraph::testing {

/// What is wrong with `value`: "/tasks/0/kind: not one of the enum"; empty where it is valid.
[[nodiscard]] std::vector<std::string> findings(const nlohmann::json& schema, const nlohmann::json& value);

} // namespace dutygraph::testing
