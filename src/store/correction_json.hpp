#pragma once
/// One correction as JSON: the same object in a plan file and in a corrections file.

#include "json_checker.hpp"
#include <dutygraph/plan.hpp>
#include <nlohmann/json_fwd.hpp>

namespace dutygraph::store {

/// Members in the documented order; those that say nothing are left out.
[[nodiscard]] nlohmann::ordered_json correction_json(const Correction& correction);
/// Fails where a member is missing that the action needs, stands where it says nothing, or is of the wrong kind.
/// Members of other names are passed over.
[[nodiscard]] Correction read_correction(JsonChecker& json, const JsonValue& value);

} // namespace dutygraph::store
